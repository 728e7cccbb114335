"""What the finders make of one text, in words: for tables of sentence and expected finding."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from spacy.language import Language

from briefings.extraction.dates import find_dates
from briefings.extraction.events import find_events
from briefings.extraction.parties import find_mentions
from briefings.extraction.positions import find_positions, find_statements
from briefings.extraction.reading import Reading
from store.records import EventReport, Position, Statement

PUBLISHED = date(2022, 1, 5)


@dataclass(frozen=True)
class Said:
    """The findings of a text, with a way to their words."""

    text: str
    statements: tuple[Statement, ...]
    positions: tuple[Position, ...]
    events: tuple[EventReport, ...]

    def words(self, span: tuple[int, int] | None) -> str | None:
        return None if span is None else self.text[slice(*span)]

    @property
    def told(self) -> list[tuple[str | None, str | None, str | None]]:
        """Source, cue and content of each statement, in words."""
        return [(self.words(s.source), self.words(s.cue), self.words(s.content)) for s in self.statements]

    @property
    def speakers(self) -> list[tuple[str, str | None]]:
        """Party and person of each position, in the order of the text."""
        return [(position.party, position.speaker) for position in self.positions]


def read(nlp: Language, text: str, *, title: str = "") -> Said:
    doc = nlp(text)
    reading = Reading(doc, "a1", PUBLISHED, find_dates(doc, PUBLISHED), title=title)
    reading = replace(reading, mentions=find_mentions(reading))
    statements = find_statements(reading)
    return Said(text, statements, find_positions(reading, statements), find_events(reading, ()))
