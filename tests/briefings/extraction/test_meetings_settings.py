"""Stops of a journey in which a sentence is set; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

_JOURNEY = "Danish Foreign Minister Kari Lund will travel to Ghana, Togo and Benin. "


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            _JOURNEY
            + "In Ghana on 7 March, she will meet President Kofi Agyeman. In Togo on 9 March, she will open an embassy.",
            [
                "meeting | Denmark, Ghana | Ghana | 2022-03-07 | scheduled",
                "visit | Denmark | Togo | 2022-03-09 | scheduled",
            ],
        ),
        (
            _JOURNEY + "In Lome on 9 March, Lund will speak at a university.",
            ["visit | Denmark | Ghana | - | scheduled", "visit | Denmark | Lome | 2022-03-09 | scheduled"],
        ),
        (
            _JOURNEY
            + "On 10 March, she will join the Queen in Cotonou as part of the delegation to offer condolences.",
            ["visit | Denmark | Ghana | - | scheduled", "visit | Denmark | Cotonou | 2022-03-10 | scheduled"],
        ),
        (
            "Danish Foreign Minister Kari Lund will visit Togo. On 10 March, she will join the Queen as part of the delegation to offer condolences.",
            ["visit | Denmark | Togo | 2022-03-10 | scheduled"],
        ),
    ],
)
def test_a_stop_where_a_sentence_is_set_has_its_day(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "In Togo on 9 March, President Jean Talou will open an embassy.",
        "In Togo on 9 March, protesters will march.",
        "In Nigeria on 9 March, she will speak at a university.",
        "In Copenhagen on 9 March, she will address parliament.",
        "In Togo on 9 March, she might open an embassy.",
        "In Togo last May, she opened an embassy.",
        "On 10 March, she will join the Queen for the opening of an exhibition.",
    ],
)
def test_what_others_do_there_is_no_stop(nlp: Language, text: str) -> None:
    assert told(nlp, _JOURNEY + text) == ["visit | Denmark | Ghana | - | scheduled"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Secretary Smith will travel to Kenya, Uganda, and Rwanda March 7-9. On March 7, the Secretary will meet with President Uhuru Kenyatta in Nairobi. On March 8, the Secretary will travel to Kampala to meet with President Yoweri Museveni. On March 9, the Secretary will open a fair.",
            [
                "visit | United States | Kenya | 2022-03-07..2022-03-09 | scheduled",
                "meeting | Kenya, United States | Nairobi | 2022-03-07 | scheduled",
                "meeting | Uganda, United States | Kampala | 2022-03-08 | scheduled",
                "visit | United States | Rwanda | 2022-03-09 | scheduled",
            ],
        ),
        (
            "Secretary Smith will travel to Kenya, Uganda, and Rwanda March 7-9 and lay a wreath in Kigali. On March 7, the Secretary will meet with President Uhuru Kenyatta in Nairobi. On March 8, the Secretary will travel to Kampala to meet with President Yoweri Museveni. On March 9, the Secretary will join the First Lady as part of a delegation to lay a wreath on behalf of the United States.",
            [
                "visit | United States | Kenya | 2022-03-07..2022-03-09 | scheduled",
                "meeting | Kenya, United States | Nairobi | 2022-03-07 | scheduled",
                "meeting | Uganda, United States | Kampala | 2022-03-08 | scheduled",
                "visit | United States | Kigali | 2022-03-09 | scheduled",
            ],
        ),
        (
            "Secretary Smith will travel to Kenya, Uganda, and Rwanda March 7-9. On March 7, the Secretary will meet with President Uhuru Kenyatta in Nairobi. On March 9, the Secretary will open a fair.",
            [
                "visit | United States | Kenya | 2022-03-07..2022-03-09 | scheduled",
                "meeting | Kenya, United States | Nairobi | 2022-03-07 | scheduled",
            ],
        ),
        (
            "Secretary Smith will travel to Kenya, Uganda, and Rwanda March 7-9. On March 7, the Secretary will meet with President Uhuru Kenyatta in Nairobi. On March 8, the Secretary will travel to Kampala to meet with President Yoweri Museveni. On March 8, the Secretary will open a fair.",
            [
                "visit | United States | Kenya | 2022-03-07..2022-03-09 | scheduled",
                "meeting | Kenya, United States | Nairobi | 2022-03-07 | scheduled",
                "meeting | Uganda, United States | Kampala | 2022-03-08 | scheduled",
            ],
        ),
        (
            "Secretary Smith will travel to Kenya, Uganda, and Rwanda March 7-9. On March 7, the Secretary will meet with President Uhuru Kenyatta in Nairobi. On March 8, the Secretary will travel to Kampala to meet with President Yoweri Museveni. On March 9, the Secretary will return home.",
            [
                "visit | United States | Kenya | 2022-03-07..2022-03-09 | scheduled",
                "meeting | Kenya, United States | Nairobi | 2022-03-07 | scheduled",
                "meeting | Uganda, United States | Kampala | 2022-03-08 | scheduled",
            ],
        ),
    ],
)
def test_the_last_day_of_a_journey_is_at_the_stop_of_which_nothing_was_told(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    found = told(nlp, text)

    assert found == wanted


_TOUR = (
    "Portuguese Foreign Minister Rui Costa will travel to Ghana and Togo from 10 to 14 March. He will meet President "
    "Kofi Mensah in Accra on 11 March. On 14 March, he will "
)
_TOLD_OF_IT = [
    "visit | Portugal | Ghana | 2022-03-10..2022-03-14 | scheduled",
    "meeting | Ghana, Portugal | Accra | 2022-03-11 | scheduled",
]


@pytest.mark.parametrize(
    ("deed", "more"),
    [
        ("open a clinic.", ["visit | Portugal | Togo | 2022-03-14 | scheduled"]),
        ("be back in Portugal.", []),
        ("present the budget to the press.", []),
        ("report to the cabinet.", []),
        ("hand over the post to his successor.", []),
        ("deliver the yearly report of the Portuguese government.", []),
        ("sign the decree at home.", []),
    ],
)
def test_what_may_be_done_at_home_on_the_last_day_is_no_stop(nlp: Language, deed: str, more: list[str]) -> None:
    assert told(nlp, _TOUR + deed) == _TOLD_OF_IT + more
