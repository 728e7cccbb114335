"""Which positions belong to a meeting.

A position is told in a meeting's brief when all of this holds:

- its party is one of the meeting's sides;
- it was said not earlier than ``BEFORE`` days ahead of the meeting and not later than ``AFTER`` days
  behind it (of a meeting without a day: around the newest report of it);
- it stands in an article that reports the meeting, or names another of its sides, or shares at
  least two telling words with the passages that report it;
- where its article tells of another meeting of that party, it does not name a side of the other one
  and none of this one's.

The words are compared as ``lexicon.keys``; names of the sides, days and words for meetings do not count.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from briefings.compose.times import DAYS, MONTHS
from briefings.lexicon import keys
from briefings.library import Library
from briefings.search import mentions, names_of
from briefings.told import Telling
from store.records import Meeting, MeetingKind

BEFORE = timedelta(days=60)
AFTER = timedelta(days=14)
SHARED_WORDS = 2
_EMPTY = keys(
    f"""{" ".join((*DAYS, *MONTHS))} {" ".join(MeetingKind)} hold held set plan planned scheduled schedule take place
    will would said told ministry minister foreign official officials spokesman spokeswoman spokesperson president prime
    leader leaders government week month year day today tomorrow next round both side sides country countries confirm
    confirmed announce announced statement reporter reporters new late early time date"""
)


def positions_of(meeting: Meeting, library: Library) -> tuple[Telling, ...]:
    """What the meeting's sides have said on it, newest first."""
    reach = _reach(meeting, library)
    if reach is None:
        return ()
    first, last = reach
    subject = _subject(meeting, library)
    candidates = {
        id(telling): telling
        for side in meeting.sides
        for telling in library.tellings_of(side)
        if first <= telling.said_on <= last
    }
    found = [each for each in candidates.values() if _belongs(each, meeting, subject, library)]
    return tuple(sorted(found, key=lambda each: each.said_on, reverse=True))


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
    words = library.words_of_meeting(meeting)
    names = {word for side in meeting.sides for name in names_of(side) for word in name}
    people = keys(" ".join(party.name for party in meeting.parties)) | keys(meeting.place or "")
    return frozenset(word for word in words - _EMPTY - names - people if not word.isdigit())


def _belongs(telling: Telling, meeting: Meeting, subject: frozenset[str], library: Library) -> bool:
    words = telling.words
    party = telling.position.party
    others = [side for side in meeting.sides if side != party]
    names_another = any(mentions(words, side) for side in others)
    if names_another or len(words & subject) >= SHARED_WORDS:
        return True
    articles = {citation.article for citation in meeting.citations}
    if not any(citation.article in articles for citation in telling.citations):
        return False
    return not any(mentions(words, side) for side in _other_counterparts(telling, meeting, library))


def _other_counterparts(telling: Telling, meeting: Meeting, library: Library) -> Iterator[str]:
    """Sides of other meetings of this party that the position's article tells of."""
    article = telling.position.citation.article
    for other in library.by_side.get(telling.position.party, ()):
        if other is not meeting and any(citation.article == article for citation in other.citations):
            yield from (side for side in other.sides if side not in meeting.sides)
