"""What is typed in the demo becomes what a Telegram client would send."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest

from bot.demo.lines import Lines
from bot.demo.typed import WrongUse, content_of, file_given, options, pieces
from bot.standin.markup import TEXT_LIMIT, utf16_length


async def test_lines_end_with_the_input() -> None:
    lines = Lines(io.StringIO("/meetings\r\n\nlast"))

    assert [await lines.next() for _ in range(4)] == ["/meetings", "", "last", None]


@pytest.mark.parametrize("text", ["", "short", "word " * 2000, "paragraph\n" * 1000, "x" * 10_000, "🕊" * 5000])
def test_long_texts_are_cut_as_clients_cut_them(text: str) -> None:
    cut = pieces(text)

    assert all(0 < utf16_length(piece) <= TEXT_LIMIT for piece in cut)
    assert "".join("".join(cut).split()) == "".join(text.split())


def test_a_word_too_long_for_a_message_stays_with_the_command_before_it() -> None:
    first, rest = pieces("/meetings " + "x" * 4_190)

    assert first == "/meetings " + "x" * (TEXT_LIMIT - len("/meetings "))
    assert rest == "x" * 104


def test_text_with_lines_is_cut_between_them() -> None:
    assert all(piece.endswith("end") for piece in pieces("\n".join(["a line to its end"] * 1000)))


def test_file_is_known_by_its_name_with_or_without_a_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "my article.txt"
    path.touch()

    assert file_given(f"'{path}' --published 2021-12-28") == (path, date(2021, 12, 28))
    assert file_given(f"{path}") == (path, None)


@pytest.mark.parametrize("words", ["Talks will resume in Oslo, Norway's ministry said", "x" * 5000, "2021-12-28"])
def test_text_is_no_file(words: str) -> None:
    assert file_given(words) is None


@pytest.mark.parametrize(
    "words", ["missing.txt", "article.txt --published soon", "--published 2021-02-30", "--published 2021-12-28"]
)
def test_missing_file_and_wrong_date_are_said(words: str) -> None:
    with pytest.raises(WrongUse):
        file_given(words)


def test_date_of_a_pasted_text() -> None:
    assert options("--published 2021-12-28") == ("", date(2021, 12, 28))


def test_file_that_telegram_would_not_take(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(51 * 1024 * 1024)

    with pytest.raises(OSError, match="50 MB"):
        content_of(path)
