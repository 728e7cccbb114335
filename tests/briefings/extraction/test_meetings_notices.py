"""Notices in labelled lines: WHAT, WHEN, WHERE, WHO; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "WHAT: Talks between the foreign ministers of Egypt and Cyprus\nWHEN: Tuesday, March 8, 10:30 "
            "a.m.\nWHERE: Presidential Palace, Nicosia\nWHO: Egyptian Foreign Minister Samir Hassan, Cypriot "
            "Foreign Minister Andreas Georgiou",
            ["talks | Cyprus, Egypt | Nicosia | 2022-03-08 10:30 Asia/Nicosia | scheduled"],
        ),
        (
            "Egypt and Cyprus talk again.\n\nWhat: Talks on the gas field\n\nWhen: 8 March\n\nWho: Egyptian "
            "Foreign Minister Samir Hassan and Cypriot Foreign Minister Andreas Georgiou\n\nWhere: Filoxenia "
            "Conference Centre, Nicosia\n\nMedia are asked to register.",
            ["talks | Cyprus, Egypt | Nicosia | 2022-03-08 | scheduled"],
        ),
        (
            "Event: Summit of the African Union\nDate: 12-13 March 2022\nVenue: Addis Ababa",
            ["summit | African Union | Addis Ababa | 2022-03-12..2022-03-13 | scheduled"],
        ),
        (
            "What: Football match Egypt - Cyprus\nWhen: 8 March\nWhere: Nicosia",
            [],
        ),
        (
            "When: 8 March\nWhere: Nicosia",
            [],
        ),
        (
            "Who: Egyptian Foreign Minister Samir Hassan\nWhat: press statement\nWhen: 8 March",
            [],
        ),
        (
            "What: Concert of the Vienna Philharmonic\nWhen: 8 March\nWhere: Vienna\nWho: Austrian "
            "Chancellor Karl Huber",
            [],
        ),
    ],
)
def test_a_notice_is_one_meeting_if_it_is_one(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
