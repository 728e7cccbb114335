"""The stand-in where python-telegram-bot expects the network."""

from __future__ import annotations

import re
from typing import IO
from urllib.parse import unquote

from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.standin.answers import Answer, NoAnswer
from bot.standin.schema import Upload
from bot.standin.server import Server

_ADDRESS = re.compile(r".*?/(?P<file>file/)?bot(?P<token>[^/]+)/(?P<rest>.+)")


class StandInRequest(BaseRequest):
    """Hands each request to the stand-in as it would go over the wire; opens no connection."""

    def __init__(self, server: Server) -> None:
        self._server = server

    @property
    def read_timeout(self) -> float | None:
        return 5.0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = None,
        write_timeout: object = None,
        connect_timeout: object = None,
        pool_timeout: object = None,
    ) -> tuple[int, bytes]:
        """Status and payload. Raises TimedOut or NetworkError where a loss was planned."""
        address = _ADDRESS.fullmatch(unquote(url))
        if address is None:
            raise NetworkError("httpx.UnsupportedProtocol: not an address of the Bot API")
        token, rest = address["token"], address["rest"]
        given = request_data.json_parameters if request_data else {}
        try:
            if address["file"]:
                found = self._server.download(token, rest)
                return (found.status, found.payload) if isinstance(found, Answer) else (200, found)
            answer = await self._server.call(token, rest, given, _uploads(request_data))
        except NoAnswer as lost:
            if lost.timed_out:
                raise TimedOut from lost
            raise NetworkError("httpx.ReadError: connection lost") from lost
        return answer.status, answer.payload


def _uploads(data: RequestData | None) -> dict[str, Upload]:
    if data is None or not data.contains_files:
        return {}
    return {
        part: Upload(name, content if isinstance(content, bytes) else _read(content), mime_type)
        for part, (name, content, mime_type) in data.multipart_data.items()
    }


def _read(content: IO[bytes] | str) -> bytes:
    return content.encode() if isinstance(content, str) else content.read()
