"""The digest: what is on today, or this week, of what a chat follows, and what has changed since the last one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from briefings.briefing import Briefing, Note, Section
from briefings.compose.desk import Desk
from briefings.compose.meetings import brief_choices, meeting_line, more_words
from briefings.compose.times import day_words
from briefings.compose.today import (
    MOST_WINDOWS,
    changed_claim,
    has_changed,
    is_on,
    window_section,
    windows_touching,
)
from briefings.language import gettext
from store.records import Meeting

MOST = 10
"""Meetings in a digest; the rest is counted."""
A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)


def digest_briefing(meetings: Sequence[Meeting], desk: Desk, *, weekly: bool) -> Briefing | None:
    """``meetings`` are those that are followed, soonest first. None where nothing is on and nothing has changed.

    What may be on any of these days stands in it beside that, and alone where its days begin.
    """
    days = [desk.today + number * A_DAY for number in range(7 if weekly else 1)]
    on = {day: [each for each in meetings if is_on(each, day, desk)] for day in days}
    first_day = {each.id: day for day in reversed(days) for each in on[day]}
    coming = [each for day in days for each in on[day] if first_day[each.id] == day]
    windows = windows_touching(meetings, days[0], days[-1])
    shown, possible = coming[:MOST], windows[:MOST_WINDOWS]
    recent = A_WEEK if weekly else A_DAY
    changed = [each for each in meetings if has_changed(each, desk, recent) and each not in (*shown, *possible)]
    is_opening = any(each.when.earliest in days for each in windows)  # told once alone, not day by day
    if not coming and not is_opening and not changed:
        return None
    changed = changed[: max(MOST - len(shown), 1)]
    sections = [*_coming(shown, first_day, desk, weekly=weekly)]
    if len(coming) > MOST:
        sections.append(Section((Note(more_words(len(coming) - MOST)),)))
    sections.append(window_section(windows, desk))
    title = gettext("Changed since last week") if weekly else gettext("Changed since yesterday")
    sections.append(Section(tuple(changed_claim(each, desk) for each in changed), title))
    return desk.briefing(_title(desk, weekly=weekly), sections, brief_choices([*shown, *possible, *changed]))


def _title(desk: Desk, *, weekly: bool) -> str:
    today = desk.today
    if not weekly:
        return gettext("Your day, {day}", day=day_words(today, today, long=True))
    first, last = day_words(today, today), day_words(today + 6 * A_DAY, today)
    return gettext("Your week, {first} to {last}", first=first, last=last)


def _coming(shown: Sequence[Meeting], first_day: dict[str, date], desk: Desk, *, weekly: bool) -> list[Section]:
    """A section for each day on which something is on; the only day of a day's digest needs no heading."""
    if not shown:
        nothing = (
            gettext("Nothing that you follow is on this week.")
            if weekly
            else gettext("Nothing that you follow is on today.")
        )
        return [Section((Note(nothing),))]
    days = dict.fromkeys(first_day[each.id] for each in shown)
    return [
        Section(
            tuple(meeting_line(each, desk) for each in shown if first_day[each.id] == day),
            desk.day(day) if weekly else None,
        )
        for day in sorted(days)
    ]
