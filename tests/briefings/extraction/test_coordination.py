"""Verbs after "and" in the long sentences of statements: each is told, with its whole content."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.said import read

HEAD = "Ministry of Foreign Affairs, Norway\n\n"

CASES: list[tuple[str, list[str]]] = [
    (
        "We welcome the contributions of other donors toward this response and urge still others to support the camps.",
        ["the contributions of other donors toward this response", "others to support the camps"],
    ),
    (
        "We reiterate our shared commitment to maintaining peace and encourage all parties to show restraint.",
        ["our shared commitment to maintaining peace", "all parties to show restraint"],
    ),
    ("We call for calm and for the release of all hostages.", ["calm and for the release of all hostages"]),
    (
        "We call for an end to the war and for both armies to open the roads.",
        ["an end to the war and for both armies to open the roads"],
    ),
    (
        "We call on Chad to honour its obligations, cease its raids, and take steps to reassure its neighbours.",
        ["Chad to honour its obligations, cease its raids, and take steps to reassure its neighbours"],
    ),
]


@pytest.mark.parametrize(("sentence", "contents"), CASES)
def test_what_follows_and_is_neither_lost_nor_cut(nlp: Language, sentence: str, contents: list[str]) -> None:
    text = HEAD + sentence

    said = read(nlp, text)

    assert [said.words(position.content) for position in said.positions] == contents
