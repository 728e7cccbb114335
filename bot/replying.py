"""The way of a reply to Telegram: in its turn, at the common pace, and again where the network failed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import TypeVar

from telegram.error import BadRequest, NetworkError, RetryAfter

from bot.pacing import Pacer
from bot.sending import Sleep, seconds_to_wait

PATIENCE = timedelta(seconds=20)
"""A reply that cannot go within this time is given up: whoever asked has gone on by then."""
AGAIN_SECONDS = (1.0, 3.0)
"""Before each repeat. An answer that comes twice is harmless, one that is lost is not."""

T = TypeVar("T")


class Replies:
    """Lets requests through one after the other; all replies and reminders share the one ``pacer``."""

    def __init__(self, pacer: Pacer, clock: Callable[[], datetime], sleep: Sleep) -> None:
        self._pacer = pacer
        self._clock = clock
        self._sleep = sleep

    async def through(self, chat: int, call: Callable[[], Awaitable[T]], *, is_new: bool = True) -> T:
        """Do the request when its turn has come, again on passing trouble.

        ``is_new`` if it puts one more message into the chat. Raises RetryAfter where Telegram wants
        more patience than there is, and the last error.
        """
        latest = self._clock() + PATIENCE
        waits = list(AGAIN_SECONDS)
        while True:
            await self._turn(chat, latest, is_new=is_new)
            try:
                return await call()
            except RetryAfter as error:
                now, wait = self._clock(), seconds_to_wait(error)
                self._pacer.refused(chat, wait, now)
                if now + wait > latest:
                    raise
            except BadRequest:
                raise  # it is a NetworkError to the library, and would be refused again
            except NetworkError:
                if not waits or self._clock() + timedelta(seconds=waits[0]) > latest:
                    raise
                await self._sleep(waits.pop(0))

    async def _turn(self, chat: int, latest: datetime, *, is_new: bool) -> None:
        """Wait for the booked moment; book another where all were asked to wait meanwhile."""
        while True:
            now = self._clock()
            at = self._pacer.reserve(chat, now, latest=latest, is_counted=is_new)
            if at > latest:
                raise RetryAfter(at - now)
            if at > now:
                await self._sleep((at - now).total_seconds())
            held = self._pacer.asked_until(self._clock())
            if held is None or held <= at:
                return
