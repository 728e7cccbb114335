"""Word -> what holds it: candidates for a question without looking at everything there is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import Generic, TypeVar

from briefings.layered import Layered
from briefings.lexicon import SHORTEST_ALIKE, same_word

K = TypeVar("K", bound=Hashable)

PART = 500
"""Things that hold a word are kept in parts: only the last one, which is small, grows."""
Words = Iterable[tuple[K, Iterable[str]]]
"""Things, each with the words that it holds."""
_Held = tuple[frozenset[K], ...]
_NOTHING: frozenset[str] = frozenset()


class Postings(Generic[K]):
    """Frozen: a change gives another one, and copies no more than the entries of the words that changed."""

    def __init__(self, held: Words[K] = ()) -> None:
        found: defaultdict[str, set[K]] = defaultdict(set)
        for thing, words in held:
            for word in words:
                found[word].add(thing)
        self._holding: Layered[str, _Held[K]] = Layered({word: (frozenset(each),) for word, each in found.items()})
        self._openings: Layered[str, frozenset[str]] = Layered(_by_opening(found))

    def changed(self, gone: Words[K], come: Words[K]) -> Postings[K]:
        """Without some things and with others; a thing that changed is in both."""
        left, added = _by_word(gone), _by_word(come)
        if not left and not added:
            return self
        holding: dict[str, _Held[K]] = {}
        openings: dict[str, frozenset[str]] = {}
        for word in left.keys() | added.keys():
            before = self._holding.get(word, ())
            holding[word] = after = _with(_without(before, left.get(word)), added.get(word))
            if len(word) >= SHORTEST_ALIKE and bool(after) != bool(before):
                opening = word[:SHORTEST_ALIKE]
                openings[opening] = openings.get(opening, self._openings.get(opening, _NOTHING)) ^ {word}
        changed: Postings[K] = Postings()
        changed._holding = self._holding.changed((), holding)
        changed._openings = self._openings.changed((), openings)
        return changed

    def holding(self, words: Iterable[str]) -> frozenset[K]:
        """What holds every one of these words; nothing for no words."""
        return _in_all([self._holding.get(word, ()) for word in words])

    def holding_like(self, words: Iterable[str]) -> frozenset[K]:
        """The same, where each word may be there as one that begins alike."""
        return _in_all([self._like(word) for word in words])

    def knows(self, word: str) -> bool:
        """True where anything holds the word, or one that begins alike."""
        return any(self._like(word))

    def _like(self, word: str) -> _Held[K]:
        alike = (each for each in self._openings.get(word[:SHORTEST_ALIKE], ()) if same_word(word, each))
        words = dict.fromkeys((word, *alike))
        return tuple(part for each in words for part in self._holding.get(each, ()))


def _in_all(held: list[_Held[K]]) -> frozenset[K]:
    if not held:
        return frozenset()
    first, *others = sorted(held, key=lambda parts: sum(map(len, parts)))
    found = first[0] if len(first) == 1 else frozenset[K]().union(*first)
    for parts in others:
        found = frozenset().union(*(found & part for part in parts))
    return found


def _without(held: _Held[K], gone: set[K] | None) -> _Held[K]:
    if not gone:
        return held
    parts = (part if part.isdisjoint(gone) else part - gone for part in held)
    return tuple(part for part in parts if part)


def _with(held: _Held[K], come: set[K] | None) -> _Held[K]:
    """What has come goes into the last part, a new one where that is large."""
    if not come:
        return held
    if held and len(held[-1]) < PART:
        return (*held[:-1], held[-1] | come)
    return (*held, frozenset(come))


def _by_word(held: Words[K]) -> dict[str, set[K]]:
    found: dict[str, set[K]] = {}
    for thing, words in held:
        for word in words:
            found.setdefault(word, set()).add(thing)
    return found


def _by_opening(words: Iterable[str]) -> Mapping[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word in words:
        if len(word) >= SHORTEST_ALIKE:
            found[word[:SHORTEST_ALIKE]].add(word)
    return {opening: frozenset(each) for opening, each in found.items()}
