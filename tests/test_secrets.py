"""The token is in nothing that this whole run wrote. Comes last, whatever else is run."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.standin import Telegram
from tests.leaks import SECRET, WATCH, Watch


def test_the_watch_sees_a_token_wherever_it_stands(tmp_path: Path) -> None:
    watch = Watch()
    watch.look(f"https://api.example/bot1:{SECRET}/getMe", "printed")
    watch.emit(logging.LogRecord("bot.x", logging.INFO, "x", 1, "calling %s", (SECRET,), None))
    file = tmp_path / "deep" / "file"
    file.parent.mkdir()
    file.write_bytes(b"\0" + SECRET.encode())
    found = list(watch.files(tmp_path))
    file.unlink()

    assert watch.seen == ["printed", "bot.x"]
    assert found == [file]
    assert Telegram(clock=lambda: datetime(2022, 1, 3, tzinfo=UTC)).token.endswith(SECRET)


def test_nothing_that_was_written_in_this_run_holds_the_token(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.getbasetemp()

    left = [str(path.relative_to(folder)) for path in WATCH.files(folder)]

    assert WATCH.looked_at > 0
    assert not WATCH.seen
    assert not left
