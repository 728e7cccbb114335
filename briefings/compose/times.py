"""Days, times and countdowns as people say them. Nothing here knows more than the ``When`` it is given."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta, tzinfo

from briefings.briefing import Moment, Part
from briefings.language import ENGLISH, digits, gettext, marked, npgettext, spoken
from briefings.locales import clock_text, day_text, days_text, quarter_text, zone_abbreviation
from store.records import Article, Precision, When, zone_named

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
"""English names, as articles and questions write them; what is said takes them from CLDR."""
NUMBERS = (
    marked("no"), marked("one"), marked("two"), marked("three"), marked("four"), marked("five"), marked("six"),
    marked("seven"), marked("eight"), marked("nine"), marked("ten"), marked("eleven"), marked("twelve"),
)  # fmt: skip
_SEASONS = {
    3: marked("spring {year}"), 6: marked("summer {year}"), 9: marked("autumn {year}"), 12: marked("winter {year}"),
}  # fmt: skip
_QUARTERS = {1: "first", 4: "second", 7: "third", 10: "fourth"}
_THIRDS = {(1, 10): marked("early {month}"), (11, 20): marked("mid-{month}")}
_LAST_THIRD = marked("late {month}")

_SHARED_ABBREVIATIONS = frozenset({"CST", "IST", "AST", "PST8PDT", "LMT"})
"""Short names that several zones use; the offset is shown in their place."""

_LOCAL = "local time"
_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)
_MINUTE = timedelta(minutes=1)


def zone_or_utc(name: str) -> tzinfo:
    """The zone of this name; UTC where there is none such."""
    return zone_named(name) or UTC


# --------------------------------------------------------------------------- days


def day_words(day: date, today: date, *, long: bool = False, weekday: bool = True) -> str:
    """'Mon 10 January', 'Monday 10 January' (long), '10 January'; the year only when it is not this one."""
    name = ("EEEE" if long else "E") if weekday else ""
    return day_text(day, f"{_year(day, today)}MMMM{name}d")


def days_words(first: date, last: date, today: date, *, weekday: bool = True) -> str:
    """'14–16 June', '30 June – 2 July', '30 December 2021 – 2 January 2022'; one day has its weekday unless told so."""
    if first == last:
        return day_words(first, today, weekday=weekday)
    if spoken() != ENGLISH:
        return days_text(first, last, f"{_year(first, today) or _year(last, today)}MMMMd")
    if first.year != last.year:
        return f"{day_text(first, 'yMMMMd')} – {day_text(last, 'yMMMMd')}"
    if first.month != last.month:
        return f"{day_text(first, 'MMMMd')} – {day_words(last, today, weekday=False)}"
    return f"{first.day}–{day_words(last, today, weekday=False)}"


def part_words(first: date, last: date, today: date) -> str:
    """'early January', 'the week of 10 January', 'summer 2022', 'between 5 and 31 January'."""
    if first == last:
        return day_words(first, today)
    if (first.year, first.month) == (last.year, last.month):
        thirds = _THIRDS | {(21, monthrange(last.year, last.month)[1]): _LAST_THIRD}
        if third := thirds.get((first.day, last.day)):
            return gettext(third, month=_month(first, today))
    if first.weekday() == 0 and last - first == 6 * _DAY:
        return gettext("the week of {day}", day=day_words(first, today, weekday=False))
    if first.weekday() == 5 and last - first == _DAY:
        return gettext("the weekend of {days}", days=days_words(first, last, today))
    return _months_part(first, last) or _between(first, last, today)


def _months_part(first: date, last: date) -> str | None:
    """A season, a quarter or a half of a year, where the days are just those."""
    if first.day != 1 or (last + _DAY).day != 1:
        return None
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months == 3 and first.month in _SEASONS:
        year = f"{first.year}" if first.year == last.year else f"{first.year}/{last.year % 100:02}"
        return gettext(_SEASONS[first.month], year=year)
    if months == 3 and first.month in _QUARTERS:
        return quarter_text(first) or f"the {_QUARTERS[first.month]} quarter of {first.year}"
    if months == 6 and first.month == 1:
        return gettext("the first half of {year}", year=first.year)
    return gettext("the second half of {year}", year=first.year) if months == 6 and first.month == 7 else None


def _between(first: date, last: date, today: date) -> str:
    if spoken() != ENGLISH:
        days = days_text(first, last, f"{_year(first, today) or _year(last, today)}MMMMd")
        return gettext("some time within {days}", days=days)
    is_short = (first.year, first.month) == (last.year, last.month)
    start = f"{first.day}" if is_short else day_text(first, "yMMMMd" if first.year != last.year else "MMMMd")
    return gettext("between {first} and {last}", first=start, last=day_words(last, today, weekday=False))


def _months_words(first: date, last: date, today: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return _month(first, today)
    return f"{day_text(first, 'yMMMM' if first.year != last.year else 'LLLL')} – {_month(last, today)}"


def _month(day: date, today: date) -> str:
    return day_text(day, "yMMMM" if _year(day, today) else "LLLL")


def _year(day: date, today: date) -> str:
    """The year's sign in a skeleton where it is not this year."""
    return "y" if day.year != today.year else ""


# --------------------------------------------------------------------------- a When


def when_words(when: When, today: date, *, long: bool = False) -> str:
    """The time as plain words, with its own zone named and without anything the text did not give."""
    words = _plain(when, today, long=long)
    return gettext("{when} (not certain)", when=words) if when.uncertain else words


def _plain(when: When, today: date, *, long: bool) -> str:
    first = when.earliest
    if first is None or when.precision is Precision.UNKNOWN:
        return gettext("date not given")
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
    start = day_words(first, today, long=long)
    if when.clock is not None:
        start = gettext("{day}, {clock}", day=start, clock=clock_words(when))
    return start if last <= first else gettext("{first} to {last}", first=start, last=day_words(last, today, long=long))


def clock_words(when: When) -> str:
    """'15:30 CET', '15:30 local time', '15:30 (zone not given)'; empty without a clock time."""
    if when.clock is None:
        return ""
    clock = clock_text(when.clock)
    if moment := when.moment:
        return f"{clock} {zone_label(moment)}"
    if when.zone_text:
        return gettext("{clock} local time", clock=clock) if when.zone_text == _LOCAL else f"{clock} {when.zone_text}"
    return gettext("{clock} (zone not given)", clock=clock)


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
    own = f"{clock_text(here.time())} {zone_label(here)}"
    if here.date() != moment.date():
        own = gettext("{day}, {clock}", day=day_words(here.date(), today), clock=own)
    return (f"{words} (", Moment(when, own), ")")


def zone_label(moment: datetime) -> str:
    """'CET', 'GMT'; 'UTC+5:30' where the short name says nothing or several zones share it."""
    if name := zone_abbreviation(moment):
        return name
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
        return gettext("today")
    nearest = when.earliest if today < when.earliest else (when.latest or when.earliest)
    return _days_off((nearest - today).days)


def _hours_words(left: timedelta) -> str:
    minutes = round(abs(left) / _MINUTE)
    if minutes < 1:
        return gettext("now")
    hours, rest = divmod(minutes, 60)
    if hours >= 3 or (hours and rest < 5):
        hours, rest = round(minutes / 60), 0
    words = [
        npgettext("distance", "one hour", "{number} hours", hours, number=spelled(hours)) if hours else "",
        npgettext("distance", "one minute", "{number} minutes", rest, number=spelled(rest)) if rest else "",
    ]
    return _off(" ".join(filter(None, words)), is_ahead=left > timedelta())


def _days_off(days: int) -> str:
    if days in (-1, 0, 1):
        return (gettext("yesterday"), gettext("today"), gettext("tomorrow"))[days + 1]
    distance, is_ahead = abs(days), days > 0
    if distance < 60:
        return _off(_spelled_days(distance), is_ahead=is_ahead)
    if distance < 700:
        months = round(distance / 30.4)
        words = npgettext("distance", "one month", "{number} months", months, number=spelled(months))
    else:
        years = round(distance / 365.25)
        words = npgettext("distance", "one year", "{number} years", years, number=spelled(years))
    return gettext("in about {time}", time=words) if is_ahead else gettext("about {time} ago", time=words)


def _spelled_days(days: int) -> str:
    return npgettext("distance", "one day", "{number} days", days, number=spelled(days))


def _off(words: str, *, is_ahead: bool) -> str:
    return gettext("in {time}", time=words) if is_ahead else gettext("{time} ago", time=words)


def spelled(number: int) -> str:
    """'three', '25': numbers up to twelve in letters."""
    return gettext(NUMBERS[number]) if 0 < number < len(NUMBERS) else digits(number)


# --------------------------------------------------------------------------- articles


def published_words(article: Article, now: datetime, zone: tzinfo) -> str:
    """The day an article came out, in the reader's zone where the hour is known too."""
    today = now.astimezone(zone).date()
    return day_words(published_day(article, zone), today, weekday=False)


def published_day(article: Article, zone: tzinfo) -> date:
    """A day alone is a day everywhere; a moment falls on a day of the reader's zone."""
    return article.published.date() if article.published_day_only else article.published.astimezone(zone).date()
