"""Names of time zones in news texts: to an IANA name or a fixed offset where they are unambiguous.

An abbreviation that newsrooms of several countries use for different zones (IST, CST, BST beside Bangladesh's)
keeps its words and gets no zone: a wrong hour is worse than an unknown one.
"""

from __future__ import annotations

import re

AMBIGUOUS = ""

ABBREVIATIONS: dict[str, str] = {
    "UTC": "UTC",
    "GMT": "UTC",
    "Z": "UTC",
    "ET": "America/New_York",
    "EST": "UTC-05:00",
    "EDT": "UTC-04:00",
    "CDT": "UTC-05:00",
    "MST": AMBIGUOUS,
    "MDT": "UTC-06:00",
    "PT": "America/Los_Angeles",
    "PST": AMBIGUOUS,
    "PDT": "UTC-07:00",
    "AKST": "UTC-09:00",
    "AKDT": "UTC-08:00",
    "HST": "Pacific/Honolulu",
    "WET": "UTC+00:00",
    "WEST": "UTC+01:00",
    "BST": AMBIGUOUS,
    "CET": "UTC+01:00",
    "CEST": "UTC+02:00",
    "EET": "UTC+02:00",
    "EEST": "UTC+03:00",
    "MSK": "Europe/Moscow",
    "TRT": "Europe/Istanbul",
    "EAT": "UTC+03:00",
    "CAT": "UTC+02:00",
    "WAT": "UTC+01:00",
    "SAST": "Africa/Johannesburg",
    "IRST": "Asia/Tehran",
    "PKT": "Asia/Karachi",
    "ICT": "UTC+07:00",
    "WIB": "Asia/Jakarta",
    "HKT": "Asia/Hong_Kong",
    "SGT": "Asia/Singapore",
    "JST": "Asia/Tokyo",
    "KST": "Asia/Seoul",
    "AEST": "UTC+10:00",
    "AEDT": "UTC+11:00",
    "NZST": "UTC+12:00",
    "NZDT": "UTC+13:00",
    "IST": AMBIGUOUS,
    "CST": AMBIGUOUS,
    "AST": AMBIGUOUS,
    "CT": AMBIGUOUS,
    "GST": AMBIGUOUS,
    "AMT": AMBIGUOUS,
}

PLACES: dict[str, str] = {
    "eastern": "America/New_York",
    "pacific": "America/Los_Angeles",
    "mountain": "America/Denver",
    "central": "America/Chicago",
    "washington": "America/New_York",
    "york": "America/New_York",
    "moscow": "Europe/Moscow",
    "kyiv": "Europe/Kyiv",
    "kiev": "Europe/Kyiv",
    "london": "Europe/London",
    "british": "Europe/London",
    "brussels": "Europe/Brussels",
    "geneva": "Europe/Zurich",
    "swiss": "Europe/Zurich",
    "paris": "Europe/Paris",
    "french": "Europe/Paris",
    "berlin": "Europe/Berlin",
    "german": "Europe/Berlin",
    "vienna": "Europe/Vienna",
    "rome": "Europe/Rome",
    "madrid": "Europe/Madrid",
    "athens": "Europe/Athens",
    "istanbul": "Europe/Istanbul",
    "ankara": "Europe/Istanbul",
    "turkish": "Europe/Istanbul",
    "minsk": "Europe/Minsk",
    "israel": "Asia/Jerusalem",
    "israeli": "Asia/Jerusalem",
    "jerusalem": "Asia/Jerusalem",
    "cairo": "Africa/Cairo",
    "tehran": "Asia/Tehran",
    "baghdad": "Asia/Baghdad",
    "riyadh": "Asia/Riyadh",
    "saudi": "Asia/Riyadh",
    "dubai": "Asia/Dubai",
    "doha": "Asia/Qatar",
    "kabul": "Asia/Kabul",
    "islamabad": "Asia/Karachi",
    "indian": "Asia/Kolkata",
    "delhi": "Asia/Kolkata",
    "beijing": "Asia/Shanghai",
    "shanghai": "Asia/Shanghai",
    "chinese": "Asia/Shanghai",
    "singapore": "Asia/Singapore",
    "hanoi": "Asia/Ho_Chi_Minh",
    "manila": "Asia/Manila",
    "tokyo": "Asia/Tokyo",
    "japan": "Asia/Tokyo",
    "seoul": "Asia/Seoul",
    "korean": "Asia/Seoul",
    "pyongyang": "Asia/Pyongyang",
    "sydney": "Australia/Sydney",
    "canberra": "Australia/Sydney",
    "nairobi": "Africa/Nairobi",
    "lagos": "Africa/Lagos",
    "greenwich": "UTC",
    "universal": "UTC",
}
"""Who has a clock of its own in "10 a.m. Moscow time"; regions of several zones are left out."""

_OFFSET = re.compile(r"([+−-])\s*(\d{1,2}):?(\d\d)?$", re.IGNORECASE)
_WIDEST_HOURS = 14


def offset_zone(text: str) -> str | None:
    """ "UTC+03:00" for "GMT+3" or "+0300"; None when no place on earth is that far off."""
    found = _OFFSET.search(text)
    if not found:
        return None
    sign, hours, minutes = found[1], int(found[2]), int(found[3] or 0)
    if hours > _WIDEST_HOURS or minutes > 59:
        return None
    if hours == minutes == 0:
        return "UTC"
    return f"UTC{'+' if sign == '+' else '-'}{hours:02}:{minutes:02}"
