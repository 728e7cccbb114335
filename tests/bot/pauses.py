"""A sleep for tests: time passes when the test says so."""

from __future__ import annotations

import asyncio


class Pauses:
    """A sleep that ends when the test says so."""

    def __init__(self) -> None:
        self.going_on: asyncio.Queue[asyncio.Event] = asyncio.Queue()

    async def __call__(self, seconds: float) -> None:
        over = asyncio.Event()
        self.going_on.put_nowait(over)
        await over.wait()

    async def begins(self) -> asyncio.Event:
        """The pause that is going on or begins next; to end it, set it."""
        return await self.going_on.get()

    async def end(self) -> None:
        """End the pause that is going on or begins next, and let what follows happen."""
        (await self.begins()).set()
        await asyncio.sleep(0)
