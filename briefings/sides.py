"""Parties as a reader names them: "iran, the eu and lavrov" are three sides, "Russia and NATO" two that meet."""

from __future__ import annotations

import difflib
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from briefings.extraction.gazetteer import by_folded_name, fold
from briefings.language import ENGLISH, gettext, spoken
from briefings.locales import listed, party_name

LONGEST_NAME = 6
MOST_NEAR = 3
SHORTEST_PERSON = 5
"""Letters from which on a word may be somebody's name mistyped: "mars" is no Marcos."""

_WORD = re.compile(r"[^\s,;]+|[,;]")
_MEETINGS = frozenset({"meetings", "meeting", "meet", "meets", "talks", "summit", "summits"})
_BETWEEN = _MEETINGS | frozenset(
    {",", ";", "&", "+", "-", "–", "—", "and", "or", "with", "between", "vs", "vs.", "versus", "plus", "the", "of"}
)
_ONE_BY_ONE = frozenset({",", ";", "or"})
"""What stands between parties that are meant each by itself, and not meeting one another."""
_DASH = re.compile(r"[-–—/]")
_EVERYTHING = frozenset({"all", "everything", "everybody", "everyone", "anything"})


class UnknownParty(Exception):
    """Nobody is known by these words; the message is plain words, ``nearest`` the sides with names like it."""

    def __init__(self, words: str, nearest: Sequence[str] = ()) -> None:
        hint = gettext("Name a country, an organisation or somebody in office, for example NATO.")
        if nearest:
            hint = gettext("Did you mean {names}?", names=_either(nearest))
        super().__init__(gettext("I know no party “{words}”.", words=words) + f" {hint}")
        self.words = words
        self.nearest = tuple(nearest)


def _either(sides: Sequence[str]) -> str:
    """'a or b or c'."""
    names = [party_name(side) for side in sides]
    return " or ".join(names) if spoken() == ENGLISH else listed(names, "or")


@dataclass(frozen=True, slots=True)
class Named:
    """The parties that words name: each by itself, and those that are to meet each other; neither for "everything"."""

    sides: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()

    @property
    def all_sides(self) -> tuple[str, ...]:
        """Every party named, also as one of a pair."""
        return tuple(dict.fromkeys((*self.sides, *(side for pair in self.pairs for side in pair))))


def sides_named(words: str, known: Iterable[str] = ()) -> tuple[str, ...]:
    """The sides that the words name, each once, in their order; none for "everything".

    Every name of a country, an organisation or somebody in office stands for the side; ``known``
    are the sides of meetings that no table may have. Raises UnknownParty for any other word.
    """
    return parties_named(words, known).all_sides


def parties_named(words: str, known: Iterable[str] = ()) -> Named:
    """The sides that the words name, and the pairs: "Russia and NATO", "russia nato", "us-china, iran-eu".

    Two sides are a pair unless a comma or "or" sets them apart; of three or more those are that a
    hyphen joins. Known names and what is raised are those of ``sides_named``.
    """
    found = list(_found(words, _names() | {fold(side): side for side in known}))
    if not all(found):
        return Named()
    if words.strip() and not found and _MEETINGS.isdisjoint(words.lower().split()):
        raise UnknownParty(words.strip())  # "and" alone is no wish for everything
    joined = [(each.side, after.side) for each, after in itertools.pairwise(found) if after.joined == "-"]
    if not joined and len(found) == 2 and found[1].joined != ",":
        joined = [(found[0].side, found[1].side)]
    pairs = dict.fromkeys(pair for pair in joined if pair[0] != pair[1])
    paired = {side for pair in pairs for side in pair}
    return Named(tuple(dict.fromkeys(each.side for each in found if each.side not in paired)), tuple(pairs))


@dataclass(frozen=True, slots=True)
class _Found:
    """A side, and how it is joined to the one before: "-" tightly, "," not at all, "" by anything else.

    It is falsy, and has no side, where everything is meant.
    """

    side: str
    joined: str

    def __bool__(self) -> bool:
        return bool(self.side)


def _found(words: str, names: Mapping[str, str]) -> Iterator[_Found]:
    pieces = [part for piece in _WORD.findall(words[:400]) for part in _parts(piece, names)]
    start, joined = 0, ""
    while start < len(pieces):
        end = _end_of_name(pieces, start, names)
        piece = pieces[start].lower()
        if end is not None:
            yield _Found(names[fold(" ".join(pieces[start:end]))], joined)
            start, joined = end, ""
            continue
        if piece in _EVERYTHING:
            yield _Found("", "")
            return
        if piece not in _BETWEEN:
            raise _unknown(pieces[start:], names)
        joined = "," if piece in _ONE_BY_ONE else "-" if _DASH.fullmatch(piece) else joined
        start += 1


def _parts(piece: str, names: Mapping[str, str]) -> list[str]:
    """ "Russia-NATO" in its parts; "Guinea-Bissau" is a name and stays one, and so does what has unknown parts."""
    parts = _DASH.split(piece)
    if fold(piece) in names or len(parts) != 2 or not all(fold(part) in names for part in parts):
        return [piece]
    return [parts[0], "-", parts[1]]


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
