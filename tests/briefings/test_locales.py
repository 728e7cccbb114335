"""Days, lists and names in each language by CLDR, and English days in this house's form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from briefings.compose.counts import capitalized, counted
from briefings.compose.stored import stored_words
from briefings.compose.times import clock_words, countdown, day_words, days_words, part_words, when_words
from briefings.compose.wording import listing, the
from briefings.language import speaking
from briefings.locales import (
    clock_text,
    day_text,
    decimal,
    grouped,
    language_name,
    months_shortened,
    party_name,
    territories,
    weekday_text,
    zone_abbreviation,
)
from store.records import Precision, When

TODAY = date(2022, 1, 4)
MONDAY = date(2022, 1, 10)
NOON = When(Precision.EXACT, MONDAY, MONDAY, time(12), "Europe/Zurich")


@pytest.mark.parametrize(
    ("words", "english", "german"),
    [
        (lambda: day_words(MONDAY, TODAY), "Mon 10 January", "Mo., 10. Januar"),
        (lambda: day_words(MONDAY, TODAY, long=True), "Monday 10 January", "Montag, 10. Januar"),
        (lambda: day_words(date(2023, 3, 1), TODAY, weekday=False), "1 March 2023", "1. März 2023"),
        (lambda: days_words(MONDAY, date(2022, 1, 14), TODAY), "10–14 January", "10.–14. Januar"),
        (
            lambda: days_words(MONDAY, date(2022, 2, 2), TODAY),
            "10 January – 2 February",
            "10. Januar\u2009–\u20092. Februar",
        ),
        (lambda: part_words(date(2022, 5, 1), date(2022, 5, 10), TODAY), "early May", "Anfang Mai"),
        (lambda: part_words(date(2022, 3, 1), date(2022, 5, 31), TODAY), "spring 2022", "Frühjahr 2022"),
        (
            lambda: part_words(date(2022, 1, 1), date(2022, 3, 31), TODAY),
            "the first quarter of 2022",
            "1. Quartal 2022",
        ),
        (lambda: when_words(NOON, TODAY), "Mon 10 January, 12:00 CET", "Mo., 10. Januar, 12:00 MEZ"),
        (
            lambda: clock_words(When(Precision.EXACT, MONDAY, MONDAY, time(12), zone_text="local time")),
            "12:00 local time",
            "12:00 Ortszeit",
        ),
        (lambda: countdown(NOON, datetime(2022, 1, 8, 11, tzinfo=UTC), UTC), "in two days", "in zwei Tagen"),
        (lambda: countdown(NOON, datetime(2022, 1, 10, 12, tzinfo=UTC), UTC), "one hour ago", "vor einer Stunde"),
        (lambda: listing(["a", "b", "c"]), "a, b and c", "a, b und c"),
        (lambda: listing(["a", "b", "c"], "or"), "a, b or c", "a, b oder c"),
        (lambda: listing(["a", "b", "c"], "then"), "a, b then c", "a, b, dann c"),
        (lambda: capitalized(counted(3, "meeting")), "Three meetings", "Drei Treffen"),
        (lambda: the("United States"), "the United States", "Vereinigte Staaten"),
        (lambda: clock_text(time(9, 5)), "09:05", "09:05"),
        (lambda: weekday_text(0), "Monday", "Montag"),
        (lambda: months_shortened("Mon 10 January"), "Mon 10 Jan", "Mon 10 January"),
        (lambda: months_shortened("10. Januar"), "10. Januar", "10. Jan."),
        (lambda: language_name("French"), "French", "Französisch"),
        (lambda: language_name("another language"), "another language", "another language"),
        (lambda: (grouped(12_000), decimal(1.25)), ("12,000", "1.2"), ("12.000", "1,2")),
        (lambda: day_text(MONDAY, "yMMMMEEEEd"), "Monday 10 January 2022", "Montag, 10. Januar 2022"),
    ],
)
def test_the_same_moment_in_both_languages(words: Callable[[], object], english: object, german: object) -> None:
    heard = [words()]
    with speaking("de"):
        heard.append(words())

    assert heard == [english, german]


@pytest.mark.parametrize(
    ("kept", "german"),
    [
        ("Tuesday 11 January 2022", "Dienstag, 11. Januar"),
        ("Tuesday 11 January 2022, 10:00 (Europe/Zurich)", "Dienstag, 11. Januar, 10:00 MEZ"),
        ("11 to 13 January 2023", "11. Januar 2023 bis 13. Januar 2023"),
        ("30 January to 2 February 2022", "30. Januar bis 2. Februar"),
        ("January 2022", "Januar"),
        ("2022", "2022"),
        ("cancelled", "abgesagt"),
        ("no time given", "keine Zeit genannt"),
        ("Geneva", "Geneva"),
    ],
)
def test_words_kept_with_a_record_are_told_in_the_readers_language(kept: str, german: str) -> None:
    with speaking("de"):
        told = stored_words(kept, TODAY)

    assert told == german


def test_what_is_kept_stays_as_it_is_in_english_but_for_this_year() -> None:
    assert stored_words("Tuesday 11 January 2022, 10:00", TODAY) == "Tuesday 11 January, 10:00"


@pytest.mark.parametrize(
    ("name", "german"),
    [
        ("Russia", "Russland"),
        ("Turkey", "Türkei"),
        ("European Union", "Europäische Union"),
        ("NATO", "NATO"),
        ("African Union", "Afrikanische Union"),
        ("Vienna", "Wien"),
        ("Addis Ababa", "Addis Abeba"),
        ("Geneva", "Genf"),
        ("Sergei Lavrov", "Sergei Lavrov"),
    ],
)
def test_countries_and_towns_have_their_names_and_everybody_else_is_called_as_the_sources_do(
    name: str, german: str
) -> None:
    with speaking("de"):
        told = party_name(name)

    assert (told, party_name(name)) == (german, name)


def test_every_member_of_the_united_nations_has_a_name_in_other_languages() -> None:
    from briefings.extraction.gazetteer import table

    assert [name for name in table("countries")["members"] if name not in territories()] == []


def test_a_zone_without_a_short_name_in_the_language_keeps_its_own() -> None:
    with speaking("de"):
        named = [
            zone_abbreviation(datetime(2022, 1, 10, 12, tzinfo=ZoneInfo(zone)))
            for zone in ("Europe/Paris", "Asia/Tehran")
        ]

    assert named == ["MEZ", None]
