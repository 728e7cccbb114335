"""Updates are confirmed when they have been answered, so that a sudden death loses no question.

Telegram forgets an update as soon as the next ones are asked for. The library asks at once; here it
waits, for a moment, until what came before is done. Who dies meanwhile is handed the same again.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any

from telegram.request import BaseRequest, RequestData

PATIENCE = 1.0
"""Seconds for which one slow chat may keep the others' updates waiting."""


class AnsweredFirst(BaseRequest):
    """The way to fetch updates: asks for the next ones when ``answered`` says that the last ones are.

    ``rejected`` is set when Telegram does not know the token (any more): the library then stops
    asking, and says so to nobody.
    """

    def __init__(self, request: BaseRequest, answered: Callable[[], Awaitable[None]], rejected: asyncio.Event) -> None:
        self._request = request
        self._answered = answered
        self._rejected = rejected

    @property
    def read_timeout(self) -> float | None:
        return self._request.read_timeout

    async def initialize(self) -> None:
        """Open the connection."""
        await self._request.initialize()

    async def shutdown(self) -> None:
        """Close the connection."""
        await self._request.shutdown()

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *timeouts: Any, **named_timeouts: Any
    ) -> tuple[int, bytes]:
        """Wait until what was fetched is answered, though not for ever, and ask for more."""
        with contextlib.suppress(TimeoutError):  # somebody's answer takes long; nobody else shall wait for it
            await asyncio.wait_for(self._answered(), PATIENCE)
        status, payload = await self._request.do_request(url, method, request_data, *timeouts, **named_timeouts)
        if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND):
            self._rejected.set()
        return status, payload
