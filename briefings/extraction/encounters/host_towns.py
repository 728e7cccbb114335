"""Where a gathering is that somebody is to host: "Kuwait City is due to host the summit", "India will host the G20"."""

from __future__ import annotations

from briefings.extraction import gazetteer
from briefings.extraction.encounters.places import stops_at, stops_behind
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.turns import gathering_at
from briefings.extraction.encounters.vocabulary import words
from store.records import Party


def hosting_town(scene: Scene, sketch: Sketch) -> str | None:
    """ "Kuwait City will host the summit", "is due to host", "has offered to host": there it is.

    A capital that "plans to host the summit IN SIRTE" is its government.
    """
    syntax, verb = scene.syntax, sketch.verb
    if verb is not None and _is_set_to_host(scene, sketch):
        named = (scene.mention[kid] for kid in syntax.children(verb, "nsubj", "nsubjpass"))
        return next((each.name for each in named if each is not None and each.kind == "place"), None)
    if verb is None or sketch.relation != "dobj" or scene.lemma(verb) not in words("holding", "guests"):
        return None
    subjects = list(syntax.children(verb, "nsubj"))
    if not subjects and (planning := _plan_above(scene, verb)) is not None and not _is_told_where(scene, sketch):
        subjects = list(syntax.children(planning, "nsubj", "nsubjpass"))
    if (capital := next((kid for kid in subjects if syntax.lower[kid] == "capital"), None)) is not None:
        return next(iter(stops_at(scene, capital)), None)  # "the Peruvian CAPITAL will host"
    named = (scene.mention[kid] for kid in subjects)
    return next((each.name for each in named if each is not None and each.kind == "place"), None)


def _is_set_to_host(scene: Scene, sketch: Sketch) -> bool:
    """True for "Ankara IS SET TO HOST talks", where the parser takes "host" for a word that describes the talks."""
    syntax = scene.syntax
    hosts = (kid for kid in syntax.kids[sketch.token] if syntax.lower[kid] == "host" and syntax.dep[kid] == "compound")
    is_to = any(syntax.lower[kid - 1] == "to" for kid in hosts if kid)
    return is_to and sketch.relation == "to" and not _is_told_where(scene, sketch)


def without_host_town(scene: Scene, sketch: Sketch, holders: list[Party], own: list[Party]) -> list[Party]:
    """Of "VIENNA will host talks BETWEEN A and B" nobody: it is only where they are, and Austria is no side.

    "AUSTRIA will host talks between A and B" there, and "MOSCOW will host talks WITH A and B", are of their host too.
    """
    if sketch.verb is None or len({party.side for party in own}) < _TWO or hosting_town(scene, sketch) is None:
        return holders
    if any(scene.syntax.lower[kid] == "with" for kid in scene.syntax.kids[sketch.token]):
        return holders
    return [party for party in holders if party.name != party.side]


_TWO = 2


def _plan_above(scene: Scene, verb: int) -> int | None:
    """The "is" of "Kuwait City IS due to host", the "offered" of "has OFFERED to host"; not "asked Geneva to host"."""
    syntax, above = scene.syntax, verb
    while syntax.dep[above] in ("xcomp", "acomp"):
        above = syntax.head[above]
        if any(syntax.children(above, "dobj")):
            return None
    return above if above != verb else None


def _is_told_where(scene: Scene, sketch: Sketch) -> bool:
    """True for "plans to host the summit IN SIRTE", "AT CAMP DAVID": behind it stands a place that is no country."""
    syntax = scene.syntax
    tokens = range(sketch.token + 1, syntax.bounds[sketch.sentence][1])
    ways = (token for token in tokens if syntax.lower[token] in ("in", "at") and syntax.dep[token] == "prep")
    heads = {way: syntax.head[way] for way in ways}
    own = [way for way, head in heads.items() if head == sketch.token or syntax.pos[head] != "NOUN"]  # no "war IN MALI"
    return any(stop not in gazetteer.countries() for way in own for stop in stops_behind(scene, way))


def hosting_land(scene: Scene, sketch: Sketch, hosts: list[Party]) -> str | None:
    """ "India will host the G20": there it is, unless a town of it is told."""
    is_hosted = sketch.verb is not None and sketch.relation == "dobj" and scene.lemma(sketch.verb) == "host"
    land = hosts[0].side if is_hosted and len(hosts) == 1 and gathering_at(scene, sketch.token) else None
    return land if land in gazetteer.countries() else None
