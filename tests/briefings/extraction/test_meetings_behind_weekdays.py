"""Days reckoned from a thing that a weekday names; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The presidents of Mali and Togo will meet in Lome on the day after Sunday's referendum.",
            "meeting | Mali, Togo | Lome | 2022-03-07 | scheduled",
        ),
        (
            "The presidents of Mali and Togo will meet in Lome two days before the Tuesday deadline.",
            "meeting | Mali, Togo | Lome | 2022-03-06 | scheduled",
        ),
        (
            "The presidents of Mali and Togo met in Lome a day after Monday's coup.",
            "meeting | Mali, Togo | Lome | 2022-03-01 | held",
        ),
        (
            "On the eve of Friday's election, the presidents of Mali and Togo will meet in Lome.",
            "meeting | Mali, Togo | Lome | 2022-03-03 | scheduled",
        ),
        (
            "A week after Monday's attack, the presidents of Mali and Togo will meet in Lome.",
            "meeting | Mali, Togo | Lome | 2022-03-07 | scheduled",
        ),
    ],
)
def test_the_weekday_that_can_be_meant_is_reckoned_from(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The presidents of Mali and Togo will meet in Lome a week after Friday's election.",
            "meeting | Mali, Togo | Lome | - | scheduled",
        ),
        (
            "A week after Friday's summit in Accra, the presidents of Mali and Togo will meet in Lome.",
            "meeting | Mali, Togo | Lome | - | scheduled",
        ),
        (
            "The presidents of Mali and Togo will meet in Lome to discuss Friday's vote.",
            "meeting | Mali, Togo | Lome | - | scheduled",
        ),
        (
            "Days after Monday's attack, the presidents of Mali and Togo will meet in Lome.",
            "meeting | Mali, Togo | Lome | - | scheduled",
        ),
        (
            "The presidents of Mali and Togo will meet in Lome on Saturday, two days after Thursday's ballot.",
            "meeting | Mali, Togo | Lome | 2022-03-05 | scheduled",
        ),
        (
            "The presidents of Mali and Togo will meet in Lome at Friday's funeral.",
            "meeting | Mali, Togo | Lome | 2022-03-04 | scheduled",
        ),
    ],
)
def test_one_of_two_weekdays_is_not_guessed(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]
