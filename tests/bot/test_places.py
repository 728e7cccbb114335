"""The time zone of a place."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.places import zone_at
from store.records import zone_named


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [
        (46.2, 6.15, "Europe/Zurich"),
        (35.69, 51.39, "Asia/Tehran"),
        (27.72, 85.32, "Asia/Kathmandu"),
        (-33.87, 151.21, "Australia/Sydney"),
        (0.0, -30.0, "Etc/GMT+2"),
    ],
    ids=["Geneva", "Tehran", "Kathmandu", "Sydney", "at sea"],
)
def test_a_place_has_the_zone_of_its_country_or_of_its_sea(latitude: float, longitude: float, zone: str) -> None:
    assert zone_at(latitude, longitude) == zone


@settings(max_examples=100)
@given(st.floats(-90, 90), st.floats(-180, 180))
def test_every_place_on_earth_has_a_zone_that_clocks_here_know_or_none(latitude: float, longitude: float) -> None:
    zone = zone_at(latitude, longitude)

    assert zone is None or zone_named(zone) is not None


def test_the_map_is_loaded_only_when_somebody_shares_a_place() -> None:
    code = "import sys, bot.application; sys.exit('tzfpy' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], check=False)

    assert done.returncode == 0
