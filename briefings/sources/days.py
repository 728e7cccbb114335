"""The publication date as a text itself gives it: metadata, a "Published:" line, a dateline.

Only dates that read one way are taken: "3/5/2024" is left alone. A date without a year is given
the latest year that does not put it after the day it is seen, and only when it is that recent.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
RECENT = timedelta(days=60)
"""How old a dateline without a year may be: farther back its year would be a guess."""

_MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s+)?"
_ISO = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"
    r"(?:[T ](?P<clock>\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(?P<zone>Z|[+-]\d\d:?\d\d)?)?(?!\d)"
)
_DAY_FIRST = re.compile(rf"{_WEEKDAY}{_DAY}\s+{_MONTH},?(?:\s+{_YEAR})?", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"{_WEEKDAY}{_MONTH}\s+{_DAY}(?!\d)(?:,?\s+{_YEAR})?", re.IGNORECASE)

_LABEL = re.compile(
    r"^\W{0,3}(?:dated?|published(?: on)?|publication date|posted(?: on)?|released(?: on)?|for immediate release)"
    r"\W{0,3}[:\s]\W{0,3}",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w.'’]*(?:-[\w.'’]*)*"
_CITY = rf"{_NAME}(?: {_NAME}){{0,3}}(?:, ?[A-Z][\w.'’]*(?: [A-Z][\w.'’]*){{0,2}}){{0,2}}"
_AGENCY = r"(?:\s*[(/](?P<agency>[^()/\n\d]{2,40})[)/])?"
_DASH = r"\s*(?:--?|[–—:])(?:\s|$)"
_DATELINE = re.compile(rf"^(?P<city>{_CITY})\s*+(?:[,–-]|(?<=\s)\(?)\s*(?P<rest>\S.{{0,80}})")
_AGENCY_FIRST = re.compile(rf"^(?P<city>{_CITY})\s*\((?P<agency>[^()\n\d]{{2,40}})\){_DASH}")
_AFTER_DATE = re.compile(rf"^\)?,?{_AGENCY}(?:{_DASH}|\s*$)")

LINES_LOOKED_AT = 12
_ANY_DAY = date.max - timedelta(days=1)
BARE_LINES = 3
"""A line that is nothing but a date dates the text only at its very top; farther down it dates a quotation."""


@dataclass(frozen=True, slots=True)
class Published:
    """A publication moment; ``day_only`` means that the clock time is midnight UTC and says nothing."""

    moment: datetime
    day_only: bool

    @classmethod
    def on(cls, day: date) -> Published:
        """That day, no hour known."""
        return cls(datetime(day.year, day.month, day.day, tzinfo=UTC), True)

    @classmethod
    def at(cls, moment: datetime) -> Published:
        """That moment in UTC; a naive one counts as UTC.

        Where the day of the moment's own zone differs from the UTC day, the day is kept and the
        hour is given up: what the article calls "today" must stay the same day.
        """
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        utc = aware.astimezone(UTC)
        return cls(utc, False) if utc.date() == aware.date() else cls.on(aware.date())


@dataclass(frozen=True, slots=True)
class Dateline:
    """What the head of a text says of itself."""

    published: Published | None = None
    agency: str | None = None


def day_written(words: str, seen: date) -> Published | None:
    """The date at the very start of these words, or None; ``seen`` settles a missing year."""
    if iso := _ISO.match(words):
        return _from_iso(iso)
    if written := _DAY_FIRST.match(words) or _MONTH_FIRST.match(words):
        day = _day_of(written.groupdict(), seen)
        return Published.on(day) if day else None
    return None


def from_fields(fields: Mapping[str, str], names: tuple[str, ...], seen: date) -> Published | None:
    """The first of these metadata fields that holds a date."""
    for name in names:
        if found := day_written(fields.get(name, "").strip(), seen):
            return found
    return None


def head_of(text: str, seen: date) -> Dateline:
    """The date and news agency that the first lines of a text give: "Date: ...", or a dateline."""
    agency: str | None = None
    lines = [line for raw in text[:4000].splitlines() if (line := raw.strip())][:LINES_LOOKED_AT]
    for number, line in enumerate(lines):
        found = _labelled(line, seen, may_be_bare=number < BARE_LINES) or _dateline(line, seen)[0]
        agency = agency or (found.agency if found else None)
        if found and found.published:
            return Dateline(found.published, agency)
    return Dateline(None, agency)


def labelled_day(line: str, seen: date) -> Published | None:
    """The date of a line that says when something was published, or holds a date with its year and nothing else."""
    found = _labelled(line, seen, may_be_bare=True)
    return found.published if found else None


def without_dateline(line: str) -> str:
    """The words after a dateline, or the whole line; nothing is left of a line that only dates the text."""
    if _labelled(line, _ANY_DAY, may_be_bare=True):
        return ""
    return line[_dateline(line, _ANY_DAY)[1] :].strip()


def _labelled(line: str, seen: date, *, may_be_bare: bool) -> Dateline | None:
    """ "Published: 3 May 2024", or a line that is a date and nothing else."""
    label = _LABEL.match(line)
    rest = line[label.end() :] if label else line
    found = day_written(rest, seen)
    if found is None or not _has_year(rest):
        return None
    is_bare = may_be_bare and len(line) <= 40 and not _continues(rest)
    return Dateline(found) if label or is_bare else None


def _continues(line: str) -> bool:
    """True if more than a clock time follows the date of a line."""
    date_at = _ISO.match(line) or _DAY_FIRST.match(line) or _MONTH_FIRST.match(line)
    rest = line[date_at.end() :] if date_at else line
    return re.fullmatch(r"[\s,.|–—-]*(?:(?:at )?\d{1,2}[:.]\d\d.{0,12})?", rest) is None


def _has_year(words: str) -> bool:
    return re.search(_YEAR, words[:40]) is not None


def _dateline(line: str, seen: date) -> tuple[Dateline | None, int]:
    """ "GENEVA, Jan. 10, 2022 (AP) -", "KYIV, 4 May 2024 -", "Washington, DC, July 3, 2023", "PARIS (AFP) -".

    With it comes where the words after it begin.
    """
    if bare := _AGENCY_FIRST.match(line):
        return Dateline(None, bare["agency"].strip()), bare.end()
    for start in (found.end() for found in re.finditer(r"[,(–-]\s*|\s(?=\()", line[:70])):
        place = line[:start].rstrip(" ,(–-")
        if not re.fullmatch(_CITY, place):
            continue
        rest = line[start:]
        written = _ISO.match(rest) or _DAY_FIRST.match(rest) or _MONTH_FIRST.match(rest)
        after = _AFTER_DATE.match(rest[written.end() :]) if written else None
        if written and after:
            agency = after["agency"]
            found = Dateline(day_written(rest, seen), agency.strip() if agency else None)
            return found, start + written.end() + after.end()
    return None, 0


def _from_iso(written: re.Match[str]) -> Published | None:
    try:
        day = date(int(written["year"]), int(written["month"]), int(written["day"]))
        clock = written["clock"]
        if clock is None or clock.startswith("00:00"):
            return Published.on(day)
        zone = (written["zone"] or "Z").replace("Z", "+00:00")
        return Published.at(datetime.fromisoformat(f"{day.isoformat()}T{clock}{zone}"))
    except ValueError:
        return None


def _day_of(parts: Mapping[str, str | None], seen: date) -> date | None:
    month, day = MONTHS[(parts["month"] or "").lower()], int(parts["day"] or 0)
    try:
        if parts["year"]:
            return date(int(parts["year"]), month, day)
        latest = max(found for year in (seen.year, seen.year - 1) if (found := date(year, month, day)) <= seen)
    except ValueError:
        return None
    return latest if seen - latest <= RECENT else None
