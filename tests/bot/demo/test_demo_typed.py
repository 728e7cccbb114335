"""What a typed line stands for where a phone has more than a keyboard."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.demo.typed import WrongUse, as_sent, file_given, place_given


@pytest.mark.parametrize("words", ["46.2 6.15", "46.2, 6.15", " 46.2   6.15 "])
def test_a_place_is_latitude_and_longitude(words: str) -> None:
    assert place_given(words) == (46.2, 6.15)


@pytest.mark.parametrize("words", ["", "Geneva", "46.2", "46.2 6.15 7", "91 0", "0 181", "nan nan", "inf 0"])
def test_what_is_no_place_is_answered_with_an_example(words: str) -> None:
    with pytest.raises(WrongUse, match=r"/location 46\.2 6\.15"):
        place_given(words)


def test_a_file_is_given_with_its_day(tmp_path: Path) -> None:
    path = tmp_path / "talks.txt"
    path.write_text("Talks")

    assert file_given(f"{path} --published 2021-12-28") == (path, date(2021, 12, 28))


@pytest.mark.parametrize(
    "words", ["http://gazette.example/locks.html", "https://gazette.example/a.txt", "ftp://x/a.md"]
)
def test_an_address_is_no_file_however_it_ends(words: str) -> None:
    assert file_given(words) is None


@pytest.mark.parametrize(
    "words", ["/dev/null", "/", ".", "/nowhere", "~/nowhere.odt", "./nowhere", "none.pdf", "none.DOCX"]
)
def test_what_can_only_be_meant_as_a_file_and_is_none_is_refused(words: str) -> None:
    with pytest.raises(WrongUse, match="file"):
        file_given(words)


@pytest.mark.parametrize("words", ["Egypt and Sudan will meet.", "water/energy talks", "x" * 5000])
def test_words_are_left_to_the_bot(words: str) -> None:
    assert file_given(words) is None


def test_a_link_with_its_day_is_sent_as_a_chat_sends_it() -> None:
    sent = as_sent("/add https://gazette.example/locks --published 2022-01-03")

    assert sent == "/add 2022-01-03\nhttps://gazette.example/locks"
    assert as_sent("/add Egypt and Sudan will meet.") == "/add Egypt and Sudan will meet."
