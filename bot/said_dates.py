"""The publication date as an admin types it: '28 Dec 2021', '2021-12-28', 'yesterday'."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from briefings.language import gettext, marked
from briefings.locales import day_text

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? )?"
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d{2}:\d{2}.*)?")
_DAY_MONTH = re.compile(rf"{_WEEKDAY}{_DAY} (?:of )?{_MONTH},?(?: (\d{{4}}))?")
_MONTH_DAY = re.compile(rf"{_WEEKDAY}{_MONTH} {_DAY},?(?: (\d{{4}}))?")
_NUMBERS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")
_AGO = re.compile(r"(\d{1,3}|an?|one|two|three) (day|week)s? ago")
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3}
EARLIEST = 1900

EXAMPLES = "28 Dec 2021, 2021-12-28 or yesterday"


class UnreadableDate(ValueError):
    """The words are no day that an article can be from; the message says why, with examples."""


def read_date(words: str, *, now: datetime, zone: str = "UTC") -> date:
    """The day meant, as seen from ``now`` in a zone; a day without a year is the latest that is not ahead.

    Raises UnreadableDate for other words, for a day that does not exist, one that is ambiguous
    (03/04/2022), and one that lies ahead.
    """
    today = now.astimezone(ZoneInfo(zone)).date()
    asked = " ".join(words.lower().replace("\u2013", "-").split()).strip(" .,!")
    asked = re.sub(r"^(?:published|it was|from|on)[: ]+", "", asked)
    day = _named(asked, today) or _written(asked, today)
    if day is None:
        said = marked("I do not understand “{words}” as a day. Write for example {examples}.")
        raise UnreadableDate(gettext(said, words=words.strip()[:40], examples=EXAMPLES))
    if day > today + timedelta(days=1):  # it may be tomorrow already where the article appeared
        shown = day_text(day, "yMMMMd")
        raise UnreadableDate(gettext("{day} lies ahead; an article is from today or earlier.", day=shown))
    if day.year < EARLIEST:
        said = marked("The year {year} is too long ago. Write for example {examples}.")
        raise UnreadableDate(gettext(said, year=day.year, examples=EXAMPLES))
    return day


def _named(asked: str, today: date) -> date | None:
    """Today, yesterday, three days ago, (last) Monday."""
    for words, away in (("today", 0), ("now", 0), ("yesterday", 1), ("day before yesterday", 2)):
        if asked in (words, f"the {words}"):
            return today - timedelta(days=away)
    if ago := _AGO.fullmatch(asked):
        count = _COUNTS.get(ago[1]) or int(ago[1])
        return today - timedelta(days=count * (7 if ago[2] == "week" else 1))
    if weekday := re.fullmatch(r"(?:last )?(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?", asked):
        return today - timedelta(days=(today.weekday() - WEEKDAYS.index(weekday[1][:3])) % 7 or 7)
    return None


def _written(asked: str, today: date) -> date | None:
    if iso := _ISO.fullmatch(asked):
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    if match := _DAY_MONTH.fullmatch(asked):
        return _in_year(match[4], _month(match[3]), int(match[2]), today)
    if match := _MONTH_DAY.fullmatch(asked):
        return _in_year(match[4], _month(match[2]), int(match[3]), today)
    if match := _NUMBERS.fullmatch(asked):
        return _numbers(asked, match)
    return None


def _month(name: str) -> int:
    return MONTHS.index(name[:3]) + 1


def _in_year(year: str | None, month: int, day: int, today: date) -> date:
    if year:
        return _day(int(year), month, day)
    for guess in range(today.year, today.year - 8, -1):  # 29 February comes back after eight years at most
        try:
            found = date(guess, month, day)
        except ValueError:
            continue
        if found <= today + timedelta(days=1):
            return found
    return _day(today.year, month, day)


def _numbers(asked: str, match: re.Match[str]) -> date:
    """28.12.2021 is day first. With slashes or dashes it may be either, so both must be the same or one impossible."""
    first, mark, second, year = int(match[1]), match[2], int(match[3]), int(match[4])
    if mark != "." and first <= 12 and second <= 12 and first != second:
        one, other = (f"{_day(year, *read):%Y-%m-%d}" for read in ((second, first), (first, second)))
        said = marked("“{words}” can be read two ways. Please write {one} or {other}.")
        raise UnreadableDate(gettext(said, words=asked, one=one, other=other))
    return _day(year, first, second) if second > 12 and mark != "." else _day(year, second, first)


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise UnreadableDate(
            gettext("There is no such day. Write for example {examples}.", examples=EXAMPLES)
        ) from None
