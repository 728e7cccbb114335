"""Word -> what holds it: candidates for a question without looking at everything there is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import Generic, TypeVar

from briefings.lexicon import SHORTEST_ALIKE, same_word

K = TypeVar("K", bound=Hashable)

Held = Iterable[tuple[K, Iterable[str]]]
"""Things, each with the words that it holds."""
_NOTHING: frozenset[str] = frozenset()


class Postings(Generic[K]):
    """Frozen: a change gives another one, and copies no more than the entries of the words that changed."""

    def __init__(self, held: Held[K] = ()) -> None:
        found: defaultdict[str, set[K]] = defaultdict(set)
        for thing, words in held:
            for word in words:
                found[word].add(thing)
        self._holding: Mapping[str, frozenset[K]] = {word: frozenset(things) for word, things in found.items()}
        self._openings = _by_opening(self._holding)

    def changed(self, gone: Held[K], come: Held[K]) -> Postings[K]:
        """Without some things and with others; a thing that changed is in both."""
        left, added = _by_word(gone), _by_word(come)
        if not left and not added:
            return self
        holding, openings = dict(self._holding), dict(self._openings)
        for word in left.keys() | added.keys():
            things = (holding.pop(word, frozenset()) - left.get(word, set())) | added.get(word, set())
            opening = word[:SHORTEST_ALIKE]
            if things:
                holding[word] = things
            if len(word) >= SHORTEST_ALIKE and bool(things) != (word in self._holding):
                openings[opening] = openings.get(opening, _NOTHING) ^ {word}
        after: Postings[K] = Postings()
        after._holding, after._openings = holding, openings
        return after

    def holding(self, words: Iterable[str]) -> frozenset[K]:
        """What holds every one of these words; nothing for no words."""
        found = sorted((self._holding.get(word, frozenset()) for word in words), key=len)
        return found[0].intersection(*found[1:]) if found else frozenset()

    def holding_like(self, words: Iterable[str]) -> frozenset[K]:
        """The same, where each word may be there as one that begins alike."""
        found = sorted((self._like(word) for word in words), key=len)
        return found[0].intersection(*found[1:]) if found else frozenset()

    def _like(self, word: str) -> frozenset[K]:
        alike = (each for each in self._openings.get(word[:SHORTEST_ALIKE], ()) if same_word(word, each))
        others = [self._holding[each] for each in alike if each != word]
        exact = self._holding.get(word, frozenset())
        return exact.union(*others) if others else exact


def _by_word(held: Held[K]) -> dict[str, set[K]]:
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
