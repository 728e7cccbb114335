"""What every composer needs at hand: the articles, the time it is and the reader's zone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo

from briefings.briefing import Briefing, Choice, Claim, Part, Section, Source
from briefings.compose.times import (
    clock_parts,
    countdown,
    day_words,
    published_day,
    published_words,
    when_parts,
    when_words,
    zone_or_utc,
)
from briefings.compose.wording import article_name, flat, listing
from briefings.language import gettext, marked
from store.records import Article, Citation, PublishedFrom, When

ADMIN = marked("an admin")
"""Who publishes the lines that admins write."""
OTHERS = 3
"""Outlets that are named beside the first one; a wire's text is in dozens."""


def publisher_name(publisher: str | None) -> str | None:
    """Who published something, as readers call it."""
    return gettext(ADMIN) if publisher == ADMIN else publisher


def outlets_of(article: Article) -> str | None:
    """Who published it, and who has the same text: 'The Ledger, also Highland Wire and others'."""
    name = publisher_name(article.publisher)
    names = dict.fromkeys(each.publisher for each in article.also_at if each.publisher)  # one may have two sites
    others = [each for each in names if each != article.publisher]
    if not others:
        return name
    also = listing([*others[:OTHERS], *([gettext("others")] if len(others) > OTHERS else [])])
    return gettext("{outlet}, also {others}", outlet=name, others=also) if name else also


@dataclass(frozen=True, slots=True)
class Desk:
    """``articles`` by id, ``now`` as it was told, ``zone`` the reader's."""

    articles: Mapping[str, Article]
    now: datetime
    zone: tzinfo
    today: date = field(init=False)
    """The reader's day."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "today", self.now.astimezone(self.zone).date())

    @classmethod
    def at(cls, articles: Mapping[str, Article], now: datetime, zone: str) -> Desk:
        return cls(articles, now, zone_or_utc(zone))

    def day(self, day: date) -> str:
        return day_words(day, self.today)

    def when(self, when: When, *, long: bool = False) -> tuple[Part, ...]:
        return when_parts(when, self.now, self.zone, long=long)

    def clock(self, when: When) -> tuple[Part, ...]:
        return clock_parts(when, self.now, self.zone)

    def when_words(self, when: When) -> str:
        """The time in plain words, its own zone named."""
        return when_words(when, self.today)

    def countdown(self, when: When) -> str | None:
        return countdown(when, self.now, self.zone)

    def cited(self, citation: Citation) -> str:
        """The words of a citation in one line."""
        return flat(self.articles[citation.article].words(citation.start, citation.end))

    def words(self, article: str, span: tuple[int, int]) -> str:
        return flat(self.articles[article].words(*span))

    def published(self, article: str) -> str:
        return published_words(self.articles[article], self.now, self.zone)

    def published_day(self, article: str) -> date:
        return published_day(self.articles[article], self.zone)

    def outlet(self, article: str) -> str:
        """Who published it, as far as is known."""
        return publisher_name(self.articles[article].publisher) or gettext("an article")

    def backed(self, citations: Iterable[Citation]) -> tuple[Citation, ...]:
        """The citations whose articles are here, each once, newest article first."""
        known = [each for each in dict.fromkeys(citations) if each.article in self.articles]
        return tuple(sorted(known, key=lambda each: self.articles[each.article].published, reverse=True))

    def briefing(
        self,
        title: str,
        sections: Sequence[Section],
        choices: Sequence[Choice] = (),
        *,
        page: int = 1,
        pages: int = 1,
    ) -> Briefing:
        """The sections that have lines, with the sources of their claims numbered in order of first use."""
        kept = tuple(section for section in sections if section.lines)
        return Briefing(title, kept, self.sources(kept), tuple(choices), page, pages)

    def sources(self, sections: Sequence[Section]) -> tuple[Source, ...]:
        claims = (line for section in sections for line in section.lines if isinstance(line, Claim))
        names = dict.fromkeys(citation.article for claim in claims for citation in claim.citations)
        return tuple(self.source(number, name) for number, name in enumerate(names, 1))

    def source(self, number: int, name: str) -> Source:
        article = self.articles[name]
        return Source(
            number=number,
            article=name,
            publisher=outlets_of(article),
            title=article_name(article),
            published=self.published(name),
            assumed=article.published_from is PublishedFrom.ASSUMED,
            url=article.url,
        )
