"""Briefings: one method a question. Asks the store, lets ``compose`` write; the event loop is never held up.

What answers are made of is worked out once a revision of the store and kept. Composing runs in a
thread, so that a long first answer after many new articles does not keep others waiting.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Concatenate, ParamSpec, TypeVar

from briefings import answers, entries
from briefings.announcing import announcement
from briefings.briefing import Briefing, Claim
from briefings.cards import Card, cards, keep_ready
from briefings.compose.paging import Menu, Page
from briefings.entries import CalendarFile
from briefings.following import Topics
from briefings.library import Library
from briefings.outbox import last_told
from briefings.pictures.scene import Picture
from briefings.shelf import library_of
from briefings.told import Answer
from briefings.topics import topics_of, topics_wanted
from store.base import Store
from store.records import Article, Delivery, Draft, EventReport, Findings, Meeting, Position, Subscriber

P = ParamSpec("P")
T = TypeVar("T")


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

        With ``now`` also what the meetings need that come next.
        """
        revision = self._store.revision
        await self._ask(answers.warm)
        if now is not None:
            await self._ask(keep_ready, now)
        return revision

    async def changed(self, since: int) -> None:
        """Wait until answers are made of more than at this revision."""
        await self._store.revised(since)

    # ------------------------------------------------------------------ questions

    async def meetings(
        self,
        query: str,
        *,
        now: datetime,
        zone: str,
        page: Page = 1,
        menu: Menu = Menu.PAGES,
        everything: bool = False,
    ) -> Briefing:
        """What is next, soonest first; with ``everything`` also what is over, called off or without a day."""
        return await self._ask(answers.meetings, query, now=now, zone=zone, page=page, menu=menu, everything=everything)

    async def positions(
        self,
        query: str,
        *,
        now: datetime,
        zone: str,
        page: Page = 1,
        menu: Menu = Menu.PAGES,
        everything: bool = False,
    ) -> Briefing:
        """Who wants what, by party, newest first; the query is a party, words, "A vs B" or a meeting's id."""
        return await self._ask(
            answers.positions, query, now=now, zone=zone, page=page, menu=menu, everything=everything
        )

    async def timeline(
        self,
        query: str,
        *,
        now: datetime,
        zone: str,
        page: Page = 1,
        menu: Menu = Menu.PAGES,
        everything: bool = False,
    ) -> Briefing:
        """What happened and what is planned, in order; page one is the days around now."""
        return await self._ask(answers.timeline, query, now=now, zone=zone, page=page, menu=menu, everything=everything)

    async def picture(self, kind: str, query: str, *, now: datetime, zone: str) -> Picture | Briefing:
        """What a picture of the "timeline" or the "positions" shows; in words where there is nothing to draw."""
        return await self._ask(answers.PICTURES[kind], query, now=now, zone=zone)

    async def today(self, *, now: datetime, zone: str) -> Briefing:
        """What is on today and tomorrow, and what changed since yesterday."""
        return await self._ask(answers.today, now=now, zone=zone)

    async def articles(self, *, now: datetime, zone: str, page: int = 1) -> Briefing:
        """What was read, newest first."""
        return await self._ask(answers.articles, now=now, zone=zone, page=page)

    async def sources(self, *, now: datetime, zone: str, page: int = 1) -> Briefing:
        """Who published what was read, and how much of it is told; for admins."""
        return await self._ask(answers.sources, now=now, zone=zone, page=page)

    async def brief(self, query: str, *, now: datetime, zone: str) -> Briefing:
        """One meeting in full: by its id, else the soonest one that the words mean; the next one without words."""
        return await self._ask(answers.brief, query, now=now, zone=zone)

    async def cards(self, query: str, *, now: datetime, zone: str) -> tuple[Card, ...]:
        """The first of the meetings that ``meetings`` tells of, each with its brief."""
        return await self._ask(cards, query, now=now, zone=zone)

    async def why(self, claim: Claim, *, now: datetime, zone: str) -> Briefing:
        """The passages behind a claim, with article, outlet, date and link."""
        return await self._ask(answers.why, claim, now=now, zone=zone)

    async def review(self, draft: Draft, *, now: datetime, zone: str) -> Briefing:
        """What was found in an article that waits for an admin, and the buttons to decide."""
        stored = await self._store.article(draft.article.id)
        return await asyncio.to_thread(answers.review, draft, now=now, zone=zone, stored=stored)

    async def found(self, article: Article, findings: Findings) -> str:
        """'one meeting and two events': how much an article tells, by the count of its review; empty for nothing."""
        return await asyncio.to_thread(answers.found_words, article, findings)

    async def announcement(self, rows: Sequence[Delivery], subscriber: Subscriber, *, now: datetime) -> Briefing | None:
        """What rows of the outbox, of one kind and for one chat, say together; None where there is nothing to tell."""
        asked = topics_wanted([subscriber])
        topics = await self.topics(asked) if asked else None
        since = await last_told(self._store, rows, subscriber)
        return await self._ask(announcement, rows, subscriber, now=now, topics=topics, since=since)

    async def topics(self, asked: Iterable[str]) -> Topics:
        """Which meetings each of these words has to do with."""
        return await self._ask(topics_of, tuple(asked))

    # ------------------------------------------------------------------ calendars

    async def calendar(self, query: str, *, now: datetime, zone: str) -> CalendarFile:
        """The meeting with this id, or those that ``meetings`` tells of, as a calendar file."""
        return await self._ask(entries.calendar, query, now=now, zone=zone)

    async def followed(self, subscriber: Subscriber, *, now: datetime) -> CalendarFile:
        """What a chat follows and lies ahead, as a calendar file."""
        return await self._ask(entries.followed, subscriber, now=now)

    async def feed(self, subscriber: Subscriber, *, now: datetime) -> bytes:
        """The calendar of what a chat follows, as its secret address gives it."""
        return await self._ask(entries.feed, subscriber, now=now)

    # ------------------------------------------------------------------ records

    async def meeting_records(
        self, query: str, *, now: datetime, everything: bool = False
    ) -> tuple[Answer[Meeting], ...]:
        """The meetings that ``meetings`` would tell of, all pages together."""
        return await self._ask(answers.meeting_records, query, now=now, everything=everything)

    async def position_records(
        self, query: str, *, now: datetime, everything: bool = False
    ) -> tuple[Answer[Position], ...]:
        """The positions that ``positions`` would tell of, newest first."""
        return await self._ask(answers.position_records, query, now=now, everything=everything)

    async def timeline_records(
        self, query: str, *, now: datetime, everything: bool = False
    ) -> tuple[Answer[Meeting | EventReport], ...]:
        """The meetings and events that ``timeline`` would tell of, in order."""
        return await self._ask(answers.timeline_records, query, now=now, everything=everything)

    # ------------------------------------------------------------------ how

    async def _ask(self, answer: Callable[Concatenate[Library, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
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
