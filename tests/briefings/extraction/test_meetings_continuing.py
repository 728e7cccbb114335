"""Talks that have begun and go on elsewhere or another day are two meetings; published on Wednesday, 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Peruvian-Chilean talks which opened in Arica on Monday will continue on Monday in La Paz, negotiators said.",
            ["talks | Chile, Peru | Arica | 2022-02-28 | held", "talks | Chile, Peru | La Paz | 2022-03-07 | scheduled"],
        ),
        (
            "Negotiations between Chad and Niger opened in Zinder on Monday and are to be continued on 9 March in Abuja.",
            ["talks | Chad, Niger | Zinder | 2022-02-28 | held", "talks | Chad, Niger | Abuja | 2022-03-09 | scheduled"],
        ),
        (
            "Talks between Norway and Iceland began in Bergen on Monday and will move to Reykjavik on Friday.",
            ["talks | Iceland, Norway | Bergen | 2022-02-28 | held", "talks | Iceland, Norway | Reykjavik | 2022-03-04 | scheduled"],
        ),
        (
            "Talks between Norway and Iceland that began in Bergen on Tuesday will continue there on Thursday.",
            ["talks | Iceland, Norway | Bergen | 2022-03-01 | held", "talks | Iceland, Norway | Bergen | 2022-03-03 | scheduled"],
        ),
        (
            "Talks between Norway and Iceland broke off in Bergen on Monday and will be continued in Oslo next week.",
            ["talks | Iceland, Norway | Bergen | 2022-02-28 | held", "talks | Iceland, Norway | Oslo | 2022-03-07..2022-03-13 | scheduled"],
        ),
        (
            "Negotiations between Norway and Iceland, under way in Bergen since Monday, continue next Tuesday in Oslo.",
            ["talks | Iceland, Norway | Oslo | 2022-03-08 | scheduled"],
        ),
        (
            "Talks between Norway and Iceland opened in Bergen on Tuesday. They will resume in Oslo on 14 March.",
            ["talks | Iceland, Norway | Bergen | 2022-03-01 | held", "talks | Iceland, Norway | Oslo | 2022-03-14 | scheduled"],
        ),
        (
            "Talks between Norway and Iceland began in Bergen on Tuesday and will continue until Friday.",
            ["talks | Iceland, Norway | Bergen | 2022-03-01 | held"],
        ),
        (
            "The talks between Norway and Iceland opened in Bergen on Monday and end on Friday.",
            ["talks | Iceland, Norway | Bergen | 2022-02-28 | held"],
        ),
        (
            "Talks between Norway and Iceland will continue on Friday in Oslo.",
            ["talks | Iceland, Norway | Oslo | 2022-03-04 | scheduled"],
        ),
        ("Fighting between Chad and Niger began near Zinder on Monday and will continue on Friday.", []),
    ],
)  # fmt: skip
def test_what_goes_on_has_its_own_day_and_place(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted
