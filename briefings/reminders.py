"""Who has to be told what, and when: the outbox as it should be, worked out from records alone.

``plan`` compares what should be in the outbox with what is there and gives back the rows to put.
Their keys follow from what they tell, so planning twice changes nothing, and neither the order of
the meetings nor that of the rows matters. It never touches a row that is being sent or is done
with, except that a void one comes back when it is wanted again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from store.records import (
    OPEN_STATES,
    ChatKey,
    Delivery,
    DeliveryKind,
    DeliveryState,
    Meeting,
    MeetingStatus,
    Subscriber,
    When,
    zone_named,
)

HORIZON = timedelta(days=60)
"""Only what falls due within this is put into the outbox, so that it stays small; planning goes on every day."""
MORNING = time(9)
"""When a meeting that has a day and no clock time is reminded of, on the reader's clock."""
DAY_BEFORE = timedelta(days=1)
SAME_MORNING = timedelta()
KEPT = timedelta(days=30)
"""How long a row is kept after it has lost its use; until then it is known who was told what."""
NOTICE_WITHIN = timedelta(days=14)
"""How long a change is news where neither the old time nor the new one says so."""

_LONGEST_LEAD = timedelta(days=60)
_TOLD = (DeliveryState.SENT, DeliveryState.UNCERTAIN)
_MOVABLE = (DeliveryState.SCHEDULED, DeliveryState.LEASED)

Pair = tuple[str, ChatKey]
"""A meeting and the chat that is told of it."""


@dataclass(frozen=True, slots=True)
class Due:
    """One reminder of a meeting for one chat: from when it is due and until when it is of use."""

    key: str
    lead: timedelta
    due_at: datetime
    not_after: datetime


def plan(
    meetings: Iterable[Meeting], subscribers: Iterable[Subscriber], rows: Sequence[Delivery], now: datetime
) -> tuple[Delivery, ...]:
    """The rows to put so that the outbox is right: new, changed and void ones, soonest first.

    ``rows`` are all rows there are of these meetings and subscribers; what is not in ``meetings``
    or ``subscribers`` counts as gone. A lead that has passed before anybody planned it is made up
    for only where no later one is ahead, by one row that is late.
    """
    by_id = {meeting.id: meeting for meeting in meetings}
    readers = {subscriber.key: subscriber for subscriber in subscribers if is_reached(subscriber)}
    known = {row.key: row for row in rows}
    wanted = {row.key: row for row in _notices(by_id, readers, rows, now)}
    noticed = {(row.meeting, row.subscriber) for row in wanted.values()}
    for meeting in by_id.values():
        if _is_in_sight(meeting, now):
            for subscriber in readers.values():
                if wants(subscriber, meeting):
                    late = (meeting.id, subscriber.key) not in noticed
                    wanted |= {row.key: row for row in _reminders(meeting, subscriber, known, now, late=late)}
    void = (_void(row, by_id.get(row.meeting), readers) for row in rows if _is_obsolete(row, wanted, now))
    right = (_merged(known.get(key), row) for key, row in wanted.items())
    changed = (row for row in right if row != known.get(row.key))
    return tuple(sorted((*void, *changed), key=lambda row: (row.due_at, row.key)))


def is_reached(subscriber: Subscriber) -> bool:
    """True for a chat that asked for reminders and can be written to."""
    return subscriber.subscribed and subscriber.paused is None


def wants(subscriber: Subscriber, meeting: Meeting) -> bool:
    """True if one of the meeting's sides is followed (nobody in particular: all are) and neither it nor they are muted.

    What is muted is named by its side, or by the id of the meeting.
    """
    sides = set(meeting.sides)
    return not (sides | {meeting.id}).intersection(subscriber.mutes) and (
        not subscriber.follows or not sides.isdisjoint(subscriber.follows)
    )


def holds(row: Delivery, meeting: Meeting | None, subscriber: Subscriber | None) -> bool:
    """True if what the row would tell is still so, and still wanted: asked once more before it is sent."""
    if meeting is None or subscriber is None or not is_reached(subscriber) or not wants(subscriber, meeting):
        return False
    if row.kind is DeliveryKind.NOTICE:
        return row.sequence == meeting.sequence
    return any(due.key == row.key for due in dues(meeting, subscriber))


def spent(rows: Iterable[Delivery], now: datetime) -> tuple[str, ...]:
    """The keys of the rows that are done with and have been of no use for 30 days."""
    return tuple(row.key for row in rows if row.state not in OPEN_STATES and row.not_after < now - KEPT)


# --------------------------------------------------------------------------- when


def dues(meeting: Meeting, subscriber: Subscriber) -> tuple[Due, ...]:
    """Every reminder of this meeting for this chat, the longest lead first; none where no alarm can be set.

    With a clock time and its zone they are due the chat's lead times before it. A day alone, also
    one whose clock time lacks a zone, is due at 09:00 of the reader's zone the day before and that
    morning; several days, the day before the first. Whatever is less certain is never due.
    """
    when = meeting.when
    if not is_alarming(meeting) or when.earliest is None:
        return ()
    if moment := when.moment:
        start = moment.astimezone(UTC)
        leads = {lead: start - lead for lead in subscriber.leads}
        end, name = start, start.strftime("%Y-%m-%dT%H:%M")
    else:
        zone = zone_of(subscriber)
        leads = {DAY_BEFORE: _at(when.earliest - DAY_BEFORE, MORNING, zone)}
        if not _lasts(when):
            leads[SAME_MORNING] = _at(when.earliest, MORNING, zone)
        end, name = _midnight_after(when.earliest, zone), _days_name(when)
    return tuple(
        Due(f"{meeting.id}|{name}|{_lead_name(lead)}|{_chat_name(subscriber.key)}", lead, due_at, end)
        for lead, due_at in sorted(leads.items(), reverse=True)
    )


def is_alarming(meeting: Meeting) -> bool:
    """True if an alarm may be set by it: planned for sure, on days that are known for sure."""
    return meeting.status is MeetingStatus.SCHEDULED and meeting.when.is_dated and not meeting.when.uncertain


def zone_of(subscriber: Subscriber) -> tzinfo:
    """The reader's zone; UTC where its name is none."""
    return zone_named(subscriber.zone) or UTC


def renamed(row: Delivery, chat: int) -> Delivery:
    """The row for a chat that has another id now; what is told, and to whom, stays the same."""
    key = replace(row.subscriber, chat=chat)
    front, _, _ = row.key.rpartition("|")
    return replace(row, key=f"{front}|{_chat_name(key)}", subscriber=key)


def _is_in_sight(meeting: Meeting, now: datetime) -> bool:
    """True for an alarming meeting that may have a reminder due within the horizon, or begins about now."""
    if not is_alarming(meeting) or meeting.when.earliest is None:
        return False
    today = now.astimezone(UTC).date()
    return today - 3 * DAY_BEFORE <= meeting.when.earliest <= today + HORIZON + _LONGEST_LEAD + DAY_BEFORE


def _at(day: date, clock: time, zone: tzinfo) -> datetime:
    return datetime.combine(day, clock, zone).astimezone(UTC)


def _midnight_after(day: date, zone: tzinfo) -> datetime:
    return _at(day + DAY_BEFORE, time(), zone)


def _lasts(when: When) -> bool:
    return when.earliest is not None and when.latest is not None and when.latest > when.earliest


def _days_name(when: When) -> str:
    return f"{when.earliest}/{when.latest}" if _lasts(when) else f"{when.earliest}"


def _lead_name(lead: timedelta) -> str:
    return f"{lead // timedelta(minutes=1)}m"


def _chat_name(key: ChatKey) -> str:
    return f"{key.chat}:{key.topic}"


# --------------------------------------------------------------------------- reminders


def _reminders(
    meeting: Meeting, subscriber: Subscriber, known: Mapping[str, Delivery], now: datetime, *, late: bool
) -> Iterator[Delivery]:
    """The rows of one meeting for one chat: those that are there, those ahead, or else one that is late."""
    found = dues(meeting, subscriber)
    there = [due for due in found if due.key in known and known[due.key].state is not DeliveryState.VOID]
    ahead = [due for due in found if now < due.due_at]
    passed = [due for due in found if due.due_at <= now < due.not_after]
    near = [due for due in ahead if due.due_at <= now + HORIZON]
    missed = passed[-1:] if late and not there and not ahead else []
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
        )


# --------------------------------------------------------------------------- notices


def _notices(
    meetings: Mapping[str, Meeting], readers: Mapping[ChatKey, Subscriber], rows: Iterable[Delivery], now: datetime
) -> Iterator[Delivery]:
    """A notice for each chat that was last told of a meeting what is no longer so, or may have been."""
    for (meeting_id, key), told in _last_told(rows, meetings).items():
        meeting, subscriber = meetings.get(meeting_id), readers.get(key)
        if meeting and subscriber and wants(subscriber, meeting):
            outdated = next((row for row in told if is_news(row, meeting)), None)
            if outdated and now < (notice := _notice(meeting, subscriber, outdated, now)).not_after:
                yield notice


def _last_told(rows: Iterable[Delivery], meetings: Mapping[str, Meeting]) -> dict[Pair, list[Delivery]]:
    """For each meeting and chat the last row that was sent for sure, and those after it that may have arrived.

    A notice of the last change that may have arrived and is to be sent again is still to be told.
    """
    told: defaultdict[Pair, list[Delivery]] = defaultdict(list)
    for row in sorted((row for row in rows if is_told(row)), key=_told_at):
        meeting = meetings.get(row.meeting)
        is_under_way = row.kind is DeliveryKind.NOTICE and row.state in OPEN_STATES
        if is_under_way and meeting and row.sequence == meeting.sequence:
            continue
        pair = row.meeting, row.subscriber
        if row.state is DeliveryState.SENT:
            told[pair].clear()
        told[pair].append(row)
    return told


def _told_at(row: Delivery) -> tuple[int, datetime, str]:
    """The order in which rows of one meeting were told: by its changes first, since clocks are set back at times."""
    return row.sequence, row.changed_at or row.due_at, row.key


def is_told(row: Delivery) -> bool:
    """True for a row that was sent, or may have been."""
    return row.state in _TOLD or row.uncertain > 0


def is_news(told: Delivery, meeting: Meeting) -> bool:
    """True if somebody who was told this row must hear of the change; a time told more exactly is none."""
    match meeting.status:
        case MeetingStatus.CANCELLED | MeetingStatus.POSTPONED:
            return told.status is not meeting.status
        case MeetingStatus.SCHEDULED if told.status is not MeetingStatus.SCHEDULED:
            return meeting.when.is_dated and not meeting.when.uncertain
        case MeetingStatus.SCHEDULED | MeetingStatus.TENTATIVE:
            return _contradicts(told.start, meeting.when)
    return False


def _contradicts(told: When, now_said: When) -> bool:
    """True if whoever keeps to the time that was told would come at a wrong one."""
    if told.earliest is None or now_said.earliest is None:
        return False
    old, new = (told.earliest, told.latest or told.earliest), (now_said.earliest, now_said.latest or now_said.earliest)
    if told.moment and now_said.moment:
        return told.moment != now_said.moment
    if not now_said.is_dated:
        return old[1] < new[0] or new[1] < old[0]
    if not (old[0] <= new[0] and new[1] <= old[1]):
        return True
    same_zone = (told.zone, told.zone_text) == (now_said.zone, now_said.zone_text)
    return same_zone and told.clock is not None and now_said.clock is not None and told.clock != now_said.clock


def _notice(meeting: Meeting, subscriber: Subscriber, told: Delivery, now: datetime) -> Delivery:
    ends = [end for end in (_end(told.start, subscriber), _end(meeting.when, subscriber)) if end]
    return Delivery(
        key=f"{meeting.id}|#{meeting.sequence}|{_chat_name(subscriber.key)}",
        kind=DeliveryKind.NOTICE,
        meeting=meeting.id,
        subscriber=subscriber.key,
        due_at=now,
        not_after=max(ends) if ends else (meeting.changed or now) + NOTICE_WITHIN,
        start=meeting.when,
        sequence=meeting.sequence,
        told=told.start,
        status=meeting.status,
    )


def _end(when: When, subscriber: Subscriber) -> datetime | None:
    """Until when a reader may reckon with this time; None for one that no alarm is set by."""
    if not when.is_dated or when.earliest is None:
        return None
    moment = when.moment
    return moment.astimezone(UTC) if moment else _midnight_after(when.latest or when.earliest, zone_of(subscriber))


# --------------------------------------------------------------------------- what is there already


def _merged(old: Delivery | None, row: Delivery) -> Delivery:
    """What the row should be, given the one with its key: a void one is taken up again, a done one stays."""
    if old is None:
        return row
    if old.state not in (*_MOVABLE, DeliveryState.VOID):
        return old
    row = replace(row, attempt=old.attempt, uncertain=old.uncertain, changed_at=old.changed_at)
    if old.state is DeliveryState.VOID:
        return row
    if row.kind is DeliveryKind.NOTICE:  # it has been due since the change was read
        row = replace(row, due_at=old.due_at, not_after=old.not_after)
    retry_at = old.retry_at if row.due_at == old.due_at else None
    return replace(row, state=old.state, retry_at=retry_at, reason=old.reason)


def _is_obsolete(row: Delivery, wanted: Mapping[str, Delivery], now: datetime) -> bool:
    """True for a row that waits for what is no longer wanted; one that has lost its use expires by itself."""
    return row.state in _MOVABLE and row.key not in wanted and now < row.not_after


def _void(row: Delivery, meeting: Meeting | None, readers: Mapping[ChatKey, Subscriber]) -> Delivery:
    return replace(row, state=DeliveryState.VOID, retry_at=None, reason=_why_void(row, meeting, readers))


def _why_void(row: Delivery, meeting: Meeting | None, readers: Mapping[ChatKey, Subscriber]) -> str:
    subscriber = readers.get(row.subscriber)
    if meeting is None:
        return "no article tells of the meeting any more"
    if subscriber is None or not wants(subscriber, meeting):
        return "no longer asked for"
    if row.kind is DeliveryKind.NOTICE:
        return "it has changed again"
    if meeting.status is not MeetingStatus.SCHEDULED:
        return f"the meeting is {meeting.status.value}"
    return "the meeting has another time now" if row.start != meeting.when else "other lead times are set"
