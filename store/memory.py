"""A store that lasts as long as the process, for trying things out and for tests. It refuses what the others refuse."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Self

from store.base import StoreBusy, StoreError
from store.contents import Change, Contents, ReadsFromMemory
from store.tables import Table
from store.work import Work


class MemoryStore(ReadsFromMemory):
    """Keeps the promises of ``Store`` except the one about the death of the process."""

    def __init__(self) -> None:
        self._contents = Contents()
        self._is_open = False

    async def __aenter__(self) -> Self:
        if self._is_open:
            raise StoreBusy("The store in memory is already open.")
        self._is_open = True
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        self._is_open = False

    async def commit(self, work: Work) -> None:
        await self._keep(lambda: self._contents.changes(work))

    async def replace_everything(self, records: Mapping[Table, Sequence[Any]]) -> None:
        await self._keep(lambda: self._contents.changes_to(records))

    async def _keep(self, changes: Callable[[], Iterable[Change]]) -> None:
        if not self._is_open:
            raise StoreError("The store in memory is closed.")
        self._contents.apply(changes())
        await asyncio.sleep(0)  # others get their turn before the caller goes on, as with a store on a disk
