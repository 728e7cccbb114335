"""The production application with a strict Telegram around it, a clock that stands, and people who write to it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

from plain_reader import read_plainly

from bot.application import Attache, build
from bot.figures import UNCOUNTED, Figures
from bot.settings import Settings, read_settings
from bot.standin import Message, Telegram
from briefings.sources.fetching import Fetcher
from briefings.sources.web import Web
from store.base import Store
from store.memory import MemoryStore
from store.records import Article, Findings
from tests.here import Here

ADMIN, OTHER_ADMIN, READER = 42, 43, 7
GROUP = -1_000_000_000_042
NOW = datetime(2022, 1, 4, 9, tzinfo=UTC)

DAM_TALKS = (
    "Dam talks to be resumed\n\n"
    "NAIROBI, 3 January 2022 - Egypt and Ethiopia will hold talks in Nairobi on 12 January, the host announced.\n\n"
    "Egypt demands a binding agreement on the filling of the reservoir.\n\n"
    "Ethiopia demands that the filling go on.\n\n"
    "Egypt and Russia will meet in Moscow on 20 January. In 2011, the building began.\n"
)
DAM_TALKS_MOVED = (
    "Dam talks put off by a week\n\n"
    "NAIROBI, 4 January 2022 - The talks of Egypt and Ethiopia in Nairobi, planned for 12 January, were postponed to "
    "19 January, the host said.\n"
)
UNDATED = (
    "Egypt and Ethiopia will meet in Nairobi on Wednesday, the host announced in the morning.\n\n"
    "No agenda was given, and neither side named who would travel."
)


class Clock:
    """Stands until it is moved."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Time passes by the clock, and in no time."""
        self.now += timedelta(seconds=seconds)
        await asyncio.sleep(0)


class Room:
    """Reads plain sentences; with the gate closed an article stays on the desk."""

    def __init__(self) -> None:
        self.ready = True
        self.stopped = False
        self.gate = asyncio.Event()
        self.gate.set()
        self.breaks: Exception | None = None
        self.failure: str | None = None

    async def read(self, article: Article) -> Findings:
        await self.gate.wait()
        if self.breaks:
            raise self.breaks
        return read_plainly(article)


def settings_with(**given: object) -> Settings:
    """The defaults, whatever the environment of the test run says, and what is given."""
    return read_settings(None, **{"admin_ids": (ADMIN, OTHER_ADMIN), "store_url": "memory:", **given})


class Desk:
    """Whoever writes to the bot gets its answers back as texts."""

    def __init__(
        self,
        store: Store | None = None,
        telegram: Telegram | None = None,
        figures: Figures = UNCOUNTED,
        **settings: object,
    ) -> None:
        self.figures = figures
        self.clock = Clock()
        self.telegram = telegram or Telegram(clock=self.clock)
        self.room: Any = Room()
        self.parser: Any = Here()
        self.store = store or MemoryStore()
        self.settings = settings_with(**settings)
        self.sleep: Any = self.clock.sleep
        self.attache: Attache

    async def __aenter__(self) -> Desk:
        await self.store.__aenter__()
        self.attache = build(
            self.settings,
            self.store,
            self.room,
            clock=self.clock,
            sleep=lambda seconds: self.sleep(seconds),
            request=self.telegram.request(),
            updates_request=self.telegram.request(),
            token=self.telegram.token,
            web=Web(Fetcher(loopback=self.settings.fetch_loopback), self.parser),
            figures=self.figures,
        )
        await self.attache.__aenter__()
        self.telegram.attach(self.attache.application)
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        await self.attache.__aexit__(*exc_info)
        await self.store.__aexit__(*exc_info)

    # ------------------------------------------------------------------ people

    async def say(self, user: int, text: str, *, chat: int | None = None, **more: Any) -> list[str]:
        """Write something; what the bot said by the time it has done everything that was begun."""
        return await self._texts(self.telegram.say(chat or user, user, text, **more))

    async def press(self, user: int, choice: str, *, chat: int | None = None, message: int | None = None) -> list[str]:
        """Press the latest button with this label or action."""
        return await self._texts(self.telegram.press(chat or user, user, message, choice))

    async def send_file(self, user: int, name: str, content: bytes, **more: Any) -> list[str]:
        """Send a document in private."""
        return await self._texts(self.telegram.send_file(user, user, name, content, **more))

    async def send_photo(self, user: int, **more: Any) -> list[str]:
        """Send a picture in private."""
        return await self._texts(self.telegram.send_photo(user, user, **more))

    async def send_location(self, user: int, latitude: float, longitude: float) -> list[str]:
        """Share a place in private."""
        return await self._texts(self.telegram.send_location(user, user, latitude, longitude))

    async def forward(self, user: int, text: str, **more: Any) -> list[str]:
        """Forward a text in private."""
        return await self._texts(self.telegram.forward(user, user, text, **more))

    async def stored(self, text: str = DAM_TALKS) -> None:
        """An admin has sent and stored this article."""
        await self.say(ADMIN, f"/add {text}")
        await self.press(ADMIN, "Store")

    def last(self, chat: int) -> Message:
        """The last message of the bot in a chat."""
        return self.telegram.from_bot(chat)[-1]

    def popups(self) -> list[str]:
        """What was shown over the chat in answer to pressed buttons, "" for a silent answer."""
        return [call.values.get("text", "") for call in self.telegram.asked("answerCallbackQuery")]

    async def _texts(self, doing: Any) -> list[str]:
        mark = len(self.telegram.written)
        await doing
        await self.attache.settle()
        written = {message.id: message for message in self.telegram.written[mark:]}
        return [message.text for message in written.values()]
