"""Who opens or hosts what is told by a noun: "a conference, which was to have been opened by X, will now take place"."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language
from telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "A conference on Yemen's ports, which was to have been opened on Wednesday by Saudi Foreign Minister Faisal bin"
            " Farhan, will now take place on November 12 in Jeddah.",
            ["conference | Saudi Arabia | Jeddah | 2025-11-12 | scheduled (was 2025-11-05)"],
        ),
        (
            "A summit of the Nile basin states, which was to have been opened on Thursday by Yoweri Museveni, will now be"
            " held on November 20 in Entebbe.",
            ["summit | Uganda | Entebbe | 2025-11-20 | scheduled (was 2025-11-06)"],
        ),
        (
            "A conference on Yemen's ports hosted by Saudi Arabia will take place on November 12 in Jeddah.",
            ["conference | Saudi Arabia | Jeddah | 2025-11-12 | scheduled"],
        ),
        (
            "A conference on Sahel grazing, to be opened by Mali's Abdoulaye Diop, will take place on November 12 in Bamako.",
            ["conference | Mali | Bamako | 2025-11-12 | scheduled"],
        ),
        (
            "The summit, which was to be chaired by Kenya's William Ruto, will be held on November 20 in Entebbe.",
            ["summit | Kenya | Entebbe | 2025-11-20 | scheduled"],
        ),
        (
            "An Arab League conference, which was to have been opened on Sunday in Cairo, will take place on November 12.",
            ["conference | Arab League | Cairo | 2025-11-12 | scheduled (was 2025-11-02)"],
        ),
    ],
)
def test_who_opens_it_takes_part(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text, date(2025, 11, 4)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The talks between Chad and Niger, opened by Mali's Abdoulaye Diop, will resume on November 12 in Bamako.",
            ["talks | Chad, Niger | Bamako | 2025-11-12 | scheduled"],
        ),
        ("A conference on Sahel grazing hosted by Chatham House will take place on November 12 in London.", []),
        ("A conference on ports, attended by 400 people and opened by a brass band, will be held on November 12.", []),
        ("A football tournament opened by Mali's Abdoulaye Diop will take place on November 12 in Bamako.", []),
        ("A conference on Yemen's ports will take place on November 12 in Jeddah.", []),
    ],
)
def test_others_do_not(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text, date(2025, 11, 4)) == wanted
