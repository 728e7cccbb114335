"""Updates are confirmed when they have been answered, so that a sudden death loses no question.

Telegram forgets an update as soon as the next ones are asked for. The library asks at once; here it
waits, for a moment, until what came before is done. Who dies meanwhile is handed the same again.

One update that cannot be understood is passed over by itself: the library would give up the whole
answer, never get past it, and log it with all that people wrote.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
from collections.abc import Awaitable, Callable, Iterator
from http import HTTPStatus
from typing import Any

from telegram import Update
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

from bot.bot_api import is_answer

log = logging.getLogger(__name__)

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
        """Wait until what was fetched is answered, though not for ever, and ask for more.

        Raises NetworkError for an answer of which nothing can be understood: it is asked again after a while.
        """
        with contextlib.suppress(TimeoutError):  # somebody's answer takes long; nobody else shall wait for it
            await asyncio.wait_for(self._answered(), PATIENCE)
        status, payload = await self._request.do_request(url, method, request_data, *timeouts, **named_timeouts)
        if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND):
            if not is_answer(payload):  # a proxy's page: it says nothing of the token
                raise NetworkError("no answer of a Bot API")
            self._rejected.set()
        return status, _understandable(payload) if status == HTTPStatus.OK else payload


def _understandable(payload: bytes) -> bytes:
    """The answer with an empty update in place of each that cannot be understood, so that it is passed over."""
    try:
        given = json.loads(payload)["result"]
        updates = list(_each_understood(given))
    except (ValueError, TypeError, LookupError, RecursionError):
        raise NetworkError("updates that cannot be understood") from None
    if updates == given:
        return payload
    if given and not updates:
        raise NetworkError("updates without numbers")
    return json.dumps({"ok": True, "result": updates}).encode()


def _each_understood(updates: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for update in updates:
        try:
            Update.de_json(update, None)
        except Exception as error:  # whatever is wrong with one, the others are read
            number = update.get("update_id") if isinstance(update, dict) else None
            log.warning("an update could not be understood", extra={"update": number, "error": type(error).__name__})
            if isinstance(number, int):
                yield {"update_id": number}
        else:
            yield update
