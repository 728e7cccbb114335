"""Hours of one day in a schedule: "In the morning she will host X ... LATER IN THE AFTERNOON she will meet with X".

Those are two meetings of the same sides, and so is the dinner "later in the evening". What takes up a meeting told of
before ("the meeting will begin in the afternoon"), and a part of a day before which none is told, is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from store.records import MeetingKind

_OPENING = re.compile(
    r"(?P<later>later )?(?:in the|this|that|on [A-Z][a-z]+|[A-Z][a-z]+day) (?P<part>morning|afternoon|evening|night)\b",
    re.IGNORECASE,
)
_WORDS = 5
"""Words of "Later in the afternoon ,"."""
_KINDS = (MeetingKind.MEETING, MeetingKind.TALKS, MeetingKind.OTHER)
_BACK = 8
"""Meetings that are looked back at."""


def part_by_hours(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Set apart what its sentence puts into another part of the day than a meeting of the same sides before it."""
    parts = _parts(scene)
    latest = _latest(parts, len(scene.syntax.bounds)) if parts else []
    for number, sketch in enumerate(sketches):
        told = parts.get(sketch.sentence)
        is_own = sketch.is_bound and sketch.has_own_words and not sketch.is_definite and sketch.kind in _KINDS
        if told is None or not is_own or sketch.standing is not Standing.SCHEDULED:
            continue
        part, is_later = told
        for before in sketches[max(number - _BACK, 0) : number]:
            earlier = latest[before.sentence]
            is_apart = earlier is not None and before.sentence < sketch.sentence and (is_later or earlier != part)
            if is_apart and before.is_bound and before.kind in _KINDS and before.sides == sketch.sides:
                sketch.is_apart = True


def _latest(parts: dict[int, tuple[str, bool]], sentences: int) -> list[str | None]:
    """For each sentence the part of the day told last, in it or before it."""
    latest: list[str | None] = []
    for sentence in range(sentences):
        before = latest[-1] if latest else None
        latest.append(parts[sentence][0] if sentence in parts else before)
    return latest


def _parts(scene: Scene) -> dict[int, tuple[str, bool]]:
    """By sentence the part of the day with which it opens, and whether it is said to be later."""
    found = {}
    for sentence, (start, end) in enumerate(scene.syntax.bounds):
        while start < end and not scene.syntax.text[start].strip():
            start += 1
        opening = _OPENING.match(scene.text(start, min(start + _WORDS, end)))
        if opening is not None:
            found[sentence] = (opening["part"].lower(), opening["later"] is not None)
    return found
