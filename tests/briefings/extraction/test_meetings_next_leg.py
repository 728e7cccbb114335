"""Day and place of the leg or the deed before are not the meeting's; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

_LUND = "Norwegian Foreign Minister Kari Lund"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            f"{_LUND} will stay in Rome until Thursday and meet Kenyan Foreign Minister Peter Otieno in Nairobi on Friday.",
            ["meeting | Kenya, Norway | Nairobi | 2022-03-04 | scheduled"],
        ),
        (
            f"{_LUND} will open a mill in Lagos and meet Kenya's president in Nairobi on Friday.",
            ["meeting | Kenya, Norway | Nairobi | 2022-03-04 | scheduled"],
        ),
        (
            f"{_LUND} will stay in Rome until Thursday and travel to Nairobi on Friday to meet Kenya's president.",
            ["meeting | Kenya, Norway | Nairobi | 2022-03-04 | scheduled"],
        ),
        (
            "Leaving Oslo on Monday, Kari Lund of Norway met Kenya's president in Nairobi on Tuesday.",
            ["meeting | Kenya, Norway | Nairobi | 2022-03-01 | held"],
        ),
        (
            f"{_LUND} spoke on Tuesday after a meeting with Kenya's president in Nairobi on Monday.",
            ["meeting | Kenya, Norway | Nairobi | 2022-02-28 | held"],
        ),
        (
            "Norway sent its delegation to Nairobi for talks with Kenya on 7 March.",
            ["talks | Kenya, Norway | Nairobi | 2022-03-07 | scheduled"],
        ),
    ],
)
def test_a_meeting_has_the_day_and_place_of_its_own_leg(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            f"{_LUND} will stay in Rome until Thursday and meet Kenyan Foreign Minister Peter Otieno there.",
            ["meeting | Kenya, Norway | Rome | - | scheduled"],
        ),
        (
            f"{_LUND} will travel to Rome on Friday to meet Kenya's president.",
            ["meeting | Kenya, Norway | Rome | 2022-03-04 | scheduled"],
        ),
        (
            f"{_LUND} will fly to Doha on Friday to hold talks with Hamas in Gaza's name.",
            ["talks | Hamas, Norway | Doha | 2022-03-04 | scheduled"],
        ),
        (
            f"{_LUND} signed a treaty on Tuesday after a meeting with Kenya's president in Nairobi.",
            ["meeting | Kenya, Norway | Nairobi | 2022-03-01 | held"],
        ),
        (
            "Norway sent its delegation to Nairobi for talks with Kenya on Monday.",
            ["talks | Kenya, Norway | Nairobi | 2022-02-28 | held"],
        ),
        (
            f"{_LUND} will update Kenya's president on talks with the Taliban on Friday.",
            [],
        ),
    ],
)
def test_the_day_and_place_of_the_way_stay_where_no_others_are_told(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    assert told(nlp, text) == wanted
