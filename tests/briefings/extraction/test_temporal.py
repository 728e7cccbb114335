"""The parts dates are found with: patterns, lexer, calendar, feasts, zones."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from briefings.extraction.temporal import periods
from briefings.extraction.temporal.feasts import FEASTS
from briefings.extraction.temporal.lexer import Lexer
from briefings.extraction.temporal.pattern import compiled
from briefings.extraction.temporal.periods import Grain
from briefings.extraction.temporal.spans import halved, span
from briefings.extraction.temporal.zones import ABBREVIATIONS, REGIONS, clocks, offset_zone
from store.records import zone_named

ROOT = Path(__file__).resolve().parents[3]
LEXER = Lexer(["the", "of", "-"])


@pytest.mark.parametrize("pattern", ["the <nobody>", "the (<day>", "the? <day>?", "<day>]"])
def test_a_pattern_that_cannot_be_meant_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="pattern"):
        compiled(pattern, LEXER)


def test_a_pattern_knows_what_it_can_begin_with() -> None:
    pattern = compiled("the? (<day>|<month>)", LEXER)

    signs = LEXER.read("the 10 May of").signs

    assert [sign in pattern.firsts for sign in signs] == [True, True, True, False]


def test_a_word_belongs_to_all_its_classes() -> None:
    values = LEXER.values("second")

    assert (values["ordinal"], values["unit"]) == (2, "second")


@pytest.mark.parametrize(
    ("word", "name", "value"), [("21st", "day", 21), ("twenty-five", "count", 25), ("1,500", "count", 1500)]
)
def test_numbers_are_read_however_they_are_written(word: str, name: str, value: int) -> None:
    values = LEXER.values(word)

    assert values[name] == value


def test_offsets_of_words_are_those_of_the_text() -> None:
    words = LEXER.read("On 10 January\n\n2022, said he.")

    texts = [words.text[start:end] for start, end in zip(words.starts, words.ends, strict=True)]

    assert texts == ["On", "10", "January", "\n\n", "2022", ",", "said", "he", "."]


ON_THE_DAY = [
    ("easter", (2000, 4, 23)),
    ("easter", (2022, 4, 17)),
    ("easter", (1818, 3, 22)),
    ("orthodox easter", (2021, 5, 2)),
    ("orthodox easter", (2024, 5, 5)),
    ("ash wednesday", (2022, 3, 2)),
    ("pentecost", (2022, 6, 5)),
    ("thanksgiving", (2021, 11, 25)),
    ("memorial day", (2022, 5, 30)),
    ("martin luther king jr . day", (2022, 1, 17)),
    ("passover", (2022, 4, 16)),
    ("rosh hashanah", (2010, 9, 9)),
    ("yom kippur", (1973, 10, 6)),
    ("lunar new year", (1998, 1, 28)),
    ("mid - autumn festival", (2020, 10, 1)),
    ("diwali", (2022, 10, 24)),
    ("eid al - fitr", (2021, 5, 13)),
    ("eid al - adha", (2015, 9, 24)),
    ("nowruz", (2022, 3, 21)),
]


@pytest.mark.parametrize(("words", "day"), ON_THE_DAY)
def test_a_feast_falls_where_it_is_kept(words: str, day: tuple[int, int, int]) -> None:
    days = FEASTS[words].days(day[0])

    assert days == (date(*day),)


def test_every_feast_has_its_days_in_the_years_of_its_table() -> None:
    years = {
        name: {day.year for year in range(2001, 2036) for day in feast.days(year)} for name, feast in FEASTS.items()
    }

    assert set(map(frozenset, years.values())) == {frozenset(range(2001, 2036))}


@pytest.mark.parametrize(
    ("words", "year"), [("diwali", 1998), ("passover", 1789), ("eid al - fitr", 1850), ("easter", 9)]
)
def test_a_feast_has_no_day_where_no_table_reaches(words: str, year: int) -> None:
    days = FEASTS[words].days(year)

    assert days == ()


def test_a_feast_of_the_moon_may_come_twice_in_a_year() -> None:
    days = FEASTS["eid al - fitr"].days(2000)

    assert days == (date(2000, 1, 8), date(2000, 12, 27))


def test_finding_dates_loads_the_calendar_of_feasts_only_when_one_is_named() -> None:
    program = "import sys, briefings.extraction.dates; sys.exit('holidays' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr or "the calendar is loaded at once"


@pytest.mark.parametrize("zone", sorted({*ABBREVIATIONS.values(), *REGIONS.values(), *clocks().values()} - {""}))
def test_every_zone_of_the_tables_exists(zone: str) -> None:
    known = zone_named(zone)

    assert known is not None


@pytest.mark.parametrize(
    ("text", "zone"), [("GMT+3", "UTC+03:00"), ("UTC-05:30", "UTC-05:30"), ("GMT+0", "UTC"), ("GMT+25", None)]
)
def test_an_offset_is_a_zone_where_there_is_such_a_place(text: str, zone: str | None) -> None:
    found = offset_zone(text)

    assert found == zone


PERIODS = [
    (Grain.WEEK, date(2021, 1, 3), "2020-W53", date(2020, 12, 28), date(2021, 1, 3)),
    (Grain.WEEKEND, date(2022, 1, 5), "2022-W01-WE", date(2022, 1, 8), date(2022, 1, 9)),
    (Grain.SEASON, date(2022, 1, 5), "2021-WI", date(2021, 12, 1), date(2022, 2, 28)),
    (Grain.HALF, date(2022, 7, 1), "2022-H2", date(2022, 7, 1), date(2022, 12, 31)),
    (Grain.DECADE, date(2022, 1, 5), "202", date(2020, 1, 1), date(2029, 12, 31)),
    (Grain.CENTURY, date(2022, 1, 5), "20", date(2000, 1, 1), date(2099, 12, 31)),
]


@pytest.mark.parametrize(("grain", "day", "value", "first", "last"), PERIODS)
def test_a_day_lies_in_its_period(grain: Grain, day: date, value: str, first: date, last: date) -> None:
    period = periods.period_of(grain, day)

    assert (period.value, period.first, period.last) == (value, first, last)


def test_the_last_of_a_long_month_moves_to_the_last_of_a_short_one() -> None:
    day = periods.moved(date(2022, 1, 31), Grain.MONTH, 1)

    assert day == date(2022, 2, 28)


@pytest.mark.parametrize("count", [9000, -3000])
def test_no_calendar_reaches_so_far(count: int) -> None:
    with pytest.raises(OverflowError):
        periods.moved(date(2022, 1, 31), Grain.YEAR, count)


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [(2, "week", "P2W"), (1.5, "hour", "PT1.5H"), (None, "decade", "PXDE"), (3, "decade", "P30Y")],
)
def test_a_length_is_written_as_timex_writes_it(count: float | None, unit: str, value: str) -> None:
    written = span(count, unit)

    assert written == value


def test_half_of_an_hour_is_thirty_minutes() -> None:
    written = halved("hour")

    assert written == "PT30M"
