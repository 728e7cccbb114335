"""The digest: what is on today, or this week, of what a chat follows, and what has changed since the last one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from briefings.briefing import Briefing, Choice, Line, Note, Section
from briefings.compose.desk import Desk
from briefings.compose.meetings import meeting_line
from briefings.compose.times import day_words
from briefings.compose.today import changed_claim, has_changed, is_on
from store.records import Meeting

MOST = 10
"""Meetings in a digest; the rest is counted."""
A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)


def digest_briefing(meetings: Sequence[Meeting], desk: Desk, *, weekly: bool) -> Briefing | None:
    """``meetings`` are those that are followed, soonest first. None where nothing is on and nothing has changed."""
    days = [desk.today + number * A_DAY for number in range(7 if weekly else 1)]
    on = {day: [each for each in meetings if is_on(each, day, desk)] for day in days}
    first_day = {each.id: day for day in reversed(days) for each in on[day]}
    coming = [each for day in days for each in on[day] if first_day[each.id] == day]
    shown = coming[:MOST]
    recent = A_WEEK if weekly else A_DAY
    changed = [each for each in meetings if has_changed(each, desk, recent) and each not in shown]
    if not coming and not changed:
        return None
    changed = changed[: max(MOST - len(shown), 1)]
    sections = [*_coming(shown, first_day, desk, weekly=weekly)]
    if len(coming) > MOST:
        sections.append(Section((Note(f"{len(coming) - MOST} more: /meetings"),)))
    title = "Changed since last week" if weekly else "Changed since yesterday"
    sections.append(Section(tuple(changed_claim(each, desk) for each in changed), title))
    choices = [Choice(f"Brief {at}", f"brief:{each.id}") for at, each in enumerate([*shown, *changed], 1)]
    return desk.briefing(_title(desk, weekly=weekly), sections, choices)


def _title(desk: Desk, *, weekly: bool) -> str:
    today = desk.today
    if not weekly:
        return f"Your day, {day_words(today, today, long=True)}"
    return f"Your week, {day_words(today, today)} to {day_words(today + 6 * A_DAY, today)}"


def _coming(shown: Sequence[Meeting], first_day: dict[str, date], desk: Desk, *, weekly: bool) -> list[Section]:
    """A section for each day on which something is on; the only day of a day's digest needs no heading."""
    if not shown:
        nothing: list[Line] = [Note(f"Nothing that you follow is on {'this week' if weekly else 'today'}.")]
        return [Section(tuple(nothing))]
    days = dict.fromkeys(first_day[each.id] for each in shown)
    return [
        Section(
            tuple(meeting_line(each, desk) for each in shown if first_day[each.id] == day),
            desk.day(day) if weekly else None,
        )
        for day in sorted(days)
    ]
