"""Sentences at the edges of the rules for denials, doubts and headlines; published on Wednesday, 2 March 2022."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from briefings.extraction.dates import find_dates
from tests.briefings.extraction.telling import told, told_below
from tests.briefings.extraction.test_parties import mentions


@pytest.mark.parametrize(
    "text", ["Also due to meet on Friday are Peru and Chile.", "Also due to visit Rome on Friday: Kenya's president."]
)
def test_what_is_due_above_all_else_is_read_to_its_end(nlp: Language, text: str) -> None:
    found = told(nlp, text)

    assert not any("cancelled" in each for each in found)


@pytest.mark.parametrize("title", ["Before Their Meeting", "Secretary Cole and Before Their Meeting"])
def test_a_headline_that_names_nobody_gives_no_meeting(nlp: Language, title: str) -> None:
    assert told_below(nlp, title, "SECRETARY COLE: Good morning, everyone.") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Peru's president did not tell reporters anything before he met Chile's president in Lima on Tuesday.",
            "meeting | Chile, Peru | Lima | 2022-03-01 | held",
        ),
        (
            "There will be no cancellation of the talks between Peru and Chile on Friday.",
            "talks | Chile, Peru | - | 2022-03-04 | scheduled",
        ),
        (
            "A newspaper reported that the talks between Peru and Chile on Friday had been cancelled. A spokesman said Peru "
            "called it off after speculation about the border.",
            "talks | Chile, Peru | - | 2022-03-04 | cancelled",
        ),
    ],
)
def test_a_denial_reaches_no_further_than_its_words(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in told(nlp, text)


def test_an_office_within_a_longer_one_is_not_the_one_who_holds_it(nlp: Language) -> None:
    text = "President Rosa Vidal of Peru spoke on Monday. The president counselor met the press on Tuesday."

    assert [each.name for each in mentions(nlp, text)].count("Rosa Vidal") == 1


def test_where_somebody_was_born_is_no_place_of_a_meeting(nlp: Language) -> None:
    text = (
        "Kenya's president will meet Peru's president in Rome on Monday and, a day later, Latvian President Juris Ozols, who "
        "was born in Canada."
    )

    assert not any("Canada" in each for each in told(nlp, text))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Prices rose last month, Friday's report showed.", "2022-02-25"),
        ("Prices rose in January, Tuesday's report showed.", "2022-03-01"),
    ],
)
def test_a_weekday_behind_a_month_that_is_over_is_the_last_one(nlp: Language, text: str, wanted: str) -> None:
    values = [each.value for each in find_dates(nlp(text), date(2022, 3, 2))]

    assert wanted in values


def test_a_site_in_another_country_on_a_day_is_no_sight_of_the_journey(nlp: Language) -> None:
    text = "Vera Lind, Sweden's minister, will travel to Italy on 9 May. On 11 May, she will visit the Maritime Institute in Riga, Latvia."

    assert any("Riga" in each and "2022-05-11" in each for each in told(nlp, text))
