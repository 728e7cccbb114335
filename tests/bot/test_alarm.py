"""The alarm: it rings when something is due, again when woken, never twice at once, and ends soon."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.alarm import Alarm

SOON = timedelta(milliseconds=30)


class Sleeper:
    """Whoever is woken: notes when, and says when to be woken next."""

    def __init__(self, *following: timedelta | None) -> None:
        self.following = list(following)
        self.looked = 0
        self.at_once = 0
        self.most_at_once = 0
        self.looking = asyncio.Event()
        self.gate = asyncio.Event()
        self.gate.set()
        self.failure: Exception | None = None
        self.stopped = False

    async def send_due(self) -> datetime | None:
        self.looked += 1
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        self.looking.set()
        await self.gate.wait()
        self.at_once -= 1
        if self.failure:
            raise self.failure
        wait = self.following.pop(0) if self.following else None
        return None if wait is None else datetime.now(UTC) + wait

    def stop(self) -> None:
        self.stopped = True

    async def has_looked(self, times: int) -> None:
        """Wait until it was woken so many times; fails after some seconds."""
        async with asyncio.timeout(5):
            while self.looked < times:
                self.looking.clear()
                await self.looking.wait()


def alarm_for(sleeper: Sleeper) -> Alarm:
    return Alarm(sleeper, lambda: datetime.now(UTC))


async def test_it_looks_at_once_and_then_whenever_something_is_due() -> None:
    sleeper = Sleeper(SOON, SOON, None)
    alarm = alarm_for(sleeper)

    await alarm.start()
    await sleeper.has_looked(3)
    await alarm.stop()

    assert sleeper.looked == 3
    assert alarm.next_wake_up is None
    assert sleeper.stopped


async def test_waking_makes_it_look_though_nothing_was_due() -> None:
    sleeper = Sleeper()
    alarm = alarm_for(sleeper)
    await alarm.start()
    await sleeper.has_looked(1)

    alarm.wake()
    await sleeper.has_looked(2)
    await alarm.stop()

    assert sleeper.looked == 2


async def test_waking_before_the_start_breaks_nothing() -> None:
    alarm = alarm_for(Sleeper())

    alarm.wake()
    await alarm.stop()

    assert alarm.next_wake_up is None


async def test_an_earlier_moment_takes_the_place_of_a_later_one() -> None:
    sleeper = Sleeper(timedelta(days=1), SOON, None)
    alarm = alarm_for(sleeper)
    await alarm.start()
    await sleeper.has_looked(1)

    alarm.wake()
    await sleeper.has_looked(3)
    await alarm.stop()

    assert sleeper.looked == 3


async def test_by_hand_it_rings_without_a_start_and_by_any_clock() -> None:
    sleeper = Sleeper(SOON)
    alarm = Alarm(sleeper, lambda: datetime(2022, 1, 4, 9, tzinfo=UTC))

    await alarm.ring()

    assert sleeper.looked == 1
    assert alarm.next_wake_up is not None


async def test_a_clock_that_stands_in_another_year_does_not_make_it_ring_for_ever() -> None:
    standing = datetime(2022, 1, 4, 9, tzinfo=UTC)

    class InTheDemo(Sleeper):
        async def send_due(self) -> datetime | None:
            await super().send_due()
            return standing + timedelta(days=6)

    sleeper = InTheDemo()
    alarm = Alarm(sleeper, lambda: standing)
    await alarm.start()
    await sleeper.has_looked(1)
    for _ in range(50):
        await asyncio.sleep(0)
    await alarm.stop()

    assert sleeper.looked == 1


async def test_it_never_rings_twice_at_once() -> None:
    sleeper = Sleeper(SOON, SOON, SOON)
    sleeper.gate.clear()
    alarm = alarm_for(sleeper)
    await alarm.start()
    await sleeper.has_looked(1)
    alarm.wake()
    by_hand = [asyncio.create_task(alarm.ring()) for _ in range(3)]
    await asyncio.sleep(0)
    sleeper.gate.set()
    await asyncio.gather(*by_hand)
    await alarm.stop()

    assert sleeper.looked >= 4
    assert sleeper.most_at_once == 1


async def test_a_look_that_fails_is_logged_and_the_next_one_comes_all_the_same(
    caplog: pytest.LogCaptureFixture,
) -> None:
    sleeper = Sleeper()
    sleeper.failure = OSError("the disk is full")
    alarm = alarm_for(sleeper)
    await alarm.start()
    await sleeper.has_looked(1)

    alarm.wake()
    await sleeper.has_looked(2)
    sleeper.failure = None
    alarm.wake()
    await sleeper.has_looked(3)
    await alarm.stop()

    assert [record.message for record in caplog.records] == ["sending what is due failed; trying again"]


async def test_a_look_that_failed_is_taken_again_soon_without_waiting_for_the_next_tick(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.alarm.AGAIN", SOON)
    sleeper = Sleeper()
    sleeper.failure = OSError("the disk is full")
    told: list[Exception] = []
    seen: list[str | None] = []

    async def tell(error: Exception) -> None:
        told.append(error)
        seen.append(alarm.trouble)
        sleeper.failure = None

    alarm = Alarm(sleeper, lambda: datetime.now(UTC), tell)
    await alarm.start()
    await sleeper.has_looked(2)
    await alarm.stop()

    assert [str(error) for error in told] == ["the disk is full"]
    assert seen == ["the last look failed (an error that only the log describes)"]


async def test_the_next_look_waits_for_nobody_who_is_told_of_trouble() -> None:
    sleeper = Sleeper()
    sleeper.failure = OSError("the disk is full")
    told, never = asyncio.Event(), asyncio.Event()

    async def tell(_: Exception) -> None:
        told.set()
        await never.wait()

    alarm = Alarm(sleeper, lambda: datetime.now(UTC), tell)
    await alarm.start()
    await told.wait()
    alarm.wake()
    await sleeper.has_looked(2)
    await alarm.stop()

    assert not [task for task in asyncio.all_tasks() if task.get_name() == "telling of trouble"]


async def test_a_stop_waits_for_messages_on_their_way_but_not_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.alarm.GRACE_SECONDS", 0.05)
    patient, stuck = Sleeper(), Sleeper()
    for sleeper in (patient, stuck):
        sleeper.gate.clear()
    first, second = alarm_for(patient), alarm_for(stuck)
    await first.start()
    await second.start()
    await patient.has_looked(1)
    await stuck.has_looked(1)

    stopping = asyncio.create_task(first.stop())
    await asyncio.sleep(0)
    patient.gate.set()
    await stopping
    async with asyncio.timeout(2):
        await second.stop()

    assert (patient.at_once, stuck.at_once) == (0, 1)
