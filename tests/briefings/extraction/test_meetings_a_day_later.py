"""A day that is counted from none: "to meet two days later", over a text; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

_FILED = "Chad and Niger will meet in Zinder on 14 March, two days later than planned, officials said."


@pytest.mark.parametrize(
    "head",
    [
        "Chad and Niger to meet two days later",
        "Chad, Niger to meet a week later",
        "Chad and Niger will meet two days later",
        "Chad and Niger meet two weeks later",
        "Chad and Niger to meet two days afterwards",
    ],
)
def test_a_headline_that_counts_from_no_day_tells_no_second_meeting(nlp: Language, head: str) -> None:
    for text in (f"{head}\n\nNIAMEY, March 2 - {_FILED}", f"{head}\n\n{_FILED}"):
        assert told(nlp, text) == ["meeting | Chad, Niger | Zinder | 2022-03-14 | scheduled (was 2022-03-12)"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Chad and Niger will meet a day later.", ["meeting | Chad, Niger | - | - | scheduled"]),
        (
            "Chad and Niger will meet a day later in Zinder, on 14 March.",
            ["meeting | Chad, Niger | Zinder | 2022-03-14 | scheduled"],
        ),
        # counted from a day that is told, or from today
        (
            "Chad and Niger will meet in Zinder on 14 March. Two days later Chad and Mali will meet in Gao.",
            [
                "meeting | Chad, Niger | Zinder | 2022-03-14 | scheduled",
                "meeting | Chad, Mali | Gao | 2022-03-16 | scheduled",
            ],
        ),
        (
            "Chad and Niger met on Tuesday. Chad and Mali will meet two days later.",
            ["meeting | Chad, Niger | - | 2022-03-01 | held", "meeting | Chad, Mali | - | 2022-03-03 | scheduled"],
        ),
        (
            "Chad and Niger meet today. Chad and Mali will meet two days later.",
            ["meeting | Chad, Niger | - | 2022-03-02 | scheduled", "meeting | Chad, Mali | - | 2022-03-04 | scheduled"],
        ),
        ("Chad and Niger will meet in two days.", ["meeting | Chad, Niger | - | 2022-03-04 | scheduled"]),
        ("Chad and Niger will meet two days from now.", ["meeting | Chad, Niger | - | 2022-03-04 | scheduled"]),
        (
            "Chad and Niger will meet later this week.",
            ["meeting | Chad, Niger | - | 2022-03-03..2022-03-06 | scheduled"],
        ),
    ],
)
def test_a_day_is_counted_from_one_that_is_told(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
