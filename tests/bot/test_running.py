"""`attache run` when something is wrong with the token or the network, each in a process of its own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from bot_process import ADMIN, BotProcess
from telegram.error import InvalidToken, NetworkError
from telegram.request import BaseRequest
from telegram_server import TelegramServer

from bot.confirming import AnsweredFirst
from bot.standin import Telegram, connection_lost, server_error, timeout
from tests.papers_server import Papers, papers_served

STARTS = 20.0
NOTHING_TO_LOAD = {"SPACY_MODEL": "no_such_model"}
"""Nothing is read here, so nothing need be loaded."""
OTHER_TOKEN = "7000002:AAEsome-other-bots-token-of-Telegram-02"


@pytest.fixture
async def server() -> AsyncIterator[TelegramServer]:
    telegram = Telegram(clock=lambda: datetime.now(UTC), local=True)
    telegram.person(ADMIN)
    async with TelegramServer(telegram) as server:
        yield server


async def test_a_wrong_token_is_said_in_one_line(server: TelegramServer, tmp_path: Path) -> None:
    async with BotProcess(server, tmp_path, TELEGRAM_BOT_TOKEN=OTHER_TOKEN, **NOTHING_TO_LOAD) as process:
        status = await process.ended(seconds=STARTS)

    assert status == 1
    assert "TELEGRAM_BOT_TOKEN" in process.output
    assert "Copy it again" in process.output
    assert "Traceback" not in process.output
    assert OTHER_TOKEN not in process.output


async def test_a_token_that_is_taken_back_ends_it_with_a_plain_word(server: TelegramServer, tmp_path: Path) -> None:
    async with BotProcess(server, tmp_path, **NOTHING_TO_LOAD) as process:
        await server.until(lambda: server.telegram.updates.polls, seconds=STARTS, what="the bot polls")
        server.telegram.token = OTHER_TOKEN
        await server.telegram.say(ADMIN, ADMIN, "/help")

        status = await process.ended(seconds=STARTS)

    assert status == 1
    assert "Copy it again" in process.output
    assert "Traceback" not in process.output
    assert "never retrieved" not in process.output


async def test_a_network_that_is_down_at_the_start_is_tried_again(server: TelegramServer, tmp_path: Path) -> None:
    server.telegram.fail_next("getMe", connection_lost())
    server.telegram.fail_next("setMyCommands", server_error(502))

    async with BotProcess(server, tmp_path, **NOTHING_TO_LOAD) as process:
        await server.telegram.say(ADMIN, ADMIN, "/help")
        await server.until(lambda: server.telegram.from_bot(ADMIN), seconds=STARTS, what=f"an answer; {process.output}")

        await server.until(lambda: len(server.telegram.commands) == 4, seconds=STARTS, what="four command lists")

    assert "Telegram cannot be reached" in process.output
    assert "/meetings" in server.telegram.from_bot(ADMIN)[0].text


@pytest.mark.parametrize("status", [200, 404])
async def test_a_page_in_place_of_telegram_at_the_start_is_said_and_asked_again(
    server: TelegramServer, tmp_path: Path, status: int
) -> None:
    async with papers_served() as papers:
        path = f"/bot{server.telegram.token}/getMe"
        papers.put(path, "<html>kept back</html>", status=status)
        async with BotProcess(server, tmp_path, TELEGRAM_API_URL=papers.base, **NOTHING_TO_LOAD) as process:
            await asyncio.wait_for(twice(papers, path), STARTS)

            stopped = await process.stop()

    assert stopped == 0
    assert f"What answers at TELEGRAM_API_URL is no Bot API: it gave a web page (status {status})" in process.output
    assert not any(hidden in process.output for hidden in ("kept back", "Traceback", "Copy it again"))


class Answers(BaseRequest):
    """Gives the same answer to everything."""

    read_timeout = 1.0

    def __init__(self, status: int, payload: bytes) -> None:
        self._answer = status, payload

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(self, *asked: Any, **named: Any) -> tuple[int, bytes]:
        return self._answer


@pytest.mark.parametrize(
    ("status", "payload", "is_rejected"),
    [
        (404, b"<html>not here</html>", False),
        (401, b"", False),
        (404, b'{"ok": false, "error_code": 404, "description": "Not Found"}', True),
        (401, b'{"ok": false, "error_code": 401, "description": "Unauthorized"}', True),
    ],
)
async def test_only_the_bot_apis_own_words_reject_a_token(status: int, payload: bytes, is_rejected: bool) -> None:
    rejected = asyncio.Event()
    updates = AnsweredFirst(Answers(status, payload), lambda: asyncio.sleep(0), rejected)

    with pytest.raises(InvalidToken if is_rejected else NetworkError):
        await updates.post("https://api.example/bot1:x/getUpdates")

    assert rejected.is_set() is is_rejected


async def twice(papers: Papers, path: str) -> None:
    """Wait until it was asked for a second time."""
    while papers.times_asked(path) < 2:  # noqa: ASYNC110 - who asks is another process
        await asyncio.sleep(0.05)


async def test_a_question_that_was_not_answered_before_a_sudden_death_is_answered_after_it(
    server: TelegramServer, tmp_path: Path
) -> None:
    server.telegram.fail_next("sendMessage", timeout())
    await server.telegram.say(ADMIN, ADMIN, "/help")
    async with BotProcess(server, tmp_path, **NOTHING_TO_LOAD) as process:
        await server.until(lambda: server.telegram.asked("sendMessage"), seconds=STARTS, what="the bot answers")
        await process.kill()

    async with BotProcess(server, tmp_path, **NOTHING_TO_LOAD) as risen:
        await server.until(lambda: server.telegram.from_bot(ADMIN), seconds=STARTS, what=f"an answer; {risen.output}")

    assert ["/meetings" in message.text for message in server.telegram.from_bot(ADMIN)] == [True]


@pytest.mark.parametrize("method", ["getMe", "getUpdates"])
async def test_it_stops_within_five_seconds_while_nobody_answers(
    server: TelegramServer, tmp_path: Path, method: str
) -> None:
    server.telegram.fail_next(method, server_error(502), times=10_000)
    async with BotProcess(server, tmp_path, **NOTHING_TO_LOAD) as process:
        await server.until(lambda: len(server.telegram.asked(method)) > 1, seconds=STARTS, what="the bot tries again")

        status = await process.stop(seconds=5.0)

    assert status == 0
    assert "Traceback" not in process.output
