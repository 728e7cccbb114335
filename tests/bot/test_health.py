"""GET /healthz over 127.0.0.1: what a supervisor is told, and what nobody is."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from bot_process import ADMIN, BotProcess, free_port
from desk import READER, Desk
from telegram_server import TelegramServer
from tornado.httpclient import AsyncHTTPClient, HTTPResponse

from bot.health import OVERDUE, WRITTEN, Health, health_answered
from bot.settings import Listen, WrongSettings
from bot.standin import Telegram
from store.base import StoreFull
from store.memory import MemoryStore
from store.records import DeliveryState
from store.work import Work
from tests.store.making import delivery


class Disk(MemoryStore):
    """A store whose disk can be full; ``tried`` counts the health checks that were written."""

    full = False
    tried = 0

    async def commit(self, work: Work) -> None:
        self.tried += any(name == WRITTEN for name, _ in work.notes)
        if self.full:
            raise StoreFull("The disk is full: free some space in /srv/private.")
        await super().commit(work)


@pytest.fixture
async def disk() -> AsyncIterator[Disk]:
    yield Disk()


@pytest.fixture
async def desk(disk: Disk) -> AsyncIterator[Desk]:
    async with Desk(disk) as running:
        yield running


@pytest.fixture
async def port(desk: Desk) -> AsyncIterator[int]:
    """Where the bot at the desk answers."""
    port = free_port()
    async with health_answered(Listen("127.0.0.1", port), desk.attache):
        yield port


async def ask(port: int, path: str = "/healthz", method: str = "GET", **more: Any) -> HTTPResponse:
    address = f"http://127.0.0.1:{port}{path}"
    return await AsyncHTTPClient().fetch(address, method=method, raise_error=False, **more)


async def test_all_is_well(desk: Desk, port: int) -> None:
    await desk.attache.alarm.ring()

    answer = await ask(port)

    assert answer.code == 200
    assert json.loads(answer.body) == {
        "status": "ok",
        "store": "ok",
        "model": "ready",
        "next_wake_up": None,
        "version": "0.1.0",
    }


async def test_its_head_alone_can_be_asked_for(port: int) -> None:
    head = await ask(port, method="HEAD")

    assert (head.code, head.body, head.headers["Content-Type"]) == (200, b"", "application/json")


async def test_next_wake_up_is_told_as_a_moment(desk: Desk, port: int) -> None:
    await desk.stored()
    await desk.say(READER, "/subscribe")
    await desk.attache.alarm.ring()

    told = json.loads((await ask(port)).body)

    assert datetime.fromisoformat(told["next_wake_up"]) == desk.attache.alarm.next_wake_up
    assert datetime.fromisoformat(told["next_wake_up"]).tzinfo is not None


@pytest.mark.parametrize(
    ("ready", "failure", "model"), [(True, None, "ready"), (False, None, "loading"), (False, "No such one.", "failed")]
)
async def test_model_is_told_and_does_not_make_the_bot_unwell(
    desk: Desk, port: int, ready: bool, failure: str | None, model: str
) -> None:
    desk.room.ready, desk.room.failure = ready, failure

    answer = await ask(port)

    assert (answer.code, json.loads(answer.body)["model"]) == (200, model)


async def test_a_reader_that_died_is_told_and_does_not_make_the_bot_unwell(desk: Desk, port: int) -> None:
    desk.room.ready, desk.room.stopped = False, True

    answer = await ask(port)

    assert (answer.code, json.loads(answer.body)["model"]) == (200, "stopped")


def asleep(desk: Desk, since: datetime) -> Health:
    """The health of the same bot when its alarm has slept since that moment."""
    bureau = replace(desk.attache.bureau, next_wake_up=lambda: since)
    return Health(replace(desk.attache, bureau=bureau))


@pytest.mark.parametrize(("late", "status"), [(OVERDUE / 2, 200), (OVERDUE, 503)])
async def test_a_wake_up_that_is_long_overdue_is_told(desk: Desk, late: timedelta, status: int) -> None:
    health = asleep(desk, desk.clock.now - late)

    found, told = await health.report()

    assert found == status
    assert told.get("reason") == ("the alarm does not work: its wake-up is overdue" if status == 503 else None)


async def test_a_long_burst_of_reminders_is_no_overdue_wake_up(desk: Desk, disk: Disk) -> None:
    now = desk.clock.now
    sent = delivery("burst", now - 3 * OVERDUE, state=DeliveryState.SENT, changed_at=now - OVERDUE / 2)
    await disk.commit(Work(deliveries=(sent,)))

    found, told = await asleep(desk, now - 3 * OVERDUE).report()

    assert (found, told["status"]) == (200, "ok")


async def test_a_store_that_takes_nothing_is_told_without_its_private_words(disk: Disk, port: int) -> None:
    disk.full = True

    answer = await ask(port)
    told = json.loads(answer.body)

    assert answer.code == 503
    assert told["status"] == "failing"
    assert told["reason"] == "the store does not work: the disk is full, or takes nothing"
    assert b"private" not in answer.body


async def test_a_disk_that_has_room_again_is_told_in_seconds(
    disk: Disk, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.health.AGAIN_AFTER", 0.0)
    disk.full = True
    before = await ask(port)
    disk.full = False

    after = await ask(port)

    assert (before.code, after.code) == (503, 200)


async def test_asking_often_does_not_write_each_time_while_the_disk_is_full(disk: Disk, port: int) -> None:
    disk.full = True

    codes = [(await ask(port)).code for _ in range(3)]

    assert (codes, disk.tried) == ([503] * 3, 1)


async def test_a_store_that_is_closed_is_told(desk: Desk, port: int) -> None:
    await desk.attache.stop()
    await desk.store.__aexit__()

    told = json.loads((await ask(port)).body)
    await desk.store.__aenter__()

    assert told["store"] == "the store is not open, or cannot be used"


async def test_an_alarm_that_does_not_run_is_told(desk: Desk, port: int) -> None:
    await desk.attache.alarm.stop()

    answer = await ask(port)

    assert answer.code == 503
    assert json.loads(answer.body)["reason"] == "the alarm does not work: it is not running"


async def test_asking_often_writes_once(disk: Disk, port: int) -> None:
    for _ in range(5):
        await ask(port)

    assert disk.tried == 1


@pytest.mark.parametrize(
    ("method", "path"), [("GET", "/"), ("GET", "/healthz/"), ("GET", "/metrics"), ("DELETE", "/healthz")]
)
async def test_everything_else_is_not_found(port: int, method: str, path: str) -> None:
    answer = await ask(port, path, method)

    assert (answer.code, answer.body) == (404, b"")


async def test_a_port_that_is_taken_is_said_in_plain_words(desk: Desk, port: int) -> None:
    with pytest.raises(WrongSettings, match=f"HEALTH_LISTEN: cannot listen on 127.0.0.1:{port}: .*in use"):
        async with health_answered(Listen("127.0.0.1", port), desk.attache):
            raise AssertionError("two cannot listen there")


async def test_it_ends_with_the_bot(desk: Desk) -> None:
    port = free_port()
    async with health_answered(Listen("127.0.0.1", port), desk.attache):
        during = await ask(port)

    assert during.code == 200
    with pytest.raises(ConnectionRefusedError):
        await ask(port)


async def test_nothing_listens_without_an_address(desk: Desk) -> None:
    async with health_answered(None, desk.attache):
        (answer,) = await desk.say(READER, "/help")

    assert "/meetings" in answer


async def test_a_running_bot_answers_and_says_that_its_model_is_missing(tmp_path: Path) -> None:
    telegram, port = Telegram(clock=lambda: datetime.now(UTC), local=True), free_port()
    telegram.person(ADMIN)
    environment = {"HEALTH_LISTEN": f"127.0.0.1:{port}", "SPACY_MODEL": "no_such_model"}
    async with TelegramServer(telegram) as server, BotProcess(server, tmp_path, **environment) as process:
        await process.until(lambda: len(telegram.commands) == 4, what="the bot has begun")
        answer = await ask(port)
        while json.loads(answer.body)["model"] == "loading":
            answer = await ask(port)
        status = await process.stop()

    assert (answer.code, json.loads(answer.body)["model"]) == (200, "failed")
    assert telegram.token.encode() not in answer.body
    assert status == 0
    assert process.output.count("the language model could not be loaded") == 1
    assert "Traceback" not in process.output
