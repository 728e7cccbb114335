"""Briefings: one method a question. Asks the store, lets ``compose`` write; the event loop is never held up.

What answers are made of is worked out once a revision of the store and kept. Composing runs in a
thread, so that a long first answer after many new articles does not keep others waiting.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterable, Sequence
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

from briefings import answers, entries
from briefings.announcing import announcement
from briefings.briefing import Briefing
from briefings.cards import cards, keep_ready
from briefings.following import Topics
from briefings.library import Library
from briefings.outbox import last_told
from briefings.pictures.scene import Picture
from briefings.settling import prepare
from briefings.shelf import library_of
from briefings.topics import topics_of, topics_wanted
from store.base import Store
from store.records import Article, Delivery, Draft, Findings, Subscriber

P = ParamSpec("P")
T = TypeVar("T")


def asked(
    answer: Callable[Concatenate[Library, P], T],
) -> Callable[Concatenate[Briefings, P], Coroutine[Any, Any, T]]:
    """The question that this answers, as a method of ``Briefings``: what it is asked with is written down once."""

    async def question(self: Briefings, /, *args: P.args, **kwargs: P.kwargs) -> T:
        return await self.ask(answer, *args, **kwargs)

    question.__doc__ = answer.__doc__
    return question


class Briefings:
    """Answers every question from one store. ``zone`` is the reader's, ``page`` counts from 1 or is a day.

    ``menu`` says which buttons are under an answer of several pages.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._library: tuple[int, Library] | None = None
        self._reading = asyncio.Lock()

    async def warm(self, *, now: datetime | None = None) -> int:
        """Work out now what first answers would wait for; the revision of the store for which it is done.

        With ``now`` also what the meetings need that come next, and what the next article would wait for.
        """
        revision = self._store.revision
        await self.ask(answers.warm)
        if now is not None:
            await self.ask(keep_ready, now)
            await prepare(self._store)
        return revision

    async def changed(self, since: int) -> None:
        """Wait until answers are made of more than at this revision."""
        await self._store.revised(since)

    # ------------------------------------------------------------------ questions

    meetings = asked(answers.meetings)
    positions = asked(answers.positions)
    timeline = asked(answers.timeline)
    today = asked(answers.today)
    articles = asked(answers.articles)
    sources = asked(answers.sources)
    brief = asked(answers.brief)
    cards = asked(cards)
    why = asked(answers.why)

    async def picture(self, kind: str, query: str, *, now: datetime, zone: str) -> Picture | Briefing:
        """What a picture of the "timeline" or the "positions" shows; in words where there is nothing to draw."""
        return await self.ask(answers.PICTURES[kind], query, now=now, zone=zone)

    async def review(self, draft: Draft, *, now: datetime, zone: str, is_partial: bool = False) -> Briefing:
        """What was found in an article that waits for an admin, and the buttons to decide."""
        stored = await self._store.article(draft.article.id)
        return await asyncio.to_thread(answers.review, draft, now=now, zone=zone, stored=stored, is_partial=is_partial)

    async def found(self, article: Article, findings: Findings) -> str:
        """'one meeting and two events': how much an article tells, by the count of its review; empty for nothing."""
        return await asyncio.to_thread(answers.found_words, article, findings)

    async def announcement(self, rows: Sequence[Delivery], subscriber: Subscriber, *, now: datetime) -> Briefing | None:
        """What rows of the outbox, of one kind and for one chat, say together; None where there is nothing to tell."""
        asked = topics_wanted([subscriber])
        topics = await self.topics(asked) if asked else None
        since = await last_told(self._store, rows, subscriber)
        return await self.ask(announcement, rows, subscriber, now=now, topics=topics, since=since)

    async def topics(self, asked: Iterable[str]) -> Topics:
        """Which meetings each of these words has to do with."""
        return await self.ask(topics_of, tuple(asked))

    calendar = asked(entries.calendar)
    followed = asked(entries.followed)
    feed = asked(entries.feed)

    # ------------------------------------------------------------------ records, for programs

    meeting_records = asked(answers.meeting_records)
    position_records = asked(answers.position_records)
    timeline_records = asked(answers.timeline_records)

    # ------------------------------------------------------------------ how

    async def ask(self, answer: Callable[Concatenate[Library, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What is answered from everything that the store holds now."""
        library = await self._current()
        return await asyncio.to_thread(answer, library, *args, **kwargs)

    async def _current(self) -> Library:
        """What the store holds now; built anew only when its revision has risen."""
        async with self._reading:
            while self._library is None or self._library[0] != self._store.revision:
                revision = self._store.revision
                articles, findings = await self._store.articles(), await self._store.findings()
                meetings = await self._store.meetings()
                self._library = revision, await library_of(self._store, articles, findings, meetings)
            return self._library[1]
