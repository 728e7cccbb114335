"""Sentences at the edges of the rules for denials, doubts and headlines; published on Wednesday, 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told, told_below


@pytest.mark.parametrize(
    "text", ["Also due to meet on Friday are Peru and Chile.", "Also due to visit Rome on Friday: Kenya's president."]
)
def test_what_is_due_above_all_else_is_read_to_its_end(nlp: Language, text: str) -> None:
    found = told(nlp, text)

    assert not any("cancelled" in each for each in found)


@pytest.mark.parametrize("title", ["Before Their Meeting", "Secretary Cole and Before Their Meeting"])
def test_a_headline_that_names_nobody_gives_no_meeting(nlp: Language, title: str) -> None:
    assert told_below(nlp, title, "SECRETARY COLE: Good morning, everyone.") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Peru's president did not tell reporters anything before he met Chile's president in Lima on Tuesday.",
            "meeting | Chile, Peru | Lima | 2022-03-01 | held",
        ),
        (
            "There will be no cancellation of the talks between Peru and Chile on Friday.",
            "talks | Chile, Peru | - | 2022-03-04 | scheduled",
        ),
        (
            "A newspaper reported that the talks between Peru and Chile on Friday had been cancelled. A spokesman said Peru "
            "called it off after speculation about the border.",
            "talks | Chile, Peru | - | 2022-03-04 | cancelled",
        ),
    ],
)
def test_a_denial_reaches_no_further_than_its_words(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in told(nlp, text)
