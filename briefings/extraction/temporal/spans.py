"""How long: TIMEX3's writing of durations, and the words that say more, less or about."""

from __future__ import annotations

_LETTERS = {
    "second": ("PT", 1, "S"),
    "minute": ("PT", 1, "M"),
    "hour": ("PT", 1, "H"),
    "day": ("P", 1, "D"),
    "night": ("P", 1, "NI"),
    "week": ("P", 1, "W"),
    "weekend": ("P", 1, "WE"),
    "fortnight": ("P", 2, "W"),
    "month": ("P", 1, "M"),
    "quarter": ("P", 1, "Q"),
    "year": ("P", 1, "Y"),
    "decade": ("P", 10, "Y"),
    "century": ("P", 100, "Y"),
    "millennium": ("P", 1000, "Y"),
}
_OPEN_LETTERS = {"decade": "DE", "century": "CE", "millennium": "ML", "fortnight": "W"}
_HALVES = {
    "minute": "PT30S",
    "hour": "PT30M",
    "day": "PT12H",
    "year": "P6M",
    "decade": "P5Y",
    "century": "P50Y",
}
DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14, "month": 31, "quarter": 92, "year": 366, "decade": 3653}


def span(count: float | None, unit: str) -> str:
    """ "P2W", "PT1.5H"; "PXD" where the count is not known."""
    prefix, factor, letter = _LETTERS[unit]
    if count is None:
        return f"{prefix}X{_OPEN_LETTERS.get(unit, letter)}"
    number = count * factor
    return f"{prefix}{int(number) if number == int(number) else number}{letter}"


def halved(unit: str) -> str:
    """Half of a unit, in the next smaller one where that comes out whole."""
    return _HALVES.get(unit) or span(0.5, unit)
