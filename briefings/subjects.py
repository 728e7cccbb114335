"""What positions are about: which of them speak of one thing, where a side has changed its mind, and by which topics.

Two positions are of one subject when they share at least two telling words: none that every
report of diplomacy has, no names of days, no bare numbers, no names of the sides themselves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from heapq import heapify, heappop, heappush
from itertools import chain, zip_longest

from briefings.compose.times import DAYS, MONTHS
from briefings.lexicon import key, keys, raw_words
from briefings.told import Telling
from store.records import MeetingKind, Stance

SHARED_WORDS = 2
_SCAFFOLD = keys(
    f"""{" ".join((*DAYS, *MONTHS))} {" ".join(MeetingKind)} hold held set plan planned scheduled schedule take place
    will would said told ministry minister foreign official officials spokesman spokeswoman spokesperson president prime
    leader leaders government week month year day today tomorrow next round both side sides country countries confirm
    confirmed announce announced statement reporter reporters new late early time date must should may might ready
    any all more other one two make made give given want"""
)
_AGAINST = frozenset({Stance.REFUSE, Stance.THREATEN})
_TOWARDS = frozenset({Stance.OFFER, Stance.SUPPORT})


def subject_words(words: frozenset[str]) -> frozenset[str]:
    """Of these words those that tell what it is about."""
    return frozenset(word for word in words - _SCAFFOLD if not word.isdigit())


# --------------------------------------------------------------------------- changes of mind


@dataclass(frozen=True, slots=True)
class Shift:
    """A side that has turned: what it said before, and since when it says what it says now."""

    before: Telling
    since: date


def shift(telling: Telling, said: Sequence[Telling]) -> Shift | None:
    """How this position departs from what its side said before on the same; None where it does not.

    ``said`` are the side's positions, newest first. Only a turn from refusing or threatening to
    offering or supporting counts, or the other way round, in words that are the side's own.
    """
    direction = _direction(telling)
    if direction is None:
        return None
    words = subject_words(telling.about)
    since = telling.said_on
    for other in said:
        if other.said_on > telling.said_on or other is telling or len(words & other.about) < SHARED_WORDS:
            continue
        if (earlier := _direction(other)) is None:
            continue
        if earlier is direction:
            since = other.said_on
        elif other.said_on < since:
            return Shift(other, since)
    return None


class Turns:
    """What one side has said, newest first, for looking at many of its positions: each is worked out once."""

    def __init__(self, said: Sequence[Telling]) -> None:
        self._taking_sides = [each for each in said if _direction(each) is not None]
        self._known: dict[int, tuple[Telling, Shift | None]] = {}

    def shift_of(self, telling: Telling) -> Shift | None:
        """How it departs from what the side said before on the same; see ``shift``."""
        if id(telling) not in self._known:  # beside it the telling itself, so that its identity stays its own
            self._known[id(telling)] = telling, shift(telling, self._taking_sides)
        return self._known[id(telling)][1]


def _direction(telling: Telling) -> bool | None:
    """True towards the others, False against them, None where that is not plain or not first-hand."""
    position = telling.position
    if not position.certain or position.told_by or position.negated or position.modality in ("may", "might", "could"):
        return None
    return position.stance in _TOWARDS if position.stance in _TOWARDS | _AGAINST else None


# --------------------------------------------------------------------------- topics


@dataclass(frozen=True, slots=True)
class Topic:
    """Positions of several sides on one thing, newest first; the label is in their own words, None for the rest."""

    label: str | None
    tellings: tuple[Telling, ...]


def topics(
    found: Sequence[Telling],
    groups: Sequence[Collection[Telling]],
    names: frozenset[str],
    counted: Sequence[Counter[str]] | None = None,
) -> Iterator[Topic]:
    """The positions by what more than one of the groups speaks of, the most spoken of first, then the rest.

    ``names`` are words that are no topic here: those of the sides; ``counted`` what ``words_counted`` gave
    for each group, where it is known. No more is worked out than is taken.
    """
    left = {id(telling): telling for telling in found}
    counts = [_Spoken(group, left, known) for group, known in zip_longest(groups, counted or ())]
    shared = [_rank(word, counts) for word in frozenset.intersection(*(each.words for each in counts)) - names]
    heapify(shared)
    while shared:
        rank = heappop(shared)
        now = _rank(word := rank[-1], counts)
        if now != rank:  # it was spoken of more, before other topics took what names both
            if now[0]:
                heappush(shared, now)
            continue
        chosen = tuple(each for each in left.values() if word in _named(each))
        yield Topic(label_of(word, chosen), chosen)
        for each in chosen:
            del left[id(each)]
        for count in counts:
            count.leave_out(chosen)
    if left:
        yield Topic(None, tuple(left.values()))


class _Spoken:
    """How many positions of a group that are left hold each word."""

    def __init__(self, group: Collection[Telling], left: Mapping[int, Telling], counted: Counter[str] | None) -> None:
        self._members = set(map(id, group)) & left.keys()
        is_known = counted is not None and len(self._members) == len(group)
        self._counts = counted.copy() if counted and is_known else words_counted(left[each] for each in self._members)

    @property
    def words(self) -> frozenset[str]:
        return subject_words(frozenset(self._counts))

    def leave_out(self, tellings: Iterable[Telling]) -> None:
        for each in tellings:
            if id(each) in self._members:
                self._counts.subtract(_named(each))

    def count(self, word: str) -> int:
        return self._counts[word]


def words_counted(tellings: Iterable[Telling]) -> Counter[str]:
    """In how many of these positions each word is named."""
    return Counter(chain.from_iterable(map(_named, tellings)))


def _rank(word: str, counts: Sequence[_Spoken]) -> tuple[int, int, str]:
    """First the word that most positions of every group hold; zero in front where a group has none left."""
    heard = [each.count(word) for each in counts]
    return -min(heard), -sum(heard), word


def topic_words(telling: Telling) -> frozenset[str]:
    """The words of what it names as its topics; of a position without any, all its own."""
    return subject_words(_named(telling))


def _named(telling: Telling) -> frozenset[str]:
    topics = telling.position.topics
    return (_keys_of(topics) if topics else telling.about) or telling.about


@lru_cache(maxsize=20_000)
def _keys_of(topics: tuple[str, ...]) -> frozenset[str]:
    return keys(" ".join(topics))


def label_of(word: str, tellings: Sequence[Telling]) -> str:
    """The topic that most positions name with this word, the shorter of two; else the word as it stands."""
    phrases = Counter(
        topic
        for telling in tellings
        for topic in telling.position.topics
        if word in {key(each) for each in raw_words(topic)}
    )
    return min(phrases, key=lambda phrase: (-phrases[phrase], len(phrase), phrase), default=word)
