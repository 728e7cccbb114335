"""Meetings as questions look for them: by id, side, article, place, word and day; kept over revisions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from briefings.layered import Layered
from briefings.lexicon import keys
from briefings.postings import Postings
from store.contents import by_start
from store.ordered import Ordered
from store.records import Article, Citation, Meeting, MeetingStatus, Precision

_OPEN = frozenset({MeetingStatus.SCHEDULED, MeetingStatus.TENTATIVE})
_VAGUE = frozenset({Precision.MONTH, Precision.YEAR, Precision.UNKNOWN})
_NEVER = datetime.min.replace(tzinfo=UTC)
LONG = timedelta(days=7)
"""Meetings that take longer are looked through one by one, there are few of them."""


@dataclass(frozen=True, slots=True, eq=False)
class Shelved:
    """A meeting with what finding it needs.

    ``turn`` is its place in the order of meetings; ``names`` are the words of its kind, place and people,
    ``words`` those and the words of the passages that tell of it.
    """

    meeting: Meeting
    turn: tuple[Any, ...]
    names: frozenset[str]
    words: frozenset[str]
    sides: frozenset[str]

    @classmethod
    def of(cls, meeting: Meeting, articles: Mapping[str, Article]) -> Shelved:
        names = names_of_meeting(meeting)
        told = " ".join(cited(each, articles) for each in meeting.citations)
        return cls(meeting, by_start(meeting), names, names | keys(told), frozenset(meeting.sides))

    @property
    def is_planned(self) -> bool:
        """True for what is to take place on days that are known better than by their month."""
        return self.meeting.status in _OPEN and self.meeting.when.precision not in _VAGUE


def names_of_meeting(meeting: Meeting) -> frozenset[str]:
    """The words of its kind, its place and its people alone."""
    names = (name for party in meeting.parties for name in (party.name, party.side))
    return keys(" ".join([meeting.kind.value, meeting.place or "", *names]))


def cited(citation: Citation, articles: Mapping[str, Article]) -> str:
    """The words of a citation; none where its article is gone."""
    article = articles.get(citation.article)
    return article.words(citation.start, citation.end) if article else ""


def _last_step(shelved: Shelved) -> datetime:
    return max((step.published for step in shelved.meeting.history), default=_NEVER)


def _turn(shelved: Shelved) -> tuple[Any, ...]:
    return shelved.turn


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)


class MeetingIndex:
    """Frozen: ``changed`` gives another one, at the cost of what has changed."""

    def __init__(self, meetings: Iterable[Meeting] = (), articles: Mapping[str, Article] | None = None) -> None:
        shelved = [Shelved.of(each, articles or {}) for each in meetings]
        self.shelved: Layered[str, Shelved] = Layered({each.meeting.id: each for each in shelved})
        self.by_side: Mapping[str, Ordered[Shelved]] = {}
        self.in_article: Layered[str, tuple[Meeting, ...]] = Layered()
        self.words: Postings[str] = Postings((each.meeting.id, each.words) for each in shelved)
        self.crowded: frozenset[Citation] = frozenset()
        self.places: Mapping[frozenset[str], int] = {}
        self.planned: Ordered[Shelved] = Ordered((each for each in shelved if each.is_planned), _turn)
        self._told: Ordered[Shelved] = Ordered(shelved, _last_step)
        self._long: tuple[Shelved, ...] = ()
        self._cited: Layered[Citation, int] = Layered()
        self._put((), shelved)

    def changed(self, gone: Sequence[str], come: Sequence[Meeting], articles: Mapping[str, Article]) -> MeetingIndex:
        """Without the meetings of these ids and with others; one that changed is in both."""
        if not gone and not come:
            return self
        old, new = [self.shelved[each] for each in gone], [Shelved.of(each, articles) for each in come]
        after = MeetingIndex()
        after.shelved = self.shelved.changed(gone, {each.meeting.id: each for each in new})
        after.words = self.words.changed(
            ((each.meeting.id, each.words) for each in old), ((each.meeting.id, each.words) for each in new)
        )
        after.planned = self.planned.changed(
            (each for each in old if each.is_planned), (each for each in new if each.is_planned)
        )
        after._told = self._told.changed(old, new)
        after.by_side, after.in_article = self.by_side, self.in_article
        after.crowded, after.places = self.crowded, self.places
        after._long, after._cited = self._long, self._cited
        after._put(old, new)
        return after

    def planned_from(self, day: date) -> list[Meeting]:
        """What is planned and not over before this day, soonest first: the last of its days is not before it."""
        since, sure = _midnight(day - LONG), _midnight(day + timedelta(days=2))
        first, near = self.planned.start_of((since,)), self.planned.start_of((sure,))
        long = sorted((each for each in self._long if each.is_planned and each.turn[0] < since), key=_turn)
        running = [each for each in (*long, *self.planned[first:near]) if _lasts(each, day)]
        return [each.meeting for each in (*running, *self.planned[near:])]

    def told_between(self, first: datetime, last: datetime) -> Iterable[str]:
        """The ids of the meetings of which something was published last between these moments."""
        start, end = self._told.start_of(first), self._told.start_of(last + timedelta(microseconds=1))
        return (each.meeting.id for each in self._told[start:end])

    def ordered(self, ids: Iterable[str]) -> list[Meeting]:
        """The meetings of these ids, soonest first."""
        return [each.meeting for each in sorted(self.shelved.at(ids), key=_turn)]

    # ------------------------------------------------------------------ how

    def _put(self, gone: Sequence[Shelved], come: Sequence[Shelved]) -> None:
        """Take what has changed over into everything that is small for each meeting."""
        self.by_side = _by_side(self.by_side, gone, come)
        self.in_article = _in_article(self.in_article, gone, come)
        self._count(gone, come)
        left = set(map(id, gone))
        long = (*(each for each in self._long if id(each) not in left), *(each for each in come if _is_long(each)))
        self._long = long

    def _count(self, gone: Sequence[Shelved], come: Sequence[Shelved]) -> None:
        counts: Counter[Citation] = Counter()
        places = Counter(self.places)
        for step, shelved in ((-1, gone), (1, come)):
            for each in shelved:
                counts.update(dict.fromkeys(each.meeting.citations, step))
                if each.meeting.place:
                    places[keys(each.meeting.place)] += step
        now = {citation: self._cited.get(citation, 0) + step for citation, step in counts.items()}
        crowded = {citation for citation, count in now.items() if count > 1}
        self.crowded = (self.crowded - now.keys()) | crowded
        self._cited = self._cited.changed((), now)
        self.places = {place: count for place, count in places.items() if count}


def _lasts(shelved: Shelved, day: date) -> bool:
    last = shelved.meeting.when.latest or shelved.meeting.when.earliest
    return last is None or last >= day


def _is_long(shelved: Shelved) -> bool:
    first, last = shelved.meeting.when.earliest, shelved.meeting.when.latest
    return first is not None and last is not None and last - first > LONG


def _by_side(
    known: Mapping[str, Ordered[Shelved]], gone: Sequence[Shelved], come: Sequence[Shelved]
) -> Mapping[str, Ordered[Shelved]]:
    after = dict(known)
    left, added = _grouped(gone), _grouped(come)
    for side in left.keys() | added.keys():
        ordered = after.pop(side, None) or Ordered((), _turn)
        ordered = ordered.changed(left.get(side, ()), added.get(side, ()))
        if len(ordered):
            after[side] = ordered
    return after


def _grouped(shelved: Iterable[Shelved]) -> dict[str, list[Shelved]]:
    groups: dict[str, list[Shelved]] = {}
    for each in shelved:
        for side in each.meeting.sides:
            groups.setdefault(side, []).append(each)
    return groups


def _in_article(
    known: Layered[str, tuple[Meeting, ...]], gone: Sequence[Shelved], come: Sequence[Shelved]
) -> Layered[str, tuple[Meeting, ...]]:
    touched = {citation.article for each in (*gone, *come) for citation in each.meeting.citations}
    told = {name: {each.id: each for each in known.get(name, ())} for name in touched}
    for each in gone:
        for citation in each.meeting.citations:
            told[citation.article].pop(each.meeting.id, None)
    for each in come:
        for citation in each.meeting.citations:
            told[citation.article][each.meeting.id] = each.meeting
    return known.changed((), {name: tuple(meetings.values()) for name, meetings in told.items()})
