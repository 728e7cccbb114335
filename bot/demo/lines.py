"""What is typed, line by line, without holding up the event loop."""

from __future__ import annotations

import asyncio
import contextlib
import sys
import threading
from collections.abc import Iterator
from typing import TextIO

PROMPT = "› "


class Lines:
    """Lines of a terminal or a pipe. ``next`` gives None at the end of the input.

    A line is waited for in a thread that dies with the process: a read from a terminal cannot be
    called off, and leaving must not wait for a key.
    """

    def __init__(self, source: TextIO) -> None:
        self._source = source
        self._by_hand = source is sys.stdin and source.isatty()

    async def next(self) -> str | None:
        loop = asyncio.get_running_loop()
        read: asyncio.Future[str | None] = loop.create_future()

        def wait() -> None:
            line = self._read()
            with contextlib.suppress(RuntimeError):  # the loop may have ended meanwhile
                loop.call_soon_threadsafe(_hand_over, read, line)

        threading.Thread(target=wait, name="demo input", daemon=True).start()
        return await read

    def _read(self) -> str | None:
        try:
            if self._by_hand:
                return input(PROMPT)
            line = self._source.readline()
        except (EOFError, ValueError):  # ValueError: the source was closed
            return None
        return line.rstrip("\r\n") if line else None


def _hand_over(read: asyncio.Future[str | None], line: str | None) -> None:
    if not read.done():
        read.set_result(line)


@contextlib.contextmanager
def terminal_kept() -> Iterator[None]:
    """Line editing and history while inside; the terminal as it was afterwards, however one leaves."""
    try:
        import readline  # its import is what makes input() editable
        import termios
    except ImportError:  # Windows edits lines by itself
        yield
        return
    if not sys.stdin.isatty():
        yield
        return
    if "GNU" in (readline.__doc__ or ""):  # libedit knows no such setting
        readline.parse_and_bind("set enable-bracketed-paste on")  # a pasted article stays one message
    before = termios.tcgetattr(sys.stdin)
    try:
        yield
    finally:
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)
