"""The tokenizer's pieces: what it gives is the text, and long runs cost no more than their length."""

from __future__ import annotations

import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from briefings.extraction.tokens import LONGEST_RUN, PiecewiseTokenizer, keep_whole

BLANK = spacy.blank("en")
TOKENIZER = PiecewiseTokenizer(BLANK.tokenizer, BLANK.vocab)


@given(st.text(alphabet='ab."“(\n \t', max_size=80), st.integers(min_value=0, max_value=3))
def test_the_tokens_are_the_text(words: str, times: int) -> None:
    text = words + '"' * (times * LONGEST_RUN) + words

    doc = TOKENIZER(text)

    assert doc.text == text


def test_ordinary_text_is_tokenized_as_before() -> None:
    text = "“We won't,” said the U.N.'s envoy;  he left\n\nfor Geneva at 10 a.m."

    doc = TOKENIZER(text)

    assert [token.text_with_ws for token in doc] == [token.text_with_ws for token in BLANK.tokenizer(text)]


def test_no_run_longer_than_the_longest_reaches_the_tokenizer() -> None:
    seen: list[str] = []

    def inner(text: str) -> Doc:
        seen.append(text)
        return BLANK.tokenizer(text)

    PiecewiseTokenizer(inner, BLANK.vocab)("He said " + '"' * 5000 + " and left.")

    assert max(len(run) for text in seen for run in text.split()) == LONGEST_RUN


def test_what_is_done_together_is_one_word_and_chairs_of_two_are_not() -> None:
    nlp = spacy.blank("en")
    text = "The co-chairs will co-host and co-led it (co-chairing, too)."

    keep_whole(nlp)

    words = [token.text for token in nlp(text)]
    assert [word for word in words if "co" in word] == ["co", "co-host", "co-led", "co-chairing"]
