"""What there is already, by address and by words: so that a text is read once, whoever brings it."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from briefings.sources.fingerprints import (
    are_alike,
    canonical,
    is_long_enough,
    says_nothing_else,
    sketch_of,
)
from briefings.wire.schedule import is_looked_for_again
from store.base import Store
from store.feeds import ItemFate, SeenItem
from store.records import Article, Draft

NEAR = timedelta(days=7)
"""How far apart copies of one text are published; an older text that is like a new one is another one."""


@dataclass(frozen=True, slots=True)
class Copied:
    """What a text is a copy of: a stored article, one that waits, or one that was left out (None)."""

    article: Article | None = None
    draft: Draft | None = None

    @property
    def original(self) -> Article | None:
        """The article that is stored, or waits."""
        return self.article or (self.draft.article if self.draft else None)


class Known:
    """Looks into the store; sketches of texts are made once and kept."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._sketches: dict[str, str] = {}
        # by a hash, the ids of the texts that have it, with spaces between: half a million lists would cost each
        # search for reference cycles half a second
        self._holders: dict[str, str] = {}
        self._made_of: tuple[object, ...] = ()
        self._pages: tuple[dict[str, str], dict[str, str]] = {}, {}

    async def page(self, url: str, *, trusted: bool) -> str | None:
        """The id of the article that was read at this address; empty for one that was left out, None for a new one.

        For a ``trusted`` feed only what is stored counts: an address that another feed only claims keeps nothing out.
        """
        stored, others = await self._known_pages()
        page = canonical(url)
        return stored.get(page) if trusted else stored.get(page, others.get(page))

    async def original_of(self, article: Article, sketch: str, *, trusted: bool) -> Copied | None:
        """What this text is a copy of; None for a text that is new. One question at a time.

        For a ``trusted`` feed only what is stored counts: its copy of what waits, or was left out, goes in.
        """
        stored = await self._store.articles()
        waiting = () if trusted else await self._store.drafts()
        seen = () if trusted else await self._store.seen()
        return await asyncio.to_thread(self._found, article, sketch, stored, waiting, seen)

    async def before_that(self, name: str | None) -> set[str]:
        """The articles of which this one is a later version, by their ids: what a still later one may come back to."""
        first, found = name, set[str]()
        while name is not None and (known := await self._store.article(name) or await self._waiting(name)):
            if known.earlier in found:
                break
            name = known.earlier
            found |= {name} if name else set()
        return found - {first}

    async def _waiting(self, name: str) -> Article | None:
        draft = await self._store.draft(name)
        return draft.article if draft else None

    def _found(
        self,
        article: Article,
        sketch: str,
        stored: Sequence[Article],
        waiting: Sequence[Draft],
        seen: Sequence[SeenItem],
    ) -> Copied | None:
        near = {each.id: each for each in stored if abs(each.published - article.published) <= NEAR}
        drafts = {draft.article.id: draft for draft in waiting}
        self._learn([*near.values(), *(draft.article for draft in waiting)])
        for name in self._candidates(sketch):
            if name in near and self._is_copy(article, sketch, near[name]):
                return Copied(article=near[name])
            if name in drafts and self._is_copy(article, sketch, drafts[name].article):
                return Copied(draft=drafts[name])
        gone = (each for each in seen if each.sketch == sketch and each.article not in near | drafts)
        return Copied() if any(each.seen >= article.published - NEAR for each in gone) else None

    def _learn(self, articles: Iterable[Article]) -> None:
        """Sketch what was not sketched yet."""
        for each in articles:
            if each.id not in self._sketches:
                self._sketches[each.id] = sketch_of(each.text)
                for run in self._sketches[each.id].split():
                    self._holders[run] = f"{self._holders[run]} {each.id}" if run in self._holders else each.id

    def _candidates(self, sketch: str) -> list[str]:
        """The texts that share half of this sketch or more: all that can be alike, the likest first."""
        runs = sketch.split()
        shared = Counter(name for run in runs for name in self._holders.get(run, "").split())
        return [name for name, count in shared.most_common() if 2 * count >= len(runs)]

    def _is_copy(self, article: Article, sketch: str, original: Article) -> bool:
        known = self._sketches[original.id]
        if sketch == known:
            return True
        is_telling = is_long_enough(article.text) and is_long_enough(original.text)
        return is_telling and are_alike(sketch, known) and says_nothing_else(article.text, original.text)

    async def _known_pages(self) -> tuple[dict[str, str], dict[str, str]]:
        """What is stored by address, and everything else that feeds showed; put together anew when there is news."""
        articles, drafts, seen = await self._store.articles(), await self._store.drafts(), await self._store.seen()
        made_of = (articles, drafts, seen)
        if any(one is not other for one, other in zip(made_of, self._made_of or (None,) * 3, strict=True)):
            # beside the loop: of ten thousand articles it takes a tenth of a second the first time
            self._pages = await asyncio.to_thread(_pages_of, articles, drafts, seen)
            self._made_of = made_of
        return self._pages


def _pages_of(
    articles: Sequence[Article], drafts: Sequence[Draft], seen: Sequence[SeenItem]
) -> tuple[dict[str, str], dict[str, str]]:
    dealt_with = (each for each in seen if each.fate is not ItemFate.AGAIN and not is_looked_for_again(each))
    others = {each.url: each.article or "" for each in dealt_with if each.url}
    others |= {page_of(each.article.url): each.article.id for each in drafts if each.article.url}
    return {page_of(each.url): each.id for each in articles if each.url}, others


page_of = lru_cache(maxsize=50_000)(canonical)
"""A store is gone through again for each new article; its addresses stay the same."""


def seen_by_name(seen: Iterable[SeenItem], feed: str) -> dict[str, SeenItem]:
    """What is remembered of one feed, by the names of the items."""
    return {each.item: each for each in seen if each.feed == feed}
