"""Gatherings by their own name; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

HELD = [
    (
        "The Bergen Forum opens on Saturday.",
        ["conference | Bergen Forum | Bergen | 2022-03-05 | scheduled"],
    ),
    (
        "The Riga Security Conference takes place from 14 to 16 April.",
        ["conference | Riga Security Conference | Riga | 2022-04-14..2022-04-16 | scheduled"],
    ),
    (
        "The Lakeside Dialogue will be held in Kampala on 14 April.",
        ["dialogue | Lakeside Dialogue | Kampala | 2022-04-14 | scheduled"],
    ),
    (
        "The Geneva Migration Dialogue will be held in Lima on 14 April.",
        ["dialogue | Geneva Migration Dialogue | Lima | 2022-04-14 | scheduled"],
    ),
    (
        "Organisers said the Tampere Arctic Forum would begin on 14 April.",
        ["conference | Tampere Arctic Forum | Tampere | 2022-04-14 | scheduled"],
    ),
    (
        "The Bergen Forum, due to open on Saturday, has been called off.",
        ["conference | Bergen Forum | Bergen | 2022-03-05 | cancelled"],
    ),
    (
        "The NATO-Russia Council will meet on 14 April.",
        ["meeting | NATO, Russia | - | 2022-04-14 | scheduled"],
    ),
]
NOT_BY_NAME = [
    "The forum opens on Saturday.",
    "The Forum opens on Saturday.",
    "The Bergen Forum opens new ways to a truce.",
    "The Riga Security Conference published its yearly report on Tuesday.",
    "The National Conference opens on Saturday.",
    "The 5th Annual Conference opens on Saturday.",
    "The Iran conference will be held on Friday.",
    "The Strategic Dialogue will be held in Berlin on 14 April.",
    "Analysts of the Bergen Forum expect a new round of sanctions on Friday.",
]


@pytest.mark.parametrize(("text", "wanted"), HELD)
def test_a_gathering_that_is_held_goes_by_its_own_name(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize("text", NOT_BY_NAME)
def test_what_tells_of_no_gathering_by_name_is_left_alone(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []
