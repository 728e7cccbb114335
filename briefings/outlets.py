"""Who published a text beside the outlet it was read from: copies of one text add a source, not an article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from briefings.sources.fingerprints import host_of
from store.base import Store
from store.feeds import Elsewhere
from store.records import Article, Findings
from store.work import Work


def outlet_of(article: Article) -> Elsewhere:
    """The outlet an article was read from."""
    return Elsewhere(article.publisher, article.url)


def with_outlet(article: Article, outlet: Elsewhere) -> Article:
    """The article with one more outlet that published it; the very same where that outlet is known already."""
    if outlet == Elsewhere() or any(_is_one(outlet, each) for each in (outlet_of(article), *article.also_at)):
        return article
    return replace(article, also_at=(*article.also_at, outlet))


def _is_one(one: Elsewhere, other: Elsewhere) -> bool:
    """True for one outlet: by its site where both have one, else by its name."""
    if one.url and other.url:
        return host_of(one.url) == host_of(other.url)
    return one.publisher == other.publisher


async def name_outlet(store: Store, article_id: str, outlet: Elsewhere) -> None:
    """Keep that a stored article was published there too."""
    async with store.alone():
        if named := await articles_naming(store, ((article_id, outlet),)):
            await store.commit(Work(articles=named))


async def articles_naming(
    store: Store, outlets: Iterable[tuple[str, Elsewhere]]
) -> tuple[tuple[Article, Findings], ...]:
    """The stored articles with these ids as they are with these outlets, those alone that this changes.

    To be asked and committed while the store is held ``alone``.
    """
    named: dict[str, tuple[Article, Findings]] = {}
    for name, outlet in outlets:
        article, findings = named.get(name) or (await store.article(name), await store.findings_of(name))
        if article and findings and (more := with_outlet(article, outlet)) is not article:
            named[name] = more, findings
    return tuple(named.values())
