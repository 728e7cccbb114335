"""Meetings that depend on somebody's yes, and those to which it was given; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    "text",
    [
        "Talks between Kenya and Somalia could open in Doha on March 12, provided that both sides agree.",
        "A new round of talks between Kenya and Somalia could open in Doha on March 12, provided both sides agree.",
        "Talks between Kenya and Somalia could be held in Doha on March 12 once Somalia accepts.",
        "Talks between Kenya and Somalia may be held in Doha on March 12, on condition that Somalia agrees.",
        "Talks between Kenya and Somalia may start in Doha on March 12 if both sides agree.",
        "Talks between Kenya and Somalia will open in Doha on March 12, provided that both sides agree.",
        "Qatar proposed talks between Kenya and Somalia in Doha on March 12. They will be held if Somalia accepts.",
    ],
)
def test_what_is_to_be_held_if_somebody_agrees_is_tentative(nlp: Language, text: str) -> None:
    assert told(nlp, text) == ["talks | Kenya, Somalia | Doha | 2022-03-12 | tentative"]


@pytest.mark.parametrize(
    "text",
    [
        "Qatar proposed talks between Kenya and Somalia in Doha on March 12. Both sides agreed.",
        "Qatar proposed talks between Kenya and Somalia in Doha on March 12. Kenya accepted when its terms were met.",
        "Qatar proposed talks between Kenya and Somalia in Doha on March 12, which both sides accepted.",
        "Talks between Kenya and Somalia may be held in Doha on March 12, and Somalia has accepted the offer.",
        "Kenya and Somalia will hold talks in Doha on March 12 after both sides agreed to a truce.",
        "Kenya and Somalia will hold talks in Doha on March 12 until both sides agree on a border.",
        "Kenya and Somalia agreed to hold talks in Doha on March 12.",
    ],
)
def test_what_was_agreed_to_is_scheduled(nlp: Language, text: str) -> None:
    assert told(nlp, text) == ["talks | Kenya, Somalia | Doha | 2022-03-12 | scheduled"]
