"""Parties as a reader names them, "iran, the eu and lavrov" -> the sides that are meant."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from briefings.extraction.gazetteer import by_folded_name, fold

LONGEST_NAME = 6
MOST_NEAR = 3
SHORTEST_PERSON = 5
"""Letters from which on a word may be somebody's name mistyped: "mars" is no Marcos."""

_WORD = re.compile(r"[^\s,;]+|[,;]")
_BETWEEN = frozenset(
    {",", ";", "&", "+", "and", "or", "with", "between", "vs", "vs.", "versus", "plus", "the", "meetings", "talks"}
)
_EVERYTHING = frozenset({"all", "everything", "everybody", "everyone", "anything"})


class UnknownParty(Exception):
    """Nobody is known by these words; the message is plain words, ``nearest`` the sides with names like it."""

    def __init__(self, words: str, nearest: Sequence[str] = ()) -> None:
        hint = (
            f"Did you mean {' or '.join(nearest)}?"
            if nearest
            else "Name a country, an organisation or somebody in office, for example NATO."
        )
        super().__init__(f"I know no party “{words}”. {hint}")
        self.words = words
        self.nearest = tuple(nearest)


def sides_named(words: str, known: Iterable[str] = ()) -> tuple[str, ...]:
    """The sides that the words name, each once, in their order; none for "everything".

    Every name of a country, an organisation or somebody in office stands for the side; ``known``
    are the sides of meetings that no table may have. Raises UnknownParty for any other word.
    """
    names = _names() | {fold(side): side for side in known}
    pieces = _WORD.findall(words[:400])
    found: list[str] = []
    start = 0
    while start < len(pieces):
        end = _end_of_name(pieces, start, names)
        if end is not None:
            found.append(names[fold(" ".join(pieces[start:end]))])
            start = end
        elif pieces[start].lower() in _BETWEEN:
            start += 1
        elif pieces[start].lower() in _EVERYTHING:
            return ()
        else:
            raise _unknown(pieces[start:], names)
    return tuple(dict.fromkeys(found))


def _end_of_name(pieces: Sequence[str], start: int, names: Mapping[str, str]) -> int | None:
    """Where the longest name that begins here ends."""
    ends = range(min(len(pieces), start + LONGEST_NAME), start, -1)
    return next((end for end in ends if fold(" ".join(pieces[start:end])) in names), None)


def _unknown(pieces: Sequence[str], names: Mapping[str, str]) -> UnknownParty:
    end = next((at for at, piece in enumerate(pieces) if at and piece.lower() in _BETWEEN), len(pieces))
    words = " ".join(pieces[:end])[:60]
    word = fold(words)
    near = [name for name in names if len(word) >= SHORTEST_PERSON or not _is_person(name)]
    close = difflib.get_close_matches(word, near, n=2 * MOST_NEAR, cutoff=0.76)
    return UnknownParty(words, tuple(dict.fromkeys(names[name] for name in close))[:MOST_NEAR])


def _is_person(name: str) -> bool:
    entry = by_folded_name().get(name)
    return entry is not None and entry.kind == "person"


@cache
def _names() -> dict[str, str]:
    """Folded name -> side. A town stands for nobody, unless a government sits there."""
    return {name: entry.side for name, entry in by_folded_name().items() if entry.kind != "city" or entry.capital}
