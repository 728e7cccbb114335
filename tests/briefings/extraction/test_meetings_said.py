"""Whose talks they are where only the other side is named in them, and what is said of them behind an insertion."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Iceland's foreign ministry said on Sunday that the talks with Norway in Bergen on 14 March had been cancelled.",
            ["talks | Iceland, Norway | Bergen | 2022-03-14 | cancelled"],
        ),
        (
            "The Polish government said on Monday that its talks with Ukraine on grain, due on 14 March in Warsaw, had "
            "been called off.",
            ["talks | Poland, Ukraine | Warsaw | 2022-03-14 | cancelled"],
        ),
        (
            "Kenya's foreign ministry said the summit with Uganda, due to open in Kampala on 18 March, had been put off "
            "indefinitely.",
            ["summit | Kenya, Uganda | Kampala | - | postponed (was 2022-03-18)"],
        ),
        (
            "Chile said a meeting with Peru, planned for 20 March in Lima, would now be held on 25 March.",
            ["meeting | Chile, Peru | Lima | 2022-03-25 | scheduled (was 2022-03-20)"],
        ),
    ],
)
def test_whoever_says_how_its_talks_stand_is_the_other_side(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Analysts in Oslo said talks with the rebels were planned.",
        "Ministers said payments due on Monday, the end of the quarter, would be made.",
        "Chile said talks were needed.",
        "Kenya's foreign ministry said loans due on 14 March had been paid.",
    ],
)
def test_what_is_said_of_no_talks_of_ones_own_makes_no_meeting(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []
