"""Which positions belong to a meeting.

A position is told in a meeting's brief when all of this holds:

- its party is one of the meeting's sides;
- it was said not earlier than ``BEFORE`` days ahead of the meeting and not later than ``AFTER`` days
  behind it (of a meeting without a day: around the newest report of it);
- it stands in an article that reports the meeting, or names another of its sides, or shares at
  least two telling words with the passages that report it or with a position that belongs to it
  for one of these reasons;
- where its article tells of another meeting of that party, it does not name a side of the other one
  and none of this one's;
- where it speaks of "them" or "the talks" right after a sentence that names all sides of a meeting,
  it belongs to that meeting alone.

Telling words are those of ``subjects``; names of the sides do not count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice

from briefings.compose.said import parties_of
from briefings.lexicon import keys
from briefings.library import Library
from briefings.search import mentions, words_of_names
from briefings.subjects import SHARED_WORDS, subject_words
from briefings.told import Telling
from store.records import Article, Citation, Meeting, Position

BEFORE = timedelta(days=60)
AFTER = timedelta(days=14)
FARTHEST = 20
"""White space between two sentences that follow each other."""
MOST_SUBJECTS = 50
"""Positions that others are compared with."""


def positions_of(meeting: Meeting, library: Library) -> tuple[Telling, ...]:
    """What the meeting's sides have said on it, newest first; of a day, what is said of the meeting itself first."""
    if library.by_id.get(meeting.id) is not meeting:
        return _positions_of(meeting, library)
    if meeting.id not in library.said_on:
        library.said_on[meeting.id] = _positions_of(meeting, library)
    return library.said_on[meeting.id]


def _positions_of(meeting: Meeting, library: Library) -> tuple[Telling, ...]:
    reach = _reach(meeting, library)
    if reach is None:
        return ()
    first, last = reach
    told = {id(each): each for side in meeting.sides for each in library.positions.between(side, first, last)}
    matter = _Matter.of(meeting, library)
    found = _belonging(list(told.values()), matter)
    return tuple(sorted(found, key=lambda each: (each.said_on, matter.is_said_of_it(each)), reverse=True))


@dataclass(frozen=True, slots=True)
class _Matter:
    """A meeting, and what is needed to tell of many positions whether they belong to it."""

    meeting: Meeting
    library: Library
    sides: frozenset[str]
    articles: frozenset[str]
    """Those that report it."""
    names: frozenset[str]
    """The words in the names of its sides."""
    subject: frozenset[str]
    others: dict[str, Sequence[frozenset[str]]] = field(default_factory=dict)
    """The sides of other meetings by the article that tells of them, as far as it was looked up."""

    @classmethod
    def of(cls, meeting: Meeting, library: Library) -> _Matter:
        names = frozenset[str]().union(*map(words_of_names, meeting.sides))
        articles = frozenset(citation.article for citation in meeting.citations)
        subject = _subject(meeting, library) - names
        return cls(meeting, library, frozenset(meeting.sides), articles, names, subject)

    def is_said_of_it(self, telling: Telling) -> bool:
        """True where it stands in the very words that report the meeting, or points back to them."""
        citation = telling.position.citation
        if citation.article in self.articles and any(citation.overlaps(each) for each in self.meeting.citations):
            return True
        return telling.points_back and self.meeting in pointed_at(telling, self.library)

    def has(self, telling: Telling) -> bool:
        """True where it belongs to the meeting by itself."""
        if telling.points_back and (meant := pointed_at(telling, self.library)):
            return self.meeting in meant
        if len(telling.about & self.subject) >= SHARED_WORDS or self._names_another_side(telling):
            return True
        is_beside = any(citation.article in self.articles for citation in telling.citations)
        return is_beside and not self._names_a_side_of_another(telling)

    def _names_another_side(self, telling: Telling) -> bool:
        if telling.about.isdisjoint(self.names):
            return False
        others = self.sides.difference(parties_of(telling.position))
        return any(mentions(telling.about, side) for side in others)

    def leaves(self, telling: Telling) -> bool:
        """True where it points to another meeting of its party that its article tells of, or names a side of it."""
        if telling.points_back and (meant := pointed_at(telling, self.library)):
            return self.meeting not in meant
        return self._names_a_side_of_another(telling)

    def _names_a_side_of_another(self, telling: Telling) -> bool:
        others = self._met_in(telling.position.citation.article)
        if not others:
            return False
        parties = parties_of(telling.position)
        return any(
            mentions(telling.about, side)
            for sides in others
            if not sides.isdisjoint(parties)
            for side in sides - self.sides
        )

    def _met_in(self, article: str) -> Sequence[frozenset[str]]:
        """The sides of the other meetings that an article tells of."""
        if article not in self.others:
            told = self.library.meetings_in.get(article, ())
            self.others[article] = [self.library.sides_of(each) for each in told if each is not self.meeting]
        return self.others[article]


def pointed_at(telling: Telling, library: Library) -> tuple[Meeting, ...]:
    """The meetings that "they" or "the talks" in its words are.

    That is those of its party that the sentence before tells of and whose sides it all names.
    """
    if not telling.points_back:
        return ()
    position = telling.position
    known = library.pointed_at.setdefault(position.citation.article, {})
    place = position.citation.start, position.party, position.certain
    if place not in known:
        known[place] = _pointed_at(position, library)
    return known[place]


def _pointed_at(position: Position, library: Library) -> tuple[Meeting, ...]:
    article = library.articles.get(position.citation.article)
    if article is None:
        return ()
    start = position.citation.start
    return tuple(
        meeting
        for meeting in library.meetings_in.get(article.id, ())
        if any(_ends_before(each, article, start) and _names_all(each, meeting, library) for each in meeting.citations)
        and not set(parties_of(position)).isdisjoint(meeting.sides)
    )


def _ends_before(citation: Citation, article: Article, start: int) -> bool:
    """True for the words right before this place in the article."""
    return (
        citation.article == article.id
        and citation.end <= start <= citation.end + FARTHEST
        and not article.text[citation.end : start].strip()
    )


def _names_all(citation: Citation, meeting: Meeting, library: Library) -> bool:
    words = keys(library.cited(citation))
    return all(mentions(words, side) for side in meeting.sides)


def _belonging(told: Sequence[Telling], matter: _Matter) -> list[Telling]:
    """Those that belong to it by themselves, then those that share their subject with one of these."""
    firm = {id(each) for each in told if matter.has(each)}
    first = islice((each for each in told if id(each) in firm), MOST_SUBJECTS)
    holders: defaultdict[str, int] = defaultdict(int)
    for number, each in enumerate(first):
        for word in subject_words(each.about) - matter.names:
            holders[word] |= 1 << number
    subject = frozenset(holders)
    return [
        each
        for each in told
        if id(each) in firm or (_shares_one(each.about & subject, holders) and not matter.leaves(each))
    ]


def _shares_one(words: frozenset[str], holders: Mapping[str, int]) -> bool:
    """True where two of the words (``SHARED_WORDS``) are held together; ``holders`` has a bit for each that has it."""
    seen = 0
    for word in words:
        if seen & holders[word]:
            return True
        seen |= holders[word]
    return False


def _reach(meeting: Meeting, library: Library) -> tuple[date, date] | None:
    start, end = meeting.when.earliest, meeting.when.latest
    if start is None:
        published = [
            library.articles[each.article].published.date()
            for each in meeting.citations
            if each.article in library.articles
        ]
        if not published:
            return None
        start = end = max(published)
    return start - BEFORE, (end or start) + AFTER


def _subject(meeting: Meeting, library: Library) -> frozenset[str]:
    """The telling words of what is reported of it."""
    people = keys(" ".join(party.name for party in meeting.parties)) | keys(meeting.place or "")
    return subject_words(library.words_of_meeting(meeting)) - people
