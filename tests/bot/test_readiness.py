"""Answers are kept ready after each change, and after a failure too."""

from __future__ import annotations

import asyncio
import gc
import logging
import sys
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from pauses import Pauses

from bot import interpreter
from bot.readiness import LONGEST, Readiness
from briefings.service import Briefings
from store.memory import MemoryStore
from store.work import Work
from tests.store.making import article, read


def clock() -> datetime:
    return datetime(2022, 1, 6, 9, tzinfo=UTC)


class Failing(Briefings):
    """Cannot be made ready as often as it is told to fail."""

    def __init__(self, store: MemoryStore, failures: int) -> None:
        super().__init__(store)
        self.failures = failures
        self.ready: asyncio.Queue[int] = asyncio.Queue()

    async def warm(self, *, now: datetime | None = None) -> int:
        if self.failures:
            self.failures -= 1
            raise RuntimeError("no room for an index")
        revision = await super().warm(now=now)
        self.ready.put_nowait(revision)
        return revision


async def test_it_is_tried_again_and_the_log_says_so_once(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    async with MemoryStore() as store:
        briefings, pauses = Failing(store, 2), Pauses()
        readiness = Readiness(briefings, clock, sleep=pauses)
        keeping = asyncio.create_task(readiness.keep())

        first = await pauses.begins()
        failure = readiness.failure
        first.set()
        (await pauses.begins()).set()
        await asyncio.wait_for(briefings.ready.get(), 10)
        await asyncio.sleep(0)
        keeping.cancel()

    assert failure == "an error that only the log describes"
    assert readiness.failure is None
    said = [record.message for record in caplog.records if record.name == "bot.readiness"]
    assert said == [
        "answers are made ready only when asked for; this is tried again",
        "answers are made ready again",
    ]


async def test_the_waits_grow_up_to_a_few_minutes() -> None:
    waits: list[float] = []

    async def wait(seconds: float) -> None:
        waits.append(seconds)

    async with MemoryStore() as store:
        briefings = Failing(store, 12)
        keeping = asyncio.create_task(Readiness(briefings, clock, sleep=wait).keep())
        await asyncio.wait_for(briefings.ready.get(), 10)
        keeping.cancel()

    assert waits[:4] == [1, 2, 4, 8]
    assert waits[-1] == LONGEST


async def test_after_a_change_answers_are_made_ready_again_and_only_the_first_time_is_a_beginning() -> None:
    begun: list[int] = []
    async with MemoryStore() as store:
        briefings = Failing(store, 0)
        keeping = asyncio.create_task(Readiness(briefings, clock, begun=lambda: begun.append(store.revision)).keep())
        await asyncio.wait_for(briefings.ready.get(), 10)

        await store.commit(Work(articles=read(article()).articles))
        later = await asyncio.wait_for(briefings.ready.get(), 10)
        await asyncio.sleep(0)
        keeping.cancel()

    assert later == store.revision == 1
    assert begun == [0]


@pytest.fixture
def as_before() -> Iterator[None]:
    """Leaves the interpreter as it found it."""
    threshold, turn = gc.get_threshold(), sys.getswitchinterval()
    yield
    gc.set_threshold(*threshold)
    sys.setswitchinterval(turn)
    gc.unfreeze()


@pytest.mark.usefixtures("as_before")
def test_what_is_set_aside_is_searched_no_more() -> None:
    interpreter.share()
    kept = [[] for _ in range(1_000)]  # type: ignore[var-annotated]

    interpreter.set_aside()

    assert gc.get_freeze_count() >= len(kept)
    assert gc.get_threshold()[2] == interpreter.NEVER
    assert sys.getswitchinterval() == pytest.approx(interpreter.TURN)
