"""Foreign words made drawable."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.pictures.letters import LONGEST, drawable


def latin(character: str) -> bool:
    return ord(character) < 0x250 or character in "–“”…"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Geneva talks", "Geneva talks"),
        ("Zürich – “São Tomé”", "Zürich – “São Tomé”"),
        ("two\nlines\tand\u00a0blanks", "two lines and blanks"),
        ("\x1b[31mred\x07", "[31mred"),
        ("\u202eevil\u202c", "evil"),
        ("中国外交部 said", "[Chinese] said"),
        ("日本のかな", "[Japanese]"),
        ("한국 정부는 회담을", "[Korean]"),
        ("fire 🔥 sale", "fire sale"),
        ("🔥", "…"),
        ("", "…"),
        ("$x^2$", "$x^2$"),
    ],
)
def test_what_cannot_be_drawn_is_named_or_left_out(words: str, shown: str) -> None:
    assert drawable(words, latin) == shown


def test_marks_are_not_piled_up() -> None:
    assert len(drawable("x" + "\u0301" * 40, lambda _: True)) <= 3


@given(st.text(max_size=2 * LONGEST))
def test_whatever_comes_is_one_line_of_letters_that_there_are(words: str) -> None:
    shown = drawable(words, latin)

    assert shown.strip()
    assert shown == " ".join(shown.split())
    assert all(latin(character) for character in shown)
