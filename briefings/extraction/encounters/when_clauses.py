"""Days told before a "when": "their next meeting is in Riga ON 7 JUNE, WHEN X will host Y"."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.extraction.encounters.fitting import as_meant, fits
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from store.records import NO_TIME, MeetingKind, Precision

_ONE_DAY = (Precision.DATE, Precision.EXACT)
_BETWEEN = frozenset({MeetingKind.MEETING, MeetingKind.TALKS})
_TOLD = (Standing.SCHEDULED, Standing.TENTATIVE, Standing.HELD)


def date_by_when(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Give what a "when" clause tells the day right before it, and where the bare meeting of that day will be.

    "Their next meeting is in Riga on 7 June, when X will host Y" tells of one meeting. A month or a week ("in June,
    when X will host Y") is left alone, and so is a clause that has a day of its own.
    """
    by_sentence: dict[int, list[Sketch]] = {}
    for sketch in sketches:
        by_sentence.setdefault(sketch.sentence, []).append(sketch)
    for sketch in sketches:
        if sketch.trigger.is_noun or sketch.when is not NO_TIME or sketch.standing not in _TOLD:
            continue
        told = _day_before(scene, sketch)
        if told is None:
            continue
        when = as_meant(scene, sketch, told).when
        if not fits(scene, sketch, when):
            continue
        sketch.when = when
        bare = next((each for each in by_sentence[sketch.sentence] if _is_bare(each, sketch, told)), None)
        if bare is not None:
            sketch.place = sketch.place or (bare.place if sketch.kind is not MeetingKind.CALL else None)
            if bare.kind is MeetingKind.TALKS and sketch.kind is MeetingKind.MEETING:
                sketch.kind = bare.kind
            bare.standing = Standing.NONE


def _day_before(scene: Scene, sketch: Sketch) -> Moment | None:
    """The 7 June of "on 7 June(, in Riga), WHEN X will host Y"."""
    lower, verb = scene.syntax.lower, sketch.token
    when = next((kid for kid in scene.syntax.kids[verb] if lower[kid] == "when" and kid < verb), None)
    if when is None or when < 2 or lower[when - 1] != ",":
        return None  # "will announce TOMORROW WHEN they meet": that is asked, and on which day nobody says
    last = when - 2
    town = scene.mention[last]
    if town is not None and town.kind in ("place", "country") and lower[town.first - 1] in ("in", ","):
        last = town.first - 2
    moment = scene.moment[last] if last >= scene.syntax.bounds[sketch.sentence][0] else None
    is_day = moment is not None and moment.when.precision in _ONE_DAY and moment.last == last + 1
    return moment if is_day else None


def _is_bare(bare: Sketch, told: Sketch, day: Moment) -> bool:
    """True for "the next meeting" of that day, "the two met", of which only the clause says who takes part."""
    is_told = bare.trigger.is_noun or bare.trigger.manner == "meet"
    is_plain = is_told and bare.kind in _BETWEEN and not bare.parties and bare.sentence == told.sentence
    return is_plain and bare.token < day.first and bare.when == told.when and bare.standing is told.standing
