"""Meetings named by one day that go on on another; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Tuesday's talks between Peru and Chile in Arica will continue on Thursday.",
            ["talks | Chile, Peru | Arica | 2022-03-01 | held", "talks | Chile, Peru | Arica | 2022-03-03 | scheduled"],
        ),
        (
            "Friday's negotiations between Peru and Chile in Arica will resume on Saturday if no deal is reached, Peru's foreign ministry said.",
            [
                "talks | Chile, Peru | Arica | 2022-03-04 | scheduled",
                "talks | Chile, Peru | Arica | 2022-03-05 | tentative",
            ],
        ),
        (
            "Peru and Chile will hold talks in Arica on Friday. Friday's talks will resume on Monday, a Chilean official said.",
            [
                "talks | Chile, Peru | Arica | 2022-03-04 | scheduled",
                "talks | Chile, Peru | - | 2022-03-07 | scheduled",
            ],
        ),
        (
            "The Monday talks between Peru and Chile will resume in Tacna on Friday.",
            ["talks | Chile, Peru | - | 2022-02-28 | held", "talks | Chile, Peru | Tacna | 2022-03-04 | scheduled"],
        ),
        (
            "Sunday's meeting between Peru and Chile in Arica is to be continued in Tacna on Monday.",
            [
                "meeting | Chile, Peru | Arica | 2022-03-06 | scheduled",
                "meeting | Chile, Peru | Tacna | 2022-03-07 | scheduled",
            ],
        ),
        (
            "Tuesday's attack will be discussed when Peru and Chile meet on Thursday in Arica.",
            ["meeting | Chile, Peru | Arica | 2022-03-03 | scheduled"],
        ),
    ],
)
def test_what_is_named_by_a_day_and_goes_on_is_two(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Friday's talks between Peru and Chile will now be held on Saturday.",
            ["talks | Chile, Peru | - | 2022-03-05 | scheduled (was 2022-03-04)"],
        ),
        (
            "Thursday's meeting of the foreign ministers of Peru and Chile has been moved to Friday.",
            ["meeting | Chile, Peru | - | 2022-03-04 | scheduled (was 2022-03-03)"],
        ),
        (
            "Friday's talks between Peru and Chile in Arica will continue until Sunday.",
            ["talks | Chile, Peru | Arica | 2022-03-04..2022-03-06 | scheduled"],
        ),
        (
            "The 3-5 March talks between Peru and Chile will continue on 4 March in Arica.",
            ["talks | Chile, Peru | Arica | 2022-03-03..2022-03-05 | scheduled"],
        ),
        ("Tuesday's rain will continue on Thursday, forecasters in Peru and Chile said.", []),
        ("Monday's strike at the mine will resume on Friday, unions in Peru said.", []),
    ],
)
def test_one_that_is_moved_or_lasts_stays_one(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
