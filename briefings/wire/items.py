"""An item of a feed as a text to be read, and as it is remembered: pure functions of records and a moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from briefings.sources.fingerprints import canonical
from briefings.sources.parsed import Item
from briefings.sources.text import Submission
from briefings.wire.schedule import changed_on, credible, is_revised, item_name, words_of
from briefings.wire.troubles import FOR_NOW
from store.feeds import Feed, ItemFate, PageTrouble, SeenItem
from store.records import Article, PublishedFrom

TRIES = 3
"""How often an item is tried whose page may be to be had the next time."""
FEWEST_WORDS = 120
"""A shorter content may be a teaser, and the page is fetched."""
LEAST_WORDS = 40
"""What is taken from the feed itself where the page gives nothing."""
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
    return replace(submission, published=published, published_from=said, revised=True, earlier=before.article)


def come_back(submission: Submission, article: Article, original: Article, now: datetime) -> Submission:
    """What comes in the very words of an article that is there is of now, where the feed gives no date."""
    if original.id != article.id or submission.published:
        return submission
    return replace(submission, published=now, published_from=PublishedFrom.FEED)


def is_teaser(text: str) -> bool:
    return text.rstrip().lower().endswith(_TEASES)


def is_full_text(item: Item) -> bool:
    """Whether the feed gives the article itself, so that its page need not be fetched.

    A content of FEWEST_WORDS is one, and a shorter one that has a summary beside it, of which it is no repetition.
    """
    fewest = LEAST_WORDS if item.has_summary else FEWEST_WORDS
    return item.is_whole and len(item.text.split()) >= fewest and not is_teaser(item.text)


def stands_in(item: Item) -> bool:
    """Whether what the feed gives is enough to be read where there is no page to be had."""
    fewest = LEAST_WORDS if item.is_whole else FEWEST_WORDS
    return len(item.text.split()) >= fewest and not is_teaser(item.text)


def is_last_try(before: SeenItem | None) -> bool:
    """Whether an item is given up if it cannot be read now."""
    return before is not None and before.fate is ItemFate.AGAIN and before.tries + 1 >= TRIES


def not_read(seen: SeenItem, before: SeenItem | None, trouble: PageTrouble) -> SeenItem:
    """The item as it is remembered where it could not be read: given up, or to be tried again where that may help."""
    known = before.article if before and seen.versions else None  # of what this was to be a later version
    seen = replace(seen, published=before.published if before else None, article=known)  # a date is news until read
    if before and before.fate is ItemFate.UNREAD:
        return replace(seen, fate=ItemFate.UNREAD, tries=before.tries + 1, trouble=before.trouble)
    tries = before.tries + 1 if before and before.fate is ItemFate.AGAIN else 1
    fate = ItemFate.AGAIN if trouble in FOR_NOW and tries < TRIES else ItemFate.UNREAD
    return replace(seen, fate=fate, tries=tries, trouble=trouble)


def counted(feed: Feed, before: SeenItem | None, seen: SeenItem) -> Feed:
    """The feed with what became of an item in its counts; a later version counts only where it is an article."""
    if before and before.fate is ItemFate.UNREAD and seen.fate is not ItemFate.UNREAD:
        feed, before = replace(feed, unread=max(0, feed.unread - 1)), None
    if before and before.fate is not ItemFate.AGAIN and seen.fate is not ItemFate.TAKEN:
        return feed
    match seen.fate:
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
