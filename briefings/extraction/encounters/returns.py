"""How long a journey is by the day of the return: "departs on 7 March for A and B, RETURNING ON 12 MARCH"."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.extraction import gazetteer
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.strays import is_way_home, way_home_above
from briefings.extraction.encounters.weekdays import next_weekday
from store.records import Precision, When

_NEAR = 2
"""Sentences, from the journey's on, in which the return is told."""


def end_with_return(scene: Scene, sketches: Sequence[Sketch]) -> list[Sketch]:
    """The sketches without the ways home, each of which ends the journey before it, if that has one day of its own.

    A journey whose stops have days of their own keeps them.
    """
    rest = [sketch for sketch in sketches if not _is_home_again(scene, sketch, sketches)]
    for journey in rest:
        begins, is_day = journey.when.earliest, journey.when.precision is Precision.DATE
        back = _day_back(scene, journey) if journey.is_trip and is_day and _is_only_leg(rest, journey) else None
        is_told = back is not None and back.precision in (Precision.DATE, Precision.EXACT)
        if begins is not None and back is not None and is_told and back.latest is not None and begins < back.latest:
            first, journey.when = journey.when, When(Precision.RANGE, begins, back.latest)
            for each in rest if _is_from(scene, journey, first) else ():
                if each.sentence == journey.sentence and each.when == first:
                    each.when, each.on_trip = journey.when, True  # "will visit A FROM THURSDAY to hold a summit"
    return rest


def _day_back(scene: Scene, journey: Sketch) -> When | None:
    """The day under "return" behind the journey, in its sentence or the next, where nobody else returns."""
    bounds = scene.syntax.bounds
    end = bounds[min(journey.sentence + _NEAR, len(bounds)) - 1][1]
    for token in range(journey.token + 1, end):
        if is_way_home(scene, token) and _is_travellers(scene, token, journey):
            return next((_coming(scene, each) for each in _moments_of(scene, token)), None)
    return None


def _is_from(scene: Scene, journey: Sketch, first: When) -> bool:
    """True for "from Thursday", "beginning on Thursday": it begins then."""
    told = next((each for each in scene.moments_in(journey.sentence) if each.when == first), None)
    before = scene.syntax.lower[max(told.first - 2, 0) : told.first] if told is not None else []
    return bool({"from", "starting", "beginning"} & set(before))


def _is_travellers(scene: Scene, verb: int, journey: Sketch) -> bool:
    """True where it is the traveller who returns: "returning", "and returns", "She returns", "X will ... before"."""
    subjects = list(scene.syntax.children(verb, "nsubj"))
    above = scene.verb_above(scene.syntax.head[verb]) if scene.syntax.dep[verb] == "pcomp" else None
    while above is not None and scene.syntax.dep[above] == "conj" and not any(scene.syntax.children(above, "nsubj")):
        above = scene.syntax.head[above]
    if not subjects and above is not None:
        named = (scene.mention[kid] for kid in scene.syntax.children(above, "nsubj"))
        if any(each is not None and each.name in {party.name for party in journey.parties} for each in named):
            return True
    is_pronoun = all(scene.syntax.lower[kid] in ("he", "she", "they") for kid in subjects)
    return is_pronoun and (bool(subjects) or scene.sentence(verb) == journey.sentence)


def _moments_of(scene: Scene, verb: int) -> Sequence[Moment]:
    moments = scene.moments_in(scene.sentence(verb))
    return [each for each in moments if way_home_above(scene, each.first) == verb]


def _coming(scene: Scene, moment: Moment) -> When:
    return next_weekday(moment.when, scene.text(moment.first, moment.last), scene.published) or moment.when


def _is_only_leg(sketches: Sequence[Sketch], journey: Sketch) -> bool:
    legs = [each for each in sketches if each.is_trip and each.sentence == journey.sentence and each.when.is_dated]
    return len(legs) == 1


def _is_home_again(scene: Scene, sketch: Sketch, sketches: Sequence[Sketch]) -> bool:
    """True for "returning to Oslo" behind a Norwegian journey: no visit of its own."""
    if sketch.trigger.is_noun or not is_way_home(scene, sketch.token):
        return False
    is_home = sketch.place is not None and (gazetteer.country_of(sketch.place) or sketch.place) in sketch.sides
    near = range(sketch.sentence - _NEAR + 1, sketch.sentence + 1)
    before = (each for each in sketches if each.is_trip and each.token < sketch.token and each.sentence in near)
    return is_home and any(each.sides & sketch.sides for each in before)
