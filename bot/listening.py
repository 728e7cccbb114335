"""A small web server that nobody can keep busy: few connections, short bodies, and no waiting for who does not speak.

Without bounds, a thousand idle connections take every file that the process may open, and with them its store.
"""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.iostream import IOStream
from tornado.web import Application

from bot.pages import Page, not_logged
from bot.settings import Listen, WrongSettings

MOST_CONNECTIONS = 100
"""Telegram opens forty at most, and a process may commonly open 1,024 files."""
IDLE = 30.0
"""Seconds in which the head of a request has to come, also the next one on the same connection."""
BODY = 10.0
"""Seconds in which the rest of it has to come."""
LONGEST_HEAD = 1 << 14
LONGEST_BODY = 1 << 20
"""An update of Telegram's is a few kilobytes; its longest message has 4,096 characters."""


@contextlib.asynccontextmanager
async def listening(listen: Listen, routes: list[Any], *, name: str) -> AsyncIterator[HTTPServer]:
    """These pages are given out at the address while inside, and 404 for every other.

    Raises WrongSettings, naming the setting, where the address cannot be had.
    """
    server = _Bounded(
        Application(routes, default_handler_class=Page, log_function=not_logged),
        idle_connection_timeout=IDLE,
        body_timeout=BODY,
        max_header_size=LONGEST_HEAD,
        max_body_size=LONGEST_BODY,
        max_buffer_size=2 * LONGEST_BODY,
    )
    try:
        server.listen(listen.port, address=listen.host)
    except OSError as error:
        raise WrongSettings(f"{name}: cannot listen on {listen}: {error.strerror}.") from None
    try:
        yield server
    finally:
        server.stop()
        await server.close_all_connections()


class _Bounded(HTTPServer):
    """Hangs up on whoever comes when there are many already."""

    _open = 0

    def handle_stream(self, stream: IOStream, address: tuple[Any, ...]) -> None:
        if self._open >= MOST_CONNECTIONS:
            stream.close()
            return
        self._open += 1
        super().handle_stream(stream, address)

    def on_close(self, server_conn: object) -> None:
        self._open -= 1
        super().on_close(server_conn)
