"""Two meetings of the same told by one verb: "will meet IN JUNE at a summit in A AND AGAIN IN SEPTEMBER in B".

What stands behind "again" is the second one's: its day, its place and the noun it is called by.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefings.extraction.encounters.fitting import as_meant
from briefings.extraction.encounters.places import stops_behind
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.vocabulary import nouns
from store.records import NO_TIME, Precision

_TELLING = frozenset({"meet", "host", "sit", "speak", "phone", "negotiate"})
_TOLD = (Standing.SCHEDULED, Standing.TENTATIVE, Standing.HELD)
_NEAR = 4
"""Words behind "again" among which its day begins."""


def with_second_times(scene: Scene, sketches: Sequence[Sketch]) -> list[Sketch]:
    """The sketches, of which one that its verb tells of twice is two, each with its own day and place.

    Left alone: a verb of its own behind "again" ("met in May and will meet again in June"), and no second day.
    """
    every: list[Sketch] = []
    for sketch in sketches:
        both = list(_both(scene, sketch, sketches))
        every += both or [sketch]
    return every


def _both(scene: Scene, sketch: Sketch, sketches: Sequence[Sketch]) -> Iterator[Sketch]:
    again = _again(scene, sketch)
    if again is None:
        return
    end = scene.syntax.bounds[sketch.sentence][1]
    first = _moment(scene, sketch, sketch.token, again)
    second = _moment(scene, sketch, again, min(again + _NEAR, end))
    if first is None or second is None:
        return
    for noun in sketches:  # "at the G20 SUMMIT in A", to which the parser gave the day behind "again"
        if noun.sentence == sketch.sentence and sketch.token < noun.token < again and noun.when == second.when:
            noun.when = first.when
    named = sketch.kind, sketch.trigger.kind
    kind, other = named[::-1] if _is_called_so(scene, sketch, again, end) else named
    when = as_meant(scene, sketch, first).when
    yield replace(sketch, kind=kind, when=when, place=_place(scene, sketch.token, again), sentences=set())
    when, place = as_meant(scene, sketch, second).when, _place(scene, again, end)
    yield replace(sketch, kind=other, when=when, place=place, former=None, is_apart=True, sentences=set())


def _is_called_so(scene: Scene, sketch: Sketch, first: int, last: int) -> bool:
    """True where the noun by which the meeting is called stands between the two tokens."""
    return any(nouns().get(scene.lemma(token)) is sketch.kind for token in range(first, last))


def _again(scene: Scene, sketch: Sketch) -> int | None:
    """The "again" of "and again" behind the verb, with no other verb between."""
    syntax, end = scene.syntax, scene.syntax.bounds[sketch.sentence][1]
    if sketch.trigger.is_noun or sketch.trigger.manner not in _TELLING or sketch.standing not in _TOLD:
        return None
    for token in range(sketch.token + 1, end):
        if scene.is_verb(token):
            return None
        if syntax.lower[token] == "again" and syntax.lower[token - 1] in ("and", ","):
            is_verb_behind = any(scene.is_verb(at) for at in range(token, min(token + _NEAR, end)))
            return token if not is_verb_behind else None
    return None


def _moment(scene: Scene, sketch: Sketch, first: int, last: int) -> Moment | None:
    told = (each for each in scene.moments_in(sketch.sentence) if first < each.first < last)
    return next((each for each in told if each.when is not NO_TIME and each.when.precision is not Precision.YEAR), None)


def _place(scene: Scene, first: int, last: int) -> str | None:
    heads = (token for token in range(first, last) if scene.syntax.lower[token] in ("in", "at"))
    return next((stops[0] for token in heads if (stops := stops_behind(scene, token))), None)
