"""The bot is killed while it sends reminders: after a restart everybody has theirs, and next to nobody has two."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from bot_process import BotProcess, HeldModel
from telegram_server import TelegramServer

from bot.standin import Telegram, timeout
from briefings.extraction.pipeline import DEFAULT_MODEL
from briefings.ingest import Ingest
from briefings.sources.text import Submission
from store.opening import open_store
from store.records import (
    OPEN_STATES,
    Article,
    ChatKey,
    Citation,
    Findings,
    MeetingKind,
    MeetingReport,
    MeetingStatus,
    Party,
    Precision,
    Subscriber,
    When,
    Work,
)

CHATS = range(101, 141)
LAST = 999
"""A chat that is reminded after all others: when it has its message, nothing is left to send."""
TEXT = "The foreign ministers of Norway and Chile will meet in Oslo, Norway's foreign ministry said."
STARTS = 20.0


@pytest.fixture
async def server() -> AsyncIterator[TelegramServer]:
    telegram = Telegram(clock=lambda: datetime.now(UTC), local=True)
    for chat in (*CHATS, LAST):
        telegram.person(chat)
    async with TelegramServer(telegram) as server:
        yield server


@pytest.fixture
async def folder(tmp_path: Path) -> Path:
    """A store whose outbox has a reminder for every chat that falls due before the bot starts."""
    start = datetime.now(UTC).replace(second=0, microsecond=0) + timedelta(minutes=40)

    async def read(article: Article) -> Findings:
        """What the text says, with the start of the meeting as this test needs it."""
        when = When(Precision.EXACT, start.date(), start.date(), start.time(), "UTC")
        sides = (Party("Norway", "Norway"), Party("Chile", "Chile"))
        cited = (Citation(article.id, 0, len(article.text)),)
        report = MeetingReport(MeetingKind.TALKS, sides, "Oslo", when, MeetingStatus.SCHEDULED, cited)
        return Findings(article.id, article.published.date(), meetings=(report,))

    leads = {chat: timedelta(hours=1) for chat in CHATS} | {LAST: timedelta(minutes=59)}
    readers = tuple(Subscriber(ChatKey(chat), leads=(lead,), subscribed=True) for chat, lead in leads.items())
    async with open_store(f"tinydb:{tmp_path / 'store'}") as store:
        await store.commit(Work(subscribers=readers))
        before = start - timedelta(hours=3)
        await Ingest(store, read).add(Submission(TEXT, published=before), now=before)
    return tmp_path


def reminders(server: TelegramServer) -> Counter[int]:
    """How many reminders stand in each chat."""
    return Counter(message.chat.id for chat in (*CHATS, LAST) for message in server.telegram.from_bot(chat))


async def open_rows(folder: Path) -> int:
    async with open_store(f"tinydb:{folder / 'store'}") as store:
        return len(await store.deliveries(*OPEN_STATES))


async def kill_and_start_again(server: TelegramServer, folder: Path, *, after: int, **environment: str) -> None:
    """Let the bot send ``after`` messages, kill it, and let another one send the rest."""
    settings = {"SPACY_MODEL": "held_model", **HeldModel(folder, DEFAULT_MODEL).environment, **environment}
    async with BotProcess(server, folder, **settings) as process:
        await server.until(lambda: reminders(server).total() >= after, seconds=STARTS, what="reminders are sent")
        await process.kill()
    async with BotProcess(server, folder, **settings) as process:
        await server.until(lambda: reminders(server)[LAST], seconds=STARTS, what="the last reminder arrives")
        assert await process.stop() == 0


async def test_killed_while_sending_loses_nobodys_reminder(server: TelegramServer, folder: Path) -> None:
    await kill_and_start_again(server, folder, after=12)

    counted = reminders(server)
    assert set(counted) == {*CHATS, LAST}
    assert counted.total() - len(counted) <= 1
    assert await open_rows(folder) == 0


@pytest.mark.parametrize(("side", "times"), [("resend", 2), ("hold", 1)])
async def test_message_in_flight_at_the_kill_is_repeated_or_held_as_the_setting_says(
    side: str, times: int, server: TelegramServer, folder: Path
) -> None:
    server.telegram.fail_next("sendMessage", timeout(accepted=True), chat=CHATS[0])

    await kill_and_start_again(server, folder, after=5, UNCERTAIN_SENDS=side)

    counted = reminders(server)
    assert counted[CHATS[0]] == times
    assert set(counted) == {*CHATS, LAST}
    assert await open_rows(folder) == 0


@pytest.mark.slow
@pytest.mark.parametrize("after", range(1, 40, 2))
async def test_killed_at_any_message_loses_nothing(after: int, server: TelegramServer, folder: Path) -> None:
    await kill_and_start_again(server, folder, after=after)

    counted = reminders(server)
    assert set(counted) == {*CHATS, LAST}
    assert max(counted.values()) <= 2
    assert await open_rows(folder) == 0
