"""The questions of the command line: what the bot would answer, as text for people and as JSON for programs."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from bot.messages.render import render
from briefings.briefing import Briefing, Section
from briefings.compose.wording import meeting_title
from briefings.contract import Json, meeting_json, position_json, timeline_json
from briefings.service import Briefings
from briefings.settling import settle
from briefings.told import Answer
from store.base import Store
from store.opening import open_existing
from store.records import Article, EventReport, Meeting, Position


class Spoken(Protocol):
    """A question that is answered with a page of a briefing."""

    def __call__(
        self, query: str, *, now: datetime, zone: str, page: int = 1, everything: bool = False
    ) -> Awaitable[Briefing]:
        """The page of the answer with this number."""
        ...


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, of which store, at what moment; ``everything`` asks for past, cancelled and vague ones too."""

    query: str
    store_url: str
    now: datetime
    everything: bool = False

    async def meetings(self) -> list[Json]:
        """What is scheduled next, in the form of the contract."""
        async with self._store() as store:
            found = await Briefings(store).meeting_records(self.query, now=self.now, everything=self.everything)
        return [_meeting(each) for each in found]

    async def positions(self) -> list[Json]:
        """What the parties have said, in the form of the contract."""
        async with self._store() as store:
            found = await Briefings(store).position_records(self.query, now=self.now, everything=self.everything)
        return [_position(each) for each in found]

    async def timeline(self) -> list[Json]:
        """What happened and what is planned, in the form of the contract."""
        async with self._store() as store:
            found = await Briefings(store).timeline_records(self.query, now=self.now, everything=self.everything)
        return _timeline(found)

    async def spoken(self, asked: Callable[[Briefings], Spoken], *, zone: str) -> str:
        """The whole answer, worded as in a chat, as plain text with times in this zone: a terminal needs no pages."""
        async with self._store() as store:
            ask = asked(Briefings(store))
            first = await self._page(ask, 1, zone)
            earlier = first.page - 1  # a timeline's page one is around now; those before it count down from zero
            numbers = range(1 - earlier, first.pages - earlier + 1)
            pages = [first if number == 1 else await self._page(ask, number, zone) for number in numbers]
        return "\n\n".join(message.plain for message in render(one_page(pages), zone=zone))

    @asynccontextmanager
    async def _store(self) -> AsyncIterator[Store]:
        """The store, its meetings those that its articles add up to. Raises StoreError, also where there is none."""
        async with open_existing(self.store_url) as store:
            await settle(store, now=self.now)
            yield store

    async def _page(self, ask: Spoken, number: int, zone: str) -> Briefing:
        return await ask(self.query, now=self.now, zone=zone, page=number, everything=self.everything)


def one_page(pages: Sequence[Briefing]) -> Briefing:
    """All pages of an answer as one: what goes on under a heading is not headed again, and sources are counted on."""
    sections: list[Section] = []
    for section in (each for page in pages for each in page.sections):
        if sections and sections[-1].title == section.title:
            sections[-1] = replace(section, lines=(*sections[-1].lines, *section.lines))
        else:
            sections.append(section)
    sources = {source.article: source for page in pages for source in page.sources}.values()
    numbered = tuple(replace(source, number=number) for number, source in enumerate(sources, 1))
    return replace(pages[0], sections=tuple(sections), sources=numbered, page=1, pages=1)


def _meeting(answer: Answer[Meeting]) -> Json:
    return meeting_json(answer.record, _by_id(answer.articles), meeting_title(answer.record))


def _position(answer: Answer[Position]) -> Json:
    return position_json(answer.record, _by_id(answer.articles))


def _timeline(answers: Sequence[Answer[Meeting | EventReport]]) -> list[Json]:
    records = [answer.record for answer in answers]
    titles = {record.id: meeting_title(record) for record in records if isinstance(record, Meeting)}
    return timeline_json(records, _by_id(article for answer in answers for article in answer.articles), titles)


def _by_id(articles: Iterable[Article]) -> dict[str, Article]:
    return {article.id: article for article in articles}
