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
        sketch.place = _venue(text, start)
        if sketch.place is not None:
            continue
        town = _TOWN.match(text, start)
        if town is None or not _is_below_day(text, start):
            continue
        named = (each for each in scene.reading.mentions if each.start == town.start(1))
        sketch.place = next((each.name for each in named if each.kind in ("place", "country")), None)


_HOUR = r"\d{1,2}(?::\d\d)? ?[ap]\.?m\.?(?: [A-Z]{2,4}| \(local\)| local time)?"
_AT_HOUR = re.compile(rf"[ \t•*]*{_HOUR}[:,]?[ \t]+\S", re.IGNORECASE)
_HOUR_ALONE = re.compile(rf"[ \t•*]*{_HOUR}[:,]?[ \t]*\n\Z", re.IGNORECASE)
_VENUE = re.compile(
    r"((?:[A-Z0-9][\w.'’]*(?:-\w+)?,? |of |the |and ){1,5}(?:Office|Room|Building|House|Hall|Palace|Hotel|Centre|Center"
    r"|Complex|Garden|Lawn|Residence|Embassy|Library|Castle|Capitol|Airport|Base))\b(?:(?:,| ?[–-]) .{0,40})?[ \t]*"
    r"(?:\n|\Z)"
)


def _venue(text: str, start: int) -> str | None:
    """The "Oval Office" of "9:10AM The President meets with X - Oval Office", or alone on the line below."""
    above = text.rfind("\n", 0, max(start - 1, 0)) + 1
    if not _AT_HOUR.match(text, start) and not _HOUR_ALONE.match(text[above:start]):
        return None
    end = text.find("\n", start) if "\n" in text[start:] else len(text)
    _, dash, behind = text[start:end].replace(" – ", " - ").rpartition(" - ")
    found = _VENUE.match(behind.strip()) if dash else _VENUE.match(text, end + 1)
    return found[1] if found else None


def _is_below_day(text: str, start: int) -> bool:
    """True where the lines above, each with a town, lead up to a day by itself."""
    for line in reversed(text[:start].splitlines()):
        if _DAY.fullmatch(line):
            return True
        if line.strip() and not _TOWN.match(line):
            return False
    return False
