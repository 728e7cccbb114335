"""Talks of one who has come to a country, with its government: "Lavrov will hold talks in Togo and Benin next week".

With whom is not told because it needs no telling. In a seat of international bodies ("talks in Geneva"), in a town
that is no capital, and at peace or hostage talks the others are not those of the place; at home nobody is a guest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefings.extraction import gazetteer
from briefings.extraction.encounters.places import stops_behind, stops_listed
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_body, is_capital, is_unplaced
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.vocabulary import words
from briefings.extraction.met_there import SEATS
from store.records import MeetingKind, Party

_HOLDING = frozenset({"hold", "have", "conduct"})
_OF_OTHERS = frozenset({
    "peace", "ceasefire", "cease-fire", "truce", "hostage", "prisoner", "nuclear", "indirect", "proximity", "fresh",
    "coalition", "multilateral", "party", "internal", "crisis", "mediated", "trilateral", "three", "four", "six",
    "follow", "climate", "another", "further", "more",
})  # fmt: skip
_OF_A_WAR = frozenset({"war", "ending", "exchange", "ceasefire", "truce", "hostages", "prisoners", "peace", "conflict"})
_GO_BETWEENS = frozenset({"envoy", "negotiator", "mediator", "delegation", "team"})
"""What talks are called to which sides come that were told of before, or elsewhere."""
_KINDS = frozenset({MeetingKind.TALKS, MeetingKind.MEETING})


def hold_talks_abroad(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Add those in whose country, or countries, one guest is to hold talks.

    Of talks that are told for each town, "on Thursday and Friday, respectively", the one host.
    """
    told = Counter(sketch.token for sketch in sketches)
    for sketch in sketches:
        if _is_of_one_guest(scene, sketch) and not _are_others_there(scene, sketch, sketches):
            stops = _where(scene, sketch)
            _add_hosts(sketch, [sketch.place] if told[sketch.token] > 1 and sketch.place in stops else stops)


def _add_hosts(sketch: Sketch, stops: Sequence[str]) -> None:
    hosts = [_country_at(stop) for stop in stops]
    if not stops or any(side in sketch.sides for side in map(gazetteer.country_of, stops)):
        return
    sketch.parties += [Party(host, host) for host in dict.fromkeys(hosts) if host is not None]


def _is_of_one_guest(scene: Scene, sketch: Sketch) -> bool:
    """True for "X will hold talks", where nothing tells with whom, and nobody else is named."""
    syntax, noun, verb = scene.syntax, sketch.token, sketch.verb
    if not sketch.trigger.is_noun or sketch.kind not in _KINDS or sketch.relation != "dobj" or verb is None:
        return False
    if scene.lemma(verb) not in _HOLDING or len(sketch.sides) != 1 or sketch.names_other or sketch.with_hosts:
        return False
    behind = {syntax.lower[token] for token in range(noun, syntax.bounds[sketch.sentence][1])}
    before = {syntax.lower[token] for token in range(syntax.left[noun], noun)}
    if behind & (_OF_A_WAR | {"with", "between", "among", "where"}) or before & (
        _OF_OTHERS | words("adjectives", "definite")
    ):
        return False
    return syntax.tag[noun] == "NNS" and _is_somebody(scene, sketch)


def _are_others_there(scene: Scene, sketch: Sketch, sketches: Sequence[Sketch]) -> bool:
    """True for an envoy or a team, and where talks with others or their delegation are told of."""
    syntax = scene.syntax
    start, end = syntax.bounds[sketch.sentence]
    after = syntax.bounds[sketch.sentence + 1][1] if sketch.sentence + 1 < len(syntax.bounds) else end
    if _GO_BETWEENS & {syntax.lemma[token] for token in range(start, end)}:
        return True
    if {"delegation", "delegations", "negotiators"} & {*syntax.lower[end:after]}:
        return True
    return any(sketch.sides < other.sides for other in sketches if other.token != sketch.token)


def _is_somebody(scene: Scene, sketch: Sketch) -> bool:
    """True for a person or an office with a side that is known; a country may talk to whom it likes."""
    if any(is_unplaced(party) or not _is_known(party) for party in sketch.parties):
        return False
    verb = sketch.verb if sketch.verb is not None else sketch.token
    subjects = [kid for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] == "nsubj"]
    if any(_is_another(scene, sketch, kid) for subject in subjects for kid in scene.syntax.kids[subject]):
        return False  # "X AND THE PLATFORM will hold talks in Rome": with each other
    named = (scene.mention[kid] for kid in subjects)
    return any(party.name != party.side for party in sketch.parties) or any(m and m.kind == "person" for m in named)


def _is_another(scene: Scene, sketch: Sketch, token: int) -> bool:
    """True for the second of two where it is not of the same country, as "X and Minister Y" are."""
    mention = scene.mention[token]
    is_same = mention is not None and mention.side in sketch.sides
    return scene.syntax.dep[token] == "conj" and not is_same


def _is_known(party: Party) -> bool:
    return party.side in gazetteer.countries() or is_body(party.side)


def _where(scene: Scene, sketch: Sketch) -> list[str]:
    """The towns or countries behind the "in" of the talks or of the verb that holds them."""
    syntax = scene.syntax
    heads = (sketch.token, sketch.verb) if sketch.verb is not None else (sketch.token,)
    ways = (kid for head in heads for kid in syntax.kids[head] if syntax.lower[kid] == "in" and kid > sketch.token)
    return next((stops for way in ways if (stops := stops_listed(scene, way) or stops_behind(scene, way))), [])


def _country_at(stop: str) -> str | None:
    """Whose government receives there: that of a country or of its capital, where no others come to meet."""
    is_whole = stop in gazetteer.countries()
    return gazetteer.country_of(stop) if is_whole or (is_capital(stop) and stop not in SEATS) else None
