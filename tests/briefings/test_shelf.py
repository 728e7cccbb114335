"""The last library of a store, handed on to whoever makes the next one."""

from __future__ import annotations

import gc
import weakref

from briefings.library import Library
from briefings.service import Briefings
from briefings.shelf import latest, shelve
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
        shelve(store, Library((), (), ()))
    library = weakref.ref(latest(store))

    del store
    gc.collect()

    assert library() is None
