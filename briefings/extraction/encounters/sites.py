"""Places that stand in no table: islands, valleys, crossings; and the town that a building stands in."""

from __future__ import annotations

from briefings.extraction import gazetteer
from briefings.extraction.encounters.owners import Owners
from briefings.extraction.encounters.scene import Scene

_LANDS = frozenset({
    "valley", "region", "province", "peninsula", "desert", "mountains", "archipelago", "district", "enclave",
    "highlands", "island", "islands", "lagoon", "oasis", "estate", "crossing", "bridge", "checkpoint", "triangle",
})  # fmt: skip
"""Nouns that with a name before them are a place: "the Fergana VALLEY", "the Allenby CROSSING"."""
_NAMED_FIRST = frozenset({
    "isla", "lake", "mount", "island", "ile", "isle", "île", "lac", "lago", "schloss", "chateau", "château", "camp",
})  # fmt: skip
"""Words that begin the name of a place: "the ISLA Esteves", "LAKE Balaton"."""
_WHERE = frozenset({"in", "at", "on", "near", "outside"})
_STEPS = 9


def site_behind(scene: Scene, owners: Owners, preposition: int) -> str | None:
    """The Allenby crossing of "at the Allenby crossing", the Isla Esteves of "on the Isla Esteves"."""
    syntax = scene.syntax
    if syntax.lower[preposition] not in _WHERE or scene.in_dateline(preposition):
        return None
    for kid in syntax.kids[preposition]:
        first = _first_of_name(scene, kid) if syntax.dep[kid] == "pobj" and not scene.moment[kid] else None
        if first is None or first == kid:
            continue
        is_land = scene.lemma(kid) in _LANDS and owners.is_anchor(syntax.head[preposition])
        is_named = syntax.lower[first] in _NAMED_FIRST and not syntax.text[first].isupper()  # "LAC" is a body
        if is_land or (is_named and syntax.pos[kid] == "PROPN"):
            return scene.text(first, kid + 1)
    return None


def _first_of_name(scene: Scene, head: int) -> int | None:
    """The first capitalised word of a name that ends with this noun."""
    syntax, first = scene.syntax, head
    while first > syntax.left[head] and syntax.text[first - 1][:1].isupper() and syntax.pos[first - 1] == "PROPN":
        first -= 1
    return first if syntax.text[first][:1].isupper() else None


def is_of_tables(scene: Scene, place: str) -> bool:
    """True for a town or a country that is known; not for a building, and a name that nobody knows."""
    if place in gazetteer.venues():
        return False
    return any(each.name == place and each.kind in ("place", "country") for each in scene.mentions)


def town_around(scene: Scene, preposition: int) -> str | None:
    """The Nairobi of "at State House in Nairobi", "at the Serena Hotel, Nairobi", "in Nairobi's Serena Hotel"."""
    syntax = scene.syntax
    end = min(syntax.bounds[syntax.sentence[preposition]][1], preposition + _STEPS)
    for token in range(preposition + 1, end):
        if scene.is_verb(token) or scene.moment[token] is not None:
            return None
        town = scene.mention[token]
        if town is None or town.kind != "place" or town.first != token or town.name in gazetteer.venues():
            continue
        is_owner = syntax.lower[town.last : town.last + 1] in (["'s"], ["’s"])
        return town.name if is_owner or syntax.lower[token - 1] in ("in", ",", "near", "outside") else None
    return None
