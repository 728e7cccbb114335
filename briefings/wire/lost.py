"""What feeds brought and is in the store no more, though nobody left it out: lost with a file, and read again.

An item is remembered with the id of what it says. Where an admin leaves that out in review, the id is taken from it
(``Ingest.discard``); so an id under which nothing is stored or waits tells of a file that was begun anew, or of an
older one that was put back. Such items are forgotten, and what the feed still shows of them is new. Nothing is lost
while a store is open, so looking once is enough.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from store.base import Store
from store.feeds import Feed, ItemFate, SeenItem
from store.work import Work

ACCOUNTED = "feeds accounted"
"""The note that says that what was left out bears no id. Older versions let it keep its id."""


@dataclass(frozen=True, slots=True)
class Lost:
    """How many articles were lost that feeds brought, and how many items of which that cannot be known."""

    articles: int = 0
    unknown: int = 0


async def look_for_lost(store: Store, *, now: datetime) -> Lost:
    """Forget what is lost, so that it is read again while a feed shows it: the feeds are asked soon, and for all.

    Nothing happens to items from before what was left out was told apart; see ``account_for_all``. Raises StoreError.
    """
    async with store.alone():
        gone = await _without_article(store)
        if not gone:
            return Lost()
        if not await store.note(ACCOUNTED):
            return Lost(unknown=len({each.article for each in gone}))
        of_feeds = defaultdict[str, list[SeenItem]](list)
        for each in gone:
            of_feeds[each.feed].append(each)
        feeds = [_asked_anew(each, of_feeds[each.id], now) for each in await store.feeds() if each.id in of_feeds]
        again = tuple(_to_be_read(each) for each in gone if each.versions)
        forgotten = tuple(each for each in gone if not each.versions)
        await store.commit(Work(feeds=tuple(feeds), seen=again, removed_seen=forgotten))
        return Lost(len({each.article for each in gone if each.fate is ItemFate.TAKEN}))


async def account_for_all(store: Store) -> None:
    """Take it that everything which is not there now was left out: once, in a store of an older version."""
    async with store.alone():
        if not await store.note(ACCOUNTED):
            left_out = tuple(replace(each, article=None) for each in await _without_article(store))
            await store.commit(Work(seen=left_out, notes=((ACCOUNTED, "yes"),)))


async def _without_article(store: Store) -> list[SeenItem]:
    """The items with the id of something that is neither stored nor waits."""
    there = {each.id for each in await store.articles()}
    there |= {each.article.id for each in await store.drafts()}
    return [each for each in await store.seen() if each.article and each.article not in there]


def _asked_anew(feed: Feed, lost: Sequence[SeenItem], now: datetime) -> Feed:
    """The feed without what was lost in its counts, asked for all that it shows; one that fails has its time."""
    counts = Counter(each.fate for each in lost)
    is_well = feed.next_due is not None and feed.trouble is None
    return replace(
        feed,
        etag=None,
        modified=None,
        next_due=min(feed.next_due, now) if feed.next_due and is_well else feed.next_due,
        brought=max(0, feed.brought - counts[ItemFate.TAKEN]),
        copies=max(0, feed.copies - counts[ItemFate.COPY]),
    )


def _to_be_read(seen: SeenItem) -> SeenItem:
    """A later version is tried once more as one: by its address alone the page of the first would be known."""
    return replace(seen, fate=ItemFate.AGAIN, article=None, sketch="", words="", published=None, tries=0)
