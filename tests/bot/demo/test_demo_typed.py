"""What a typed line stands for where a phone has more than a keyboard."""

from __future__ import annotations

import pytest

from bot.demo.typed import WrongUse, place_given


@pytest.mark.parametrize("words", ["46.2 6.15", "46.2, 6.15", " 46.2   6.15 "])
def test_a_place_is_latitude_and_longitude(words: str) -> None:
    assert place_given(words) == (46.2, 6.15)


@pytest.mark.parametrize("words", ["", "Geneva", "46.2", "46.2 6.15 7", "91 0", "0 181", "nan nan", "inf 0"])
def test_what_is_no_place_is_answered_with_an_example(words: str) -> None:
    with pytest.raises(WrongUse, match=r"/location 46\.2 6\.15"):
        place_given(words)
