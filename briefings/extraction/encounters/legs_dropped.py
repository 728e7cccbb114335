"""One leg of a journey that is off: "has cancelled THE CHILEAN LEG of her trip to South America"; the others stand."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.extraction import gazetteer
from briefings.extraction.encounters.factuality import Factuality, factuality
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from store.records import MeetingKind

_PARTS = frozenset({"leg", "part", "portion", "segment", "stage", "half"})
_OFF = (Standing.CANCELLED, Standing.POSTPONED)
_LEADING = frozenset({"in", "to", "through"})


def drop_legs(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Of a journey one leg of which is off, let only that one be; nothing where the text does not say which.

    Left alone: a journey that is off as a whole, and "the first half of her trip to Chile", which has one stop.
    "Began THE CHILEAN LEG of her trip to South America" is in Chile; "DROPPED CHILE FROM her trip" calls off that stop.
    """
    for sketch in sketches:
        part = _part_of(scene, sketch)
        if (dropped := _dropped_from(scene, sketch)) is not None:
            sketch.place, sketch.stops, sketch.stops_at, sketch.is_bound = dropped, [dropped], None, True
            sketch.standing = Standing.CANCELLED if _is_done(scene, sketch) else Standing.NONE
            continue
        if part is not None and sketch.standing not in _OFF and (place := _where(scene, part)) is not None:
            sketch.place, sketch.stops, sketch.stops_at = place, [place], None
        if part is None or sketch.standing not in _OFF or _has_one_stop(sketch):
            continue
        if (place := _where(scene, part)) is not None:
            sketch.place, sketch.stops, sketch.stops_at = place, [place], None
        else:
            sketch.standing = Standing.NONE


_DROPPING = frozenset({"drop", "remove", "cut", "strike", "delete", "omit", "exclude", "scratch", "cross"})


def _dropped_from(scene: Scene, sketch: Sketch) -> str | None:
    """The Chile of "has DROPPED CHILE FROM her trip to South America", "has been struck OFF her tour"."""
    syntax, verb = scene.syntax, sketch.verb
    is_from = syntax.lower[syntax.head[sketch.token]] in ("from", "off")
    if verb is None or sketch.kind is not MeetingKind.VISIT or not sketch.trigger.is_noun or not is_from:
        return None
    if scene.lemma(verb) not in _DROPPING:
        return None
    told = syntax.children(verb, "nsubjpass" if scene.is_passive(verb) else "dobj")
    named = (scene.mention[kid] for kid in told)
    places = [m for m in named if m is not None and m.kind in ("place", "country")]
    return places[0].name if len(places) == 1 else None


def _is_done(scene: Scene, sketch: Sketch) -> bool:
    return sketch.verb is not None and factuality(scene, sketch.verb) is Factuality.FACT


def _has_one_stop(sketch: Sketch) -> bool:
    return len(sketch.stops) < 2 and sketch.place is not None and gazetteer.country_of(sketch.place) is not None


def _part_of(scene: Scene, sketch: Sketch) -> int | None:
    """The "leg" of "the leg OF HER TRIP", which the verb is about."""
    syntax = scene.syntax
    of = syntax.head[sketch.token]
    if sketch.kind is not MeetingKind.VISIT or not sketch.trigger.is_noun or syntax.lower[of] != "of":
        return None
    part = syntax.head[of]
    return part if scene.lemma(part) in _PARTS and syntax.dep[sketch.token] == "pobj" else None


def _where(scene: Scene, part: int) -> str | None:
    """The country or the town of "the CHILEAN leg", "the LIMA leg", "the leg IN CHILE"."""
    syntax = scene.syntax
    before = (scene.mention[at] for at in range(syntax.left[part], part))
    ways = (kid for kid in syntax.kids[part] if syntax.lower[kid] in _LEADING and part < kid < len(syntax) - 1)
    behind = (scene.mention[kid + 1] for kid in ways)
    for mention in (*before, *behind):
        if mention is not None and gazetteer.country_of(mention.side) is not None:
            return mention.name if mention.kind == "place" else mention.side
    return None
