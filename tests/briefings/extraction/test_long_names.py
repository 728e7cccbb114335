"""Meetings of bodies whose long names the parser takes apart."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Turkish Foreign Minister Mevlut Cavusoglu will meet his Greek counterpart Nikos Dendias on Thursday on the "
            "sidelines of an Organization for Security and Co-operation in Europe meeting in Vienna, a source said.",
            "meeting | Greece, Turkey | Vienna | 2022-03-03 | scheduled",
        ),
        (
            "Mexico's Marcelo Ebrard will attend an Organization of American States meeting in Lima on May 5.",
            "meeting | Mexico, Organization of American States | Lima | 2022-05-05 | scheduled",
        ),
        (
            "Nigerian President Bola Tinubu will host an Economic Community of West African States summit in Abuja on "
            "May 5.",
            "summit | ECOWAS, Nigeria | Abuja | 2022-05-05 | scheduled",
        ),
    ],
)
def test_the_meeting_behind_a_long_name_has_its_place_and_people(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text)[0] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The Organization of American States is meeting in Lima on May 5.",
        "The Organization of American States will meet in Lima on May 5.",
        "Members of the Organization of American States meeting in Lima on May 5 will vote on it.",
    ],
)
def test_a_body_that_meets_is_read_as_before(nlp: Language, text: str) -> None:
    assert told(nlp, text) == ["meeting | Organization of American States | Lima | 2022-05-05 | scheduled"]
