"""The library that was made last of each store: the next one takes over from it what has not changed.

Answers and planning both need one, and making it from nothing takes long where much was read. So one is
made at a time, and whoever comes meanwhile has the one that comes of it to begin with.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from weakref import WeakKeyDictionary

from briefings.library import Library, next_library
from store.base import Store
from store.records import Article, Findings, Meeting


class _Shelf:
    """The last library of a store. Putting the next one in its place lets go of it, which takes a while: not on the
    event loop.
    """

    def __init__(self) -> None:
        self.library: Library | None = None
        self.turn = asyncio.Lock()

    def make(self, articles: Sequence[Article], findings: Sequence[Findings], meetings: Sequence[Meeting]) -> Library:
        self.library = next_library(self.library, articles, findings, meetings)
        return self.library


_SHELVES: WeakKeyDictionary[Store, _Shelf] = WeakKeyDictionary()


def latest(store: Store) -> Library | None:
    """The last one of this store, perhaps of an earlier revision; None where none was made yet."""
    return _SHELVES[store].library if store in _SHELVES else None


async def library_of(
    store: Store, articles: Sequence[Article], findings: Sequence[Findings], meetings: Sequence[Meeting]
) -> Library:
    """The library of these records, which are the store's or are about to be; kept for whoever needs the next one."""
    shelf = _SHELVES.setdefault(store, _Shelf())
    async with shelf.turn:
        return await asyncio.to_thread(shelf.make, articles, findings, meetings)
