"""Heads of several countries met by one who travels or receives: "will meet with President A, King B and Premier C".

That is a meeting with each, where nothing says that they meet together, on one day: told of three and more, or of two
in words of several ("in a series of consultations with"). Ministers of three countries meet together more often.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from briefings.extraction import gazetteer
from briefings.extraction.encounters.places import stops_behind, stops_listed
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import party_of
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.reading import Mention
from store.records import NO_TIME, MeetingKind, Party, Precision

_CHIEF = re.compile(
    r"\b(?:president|prime minister|premier|chancellor|king|queen|emir|amir|sultan|taoiseach|crown prince)$", re.I
)
_KINDS = (MeetingKind.MEETING, MeetingKind.TALKS, MeetingKind.CALL)
_TOGETHER = re.compile(
    r"\b(?:trilateral|quadrilateral|multilateral|(?:three|four|five)-way|together|joint|jointly|quad|both)\b", re.I
)
_SEVERAL = frozenset({"series", "round", "respectively", "separate", "bilaterally", "bilateral", "individual"})
_ONE_ROUND = frozenset({
    "next", "new", "latest", "last", "final", "further", "another", "this", "first", "second", "third", "fourth",
    "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "previous", "coming", "upcoming", "fresh",
})  # fmt: skip
"""What makes a "round" one of a series of talks: "the NEXT round of the dialogue"."""
_MANY, _FEW = 3, 2
_REACH = 8
"""Words within which it is told where those are who are met."""


def one_by_one(scene: Scene, sketches: Sequence[Sketch]) -> list[Sketch]:
    """The sketches, those that name the heads of several countries once for each of these."""
    stops = {stop for each in sketches if each.is_trip for stop in each.stops}
    return [part for sketch in sketches for part in _parts(scene, sketch, stops)]


def _parts(scene: Scene, sketch: Sketch, stops: set[str]) -> Iterator[Sketch]:
    if len(there := _each_there(scene, sketch)) > 1:
        yield from there
        return
    if sketch.with_hosts and not sketch.trigger.is_noun and len(lands := _lands_behind(scene, sketch)) > 1:
        for land in lands:
            yield replace(sketch, parties=list(sketch.parties), place=land, sentences=set(), stops=[])
        return
    chiefs = _chiefs_behind(scene, sketch) if sketch.kind in _KINDS and len(sketch.sides) > _FEW else []
    countries = list(dict.fromkeys(chief.side for chief in chiefs))
    hosts = [party for party in sketch.parties if party.side not in countries]
    if len({party.side for party in hosts}) != 1 or not _are_met_apart(scene, sketch, countries, stops):
        yield sketch
        return
    stops = stops | _stops_told(scene, sketch)
    for country in countries:
        guests = [party for party in sketch.parties if party.side == country]
        is_there = country in stops and (sketch.place is None or sketch.place in stops)
        place = country if is_there and sketch.kind is not MeetingKind.CALL else sketch.place
        yield replace(sketch, parties=[*hosts, *guests], place=place, sentences=set(), stops=[])


def _each_there(scene: Scene, sketch: Sketch) -> list[Sketch]:
    """ "Will meet with Minister A IN X, Ministers B and C IN Y": a meeting in each of the places told behind people."""
    if sketch.kind not in _KINDS or sketch.kind is MeetingKind.CALL or len(sketch.parties) < _FEW:
        return []
    by_name = {party.name: party for party in sketch.parties}
    groups: list[tuple[str, list[Party]]] = []
    waiting: list[Party] = []
    ended = len(scene.syntax)  # where the last place ends
    for mention in _people_behind(scene, sketch):
        is_in = scene.syntax.lower[mention.last : mention.last + 1] == ["in"]
        stops = stops_behind(scene, mention.last) if is_in else []
        gap = set(scene.syntax.lower[ended : mention.first])
        is_next = bool(stops) and ended < mention.first and gap <= _BETWEEN
        party = by_name.get(mention.name) or (party_of(mention) if is_next else None)
        if party is None:
            continue
        waiting.append(party)
        if stops:
            town = scene.mention[mention.last + 1]
            groups.append((stops[0], waiting))
            waiting, ended = [], town.last if town is not None else ended
    met = [party for _, group in groups for party in group]
    if waiting or len({place for place, _ in groups}) < len(groups) or len(set(met)) < len(met):
        return []
    hosts = [party for party in sketch.parties if party not in met]
    each = [
        replace(sketch, parties=[*hosts, *group], place=place, sentences=set(), stops=[]) for place, group in groups
    ]
    behind = [m for m in scene.moments_in(sketch.sentence) if m.when == sketch.when and m.first >= ended]
    if behind and len(each) >= _MANY and sketch.when.precision in (Precision.DATE, Precision.EXACT):
        for before in each[:-1]:
            before.when = NO_TIME  # "... in A, ... in B and ... in C on Monday": that is the day in C
    return each


_BETWEEN = frozenset({",", "and", ";"})
"""What joins "Minister A in X" and "Minister B in Y", where the parser hangs B on X."""


def _people_behind(scene: Scene, sketch: Sketch) -> list[Mention]:
    """The people told in the sentence behind the meeting."""
    tokens = range(sketch.token + 1, scene.syntax.bounds[sketch.sentence][1])
    told = dict.fromkeys(mention for token in tokens if (mention := scene.mention[token]) is not None)
    return [mention for mention in told if mention.kind == "person"]


def _lands_behind(scene: Scene, sketch: Sketch) -> list[str]:
    """The countries of "will meet with leaders IN A, B AND C": with those of each at home."""
    syntax = scene.syntax
    for token in range(sketch.token + 1, min(syntax.right[sketch.token] + 1, sketch.token + _REACH)):
        if syntax.lower[token] == "in" and (stops := stops_listed(scene, token)):
            return list(stops) if set(stops) <= gazetteer.countries().keys() else []
    return []


def _stops_told(scene: Scene, sketch: Sketch) -> set[str]:
    """The countries of "in A, B and C" in the sentence."""
    tokens = range(*scene.syntax.bounds[sketch.sentence])
    return {stop for token in tokens if scene.syntax.lower[token] == "in" for stop in stops_behind(scene, token)}


def _are_met_apart(scene: Scene, sketch: Sketch, countries: Sequence[str], stops: set[str]) -> bool:
    first, last = scene.syntax.bounds[sketch.sentence]
    said = {
        word
        for before, word in pairwise(["", *scene.syntax.lower[first:last]])
        if word != "round" or before not in _ONE_ROUND
    }
    is_one = sketch.trigger.is_noun and scene.syntax.tag[sketch.token] == "NN"  # "A MEETING with X, Y and Z"
    if is_one or sketch.when.precision is Precision.EXACT or _TOGETHER.search(scene.text(first, last)):
        return False
    if said & _SEVERAL:
        return len(countries) >= _FEW
    is_somewhere = sketch.place is not None and not set(countries) <= stops
    if sketch.when.precision is Precision.DATE or (sketch.when.precision is Precision.RANGE and is_somewhere):
        return False  # three presidents on one day, or for some days in one place, come for one meeting
    return len(countries) >= _MANY or (len(countries) == _FEW and set(countries) <= stops)


def _chiefs_behind(scene: Scene, sketch: Sketch) -> list[Party]:
    """The heads of state and government told behind the meeting; nobody where a country has sent somebody else."""
    tokens = range(scene.syntax.bounds[sketch.sentence][0], sketch.token)
    before = {each.name for token in tokens if (each := scene.mention[token]) is not None}
    named = {each.name: each for each in _people_behind(scene, sketch) if each.name not in before}
    chiefs = [party for party in sketch.parties if party.name in named and _is_chief(named[party.name])]
    others = [party for party in sketch.parties if party.name in named and party not in chiefs]
    led = {party.side for party in chiefs}
    return chiefs if all(party.side in led for party in others) and led <= gazetteer.countries().keys() else []


def _is_chief(mention: Mention) -> bool:
    is_crowned = mention.name.split()[0] in ("King", "Queen", "Emir", "Sultan")
    return is_crowned or (mention.role is not None and _CHIEF.search(mention.role) is not None)
