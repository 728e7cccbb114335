"""The rounds go on whatever happens in one of them, and say what came of them once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta

import pytest

from bot.rounds import STRIKE_SECONDS, Rounds, Say
from briefings.wire.polling import Report
from store.base import StoreFull
from store.feeds import FeedTrouble
from tests.store.making import feed

NOW = datetime(2022, 1, 4, 9, tzinfo=UTC)


class Wire:
    """Gives what each round is to bring, in turn; waits where it is told to."""

    def __init__(self, *rounds: Sequence[Report] | Exception | asyncio.Event) -> None:
        self.rounds = list(rounds)
        self.asked: list[datetime] = []

    async def poll_due(self, *, now: datetime) -> Sequence[Report]:
        self.asked.append(now)
        comes = self.rounds.pop(0) if self.rounds else ()
        if isinstance(comes, asyncio.Event):
            await comes.wait()
            return ()
        if isinstance(comes, Exception):
            raise comes
        return comes


class Scheduler:
    """Strikes when the test says so."""

    def __init__(self) -> None:
        self.jobs: dict[str, tuple[float, Callable[[], Awaitable[None]]]] = {}

    def every(self, seconds: float, strike: Callable[[], Awaitable[None]], name: str) -> None:
        self.jobs[name] = seconds, strike


class Told:
    def __init__(self) -> None:
        self.words: list[str] = []

    async def tell(self, what: str, say: Say) -> None:
        self.words.append(say())


def rounds_with(wire: Wire, told: Told, scheduler: Scheduler | None = None) -> Rounds:
    return Rounds(wire, scheduler or Scheduler(), lambda: NOW, tell=told.tell)  # type: ignore[arg-type]


async def test_feeds_are_looked_at_at_every_strike_and_when_somebody_wakes_them() -> None:
    wire, scheduler = Wire(), Scheduler()
    rounds = rounds_with(wire, Told(), scheduler)

    rounds.start()
    seconds, strike = scheduler.jobs["feeds"]
    await strike()
    rounds.wake()
    await rounds.settle()

    assert seconds == STRIKE_SECONDS
    assert wire.asked == [NOW, NOW]


async def test_a_round_that_hangs_holds_up_neither_the_scheduler_nor_the_next_round() -> None:
    never = asyncio.Event()
    wire, scheduler = Wire(never, ()), Scheduler()
    rounds = rounds_with(wire, Told(), scheduler)
    rounds.start()
    strike = scheduler.jobs["feeds"][1]

    await asyncio.wait_for(strike(), 5)
    await asyncio.wait_for(strike(), 5)
    await asyncio.sleep(0)
    asked = len(wire.asked)
    await asyncio.wait_for(rounds.stop(), 5)

    assert asked == 2


@pytest.mark.parametrize("error", [StoreFull("the disk is full"), RuntimeError("a fault")])
async def test_a_round_that_fails_is_logged_and_the_next_one_goes_on(
    error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    told = Told()
    rounds = rounds_with(Wire(error, [Report(feed(), taken=1, waiting=1)]), told)

    await rounds.ring()
    await rounds.ring()

    assert "asking feeds failed" in caplog.text
    assert told.words == ["A feed brought 1 article that waits for your decision: /review"]


async def test_a_disk_that_stays_full_is_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    full = StoreFull("the disk is full")
    rounds = rounds_with(Wire(full, full, full, (), full), Told())

    logged = []
    for _ in range(5):
        await rounds.ring()
        logged.append(caplog.text.count("asking feeds failed"))

    assert logged == [1, 1, 1, 1, 2]


async def test_a_feed_that_moved_to_the_address_of_another_is_told(caplog: pytest.LogCaptureFixture) -> None:
    told = Told()
    joined = Report(feed("a", title="Ledger"), joined=feed("b", title="Wire"))

    await rounds_with(Wire([joined]), told).ring()

    assert told.words == ["The feed Ledger has moved to the address of Wire; they are one feed now. /feeds"]


async def test_only_what_waits_is_told_of_and_what_is_gone_by_name() -> None:
    told = Told()
    trusted = Report(feed("a", trusted=True), taken=5)
    gone = Report(feed("b", title="/start Ledger", stopped=True, trouble=FeedTrouble.GONE))
    waits = [Report(feed("c"), taken=2, waiting=2), Report(feed("d"), taken=1, waiting=1)]

    await rounds_with(Wire([trusted, gone, *waits]), told).ring()

    assert [words.replace("\u2060", "") for words in told.words] == [
        "The feed /start Ledger is gone for good, its server says; it is asked no more. /feeds",
        "Feeds brought 3 articles that wait for your decision: /review",
    ]
    assert "/start" not in told.words[0]


async def test_nothing_is_said_of_a_round_that_brought_nothing() -> None:
    told = Told()

    await rounds_with(
        Wire([Report(feed(failures=2, trouble=FeedTrouble.SLOW, next_due=NOW + timedelta(1)))]), told
    ).ring()

    assert told.words == []
