"""A long text parsed in slices has the tokens, characters and sentences it has when parsed at once."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from briefings.extraction.slices import parsed

PARAGRAPHS = [
    "Egypt and Ethiopia will hold talks in Nairobi on 12 January, the host announced on Monday.",
    "Egypt demands a binding agreement. “We will not wait,” its minister, Hana Tesfaye, said in Cairo.",
    "Talks put off\nThe ministers of Sudan and Kenya did not say when they would meet again.",
]
TEXT = "\n\n".join(PARAGRAPHS * 5)


def told(doc: Doc) -> list[tuple[object, ...]]:
    """All that finders look at."""
    return [
        (token.text_with_ws, token.idx, token.lemma_, token.tag_, token.dep_, token.head.i, token.ent_iob_, token.ent_type_)
        for token in doc
    ]  # fmt: skip


@pytest.mark.parametrize("longest", [60, 100])
def test_slices_that_end_with_paragraphs_are_parsed_as_the_whole_is(nlp: Language, longest: int) -> None:
    sliced, whole = parsed(nlp, TEXT, longest=longest), nlp(TEXT)

    assert sliced.text == TEXT
    assert [sent.text for sent in sliced.sents] == [sent.text for sent in whole.sents]
    assert sum(one != other for one, other in zip(told(sliced), told(whole), strict=True)) <= len(whole) // 50


def test_a_text_that_is_short_enough_is_parsed_at_once(nlp: Language) -> None:
    assert told(parsed(nlp, TEXT)) == told(nlp(TEXT))


@pytest.mark.parametrize(
    "text", ["", " ", "a", "Egypt said “no”. " * 40, "word " * 90, "\n\n" * 30 + "Egypt met Sudan."]
)
def test_any_text_is_whole_again(nlp: Language, text: str) -> None:
    doc = parsed(nlp, text, longest=20)

    assert doc.text == text
    assert all(token.head.sent == token.sent for token in doc)
    assert doc.has_annotation("DEP") == nlp(text).has_annotation("DEP")


def test_a_slice_of_one_paragraph_ends_where_a_sentence_does(nlp: Language) -> None:
    doc = parsed(nlp, "Egypt will meet Sudan in Cairo today. " * 12, longest=20)

    assert {sent.text for sent in doc.sents} == {"Egypt will meet Sudan in Cairo today."}


def test_what_is_said_again_and_again_is_parsed_once(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    parsing: list[int] = []
    pipes = [(name, _counted(pipe, parsing) if name == "parser" else pipe) for name, pipe in nlp.pipeline]
    monkeypatch.setattr(Language, "pipeline", pipes)

    doc = parsed(nlp, "“No,” said Egypt. " * 200, longest=20)

    assert doc.text == "“No,” said Egypt. " * 200
    assert sum(parsing) < len(doc) // 10
    assert [token.idx for token in doc if token.lemma_ == "say"] == [
        found.start() for found in re.finditer("said", doc.text)
    ]
    assert all(token.head.sent == token.sent for token in doc)


def _counted(pipe: Callable[[Doc], Doc], parsing: list[int]) -> Callable[[Doc], Doc]:
    def counted(doc: Doc) -> Doc:
        parsing.append(len(doc))
        return pipe(doc)

    return counted
