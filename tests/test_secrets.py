"""The watch over all that a run writes (``tests/leaks.py``) sees the token where it stands."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from pathlib import Path

from bot.standin import Telegram
from tests.leaks import SECRET, Watch


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
