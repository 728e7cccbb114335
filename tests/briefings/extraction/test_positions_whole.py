"""How much of a sentence is told: the whole clause where its object alone would say nothing."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.said import read

WHOLE: list[tuple[str, str]] = [
    ("Norway does not accept arbitration.", "Norway does not accept arbitration"),
    ("Norway opposes the treaty.", "Norway opposes the treaty"),
    ("Norway and Chad strongly backed the suspension.", "Norway and Chad strongly backed the suspension"),
    ("The Norwegian government denied the charge.", "The Norwegian government denied the charge"),
    ("Norway, whose envoy was in Mali, urged restraint.", "Norway, whose envoy was in Mali, urged restraint"),
    ("Norway remains committed to dialogue.", "Norway remains committed to dialogue"),
    ("Norway welcomes this deal.", "Norway welcomes this deal"),
    ("Norway criticised the vote but has ruled out sanctions.", "has ruled out sanctions"),
]

OBJECTS: list[tuple[str, str]] = [
    (
        "Norway rejected the plan to move the embassy to the coast.",
        "the plan to move the embassy to the coast",
    ),
    ("Norway reaffirmed its commitment to peace.", "its commitment to peace"),
    ("Norway demanded the release of the two reporters.", "the release of the two reporters"),
    ("Norway said the vote was unfair.", "the vote was unfair"),
    ("Norway is ready to leave the talks.", "leave the talks"),
    ("“We reject it,” Norway said.", "We reject it"),
    (
        "This visit, the first that a Norwegian minister has made to the islands in the far south for a long time,"
        " reinforces this partnership.",
        "this partnership",
    ),
]


@pytest.mark.parametrize(("text", "content"), WHOLE)
def test_an_object_of_a_word_or_two_is_told_with_its_clause(nlp: Language, text: str, content: str) -> None:
    said = read(nlp, text)

    assert content in [said.words(position.content) for position in said.positions]


@pytest.mark.parametrize(("text", "content"), OBJECTS)
def test_whatever_says_enough_is_told_by_itself(nlp: Language, text: str, content: str) -> None:
    said = read(nlp, text)

    told = [said.words(position.content) for position in said.positions]

    assert not told or any((words or "").removeprefix("to ").strip(" ,") == content for words in told)


def test_the_statement_keeps_the_object_as_its_content(nlp: Language) -> None:
    said = read(nlp, "Norway opposes the treaty.")

    assert said.told == [("Norway", "opposes", "the treaty")]
