"""Feeds asked for news: each by itself, a few at once, so that a slow or broken one holds up no other.

What a feed showed is remembered item by item as it is dealt with, and the server's words for "unchanged
since" only when all of it is: whatever the process dies in, the next question brings the rest.
"""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

from briefings.extraction.worker import ReadingFailed
from briefings.ingest import Ingest
from briefings.outlets import name_outlet, outlet_of, with_outlet
from briefings.sources.fetching import Fetched, NotFetched
from briefings.sources.fingerprints import host_of, sketch_of
from briefings.sources.language import foreign_language
from briefings.sources.parsed import Item, ParsedFeed
from briefings.sources.parsing import SHORT, Job, NotTakenApart, Parser, article_in
from briefings.sources.text import Submission, UnreadableText
from briefings.wire.health import found_words
from briefings.wire.items import (
    come_back,
    counted,
    is_full_text,
    is_last_try,
    later_version,
    not_read,
    seen_as,
    stands_in,
    submission_of,
)
from briefings.wire.known import Copied, Known, page_of, seen_by_name
from briefings.wire.lost import account_for_all, look_for_lost
from briefings.wire.schedule import (
    OURS,
    answered,
    before_it,
    failed,
    in_turn,
    is_news,
    is_revised,
    item_name,
    named_by,
    outdated,
    reasons_for,
    unread_of,
)
from briefings.wire.troubles import FOR_NOW, TROUBLES, page_trouble
from store.base import Store, StoreError
from store.feeds import Feed, FeedTrouble, ItemFate, PageTrouble, SeenItem, Unread
from store.records import Article, PublishedFrom
from store.work import Work

log = logging.getLogger(__name__)

AT_ONCE = 4
"""Feeds and pages that are fetched at the same time."""
IN_HAND = 16
"""Feeds that are dealt with at the same time: while the items of some are read, others are asked."""
A_TURN = 10
"""Items that one question has read at most; of a long feed the rest comes soon after."""
MOST_LOOKS = 30
"""Items that it looks at to find these: some have no page that can be read."""
MOST_WAITING = 40
"""Articles of one feed that wait for an admin; further ones stay in the feed until there is room."""
LEAST_SAID = 8
"""Fewer words of an item that has no page of the web report nothing."""
PARSE_FEED = Job("briefings.sources.feeds:parse_feed", ParsedFeed)


class Fetching(Protocol):
    """Whoever brings what is at an address."""

    async def fetch(self, url: str, *, now: datetime, etag: str | None = None, modified: str | None = None) -> Fetched:
        """What is there now. Raises NotFetched."""
        ...


class Web(Protocol):
    """Feeds and pages, and who takes them apart, out of harm's way."""

    @property
    def fetcher(self) -> Fetching: ...

    @property
    def parser(self) -> Parser: ...

    async def submission(self, url: str, *, now: datetime) -> Submission:
        """The article at that address. Raises NotFetched and UnreadableText."""
        ...


@dataclass(frozen=True, slots=True)
class Report:
    """What one question to a feed brought. ``feed`` is the feed after it.

    ``waiting`` are those of the ``taken`` that wait for an admin, ``left`` is what the next question deals with.
    ``joined`` is the feed whose address it moved to: one of the two is asked from now on. ``reason`` says in
    plain words why nothing came, as far as that is known.
    """

    feed: Feed
    taken: int = 0
    waiting: int = 0
    copies: int = 0
    foreign: int = 0
    unread: int = 0
    left: int = 0
    joined: Feed | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class _Turn:
    """How far the items of a feed were dealt with. ``soon`` where only the turn was too short."""

    waiting: int = 0
    left: int = 0
    soon: bool = False
    reasons: tuple[Unread, ...] = ()


class Wire:
    """Asks the feeds of a store. ``jitter`` gives numbers from 0 to 1, ``ticks`` seconds that never go back.

    ``can_read`` says whether it is an article's own fault when it could not be read, or whether nothing can
    be just now; then everything waits until something can, and is not counted against any item.
    """

    def __init__(
        self,
        store: Store,
        ingest: Ingest,
        web: Web,
        *,
        jitter: Callable[[], float] = random.random,
        can_read: Callable[[], bool] = lambda: True,
        ticks: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._ingest = ingest
        self._web = web
        self._jitter = jitter
        self._can_read = can_read
        self._ticks = ticks
        self._known = Known(store)
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._hands = asyncio.Semaphore(IN_HAND)  # always taken before a slot
        self._intake = asyncio.Lock()
        self._long = asyncio.Lock()  # always taken before the intake
        self._beginning = asyncio.Lock()
        self._begun = False
        self._busy: set[str] = set()
        self._unwritten: dict[str, datetime] = {}

    async def poll_due(self, *, now: datetime) -> tuple[Report, ...]:
        """Ask every feed whose time has come, but those that are being asked already; what came of each.

        One of which the store could not take what came is left alone for some minutes: a full disk is no reason to
        ask its server again and again. Raises StoreError when every other one has been dealt with.
        """
        await self._begin(now)
        due = [each for each in await self._store.feeds() if each.next_due and each.next_due <= now]
        return await self._all([each for each in due if not self._is_resting(each, now)], now)

    def _is_resting(self, feed: Feed, now: datetime) -> bool:
        failed_at = self._unwritten.get(feed.id)
        return failed_at is not None and abs(now - failed_at) < OURS  # a round may have begun just before

    async def poll(self, feed_id: str, *, now: datetime) -> Report | None:
        """Ask this feed now; None where there is none such, it has stopped, or is being asked already."""
        await self._begin(now)
        feed = await self._store.feed(feed_id)
        return next(iter(await self._all([feed], now)), None) if feed and not feed.stopped else None

    async def _begin(self, now: datetime) -> None:
        """Before the first question: whatever was lost with a file of the store is to be read again.

        While the store takes nothing it is tried at each round; that is no reason to ask no feed.
        """
        async with self._beginning:
            if self._begun:
                return
            try:
                await account_for_all(self._store)
                lost = await look_for_lost(self._store, now=now)
            except StoreError:
                log.warning("what was lost of feeds could not be looked for", exc_info=True)
                return
            if lost.articles:
                log.warning("articles that feeds brought were lost", extra={"articles": lost.articles})
            self._begun = True

    async def _all(self, feeds: Sequence[Feed], now: datetime) -> tuple[Report, ...]:
        free = [each for each in feeds if each.id not in self._busy]
        self._busy |= {each.id for each in free}
        came = await asyncio.gather(*(self._in_turn(each, now) for each in free), return_exceptions=True)
        for each in came:
            if isinstance(each, BaseException):
                raise each
        return tuple(each for each in came if isinstance(each, Report))

    async def _in_turn(self, feed: Feed, now: datetime) -> Report | None:
        """Ask one feed as soon as there is room. What the store did not take of it is noted with the moment."""
        begun = self._ticks()
        try:
            async with self._hands:
                self._unwritten.pop(feed.id, None)
                return await self._asked(feed, now)
        except StoreError:
            self._unwritten[feed.id] = now + timedelta(seconds=self._ticks() - begun)
            raise
        finally:
            self._busy.discard(feed.id)

    async def _asked(self, feed: Feed, now: datetime) -> Report | None:
        """What goes wrong with a feed is its own affair, and logged. Raises StoreError."""
        try:
            return await self._ask(feed, now)
        except StoreError:
            raise
        except Exception as error:
            log.exception("a feed could not be dealt with", extra={"feed": feed.id})
            return await self._failed(feed, FeedTrouble.OURS, now, error)

    # ------------------------------------------------------------------ one feed

    async def _ask(self, feed: Feed, now: datetime) -> Report | None:
        try:
            async with self._slots:
                came = await self._web.fetcher.fetch(feed.url, now=now, etag=feed.etag, modified=feed.modified)
                shown = None if came.unchanged else await self._parsed(came, feed.url)
        except NotFetched as error:
            return await self._failed(feed, TROUBLES[error.trouble], now, error)
        except NotTakenApart as error:
            return await self._failed(feed, FeedTrouble.OURS, now, error)
        except UnreadableText as error:
            return await self._failed(feed, FeedTrouble.NO_FEED, now, error)
        turn = await self._take_in(feed.id, shown, now) if shown else _Turn()
        return await self._answered(feed, came, shown, turn, now)

    async def _parsed(self, came: Fetched, asked: str) -> ParsedFeed:
        return await parsed(self._web.parser, came, asked=asked)

    async def _answered(
        self, before: Feed, came: Fetched, shown: ParsedFeed | None, turn: _Turn, now: datetime
    ) -> Report | None:
        cut_off = shown is not None and shown.cut_off  # "unchanged since" would hide what is missing

        def after(feed: Feed) -> Feed:
            now_at = came.moved_to if came.moved_to and feed.url == before.url else feed.url
            etag, modified = (None, None) if cut_off else _for_next_time(came, before, turn)
            feed = replace(feed, url=now_at, etag=etag, modified=modified)
            feed = replace(feed, left=turn.left, reasons=turn.reasons) if shown else feed
            age, jitter = came.max_age, self._jitter()
            return answered(feed, shown, now=now, jitter=jitter, max_age=age, left=turn.left, soon=turn.soon)

        feed = await self._change(before.id, after)
        if feed is None:
            return None
        joined = await self._joined(feed)
        if shown and not cut_off:
            gone = outdated(shown, seen_by_name(await self._store.seen(), feed.id))
            await self._store.commit(Work(removed_seen=gone))
        return Report(
            feed,
            taken=feed.brought - before.brought,
            copies=feed.copies - before.copies,
            foreign=feed.foreign - before.foreign,
            unread=max(0, feed.unread - before.unread),
            waiting=turn.waiting,
            left=turn.left,
            joined=joined,
        )

    async def _joined(self, moved: Feed) -> Feed | None:
        """The other feed at the address that this one has moved to, if there is one; from now on they are one.

        The other one stays, unless it is asked no more or only this one is trusted.
        """
        async with self._store.alone():
            here = await self._store.feeds()
            address = page_of(moved.url)
            other = next((each for each in here if each.id != moved.id and page_of(each.url) == address), None)
            if other is None:
                return None
            gone = other if other.stopped or (moved.trusted and not other.trusted) else moved
            seen = tuple(each for each in await self._store.seen() if each.feed == gone.id)
            await self._store.commit(Work(removed_feeds=(gone.id,), removed_seen=seen))
            return other

    async def _failed(self, feed: Feed, trouble: FeedTrouble, now: datetime, error: Exception) -> Report | None:
        wait = error.retry_after if isinstance(error, NotFetched) else None
        after = await self._change(
            feed.id, lambda each: failed(each, trouble, now=now, jitter=self._jitter(), retry_after=wait)
        )
        log.info("a feed brought nothing", extra={"feed": feed.id, "trouble": trouble.value})
        told = str(error) if isinstance(error, NotFetched | UnreadableText) else None
        return Report(after, reason=told) if after else None

    async def _change(self, feed_id: str, change: Callable[[Feed], Feed], *seen: SeenItem) -> Feed | None:
        """Change the feed as it is by now, with what was seen of it, in one step; None where it was removed."""
        async with self._store.alone():
            feed = await self._store.feed(feed_id)
            if feed is None:
                return None
            feed = change(feed)
            await self._store.commit(Work(feeds=(feed,), seen=tuple([await self._as_it_is(each) for each in seen])))
            return feed

    async def _as_it_is(self, seen: SeenItem) -> SeenItem:
        """Without the article that an admin has left out since it was read."""
        name = seen.article
        is_there = name is None or await self._store.article(name) or await self._store.draft(name)
        return seen if is_there else replace(seen, article=None)

    # ------------------------------------------------------------------ its items

    async def _take_in(self, feed_id: str, shown: ParsedFeed, now: datetime) -> _Turn:
        """Deal with what is new, a turn of it."""
        await self._change(feed_id, lambda each: named_by(each, shown))  # its articles are called after it
        known = seen_by_name(await self._store.seen(), feed_id)
        turn = in_turn(shown, known, now)
        new = sum(is_news(known.get(item_name(item))) for item in turn)
        read = looked = waiting = 0
        for item in turn[:MOST_LOOKS]:
            feed = await self._store.feed(feed_id)
            if feed is None or read == A_TURN or await self._is_full(feed):
                break
            before = before_it(item, known)
            seen = await self._dealt_with(feed, item, before, now)
            if seen is None:
                break
            await self._change(feed_id, partial(counted, before=before, seen=seen), seen)
            known[seen.item] = seen
            looked += 1
            read += seen.fate is not ItemFate.UNREAD
            waiting += seen.fate is ItemFate.TAKEN and await self._store.draft(seen.article or "") is not None
        soon = (read == A_TURN or looked == MOST_LOOKS) and looked < new
        return _Turn(waiting, left=len(unread_of(shown, known)), soon=soon, reasons=reasons_for(shown, known))

    async def _is_full(self, feed: Feed) -> bool:
        if feed.trusted:
            return False
        return sum(draft.feed == feed.id for draft in await self._store.drafts()) >= MOST_WAITING

    async def _dealt_with(self, feed: Feed, item: Item, before: SeenItem | None, now: datetime) -> SeenItem | None:
        """What became of an item, None where nothing can be read. What is wrong with it does not reach the others."""
        seen = seen_as(feed, item, before, now)
        revised = before is not None and is_revised(item, before)
        if item.url and not revised and (page := await self._known.page(item.url, trusted=feed.trusted)) is not None:
            return replace(seen, article=page or None)
        if foreign_language(item.text):
            return replace(seen, fate=ItemFate.FOREIGN)
        if item.url is None and len(item.text.split()) < LEAST_SAID:
            return not_read(seen, before, PageTrouble.NO_PAGE)
        try:
            submission = await self._submission(feed, item, now, last=is_last_try(before))
            submission = later_version(submission, item, before, now) if before and revised else submission
            if foreign_language(submission.text):
                return replace(seen, fate=ItemFate.FOREIGN)
            async with self._lane(submission), self._intake:
                return await self._read(feed, submission, seen, now)
        except StoreError:
            raise
        except (NotFetched, UnreadableText) as error:
            return not_read(seen, before, page_trouble(error))
        except ReadingFailed as error:
            return not_read(seen, before, page_trouble(error)) if self._can_read() else None
        except Exception as error:
            log.exception("an item could not be dealt with", extra={"feed": feed.id, "item": seen.item})
            return not_read(seen, before, page_trouble(error))

    def _lane(self, submission: Submission) -> AbstractAsyncContextManager[None]:
        """Long texts queue by themselves: however many there are, a short one waits behind two of them at most."""
        return self._long if len(submission.text) > SHORT else nullcontext()

    async def _submission(self, feed: Feed, item: Item, now: datetime, *, last: bool) -> Submission:
        """The item's own text where it is the whole one, else that of its page, else what there is of it.

        For a page that may be there the next time it waits, unless this is the ``last``.
        """
        own = submission_of(item, feed, now)
        if item.url is None or is_full_text(item):
            return own
        try:
            async with self._slots:
                page = await self._web.submission(item.url, now=now)
        except (NotFetched, UnreadableText) as error:
            if not stands_in(item) or (page_trouble(error) in FOR_NOW and not last):
                raise
            return own
        dated = page if page.published else replace(page, published=own.published, published_from=own.published_from)
        outlet = page.publisher if page.publisher != host_of(page.url) else None  # a bare site is no name
        return replace(dated, title=page.title or own.title, publisher=outlet or own.publisher)

    async def _read(self, feed: Feed, submission: Submission, seen: SeenItem, now: datetime) -> SeenItem:
        """Store it, keep it for review, or know it for a copy. One at a time, so that two copies never both come in."""
        url = None if submission.revised else submission.url
        page = await self._known.page(url, trusted=feed.trusted) if url else None
        if page is not None:
            return replace(seen, article=page or None)
        article = await article_in(self._web.parser, submission, now)
        seen = seen if feed.trusted else replace(seen, outlet=outlet_of(article))
        sketch = await asyncio.to_thread(sketch_of, article.text)
        copied = await self._known.original_of(article, sketch, trusted=feed.trusted)
        original = copied.original if copied else None
        before = await self._known.before_that(submission.earlier) if original and submission.revised else set()
        came_back = original is not None and original.id in before
        if original and came_back:
            submission = come_back(submission, article, original, now)
        elif copied:
            await self._keep_copy(feed, copied, article)
            return replace(seen, fate=ItemFate.COPY, article=original.id if original else None)
        # a day that nobody gave makes every "Tuesday" a guess: then an admin looks at it, whoever brings it
        is_as_it_was = came_back and original is not None and original.id == article.id  # of when it came back
        if feed.trusted and (is_as_it_was or article.published_from is not PublishedFrom.ASSUMED):
            stored = (await self._ingest.add(submission, now=now)).article
        else:
            stored = (await self._ingest.draft(submission, by=0, now=now, feed=feed.id)).article
        return replace(seen, fate=ItemFate.TAKEN, article=stored.id, sketch=sketch)

    async def _keep_copy(self, feed: Feed, copied: Copied, copy: Article) -> None:
        """Name the outlet beside the text it copied. Nobody reads of an outlet that only an untrusted feed names."""
        outlet = outlet_of(copy)
        if copied.article and feed.trusted:
            await name_outlet(self._store, copied.article.id, outlet)
        if copied.draft:
            async with self._store.alone():
                draft = await self._store.draft(copied.draft.article.id)
                if draft and (named := with_outlet(draft.article, outlet)) is not draft.article:
                    await self._store.commit(Work(drafts=(replace(draft, article=named),)))


async def parsed(parser: Parser, came: Fetched, *, asked: str) -> ParsedFeed:
    """What the feed shows that came from ``asked``. Raises NotTakenApart, and UnreadableText where it is none."""
    try:
        return await parser.run(PARSE_FEED, content=came.content, url=came.url, charset=came.charset)
    except NotTakenApart:
        raise
    except UnreadableText as error:
        raise UnreadableText(found_words(str(error), asked=asked, found=came.url)) from error


def _for_next_time(came: Fetched, before: Feed, turn: _Turn) -> tuple[str | None, str | None]:
    """The server's words for "unchanged since". None while anything is left, which they would hide."""
    if turn.left:
        return None, None
    if came.unchanged:  # many servers do not say them again
        return came.etag or before.etag, came.modified or before.modified
    return came.etag, came.modified
