"""Which meetings go into which calendar: one, those that are asked for, or those that are followed. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from briefings.answers import meeting_records, subject_of
from briefings.calendars import Entry, calendar_text, feed_text
from briefings.compose.desk import Desk
from briefings.compose.entry import ANY_DAY, entry_of
from briefings.compose.meetings import is_over
from briefings.compose.slot import Slot, slot_of
from briefings.compose.wording import meeting_title
from briefings.library import Library
from briefings.reminders import wants
from store.records import Meeting, MeetingStatus, Subscriber

MOST = 300
"""Entries of one calendar, the soonest: nobody looks through more, and phones take long over larger ones."""
LOOKED_BACK = timedelta(days=60)
"""How long a meeting that is over stays in the feed."""
FEED_NAME = "Attaché"
_OPEN = frozenset({MeetingStatus.SCHEDULED, MeetingStatus.TENTATIVE, MeetingStatus.POSTPONED})


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """A calendar and what is to be said of it.

    ``meetings`` are the titles of the meetings it is about, those without a day too; ``vague`` says how many of these
    have none and so no entry, ``left_out`` how many entries would have been too many.
    """

    entries: tuple[Entry, ...] = ()
    meetings: tuple[str, ...] = ()
    vague: int = 0
    left_out: int = 0

    @property
    def content(self) -> bytes:
        """The file itself."""
        return calendar_text(self.entries)


def calendar(library: Library, query: str, *, now: datetime, zone: str) -> CalendarFile:
    """The meeting with this id, or else the meetings that ``/meetings`` lists for these words."""
    desk = Desk.at(library.articles, now, zone)
    if meeting := library.by_id.get(query.strip()):
        return _file([meeting], library, desk, since=date.min)
    found = [answer.record for answer in meeting_records(library, query, now=now)]
    return _file(found, library, desk, since=date.min)


def followed(library: Library, subscriber: Subscriber, *, now: datetime) -> CalendarFile:
    """What a chat follows and lies ahead, what was called off too; everything ahead for a chat that follows nothing."""
    desk = Desk.at(library.articles, now, subscriber.zone)
    return _file(_wanted(library, subscriber), library, desk, since=desk.today)


def feed(library: Library, subscriber: Subscriber, *, now: datetime) -> bytes:
    """The same and what was lately, as the calendar that is fetched again and again."""
    desk = Desk.at(library.articles, now, subscriber.zone)
    found = _file(_wanted(library, subscriber), library, desk, since=desk.today - LOOKED_BACK)
    return feed_text(found.entries, name=FEED_NAME)


def _wanted(library: Library, subscriber: Subscriber) -> list[Meeting]:
    return [each for each in library.meetings if not subscriber.subscribed or wants(subscriber, each)]


def _file(meetings: Iterable[Meeting], library: Library, desk: Desk, *, since: date) -> CalendarFile:
    placed: list[tuple[Meeting, Slot]] = []
    vague: list[Meeting] = []
    for meeting in meetings:
        slot = slot_of(meeting)
        if slot is not None and slot.last_day(desk.zone) >= since:
            placed.append((meeting, slot))
        elif slot is None and meeting.status in _OPEN and not is_over(meeting, desk):
            vague.append(meeting)
    kept = sorted(placed, key=lambda pair: _turn(pair[1], desk))[:MOST]
    timeless = Desk(library.articles, ANY_DAY, desk.zone)
    entries = (entry_of(subject_of(meeting, library), timeless) for meeting, _ in kept)
    return CalendarFile(
        entries=tuple(sorted(filter(None, entries), key=lambda entry: (f"{entry.start}", entry.meeting))),
        meetings=tuple(meeting_title(meeting) for meeting, _ in placed) + tuple(map(meeting_title, vague)),
        vague=len(vague),
        left_out=len(placed) - len(kept),
    )


def _turn(slot: Slot, desk: Desk) -> tuple[bool, int]:
    """What lies ahead before what is over, and of either what is near first."""
    day = slot.last_day(desk.zone)
    return day < desk.today, abs((day - desk.today).days)
