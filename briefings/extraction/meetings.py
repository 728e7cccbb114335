"""Meetings an article tells of: who meets, when and where, how exactly that is known, and whether it stands.

Found by rules over the parse (``encounters``); the words are data in ``patterns/meetings.toml``. What is
not certain enough is left out: a wrong day is worse than a missing one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from briefings.extraction.encounters.joining import joined
from briefings.extraction.encounters.open_points import points
from briefings.extraction.encounters.outline import outline
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.settle import Settler, with_zone
from briefings.extraction.encounters.sides import Cast, is_body
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import STATUS, Standing
from briefings.extraction.encounters.trips import follow_trips
from briefings.extraction.reading import Reading
from store.records import (
    MeetingKind,
    MeetingReport,
    MeetingStatus,
    OpenPoint,
    Precision,
)

LONG_PAST = timedelta(days=730)
"""What lies farther back is background, not news."""


def find_meetings(reading: Reading) -> tuple[MeetingReport, ...]:
    """The meetings of a text in the order of their first words."""
    scene = Scene(reading)
    sketches = outline(scene, Cast(scene))
    Settler(scene, sketches).settle()
    sketches = [each for each in sketches if each.standing is not Standing.NONE]
    meetings = [each for each in joined(follow_trips(scene, sketches)) if _is_told(each, reading.published)]
    return tuple(_report(scene, each) for each in meetings)


def _is_told(sketch: Sketch, published: date) -> bool:
    """True where enough is said to call it a meeting."""
    if not sketch.sides:
        return False
    latest = sketch.when.latest
    if latest is not None and latest < published - LONG_PAST:
        return False
    if sketch.standing is Standing.OPEN and latest is None:
        return False
    if sketch.trigger.is_noun and sketch.trigger.weak:
        return len(sketch.sides) > 1 and (sketch.when.is_dated or sketch.relation == "dobj")
    if sketch.trigger.is_noun:
        return bool(
            sketch.when.precision is not Precision.UNKNOWN
            or sketch.place
            or (sketch.relation == "dobj" and len(sketch.sides) > 1)
        )
    if len(sketch.sides) > 1 or len(sketch.parties) > 1 or sketch.kind is MeetingKind.VISIT:
        return True
    return not sketch.lacks_other and (
        is_body(next(iter(sketch.sides))) or sketch.when.precision is not Precision.UNKNOWN
    )


def _status(sketch: Sketch, published: date) -> MeetingStatus:
    if sketch.standing is not Standing.OPEN:
        return STATUS[sketch.standing]
    return MeetingStatus.SCHEDULED if sketch.when.latest and sketch.when.latest > published else MeetingStatus.HELD


def _report(scene: Scene, sketch: Sketch) -> MeetingReport:
    doc, syntax = scene.reading.doc, scene.syntax
    sentences = sorted(sketch.sentences | {sketch.sentence})
    citations = tuple(scene.reading.cite(doc[slice(*syntax.bounds[each])]) for each in sentences)
    return MeetingReport(
        kind=sketch.kind,
        parties=tuple(sketch.parties),
        place=sketch.place,
        when=with_zone(sketch.when, sketch.place),
        status=_status(sketch, scene.published),
        citations=citations,
        former=sketch.former,
        trip=sketch.on_trip,
    )


def find_open_points(reading: Reading, meetings: Sequence[MeetingReport]) -> tuple[OpenPoint, ...]:
    """What the text leaves open about its meetings ("no immediate word on who would attend")."""
    return tuple(points(reading, meetings))
