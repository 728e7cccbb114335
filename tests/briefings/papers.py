"""Articles with the records that were read out of them, written down in a few words each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from briefings.briefing import Briefing, Claim
from briefings.compose.desk import Desk
from briefings.merging import said_of, tellings
from briefings.told import Telling
from store.records import (
    Article,
    Change,
    Citation,
    EventReport,
    Findings,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Party,
    Position,
    PublishedFrom,
    Stance,
)
from tests.briefings.stories import time_of

NOW = datetime(2022, 1, 6, 9, tzinfo=UTC)


class Paper:
    """An article under construction: its text is given, its findings are named by their words."""

    def __init__(
        self, name: str, published: str, text: str, *, publisher: str | None = "The Wire", assumed: bool = False
    ) -> None:
        source = PublishedFrom.ASSUMED if assumed else PublishedFrom.GIVEN
        moment = datetime.fromisoformat(published).replace(tzinfo=UTC)
        title = f"Story {name}"
        self.article = Article(name, text, name, moment, source, len(published) == 10, title, publisher)
        self.positions: list[Position] = []
        self.events: list[EventReport] = []

    def span(self, words: str) -> tuple[int, int]:
        start = self.article.text.index(words)
        return start, start + len(words)

    def nearest(self, words: str, at: int) -> tuple[int, int]:
        """Where these words stand last before a character in its sentence, else first after it."""
        starts = [match.start() for match in re.finditer(re.escape(words), self.article.text)]
        before = [start for start in starts if start < at and ". " not in self.article.text[start:at]]
        start = max(before) if before else min(start for start in starts if start >= at)
        return start, start + len(words)

    def cite(self, words: str) -> Citation:
        """The citation of these words, which stand in the text."""
        return Citation(self.article.id, *self.span(words))

    def sentence(self, start: int, end: int) -> Citation:
        """The citation of the sentences around these characters."""
        text = self.article.text
        first = max(
            (at + len(mark) for mark in (". ", "\n", "? ") if (at := text.rfind(mark, 0, start)) >= 0), default=0
        )
        last = text.find(". ", end - 1)
        return Citation(self.article.id, first, len(text) if last < 0 else last + 1)

    def said(
        self,
        party: str,
        stance: str,
        content: str,
        *,
        cue: str | None = None,
        source: str | None = None,
        **more: object,
    ) -> Position:
        """A position of this article: party, stance and words, with the cue and the source as they stand there."""
        around = self.span(content)
        spans = [around, *(self.nearest(words, around[0]) for words in (cue, source) if words)]
        position = Position(
            party=party,
            stance=Stance(stance),
            content=spans[0],
            citation=self.sentence(min(start for start, _ in spans), max(end for _, end in spans)),
            cue=self.nearest(cue, around[0]) if cue else None,
            source=self.nearest(source, around[0]) if source else None,
            **more,  # type: ignore[arg-type]
        )
        self.positions.append(position)
        return position

    def event(self, words: str, on: str, *parties: str, planned: bool = False) -> EventReport:
        """Something dated that this article tells of in these words."""
        event = EventReport(time_of(on), self.cite(words), planned, parties)
        self.events.append(event)
        return event

    @property
    def findings(self) -> Findings:
        published = self.article.published.date()
        return Findings(self.article.id, published, positions=tuple(self.positions), events=tuple(self.events))

    @property
    def told(self) -> tuple[Article, Findings]:
        return self.article, self.findings


def meeting(
    *sides: str,
    on: str | None,
    citing: Sequence[Citation],
    name: str = "m1",
    kind: str = "talks",
    place: str | None = None,
    status: str = "scheduled",
    **more: object,
) -> Meeting:
    """A meeting of these sides ("Egypt", or "Karim Fahmy/Egypt"), which rests on these words."""
    parties = tuple(Party(person, side or person) for person, _, side in (each.partition("/") for each in sides))
    state = MeetingStatus(status)
    return Meeting(name, MeetingKind(kind), parties, place, time_of(on), state, tuple(citing), **more)  # type: ignore[arg-type]


def step(
    published: str, on: str | None, citation: Citation, *, status: str = "scheduled", place: str | None = None
) -> Change:
    """One step of a meeting's story."""
    moment = datetime.fromisoformat(published).replace(tzinfo=UTC)
    return Change(moment, MeetingStatus(status), time_of(on), place, citation)


def desk(*papers: Paper, now: datetime = NOW, zone: str = "UTC") -> Desk:
    """The desk of a reader with these articles at hand."""
    return Desk.at({paper.article.id: paper.article for paper in papers}, now, zone)


def told(*papers: Paper) -> list[Telling]:
    """Every position of these articles once, newest first."""
    said = [each for paper in papers for each in said_of(paper.findings, paper.article)]
    return list(tellings(said))


def shown(briefing: Briefing) -> list[str]:
    """The briefing line by line: its title, "## " before the title of a section, "- " before a line of ours."""
    numbers = {source.article: source.number for source in briefing.sources}
    lines = [briefing.title]
    for section in briefing.sections:
        lines += [f"## {section.title}"] if section.title else []
        for line in section.lines:
            if isinstance(line, Claim):
                marks = dict.fromkeys(f"[{numbers[each.article]}]" for each in line.citations)
                lines.append(" ".join(filter(None, (line.lead, line.text, "".join(marks)))))
            else:
                lines.append(f"- {line.text}")
    return lines


def actions(briefing: Briefing) -> list[str]:
    """What its buttons do, in their order."""
    return [choice.action for choice in briefing.choices]
