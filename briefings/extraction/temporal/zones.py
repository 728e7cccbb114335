"""Names of time zones in news texts: to an IANA name or a fixed offset where they are unambiguous.

An abbreviation that newsrooms of several countries use for different zones (IST, CST, BST beside Bangladesh's)
keeps its words and gets no zone: a wrong hour is worse than an unknown one.
"""

from __future__ import annotations

import re
from functools import cache

from briefings.extraction import gazetteer

AMBIGUOUS = ""

ABBREVIATIONS: dict[str, str] = {
    "UTC": "UTC",
    "GMT": "UTC",
    "gmt": "UTC",
    "utc": "UTC",
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

REGIONS: dict[str, str] = {
    "eastern": "America/New_York",
    "us eastern": "America/New_York",
    "pacific": "America/Los_Angeles",
    "mountain": "America/Denver",
    "central": "America/Chicago",
    "central european": "Europe/Brussels",
    "eastern european": "Europe/Athens",
    "east africa": "Africa/Nairobi",
    "west africa": "Africa/Lagos",
    "central africa": "Africa/Maputo",
    "australian eastern": "Australia/Sydney",
    "gulf": "Asia/Dubai",
    "british": "Europe/London",
    "uk": "Europe/London",
    "swiss": "Europe/Zurich",
    "delhi": "Asia/Kolkata",
    "brasilia": "America/Sao_Paulo",
    "greenwich": "UTC",
    "universal": "UTC",
    "coordinated universal": "UTC",
}
"""Regions with a clock of their own, and names that the table of places does not have."""
_LAST = 3
"""Words of a name before "time" that are looked at."""


@cache
def clocks() -> dict[str, str]:
    """Who has a clock of its own in "10 a.m. Moscow time", in small letters -> the zone.

    Towns, countries and their people; countries of several zones are left out.
    """
    known = dict(REGIONS)
    for name, entry in gazetteer.all_names():
        place = entry.name if entry.kind in ("country", "people") else name
        if entry.kind in ("country", "people", "city") and len(name.split()) <= _LAST:
            zone = gazetteer.zone_of(place)
            if zone is not None:
                known.setdefault(name.lower(), zone)
    return known


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
