"""Trip frames: what is told of a journey's stops takes its place and its days from the journey.

"X will travel to A, B and C from 7 to 13 February. ... In B on 12 February, X will meet ...": the stop in B
begins there and lasts until the next stop is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from briefings.extraction import gazetteer
from briefings.extraction.encounters.asides import is_back, is_done_before, is_known, is_told_of_traveller
from briefings.extraction.encounters.at_home import is_chief_at_home
from briefings.extraction.encounters.journeys import Leg, Trip, days_of, hull, hull_of, since, until
from briefings.extraction.encounters.retold import without_retold
from briefings.extraction.encounters.returns import end_with_return
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.scenery import scenery
from briefings.extraction.encounters.sides import is_body
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.stopovers import (
    days_of_gathering,
    days_told,
    does_more,
    goes_with,
    is_arrival_on,
    is_at_hosts,
    is_gathering_of_days,
    is_its_purpose,
    is_named_with,
    is_only_arrival,
    is_perhaps_on_it,
    is_told_on_it,
    of_the_visitor_alone,
    only_sets_out,
    says_the_same,
    without_company,
)
from briefings.extraction.patterns.speakers import REGIONS
from store.records import NO_TIME, MeetingKind, Precision, When


def follow_trips(scene: Scene, sketches: Sequence[Sketch]) -> list[Sketch]:
    """Give the meetings of a journey the place and the days they do not have of their own.

    Left out of what is returned: stops that only repeat their meetings, and journeys at home.
    """
    for sketch in sketches:
        sketch.is_aside = _is_aside(scene, sketch)
    sketches = end_with_return(scene, without_retold(scene, sketches))
    trips = _trips(scene, sketches)
    dropped: set[int] = set()
    again: dict[int, tuple[str, ...]] = {}
    for trip in trips:
        dropped |= {id(sketch) for sketch in trip.sights}
        for before, leg, after in zip((None, *trip.legs[:-1]), trip.legs, (*trip.legs[1:], None), strict=True):
            _hand_down(scene, trip, leg, since(trip, leg, before) if after is None else until(trip, leg, after))
            dropped |= {id(sketch) for sketch in _date_stops(scene, trip, leg)}
            again |= {id(sketch): _besides(leg, sketch) for sketch in leg.sketches if sketch.with_hosts}
    kept = [sketch for sketch in sketches if id(sketch) not in dropped]
    return [each for sketch in kept for each in (sketch, *_elsewhere(sketch, again.get(id(sketch), ())))]


def _besides(leg: Leg, sketch: Sketch) -> tuple[str, ...]:
    """The other places of "in Oslo and Riga", and of "to Oslo, Norway, and Riga, Latvia, WHERE she will meet ..."."""
    way = next((each for each in leg.sketches if each.is_trip and each.sentence == sketch.sentence), None)
    if way is None or len(way.stops) < 2 or sketch.place is None or not goes_with(sketch.place, way.stops[-1]):
        return leg.besides
    sketch.place = way.stops[0]
    return tuple(stop for stop in way.stops[1:] if not goes_with(stop, way.stops[0]))


def _elsewhere(sketch: Sketch, places: Sequence[str]) -> Iterator[Sketch]:
    """The same meeting with the officials of the other countries of its sentence."""
    for place in places:
        yield replace(sketch, place=place, parties=list(sketch.parties), sentences=set(), stops=[])


def _is_aside(scene: Scene, sketch: Sketch) -> bool:
    if sketch.trigger.manner != "go" or sketch.when is not NO_TIME:
        return False
    is_past = sketch.standing is Standing.HELD and scene.syntax.dep[sketch.token] == "relcl"
    return is_past or _is_after_all(scene, sketch)


def _is_after_all(scene: Scene, journey: Sketch) -> bool:
    """True for "before LEAVING for Ottawa": what the sentence tells of otherwise comes first."""
    syntax, token = scene.syntax, journey.token
    is_inner = syntax.dep[token] == "pcomp" and syntax.lower[syntax.head[token]] in ("before", "to")
    marks = {syntax.lower[kid] for kid in syntax.kids[token] if syntax.dep[kid] == "mark"}
    return is_inner or (syntax.dep[token] == "advcl" and "before" in marks)


_OFF = (Standing.NONE, Standing.CANCELLED, Standing.POSTPONED)


def _trips(scene: Scene, sketches: Sequence[Sketch]) -> list[Trip]:
    """The journeys of a text, each with its legs and what happens on them."""
    trips: list[Trip] = []
    by_sentence: dict[int, list[Sketch]] = {}
    known = {id(sketch) for number, sketch in enumerate(sketches) if is_known(scene, sketch, sketches[:number])}
    for sketch in sketches:
        by_sentence.setdefault(sketch.sentence, []).append(sketch)
    for sentence in range(len(scene.syntax.bounds)):
        here = by_sentence.get(sentence, [])
        opening = scenery(scene, sentence) if trips else None
        _go_back(trips, next(iter(opening[0]), None) if opening else None)
        trip = trips[-1] if trips else None
        journeys = [sketch for sketch in here if sketch.is_trip and sketch.standing not in _OFF]
        others = [sketch for sketch in here if not sketch.is_trip and id(sketch) not in known]
        if trip and not journeys and opening:
            _change_scenery(trip, *opening)
        for number, journey in enumerate(journeys):
            if trip and _is_sight(trip, journey):
                trip.sights.append(journey)
                continue
            before = [sketch for sketch in others if _comes_before(scene, sketch, journey, is_first=not number)]
            if trip:
                _take_along(scene, trip, before)  # "... to A to meet X; she continues to B ..."
            others = [sketch for sketch in others if sketch not in before]
            if journey.trigger.is_noun and not _opens(journey):
                if trip and journey.place and journey.place != trip.legs[-1].place and _is_stop(journey, trip):
                    trip.legs.append(Leg(journey.place, journey.when, is_named=True))
                continue
            is_same = trip is not None and trip.opener.verb == journey.verb
            if trip is None or (not is_same and _is_new(trip, journey)):
                days = days_told(journey, here)
                trip = Trip(journey.sides, days, journey.standing, list(journey.stops), opener=journey)
                if len(journey.stops) == 1:
                    trip.legs[-1] = Leg(journey.place, days)
                trips.append(trip)
            elif journey.trigger.is_noun and journey.place == trip.legs[-1].place:
                continue
            else:
                told = journey.when if journey.when.is_dated else _told(trip, journey.place)
                trip.legs.append(Leg(journey.place, told, is_named=journey.sentence != trip.opener.sentence))
            trip.legs[-1].sketches.append(journey)
        for other in others if trip else ():
            _go_back(trips, other.place)
            _take_along(scene, _trip_of(trips, other), [other])
    return trips


def _go_back(trips: list[Trip], place: str | None) -> None:
    """Let the journey be the last again that had the place, where another was told of in between: "In Riga, ..."."""
    if place is None or not _is_outside(trips[-1], place):
        return
    back = next((n for n in range(2, min(len(trips), _SO_MANY) + 1) if _has_leg(trips[-n], place)), None)
    if back is not None and trips[-back].sides == trips[-1].sides:
        trips.append(trips.pop(-back))


_SO_MANY = 3
"""Journeys back among which somebody's own is looked for."""


def _trip_of(trips: Sequence[Trip], sketch: Sketch) -> Trip:
    """The journey of those who meet, where the last one told of is somebody else's: "X, who joins her, ... She ..."."""
    named = _people(sketch)
    own = (trip for trip in reversed(trips[-_SO_MANY:]) if named & {party.name for party in trip.opener.parties})
    return next(own, trips[-1])


def _is_sight(trip: Trip, journey: Sketch) -> bool:
    """True for "She will also visit the Passport Agency" on a journey: no stop of it, but what is shown there."""
    is_visit = journey.trigger.manner == "visit" and not journey.trigger.is_noun
    is_town = journey.place is not None and gazetteer.country_of(journey.place) is not None
    is_away = is_town and journey.place is not None and _is_outside(trip, journey.place)
    is_site = is_visit and journey.stops_at != journey.token and not is_away  # "will visit the port IN RIGA on 11 May"
    is_visit = is_visit and journey.when is NO_TIME
    is_theirs = bool(journey.sides & trip.sides) and len(journey.sides) < 2 and journey.sentence > trip.opener.sentence
    return is_theirs and (is_site or (is_visit and journey.place is not None and not is_town))


def _comes_before(scene: Scene, sketch: Sketch, journey: Sketch, *, is_first: bool) -> bool:
    """True for what happens before a journey of the same sentence: "met X and returned to A", "before leaving"."""
    is_its_aim = journey.token in (sketch.verb, *scene.syntax.ancestors(sketch.token))
    if _is_after_all(scene, journey) and not is_its_aim:
        return True  # but not X of "before flying to A TO MEET X"
    if is_done_before(scene, journey) and sketch.token < journey.token:
        return True
    if sketch.token >= (journey.token if is_first else max(journey.token, journey.stops_at or 0)):
        return False
    syntax = scene.syntax
    is_next = syntax.dep[journey.token] in ("conj", "dep") and syntax.head[journey.token] in sketch.anchors
    is_next = is_next and journey.trigger.manner == "go" and not journey.trigger.is_noun
    is_another = not sketch.sides & journey.sides or sketch.standing is not journey.standing
    return is_next or is_another or not is_first


def _opens(journey: Sketch) -> bool:
    """True for a noun that begins a journey of its own: "her trip to A from 3 to 7 May", "will pay a visit in May"."""
    is_made = journey.relation == "dobj" and journey.when.precision in (Precision.PART, Precision.MONTH)
    return bool(journey.sides) and journey.is_bound and (journey.when.is_dated or is_made)


def _is_stop(journey: Sketch, trip: Trip) -> bool:
    """False for somebody else's, and for "at the start of a trip TO CENTRAL AMERICA": that is all of it."""
    return journey.place not in REGIONS and (not journey.sides or bool(journey.sides & trip.sides))


def _change_scenery(trip: Trip, places: Sequence[str], when: When) -> None:
    """ "In Fiji on 12 February, ...": another stop begins, of days told here or with the journey."""
    place = next(iter(places), None)
    if place is None or (list(places) == [trip.legs[-1].place] and not when.is_dated):
        return
    told = when if when.is_dated else _told(trip, place)
    is_outside = not told.is_dated and _is_outside(trip, place)
    besides = tuple(each for each in places[1:] if not goes_with(each, place))
    trip.legs.append(Leg(place, told, is_outside, is_named=True, besides=besides))


def _is_outside(trip: Trip, place: str) -> bool:
    """True for a place that is none of the journey's stops, nor in the country of one."""
    return not any(goes_with(stop, place) or gazetteer.country_of(stop) is None for stop in trip.stops)


def _told(trip: Trip, place: str | None) -> When:
    """The days that were told before for this place or its country."""
    return next((leg.when for leg in trip.legs if place and leg.place and goes_with(leg.place, place)), NO_TIME)


def _is_new(trip: Trip, journey: Sketch) -> bool:
    """True for somebody else's journey, or one of other days than the frame's."""
    if not journey.sides & trip.sides or _is_of_others(trip, journey):
        return True
    if len(trip.stops) == 1 and journey.place and not _has_leg(trip, journey.place):
        return True
    if trip.when.earliest is None or trip.when.latest is None or journey.when.earliest is None:
        return trip.standing is not journey.standing
    inside = trip.when.earliest <= journey.when.earliest <= trip.when.latest
    return not inside and not (len(trip.stops) > 1 or trip.when.precision is Precision.DATE)


def _is_of_others(trip: Trip, journey: Sketch) -> bool:
    """True where the minister goes there on the 11th and the president of the same land on the 22nd."""
    those, these = _people(trip.opener), _people(journey)
    days = trip.when.earliest, trip.when.latest, journey.when.earliest
    is_other_day = None not in days and not days[0] <= days[2] <= days[1]  # type: ignore[operator]
    return bool(those and these) and those.isdisjoint(these) and is_other_day


def _people(sketch: Sketch) -> set[str]:
    """The names of those who take part, apart from the sides themselves."""
    return {party.name for party in sketch.parties if party.name != party.side}


def _travels(trip: Trip, sketch: Sketch) -> bool:
    """True where somebody of the journey takes part: the same person, where both name one."""
    if trip.legs[-1].is_named and trip.legs[-1].place in trip.stops and trip.sides & sketch.sides:
        return True  # "In Kenya, ...": where else would they be, whoever was named as the traveller
    travellers = _people(trip.opener)
    there = {party.name for party in sketch.parties if party.name != party.side and party.side in trip.sides}
    return bool(travellers & there) if travellers and there else bool(trip.sides & sketch.sides)


def _has_leg(trip: Trip, place: str) -> bool:
    return any(leg.place and goes_with(leg.place, place) for leg in trip.legs)


def _take_along(scene: Scene, trip: Trip, sketches: list[Sketch]) -> None:
    for sketch in sketches:
        if is_told_of_traveller(scene, trip.opener, sketch):
            continue
        if _is_its_occasion(trip, sketch):
            sketch.parties = [*trip.opener.parties, *sketch.parties]
            trip.legs[-1].sketches.append(sketch)
            continue
        if _is_of_the_delegation(scene, sketch) and not trip.sides & sketch.sides:
            sketch.parties = [*trip.opener.parties, *sketch.parties]
        is_ahead = trip.standing is Standing.HELD and sketch.standing is Standing.SCHEDULED
        is_there = is_ahead and (
            (sketch.sentence == trip.opener.sentence and not is_back(scene, trip.opener))
            or is_told_on_it(scene, sketch)
            or is_at_hosts(scene, trip.opener, sketch)
        )
        if is_there and _travels(trip, sketch) and not sketch.place:
            sketch.place = trip.legs[-1].place  # "arrived in Rome on Tuesday and will meet ..."
        is_same = sketch.standing is trip.standing or is_perhaps_on_it(scene, trip.standing, trip.when, sketch)
        is_now = is_ahead and sketch.when is NO_TIME and _is_under_way(trip, scene.published)
        is_on_it = _travels(trip, sketch) and (is_same or is_now) and not _is_beside(trip, sketch)
        is_spoken_at = sketch.is_attended and sketch.relation == "at" and sketch.when.precision in _ONE_DAY
        is_told = sketch.is_bound or is_spoken_at
        if is_on_it and is_told and sketch.kind is not MeetingKind.CALL and not _is_remote(scene, sketch):
            _leg_of(trip, sketch).sketches.append(sketch)


def _is_under_way(trip: Trip, published: date) -> bool:
    """True for the journey of "is on a visit from 1 to 5 March. He will meet X": told on one of its days."""
    first, last = trip.when.earliest, trip.when.latest
    return first is not None and last is not None and first < last and first <= published <= last


_ONE_DAY = (Precision.UNKNOWN, Precision.DATE, Precision.YEAR)


def _leg_of(trip: Trip, sketch: Sketch) -> Leg:
    """The stop a meeting is at: the one in its own town, else the one told of last, if a sentence led there.

    Else, of several that one sentence named, the one in whose country the others are at home; else nobody says.
    """
    last = trip.legs[-1]
    own = (leg for leg in reversed(trip.legs) if leg.place is not None and leg.place == sketch.place)
    if (there := next(own, None)) is not None:
        return there  # "will visit Lima on 3 May and Quito on 4 May. He will meet X IN LIMA"
    if last.is_named or sketch.place is not None or sketch.sentence == trip.opener.sentence:
        return last
    land = trip.legs[0].place
    if land in gazetteer.countries() and all(leg.place and goes_with(leg.place, land) for leg in trip.legs):
        return trip.legs[0]  # "will travel to Sweden to lead the delegation to Malmo. He will also attend ..."
    homes = sketch.sides - trip.sides
    for leg in trip.legs:
        if leg.place and {gazetteer.country_of(leg.place)} == homes:
            return leg
    stop = next((stop for stop in trip.stops if {gazetteer.country_of(stop)} == homes), None)
    if len(trip.legs) == 1 and (len(trip.stops) == 1 or stop is None):
        return last
    trip.legs.append(Leg(stop, hull_of(trip)))
    return trip.legs[-1]


_REMOTE = frozenset({"video", "virtual", "online", "telephone", "phone", "remote"})
_DELEGATION = re.compile(r"the (?:delegation|party|group|team|mission|envoys)", re.IGNORECASE)


def _is_remote(scene: Scene, sketch: Sketch) -> bool:
    """True for "a video conference": wherever the traveller is."""
    first = scene.syntax.left[sketch.token] if sketch.trigger.is_noun else sketch.token
    return bool(_REMOTE & set(scene.syntax.lower[first : sketch.token + 1]))


def _is_of_the_delegation(scene: Scene, sketch: Sketch) -> bool:
    """True for "In A, the delegation will meet X": those who travel."""
    verb = sketch.verb if sketch.verb is not None else sketch.token
    subject = next(iter(scene.syntax.children(verb, "nsubj")), None)
    if subject is None:
        return False
    return _DELEGATION.fullmatch(scene.text(scene.syntax.left[subject], scene.syntax.right[subject] + 1)) is not None


def _is_its_occasion(trip: Trip, sketch: Sketch) -> bool:
    """True for the forum of "will travel to Davos to engage leaders AT the forum", of which no more is told."""
    is_near = sketch.place is None or bool(REGIONS & set(trip.stops))
    is_plain = sketch.trigger.is_noun and is_near and sketch.when is NO_TIME and not sketch.is_bound
    is_there = sketch.relation == "at" and sketch.sentence == trip.opener.sentence
    return is_plain and is_there and any(is_body(side) for side in sketch.sides) and not trip.sides & sketch.sides


def _hand_down(scene: Scene, trip: Trip, leg: Leg, between: When | None) -> None:
    frame = leg.when if leg.when.is_dated else hull(leg) or between
    for sketch in leg.sketches:
        if sketch.is_trip or (sketch.kind is MeetingKind.VISIT and sketch.trigger.is_noun):
            continue
        if sketch.place is None or _is_wider(sketch.place, leg.place):
            sketch.place = leg.place or sketch.place
        is_ahead = sketch.standing is Standing.SCHEDULED
        if is_ahead and (day := _within(trip.when, sketch.when)) is not None and _is_ordinal(scene, sketch):
            sketch.when = day
        if sketch.when.precision is Precision.UNKNOWN or _is_only_its_year(trip, sketch):
            other = sketch.place and leg.place and not goes_with(sketch.place, leg.place)
            inherited = days_of(trip, sketch.place) if other or frame is None else frame
            if (leg.is_outside and frame is None) or (other and trip.when.precision is Precision.DATE):
                continue
            if is_only_arrival(scene, trip.opener, inherited) and sketch.sentence > trip.opener.sentence:
                continue
            if inherited.precision is not Precision.UNKNOWN:
                sketch.when, sketch.on_trip = inherited, True


def _is_only_its_year(trip: Trip, sketch: Sketch) -> bool:
    """True for "the 2022 Ministerial Meeting", by which it is called, on a journey of that year."""
    day, year = trip.when.earliest, sketch.when.earliest
    is_year = sketch.when.precision is Precision.YEAR and trip.when.is_dated
    return is_year and day is not None and year is not None and day.year == year.year


def _within(frame: When, when: When) -> When | None:
    """Of "on the 11th" on a journey from 8 to 15 May, the 11th of May; None where the day fits, or none does."""
    if frame.precision is not Precision.RANGE or when.precision is not Precision.DATE or when.earliest is None:
        return None
    if frame.earliest is None or frame.latest is None or frame.earliest <= when.earliest <= frame.latest:
        return None
    days = (frame.earliest + timedelta(days=n) for n in range((frame.latest - frame.earliest).days + 1))
    day = next((day for day in days if day.day == when.earliest.day), None)
    return When(Precision.DATE, day, day) if day is not None else None


def _is_ordinal(scene: Scene, sketch: Sketch) -> bool:
    """True where the sentence names the day by its number alone ("on the 11th")."""
    here = scene.moments_in(sketch.sentence)
    return any(each.when == sketch.when and _ORDINAL.fullmatch(scene.text(each.first, each.last)) for each in here)


_ORDINAL = re.compile(r"(?:on )?the \d{1,2}(?:st|nd|rd|th)", re.IGNORECASE)


def _is_beside(trip: Trip, sketch: Sketch) -> bool:
    """True for a meeting on a day before the journey begins: wherever that is."""
    begins, day = trip.when.earliest, sketch.when.latest
    return begins is not None and trip.when.is_dated and sketch.when.is_dated and day is not None and day < begins


def _date_stops(scene: Scene, trip: Trip, leg: Leg) -> Iterator[Sketch]:
    """Give a stop without days the journey's; yield the stops that are not worth telling."""
    meetings = [s for s in leg.sketches if s.kind is not MeetingKind.VISIT or (not s.is_trip and not s.trigger.is_noun)]
    has_meetings = bool(meetings)
    for sketch in leg.sketches:
        if not sketch.is_trip or sketch.trigger.is_noun:
            yield from [sketch] if len(meetings) == 1 and is_named_with(scene, sketch, meetings[0]) else []
            continue
        if (purpose := of_the_visitor_alone(sketch, meetings)) is not None:
            sketch.when = purpose.when
            yield purpose
            continue
        is_undated = sketch.when.precision is Precision.UNKNOWN
        there = [m for m in meetings if not m.place or not leg.place or goes_with(m.place, leg.place)]
        # not the session in A of "who is in A for a session, will fly to B to"
        told = without_company(scene, _each_once(there))
        is_repeated = (
            len(told) == 1
            and told[0].standing is sketch.standing
            and not is_gathering_of_days(scene, sketch, told[0])
            and len(sketch.stops) == 1
            and says_the_same(scene, sketch, told[0])
            and not does_more(scene, sketch, told[0])
        ) or (len(there) == 1 and is_its_purpose(scene, sketch, there[0]))
        is_only_way = is_undated and has_meetings and sketch is not trip.opener
        is_return = scene.lemma(sketch.token) == "return" and _is_at_home(sketch)
        is_departure = only_sets_out(scene, sketch)
        is_untold = not has_meetings and (is_chief_at_home(scene, sketch) or (_is_at_home(sketch) and is_undated))
        is_known = is_arrival_on(scene, trip.opener, sketch)
        if is_repeated or is_only_way or is_return or is_departure or is_untold or is_known:
            yield sketch
        elif is_undated:
            days = leg.when if leg.when.is_dated else trip.when
            sketch.when, sketch.on_trip = days if days.is_dated else days_of_gathering(sketch, there), True


def _each_once(meetings: Sequence[Sketch]) -> list[Sketch]:
    """Without what tells more of one before, of the same people: "for talks with X. She and X WILL DISCUSS ..."."""
    once: list[Sketch] = []
    for meeting in sorted(meetings, key=lambda each: each.token):
        of_people = _people(meeting)
        if not of_people or not any(of_people == _people(each) and each.sides == meeting.sides for each in once):
            once.append(meeting)
    return once


def _is_at_home(sketch: Sketch) -> bool:
    return sketch.place is not None and gazetteer.country_of(sketch.place) in sketch.sides


def _is_wider(place: str, leg: str | None) -> bool:
    return leg is not None and gazetteer.country_of(leg) == place
