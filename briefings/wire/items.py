"""An item of a feed as a text to be read, and as it is remembered: pure functions of records and a moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from briefings.sources.fingerprints import canonical
from briefings.sources.parsed import Item
from briefings.sources.text import Submission
from briefings.wire.schedule import changed_on, credible, is_revised, item_name, words_of
from store.feeds import Feed, ItemFate, SeenItem
from store.records import PublishedFrom

_TEASES = ("…", "...", "[…]", "[...]", "read more", "continue reading", "read more »", "read more.")


def submission_of(item: Item, feed: Feed, now: datetime) -> Submission:
    """The item as it stands in the feed."""
    moment = credible(item, now)
    return Submission(
        item.text,
        title=item.title,
        url=item.url,
        publisher=item.publisher or feed.title,
        published=moment.date() if moment and item.published_day_only else moment,
        published_from=PublishedFrom.FEED if moment else None,
        filename="item.txt",
        fetched=True,
    )


def seen_as(feed: Feed, item: Item, before: SeenItem | None, now: datetime) -> SeenItem:
    """The item as known already, until it turns out otherwise; a later version is counted as one."""
    versions = 0 if before is None else before.versions
    if before and before.fate is not ItemFate.AGAIN and is_revised(item, before):
        versions += 1
    page = canonical(item.url) if item.url else None
    sketch = before.sketch if before else ""  # what an admin left out stays known by its words
    dates = [each for each in (credible(item, now), before.published if before else None) if each]
    name, words, latest = item_name(item), words_of(item), max(dates, default=None)
    fate = ItemFate.KNOWN
    return SeenItem(feed.id, name, now, fate, page, sketch=sketch, words=words, versions=versions, published=latest)


def later_version(submission: Submission, item: Item, before: SeenItem, now: datetime) -> Submission:
    """It is of the day on which it was changed; where the feed does not say, of the day its text says, if it does."""
    changed = changed_on(item, before, now)
    is_day = changed is not None and changed == item.published and item.published_day_only
    said = PublishedFrom.FEED if changed else None
    published = changed.date() if changed and is_day else changed
    return replace(submission, published=published, published_from=said, revised=True)


def is_teaser(text: str) -> bool:
    return text.rstrip().lower().endswith(_TEASES)


def counted(feed: Feed, fate: ItemFate) -> Feed:
    """The feed with one more of its counts."""
    match fate:
        case ItemFate.TAKEN:
            return replace(feed, brought=feed.brought + 1)
        case ItemFate.COPY:
            return replace(feed, copies=feed.copies + 1)
        case ItemFate.FOREIGN:
            return replace(feed, foreign=feed.foreign + 1)
        case ItemFate.UNREAD:
            return replace(feed, unread=feed.unread + 1)
        case _:
            return feed
