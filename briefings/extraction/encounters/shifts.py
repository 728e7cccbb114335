"""Days told by another day: "put back by two weeks", "brought forward by a day", "on 10 March instead of 8 March"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from store.records import NO_TIME, Precision, When

_COUNTS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SPAN = rf"(an?|{'|'.join(_COUNTS[1:])}|1?\d)(?: full| whole)? (day|week|fortnight)s?\b(?!['’])"
_BY = re.compile(
    rf"\bby {_SPAN}|\b(?:back|off|forward) {_SPAN}|\b(?:postponed|delayed|deferred) {_SPAN}", re.IGNORECASE
)
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_FORWARD = re.compile(r"\bforward\b|\badvanced?\b|\bearlier\b", re.IGNORECASE)
_INSTEAD = re.compile(r"(?:,? ?(?:instead of|rather than|and not|not)(?: on)?|,? ?instead of from)$", re.IGNORECASE)
_CHANGED = (Standing.POSTPONED, Standing.MOVED)
_NEAR = 6


def shift(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Work out the new day, or the former one, where it is told by how far the meeting was moved."""
    for sketch in sketches:
        if sketch.standing in _CHANGED and sketch.verb is not None:
            sketch.shift = _days(scene, sketch)
            move_by(sketch, sketch.shift)
        elif sketch.standing is Standing.SCHEDULED and sketch.when.is_dated:
            _replace(scene, sketch)


def move_by(sketch: Sketch, days: int | None) -> None:
    """Give a meeting that was moved by so many days its new day from the former one, or the other way round."""
    if days is None:
        return
    if sketch.when is NO_TIME and (day := _one_day(sketch.former)):
        sketch.when, sketch.standing = _at(sketch.former, day + timedelta(days=days)), Standing.MOVED
    elif sketch.former is None and (day := _one_day(sketch.when)) and sketch.standing is Standing.MOVED:
        sketch.former = _at(sketch.when, day - timedelta(days=days))


def _one_day(when: When | None) -> date | None:
    is_day = when is not None and when.precision in (Precision.DATE, Precision.EXACT)
    return when.earliest if when is not None and is_day else None


def _at(when: When | None, day: date) -> When:
    return replace(when or NO_TIME, precision=Precision.DATE, earliest=day, latest=day, clock=None, zone=None)


def _days(scene: Scene, sketch: Sketch) -> int | None:
    """How many days later, less than nought for "brought forward"; None where the text does not say it."""
    verb, end = sketch.verb, scene.syntax.bounds[sketch.sentence][1]
    text = scene.text(verb, end) if verb is not None else ""
    told = _BY.search(text)
    if told is None:
        return None
    count, unit = next((told[at].lower(), told[at + 1].lower()) for at in (1, 3, 5) if told[at])
    number = 1 if count in ("a", "an") else _COUNTS.index(count) if count in _COUNTS else int(count)
    is_forward = _FORWARD.search(text[: told.end() + 8]) is not None
    return (-1 if is_forward else 1) * number * _DAYS[unit]


def _replace(scene: Scene, sketch: Sketch) -> None:
    """ "On 10 March INSTEAD OF 8 March": the second day is the former one."""
    here = scene.moments_in(sketch.sentence)
    own = next((each for each in here if each.when == sketch.when and each.first > sketch.token), None)
    for moment in here:
        if own is not None and 0 < moment.first - own.last <= _NEAR and _is_instead(scene, own, moment):
            sketch.former, sketch.standing = moment.when, Standing.MOVED
            return


def _is_instead(scene: Scene, own: Moment, moment: Moment) -> bool:
    is_other = moment.when != own.when and moment.when.is_dated
    return is_other and _INSTEAD.search(scene.text(own.last, moment.first)) is not None
