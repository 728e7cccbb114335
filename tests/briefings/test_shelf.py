"""The last library of a store, handed on to whoever makes the next one."""

from __future__ import annotations

import asyncio
import gc
import weakref

from briefings.library import Library
from briefings.service import Briefings
from briefings.shelf import latest, library_of
from store.memory import MemoryStore
from tests.briefings.papers import NOW


async def test_what_answers_are_made_of_is_handed_on() -> None:
    async with MemoryStore() as store:
        before = latest(store)

        await Briefings(store).meetings("", now=NOW, zone="UTC")

        assert before is None
        assert isinstance(latest(store), Library)


async def test_a_library_is_kept_no_longer_than_its_store() -> None:
    async with MemoryStore() as store:
        await library_of(store, (), (), ())
    library = weakref.ref(latest(store))

    del store
    await asyncio.sleep(0)  # a turn later the loop has let go of what a thread gave it
    gc.collect()

    assert library() is None


async def test_who_needs_one_at_the_same_time_has_the_very_same() -> None:
    async with MemoryStore() as store:
        articles, findings, meetings = await store.articles(), await store.findings(), await store.meetings()

        made = await asyncio.gather(*(library_of(store, articles, findings, meetings) for _ in range(5)))

        assert len(set(map(id, made))) == 1
