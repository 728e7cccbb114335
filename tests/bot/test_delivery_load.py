"""Many reminders due at the same moment: the work grows with their number and no faster."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest
from river import River

from store.memory import MemoryStore
from store.records import ChatKey, DeliveryState
from store.work import Work
from tests.briefings.newsroom import talks
from tests.briefings.outboxes import HOUR, subscriber, utc

FIRST_CHAT = 1_000


async def seconds_for(number: int) -> float:
    """The processor's seconds for a reminder to each of so many readers; all of them have it in the end."""
    async with River(MemoryStore(), metered=False) as river:
        chats = range(FIRST_CHAT, FIRST_CHAT + number)
        for chat in chats:
            river.telegram.person(chat)
        readers = tuple(subscriber(ChatKey(chat), leads=(HOUR,)) for chat in chats)
        await river.store.commit(Work(subscribers=readers))
        await river.hears(talks("Egypt", "Sudan", "2022-01-12T23:00"))
        await river.until("2022-01-12 21:59")

        before = time.process_time()
        await river.until("2022-01-12 22:59")
        spent = time.process_time() - before

        assert all(len(river.messages(chat)) == 1 for chat in chats)
        assert len(await river.rows(DeliveryState.SENT)) == number
        last = max(message.date for chat in chats for message in river.messages(chat))
        assert last - utc("2022-01-12 22:00") <= timedelta(seconds=number / 25)
        return spent


async def test_five_times_as_many_take_about_five_times_as_long() -> None:
    await seconds_for(20)  # what is worked out once is

    few, many = await seconds_for(100), await seconds_for(500)

    assert many < 10 * few


@pytest.mark.slow
async def test_ten_thousand_are_sent_within_seven_minutes_of_telegrams_time() -> None:
    few, many = await seconds_for(500), await seconds_for(10_000)

    assert many < 40 * few
