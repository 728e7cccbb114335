"""Remarks on a meeting told of before: "IT WILL BE THEIR SECOND MEETING this month", "the first visit since"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

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
_NEAR_TRIP = 3


def remarked_on(scene: Scene, remark: Sketch, sketches: Sequence[Sketch]) -> Sketch | None:
    """The meeting of which it is told which one in a row it is; None where it has a day of its own."""
    if _is_this_one(scene, remark):
        before = [each for each in _last(sketches, remark, 1) if each.sentence < remark.sentence]
        if not _names_others(scene, remark, before):
            return next((each for each in before if each.trigger.is_noun and each.kind is not MeetingKind.VISIT), None)
    if _is_anothers_trip(scene, remark):
        trips = (each for each in _last(sketches, remark, _NEAR_TRIP) if each.is_trip)
        trips = (each for each in trips if each.standing is remark.standing)
        return next((each for each in trips if _is_of_the_accompanied(scene, remark, each)), None)
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
    near = _last(sketches, remark, _NEAR)
    return next((each for each in near if each.standing is not Standing.NONE and _is_of_a_kind(each, remark)), None)


def _last(sketches: Sequence[Sketch], remark: Sketch, sentences: int) -> Iterator[Sketch]:
    """What was told last, up to so many sentences before the remark, the last first."""
    return takewhile(lambda each: remark.sentence - each.sentence <= sentences, reversed(sketches))


def _names_others(scene: Scene, remark: Sketch, before: Sequence[Sketch]) -> bool:
    """True for "at this meeting, MINISTERS X AND Y will sign", of whom the sentence before did not tell."""
    known = {party.name for each in before for party in each.parties}
    return not scene.people_in(range(*scene.syntax.bounds[remark.sentence])) <= known


def _is_this_one(scene: Scene, remark: Sketch) -> bool:
    """True for "DURING THIS IMPORTANT UN SESSION, X will speak": the gathering of the sentence before, with no day."""
    syntax, noun = scene.syntax, remark.token
    is_in_it = remark.trigger.is_noun and remark.relation in ("during", "at") and remark.kind is not MeetingKind.VISIT
    is_this = is_in_it and any(syntax.lower[kid] == "this" and kid < noun for kid in syntax.kids[noun])
    has_where = any(syntax.lower[kid] in ("in", "at") for kid in syntax.kids[noun])  # "this meeting IN THE OVAL OFFICE"
    return (
        is_this
        and not has_where
        and not any(scene.moment[at] for at in range(syntax.left[noun], syntax.right[noun] + 1))
    )


def _is_anothers_trip(scene: Scene, remark: Sketch) -> bool:
    """True for "Deputy X will accompany the Envoy ON HIS TRIP", of which the days and the stops are told before."""
    is_way = remark.trigger.is_noun and remark.kind is MeetingKind.VISIT and remark.relation == "on"
    is_along = is_way and remark.verb is not None and scene.lemma(remark.verb) in ("accompany", "join")
    last = min(scene.syntax.right[remark.token] + 1, len(scene.syntax))
    return is_along and not remark.stops and not any(scene.moment[at] for at in range(remark.token, last))


def _is_of_the_accompanied(scene: Scene, remark: Sketch, trip: Sketch) -> bool:
    """True where the one accompanied is the traveller, or is not told by name ("will accompany HIM")."""
    accompanied = [kid for kid in scene.syntax.kids[remark.verb or 0] if scene.syntax.dep[kid] == "dobj"]
    named = [mention for kid in accompanied if (mention := scene.mention[kid]) is not None]
    names = {party.name for party in trip.parties}
    return all(each.name in names if each.kind == "person" else each.side in trip.sides for each in named)


def _is_of_a_kind(told: Sketch, remark: Sketch) -> bool:
    """True where both are visits, or neither is."""
    return (told.kind is MeetingKind.VISIT) is (remark.kind is MeetingKind.VISIT) and len(told.sides) > (
        remark.kind is not MeetingKind.VISIT
    )
