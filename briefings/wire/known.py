"""What there is already, by address and by words: so that a text is read once, whoever brings it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache

from briefings.sources.fingerprints import (
    are_alike,
    canonical,
    host_of,
    is_long_enough,
    says_nothing_else,
    sketch_of,
)
from store.base import Store
from store.feeds import Elsewhere, ItemFate, SeenItem
from store.records import Article, Draft

NEAR = timedelta(days=7)
"""How far apart copies of one text are published; an older text that is like a new one is another one."""


@dataclass(frozen=True, slots=True)
class Copied:
    """What a text is a copy of: a stored article, one that waits, or one that was left out (None)."""

    article: Article | None = None
    draft: Draft | None = None


class Known:
    """Looks into the store; sketches of texts are made once and kept."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._sketches: dict[str, str] = {}
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
        """What this text is a copy of; None for a text that is new.

        For a ``trusted`` feed only what is stored counts: its copy of what waits, or was left out, goes in.
        """
        near = [each for each in await self._store.articles() if abs(each.published - article.published) <= NEAR]
        waiting = [] if trusted else list(await self._store.drafts())
        left_out = [] if trusted else [each for each in await self._store.seen() if each.sketch]
        return await asyncio.to_thread(self._found, article, sketch, near, waiting, left_out)

    def _found(
        self,
        article: Article,
        sketch: str,
        stored: Sequence[Article],
        waiting: Sequence[Draft],
        seen: Sequence[SeenItem],
    ) -> Copied | None:
        for each in stored:
            if self._is_copy(article, sketch, each):
                return Copied(article=each)
        for draft in waiting:
            if self._is_copy(article, sketch, draft.article):
                return Copied(draft=draft)
        there = {each.id for each in stored} | {draft.article.id for draft in waiting}
        gone = (each for each in seen if each.article not in there and each.seen >= article.published - NEAR)
        return Copied() if any(each.sketch == sketch for each in gone) else None

    def _is_copy(self, article: Article, sketch: str, original: Article) -> bool:
        if article.id == original.id:
            return True
        known = self._sketches.get(original.id)
        if known is None:
            known = self._sketches[original.id] = sketch_of(original.text)
        if sketch == known:
            return True
        is_telling = is_long_enough(article.text) and is_long_enough(original.text)
        return is_telling and are_alike(sketch, known) and says_nothing_else(article.text, original.text)

    async def _known_pages(self) -> tuple[dict[str, str], dict[str, str]]:
        """What is stored by address, and everything else that feeds showed; put together anew when there is news."""
        articles, drafts, seen = await self._store.articles(), await self._store.drafts(), await self._store.seen()
        made_of = (articles, drafts, seen)
        if any(one is not other for one, other in zip(made_of, self._made_of or (None,) * 3, strict=True)):
            others = {each.url: each.article or "" for each in seen if each.url and each.fate is not ItemFate.AGAIN}
            others |= {_page(each.article.url): each.article.id for each in drafts if each.article.url}
            self._pages = {_page(each.url): each.id for each in articles if each.url}, others
            self._made_of = made_of
        return self._pages


_page = lru_cache(maxsize=50_000)(canonical)
"""A store is gone through again for each new article; its addresses stay the same."""


def with_outlet(original: Article, copy: Article) -> Article:
    """The article with one more outlet that published it; the same where that outlet is known already."""
    new = Elsewhere(copy.publisher, copy.url)
    known = [Elsewhere(original.publisher, original.url), *original.also_at]
    if new == Elsewhere() or any(_is_one(new, each) for each in known):
        return original
    return replace(original, also_at=(*original.also_at, new))


def _is_one(one: Elsewhere, other: Elsewhere) -> bool:
    """True for one outlet: by its site where both have one, else by its name."""
    if one.url and other.url:
        return host_of(one.url) == host_of(other.url)
    return one.publisher == other.publisher


def seen_by_name(seen: Iterable[SeenItem], feed: str) -> dict[str, SeenItem]:
    """What is remembered of one feed, by the names of the items."""
    return {each.item: each for each in seen if each.feed == feed}
