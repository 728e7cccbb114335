"""What each chat knows of each meeting that it follows, as far as anything may be news to it. Pure.

That is what the last row told it for sure and whatever may have reached it after that; where rows
wait to be told, what their readers knew before; and where nothing was told, how the meeting stood
until it was changed just now.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import product

from briefings.following import Topics, is_sure_enough, wants
from briefings.news import CALLED_OFF, Known, News, Told, disputes_of, is_news
from briefings.turn import Turn
from store.records import (
    OPEN_STATES,
    ChatKey,
    Delivery,
    DeliveryKind,
    DeliveryState,
    Meeting,
    Subscriber,
)

_TOLD = (DeliveryState.SENT, DeliveryState.UNCERTAIN)
OF_ITS_PLAN = (DeliveryKind.REMINDER, DeliveryKind.NOTICE, DeliveryKind.DISPUTE)
"""What tells when and where a meeting is to be."""

Pair = tuple[str, ChatKey]
"""A meeting and the chat that is told of it."""


@dataclass(slots=True)
class Knowledge:
    """What one chat may know of one meeting.

    ``states`` are the last that it was told for sure, and what came after that; ``heard`` the disputes
    it was told of. ``is_told``: a row was sent, or may have been. ``waiting`` are the rows that are to
    tell what is new.
    """

    states: list[Known] = field(default_factory=list)
    heard: set[str] = field(default_factory=set)
    is_told: bool = False
    waiting: list[Delivery] = field(default_factory=list)

    def learn(self, row: Delivery, meeting: Meeting | None) -> None:
        """What a row has told its reader, and what it says that was known before.

        One that tells how the meeting is now, may have arrived and is to be sent again is still to be told.
        """
        if is_waiting(row):
            self.waiting.append(row)
            self._knew(Known.before(row))
        if not is_told(row):
            return
        self.is_told = True
        if row.kind is not DeliveryKind.DISPUTE or row.state not in OPEN_STATES:
            self.heard.update(row.disputes)
        if is_waiting(row) and meeting and row.sequence == meeting.sequence:
            return
        if row.state is DeliveryState.SENT:
            self.states.clear()
        self.states.append(Known.told_by(row))

    def recall(self, row: Delivery) -> None:
        """What was known before a notice that was given up, where what waits strikes out only what that was to tell."""
        told, before = Known.told_by(row), Known.before(row)
        were_told = [each.was_told for each in self.states if each.is_just(told)]
        if before and were_told and not any(were_told):
            self.states.insert(0, before)

    def _knew(self, before: Known | None) -> None:
        if before:
            self.states.append(before)
            self.heard.update(before.disputes)

    def inherit(self, gone: Knowledge) -> None:
        """What was known of a meeting that has become this one."""
        self.states += gone.states
        self.heard |= gone.heard
        self.is_told |= gone.is_told
        self.waiting += gone.waiting

    def see(self, old: Meeting, meeting: Meeting) -> None:
        """How the meeting stood until now. What waits to be told says better what is known, as does what was
        told just as it is now.
        """
        if self.waiting or any(each.agrees_with(meeting) for each in self.states):
            return
        self.states.append(Known.seen(old))
        if not self.is_told:  # else every dispute that it was not told of is still to be told
            self.heard.update(disputes_of(old))


def knowledge_of(
    meetings: Mapping[str, Meeting],
    readers: Mapping[ChatKey, Subscriber],
    rows: Iterable[Delivery],
    *,
    topics: Topics | None,
    turn: Turn,
) -> Mapping[Pair, Knowledge]:
    """What these readers know of the meetings that they were or are to be told of, and of those that have changed.

    The meetings that are followed otherwise are left out.
    """
    found: defaultdict[Pair, Knowledge] = defaultdict(Knowledge)
    rows = [row for row in rows if row.kind in OF_ITS_PLAN]
    for row in sorted((row for row in rows if is_told(row) or is_waiting(row)), key=_told_at):
        found[row.meeting, row.subscriber].learn(row, meetings.get(row.meeting))
    for row in sorted(filter(_is_given_up, rows), key=_told_at, reverse=True):
        if (row.meeting, row.subscriber) in found:
            found[row.meeting, row.subscriber].recall(row)
    for name, before in turn.seen.items():
        if any(_may_be_news(old, meetings[name]) for old in before):
            for old, (key, reader) in product(before, readers.items()):
                if _followed(turn.readers.get(key, reader), old, meetings[name], topics):
                    found[old.id, key].see(old, meetings[name])
    for (gone, heir), key in product(turn.heirs.items(), readers):
        if (gone, key) in found:
            found[heir, key].inherit(found[gone, key])
    return found


def told_apart(rows: Iterable[Delivery], meetings: Mapping[str, Meeting], news: News) -> Iterator[Delivery]:
    """The rows that told of what is another meeting now, as rows of that one, and with them what they struck out.

    So its later changes are held against them, and those of the one that it was told apart from are not.
    What was told of that one after them stays the last that was told of it.
    """
    struck_out: dict[tuple[Pair, Told], Meeting] = {}
    settled = sorted(filter(_is_settled, rows), key=_told_at, reverse=True)
    for row in settled:
        meeting, pair = meetings.get(row.meeting), (row.meeting, row.subscriber)
        if meeting is None or row.start == meeting.when:
            continue
        known = Known.told_by(row)
        other = news.split_off(known, meeting) or struck_out.get((pair, known.told))
        if other:
            of_it = (each for each in settled if (each.meeting, each.subscriber) == (other.id, row.subscriber))
            later = (each.sequence for each in of_it if _moment(each) > _moment(row))
            yield replace(row, meeting=other.id, sequence=min((other.sequence, *later)))
            if before := Known.before(row):
                struck_out[pair, before.told] = other


def told_together(
    rows: Iterable[Delivery], meetings: Mapping[str, Meeting], heirs: Mapping[str, str]
) -> Iterator[Delivery]:
    """The notices of a meeting that has become one with another, as rows of that one, where they told just this.

    That is where the last that a reader heard of the two struck out what was told of the one that is
    left, if anything was, and said what holds of it now, as the reminders after it did: they were told
    apart only for a while.
    """
    last: dict[Pair, Delivery] = {}
    striking: dict[Pair, Delivery] = {}
    for row in sorted(filter(_is_settled, rows), key=_told_at):
        pair = row.meeting, row.subscriber
        last[pair] = row
        before, told = Known.before(row), Known.told_by(row)
        if before and not before.is_just(told):
            striking[pair] = row
        elif pair in striking and not told.is_just(Known.told_by(striking[pair])):
            del striking[pair]
    for (gone, reader), notice in striking.items():
        meeting = meetings.get(heirs.get(gone, ""))
        before, known = Known.before(notice), last.get((meeting.id, reader)) if meeting else None
        if meeting is None or before is None or not Known.told_by(notice).agrees_with(meeting):
            continue
        if known is None or (_moment(known) <= _moment(notice) and before.is_just(Known.told_by(known))):
            yield replace(notice, meeting=meeting.id, sequence=meeting.sequence)


def _is_settled(row: Delivery) -> bool:
    return row.kind in OF_ITS_PLAN and is_told(row) and row.state not in OPEN_STATES


def _moment(row: Delivery) -> datetime:
    return row.changed_at or row.due_at


def is_told(row: Delivery) -> bool:
    """True for a row that was sent, or may have been."""
    return row.state in _TOLD or row.uncertain > 0


def is_waiting(row: Delivery) -> bool:
    """True for a notice or a dispute that is to be sent, or sent again."""
    return row.kind in (DeliveryKind.NOTICE, DeliveryKind.DISPUTE) and row.state in OPEN_STATES


def _is_given_up(row: Delivery) -> bool:
    """True for a notice that nobody got: its meeting has changed again since."""
    return row.kind is DeliveryKind.NOTICE and row.state is DeliveryState.VOID and not is_told(row)


def _told_at(row: Delivery) -> tuple[int, bool, datetime, str]:
    """The order in which rows of one meeting were told: by its changes first, since clocks are set back at times.

    What waits says what was known before its change.
    """
    return row.sequence, not is_waiting(row), _moment(row), row.key


def _may_be_news(old: Meeting, meeting: Meeting) -> bool:
    seen = replace(Known.seen(old), is_watched=True)
    return is_news(seen, meeting) or not set(disputes_of(meeting)) <= set(disputes_of(old))


def _followed(reader: Subscriber, old: Meeting, meeting: Meeting, topics: Topics | None) -> bool:
    """True where the chat followed it as it stood, and for sure enough; what was off, as it is now."""
    sure = meeting if old.status in CALLED_OFF else old
    return wants(reader, old, topics) and is_sure_enough(reader, sure)
