"""Texts that the sender's Telegram cut in pieces, put together again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable

from bot.messages.text import units

NEARLY_FULL = 3_500
"""UTF-16 units. A client cuts after a word or a paragraph below 4,096; a shorter message is the whole text."""
PAUSE = 1.0
"""Seconds without another piece after which the text is taken for complete; a client sends them at once."""
_ENDS = (".", "!", "?", ":", '"', "”", "’", "»")

Sender = tuple[int, int]
"""A chat, and who writes in it."""


def is_cut(text: str) -> bool:
    """True for a text so long that it may be the first piece of a longer one."""
    return units(text) >= NEARLY_FULL


class Pieces:
    """Collects the pieces of each sender until no more come."""

    def __init__(self, sleep: Callable[[float], Awaitable[None]]) -> None:
        self._sleep = sleep
        self._open: dict[Sender, list[str]] = {}

    def open(self, sender: Sender, text: str) -> None:
        """Begin with the first piece; whoever does so waits for the ``whole``."""
        self._open[sender] = [text]

    def collects(self, sender: Sender) -> bool:
        """True while more pieces of this sender are waited for."""
        return sender in self._open

    def takes(self, sender: Sender, text: str) -> bool:
        """Take the text where more pieces are waited for; False where it is no piece."""
        if not self.collects(sender):
            return False
        self._open[sender].append(text)
        return True

    async def whole(self, sender: Sender) -> str:
        """The text of all pieces, when the last one is short or none came for a moment."""
        pieces = self._open[sender]
        seen = 0
        try:
            while seen < len(pieces) and is_cut(pieces[-1]):
                seen = len(pieces)
                await self._sleep(PAUSE)
        finally:
            del self._open[sender]
        return joined(pieces)


def joined(pieces: Iterable[str]) -> str:
    """The pieces in one text. The white space at a cut is lost: after a full stop a paragraph is the safer guess."""
    text = ""
    for piece in pieces:
        gap = "" if not text or text[-1].isspace() else "\n\n" if text.endswith(_ENDS) else " "
        text += gap + piece
    return text
