"""The time zone of a place on the map, worked out here: no service is asked, and the place is not kept."""

from __future__ import annotations

from store.records import zone_named


def zone_at(latitude: float, longitude: float) -> str | None:
    """The IANA name of the zone at these coordinates; None where no zone is known that clocks here know, too.

    The map is loaded by the first call, which takes a moment.
    """
    import tzfpy  # not at the top: it loads the map of all zones, and few ever share where they are

    name = tzfpy.get_tz(longitude, latitude)
    return name if name and zone_named(name) else None
