"""The same said twice is told once: near-identical positions and events become one with all their sources.

Two wordings are near-identical when they share three quarters of their words and differ neither in
a negation nor in a number. The newest wording is shown. The outcome does not depend on the order in
which articles came in.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from briefings.compose.wording import has_negation
from briefings.lexicon import keys
from briefings.told import Happening, Telling
from store.records import Article, EventReport, Findings, Position, Stance

ALIKE = 0.75
SAME_OCCASION = timedelta(days=14)
"""A position repeated later than this is news again: it has been held to."""


_RANK = {
    stance: number
    for number, stances in enumerate(
        (
            (Stance.DEMAND, Stance.REFUSE, Stance.THREATEN, Stance.OFFER),
            (Stance.DENY, Stance.ACCUSE),
            (Stance.EXPECT, Stance.SUPPORT),
            (Stance.STATE,),
        )
    )
    for stance in stances
}
"""Of what was said at one time, what a side wants and will do comes before what it thinks."""


class Groups:
    """Sets of words, each to be put to the first one that is nearly the same.

    Only sets that share one of their rarest words are compared (prefix filtering: sets that have
    three quarters of their words in common share one of these), so that many thousands take time
    in proportion to their number.
    """

    def __init__(self, sets: Sequence[frozenset[str]]) -> None:
        """``sets`` are those that will be asked about, by number."""
        counts = Counter(word for each in sets for word in each)
        ranks = {word: rank for rank, word in enumerate(sorted(counts, key=lambda word: (counts[word], word)))}
        self._sets = sets
        self._rarest = [_first(each, ranks) for each in sets]
        self._seen: defaultdict[tuple[Hashable, str], list[int]] = defaultdict(list)

    def candidates(self, kind: Hashable, number: int) -> list[int]:
        """The sets of this kind, added before, that are nearly the same as this one, in the order of their numbers."""
        near = {each for word in self._rarest[number] for each in self._seen.get((kind, word), ())}
        words = self._sets[number]
        return sorted(each for each in near if alike(words, self._sets[each]))

    def add(self, kind: Hashable, number: int) -> None:
        for word in self._rarest[number]:
            self._seen[kind, word].append(number)


def _first(words: frozenset[str], ranks: Mapping[str, int]) -> list[str]:
    needed = len(words) - ceil(ALIKE * len(words)) + 1
    return sorted(words, key=ranks.__getitem__)[:needed]


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """True where three quarters of all words are in both; very short ones have to be equal."""
    if min(len(one), len(other)) < 3:
        return one == other
    return len(one & other) >= ALIKE * len(one | other)


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """A position with what comparing it with others needs, worked out once.

    ``kind`` is what has to be equal: whose it is, what it does, its negations and its numbers;
    ``order`` is by day, newest first.
    """

    position: Position
    day: date
    words: frozenset[str]
    about: frozenset[str]
    found_by: frozenset[str]
    kind: Hashable
    order: tuple[object, ...]


def said_of(findings: Findings, article: Article) -> tuple[Said, ...]:
    """The positions of one article, ready to be compared with those of others."""
    return tuple(_said(position, article) for position in findings.positions)


def _said(position: Position, article: Article) -> Said:
    text = article.words(*position.content)
    words = keys(text)
    numbers = frozenset(word for word in words if any(map(str.isdigit, word)))
    about = words | keys(" ".join(position.topics))
    names = " ".join(filter(None, (position.speaker, position.role)))
    day = position.said_on or article.published.date()
    return Said(
        position,
        day,
        words,
        about,
        about | keys(names),
        (
            position.party,
            position.certain,
            position.stance,
            position.negated,
            has_negation(text),
            position.modality,
            numbers,
        ),
        (-day.toordinal(), -article.published.timestamp(), _RANK[position.stance], position.citation, position.content),
    )


def tellings(said: Iterable[Said]) -> tuple[tuple[Said, Telling], ...]:
    """Every position once, newest first, each with the one whose words are shown."""
    ordered = sorted(said, key=lambda each: each.order)
    groups = Groups([each.words for each in ordered])
    members: dict[int, list[Said]] = {}
    for number, each in enumerate(ordered):
        stretch = each.day.toordinal() // (SAME_OCCASION.days + 1)
        near = [found for at in (stretch, stretch + 1) for found in groups.candidates((each.kind, at), number)]
        home = next((found for found in sorted(near) if _same_occasion(ordered[found], each)), None)
        if home is None:
            groups.add((each.kind, stretch), number)
        members.setdefault(number if home is None else home, []).append(each)
    return tuple((group[0], _telling(group)) for group in members.values())


def _same_occasion(one: Said, other: Said) -> bool:
    first, second = one.position, other.position
    if first.speaker and second.speaker and first.speaker != second.speaker:
        return False
    return bool(first.told_by) == bool(second.told_by) and abs(one.day - other.day) <= SAME_OCCASION


def _telling(group: Sequence[Said]) -> Telling:
    first = group[0]
    citations = tuple(dict.fromkeys(each.position.citation for each in group))
    return Telling(first.position, first.day, citations, first.about, first.found_by)


def happenings(events: Iterable[EventReport], articles: Mapping[str, Article]) -> tuple[Happening, ...]:
    """Every dated event once, by day; those without a day are left out."""
    known = [each for each in events if each.citation.article in articles and each.when.earliest is not None]
    ordered = sorted(known, key=lambda each: (-articles[each.citation.article].published.timestamp(), each.citation))
    words = [keys(_cited(each, articles)) for each in ordered]
    groups = Groups(words)
    members: dict[int, list[int]] = {}
    for number, event in enumerate(ordered):
        kind = (event.when, event.planned)
        home = next(iter(groups.candidates(kind, number)), None)
        if home is None:
            groups.add(kind, number)
            members[number] = [number]
        else:
            members[home].append(number)
    told = (
        Happening(
            ordered[group[0]],
            tuple(dict.fromkeys(ordered[number].citation for number in group)),
            words[group[0]] | keys(" ".join(ordered[group[0]].parties)),
        )
        for group in members.values()
    )
    return tuple(sorted(told, key=_by_day))


def _cited(event: EventReport, articles: Mapping[str, Article]) -> str:
    return articles[event.citation.article].words(event.citation.start, event.citation.end)


def _by_day(happening: Happening) -> tuple[object, ...]:
    when = happening.event.when
    return (when.earliest, when.latest, happening.event.citation)
