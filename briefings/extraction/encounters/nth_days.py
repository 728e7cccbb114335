"""The day of a visit or of talks by its number: "on the second day, she will meet ..." """

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from briefings.extraction.encounters.lengths import lasting
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from store.records import MeetingKind, Precision, When

_NUMBERS = {"first": 0, "opening": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4}
_LAST = frozenset({"last", "final", "closing", "concluding"})
_NEARBY = 2
"""Sentences within which the days of the visit stand."""


def count_days(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Date the meetings that are told by the number of a day, where the days that are counted are told too."""
    for token, low in enumerate(scene.syntax.lower):
        if low != "day" or scene.moment[token] is not None:
            continue
        _begin(scene, sketches, token)
        number = _number(scene, token)
        frame = _frame(scene, sketches, token) if number else None
        day = _counted(frame.when, number) if frame and number else None
        for sketch in sketches if frame and day else ():
            if _is_of_that_day(scene, sketch, token) and not sketch.when.is_dated:
                sketch.when = When(Precision.DATE, day, day)
                sketch.place = sketch.place or (frame.place if frame and sketch.kind is not MeetingKind.CALL else None)


def _begin(scene: Scene, sketches: Sequence[Sketch], day: int) -> None:
    """ "On Tuesday, the first day of a two-day summit": it begins on Tuesday."""
    syntax = scene.syntax
    number = next((syntax.lower[kid] for kid in syntax.kids[day] if syntax.lower[kid] in ("first", "opening")), None)
    before = syntax.left[day] - 2 if number and syntax.lower[syntax.left[day] - 1] == "," else -1
    moment = scene.moment[before] if before >= 0 else None
    if moment is None or moment.when.precision is not Precision.DATE:
        return
    named = {below for kid in syntax.kids[day] if syntax.lower[kid] == "of" for below in syntax.kids[kid]}
    for sketch in sketches:
        if sketch.token in named and not sketch.when.is_dated:
            sketch.when = lasting(scene, sketch, moment.when)


def _number(scene: Scene, day: int) -> str | None:
    """The "second" of "on the second day"."""
    syntax = scene.syntax
    if syntax.lower[syntax.head[day]] != "on":
        return None
    before = (syntax.lower[kid] for kid in syntax.kids[day])
    return next((low for low in before if low in _NUMBERS or low in _LAST), None)


def _frame(scene: Scene, sketches: Sequence[Sketch], day: int) -> Sketch | None:
    """What "of" names behind the day, else the last meeting or visit before that takes several days."""
    syntax = scene.syntax
    named = {below for kid in syntax.kids[day] if syntax.lower[kid] == "of" for below in syntax.kids[kid]}
    sentence = scene.sentence(day)
    spans = [sketch for sketch in sketches if sketch.when.precision is Precision.RANGE]
    own = [sketch for sketch in spans if sketch.token in named]
    before = [sketch for sketch in spans if 0 < sentence - sketch.sentence <= _NEARBY]
    return own[0] if own else before[-1] if before else None


def _counted(frame: When, number: str) -> date | None:
    if frame.earliest is None or frame.latest is None:
        return None
    day = frame.latest if number in _LAST else frame.earliest + timedelta(days=_NUMBERS[number])
    return day if day <= frame.latest else None


def _is_of_that_day(scene: Scene, sketch: Sketch, day: int) -> bool:
    """True where "on the second day" hangs on the meeting or its verb."""
    above = scene.syntax.head[scene.syntax.head[day]]
    return above in sketch.anchors and sketch.sentence == scene.sentence(day)
