"""A time in plain words, as the two sides of a disagreement are shown."""

from __future__ import annotations

from datetime import date

from store.records import Precision, When


def time_in_words(when: When) -> str:
    """ "Tuesday 11 January 2022, 10:00 (Europe/Zurich)", "11 to 13 January 2022", "January 2022"."""
    if when.earliest is None or when.precision is Precision.UNKNOWN:
        return "no time given"
    latest = when.latest or when.earliest
    if when.precision is Precision.YEAR:
        return str(when.earliest.year)
    if when.precision is Precision.MONTH:
        return f"{when.earliest:%B %Y}"
    if when.earliest != latest:
        return _days(when.earliest, latest)
    zone = when.zone or when.zone_text
    clock = f", {when.clock:%H:%M}" + (f" ({zone})" if zone else "") if when.clock else ""
    return f"{when.earliest:%A} {_day(when.earliest)}{clock}"


def _days(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {_day(last)}"
    return f"{first.day} {first:%B} to {_day(last)}" if first.year == last.year else f"{_day(first)} to {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"
