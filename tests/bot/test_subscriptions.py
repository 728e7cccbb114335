"""Subscribers as the conversation changes them, and their rows with them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.settings import read_settings
from bot.subscriptions import Subscriptions, UnknownParty
from store.memory import MemoryStore
from store.records import ChatKey, DeliveryKind, DeliveryState
from store.work import Work
from tests.briefings.outboxes import DAY, DESK, HOUR, NADIA, meeting, subscriber, utc
from tests.briefings.stories import time_of

NOW = utc("2022-01-03 08:00")
SUPERGROUP = -1_000_200
SETTINGS = read_settings(None, default_timezone="Europe/Zurich", default_leads="2h")


@pytest.fixture
async def store() -> AsyncIterator[MemoryStore]:
    async with MemoryStore() as opened:
        await opened.commit(Work(meetings=(meeting("2022-01-12T10:00"), meeting("2022-01-15", "Iran", "Iraq", id="n"))))
        yield opened


@pytest.fixture
def subscriptions(store: MemoryStore) -> Subscriptions:
    return Subscriptions(store, SETTINGS)


async def test_a_chat_without_settings_has_the_defaults(subscriptions: Subscriptions) -> None:
    found = await subscriptions.of(NADIA)

    assert (found.zone, found.leads, found.subscribed) == ("Europe/Zurich", (timedelta(hours=2),), False)


async def test_settings_and_reminders_are_kept_in_one_step(store: MemoryStore, subscriptions: Subscriptions) -> None:
    await subscriptions.keep(subscriber(leads=(DAY,)), now=NOW)

    assert await subscriptions.of(NADIA) == subscriber(leads=(DAY,))
    assert [row.due_at for row in await store.deliveries()] == [
        utc("2022-01-11 10:00"),
        utc("2022-01-14 09:00"),
        utc("2022-01-15 09:00"),
    ]


async def test_one_chats_settings_are_nobody_elses(store: MemoryStore, subscriptions: Subscriptions) -> None:
    await subscriptions.keep(subscriber(), now=NOW)
    before = [row for row in await store.deliveries() if row.subscriber == NADIA]

    await subscriptions.keep(subscriber(DESK, follows=("Iran",)), now=NOW)
    await subscriptions.keep(subscriber(DESK, subscribed=False), now=NOW)

    assert [row for row in await store.deliveries() if row.subscriber == NADIA] == before
    assert {row.state for row in await store.deliveries() if row.subscriber == DESK} == {DeliveryState.VOID}


async def test_whoever_sends_is_woken_only_when_there_is_something(store: MemoryStore) -> None:
    rung: list[bool] = []
    subscriptions = Subscriptions(store, SETTINGS, lambda: rung.append(True))

    await subscriptions.keep(subscriber(subscribed=False), now=NOW)
    quiet = list(rung)
    await subscriptions.keep(subscriber(), now=NOW)

    assert (quiet, rung) == ([], [True])


async def test_paused_chats_wait_for_nothing_and_resumed_ones_for_what_is_ahead(
    store: MemoryStore, subscriptions: Subscriptions
) -> None:
    await subscriptions.keep(subscriber(), now=NOW)

    await subscriptions.pause(NADIA.chat, "blocked")
    paused = (await subscriptions.of(NADIA), {(row.state, row.reason) for row in await store.deliveries()})
    await subscriptions.resume(NADIA.chat, now=utc("2022-01-13 08:00"))

    assert paused == (subscriber(paused="blocked"), {(DeliveryState.VOID, "blocked")})
    assert (await subscriptions.of(NADIA)).paused is None
    assert [row.due_at for row in await store.deliveries(DeliveryState.SCHEDULED)] == [
        utc("2022-01-14 09:00"),
        utc("2022-01-15 09:00"),
    ]


async def test_pausing_a_chat_that_never_asked_keeps_nothing(store: MemoryStore, subscriptions: Subscriptions) -> None:
    await subscriptions.pause(99, "blocked")

    assert await store.subscribers() == ()


async def test_a_group_that_moved_takes_everything_with_it(store: MemoryStore, subscriptions: Subscriptions) -> None:
    group = ChatKey(-200)
    await subscriptions.keep(subscriber(group, follows=("Egypt",)), now=NOW)
    first, second = await store.deliveries()
    await store.commit(
        Work(deliveries=(replace(first, state=DeliveryState.SENT, message_id=5, changed_at=first.due_at),))
    )

    await subscriptions.migrate(group.chat, SUPERGROUP, now=NOW)
    await subscriptions.migrate(group.chat, SUPERGROUP, now=NOW)

    moved = await store.deliveries()
    assert await store.subscribers() == (subscriber(ChatKey(SUPERGROUP), follows=("Egypt",)),)
    assert [row.subscriber for row in moved] == [ChatKey(SUPERGROUP)] * 2
    assert [row.state for row in moved] == [DeliveryState.SENT, DeliveryState.SCHEDULED]
    assert moved[1].due_at == second.due_at


async def test_a_group_that_moved_is_not_told_again(store: MemoryStore, subscriptions: Subscriptions) -> None:
    group = ChatKey(-200)
    await subscriptions.keep(subscriber(group), now=NOW)
    before = await store.deliveries()
    await subscriptions.migrate(group.chat, SUPERGROUP, now=NOW)

    await subscriptions.keep(await subscriptions.of(ChatKey(SUPERGROUP)), now=NOW)

    assert [row.due_at for row in await store.deliveries()] == [row.due_at for row in before]


async def test_settings_of_the_new_chat_are_not_overwritten(store: MemoryStore, subscriptions: Subscriptions) -> None:
    await subscriptions.keep(subscriber(ChatKey(-200), follows=("Egypt",)), now=NOW)
    await subscriptions.keep(subscriber(ChatKey(SUPERGROUP), leads=(HOUR,)), now=NOW)

    await subscriptions.migrate(-200, SUPERGROUP, now=NOW)

    assert await store.subscribers() == (subscriber(ChatKey(SUPERGROUP), leads=(HOUR,)),)


async def test_what_the_new_chat_was_told_already_stays_told(store: MemoryStore, subscriptions: Subscriptions) -> None:
    for chat in (-200, SUPERGROUP):
        await subscriptions.keep(subscriber(ChatKey(chat), follows=("Egypt",)), now=NOW)
    (told, *_) = [row for row in await store.deliveries() if row.subscriber.chat == SUPERGROUP]
    sent = replace(told, state=DeliveryState.SENT, message_id=5, changed_at=told.due_at)
    await store.commit(Work(deliveries=(sent,)))

    await subscriptions.migrate(-200, SUPERGROUP, now=NOW)

    assert await store.delivery(sent.key) == sent
    assert len(await store.deliveries()) == 2


async def test_what_was_told_under_the_old_id_and_is_no_longer_so_is_put_right_under_the_new_one(
    store: MemoryStore, subscriptions: Subscriptions
) -> None:
    await subscriptions.keep(subscriber(ChatKey(-200)), now=NOW)
    told = [replace(row, state=DeliveryState.SENT, changed_at=NOW) for row in await store.deliveries()]
    await subscriptions.keep(subscriber(ChatKey(-200), subscribed=False), now=NOW)
    await store.commit(Work(meetings=(meeting("2022-01-14T10:00", sequence=1),), deliveries=tuple(told)))
    await subscriptions.keep(subscriber(ChatKey(SUPERGROUP)), now=NOW)

    await subscriptions.migrate(-200, SUPERGROUP, now=NOW)

    notices = [row for row in await store.deliveries() if row.kind is DeliveryKind.NOTICE]
    assert [(row.subscriber.chat, row.start) for row in notices] == [(SUPERGROUP, time_of("2022-01-14T10:00"))]


async def test_sides_of_meetings_are_known_by_their_own_names(store: MemoryStore, subscriptions: Subscriptions) -> None:
    await store.commit(Work(meetings=(meeting("2022-01-12", "Port Dock Union", "Egypt"),)))

    named = await subscriptions.named("port dock union, Cairo")

    assert named.sides == ("Port Dock Union", "Egypt")
    with pytest.raises(UnknownParty):
        await subscriptions.named("nobody we know")
