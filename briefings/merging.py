"""The same said twice is told once: near-identical positions and events become one with all their sources.

Two wordings are near-identical when they share three quarters of their words and differ neither in
a negation nor in a number. The newest wording is shown. The outcome does not depend on the order in
which articles came in.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import ceil

from briefings.compose.wording import has_negation
from briefings.lexicon import keys
from briefings.told import Happening, Telling
from store.records import Article, EventReport, Position

ALIKE = 0.75
SAME_OCCASION = timedelta(days=14)
"""A position repeated later than this is news again: it has been held to."""


@dataclass(slots=True)
class Groups:
    """Sets of words, each put to the first one that is nearly the same.

    Only sets that share one of their rarest words are compared (prefix filtering), so that many
    thousands take time in proportion to their number.
    """

    frequency: Mapping[str, int]
    _seen: dict[tuple[Hashable, str], list[int]] = field(default_factory=lambda: defaultdict(list))
    _sets: dict[int, frozenset[str]] = field(default_factory=dict)

    def candidates(self, kind: Hashable, words: frozenset[str]) -> list[int]:
        """The numbers of earlier sets of this kind that are nearly the same, in the order they were added."""
        near = {number for word in self._rarest(words) for number in self._seen.get((kind, word), ())}
        return sorted(number for number in near if alike(words, self._sets[number]))

    def add(self, kind: Hashable, words: frozenset[str], number: int) -> None:
        self._sets[number] = words
        for word in self._rarest(words):
            self._seen[kind, word].append(number)

    def _rarest(self, words: frozenset[str]) -> list[str]:
        needed = len(words) - ceil(ALIKE * len(words)) + 1
        return sorted(words, key=lambda word: (self.frequency[word], word))[:needed]


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """True where three quarters of all words are in both; very short ones have to be equal."""
    if min(len(one), len(other)) < 3:
        return one == other
    return len(one & other) >= ALIKE * len(one | other)


def tellings(positions: Iterable[Position], articles: Mapping[str, Article]) -> tuple[Telling, ...]:
    """Every position once, newest first; those of articles that are not there are left out."""
    ordered = sorted(
        (each for each in positions if each.citation.article in articles), key=lambda p: _newest(p, articles)
    )
    words = [_content(each, articles) for each in ordered]
    groups = Groups(Counter(word for each in words for word in each))
    members: dict[int, list[int]] = {}
    for number, position in enumerate(ordered):
        kind = _kind(position, articles)
        known = groups.candidates(kind, words[number])
        home = next((each for each in known if _same_occasion(ordered[each], position, articles)), None)
        if home is None:
            groups.add(kind, words[number], number)
            members[number] = [number]
        else:
            members[home].append(number)
    return tuple(_telling([ordered[number] for number in group], articles) for group in members.values())


def happenings(events: Iterable[EventReport], articles: Mapping[str, Article]) -> tuple[Happening, ...]:
    """Every dated event once, by day; those without a day are left out."""
    known = [each for each in events if each.citation.article in articles and each.when.earliest is not None]
    ordered = sorted(known, key=lambda each: (-articles[each.citation.article].published.timestamp(), each.citation))
    words = [keys(_cited(each, articles)) for each in ordered]
    groups = Groups(Counter(word for each in words for word in each))
    members: dict[int, list[int]] = {}
    for number, event in enumerate(ordered):
        kind = (event.when, event.planned)
        home = next(iter(groups.candidates(kind, words[number])), None)
        if home is None:
            groups.add(kind, words[number], number)
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


def day_said(position: Position, articles: Mapping[str, Article]) -> date:
    """The day the article gives for it, else the day it was published."""
    return position.said_on or articles[position.citation.article].published.date()


def _newest(position: Position, articles: Mapping[str, Article]) -> tuple[object, ...]:
    article = articles[position.citation.article]
    return (
        -day_said(position, articles).toordinal(),
        -article.published.timestamp(),
        position.citation,
        position.content,
    )


def _content(position: Position, articles: Mapping[str, Article]) -> frozenset[str]:
    return keys(articles[position.citation.article].words(*position.content))


def _kind(position: Position, articles: Mapping[str, Article]) -> Hashable:
    """What has to be equal: whose it is, what it does, its negations and its numbers."""
    words = articles[position.citation.article].words(*position.content)
    numbers = frozenset(word for word in keys(words) if any(each.isdigit() for each in word))
    return (position.party, position.stance, position.negated, has_negation(words), position.modality, numbers)


def _same_occasion(one: Position, other: Position, articles: Mapping[str, Article]) -> bool:
    if one.speaker and other.speaker and one.speaker != other.speaker:
        return False
    if bool(one.told_by) != bool(other.told_by):
        return False
    return abs(day_said(one, articles) - day_said(other, articles)) <= SAME_OCCASION


def _telling(group: Sequence[Position], articles: Mapping[str, Article]) -> Telling:
    first = group[0]
    citations = tuple(dict.fromkeys(each.citation for each in group))
    return Telling(first, day_said(first, articles), citations, _found_by(first, articles))


def _found_by(position: Position, articles: Mapping[str, Article]) -> frozenset[str]:
    """What a question finds it by."""
    names = " ".join(filter(None, (position.speaker, position.role, *position.topics)))
    return _content(position, articles) | keys(names)


def _cited(event: EventReport, articles: Mapping[str, Article]) -> str:
    return articles[event.citation.article].words(event.citation.start, event.citation.end)


def _by_day(happening: Happening) -> tuple[object, ...]:
    when = happening.event.when
    return (when.earliest, when.latest, happening.event.citation)
