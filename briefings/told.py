"""What is told once although several articles say it: a record with everything it rests on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from store.records import Article, Citation, EventReport, Meeting, Position

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Telling:
    """A position in the newest article's words, with the near-identical ones of other places.

    ``citations`` are those of all of them, newest first, beginning with the position's own.
    ``about`` are its words and topics as ``lexicon.keys``, ``words`` all it is found by: who says it, too.
    ``points_back`` is true where it speaks of "them" or "the talks" that were told of before.
    """

    position: Position
    said_on: date
    citations: tuple[Citation, ...]
    about: frozenset[str] = field(default=frozenset(), compare=False, repr=False)
    words: frozenset[str] = field(default=frozenset(), compare=False, repr=False)
    points_back: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Happening:
    """A dated event in the newest article's words, and where else it is told; ``words`` as with a telling."""

    event: EventReport
    citations: tuple[Citation, ...]
    words: frozenset[str] = field(default=frozenset(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """A record as an outside program is given it: together with the articles it rests on, newest first."""

    record: T
    articles: tuple[Article, ...]


TimelineEntry = Meeting | Happening
