"""What holds the event loop with 10,000 records: articles are read, stored and planned for, and people ask meanwhile.

The production application over a real store and a real reading room; only Telegram is a stand-in.
"""

from __future__ import annotations

import asyncio
import itertools
import random
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from bot import interpreter
from bot.application import Attache, build
from bot.settings import Settings
from bot.standin import Telegram
from briefings.extraction.worker import ReadingRoom
from briefings.outbox import plan_anew
from briefings.settling import settle_with
from briefings.sources.text import Submission
from store.opening import open_store
from store.records import ChatKey, Subscriber
from store.work import Work
from tests.benchmarks.bench_answers import NOW, SIDES, WORDS, story
from tests.benchmarks.watchdog import BAR, Hold, told, watched

RECORDS = 10_000
READERS = 50
ADMIN = 42
FIRST_READER = 1_000
SECONDS = 12.0
"""How long each kind of work goes on."""
BETWEEN = 0.1
"""Seconds between two questions."""
ASKED = ("/meetings egypt", "/positions sudan", "/timeline", "/brief", "/positions egypt vs sudan", "/today", "babafo")


def main() -> None:
    """Print the longest hold of the loop: at the start, idle, and with each kind of work while questions are asked."""
    interpreter.share()  # as `attache run` does
    asyncio.run(_measured())


async def _measured() -> None:
    with tempfile.TemporaryDirectory() as folder:
        await _written(folder)
        async with _running(folder) as (attache, telegram, starting):
            print(
                f"{RECORDS:,} articles with a meeting and five positions each, {READERS} readers, a question every {BETWEEN} s; "
                f"bar {BAR:.0f} ms"
            )
            print(told("starting, until answers are ready", starting))
            kinds = {"idle": _idle, "reading": _read, "storing": _store, "planning anew": _plan, "all at once": _all}
            for name, work in kinds.items():
                async with _meanwhile(work, attache) as done, watched() as holds:
                    taken = await _ask(telegram)
                print(told(f"{name} ({len(done)})", holds), end="; ")
                print(f"answers: median {statistics.median(taken):.0f}, worst {max(taken):.0f} ms", flush=True)


async def _written(folder: str) -> None:
    """A store with everything in it, closed again."""
    chance = random.Random(RECORDS)
    read = tuple(story(number, chance)[:2] for number in range(RECORDS))
    async with open_store(f"tinydb:{folder}") as store:
        await store.commit(Work(subscribers=tuple(reader(number) for number in range(READERS))))
        await settle_with(store, read, now=NOW)


def reader(number: int) -> Subscriber:
    """Somebody who follows a side, a pair of others, and two words."""
    chance = random.Random(number)
    one, other, third = chance.sample(SIDES, 3)
    topics = tuple(WORDS[chance.randint(10, 60)] for _ in range(2))
    return Subscriber(
        ChatKey(FIRST_READER + number), follows=(one,), pairs=((other, third),), topics=topics, subscribed=True
    )


@asynccontextmanager
async def assembled(
    folder: str, clock: Callable[[], datetime], readers: Iterable[int]
) -> AsyncIterator[tuple[Attache, Telegram]]:
    """The bot over this store, its reading process there, itself not begun; only Telegram is a stand-in."""
    telegram = Telegram(clock=clock)
    for reader in readers:
        telegram.person(reader)
    settings = Settings(_env_file=None, admin_ids=(ADMIN,))  # type: ignore[call-arg]  # made by pydantic-settings
    async with open_store(f"tinydb:{folder}") as store, ReadingRoom(settings.spacy_model) as room:
        requests = {"request": telegram.request(), "updates_request": telegram.request()}
        attache = build(
            settings, store, room, clock=clock, token=telegram.token, begun=interpreter.set_aside, **requests
        )
        telegram.attach(attache.application)
        await room.wait_ready()
        yield attache, telegram


@asynccontextmanager
async def _running(folder: str) -> AsyncIterator[tuple[Attache, Telegram, Sequence[Hold]]]:
    """The bot, with the holds of its start until the first answers are ready."""
    began = time.monotonic()

    def clock() -> datetime:
        return NOW + timedelta(seconds=time.monotonic() - began)

    async with assembled(folder, clock, range(FIRST_READER, FIRST_READER + READERS)) as (attache, telegram):
        async with watched() as holds:
            await attache.application.initialize()
            await attache.start()
            await attache.bureau.briefings.warm()
        try:
            yield attache, telegram, holds
        finally:
            await attache.stop()


async def _ask(telegram: Telegram) -> list[float]:
    """Milliseconds to the answers of questions that are asked for a while."""
    taken = []
    end = time.monotonic() + SECONDS
    for number, question in enumerate(itertools.cycle(ASKED)):
        if time.monotonic() > end:
            return taken
        asker = 1_000_000 + number  # each in a chat of their own: one alone gets one answer a second
        started = time.perf_counter()
        assert await telegram.say(asker, asker, question), "no answer came"
        taken.append((time.perf_counter() - started) * 1000)
        await asyncio.sleep(BETWEEN)
    return taken


Doing = Callable[[Attache, int], Awaitable[object]]


@asynccontextmanager
async def _meanwhile(work: Doing, attache: Attache) -> AsyncIterator[list[float]]:
    """Do the work again and again; the seconds that each time took."""
    done: list[float] = []
    stop = asyncio.Event()

    async def on_and_on() -> None:
        while not stop.is_set():
            started = time.perf_counter()
            await work(attache, next(_EDITIONS))
            done.append(time.perf_counter() - started)

    task = asyncio.create_task(on_and_on())
    try:
        yield done
    finally:
        stop.set()
        await task


_EDITIONS = itertools.count(1)


async def _idle(_: Attache, __: int) -> None:
    await asyncio.sleep(0.1)


async def _read(attache: Attache, edition: int) -> None:
    await attache.bureau.ingest.draft(news(edition), by=ADMIN, now=attache.bureau.clock())


async def _store(attache: Attache, edition: int) -> None:
    await attache.bureau.ingest.add(news(edition), now=attache.bureau.clock())


async def _plan(attache: Attache, _: int) -> None:
    await plan_anew(attache.bureau.store, attache.bureau.clock())


async def _all(attache: Attache, edition: int) -> None:
    await asyncio.gather(_read(attache, -edition), _store(attache, edition), _plan(attache, edition))


def news(edition: int) -> Submission:
    """An article nobody has seen, of a meeting that is near, with what both sides say."""
    one, other = random.Random(edition).sample(SIDES, 2)
    text = (
        f"{one} and {other} to meet, edition {edition}\n\n"
        f"{one} and {other} will hold talks in Geneva on {edition % 27 + 1} February 2022, {one} said.\n\n"
        f"{one} demands that {other} sign agreement number {edition}. {other} rejected any agreement on water.\n"
    )
    return Submission(text, published=NOW)


if __name__ == "__main__":
    main()
