"""What ``store.base.Store`` promises of the outbox and of its revision, held by every backend."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from store.base import Store
from store.records import ChatKey, DeliveryKind, DeliveryState
from store.rulings import Doubt, DoubtReason
from store.work import Work
from tests.store.making import (
    HOUR,
    NOON,
    SECOND,
    article,
    delivery,
    draft,
    feed,
    findings,
    meeting,
    read,
    ruling,
    seen,
    subscriber,
)

# --------------------------------------------------------------------------- the outbox


async def test_deliveries_come_by_due_moment_then_key(store: Store) -> None:
    soon_stale = replace(delivery("late", NOON + HOUR), not_after=NOON + HOUR)
    await store.commit(Work(deliveries=(replace(delivery("b"), not_after=NOON + 9 * HOUR), soon_stale, delivery("a"))))
    await store.commit(Work(deliveries=(delivery("early", NOON - HOUR),)))

    found = await store.deliveries()

    assert [row.key for row in found] == ["early", "a", "b", "late"]


async def test_deliveries_are_told_apart_by_state(store: Store) -> None:
    sent, leased = DeliveryState.SENT, DeliveryState.LEASED
    await store.commit(
        Work(deliveries=(delivery("a"), delivery("b", state=sent), delivery("c", state=leased, attempt=1)))
    )

    assert [row.key for row in await store.deliveries(sent, leased)] == ["b", "c"]
    assert [row.key for row in await store.deliveries(DeliveryState.DEAD)] == []
    assert [row.key for row in await store.deliveries()] == ["a", "b", "c"]


async def test_deliveries_are_found_by_chat_with_its_topics_and_by_meeting(store: Store) -> None:
    others = replace(delivery("c", NOON + HOUR), subscriber=ChatKey(8)), replace(delivery("d"), meeting="oslo")
    topic = replace(delivery("b", NOON - HOUR), subscriber=ChatKey(7, 5))
    await store.commit(Work(deliveries=(delivery("a"), topic, *others)))
    await store.commit(Work(deliveries=(replace(delivery("a"), meeting="oslo"),)))

    assert [row.key for row in await store.deliveries_to(7)] == ["b", "a", "d"]
    assert [row.key for row in await store.deliveries_to(7, 8, 9)] == ["b", "a", "d", "c"]
    assert [row.key for row in await store.deliveries_about(["oslo"])] == ["a", "d"]
    assert [row.key for row in await store.deliveries_about(["bonn", "geneva"])] == ["b", "c"]
    assert [row.key for row in await store.deliveries_until(NOON)] == ["b", "a", "d"]
    assert await store.meetings_told() == {"geneva", "oslo"}


async def test_what_tells_of_another_meeting_than_its_key_names_is_found_by_both(store: Store) -> None:
    row = replace(delivery("geneva|2022|7"), meeting="oslo")
    await store.commit(Work(deliveries=(row, delivery("geneva|2023|7"))))
    found = [await store.deliveries_about([name]) for name in ("oslo", "geneva")]
    await store.commit(Work(removed_deliveries=(row.key,)))

    assert [[each.key for each in rows] for rows in found] == [[row.key], [row.key, "geneva|2023|7"]]
    assert await store.deliveries_about(["oslo"]) == ()
    assert [each.key for each in await store.deliveries_about(["geneva"])] == ["geneva|2023|7"]


@pytest.mark.parametrize("every", [1, 2, 20])
async def test_few_rows_and_nearly_all_come_in_the_same_order(store: Store, every: int) -> None:
    meetings = ("oslo" if n % every == 0 else "bonn" for n in range(40))
    rows = [replace(delivery(f"{n % 7}-{n}", NOON - n % 5 * HOUR), meeting=name) for n, name in enumerate(meetings)]
    await store.commit(Work(deliveries=tuple(rows)))

    found = await store.deliveries_about(["oslo"])

    assert found == tuple(sorted(rows[::every], key=lambda row: (row.due_at, row.key)))


async def test_deliveries_are_counted_by_state_and_found_by_when_they_ended(store: Store) -> None:
    sent, dead = DeliveryState.SENT, DeliveryState.DEAD
    ended = [
        replace(delivery("a"), state=sent, changed_at=NOON + HOUR),
        replace(delivery("b"), state=dead, changed_at=NOON),
        replace(delivery("c"), state=sent, changed_at=NOON - HOUR),
    ]
    await store.commit(Work(deliveries=(delivery("a"), *ended[1:], delivery("d"), delivery("e"))))
    await store.commit(Work(deliveries=(ended[0],), removed_deliveries=("e",)))

    counts = await store.deliveries_counted()

    assert {state: count for state, count in counts.items() if count} == {sent: 2, dead: 1, DeliveryState.SCHEDULED: 1}
    assert [row.key for row in await store.deliveries_ended_since(NOON)] == ["b", "a"]


async def test_a_meeting_of_which_no_row_tells_any_more_is_not_named(store: Store) -> None:
    await store.commit(Work(deliveries=(delivery("a"), replace(delivery("b"), meeting="oslo"))))

    await store.commit(Work(deliveries=(replace(delivery("a"), meeting="bonn"),), removed_deliveries=("b",)))

    assert await store.meetings_told() == {"bonn"}
    assert await store.deliveries_about(["geneva", "oslo"]) == ()


async def test_many_changes_at_once_come_to_the_same_as_a_few_and_a_few(store: Store) -> None:
    rows = [delivery(f"{n:03}", NOON + n * SECOND) for n in range(400)]
    await store.commit(Work(deliveries=tuple(rows), articles=read(article()).articles))
    revision = store.revision
    waiting = asyncio.create_task(store.revised(revision))

    gone = tuple(row.key for row in rows[:50])
    sent = tuple(replace(row, state=DeliveryState.SENT) for row in rows[50:390])
    await store.commit(Work(deliveries=sent, removed_deliveries=gone, articles=read(article("two")).articles))
    await store.commit(Work(deliveries=(replace(rows[399], retry_at=NOON),)))

    assert [row.key for row in await store.due(NOON + HOUR, limit=3)] == ["399", "390", "391"]
    assert await store.deliveries(DeliveryState.SENT) == sent
    assert await store.deliveries_to(7) == await store.deliveries() == (*sent, *(await store.deliveries())[340:])
    assert store.revision == revision + 1
    await asyncio.wait_for(waiting, 5)
    assert [each.id for each in await store.articles()] == ["one", "two"]


async def test_a_delivery_is_replaced_and_removed_by_its_key(store: Store) -> None:
    await store.commit(Work(deliveries=(delivery("a"), delivery("b"))))

    await store.commit(Work(deliveries=(delivery("a", message_id=5),), removed_deliveries=("b",)))

    assert await store.delivery("a") == delivery("a", message_id=5)
    assert await store.delivery("b") is None
    assert [row.key for row in await store.deliveries()] == ["a"]


async def test_due_is_what_is_scheduled_up_to_and_at_this_moment(store: Store) -> None:
    await store.commit(
        Work(
            deliveries=(
                delivery("now", NOON),
                delivery("past", NOON - HOUR),
                delivery("next", NOON + SECOND),
                *(delivery(state.value, NOON - HOUR, state=state) for state in DeliveryState if state != "scheduled"),
            )
        )
    )

    assert [row.key for row in await store.due(NOON, limit=9)] == ["past", "now"]
    assert [row.key for row in await store.due(NOON - HOUR - SECOND, limit=9)] == []


async def test_due_gives_no_more_than_asked_for_soonest_first(store: Store) -> None:
    await store.commit(Work(deliveries=tuple(delivery(f"{n:03}", NOON - n * SECOND) for n in range(150))))

    found = await store.due(NOON, limit=3)

    assert [row.key for row in found] == ["149", "148", "147"]
    assert await store.due(NOON, limit=0) == ()


async def test_reminders_are_due_however_many_others_wait(store: Store) -> None:
    notices = tuple(replace(delivery(f"{n:03}", NOON - HOUR + n * SECOND), kind=DeliveryKind.NOTICE) for n in range(99))
    await store.commit(Work(deliveries=(*notices, delivery("b", NOON), delivery("a", NOON - 2 * HOUR))))

    assert [row.key for row in await store.due(NOON, limit=9, reminders=True)] == ["a", "b"]
    assert [row.key for row in await store.due(NOON, limit=1, reminders=True)] == ["a"]
    assert [row.key for row in await store.due(NOON, limit=3)] == ["a", "000", "001"]
    assert (await store.due(NOON, limit=999))[-1].key == "b"
    assert await store.next_due() == NOON - 2 * HOUR


async def test_a_row_to_be_tried_again_is_due_then_and_not_before(store: Store) -> None:
    row = delivery("a", NOON, retry_at=NOON + HOUR)
    await store.commit(Work(deliveries=(row,)))

    assert await store.due(NOON + HOUR - SECOND, limit=9) == ()
    assert await store.due(NOON + HOUR, limit=9) == (row,)
    assert await store.next_due() == NOON + HOUR


async def test_the_next_due_moment_follows_the_rows(store: Store) -> None:
    moments = []
    for row in (
        delivery("b", NOON + HOUR),
        delivery("a", NOON),
        delivery("a", NOON, state=DeliveryState.SENT),
        delivery("b", NOON + 2 * HOUR),
        delivery("b", NOON + 2 * HOUR, state=DeliveryState.VOID),
    ):
        await store.commit(Work(deliveries=(row,)))
        moments.append(await store.next_due())

    assert moments == [NOON + HOUR, NOON, NOON + HOUR, NOON + 2 * HOUR, None]


# --------------------------------------------------------------------------- revision


@pytest.mark.parametrize(
    "work",
    [
        read(article("two")),
        Work(articles=((article("one"), findings(article("one"), reader="2")),)),
        Work(removed_articles=("one",)),
        Work(meetings=()),
        Work(meetings=(meeting(sequence=1),)),
        Work(rulings=(ruling(),)),
        Work(doubts=(Doubt("a", "b", DoubtReason.DAYS),)),
    ],
    ids=["article", "findings", "removed article", "removed meeting", "meeting", "ruling", "doubt"],
)
async def test_revision_rises_with_articles_findings_meetings_and_what_is_ruled_of_them(
    store: Store, work: Work
) -> None:
    await store.commit(Work(articles=read(article("one")).articles, meetings=(meeting(),)))
    before = store.revision

    await store.commit(work)

    assert store.revision > before


async def test_whoever_waits_for_a_revision_is_woken_by_the_change_that_raises_it(store: Store) -> None:
    waiting = asyncio.create_task(store.revised(store.revision))
    await store.commit(Work(notes=(("name", "value"),)))
    await asyncio.sleep(0)
    waited_on = not waiting.done()

    await store.commit(read(article("one")))
    await asyncio.wait_for(waiting, timeout=5)

    assert waited_on
    assert await asyncio.wait_for(store.revised(store.revision - 1), timeout=5) is None


async def test_revision_stays_with_everything_else(store: Store) -> None:
    await store.commit(read(article("one")))
    before = store.revision

    await store.commit(
        Work(subscribers=(subscriber(),), deliveries=(delivery(),), drafts=(draft("two"),), notes=(("a", "b"),))
    )
    await store.commit(Work(feeds=(feed(),), seen=(seen(),)))

    assert store.revision == before
