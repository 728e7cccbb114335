"""What was to be on one day and "now begins" on another, told in the present; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Niger were to open talks on their border in Zinder on 8 March; the round now begins four days "
        "later, on Saturday, in Gao.",
        "Chad and Niger were to open talks in Zinder on 8 March. The talks now begin four days later, on Saturday, "
        "in Gao.",
        "Chad and Niger were to begin talks in Zinder on 8 March. The round now starts in Gao on 12 March.",
        "Chad and Niger were to hold talks in Zinder on 8 March. They will now be held on 12 March in Gao.",
    ],
)
def test_what_now_begins_on_another_day_is_moved(nlp: Language, text: str) -> None:
    assert told(nlp, text) == ["talks | Chad, Niger | Gao | 2022-03-12 | scheduled (was 2022-03-08)"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chad and Niger will open talks in Zinder on 8 March; the second round begins four days later in Gao.",
            [
                "talks | Chad, Niger | Zinder | 2022-03-08 | scheduled",
                "talks | Chad, Niger | Gao | 2022-03-12 | scheduled",
            ],
        ),
        (
            "Chad and Niger will open talks in Zinder on 8 March; a round with Mali begins four days later in Gao.",
            ["talks | Chad, Niger | Zinder | 2022-03-08 | scheduled", "talks | Mali | Gao | 2022-03-12 | scheduled"],
        ),
        (
            "Chad and Niger were to open talks in Zinder on 8 March. Chad and Mali now meet on 12 March in Gao.",
            [
                "talks | Chad, Niger | Zinder | 2022-03-08 | scheduled",
                "meeting | Chad, Mali | Gao | 2022-03-12 | scheduled",
            ],
        ),
        (
            "Chad and Niger will hold talks in Zinder on 8 March. The talks now begin a new phase.",
            ["talks | Chad, Niger | Zinder | 2022-03-08 | scheduled"],
        ),
        (
            "Chad and Niger will open talks in Zinder on 8 March, a day later than planned.",
            ["talks | Chad, Niger | Zinder | 2022-03-08 | scheduled (was 2022-03-07)"],
        ),
    ],
)
def test_what_begins_besides_moves_nothing(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
