"""Trouble that a machine gives: each is told in plain words, nothing is lost by it, and reminders go on where they can."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from bot_process import ADMIN, BotProcess
from desk import READER, Desk
from river import River
from telegram_server import TelegramServer

from bot.handlers.errors import NOT_KEPT, SORRY
from bot.standin import Telegram
from briefings.extraction.worker import ReadingFailed
from store.base import StoreFull
from store.memory import MemoryStore
from store.opening import open_store
from store.records import ChatKey, DeliveryState, Subscriber
from store.tiny import TinyStore
from store.work import Work
from tests.briefings.newsroom import talks
from tests.store.disks import FailingDisk

TALKS = talks("Egypt", "Sudan", "2022-01-12T10:00")


@pytest.fixture
def disk() -> FailingDisk:
    return FailingDisk()


# --------------------------------------------------------------------------- the disk


async def test_a_full_disk_is_told_to_whoever_writes_and_questions_are_answered(
    disk: FailingDisk, tmp_path: Path
) -> None:
    async with Desk(TinyStore(tmp_path, disk=disk)) as desk:
        await desk.stored()
        disk.arm(1, for_good=True)

        await desk.say(READER, "/subscribe")
        refused, kept = desk.last(READER).text, await desk.store.subscribers()
        answered = await desk.say(READER, "/meetings")
        disk.arm(None)
        await desk.say(READER, "/subscribe")
        (subscriber,) = await desk.store.subscribers()

    assert (refused, list(kept)) == (NOT_KEPT, [])
    assert any("No space left on device" in message.text for message in desk.telegram.from_bot(ADMIN))
    assert "Nairobi" in answered[0]
    assert (subscriber.key, subscriber.subscribed) == (ChatKey(READER), True)


async def test_what_falls_due_while_the_disk_is_full_is_sent_once_when_it_has_room_again(
    disk: FailingDisk, tmp_path: Path
) -> None:
    async with River(TinyStore(tmp_path, disk=disk)) as river:
        await river.subscribes(7)
        await river.hears(TALKS)
        disk.arm(1, for_good=True)
        with pytest.raises(StoreFull, match=r"The disk refuses the store in .*: No space left on device"):
            await river.until("2022-01-11 10:00")
        during = river.times(7)
        disk.arm(None)

        await river.until("2022-01-11 10:30")

        assert during == []
        assert len(river.times(7)) == 1
        assert await river.rows(DeliveryState.UNCERTAIN) == []


async def test_admins_hear_once_that_reminders_stand_still_and_see_it_in_the_status(
    disk: FailingDisk, tmp_path: Path
) -> None:
    async with Desk(TinyStore(tmp_path, disk=disk)) as desk:
        await desk.stored()
        await desk.say(READER, "/subscribe")
        disk.arm(1, for_good=True)
        desk.clock.now += timedelta(days=40)

        await desk.attache.alarm.ring()
        await desk.attache.alarm.ring()
        (during,) = await desk.say(ADMIN, "/status")
        disk.arm(None)
        await desk.attache.alarm.ring()
        (after,) = await desk.say(ADMIN, "/status")

        words = "Reminders do not go out just now: "
        told = [message.text for message in desk.telegram.from_bot(ADMIN) if message.text.startswith(words)]
        assert len([text for text in told if "No space left on device" in text]) == 1
        assert during.startswith(words)
        assert words not in after


async def test_a_disk_that_fills_between_request_and_mark_repeats_at_most_that_one(
    disk: FailingDisk, tmp_path: Path
) -> None:
    async with River(TinyStore(tmp_path, disk=disk)) as river:
        await river.subscribes(7)
        await river.hears(TALKS)
        river.telegram.watchers.append(lambda *_: disk.arm(1, for_good=True))
        with pytest.raises(StoreFull, match="The disk refuses"):
            await river.until("2022-01-11 10:00")
        river.telegram.watchers.pop()
        disk.arm(None)

        await river.until("2022-01-11 10:30")

        assert len(river.times(7)) == 1
        assert await river.states(7) == ["sent", "scheduled"]


# --------------------------------------------------------------------------- the clock


async def test_a_clock_that_is_set_back_repeats_nothing_and_loses_nothing() -> None:
    async with River(MemoryStore()) as river:
        await river.subscribes(7)
        await river.hears(TALKS)
        await river.until("2022-01-11 10:00")
        river.clock.now -= timedelta(hours=3)

        await river.until("2022-01-12 09:30")

        assert river.times(7) == ["01-11 10:00", "01-12 09:00"]


# --------------------------------------------------------------------------- the store's files, and a second instance


@pytest.fixture
async def folder(tmp_path: Path) -> Path:
    async with open_store(f"tinydb:{tmp_path / 'store'}") as store:
        await store.commit(Work(subscribers=(Subscriber(ChatKey(7), subscribed=True),)))
    return tmp_path


@pytest.fixture
async def server() -> AsyncIterator[TelegramServer]:
    telegram = Telegram(clock=lambda: datetime.now(UTC), local=True)
    telegram.person(ADMIN)
    async with TelegramServer(telegram) as server:
        yield server


async def test_a_bot_with_a_damaged_file_names_it_and_warns_of_an_env_file_that_others_can_read(
    server: TelegramServer, folder: Path
) -> None:
    file = folder / "store" / "subscribers.json"
    file.write_bytes(file.read_bytes()[:-30])
    damaged = file.read_bytes()
    (folder / ".env").write_text("LOG_LEVEL=INFO\n")
    (folder / ".env").chmod(0o644)

    async with BotProcess(server, folder) as process:
        status = await process.ended()

    assert status == 1
    assert "subscribers.json cannot be read" in process.output
    assert "Traceback" not in process.output
    assert file.read_bytes() == damaged
    assert "can be read by others on this machine  run=chmod 600 .env" in process.output


async def test_a_bot_whose_folder_is_a_file_does_not_start_and_says_so(server: TelegramServer, tmp_path: Path) -> None:
    (tmp_path / "store").write_text("this is a file, and no folder")

    async with BotProcess(server, tmp_path) as process:
        status = await process.ended()

    assert status == 1
    assert "is a file, or in one, and the store needs a folder" in process.output
    assert "Traceback" not in process.output


# --------------------------------------------------------------------------- the reading process


async def test_reminders_and_answers_go_on_when_reading_is_broken() -> None:
    async with Desk() as desk:
        await desk.stored()
        await desk.say(READER, "/subscribe")
        desk.room.ready, desk.room.stopped = False, True
        desk.room.breaks = ReadingFailed("The reading process stopped while it read this text. Please try again.")

        told = await desk.say(ADMIN, "/add Talks\n\nEgypt and Chad will hold talks in Cairo on 15 January, it said.")
        due = await desk.store.next_due()
        assert due is not None
        desk.clock.now = due
        await desk.attache.alarm.ring()
        answer = await desk.say(READER, "/meetings")

    assert "The reading process stopped" in told[-1]
    assert SORRY not in told
    assert "Nairobi" in desk.last(READER).text
    assert any("Tomorrow" in message.text for message in desk.telegram.from_bot(READER))
    assert "Nairobi" in answer[0]
