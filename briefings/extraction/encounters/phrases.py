"""What the parts that tell who takes part ask of each other."""

from __future__ import annotations

from typing import Protocol

from store.records import Party

STEPS = 8
"""How far a way through the parse is followed."""


class Phrases(Protocol):
    """Noun phrases and verbs as parties; the depth bounds the way through the parse."""

    def parties_at(self, head: int, depth: int = STEPS) -> list[Party]:
        """Whom a noun phrase names, untidied."""
        ...

    def objects_of(self, preposition: int, depth: int = STEPS) -> list[Party]:
        """Who is named behind a preposition, untidied."""
        ...

    def agents_of(self, verb: int, depth: int = STEPS) -> list[Party]:
        """Who is named behind "by", untidied."""
        ...

    def subject(self, verb: int) -> list[Party]:
        """Who does what the verb says."""
        ...
