"""Which meetings have to do with words: as /meetings finds them, and by what their sides say of them.

Planning asks this for all words that anybody follows, each time that something changes: everything is
found by the indexes of a library, which an earlier library hands on, and no text is looked through.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain

from briefings.following import Topics
from briefings.library import Library
from briefings.query import Query, Term, parse
from briefings.search import ANY_MEETING, Search
from store.records import Subscriber

_ANY_DAY = date(2000, 1, 1)


def topics_of(library: Library, asked: Iterable[str]) -> Topics:
    """The ids of the meetings that each of these words has to do with; days among the words do not count."""
    asked = dict.fromkeys(asked)
    for words in asked:
        if words not in library.on_words:
            library.on_words[words] = meetings_on(library, words)
    return {words: library.on_words[words] for words in asked}


def topics_wanted(subscribers: Iterable[Subscriber]) -> tuple[str, ...]:
    """The words that these follow or have muted, each once."""
    return tuple(dict.fromkeys(words for each in subscribers for words in (*each.topics, *each.muted_topics)))


def read_topic(words: str) -> Query:
    """The words taken apart as a question is; its days are left out."""
    return replace(parse(words, _ANY_DAY), days=None)


def meetings_on(library: Library, words: str) -> frozenset[str]:
    """The ids of the meetings that all these words have to do with; none for words that ask for nothing.

    A capital is meant as a place; beside other words also as its government, if nothing is there.
    """
    query = read_topic(words)
    there = _answering(library, query.at_the_capital) if query.capital else frozenset()
    return there if there or (query.capital and len(query.terms) == 1) else _answering(library, query)


def _answering(library: Library, query: Query) -> frozenset[str]:
    if query.is_empty:
        return frozenset()
    search = Search(library)
    named = [replace(query, terms=(term,)) for term in query.terms] or [query]
    found = [frozenset(each.id for each in search.meetings(one)) | _told(library, one.terms) for one in named]
    return frozenset.intersection(*found)


def _told(library: Library, terms: tuple[Term, ...]) -> frozenset[str]:
    """The meetings whose sides speak of it in an article that reports them; of a place that tells nothing."""
    return frozenset(name for term in terms if not _is_elsewhere(term, library) for name in _said_of(library, term))


def _is_elsewhere(term: Term, library: Library) -> bool:
    return not term.side and (term.place or term.keys in library.places or term.keys <= ANY_MEETING)


def _said_of(library: Library, term: Term) -> Iterator[str]:
    return chain.from_iterable(map(library.met_beside, library.positions.words.holding_like(term.keys)))
