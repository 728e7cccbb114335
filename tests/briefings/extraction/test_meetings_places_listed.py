"""Lists of people each in a place of their own, a clause that tells the day, the place of the summit they meet at."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Secretary of State Antony Blinken will meet with Foreign Minister Ramos in Chile and Foreign Minister Duarte in Peru.",
            [
                "meeting | Chile, United States | Chile | - | scheduled",
                "meeting | Peru, United States | Peru | - | scheduled",
            ],
        ),
        (
            "In Chile, Foreign Minister Duarte will meet Foreign Minister Ann Poe of Canada on 9 March.",
            ["meeting | Canada, Chile | Chile | 2022-03-09 | scheduled"],
        ),
    ],
)
def test_each_of_a_list_is_met_in_the_place_behind_the_name(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Egypt and Sudan will meet next week, when Minister Ann Poe of Sudan arrives in Cairo on Tuesday for talks.",
            ["meeting | Egypt, Sudan | Cairo | 2022-03-08 | scheduled"],
        ),
        (
            "The ministers of Egypt and Sudan will meet in August, when talks on the dam resume in Khartoum on 9 August.",
            ["meeting | Egypt, Sudan | Khartoum | 2022-08-09 | scheduled"],
        ),
        (
            "Egypt and Sudan will meet next month, when the Arab League holds its summit in Algiers on 9 April.",
            [
                "meeting | Egypt, Sudan | - | 2022-04-01..2022-04-30 | scheduled",
                "summit | Arab League | Algiers | 2022-04-09 | scheduled",
            ],
        ),
    ],
)
def test_clause_with_when_tells_the_day_of_the_same_meeting(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The visit of President Ana Melgar of El Salvador to Peru has been rescheduled to 12-17 April.",
            ["visit | El Salvador | Peru | 2022-04-12..2022-04-17 | scheduled"],
        ),
        (
            "The summit of ECOWAS in Accra was moved to 14–15 June.",
            ["summit | ECOWAS | Accra | 2022-06-14..2022-06-15 | scheduled"],
        ),
        (
            "The talks between Egypt and Sudan in Cairo have been moved from 3-5 May to 3-5 June.",
            ["talks | Egypt, Sudan | Cairo | 2022-06-03..2022-06-05 | scheduled (was 2022-05-03..2022-05-05)"],
        ),
        (
            "The talks between Egypt and Sudan were moved from Monday to Thursday.",
            ["talks | Egypt, Sudan | - | 2022-03-03 | scheduled (was 2022-02-28)"],
        ),
    ],
)
def test_days_behind_a_move_keep_their_last_one(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "President Joe Biden spoke today with President Emmanuel Macron of France. The leaders looked forward to meeting in person at the G20 Summit in Indonesia.",
            [
                "call | France, United States | - | 2022-03-02 | held",
                "meeting | France, United States | Indonesia | - | scheduled",
                "summit | G20 | Indonesia | - | scheduled",
            ],
        ),
        (
            "President Joe Biden spoke today with President Emmanuel Macron of France, who is scheduled to come to Washington on 14 March for a state visit.",
            [
                "call | France, United States | - | 2022-03-02 | held",
                "visit | France | Washington | 2022-03-14 | scheduled",
            ],
        ),
        (
            "The envoy praised Minister Ann Poe of Canada, who is expected to travel to Oslo on 14 March.",
            ["visit | Canada | Oslo | 2022-03-14 | scheduled"],
        ),
    ],
)
def test_who_and_where_are_told_in_a_clause_below(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The premier spoke with the President of Chile, Gabriel Boric, on Tuesday. He will visit Madrid on Sunday.",
            [],
        ),
        (
            "Norway's Prime Minister Jonas Store spoke on Tuesday. The chancellor said he would visit Madrid on Sunday.",
            [],
        ),
        (
            "Chilean President Gabriel Boric spoke with the premier on Tuesday. He will visit Madrid on Sunday.",
            ["visit | Chile | Madrid | 2022-03-06 | scheduled"],
        ),
        (
            "Foreign Minister Ann Poe of Canada spoke on Tuesday. The minister said she would visit Madrid on Sunday.",
            ["visit | Canada | Madrid | 2022-03-06 | scheduled"],
        ),
    ],
)
def test_he_is_the_unknown_title_told_last_and_nobody_before(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The European Union is ready. We will meet you tomorrow, and with you on Friday.", []),
        (
            "On 9 March Minister Ann Poe of Canada will meet Minister Tan of Singapore. She will then travel to Jakarta for discussions starting on 18 March.",
            [
                "meeting | Canada, Singapore | - | 2022-03-09 | scheduled",
                "visit | Canada | Jakarta | 2022-03-18 | scheduled",
            ],
        ),
    ],
)
def test_no_day_is_carried_to_a_sentence_that_has_its_own(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


def test_visit_and_welcome_in_the_same_country_and_days_are_one(nlp: Language) -> None:
    text = (
        "President Ana Melgar of El Salvador will visit Canada from 13 to 15 March, Prime Minister Ann Porter of Canada said. "
        "\u201cI look forward to welcoming President Melgar,\u201d Ann Porter said. "
        "It will be President Melgar's first visit to Canada."
    )

    found = told(nlp, text)

    assert found == ["visit | Canada, El Salvador | Canada | 2022-03-13..2022-03-15 | scheduled"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The prime ministers of Ghana and Togo, Ama Osei and Kofi Lawson, will meet in Lome on Friday.",
            ["meeting | Ghana, Togo | Lome | 2022-03-04 | scheduled"],
        ),
        (
            "The presidents of Ghana, Togo and Benin, Ama Osei, Kofi Lawson and Paul Tossou, will meet in Lome on Friday.",
            ["meeting | Benin, Ghana, Togo | Lome | 2022-03-04 | scheduled"],
        ),
        (
            "Minister Ann Roe of Canada will meet with her counterparts from Ghana and Togo, Ama Osei and Kofi Lawson, in Lome on Friday.",
            ["meeting | Canada, Ghana, Togo | Lome | 2022-03-04 | scheduled"],
        ),
        (
            "The leaders of Ghana and Togo, who are in Lome, will meet Minister Tan of Singapore on Friday.",
            ["meeting | Ghana, Singapore, Togo | Lome | 2022-03-04 | scheduled"],
        ),
    ],
)
def test_names_behind_a_list_of_countries_are_theirs_in_order(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted
