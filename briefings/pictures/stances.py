"""Positions as a scene: parties by topics, in each cell what the party says of it last. Pure.

What is not plainly a party's own stand is not drawn: what others say that it says, what is not
certain to be its own. A "not" or a "may" in the telling leaves no more than that it spoke.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefings.briefing import Claim, Section
from briefings.compose.desk import Desk
from briefings.compose.positions import ShiftOf
from briefings.compose.said import parties_of, position_claim, unshifted
from briefings.compose.times import day_words
from briefings.pictures.chronicle import short
from briefings.pictures.foot import feet, in_words
from briefings.pictures.palette import GROUPS
from briefings.pictures.scene import Cell, Picture, PositionsScene, Row
from briefings.query import Query
from briefings.search import names_of
from briefings.subjects import label_of, topic_words
from briefings.told import Telling
from store.records import Stance

MOST_PARTIES = 8
MOST_TOPICS = 4
LATELY = 2_000
"""So many of the newest positions are looked through for topics; more would hold others up."""
WORDS = 110
_AGAINST, _TOWARDS = GROUPS["against"], GROUPS["in favour"]
_HEDGES = frozenset({"may", "might", "could"})

Said = Mapping[str, Mapping[str, Sequence[Telling]]]
"""Topic -> party -> what it says of it, newest first; topics and parties in the order they are shown."""


def positions_picture(
    found: Sequence[Telling], query: Query, desk: Desk, *, shift_of: ShiftOf = unshifted
) -> Picture | None:
    """The topics most spoken of and the parties that speak of most of them; None where nobody plainly takes a stand."""
    plain = [each for each in found[:LATELY] if parties_of(each.position) and not each.position.told_by]
    if not plain:
        return None
    said = _by_topic(plain)
    parties = _parties(said)
    filled = [_row(party, said, shift_of) for party in parties]
    claims = [_claim(each, desk) for row in filled for each in row if each]
    title = f"Positions: {query.shown}" if query.shown else "Who wants what"
    ask = f"/positions {query.text}".strip()
    words = desk.briefing(title, [Section(tuple(claims))], in_words("positions", query))
    hidden = len(found) - len({id(each.newest) for row in filled for each in row if each})
    left = f"{hidden} more position{'s' if hidden > 1 else ''}" if hidden else ""
    rows = tuple(_numbered(parties, filled, desk))
    return Picture(PositionsScene(title, tuple(said), rows, feet(left, ask, words.sources)), words, hidden, ask)


# --------------------------------------------------------------------------- topics and parties


def _by_topic(found: Sequence[Telling]) -> Said:
    """What is said, by the topics that most parties speak of, each position under the first that it names."""
    sides = {side for each in found for side in parties_of(each.position)}
    names = frozenset(word for side in sides for name in names_of(side) for word in name)
    words = {id(each): topic_words(each) - names for each in found}
    left = [each for each in found if words[id(each)]]
    topics: dict[str, Mapping[str, Sequence[Telling]]] = {}
    while left and len(topics) < MOST_TOPICS:
        word = _most_spoken_of(left, words)
        chosen = [each for each in left if word in words[id(each)]]
        left = [each for each in left if word not in words[id(each)]]
        topics.setdefault(_heading(label_of(word, chosen)), _by_party(chosen))
    return topics or {"Positions": _by_party(found)}


def _most_spoken_of(tellings: Sequence[Telling], words: Mapping[int, frozenset[str]]) -> str:
    parties: defaultdict[str, set[str]] = defaultdict(set)
    times: defaultdict[str, int] = defaultdict(int)
    for each in tellings:
        for word in words[id(each)]:
            parties[word].update(parties_of(each.position))
            times[word] += 1
    return min(times, key=lambda word: (-len(parties[word]), -times[word], word))


def _heading(label: str) -> str:
    return f"{label[0].upper()}{label[1:]}"


def _by_party(tellings: Sequence[Telling]) -> Mapping[str, Sequence[Telling]]:
    groups: defaultdict[str, list[Telling]] = defaultdict(list)
    for each in tellings:
        for party in parties_of(each.position):
            groups[party].append(each)
    return groups


def _parties(said: Said) -> list[str]:
    """Those that speak of most of the topics first, then those that say most."""
    topics: defaultdict[str, int] = defaultdict(int)
    times: defaultdict[str, int] = defaultdict(int)
    for groups in said.values():
        for party, tellings in groups.items():
            topics[party] += 1
            times[party] += len(tellings)
    return sorted(topics, key=lambda party: (-topics[party], -times[party], party))[:MOST_PARTIES]


# --------------------------------------------------------------------------- cells


@dataclass(frozen=True, slots=True)
class _Filled:
    """What a cell stands on: the newest position, what it says, and what its party said before or besides."""

    topic: str
    party: str
    newest: Telling
    stances: tuple[Stance, ...]
    before: Telling | None
    besides: Telling | None


def _row(party: str, said: Said, shift_of: ShiftOf) -> list[_Filled | None]:
    return [_filled(topic, party, groups.get(party, ()), shift_of) for topic, groups in said.items()]


def _filled(topic: str, party: str, tellings: Sequence[Telling], shift_of: ShiftOf) -> _Filled | None:
    """The newest position decides; one of the same day in the opposite direction stands beside it."""
    if not tellings:
        return None
    newest = tellings[0]
    stance = plain_stance(newest)
    turned = shift_of(newest)
    if turned:
        return _Filled(topic, party, newest, (stance,), turned.before, None)
    same_day = (each for each in tellings[1:] if each.said_on == newest.said_on)
    besides = next((each for each in same_day if _are_opposed(stance, plain_stance(each))), None)
    stances = (stance, plain_stance(besides)) if besides else (stance,)
    return _Filled(topic, party, newest, stances, None, besides)


def plain_stance(telling: Telling) -> Stance:
    """The stance that may be shown without the words: none but "says" where these negate or hedge it."""
    position = telling.position
    return Stance.STATE if position.negated or position.modality in _HEDGES else position.stance


def _are_opposed(one: Stance, other: Stance) -> bool:
    return (one in _AGAINST and other in _TOWARDS) or (one in _TOWARDS and other in _AGAINST)


def _claim(filled: _Filled, desk: Desk) -> Claim:
    """The words that the cell stands for, with every source of it."""
    told = position_claim(filled.newest, desk, limit=WORDS, dated=True)
    parts, citations = (f"({filled.topic}) ", *told.parts), told.citations
    other = filled.before or filled.besides
    if other:
        said = "before that" if filled.before else "but also"
        parts += (f"; {said}: ", *position_claim(other, desk, limit=WORDS, dated=True).parts)
        citations += tuple(each for each in desk.backed(other.citations) if each not in citations)
    return Claim(parts, citations, lead=told.lead)


def _numbered(parties: Sequence[str], filled: Sequence[Sequence[_Filled | None]], desk: Desk) -> Iterator[Row]:
    """The rows, their cells counted through as the claims are."""
    number = 0
    for party, row in zip(parties, filled, strict=True):
        cells: list[Cell | None] = []
        for each in row:
            number += each is not None
            cells.append(_cell(number, each, desk) if each else None)
        yield Row(party, tuple(cells))


def _cell(number: int, filled: _Filled, desk: Desk) -> Cell:
    day = short(day_words(filled.newest.said_on, desk.today, weekday=False))
    return Cell(number, filled.stances, day, plain_stance(filled.before) if filled.before else None)
