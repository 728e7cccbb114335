"""The law of changes: whoever follows a meeting hears once of each, and nobody hears of what was never otherwise.

What a reader could see is written down here at each moment, reader by reader and meeting by meeting,
which the outbox never does: so the one can be held against the other.
"""

from __future__ import annotations

import operator
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from laws import DONE, LawBroken, Sight

from briefings.dues import midnight_after
from briefings.following import is_sure_enough
from briefings.knowledge import OF_ITS_PLAN, is_waiting
from briefings.news import CALLED_OFF, Known, News
from briefings.notices import NOTICE_WITHIN
from store.records import ChatKey, Delivery, DeliveryKind, DeliveryState, Meeting, MeetingStatus, When

Pair = tuple[str, ChatKey]
Told = tuple[When | None, MeetingStatus | None, str | None]


class Changes:
    """Who could see what, who is owed a notice, and what each was told last.

    ``before`` are the ids that groups had until they became supergroups, by those that they have since.
    """

    def __init__(self, before: Mapping[int, int]) -> None:
        self._before = before
        self._seen: dict[Pair, Meeting] = {}
        self._ever: defaultdict[Pair, set[Told]] = defaultdict(set)
        self._owed: dict[Pair, Known] = {}
        self._last: dict[Pair, Delivery] = {}
        self._rows: Mapping[str, Delivery] = {}
        self._of_rows: Mapping[Pair, tuple[Delivery, Known]] = {}
        self._looked_at: tuple[object, ...] = ()
        self._news: tuple[Mapping[str, Meeting], News] = {}, News(())
        self.notices = 0

    def check(self, sight: Sight, next_look: datetime | None, *, by_admin: bool) -> None:
        """Raises LawBroken where somebody should have heard of a change. ``by_admin``: meetings were regrouped."""
        if self._news[0] is not sight.meetings:
            self._news = sight.meetings, News(sight.meetings.values())
        news = self._news[1]
        self._check_told(sight, news)
        if not by_admin:
            self._owe(sight, news)
        self._check_owed(sight, news, next_look)
        self._look(sight, by_admin=by_admin)

    # ------------------------------------------------------------------ nobody is forgotten

    def _check_told(self, sight: Sight, news: News) -> None:
        """Whoever was told what is no longer so has a notice that was sent, or that is on its way."""
        for pair, (row, known) in self._told_last(sight.rows).items():
            meeting = sight.meetings.get(pair[0])
            if not (meeting and sight.follows(pair[1], meeting) and _is_of_use(known, meeting, pair[1], sight)):
                continue
            if news.is_to_be_told(known, meeting) and not _notice(pair, meeting, sight):
                raise LawBroken(f"the change of {row.key} is not told")

    def _told_last(self, rows: Mapping[str, Delivery]) -> Mapping[Pair, tuple[Delivery, Known]]:
        """What every reader was told last of each meeting; of the very same rows the very same."""
        if rows is not self._rows:
            told = (row for row in rows.values() if row.state is DeliveryState.SENT and row.kind in OF_ITS_PLAN)
            in_turn = sorted(told, key=lambda row: (row.sequence, row.changed_at or row.due_at))
            last = {(row.meeting, row.subscriber): row for row in in_turn}
            self._rows = rows
            self._of_rows = {pair: (row, Known.told_by(row)) for pair, row in last.items()}
        return self._of_rows

    def _owe(self, sight: Sight, news: News) -> None:
        """Whoever followed a meeting when it changed is owed the news, also who was told nothing of it yet."""
        for pair, old in self._seen.items():
            meeting, reader = sight.meetings.get(pair[0]), sight.readers.get(pair[1])
            if meeting is old:
                continue  # the very same has not changed
            is_owed = meeting and pair not in self._owed and news.is_to_be_told(Known.seen(old), meeting)
            if meeting and reader and is_owed and is_sure_enough(reader, meeting if old.status in CALLED_OFF else old):
                self._owed[pair] = Known.seen(old)

    def _check_owed(self, sight: Sight, news: News, next_look: datetime | None) -> None:
        for pair, known in list(self._owed.items()):
            meeting = sight.meetings.get(pair[0])
            if meeting is None or not sight.follows(pair[1], meeting) or not news.is_to_be_told(known, meeting):
                del self._owed[pair]  # gone, not wanted any more, or taken back before it was told
            elif row := _notice(pair, meeting, sight) or _dispute_on_its_way(pair, meeting, sight):
                if row.state in DONE:
                    del self._owed[pair]
                elif not (next_look and next_look > sight.now):
                    raise LawBroken(f"{row.key} waits for nothing")
            elif (
                _is_told_otherwise(pair, known, meeting, sight, news)
                or _was_struck_out(pair, known, sight)
                or _was_taken_back(pair, known, meeting, sight, news)
                or not _is_of_use(known, meeting, pair[1], sight)
            ):
                del self._owed[pair]
            else:
                raise LawBroken(f"{pair[1]} follows {pair[0]} and is not told that it is not {known}")

    def _look(self, sight: Sight, *, by_admin: bool) -> None:
        """What every follower can see now; while something waits to be told, what was seen before that counts, if
        anything was, but not what was seen before an admin regrouped it.
        """
        looked_at = sight.meetings, sight.readers, sight.rows, by_admin
        if len(self._looked_at) == len(looked_at) and all(map(operator.is_, looked_at, self._looked_at)):
            return  # it would come to the same
        self._looked_at = looked_at
        pairs = ((meeting, key) for meeting in sight.meetings.values() for key in sight.readers)
        there = {(each.id, key): each for each, key in pairs if sight.follows(key, each)}
        rows = () if by_admin else sight.rows.values()
        waiting = {(row.meeting, row.subscriber) for row in rows if is_waiting(row)}
        before = {pair: each for pair, each in self._seen.items() if pair in waiting and pair in there}
        self._seen = before | {pair: each for pair, each in there.items() if pair not in waiting}
        for pair, meeting in there.items():
            self._ever[pair].add((meeting.when, meeting.status, meeting.place))

    # ------------------------------------------------------------------ nobody is misled

    def lies_of(self, row: Delivery, rows: Mapping[str, Delivery]) -> list[str]:
        """What is wrong about a notice at the moment it appears: its reader never knew better, or knows already.

        What was told before may be told again where it, or anything else since, may or may not have arrived, and
        where it is so long ago that nobody knows of it any more.
        """
        if row.kind not in OF_ITS_PLAN:
            return []
        pair = row.meeting, row.subscriber
        last, self._last[pair] = self._last.get(pair), row
        before = row.told, row.told_status, row.told_place
        self._ever[pair].add((row.start, row.status, row.place))
        if row.kind is not DeliveryKind.NOTICE:
            return []
        self.notices += 1
        found = []
        chats = self._chats_of(row.subscriber)
        if not any(before in seen for (_, key), seen in self._ever.items() if key in chats):
            found.append(f"{row.key} strikes out what its reader could never see: {before}")
        is_again = last is not None and last.kind is row.kind and _told(last) == _told(row)
        is_again = is_again and _gone(row) in ("", _gone(last))  # that another one has become this is news
        is_again = is_again and last is not None and last.key in rows and last.sequence != row.sequence
        if is_again and last is not None and not _is_unsure_since(last, rows):
            found.append(f"{row.key} tells again what {last.key} told")
        return found

    def _chats_of(self, key: ChatKey) -> tuple[ChatKey, ...]:
        """The chat, and what it was before it became a supergroup."""
        return key, replace(key, chat=self._before.get(key.chat, key.chat))


def _is_unsure_since(last: Delivery, rows: Mapping[str, Delivery]) -> bool:
    """True where this, or what was to be told after it, may or may not have arrived."""
    since = (row for row in rows.values() if (row.meeting, row.subscriber) == (last.meeting, last.subscriber))
    return any(row.uncertain > 0 and row.sequence >= last.sequence for row in since)


def _gone(row: Delivery | None) -> str:
    """The meeting whose time a notice strikes out, where that has become another one; else nothing."""
    return row.key.split("|")[1].partition("<")[2] if row is not None else ""


def _told(row: Delivery) -> Told:
    return row.start, row.status, row.place


def _notice(pair: Pair, meeting: Meeting, sight: Sight) -> Delivery | None:
    """The notice of the last change that was sent, is on its way, or is given up with a reason."""
    rows = (row for row in sight.rows.values() if row.kind is DeliveryKind.NOTICE)
    alive = (row for row in rows if row.sequence == meeting.sequence and row.state is not DeliveryState.VOID)
    return next((row for row in alive if (row.meeting, row.subscriber) == pair), None)


def _dispute_on_its_way(pair: Pair, meeting: Meeting, sight: Sight) -> Delivery | None:
    """What is to tell that sources disagree, and says how it is now: what it strikes out was another meeting's time."""
    rows = (row for row in sight.rows.values() if row.kind is DeliveryKind.DISPUTE and is_waiting(row))
    of_this = (row for row in rows if (row.meeting, row.subscriber) == pair)
    return next((row for row in of_this if Known.told_by(row).agrees_with(meeting)), None)


def _is_told_otherwise(pair: Pair, known: Known, meeting: Meeting, sight: Sight, news: News) -> bool:
    """True where a reminder or a notice said just how it is now, or the last one left nothing to be told.

    So it does where it was on its way, saying that the meeting is called off, when an article gave the day it was not
    to be on after all; or striking out what was ``known``, and the day that it gave instead is over by now.
    """
    rows = (row for row in sight.rows.values() if (row.meeting, row.subscriber) == pair and row.kind in OF_ITS_PLAN)
    told = sorted(
        (row for row in rows if row.state is DeliveryState.SENT or row.uncertain),
        key=lambda row: (row.sequence, row.changed_at or row.due_at),
    )
    if any(Known.told_by(row).agrees_with(meeting) for row in told):
        return True
    if not told:
        return False
    last, said = told[-1], Known.told_by(told[-1])
    is_struck_out = (last.told, last.told_status) == (known.when, known.status)
    return not news.is_to_be_told(said, meeting) or (is_struck_out and not _is_of_use(said, meeting, pair[1], sight))


def _was_struck_out(pair: Pair, known: Known, sight: Sight) -> bool:
    """True where a row of it has struck out what was ``known``, and what it told instead is another meeting since."""
    rows = (row for row in sight.rows.values() if row.state is DeliveryState.SENT and row.subscriber == pair[1])
    apart = (row for row in rows if row.meeting != pair[0] and row.key.startswith(f"{pair[0]}|"))
    return any((row.told, row.told_status) == (known.when, known.status) for row in apart)


def _was_taken_back(pair: Pair, known: Known, meeting: Meeting, sight: Sight, news: News) -> bool:
    """True where a notice that nobody got was to tell what was ``known``, and what was known before that holds again.

    An admin may bring together what a reader waits to hear of and another meeting, which is then seen as it is.
    """
    rows = (row for row in sight.rows.values() if row.kind is DeliveryKind.NOTICE and row.state is DeliveryState.VOID)
    of_this = (row for row in rows if (row.meeting, row.subscriber) == pair and Known.told_by(row).is_just(known))
    before = (Known.before(row) for row in of_this)
    return any(each and not news.is_to_be_told(each, meeting) for each in before)


def _is_of_use(known: Known, meeting: Meeting, key: ChatKey, sight: Sight) -> bool:
    """False where both the old time and the new one are over on the reader's clock, or nobody says when and long ago."""
    times = [when for when in (known.when, meeting.when) if when.is_dated and when.latest]
    ends = [when.moment or midnight_after(when.latest, sight.readers[key]) for when in times if when.latest]
    reckoned = max(ends, default=(meeting.changed or sight.now) + NOTICE_WITHIN)
    return sight.now < max(reckoned, known.not_after or reckoned)
