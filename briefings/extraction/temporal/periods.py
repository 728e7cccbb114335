"""Stretches of the calendar: a TIMEX3 value together with the first and last day it covers.

Weeks run Monday to Sunday and are numbered as ISO 8601 does; spring, summer, autumn and winter begin on
the first of March, June, September and December, and a winter carries the year it begins in.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

MONDAY, SATURDAY, SUNDAY = 0, 5, 6


class Grain(StrEnum):
    """How wide a period is."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
SEASONS = tuple(SEASON_STARTS)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of whole days. ``value`` is how TIMEX3 writes it ("2022-W02", "2022-01", "202")."""

    grain: Grain
    value: str
    first: date
    last: date

    def shifted(self, count: int) -> Period:
        """The period of the same kind ``count`` places later; raises OverflowError beyond the calendar."""
        return period_of(self.grain, moved(self.first, self.grain, count))

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last


def moved(day: date, grain: Grain, count: int) -> date:
    """``day`` moved by so many days, weeks, months ...; the 31st becomes the last day of a shorter month."""
    match grain:
        case Grain.DAY:
            return day + timedelta(days=count)
        case Grain.WEEK | Grain.WEEKEND:
            return day + timedelta(weeks=count)
        case _:
            return _months_later(day, _MONTHS[grain] * count)


_MONTHS = {
    Grain.MONTH: 1,
    Grain.QUARTER: 3,
    Grain.SEASON: 3,
    Grain.HALF: 6,
    Grain.YEAR: 12,
    Grain.DECADE: 120,
    Grain.CENTURY: 1200,
}


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= years <= 9999:
        raise OverflowError(f"no calendar for the year {years}")
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))


@lru_cache(maxsize=4096)
def period_of(grain: Grain, day: date) -> Period:
    """The period of this kind that ``day`` lies in."""
    match grain:
        case Grain.DAY:
            return Period(grain, day.isoformat(), day, day)
        case Grain.WEEK:
            return _week_of(day)
        case Grain.WEEKEND:
            return _weekend_of(day)
        case Grain.MONTH:
            return month(day.year, day.month)
        case Grain.QUARTER:
            return quarter(day.year, (day.month + 2) // 3)
        case Grain.HALF:
            return half(day.year, 1 if day.month <= 6 else 2)
        case Grain.SEASON:
            return _season_of(day)
        case Grain.YEAR:
            return year(day.year)
        case Grain.DECADE:
            return decade(day.year)
        case Grain.CENTURY:
            return century(day.year // 100 + 1)


def day(of: date) -> Period:
    return period_of(Grain.DAY, of)


def _week_of(any_day: date) -> Period:
    monday = any_day - timedelta(days=any_day.weekday())
    number = any_day.isocalendar()
    return Period(Grain.WEEK, f"{number.year:04}-W{number.week:02}", monday, _days_after(monday, 6))


def _weekend_of(any_day: date) -> Period:
    week = _week_of(any_day)
    return Period(Grain.WEEKEND, f"{week.value}-WE", _days_after(week.first, SATURDAY), week.last)


def _days_after(start: date, days: int) -> date:
    return start + timedelta(days=min(days, (date.max - start).days))


def month(of_year: int, number: int) -> Period:
    return _months(Grain.MONTH, f"{of_year:04}-{number:02}", of_year, number, 1)


def quarter(of_year: int, number: int) -> Period:
    return _months(Grain.QUARTER, f"{of_year:04}-Q{number}", of_year, 3 * number - 2, 3)


def half(of_year: int, number: int) -> Period:
    return _months(Grain.HALF, f"{of_year:04}-H{number}", of_year, 6 * number - 5, 6)


def season(of_year: int, name: str) -> Period:
    """The season (SP, SU, FA, WI) that begins in this year."""
    return _months(Grain.SEASON, f"{of_year:04}-{name}", of_year, SEASON_STARTS[name], 3)


def _season_of(any_day: date) -> Period:
    if any_day.month < 3:
        return season(any_day.year - 1, "WI")
    return season(any_day.year, SEASONS[any_day.month // 3 - 1])


def year(number: int) -> Period:
    return _months(Grain.YEAR, f"{number:04}", number, 1, 12)


def decade(any_year: int) -> Period:
    """The decade a year lies in, 1990 to 1999 for 1994."""
    start = max(any_year // 10 * 10, 1)
    return Period(Grain.DECADE, f"{any_year // 10:03}", date(start, 1, 1), date(any_year // 10 * 10 + 9, 12, 31))


def century(number: int) -> Period:
    """The century of this number; TIMEX3 writes the 21st as "20"."""
    start = max(number * 100 - 100, 1)
    return Period(Grain.CENTURY, f"{number - 1:02}", date(start, 1, 1), date(start // 100 * 100 + 99, 12, 31))


@lru_cache(maxsize=4096)
def _months(grain: Grain, value: str, of_year: int, first_month: int, months: int) -> Period:
    first = date(of_year, first_month, 1)
    end = _months_later(first, months - 1)
    return Period(grain, value, first, end.replace(day=monthrange(end.year, end.month)[1]))


def part(period: Period, mod: str | None) -> tuple[date, date]:
    """First and last day of the START, MID or END of a period, or of all of it.

    A month's early, middle and late part are its days 1-10, 11-20 and 21 to the end; other periods are
    cut into thirds, a year into its first, middle and last quarter-years.
    """
    first, last = period.first, period.last
    if mod not in ("START", "MID", "END") or period.grain in (Grain.DAY, Grain.WEEKEND):
        return first, last
    if period.grain is Grain.MONTH:
        bounds = {"START": (1, 10), "MID": (11, 20), "END": (21, last.day)}[mod]
        return first.replace(day=bounds[0]), first.replace(day=bounds[1])
    if period.grain is Grain.YEAR:
        months = {"START": (1, 3), "MID": (5, 8), "END": (10, 12)}[mod]
        return _months_between(period.first.year, *months)
    third = ((last - first).days + 1) // 3 or 1
    if mod == "START":
        return first, first + timedelta(days=third - 1)
    if mod == "END":
        return last - timedelta(days=third - 1), last
    return first + timedelta(days=third), last - timedelta(days=third)


def _months_between(of_year: int, first_month: int, last_month: int) -> tuple[date, date]:
    return date(of_year, first_month, 1), date(of_year, last_month, monthrange(of_year, last_month)[1])


def weekday_on_or_before(day: date, weekday: int) -> date:
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def weekday_on_or_after(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)
