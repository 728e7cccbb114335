"""The cue lists of ``patterns/cues.py`` made ready for looking up by lemma."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from briefings.extraction.patterns import cues


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that attributes: its group, what belongs to it, and the complements that are its content."""

    group: str
    lemma: str
    particles: tuple[str, ...]
    frames: frozenset[str]


@cache
def verb_cues() -> dict[str, tuple[Cue, ...]]:
    """Verb cues by lemma; those with particles first, since they are the more particular."""
    return _by_lemma(cues.VERBS)


@cache
def noun_cues() -> dict[str, tuple[Cue, ...]]:
    return _by_lemma(cues.NOUNS)


@cache
def adjective_cues() -> dict[str, tuple[Cue, ...]]:
    return _by_lemma(cues.ADJECTIVES)


def _by_lemma(groups: dict[str, str]) -> dict[str, tuple[Cue, ...]]:
    found: dict[str, list[Cue]] = {}
    for group, table in groups.items():
        for line in filter(str.strip, table.splitlines()):
            words, _, frames = line.partition(":")
            lemma, *particles = words.split()
            found.setdefault(lemma, []).append(Cue(group, lemma, tuple(particles), frozenset(frames.split())))
    return {lemma: tuple(sorted(entries, key=lambda cue: -len(cue.particles))) for lemma, entries in found.items()}
