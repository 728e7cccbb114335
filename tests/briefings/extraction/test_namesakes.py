"""People who are called as towns and countries are."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.test_parties import mentions

PEOPLE = [
    ("Austin will testify before the committee.", "Austin", "United States"),
    ("The Pentagon said Austin will speak with his counterpart.", "Austin", "United States"),
    ("Britain's envoy Paul Kingston met reporters. Kingston will go to Georgetown.", "Kingston", "United Kingdom"),
    ("Representative Jim Jordan chairs the panel. Jordan said it would hear him.", "Jordan", "Jim Jordan"),
    ("Carlos San Jose, the negotiator, will meet rebels.", "Carlos San Jose", "Carlos San Jose"),
]
PLACES = [
    ("The two sides met in Austin, Texas.", "Austin"),
    ("The minister will travel to Austin on Friday.", "Austin"),
    ("Austin will host the conference.", "Austin"),
    ("Jordan said its king would visit Rome.", "Jordan"),
    ("Jim Jordan spoke. Jordan told Jordanian reporters it would host the talks.", "Jordan"),
    ("Paul Kingston spoke in Kingston. Kingston said Jamaica would join.", "Kingston"),
]


@pytest.mark.parametrize(("text", "words", "side"), PEOPLE)
def test_a_person_may_have_a_towns_name(nlp: Language, text: str, words: str, side: str) -> None:
    found = [each for each in mentions(nlp, text) if text[each.start : each.end] == words]

    assert [(each.kind, each.side) for each in found] == [("person", side)]


@pytest.mark.parametrize(("text", "words"), PLACES)
def test_a_town_or_country_stays_one(nlp: Language, text: str, words: str) -> None:
    found = [each for each in mentions(nlp, text) if text[each.start : each.end] == words]

    assert found
    assert {each.kind for each in found} <= {"place", "country"}
