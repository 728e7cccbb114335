"""The queue of updates that wait for the bot, and long polling on it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from bot.standin.answers import Refusal

JSON = dict[str, Any]
LATE_KINDS = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Kinds that Telegram sends only to a bot that asks for them by name."""


class Updates:
    """Updates in order; each stays until a later request confirms it by a higher offset."""

    def __init__(self) -> None:
        self._waiting: list[JSON] = []
        self._next_id = 1
        self._news = asyncio.Event()
        self.polls = 0
        """How many requests for updates there have been."""
        self.allowed: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self._waiting)

    def numbered(self, content: JSON) -> JSON:
        """The update with the next number, not queued yet."""
        number, self._next_id = self._next_id, self._next_id + 1
        return {"update_id": number, **content}

    def put(self, update: JSON) -> None:
        """Queue an update and wake whoever polls."""
        self._waiting.append(update)
        self._wake()

    def first(self) -> JSON | None:
        """The oldest update that still waits."""
        return self._waiting[0] if self._waiting else None

    def confirm(self, before: int) -> None:
        """Forget the updates with a number below this one."""
        self._waiting = [update for update in self._waiting if update["update_id"] >= before]

    def drop_all(self) -> None:
        """Forget every update that waits."""
        self._waiting.clear()

    async def get(
        self, *, offset: int = 0, limit: int = 100, wait: float = 0, allowed: Sequence[str] | None = None
    ) -> list[JSON]:
        """What waits from ``offset`` on, after at most ``wait`` seconds if nothing does yet.

        Raises a 409 Refusal when another request comes in meanwhile, as two bots on one token get.
        """
        if allowed is not None:
            self.allowed = tuple(allowed)
        self.confirm(offset)
        self.polls += 1
        mine = self.polls
        self._wake()
        deadline = asyncio.get_running_loop().time() + wait
        while not (found := [update for update in self._waiting if self._wanted(update)]):
            if mine != self.polls:
                raise Refusal(
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
                    code=409,
                )
            news = self._news
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0:
                break
            try:
                await asyncio.wait_for(news.wait(), left)
            except TimeoutError:
                break
        return found[:limit]

    def _wake(self) -> None:
        """Let whoever polls look again; an event serves once, so that none is missed before its waiter waits."""
        self._news.set()
        self._news = asyncio.Event()

    def _wanted(self, update: JSON) -> bool:
        kinds = set(update) - {"update_id"}
        return bool(kinds & set(self.allowed)) if self.allowed else not kinds & LATE_KINDS
