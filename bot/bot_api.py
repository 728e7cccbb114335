"""Whether it is a Bot API that answers at TELEGRAM_API_URL: a web page or a proxy's own words are no answer.

The library takes the status alone for an answer: a page that is not there (404) for a token that nobody knows,
and JSON of another form for an error of ours. So the first questions are looked at here, before it sees the answer.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

from telegram.error import NetworkError
from telegram.request import HTTPXRequest, RequestData

FIRST_ASKED = frozenset({"getMe", "getWebhookInfo", "setWebhook", "deleteWebhook"})
"""What is asked before anything else; an answer to one of these shows who answers."""
_OF_A_BOT = frozenset({"id", "is_bot", "first_name"})
"""What getMe always gives (Bot API, User)."""
_IN_TROUBLE = "The server, or a proxy before it, is in trouble; try again in a while."
_LOOK = (
    "Telegram's own is https://api.telegram.org, with nothing behind it; "
    "a proxy, or a network that wants a log-in first, may answer in its place too."
)


class NoBotApi(NetworkError):
    """Something answered that is no Bot API; the message says what came and what to do, and holds nothing of it."""


class BotApi(HTTPXRequest):
    """The way to the Bot API. Raises NoBotApi where something else answers one of the ``FIRST_ASKED``.

    ``status`` is that of the last answer; None before any.
    """

    status: int | None = None

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *timeouts: Any, **named_timeouts: Any
    ) -> tuple[int, bytes]:
        self.status = None
        status, payload = await super().do_request(url, method, request_data, *timeouts, **named_timeouts)
        self.status = status
        asked = url.rpartition("/")[2]
        if asked in FIRST_ASKED and not _is_answer(payload, asked):
            raise NoBotApi(_words(status, payload))
        return status, payload


def is_answer(payload: bytes) -> bool:
    """True for JSON of the form in which the Bot API says everything, also that something went wrong."""
    return _is_answer(payload, "")


def server_of(url: str) -> str:
    """The server of an address as it may be shown: what stands before it and behind it may be a secret."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"


def _is_answer(payload: bytes, asked: str) -> bool:
    told = _told(payload)
    if not isinstance(told, dict) or not isinstance(told.get("ok"), bool):
        return False
    if not told["ok"] or asked != "getMe":
        return True
    bot = told.get("result")
    return isinstance(bot, dict) and bot.keys() >= _OF_A_BOT


def _told(payload: bytes) -> object:
    """The JSON that came; None for what is none."""
    try:
        told: object = json.loads(payload)
    except (ValueError, RecursionError):
        return None
    return told


def _words(status: int, payload: bytes) -> str:
    what_to_do = _IN_TROUBLE if status >= 500 else _LOOK
    return f"What answers at TELEGRAM_API_URL is no Bot API: it gave {_kind(payload)} (status {status}). {what_to_do}"


def _kind(payload: bytes) -> str:
    if not payload.strip():
        return "an empty answer"
    if payload.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return "a web page"
    return "JSON of another form" if _told(payload) is not None else "something that is no JSON"
