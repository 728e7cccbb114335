"""What a question finds: records that answer every part of it, and what comes nearest when none does.

A party is matched by the side it stands for under any of its names, a word by the words of the
record and of the passages it rests on, days by the days they touch.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from functools import cache

from briefings.compose.said import parties_of
from briefings.extraction.gazetteer import all_names
from briefings.lexicon import keys
from briefings.library import Library
from briefings.query import Query, Term
from briefings.told import Telling, TimelineEntry
from store.records import Meeting, MeetingKind

ANY_MEETING = frozenset({"talk", "meeting", "event", "session", "round", "negotiation", "discussion"})
"""Words for a meeting of any kind."""
_ALIKE = 0.72


@cache
def names_by_side() -> dict[str, tuple[frozenset[str], ...]]:
    """Side -> the words of each of its names; a city stands for a side only as its capital."""
    names: dict[str, dict[frozenset[str], None]] = {}
    for name, entry in all_names():
        words = keys(name)
        if words and (entry.kind != "city" or entry.capital):
            names.setdefault(entry.side, {})[words] = None
    return {side: tuple(forms) for side, forms in names.items()}


def names_of(side: str) -> tuple[frozenset[str], ...]:
    """The words of every name that stands for this side: "Russia", "Moscow", "Kremlin", "Lavrov"."""
    return names_by_side().get(side) or (keys(side),)


def mentions(words: frozenset[str], side: str) -> bool:
    """True where the words name this side, by any of its names."""
    return any(name <= words for name in names_of(side))


class Search:
    """Goes through a library for one question at a time."""

    def __init__(self, library: Library) -> None:
        self._library = library

    # ------------------------------------------------------------------ meetings

    def meetings(self, query: Query) -> list[Meeting]:
        """The meetings that answer every part of the question, soonest first."""
        sides = [term.side for term in query.terms if term.side and not term.person]
        pool: Sequence[Meeting] = self._library.by_side.get(sides[0], ()) if sides else self._library.meetings
        found = [each for each in pool if self._is_meant(each, query)]
        if found or not sides:
            return found
        return [each for each in self._library.meetings if self._is_meant(each, query)]

    def _is_meant(self, meeting: Meeting, query: Query) -> bool:
        if query.days is not None and not meeting.when.touches(*query.days):
            return False
        return all(self.fits_meeting(term, meeting) for term in query.terms)

    def fits_meeting(self, term: Term, meeting: Meeting) -> bool:
        """True where this part of a question is answered by the meeting."""
        if term.side in meeting.sides and not term.person:
            return True
        if not term.side and term.keys <= ANY_MEETING:
            return True
        if not term.side and (term.place or term.keys in self._library.places):
            return self._is_there(term, meeting)
        return bool(term.keys) and has_words(term.keys, self._library.words_of_meeting(meeting))

    def _is_there(self, term: Term, meeting: Meeting) -> bool:
        """True for a meeting at this place; where none is given for it, if words about it alone name the place."""
        if term.keys <= self._library.names_of_meeting(meeting):
            return True
        if meeting.place or meeting.kind is MeetingKind.CALL:
            return False
        return term.keys <= self._library.own_words_of_meeting(meeting)

    def likeliest(self, found: Sequence[Meeting], query: Query) -> list[Meeting]:
        """Of these the ones whose own sides, place or kind are asked for most: a passage may speak of another one."""
        named = [sum(self._is_named(term, each) for term in query.terms) for each in found]
        most = max(named, default=0)
        return [each for each, count in zip(found, named, strict=True) if count == most]

    def _is_named(self, term: Term, meeting: Meeting) -> bool:
        if term.side in meeting.sides:
            return True
        return bool(term.keys) and term.keys <= self._library.names_of_meeting(meeting) | ANY_MEETING

    def nearest_meetings(self, query: Query) -> list[Meeting]:
        """Those that answer at least a part of it, the most parts first, then the soonest."""
        ranked = [
            (-sum(self.fits_meeting(term, meeting) for term in _telling_terms(query)), number, meeting)
            for number, meeting in enumerate(self._library.meetings)
        ]
        return [meeting for score, _, meeting in sorted(ranked, key=lambda each: each[:2]) if score]

    # ------------------------------------------------------------------ positions

    def tellings(self, query: Query) -> list[Telling]:
        """The positions that answer every part of it, newest first.

        Parties alone ask for what they say, and where they are silent for what is said of them; with
        words beside them for both.
        """
        sides = query.sides
        if sides and not query.words and not any(term.person for term in query.terms):
            pool: Sequence[Telling] = self._library.tellings_of(*sides) or _fitting(query.terms, self._library.tellings)
        elif query.terms:
            pool = _fitting(query.terms, self._library.tellings)
        else:
            pool = self._library.tellings
        if query.days is None:
            return list(pool)
        first, last = query.days
        return [each for each in pool if first <= each.said_on <= last]

    # ------------------------------------------------------------------ the timeline

    def entries(self, query: Query) -> list[TimelineEntry]:
        """The dated meetings and events that answer every part of it, in order."""
        entries = self._library.entries
        exact = [each for each in entries if self._is_told(each, query)]
        return exact or [each for each in entries if self._is_told(each, query, loosely=True)]

    def _is_told(self, entry: TimelineEntry, query: Query, *, loosely: bool = False) -> bool:
        if isinstance(entry, Meeting):
            return self._is_meant(entry, query)
        if query.days is not None and not entry.event.when.touches(*query.days):
            return False
        return all(_fits(term, entry.words, entry.event.parties, loosely=loosely) for term in query.terms)

    # ------------------------------------------------------------------ what comes nearest

    def nearest_parties(self, query: Query, most: int = 3) -> list[str]:
        """Parties that are known here and whose names resemble what was typed, else those most heard of."""
        parties = self._library.parties
        named = [side for side in query.sides if side in parties and len(query.terms) > 1]
        by_fold = {party.casefold(): party for party in parties}
        words = [term.text.casefold() for term in query.terms if not term.side]
        close = (by_fold[name] for word in words for name in difflib.get_close_matches(word, by_fold, most, _ALIKE))
        found = list(dict.fromkeys([*named, *close]))
        return found[:most] or sorted(parties, key=lambda party: (-parties[party], party))[:most]


def _telling_terms(query: Query) -> Iterator[Term]:
    return (term for term in query.terms if term.side or not term.keys <= ANY_MEETING)


def _fitting(terms: Sequence[Term], tellings: Sequence[Telling]) -> list[Telling]:
    """Those that hold every word as it was asked for; where none does, those with words that begin alike."""
    exact = [each for each in tellings if all(_fits_telling(term, each) for term in terms)]
    return exact or [each for each in tellings if all(_fits_telling(term, each, loosely=True) for term in terms)]


def _fits_telling(term: Term, telling: Telling, *, loosely: bool = False) -> bool:
    return _fits(term, telling.words, parties_of(telling.position), loosely=loosely)


def _fits(term: Term, words: frozenset[str], parties: Sequence[str], *, loosely: bool = False) -> bool:
    """True where the record is the party's, or its words name the party or hold the word."""
    if term.side and not term.person:
        return term.side in parties or mentions(words, term.side)
    return term.keys <= words or (loosely and has_words(term.keys, words))


def has_words(wanted: frozenset[str], words: frozenset[str]) -> bool:
    """True where each word is there, or one that begins alike: "sanction" finds "sanctioned"."""
    return all(each in words or any(_same_word(each, word) for word in words) for each in wanted)


def _same_word(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    return shorter >= 5 and one[: max(5, shorter - 2)] == other[: max(5, shorter - 2)]
