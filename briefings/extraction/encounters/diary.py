"""Towns at the head of a diary's lines: under "Monday, June 20", "PARIS - X receives Y" is in Paris."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from store.records import MeetingKind

_TOWN = re.compile(r"[ \t•*]*([A-ZÀ-Þ][A-ZÀ-Þ.'’ -]+?)(?: ?[–—]| ?--| -) ")
_DAY = re.compile(
    r"[ \t•*]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b[\w,. –-]{0,30}|\d{1,2} [A-Z][a-z]+(?: \d{4})?)[:.]?\s*",
    re.IGNORECASE,
)


def place_by_line(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Give what stands on a diary's line and has no place the town at its head; a report's dateline is none."""
    text = scene.reading.text
    for sketch in sketches:
        if sketch.place is not None or sketch.kind is MeetingKind.CALL:
            continue
        start = text.rfind("\n", 0, scene.syntax.start[sketch.token]) + 1
        town = _TOWN.match(text, start)
        if town is None or not _is_below_day(text, start):
            continue
        named = (each for each in scene.reading.mentions if each.start == town.start(1))
        sketch.place = next((each.name for each in named if each.kind in ("place", "country")), None)


def _is_below_day(text: str, start: int) -> bool:
    """True where the lines above, each with a town, lead up to a day by itself."""
    for line in reversed(text[:start].splitlines()):
        if _DAY.fullmatch(line):
            return True
        if line.strip() and not _TOWN.match(line):
            return False
    return False
