"""Times of the day as people type them: '8:00', '22', '7.30', '10 pm'."""

from __future__ import annotations

import re
from datetime import time

_CLOCK = r"(\d{1,2})(?:[:.h](\d{2}))?\s?(am|pm)?"
_ALONE = re.compile(rf"\b{_CLOCK}\b", re.IGNORECASE)
_SPAN = re.compile(rf"\b(?:from )?{_CLOCK}\s*(?:-|–|—|to|until|till)\s*{_CLOCK}(?![\w:])", re.IGNORECASE)


def clock_in(words: str) -> time | None:
    """The first time of the day among the words; None where there is none, or none that any clock shows."""
    found = _ALONE.search(words)
    return _read(*found.groups()) if found else None


def span_in(words: str) -> tuple[time, time] | None:
    """From when to when: "22:00-07:00", "10 pm to 7 am"; None where no two different times are told."""
    found = _SPAN.search(words)
    if not found:
        return None
    begin, end = _read(*found.groups()[:3]), _read(*found.groups()[3:])
    return (begin, end) if begin is not None and end is not None and begin != end else None


def _read(hours: str, minutes: str | None, half: str | None) -> time | None:
    hour, minute = int(hours), int(minutes or 0)
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + 12 * (half.lower() == "pm")
    if hour == 24 and minute == 0:
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None
