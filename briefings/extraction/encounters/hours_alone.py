"""The hour of a meeting whose day was told long before: "will meet on 9 May. ... The meeting will begin at 1 p.m."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefings.extraction.encounters.days import is_bare_hour
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from store.records import MeetingKind, Precision


def date_hours(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Give "the meeting", whose sentence tells nothing but an hour, the one day ahead on which it was said to be.

    Not where the text told of meetings on several days before, nor of a journey: which is meant nobody says.
    """
    days: set[date | None] = set()
    first: dict[MeetingKind, Sketch] = {}
    for sketch in sketches:
        one = first.get(sketch.kind) if _has_only_hour(scene, sketch) else None
        if one is not None and len(days) == 1 and one.when.earliest is not None and one.when.earliest > scene.published:
            sketch.when = replace(sketch.when, earliest=one.when.earliest, latest=one.when.latest)
        if sketch.sides and sketch.kind is not MeetingKind.VISIT and sketch.when.is_dated:
            days.add(sketch.when.earliest)
            if sketch.when.precision is Precision.DATE:
                first.setdefault(sketch.kind, sketch)


def _has_only_hour(scene: Scene, sketch: Sketch) -> bool:
    """True for "THE MEETING will take place at 1 p.m.", of which the day of the text itself was supposed."""
    is_taken_up = sketch.trigger.is_noun and sketch.is_definite and sketch.is_bound and not sketch.has_own_words
    is_hour = sketch.when.precision is Precision.EXACT and sketch.when.earliest == scene.published
    is_planned = is_taken_up and is_hour and sketch.standing is Standing.SCHEDULED
    return is_planned and all(is_bare_hour(scene, moment) for moment in scene.moments_in(sketch.sentence))
