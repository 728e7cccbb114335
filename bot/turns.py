"""Who is served when: in each chat one message after the other, all chats side by side, each update once."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Coroutine
from typing import Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

AT_ONCE = 256
REMEMBERED = 500
"""Updates that are known again: a webhook's is repeated when our word that it came is lost."""


class ChatTurns(BaseUpdateProcessor):
    """Keeps the order within a chat ("/timezone Tehran" before "/meetings"); a slow chat holds up nobody else."""

    def __init__(self) -> None:
        super().__init__(AT_ONCE)
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._seen: deque[int] = deque(maxlen=REMEMBERED)

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Process the update when those of its chat that came before are done; one that was here is passed over."""
        if self._was_here(update):
            if isinstance(coroutine, Coroutine):
                coroutine.close()
            return
        chat = update.effective_chat if isinstance(update, Update) else None
        if chat is None:
            await coroutine
            return
        lock = self._locks.setdefault(chat.id, asyncio.Lock())
        async with lock:
            await coroutine

    def _was_here(self, update: object) -> bool:
        if not isinstance(update, Update):
            return False
        if update.update_id in self._seen:
            return True
        self._seen.append(update.update_id)
        return False
