"""Where "a visit to ..." leads that the parser hangs elsewhere: the second stop, the last one, the only one."""

from __future__ import annotations

from itertools import pairwise

from briefings.extraction import gazetteer
from briefings.extraction.encounters.places import stops_behind, stops_listed
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch


def stops_within(scene: Scene, noun: int) -> list[str]:
    """The Tbilisi of "a visit by X's minister to Tbilisi planned for ...", which the parser hangs on the minister."""
    syntax = scene.syntax
    for token in range(noun + 1, min(syntax.right[noun] + 1, len(syntax))):
        if scene.is_verb(token):
            break
        if syntax.lower[token] == "to" and syntax.dep[token] == "prep" and (stops := stops_behind(scene, token)):
            return stops
    return []


def land_visited(scene: Scene, sketch: Sketch) -> str | None:
    """The Cuba of "the CUBAN visit of President Lula", "President Lula's CUBAN visit".

    Somebody of another country pays it; "the Cuban visit", "the Cuban visit to Brazil" are paid by Cubans.
    """
    syntax, noun = scene.syntax, sketch.token
    called = [kid for kid in syntax.kids[noun] if syntax.dep[kid] == "amod" and kid < noun]
    lands = {m.side for kid in called if (m := scene.mention[kid]) is not None and m.side in gazetteer.countries()}
    owners = [kid for kid in syntax.kids[noun] if syntax.dep[kid] == "poss"]
    ways = (kid for kid in syntax.kids[noun] if syntax.lower[kid] in ("of", "by") and syntax.dep[kid] == "prep")
    owners += [below for way in ways for below in syntax.children(way, "pobj")]
    whose = {mention.side for owner in owners if (mention := scene.mention[owner]) is not None}
    return lands.pop() if len(lands) == 1 and whose and not whose & lands else None


def second_stops(scene: Scene, to: int) -> list[str]:
    """The Nepal of "a visit to the Maldives on 6-7 June AND TO NEPAL on 8 June", which the parser hangs on the day."""
    syntax = scene.syntax
    days = [each for each in scene.moments_in(scene.sentence(to)) if each.first > to]
    for day, following in pairwise(days):
        second = day.last + 1
        if syntax.lower[day.last : day.last + 2] == ["and", "to"] and second < following.first:
            between = range(second + 1, following.first)
            is_own = not any(scene.is_verb(token) for token in range(to, following.first))
            return stops_listed(scene, second) if is_own and len(between) <= _LONGEST_STOP else []
    return []


_LONGEST_STOP = 6
"""Words of "the Democratic Republic of Congo on"."""


def stops_to_the_last(scene: Scene, sketch: Sketch, to: int) -> list[str]:
    """Cairo and Amman in "her visit TO CAIRO AND AMMAN has been moved", where the parser takes Amman for a subject.

    Not in "after the visit to Cairo, Amman said" and "the visit to Cairo and AMMAN'S OFFER have ...".
    """
    stops, listed = stops_behind(scene, to), stops_listed(scene, to)
    is_subject = sketch.trigger.is_noun and sketch.relation in ("nsubj", "nsubjpass")
    if not is_subject or not stops or len(listed) <= len(stops) or listed[: len(stops)] != stops:
        return stops
    behind = range(to, scene.syntax.bounds[sketch.sentence][1])
    last = next((m for at in behind if (m := scene.mention[at]) is not None and m.name == listed[-1]), None)
    if last is None or scene.syntax.lower[last.first - 1] != "and":
        return stops
    is_end = scene.syntax.lower[last.last : last.last + 1] in ([","], ["from"], ["on"], ["in"], ["next"], ["this"])
    return listed if is_end or scene.syntax.pos[last.last : last.last + 1] == ["AUX"] else stops
