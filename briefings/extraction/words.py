"""A text cut into words and marks for looking names up, and the trie that looks them up.

spaCy's tokens are not used for names: they glue "U.S.-Iraq" into one and cut "U.N." in others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

WORD = re.compile(r"[Cc]harg[ée] d['’][Aa]ffaires|[Aa]mbassador[- ]at[- ][Ll]arge|\w+|[^\w\s]")
"""Two offices whose small words are words of nothing else count as one word each."""
APOSTROPHES = frozenset("'’ʼ‘`")
HYPHENS = frozenset("-‐‑–")

T = TypeVar("T")


class Word(NamedTuple):
    """A run of letters and digits, or one mark. ``glued``: no white space before it; ``low``: in lower case.

    What the rules ask of a word again and again is kept with it.
    """

    text: str
    start: int
    end: int
    glued: bool
    low: str
    capital: bool


def split(text: str) -> list[Word]:
    """The words and marks of a text, in order."""
    words: list[Word] = []
    before = -1
    for match in WORD.finditer(text):
        start, end = match.span()
        word = match.group()
        words.append(Word(word, start, end, start == before, word.lower(), word[0].isupper()))
        before = end
    return words


def plain(mark: str) -> str:
    """A word with its typographic apostrophe or hyphen made plain, as the trie stores it."""
    if mark in APOSTROPHES:
        return "'"
    return "-" if mark in HYPHENS else mark


class Trie(Generic[T]):
    """Names as sequences of words; finds the longest at each place in one pass over the text."""

    def __init__(self, names: Iterable[tuple[str, T]]) -> None:
        """The first value given for a name stays."""
        self._root: dict[str, object] = {}
        for name, value in names:
            self._add([plain(word) for word in WORD.findall(name)], value)

    def _add(self, words: list[str], value: T) -> None:
        node = self._root
        for word in words:
            node = node.setdefault(word, {})  # type: ignore[assignment]
        node.setdefault("", value)

    def longest(self, words: list[Word], at: int) -> tuple[int, T] | None:
        """The end (exclusive) and value of the longest name that begins at ``at``, or None."""
        node, best = self._root, None
        for i in range(at, len(words)):
            following = node.get(plain(words[i].text))
            if following is None:
                break
            node = following  # type: ignore[assignment]
            if "" in node:
                best = (i + 1, node[""])
        return best  # type: ignore[return-value]

    def find(self, words: list[Word]) -> Iterator[tuple[int, int, T]]:
        """Yield (first, last, value) of the names in the text, longest first at each place, not overlapping."""
        at = 0
        while at < len(words):
            hit = self.longest(words, at) if plain(words[at].text) in self._root else None
            if hit is None:
                at += 1
                continue
            yield at, hit[0], hit[1]
            at = hit[0]
