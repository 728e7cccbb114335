"""Meetings that match the findings: worked out from all of them, and again wherever they do not match.

A note beside them says from which articles they were worked out and which meetings that gave. Where
a file was lost, an older one put back, or a process killed between storing articles and working out
their meetings, the note no longer fits.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime

from briefings.outbox import planned
from briefings.resolve import resolve
from store.base import Store
from store.records import Article, Findings, Meeting, Work

SETTLED = "settled"
"""The note that says for which articles and meetings the work was done last."""

Read = tuple[Article, Findings]


async def is_settled(store: Store) -> bool:
    """True where the meetings are those that the stored articles add up to, or there is nothing to add up."""
    findings, meetings = await store.findings(), await store.meetings()
    if not findings:
        return True
    articles = {article.id: article for article in await store.articles()}
    return await store.note(SETTLED) == await asyncio.to_thread(_mark, findings, articles, meetings)


async def settle(store: Store, *, now: datetime) -> bool:
    """Work out all meetings anew where they are not settled. True if there is anything new to send."""
    return False if await is_settled(store) else await settle_with(store, (), now=now)


async def settle_with(store: Store, new: tuple[Read, ...], *, now: datetime) -> bool:
    """Store these articles, all meetings as they are with them, and the reminders that follow, in one step.

    The meetings are worked out beside everything else; if the articles changed meanwhile, once more.
    True if there is anything new to send.
    """
    while True:
        revision = store.revision
        meetings, mark = await _worked_out(store, new)
        async with store.alone():
            if store.revision != revision:
                continue
            work = Work(
                articles=new,
                meetings=meetings,
                deliveries=await planned(store, meetings, now),
                removed_drafts=tuple(article.id for article, _ in new),
                notes=((SETTLED, mark),),
            )
            await store.commit(work)
        return bool(work.deliveries)


async def _worked_out(store: Store, new: tuple[Read, ...]) -> tuple[tuple[Meeting, ...], str]:
    articles = {article.id: article for article in await store.articles()}
    findings = {each.article: each for each in await store.findings()}
    known = await store.meetings()
    articles |= {article.id: article for article, _ in new}
    findings |= {article.id: each for article, each in new}

    def work() -> tuple[tuple[Meeting, ...], str]:
        meetings = resolve(findings.values(), articles, known).meetings
        return meetings, _mark(findings.values(), articles, meetings)

    return await asyncio.to_thread(work)


def _mark(findings: Iterable[Findings], articles: Mapping[str, Article], meetings: Iterable[Meeting]) -> str:
    """A short name for these articles, as they were read, and these meetings; the order does not count."""
    read = (
        f"{each.article} {articles[each.article].published.isoformat()} {each.reader} {len(each.meetings)}"
        for each in findings
        if each.article in articles
    )
    came = (f"{each.id} {each.sequence} {each.status} {len(each.citations)}" for each in meetings)
    lines = [*sorted(read), "", *sorted(came)]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]
