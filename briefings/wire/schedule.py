"""When a feed is asked next, and which of its items are new: pure functions of records and a moment.

``jitter`` is a number from 0 to 1, so that feeds added together are not asked together for ever.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from briefings.sources.fingerprints import canonical
from briefings.sources.parsed import Item, ParsedFeed
from store.feeds import Feed, FeedTrouble, ItemFate, PageTrouble, SeenItem, Unread

INTERVAL = timedelta(minutes=30)
LONGEST = timedelta(days=1)
"""However long a feed wants to be left alone, or fails: once a day it is asked."""
SOON = timedelta(minutes=1)
"""Until the next question where there was more to read than one turn takes."""
OURS = timedelta(minutes=5)
"""Until the next question where it was not the feed's fault that nothing was read."""
AFTER = timedelta(minutes=30)
"""An item that could not be read is not tried again before: what goes wrong is seldom over in a minute."""
LOOK_AGAIN = timedelta(hours=1)
"""A feed may show an item before its page is there: when the feed has news after that, the page is looked for again."""
SPREAD = 0.1
MOST_VERSIONS = 5
"""Later versions of an item that are read."""
AHEAD = timedelta(days=1)
"""How far ahead of the clock a feed's clock may be."""
READ = frozenset({ItemFate.TAKEN, ItemFate.COPY, ItemFate.KNOWN})
"""What was read, be it elsewhere, and may come in a later version."""
HISTORY = 300
"""Items a feed does not show any more that are remembered all the same: some feeds show old ones again."""


def answered(
    feed: Feed,
    shown: ParsedFeed | None,
    *,
    now: datetime,
    jitter: float,
    max_age: timedelta | None = None,
    left: int = 0,
    soon: bool = False,
) -> Feed:
    """The feed after an answer. ``shown`` is None where nothing had changed, ``left`` counts items for later.

    With ``soon`` these are only what one turn had no room for, and it is asked again in a minute. An answer that broke
    off is a failure like others, though what came whole of it was read: it is asked less and less often.
    """
    interval = feed.interval if shown is None else shown.interval
    due = _later(now, max(interval or INTERVAL, max_age or INTERVAL, INTERVAL), jitter)
    has_ended = shown is not None and shown.ended and not left
    is_cut_off = shown is not None and shown.cut_off
    trouble = FeedTrouble.GONE if has_ended else FeedTrouble.CUT_OFF if is_cut_off else None
    failures = feed.failures + 1 if is_cut_off else 0
    if is_cut_off:
        due = max(due, _later(now, _wait(failures), jitter))
    return replace(
        named_by(feed, shown) if shown else feed,
        interval=interval,
        last_asked=now,
        last_good=feed.last_good if is_cut_off else now,
        next_due=None if has_ended else now + SOON if soon else _awake(due, shown.skip_hours if shown else ()),
        stopped=has_ended,
        failures=failures,
        trouble=trouble,
    )


def named_by(feed: Feed, shown: ParsedFeed) -> Feed:
    """The feed by the name that it gives itself."""
    return replace(feed, title=shown.title or feed.title, home=shown.home or feed.home)


def failed(
    feed: Feed, trouble: FeedTrouble, *, now: datetime, jitter: float, retry_after: timedelta | None = None
) -> Feed:
    """The feed after a question that brought nothing: each failure in a row doubles the wait, up to a day.

    A server that says when to come again is left alone until then. What is gone for good is asked no more. A fault
    of ours is none of the feed's, and the wait begins with minutes.
    """
    failures = feed.failures + 1
    wait = OURS * 2 ** min(failures - 1, 10) if trouble is FeedTrouble.OURS else _wait(failures)
    due = max(_later(now, min(wait, LONGEST), jitter), now + min(retry_after or timedelta(), LONGEST))
    gone = trouble is FeedTrouble.GONE
    return replace(
        feed,
        last_asked=now,
        next_due=None if gone else due,
        stopped=gone,
        failures=failures,
        trouble=trouble,
    )


def _wait(failures: int) -> timedelta:
    """How long a feed that failed so often in a row is left alone; ``_later`` holds it to a day."""
    return INTERVAL * (1 << min(failures, 10))


def _later(now: datetime, interval: timedelta, jitter: float) -> datetime:
    return now + min(interval, LONGEST) * (1 + SPREAD * jitter)


def _awake(due: datetime, skipped: Sequence[int]) -> datetime:
    """The moment itself, or the first whole hour after it that the feed does not ask to skip."""
    while due.astimezone(UTC).hour in skipped:
        due = due.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return due


# --------------------------------------------------------------------------- what is new


def item_name(item: Item) -> str:
    """The short name an item is remembered by."""
    return hashlib.sha256(item.guid.encode("utf-8", "replace")).hexdigest()[:16]


def words_of(item: Item) -> str:
    """A mark of what the feed says of the item: another one where its title, its words or its last change are."""
    said = "\n".join((item.title or "", str(item.updated or ""), item.text))
    return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:16]


def unread_of(shown: ParsedFeed, seen: Mapping[str, SeenItem]) -> list[Item]:
    """The items that were never dealt with, are to be tried once more or were changed since, in the feed's order.

    ``seen`` by the names that ``item_name`` gives.
    """
    known = {name: each for name, each in seen.items() if each.fate is not ItemFate.AGAIN}
    return [item for item in shown.items if (name := item_name(item)) not in known or is_revised(item, known[name])]


def in_turn(shown: ParsedFeed, seen: Mapping[str, SeenItem], now: datetime) -> list[Item]:
    """What to deal with now, in this order: what is new or changed, what is tried again, pages looked for once more.

    So nothing that fails is in the way of what stands behind it.
    """
    again: list[Item] = []
    missing: list[Item] = []
    new: list[Item] = []
    for item in shown.items:
        before = seen.get(item_name(item))
        if is_news(before) and (before is None or is_revised(item, before)):
            new.append(item)
        elif before and before.fate is ItemFate.AGAIN and now - before.seen >= AFTER:
            again.append(item)
        elif before and is_looked_for_again(before) and now - before.seen >= LOOK_AGAIN:
            missing.append(item)
    return [*new, *again, *missing]


def is_news(before: SeenItem | None) -> bool:
    """Whether an item is new, or a later version of one that was read; all others could not be read before."""
    return before is None or before.fate in READ


def is_looked_for_again(seen: SeenItem) -> bool:
    """Whether the page was not there when it was looked for, the only time until now."""
    is_missing = seen.fate is ItemFate.UNREAD and seen.trouble is PageTrouble.MISSING
    return is_missing and seen.tries == 1 and seen.versions == 0


def reasons_for(shown: ParsedFeed, seen: Mapping[str, SeenItem]) -> tuple[Unread, ...]:
    """Why items that the feed shows could not be read, or not yet, the commonest reason first."""
    there = [seen[name] for name in map(item_name, shown.items) if name in seen]
    given_up = Counter(each.trouble for each in there if each.fate is ItemFate.UNREAD)
    again = Counter(each.trouble for each in there if each.fate is ItemFate.AGAIN)
    known = [each for each in PageTrouble if given_up[each] + again[each]]
    known.sort(key=lambda each: -given_up[each] - again[each])
    return tuple(Unread(each, given_up[each], again[each]) for each in known)


def before_it(item: Item, seen: Mapping[str, SeenItem]) -> SeenItem | None:
    """What was seen of the item, or else was read last at its address: many a feed numbers the versions of one page.

    The BBC's are "…/talks#0" and then "…/talks#1". ``seen`` by the names that ``item_name`` gives, all of one feed.
    """
    name = item_name(item)
    if item.url is None or name in seen:
        return seen.get(name)
    page = canonical(item.url)
    there = [each for each in seen.values() if each.url == page and each.fate in READ]
    return max(there, key=lambda each: (each.published or each.seen, each.seen, each.versions), default=None)


def is_revised(item: Item, seen: SeenItem) -> bool:
    """Whether the feed shows a later version of what it showed. Only so many are read: some change with each look.

    One under another guid that is dated before what was seen is an earlier one.
    """
    if seen.fate is ItemFate.AGAIN:
        return seen.versions > 0
    if seen.fate not in READ or seen.words in ("", words_of(item)) or seen.versions >= MOST_VERSIONS:
        return False
    is_same = seen.item == item_name(item)
    return is_same or not (item.published and seen.published and item.published < seen.published)


def changed_on(item: Item, seen: SeenItem, now: datetime) -> datetime | None:
    """When a later version was made of what was seen: as the feed says, or by a date later than all before.

    None where neither is given; what had no date before needs one after the moment at which it was seen.
    """
    if item.updated and item.updated <= now + AHEAD:
        return item.updated
    published = credible(item, now)
    return published if published and published > (seen.published or seen.seen) else None


def outdated(shown: ParsedFeed, seen: Mapping[str, SeenItem]) -> tuple[SeenItem, ...]:
    """What need not be remembered any more: not shown now, and not among the last HISTORY of those."""
    still = {item_name(item) for item in shown.items}
    gone = sorted((each for name, each in seen.items() if name not in still), key=lambda each: (each.seen, each.item))
    return tuple(gone[:-HISTORY])


def credible(item: Item, now: datetime) -> datetime | None:
    """When it was published; None where it does not say, or says a moment that is more than a day ahead.

    One that is too long ago to be true was no date when the feed was taken apart (``sources.feeds``).
    """
    return item.published if item.published and item.published <= now + AHEAD else None
