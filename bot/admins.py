"""A line to each admin in the language of each, the same one seldom."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterable
from datetime import datetime

from telegram.error import TelegramError

from bot.messages.render import worded
from bot.seldom import Seldom
from bot.sending import Sender
from briefings.language import ENGLISH, speaking
from store.base import Store, StoreError
from store.records import ChatKey

log = logging.getLogger(__name__)


class Admins:
    """Who they are, and how they are told something that nobody asked for."""

    def __init__(self, ids: Iterable[int], store: Store, sender: Sender, clock: Callable[[], datetime]) -> None:
        self._ids = tuple(ids)
        self._store = store
        self._sender = sender
        self._clock = clock
        self._told = Seldom()

    async def tell(self, what: str, say: Callable[[], str]) -> None:
        """Say it to each of them, unless the same thing, ``what``, was said within the last hour.

        Words of others in it have been made ``inert``.
        """
        if not self._told.is_news(what, self._clock()):
            return
        for admin in self._ids:
            with speaking(await self._language_of(admin)):
                words = say()
            try:
                await self._sender.send(ChatKey(admin), worded(words))
            except TelegramError as refused:
                log.warning("an admin could not be told", extra={"admin": admin, "error": type(refused).__name__})

    async def _language_of(self, admin: int) -> str:
        with contextlib.suppress(StoreError):
            if known := await self._store.subscriber(ChatKey(admin)):
                return known.language
        return ENGLISH
