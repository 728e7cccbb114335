"""Officers of two countries meet for them; the police, and whom somebody visits at home, do not."""

from __future__ import annotations

import pytest
from spacy.language import Language
from telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Israeli and Lebanese officers will meet in Naqoura on March 12 at the headquarters of UNIFIL, which chairs the"
            " sessions.",
            ["meeting | Israel, Lebanon | Naqoura | 2022-03-12 | scheduled"],
        ),
        (
            "Indian and Chinese army officers held talks at Chushul on Monday.",
            ["talks | China, India | Chushul | 2022-02-28 | held"],
        ),
        ("Kenyan police officers will meet residents in Mombasa on March 12.", []),
        ("Russian President Vladimir Putin met officers in Rostov on Monday.", []),
        ("An Israeli officer was killed in Naqoura on Monday.", []),
        (
            "An Israeli officer was killed on Monday. Talks between Israel and Syria will be held in Paris on March 12.",
            ["talks | Israel, Syria | Paris | 2022-03-12 | scheduled"],
        ),
    ],
)
def test_officers_meet_for_their_countries(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
