"""What a question finds: records that answer every part of it, and what comes nearest when none does.

A party is matched by the side it stands for under any of its names, a word by the words of the
record and of the passages it rests on, days by the days they touch.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from briefings.extraction.gazetteer import all_names
from briefings.lexicon import keys, same_word
from briefings.library import Library, by_day
from briefings.merging import Occurrence, Said
from briefings.position_index import WORTH_SORTING
from briefings.query import Query, Term
from briefings.told import Happening, Telling, TimelineEntry
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


@lru_cache(maxsize=10_000)
def names_of(side: str) -> tuple[frozenset[str], ...]:
    """The words of every name that stands for this side: "Russia", "Moscow", "Kremlin", "Lavrov"."""
    return names_by_side().get(side) or (keys(side),)


@lru_cache(maxsize=10_000)
def words_of_names(side: str) -> frozenset[str]:
    """Every word that is in any name of this side."""
    return frozenset[str]().union(*names_of(side))


def mentions(words: frozenset[str], side: str) -> bool:
    """True where the words name this side, by any of its names."""
    return not words.isdisjoint(words_of_names(side)) and any(name <= words for name in names_of(side))


class Search:
    """Goes through a library for one question at a time: only what an index names is looked at."""

    def __init__(self, library: Library) -> None:
        self._library = library

    # ------------------------------------------------------------------ meetings

    def meetings(self, query: Query) -> list[Meeting]:
        """The meetings that answer every part of the question, soonest first."""
        sides = [term.side for term in query.terms if term.side and not term.person]
        if sides:
            group = self._library.index.by_side.get(sides[0], ())
            others = [term for term in query.terms if term.side != sides[0] or term.person]
            if found := [each.meeting for each in group if self._is_meant(each.meeting, query, others)]:
                return found
        return self._holding(query)

    def _holding(self, query: Query) -> list[Meeting]:
        """The meetings that answer every part of it, wherever the first party named is found in them."""
        telling = list(_telling_terms(query))
        if not telling:
            return [each for each in self._library.meetings if _touches(each, query)]
        pool = self._library.index.ordered(frozenset.intersection(*map(self._candidates, telling)))
        unsure = [term for term in telling if self._may_be_a_place(term)]
        if not unsure:
            return [each for each in pool if _touches(each, query)]
        return [
            each for each in pool if _touches(each, query) and all(self.fits_meeting(term, each) for term in unsure)
        ]

    def _candidates(self, term: Term) -> frozenset[str]:
        """The ids of the meetings that answer this part; where it may be a place, of some more."""
        index = self._library.index
        group = index.by_side.get(term.side, ()) if term.side and not term.person else ()
        holding = index.words.holding_like(term.keys)
        return holding.union(each.meeting.id for each in group) if group else holding

    def _is_meant(self, meeting: Meeting, query: Query, terms: Iterable[Term]) -> bool:
        """True where it is of the days and kinds that are asked for, and answers these parts of the question."""
        return _touches(meeting, query) and all(self.fits_meeting(term, meeting) for term in terms)

    def fits_meeting(self, term: Term, meeting: Meeting) -> bool:
        """True where the meeting answers this part of a question."""
        if term.side in meeting.sides and not term.person:
            return True
        if _is_any_meeting(term):
            return True
        if self._may_be_a_place(term):
            return self._is_there(term, meeting)
        return bool(term.keys) and has_words(term.keys, self._library.words_of_meeting(meeting))

    def _may_be_a_place(self, term: Term) -> bool:
        return not term.side and (term.place or term.keys in self._library.places)

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
        terms = list(_telling_terms(query))
        pool = self._library.index.ordered(frozenset().union(*map(self._candidates, terms)))
        scores = [sum(self.fits_meeting(term, each) for term in terms) for each in pool]
        ranked = sorted(zip(scores, pool, strict=True), key=lambda pair: -pair[0])
        return [meeting for score, meeting in ranked if score]

    # ------------------------------------------------------------------ positions

    def tellings(self, query: Query) -> Sequence[Telling]:
        """The positions that answer every part of it, newest first.

        Parties alone ask for what they say, and where they are silent for what is said of them; with
        words beside them for both.
        """
        sides = query.sides
        if sides and not query.words and not any(term.person for term in query.terms):
            pool = self._library.tellings_of(*sides) or self._fitting(query.terms)
        elif query.terms:
            pool = self._fitting(query.terms)
        else:
            pool = self._library.tellings
        if query.days is None:
            return pool
        first, last = query.days
        return [each for each in pool if first <= each.said_on <= last]

    def _fitting(self, terms: Sequence[Term]) -> list[Telling]:
        """Those that hold every word as it was asked for; where none does, those with words that begin alike."""
        index = self._library.positions
        exact = frozenset.intersection(*(self._said_on(term) for term in terms))
        return index.in_order(exact or frozenset.intersection(*(self._said_on(term, loosely=True) for term in terms)))

    def _said_on(self, term: Term, *, loosely: bool = False) -> frozenset[Said]:
        """The party's own and those that name it, or those that hold the words."""
        index = self._library.positions
        if not term.side or term.person:
            return index.words.holding_like(term.keys) if loosely else index.words.holding(term.keys)
        return frozenset(index.by_side.get(term.side, ())).union(*map(index.words.holding, names_of(term.side)))

    # ------------------------------------------------------------------ the timeline

    def entries(self, query: Query) -> Sequence[TimelineEntry]:
        """The dated meetings and events that answer every part of it, in order."""
        if query.is_empty:
            return self._library.entries
        if not query.terms:
            return [each for each in self._library.entries if _touches(each, query)]
        meetings = [each for each in self._holding(query) if each.when.earliest is not None]
        events = self._events(query) or ([] if meetings else self._events(query, loosely=True))
        if len(meetings) + len(events) < len(self._library.entries) // WORTH_SORTING:
            return sorted([*meetings, *events], key=by_day)
        chosen = set(map(id, (*meetings, *events)))
        return [each for each in self._library.entries if id(each) in chosen]

    def _events(self, query: Query, *, loosely: bool = False) -> list[Happening]:
        index = self._library.events
        found = frozenset.intersection(*(self._told_of(term, loosely=loosely) for term in query.terms))
        return [told for told in index.told.at(found) if _touches(told, query)]

    def _told_of(self, term: Term, *, loosely: bool) -> frozenset[Occurrence]:
        index = self._library.events
        if not term.side or term.person:
            return index.words.holding_like(term.keys) if loosely else index.words.holding(term.keys)
        return index.by_side.holding([term.side]).union(*map(index.words.holding, names_of(term.side)))

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


def _is_any_meeting(term: Term) -> bool:
    return not term.side and term.keys <= ANY_MEETING


def _telling_terms(query: Query) -> Iterator[Term]:
    return (term for term in query.terms if not _is_any_meeting(term))


def _touches(entry: TimelineEntry, query: Query) -> bool:
    """True for what is on the days asked for, and for meetings of the kinds asked for; events are of no kind."""
    if isinstance(entry, Meeting):
        return query.lets_through(entry) and (query.days is None or entry.when.touches(*query.days))
    return not query.kinds and (query.days is None or entry.event.when.touches(*query.days))


def has_words(wanted: frozenset[str], words: frozenset[str]) -> bool:
    """True where each word is there, or one that begins alike: "sanction" finds "sanctioned"."""
    return all(each in words or any(same_word(each, word) for word in words) for each in wanted)
