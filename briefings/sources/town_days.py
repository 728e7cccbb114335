"""The day of a dateline that ends with a full stop: "MUSCAT, 26 November 2026. The foreign ministers ...".

Those that end with a dash are read by ``days`` with the rest of a text's head. A full stop ends any
sentence, so this one is believed at the very beginning of a text alone, behind a town or country that is
known, and with its year: not "In Muscat, 26 November 2026 will be remembered", "Peace Day, 21 September
2026. The ...", nor "Muscat, 26 November 2026. That was the day ...". In numbers the day comes first where
there are full stops between them ("26.11.2026"), also before a dash.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache

from briefings.extraction import gazetteer
from briefings.sources.days import MONTHS, Published
from store.records import Article, PublishedFrom

LONG_AGO = timedelta(days=3653)
"""A text that begins with a day so far back is set there ("SARAJEVO, 28 June 1914. A shot ..."), not from there."""

_MONTH = rf"({'|'.join(sorted(MONTHS, key=len, reverse=True))})"
_YEAR = r"((?:19|20)\d\d)"
_DAY_FIRST = rf"(\d{{1,2}})(?:st|nd|rd|th)?\s{_MONTH}\.?,?\s{_YEAR}"
_MONTH_FIRST = rf"{_MONTH}\.?\s(\d{{1,2}})(?:st|nd|rd|th)?,?\s{_YEAR}"
_NUMBERS = rf"(\d{{1,2}})\.\s?(\d{{1,2}})\.\s?{_YEAR}"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s)?"
_TOWN = r"([A-ZÀ-Þ][^\W\d_]*(?:[ '’-][^\W\d_]+){0,3})(?:, ?[A-ZÀ-Þ][\w.'’ -]{1,30}){0,2}"
_DATELINE = re.compile(
    rf"{_TOWN},\s(?i:{_WEEKDAY}(?:{_DAY_FIRST}|{_MONTH_FIRST}|{_NUMBERS}))"
    r"(?:\.(?:\s+(?P<next>\S.{0,20})|$)|\s*(?:--?|[–—:])(?:\s|$))"
)
_GOES_ON = re.compile(r"[^\w\s]?(?:[a-zà-ÿ]|(?:That|This|It|Then|Remember|Mark|Save|(?:A|The) (?:day|date))\b)")
"""How a text goes on that tells of the day before it, or was none of a dateline."""
_NO_TABLE_HAS = ("united nations",)
"""What is written in place of the town it sits in."""


def dated_by_its_town(article: Article, now: datetime) -> Article:
    """The article with the day of such a dateline, where nothing said more of it than the day it came or was sent."""
    if article.published_from not in (PublishedFrom.ASSUMED, PublishedFrom.MESSAGE) or article.dated_ahead:
        return article
    day = day_of_town(article.text)
    if day is None or not now - LONG_AGO <= Published.on(day).moment <= now + timedelta(days=1):
        return article
    return replace(
        article, published=Published.on(day).moment, published_from=PublishedFrom.TEXT, published_day_only=True
    )


def day_of_town(text: str) -> date | None:
    """The day behind a town that is known, at the very beginning; None for all else."""
    found = _DATELINE.match(text[:200])
    if found is None or _GOES_ON.match(found["next"] or "") or gazetteer.fold(found[1]) not in _places():
        return None
    parts = tuple(part for part in found.groups()[1:-1] if part)
    day, month, year = (parts[1], parts[0], parts[2]) if parts[0].lower() in MONTHS else parts
    try:
        return date(int(year), MONTHS.get(month.lower()) or int(month), int(day))
    except ValueError:
        return None


@cache
def _places() -> frozenset[str]:
    names = (name for name, entry in gazetteer.all_names() if entry.kind in ("city", "country"))
    return frozenset(map(gazetteer.fold, (*names, *gazetteer.city_countries(), *_NO_TABLE_HAS)))
