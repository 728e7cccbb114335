"""A wire over a store in memory, a reader of plain sentences, and a web server on this machine."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from briefings.extraction.worker import ReadingFailed
from briefings.ingest import Ingest
from briefings.sources.fetching import Fetcher
from briefings.sources.web import Web
from briefings.wire.polling import Report, Wire
from briefings.wire.register import Register
from store.base import Store
from store.feeds import Feed
from store.memory import MemoryStore
from store.records import Article, Findings
from store.work import Work
from tests.briefings.newsroom import read
from tests.here import Here
from tests.papers_server import Papers, papers_served

NOW = datetime(2022, 1, 3, 12, tzinfo=UTC)


@dataclass
class Desk:
    """Who asks feeds in a test, and what was read by then."""

    store: Store
    web: Web
    papers: Papers
    read: list[str] = field(default_factory=list)
    jitter: Callable[[], float] = lambda: 0.0
    failure: ReadingFailed | None = None
    holds: asyncio.Event | None = None
    """What reading waits for."""

    def __post_init__(self) -> None:
        self.ingest = Ingest(self.store, self._reads)
        self.begin_anew()

    def begin_anew(self) -> None:
        """As after a restart: nothing is kept but what the store keeps."""
        self.wire = Wire(
            self.store,
            self.ingest,
            self.web,
            jitter=lambda: self.jitter(),
            can_read=lambda: self.failure is None,
        )
        self.register = Register(self.store, self.web)

    async def _reads(self, article: Article) -> Findings:
        if self.failure:
            raise self.failure
        if self.holds:
            await self.holds.wait()
        self.read.append(article.text)
        return await read(article)

    async def add(self, url: str, *, trusted: bool = False, name: str = "ledger", **more: Any) -> Feed:
        """A feed that is due now."""
        feed = Feed(name, url, NOW, trusted=trusted, next_due=NOW, **more)
        await self.store.commit(Work(feeds=(feed,)))
        return feed

    async def feed(self, name: str = "ledger") -> Feed:
        feed = await self.store.feed(name)
        assert feed is not None
        return feed

    async def poll(self, at: datetime = NOW, *, name: str = "ledger") -> Report:
        report = await self.wire.poll(name, now=at)
        assert report is not None
        return report

    async def titles(self) -> list[str | None]:
        """The stored articles, by title."""
        return sorted(article.title or "" for article in await self.store.articles())

    async def waiting(self) -> list[str | None]:
        return sorted(draft.article.title or "" for draft in await self.store.drafts())

    async def change(self, name: str = "ledger", **fields: Any) -> None:
        await self.store.commit(Work(feeds=(replace(await self.feed(name), **fields),)))


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    async with (
        papers_served() as papers,
        MemoryStore() as store,
        Web(Fetcher(loopback=True, seconds=10), Here()) as web,
    ):
        yield Desk(store, web, papers)


HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
