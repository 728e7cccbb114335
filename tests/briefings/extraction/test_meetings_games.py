"""Teams that meet, and governments that meet beside a game; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    "text",
    [
        "Nauru meets Tonga in a football friendly on Saturday.",
        "Fiji meets Samoa in a netball friendly on Saturday.",
        "Ghana will meet Mali in a friendly in Accra on Saturday.",
        "The chess teams of Armenia and Georgia will meet in Budapest on Sunday.",
        "Cuba meets Panama in the baseball classic in Miami on Monday.",
        "Japan meets Cuba in the World Baseball Classic in Tokyo on Saturday.",
        "Ghana and Mali will meet at the Chess Olympiad in Budapest on Sunday.",
        "Ghana and Mali meet in a basketball clash in Accra on Saturday.",
        "India meets Nepal in a cricket Test in Dhaka on Saturday.",
        "The women's teams of Ghana and Mali will meet in Accra on Saturday.",
        "The national teams of Ghana and Mali meet in Accra on Saturday.",
        "Malta's women's team meets Iceland in Valletta on Saturday.",
    ],
)
def test_teams_that_play_hold_no_meeting(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The presidents of Ghana and Mali will meet in Accra on Saturday after a football friendly.",
        "The presidents of Ghana and Mali will meet in Accra on Saturday before watching a football match.",
        "The foreign ministers of Ghana and Mali will meet in Accra on Saturday after the Africa Cup of Nations.",
        "The sports ministers of Ghana and Mali will meet in Accra on Saturday.",
        "The women's ministers of Ghana and Mali will meet in Accra on Saturday.",
        "Ghana and Mali will meet in a friendly atmosphere in Accra on Saturday.",
        "Ghana and Mali will meet in a classic colonial villa in Accra on Saturday.",
        "The negotiating teams of Ghana and Mali will meet in Accra on Saturday.",
        "The technical teams of Ghana and Mali will meet in Accra on Saturday.",
        "The national security teams of Ghana and Mali will meet in Accra on Saturday.",
        "Ghana's national negotiating team will meet Mali's officials in Accra on Saturday.",
        "Ghana and Mali will meet in Accra on Saturday to discuss a chess tournament.",
    ],
)
def test_governments_meet_beside_a_game(nlp: Language, text: str) -> None:
    assert told(nlp, text) == ["meeting | Ghana, Mali | Accra | 2022-03-05 | scheduled"]
