"""Words that are kept with a record, times and statuses in English, as the reader's language has them."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from briefings.compose.times import DAYS, MONTHS, zone_label
from briefings.compose.wording import status_name
from briefings.language import ENGLISH, gettext, marked, spoken
from briefings.locales import day_text
from store.records import MeetingStatus, zone_named

_MONTH = "|".join(MONTHS)
_DAY = re.compile(rf"(?:\b({'|'.join(DAYS)}) )?\b(?:(\d{{1,2}}) )?({_MONTH}) (\d{{4}})")
_SPAN = re.compile(
    rf"(\d{{1,2}}) to (?=\d{{1,2}} ({_MONTH}) (\d{{4}}))|(\d{{1,2}} (?:{_MONTH})) to (?=\d{{1,2}} \w+ (\d{{4}}))"
)
_ZONED = re.compile(rf"(\d{{1,2}}) ({_MONTH}) (\d{{4}}), (\d\d:\d\d) \(([\w+:/-]+)\)")
"""As ``resolution.wording`` keeps a moment: with the name of its zone, which few people know."""
_WHOLE = (marked("no time given"), marked("no hour given"), marked("no place given"), marked("nobody named"))


def stored_words(words: str, today: date) -> str:
    """'Tuesday 11 January 2022, 10:00 CET', 'cancelled': without the year where it is this one."""
    words = _ZONED.sub(_with_zone_label, words)
    if spoken() == ENGLISH:
        return words.replace(f" {today.year}", "")
    if words in list(MeetingStatus):
        return status_name(MeetingStatus(words))
    if words in _WHOLE:
        return gettext(words)
    first, separator, last = _SPAN.sub(_with_year, words).partition(" to ")
    if separator and _DAY.fullmatch(first) and _DAY.fullmatch(last):
        return gettext("{first} to {last}", first=_retold(first, today), last=_retold(last, today))
    return _retold(words, today)


def _with_zone_label(found: re.Match[str]) -> str:
    """A day with its clock time, and what its zone is called on that day; one that is no zone stays as it is."""
    number, month, year, clock, name = found.groups()
    zone = zone_named(name)
    if zone is None:
        return found[0]
    moment = datetime.combine(date(int(year), MONTHS.index(month) + 1, int(number)), time.fromisoformat(clock), zone)
    return f"{number} {month} {year}, {clock} {zone_label(moment)}"


def _with_year(found: re.Match[str]) -> str:
    """The first day of a span with the month and the year that stand with its last."""
    return f"{found[1]} {found[2]} {found[3]} to " if found[1] else f"{found[4]} {found[5]} to "


def _retold(words: str, today: date) -> str:
    return _DAY.sub(lambda found: _day(found, today), words)


def _day(found: re.Match[str], today: date) -> str:
    weekday, number, month, year = found.groups()
    day = date(int(year), MONTHS.index(month) + 1, int(number or 1))
    sign = "y" if day.year != today.year else ""
    if not number:
        return day_text(day, "yMMMM" if sign else "LLLL")
    return day_text(day, f"{sign}MMMM{'EEEE' if weekday else ''}d")
