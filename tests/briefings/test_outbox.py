"""What is planned of a part is what a plan of everything would give, and large plans leave room for reminders."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from briefings.ingest import Ingest
from briefings.library import Library
from briefings.outbox import PORTION, plan_anew
from briefings.reminders import plan
from briefings.reported import lately_over, reported_of
from briefings.topics import topics_of, topics_wanted
from store.base import Store
from store.memory import MemoryStore
from store.records import ChatKey, Delivery, DeliveryKind, DeliveryState, Subscriber
from store.work import Work
from tests.briefings.newsroom import moved, off, read, submission, talks
from tests.briefings.outboxes import DAY, HOUR, meeting, subscriber, utc

NOW = utc("2022-01-03 08:00")
SIDES = ("Egypt", "Sudan", "Chad")
DAYS = ("2022-01-08", "2022-01-12", "2022-01-12T10:00", "2022-01-20")
READERS = (
    subscriber(ChatKey(1)),
    subscriber(ChatKey(2), follows=("Chad",), muted_topics=("geneva",)),
    subscriber(ChatKey(3), topics=("doha", "cairo"), digest=time(8)),
)


async def left_to_plan(store: Store, now: datetime) -> tuple[Delivery, ...]:
    """What a plan of everything would still change in the outbox."""
    meetings, readers = await store.meetings(), await store.subscribers()
    articles, findings = await store.articles(), await store.findings()
    topics = topics_of(Library(articles, findings, meetings), topics_wanted(readers))
    over = lately_over(meetings, now)
    reported = reported_of(over, {each.id: each for each in articles}, {each.article: each for each in findings})
    return plan(meetings, readers, await store.deliveries(), now, topics=topics, reported=reported)


def news(chance: random.Random, now: datetime) -> str:
    """A sentence that sets talks, moves them, or says that they are off or were held."""
    one, other = chance.sample(SIDES, 2)
    place = chance.choice(("Geneva", "Doha", "Cairo"))
    day, another = chance.sample(DAYS, 2)
    kinds = (
        talks(one, other, day, place=place),
        moved(one, other, day, another, place=place),
        off(one, other, day, chance.choice(("cancelled", "held")), place=place),
    )
    return chance.choices(kinds, (3, 2, 1))[0]


async def send_due(store: Store, now: datetime) -> None:
    """What is due has been told, or its time is over."""
    due = await store.due(now, limit=1_000)
    sent = tuple(replace(row, state=DeliveryState.SENT, changed_at=now) for row in due)
    await store.commit(Work(deliveries=sent))


@pytest.mark.parametrize("seed", range(6))
async def test_after_every_article_a_plan_of_everything_would_change_nothing(seed: int) -> None:
    chance, now = random.Random(seed), NOW
    async with MemoryStore() as store:
        ingest = Ingest(store, read)
        await store.commit(Work(subscribers=READERS))

        for number in range(12):
            text = submission(now.date().isoformat(), news(chance, now), outlet=f"Paper {number}")
            await ingest.add(text, now=now)

            assert await left_to_plan(store, now) == ()
            await send_due(store, now)
            now += timedelta(hours=chance.choice((0, 5, 20)))
            if now.hour < 5:
                await plan_anew(store, now)


async def test_what_is_told_of_other_meetings_is_not_gone_through_again() -> None:
    async with MemoryStore() as store:
        ingest = Ingest(store, read)
        await store.commit(Work(subscribers=READERS[:1]))
        await ingest.add(submission("2022-01-02", talks("Egypt", "Sudan", "2022-01-12")), now=NOW)
        row = (await store.deliveries())[0]
        await store.commit(Work(deliveries=(replace(row, due_at=row.due_at + DAY),)))  # nobody plans it like that

        await ingest.add(submission("2022-01-03", talks("Chad", "Sudan", "2022-01-12")), now=NOW)
        later = await store.delivery(row.key)
        await plan_anew(store, NOW)

        assert later is not None
        assert later.due_at == row.due_at + DAY
        assert await store.delivery(row.key) == row


class Hurried(MemoryStore):
    """A store into which somebody else writes just before it is held for the next time."""

    def __init__(self) -> None:
        super().__init__()
        self.meanwhile: Work | None = None

    def alone(self) -> AbstractAsyncContextManager[object]:
        return self._after_the_other()

    @asynccontextmanager
    async def _after_the_other(self) -> AsyncIterator[None]:
        other, self.meanwhile = self.meanwhile, None
        async with super().alone():
            if other:
                await self.commit(other)
            yield


@pytest.mark.parametrize("article", [talks("Egypt", "Sudan", "2022-01-12"), moved("Egypt", "Sudan", *DAYS[::2])])
@pytest.mark.parametrize(
    "reader",
    [
        subscriber(ChatKey(1), leads=(3 * HOUR, DAY)),
        subscriber(ChatKey(1), paused="blocked"),
        subscriber(ChatKey(1), topics=("geneva",)),
        subscriber(ChatKey(9)),
    ],
)
async def test_what_a_reader_asks_for_while_an_article_is_planned_is_planned_with_it(
    article: str, reader: Subscriber
) -> None:
    async with Hurried() as store:
        ingest = Ingest(store, read)
        await store.commit(Work(subscribers=READERS[:1]))
        await ingest.add(submission("2022-01-02", talks("Egypt", "Sudan", DAYS[0])), now=NOW)

        store.meanwhile = Work(subscribers=(reader,))
        await ingest.add(submission("2022-01-03", article), now=NOW)

        assert store.meanwhile is None
        assert await left_to_plan(store, NOW) == ()


async def test_what_is_told_while_a_change_is_planned_is_told_of_the_change() -> None:
    async with Hurried() as store:
        ingest = Ingest(store, read)
        await store.commit(Work(subscribers=READERS[:1]))
        await ingest.add(submission("2022-01-02", talks("Egypt", "Sudan", DAYS[0])), now=NOW)
        first = (await store.deliveries())[0]

        store.meanwhile = Work(deliveries=(replace(first, state=DeliveryState.SENT, changed_at=NOW),))
        await ingest.add(submission("2022-01-03", moved("Egypt", "Sudan", DAYS[0], "2022-01-20")), now=NOW)

        assert [row.kind for row in await store.due(NOW, limit=9)] == [DeliveryKind.NOTICE]
        assert await left_to_plan(store, NOW) == ()


async def test_a_plan_of_everything_goes_in_portions_and_leaves_nothing_out() -> None:
    many = [meeting(f"2022-01-{1 + n % 28:02}", f"Side {n % 350}", "Egypt", id=f"m{n:03}") for n in range(PORTION + 90)]
    async with MemoryStore() as store:
        await store.commit(Work(meetings=tuple(many), subscribers=READERS))
        await store.commit(Work(deliveries=(await _of_a_meeting_that_is_gone(),)))

        is_news = await plan_anew(store, NOW)

        assert is_news
        assert await left_to_plan(store, NOW) == ()
        assert (await store.deliveries_about(["gone"]))[0].state is DeliveryState.VOID
        assert not await plan_anew(store, NOW)


async def _of_a_meeting_that_is_gone() -> Delivery:
    gone = meeting("2022-01-20", id="gone")
    return plan([gone], READERS[:1], (), NOW)[0]
