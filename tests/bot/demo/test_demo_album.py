"""Pictures of the demo are put where they can be looked at."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.demo.album import Album
from bot.standin.world import Chat, File, Message, User

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + (960).to_bytes(4, "big") + (1200).to_bytes(4, "big")


def message(*, is_photo: bool) -> Message:
    file = File("1", "photos/1", "timeline.png", "image/png", PNG)
    return Message(
        6, Chat(1, "private"), User(2, "Attaché"), datetime(2022, 1, 4, tzinfo=UTC), file=file, is_photo=is_photo
    )


def test_a_picture_is_saved_and_its_place_and_size_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    words = Album().save(message(is_photo=True))

    (saved,) = tmp_path.rglob("*.png")
    assert saved.read_bytes() == PNG
    assert words == f", 960 × 1200 pixels, saved as {saved}"


def test_other_files_are_saved_without_a_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    words = Album().save(message(is_photo=False))

    (saved,) = tmp_path.rglob("*.png")
    assert words == f", saved as {saved}"


def test_a_folder_that_takes_nothing_is_said_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))

    words = Album().save(message(is_photo=True))

    assert words.startswith(", 960 × 1200 pixels; it could not be saved: ")
