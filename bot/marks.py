"""What has become of rows that were in hand, written down: together, and never lost on a disk that refuses."""

from __future__ import annotations

from collections.abc import Iterable

from bot.figures import UNCOUNTED, Figures
from store.base import Store
from store.records import Delivery
from store.work import Work

TO_TELL = "uncertain sends to tell"
"""The note that holds how many uncertain sends the admins have not been told of."""


class Marks:
    """Outcomes wait here until they are on the disk; then they are counted. What the store refused waits on."""

    def __init__(self, store: Store, figures: Figures = UNCOUNTED) -> None:
        self._store = store
        self._figures = figures
        self._waiting: dict[str, Delivery] = {}

    def note(self, rows: Iterable[Delivery]) -> None:
        """What these rows are from now on; ``write`` makes it last."""
        self._waiting.update((row.key, row) for row in rows)

    async def write(self) -> None:
        """Put on the disk what was noted. Raises StoreFull; then it is still noted."""
        if self._waiting:
            async with self._store.alone():
                await self.write_alone()

    async def write_alone(self, more: Iterable[Delivery] = ()) -> None:
        """The same together with more rows, for whoever is alone with the store."""
        noted = tuple(self._waiting.values())
        rows = (*noted, *more)
        if rows:
            before = [(await self._store.delivery(row.key), row) for row in rows]
            await self._store.commit(Work(deliveries=rows, notes=await self._doubts(before)))
            for known, row in before:
                self._figures.marked(known, row)
        for row in noted:
            if self._waiting.get(row.key) == row:
                del self._waiting[row.key]

    async def untold(self) -> int:
        """How many uncertain sends the admins have not been told of."""
        return int(await self._store.note(TO_TELL) or 0)

    async def told(self, number: int) -> None:
        """The admins know of so many of them."""
        async with self._store.alone():
            await self._store.commit(Work(notes=((TO_TELL, str(max(await self.untold() - number, 0))),)))

    async def _doubts(self, rows: Iterable[tuple[Delivery | None, Delivery]]) -> tuple[tuple[str, str], ...]:
        more = sum(row.uncertain > known.uncertain for known, row in rows if known)
        return ((TO_TELL, str(await self.untold() + more)),) if more else ()
