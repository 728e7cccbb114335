"""Which meetings have to do with words: as /meetings finds them, and by what their sides say of them.

Planning asks this for all words that anybody follows, each time that something changes. So the
words of all meetings are gathered once a library, and only meetings that hold a word are looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from briefings.compose.said import parties_of
from briefings.following import Topics
from briefings.lexicon import keys
from briefings.library import Library
from briefings.query import Query, Term, parse
from briefings.search import ANY_MEETING, Search, has_words
from store.records import Meeting, Subscriber

SHORTEST = 5
"""Letters from which on words that begin alike are taken for one, see ``search``."""
_ANY_DAY = date(2000, 1, 1)


def topics_of(library: Library, asked: Iterable[str]) -> Topics:
    """The ids of the meetings that each of these words has to do with; days among the words do not count."""
    index = _index(library)
    return {words: index.meetings_on(words) for words in dict.fromkeys(asked)}


def topics_wanted(subscribers: Iterable[Subscriber]) -> tuple[str, ...]:
    """The words that these follow or have muted, each once."""
    return tuple(dict.fromkeys(words for each in subscribers for words in (*each.topics, *each.muted_topics)))


def read_topic(words: str) -> Query:
    """The words taken apart as a question is; its days are left out."""
    return replace(parse(words, _ANY_DAY), days=None)


@lru_cache(maxsize=1)
def _index(library: Library) -> TopicIndex:
    """Of the library that was asked last: it is asked for each change of a chat's settings."""
    return TopicIndex(library)


class TopicIndex:
    """The words of every meeting of a library, turned around."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._search = Search(library)
        self._said = _said_in(library)
        self._words = [self._words_of(meeting) for meeting in library.meetings]
        self._holding: defaultdict[str, set[int]] = defaultdict(set)
        for number, words in enumerate(self._words):
            for word in words:
                self._holding[word].add(number)
        self._alike: defaultdict[str, list[str]] = defaultdict(list)
        for word in self._holding:
            if len(word) >= SHORTEST:
                self._alike[word[:SHORTEST]].append(word)
        self._numbers = {meeting.id: number for number, meeting in enumerate(library.meetings)}

    def meetings_on(self, words: str) -> frozenset[str]:
        """The ids of the meetings that all these words have to do with; none for words that ask for nothing.

        A capital is meant as a place; beside other words also as its government, if nothing is there.
        """
        query = read_topic(words)
        there = self._answering(query.at_the_capital) if query.capital else frozenset()
        return there if there or (query.capital and len(query.terms) == 1) else self._answering(query)

    def _answering(self, query: Query) -> frozenset[str]:
        if query.is_empty:
            return frozenset()
        numbers = set.intersection(*(self._candidates(term) for term in query.terms))
        return frozenset(
            self._library.meetings[number].id
            for number in numbers
            if all(self._fits(term, number) for term in query.terms)
        )

    def _candidates(self, term: Term) -> set[int]:
        if not term.side and term.keys <= ANY_MEETING:
            return set(self._numbers.values())
        found = [self._holding_like(key) for key in term.keys]
        holding = set.intersection(*found) if found else set()
        meetings = self._library.by_side.get(term.side, ()) if term.side else ()
        return holding | {self._numbers[meeting.id] for meeting in meetings}

    def _holding_like(self, key: str) -> set[int]:
        alike = (word for word in self._alike.get(key[:SHORTEST], ()) if has_words(frozenset({key}), frozenset({word})))
        return set().union(self._holding.get(key, ()), *(self._holding[word] for word in alike))

    def _fits(self, term: Term, number: int) -> bool:
        """True where /meetings would find it, or where its sides' own words hold the term, unless that is a place."""
        if self._search.fits_meeting(term, self._library.meetings[number]):
            return True
        is_place = term.place or term.keys in self._library.places
        return not is_place and bool(term.keys) and has_words(term.keys, self._words[number])

    def _words_of(self, meeting: Meeting) -> frozenset[str]:
        articles = {citation.article for citation in meeting.citations}
        said = [self._said.get((article, side), frozenset()) for article in articles for side in meeting.sides]
        return self._library.words_of_meeting(meeting).union(*said)


def _said_in(library: Library) -> dict[tuple[str, str], frozenset[str]]:
    """Article and side -> the words of what the article lets this side say."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for findings in library.findings:
        article = library.articles.get(findings.article)
        if article is not None and findings.article in library.meetings_in:
            for position in findings.positions:
                words = keys(article.words(*position.content)) | keys(" ".join(position.topics))
                for side in parties_of(position):
                    found[findings.article, side] |= words
    return {place: frozenset(words) for place, words in found.items()}
