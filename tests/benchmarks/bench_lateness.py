"""How late reminders come with 100,000 planned: quietly, and while articles are read and stored and people ask.

The production application with its planner, dispatcher and alarm over a real store; only Telegram is a
stand-in. Ten are due each second, each at a moment of its own: Telegram would take thirty.
"""

from __future__ import annotations

import asyncio
import itertools
import random
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta

from bot import interpreter
from bot.application import Attache
from bot.standin import Message, Telegram
from briefings.settling import settle_with
from store.base import Store
from store.opening import open_store
from store.records import (
    OPEN_STATES,
    Article,
    ChatKey,
    DeliveryKind,
    DeliveryState,
    Findings,
    Precision,
    Subscriber,
    When,
)
from store.work import Work
from tests.benchmarks.bench_answers import NOW, SIDES, story
from tests.benchmarks.bench_loop import ASKED, assembled, news

READERS = 100
MEETINGS = 1_000
"""Everybody follows all of them: so many rows times the readers are planned."""
SOON = 6
"""Meetings of which reminders are due while it is measured, in each half."""
BETWEEN = timedelta(seconds=10)
HOUR = timedelta(hours=1)
START = timedelta(seconds=5)
PAUSE = timedelta(seconds=10)
"""Between the halves."""
BAR = 250.0
"""Milliseconds within which 99 of 100 reminders come."""

Arrivals = dict[tuple[int, int], datetime]
"""By chat and message, when it came to Telegram."""


def main() -> None:
    """Print how late they come, in milliseconds, from the moment they are due to their arrival at Telegram."""
    interpreter.share()  # as `attache run` does
    asyncio.run(_measured())


async def _measured() -> None:
    with tempfile.TemporaryDirectory() as folder:
        await _written(folder)
        async with _running(folder) as (attache, telegram, clock):
            rows = await attache.bureau.store.deliveries(DeliveryState.SCHEDULED)
            print(f"{len(rows):,} reminders planned for {READERS} readers of {MEETINGS:,} meetings")
            arrived: Arrivals = {}

            def note(_: str, message: Message, __: str) -> None:
                arrived.setdefault((message.chat.id, message.id), clock())

            telegram.watchers.append(note)
            clock.start()
            attache.alarm.wake()
            await clock.until(_starts(0)[-1] - HOUR + BETWEEN + PAUSE / 2)
            _print("nothing else to do", await _lateness(attache.bureau.store, arrived, 0))
            busy = asyncio.create_task(_busy(attache, telegram))
            await clock.until(_starts(1)[-1] - HOUR + BETWEEN + PAUSE / 2)
            busy.cancel()
            _print("articles and questions meanwhile", await _lateness(attache.bureau.store, arrived, 1))


def _print(what: str, late: Sequence[float]) -> None:
    p99 = statistics.quantiles(late, n=100)[98]
    held = "held" if p99 <= BAR else "NOT held"
    print(
        f"{what:<34} {len(late)} sent; median {statistics.median(late):6.1f}, p99 {p99:6.1f}, worst {max(late):6.1f} ms "
        f"late; bar {BAR:.0f} ms, {held}",
        flush=True,
    )


# --------------------------------------------------------------------------- who is reminded of what, and when


class Clock:
    """Stands at ``NOW`` until it is started, then goes as clocks do."""

    def __init__(self) -> None:
        self._began: float | None = None

    def start(self) -> None:
        self._began = time.monotonic()

    def __call__(self) -> datetime:
        return NOW if self._began is None else NOW + timedelta(seconds=time.monotonic() - self._began)

    async def until(self, moment: datetime) -> None:
        await asyncio.sleep(max((moment - self()).total_seconds(), 0))


def _starts(half: int) -> list[datetime]:
    """When the meetings begin of which reminders are due in a half."""
    first = NOW + HOUR + START + half * (SOON * BETWEEN + PAUSE)
    return [first + number * BETWEEN for number in range(SOON)]


def _lead(reader: int) -> timedelta:
    """An hour, and for each reader a moment more, so that no two are due at once."""
    return HOUR - BETWEEN * reader / READERS


async def _lateness(store: Store, arrived: Arrivals, half: int) -> list[float]:
    """Milliseconds of every reminder that was due in a half. None is missing."""
    first, last = _starts(half)[0] - HOUR, _starts(half)[-1] - HOUR + BETWEEN
    while any(row.state in OPEN_STATES for row in await store.deliveries_until(last)):  # noqa: ASYNC110
        await asyncio.sleep(0.1)  # nobody tells when the last one is sent
    rows = [row for row in await store.deliveries_until(last) if row.kind is DeliveryKind.REMINDER]
    due = [
        row for row in rows if first <= row.due_at < last
    ]  # two of the articles may disagree: a notice is no reminder
    assert len(due) == READERS * SOON
    came = [(arrived[row.subscriber.chat, row.message_id or 0], row.due_at) for row in due]
    return [(at - moment).total_seconds() * 1000 for at, moment in came]


async def _written(folder: str) -> None:
    """A store in which everything is planned, closed again."""
    readers = (Subscriber(ChatKey(number + 1), leads=(_lead(number),), subscribed=True) for number in range(READERS))
    async with open_store(f"tinydb:{folder}") as store:
        await store.commit(Work(subscribers=tuple(readers)))
        await settle_with(store, tuple(_read()), now=NOW)


def _read() -> Iterator[tuple[Article, Findings]]:
    """An article for each meeting: some begin soon, the others within seven weeks, each of other sides or days."""
    chance = random.Random(MEETINGS)
    soon = [*_starts(0), *_starts(1)]
    pairs = list(itertools.combinations(SIDES, 2))
    for number in range(MEETINGS):
        article, findings, _ = story(number, chance, pairs[number % len(pairs)])
        later = NOW + timedelta(days=2 + 5 * (number // len(pairs)), minutes=number)
        start = soon[number] if number < len(soon) else later
        when = When(Precision.EXACT, start.date(), start.date(), start.time(), "UTC")
        published = NOW - timedelta(days=3)
        report = replace(findings.meetings[0], when=when)
        yield (
            replace(article, published=published),
            replace(findings, published=published.date(), meetings=(report,)),
        )


@asynccontextmanager
async def _running(folder: str) -> AsyncIterator[tuple[Attache, Telegram, Clock]]:
    clock = Clock()
    async with assembled(folder, clock, range(1, READERS + 1)) as (attache, telegram), attache:
        await attache.bureau.briefings.warm()
        await attache.alarm.ring()  # the plan of the day is made
        yield attache, telegram, clock


async def _busy(attache: Attache, telegram: Telegram) -> None:
    """Articles are read and stored one after the other, and somebody asks five times a second."""
    await asyncio.gather(_storing(attache), _asking(telegram))


async def _storing(attache: Attache) -> None:
    for edition in itertools.count(1):
        await attache.bureau.ingest.add(news(edition), now=attache.bureau.clock())
        await asyncio.sleep(1)


async def _asking(telegram: Telegram) -> None:
    for number, question in enumerate(itertools.cycle(ASKED)):
        await telegram.say(1_000_000 + number, 1_000_000 + number, question)
        await asyncio.sleep(0.2)


if __name__ == "__main__":
    main()
