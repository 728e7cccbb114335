"""Time zones as people name them."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cities import ABBREVIATIONS, CITIES, CONSTANT, COUNTRIES
from bot.zones import UnknownZone, find_zone, local_time, zone_label


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("Europe/Zurich", "Europe/Zurich"),
        ("europe/zurich", "Europe/Zurich"),
        ("america/new york", "America/New_York"),
        ("New York", "America/New_York"),
        ("geneva", "Europe/Zurich"),
        (" Washington ", "America/New_York"),
        ("Tehran", "Asia/Tehran"),
        ("Iran", "Asia/Tehran"),
        ("Japan", "Asia/Tokyo"),
        ("uk", "Europe/London"),
        ("CET", "Europe/Brussels"),
        ("est", "America/New_York"),
        ("UTC", "UTC"),
        ("gmt", "UTC"),
        ("UTC+0", "UTC"),
        ("+3", "Etc/GMT-3"),
        ("utc-04:00", "Etc/GMT+4"),
        ("UTC −5", "Etc/GMT+5"),
        ("+5:30", "Asia/Kolkata"),
        ("GMT+0545", "Asia/Kathmandu"),
    ],
)
def test_zone_is_found(words: str, zone: str) -> None:
    assert find_zone(words) == zone


@pytest.mark.parametrize("words", ["+3", "UTC-11", "+14", "+5:30", "-9:30"])
def test_offset_means_what_it_says(words: str) -> None:
    away = datetime(2022, 7, 1, tzinfo=ZoneInfo(find_zone(words))).utcoffset()
    hours, _, minutes = words.removeprefix("UTC").lstrip("+-").partition(":")
    minutes_away = (int(hours) * 60 + int(minutes or 0)) * (-1 if "-" in words else 1)

    assert away is not None
    assert away.total_seconds() == minutes_away * 60


@pytest.mark.parametrize(
    ("words", "nearest"),
    [
        ("IST", ("Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin")),
        ("Genva", ("Europe/Zurich",)),
        ("Europe/Zurch", ("Europe/Zurich",)),
        ("usa", ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles")),
        ("somewhere else", ()),
        ("", ()),
        ("+3:17", ()),
        ("UTC+19", ()),
        ("../../etc/passwd", ()),
    ],
)
def test_other_words_are_refused_with_the_nearest(words: str, nearest: tuple[str, ...]) -> None:
    with pytest.raises(UnknownZone) as raised:
        find_zone(words)

    assert raised.value.nearest[: len(nearest)] == nearest
    assert bool(raised.value.nearest) == bool(nearest)


@given(st.text(max_size=60))
def test_any_words_are_a_zone_or_refused(words: str) -> None:
    try:
        zone = find_zone(words)
    except UnknownZone as unknown:
        assert all(ZoneInfo(zone) for zone in unknown.nearest)
        return
    assert ZoneInfo(zone)


def test_tables_name_zones_that_exist() -> None:
    named = {*CITIES.values(), *CONSTANT.values()}
    named |= {zone for zones in (*ABBREVIATIONS.values(), *COUNTRIES.values()) for zone in zones}

    assert named <= available_timezones()


@pytest.mark.parametrize("zone", sorted(available_timezones() - {"Factory", "localtime"}))
def test_every_iana_name_with_a_place_means_itself(zone: str) -> None:
    if "/" in zone:
        assert find_zone(zone) == zone


def test_fixed_zone_is_shown_as_its_offset() -> None:
    assert zone_label("Etc/GMT-3") == "UTC+3"
    assert zone_label("America/New_York") == "America/New York"


def test_local_time_is_that_of_the_zone() -> None:
    there = local_time(datetime(2021, 12, 28, 22, 35, tzinfo=UTC), "Asia/Tehran")

    assert (there.clock, there.day) == ("02:05", "Wed 29 December")
