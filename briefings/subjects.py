"""What positions are about: which of them speak of one thing, where a side has changed its mind, and by which topics.

Two positions are of one subject when they share at least two telling words: none that every
report of diplomacy has, no names of days, no bare numbers, no names of the sides themselves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

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
        if other.said_on > telling.said_on or other is telling or (earlier := _direction(other)) is None:
            continue
        if len(words & other.about) < SHARED_WORDS:
            continue
        if earlier is direction:
            since = other.said_on
        elif other.said_on < since:
            return Shift(other, since)
    return None


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


def topics(found: Sequence[Telling], groups: Sequence[Iterable[Telling]], names: frozenset[str]) -> list[Topic]:
    """The positions by what more than one of the groups speaks of, the most spoken of first, then the rest.

    ``names`` are words that are no topic here: those of the sides.
    """
    words = {id(telling): topic_words(telling) - names for telling in found}
    left = dict.fromkeys(map(id, found))
    topics: list[Topic] = []
    while (word := _most_shared(groups, words, left)) is not None:
        chosen = tuple(each for each in found if id(each) in left and word in words[id(each)])
        topics.append(Topic(label_of(word, chosen), chosen))
        left = {each: None for each in left if word not in words[each]}
    rest = tuple(each for each in found if id(each) in left)
    return [*topics, *([Topic(None, rest)] if rest else [])]


def topic_words(telling: Telling) -> frozenset[str]:
    """The words of what it names as its topics; of a position without any, all its own."""
    named = keys(" ".join(telling.position.topics))
    return subject_words(named or telling.about)


def _most_shared(
    groups: Sequence[Iterable[Telling]], words: dict[int, frozenset[str]], left: dict[int, None]
) -> str | None:
    """The word that most positions of every group hold, at least one of each."""
    counts = [
        Counter(word for each in group if id(each) in left for word in words.get(id(each), ())) for group in groups
    ]
    shared = set.intersection(*(set(count) for count in counts)) if counts else set()

    def rarity(word: str) -> tuple[int, int, str]:
        heard = [count[word] for count in counts]
        return -min(heard), -sum(heard), word

    return min(shared, key=rarity, default=None)


def label_of(word: str, tellings: Sequence[Telling]) -> str:
    """The topic that most positions name with this word, the shorter of two; else the word as it stands."""
    phrases = Counter(
        topic
        for telling in tellings
        for topic in telling.position.topics
        if word in {key(each) for each in raw_words(topic)}
    )
    return min(phrases, key=lambda phrase: (-phrases[phrase], len(phrase), phrase), default=word)
