"""One leg of a journey that is off: "has cancelled THE CHILEAN LEG of her trip to South America"; the others stand."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.extraction import gazetteer
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
    """
    for sketch in sketches:
        part = _part_of(scene, sketch)
        if part is None or sketch.standing not in _OFF or _has_one_stop(sketch):
            continue
        if (place := _where(scene, part)) is not None:
            sketch.place, sketch.stops, sketch.stops_at = place, [place], None
        else:
            sketch.standing = Standing.NONE


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
