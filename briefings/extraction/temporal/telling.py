"""Whether a text tells history rather than news: then a day without its year belongs to the day told before it."""

from __future__ import annotations

import re
from datetime import date

_DATED = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?:[ ]\d{1,2})?,?[ ](\d{4})\b"
)
_FROM_TODAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight"
    r"|(?:[Tt]his|[Ll]ast|[Nn]ext) (?:week|month|year|morning|night))\b"
)
_ENOUGH = 3
"""Dates of bygone years that make a history."""
_SHARE = 5
"""One in so many may be a date of our days, or a word that is told from the day of writing."""


def is_history(text: str, published: date) -> bool:
    """True where nearly all months and days are told with years that are two or more before publication."""
    bygone = sum(year < published.year - 1 for year in _years(text))
    return bygone >= _ENOUGH and _of_our_days(text, published) * _SHARE <= bygone


def is_news(text: str, published: date) -> bool:
    """True where some date is of our days, or told from the day of writing."""
    return _of_our_days(text, published) > 0


def _of_our_days(text: str, published: date) -> int:
    return sum(year >= published.year - 1 for year in _years(text)) + len(_FROM_TODAY.findall(text))


def _years(text: str) -> list[int]:
    return [int(year) for year in _DATED.findall(text)]
