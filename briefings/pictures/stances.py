"""Positions as a scene: parties by topics, in each cell what the party says of it last. Pure.

What is not plainly a party's own stand is not drawn: what others say that it says, what is not
certain to be its own. A "not" or a "may" in the telling leaves no more than that it spoke.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefings.briefing import Claim, Section
from briefings.compose.counts import capitalized
from briefings.compose.desk import Desk
from briefings.compose.positions import ShiftOf
from briefings.compose.said import parties_of, position_claim, unshifted
from briefings.compose.times import day_words
from briefings.extraction.gazetteer import by_folded_name, fold
from briefings.language import gettext, marked, ngettext
from briefings.locales import months_shortened, party_name
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
LOOKED_AT = 100
"""So many of them for whether a picture is offered at all."""
WORDS = 110
NO_TOPIC = marked("positions")
"""Above the one column of those that name none."""
_AGAINST, _TOWARDS = GROUPS["against"], GROUPS["in favour"]
_HEDGES = frozenset({"may", "might", "could"})

Said = Mapping[str, Mapping[str, Sequence[Telling]]]
"""Topic -> party -> what it says of it, newest first; topics and parties in the order they are shown."""


def positions_picture(
    found: Sequence[Telling],
    query: Query,
    desk: Desk,
    *,
    title: str | None = None,
    shift_of: ShiftOf = unshifted,
) -> Picture | None:
    """The topics most spoken of and the parties that speak of most of them; None where nobody plainly takes a stand.

    ``title`` is for a question that does not say it itself, by the id of a meeting.
    """
    only = frozenset(query.sides) if query.versus else None
    plain = [each for each in _plain(found) if _speakers(each, only)]
    if not plain:
        return None
    said = _by_topic(plain, only)
    parties = _parties(said, query.sides)
    filled = [_row(party, said, shift_of) for party in parties]
    told = {each.name: each for row in filled for each in row if each}
    numbers = {name: number for number, name in enumerate(told, 1)}
    claims = [_claim(each, desk) for each in told.values()]
    title = title or (gettext("Positions: {query}", query=query.shown) if query.shown else gettext("Who wants what"))
    ask = f"/positions {query.text}".strip()
    words = desk.briefing(title, [Section(tuple(claims))], in_words("positions", query))
    drawn = {id(telling) for each in told.values() for telling in each.tellings}
    hidden = sum(id(each) not in drawn for each in found)
    left = ngettext("{number} more position", "{number} more positions", hidden) if hidden else ""
    headings = tuple(capitalized(gettext(NO_TOPIC) if topic == NO_TOPIC else topic) for topic in said)
    rows = tuple(
        Row(party_name(party), tuple(_cell(numbers[each.name], each, desk) if each else None for each in row))
        for party, row in zip(parties, filled, strict=True)
    )
    by_column = (numbers[each.name] - 1 for column in zip(*filled, strict=True) for each in column if each)
    scene = PositionsScene(title, headings, rows, feet(left, ask, words.sources))
    return Picture(scene, words, hidden, ask, weighty=tuple(dict.fromkeys(by_column)))


def is_worth_a_table(found: Sequence[Telling]) -> bool:
    """True where more than one party plainly takes a stand: one alone is better told in words."""
    parties: set[str] = set()
    for each in found[:LOOKED_AT]:
        parties.update(() if each.position.told_by else parties_of(each.position))
        if len(parties) > 1:
            return True
    return False


def _plain(found: Sequence[Telling]) -> list[Telling]:
    """The newest of those that are certainly their party's own."""
    return [each for each in found[:LATELY] if parties_of(each.position) and not each.position.told_by]


def _speakers(telling: Telling, only: frozenset[str] | None) -> list[str]:
    """The parties that say it, where only some are asked for those of them."""
    return [party for party in parties_of(telling.position) if only is None or party in only]


# --------------------------------------------------------------------------- topics and parties


def _by_topic(found: Sequence[Telling], only: frozenset[str] | None) -> Said:
    """What is said, by the topics that most parties speak of, each position under the first that it names."""
    sides = {side for each in found for side in parties_of(each.position)}
    names = frozenset(word for side in sides for name in names_of(side) for word in name)
    words = {id(each): topic_words(each) - names for each in found}
    left = list(found)
    topics: dict[str, Mapping[str, Sequence[Telling]]] = {}
    for word in _most_spoken_of(found, words, only):
        chosen = [each for each in left if word in words[id(each)]]
        label = label_of(word, chosen) if chosen else ""
        if not label or by_folded_name().get(fold(label)):
            continue  # who is spoken of is no topic
        left = [each for each in left if word not in words[id(each)]]
        topics.setdefault(label, _by_party(chosen, only))
        if len(topics) == MOST_TOPICS:
            break
    return topics or {NO_TOPIC: _by_party(found, only)}


def _most_spoken_of(
    tellings: Sequence[Telling], words: Mapping[int, frozenset[str]], only: frozenset[str] | None
) -> list[str]:
    """The words by how many parties speak of them, then by how often.

    Of a position that names no topic, its words count where another party has them too: alone, any word might be one.
    """
    parties: defaultdict[str, set[str]] = defaultdict(set)
    times: defaultdict[str, int] = defaultdict(int)
    named: set[str] = set()
    for each in tellings:
        for word in words[id(each)]:
            parties[word].update(_speakers(each, only))
            times[word] += 1
        if each.position.topics:
            named |= words[id(each)]
    kept = [word for word in times if word in named or len(parties[word]) > 1]
    return sorted(kept, key=lambda word: (-len(parties[word]), -times[word], word))


def _by_party(tellings: Sequence[Telling], only: frozenset[str] | None) -> Mapping[str, Sequence[Telling]]:
    groups: defaultdict[str, list[Telling]] = defaultdict(list)
    for each in tellings:
        for party in _speakers(each, only):
            groups[party].append(each)
    return groups


def _parties(said: Said, asked: Sequence[str]) -> list[str]:
    """Those asked for first, then those that speak of most of the topics, then those that say most."""
    topics: defaultdict[str, int] = defaultdict(int)
    times: defaultdict[str, int] = defaultdict(int)
    for groups in said.values():
        for party, tellings in groups.items():
            topics[party] += 1
            times[party] += len(tellings)
    ordered = sorted(topics, key=lambda party: (party not in asked, -topics[party], -times[party], party))
    return ordered[:MOST_PARTIES]


# --------------------------------------------------------------------------- cells


@dataclass(frozen=True, slots=True)
class _Filled:
    """What a cell stands on: the newest position, what it says, and what its party said before or besides."""

    topic: str
    newest: Telling
    stances: tuple[Stance, ...]
    before: Telling | None
    besides: Telling | None

    @property
    def tellings(self) -> tuple[Telling, ...]:
        """The positions that it tells of."""
        return tuple(each for each in (self.newest, self.before, self.besides) if each)

    @property
    def name(self) -> tuple[str, tuple[int, ...]]:
        """The same for the cells of parties that say it together: they are one claim."""
        return self.topic, tuple(map(id, self.tellings))


def _row(party: str, said: Said, shift_of: ShiftOf) -> list[_Filled | None]:
    return [_filled(topic, groups.get(party, ()), shift_of) for topic, groups in said.items()]


def _filled(topic: str, tellings: Sequence[Telling], shift_of: ShiftOf) -> _Filled | None:
    """The newest position decides; one of the same day in the opposite direction stands beside it."""
    if not tellings:
        return None
    newest = tellings[0]
    stance = plain_stance(newest)
    turned = shift_of(newest)
    if turned:
        return _Filled(topic, newest, (stance,), turned.before, None)
    same_day = (each for each in tellings[1:] if each.said_on == newest.said_on)
    besides = next((each for each in same_day if _are_opposed(stance, plain_stance(each))), None)
    stances = (stance, plain_stance(besides)) if besides else (stance,)
    return _Filled(topic, newest, stances, None, besides)


def plain_stance(telling: Telling) -> Stance:
    """The stance that may be shown without the words: none but "says" where these negate or hedge it."""
    position = telling.position
    return Stance.STATE if position.negated or position.modality in _HEDGES else position.stance


def _are_opposed(one: Stance, other: Stance) -> bool:
    return (one in _AGAINST and other in _TOWARDS) or (one in _TOWARDS and other in _AGAINST)


def _claim(filled: _Filled, desk: Desk) -> Claim:
    """'Egypt on the dam: demanded that ...', with every source of what the cell shows."""
    told = position_claim(filled.newest, desk, limit=WORDS, dated=True)
    topic = gettext("on {topic}:", topic=filled.topic) + " " if filled.topic != NO_TOPIC else ""
    parts, citations = (topic, *told.parts), told.citations
    other = filled.before or filled.besides
    if other:
        said = gettext("before that") if filled.before else gettext("but also")
        parts += (f"; {said}: ", *position_claim(other, desk, limit=WORDS, dated=True).parts)
        citations += tuple(each for each in desk.backed(other.citations) if each not in citations)
    return Claim(parts, citations, lead=told.lead)


def _cell(number: int, filled: _Filled, desk: Desk) -> Cell:
    day = months_shortened(day_words(filled.newest.said_on, desk.today, weekday=False))
    return Cell(number, filled.stances, day, plain_stance(filled.before) if filled.before else None)
