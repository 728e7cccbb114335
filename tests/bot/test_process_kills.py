"""The bot is killed while it sends reminders: after a restart everybody has theirs, and next to nobody has two."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import AsyncIterator, Callable, Collection
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from bot_process import BotProcess, HeldModel
from telegram_server import TelegramServer

from bot.delivery import GROUP
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
    Delivery,
    DeliveryState,
    Findings,
    MeetingKind,
    MeetingReport,
    MeetingStatus,
    Party,
    Precision,
    Subscriber,
    When,
)
from store.snapshot import snapshot
from store.tables import Table
from store.work import Work
from tests.figures import Count

CHATS = range(101, 141)
TEXT = "The foreign ministers of Norway and Chile will meet in Oslo, Norway's foreign ministry said."


@pytest.fixture
async def server() -> AsyncIterator[TelegramServer]:
    telegram = Telegram(clock=lambda: datetime.now(UTC), local=True)
    for chat in CHATS:
        telegram.person(chat)
    async with TelegramServer(telegram) as server:
        yield server


@pytest.fixture
async def folder(tmp_path: Path) -> Path:
    """A store whose outbox has a reminder for every chat that falls due before the bot starts."""
    await fill(tmp_path / "store", CHATS, begins_in=timedelta(minutes=40))
    return tmp_path


async def fill(folder: Path, chats: range, *, begins_in: timedelta) -> None:
    """Subscribers, and a meeting that all of them are due to be told of by now."""
    start = datetime.now(UTC).replace(second=0, microsecond=0) + begins_in

    async def read(article: Article) -> Findings:
        """What the text says, with the start of the meeting as this test needs it."""
        when = When(Precision.EXACT, start.date(), start.date(), start.time(), "UTC")
        sides = (Party("Norway", "Norway"), Party("Chile", "Chile"))
        cited = (Citation(article.id, 0, len(article.text)),)
        report = MeetingReport(MeetingKind.TALKS, sides, "Oslo", when, MeetingStatus.SCHEDULED, cited)
        return Findings(article.id, article.published.date(), meetings=(report,))

    lead = begins_in + timedelta(minutes=20)
    readers = tuple(Subscriber(ChatKey(chat), leads=(lead,), subscribed=True) for chat in chats)
    async with open_store(f"tinydb:{folder}") as store:
        await store.commit(Work(subscribers=readers))
        before = start - lead - timedelta(hours=2)
        await Ingest(store, read).add(Submission(TEXT, published=before), now=before)


def reminders(server: TelegramServer) -> Counter[int]:
    """How many reminders stand in each chat."""
    return Counter(message.chat.id for chat in CHATS for message in server.telegram.from_bot(chat))


async def chats_of_rows(folder: Path, *states: DeliveryState) -> set[int]:
    """The chats whose reminder is in one of these states."""
    async with open_store(f"tinydb:{folder / 'store'}") as store:
        return {row.subscriber.chat for row in await store.deliveries(*states)}


async def kill_and_start_again(
    server: TelegramServer,
    folder: Path,
    *,
    when: Callable[[Counter[int]], object],
    goes_on: Collection[DeliveryState] = OPEN_STATES,
    **more: str,
) -> set[int]:
    """Kill the bot at a moment that its reminders tell, and let another one send what is still to be sent.

    ``goes_on`` are the states of a row that mean that its chat gets a message, or another one. Gives
    back the chats whose message was in flight at the kill: marked as going out, and no answer seen.
    """
    environment = HeldModel(folder, DEFAULT_MODEL).environment | more
    async with BotProcess(server, folder, **environment) as process:
        await process.until(lambda: when(reminders(server)), what="reminders are sent")
        await process.kill()
    had, waiting = reminders(server), await chats_of_rows(folder, *goes_on)
    in_flight = await chats_of_rows(folder, DeliveryState.SENDING)
    async with BotProcess(server, folder, **environment) as process:
        await process.until(
            lambda: all(reminders(server)[chat] > had[chat] for chat in waiting), what="the others have their reminder"
        )
        assert await process.stop() == 0
    return in_flight


def repeated(server: TelegramServer) -> set[int]:
    """The chats that have their reminder twice. Fails where one has it more often."""
    counted = reminders(server)
    assert max(counted.values()) <= 2
    return {chat for chat, times in counted.items() if times > 1}


async def test_killed_while_sending_loses_nobodys_reminder(server: TelegramServer, folder: Path) -> None:
    in_flight = await kill_and_start_again(server, folder, when=lambda sent: sent.total() >= 12)

    assert set(reminders(server)) == set(CHATS)
    assert repeated(server) <= in_flight
    assert not await chats_of_rows(folder, *OPEN_STATES)


async def test_message_in_flight_at_the_kill_is_repeated_once(server: TelegramServer, folder: Path) -> None:
    server.telegram.fail_next("sendMessage", timeout(accepted=True), chat=CHATS[0])

    await kill_and_start_again(server, folder, when=lambda sent: sent[CHATS[0]])

    assert CHATS[0] in repeated(server)
    assert set(reminders(server)) == set(CHATS)


async def test_message_in_flight_at_the_kill_is_held_where_the_setting_says_so(
    server: TelegramServer, folder: Path
) -> None:
    server.telegram.fail_next("sendMessage", timeout(accepted=True), chat=CHATS[0])

    sure = OPEN_STATES - {DeliveryState.SENDING}
    await kill_and_start_again(server, folder, when=lambda sent: sent[CHATS[0]], goes_on=sure, UNCERTAIN_SENDS="hold")

    assert max(reminders(server).values()) == 1
    assert set(CHATS) - set(reminders(server)) <= await chats_of_rows(folder, DeliveryState.UNCERTAIN)


@pytest.mark.slow
@pytest.mark.parametrize("after", range(1, 40, 2))
async def test_killed_at_any_message_loses_nothing(after: int, server: TelegramServer, folder: Path) -> None:
    in_flight = await kill_and_start_again(server, folder, when=lambda sent: sent.total() >= after)

    assert set(reminders(server)) == set(CHATS)
    assert repeated(server) <= in_flight
    assert not await chats_of_rows(folder, *OPEN_STATES)


LONG_PATIENCE = 600.0
ROUNDS, KILLS, MANY_CHATS = 10, 30, range(1_000, 2_000)
LAST_KILL = 900
"""By so many messages the last process is killed: there is still something to send, however few were repeated."""


@pytest.mark.slow
@pytest.mark.parametrize("round", range(ROUNDS))
async def test_three_hundred_kills_while_ten_thousand_reminders_are_sent_lose_nothing(
    round: int, server: TelegramServer, tmp_path: Path, count: Count
) -> None:
    chance, telegram = random.Random(round), server.telegram
    for chat in MANY_CHATS:
        telegram.person(chat)
    await fill(tmp_path / "store", MANY_CHATS, begins_in=timedelta(hours=6))
    environment, in_flight = HeldModel(tmp_path, DEFAULT_MODEL).environment | {"LOG_LEVEL": "WARNING"}, Counter[int]()

    for goal in sorted(chance.sample(range(1, LAST_KILL), KILLS)):
        goal = max(goal, len(telegram.written) + 1)  # each is killed while it sends
        async with BotProcess(server, tmp_path, **environment) as process:
            sends = partial(_at_least, telegram, goal)
            await process.until(sends, what=f"{goal} reminders are sent", seconds=LONG_PATIENCE)
            await process.kill()
        under_way = [each.subscriber.chat for each in rows_left(tmp_path) if each.state is DeliveryState.SENDING]
        assert len(under_way) <= GROUP
        in_flight.update(under_way)
    async with BotProcess(server, tmp_path, **environment) as process:
        everybody = partial(_everybody_has, telegram, MANY_CHATS)
        await process.until(everybody, what="everybody has a reminder", seconds=LONG_PATIENCE)
        assert await process.stop(seconds=10) == 0

    told = Counter(message.chat.id for message in telegram.written if message.chat.id in MANY_CHATS)
    repeats, lost = told - Counter(set(told)), set(MANY_CHATS) - set(told)
    count(
        "killed while sending",
        kills=KILLS,
        reminders=len(MANY_CHATS),
        in_flight_at_a_kill=in_flight.total(),
        repeated=repeats.total(),
        lost=len(lost),
    )
    assert not lost
    assert repeats <= in_flight
    assert not [row for row in rows_left(tmp_path) if row.state in OPEN_STATES]


def rows_left(folder: Path) -> list[Delivery]:
    """The outbox as a dead process has left it."""
    return list(snapshot(folder / "store")[Table.DELIVERIES])


def _at_least(telegram: Telegram, number: int) -> bool:
    return len(telegram.written) >= number


def _everybody_has(telegram: Telegram, chats: range) -> bool:
    return len(telegram.written) >= len(chats) and all(telegram.from_bot(chat) for chat in chats)
