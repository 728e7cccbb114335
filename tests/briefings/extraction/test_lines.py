"""Where sentences may begin: after paragraphs, not where a line was merely full, not in the middle of a phrase."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefings.extraction.lines import is_wrapped

WRAPPED = (
    "The foreign ministers of Egypt and Sudan will hold talks in Khartoum on\nJanuary 12, the Egyptian ministry said on "
    "Monday, adding that\nthe water of the river would be the first\nquestion on the table."
)


def sentences(nlp: Language, text: str) -> list[str]:
    return [" ".join(sentence.text.split()) for sentence in nlp(text).sents if sentence.text.strip()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks to open in Oslo\nNorway will host them.", ["Talks to open in Oslo", "Norway will host them."]),
        ("Talks to open in Oslo\n\n\nNorway will host.", ["Talks to open in Oslo", "Norway will host."]),
        ("Talks to open\n  Norway will host them.", ["Talks to open", "Norway will host them."]),
        (
            "Ministers will meet in Oslo on May 14-16 to talk about fish.",
            ["Ministers will meet in Oslo on May 14-16 to talk about fish."],
        ),
        ("Norway will host. Sweden will come.", ["Norway will host.", "Sweden will come."]),
        ("They speak at 9 a.m. Japan time on Monday.", ["They speak at 9 a.m. Japan time on Monday."]),
        ("The talks open at 10 a.m. Thursday in Oslo.", ["The talks open at 10 a.m. Thursday in Oslo."]),
        ("They came at 9 a.m. The minister spoke.", ["They came at 9 a.m.", "The minister spoke."]),
        ("They meet on Monday.” Norway will host.", ["They meet on Monday.”", "Norway will host."]),
    ],
)
def test_a_sentence_begins_at_a_paragraph_or_after_a_sign_that_ends_one(
    nlp: Language, text: str, expected: list[str]
) -> None:
    found = sentences(nlp, text)

    assert found == expected


def test_a_line_that_was_merely_full_ends_no_sentence(nlp: Language) -> None:
    found = sentences(nlp, WRAPPED)

    assert len(found) == 1


def test_a_short_headline_above_full_lines_is_a_sentence_of_its_own(nlp: Language) -> None:
    found = sentences(nlp, f"Talks on\n{WRAPPED}")

    assert found == ["Talks on", " ".join(WRAPPED.split())]


def test_short_paragraphs_are_not_taken_for_full_lines() -> None:
    assert is_wrapped(WRAPPED)
    assert not is_wrapped("Talks to open in Oslo\nNorway will host them.\nSweden will come.")
    assert not is_wrapped("")


@pytest.mark.parametrize("text", ["", "\n", " \n\n ", "word", "\nword\n"])
def test_texts_without_sentences_do_no_harm(nlp: Language, text: str) -> None:
    assert nlp(text).text == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "OSLO - Swedish Minister Per Berg and Fiji Minister Jo Vuli will meet on Monday.",
            ["OSLO -", "Swedish Minister Per Berg and Fiji Minister Jo Vuli will meet on Monday."],
        ),
        ("NEW DELHI (Reuters) — India will host.", ["NEW DELHI (Reuters) —", "India will host."]),
        ("PARIS, May 4 – France will host.", ["PARIS, May 4 –", "France will host."]),
        ("It rained.\nOSLO -- Norway will host.", ["It rained.", "OSLO --", "Norway will host."]),
        ("EU-China talks open in Oslo.", ["EU-China talks open in Oslo."]),
        ("NATO – an alliance of thirty – will meet.", ["NATO – an alliance of thirty – will meet."]),
        ("Norway - a member of NATO - will host.", ["Norway - a member of NATO - will host."]),
        ("Ministers met in OSLO - Norway hosted.", ["Ministers met in OSLO - Norway hosted."]),
    ],
)
def test_a_sentence_begins_behind_a_dateline(nlp: Language, text: str, expected: list[str]) -> None:
    """The parser would hang the town on the first name behind it; a dash in a sentence ends none."""
    assert sentences(nlp, text) == expected
