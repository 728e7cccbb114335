"""Times of the day as people type them."""

from __future__ import annotations

from datetime import time

import pytest

from bot.clocks import clock_in, span_in


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("8:00", time(8)),
        ("at 08:30 daily", time(8, 30)),
        ("7.45", time(7, 45)),
        ("18h15", time(18, 15)),
        ("9", time(9)),
        ("9 am", time(9)),
        ("12am", time(0)),
        ("12 PM", time(12)),
        ("10pm", time(22)),
        ("24:00", time(0)),
        ("25:00", None),
        ("8:60", None),
        ("13 pm", None),
        ("monday", None),
        ("", None),
    ],
)
def test_a_time_of_the_day_is_read(words: str, expected: time | None) -> None:
    assert clock_in(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("22:00-07:00", (time(22), time(7))),
        ("22-7", (time(22), time(7))),
        ("from 10 pm to 6:30 am hold", (time(22), time(6, 30))),
        ("23:15 – 05:45", (time(23, 15), time(5, 45))),
        ("1:00 until 5:00", (time(1), time(5))),
        ("22:00-22:00", None),
        ("22:00-25:00", None),
        ("22:00", None),
        ("hold", None),
    ],
)
def test_two_times_are_read(words: str, expected: tuple[time, time] | None) -> None:
    assert span_in(words) == expected
