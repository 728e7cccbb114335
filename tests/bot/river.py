"""The whole way from an article to a chat, with a strict Telegram and a clock that moves when somebody sleeps."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from telegram import Bot
from telegram.request import BaseRequest

from bot.delivery import Dispatcher
from bot.settings import Settings, read_settings
from bot.standin import Message, Meter, Telegram
from bot.subscriptions import Subscriptions
from briefings.ingest import Ingest
from briefings.service import Briefings
from store.base import Store
from store.records import ChatKey, Delivery, DeliveryState, Subscriber
from tests.briefings.newsroom import read, submission
from tests.briefings.outboxes import subscriber, utc

BEGIN = utc("2022-01-03 08:00")
ADMIN = 1
MOST_LOOKS = 2_000


class Clock:
    """Stands until it is moved, or until somebody sleeps by it."""

    def __init__(self, now: datetime = BEGIN) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    async def sleep(self, seconds: float) -> None:
        """The time passes at once."""
        assert seconds >= 0, "nobody sleeps backwards"
        self.now += timedelta(seconds=seconds)
        await asyncio.sleep(0)


class River:
    """Articles in, messages out. ``restart`` is a new process over the same store."""

    def __init__(
        self,
        store: Store,
        *,
        metered: bool = True,
        request: Callable[[Telegram], BaseRequest] = Telegram.request,
        **settings: object,
    ) -> None:
        self.store = store
        self.clock = Clock()
        meter = Meter(self.clock, burst=0) if metered else None
        self.telegram = Telegram(clock=self.clock, meter=meter)
        self.telegram.person(ADMIN, "Ada")
        self.settings: Settings = read_settings(None, **{"admin_ids": (ADMIN,), **settings})
        self.briefings: Any = Briefings(store)
        self.ingest = Ingest(store, read)
        self.subscriptions = Subscriptions(store, self.settings)
        self.bot = Bot(self.telegram.token, request=request(self.telegram), get_updates_request=request(self.telegram))
        self.dispatcher: Dispatcher
        self.restart()

    async def __aenter__(self) -> River:
        await self.store.__aenter__()
        await self.bot.initialize()
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        await self.bot.shutdown()
        await self.store.__aexit__(*exc_info)

    def restart(self) -> None:
        """What a process remembers is gone; what the store holds is not."""
        self.dispatcher = Dispatcher(self.store, self.briefings, self.bot, self.clock, self.clock.sleep, self.settings)

    # ------------------------------------------------------------------ what happens

    async def hears(self, *sentences: str, outlet: str = "The Wire") -> None:
        """An article of today with these sentences comes in."""
        await self.ingest.add(
            submission(self.clock.now.date().isoformat(), *sentences, outlet=outlet), now=self.clock.now
        )

    async def subscribes(self, chat: int, **known: object) -> Subscriber:
        """A person or group asks for reminders."""
        if chat > 0:
            self.telegram.person(chat)
        asked = subscriber(ChatKey(chat), **known)
        await self.subscriptions.keep(asked, now=self.clock.now)
        return asked

    async def until(self, when: str | datetime) -> datetime | None:
        """Time passes; the dispatcher is woken whenever it asked to be, and at the end. When it is to be woken next."""
        end = utc(when) if isinstance(when, str) else when
        for _ in range(MOST_LOOKS):
            next_look = await self.dispatcher.send_due()
            if next_look is None or next_look > max(end, self.clock.now):
                break
            self.clock.now = max(self.clock.now, next_look)
        else:
            raise AssertionError("the dispatcher wants to be woken for ever")
        if self.clock.now < end:
            self.clock.now = end
            next_look = await self.dispatcher.send_due()
        return next_look

    async def look(self, words: str) -> datetime | None:
        """The clock jumps, and the dispatcher looks once: as after a downtime."""
        self.clock.now = utc(words)
        return await self.dispatcher.send_due()

    # ------------------------------------------------------------------ what is seen

    def got(self, chat: int) -> list[tuple[str, str]]:
        """The messages in a chat: when each came, and its first line."""
        return [(f"{message.date:%m-%d %H:%M}", message.text.splitlines()[0]) for message in self.messages(chat)]

    def times(self, chat: int) -> list[str]:
        """When messages came."""
        return [moment for moment, _ in self.got(chat)]

    def messages(self, chat: int) -> tuple[Message, ...]:
        return self.telegram.from_bot(chat)

    async def rows(self, *states: DeliveryState) -> list[Delivery]:
        return list(await self.store.deliveries(*states))

    async def states(self, chat: int) -> list[str]:
        """The states of a chat's rows, soonest due first."""
        return [row.state.value for row in await self.rows() if row.subscriber.chat == chat]
