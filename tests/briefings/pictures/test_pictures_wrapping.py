"""Words into lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scenes import Typewriter

from briefings.pictures.wrapping import fitting_size, wrapped

TEN = 60.0
"""Ten of the typewriter's letters at a size of ten."""


@pytest.mark.parametrize(
    ("words", "most", "lines"),
    [
        ("short", 2, ["short"]),
        ("one two three four", 3, ["one two", "three four"]),
        ("one two three four five six", 2, ["one two", "three …"]),
        ("incomprehensible word", 3, ["incomprehe", "nsible", "word"]),
        ("incomprehensibilities", 2, ["incomprehe", "nsibilit …"]),
        ("", 2, ["…"]),
    ],
)
def test_lines_end_after_words_and_the_last_one_says_that_more_follows(words: str, most: int, lines: list[str]) -> None:
    assert wrapped(words, TEN, most, Typewriter(), 10) == lines


@given(st.text(max_size=200), st.integers(1, 5))
def test_no_line_is_too_wide_and_none_too_many(words: str, most: int) -> None:
    face = Typewriter()

    lines = wrapped(words, TEN, most, face, 10)

    assert 1 <= len(lines) <= most
    assert all(face.width(line, 10) <= TEN for line in lines)


def test_the_largest_size_is_taken_at_which_the_longest_word_fits() -> None:
    face = Typewriter()

    assert fitting_size(["Chad", "Democratic"], TEN, (14, 10, 8), face) == 10
    assert fitting_size(["Liechtenstein"], TEN, (14, 10, 9), face) == 9
