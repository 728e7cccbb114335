"""What falls with a journey: "called off a trip to Cairo, WHERE HE WAS DUE TO MEET X on Friday", "TO MEET X".

What a journey that somebody plans is for is planned too: "announced a trip to Cairo TO MEET X".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from briefings.extraction import gazetteer
from briefings.extraction.encounters.places import lies_in
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_unplaced, tidy
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from store.records import NO_TIME, MeetingKind, Precision

_OFF = (Standing.CANCELLED, Standing.POSTPONED)
_WAS = frozenset({"was", "were", "had"})
_STILL = frozenset({"now", "instead", "still", "later", "already"})
_STEPS = 6
_WEEK = timedelta(days=7)
_A_STAY = timedelta(days=3)
"""How long after the day of a journey what was to come about there may be."""
_NEAR = 5
"""Sentences after a journey that was called off in which what it was to bring is told."""


def fall_with_journeys(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Let a meeting that was to be on a journey that is off be told with the journey, not as one to come."""
    for journey in sketches:
        if journey.kind is not MeetingKind.VISIT or journey.standing not in (*_OFF, *_AHEAD, Standing.MOVED):
            continue
        off = journey.standing in _OFF
        fallen: set[int] = set()
        for met in sketches:
            is_purpose = _is_purpose(scene, journey, met)
            if journey.standing in _AHEAD:
                is_untold = is_purpose and journey.trigger.is_noun and met.standing in (Standing.HELD, Standing.OPEN)
                met.standing = journey.standing if is_untold else met.standing
            elif off and _is_of_several(journey, met) and _is_off_too(scene, journey, met):
                _fall_beside(journey, met)  # "his trip to JAPAN AND AUSTRALIA, where he was to meet X in Sydney"
            elif (is_purpose and _is_near(journey, met)) or (off and _is_off_too(scene, journey, met)):
                _take_in(journey, met)
                fallen.add(met.sentence)
            elif off and (
                _is_off_at_stop(scene, journey, met) or (met.sentence in fallen and _is_second(scene, journey, met))
            ):
                _fall_beside(journey, met)


_AHEAD = (Standing.SCHEDULED, Standing.TENTATIVE)


def _is_purpose(scene: Scene, journey: Sketch, met: Sketch) -> bool:
    """True for "a trip to Rome on 10 March TO MEET X", "a visit FOR TALKS WITH X"; not for what is none, or a call."""
    syntax, own = scene.syntax, {journey.token, *scene.annexes(journey.token)}
    own |= {journey.verb} if journey.is_bound and journey.verb is not None else set()
    is_behind = met.sentence == journey.sentence and met.token > journey.token and met.standing is not Standing.NONE
    if not is_behind or met.kind in (MeetingKind.CALL, MeetingKind.VISIT):
        return False
    if met.trigger.is_noun and met.relation == "for":
        return met.verb in own or syntax.head[syntax.head[met.token]] in own
    verb = met.verb if met.verb is not None else met.token
    return syntax.head[verb] in own and syntax.tag[verb] == "VB" and "to" in scene.auxiliaries(verb)


def _is_off_too(scene: Scene, journey: Sketch, met: Sketch) -> bool:
    """True for what was to come about where, or on which, the journey would have led."""
    is_behind = 0 <= met.sentence - journey.sentence <= _NEAR and met.token > journey.token
    is_planned = met.standing in _AHEAD and met.kind is not MeetingKind.CALL and met is not journey
    if not is_behind or not is_planned or not _is_there(journey, met):
        return False
    verb = met.verb if met.verb is not None else met.token
    plan = [verb, *scene.syntax.ancestors(verb)][:_STEPS]
    was = next((step for step, each in enumerate(plan) if _is_was(scene, each)), None)
    if was is None or any(
        scene.syntax.lower[kid] in _STILL for each in plan[: was + 1] for kid in scene.syntax.kids[each]
    ):
        return False
    if met.sentence == journey.sentence:
        return scene.syntax.dep[plan[was]] == "relcl"
    travellers = {party.name for party in journey.parties if party.name != party.side}
    return any(party.name in travellers for party in met.parties) or _is_of_unnamed(scene, journey, met)


_ADDRESS = frozenset({"mr", "mr.", "ms", "ms.", "mrs", "mrs.", "dr", "dr.", "he", "she"})


def _is_of_unnamed(scene: Scene, journey: Sketch, met: Sketch) -> bool:
    """True for "THE ESTONIAN MINISTER'S visit to Oslo is off. MR TAMM was to meet Ms Holm on Friday".

    Who bears a title of his own ("Prime Minister Tamm was to ...") may be another; so may whoever meets no host.
    """
    country = gazetteer.country_of(journey.place) if journey.place is not None else None
    if len(journey.sides) != 1 or any(party.name != party.side for party in journey.parties):
        return False
    is_with_host = country is not None and country in met.sides
    others = [party for party in met.parties if party.side not in {*journey.sides, country}]
    is_of_it = journey.sides <= met.sides or any(is_unplaced(party) for party in others)
    if not is_of_it or (others and not is_with_host):
        return False
    verb = met.verb if met.verb is not None else met.token
    first = scene.syntax.bounds[met.sentence][0]
    subject = next((at for at in range(verb, first - 1, -1) if scene.syntax.dep[at] == "nsubj"), first)
    start = scene.syntax.left[subject]
    named = scene.mention[start]
    is_bare = named is not None and named.kind == "person" and named.role is None and named.first == start
    return scene.syntax.lower[start] in _ADDRESS or is_bare


def _is_off_at_stop(scene: Scene, journey: Sketch, met: Sketch) -> bool:
    """True for "cancelled his trip to Japan AND AUSTRALIA, WHERE HE WAS TO MEET X in Sydney on 24 May"."""
    stop = next((each for each in journey.stops if met.place and lies_in(met.place, each)), None)
    is_there = stop is not None and stop != journey.place and met.sentence == journey.sentence
    return is_there and _is_off_too(scene, replace(journey, place=stop), met)


def _is_second(scene: Scene, journey: Sketch, met: Sketch) -> bool:
    """True for the second deed of "was to visit Rio on 3 May AND HOLD TALKS WITH X ON 4 MAY", where the first fell."""
    verb, when = met.verb if met.verb is not None else met.token, met.when.earliest
    is_beside = scene.syntax.dep[verb] == "conj" and met.standing in _AHEAD and met.kind is not MeetingKind.CALL
    first = (journey.former or journey.when).earliest
    return is_beside and (when is None or first is None or abs(when - first) <= _A_STAY)


def _fall_beside(journey: Sketch, met: Sketch) -> None:
    """It is off as the journey is, with the day it was to be on."""
    met.standing = journey.standing
    if met.standing is Standing.POSTPONED and met.when is not NO_TIME:
        met.former, met.when = met.when, NO_TIME


def _is_was(scene: Scene, verb: int) -> bool:
    """True for the "was" of "was to meet", the "scheduled" of "had been scheduled to meet"."""
    return bool(_WAS & {scene.syntax.lower[verb], *scene.auxiliaries(verb)})


def _is_near(journey: Sketch, met: Sketch) -> bool:
    """False for the host's town of "cancelled his trip to Lima TO HOST Boric IN OSLO"."""
    one, other = journey.place, met.place
    return not one or not other or _is_same_place(one, other)


def _is_there(journey: Sketch, met: Sketch) -> bool:
    """True where neither place nor day speak of another occasion."""
    stops = {*journey.stops, journey.place} - {None} if _is_of_several(journey, met) else {journey.place} - {None}
    if stops and met.place and not any(_is_same_place(met.place, stop) for stop in stops if stop):
        return False
    days, first, last = journey.former or journey.when, met.when.earliest, met.when.latest
    if days is NO_TIME or first is None or last is None:
        return True
    if days.touches(first, last) or days.touches(first + _WEEK, last + _WEEK):  # "next week ... was due on Thursday"
        return True
    is_one_day = days.precision in (Precision.DATE, Precision.EXACT) and journey.place and met.place
    return bool(is_one_day) and days.touches(first - _A_STAY, last)  # "on May 9 and meet X in Abuja on May 10"


def _is_of_several(journey: Sketch, met: Sketch) -> bool:
    """True for what the sentence of a journey to several stops tells of one of them."""
    return len(journey.stops) > 1 and met.sentence == journey.sentence


def _is_same_place(one: str, other: str) -> bool:
    return one == other or lies_in(one, other) or lies_in(other, one)


def _take_in(journey: Sketch, met: Sketch) -> None:
    told = [party for party in met.parties if party not in journey.parties]
    if told and told[0] is met.parties[0] and is_unplaced(told[0]) and len(journey.sides) == 1:
        told = told[1:]  # "the minister's visit ... Ole Holm was to meet": that is he
    journey.parties = tidy([*journey.parties, *told])
    journey.place = met.place if journey.place is None else journey.place
    if journey.standing is Standing.CANCELLED and journey.when is NO_TIME:
        journey.when = met.when
    elif journey.standing is Standing.POSTPONED and journey.former is None:
        journey.former = met.when if met.when is not NO_TIME else None
    journey.sentences.add(met.sentence)
    met.standing = Standing.NONE
