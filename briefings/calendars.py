"""Entries as calendars read them: RFC 5545 text, written by the icalendar library. Pure.

The text is a snapshot and no invitation, so it has no METHOD (RFC 5545, 3.7.2; every method of RFC 5546 wants
an organiser, and nobody knows one). DTSTAMP is then when the entry was last revised (3.8.7.2), as LAST-MODIFIED,
and the same entries give the same text at any time. A moment is written in UTC, which every calendar shows on its
owner's clock without having to know the zone's rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from icalendar import Calendar, Event

PRODUCT = "-//Attache//Meetings//EN"
HOST = "attache"
"""What stands behind the @ of an entry's UID: the same for a file and for the feed, so that one replaces the other."""
REFRESH = timedelta(hours=1)
"""How often a calendar is asked to fetch the feed again (RFC 7986, 5.7)."""

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


class EntryStatus(StrEnum):
    """STATUS of RFC 5545, 3.8.1.11."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class Entry:
    """One meeting in a calendar.

    ``start`` and ``end`` are a day and the day after the last, or two aware moments. The ``sequence``
    rises and the ``meeting`` (its id) stays when it moves. ``words`` tell the rest, each line with its source.
    """

    meeting: str
    sequence: int
    status: EntryStatus
    start: date | datetime
    end: date | datetime
    title: str
    words: str
    revised: datetime
    place: str | None = None
    url: str | None = None
    categories: tuple[str, ...] = ()

    @property
    def is_day(self) -> bool:
        """True where no moment is known: the entry takes whole days."""
        return not isinstance(self.start, datetime)


def calendar_text(entries: Iterable[Entry]) -> bytes:
    """The entries as a file: .ics, text/calendar, in UTF-8."""
    return _written(entries, Calendar())


def feed_text(entries: Iterable[Entry], *, name: str) -> bytes:
    """The same as a calendar with a name, to be fetched again and again."""
    calendar = Calendar()
    calendar.calendar_name = name
    calendar.refresh_interval = REFRESH
    calendar.add("X-PUBLISHED-TTL", f"PT{REFRESH // timedelta(hours=1)}H")  # what Outlook reads in its place
    return _written(entries, calendar)


def _written(entries: Iterable[Entry], calendar: Calendar) -> bytes:
    calendar.add("PRODID", PRODUCT)
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    for entry in entries:
        calendar.add_component(_event(entry))
    text: bytes = calendar.to_ical()
    return text


def _event(entry: Entry) -> Event:
    event = Event()
    event.add("UID", f"{entry.meeting}@{HOST}")
    event.add("SEQUENCE", entry.sequence)
    event.add("DTSTAMP", _second(entry.revised))
    event.add("LAST-MODIFIED", _second(entry.revised))
    for name, point in (("DTSTART", entry.start), ("DTEND", entry.end)):
        event.add(name, _second(point) if isinstance(point, datetime) else point)
    event.add("SUMMARY", _plain(entry.title))
    event.add("STATUS", entry.status.value)
    event.add("TRANSP", "TRANSPARENT")  # whose meeting it is, is busy; who reads of it is not
    event.add("DESCRIPTION", _plain(entry.words))
    if entry.place and (place := _plain(entry.place)):
        event.add("LOCATION", place)
    if entry.url:
        event.add("URL", entry.url)
    if categories := list(filter(None, map(_plain, entry.categories))):
        event.add("CATEGORIES", categories)
    return event


def _second(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)


def _plain(text: str) -> str:
    """Without what RFC 5545 has no place for (3.1, CONTROL); escaping and folding are the library's.

    A backslash becomes a slash: half of the calendars take it and the letter behind it for a line break.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").replace("\\", "/")
    return _CONTROLS.sub("", lines).strip()
