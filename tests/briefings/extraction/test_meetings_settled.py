"""Days by which a meeting is named beside the day it has now; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The 9 March talks between Chad and Niger will now open on 16 March.",
            ["talks | Chad, Niger | - | 2022-03-16 | scheduled (was 2022-03-09)"],
        ),
        (
            "The 9 March talks between Chad and Niger will be held in Gao on 16 March.",
            ["talks | Chad, Niger | Gao | 2022-03-16 | scheduled (was 2022-03-09)"],
        ),
        (
            "The 9 March session of the Andean Community has slipped by a week.",
            ["session | Andean Community | - | 2022-03-16 | scheduled (was 2022-03-09)"],
        ),
        (
            "The Arab League's 12 March meeting in Doha will be held three days later, on 15 March.",
            ["meeting | Arab League | Doha | 2022-03-15 | scheduled (was 2022-03-12)"],
        ),
        (
            "The Arab League will meet in Doha on 15 March after its 12 March meeting was postponed.",
            ["meeting | Arab League | Doha | 2022-03-15 | scheduled (was 2022-03-12)"],
        ),
        (
            "The 9-11 March talks between Chad and Niger will open on 9 March.",
            ["talks | Chad, Niger | - | 2022-03-09..2022-03-11 | scheduled"],
        ),
        (
            "The 9 March talks between Chad and Niger will be followed by a report on 16 March.",
            ["talks | Chad, Niger | - | 2022-03-09 | scheduled"],
        ),
        (
            "The 9 March talks between Chad and Niger will prepare an accord of 2 April.",
            ["talks | Chad, Niger | - | 2022-03-09 | scheduled"],
        ),
        (
            "The 9 March talks between Chad and Niger are still on, officials said.",
            ["talks | Chad, Niger | - | 2022-03-09 | scheduled"],
        ),
        (
            "The fate of the 9 March talks between Chad and Niger is unclear.",
            ["talks | Chad, Niger | - | 2022-03-09 | tentative"],
        ),
        (
            "Chad's government said no decision had been taken to cancel the 9 March talks with Niger.",
            ["talks | Chad, Niger | - | 2022-03-09 | scheduled"],
        ),
    ],
)
def test_the_day_by_which_it_is_named_is_left_where_it_has_another(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted
