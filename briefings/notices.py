"""What a chat must hear of a meeting that it follows: that it changed, that sources disagree, what came of it.

Whoever follows a meeting knows it as the last row told it, or as it stood where anybody could look
until an article or an admin changed it. A row says what it tells, and what its reader knew before.
What is news is worked out from that and the meeting as it is now, so it is told once however often
it is planned; and a change that is taken back before it was told is none.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from briefings.dues import chat_name, is_window, midnight_after
from briefings.following import Topics, wants
from briefings.knowledge import OF_ITS_PLAN, Knowledge, is_told, knowledge_of
from briefings.news import CALLED_OFF, Known, News, contradicts, disputes_of
from briefings.quiet import due_after_quiet
from briefings.turn import NO_TURN, Turn
from store.records import (
    OPEN_STATES,
    ChatKey,
    Delivery,
    DeliveryKind,
    Meeting,
    Subscriber,
    When,
)

NOTICE_WITHIN = timedelta(days=14)
"""How long a change is news where neither the old time nor the new one says so."""
REPORTED_WITHIN = timedelta(days=5)
"""How long after its end it is news what came of a meeting."""
GATHERED = timedelta(minutes=30)
"""What came of a meeting is told so long after the first report of it, so that there is more to tell."""


def notices(
    meetings: Mapping[str, Meeting],
    readers: Mapping[ChatKey, Subscriber],
    rows: Iterable[Delivery],
    now: datetime,
    *,
    topics: Topics | None = None,
    reported: Collection[str] | None = None,
    turn: Turn = NO_TURN,
    news: News | None = None,
) -> Iterator[Delivery]:
    """A row for each chat that follows a meeting and has not heard what is new of it.

    That is a notice where what it knows is no longer so, or may have been; else a dispute where
    sources disagree on that, each disagreement once. ``turn`` is what has just changed, so that those
    who were told nothing yet hear of it as well; what was planned for them then goes on by itself.
    ``reported`` are the meetings of which something was reported afterwards: an aftermath, once, for
    whoever was reminded. Where it is None nobody has looked, and those that are there stay. ``news``
    judges, where more meetings are to be looked at than these.
    """
    rows = tuple(rows)
    if reported is None:
        reported = {row.meeting for row in rows if row.kind is DeliveryKind.AFTERMATH and row.state in OPEN_STATES}
    news = news or News(meetings.values())
    known = knowledge_of(meetings, readers, rows, topics=topics, turn=turn)
    told = dict.fromkeys((row.meeting, row.subscriber) for row in rows if is_told(row) and row.kind in OF_ITS_PLAN)
    for pair in dict.fromkeys((*known, *told)):
        meeting, subscriber = meetings.get(pair[0]), readers.get(pair[1])
        if meeting and subscriber and wants(subscriber, meeting, topics):
            found = [*_changes(meeting, subscriber, known[pair], news, now)] if pair in known else []
            found += [_aftermath(meeting, subscriber, now)] if pair in told and meeting.id in reported else []
            yield from (row for row in found if now < row.not_after)


def _changes(
    meeting: Meeting, subscriber: Subscriber, knowledge: Knowledge, news: News, now: datetime
) -> Iterator[Delivery]:
    """What is new against each thing that may be known, the first that is still of use; else what is disputed.

    Where all of that is over, it is what the rows were to tell that could not be sent until now.
    """
    watched = meeting.id in subscriber.meetings
    states = [replace(known, is_watched=watched) for known in knowledge.states]
    if outdated := [known for known in states if news.is_to_be_told(known, meeting)]:
        seen = (replace(Known.to_be_told(row), is_watched=watched) for row in knowledge.waiting)
        outdated += [known for known in seen if news.is_to_be_told(known, meeting)]
        found = [_notice(meeting, subscriber, known, knowledge, now) for known in outdated]
        yield next((row for row in found if now < row.not_after), found[0])
    elif unheard := set(disputes_of(meeting)) - knowledge.heard:
        yield _dispute(meeting, subscriber, unheard, knowledge, now)


def still_holds(row: Delivery, meeting: Meeting) -> bool:
    """True for a notice, a dispute or an aftermath that is still so."""
    match row.kind:
        case DeliveryKind.NOTICE:
            return row.sequence == meeting.sequence
        case DeliveryKind.DISPUTE:
            return row.sequence == meeting.sequence and row.disputes == disputes_of(meeting)
        case DeliveryKind.AFTERMATH:
            return meeting.status not in CALLED_OFF and not contradicts(row.start, meeting.when)
    return False


# --------------------------------------------------------------------------- the rows


def _notice(meeting: Meeting, subscriber: Subscriber, outdated: Known, knowledge: Knowledge, now: datetime) -> Delivery:
    row = _row(meeting, subscriber, DeliveryKind.NOTICE, "", now)
    ends = [end for end in (_end(outdated.when, subscriber), _end(meeting.when, subscriber)) if end]
    uses = [*ends, *filter(None, [outdated.not_after])]
    planned = [each for each in knowledge.waiting if each.kind is row.kind and each.sequence == row.sequence]
    gone = f"<{outdated.meeting}" if outdated.meeting != meeting.id else ""
    key = notice_key(meeting.id, meeting.sequence, subscriber.key, gone=gone)
    return replace(
        _knowing(row, outdated, knowledge),
        key=next((each.key for each in planned if each.meeting == meeting.id), key),
        due_at=due_after_quiet(subscriber, now, before=min(ends, default=None)),
        not_after=max(uses) if uses else row.not_after,
    )


def notice_key(meeting_id: str, sequence: int, chat: ChatKey, *, gone: str = "") -> str:
    """The key of the notice that a meeting has changed for the so-many-th time; ``gone`` is what has become it."""
    return f"{meeting_id}|#{sequence}{gone}|{chat_name(chat)}"


def _dispute(
    meeting: Meeting, subscriber: Subscriber, unheard: Collection[str], knowledge: Knowledge, now: datetime
) -> Delivery:
    name = hashlib.sha256("|".join(sorted(unheard)).encode()).hexdigest()[:8]
    row = _row(meeting, subscriber, DeliveryKind.DISPUTE, f"{meeting.id}|?{name}|{chat_name(subscriber.key)}", now)
    return _knowing(row, knowledge.states[-1], knowledge) if knowledge.states else row


def _row(meeting: Meeting, subscriber: Subscriber, kind: DeliveryKind, key: str, now: datetime) -> Delivery:
    end = _end(meeting.when, subscriber)
    return Delivery(
        key=key,
        kind=kind,
        meeting=meeting.id,
        subscriber=subscriber.key,
        due_at=due_after_quiet(subscriber, now, before=end),
        not_after=end or (meeting.changed or now) + NOTICE_WITHIN,
        start=meeting.when,
        sequence=meeting.sequence,
        status=meeting.status,
        place=meeting.place,
        disputes=disputes_of(meeting),
    )


def _knowing(row: Delivery, known: Known, knowledge: Knowledge) -> Delivery:
    """The row for a reader who knows the meeting so, and was told of these disputes."""
    return replace(
        row,
        told=known.when,
        told_place=known.place,
        told_status=known.status,
        told_disputes=tuple(sorted(knowledge.heard)),
    )


def _end(when: When, subscriber: Subscriber) -> datetime | None:
    """Until when a reader may reckon with this time; None for one that no alarm is set by."""
    if not (when.is_dated or is_window(when)) or when.earliest is None:
        return None
    moment = when.moment
    return moment.astimezone(UTC) if moment else midnight_after(when.latest or when.earliest, subscriber)


def _aftermath(meeting: Meeting, subscriber: Subscriber, now: datetime) -> Delivery:
    end = _end(meeting.when, subscriber) or now
    return Delivery(
        key=f"{meeting.id}|after|{chat_name(subscriber.key)}",
        kind=DeliveryKind.AFTERMATH,
        meeting=meeting.id,
        subscriber=subscriber.key,
        due_at=due_after_quiet(subscriber, now + GATHERED, before=None),
        not_after=end + REPORTED_WITHIN,
        start=meeting.when,
        sequence=meeting.sequence,
        status=meeting.status,
        place=meeting.place,
    )
