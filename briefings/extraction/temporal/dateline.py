"""The day in the head of a story: "PARIS, May 12 (AP) -- Ministers agreed today", "NAIROBI (13 January 2022): ..."."""

from __future__ import annotations

import re
from datetime import date, timedelta

from briefings.extraction.temporal.words import MONTHS

_DAY = (
    r"(?:(?P<month>[A-Z][a-z]{2,8})\.?\s(?P<day>\d{1,2})|(?P<number>\d{1,2})\s(?P<name>[A-Z][a-z]{2,8})\.?)"
    r"(?:,?\s\d{4})?"
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_END = r"(?:\s?\([^)\n]{1,30}\))?(?:\s?(?:--?|–|—|_|:)|\.?\s?/[\w .-]{2,30}/)"
_TOWN = r"[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){0,3}"
_DATELINES = (
    re.compile(rf"\s*(?=[^a-z\n]{{3}})[A-Z][\w .,'’()/-]{{1,60}}?,?\s{_DAY}{_END}"),
    re.compile(rf"\s*{_TOWN}(?:, {_TOWN})? ?\({_DAY}\)\s?(?:--?|–|—|:)"),
    re.compile(rf"\s*{_TOWN}(?:, {_TOWN})?(?:, | \| ){_DAY}(?:{_END}| \|)\s"),
    re.compile(rf"\s*{_DAY}, {_TOWN}(?:, {_TOWN})?(?:\s(?:--?|–|—)|:)\s"),
    re.compile(rf"\s*(?=[^a-z\n]{{3}}){_TOWN}, (?P<weekday>{'|'.join(_WEEKDAYS)}){_END}\s"),
)
_WEEK = 7
_LATEST = 2
"""Days after its dateline within which a story is published."""


def day_of_telling(text: str, published: date) -> date:
    """The day that "today" means: that of the dateline where it lies shortly before publication, else publication."""
    head = head_of_story(text, published)
    return head[0] if head is not None and (published - head[0]).days <= _LATEST else published


def head_of_story(text: str, published: date) -> tuple[date, int] | None:
    """The day of the dateline at the head of a text and where it ends; None for none, or one of a day to come."""
    found = next((found for each in _DATELINES if (found := each.match(text[:200]))), None)
    day = _day_in(found.groupdict(), published) if found else None
    return (day, found.end()) if found and day else None


def end_of_bygone_head(text: str, published: date) -> int:
    """Where "Moscow, March 9: " ends at the head of what is told days later, which is no day of a meeting; else 0."""
    head = head_of_story(text, published)
    return head[1] if head is not None and head[0] < published and not _SMALL.search(text[: head[1]]) else 0


_SMALL = re.compile(r"(?<![\w'’])[a-zà-ÿ]{2}")
"""A word that is no name: "EU ministers met on 11 March - and ..." has no dateline."""


def _day_in(told: dict[str, str | None], published: date) -> date | None:
    """The last such day on or before publication, within a week of it."""
    if name := told.get("weekday"):
        return published - timedelta(days=(published.weekday() - _WEEKDAYS.index(name)) % _WEEK)
    month = MONTHS.get((told["month"] or told["name"] or "").lower())
    if month is None:
        return None
    number = int(told["day"] or told["number"] or 0)
    for year in (published.year, published.year - 1):
        try:
            day = date(year, month, number)
        except ValueError:
            continue
        if 0 <= (published - day).days < _WEEK:
            return day
    return None
