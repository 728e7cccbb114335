"""Dates as people say them, and never more than the text gave."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from briefings.briefing import Moment
from briefings.compose.counts import counted
from briefings.compose.times import clock_words, countdown, day_words, when_parts, when_words
from store.records import NO_TIME, Precision, When
from tests.briefings.stories import time_of

TODAY = date(2022, 1, 6)
NOW = datetime(2022, 1, 6, 9, tzinfo=UTC)


def part(first: str, last: str) -> When:
    return When(Precision.PART, date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (time_of("2022-01-12"), "Wed 12 January"),
        (time_of("2023-01-12"), "Thu 12 January 2023"),
        (time_of("2022-01-12T10:00"), "Wed 12 January, 10:00 UTC"),
        (time_of("2022-01-12..14"), "12–14 January"),
        (time_of("2022-01-30..2022-02-02"), "30 January – 2 February"),
        (When(Precision.RANGE, date(2021, 12, 30), date(2022, 1, 2)), "30 December 2021 – 2 January 2022"),
        (part("2022-01-01", "2022-01-10"), "early January"),
        (part("2022-02-11", "2022-02-20"), "mid-February"),
        (part("2022-02-21", "2022-02-28"), "late February"),
        (part("2022-01-10", "2022-01-16"), "the week of 10 January"),
        (part("2022-01-15", "2022-01-16"), "the weekend of 15–16 January"),
        (part("2022-06-01", "2022-08-31"), "summer 2022"),
        (part("2022-04-01", "2022-06-30"), "the second quarter of 2022"),
        (part("2022-07-01", "2022-12-31"), "the second half of 2022"),
        (part("2022-01-05", "2022-01-31"), "between 5 and 31 January"),
        (time_of("2022-03"), "March"),
        (time_of("2023-03"), "March 2023"),
        (time_of("2024"), "2024"),
        (NO_TIME, "date not given"),
        (When(Precision.DATE, date(2022, 1, 12), date(2022, 1, 12), uncertain=True), "Wed 12 January (not certain)"),
    ],
)
def test_time_in_words(when: When, words: str) -> None:
    assert when_words(when, TODAY) == words


def test_a_clock_without_a_zone_says_so() -> None:
    clock = When(Precision.EXACT, TODAY, TODAY, time(10))
    local = When(Precision.EXACT, TODAY, TODAY, time(10), zone_text="local time")

    assert clock_words(clock) == "10:00 (zone not given)"
    assert clock_words(local) == "10:00 local time"


def test_a_moment_is_shown_on_the_readers_clock_too() -> None:
    kinshasa = When(Precision.EXACT, date(2022, 1, 18), date(2022, 1, 18), time(23, 30), "Africa/Kinshasa")

    words = when_parts(kinshasa, NOW, ZoneInfo("Africa/Cairo"))

    assert "".join(each if isinstance(each, str) else each.text for each in words) == (
        "Tue 18 January, 23:30 WAT (Wed 19 January, 00:30 EET)"
    )
    assert isinstance(words[1], Moment)


def test_a_day_is_no_moment() -> None:
    assert when_parts(time_of("2022-01-12"), NOW, ZoneInfo("Asia/Tokyo")) == ("Wed 12 January",)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2022-01-06T09:00", "now"),
        ("2022-01-06T10:00", "in one hour"),
        ("2022-01-06T09:25", "in 25 minutes"),
        ("2022-01-06T11:30", "in two hours 30 minutes"),
        ("2022-01-06T15:10", "in six hours"),
        ("2022-01-06T08:30", "30 minutes ago"),
        ("2022-01-07T20:00", "tomorrow"),
        ("2022-01-06", "today"),
        ("2022-01-05", "yesterday"),
        ("2022-01-19", "in 13 days"),
        ("2022-06-10", "about five months"),
        ("2002-01-05", "about 20 years ago"),
        ("2022-01-04..08", "today"),
        ("2022-01-08..10", "in two days"),
        ("2022-01-01..04", "two days ago"),
    ],
)
def test_countdown(when: str, words: str) -> None:
    said = countdown(time_of(when), NOW, UTC)

    assert said is not None
    assert words in said


@pytest.mark.parametrize("when", ["2022-01", "2022", "2022-01-01~10", None])
def test_no_countdown_to_what_has_no_day(when: str | None) -> None:
    assert countdown(time_of(when), NOW, UTC) is None


def test_days_are_counted_where_the_reader_is() -> None:
    late = datetime(2022, 1, 6, 22, tzinfo=UTC)

    assert countdown(time_of("2022-01-07"), late, UTC) == "tomorrow"
    assert countdown(time_of("2022-01-07"), late, ZoneInfo("Asia/Tokyo")) == "today"


def test_numbers_up_to_twelve_are_words() -> None:
    assert [counted(1, "day"), counted(12, "outlet"), counted(13, "day")] == ["one day", "twelve outlets", "13 days"]


def test_the_year_is_left_out_in_its_own_year() -> None:
    assert day_words(date(2022, 1, 12), TODAY, weekday=False) == "12 January"
    assert day_words(date(2021, 1, 12), TODAY, weekday=False) == "12 January 2021"
