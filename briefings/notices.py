"""What a chat that was told of a meeting must hear of it: that it changed, that sources disagree, what came of it.

A row says what it told: the time, the status, the place, the disputes. What is news is worked out
from that and the meeting as it is now, so it is told once however often it is planned.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta

from briefings.dues import chat_name, midnight_after
from briefings.following import Topics, wants
from briefings.quiet import due_after_quiet
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
)

NOTICE_WITHIN = timedelta(days=14)
"""How long a change is news where neither the old time nor the new one says so."""
REPORTED_WITHIN = timedelta(days=5)
"""How long after its end it is news what came of a meeting."""
GATHERED = timedelta(minutes=30)
"""What came of a meeting is told so long after the first report of it, so that there is more to tell."""

_TOLD = (DeliveryState.SENT, DeliveryState.UNCERTAIN)
_CALLED_OFF = (MeetingStatus.CANCELLED, MeetingStatus.POSTPONED)
OF_ITS_PLAN = (DeliveryKind.REMINDER, DeliveryKind.NOTICE, DeliveryKind.DISPUTE)
"""What tells when and where a meeting is to be."""

Pair = tuple[str, ChatKey]
"""A meeting and the chat that is told of it."""


def notices(
    meetings: Mapping[str, Meeting],
    readers: Mapping[ChatKey, Subscriber],
    rows: Iterable[Delivery],
    now: datetime,
    *,
    topics: Topics | None = None,
    reported: Collection[str] | None = None,
) -> Iterator[Delivery]:
    """A row for each chat that was told of a meeting and has not heard what is new of it.

    That is a notice where it was told what is no longer so, or may have been; else a dispute where
    sources disagree on what it was told, each disagreement once. ``reported`` are the meetings of
    which something was reported afterwards: an aftermath, once, for whoever was reminded. Where it is
    None nobody has looked, and those that are there stay.
    """
    told = [row for row in rows if is_told(row) and row.kind in OF_ITS_PLAN]
    if reported is None:
        reported = {row.meeting for row in rows if row.kind is DeliveryKind.AFTERMATH and row.state in OPEN_STATES}
    heard = _heard(told)
    for pair, last in _last_told(told, meetings).items():
        meeting, subscriber = meetings.get(pair[0]), readers.get(pair[1])
        if meeting is None or subscriber is None or not wants(subscriber, meeting, topics):
            continue
        if outdated := next((row for row in last if is_news(row, meeting)), None):
            found = _notice(meeting, subscriber, outdated, now)
        elif unheard := set(disputes_of(meeting)) - heard[pair]:
            found = _dispute(meeting, subscriber, unheard, now)
        else:
            continue
        if now < found.not_after:
            yield found
    for meeting_id, key in dict.fromkeys((row.meeting, row.subscriber) for row in told):
        meeting, subscriber = meetings.get(meeting_id), readers.get(key)
        if meeting and subscriber and meeting_id in reported and wants(subscriber, meeting, topics):
            found = _aftermath(meeting, subscriber, now)
            if now < found.not_after:
                yield found


def still_holds(row: Delivery, meeting: Meeting) -> bool:
    """True for a notice, a dispute or an aftermath that is still so."""
    match row.kind:
        case DeliveryKind.NOTICE:
            return row.sequence == meeting.sequence
        case DeliveryKind.DISPUTE:
            return row.sequence == meeting.sequence and row.disputes == disputes_of(meeting)
        case DeliveryKind.AFTERMATH:
            return meeting.status not in _CALLED_OFF and not contradicts(row.start, meeting.when)
    return False


# --------------------------------------------------------------------------- what was told


def _last_told(told: Iterable[Delivery], meetings: Mapping[str, Meeting]) -> dict[Pair, list[Delivery]]:
    """For each meeting and chat the last row that was sent for sure, and those after it that may have arrived.

    A notice of the last change that may have arrived and is to be sent again is still to be told.
    """
    last: defaultdict[Pair, list[Delivery]] = defaultdict(list)
    for row in sorted(told, key=_told_at):
        meeting = meetings.get(row.meeting)
        before = last[row.meeting, row.subscriber]
        is_under_way = row.kind is not DeliveryKind.REMINDER and row.state in OPEN_STATES
        if is_under_way and meeting and row.sequence == meeting.sequence:
            continue
        if row.state is DeliveryState.SENT:
            before.clear()
        before.append(row)
    return last


def _told_at(row: Delivery) -> tuple[int, datetime, str]:
    """The order in which rows of one meeting were told: by its changes first, since clocks are set back at times."""
    return row.sequence, row.changed_at or row.due_at, row.key


def _heard(told: Iterable[Delivery]) -> defaultdict[Pair, set[str]]:
    """The disputes that each chat was told of; not those of a row that is to be sent again."""
    heard: defaultdict[Pair, set[str]] = defaultdict(set)
    for row in told:
        if row.kind is not DeliveryKind.DISPUTE or row.state not in OPEN_STATES:
            heard[row.meeting, row.subscriber].update(row.disputes)
    return heard


def is_told(row: Delivery) -> bool:
    """True for a row that was sent, or may have been."""
    return row.state in _TOLD or row.uncertain > 0


# --------------------------------------------------------------------------- what is news


def is_news(told: Delivery, meeting: Meeting) -> bool:
    """True if somebody who was told this row must hear of the change; what is told more exactly is none."""
    match meeting.status:
        case MeetingStatus.CANCELLED | MeetingStatus.POSTPONED:
            return told.status is not meeting.status
        case MeetingStatus.SCHEDULED if told.status is not MeetingStatus.SCHEDULED:
            return meeting.when.is_dated and not meeting.when.uncertain
        case MeetingStatus.SCHEDULED | MeetingStatus.TENTATIVE:
            return contradicts(told.start, meeting.when) or is_elsewhere(told.place, meeting.place)
    return False


def contradicts(told: When, now_said: When) -> bool:
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


def is_elsewhere(told: str | None, now_said: str | None) -> bool:
    """True if whoever goes to the place that was told would be at a wrong one; "the Palais in Geneva" is in Geneva."""
    if not told or not now_said:
        return False
    old, new = set(told.casefold().split()), set(now_said.casefold().split())
    return not (old <= new or new <= old)


def disputes_of(meeting: Meeting) -> tuple[str, ...]:
    """A short name for each thing that sources say differently; another one when one more thing is said."""
    if meeting.status is MeetingStatus.HELD:
        return ()
    return tuple(_dispute_name(each.field, (words for words, _ in each.values)) for each in meeting.contradictions)


def _dispute_name(field: str, said: Iterable[str]) -> str:
    return f"{field} {hashlib.sha256('|'.join(sorted(said)).encode()).hexdigest()[:8]}"


# --------------------------------------------------------------------------- the rows


def _notice(meeting: Meeting, subscriber: Subscriber, told: Delivery, now: datetime) -> Delivery:
    key = notice_key(meeting.id, meeting.sequence, subscriber.key)
    return _row(meeting, subscriber, DeliveryKind.NOTICE, key, now, told=told)


def notice_key(meeting_id: str, sequence: int, chat: ChatKey) -> str:
    """The key of the notice that a meeting has changed for the so-many-th time."""
    return f"{meeting_id}|#{sequence}|{chat_name(chat)}"


def _dispute(meeting: Meeting, subscriber: Subscriber, unheard: Collection[str], now: datetime) -> Delivery:
    name = hashlib.sha256("|".join(sorted(unheard)).encode()).hexdigest()[:8]
    return _row(meeting, subscriber, DeliveryKind.DISPUTE, f"{meeting.id}|?{name}|{chat_name(subscriber.key)}", now)


def _row(
    meeting: Meeting,
    subscriber: Subscriber,
    kind: DeliveryKind,
    key: str,
    now: datetime,
    *,
    told: Delivery | None = None,
) -> Delivery:
    reckoned_with = (told.start, meeting.when) if told else (meeting.when,)
    ends = [end for end in (_end(when, subscriber) for when in reckoned_with) if end]
    uses = [*ends, told.not_after] if told and told.kind is DeliveryKind.REMINDER else ends
    return Delivery(
        key=key,
        kind=kind,
        meeting=meeting.id,
        subscriber=subscriber.key,
        due_at=due_after_quiet(subscriber, now, before=min(ends, default=None)),
        not_after=max(uses) if uses else (meeting.changed or now) + NOTICE_WITHIN,
        start=meeting.when,
        sequence=meeting.sequence,
        told=told.start if told else None,
        told_place=told.place if told else None,
        status=meeting.status,
        place=meeting.place,
        disputes=disputes_of(meeting),
    )


def _end(when: When, subscriber: Subscriber) -> datetime | None:
    """Until when a reader may reckon with this time; None for one that no alarm is set by."""
    if not when.is_dated or when.earliest is None:
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
