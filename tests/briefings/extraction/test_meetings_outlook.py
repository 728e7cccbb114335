"""Whether a meeting will come about: given up behind it, agreed to be put off, still set, only proposed; 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The presidents of Peru and Chile had been scheduled to hold talks in Lima on March 12, but both leaders"
            " cancelled.",
            "talks | Chile, Peru | Lima | 2022-03-12 | cancelled",
        ),
        (
            "Peru agreed to Chile's request to postpone the March 12 summit of the two countries in Lima.",
            "summit | Chile, Peru | Lima | - | postponed (was 2022-03-12)",
        ),
        (
            "Peru rejected Chile's request to postpone the March 12 summit of the two countries in Lima.",
            "summit | Chile, Peru | Lima | 2022-03-12 | scheduled",
        ),
        (
            "The Lima summit of Peru and Chile, which should have been held on March 12, will be held on March 20.",
            "summit | Chile, Peru | Lima | 2022-03-20 | scheduled (was 2022-03-12)",
        ),
        (
            "The talks between Peru and Chile in Lima remain scheduled for March 12.",
            "talks | Chile, Peru | Lima | 2022-03-12 | scheduled",
        ),
        (
            "Peru has proposed March 12 for talks with Chile in Lima.",
            "talks | Chile, Peru | Lima | 2022-03-12 | tentative",
        ),
        (
            "Peru and Chile have set March 12 for talks in Lima.",
            "talks | Chile, Peru | Lima | 2022-03-12 | scheduled",
        ),
        (
            "Peru and Chile will hold a summit in Lima on March 12, two years after their last meeting was cancelled.",
            "summit | Chile, Peru | Lima | 2022-03-12 | scheduled",
        ),
        (
            "Peru and Chile, whose previous summit was called off, will hold talks in Lima on March 12.",
            "talks | Chile, Peru | Lima | 2022-03-12 | scheduled",
        ),
    ],
)
def test_what_is_said_of_its_outlook_is_heard(nlp: Language, text: str, wanted: str) -> None:
    found = told(nlp, text)

    assert found == [wanted]
