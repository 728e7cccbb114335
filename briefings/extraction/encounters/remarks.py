"""Remarks on a meeting told of before: "IT WILL BE THEIR SECOND MEETING this month", "the first visit since"."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from store.records import MeetingKind

_IT = frozenset({"it", "this", "that", "which"})
_NUMBERS = frozenset({
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "latest", "only",
})  # fmt: skip
_NEAR = 2
"""Sentences after a meeting in which one remarks on it."""


def remarked_on(scene: Scene, remark: Sketch, sketches: Sequence[Sketch]) -> Sketch | None:
    """The meeting of which it is told which one in a row it is; None where it has a day of its own."""
    if not remark.trigger.is_noun or remark.relation != "attr" or remark.verb is None:
        return None
    syntax, noun = scene.syntax, remark.token
    subjects = [kid for kid in syntax.kids[remark.verb] if syntax.dep[kid] == "nsubj"]
    is_it = bool(subjects) and all(syntax.lower[kid] in _IT for kid in subjects)
    if not is_it or not any(syntax.lower[kid] in _NUMBERS for kid in syntax.kids[noun]):
        return None
    behind = range(noun, syntax.bounds[remark.sentence][1])
    if any((moment := scene.moment[at]) is not None and moment.when.is_dated for at in behind):
        return None
    near = (each for each in reversed(sketches) if remark.sentence - each.sentence <= _NEAR)
    return next((each for each in near if each.standing is not Standing.NONE and _is_of_a_kind(each, remark)), None)


def _is_of_a_kind(told: Sketch, remark: Sketch) -> bool:
    """True where both are visits, or neither is."""
    return (told.kind is MeetingKind.VISIT) is (remark.kind is MeetingKind.VISIT) and len(told.sides) > (
        remark.kind is not MeetingKind.VISIT
    )
