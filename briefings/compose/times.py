"""Days, times and countdowns as people say them. Nothing here knows more than the ``When`` it is given."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, date, datetime, timedelta, tzinfo

from briefings.briefing import Moment, Part
from store.records import Article, Precision, When, zone_named

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_QUARTERS = {1: "first", 4: "second", 7: "third", 10: "fourth"}

_SHARED_ABBREVIATIONS = frozenset({"CST", "IST", "AST", "PST8PDT", "LMT"})
"""Short names that several zones use; the offset is shown in their place."""

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)
_MINUTE = timedelta(minutes=1)


def zone_or_utc(name: str) -> tzinfo:
    """The zone of this name; UTC where there is none such."""
    return zone_named(name) or UTC


# --------------------------------------------------------------------------- days


def day_words(day: date, today: date, *, long: bool = False, weekday: bool = True) -> str:
    """'Mon 10 January', 'Monday 10 January' (long), '10 January'; the year only when it is not this one."""
    name = DAYS[day.weekday()]
    front = f"{name if long else name[:3]} " if weekday else ""
    return f"{front}{day.day} {MONTHS[day.month - 1]}{_year(day, today)}"


def days_words(first: date, last: date, today: date) -> str:
    """'14–16 June', '30 June – 2 July', '30 December 2021 – 2 January 2022'."""
    if first == last:
        return day_words(first, today)
    if first.year != last.year:
        return f"{first.day} {MONTHS[first.month - 1]} {first.year} – {last.day} {MONTHS[last.month - 1]} {last.year}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} – {day_words(last, today, weekday=False)}"
    return f"{first.day}–{day_words(last, today, weekday=False)}"


def part_words(first: date, last: date, today: date) -> str:
    """'early January', 'the week of 10 January', 'summer 2022', 'between 5 and 31 January'."""
    if first == last:
        return day_words(first, today)
    if (first.year, first.month) == (last.year, last.month):
        length = monthrange(last.year, last.month)[1]
        if third := {(1, 10): "early ", (11, 20): "mid-", (21, length): "late "}.get((first.day, last.day)):
            return f"{third}{MONTHS[first.month - 1]}{_year(first, today)}"
    if first.weekday() == 0 and last - first == 6 * _DAY:
        return f"the week of {day_words(first, today, weekday=False)}"
    if first.weekday() == 5 and last - first == _DAY:
        return f"the weekend of {days_words(first, last, today)}"
    return _months_part(first, last) or _between(first, last, today)


def _months_part(first: date, last: date) -> str | None:
    """A season, a quarter or a half of a year, where the days are just those."""
    if first.day != 1 or (last + _DAY).day != 1:
        return None
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months == 3 and first.month in _SEASONS:
        year = f"{first.year}" if first.year == last.year else f"{first.year}/{last.year % 100:02}"
        return f"{_SEASONS[first.month]} {year}"
    if months == 3 and first.month in _QUARTERS:
        return f"the {_QUARTERS[first.month]} quarter of {first.year}"
    if months == 6 and first.month in (1, 7):
        return f"the {'first' if first.month == 1 else 'second'} half of {first.year}"
    return None


def _between(first: date, last: date, today: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"between {first.day} and {day_words(last, today, weekday=False)}"
    start = f"{first.day} {MONTHS[first.month - 1]}" + (f" {first.year}" if first.year != last.year else "")
    return f"between {start} and {day_words(last, today, weekday=False)}"


def _months_words(first: date, last: date, today: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month - 1]}{_year(first, today)}"
    start = MONTHS[first.month - 1] + (f" {first.year}" if first.year != last.year else "")
    return f"{start} – {MONTHS[last.month - 1]}{_year(last, today)}"


def _year(day: date, today: date) -> str:
    return f" {day.year}" if day.year != today.year else ""


# --------------------------------------------------------------------------- a When


def when_words(when: When, today: date, *, long: bool = False) -> str:
    """The time as plain words, with its own zone named and without anything the text did not give."""
    words = _plain(when, today, long=long)
    return f"{words} (not certain)" if when.uncertain else words


def _plain(when: When, today: date, *, long: bool) -> str:
    first = when.earliest
    if first is None or when.precision is Precision.UNKNOWN:
        return "date not given"
    last = when.latest or first
    match when.precision:
        case Precision.YEAR:
            return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"
        case Precision.MONTH:
            return _months_words(first, last, today)
        case Precision.PART:
            return part_words(first, last, today)
        case Precision.RANGE if last > first:
            return days_words(first, last, today)
    start = day_words(first, today, long=long) + (f", {clock_words(when)}" if when.clock is not None else "")
    return start if last <= first else f"{start} to {day_words(last, today, long=long)}"


def clock_words(when: When) -> str:
    """'15:30 CET', '15:30 local time', '15:30 (zone not given)'; empty without a clock time."""
    if when.clock is None:
        return ""
    clock = f"{when.clock:%H:%M}"
    if moment := when.moment:
        return f"{clock} {zone_label(moment)}"
    return f"{clock} {when.zone_text}" if when.zone_text else f"{clock} (zone not given)"


def when_parts(when: When, now: datetime, zone: tzinfo, *, long: bool = False) -> tuple[Part, ...]:
    """The same with the reader's own clock beside it where it shows another time.

    A moment is a ``Moment``, so that a chat can show it on the reader's own clock.
    """
    return _on_both_clocks(when, when_words(when, now.astimezone(zone).date(), long=long), now, zone)


def clock_parts(when: When, now: datetime, zone: tzinfo) -> tuple[Part, ...]:
    """The clock time alone, for a line that begins with the day; nothing without one."""
    return _on_both_clocks(when, clock_words(when), now, zone) if when.clock is not None else ()


def _on_both_clocks(when: When, words: str, now: datetime, zone: tzinfo) -> tuple[Part, ...]:
    today = now.astimezone(zone).date()
    moment = when.moment
    if moment is None:
        return (words,)
    here = moment.astimezone(zone)
    if here.utcoffset() == moment.utcoffset():
        return (Moment(when, words),)
    own = f"{here:%H:%M} {zone_label(here)}"
    if here.date() != moment.date():
        own = f"{day_words(here.date(), today)}, {own}"
    return (f"{words} (", Moment(when, own), ")")


def zone_label(moment: datetime) -> str:
    """'CET', 'GMT'; 'UTC+5:30' where the short name says nothing or several zones share it."""
    name = moment.tzname() or ""
    if name.isalpha() and name.isupper() and name not in _SHARED_ABBREVIATIONS:
        return name
    offset = moment.utcoffset() or timedelta()
    minutes = round(offset.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "") if minutes else "UTC"


# --------------------------------------------------------------------------- how long until


def countdown(when: When, now: datetime, zone: tzinfo) -> str | None:
    """'in one hour', 'tomorrow', 'in 13 days', 'today', 'two days ago'; None where only a month or less is known.

    Counted in days of the reader's zone; in hours and minutes only where there is a moment within a day.
    """
    if when.earliest is None or not when.is_dated:
        return None
    today = now.astimezone(zone).date()
    if moment := when.moment:
        left = moment - now
        if abs(left) < 20 * _HOUR:
            return _hours_words(left)
        return _days_off((moment.astimezone(zone).date() - today).days)
    if when.earliest <= today <= (when.latest or when.earliest):
        return "today"
    nearest = when.earliest if today < when.earliest else (when.latest or when.earliest)
    return _days_off((nearest - today).days)


def _hours_words(left: timedelta) -> str:
    minutes = round(abs(left) / _MINUTE)
    if minutes < 1:
        return "now"
    hours, rest = divmod(minutes, 60)
    if hours >= 3 or (hours and rest < 5):
        hours, rest = round(minutes / 60), 0
    words = " ".join(counted(number, noun) for number, noun in ((hours, "hour"), (rest, "minute")) if number)
    return f"in {words}" if left > timedelta() else f"{words} ago"


def _days_off(days: int) -> str:
    if days in (-1, 0, 1):
        return ("yesterday", "today", "tomorrow")[days + 1]
    distance = abs(days)
    if distance < 60:
        words = counted(distance, "day")
    elif distance < 700:
        words = f"about {counted(round(distance / 30.4), 'month')}"
    else:
        words = f"about {counted(round(distance / 365.25), 'year')}"
    return f"in {words}" if days > 0 else f"{words} ago"


def counted(number: int, noun: str) -> str:
    """'one hour', 'three days', '25 minutes'."""
    several = re.sub(r"(?<![aeiou])y$", "ie", noun) + "s"
    plural = noun if number == 1 else several
    return f"{NUMBERS[number] if 0 < number < len(NUMBERS) else number} {plural}"


# --------------------------------------------------------------------------- articles


def published_words(article: Article, now: datetime, zone: tzinfo) -> str:
    """The day an article came out, in the reader's zone where the hour is known too."""
    today = now.astimezone(zone).date()
    return day_words(published_day(article, zone), today, weekday=False)


def published_day(article: Article, zone: tzinfo) -> date:
    """A day alone is a day everywhere; a moment falls on a day of the reader's zone."""
    return article.published.date() if article.published_day_only else article.published.astimezone(zone).date()
