"""A journey and its stops: whose, where, on which days, as far as the text tells them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from briefings.extraction import gazetteer
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from store.records import NO_TIME, MeetingKind, Precision, When


@dataclass(slots=True)
class Leg:
    """One stop: where, on which days if that is told, and what happens there.

    ``is_outside``: not told of before; ``is_named``: a sentence of its own leads there; ``besides``: what else it
    leads to ("In Oslo AND RIGA, she will meet with officials").
    """

    place: str | None = None
    when: When = NO_TIME
    is_outside: bool = False
    is_named: bool = False
    besides: tuple[str, ...] = ()
    sketches: list[Sketch] = field(default_factory=list)


@dataclass(slots=True)
class Trip:
    """A journey: whose, on which days, its stops so far, and what is only seen on the way."""

    sides: frozenset[str]
    when: When
    standing: Standing
    stops: list[str]
    opener: Sketch
    legs: list[Leg] = field(default_factory=lambda: [Leg()])
    sights: list[Sketch] = field(default_factory=list)


def days_of(trip: Trip, place: str | None) -> When:
    """The days told for a stop (of a town nobody knows too) or for its country; else those of the whole journey."""
    there = next((leg.when for leg in trip.legs if place and leg.place == place and leg.when.is_dated), None)
    there = there or next((leg.when for leg in trip.legs if _is_town_of(place, leg) and leg.when.is_dated), None)
    return there or (_days_in_country(trip, place) if place and gazetteer.country_of(place) == place else trip.when)


def _is_town_of(place: str | None, leg: Leg) -> bool:
    """True for Mwanza on "will visit Kenya from 15 to 17 May and TANZANIA on 18 May": the country's days are its."""
    return place is not None and leg.place is not None and gazetteer.country_of(place) == leg.place != place


def _days_in_country(trip: Trip, country: str) -> When:
    """ "Will travel to Lyon and Nice for a visit from 26 to 27 May. IN FRANCE he will meet X": those days."""
    visits = (s for leg in trip.legs for s in leg.sketches if s.kind is MeetingKind.VISIT and s.when.is_dated)
    there = (s.when for s in visits if s.place and gazetteer.country_of(s.place) == country)
    return next(there, trip.when)


def hull_of(trip: Trip) -> When:
    """The days of all stops, where each has its own."""
    days = [leg.when for leg in trip.legs if leg.when.earliest is not None and leg.when.latest is not None]
    if len(days) < 2:
        return trip.when
    return When(Precision.RANGE, min(d.earliest for d in days if d.earliest), max(d.latest for d in days if d.latest))


def hull(leg: Leg) -> When | None:
    """The days from the first to the last dated meeting of a stop, where there are two of them."""
    told = (s.when for s in leg.sketches if not s.on_trip and not s.is_trip)
    days = [when for when in told if when.is_dated and when.earliest and when.latest]
    firsts = sorted({when.earliest for when in days if when.earliest})
    if len(firsts) < 2:
        return None
    return When(Precision.RANGE, firsts[0], max(when.latest for when in days if when.latest))


def until(trip: Trip, leg: Leg, after: Leg | None) -> When | None:
    """Of "to Riga and Oslo FROM 3 TO 8 MAY. ... She will then travel to Oslo ON 6 MAY" the days in Riga: 3 to 6 May.

    Only of the first stop, and where somebody is said to go on from there.
    """
    is_first = trip.when.precision is Precision.RANGE and any(_is_there(leg.place, stop) for stop in trip.stops[:1])
    is_way = after is not None and any(sketch.is_trip for sketch in after.sketches)
    if after is None or not is_first or not is_way or after.when.precision is not Precision.DATE:
        return None
    first, last = trip.when.earliest, after.when.earliest
    is_within = first is not None and last is not None and first < last and trip.when.touches(last, last)
    return When(Precision.RANGE, first, last) if is_within else None


def since(trip: Trip, leg: Leg, before: Leg | None) -> When | None:
    """Of "in A, she will attend a summit ON 4 MAY. She will THEN TRAVEL to C to meet X ON 5 MAY" the days in C: both.

    Only of the last stop of a journey whose own days nobody tells, and for what has no day there.
    """
    is_way = any(sketch.is_trip and not sketch.when.is_dated for sketch in leg.sketches)
    if before is None or not is_way or trip.when.precision in (Precision.RANGE, Precision.DATE):
        return None
    told = {(each.when.earliest, each.when.latest) for each in leg.sketches if _is_on_a_day(each)}
    days = [before.when, *(each.when for each in before.sketches if _is_on_a_day(each))]
    first = max((when.latest for when in days if when.is_dated and when.latest), default=None)
    last = min(told)[0] if len(told) == 1 else None
    if first is None or last is None or not first < last <= first + _ON_THE_WAY:
        return None
    return When(Precision.RANGE, first, last)


_ON_THE_WAY = timedelta(days=2)


def _is_on_a_day(sketch: Sketch) -> bool:
    return not sketch.is_trip and sketch.when.precision in (Precision.DATE, Precision.EXACT)


def _is_there(place: str | None, stop: str) -> bool:
    """True for a stop, and for a town in the country of one."""
    return place is not None and (
        place == stop or gazetteer.country_of(place) == gazetteer.country_of(stop) is not None
    )
