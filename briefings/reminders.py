"""Who has to be told what, and when: the outbox as it should be, worked out from records alone.

``plan`` compares what should be in the outbox with what is there and gives back the rows to put.
Their keys follow from what they tell, so planning twice changes nothing, and neither the order of
the meetings nor that of the rows matters. It never touches a row that is being sent or is done
with, except that a void one comes back when it is wanted again, and that one which told of what is
another meeting now is a row of that one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from briefings.digests import digests, still_asked_for, wants_digest
from briefings.dues import DAY_BEFORE, dues, has_reminders, is_windowed
from briefings.following import Topics, is_reached, wants
from briefings.knowledge import Pair, is_told, told_apart, told_together
from briefings.news import News, disputes_of
from briefings.notices import notices, still_holds
from briefings.snooze import is_of_its_time, is_snoozed
from briefings.turn import NO_TURN, Turn
from store.records import (
    OPEN_STATES,
    ChatKey,
    Delivery,
    DeliveryKind,
    DeliveryState,
    Meeting,
    Subscriber,
)

HORIZON = timedelta(days=60)
"""Only what falls due within this is put into the outbox, so that it stays small; planning goes on every day."""
KEPT = timedelta(days=30)
"""How long a row is kept after it has lost its use; until then it is known who was told what."""
KEPT_DIGESTS = timedelta(days=7)
"""The same of a digest, which only has to come once a day."""
SHORTEST_KEPT = min(KEPT, KEPT_DIGESTS)
"""What was due later than so long ago is kept in any case: no row loses its use before it is due."""

HOURS_AWAY = timedelta(hours=3)
"""Of a meeting that was read of after one of its reminders was due, that one still comes if the next is so far off."""
_LONGEST_LEAD = timedelta(days=60)
_MOVABLE = (DeliveryState.SCHEDULED, DeliveryState.LEASED)
_AT_ONCE = (DeliveryKind.NOTICE, DeliveryKind.DISPUTE, DeliveryKind.AFTERMATH)
"""What is due when it is first planned."""


def plan(
    meetings: Iterable[Meeting],
    subscribers: Iterable[Subscriber],
    rows: Sequence[Delivery],
    now: datetime,
    *,
    topics: Topics | None = None,
    reported: Collection[str] | None = None,
    turn: Turn = NO_TURN,
) -> tuple[Delivery, ...]:
    """The rows to put so that the outbox is right: new, changed and void ones, soonest first.

    ``rows`` are all rows there are of these meetings and subscribers; what is not in ``meetings``
    or ``subscribers`` counts as gone. A lead that has passed before anybody planned it is made up
    for only where no later one is ahead, or, of a meeting just read of, none for hours, by one row that is
    late. ``topics`` says which meetings have to do with words that are followed, ``reported`` of which
    something was reported after their end;
    None where nobody has looked. ``turn`` is what is just changing: those who follow it hear of it.
    Where ``meetings`` are not all there are, those of the same sides must be among them: whether one was
    moved, or two were told apart, hangs on them.
    """
    by_id = {meeting.id: meeting for meeting in meetings}
    subscribers = tuple(subscribers)
    readers = {subscriber.key: subscriber for subscriber in subscribers if is_reached(subscriber)}
    news = News(by_id.values())
    retold = {row.key: row for row in (*told_apart(rows, by_id, news), *told_together(rows, by_id, turn.heirs))}
    rows = [retold.get(row.key, row) for row in rows]
    known = {row.key: row for row in rows}
    put_off = _put_off(rows)
    told = notices(by_id, readers, rows, now, topics=topics, reported=reported, turn=turn, news=news)
    wanted = {row.key: row for row in told}
    heard = {(row.meeting, row.subscriber) for row in rows if is_told(row)} if turn.fresh else set()
    noticed = {(row.meeting, row.subscriber) for row in wanted.values()}
    for meeting in by_id.values():
        if _is_in_sight(meeting, now):
            for subscriber in readers.values():
                if wants(subscriber, meeting, topics):
                    pair = meeting.id, subscriber.key
                    is_fresh = meeting.id in turn.fresh and pair not in heard
                    found = _reminders(meeting, subscriber, known, now, late=pair not in noticed, fresh=is_fresh)
                    wanted |= {row.key: row for row in found}
                    wanted |= {row.key: row for row in _snoozed(meeting, put_off.get(pair, ()), now)}
    for subscriber in filter(wants_digest, subscribers):
        wanted |= {row.key: row for row in digests(subscriber, known, now)}
    void = (_void(row, by_id.get(row.meeting), readers) for row in rows if _is_obsolete(row, wanted, now))
    right = (_merged(known.get(key), row) for key, row in wanted.items())
    changed = (row for row in right if row != known.get(row.key))
    return tuple(sorted((*retold.values(), *void, *changed), key=lambda row: (row.due_at, row.key)))


def holds(row: Delivery, meeting: Meeting | None, subscriber: Subscriber | None) -> bool:
    """True if what the row would tell is still so, and still wanted: asked once more before it is sent."""
    if subscriber is None:
        return False
    if row.kind is DeliveryKind.DIGEST:
        return still_asked_for(row, subscriber)
    if meeting is None or not is_reached(subscriber) or not wants(subscriber, meeting):
        return False
    if row.kind is not DeliveryKind.REMINDER:
        return still_holds(row, meeting)
    if is_snoozed(row):
        return is_of_its_time(row, meeting)
    return any(due.key == row.key for due in dues(meeting, subscriber))


def spent(rows: Iterable[Delivery], now: datetime) -> tuple[str, ...]:
    """The keys of the rows that are done with and have been of no use for 30 days, digests for seven."""
    return tuple(row.key for row in rows if row.state not in OPEN_STATES and row.not_after < now - _kept(row))


def _kept(row: Delivery) -> timedelta:
    return KEPT_DIGESTS if row.kind is DeliveryKind.DIGEST else KEPT


def _is_in_sight(meeting: Meeting, now: datetime) -> bool:
    """True for a meeting that may have a reminder due within the horizon, or begins about now."""
    if not has_reminders(meeting) or meeting.when.earliest is None:
        return False
    today = now.astimezone(UTC).date()
    last = meeting.when.latest if is_windowed(meeting) else None
    if (last or meeting.when.earliest) < today - 3 * DAY_BEFORE:
        return False
    return meeting.when.earliest <= today + HORIZON + _LONGEST_LEAD + DAY_BEFORE


# --------------------------------------------------------------------------- reminders


def _reminders(
    meeting: Meeting, subscriber: Subscriber, known: Mapping[str, Delivery], now: datetime, *, late: bool, fresh: bool
) -> Iterator[Delivery]:
    """The rows of one meeting for one chat: those that are there, those ahead, or else one that is late.

    Of a ``fresh`` meeting, just read of, it comes too where the next one ahead is hours away.
    """
    found = dues(meeting, subscriber)
    there = [due for due in found if due.key in known and known[due.key].state is not DeliveryState.VOID]
    ahead = [due for due in found if now < due.due_at]
    passed = [due for due in found if due.due_at <= now < due.not_after]
    near = [due for due in ahead if due.due_at <= now + HORIZON]
    is_long = not ahead or (fresh and ahead[0].due_at - now >= HOURS_AWAY)
    missed = passed[-1:] if late and not there and is_long else []
    for due in dict.fromkeys((*there, *near, *missed)):
        yield Delivery(
            key=due.key,
            kind=DeliveryKind.REMINDER,
            meeting=meeting.id,
            subscriber=subscriber.key,
            due_at=due.due_at,
            not_after=due.not_after,
            start=meeting.when,
            lead=due.lead,
            sequence=meeting.sequence,
            status=meeting.status,
            place=meeting.place,
            disputes=disputes_of(meeting),
        )


def _put_off(rows: Iterable[Delivery]) -> Mapping[Pair, Sequence[Delivery]]:
    """The reminders that readers put off, by meeting and chat."""
    found: defaultdict[Pair, list[Delivery]] = defaultdict(list)
    for row in rows:
        if is_snoozed(row):
            found[row.meeting, row.subscriber].append(row)
    return found


def _snoozed(meeting: Meeting, rows: Iterable[Delivery], now: datetime) -> Iterator[Delivery]:
    """Those of them that still hold; one that was void comes back with the time it was for, if that lies ahead."""
    for row in rows:
        if is_of_its_time(row, meeting) and (row.state is not DeliveryState.VOID or now < row.due_at):
            yield replace(
                row,
                state=DeliveryState.SCHEDULED,
                retry_at=None,
                reason=None,
                start=meeting.when,
                sequence=meeting.sequence,
                status=meeting.status,
                place=meeting.place,
                disputes=disputes_of(meeting),
            )


# --------------------------------------------------------------------------- what is there already


def _merged(old: Delivery | None, row: Delivery) -> Delivery:
    """What the row should be, given the one with its key: a void one is taken up again, a done one stays."""
    if old is None:
        return row
    if old.state not in (*_MOVABLE, DeliveryState.VOID):
        return old
    due_at, not_after, waits = row.due_at, row.not_after, old.state is not DeliveryState.VOID
    if waits and row.kind in _AT_ONCE:  # it has been due since it was news, unless it is no longer kept for later
        due_at, not_after = min(old.due_at, due_at), old.not_after
    return replace(
        row,
        attempt=old.attempt,
        uncertain=old.uncertain,
        changed_at=old.changed_at,
        alone=old.alone,
        due_at=due_at,
        not_after=not_after,
        state=old.state if waits else row.state,
        retry_at=old.retry_at if waits and due_at == old.due_at else None,
        reason=old.reason if waits else row.reason,
    )


def _is_obsolete(row: Delivery, wanted: Mapping[str, Delivery], now: datetime) -> bool:
    """True for a row that waits for what is no longer wanted; one that has lost its use expires by itself."""
    return row.state in _MOVABLE and row.key not in wanted and now < row.not_after


def _void(row: Delivery, meeting: Meeting | None, readers: Mapping[ChatKey, Subscriber]) -> Delivery:
    return replace(row, state=DeliveryState.VOID, retry_at=None, reason=_why_void(row, meeting, readers))


def _why_void(row: Delivery, meeting: Meeting | None, readers: Mapping[ChatKey, Subscriber]) -> str:
    subscriber = readers.get(row.subscriber)
    if row.kind is DeliveryKind.DIGEST:
        return "no longer asked for"
    if meeting is None:
        return "there is no such meeting any more"
    if subscriber is None or not wants(subscriber, meeting):
        return "no longer asked for"
    if row.kind is not DeliveryKind.REMINDER:
        return "it has changed again"
    if meeting.status is not row.status:
        return f"the meeting is {meeting.status.value}"
    return "the meeting has another time now" if row.start != meeting.when else "other lead times are set"
