"""Subscribers as the conversation changes them: each change keeps the settings and plans the reminders anew."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.settings import Settings
from briefings.dues import renamed
from briefings.language import spoken
from briefings.outbox import put_off
from briefings.reminders import plan
from briefings.service import Briefings
from briefings.sides import Named, UnknownParty, parties_named
from briefings.topics import topics_wanted
from store.base import Store
from store.records import ChatKey, Delivery, DeliveryState, Subscriber
from store.work import Work

__all__ = ["Subscriptions", "UnknownParty"]

WAITING = (DeliveryState.SCHEDULED, DeliveryState.LEASED)


class Subscriptions:
    """Reads and keeps the subscribers. ``wake`` is called when something may have become due earlier.

    ``briefings`` know which meetings have to do with the words that are followed.
    """

    def __init__(
        self,
        store: Store,
        settings: Settings,
        wake: Callable[[], None] | None = None,
        briefings: Briefings | None = None,
    ) -> None:
        self._store = store
        self._settings = settings
        self._wake = wake
        self._briefings = briefings or Briefings(store)

    async def of(self, key: ChatKey) -> Subscriber:
        """The settings of this chat; the defaults where it has none, in the language that is spoken with it."""
        known = await self._store.subscriber(key)
        settings = self._settings
        return known or Subscriber(key, zone=settings.default_timezone, leads=settings.default_leads, language=spoken())

    async def keep(self, subscriber: Subscriber, *, now: datetime) -> None:
        """Keep these settings, and plan what they ask for in the same unit of work."""
        async with self._store.alone():
            deliveries = await self._planned((subscriber,), now)
            await self._store.commit(Work(subscribers=(subscriber,), deliveries=deliveries))
        self._ring(deliveries)

    async def put_off(self, row: Delivery) -> None:
        """Keep a reminder that its reader put off to another moment."""
        await put_off(self._store, row)
        self._ring((row,))

    async def named(self, words: str) -> Named:
        """The parties that the words name; none for "everything". Raises UnknownParty, worded for people."""
        known = dict.fromkeys(side for meeting in await self._store.meetings() for side in meeting.sides)
        return await asyncio.to_thread(parties_named, words, known)

    async def pause(self, chat: int, reason: str) -> None:
        """Send nothing more into this chat and its topics ("blocked", "left") until it is resumed."""
        async with self._store.alone():
            paused = [replace(each, paused=reason) for each in await self._of_chat(chat)]
            rows = await self._rows_of(paused)
            void = [
                replace(row, state=DeliveryState.VOID, retry_at=None, reason=reason)
                for row in rows
                if row.state in WAITING
            ]
            await self._store.commit(Work(subscribers=tuple(paused), deliveries=tuple(void)))

    async def resume(self, chat: int, *, now: datetime) -> None:
        """Let a paused chat have its reminders again, those that lie ahead."""
        async with self._store.alone():
            resumed = [replace(each, paused=None) for each in await self._of_chat(chat)]
            deliveries = await self._planned(resumed, now)
            await self._store.commit(Work(subscribers=tuple(resumed), deliveries=deliveries))
        self._ring(deliveries)

    async def migrate(self, old: int, new: int, refused: Sequence[Delivery] = (), *, now: datetime) -> None:
        """A group has another id now: its settings, what it waits for and what it was told go with it.

        Settings that the new chat has already are kept, and what was told under the old id is planned
        for by them. A row that is being sent stays: its request ends with this very news, and whoever
        sends it comes here with the rows that were ``refused``.
        """
        async with self._store.alone():
            moved = await self._of_chat(old)
            rows = [_let_go(row) for row in await self._rows_of(moved) if row.state is not DeliveryState.SENDING]
            again = [replace(row, state=DeliveryState.SCHEDULED) for row in refused]
            known = {each.key: each for each in await self._of_chat(new)}
            heirs = [replace(each, key=replace(each.key, chat=new)) for each in moved]
            brought = await self._renamed((*rows, *again), new)
            met = [known[each.key] for each in heirs if each.key in known]
            planned = await self._planned(met, now, brought) if met and brought else ()
            work = Work(
                subscribers=tuple(each for each in heirs if each.key not in known),
                removed_subscribers=tuple(each.key for each in moved),
                deliveries=tuple({row.key: row for row in (*brought, *planned)}.values()),
                removed_deliveries=tuple(row.key for row in (*rows, *refused)),
            )
            await self._store.commit(work)
        self._ring(work.deliveries)

    async def _renamed(self, rows: Sequence[Delivery], chat: int) -> tuple[Delivery, ...]:
        """The rows for the chat's new id; what it was told or waits for there already stays as it is."""
        found = [(row, await self._store.delivery(row.key)) for row in (renamed(row, chat) for row in rows)]
        return tuple(row for row, there in found if there is None or there.state is DeliveryState.VOID)

    async def _planned(
        self, subscribers: Sequence[Subscriber], now: datetime, brought: Sequence[Delivery] = ()
    ) -> tuple[Delivery, ...]:
        """What these are to be told; ``brought`` are rows of theirs that the store does not hold yet."""
        rows = list({row.key: row for row in (*await self._rows_of(subscribers), *brought)}.values())
        asked = topics_wanted(subscribers)
        topics = await self._briefings.topics(asked) if asked else {}
        meetings = await self._store.meetings()
        return await asyncio.to_thread(plan, meetings, subscribers, rows, now, topics=topics)

    async def _of_chat(self, chat: int) -> list[Subscriber]:
        return [each for each in await self._store.subscribers() if each.key.chat == chat]

    async def _rows_of(self, subscribers: Sequence[Subscriber]) -> list[Delivery]:
        keys = {each.key for each in subscribers}
        rows = await self._store.deliveries_to(*{key.chat for key in keys})
        return [row for row in rows if row.subscriber in keys]

    def _ring(self, deliveries: Sequence[Delivery]) -> None:
        if deliveries and self._wake:
            self._wake()


def _let_go(row: Delivery) -> Delivery:
    """The row for whoever takes it next: in hand it has its old name, by which nobody will find it again."""
    return replace(row, state=DeliveryState.SCHEDULED) if row.state is DeliveryState.LEASED else row
