"""Further rounds told in a few words behind the first; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "A fourth round of talks between Chile and Bolivia will be held in La Paz on 8 March and a fifth in Santiago on 15 March.",
            [
                "talks | Bolivia, Chile | La Paz | 2022-03-08 | scheduled",
                "talks | Bolivia, Chile | Santiago | 2022-03-15 | scheduled",
            ],
        ),
        (
            "Iceland and Norway will hold a first round of fisheries talks in Reykjavik on 8 March and a second in Oslo on 15 March.",
            [
                "talks | Iceland, Norway | Reykjavik | 2022-03-08 | scheduled",
                "talks | Iceland, Norway | Oslo | 2022-03-15 | scheduled",
            ],
        ),
        (
            "Iceland and Norway will hold talks in Reykjavik on 8 March and in Oslo on 15 March.",
            [
                "talks | Iceland, Norway | Reykjavik | 2022-03-08 | scheduled",
                "talks | Iceland, Norway | Oslo | 2022-03-15 | scheduled",
            ],
        ),
        (
            "The first round of talks between Chad and Niger will be held on 8 March and the second on 15 March.",
            ["talks | Chad, Niger | - | 2022-03-08 | scheduled", "talks | Chad, Niger | - | 2022-03-15 | scheduled"],
        ),
        (
            "Chad and Niger will hold a first meeting in Niamey on 8 March, and another in N'Djamena on 15 March.",
            [
                "meeting | Chad, Niger | Niamey | 2022-03-08 | scheduled",
                "meeting | Chad, Niger | N'Djamena | 2022-03-15 | scheduled",
            ],
        ),
        (
            "Chad and Niger will meet in Niamey on 8 March and again in Abuja on 15 March.",
            [
                "meeting | Chad, Niger | Niamey | 2022-03-08 | scheduled",
                "meeting | Chad, Niger | Abuja | 2022-03-15 | scheduled",
            ],
        ),
        (
            "The third round of talks between Chile and Bolivia was held in Lima on Monday; a fourth will be held in Sucre on 15 March.",
            [
                "talks | Bolivia, Chile | Lima | 2022-02-28 | held",
                "talks | Bolivia, Chile | Sucre | 2022-03-15 | scheduled",
            ],
        ),
        (
            "Egypt and Sudan held talks in Cairo on Monday and a second round on Tuesday.",
            ["talks | Egypt, Sudan | Cairo | 2022-02-28 | held", "talks | Egypt, Sudan | - | 2022-03-01 | held"],
        ),
        (
            "Chad and Niger will hold talks in Niamey from 8 March to 15 March.",
            ["talks | Chad, Niger | Niamey | 2022-03-08..2022-03-15 | scheduled"],
        ),
        (
            "Egypt and Sudan will hold talks in Cairo on 8 March and elections on 15 March.",
            ["talks | Egypt, Sudan | Cairo | 2022-03-08 | scheduled"],
        ),
        (
            "Egypt and Sudan will hold talks in Cairo on 8 March and a ceasefire will begin in Khartoum on 15 March.",
            ["talks | Egypt, Sudan | Cairo | 2022-03-08 | scheduled"],
        ),
        (
            "Egypt and Sudan will meet in Cairo on 8 March and in Rome on 15 March a law on the dam enters into force.",
            ["meeting | Egypt, Sudan | Cairo | 2022-03-08 | scheduled"],
        ),
    ],
)
def test_a_further_round_is_a_meeting_with_a_day_and_a_place_of_its_own(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    found = told(nlp, text)

    assert found == wanted
