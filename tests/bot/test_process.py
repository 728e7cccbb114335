"""The bot as a process of its own: what its readers and its supervisor see of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from bot_process import ADMIN, BotProcess, HeldModel, free_port
from telegram_server import TelegramServer
from tornado.httpclient import AsyncHTTPClient, HTTPClientError

from bot.standin import Message, Telegram
from briefings.extraction.pipeline import DEFAULT_MODEL

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture
def tomorrow() -> datetime:
    return datetime.now(UTC) + timedelta(days=1)


@pytest_asyncio.fixture(loop_scope="module")
async def server() -> AsyncIterator[TelegramServer]:
    async with TelegramServer(_telegram()) as server:
        yield server


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def running(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Running]:
    """One bot that many tests talk to. Its model loads when somebody lets it."""
    folder = tmp_path_factory.mktemp("running")
    model = HeldModel(folder, DEFAULT_MODEL)
    async with TelegramServer(_telegram()) as server, BotProcess(server, folder, **model.environment) as process:
        yield Running(server, process, model, folder)


class Running:
    """A bot in its own process, and the chat of its admin."""

    def __init__(self, server: TelegramServer, process: BotProcess, model: HeldModel, folder: Path) -> None:
        self.server = server
        self.process = process
        self.model = model
        self.folder = folder

    @property
    def telegram(self) -> Telegram:
        return self.server.telegram

    async def answer(self, text: str, words: str) -> Message:
        """Write to the bot; the message with these words that comes of it."""
        before = len(self.telegram.written)
        await self.telegram.say(ADMIN, ADMIN, text)
        return await self.written(words, since=before)

    async def written(self, words: str, *, since: int) -> Message:
        def found() -> list[Message]:
            return [message for message in self.telegram.written[since:] if words in message.text]

        await self.process.until(found, what=f"a message says “{words}”")
        return found()[-1]

    async def press(self, label: str, words: str) -> Message:
        """Press the latest button with this label; the message with these words that comes of it."""
        before = len(self.telegram.written)
        await self.telegram.press(ADMIN, ADMIN, None, label)
        return await self.written(words, since=before)


def _telegram() -> Telegram:
    telegram = Telegram(clock=lambda: datetime.now(UTC), local=True)
    telegram.person(ADMIN)
    return telegram


def _news(day: datetime) -> str:
    when = f"{day.day} {day:%B %Y}"
    return (
        f"Oslo talks set\n\nThe foreign ministers of Norway and Chile will meet in Oslo on {when} at 14:00 GMT, "
        "Norway's foreign ministry said. Norway rejected calls to delay the talks."
    )


async def test_help_is_answered_while_the_model_is_still_held_back(running: Running) -> None:
    message = await running.answer("/help", "/meetings")

    assert "/positions" in message.text
    assert running.process.is_running


async def test_article_goes_in_and_a_reminder_with_a_briefing_comes_out(running: Running, tomorrow: datetime) -> None:
    since = len(running.telegram.written)
    await running.telegram.say(ADMIN, ADMIN, _news(tomorrow))
    running.model.release()
    await running.written("Chile", since=since)
    await running.press("Store", "Stored")

    meetings = await running.answer("/meetings", "Oslo")
    await running.answer("/remind 2d", "2 days")
    reminder = await running.answer("/subscribe", "Norway rejected")

    assert "14:00" in meetings.text
    assert "Oslo" in reminder.text
    assert running.telegram.complaints() == []


async def test_second_instance_on_the_same_store_is_refused_in_plain_words(running: Running) -> None:
    await running.answer("/help", "/meetings")

    async with BotProcess(running.server, running.folder, **running.model.environment) as second:
        status = await second.ended()

    assert status == 1
    assert "store" in second.output
    assert "Traceback" not in second.output
    assert running.process.is_running


async def test_token_and_texts_are_in_no_output(running: Running) -> None:
    await running.answer("/positions atlantis", "tlantis")

    assert running.telegram.token not in running.process.output
    assert running.telegram.token.partition(":")[2] not in running.process.output
    assert "atlantis" not in running.process.output


async def test_sigterm_while_polling_and_loading_ends_it_within_five_seconds(
    server: TelegramServer, tmp_path: Path
) -> None:
    model = HeldModel(tmp_path, DEFAULT_MODEL)
    async with BotProcess(server, tmp_path, **model.environment) as process:
        await process.until(lambda: server.telegram.updates.polls, what="the bot polls")
        await server.telegram.say(ADMIN, ADMIN, _news(datetime.now(UTC)))
        await process.until(lambda: server.telegram.from_bot(ADMIN), what="the bot begins to read")

        status = await process.stop(seconds=5.0)

    assert status == 0
    assert "Traceback" not in process.output


async def test_webhook_takes_updates_from_telegram_alone(server: TelegramServer, tmp_path: Path) -> None:
    model, port, secret = HeldModel(tmp_path, DEFAULT_MODEL), free_port(), "s" * 40
    address = f"http://127.0.0.1:{port}/telegram"
    webhook = {
        "BOT_MODE": "webhook",
        "WEBHOOK_URL": address,
        "WEBHOOK_LISTEN": f"127.0.0.1:{port}",
        "WEBHOOK_SECRET": secret,
    }
    async with BotProcess(server, tmp_path, **model.environment, **webhook) as process:
        await server.telegram.say(ADMIN, ADMIN, "/help")
        await process.until(lambda: server.telegram.from_bot(ADMIN), what="an answer over the webhook")
        stranger = {"X-Telegram-Bot-Api-Secret-Token": "t" * 40, "Content-Type": "application/json"}
        with pytest.raises(HTTPClientError) as refused:
            await AsyncHTTPClient().fetch(address, method="POST", body="{}", headers=stranger)
        status = await process.stop(seconds=5.0)

    assert refused.value.code == 403
    assert status == 0
    assert secret not in process.output
    assert server.telegram.token not in process.output
    assert "Traceback" not in process.output
