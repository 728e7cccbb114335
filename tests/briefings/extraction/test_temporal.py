"""The parts dates are found with: patterns, lexer, calendar, feasts, zones."""

from __future__ import annotations

from datetime import date

import pytest

from briefings.extraction.temporal import periods
from briefings.extraction.temporal.feasts import FEASTS, easter, orthodox_easter
from briefings.extraction.temporal.lexer import Lexer
from briefings.extraction.temporal.pattern import compiled
from briefings.extraction.temporal.periods import Grain
from briefings.extraction.temporal.spans import halved, span
from briefings.extraction.temporal.zones import ABBREVIATIONS, PLACES, offset_zone
from store.records import zone_named

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


EASTERS = [(1818, 3, 22), (1943, 4, 25), (1961, 4, 2), (2000, 4, 23), (2008, 3, 23), (2022, 4, 17), (2038, 4, 25)]


@pytest.mark.parametrize(("year", "month", "day"), EASTERS)
def test_easter_falls_where_the_churches_keep_it(year: int, month: int, day: int) -> None:
    sunday = easter(year)

    assert sunday == date(year, month, day)


@pytest.mark.parametrize(("year", "month", "day"), [(2010, 4, 4), (2021, 5, 2), (2022, 4, 24), (2024, 5, 5)])
def test_orthodox_easter_falls_where_the_churches_keep_it(year: int, month: int, day: int) -> None:
    sunday = orthodox_easter(year)

    assert sunday == date(year, month, day)


def test_every_feast_has_its_day_in_every_year() -> None:
    days = {name: {day_of(year).year - year for year in range(1901, 2099)} for name, day_of in FEASTS.items()}

    assert set(map(frozenset, days.values())) == {frozenset({0})}


def test_thanksgiving_is_the_fourth_thursday() -> None:
    days = [FEASTS["thanksgiving"](year) for year in (2021, 2022, 2023)]

    assert days == [date(2021, 11, 25), date(2022, 11, 24), date(2023, 11, 23)]


@pytest.mark.parametrize("zone", sorted({*ABBREVIATIONS.values(), *PLACES.values()} - {""}))
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
