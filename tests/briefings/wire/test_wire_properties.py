"""A text is read once, in whatever order and how often feeds bring it, and however often the process dies."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.ingest import Ingest
from briefings.sources.fetching import Fetched
from briefings.sources.text import Submission
from briefings.wire.polling import Wire
from store.feeds import Feed
from store.memory import MemoryStore
from store.records import Article, Findings
from store.work import Work
from tests.briefings.newsroom import read
from tests.briefings.wire.conftest import NOW
from tests.feed_items import Story, story
from tests.here import Here
from tests.papers_server import rss

FEEDS = ("ledger", "wire", "courier")
STORIES = 5
Edition = tuple[str, tuple[int, ...]]
"""A feed, and the stories it shows that time, from the top."""
EDITIONS = st.lists(
    st.tuples(st.sampled_from(FEEDS), st.lists(st.integers(0, STORIES - 1), max_size=STORIES, unique=True).map(tuple)),
    min_size=1,
    max_size=8,
)


class Killed(BaseException):
    """The process is gone."""


class MortalStore(MemoryStore):
    """Dies before or after its n-th commit, and then is as it was."""

    commits_left: int | None = None
    dies_after = False

    async def commit(self, work: Work) -> None:
        if self.commits_left == 0 and not self.dies_after:
            self.commits_left = None
            raise Killed
        await super().commit(work)
        if self.commits_left == 0:
            self.commits_left = None
            raise Killed
        if self.commits_left is not None:
            self.commits_left -= 1


class Press:
    """The web as far as feeds go: every feed shows what is put."""

    def __init__(self) -> None:
        self.shown: dict[str, str] = {}
        self.fetcher = self
        self.parser = Here()

    async def fetch(self, url: str, *, now: datetime, etag: str | None = None, modified: str | None = None) -> Fetched:
        content = self.shown[url].encode()
        tag = str(hash(content))
        return Fetched(url, b"" if tag == etag else content, etag=tag, unchanged=tag == etag)

    async def submission(self, url: str, *, now: datetime) -> Submission:
        raise AssertionError("every story is whole")


@dataclass
class World:
    store: MortalStore
    press: Press
    read: list[str]
    wire: Wire

    @classmethod
    async def begin(cls, *, trusted: bool) -> World:
        store, press, texts = MortalStore(), Press(), list[str]()
        await store.__aenter__()
        await store.commit(Work(feeds=tuple(Feed(name, name, NOW, trusted=trusted, next_due=NOW) for name in FEEDS)))
        world = cls(store, press, texts, Any)
        world.restart()
        return world

    def restart(self) -> None:
        async def reads(article: Article) -> Findings:
            self.read.append(article.text)
            return await read(article)

        self.wire = Wire(self.store, Ingest(self.store, reads), self.press, jitter=lambda: 0.0)

    async def show(self, edition: Edition, at: datetime) -> None:
        name, numbers = edition
        self.press.shown[name] = rss([told_by(name, number) for number in numbers], title=name.title())
        await self.wire.poll(name, now=at)

    async def kept(self) -> list[str]:
        articles, drafts = await self.store.articles(), await self.store.drafts()
        return [article.text for article in (*articles, *(draft.article for draft in drafts))]


def told_by(name: str, number: int) -> Story:
    """The story as this outlet prints it: with its own address and dateline, under its own guid."""
    its = story(number)
    text = its.text if name == "ledger" else f"{name.upper()} — {its.text}"
    return replace(its, guid=f"urn:{name}:{number}", url=f"https://{name}.example/{number}", text=text)


def numbers_in(texts: Sequence[str]) -> list[int]:
    """Which stories these are."""
    return sorted(next(number for number in range(STORIES) if story(number).text in text) for text in texts)


@given(EDITIONS, st.booleans())
@settings(max_examples=12)
def test_a_text_is_read_once_whatever_the_order_and_the_repetition(editions: list[Edition], trusted: bool) -> None:
    async def course() -> tuple[list[str], list[str]]:
        world = await World.begin(trusted=trusted)
        for step, edition in enumerate(editions):
            await world.show(edition, NOW + step * timedelta(hours=1))
        return world.read, await world.kept()

    texts, kept = asyncio.run(course())

    shown = sorted({number for _, numbers in editions for number in numbers})
    assert numbers_in(texts) == shown
    assert numbers_in(kept) == shown


@given(EDITIONS, st.integers(0, 12), st.booleans(), st.booleans())
@settings(max_examples=20)
def test_a_restart_between_any_two_steps_loses_and_doubles_nothing(
    editions: list[Edition], commits: int, after: bool, trusted: bool
) -> None:
    async def course() -> list[str]:
        world = await World.begin(trusted=trusted)
        world.store.commits_left, world.store.dies_after = commits, after
        for step, edition in enumerate(editions):
            at = NOW + step * timedelta(hours=1)
            try:
                await world.show(edition, at)
            except Killed:
                world.restart()
                await world.show(edition, at)
        return await world.kept()

    kept = asyncio.run(course())

    assert numbers_in(kept) == sorted({number for _, numbers in editions for number in numbers})


@given(EDITIONS)
@settings(max_examples=5)
def test_feeds_asked_at_the_same_time_bring_a_text_once(editions: list[Edition]) -> None:
    async def course() -> list[str]:
        world = await World.begin(trusted=True)
        for name in FEEDS:
            world.press.shown[name] = rss([])
        for name, numbers in editions:
            world.press.shown[name] = rss([told_by(name, number) for number in numbers], title=name.title())
        await world.wire.poll_due(now=NOW)
        return await world.kept()

    kept = asyncio.run(course())

    last = dict(editions)
    assert numbers_in(kept) == sorted({number for numbers in last.values() for number in numbers})
