"""What is counted of the bot's work, for whoever watches over it. ``metrics`` counts; without it nobody does."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from typing import Protocol

from briefings.extraction.worker import ReadingFailed
from store.records import Article, Delivery, Findings


class Figures(Protocol):
    """Whoever counts. Nothing that is told here is kept by chat, name or words."""

    def marked(self, before: Delivery | None, row: Delivery) -> None:
        """A row of the outbox was this before (None where there was none), and is that now."""
        ...

    def read(self, seconds: float) -> None:
        """An article was read within so many seconds."""
        ...

    def unread(self) -> None:
        """An article could not be read."""
        ...

    def feed_failed(self, trouble: str) -> None:
        """A feed was asked and brought nothing for this kind of reason."""
        ...


class Uncounted:
    """Nobody wants to know."""

    def marked(self, before: Delivery | None, row: Delivery) -> None:
        """Not counted."""

    def read(self, seconds: float) -> None:
        """Not counted."""

    def unread(self) -> None:
        """Not counted."""

    def feed_failed(self, trouble: str) -> None:
        """Not counted."""


UNCOUNTED = Uncounted()


def counted(
    read: Callable[[Article], Awaitable[Findings]], figures: Figures
) -> Callable[[Article], Awaitable[Findings]]:
    """The same reading, of which is told how long it took or that it failed."""

    async def reading(article: Article) -> Findings:
        begun = time.monotonic()
        try:
            findings = await read(article)
        except ReadingFailed:
            figures.unread()
            raise
        figures.read(time.monotonic() - begun)
        return findings

    return reading
