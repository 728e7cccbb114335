"""Rules over word classes, and how the longest match is found.

The lexer turns each word into one character that stands for all the classes the word belongs to
("second" is an ordinal and a unit); patterns become regular expressions over these characters. At each word
the patterns that can begin with it and its neighbour are tried. No pattern repeats without
bound, so the time is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from briefings.extraction.temporal.lexer import Lexer, Token, Words
from briefings.extraction.temporal.pattern import EXTENT, Pattern, compiled, literals
from briefings.extraction.temporal.sense import Meaning, Opening, Sense
from briefings.extraction.temporal.story import Story


class Match:
    """The words a pattern matched, by the names their classes have in it."""

    __slots__ = ("_bound", "_extents", "first", "last", "words")

    def __init__(self, words: Words, place: int, candidate: Candidate) -> None:
        self.words = words
        self._bound, self._extents = candidate.bound, candidate.extents
        self.first, self.last = place, place + candidate.length

    def __contains__(self, name: str) -> bool:
        return name in self._bound

    def __getitem__(self, name: str) -> Token:
        """The word bound to this name; KeyError when the text has none."""
        return self.words.token(self.first + self._bound[name])

    def value(self, name: str, of_class: str | None = None) -> object:
        """What the word bound to this name stands for in its class, or None when it is not there."""
        place = self._bound.get(name)
        return None if place is None else self.words.values(self.first + place)[of_class or name]

    def number(self, name: str, of_class: str | None = None) -> int:
        """The whole number that the word bound to this name stands for."""
        value = self.value(name, of_class)
        assert isinstance(value, int), f"{name} is {value!r}"
        return value

    def word(self, name: str, of_class: str | None = None) -> str:
        """What the word bound to this name stands for where that is a word, "" when it is not there."""
        value = self.value(name, of_class)
        return "" if value is None else str(value)

    def written(self, name: str) -> str:
        """The word bound to this name as it is written; KeyError when the text has none."""
        return self.words.written[self.first + self._bound[name]]

    @property
    def start(self) -> int:
        return self.words.starts[self.first]

    @property
    def end(self) -> int:
        return self.words.ends[self.last - 1]

    @property
    def text(self) -> str:
        return self.words.text[self.start : self.end]

    def extents(self) -> Sequence[tuple[int, int]]:
        """The characters of each expression: what the pattern brackets, else all of the match."""
        starts, ends, at = self.words.starts, self.words.ends, self.first
        return [(starts[at + first], ends[at + last - 1]) for first, last in self._extents]

    def word_before(self, distance: int = 1) -> str:
        """The lower-case word so many places before the match, "" at the beginning."""
        index = self.first - distance
        return self.words.lowered[index] if index >= 0 else ""

    def words_before(self, count: int) -> Sequence[str]:
        """The lower-case words before the match, so many of them or as many as there are."""
        return self.words.lowered[max(self.first - count, 0) : self.first]

    def word_before_as_written(self, distance: int = 1) -> str:
        """The word so many places before the match with its capitals, "" at the beginning."""
        index = self.first - distance
        return self.words.written[index] if index >= 0 else ""

    def word_after(self, distance: int = 1) -> str:
        """The word so many places after the match as it is written, "" at the end."""
        index = self.last + distance - 1
        written = self.words.written
        return written[index] if index < len(written) else ""

    def last_words(self, count: int) -> Sequence[str]:
        """The lower-case words that the match ends with, so many of them or as many as it has."""
        return self.words.lowered[max(self.last - count, self.first) : self.last]

    def words_after(self, count: int) -> Sequence[str]:
        """The lower-case words after the match, so many of them or as many as there are."""
        return self.words.lowered[self.last : self.last + count]


Handler = Callable[[Match, Story], Meaning]


@dataclass(frozen=True, slots=True)
class Rule:
    """What to make of the words that match one of the patterns.

    The handler answers one Sense for each extent of the pattern, an Opening for words that belong to
    whatever expression follows them, or None when the words tell no time here; then the next longest
    match has its turn.
    """

    handler: Handler
    patterns: tuple[str, ...]
    opens: bool = False


def rule(*patterns: str) -> Callable[[Handler], Rule]:
    """Make the function below the handler of a rule with these patterns."""
    return lambda handler: Rule(handler, patterns)


def opening(*patterns: str) -> Callable[[Handler], Rule]:
    """The same for words that belong to the expression after them; the handler answers an Opening or None."""
    return lambda handler: Rule(handler, patterns, opens=True)


class _Finding(NamedTuple):
    """Where an expression stands in the words, and the characters and meaning of each of its parts."""

    last: int
    senses: tuple[tuple[int, int, Sense], ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pattern, by its number, that matches some words: how many of them, and where, counted from the first.

    ``bound`` says where the word of each name is, ``extents`` where each expression begins and ends.
    """

    index: int
    length: int
    bound: Mapping[str, int]
    extents: tuple[tuple[int, int], ...]


def _candidate(index: int, found: re.Match[str]) -> Candidate:
    """Names that alternatives share are told apart by underscores after them; the first that is bound counts."""
    spans = {name: found.span(name) for name in found.re.groupindex}
    extents = tuple(span for name, span in spans.items() if name.startswith(EXTENT) and span[0] >= 0)
    bound: dict[str, int] = {}
    for name, (first, _) in spans.items():
        if first >= 0:
            bound.setdefault(name.rstrip("_"), first)
    return Candidate(index, found.end(), bound, extents or (found.span(),))


_WINDOWS = 4096
"""Of how many stretches of words a grammar remembers what begins with them."""

_NESTING = 3
"""How many openings may stand before one expression ("at least the past few days")."""


class Grammar:
    """All rules as one compiled expression, with the lexer that knows their words."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Raises ValueError for a pattern that is not well formed or names a class nobody knows."""
        pairs = [(rule, pattern) for rule in rules for pattern in rule.patterns]
        self.lexer = Lexer({word for _, pattern in pairs for word in literals(pattern)})
        self.rules = [rule for rule, _ in pairs]
        patterns = [compiled(pattern, self.lexer) for _, pattern in pairs]
        self.patterns = [re.compile(pattern.expression) for pattern in patterns]
        beginning: dict[str, list[int]] = {}
        for index, pattern in enumerate(patterns):
            for sign in pattern.firsts:
                beginning.setdefault(sign, []).append(index)
        self._beginning = {sign: _Beginning(indices, patterns) for sign, indices in beginning.items()}
        self._starts = re.compile(f"[{''.join(beginning)}]")
        self._longest = max(pattern.longest for pattern in patterns)
        self._beginning_with = lru_cache(maxsize=_WINDOWS)(self._matching)

    def find(self, words: Words, story: Story) -> Iterator[tuple[int, int, Sense]]:
        """Each expression's characters and meaning, in text order; the longest match wins, then the first listed."""
        scan = _Scan(self, words, story)
        place = 0
        while known := self._starts.search(words.signs, place):
            finding = scan.longest(known.start())
            place = finding.last if finding else known.end()
            for start, end, sense in finding.senses if finding else ():
                story.mention(sense, start, end)
                yield start, end, sense

    def candidates(self, signs: str, place: int) -> list[Candidate]:
        """Each pattern that matches at this word, the longest match first, then in the order of the rules.

        Its match counts from this word. No pattern sees farther than the longest of them, so that what
        the same words began before is known.
        """
        return self._beginning_with(signs[place : place + self._longest])

    def _matching(self, signs: str) -> list[Candidate]:
        beginning = self._beginning.get(signs[0])
        if beginning is None:
            return []
        found = (
            _candidate(index, match)
            for index in beginning.going_on(signs[1:2])
            if (match := self.patterns[index].match(signs))
        )
        return sorted(found, key=_longest_first)


class _Scan:
    """One pass over the words of one text."""

    def __init__(self, grammar: Grammar, words: Words, story: Story) -> None:
        self._grammar = grammar
        self._words = words
        self._story = story
        self._candidates: dict[int, list[Candidate]] = {}
        self._known: dict[tuple[int, int], _Finding | None] = {}

    def longest(self, place: int) -> _Finding | None:
        """The longest expression that begins at this word; what was mentioned before it counts."""
        self._candidates.pop(place - 1, None)
        finding = self._longest(place, _NESTING)
        if finding:
            self._known.clear()  # what is found becomes what later words count from
        return finding

    def _longest(self, place: int, nesting: int) -> _Finding | None:
        """The longest one with so many openings before it at most; asked again, it is known."""
        key = place, nesting
        if key not in self._known:
            self._known[key] = self._sought(place, nesting)
        return self._known[key]

    def _sought(self, place: int, nesting: int) -> _Finding | None:
        if place not in self._candidates:
            self._candidates[place] = self._grammar.candidates(self._words.signs, place)
        best: _Finding | None = None
        for candidate in self._candidates[place]:
            rule = self._grammar.rules[candidate.index]
            if best and not rule.opens and place + candidate.length <= best.last:
                continue
            finding = self._finding(rule, place, candidate, nesting)
            if finding and (best is None or finding.last > best.last):
                best = finding
        return best

    def _finding(self, rule: Rule, place: int, candidate: Candidate, nesting: int) -> _Finding | None:
        inner = self._opened(place + candidate.length, nesting) if rule.opens else None
        if rule.opens and inner is None:
            return None
        match = Match(self._words, place, candidate)
        try:
            meaning = rule.handler(match, self._story)
            if isinstance(meaning, Opening) and inner is not None:
                return _narrowed(match, meaning, inner)
        except (ValueError, OverflowError):  # no day of the calendar: "31 June", "20,000 years ago"
            return None
        if meaning is None or isinstance(meaning, Opening):
            return None
        senses = meaning if isinstance(meaning, tuple) else (meaning,)
        pairs = zip(match.extents(), senses, strict=True)
        parts = tuple([(start, end, sense) for (start, end), sense in pairs if sense])
        return _Finding(match.last, parts) if parts else None

    def _opened(self, place: int, nesting: int) -> _Finding | None:
        """The expression that begins at the word right after an opening."""
        if not nesting or place >= len(self._words):
            return None
        inner = self._longest(place, nesting - 1)
        return inner if inner and inner.senses[0][0] == self._words.starts[place] else None


def _narrowed(match: Match, opening: Opening, inner: _Finding) -> _Finding | None:
    """An opening and the expression right after it as one."""
    (_, end, sense), *others = inner.senses
    narrowed = opening.narrow(sense)
    return _Finding(inner.last, ((match.start, end, narrowed), *others)) if narrowed else None


class _Beginning:
    """The patterns that can begin with one sign, parted by the sign after it when that is first met."""

    def __init__(self, indices: Sequence[int], patterns: Sequence[Pattern]) -> None:
        self._indices = indices
        self._patterns = patterns
        self._by_second: dict[str, tuple[int, ...]] = {}

    def going_on(self, second: str) -> tuple[int, ...]:
        """The patterns that may match where this sign comes second, "" for the end of the text."""
        if second not in self._by_second:
            fitting = (index for index in self._indices if self._patterns[index].can_begin(second))
            self._by_second[second] = tuple(fitting)
        return self._by_second[second]


def _longest_first(candidate: Candidate) -> tuple[int, int]:
    return -candidate.length, candidate.index
