"""Publication dates as an admin types them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.said_dates import UnreadableDate, read_date

NOW = datetime(2022, 1, 4, 9, tzinfo=UTC)
"""A Tuesday."""


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("28 Dec 2021", date(2021, 12, 28)),
        ("2021-12-28", date(2021, 12, 28)),
        ("2021-12-28T17:30Z", date(2021, 12, 28)),
        ("2021/12/28", date(2021, 12, 28)),
        ("December 28th, 2021", date(2021, 12, 28)),
        ("Tuesday, 28 December 2021.", date(2021, 12, 28)),
        ("Dec. 28", date(2021, 12, 28)),
        ("3 January", date(2022, 1, 3)),
        ("29 Feb", date(2020, 2, 29)),
        ("28.12.2021", date(2021, 12, 28)),
        ("28/12/2021", date(2021, 12, 28)),
        ("12/28/2021", date(2021, 12, 28)),
        ("05/05/2021", date(2021, 5, 5)),
        ("today", date(2022, 1, 4)),
        ("Yesterday", date(2022, 1, 3)),
        ("published yesterday", date(2022, 1, 3)),
        ("the day before yesterday", date(2022, 1, 2)),
        ("3 days ago", date(2022, 1, 1)),
        ("a week ago", date(2021, 12, 28)),
        ("Monday", date(2022, 1, 3)),
        ("last tuesday", date(2021, 12, 28)),
        ("2022-01-05", date(2022, 1, 5)),
    ],
)
def test_day_is_read(words: str, day: date) -> None:
    assert read_date(words, now=NOW) == day


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("soon", "“soon”"),
        ("", "Write for example"),
        ("28", "“28”"),
        ("30 Feb 2021", "no such day"),
        ("2021-13-01", "no such day"),
        ("32.1.2021", "no such day"),
        ("2022-01-06", "lies ahead"),
        ("1 May 2044", "lies ahead"),
        ("03/04/2021", "two ways. Please write 2021-04-03 or 2021-03-04"),
        ("1 May 1850", "too long ago"),
    ],
)
def test_other_words_are_refused_with_the_reason(words: str, problem: str) -> None:
    with pytest.raises(UnreadableDate, match=problem):
        read_date(words, now=NOW)


def test_today_is_that_of_the_readers_zone() -> None:
    late = datetime(2022, 1, 4, 23, tzinfo=UTC)

    assert read_date("today", now=late, zone="Asia/Tokyo") == date(2022, 1, 5)
    assert read_date("yesterday", now=late, zone="America/New_York") == date(2022, 1, 3)


@given(st.text(max_size=50))
def test_any_words_are_read_or_refused(words: str) -> None:
    try:
        day = read_date(words, now=NOW)
    except UnreadableDate:
        return
    assert day <= date(2022, 1, 6)


@given(st.dates(date(1950, 1, 1), date(2022, 1, 3)), st.sampled_from(["%Y-%m-%d", "%d %b %Y", "%B %d, %Y", "%d.%m.%Y"]))
def test_written_day_is_that_day(day: date, form: str) -> None:
    assert read_date(day.strftime(form), now=NOW) == day
