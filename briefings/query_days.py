"""The days that a question names: a day, a month, a weekend, "since", "the next three days"; and the rest of it.

Days without a year are those nearest to today; of a day that does not exist the whole month is meant.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from briefings.compose.times import DAYS, MONTHS

_MONTH_NAMES = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
_MONTH_NAMES |= {name[:3]: number for name, number in _MONTH_NAMES.items()} | {"sept": 9}
_MONTH = "|".join(sorted(_MONTH_NAMES, key=len, reverse=True))
_DAY_NAMES = {name.lower(): number for number, name in enumerate(DAYS)}
_DAY_NAME = "|".join(_DAY_NAMES)
_YEAR = r"(?:19|20)\d\d"

_ISO = re.compile(rf"\b({_YEAR})-(\d\d)(?:-(\d\d))?\b")
_DOTTED = re.compile(rf"(?<![\d.])(\d{{1,2}})\.(\d{{1,2}})\.({_YEAR})\b")
"""With dots the day comes first, whoever writes it; with strokes nobody knows."""
_DAY_MONTH = re.compile(
    rf"\b(?:the )?(\d{{1,2}})(?:st|nd|rd|th)?(?:\s*(?:[-–]|to|and)\s*(\d{{1,2}})(?:st|nd|rd|th)?)?"
    rf"(?: of)? ({_MONTH})\b\.?(?:,? ({_YEAR})\b)?",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"\b({_MONTH})\b\.? (\d{{1,2}})(?:st|nd|rd|th)?(?:\s*(?:[-–]|to|and)\s*(\d{{1,2}}))?\b(?:,? ({_YEAR})\b)?",
    re.IGNORECASE,
)
_MONTH_ALONE = re.compile(rf"\b({_MONTH})\b\.?(?: ({_YEAR})\b)?", re.IGNORECASE)
_YEAR_ALONE = re.compile(rf"(?<![\w-])({_YEAR})(?![\w-])")
_WEEKDAY = re.compile(rf"\b(last |next |this )?({_DAY_NAME})\b", re.IGNORECASE)
_RELATIVE = re.compile(
    r"\b((?:the )?day (?:after tomorrow|before yesterday)"
    r"|(?:the )?(?:next|coming|last|past) (?:few|\d{1,2}|two|three|four|five|six|seven|ten) (?:days|weeks|months)"
    r"|today|tonight|tomorrow|yesterday|(?:this|next|last) (?:week|month|year)|(?:this |the )?weekend)\b",
    re.IGNORECASE,
)
_IN_A_MONTH = re.compile(r"\b(in|since|until|till|during|early|late|mid|of|this|next|last) (may|mar|dec|march)\b")
_COUNTED = re.compile(r"(?:the )?(next|coming|last|past) (\w+) (days|weeks|months)")
_COUNTS = {"few": 3, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
_LENGTHS = {"days": 1, "weeks": 7, "months": 30}
_OFF = {"day before yesterday": -2, "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "day after tomorrow": 2}
"""Days counted from today."""
_ORDINARY = frozenset({"may", "mar", "sun", "dec", "march"})
"""Month names that are words as well: alone they are a month only when written as names are."""


_JOINT = re.compile(r"\s*(?:to|until|till|through|and|[-–])\s+", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:since|after)\s*$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|before|up to)\s*$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|between)\s*$", re.IGNORECASE)
_FROM_THEN_ON = re.compile(r"\bfrom\s*$", re.IGNORECASE)
_WEEK_OF = re.compile(r"\b(?:the )?week (?:of|from)\s*$", re.IGNORECASE)

Days = tuple[date, date]


def with_months_named(text: str) -> str:
    """The text with "in may" as "in May": behind such a word it can be nothing but the month."""
    return _IN_A_MONTH.sub(lambda found: f"{found[1]} {found[2].title()}", text)


def without_days(text: str, today: date) -> tuple[Days | None, str]:
    """The days named in the text, and the text without them; of a day that does not exist the month is meant.

    "from 5 January to 9 January" and the like name all days between, "since" and "until" leave one end open.
    """
    found = _first_days(text, today)
    if found is None:
        return None, text
    (first, last), start, end = found
    head, tail = text[:start], text[end:]
    if (joint := _JOINT.match(tail)) and (second := _first_days(tail[joint.end() :], today)) and second[1] == 0:
        last, tail = max(last, second[0][1]), tail[joint.end() + second[2] :]
        return (first, last), f"{_FROM.sub('', head)} {tail}"
    if _WEEK_OF.search(head):
        monday = first - timedelta(days=first.weekday())
        return (monday, monday + timedelta(days=6)), f"{_WEEK_OF.sub('', head)} {tail}"
    if _SINCE.search(head) or _FROM_THEN_ON.search(head):
        return (first, date.max), f"{_FROM_THEN_ON.sub('', _SINCE.sub('', head))} {tail}"
    if _UNTIL.search(head):
        return (date.min, last), f"{_UNTIL.sub('', head)} {tail}"
    return (first, last), f"{_FROM.sub('', head)} {tail}"


def _first_days(text: str, today: date) -> tuple[Days, int, int] | None:
    """The first days named, and where they stand in the text; the fuller wording of two wins."""
    found: list[tuple[int, int, Days]] = []
    for pattern, days_of in (
        (_ISO, _iso),
        (_DOTTED, _dotted),
        (_DAY_MONTH, _day_month),
        (_MONTH_DAY, _month_day),
        (_RELATIVE, _relative),
        (_WEEKDAY, _weekday),
        (_MONTH_ALONE, _month_alone),
        (_YEAR_ALONE, _year_alone),
    ):
        found += (
            (match.start(), -match.end(), days) for match in pattern.finditer(text) if (days := days_of(match, today))
        )
    if not found:
        return None
    start, end, days = min(found)
    return days, start, -end


def _iso(match: re.Match[str], today: date) -> tuple[date, date] | None:
    year, month = int(match[1]), int(match[2])
    if match[3]:
        day = _day(year, month, int(match[3]))
        return (day, day) if day else None
    return _whole_month(year, month) if 1 <= month <= 12 else None


def _dotted(match: re.Match[str], today: date) -> tuple[date, date] | None:
    day = _day(int(match[3]), int(match[2]), int(match[1]))
    return (day, day) if day else None


def _day_month(match: re.Match[str], today: date) -> tuple[date, date] | None:
    return _span(match[1], match[2], match[3], match[4], today)


def _month_day(match: re.Match[str], today: date) -> tuple[date, date] | None:
    return _span(match[2], match[3], match[1], match[4], today)


def _span(first: str, last: str | None, month: str, year: str | None, today: date) -> tuple[date, date] | None:
    number = _MONTH_NAMES[month.lower()]
    chosen = int(year) if year else _nearest_year(number, int(first), today)
    start, end = _day(chosen, number, int(first)), _day(chosen, number, int(last or first))
    return (start, end) if start and end and start <= end else _whole_month(chosen, number)


def _nearest_year(month: int, day: int, today: date) -> int:
    """The year in which that day lies nearest to today."""
    years = (today.year - 1, today.year, today.year + 1)
    middle = min(max(day, 1), 28)
    return min(years, key=lambda year: abs((date(year, month, middle) - today).days))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_alone(match: re.Match[str], today: date) -> tuple[date, date] | None:
    if match[1] in _ORDINARY and not match[2]:
        return None
    number = _MONTH_NAMES[match[1].lower()]
    return _whole_month(int(match[2]) if match[2] else _nearest_year(number, 15, today), number)


def _whole_month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _year_alone(match: re.Match[str], today: date) -> tuple[date, date]:
    return date(int(match[1]), 1, 1), date(int(match[1]), 12, 31)


def _weekday(match: re.Match[str], today: date) -> tuple[date, date]:
    ahead = (_DAY_NAMES[match[2].lower()] - today.weekday()) % 7
    if (match[1] or "").lower().startswith("last"):
        ahead -= 7
    elif (match[1] or "").lower().startswith("next") and ahead == 0:
        ahead = 7
    day = today + timedelta(days=ahead)
    return day, day


def _relative(match: re.Match[str], today: date) -> tuple[date, date]:
    words = match[1].lower()
    if words.endswith("weekend"):
        saturday = today + timedelta(days=(5 - today.weekday()) % 7 if today.weekday() != 6 else -1)
        return saturday, saturday + timedelta(days=1)
    off = _OFF.get(words.removeprefix("the "))
    if off is not None:
        return today + timedelta(days=off), today + timedelta(days=off)
    if counted := _COUNTED.fullmatch(words):
        return _counted_days(counted, today)
    which, unit = words.split()
    step = {"last": -1, "this": 0, "next": 1}[which]
    if unit == "week":
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
        return monday, monday + timedelta(days=6)
    if unit == "year":
        return date(today.year + step, 1, 1), date(today.year + step, 12, 31)
    months = today.year * 12 + today.month - 1 + step
    return _whole_month(months // 12, months % 12 + 1)


def _counted_days(match: re.Match[str], today: date) -> tuple[date, date]:
    """From today on, or up to it: so many days, a month taken for thirty."""
    count = _COUNTS.get(match[2]) or int(match[2])
    far = timedelta(days=count * _LENGTHS[match[3]])
    return (today, today + far) if match[1] in ("next", "coming") else (today - far, today)
