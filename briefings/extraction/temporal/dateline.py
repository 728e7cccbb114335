"""The day in the head of a story: "PARIS, May 12 (AP) -- Ministers agreed today", "NAIROBI, 13 January 2022 - ..."."""

from __future__ import annotations

import re
from datetime import date

from briefings.extraction.temporal.words import MONTHS

_DATELINE = re.compile(
    r"\s*(?=[^a-z\n]{3})[A-Z][\w .,'’()/-]{1,60}?,?\s"
    r"(?:(?P<month>[A-Z][a-z]{2,8})\.?\s(?P<day>\d{1,2})|(?P<number>\d{1,2})\s(?P<name>[A-Z][a-z]{2,8})\.?)"
    r"(?:,?\s\d{4})?(?:\s?\([^)\n]{1,30}\))?(?:\s?(?:--?|–|—|_|:)|\.?\s?/[\w .-]{2,30}/)"
)
_LATEST = 2
"""Days after its dateline within which a story is published."""


def day_of_telling(text: str, published: date) -> date:
    """The day that "today" means: that of the dateline where it lies shortly before publication, else publication."""
    found = _DATELINE.match(text[:200])
    month = MONTHS.get((found["month"] or found["name"]).lower()) if found else None
    if not found or month is None:
        return published
    number = int(found["day"] or found["number"])
    for year in (published.year, published.year - 1):
        try:
            told = date(year, month, number)
        except ValueError:
            continue
        if 0 <= (published - told).days <= _LATEST:
            return told
    return published
