"""The stand-in behind HTTP on 127.0.0.1, for a bot that runs in a process of its own."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Callable
from typing import Any, Self

from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest
from tornado.httpserver import HTTPServer
from tornado.iostream import StreamClosedError
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from bot.standin import Telegram
from bot.standin.answers import Answer, NoAnswer
from bot.standin.schema import Upload


class TelegramServer:
    """``async with`` it; ``url`` is what TELEGRAM_API_URL wants. Pushes updates while a webhook is set.

    A planned time-out keeps the connection open until the bot gives up, a planned loss closes it.
    """

    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram
        self.url = ""
        self.pushed: list[int] = []
        """The status of each attempt to hand an update to the webhook, 0 where nobody answered."""
        self._happened = asyncio.Event()
        telegram.watchers.append(lambda *_: self._happened.set())

    async def __aenter__(self) -> Self:
        routes = [
            (r"/bot([^/]+)/(\w+)", _Method, {"telegram": self.telegram, "happened": self.happened}),
            (r"/file/bot([^/]+)/(.+)", _File, {"telegram": self.telegram}),
        ]
        self._http = HTTPServer(Application(routes, log_function=_not_logged))
        sockets = bind_sockets(0, "127.0.0.1")
        self._http.add_sockets(sockets)
        self.url = f"http://127.0.0.1:{sockets[0].getsockname()[1]}"
        self._pushing = asyncio.create_task(self._push())
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        self._pushing.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._pushing
        self._http.stop()
        await self._http.close_all_connections()

    async def until(self, condition: Callable[[], object], *, seconds: float, what: str) -> None:
        """Wait until the condition holds, looking again after everything that a bot does. Fails naming ``what``."""
        deadline = asyncio.get_running_loop().time() + seconds
        while not condition():
            self._happened.clear()
            left = deadline - asyncio.get_running_loop().time()
            try:
                await asyncio.wait_for(self._happened.wait(), left)
            except TimeoutError:
                raise AssertionError(f"within {seconds} s this did not happen: {what}") from None

    def happened(self) -> None:
        """Something was asked, written or handed over: whoever waits looks again."""
        self._happened.set()

    async def _push(self) -> None:
        """Hand over the oldest update until it is taken, as Telegram does."""
        client = AsyncHTTPClient()
        while True:
            update, url = self.telegram.updates.first(), self.telegram.webhook["url"]
            if update is None or not url:
                await asyncio.sleep(0.01)
            elif await self._hand_over(client, url, update):
                self.telegram.updates.confirm(update["update_id"] + 1)
                self.happened()
            else:
                await asyncio.sleep(0.1)

    async def _hand_over(self, client: AsyncHTTPClient, url: str, update: dict[str, Any]) -> bool:
        headers = {"Content-Type": "application/json"}
        if secret := self.telegram.webhook.get("secret_token"):
            headers["X-Telegram-Bot-Api-Secret-Token"] = secret
        request = HTTPRequest(url, "POST", headers=headers, body=json.dumps(update), request_timeout=10)
        try:
            status = (await client.fetch(request)).code
        except HTTPClientError as error:
            status = error.code
        except OSError:
            status = 0
        self.pushed.append(status)
        return status == 200


def _not_logged(_: RequestHandler) -> None:
    """Addresses hold the token, and no log shall."""


class _Method(RequestHandler):
    def initialize(self, telegram: Telegram, happened: Callable[[], None]) -> None:
        self._telegram = telegram
        self._happened = happened
        self._gone = asyncio.Event()
        self._call: asyncio.Task[Answer] | None = None

    async def get(self, token: str, method: str) -> None:
        await self.post(token, method)

    async def post(self, token: str, method: str) -> None:
        self._call = asyncio.ensure_future(self._telegram.call(token, method, self._given(), self._files()))
        self._call.add_done_callback(lambda _: self._happened())
        try:
            answer = await self._call
        except NoAnswer as lost:
            if lost.timed_out:
                await self._gone.wait()
            else:
                self.detach().close()
            return
        except asyncio.CancelledError:
            return  # whoever asked has gone
        self.set_status(answer.status)
        self.set_header("Content-Type", "application/json")
        with contextlib.suppress(StreamClosedError):  # whoever asked has gone, as bots do that are stopped
            await self.finish(answer.payload)

    def on_connection_close(self) -> None:
        self._gone.set()
        if self._call:
            self._call.cancel()

    def _given(self) -> dict[str, str]:
        if self.request.headers.get("Content-Type", "").startswith("application/json"):
            values = json.loads(self.request.body or b"{}")
            return {name: value if isinstance(value, str) else json.dumps(value) for name, value in values.items()}
        return {name: values[-1].decode() for name, values in self.request.arguments.items()}

    def _files(self) -> dict[str, Upload]:
        return {
            part: Upload(files[0]["filename"], files[0]["body"], files[0]["content_type"])
            for part, files in self.request.files.items()
        }


class _File(RequestHandler):
    def initialize(self, telegram: Telegram) -> None:
        self._telegram = telegram

    async def get(self, token: str, path: str) -> None:
        found = self._telegram.download(token, path)
        if isinstance(found, Answer):
            self.set_status(found.status)
            await self.finish(found.payload)
        else:
            await self.finish(found)
