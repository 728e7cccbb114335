"""Weekdays on a journey of several stops, each with days of its own; published on Wednesday, 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Danish Prime Minister Mette Holm will be in Cairo from 14 to 16 March and in Amman from 16 to 18 March. "
            "She will meet Egypt's president on Monday and Jordan's king on Thursday.",
            ["meeting | Denmark, Egypt | Cairo | 2022-03-14 | scheduled", "meeting | Denmark, Jordan | Amman | 2022-03-17 | scheduled"],
        ),
        (
            "Danish Prime Minister Mette Holm will visit Fiji from 15 to 17 March and Tonga from 17 to 19 March. "
            "In Suva she will meet Fiji's prime minister on Wednesday.",
            ["meeting | Denmark, Fiji | Suva | 2022-03-16 | scheduled"],
        ),
        (
            "Danish Prime Minister Mette Holm will pay a visit to Ghana from March 15 to 17 and to Togo from March 17 to 19, "
            "her office said on Tuesday. In Accra, Holm will hold talks with Ghana's president on Tuesday.",
            ["talks | Denmark, Ghana | Accra | 2022-03-15 | scheduled"],
        ),
        (
            "Danish Prime Minister Mette Holm will be in Rome from 20 to 30 March and in Paris from 30 March to 5 April. "
            "In Paris she will meet France's president on Tuesday.",
            ["meeting | Denmark, France | Paris | 2022-04-05 | scheduled"],
        ),
        (
            "Danish Prime Minister Mette Holm will visit Japan on March 15-17 and South Korea on March 17-19. In Tokyo she will "
            "meet Japan's prime minister on Wednesday and in Seoul South Korea's president on Friday.",
            ["meeting | Denmark, Japan | Tokyo | 2022-03-16 | scheduled", "meeting | Denmark, South Korea | Seoul | 2022-03-18 | scheduled"],
        ),
        (
            "Danish Prime Minister Mette Holm will visit Iceland from 15 to 17 March and Ireland from 17 to 18 March. "
            "On Friday, Poland's foreign minister will meet his Finnish counterpart in Helsinki.",
            ["meeting | Finland, Poland | Helsinki | 2022-03-04 | scheduled"],
        ),
    ],
)  # fmt: skip
def test_weekday_is_the_one_of_the_stop(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert [line for line in found if not line.startswith("visit")] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Danish Prime Minister Mette Holm departs March 7 for Peru and Chile, returning March 12. "
            "While in Lima, she will meet Peru's president. In Santiago, she will hold talks with Chile's president.",
            [
                "visit | Denmark | Peru | 2022-03-07..2022-03-12 | scheduled",
                "meeting | Denmark, Peru | Lima | 2022-03-07..2022-03-12 | scheduled",
                "talks | Chile, Denmark | Santiago | 2022-03-07..2022-03-12 | scheduled",
            ],
        ),
        (
            "Danish Prime Minister Mette Holm leaves on Monday for Peru and Chile and returns on Friday. In Lima, she will meet "
            "Peru's president.",
            ["visit | Denmark | Peru | 2022-03-07..2022-03-11 | scheduled", "meeting | Denmark, Peru | Lima | 2022-03-07..2022-03-11 | scheduled"],
        ),
        (
            "Danish Prime Minister Mette Holm leaves for Peru on 7 March, returning to Copenhagen on 9 March.",
            ["visit | Denmark | Peru | 2022-03-07..2022-03-09 | scheduled"],
        ),
        (
            "Danish Prime Minister Mette Holm will travel to Peru on 7 March and return to Denmark on 12 March.",
            ["visit | Denmark | Peru | 2022-03-07..2022-03-12 | scheduled"],
        ),
        (
            "Danish Prime Minister Mette Holm will visit Peru on 7 March and Chile on 9 March, returning on 12 March.",
            ["visit | Denmark | Peru | 2022-03-07 | scheduled", "visit | Denmark | Chile | 2022-03-09 | scheduled"],
        ),
        (
            "Danish Prime Minister Mette Holm will visit Peru on 7 March. Peru's president returns from Chile on 12 March.",
            ["visit | Denmark | Peru | 2022-03-07 | scheduled"],
        ),
    ],
)  # fmt: skip
def test_journey_lasts_until_the_return(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Brazilian President Ana Costa will receive Argentina's Luis Paz at the Planalto on the 4th, then head to Montevideo "
            "for the Mercosur summit on the 6th.",
            ["meeting | Argentina, Brazil | - | 2022-03-04 | scheduled", "summit | Brazil, Mercosur | Montevideo | 2022-03-06 | scheduled"],
        ),
        (
            "Peru and Chile were due to hold talks in Arica on Monday. There was no word on whether they had taken place.",
            ["talks | Chile, Peru | Arica | - | scheduled"],
        ),
        (
            "Peru and Chile were due to hold talks in Arica on Monday. There was no word on who would chair them.",
            ["talks | Chile, Peru | Arica | 2022-03-07 | scheduled"],
        ),
    ],
)  # fmt: skip
def test_what_comes_before_a_journey_or_may_be_over_gets_neither_place_nor_day_of_it(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    found = told(nlp, text)

    assert found == wanted


def test_stops_that_are_over_keep_their_days_in_a_programme_given_out_on_the_way(nlp: Language) -> None:
    text = (
        "Danish Prime Minister Mette Holm will travel to Ghana, Togo and Benin from February 25 to March 4. She will begin her "
        "trip in Accra from February 25 to 26 to meet Ghana's president. She will then travel to Lome from February 27 to 28 "
        "to meet Togo's president."
    )

    found = told(nlp, text)

    assert "meeting | Denmark, Ghana | Accra | 2022-02-25..2022-02-26 | scheduled" in found
    assert "meeting | Denmark, Togo | Lome | 2022-02-27..2022-02-28 | scheduled" in found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Foreign Secretary Liz Truss has cancelled the Kenyan leg of her trip to East Africa. Her meetings in Kampala and Kigali will go ahead.",
            ["visit | United Kingdom | Kenya | - | cancelled"],
        ),
        (
            "Foreign Secretary Liz Truss called off the Nairobi leg of her trip to Africa.",
            ["visit | United Kingdom | Nairobi | - | cancelled"],
        ),
        (
            "The Rwandan leg of Foreign Secretary Liz Truss's trip to East Africa has been postponed.",
            ["visit | United Kingdom | Rwanda | - | postponed"],
        ),
        (
            "Foreign Secretary Liz Truss cancelled the second leg of her trip to East Africa.",
            [],
        ),
        (
            "Foreign Secretary Liz Truss has cancelled her trip to East Africa.",
            ["visit | United Kingdom | East Africa | - | cancelled"],
        ),
        (
            "Foreign Secretary Liz Truss will visit Kenya on 9 March, the last leg of her trip to East Africa.",
            ["visit | United Kingdom | Kenya | 2022-03-09 | scheduled"],
        ),
    ],
)
def test_one_leg_that_is_off_leaves_the_others(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Scholz has cancelled the first half of his visit to Chile on 9 March.",
            ["visit | Germany | Chile | 2022-03-09 | cancelled"],
        ),
    ],
)
def test_half_of_a_journey_to_one_country_is_off_as_before(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted
