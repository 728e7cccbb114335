"""What ``store.base.Store`` promises as a whole: one unit of work, many at once, opening, everything at once."""

from __future__ import annotations

import asyncio
from dataclasses import FrozenInstanceError, replace
from datetime import UTC, datetime, time, timedelta, timezone
from typing import Any

import pytest

from store.base import Store, StoreBusy, StoreError
from store.codec import CodecError
from store.records import Citation, DeliveryState
from store.rulings import Doubt, DoubtReason
from store.tables import NamedNote, Table
from store.work import Work
from tests.store.backends import Backend
from tests.store.making import (
    HOUR,
    NOON,
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

# --------------------------------------------------------------------------- one unit of work

EVERYTHING = Work(
    articles=read(article("one"), article("two", NOON - timedelta(days=40))).articles,
    meetings=(meeting(),),
    subscribers=(subscriber(quiet=(time(22, 0), time(7, 0)), leads=(timedelta(days=2), timedelta(minutes=5))),),
    deliveries=(delivery(lead=HOUR), delivery("sent", state=DeliveryState.SENT, message_id=11)),
    drafts=(draft("three"),),
    notes=(("language", "en"),),
    rulings=(ruling(words=Citation("one", 0, 8)),),
    doubts=(Doubt("geneva", "vienna", DoubtReason.DAYS),),
    feeds=(feed(),),
    seen=(seen(),),
)


async def contents(store: Store) -> list[Any]:
    """Everything a store can be asked for."""
    return [
        await store.articles(),
        await store.findings(),
        await store.meetings(),
        await store.subscribers(),
        await store.deliveries(),
        await store.drafts(),
        await store.note("language"),
        await store.due(NOON, limit=9),
        await store.next_due(),
        await store.rulings(),
        await store.doubts(),
        await store.feeds(),
        await store.seen(),
    ]


async def test_what_was_committed_is_there_when_the_store_is_opened_again(backend: Backend) -> None:
    async with backend() as store:
        await store.commit(EVERYTHING)
        before = await contents(store)

    async with backend() as again:
        after = await contents(again)

    assert all(before)
    assert after == before


async def test_a_work_done_twice_is_done_once(store: Store) -> None:
    await store.commit(EVERYTHING)
    once = await contents(store)

    await store.commit(EVERYTHING)

    assert await contents(store) == once


async def test_an_empty_work_changes_nothing(store: Store) -> None:
    await store.commit(EVERYTHING)
    before, revision = await contents(store), store.revision

    await store.commit(Work())

    assert await contents(store) == before
    assert store.revision == revision


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (Work(subscribers=(subscriber(since=datetime(2022, 1, 3)),)), CodecError),  # noqa: DTZ001
        (Work(subscribers=(subscriber(follows=["Russia"]),)), CodecError),
        (Work(subscribers=(subscriber(zone=None),)), CodecError),
        (Work(notes=(("language", 5),)), CodecError),  # type: ignore[arg-type]
        (Work(deliveries=(subscriber(),)), (TypeError, AttributeError)),  # type: ignore[arg-type]
        (Work(articles=((article("one"), findings(article("two"))),)), ValueError),
    ],
    ids=["moment without zone", "list", "no zone", "number as text", "wrong record", "findings of another"],
)
async def test_one_record_that_cannot_be_kept_keeps_out_all_of_its_work(
    backend: Backend, wrong: Work, error: type[Exception]
) -> None:
    async with backend() as store:
        await store.commit(EVERYTHING)
        before = await contents(store)
        work = replace(wrong, articles=(*read(article("new")).articles, *wrong.articles), meetings=())

        with pytest.raises(error):
            await store.commit(work)
        after = await contents(store)

    async with backend() as again:
        later = await contents(again)
    assert after == before
    assert later == before


async def test_answers_do_not_change_after_they_were_given(store: Store) -> None:
    await store.commit(Work(articles=read(article("one")).articles, meetings=(meeting(),)))
    articles, meetings = await store.articles(), await store.meetings()

    await store.commit(Work(articles=read(article("two")).articles, meetings=()))

    assert [one.id for one in articles] == ["one"]
    assert [one.id for one in meetings] == ["geneva"]


async def test_records_that_were_handed_out_are_frozen(store: Store) -> None:
    await store.commit(EVERYTHING)
    one = await store.article("one")

    with pytest.raises(FrozenInstanceError):
        one.title = "Changed"  # type: ignore[union-attr,misc]

    assert await store.article("one") == article("one")


async def test_a_moment_is_the_same_in_whichever_zone_it_was_given(store: Store) -> None:
    tokyo = NOON.astimezone(timezone(timedelta(hours=9)))

    await store.commit(Work(deliveries=(delivery(due_at=tokyo),)))

    row = await store.delivery("geneva/7")
    assert row is not None
    assert (row.due_at, row.due_at.tzinfo) == (NOON, UTC)


# --------------------------------------------------------------------------- many at once


async def test_commits_of_many_tasks_all_count(backend: Backend) -> None:
    async with backend() as store:
        await asyncio.gather(*(store.commit(Work(notes=((str(n), "kept"),))) for n in range(40)))

    async with backend() as again:
        kept = [await again.note(str(n)) for n in range(40)]
    assert kept == ["kept"] * 40


async def test_who_is_alone_changes_what_was_read_without_losing_others_changes(store: Store) -> None:
    async def count() -> None:
        async with store.alone():
            seen = int(await store.note("count") or 0)
            await asyncio.sleep(0)
            await store.commit(Work(notes=(("count", str(seen + 1)),)))

    await asyncio.gather(*(count() for _ in range(20)))

    assert await store.note("count") == "20"


async def test_a_commit_whose_caller_is_cancelled_is_carried_out(backend: Backend) -> None:
    async with backend() as store:
        caller = asyncio.create_task(store.commit(EVERYTHING))
        await asyncio.sleep(0)
        caller.cancel()
        caller.cancel()

        with pytest.raises(asyncio.CancelledError):
            await caller
        seen = await contents(store)

    async with backend() as again:
        later = await contents(again)
    assert all(seen)
    assert later == seen


async def test_a_timeout_around_a_commit_is_a_timeout(store: Store) -> None:
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0):
            await store.commit(EVERYTHING)

    assert await store.article("one") == article("one")


# --------------------------------------------------------------------------- open and closed


async def test_a_store_is_open_once_at_a_time(backend: Backend) -> None:
    async with backend() as store:
        await store.commit(EVERYTHING)

        with pytest.raises(StoreBusy, match="already open"):
            async with backend():
                pass
        await store.commit(Work(notes=(("language", "fr"),)))

    async with backend() as again:
        assert await again.note("language") == "fr"


async def test_a_store_that_is_not_open_takes_no_work(backend: Backend) -> None:
    store = backend()
    with pytest.raises(StoreError, match="closed"):
        await store.commit(EVERYTHING)

    async with store:
        assert await store.articles() == ()
    with pytest.raises(StoreError, match="closed"):
        await store.commit(EVERYTHING)


async def test_an_error_inside_passes_through_and_closes_the_store(backend: Backend) -> None:
    with pytest.raises(KeyError, match="inside"):
        async with backend() as store:
            await store.commit(EVERYTHING)
            raise KeyError("inside")

    async with backend() as again:
        assert len(await again.articles()) == 2


# --------------------------------------------------------------------------- everything at once


def one_of_each() -> dict[Table, tuple[Any, ...]]:
    """A record for every table."""
    return {
        Table.ARTICLES: (article(),),
        Table.FINDINGS: (findings(article()),),
        Table.MEETINGS: (meeting(),),
        Table.SUBSCRIBERS: (subscriber(),),
        Table.NOTES: (NamedNote("language", "en"),),
        Table.DELIVERIES: (delivery(),),
        Table.DRAFTS: (draft("two"),),
        Table.RULINGS: (ruling(),),
        Table.DOUBTS: (Doubt("geneva", "oslo", DoubtReason.DAYS),),
        Table.FEEDS: (feed(),),
        Table.SEEN: (seen(),),
    }


async def held(store: Store) -> list[tuple[Table, Any]]:
    return [each async for each in store.everything()]


async def test_everything_is_every_record_of_every_table(store: Store) -> None:
    wanted = one_of_each()

    await store.replace_everything(wanted)

    assert await held(store) == [(table, record) for table in Table for record in wanted[table]]


async def test_replacing_everything_leaves_nothing_of_what_was_there_and_lasts(backend: Backend) -> None:
    async with backend() as store:
        await store.commit(replace(read(article("two")), subscribers=(subscriber(9),), notes=(("old", "1"),)))
        await store.replace_everything(one_of_each())
        now = await held(store)

    async with backend() as again:
        later = await held(again)
        rows = await again.deliveries()

    assert now == later
    assert len(now) == len(Table)
    assert rows == (delivery(),)


async def test_replacing_everything_by_what_cannot_be_kept_changes_nothing(store: Store) -> None:
    await store.replace_everything(one_of_each())
    before = await held(store)

    with pytest.raises(CodecError):
        await store.replace_everything({Table.NOTES: (NamedNote("language", 7),)})  # type: ignore[arg-type]

    assert await held(store) == before


async def test_an_article_that_comes_back_in_another_month_is_in_one_place(backend: Backend) -> None:
    redated = article(published=NOON + timedelta(days=60))
    async with backend() as store:
        await store.commit(read(article()))
        await store.replace_everything({Table.ARTICLES: (redated,), Table.FINDINGS: (findings(redated),)})

    async with backend() as again:
        found = await held(again)

    assert found == [(Table.ARTICLES, redated), (Table.FINDINGS, findings(redated))]
