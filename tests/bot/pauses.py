"""A sleep for tests: time passes when the test says so."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from heapq import heappop, heappush
from itertools import count

CALM = 100
"""Turns of the event loop in which nobody begins or ends a sleep: whoever was woken has done what it woke for."""


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


class SharedClock:
    """A clock and a sleep for many who wait side by side. It goes on to whoever is due next, in no time, once
    nobody else has anything to do.
    """

    def __init__(self, now: datetime) -> None:
        self.now = now
        self._waiting: list[tuple[datetime, int, asyncio.Event]] = []
        self._asleep = count()
        self._going: asyncio.Task[None] | None = None

    def __call__(self) -> datetime:
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Return when the clock has come to where these seconds are over."""
        over = asyncio.Event()
        heappush(self._waiting, (self.now + timedelta(seconds=seconds), next(self._asleep), over))
        if self._going is None or self._going.done():
            self._going = asyncio.create_task(self._go_on())
        await over.wait()

    async def _go_on(self) -> None:
        while self._waiting:
            before = len(self._waiting)
            for _ in range(CALM):
                await asyncio.sleep(0)
            if len(self._waiting) == before:
                self.now, _, over = heappop(self._waiting)
                over.set()
