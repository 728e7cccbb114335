"""/timeline: what happened and what is planned, in order; page one is the days around now."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from briefings.briefing import Briefing, Claim, Part, Section
from briefings.compose.desk import Desk
from briefings.compose.meetings import backing, disputes, is_over, status_words
from briefings.compose.narrowing import LOOKED_AT, back, filters, jumps, menus, removals
from briefings.compose.paging import A_PAGE, Menu, Page, turning
from briefings.compose.wording import clipped, meeting_title, quoted, sentence
from briefings.language import gettext
from briefings.locales import party_name
from briefings.query import Query
from briefings.told import Happening, TimelineEntry
from store.records import Meeting, MeetingStatus, Precision, When

WORDS = 110
BEFORE = 2
"""Of the entries of page one those that come before today."""
_WHOLE = re.compile(r"[.!?][”\"’')]*$")
"""The end of a whole sentence; a clause torn out of one is shown as a quotation."""


def timeline_briefing(
    found: Sequence[TimelineEntry],
    query: Query,
    desk: Desk,
    *,
    page: Page = 1,
    menu: Menu = Menu.PAGES,
    everything: bool = False,
) -> Briefing:
    """A page of what has happened up to now and of what is planned from now on, told apart, in order.

    Page one is around now, or begins with the first of the days that were asked for; earlier pages have
    lower numbers, zero and less.
    """
    offset = _first_shown(found, query, desk)
    number = page if isinstance(page, int) else (_place_of(page, found) - offset) // A_PAGE + 1
    earlier = -(-offset // A_PAGE)
    pages = max(earlier + -(-(len(found) - offset) // A_PAGE), 1)
    number = min(max(number, 1 - earlier), pages - earlier)
    start = offset + (number - 1) * A_PAGE
    shown = found[max(start, 0) : start + A_PAGE]
    sections = [
        Section(tuple(entry_claim(each, desk) for each in shown if not is_ahead(each, desk)), gettext("So far")),
        Section(tuple(entry_claim(each, desk) for each in shown if is_ahead(each, desk)), gettext("Planned")),
    ]
    match menu:
        case Menu.DAYS:
            choices = [*jumps("timeline", query, list(filter(None, map(_start, found))), desk)]
            choices.append(back("timeline", query, number))
        case Menu.FILTERS:
            held = [each for each in found[max(start, 0) : max(start, 0) + LOOKED_AT] if isinstance(each, Meeting)]
            sides = (side for each in held for side in each.sides)
            choices = [*filters("timeline", query, sides, held), back("timeline", query, number)]
        case _:
            labels, first = (gettext("‹ Earlier"), gettext("Later ›")), 1 - earlier
            choices = turning("timeline", query, number, pages, everything=everything, first=first, labels=labels)
            choices += menus("timeline", query, number, dated=True) if pages > 1 else []
            choices += removals("timeline", query)
    return desk.briefing(_title(query), sections, choices, page=number + earlier, pages=pages)


def _first_shown(found: Sequence[TimelineEntry], query: Query, desk: Desk) -> int:
    """The place of the first entry of page one."""
    if query.days and query.days[0] != date.min:
        return 0
    place = _place_of(desk.today, found)
    return max(min(place - BEFORE, len(found) - A_PAGE), 0)


def _place_of(day: date, found: Sequence[TimelineEntry]) -> int:
    """Where the entries begin that are on this day or after it."""
    return bisect_left(found, day, key=lambda each: _start(each) or date.max)


def _start(entry: TimelineEntry) -> date | None:
    return entry.when.earliest if isinstance(entry, Meeting) else entry.event.when.earliest


def _title(query: Query) -> str:
    return gettext("Timeline: {query}", query=query.shown) if query.shown else gettext("Timeline")


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
        words = gettext("(was planned) {event}", event=words)
    whole = sentence(desk.cited(entry.event.citation))
    in_full = whole if len(whole) > WORDS and whole not in words else None
    return Claim((words,), desk.backed(entry.citations), lead=_day(entry.event.when, desk), words=in_full)


def event_words(entry: Happening, desk: Desk, limit: int = WORDS) -> str:
    """The happening in its article's words, shortened; a clause torn out of its sentence as a quotation."""
    told = sentence(desk.cited(entry.event.citation))
    words = clipped(told, limit)
    words = f"… {words}" if words[:1].islower() else words
    if not _WHOLE.search(told):
        words = quoted(f"{words} …" if words.endswith(told) else words)
    return words


def _meeting_claim(meeting: Meeting, desk: Desk) -> Claim:
    facts = [party_name(meeting.place)] if meeting.place else []
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
