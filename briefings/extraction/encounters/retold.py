"""A journey told twice: "will visit Lisbon NEXT WEEK. ... HIS VISIT ON MONDAY AND TUESDAY": it has the finer days."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from briefings.extraction.encounters.lengths import days_of
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from store.records import NO_TIME, MeetingKind, Precision, When

_VAGUE = (Precision.PART, Precision.MONTH)
_WEEK = timedelta(days=7)
_A_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_WEEKDAYS = re.compile(rf"(?:on )?{_A_DAY}(?:,? (?:and|to|through|until) {_A_DAY})?", re.IGNORECASE)


_NEAR = 4
"""Sentences after a journey in which it is told of again."""


def without_retold(scene: Scene, sketches: Sequence[Sketch]) -> list[Sketch]:
    """The sketches without those that tell of a journey again, to which each gives its finer days."""
    rest: list[Sketch] = []
    for number, sketch in enumerate(sketches):
        is_visit = sketch.kind is MeetingKind.VISIT and (sketch.when.is_dated or sketch.when is NO_TIME)
        opener = next(_journeys(sketches[:number], sketch.sentence), None) if is_visit else None
        if opener is not None and sketch.when is NO_TIME:
            is_one = not any(each is not opener and _is_leg_beside(each, opener) for each in sketches)
            days = _days_by_length(scene, opener, sketch) if is_one else None
        else:
            days = _days_told_again(scene, opener, sketch) if opener is not None else None
        if opener is None or days is None:
            rest.append(sketch)
        else:
            _narrow(opener, sketch, days, sketches)
    return rest


def _is_leg_beside(sketch: Sketch, opener: Sketch) -> bool:
    """True for Iraq of "will visit Iran on Monday and IRAQ ON THURSDAY. The four-day trip": it is of both."""
    return sketch.is_trip and sketch.sentence == opener.sentence and sketch.when.is_dated


def _days_by_length(scene: Scene, opener: Sketch, journey: Sketch) -> When | None:
    """The days of "will travel to A on Sunday ... during his FOUR-DAY TRIP"."""
    first, length = opener.when.earliest, days_of(scene, journey.token) if journey.trigger.is_noun else None
    is_day = opener.when.precision is Precision.DATE and opener.standing is Standing.SCHEDULED
    is_same = journey.is_definite and journey.place in (None, opener.place) and _is_theirs(opener, journey)
    if first is None or length is None or not (is_day and is_same):
        return None
    return When(Precision.RANGE, first, first + timedelta(days=length - 1))


def _journeys(before: Sequence[Sketch], sentence: int) -> Iterator[Sketch]:
    """The journeys told of shortly before, the last first."""
    return (each for each in reversed(before) if each.is_trip and 0 < sentence - each.sentence <= _NEAR)


def _days_told_again(scene: Scene, opener: Sketch, journey: Sketch) -> When | None:
    """The days of a journey of vague ones, where it is told of again; None where it is another one.

    A bare weekday is one of the weeks in which the journey lies.
    """
    is_vague = opener.when.precision in _VAGUE and len(opener.stops) <= 1 and opener.standing is Standing.SCHEDULED
    is_same = journey.standing is Standing.SCHEDULED or (journey.standing is Standing.OPEN and journey.is_present)
    if not is_vague or not is_same or not _is_theirs(opener, journey):
        return None
    is_unplaced = journey.trigger.is_noun and journey.place is None
    if not is_unplaced and journey.place != opener.place:
        return None  # "will travel to Japan in March. She will be in OSAKA on the 5th": a stop
    return _within(opener.when, journey.when, is_weekday=_is_weekday(scene, journey))


def _is_theirs(opener: Sketch, journey: Sketch) -> bool:
    """True for "his visit", and where a journey without a place of its own names who was to travel."""
    travellers, named = ({p.name for p in each.parties if p.name != p.side} for each in (opener, journey))
    if travellers and named:
        return bool(travellers & named)
    return journey.is_definite and (not journey.sides or bool(journey.sides & opener.sides))


def _is_weekday(scene: Scene, journey: Sketch) -> bool:
    here = (each for each in scene.moments_in(journey.sentence) if each.when == journey.when)
    return any(_WEEKDAYS.fullmatch(scene.text(each.first, each.last)) for each in here)


def _within(frame: When, days: When, *, is_weekday: bool) -> When | None:
    """The days in their frame, those of the week after where these are bare weekdays; None where they lie outside."""
    if days.earliest is None or days.latest is None or frame.earliest is None or frame.latest is None:
        return None
    for later in (timedelta(0), _WEEK) if is_weekday else (timedelta(0),):
        if frame.earliest <= days.earliest + later and days.latest + later <= frame.latest:
            return replace(days, earliest=days.earliest + later, latest=days.latest + later)
    return None


def _narrow(opener: Sketch, journey: Sketch, days: When, sketches: Sequence[Sketch]) -> None:
    """Give the journey, and what its sentence told with the same vague time, the finer days."""
    vague = opener.when
    for each in sketches:
        if each.sentence == opener.sentence and each.when == vague:
            each.when, each.on_trip = days, each is not opener
    opener.sentences |= {opener.sentence, journey.sentence}
