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
