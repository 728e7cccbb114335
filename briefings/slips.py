"""Slips of the finger in what is typed: "egpyt", "wat", "meetngs". Only what means nothing else is put right."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from briefings.compose.times import DAYS, MONTHS
from briefings.extraction.gazetteer import by_folded_name, fold
from briefings.lexicon import keys
from briefings.library import Library
from briefings.locales import party_name
from briefings.query import Query, Term, parse

LETTERS_OF_MAY = 4
"""Months with no more are as well other words."""
FEWEST_LETTERS = 4
"""A party's name with fewer is too like others."""
_ALIKE = 0.8
_PLAINLY_ALIKE = 0.85
_SHORT = {
    "wat": "what", "waht": "what", "wht": "what", "whta": "what", "wats": "what's", "wich": "which", "wehn": "when",
    "wen": "when", "whne": "when", "hwen": "when", "wheer": "where", "were's": "where's", "whos": "who's",
    "teh": "the", "adn": "and", "nxt": "next", "nex": "next", "tmrw": "tomorrow", "tmr": "tomorrow", "2day": "today",
    "todya": "today", "taks": "talks", "tlaks": "talks", "metting": "meeting", "deos": "does",
}  # fmt: skip
"""Small words as they are mistyped; none of them is a word by itself that news are about."""
_LONG = (
    "meeting", "meetings", "summit", "summits", "visit", "visits", "hearing", "hearings", "session", "sessions",
    "negotiations", "position", "positions", "stance", "demands", "timeline", "happened", "happening", "scheduled",
    "upcoming", "planned", "articles", "picture", "remind", "tonight", "weekend", "confirmed", "tentative",
    "everything",
)  # fmt: skip
"""Longer words of questions: a word that is one slip from one of them is taken for it."""
_CALENDAR = (
    "tomorrow",
    "yesterday",
    *map(str.lower, DAYS),
    *(month.lower() for month in MONTHS if len(month) > LETTERS_OF_MAY),
)
"""Words that are mistyped more freely, and are like few others."""
_OTHERS = frozenset({"planner", "particles", "augusta"})
"""Words of their own that are one slip from these."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LETTERS_OF_LONG = 5


def mended(words: str) -> str:
    """An English question with the slips in its question words put right; names and subjects stay as they are."""
    return _WORD.sub(lambda found: _meant(found[0]), words)


def _meant(word: str) -> str:
    low = word.lower()
    if low in _SHORT:
        return _SHORT[low]
    if len(low) < _LETTERS_OF_LONG or low in (*_LONG, *_CALENDAR, *_OTHERS) or word[0].isupper():
        return word
    if fold(low) in by_folded_name():
        return word
    near = difflib.get_close_matches(low, _CALENDAR, n=1, cutoff=_PLAINLY_ALIKE)
    return next(iter(near), None) or next((each for each in _LONG if _is_one_slip(low, each)), word)


def _is_one_slip(typed: str, meant: str) -> bool:
    """True where a letter is missing, too much, another one, or has changed places with the next."""
    shorter, longer = sorted((typed, meant), key=len)
    if len(longer) - len(shorter) == 1:
        return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
    wrong = [at for at, (one, other) in enumerate(zip(typed, meant, strict=False)) if one != other]
    if len(longer) != len(shorter) or not wrong:
        return False
    first, last = wrong[0], wrong[-1]
    is_swapped = last == first + 1 and typed[first : last + 1] == meant[first : last + 1][::-1]
    return first == last or is_swapped


def asked_of(library: Library, text: str, today: date) -> Query:
    """The question taken apart, with a word that nothing here holds and that nearly is a party's name as that party."""
    query = parse(text, today)
    terms = tuple(_known(term, library) for term in query.terms)
    return query if terms == query.terms else replace(query, terms=tuple(dict.fromkeys(terms)))


def _known(term: Term, library: Library) -> Term:
    word = term.text.casefold()
    if term.side or term.place or len(word) < FEWEST_LETTERS or _is_told_of(term, library):
        return term
    names = {name.casefold(): party for party in library.parties for name in _names(party, word)}
    close = difflib.get_close_matches(word, names, n=1, cutoff=_ALIKE)
    return Term(names[close[0]], keys(names[close[0]]), names[close[0]]) if close else term


def _names(party: str, word: str) -> Iterator[str]:
    """What the party is called here and in the reader's language, where that begins as the word and is as long."""
    for name in dict.fromkeys((party, party_name(party))):
        if name[:1].casefold() == word[0] and abs(len(name) - len(word)) <= 2:
            yield name


def _is_told_of(term: Term, library: Library) -> bool:
    """True where any meeting, position or event holds the word."""
    indexes = (library.index.words, library.positions.words, library.events.words)
    return any(index.knows(word) for index in indexes for word in term.keys)
