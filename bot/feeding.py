"""``attache feeds``: the feeds of a store listed, added, asked and handed on, without the bot."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from bot.settings import Settings
from briefings.extraction.worker import ReadingRoom
from briefings.ingest import Ingest
from briefings.sources.fetching import Fetcher
from briefings.sources.parsing import ParsingRoom, article_in
from briefings.sources.web import Web
from briefings.wire.health import counts_words, feed_name, health_words, items_words, names_apart
from briefings.wire.polling import Report, Wire
from briefings.wire.register import MOST_FEEDS, Preview, Register
from store.base import Store
from store.feeds import Feed
from store.opening import open_existing, open_store
from store.records import Article, Findings

_BROKEN_OFF = " It breaks off in the middle; only what is whole of it was counted, and is read."
_BADLY_WRITTEN = " There are mistakes in how it is written; it is read as far as it can be."
_NOT_READ = " Nothing of it is read yet: the bot does that when it runs, or `attache feeds poll` now."
BY_COMMAND = 0
"""Who adds a feed on the command line: nobody of Telegram's."""


@dataclass(frozen=True, slots=True)
class Feeds:
    """The feeds of one store, at one moment. Everything raises StoreError while the bot has the store open."""

    settings: Settings
    store_url: str
    now: Callable[[], datetime]

    async def listed(self) -> list[str]:
        """A line for each feed."""
        async with open_existing(self.store_url) as store:
            feeds = await store.feeds()
        names = names_apart(feeds)
        return [_line(place, names[feed.id], feed, self.now()) for place, feed in enumerate(feeds, 1)]

    async def add(self, url: str, *, trusted: bool) -> str:
        """Add the feed at this address, or the one that the page there names; what was done, in words.

        Raises NotFetched, UnreadableText and TooManyFeeds.
        """
        async with open_store(self.store_url) as store, self._register(store) as register:
            added = await register.add(url, by=BY_COMMAND, now=self.now())
            if trusted:
                await register.trust(added.feed.id, True)
        name = feed_name(added.feed)
        words = f"{name} added" if added.is_new else f"{name} is here already"
        others = f" That page names other feeds too: {', '.join(added.others)}" if added.others else ""
        read = _NOT_READ if added.is_new else ""
        state = _BROKEN_OFF if added.cut_off else _BADLY_WRITTEN if added.damaged else ""
        return f"{words} ({added.feed.url}); it shows {_several(added.items, 'item')}.{state}{others}{read}"

    async def remove(self, name: str) -> str:
        """Ask it no more. Raises NoSuchFeed."""
        async with open_existing(self.store_url) as store, self._register(store) as register:
            feed = await register.remove((await register.named(name)).id)
        return f"{feed_name(feed)} removed; what it brought stays."

    async def trust(self, name: str, trusted: bool) -> str:
        """Let what it brings go straight in, or wait for an admin. Raises NoSuchFeed."""
        async with open_existing(self.store_url) as store, self._register(store) as register:
            feed = await register.trust((await register.named(name)).id, trusted)
            waiting = sum(draft.feed == feed.id for draft in await store.drafts())
            place = [each.id for each in await register.feeds()].index(feed.id) + 1
        if trusted:
            words = f"{feed_name(feed)} is trusted: what it brings goes straight in."
            return words + (f" {_waits(waiting, place)}" if waiting else "")
        return f"{feed_name(feed)} is not trusted: what it brings waits for an admin."

    async def take(self, name: str) -> str:
        """Store all that waits of it. Raises NoSuchFeed."""
        async with open_existing(self.store_url) as store, self._register(store) as register:
            feed = await register.named(name)
            ingest = Ingest(store, _reads_nothing)
            waiting = [draft.article.id for draft in await store.drafts() if draft.feed == feed.id]
            for article_id in waiting:
                await ingest.keep(article_id, now=self.now())
        return f"{_several(len(waiting), 'article')} of {feed_name(feed)} stored."

    async def poll(self, names: Sequence[str]) -> list[Report]:
        """Ask these feeds now, or all, and read what is new, with a bar. Raises NoSuchFeed and ReadingFailed."""
        async with open_existing(self.store_url) as store, self._web() as web:
            register = self._over(store, web)
            named = [await register.named(name) for name in names] or await store.feeds()
            chosen = [feed for feed in named if not feed.stopped]
            async with ReadingRoom(self.settings.spacy_model) as room:
                await room.wait_ready()
                ingest = Ingest(store, room.read, prepare=partial(article_in, web.parser))
                return await self._asked(Wire(store, ingest, web), chosen)

    async def take_over(self, content: bytes) -> str:
        """Add the feeds of an OPML list. Raises UnreadableText and TooManyFeeds."""
        async with open_store(self.store_url) as store, self._register(store) as register:
            preview = await register.preview(content)
            added = await register.take_over(preview.new, by=BY_COMMAND, now=self.now())
        told = [f"{_several(len(added), 'feed')} added, {preview.known} already here"]
        told += [
            words
            for number, words in (
                (preview.repeated, f"{_several(preview.repeated, 'line')} of a feed that stands further up"),
                (preview.left_out, f"{preview.left_out} left out for what is said below"),
                (preview.beyond, f"{preview.beyond} left out, for at most {MOST_FEEDS} feeds can be here"),
                (preview.broken, "the list is no sound XML and may have held more"),
            )
            if number
        ]
        return "\n".join([f"{'; '.join(told)}.", *_left_out(preview)])

    async def exported(self) -> tuple[bytes, int]:
        """All feeds as an OPML list, and how many they are."""
        async with open_existing(self.store_url) as store, self._register(store) as register:
            return await register.exported(now=self.now()), len(await register.feeds())

    async def _asked(self, wire: Wire, feeds: Sequence[Feed]) -> list[Report]:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        reports = []
        with Progress(*columns, console=Console(stderr=True)) as bar:
            task = bar.add_task("Asking", total=len(feeds))
            asked = [asyncio.create_task(wire.poll(feed.id, now=self.now())) for feed in feeds]
            for coming in asyncio.as_completed(asked):  # the wire itself lets a few go at once
                if report := await coming:
                    reports.append(report)
                bar.advance(task)
        return reports

    @asynccontextmanager
    async def _register(self, store: Store) -> AsyncIterator[Register]:
        async with self._web() as web:
            yield self._over(store, web)

    def _over(self, store: Store, web: Web) -> Register:
        return Register(store, web, loopback=self.settings.fetch_loopback)

    def _web(self) -> Web:
        own = self.settings.own_ports
        return Web(Fetcher(loopback=self.settings.fetch_loopback, own_ports=own), ParsingRoom())


def reports_told(reports: Sequence[Report], now: datetime) -> list[str]:
    """A line for each; feeds that share a name are told apart by their addresses."""
    often = Counter(feed_name(report.feed) for report in reports)
    return [_report_words(report, now, with_address=often[feed_name(report.feed)] > 1) for report in reports]


def _report_words(report: Report, now: datetime, *, with_address: bool) -> str:
    """'The Ledger: 2 stored, 1 known already, 3 left for the next time.' or why nothing came."""
    name = feed_name(report.feed) + (f" ({report.feed.url})" if with_address else "")
    if report.joined:
        return f"{name}: has moved to the address of {feed_name(report.joined)}; they are one feed now."
    counts = [
        f"{number} {what}"
        for number, what in (
            (report.taken - report.waiting, "stored"),
            (report.waiting, "to be reviewed"),
            (report.copies, "known already"),
            (report.foreign, "in other languages"),
            (report.unread, "not readable"),
            (report.left, "left for the next time"),
        )
        if number
    ]
    told = ", ".join(counts)
    if report.feed.trouble:
        health = "; ".join(filter(None, (told, health_words(report.feed, now))))
        return " ".join(filter(None, (f"{name}: {health}.", report.reason)))
    words = items_words(report.feed)
    return f"{name}: {told or 'nothing new'}." + (f" Of what it shows: {words}." if words else "")


def _line(place: int, name: str, feed: Feed, now: datetime) -> str:
    trusted = "trusted" if feed.trusted else "for review"
    words = f"{health_words(feed, now)}; {counts_words(feed)}"
    return f"{place}. {name} ({trusted}): {words}\n   {feed.url}"


async def _reads_nothing(_: Article) -> Findings:
    raise AssertionError("what waits was read already")


def _left_out(preview: Preview) -> list[str]:
    """A line for each feed of a list that is left out, with the reason."""
    more = preview.left_out - len(preview.refused)
    lines = [f"   {each.name}: {each.reason}" for each in preview.refused]
    return [*lines, *([f"   and {more} more"] if more else [])]


def _waits(number: int, place: int) -> str:
    """What a feed brought before it was trusted is for somebody to decide still."""
    waits = "1 article that it brought waits" if number == 1 else f"{number} articles that it brought wait"
    return f"{waits} for review: `attache feeds take {place}` stores all; in the chat, /review shows each."


def written_words(number: int, file: str) -> str:
    """'3 feeds written to mine.opml.'"""
    return f"{_several(number, 'feed')} written to {file}."


def _several(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
