"""How the demo's clock is moved."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.demo.clock import DemoClock, WrongMove, destination

NOW = datetime(2022, 1, 4, 9, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("1h", "2022-01-04T10:00"),
        ("2d", "2022-01-06T09:00"),
        ("90m", "2022-01-04T10:30"),
        ("1d 2h 15m", "2022-01-05T11:15"),
        ("1h30m", "2022-01-04T10:30"),
        ("2 days", "2022-01-06T09:00"),
        ("45 min", "2022-01-04T09:45"),
        ("to 2022-01-10 08:00", "2022-01-10T07:00"),
        ("to 2022-01-10T08:00", "2022-01-10T07:00"),
        ("to 2022-01-10", "2022-01-10T08:00"),
        ("to 11:30", "2022-01-04T10:30"),
        ("to 9:30", "2022-01-05T08:30"),
    ],
)
def test_words_lead_to_a_moment_in_the_readers_zone(words: str, moment: str) -> None:
    assert destination(words, now=NOW, zone=BERLIN) == datetime.fromisoformat(moment).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "soon",
        "1",
        "1h and more",
        "-1h",
        "0h",
        "to",
        "to Tuesday",
        "to 2022-01-03",
        "to 2022-02-30",
        "to 25:00",
        "9999w",
    ],
)
def test_other_words_are_refused(words: str) -> None:
    with pytest.raises(WrongMove):
        destination(words, now=NOW, zone=BERLIN)


def test_clock_stands_until_moved_and_never_goes_back() -> None:
    clock = DemoClock(NOW)

    clock.move_to(datetime(2022, 1, 5, 9, tzinfo=BERLIN))

    assert clock() == datetime(2022, 1, 5, 8, tzinfo=UTC)
    with pytest.raises(WrongMove):
        clock.move_to(NOW)


def test_demo_begins_among_its_articles() -> None:
    assert f"{DemoClock()():%A}" == "Tuesday"
