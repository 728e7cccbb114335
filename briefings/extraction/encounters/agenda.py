"""Days that stand above the lines of a schedule: in its title, or at the head of each paragraph.

"Press Schedule for Tuesday, April 23" gives "at 10:45 AM" its day; "Wednesday, 22 March: ... On Friday ..." means
the Friday after it, whatever day the list was published on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Protocol

from store.records import Precision, When

_SCHEDULE = re.compile(
    r"\b(?:schedule|guidance|diary|appointments?|programme|program|agenda|calendar|engagements|planner|week ahead)\b",
    re.I,
)
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_SHORT = tuple(month[:3] for month in _MONTHS)
_MONTH = rf"({'|'.join(_SHORT)})[a-z]*\.?"
_DAY = re.compile(
    rf"\b{_MONTH} (\d{{1,2}})\b(?:,? (\d{{4}}))?(?![-–:])|(?<![-–\d])\b(\d{{1,2}}) {_MONTH}(?: (\d{{4}}))?", re.I
)
_NEAR = timedelta(days=21)
_OF_A_DAY = re.compile(
    r"day\b|night|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|week|month|year)|\d{4}\b|tomorrow", re.I
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"(?:on )?({'|'.join(_WEEKDAYS)})(?:,? (?:morning|afternoon|evening|night|at .+))?", re.I)
_WEEK = 7
_HEADING_END = re.compile(r"[ ]?(?::|[–—]|-[ ]|,[^.:\n]{1,40}:|\n|$)")


class Timed(Protocol):
    """A time of the text: tokens, half-open, and when it is."""

    first: int
    last: int
    when: When


def is_schedule(title: str) -> bool:
    """True for the title of a programme: "Week Ahead in ...", "Appointments"."""
    return _SCHEDULE.search(title) is not None


def day_of_title(title: str, published: date) -> date | None:
    """The one day that a schedule's title names, within three weeks of its publication."""
    if not is_schedule(title):
        return None
    days = {day for found in _DAY.finditer(title) if (day := _day(found, published))}
    return days.pop() if len(days) == 1 else None


def _day(found: re.Match[str], published: date) -> date | None:
    american_month, american_day, american_year, day_first, month, year_last = found.groups()
    number, year = american_day or day_first, american_year or year_last
    at = _SHORT.index((american_month or month).lower()) + 1
    for candidate in [int(year)] if year else [published.year, published.year + 1, published.year - 1]:
        try:
            day = date(candidate, at, int(number))
        except ValueError:
            continue  # there is no 30 February
        if abs(day - published) <= _NEAR:
            return day
    return None


def take_days_above(
    text: str, title: str, published: date, moments: Sequence[Timed], starts: Sequence[tuple[int, int]]
) -> None:
    """Give the hours and weekdays of a schedule the day that stands above them; ``starts`` are their characters."""
    titled = day_of_title(title, published)
    headings = list(_headings(text, moments, starts))
    above = iter([*headings, (len(moments), None)] if len(headings) > 1 else [(len(moments), None)])
    following, heading = next(above), titled
    for number, moment in enumerate(moments):
        while number == following[0]:
            heading = following[1] or heading
            following = next(above)
        day = _day_below(heading, moment, text[slice(*starts[number])], published) if heading is not None else None
        if day is not None:
            moment.when = replace(moment.when, earliest=day, latest=day)


def _headings(text: str, moments: Sequence[Timed], starts: Sequence[tuple[int, int]]) -> Iterator[tuple[int, date]]:
    """The number of each day that opens a paragraph and is its heading, with the day."""
    for number, moment in enumerate(moments):
        start, end = starts[number]
        opens = not text[:start].rpartition("\n")[2].strip(" \t*•-–")
        is_day = moment.when.is_dated and moment.when.earliest is not None and bool(_OF_A_DAY.search(text[start:end]))
        if opens and is_day and _HEADING_END.match(text, end) and moment.when.earliest is not None:
            yield number, moment.when.earliest


def _day_below(heading: date, moment: Timed, words: str, published: date) -> date | None:
    when = moment.when
    if when.earliest is None or when.earliest != when.latest or when.precision not in (Precision.EXACT, Precision.DATE):
        return None
    if weekday := _WEEKDAY.fullmatch(words):
        ahead = (_WEEKDAYS.index(weekday[1].lower()) - heading.weekday()) % _WEEK
        return heading + timedelta(days=ahead) if when.earliest < heading else None
    is_bare = when.earliest == published and not _OF_A_DAY.search(words)
    return heading if is_bare and heading != published else None
