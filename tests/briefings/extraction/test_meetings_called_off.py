"""Meetings of the sentence before that are called off or put off, or are not; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

_TALKS = "talks | Finland, Latvia | Riga | 2022-03-09 | "
_PLANNED = "Finland and Latvia were to hold talks in Riga on 9 March."


@pytest.mark.parametrize(
    "then",
    [
        "They have been cancelled.",
        "On Tuesday Finland cancelled the talks.",
        "On Tuesday Finland called them off.",
        "The meeting has now been cancelled, Finland said.",
    ],
)
def test_what_was_planned_a_sentence_before_is_called_off(nlp: Language, then: str) -> None:
    found = told(nlp, f"{_PLANNED} {then}")

    assert found == [_TALKS + "cancelled"]


@pytest.mark.parametrize(
    "then",
    [
        "They have cancelled a road project.",
        "Flights to Riga have been cancelled.",
        "Finland has threatened to cancel them.",
        "Finland has no plans to call the talks off.",
        "The ministry denied that they had been cancelled.",
        "Reports of their cancellation were wrong.",
        "In 2019 Finland cancelled a meeting with Latvia.",
        "A concert was planned too. It has been cancelled.",
    ],
)
def test_what_else_is_called_off_leaves_the_plan(nlp: Language, then: str) -> None:
    found = told(nlp, f"{_PLANNED} {then}")

    assert found == [_TALKS + "scheduled"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The presidents of Finland and Latvia were to meet in Riga on 9 March. On Monday Finland called it off.",
            "meeting | Finland, Latvia | Riga | 2022-03-09 | cancelled",
        ),
        (
            "Finland's president was to visit Riga on 9 March, but called it off on Monday.",
            "visit | Finland | Riga | 2022-03-09 | cancelled",
        ),
        (
            "The 9 March talks between Finland and Latvia in Riga have not been cancelled but postponed.",
            "talks | Finland, Latvia | Riga | - | postponed (was 2022-03-09)",
        ),
        (
            "The 9 March talks between Finland and Latvia in Riga have been cancelled, not postponed.",
            _TALKS + "cancelled",
        ),
        (
            "The 9 March talks between Finland and Latvia in Riga have been neither cancelled nor postponed.",
            _TALKS + "scheduled",
        ),
        ("Finland will neither cancel nor postpone its 9 March talks with Latvia in Riga.", _TALKS + "scheduled"),
        (
            "Finland did not cancel its 9 March talks with Latvia in Riga but postponed a road project.",
            _TALKS + "scheduled",
        ),
    ],
)
def test_of_two_changes_the_one_that_was_made_counts(nlp: Language, text: str, wanted: str) -> None:
    found = told(nlp, text)

    assert found == [wanted]
