"""/timeline: what happened and what is planned, in order; page one is the days around now."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.briefing import Briefing, Claim, Part, Section
from briefings.compose.desk import Desk
from briefings.compose.meetings import backing, disputes, is_over, status_words
from briefings.compose.paging import SCREEN, lines_of, paged, turning
from briefings.compose.wording import clipped, meeting_title, quoted, sentence
from briefings.query import Query
from briefings.told import Happening, TimelineEntry
from store.records import Meeting, MeetingStatus, Precision, When

WORDS = 150
ROOM = SCREEN - 6
_WHOLE = re.compile(r"[.!?][”\"’')]*$")
"""The end of a whole sentence; a clause torn out of one is shown as a quotation."""


def timeline_briefing(
    found: Sequence[TimelineEntry], query: Query, desk: Desk, *, page: int = 1, everything: bool = False
) -> Briefing:
    """What has happened up to now and what is planned from now on, told apart, each in order.

    Page one ends the past and begins the future; further pages go on in both directions.
    """
    past = [entry for entry in found if not is_ahead(entry, desk)]
    ahead = [entry for entry in found if is_ahead(entry, desk)]
    room = _shares(past, ahead)
    earlier = paged(past[::-1], _weight, room[0])
    later = paged(ahead, _weight, room[1])
    count = max(len(earlier) if past else 1, len(later) if ahead else 1)
    number = min(max(page, 1), count)
    before = earlier[number - 1][::-1] if number <= len(earlier) else ()
    after = later[number - 1] if number <= len(later) else ()
    sections = [
        Section(tuple(entry_claim(each, desk) for each in before), "So far"),
        Section(tuple(entry_claim(each, desk) for each in after), "Planned"),
    ]
    choices = turning("timeline", query, number, count, everything=everything)
    return desk.briefing(_title(query), sections, choices, page=number, pages=count)


def _title(query: Query) -> str:
    return f"Timeline: {query.shown}" if query.shown else "Timeline"


def _shares(past: Sequence[TimelineEntry], ahead: Sequence[TimelineEntry]) -> tuple[int, int]:
    """The lines of a page for what is over and for what lies ahead: half and half, unless one needs less."""
    needs = tuple(sum(map(_weight, each[:ROOM])) for each in (past, ahead))
    half = ROOM // 2
    if needs[1] < half:
        return ROOM - needs[1], half
    if needs[0] < half:
        return half, ROOM - needs[0]
    return half, ROOM - half


def is_ahead(entry: TimelineEntry, desk: Desk) -> bool:
    """True while its last day has not passed and no source has said that it took place."""
    if isinstance(entry, Meeting):
        return entry.status is not MeetingStatus.HELD and not is_over(entry, desk)
    when = entry.event.when
    last = when.latest or when.earliest
    if last is None or last < desk.today:
        return False
    return entry.event.planned or (when.earliest is not None and when.earliest > desk.today)


def entry_claim(entry: TimelineEntry, desk: Desk) -> Claim:
    """'Wed 12 January  Egypt – Ethiopia talks, Kinshasa', or a happening in its article's words."""
    if isinstance(entry, Meeting):
        return _meeting_claim(entry, desk)
    words = event_words(entry, desk)
    if entry.event.planned and not is_ahead(entry, desk):
        words = f"(was planned) {words}"
    return Claim((words,), desk.backed(entry.citations), lead=_day(entry.event.when, desk))


def event_words(entry: Happening, desk: Desk, limit: int = WORDS) -> str:
    """The happening in its article's words, shortened; a clause torn out of its sentence as a quotation."""
    told = sentence(desk.cited(entry.event.citation))
    words = clipped(told, limit)
    words = f"… {words}" if words[:1].islower() else words
    if not _WHOLE.search(told):
        words = quoted(f"{words} …" if words.endswith(told) else words)
    return words


def _meeting_claim(meeting: Meeting, desk: Desk) -> Claim:
    facts = [meeting.place] if meeting.place else []
    facts += [*status_words(meeting, desk), *disputes(meeting)]
    clock = (*desk.clock(meeting.when), " · ") if meeting.when.clock is not None else ()
    parts: tuple[Part, ...] = (*clock, ", ".join([meeting_title(meeting), *facts]))
    citations = backing(meeting, desk)
    return Claim(parts, citations, lead=_day(meeting.when, desk), status=meeting.status)


def _day(when: When, desk: Desk) -> str:
    """The day alone: a clock time stands with the words."""
    if when.clock is None or when.earliest is None:
        return desk.when_words(when)
    return desk.when_words(When(Precision.DATE, when.earliest, when.earliest, uncertain=when.uncertain))


def _weight(entry: TimelineEntry) -> int:
    if isinstance(entry, Meeting):
        return lines_of(len(meeting_title(entry)) + len(entry.place or "") + 36) + 1
    citation = entry.event.citation
    return lines_of(min(citation.end - citation.start, WORDS) + 24) + 1
