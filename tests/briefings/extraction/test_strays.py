"""Days of which a meeting was announced, and not held; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    "text",
    [
        "Spain and Italy on Monday announced talks in Rome on March 10.",
        "Spain and Italy on Monday agreed talks in Rome on March 10.",
        "Spain and Italy on Sunday scheduled talks in Rome for March 10.",
        "Spain and Italy on Monday confirmed talks in Rome on March 10.",
        "On Monday, Spain and Italy confirmed talks in Rome on March 10.",
        "Talks between Spain and Italy in Rome were announced on Monday for March 10.",
        "The talks between Spain and Italy, which were announced on Monday, will be held in Rome on March 10.",
    ],
)
def test_the_day_of_the_announcement_is_not_the_meetings(nlp: Language, text: str) -> None:
    found = told(nlp, text)

    assert found == ["talks | Italy, Spain | Rome | 2022-03-10 | scheduled"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Spain and Italy announced talks in Rome on Monday.",
            ["talks | Italy, Spain | Rome | 2022-03-07 | scheduled"],
        ),
        (
            "Spain and Italy have scheduled talks in Rome on Monday.",
            ["talks | Italy, Spain | Rome | 2022-03-07 | scheduled"],
        ),
        (
            "On Monday, Spain and Italy will hold talks in Rome.",
            ["talks | Italy, Spain | Rome | 2022-03-07 | scheduled"],
        ),
        (
            "Talks between Spain and Italy were planned in Rome on Monday.",
            ["talks | Italy, Spain | Rome | 2022-03-07 | scheduled"],
        ),
        (
            "Spain and Italy on Monday cancelled talks in Rome on March 10.",
            ["talks | Italy, Spain | Rome | 2022-03-10 | cancelled"],
        ),
    ],
)
def test_a_day_behind_the_meeting_or_of_what_is_to_come_is_its_own(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted
