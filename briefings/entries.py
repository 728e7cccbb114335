"""Which meetings go into which calendar: one, those that are asked for, or those that are followed. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from briefings.answers import meeting_records, subject_of
from briefings.calendars import Entry, calendar_text, feed_text
from briefings.compose.brief import Subject
from briefings.compose.desk import Desk
from briefings.compose.entry import ANY_DAY, entry_of, short_entry_of
from briefings.compose.meetings import is_over
from briefings.compose.slot import Slot, slot_of
from briefings.compose.wording import meeting_title
from briefings.following import wants
from briefings.library import Library
from briefings.topics import topics_of, topics_wanted
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

    content: bytes
    entries: tuple[Entry, ...] = ()
    meetings: tuple[str, ...] = ()
    vague: int = 0
    left_out: int = 0


def calendar(library: Library, query: str, *, now: datetime, zone: str) -> CalendarFile:
    """The meeting with this id, or else the meetings that ``/meetings`` lists for these words; one alone in full."""
    desk = Desk.at(library.articles, now, zone)
    if meeting := library.by_id.get(query.strip()):
        return _file(_chosen([meeting], desk, since=date.min), library, desk, _in_full)
    chosen = _chosen([each.record for each in meeting_records(library, query, now=now)], desk, since=date.min)
    return _file(chosen, library, desk, _in_full if len(chosen.kept) == 1 else _in_short)


def followed(library: Library, subscriber: Subscriber, *, now: datetime) -> CalendarFile:
    """What a chat follows and lies ahead, what was called off too; everything ahead for a chat that follows nothing."""
    desk = Desk.at(library.articles, now, subscriber.zone)
    return _file(_chosen(_wanted(library, subscriber), desk, since=desk.today), library, desk, _in_short)


def feed(library: Library, subscriber: Subscriber, *, now: datetime) -> bytes:
    """The same and what was lately, as the calendar that is fetched again and again."""
    desk = Desk.at(library.articles, now, subscriber.zone)
    chosen = _chosen(_wanted(library, subscriber), desk, since=desk.today - LOOKED_BACK)
    return feed_text(_entries(chosen, library, desk, _in_short), name=FEED_NAME)


def _wanted(library: Library, subscriber: Subscriber) -> list[Meeting]:
    if not subscriber.subscribed and not subscriber.meetings:
        return list(library.meetings)
    topics = topics_of(library, topics_wanted((subscriber,)))
    return [each for each in library.meetings if wants(subscriber, each, topics)]


# --------------------------------------------------------------------------- which


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The meetings that get an entry, those that would be too many, and those that have no day."""

    kept: Sequence[Meeting]
    left_out: Sequence[Meeting]
    vague: Sequence[Meeting]


def _chosen(meetings: Iterable[Meeting], desk: Desk, *, since: date) -> _Chosen:
    placed: list[tuple[Meeting, Slot]] = []
    vague: list[Meeting] = []
    for meeting in meetings:
        slot = slot_of(meeting)
        if slot is not None and slot.last_day(desk.zone) >= since:
            placed.append((meeting, slot))
        elif slot is None and meeting.status in _OPEN and not is_over(meeting, desk):
            vague.append(meeting)
    ordered = [meeting for meeting, _ in sorted(placed, key=lambda pair: _turn(pair[1], desk))]
    return _Chosen(ordered[:MOST], ordered[MOST:], vague)


def _turn(slot: Slot, desk: Desk) -> tuple[bool, int]:
    """What lies ahead before what is over, and of either what is near first."""
    day = slot.last_day(desk.zone)
    return day < desk.today, abs((day - desk.today).days)


# --------------------------------------------------------------------------- what they tell

Compose = Callable[[Meeting, Library, Desk], Entry | None]


def _in_full(meeting: Meeting, library: Library, desk: Desk) -> Entry | None:
    return entry_of(subject_of(meeting, library), desk)


def _in_short(meeting: Meeting, library: Library, desk: Desk) -> Entry | None:
    return short_entry_of(Subject(meeting, official=library.official, crowded=library.crowded), desk)


def _entries(chosen: _Chosen, library: Library, desk: Desk, compose: Compose) -> list[Entry]:
    """The entries in the order of their days."""
    timeless = Desk(library.articles, ANY_DAY, desk.zone)
    found = filter(None, (compose(meeting, library, timeless) for meeting in chosen.kept))
    return sorted(found, key=lambda entry: (f"{entry.start}", entry.meeting))


def _file(chosen: _Chosen, library: Library, desk: Desk, compose: Compose) -> CalendarFile:
    entries = _entries(chosen, library, desk, compose)
    return CalendarFile(
        content=calendar_text(entries),
        entries=tuple(entries),
        meetings=tuple(meeting_title(each) for each in (*chosen.kept, *chosen.left_out, *chosen.vague)),
        vague=len(chosen.vague),
        left_out=len(chosen.left_out),
    )
