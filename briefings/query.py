"""A question as typed, taken apart: parties by any of their names, words, days, a page or a number.

"russia nato" asks for two parties, "nato expansion" for a party and a word, "geneva talks 12 january"
for words and a day. Nothing is refused: what no table knows is a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefings.compose.times import day_words, days_words
from briefings.compose.wording import kinds_name
from briefings.extraction.gazetteer import Entry, by_folded_name, fold
from briefings.language import gettext, pgettext
from briefings.lexicon import SILENT, key
from briefings.locales import party_name
from briefings.query_days import with_months_named, without_days
from store.records import Meeting, MeetingKind, MeetingStatus

LONGEST_NAME = 6
LONGEST_QUERY = 200

_ASKING = frozenset({
    "please", "show", "tell", "give", "list", "find", "latest", "news", "next", "upcoming", "any", "between", "versus",
    "vs", "v", "against", "want", "wants", "meet", "meets", "position", "positions", "stance", "stances", "timeline",
    "anything", "me", "administration", "government", "officials", "side", "sides", "still", "yet", "already", "going",
    "ahead", "happening", "know", "known", "there", "take", "takes", "taking", "place",
})  # fmt: skip
_VERSUS = re.compile(r"\b(?:vs?|versus|against)\b", re.IGNORECASE)
_EVERYTHING = frozenset({"all", "everything"})
_ONLY = re.compile(
    r"\bonly (confirmed|tentative|talks|summits?|meetings?|calls?|visits?|hearings?|sessions?|conferences?|dialogues?"
    r"|other)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*\.?|&")


@dataclass(frozen=True, slots=True)
class Term:
    """One thing asked about: the words as typed, how they are compared, and the side they name, if any.

    ``person`` is true where the words name somebody who acts for that side, ``place`` where they name
    a town: a capital has a side as well, that of its government.
    """

    text: str
    keys: frozenset[str]
    side: str | None = None
    person: bool = False
    place: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """Everything a typed question asks for. ``days`` are the first and the last day meant.

    ``versus`` is true for "Egypt vs Sudan": two sides, set against each other. "only confirmed", "only
    tentative" and "only summits" leave meetings out that no side has confirmed, that are settled, or of another kind.
    """

    text: str
    terms: tuple[Term, ...] = ()
    days: tuple[date, date] | None = None
    everything: bool = False
    versus: bool = False
    confirmed: bool = False
    tentative: bool = False
    kinds: tuple[MeetingKind, ...] = ()

    @property
    def sides(self) -> tuple[str, ...]:
        """The parties named, each once."""
        return tuple(dict.fromkeys(term.side for term in self.terms if term.side))

    @property
    def words(self) -> tuple[Term, ...]:
        """What is asked about beside parties."""
        return tuple(term for term in self.terms if not term.side)

    @property
    def capital(self) -> Term | None:
        """The one capital named, which may be meant as a place or as a government."""
        capitals = [term for term in self.terms if term.place and term.side]
        return capitals[0] if len(capitals) == 1 and not self.versus else None

    @property
    def at_the_capital(self) -> Query:
        """The same question with its capital meant as a place alone."""
        return replace(
            self, terms=tuple(replace(term, side=None) if term is self.capital else term for term in self.terms)
        )

    @property
    def shown(self) -> str:
        """The question as a title repeats it: the words that counted, parties by their names."""
        return ", ".join(filter(None, (" ".join(self._named), self.days_shown, *self._only_shown)))

    @property
    def days_shown(self) -> str:
        """The days that are asked for, in words; nothing for any day."""
        return _days_shown(self.days)

    @property
    def _only(self) -> list[str]:
        kinds = [f"only {kind.value}" for kind in self.kinds]
        return [*kinds, *["only confirmed"] * self.confirmed, *["only tentative"] * self.tentative]

    @property
    def _only_shown(self) -> list[str]:
        kinds = [gettext("only {kinds}", kinds=kinds_name(kind)) for kind in self.kinds]
        confirmed = [gettext("only confirmed")] if self.confirmed else []
        return [*kinds, *confirmed, *([gettext("only tentative")] if self.tentative else [])]

    @property
    def short(self) -> str:
        """The shortest question that asks the same."""
        more = ["all"] if self.everything else []
        return " ".join([*more, *self._set_apart([term.text for term in self.terms]), *self._dated, *self._only])

    @property
    def _named(self) -> list[str]:
        names = [party_name(term.side) if term.side and not term.person else term.text for term in self.terms]
        return list(dict.fromkeys(self._set_apart(names, pgettext("between two sides", "vs"))))

    def _set_apart(self, words: list[str], versus: str = "vs") -> list[str]:
        """A word a term, with "vs" before the second side where the two are set against each other."""
        second = [term.side for term in self.terms].index(self.sides[1]) if self.versus else len(words)
        return [*words[:second], *([versus] if self.versus else []), *words[second:]]

    @property
    def _dated(self) -> list[str]:
        if self.days is None:
            return []
        first, last = self.days
        if first == last:
            return [first.isoformat()]
        if last == date.max:
            return [f"since {first.isoformat()}"]
        return [f"until {last.isoformat()}"] if first == date.min else [f"{first.isoformat()} to {last.isoformat()}"]

    @property
    def is_empty(self) -> bool:
        return not (self.terms or self.days or self.confirmed or self.tentative or self.kinds)

    def lets_through(self, meeting: Meeting) -> bool:
        """False for a meeting of another kind than those asked for, or not confirmed or tentative where that is."""
        if self.kinds and meeting.kind not in self.kinds:
            return False
        if self.tentative and meeting.status is not MeetingStatus.TENTATIVE:
            return False
        return not self.confirmed or bool(meeting.confirmed_by)


def _days_shown(days: tuple[date, date] | None) -> str:
    if days is None:
        return ""
    first, last = days
    if last == date.max:
        return gettext("since {time}", time=day_words(first, date.min, weekday=False))
    if first == date.min:
        return gettext("until {time}", time=day_words(last, date.min, weekday=False))
    return days_words(first, last, date.min)


def parse(text: str, today: date) -> Query:
    """The question taken apart; days without a year are those nearest to today."""
    text = with_months_named(" ".join(text.split())[:LONGEST_QUERY])
    only, kinds, rest = _without_only(text)
    days, rest = without_days(rest, today)
    words = [_bare(word) for word in _WORD.findall(rest)]
    terms = tuple(dict.fromkeys(_terms(words)))
    everything = any(term.side is None and term.keys <= _EVERYTHING for term in terms)
    kept = tuple(term for term in terms if term.side is not None or not term.keys <= _EVERYTHING)
    confirmed, tentative = "confirmed" in only, "tentative" in only
    query = Query(text, kept, days, everything, confirmed=confirmed, tentative=tentative, kinds=kinds)
    return replace(query, versus=len(query.sides) == 2 and _VERSUS.search(rest) is not None)


def _without_only(text: str) -> tuple[list[str], tuple[MeetingKind, ...], str]:
    """What follows each "only", the kinds of meetings among that, and the text without it."""
    named = [found[1].lower() for found in _ONLY.finditer(text)]
    kinds = tuple(kind for kind in MeetingKind if any(name.rstrip("s") == kind.value.rstrip("s") for name in named))
    return named, kinds, _ONLY.sub(" ", text)


def _bare(word: str) -> str:
    """Without a possessive, and without the full stop of a sentence ("U.S." keeps its own)."""
    word = re.sub(r"[’']s?$", "", word)
    return word.rstrip(".") if word.count(".") == 1 else word


def _terms(words: Sequence[str]) -> Iterator[Term]:
    """Names by the longest that a table knows, everything else word by word."""
    start = 0
    while start < len(words):
        named = _named(words, start)
        if named is None:
            if keys := _telling(words[start]):
                yield Term(words[start], keys)
            start += 1
            continue
        term, start = named
        yield term


def _named(words: Sequence[str], start: int) -> tuple[Term, int] | None:
    for end in range(min(len(words), start + LONGEST_NAME), start, -1):
        phrase = " ".join(words[start:end])
        if end == start + 1 and (_is_plain_word(phrase) or (phrase == "us" and _speaks_to(words[:start]))):
            return None
        entry = by_folded_name().get(fold(phrase))
        if entry is not None:
            keys = frozenset(key(word) for word in words[start:end]) - SILENT
            side = None if _is_only_a_place(entry) else entry.side
            return Term(phrase, keys, side, entry.kind == "person", entry.kind == "city"), end
    return None


def _is_only_a_place(entry: Entry) -> bool:
    """Geneva does not stand for Switzerland; Moscow does for Russia."""
    return entry.kind == "city" and not entry.capital


def _speaks_to(before: Sequence[str]) -> bool:
    """True right after "tell", "show": the "us" that follows are those who ask."""
    return bool(before) and before[-1].lower() in ("tell", "show", "give", "let", "help")


def is_seat(town: str) -> bool:
    """True for a town in which a government sits: a capital."""
    entry = by_folded_name().get(fold(town))
    return entry is not None and entry.kind == "city" and entry.capital


def _is_plain_word(word: str) -> bool:
    """'who' and 'Who' are no health organisation; 'WHO' is, and 'us' is a country here."""
    low = word.lower()
    return not word.isupper() and low != "us" and low in (SILENT | _ASKING)


def _telling(word: str) -> frozenset[str]:
    low = word.lower()
    return frozenset() if low in SILENT or low in _ASKING else frozenset({key(word)})
