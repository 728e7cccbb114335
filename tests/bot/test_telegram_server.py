"""The HTTP double answers python-telegram-bot's own HTTP client as the stand-in does in the process."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from telegram import Bot
from telegram.error import BadRequest, NetworkError, TimedOut
from telegram.request import HTTPXRequest
from telegram_server import TelegramServer
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from bot.standin import Telegram, connection_lost, timeout

NADIA = 42


@pytest.fixture
async def server() -> AsyncIterator[TelegramServer]:
    telegram = Telegram(clock=lambda: datetime(2022, 1, 3, 8, tzinfo=UTC), local=True)
    telegram.person(NADIA)
    async with TelegramServer(telegram) as server:
        yield server


@pytest.fixture
async def bot(server: TelegramServer) -> AsyncIterator[Bot]:
    addresses = {"base_url": f"{server.url}/bot", "base_file_url": f"{server.url}/file/bot"}
    async with Bot(server.telegram.token, **addresses, request=HTTPXRequest(read_timeout=0.2)) as bot:
        yield bot


async def test_texts_files_and_refusals_go_over_http(server: TelegramServer, bot: Bot) -> None:
    await bot.send_message(NADIA, "<b>Talks</b>", parse_mode="HTML")
    await bot.send_document(NADIA, "Café".encode(), filename="a.txt", caption="as a file")
    with pytest.raises(BadRequest, match="unsupported start tag"):
        await bot.send_message(NADIA, "<p>Talks</p>", parse_mode="HTML")

    text, document = server.telegram.from_bot(NADIA)
    assert text.body.entities[0].type == "bold"
    assert document.file is not None
    file = await bot.get_file(document.file.id)
    assert bytes(await file.download_as_bytearray()).decode() == "Café"


async def test_lost_answers_are_lost_over_http_too(server: TelegramServer, bot: Bot) -> None:
    server.telegram.fail_next("sendMessage", timeout(accepted=True))
    with pytest.raises(TimedOut):
        await bot.send_message(NADIA, "one")
    server.telegram.fail_next("sendMessage", connection_lost())
    with pytest.raises(NetworkError):
        await bot.send_message(NADIA, "two")

    assert [message.text for message in server.telegram.from_bot(NADIA)] == ["one"]


async def test_webhook_is_tried_until_it_takes_the_update(server: TelegramServer, bot: Bot) -> None:
    heard: list[str | None] = []

    class Hook(RequestHandler):
        async def post(self) -> None:
            heard.append(self.request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
            self.set_status(502 if len(heard) == 1 else 200)

    sockets = bind_sockets(0, "127.0.0.1")
    hook = HTTPServer(Application([("/", Hook)]))
    hook.add_sockets(sockets)
    await bot.set_webhook(f"http://127.0.0.1:{sockets[0].getsockname()[1]}/", secret_token="s" * 32)
    await server.telegram.say(NADIA, NADIA, "hello")

    await server.until(lambda: not len(server.telegram.updates), seconds=10, what="the update is taken")
    hook.stop()
    assert server.pushed == [502, 200]
    assert heard == ["s" * 32, "s" * 32]


async def test_waiting_ends_when_it_happens_and_fails_by_name_when_it_does_not(
    server: TelegramServer, bot: Bot
) -> None:
    await bot.send_message(NADIA, "one")
    await server.until(lambda: server.telegram.from_bot(NADIA), seconds=10, what="a message arrives")

    with pytest.raises(AssertionError, match="a miracle"):
        await server.until(lambda: False, seconds=0.05, what="a miracle")
