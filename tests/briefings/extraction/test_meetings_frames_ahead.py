"""What lies ahead, told from beside it, in many frames, and what only sounds like it; published on 2 March 2022."""

from __future__ import annotations

import itertools

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

_FRAMES = (
    "Everything is ready for talks between Chad and Niger in {town} on {day}.",
    "Officials are preparing for talks between Chad and Niger in {town} on {day}.",
    "Fish will top the agenda at talks between Chad and Niger in {town} on {day}.",
    "Talks between Chad and Niger are to follow in {town} on {day}.",
)
_DAYS = (("Friday", "2022-03-04"), ("9 March", "2022-03-09"))
_TOWNS = ("Lima", "Lima, Peru,", "the Peruvian capital, Lima,")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (frame.format(town=town, day=day), [f"talks | Chad, Niger | Lima | {when} | scheduled"])
        for frame, town, (day, when) in itertools.product(_FRAMES, _TOWNS, _DAYS)
    ],
)
def test_day_of_what_is_waited_for_is_the_coming_one(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Chad called for talks with Niger next week.", []),
        ("Chad's prime minister will return a stolen statue to Niger on Friday.", []),
        ("Chad's prime minister will return to Lima on Friday.", ["visit | Chad | Lima | 2022-03-04 | scheduled"]),
        ("On Tuesday, Chad's prime minister was in Lima.", ["visit | Chad | Lima | 2022-03-01 | held"]),
        ("On Friday, a Chadian envoy is being sent to Lima.", ["visit | Chad | Lima | 2022-03-04 | scheduled"]),
        (
            "The Peruvian capital will host talks between Chad and Niger on Friday.",
            ["talks | Chad, Niger | Lima | 2022-03-04 | scheduled"],
        ),
        (
            "A date has been set for talks between Chad and Niger: Friday.",
            ["talks | Chad, Niger | - | 2022-03-04 | scheduled"],
        ),
        (
            "A conference involving Chad and Niger planned for Friday has been cancelled.",
            ["conference | Chad, Niger | - | 2022-03-04 | cancelled"],
        ),
        (
            "The issue was raised at talks between Chad and Niger in Lima on Monday.",
            ["talks | Chad, Niger | Lima | 2022-02-28 | held"],
        ),
    ],
)
def test_ways_that_are_named_by_day_and_town(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted
