"""Whose journey it is that somebody else tells of, whether it is settled, and who is of the place; published on 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

MOTEGI = "Japanese Foreign Minister Toshimitsu Motegi"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            f"{MOTEGI} will visit Seoul, ministry spokesman Ken Tanaka said. His visit will begin on 9 March.",
            ["visit | Japan | Seoul | 2022-03-09 | scheduled"],
        ),
        (
            f"Ministry spokesman Ken Tanaka said {MOTEGI} would go to Seoul. His trip to Seoul is set for 9 March.",
            ["visit | Japan | Seoul | 2022-03-09 | scheduled"],
        ),
        (
            f"{MOTEGI} met Egyptian Foreign Minister Sameh Shoukry on Tuesday. His visit to Cairo will end on 9 March.",
            ["meeting | Egypt, Japan | - | 2022-03-01 | held", "visit | Japan | Cairo | - | scheduled"],
        ),
        (
            f"A visit of {MOTEGI} to Seoul is being arranged for 9 March.",
            ["visit | Japan | Seoul | 2022-03-09 | tentative"],
        ),
        (
            f"Talks are under way to arrange a visit to Seoul by {MOTEGI} on 9 March.",
            ["visit | Japan | Seoul | 2022-03-09 | tentative"],
        ),
        (
            f"The two sides are arranging a visit of {MOTEGI} to Seoul on 9 March.",
            ["visit | Japan | Seoul | 2022-03-09 | tentative"],
        ),
        (
            f"A visit of {MOTEGI} to Seoul has been arranged for 9 March.",
            ["visit | Japan | Seoul | 2022-03-09 | scheduled"],
        ),
        (
            f"A visit of {MOTEGI} to Seoul is being prepared for 9 March.",
            ["visit | Japan | Seoul | 2022-03-09 | scheduled"],
        ),
        (
            "South Korean President Lee Jae-myung plans to visit Tokyo on 9 March to hold a summit with Fumio Kishida.",
            ["summit | Japan, South Korea | Tokyo | 2022-03-09 | scheduled"],
        ),
        (
            "The UN envoy for Libya will meet government and opposition delegations in Vienna on 9 March.",
            ["meeting | United Nations | Vienna | 2022-03-09 | scheduled"],
        ),
        (
            "The Egyptian foreign minister will meet government officials in Vienna on 9 March.",
            ["meeting | Austria, Egypt | Vienna | 2022-03-09 | scheduled"],
        ),
        (
            "Egyptian Foreign Minister Sameh Shoukry will meet Toshimitsu Motegi on 9 March. After the meeting, Shoukry and"
            " Motegi planned to face reporters.",
            ["meeting | Egypt, Japan | - | 2022-03-09 | scheduled"],
        ),
        (
            "Egyptian Foreign Minister Sameh Shoukry met Toshimitsu Motegi on Tuesday. After the meeting, the two spoke to"
            " reporters.",
            ["meeting | Egypt, Japan | - | 2022-03-01 | held"],
        ),
    ],
)
def test_whose_journey_it_is_and_whether_it_is_set(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


# --------------------------------------------------------------------------- two people of one land, on days of their own

SHOUKRY = "Egyptian Foreign Minister Sameh Shoukry"
ALBARES = "Spanish Foreign Minister José Manuel Albares"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            f"{SHOUKRY} will visit Madrid on Friday for talks with {ALBARES}.\n\nEgyptian President Abdel Fattah al-Sisi "
            "will visit Madrid on 22 March.\n\nThe ministry said Shoukry and Albares will have a discussion on trade.",
            [
                "talks | Egypt, Spain | Madrid | 2022-03-04 | scheduled",
                "visit | Egypt | Madrid | 2022-03-22 | scheduled",
            ],
        ),
        (
            f"{SHOUKRY} will visit Madrid on Friday for talks with {ALBARES}. President Abdel Fattah al-Sisi of Egypt "
            "will travel to Madrid on 22 March to meet Spanish Prime Minister Pedro Sánchez.",
            [
                "talks | Egypt, Spain | Madrid | 2022-03-04 | scheduled",
                "meeting | Egypt, Spain | Madrid | 2022-03-22 | scheduled",
            ],
        ),
        (  # the same traveller goes on with the same journey
            f"{SHOUKRY} will visit Madrid from 7 to 9 March. On 8 March Shoukry will meet {ALBARES}.",
            [
                "visit | Egypt | Madrid | 2022-03-07..2022-03-09 | scheduled",
                "meeting | Egypt, Spain | Madrid | 2022-03-08 | scheduled",
            ],
        ),
        (  # who goes along on a day of the journey is on it
            f"{SHOUKRY} will visit Madrid on 8 March for talks with {ALBARES}. Shoukry and Albares will discuss trade.",
            ["talks | Egypt, Spain | Madrid | 2022-03-08 | scheduled"],
        ),
    ],
)
def test_who_goes_there_on_another_day_is_on_a_journey_of_their_own(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    assert sorted(told(nlp, text)) == sorted(wanted)
