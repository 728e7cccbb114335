"""Which feeds are asked: added by an address, removed, trusted, and taken over from other readers as a list."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from briefings.language import gettext, ngettext
from briefings.outlets import articles_naming
from briefings.sources.addresses import ONE_THAT_IS_REFUSED, of_the_web, with_scheme
from briefings.sources.fetching import Fetched, NotFetched, Trouble
from briefings.sources.fingerprints import canonical
from briefings.sources.opml import write_opml
from briefings.sources.parsed import FeedLinks, Outline, Outlines, ParsedFeed, Refused
from briefings.sources.parsing import Job, NotTakenApart
from briefings.sources.text import UnreadableText
from briefings.wire.health import found_words
from briefings.wire.polling import Web, parsed
from briefings.wire.schedule import INTERVAL, answered
from store.base import Store
from store.feeds import Feed
from store.work import Work

MOST_FEEDS = 500
MOST_TRIED = 3
"""Of the feeds that a page names, how many are looked at before it is said that there is none."""
LARGEST_LIST = 2 * 1024 * 1024
"""Bytes; a feed is a hundred or two of them."""
TICK = timedelta(microseconds=1)
FIND_LINKS = Job("briefings.sources.feeds:feed_links", FeedLinks)
READ_LIST = Job("briefings.sources.opml:read_opml", Outlines)


class NoSuchFeed(Exception):
    """No feed goes by this name; the message is plain words."""

    def __init__(self, name: str) -> None:
        super().__init__(gettext("There is no feed {name} here. /feeds shows all of them.", name=name))
        self.name = name


class TooLargeList(UnreadableText):
    """A list with more in it than is looked at; the message is plain words."""

    def __init__(self) -> None:
        megabytes = LARGEST_LIST // 1024 // 1024
        super().__init__(gettext("A list of feeds of more than {number} MB is not read.", number=megabytes))


class TooManyFeeds(Exception):
    """More feeds than are asked in time; the message is plain words."""

    def __init__(self) -> None:
        super().__init__(
            ngettext("At most {number} feed can be here.", "At most {number} feeds can be here.", MOST_FEEDS)
        )


@dataclass(frozen=True, slots=True)
class Added:
    """A feed that is here now. ``is_new`` is false where it was before, ``items`` what it shows, ``others`` further
    feeds that the page names. One that is ``damaged`` is badly written, one that is ``cut_off`` broke off.
    """

    feed: Feed
    is_new: bool
    items: int = 0
    others: tuple[str, ...] = ()
    damaged: bool = False
    cut_off: bool = False


@dataclass(frozen=True, slots=True)
class Preview:
    """What taking over a list would do: the feeds that would be added, and how many of it are here already.

    ``repeated`` lines are of a feed that stands further up, ``left_out`` ones have no address, or one that may
    not be fetched (``refused`` are the first of them), and for ``beyond`` there is no room. A list that is
    ``broken`` may have held others.
    """

    new: tuple[Outline, ...]
    known: int
    repeated: int = 0
    left_out: int = 0
    beyond: int = 0
    broken: bool = False
    refused: tuple[Refused, ...] = ()


class Register:
    """The feeds of a store. With ``loopback`` lists may name feeds of this machine."""

    def __init__(self, store: Store, web: Web, *, loopback: bool = False) -> None:
        self._store = store
        self._web = web
        self._loopback = loopback

    async def feeds(self) -> Sequence[Feed]:
        """All of them in the order they were added."""
        return await self._store.feeds()

    async def named(self, name: str) -> Feed:
        """The feed with this id, address, title, or number in ``feeds`` from 1. Raises NoSuchFeed."""
        feeds = await self._store.feeds()
        if name.isdecimal() and 0 < int(name) <= len(feeds):
            return feeds[int(name) - 1]
        address, title = canonical(of_the_web(name)), name.strip().lower()
        for feed in feeds:
            if title and (name == feed.id or canonical(feed.url) == address or (feed.title or "").lower() == title):
                return feed
        raise NoSuchFeed(name)

    async def add(self, url: str, *, by: int, now: datetime) -> Added:
        """Add the feed at this address, or the first one that the page there names. It is asked at once.

        Raises NotFetched, UnreadableText where there is none, and TooManyFeeds.
        """
        url = of_the_web(url)
        address, shown, others = await self._found(url if "://" in url else with_scheme(url) or f"https://{url}", now)
        async with self._store.alone():
            known = {canonical(each.url): each for each in await self._store.feeds()}
            if feed := known.get(canonical(address)):
                return Added(feed, False, len(shown.items), others, shown.damaged, shown.cut_off)
            if len(known) >= MOST_FEEDS:
                raise TooManyFeeds
            feed = _feed(Outline(address, shown.title, shown.home), by, now, due=now)
            feed = replace(answered(feed, shown, now=now, jitter=0), next_due=now)
            await self._store.commit(Work(feeds=(feed,)))
        return Added(feed, True, len(shown.items), others, shown.damaged, shown.cut_off)

    async def remove(self, feed_id: str) -> Feed:
        """Ask it no more, and forget what it showed; what it brought stays. Raises NoSuchFeed."""
        async with self._store.alone():
            feed = await self._there(feed_id)
            seen = tuple(each for each in await self._store.seen() if each.feed == feed_id)
            await self._store.commit(Work(removed_feeds=(feed_id,), removed_seen=seen))
        return feed

    async def trust(self, feed_id: str, trusted: bool) -> Feed:
        """Let what it brings from now on go straight in, or let it wait for an admin. Raises NoSuchFeed.

        Of a feed that is trusted, the outlets that it named until now are sources of the articles they copied.
        """
        async with self._store.alone():
            feed = replace(await self._there(feed_id), trusted=trusted)
            seen = [each for each in await self._store.seen() if each.feed == feed_id] if trusted else []
            outlets = ((each.article, each.outlet) for each in seen if each.article and each.outlet)
            named = await articles_naming(self._store, outlets)
            await self._store.commit(Work(feeds=(feed,), articles=named))
        return feed

    async def _there(self, feed_id: str) -> Feed:
        if feed := await self._store.feed(feed_id):
            return feed
        raise NoSuchFeed(feed_id)

    # ------------------------------------------------------------------ lists

    async def preview(self, content: bytes) -> Preview:
        """What taking over this OPML list would do. Raises UnreadableText for what is none, or too large."""
        if len(content) > LARGEST_LIST:
            raise TooLargeList
        listed = await self._web.parser.run(READ_LIST, content=content, loopback=self._loopback)
        here = await self._store.feeds()
        known = {canonical(each.url) for each in here}
        new = tuple(each for each in listed.feeds if canonical(each.url) not in known)
        added = new[: max(0, MOST_FEEDS - len(here))]
        return Preview(
            added,
            known=len(listed.feeds) - len(new),
            repeated=listed.repeated,
            left_out=listed.left_out,
            beyond=len(new) - len(added) + listed.more,
            broken=listed.broken,
            refused=listed.refused,
        )

    async def take_over(self, outlines: Iterable[Outline], *, by: int, now: datetime) -> tuple[Feed, ...]:
        """Add these feeds without looking at them; they are asked one after the other within the next half hour.

        They stand behind those that are here, in the order in which they are given, by the moments of their adding.
        Those that are here already are passed over. Raises TooManyFeeds, and then none was added.
        """
        async with self._store.alone():
            here = await self._store.feeds()
            known = {canonical(each.url) for each in here}
            new = [each for each in _each_once(outlines) if canonical(each.url) not in known]
            if len(here) + len(new) > MOST_FEEDS:
                raise TooManyFeeds
            step = INTERVAL / max(1, len(new))
            begun = max((now, *(each.added + TICK for each in here)))
            feeds = tuple(
                replace(_feed(each, by, now, due=now + number * step), added=begun + number * TICK)
                for number, each in enumerate(new)
            )
            await self._store.commit(Work(feeds=feeds))
        return feeds

    async def exported(self, *, now: datetime) -> bytes:
        """All feeds as an OPML list. What older versions took for a home page of an Atom feed is its own address."""
        feeds = await self._store.feeds()
        return write_opml(
            (Outline(each.url, each.title, each.home if each.home != each.url else None) for each in feeds), now=now
        )

    # ------------------------------------------------------------------ looking for one

    async def _found(self, url: str, now: datetime) -> tuple[str, ParsedFeed, tuple[str, ...]]:
        """The address to ask from now on and what it shows: this one, or the first of those that the page there names.

        Then the others that it names.
        """
        came = await self._web.fetcher.fetch(url, now=now)
        try:
            return came.moved_to or url, await self._parsed(came, url), ()
        except NotTakenApart:
            raise
        except UnreadableText as none:
            named = await self._web.parser.run(FIND_LINKS, content=came.content, url=came.url)
            links, there, refused = [link.url for link in named.links], came.url, None
            for link in links[:MOST_TRIED]:
                try:
                    came = await self._web.fetcher.fetch(link, now=now)
                    others = tuple(each for each in links if each != link)
                    return came.moved_to or link, await self._parsed(came, link), others
                except NotFetched as error:
                    refused = refused or (str(error) if error.trouble is Trouble.WRONG else None)
                except UnreadableText:
                    continue
            if refused:
                words = gettext(ONE_THAT_IS_REFUSED, reason=refused)
                raise UnreadableText(found_words(words, asked=url, found=there)) from none
            raise none

    async def _parsed(self, came: Fetched, asked: str) -> ParsedFeed:
        return await parsed(self._web.parser, came, asked=asked)


def _feed(outline: Outline, by: int, now: datetime, *, due: datetime) -> Feed:
    name = hashlib.sha256(canonical(outline.url).encode("utf-8", "replace")).hexdigest()[:10]
    return Feed(name, outline.url, now, title=outline.title, home=outline.home, added_by=by, next_due=due)


def _each_once(outlines: Iterable[Outline]) -> Iterable[Outline]:
    """Each feed by its first spelling."""
    found: dict[str, Outline] = {}
    for each in outlines:
        found.setdefault(canonical(each.url), each)
    return found.values()
