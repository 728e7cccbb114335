"""The same said twice is told once: near-identical positions and events become one with all their sources.

Two wordings are near-identical when they share three quarters of their words and differ neither in
a negation nor in a number. The newest wording is shown. The outcome does not depend on the order in
which articles came in.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from briefings.compose.wording import has_negation
from briefings.gathering import Gathering
from briefings.lexicon import keys
from briefings.told import Happening, Telling
from store.records import Article, EventReport, Findings, Position, Stance

SAME_OCCASION = timedelta(days=14)
"""A position repeated later than this is news again: it has been held to."""
_POINTS_BACK = re.compile(
    r"\b(?:they|them|it|these|(?:the|these|those|this|that) (?:talks|meetings?|summit|session|negotiations|discussions"
    r"|consultations|conference|call|visit|round|gathering))\b",
    re.IGNORECASE,
)


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


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """A position with what comparing it with others needs, worked out once.

    ``kind`` is what has to be equal: whose it is, what it does, its negations and its numbers;
    ``order`` is by day, newest first, ``stretch`` the fortnight it falls into. What is the same is held once.
    """

    position: Position
    day: date
    words: frozenset[str]
    about: frozenset[str]
    found_by: frozenset[str]
    kind: Hashable
    order: tuple[Any, ...]
    points_back: bool

    @property
    def stretch(self) -> int:
        return self.day.toordinal() // (SAME_OCCASION.days + 1)


def said_of(findings: Findings, article: Article) -> tuple[Said, ...]:
    """The positions of one article, ready to be compared with those of others."""
    return tuple(_said(position, article) for position in findings.positions)


def _said(position: Position, article: Article) -> Said:
    text = article.words(*position.content)
    words = keys(text)
    numbers = frozenset(word for word in words if any(map(str.isdigit, word)))
    about = _with(words, keys(" ".join(position.topics)))
    names = " ".join(filter(None, (position.speaker, position.role)))
    day = position.said_on or article.published.date()
    return Said(
        position,
        day,
        words,
        about,
        _with(about, keys(names)),
        (
            position.party,
            position.certain,
            position.stance,
            position.negated,
            has_negation(text),
            position.modality,
            numbers,
        ),
        (
            -day.toordinal(),
            -article.published.timestamp(),
            _RANK[position.stance],
            position.citation,
            position.content,
            position.party,
        ),
        _POINTS_BACK.search(text) is not None,
    )


def _with(words: frozenset[str], more: frozenset[str]) -> frozenset[str]:
    """All of these words; the very same set where there are no others."""
    return words if more <= words else words | more


def same_occasion(one: Said, other: Said) -> bool:
    """True for positions of one kind that may be one: said within a fortnight, by the same as far as is known."""
    first, second = one.position, other.position
    if first.speaker and second.speaker and first.speaker != second.speaker:
        return False
    return bool(first.told_by) == bool(second.told_by) and abs(one.day - other.day) <= SAME_OCCASION


def tellings(said: Iterable[Said]) -> tuple[Telling, ...]:
    """Every position once, newest first."""
    return tuple(map(telling_of, Gathering(said, same_occasion).groups.values()))


def telling_of(group: Sequence[Said]) -> Telling:
    """Positions that are one, newest first, as they are told."""
    first = group[0]
    citations = tuple(dict.fromkeys(each.position.citation for each in group))
    return Telling(first.position, first.day, citations, first.about, first.found_by, first.points_back)


# --------------------------------------------------------------------------- events


@dataclass(frozen=True, slots=True, eq=False)
class Occurrence:
    """A dated event with what comparing it with others needs; the newest article's comes first."""

    event: EventReport
    words: frozenset[str]
    order: tuple[Any, ...]

    @property
    def kind(self) -> Hashable:
        return (self.event.when, self.event.planned)

    @property
    def stretch(self) -> int:
        return 0


def occurrences_of(events: Iterable[EventReport], articles: Mapping[str, Article]) -> tuple[Occurrence, ...]:
    """The events of known articles that have a day, ready to be compared; of one that is told twice the first."""
    known = [each for each in events if each.citation.article in articles and each.when.earliest is not None]
    return tuple(_occurrence(each, articles[each.citation.article]) for each in known)


def _occurrence(event: EventReport, article: Article) -> Occurrence:
    words = keys(article.words(event.citation.start, event.citation.end))
    return Occurrence(event, words, (-article.published.timestamp(), event.citation))


def always(_: Occurrence, __: Occurrence) -> bool:
    """Events of one day in the same words are one, whoever tells them."""
    return True


def happenings(events: Iterable[EventReport], articles: Mapping[str, Article]) -> tuple[Happening, ...]:
    """Every dated event once, by day; those without a day are left out."""
    groups = Gathering(occurrences_of(events, articles), always).groups
    return tuple(sorted(map(happening_of, groups.values()), key=_by_day))


def happening_of(group: Sequence[Occurrence]) -> Happening:
    """Events that are one, newest article first, as they are told."""
    first = group[0]
    words = _with(first.words, keys(" ".join(first.event.parties)))
    return Happening(first.event, tuple(dict.fromkeys(each.event.citation for each in group)), words)


def _by_day(happening: Happening) -> tuple[object, ...]:
    when = happening.event.when
    return (when.earliest, when.latest, happening.event.citation)
