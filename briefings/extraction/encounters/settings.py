"""Stops of a journey that a sentence is set in: "IN FIJI ON 12 FEBRUARY, she will open the embassy".

Nobody is met there, or several are, one after another: the stop is then told by itself, on its own day. One meeting
says where and when it is, and the stop with it.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefings.extraction import gazetteer
from briefings.extraction.encounters.places import stops_behind
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.scenery import scenery
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing, of_verb
from briefings.extraction.encounters.stopovers import goes_with
from briefings.extraction.encounters.triggers import Trigger
from store.records import NO_TIME, MeetingKind, Precision, When

_DAYS = (Precision.DATE, Precision.RANGE)
_FAR = 12
"""Sentences behind the journey in which its stops are told."""
_THEY = frozenset({"he", "she", "they"})
_AT_A_STOP = frozenset({
    "open", "inaugurate", "visit", "unveil", "tour", "lay", "attend", "join", "speak", "address", "deliver",
    "participate", "launch", "sign", "meet",
})  # fmt: skip
_AT_HOME = frozenset({
    "back", "home", "cabinet", "parliament", "parliamentary", "lawmakers", "government", "successor", "predecessor",
})  # fmt: skip


def with_settings(scene: Scene, journeys: Sequence[Sketch], sketches: Sequence[Sketch]) -> list[Sketch]:
    """The sketches with the stops that sentences are set in, each behind the others of its sentence."""
    every = list(sketches)
    for sentence in range(len(scene.syntax.bounds)):
        journey = _journey_before(journeys, sentence)
        set_in = _setting(scene, sentence, journey, every) if journey is not None else None
        if journey is None or set_in is None:
            continue
        verb, place, when = set_in
        if _dates_it(every, journey, place, when) or not _is_worth_telling(every, sentence, place, when):
            continue
        stop = Sketch(Trigger(verb, "go", MeetingKind.VISIT), MeetingKind.VISIT, sentence, verb, is_bound=True)
        stop.parties, stop.standing, stop.is_trip = list(journey.parties), Standing.SCHEDULED, True
        stop.place, stop.stops, stop.when = place, [place], when
        at = next((n for n, each in enumerate(every) if each.sentence > sentence), len(every))
        every.insert(at, stop)
    every = [each for each in every if not _is_only_frame(each, every)]
    ends = {
        id(each)
        for number, each in enumerate(every)
        if _is_only_end(scene, each, every[max(number - _FAR, 0) : number])
    }
    return [each for each in every if id(each) not in ends]


_ENDS = frozenset({"conclude", "end", "finish", "complete", "wrap", "round", "close"})


def _is_only_end(scene: Scene, visit: Sketch, before: Sequence[Sketch]) -> bool:
    """True for "will CONCLUDE HER TRIP in C", of no day of its own, behind "will travel to A, B and C in May"."""
    is_end = visit.kind is MeetingKind.VISIT and visit.trigger.is_noun and visit.verb is not None
    if not is_end or visit.when is not NO_TIME or visit.place is None or not visit.is_definite:
        return False
    if scene.lemma(visit.verb or 0) not in _ENDS:
        return False
    return any(
        each.is_trip
        and each.when is not NO_TIME
        and each.sides == visit.sides
        and each.standing is visit.standing
        and any(goes_with(stop, visit.place) for stop in each.stops)
        for each in before
    )


def _is_only_frame(journey: Sketch, sketches: Sequence[Sketch]) -> bool:
    """True for "will travel to A, B and C", of no day, where what is told later says on which day X is in A."""
    if not journey.is_trip or journey.trigger.is_noun or len(journey.stops) < 2 or journey.when is not NO_TIME:
        return False
    first = journey.stops[0]
    return any(
        each.place is not None
        and goes_with(each.place, first)
        and each.when.is_dated
        and each.sentence > journey.sentence
        and each.standing is journey.standing
        and journey.sides <= each.sides
        for each in sketches
    )


def _journey_before(journeys: Sequence[Sketch], sentence: int) -> Sketch | None:
    """The journey told last before a sentence, if it is sure."""
    told = [each for each in journeys if each.is_trip and each.sentence < sentence <= each.sentence + _FAR]
    last = next((each for each in reversed(told) if len(each.stops) > 1), told[-1] if told else None)
    return last if last is not None and last.standing is Standing.SCHEDULED and len(last.sides) == 1 else None


def _setting(scene: Scene, sentence: int, journey: Sketch, sketches: Sequence[Sketch]) -> tuple[int, str, When] | None:
    """The verb, the place and the days of a sentence that tells what the traveller does at a stop."""
    opening = scenery(scene, sentence)
    verb = _verb_of(scene, sentence)
    if opening is None or verb is None or opening[1].precision not in _DAYS or not _does(scene, verb, journey):
        return None
    places = opening[0] or _where_joined(scene, verb, journey)
    if not places and scene.lemma(verb) in _AT_A_STOP and not _is_at_home(scene, sentence, journey):
        places = _left(scene, sentence, opening[1], journey, sketches)
    if len(places) != 1 or gazetteer.country_of(places[0]) in journey.sides:
        return None
    is_stop = any(goes_with(stop, places[0]) for stop in journey.stops)
    return (verb, places[0], opening[1]) if is_stop else None


def _verb_of(scene: Scene, sentence: int) -> int | None:
    tokens = range(*scene.syntax.bounds[sentence])
    return next((token for token in tokens if scene.syntax.head[token] == token and scene.is_verb(token)), None)


def _does(scene: Scene, verb: int, journey: Sketch) -> bool:
    """True for what the traveller will do, and nobody else."""
    subject = next(iter(scene.syntax.children(verb, "nsubj")), None)
    if subject is None or of_verb(scene, verb) is not Standing.SCHEDULED:
        return False
    if scene.syntax.lower[subject] in _THEY:
        return True
    who = scene.mention[subject]
    names = {party.name for party in journey.parties}
    is_known = who is not None and who.kind == "person" and (who.name in names or names <= journey.sides)
    return is_known and who is not None and who.side in journey.sides


def _where_joined(scene: Scene, verb: int, journey: Sketch) -> Sequence[str]:
    """ "On 19 May she will JOIN the Vice President (in Apia) AS PART OF THE DELEGATION": there, or at the only stop."""
    last = min(scene.syntax.right[verb] + 1, len(scene.syntax))
    behind = scene.syntax.lower[verb:last]
    if scene.lemma(verb) != "join" or "delegation" not in behind or "part" not in behind:
        return ()
    towns = (stops_behind(scene, at) for at in range(verb, last) if scene.syntax.lower[at] == "in")
    return next((stops for stops in towns if stops), journey.stops if len(journey.stops) == 1 else ())


def _left(scene: Scene, sentence: int, when: When, journey: Sketch, sketches: Sequence[Sketch]) -> Sequence[str]:
    """The last stop of a journey, where the sentences before tell of all others: "ON 8 MAY, she will open the fair".

    Only on the journey's last day, and where the sentence names no place and tells of no meeting. What may be done at
    home on that day ("he will REPORT TO THE CABINET") is no stop.
    """
    is_last_day = journey.when.precision is Precision.RANGE and when.earliest == when.latest == journey.when.latest
    if not is_last_day or len(journey.stops) < 2 or any(each.sentence == sentence for each in sketches):
        return ()
    told = [each.place for each in sketches if journey.sentence < each.sentence < sentence and each.place is not None]
    untold = [stop for stop in journey.stops if not any(goes_with(stop, place) for place in told)]
    start, end = scene.syntax.bounds[sentence]
    named = (scene.mention[token] for token in range(start, end))
    if untold != journey.stops[-1:] or any(each is not None and each.kind == "place" for each in named):
        return ()
    return (_town_in(scene, journey, untold[0]),)


def _is_at_home(scene: Scene, sentence: int, journey: Sketch) -> bool:
    """True for "will address THE POLISH PARLIAMENT", "will sign the decree AT HOME": the traveller is back."""
    start, end = scene.syntax.bounds[sentence]
    if not _AT_HOME.isdisjoint(scene.syntax.lower[start:end]):
        return True
    lower = scene.syntax.lower
    named = (
        each for token in range(start, end) if (each := scene.mention[token]) is not None and each.kind != "person"
    )
    return any(
        each.side in journey.sides and "behalf" not in lower[max(each.first - _BEFORE_NAME, start) : each.first]
        for each in named  # "to offer condolences ON BEHALF OF the Polish people" is said abroad
    )


_BEFORE_NAME = 3


def _town_in(scene: Scene, journey: Sketch, stop: str) -> str:
    """The town of the stop's country that the journey's own sentence names last, else the stop."""
    start, end = scene.syntax.bounds[journey.sentence]
    named = (scene.mention[token] for token in range(end - 1, start - 1, -1))
    towns = (each.name for each in named if each is not None and each.kind == "place")
    return next((town for town in towns if gazetteer.country_of(town) == gazetteer.country_of(stop)), stop)


def _dates_it(sketches: Sequence[Sketch], journey: Sketch, place: str, when: When) -> bool:
    """Give the journey to this place alone, of which no day is told, the day."""
    if journey.when is not NO_TIME or len(journey.stops) != 1 or not any(each is journey for each in sketches):
        return False
    journey.when = when
    return goes_with(journey.stops[0], place)


def _is_worth_telling(sketches: Sequence[Sketch], sentence: int, place: str, when: When) -> bool:
    """False where a visit there on these days is told, or the one meeting of the stop says it all."""
    there = [each for each in sketches if each.place is not None and goes_with(each.place, place)]
    there = [each for each in there if each.when == when or each.sentence == sentence]
    meetings = {each.sides for each in there if each.kind not in (MeetingKind.VISIT, MeetingKind.CALL)}
    return not any(each.kind is MeetingKind.VISIT for each in there) and len(meetings) != 1
