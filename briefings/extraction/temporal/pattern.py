"""How a pattern over word classes is written, and the regular expression over the lexer's signs that it becomes.

the? <month> <day> ,? <year>     words stand for themselves, <month> for any word of that class
<first:day> (to|-) <last:day>    a class under another name; alternatives; optional parts
in [<month> <year>]              brackets: only this is the expression; several brackets make several
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefings.extraction.temporal.lexer import BREAK, LITERAL, Lexer

_PIECE = re.compile(r"(?:<(?:(?P<name>\w+):)?(?P<cls>\w+)>|(?P<operator>[()|?\[\]])|(?P<word>[^\s()|?\[\]<>]+))")
ANY = "any"
"""The class of every word."""
EXTENT = "extent"
"""The name of the group around what stands in brackets."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression over signs, and which signs a match can begin with and go on with.

    ``seconds`` are all that can come second after any beginning, more than those after a certain one;
    ``longest`` is how many signs a match can have.
    """

    expression: str
    firsts: frozenset[str] = frozenset()
    seconds: frozenset[str] = frozenset()
    may_be_empty: bool = False
    may_be_single: bool = False
    longest: int = 0

    def then(self, item: Pattern) -> Pattern:
        """This and the other one after it."""
        firsts = self.firsts | item.firsts if self.may_be_empty else self.firsts
        seconds = self.seconds
        if self.may_be_single:
            seconds |= item.firsts
        if self.may_be_empty:
            seconds |= item.seconds
        single = (self.may_be_single and item.may_be_empty) or (self.may_be_empty and item.may_be_single)
        return Pattern(
            self.expression + item.expression,
            firsts,
            seconds,
            self.may_be_empty and item.may_be_empty,
            single,
            self.longest + item.longest,
        )

    def can_begin(self, second: str) -> bool:
        """False where no match has this sign, or the end for "", after its first one."""
        return self.may_be_single or second in self.seconds


def literals(pattern: str) -> Iterator[str]:
    """The words that stand for themselves in a pattern."""
    return (piece["word"] for piece in _PIECE.finditer(pattern) if piece["word"])


def compiled(pattern: str, lexer: Lexer) -> Pattern:
    """The pattern read with this lexer's signs. Raises ValueError for words or classes that it does not know."""
    return _Reader(pattern, lexer).read()


class _Reader:
    """Reads one pattern from left to right."""

    def __init__(self, pattern: str, lexer: Lexer) -> None:
        self._pattern = pattern
        self._lexer = lexer
        self._pieces = list(_PIECE.finditer(pattern))
        self._next = 0
        self._names: set[str] = set()

    def read(self) -> Pattern:
        pattern = self._alternatives()
        if self._next < len(self._pieces) or pattern.may_be_empty:
            raise ValueError(f"pattern {self._pattern!r} is not closed, or matches nothing at all")
        return pattern

    def _alternatives(self) -> Pattern:
        found = [self._sequence()]
        while self._operator() == "|":
            self._next += 1
            found.append(self._sequence())
        return Pattern(
            "|".join(pattern.expression for pattern in found),
            frozenset().union(*(pattern.firsts for pattern in found)),
            frozenset().union(*(pattern.seconds for pattern in found)),
            any(pattern.may_be_empty for pattern in found),
            any(pattern.may_be_single for pattern in found),
            max(pattern.longest for pattern in found),
        )

    def _sequence(self) -> Pattern:
        whole = Pattern("", may_be_empty=True)
        while self._next < len(self._pieces) and self._operator() not in ("|", ")", "]"):
            whole = whole.then(self._item())
        return whole

    def _item(self) -> Pattern:
        piece = self._pieces[self._next]
        self._next += 1
        item = self._group(piece["operator"]) if piece["operator"] else self._word(piece)
        if self._operator() == "?":
            self._next += 1
            return replace(item, expression=item.expression + "?", may_be_empty=True)
        return item

    def _group(self, opening: str) -> Pattern:
        name = f"?P<{self._new(EXTENT)}>" if opening == "[" else "?:"
        inner = self._alternatives()
        if self._operator() != {"[": "]", "(": ")"}.get(opening):
            raise ValueError(f"pattern {self._pattern!r} has brackets that do not match")
        self._next += 1
        return replace(inner, expression=f"({name}{inner.expression})")

    def _word(self, piece: re.Match[str]) -> Pattern:
        signs = self._signs(piece)
        characters = f"[^{BREAK}]" if piece["cls"] == ANY else f"[{_ranges(signs)}]"
        if not piece["word"]:
            characters = f"(?P<{self._new(piece['name'] or piece['cls'])}>{characters})"
        return Pattern(characters, frozenset(signs), may_be_single=True, longest=1)

    def _signs(self, piece: re.Match[str]) -> str:
        if piece["cls"] == ANY:
            return self._lexer.all_signs
        signs = self._lexer.signs_of(piece["cls"] or LITERAL + piece["word"])
        if not signs:
            raise ValueError(f"pattern {self._pattern!r} names an unknown class {piece['cls']!r}")
        return signs

    def _operator(self) -> str | None:
        return self._pieces[self._next]["operator"] if self._next < len(self._pieces) else None

    def _new(self, name: str) -> str:
        """The name, with underscores after it where an alternative already has it; ``Match`` looks for all of them."""
        while name in self._names:
            name += "_"
        self._names.add(name)
        return name


def _ranges(signs: str) -> str:
    """The signs as a character class writes them, neighbours as ranges: shorter, and much faster to compile."""
    codes = sorted(map(ord, signs))
    starts = [code for code in codes if code - 1 not in codes]
    ends = [code for code in codes if code + 1 not in codes]
    return "".join(
        chr(start) if start == end else f"{chr(start)}-{chr(end)}" for start, end in zip(starts, ends, strict=True)
    )
