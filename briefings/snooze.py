"""Reminders put off by the reader: in a while, tomorrow morning, at the start. Each is a row of its own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum

from briefings.dues import DAY_BEFORE, chat_name, end_of_use, has_reminders, slot_key
from briefings.language import marked
from briefings.news import disputes_of
from briefings.quiet import at_clock, zone_of
from store.records import Delivery, DeliveryKind, Meeting, Subscriber

TOMORROW_AT = time(9)
BEGUN = timedelta(minutes=15)
"""How long a reminder that was asked for at the start is of use."""


class Snooze(StrEnum):
    """Until when; the value is what the button says to the bot."""

    QUARTER = "15m"
    HOUR = "1h"
    TOMORROW = "9"
    START = "start"


LABELS: Mapping[Snooze, str] = {
    Snooze.QUARTER: marked("In 15 min"),
    Snooze.HOUR: marked("In 1 h"),
    Snooze.TOMORROW: marked("Tomorrow 9:00"),
    Snooze.START: marked("At the start"),
}
LABELS_OF_ALL: Mapping[Snooze, str] = {
    Snooze.QUARTER: marked("All in 15 min"),
    Snooze.HOUR: marked("All in 1 h"),
    Snooze.TOMORROW: marked("All tomorrow 9:00"),
    Snooze.START: marked("Each at its start"),
}
"""The same below one message about several meetings."""


def snoozes(meeting: Meeting, subscriber: Subscriber, now: datetime) -> tuple[Snooze, ...]:
    """The ways in which a reminder of it may still be put off."""
    return tuple(each for each in Snooze if _due_at(each, meeting, subscriber, now) is not None)


def snoozed(meeting: Meeting, subscriber: Subscriber, until: Snooze, now: datetime) -> Delivery | None:
    """The reminder that comes then; None where it would be of no use: the meeting begins before, or has no time."""
    due_at = _due_at(until, meeting, subscriber, now)
    if due_at is None:
        return None
    end = end_of_use(meeting.when, subscriber)
    return Delivery(
        key=f"{slot_key(meeting)}z{int(due_at.timestamp()) // 60}|{chat_name(subscriber.key)}",
        kind=DeliveryKind.REMINDER,
        meeting=meeting.id,
        subscriber=subscriber.key,
        due_at=due_at,
        not_after=end + BEGUN if until is Snooze.START else end,
        start=meeting.when,
        sequence=meeting.sequence,
        status=meeting.status,
        place=meeting.place,
        disputes=disputes_of(meeting),
        since=now,
    )


def is_snoozed(row: Delivery) -> bool:
    """True for a reminder that the reader put off to this moment."""
    return row.kind is DeliveryKind.REMINDER and row.lead is None and row.since is not None


def is_of_its_time(row: Delivery, meeting: Meeting) -> bool:
    """True while the meeting is at the time for which the reader put the reminder off."""
    return has_reminders(meeting) and row.key.startswith(slot_key(meeting))


def _due_at(until: Snooze, meeting: Meeting, subscriber: Subscriber, now: datetime) -> datetime | None:
    """When it would come, by the whole minute; None where the meeting will have begun."""
    if not has_reminders(meeting) or meeting.when.earliest is None:
        return None
    end, moment = end_of_use(meeting.when, subscriber), meeting.when.moment
    match until:
        case Snooze.START:
            start = moment.astimezone(UTC) if moment else None
            return start if start and now < start else None
        case Snooze.TOMORROW:
            zone = zone_of(subscriber)
            due_at = at_clock(now.astimezone(zone).date() + DAY_BEFORE, TOMORROW_AT, zone)
        case _:
            wait = timedelta(minutes=15) if until is Snooze.QUARTER else timedelta(hours=1)
            due_at = (now + wait).astimezone(UTC).replace(second=0, microsecond=0)
    return due_at if due_at < end else None
