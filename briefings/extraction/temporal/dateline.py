"""The day in the head of a wire story: "PARIS, May 12 (AP) -- Ministers agreed today"."""

from __future__ import annotations

import re
from datetime import date

from briefings.extraction.temporal.words import MONTHS

_DATELINE = re.compile(
    r"\s*(?=[^a-z\n]{3})[A-Z][\w .,'’()/-]{1,60}?,?\s([A-Z][a-z]{2,8})\.?\s(\d{1,2})"
    r"(?:\s?\([^)\n]{1,30}\))?\s?(?:--?|–|—|_|:)"
)
_LATEST = 2
"""Days after its dateline within which a story is published."""


def day_of_telling(text: str, published: date) -> date:
    """The day that "today" means: that of the dateline where it lies shortly before publication, else publication."""
    found = _DATELINE.match(text[:200])
    month = MONTHS.get(found[1].lower()) if found else None
    if not found or month is None:
        return published
    for year in (published.year, published.year - 1):
        try:
            told = date(year, month, int(found[2]))
        except ValueError:
            continue
        if 0 <= (published - told).days <= _LATEST:
            return told
    return published
