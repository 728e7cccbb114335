"""Gatherings that go by their own name: "the Doha Forum opens on Saturday", "the Halifax Forum will be held in May".

Nobody need be told to take part: the gathering itself is the one party, as a body that meets is. What only bears the
name of what it is about ("the Iran conference"), or is told of in another way ("the Doha Forum published a report",
"the Forum opens doors"), is left alone.
"""

from __future__ import annotations

from briefings.extraction import gazetteer
from briefings.extraction.encounters.places import stops_behind
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from store.records import MeetingKind, Party

_GATHERINGS = frozenset({"forum", "conference", "dialogue", "congress", "convention", "symposium", "colloquium"})
_LONGEST = 7
_INSIDE = frozenset({"of", "and", "on", "for", "-", "–", "&"})
_OF_NOTHING = frozenset({
    "the", "a", "an", "this", "first", "second", "third", "fourth", "fifth", "annual", "next", "regional",
    "ministerial", "international", "national", "foreign", "joint", "bilateral", "strategic", "trilateral", "high",
    "level", "political",
})  # fmt: skip
"""Words that describe a gathering and do not tell which one it is."""


def itself(scene: Scene, sketch: Sketch) -> list[Party]:
    """A gathering known by its own name alone, where it is told that it is held."""
    if not (sketch.trigger.is_noun and sketch.is_bound and scene.syntax.text[sketch.token][0].isupper()):
        return []
    if sketch.kind is MeetingKind.OTHER:
        return []  # "the Veterans Dinner" is nobody
    mention = scene.mention[sketch.token]
    if mention is not None and mention.kind == "organisation" and mention.last - mention.first > 1:
        return [Party(mention.name, mention.side)]
    name = _own_name(scene, sketch.token) if _takes_place(scene, sketch) else None
    return [Party(name, name)] if name is not None else []


def itself_named(scene: Scene, noun: int, last: int) -> str | None:
    """The "Andean Forum", the "Conference on Disarmament": a gathering by its own name, up to the token ``last``."""
    if scene.lemma(noun) not in _GATHERINGS or not scene.syntax.text[noun][0].isupper():
        return None
    mention = scene.mention[noun]
    is_on = mention is not None and mention.kind == "organisation" and noun + 1 < mention.last <= last
    return mention.name if mention is not None and is_on else _own_name(scene, noun)


def town_of(scene: Scene, sketch: Sketch) -> str | None:
    """The town that it is called by, if no other is told: "the Petersberg Dialogue will be held IN BERLIN"."""
    kids = scene.syntax.kids[sketch.verb] if sketch.verb is not None else ()
    if any(scene.syntax.lower[kid] in ("in", "at") and stops_behind(scene, kid) for kid in kids):
        return None
    words = sketch.parties[0].name.split() if sketch.parties else []
    towns = (" ".join(words[:length]) for length in (2, 1) if len(words) > length)
    return sketch.place or next((town for town in towns if town in gazetteer.city_countries()), None)


def is_gathering(party: Party) -> bool:
    """True for a party that is a gathering itself: "the Raisina Dialogue", with whomever else it is held."""
    return party.name == party.side and party.name.lower().rsplit(" ", 1)[-1] in _GATHERINGS


def _takes_place(scene: Scene, sketch: Sketch) -> bool:
    """True where it is the subject of its verb; not for "the Forum opens DOORS"."""
    syntax, verb = scene.syntax, sketch.verb
    if verb is None or sketch.relation not in ("nsubj", "nsubjpass") or syntax.head[sketch.token] != verb:
        return False
    done = [kid for kid in syntax.kids[verb] if syntax.dep[kid] == "dobj"]
    return all(scene.moment[kid] is not None or syntax.lower[kid] in ("place", "part") for kid in done)


def _own_name(scene: Scene, noun: int) -> str | None:
    """The "Halifax Security Forum": the capital words up to the noun; None where they tell no more than a country."""
    syntax = scene.syntax
    if scene.lemma(noun) not in _GATHERINGS:
        return None
    start, first = syntax.bounds[scene.sentence(noun)][0], noun
    for at in range(noun - 1, max(noun - _LONGEST, start) - 1, -1):
        is_day = scene.moment[at] is not None
        is_name = syntax.text[at][0].isupper() and syntax.lower[at] not in ("the", "a", "an") and not is_day
        if is_name:
            first = at
        elif syntax.lower[at] not in _INSIDE or is_day:
            break
    told = [at for at in range(first, noun) if syntax.lower[at] not in _INSIDE | _OF_NOTHING]
    if not any(_tells_which(scene, at) for at in told):
        return None
    return scene.text(first, noun + 1)


def _tells_which(scene: Scene, token: int) -> bool:
    """True for a town and for a word that is nobody's name; a country is what a conference is about."""
    mention = scene.mention[token]
    if mention is None or not mention.certain:
        return True
    return mention.kind == "place" and mention.name not in gazetteer.countries()
