"""/today: what is on today and tomorrow, and what has changed since yesterday."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from briefings.briefing import Briefing, Claim, Line, Note, Section
from briefings.compose.changes import change_claims
from briefings.compose.desk import Desk
from briefings.compose.meetings import OPEN, brief_choices, meeting_line, more_words
from briefings.compose.times import day_words
from briefings.compose.wording import meeting_title
from briefings.dues import is_windowed
from briefings.language import gettext, pgettext
from store.records import Meeting

MOST = 8
MOST_WINDOWS = 3
"""Meetings of these days whose own day nobody knows yet."""
NEXT = 3
RECENT = timedelta(days=1)


def today_briefing(meetings: Sequence[Meeting], desk: Desk) -> Briefing:
    """The reader's day; on an empty one the next meetings there are."""
    today = desk.today
    on_today = [each for each in meetings if is_on(each, today, desk)]
    on_tomorrow = [each for each in meetings if is_on(each, today + RECENT, desk) and each not in on_today]
    coming = [] if on_today or on_tomorrow else [each for each in meetings if _is_coming(each, desk)][:NEXT]
    shown = [*on_today[:MOST], *on_tomorrow[: max(MOST - len(on_today), 0)], *coming]
    windows = windows_touching(meetings, today, today + RECENT)
    shown += windows[:MOST_WINDOWS]
    changed = [each for each in meetings if has_changed(each, desk, RECENT) and each not in shown][:MOST]
    lines = {each.id: meeting_line(each, desk) for each in shown}
    first: list[Line] = [lines[each.id] for each in on_today[:MOST]] or [
        Note(gettext("No meeting is known for today."))
    ]
    if len(on_today) > MOST:
        first.append(Note(more_words(len(on_today) - MOST, "/meetings today")))
    sections = [
        Section(tuple(first)),
        Section(tuple(lines[each.id] for each in shown if each in on_tomorrow), gettext("Tomorrow")),
        Section(tuple(lines[each.id] for each in coming), pgettext("the meetings that come next", "Next")),
        window_section(windows, desk),
        Section(tuple(changed_claim(each, desk) for each in changed), gettext("Changed since yesterday")),
    ]
    title = gettext("Today, {day}", day=day_words(today, today, long=True))
    return desk.briefing(title, sections, brief_choices([*shown, *changed]))


def is_on(meeting: Meeting, day: date, desk: Desk) -> bool:
    """True where one of its days is that day of the reader's; a moment is on the reader's day, not its own."""
    if meeting.status not in OPEN or not meeting.when.is_dated:
        return False
    moment = meeting.when.moment
    if moment is not None and meeting.when.earliest == meeting.when.latest:
        return moment.astimezone(desk.zone).date() == day
    return meeting.when.touches(day, day)


def windows_touching(meetings: Sequence[Meeting], first: date, last: date) -> list[Meeting]:
    """Those that may be on one of these days: they have no day yet, and lie within a few."""
    return [each for each in meetings if is_windowed(each) and each.when.touches(first, last)]


def window_section(windows: Sequence[Meeting], desk: Desk) -> Section:
    """A line for each of them, the first few; the others are counted."""
    lines: list[Line] = [meeting_line(each, desk) for each in windows[:MOST_WINDOWS]]
    if len(windows) > MOST_WINDOWS:
        lines.append(Note(more_words(len(windows) - MOST_WINDOWS)))
    return Section(tuple(lines), gettext("Possibly, day not known yet"))


def _is_coming(meeting: Meeting, desk: Desk) -> bool:
    when = meeting.when
    return meeting.status in OPEN and when.is_dated and when.earliest is not None and when.earliest > desk.today


def has_changed(meeting: Meeting, desk: Desk, recent: timedelta) -> bool:
    """True where a step of its story, not its announcement, was published so recently."""
    steps = meeting.history[1:] if len(meeting.history) > 1 or not meeting.former else meeting.history
    return any(desk.now - recent <= step.published <= desk.now for step in steps) and bool(change_claims(meeting, desk))


def changed_claim(meeting: Meeting, desk: Desk) -> Claim:
    """The newest step of its story, with the meeting's name."""
    newest = change_claims(meeting, desk)[0]
    return Claim(newest.parts, newest.citations, lead=meeting_title(meeting), status=meeting.status)
