"""Where a meeting stands in a calendar: on which days or at which moment, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

from briefings.calendars import EntryStatus
from store.records import Meeting, MeetingStatus, When

FIRST, LAST = date(1900, 1, 1), date(2200, 1, 1)
"""Days that calendars can show."""
SHOWN_AS = timedelta(hours=1)
"""How long a meeting stands in a calendar whose beginning is known: no source says when it ends, and one without
length is but a hairline there."""
_STATUSES = {
    MeetingStatus.SCHEDULED: EntryStatus.CONFIRMED,
    MeetingStatus.HELD: EntryStatus.CONFIRMED,
    MeetingStatus.TENTATIVE: EntryStatus.TENTATIVE,
    MeetingStatus.POSTPONED: EntryStatus.TENTATIVE,
    MeetingStatus.CANCELLED: EntryStatus.CANCELLED,
}


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a meeting stands in a calendar: its days (the end left out) or its hour, and how sure that is."""

    start: date | datetime
    end: date | datetime
    status: EntryStatus

    def last_day(self, zone: tzinfo) -> date:
        """The last day of it where the reader is."""
        if isinstance(self.start, datetime):
            return self.start.astimezone(zone).date()
        return self.end - timedelta(days=1)


def slot_of(meeting: Meeting) -> Slot | None:
    """Where it stands; None for one that never had a day.

    Whoever noted a day that no longer holds, with none in its place, finds it cancelled there. A clock
    time without a zone is a day, and several days are days: no hour of a beginning is made up.
    """
    if span := _span(meeting.when):
        status = _STATUSES[meeting.status]
        return Slot(*span, EntryStatus.TENTATIVE if is_doubtful(meeting) else status)
    if meeting.status is MeetingStatus.HELD:
        return None
    spans = (_span(when) for when in reversed(meeting.former))
    former = next(filter(None, spans), None)
    return Slot(*former, EntryStatus.CANCELLED) if former else None


def is_doubtful(meeting: Meeting) -> bool:
    """True for what is planned while its day is not certain, or sources disagree on when or whether it takes place."""
    is_planned = meeting.status in (MeetingStatus.SCHEDULED, MeetingStatus.TENTATIVE)
    disputed = any(each.field in ("when", "status") for each in meeting.contradictions)
    return is_planned and (meeting.when.uncertain or disputed)


def _span(when: When) -> tuple[date | datetime, date | datetime] | None:
    if not when.is_dated or when.earliest is None:
        return None
    last = max(when.latest or when.earliest, when.earliest)
    if when.earliest <= FIRST or last >= LAST:
        return None
    if (moment := when.moment) and last == when.earliest:
        start = moment.astimezone(UTC)
        return start, start + SHOWN_AS
    return when.earliest, last + timedelta(days=1)
