"""The store's promises, stated once; ``tests/store/test_store_contract*.py`` hold every backend to them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import date, datetime
from typing import Any, Protocol, Self

from store.feeds import Feed, SeenItem
from store.records import Article, ChatKey, Delivery, DeliveryState, Draft, Findings, Meeting, Subscriber
from store.rulings import Doubt, Ruling
from store.tables import Table
from store.work import Work


class StoreError(Exception):
    """Something about the store that a person has to know; the message is plain words."""


class StoreBusy(StoreError):
    """Another process has this store open."""


class StoreDamaged(StoreError):
    """A file of the store cannot be read or is gone; names it, what to do, and whether a previous generation is there.

    ``file`` is its name inside the store's folder; ``restorable`` is true when ``attache check --restore`` can help.
    """

    def __init__(self, message: str, *, file: str, restorable: bool) -> None:
        super().__init__(message)
        self.file = file
        self.restorable = restorable


class StoreTooNew(StoreError):
    """The store was written by a newer version, whose records this one would lose parts of."""


class StoreFull(StoreError):
    """The store could not write (disk full, folder read-only); nothing that was there is lost."""


class Store(Protocol):
    """The memory. One process, one writer; every method may be called from any task of one loop.

    What comes back are frozen records, never rows. A call that returns has happened: a unit of
    work acknowledged by ``commit`` survives the death of the process. Blocking parts run off the
    event loop.
    """

    @property
    def revision(self) -> int:
        """A number that rises with every commit that changes articles, findings, meetings, rulings or doubts.

        Whatever was worked out from them at one revision holds as long as it stays. Other commits
        leave it alone.
        """
        ...

    async def revised(self, since: int) -> None:
        """Wait until ``revision`` is higher than this; return at once where it is."""
        ...

    async def __aenter__(self) -> Self:
        """Open: takes the lock and reads what is there.

        Raises StoreBusy while it is open already, here or in another process, StoreDamaged,
        StoreTooNew and StoreFull; whatever is raised, nothing that was there has changed.
        """
        ...

    async def __aexit__(self, *exc_info: object) -> None:
        """Close: waits for a write under way and gives the lock back."""
        ...

    async def commit(self, work: Work) -> None:
        """Keep all of the work or none of it. Durable on return.

        A caller that is cancelled meanwhile does not stop it: the work is carried out to its end,
        and then the cancellation goes on. Raises StoreFull, StoreError while the store is not
        open, and CodecError, TypeError or ValueError for what no store can keep.
        """
        ...

    async def replace_everything(self, records: Mapping[Table, Sequence[Any]]) -> None:
        """Hold these records, by table, and no others: all of it or nothing, durable on return, as with ``commit``.

        Raises what ``commit`` raises.
        """
        ...

    def everything(self) -> AsyncIterator[tuple[Table, Any]]:
        """Every record with its table: in the order of the tables, and in each of the keys.

        To be held as one moment's, it is read while nobody commits.
        """
        ...

    def alone(self) -> AbstractAsyncContextManager[object]:
        """Held from a reading to the commit that rests on it, so that nobody's change in between is lost.

        Only those who hold it too are kept out; not to be held twice, nor across the network.
        """
        ...

    async def article(self, article_id: str) -> Article | None:
        """The article with this id, or None."""
        ...

    async def articles(self) -> Sequence[Article]:
        """All articles, newest publication first, then by id."""
        ...

    async def findings(self) -> Sequence[Findings]:
        """What every article says, by publication date, then article id."""
        ...

    async def findings_of(self, article_id: str) -> Findings | None:
        """What this article says, or None."""
        ...

    async def meetings(self) -> Sequence[Meeting]:
        """All meetings, soonest first; those without any day last."""
        ...

    async def meeting(self, meeting_id: str) -> Meeting | None:
        """The meeting with this id, or None."""
        ...

    async def meetings_between(self, start: date, end: date) -> Sequence[Meeting]:
        """The meetings whose days touch [start, end], soonest first."""
        ...

    async def doubts(self) -> Sequence[Doubt]:
        """All pairs of meetings that are possibly the same, by their ids."""
        ...

    async def rulings(self) -> Sequence[Ruling]:
        """All decisions of admins in the order they were made, those taken back too."""
        ...

    async def ruling(self, ruling_id: str) -> Ruling | None:
        """The ruling with this id, or None."""
        ...

    async def subscribers(self) -> Sequence[Subscriber]:
        """All subscribers by chat and topic, the paused ones too."""
        ...

    async def subscriber(self, key: ChatKey) -> Subscriber | None:
        """The subscriber with this key, or None."""
        ...

    async def draft(self, article_id: str) -> Draft | None:
        """The draft of this article, or None."""
        ...

    async def drafts(self) -> Sequence[Draft]:
        """All drafts, oldest first."""
        ...

    async def feeds(self) -> Sequence[Feed]:
        """All feeds in the order they were added, those that stopped too."""
        ...

    async def feed(self, feed_id: str) -> Feed | None:
        """The feed with this id, or None."""
        ...

    async def seen(self) -> Sequence[SeenItem]:
        """All items that any feed showed, by feed, then oldest first."""
        ...

    async def deliveries(self, *states: DeliveryState) -> Sequence[Delivery]:
        """The outbox rows in any of these states (all rows if none is named), by due_at, then key."""
        ...

    async def deliveries_to(self, *chats: int) -> Sequence[Delivery]:
        """The outbox rows for any of these chats and their topics, by due_at, then key."""
        ...

    async def deliveries_about(self, meetings: Iterable[str]) -> Sequence[Delivery]:
        """The outbox rows that tell of any of these meetings, or did when their keys were made, by due_at, then key.

        A key begins with the meeting's id: what was told of one that was told apart since is still in its place.
        """
        ...

    async def deliveries_until(self, moment: datetime) -> Sequence[Delivery]:
        """The outbox rows with a due_at at or before this moment, by due_at, then key."""
        ...

    async def deliveries_ended_since(self, moment: datetime) -> Sequence[Delivery]:
        """The outbox rows that were sent or given up (changed_at) at or after this moment, by when they were."""
        ...

    async def deliveries_counted(self) -> Mapping[DeliveryState, int]:
        """How many outbox rows there are in each state, without going through them."""
        ...

    async def meetings_told(self) -> frozenset[str]:
        """The ids that any outbox row names as its meeting."""
        ...

    async def delivery(self, key: str) -> Delivery | None:
        """The outbox row with this key, or None."""
        ...

    async def due(self, now: datetime, *, limit: int, reminders: bool = False) -> Sequence[Delivery]:
        """At most ``limit`` scheduled rows with due_at (or retry_at, when set) at or before now, soonest first.

        With ``reminders`` only those before a meeting, however many others have waited longer.
        """
        ...

    async def next_due(self) -> datetime | None:
        """The earliest moment at which ``due`` would return something, or None."""
        ...

    async def note(self, name: str) -> str | None:
        """A small named value kept across restarts (for example the language of a command list), or None."""
        ...
