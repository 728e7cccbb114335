"""A clock time given in "local time", or in a zone whose letters several countries use, once its place is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from store.records import When, zone_named

_LOCAL = "local time"


def at_place(when: When, zone: str) -> When:
    """The same time with the zone of the place it is told for, where the text left the zone to that place.

    ``zone`` is the IANA name of the place's zone. "Local time" takes it; letters that several zones share
    ("IST", "CST") take it where the clocks of the place carry those letters on that day. A time with a
    zone of its own, without any zone words, or with letters the place does not use stays as it is.
    """
    if when.zone is not None or when.zone_text is None or when.clock is None or when.earliest is None:
        return when
    there = zone_named(zone)
    if there is None:
        return when
    letters = datetime.combine(when.earliest, when.clock, there).tzname()
    return replace(when, zone=zone) if is_local(when) or letters == when.zone_text.upper() else when


def is_local(when: When) -> bool:
    """True for "local time", whosever that is."""
    return when.zone_text is not None and when.zone_text.lower() == _LOCAL
