"""When a chat is reminded of a meeting: its lead times, kept through its quiet hours, as rows are named by them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from briefings.following import is_sure_enough, leads_for, own_days
from briefings.quiet import at_clock, due_after_quiet, zone_of
from store.records import ChatKey, Delivery, Meeting, MeetingStatus, Precision, Subscriber, When

MORNING = time(9)
"""When a meeting that has a day and no clock time is reminded of, on the reader's clock."""
DAY_BEFORE = timedelta(days=1)
SAME_MORNING = timedelta()
USUAL_DAYS = (DAY_BEFORE, SAME_MORNING)
"""When a meeting that has a day and no clock time is reminded of, where nothing else was asked for it."""
TENTATIVE = "?"
"""What the key of a reminder of a tentative meeting has behind its lead time: once settled, it is another one."""
WINDOW = "~"
"""The same of one that is known to be some time within a few days."""
LONGEST_WINDOW = timedelta(days=14)
"""From the first to the last of the days: "early January", "next week"; a reminder of a season would be of no use."""


@dataclass(frozen=True, slots=True)
class Due:
    """One reminder of a meeting for one chat: from when it is due and until when it is of use."""

    key: str
    lead: timedelta
    due_at: datetime
    not_after: datetime


def dues(meeting: Meeting, subscriber: Subscriber) -> tuple[Due, ...]:
    """Every reminder of this meeting for this chat, the longest lead first; none where no alarm can be set.

    With a clock time and its zone they are due the chat's lead times before it. A day alone, also
    one whose clock time lacks a zone, is due at 09:00 of the reader's zone the day before and that
    morning, or the days before it that were asked for this meeting alone; several days as the
    first of them. What is only tentative is due once, so that nobody takes it for settled; so is what has no
    day yet and lies within a few, before the first of them. Whatever is less certain is never due. What would
    be due in quiet hours is due when they end, where the reader has it kept.
    """
    when = meeting.when
    if not has_reminders(meeting) or when.earliest is None or not is_sure_enough(subscriber, meeting):
        return ()
    end, mark = end_of_use(when, subscriber), _mark(meeting)
    return tuple(
        Due(
            key=f"{slot_key(meeting)}{_lead_name(lead)}{mark}|{chat_name(subscriber.key)}",
            lead=lead,
            due_at=due_after_quiet(subscriber, due_at, before=end),
            not_after=end,
        )
        for lead, due_at in sorted(_due_by_lead(meeting, when.earliest, subscriber).items(), reverse=True)
    )


def _due_by_lead(meeting: Meeting, day: date, subscriber: Subscriber) -> dict[timedelta, datetime]:
    if moment := meeting.when.moment:
        start = moment.astimezone(UTC)
        return {lead: start - lead for lead in _all_or_one(leads_for(subscriber, meeting), meeting)}
    zone, days = zone_of(subscriber), _all_or_one(own_days(subscriber, meeting) or USUAL_DAYS, meeting)
    return {lead: at_clock(day - lead, MORNING, zone) for lead in days}


def _mark(meeting: Meeting) -> str:
    if is_windowed(meeting):
        return WINDOW
    return "" if is_alarming(meeting) else TENTATIVE


def _all_or_one(leads: Sequence[timedelta], meeting: Meeting) -> Sequence[timedelta]:
    """All of them; of what is not settled yet the longest up to a day, for it is no news long before."""
    if is_alarming(meeting):
        return leads
    near = [lead for lead in leads if lead <= DAY_BEFORE]
    return [max(near) if near else min(leads)] if leads else []


def is_alarming(meeting: Meeting) -> bool:
    """True if an alarm may be set by it: planned for sure, on days that are known for sure."""
    return meeting.status is MeetingStatus.SCHEDULED and meeting.when.is_dated and not meeting.when.uncertain


def is_expected(meeting: Meeting) -> bool:
    """True if it is only tentative, on days that are known for sure."""
    return meeting.status is MeetingStatus.TENTATIVE and meeting.when.is_dated and not meeting.when.uncertain


def is_window(when: When) -> bool:
    """True for a time that is some day of a few: "between 25 and 31 January", "next week"."""
    if when.precision is not Precision.PART or when.uncertain or when.earliest is None or when.latest is None:
        return False
    return when.latest - when.earliest <= LONGEST_WINDOW


def is_windowed(meeting: Meeting) -> bool:
    """True if it is planned, or may be, for some day of a few."""
    return meeting.status in (MeetingStatus.SCHEDULED, MeetingStatus.TENTATIVE) and is_window(meeting.when)


def has_reminders(meeting: Meeting) -> bool:
    """True if it may be reminded of at all, as settled, as tentative, or as some time within a few days."""
    return is_alarming(meeting) or is_expected(meeting) or is_windowed(meeting)


def end_of_use(when: When, subscriber: Subscriber) -> datetime:
    """Until when a reminder is of use: the moment it begins, or the end of its first day on the reader's clock;
    of some day of a few, the end of the last.

    To be asked only for a time with a day.
    """
    assert when.earliest is not None, "a time without a day begins at no moment"
    if moment := when.moment:
        return moment.astimezone(UTC)
    return midnight_after(when.latest if is_window(when) and when.latest else when.earliest, subscriber)


def midnight_after(day: date, subscriber: Subscriber) -> datetime:
    """The end of a day on the reader's clock."""
    return at_clock(day + DAY_BEFORE, time(), zone_of(subscriber))


def lasts(when: When) -> bool:
    """True for several days."""
    return when.earliest is not None and when.latest is not None and when.latest > when.earliest


# --------------------------------------------------------------------------- names of rows


def slot_key(meeting: Meeting) -> str:
    """What the keys of all reminders of a meeting at its present time begin with."""
    when = meeting.when
    if moment := when.moment:
        return f"{meeting.id}|{moment.astimezone(UTC):%Y-%m-%dT%H:%M}|"
    return f"{meeting.id}|{when.earliest}{f'/{when.latest}' if lasts(when) else ''}|"


def chat_name(key: ChatKey) -> str:
    """A chat and topic as keys name them, at their end."""
    return f"{key.chat}:{key.topic}"


def renamed(row: Delivery, chat: int) -> Delivery:
    """The row for a chat that has another id now; what is told, and to whom, stays the same."""
    key = replace(row.subscriber, chat=chat)
    front, _, _ = row.key.rpartition("|")
    return replace(row, key=f"{front}|{chat_name(key)}", subscriber=key)


def _lead_name(lead: timedelta) -> str:
    return f"{lead // timedelta(minutes=1)}m"
