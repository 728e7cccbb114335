"""A watch over the whole test run: the bot's token must not be in anything that is written while it lasts.

What the bot logs, what tests print, how they fail, and every file they leave is looked through.
A fixture of ``conftest.py`` asks at the end, in each process that runs tests.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

SECRET = "AAE-stand-in-for-a-token-of-Telegram-01"
"""The part of the stand-in's token that nobody may see."""
LARGEST = 50 * 1024 * 1024
"""Bytes of a file that is looked through."""
OURS = ("bot", "briefings", "store")


class Watch(logging.Handler):
    """Keeps where the token was seen: by the test, or by the logger."""

    def __init__(self) -> None:
        super().__init__(logging.NOTSET)
        self.seen: list[str] = []
        self.looked_at = 0

    def begin(self) -> None:
        """Listen to all that is logged by us, before a formatter could strike anything out."""
        for name in OURS:
            logging.getLogger(name).addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Look at a line, its particulars and its traceback."""
        trace = logging.Formatter().formatException(record.exc_info) if record.exc_info else ""
        self.look(f"{record.getMessage()} {vars(record)} {trace}", record.name)

    def look(self, text: str, where: str) -> None:
        """Look through a text that was written there."""
        self.looked_at += 1
        if SECRET in text:
            self.seen.append(where)

    def files(self, folder: Path) -> Iterator[Path]:
        """The files below a folder in which the token stands."""
        for path in folder.rglob("*"):
            if path.is_file() and not path.is_symlink() and path.stat().st_size <= LARGEST:
                self.looked_at += 1
                if SECRET.encode() in path.read_bytes():
                    yield path


WATCH = Watch()
