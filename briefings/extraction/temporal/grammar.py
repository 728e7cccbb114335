"""Rules over word classes: how a pattern is written, and how the longest match is found.

The lexer turns each word into one character that stands for all the classes the word belongs to
("second" is an ordinal and a unit); patterns become regular expressions over these characters. A text is
scanned with one compiled expression, which tries every rule at each word that can begin one. No pattern
repeats without bound, so the time is linear in the text.

How a pattern is written:

    the? <month> <day> ,? <year>     words stand for themselves, <month> for any word of that class
    <first:day> (to|-) <last:day>    a class under another name; alternatives; optional parts
    in [<month> <year>]              brackets: only this is the expression; several brackets make several
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from briefings.extraction.temporal.lexer import BREAK, PLAIN, Lexer, Token, Words
from briefings.extraction.temporal.sense import Meaning, Sense
from briefings.extraction.temporal.story import Story

_PIECE = re.compile(r"\s*(?:<(?:(?P<name>\w+):)?(?P<cls>\w+)>|(?P<operator>[()|?\[\]])|(?P<word>[^\s()|?\[\]<>]+))")


class Match:
    """The words a pattern matched, by the names their classes have in it."""

    def __init__(self, words: Words, found: re.Match[str]) -> None:
        self.words = words
        self._found = found
        self.first, self.last = found.span()

    def __contains__(self, name: str) -> bool:
        return self._index(name) >= 0

    def __getitem__(self, name: str) -> Token:
        """The word bound to this name; KeyError when the text has none."""
        index = self._index(name)
        if index < 0:
            raise KeyError(name)
        return self.words.token(index)

    def value(self, name: str, of_class: str | None = None) -> object:
        """What the word bound to this name stands for in its class, or None when it is not there."""
        return self[name].values[of_class or name] if name in self else None

    def number(self, name: str, of_class: str | None = None) -> int:
        """The whole number that the word bound to this name stands for."""
        value = self.value(name, of_class)
        assert isinstance(value, int), f"{name} is {value!r}"
        return value

    def word(self, name: str, of_class: str | None = None) -> str:
        """What the word bound to this name stands for where that is a word, "" when it is not there."""
        value = self.value(name, of_class)
        return "" if value is None else str(value)

    def _index(self, name: str) -> int:
        return self._found.start(name) if name in self._found.re.groupindex else -1

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
        spans = [self._found.span(name) for name in self._found.re.groupindex if name.startswith("extent")]
        spans = [span for span in spans if span[0] >= 0] or [(self.first, self.last)]
        return [(self.words.starts[first], self.words.ends[last - 1]) for first, last in spans]

    def word_before(self, distance: int = 1) -> str:
        """The lower-case word so many places before the match, "" at the beginning."""
        index = self.first - distance
        return self.words.text[self.words.starts[index] : self.words.ends[index]].lower() if index >= 0 else ""

    def word_after(self, distance: int = 1) -> str:
        """The word so many places after the match as it is written, "" at the end."""
        index = self.last + distance - 1
        return self.words.text[self.words.starts[index] : self.words.ends[index]] if index < len(self.words) else ""


Handler = Callable[[Match, Story], Meaning]


@dataclass(frozen=True, slots=True)
class Rule:
    """What to make of the words that match one of the patterns.

    The handler answers one Sense for each extent of the pattern, or None when the words tell no time here;
    then the next longest match has its turn.
    """

    handler: Handler
    patterns: tuple[str, ...]


def rule(*patterns: str) -> Callable[[Handler], Rule]:
    """Make the function below the handler of a rule with these patterns."""
    return lambda handler: Rule(handler, patterns)


class Grammar:
    """All rules as one compiled expression, with the lexer that knows their words."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        pairs = [(rule.handler, pattern) for rule in rules for pattern in rule.patterns]
        self.lexer = Lexer({word for _, pattern in pairs for word in _literals(pattern)})
        self._handlers = [handler for handler, _ in pairs]
        sources = [_expression(pattern, self.lexer) for _, pattern in pairs]
        self._patterns = [re.compile(source) for source in sources]
        unnamed = [re.sub(r"\?P<\w+>", "?:", source) for source in sources]
        every = "".join(f"(?:(?=({source}))|)" for source in unnamed)
        self._every = re.compile(f"(?=[^{PLAIN}{BREAK}]){every}")

    def find(self, words: Words, story: Story) -> Iterator[tuple[int, int, Sense]]:
        """Each expression's characters and meaning, in text order; the longest match wins, then the first listed."""
        place = 0
        while found := self._every.search(words.signs, place):
            place = found.start() + 1
            for length, index in self._candidates(found):
                match = self._match(words, index, found.start())
                if senses := _senses(self._handlers[index], match, story):
                    yield from senses
                    place = found.start() + length
                    break

    def _candidates(self, found: re.Match[str]) -> list[tuple[int, int]]:
        spans = found.regs[1:]
        return sorted(((end - start, i) for i, (start, end) in enumerate(spans) if end > start), key=_longest_first)

    def _match(self, words: Words, index: int, place: int) -> Match:
        found = self._patterns[index].match(words.signs, place)
        assert found is not None
        return Match(words, found)


def _longest_first(candidate: tuple[int, int]) -> tuple[int, int]:
    return -candidate[0], candidate[1]


def _senses(handler: Handler, match: Match, story: Story) -> list[tuple[int, int, Sense]]:
    """What the handler makes of a match; nothing where the words name no day of the calendar (31 June)."""
    try:
        meaning = handler(match, story)
    except (ValueError, OverflowError):
        return []
    senses = meaning if isinstance(meaning, tuple) else (meaning,)
    found = [(*extent, sense) for extent, sense in zip(match.extents(), senses, strict=True) if sense]
    for *_, sense in found:
        story.mention(sense)
    return found


def _literals(pattern: str) -> Iterator[str]:
    return (piece["word"] for piece in _PIECE.finditer(pattern) if piece["word"])


def _expression(pattern: str, lexer: Lexer) -> str:
    """The pattern as a regular expression over the lexer's signs."""
    parts, extents = [], 0
    for piece in _PIECE.finditer(pattern):
        if operator := piece["operator"]:
            extents += operator == "["
            parts.append({"(": "(?:", "[": f"(?P<extent{extents}>", "]": ")"}.get(operator, operator))
        elif word := piece["word"]:
            parts.append(f"[{lexer.signs_of(word)}]")
        else:
            parts.append(f"(?P<{piece['name'] or piece['cls']}>[{lexer.signs_of(piece['cls'])}])")
    return "".join(parts)
