"""Meetings that match the findings: worked out from all of them, and again wherever they do not match.

A note beside them says from which articles and rulings they were worked out and which meetings that
gave. Where a file was lost, an older one put back, or a process killed between storing articles and
working out their meetings, the note no longer fits.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from weakref import WeakKeyDictionary

from briefings.outbox import Plan, planned
from briefings.resolve import NOTHING, Resolution, Workings, unmatched, worked_out
from briefings.succession import following_on, successors
from briefings.turn import Turn, turn_of
from store.base import Store
from store.records import Article, Findings, Meeting, Subscriber
from store.rulings import Doubt, Ruling
from store.work import Work

SETTLED = "settled"
"""The note that says for which articles and meetings the work was done last."""

_LATEST: WeakKeyDictionary[Store, Workings] = WeakKeyDictionary()
"""What was worked out last of each store, as long as it is in use."""

Read = tuple[Article, Findings]


@dataclass(frozen=True, slots=True)
class Settled:
    """What came of it: whether there is anything new to send, and the pairs that nobody has been asked about yet."""

    is_news: bool = False
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Grounds:
    """Everything that meetings are worked out from."""

    articles: Mapping[str, Article]
    findings: Mapping[str, Findings]
    known: tuple[Meeting, ...]
    rulings: tuple[Ruling, ...]
    before: Workings = NOTHING
    """What was worked out last; it only spares time."""

    @classmethod
    async def of(cls, store: Store) -> Grounds:
        """What the store holds of it."""
        articles = {article.id: article for article in await store.articles()}
        findings = {each.article: each for each in await store.findings()}
        known, rulings = tuple(await store.meetings()), tuple(await store.rulings())
        return cls(articles, findings, known, rulings, _LATEST.get(store, NOTHING))

    def plus(self, read: Iterable[Read] = (), rulings: Iterable[Ruling] = (), removed: Iterable[str] = ()) -> Grounds:
        """The same with these articles and rulings, each in the place of the one with its id, and without some."""
        articles, findings = dict(self.articles), dict(self.findings)
        for article, found in read:
            articles[article.id], findings[article.id] = article, found
        for name in removed:
            articles.pop(name, None)
            findings.pop(name, None)
        ruled = {each.id: each for each in (*self.rulings, *rulings)}
        return replace(self, articles=articles, findings=findings, rulings=tuple(ruled.values()))

    @property
    def read(self) -> tuple[tuple[Article, ...], tuple[Findings, ...]]:
        """The articles, and what was found in them."""
        return tuple(self.articles.values()), tuple(self.findings.values())

    def worked_out(self) -> Workings:
        """What it all adds up to, with everything on the way there."""
        return worked_out(self.findings.values(), self.articles, self.known, self.rulings, self.before)

    def resolve(self) -> Resolution:
        """What it all adds up to."""
        return self.worked_out().resolution

    def lost(self) -> tuple[Ruling, ...]:
        """The rulings in force that are about nothing any article says any more, in the order they were made."""
        return unmatched(self.findings.values(), self.articles, self.known, self.rulings, self.before)

    def mark(self, meetings: Iterable[Meeting]) -> str:
        """A short name for these grounds, as they were read, and these meetings; the order does not count."""
        read = (
            f"{each.article} {self.articles[each.article].published.isoformat()} {each.reader} {len(each.meetings)}"
            for each in self.findings.values()
            if each.article in self.articles
        )
        ruled = (f"{each.id} {each.withdrawn}" for each in self.rulings)
        came = (f"{each.id} {each.sequence} {each.status} {len(each.citations)}" for each in meetings)
        lines = [*sorted(read), "", *sorted(ruled), "", *sorted(came)]
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


async def is_settled(store: Store) -> bool:
    """True where the meetings are those that articles and rulings add up to, or there is nothing to add up."""
    grounds = await Grounds.of(store)
    if not grounds.findings:
        return True
    return await store.note(SETTLED) == await asyncio.to_thread(grounds.mark, grounds.known)


async def prepare(store: Store) -> None:
    """Work out once what meetings are worked out from later, where it is not there: after a start the first article
    would wait for it. Nothing is stored.
    """
    if store not in _LATEST:
        grounds = await Grounds.of(store)
        _LATEST.setdefault(store, await asyncio.to_thread(grounds.worked_out))


async def settle(store: Store, *, now: datetime) -> bool:
    """Work out all meetings anew where they are not settled. True if there is anything new to send."""
    return False if await is_settled(store) else (await settle_with(store, (), now=now)).is_news


async def settle_with(
    store: Store,
    new: tuple[Read, ...],
    *,
    now: datetime,
    rulings: tuple[Ruling, ...] = (),
    removed: tuple[str, ...] = (),
    again: tuple[Read, ...] = (),
) -> Settled:
    """Store these articles and rulings, all meetings as they are with them, and the reminders that follow, in one step.

    ``removed`` are articles to be forgotten. ``again`` are stored articles that better rules have read; one
    that is stored otherwise by now, or not at all, is left as it is, and what is known better tells nobody that
    anything has happened. The meetings and the reminders are worked out beside everything else, since no reminder
    goes out while somebody is alone with the store; if the articles or the rulings changed meanwhile, once more.
    """
    while True:
        revision = store.revision
        before = await Grounds.of(store)
        anew = tuple((article, found) for article, found in again if before.articles.get(article.id) == article)
        grounds = before.plus((*anew, *new), rulings, removed)
        workings, resolution, mark = await asyncio.to_thread(_worked_out, grounds)
        touched = {*removed, *(article.id for article, _ in new)}
        turn = await asyncio.to_thread(_turn, grounds, resolution, touched, rulings)
        followers, plan = await _followed(store, grounds, resolution, turn, now)
        async with store.alone():
            if store.revision != revision:
                continue
            if not await plan.holds(store):  # the readers or their rows changed; here they cannot again
                followers, plan = await _followed(store, grounds, resolution, turn, now)
            asked = {(each.first, each.second) for each in await store.doubts()}
            work = Work(
                articles=(*anew, *new),
                removed_articles=removed,
                meetings=resolution.meetings,
                subscribers=followers,
                deliveries=plan.rows,
                removed_drafts=tuple(article.id for article, _ in new),
                notes=((SETTLED, mark),),
                rulings=rulings,
                doubts=resolution.doubts,
            )
            await store.commit(work)
            plan.done(store)
            _LATEST[store] = workings
        fresh = tuple(each for each in resolution.doubts if (each.first, each.second) not in asked)
        return Settled(bool(work.deliveries), fresh)


def _turn(grounds: Grounds, resolution: Resolution, articles: Collection[str], rulings: Collection[Ruling]) -> Turn:
    heirs = successors(grounds.known, resolution.meetings, grounds.rulings)
    return turn_of(grounds.known, resolution.meetings, heirs, articles=articles, rulings=rulings)


async def _followed(
    store: Store, grounds: Grounds, resolution: Resolution, turn: Turn, now: datetime
) -> tuple[tuple[Subscriber, ...], Plan]:
    """The readers who follow a meeting that becomes one with another, now following that one; what to tell them all."""
    pairs = [(each, following_on(each, turn.heirs)) for each in await store.subscribers()] if turn.heirs else []
    followers = tuple(new for old, new in pairs if new != old)
    turn = replace(turn, readers={old.key: old for old, new in pairs if new != old})
    return followers, await planned(store, resolution.meetings, now, grounds.read, turn=turn, changed=followers)


def _worked_out(grounds: Grounds) -> tuple[Workings, Resolution, str]:
    workings = grounds.worked_out()
    resolution = workings.resolution
    return workings, resolution, grounds.mark(resolution.meetings)
