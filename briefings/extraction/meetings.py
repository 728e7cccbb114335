"""Meetings an article tells of: who meets, when and where, how exactly that is known, and whether it stands.

Found by rules over the parse (``encounters``); the words are data in ``patterns/meetings.toml``. What is
not certain enough is left out: a wrong day is worse than a missing one.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import date, timedelta

from briefings.extraction import gazetteer
from briefings.extraction.encounters.abroad import hold_talks_abroad
from briefings.extraction.encounters.answers import hear_answers, hear_denials
from briefings.extraction.encounters.before_weekdays import count_from_deed
from briefings.extraction.encounters.by_name import is_gathering
from briefings.extraction.encounters.bygone_plans import leave_bygone_plans, mark_bygone_plans
from briefings.extraction.encounters.cast import Cast
from briefings.extraction.encounters.certainty import is_certain
from briefings.extraction.encounters.completing import complete
from briefings.extraction.encounters.convening import hosted_behind
from briefings.extraction.encounters.councils import councils_of_days
from briefings.extraction.encounters.dayparts import part_by_hours
from briefings.extraction.encounters.days import with_zone, zone_in_brackets
from briefings.extraction.encounters.days_abroad import follow_days_abroad
from briefings.extraction.encounters.diary import place_by_line
from briefings.extraction.encounters.ends_changed import end_as_told
from briefings.extraction.encounters.forums import forums_in_turn
from briefings.extraction.encounters.fragments import calendar_lines
from briefings.extraction.encounters.head_days import date_by_head
from briefings.extraction.encounters.headed import told_by_headline
from briefings.extraction.encounters.hosted import take_in_hosts
from briefings.extraction.encounters.hosts import meets_officials
from briefings.extraction.encounters.hours_alone import date_hours
from briefings.extraction.encounters.included import date_included, include_talks
from briefings.extraction.encounters.informed import tell_others
from briefings.extraction.encounters.itinerary import follow_days
from briefings.extraction.encounters.joining import joined
from briefings.extraction.encounters.joining_in import join_in
from briefings.extraction.encounters.joint_bodies import (
    leave_out_joint_body,
    leave_out_listed_body,
    leave_out_litigants,
    leave_out_other_assembly,
    name_who_shares_it,
    take_in_litigants,
)
from briefings.extraction.encounters.legs_dropped import drop_legs
from briefings.extraction.encounters.lengths_after import last_as_told
from briefings.extraction.encounters.members import name_members
from briefings.extraction.encounters.nameless import nameless_changes
from briefings.extraction.encounters.new_dates import leave_for_later
from briefings.extraction.encounters.notices import notice_meetings
from briefings.extraction.encounters.nth_days import count_days
from briefings.extraction.encounters.occasions import give_occasions, give_purposes
from briefings.extraction.encounters.one_by_one import one_by_one
from briefings.extraction.encounters.open_points import points
from briefings.extraction.encounters.outline import outline
from briefings.extraction.encounters.placing import place_people, rests_on_nobody
from briefings.extraction.encounters.programme import programme_entries
from briefings.extraction.encounters.reckoned import reckon
from briefings.extraction.encounters.refusals import hear_refusals
from briefings.extraction.encounters.relative_plans import take_relative_plans
from briefings.extraction.encounters.respective import respective
from briefings.extraction.encounters.saying import hear_confirmations, is_said_by_side
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sequence import carry_days
from briefings.extraction.encounters.settings import with_settings
from briefings.extraction.encounters.settle import Settler
from briefings.extraction.encounters.sides import is_body, is_body_name, is_capital, is_unplaced
from briefings.extraction.encounters.sittings import meets_by_itself
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.stages import add_stages
from briefings.extraction.encounters.standing import STATUS, Standing
from briefings.extraction.encounters.strangers import introduce_strangers
from briefings.extraction.encounters.talked_of import hear_talk
from briefings.extraction.encounters.trips import follow_trips
from briefings.extraction.encounters.unconfirmed import hear_unconfirmed
from briefings.extraction.reading import Reading
from store.records import (
    NO_TIME,
    MeetingKind,
    MeetingReport,
    MeetingStatus,
    OpenPoint,
    Party,
    Precision,
)

LONG_PAST = timedelta(days=730)
"""What lies farther back is background, not news."""
_YEARS = 2
"""So is a year that is told without a month."""


def find_meetings(reading: Reading) -> tuple[MeetingReport, ...]:
    """The meetings of a text in the order of their first words."""
    scene = Scene(reading)
    introduce_strangers(scene)
    follow_days(scene)
    follow_days_abroad(scene)
    cast = Cast(scene)
    sketches = outline(scene, cast)
    sketches = hosted_behind(scene, sketches)
    join_in(scene, cast, sketches)
    name_members(scene, sketches)
    drop_legs(scene, sketches)
    included = include_talks(scene, sketches)
    hear_answers(scene, cast, sketches)
    hear_denials(scene, cast, sketches)
    hear_refusals(scene, cast, sketches)
    hear_talk(scene, sketches)
    hear_unconfirmed(scene, cast, sketches)
    sketches = add_stages(scene, cast, Settler(scene, sketches).settle())
    sketches = one_by_one(scene, respective(scene, sketches))
    count_from_deed(scene, sketches)
    reckon(scene, sketches)
    carry_days(scene, sketches)
    count_days(scene, sketches)
    part_by_hours(scene, sketches)
    date_hours(scene, sketches)
    sketches = [*sketches, *programme_entries(scene, sketches)]
    sketches = [*sketches, *calendar_lines(scene, sketches)]
    sketches = [*sketches, *councils_of_days(scene, sketches)]
    sketches = [*sketches, *notice_meetings(scene, sketches)]
    sketches = forums_in_turn(scene, sketches)
    _weigh_plans(scene, sketches)
    sketches = [each for each in tell_others(scene, sketches) if each.standing is not Standing.NONE]
    name_who_shares_it(scene, cast, sketches)
    _add_all_hosts(sketches)
    give_purposes(scene, sketches)
    sketches = with_settings(scene, sketches, follow_trips(scene, sketches))
    last_as_told(scene, sketches)
    end_as_told(scene, sketches)
    date_included(sketches, included)
    date_by_head(scene, sketches)
    give_occasions(scene, sketches)
    sketches = take_in_hosts(scene, cast, sketches)
    place_by_line(scene, sketches)
    place_people(scene, sketches)
    hold_talks_abroad(scene, sketches)
    for sketch in sketches:
        _finish(scene, cast, sketch)
    sketches = leave_bygone_plans(joined(sketches))
    complete(scene, sketches)
    sketches = [*sketches, *told_by_headline(scene, sketches)]
    found = joined(sketches)
    meetings = [each for each in found if _is_told(each, reading.published) and not rests_on_nobody(scene, each)]
    meetings = [each for each in meetings if not _is_at_home(scene, each)]
    changes = list(nameless_changes(scene, found, meetings))
    hear_confirmations(scene, cast, meetings)
    meetings = _by_stops(meetings)
    reports = [_report(scene, each, certain=is_certain(scene, cast, each)) for each in meetings]
    return (*reports, *(_report(scene, each, certain=True) for each in changes))


def _finish(scene: Scene, cast: Cast, sketch: Sketch) -> None:
    """Settle who takes part in one meeting, what it is called by, and whether a side of it tells of it."""
    sketch.word = scene.lemma(sketch.token)
    sketch.with_officials = meets_officials(scene, sketch.token)
    leave_out_joint_body(scene, sketch)
    leave_out_listed_body(scene, sketch)
    leave_out_other_assembly(scene, sketch)
    leave_out_litigants(scene, sketch)
    take_in_litigants(scene, sketch)
    _add_hosts(sketch)
    _place_witness(sketch)
    if _is_only_their_way(sketch):
        sketch.kind = MeetingKind.VISIT
    sketch.is_official = is_said_by_side(scene, cast, sketch)


def _weigh_plans(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """What is left of what "was to" be: put off or called off with whoever bears it, left for later, or bygone."""
    take_relative_plans(scene, sketches)
    leave_for_later(scene, sketches)
    mark_bygone_plans(scene, sketches)


def _by_stops(sketches: Sequence[Sketch]) -> list[Sketch]:
    """Each journey that is off by its stops; one that is told by itself ("and in Benin on 9 March") stands apart."""
    legs = {(each.sides, gazetteer.country_of(each.place or "")) for each in sketches if len(each.stops) < 2}
    return [each for sketch in sketches for each in _by_stop(sketch, legs)]


def _by_stop(sketch: Sketch, legs: Set[tuple[frozenset[str], str | None]]) -> list[Sketch]:
    """ "Has cancelled her trip TO OMAN AND QATAR": each of the two is off, and what was to be had there with it.

    "Her trip TO OMAN AND QATAR, announced for 9 to 12 March, will now take place from 16 to 19": each has other days.
    """
    is_moved = sketch.standing is Standing.MOVED and sketch.former is not None
    is_off = sketch.standing in (Standing.CANCELLED, Standing.POSTPONED) or is_moved
    is_off = is_off and sketch.kind is MeetingKind.VISIT
    stops = {gazetteer.country_of(stop) or stop: stop for stop in reversed(sketch.stops)}
    if not is_off or len(stops) < 2 or sketch.place not in stops.values():
        return [sketch]
    own = [stop for land, stop in stops.items() if stop != sketch.place and (sketch.sides, land) in legs]
    return [replace(sketch, place=stop) for stop in reversed(stops.values()) if stop not in own]


def _is_only_their_way(sketch: Sketch) -> bool:
    """True for "Minister X's talks in Amman have been called off": with whom was told before; X's way there is off."""
    if sketch.standing not in _CHANGED or not sketch.trigger.is_noun or len(sketch.parties) != 1:
        return False
    country = gazetteer.country_of(sketch.place) if sketch.place is not None else None
    one = sketch.parties[0]
    is_sending = not is_body_name(one.name) or bool(_SENDING & set(one.name.lower().split()))
    is_person = (one.name != one.side or is_unplaced(one)) and is_sending
    is_talking = sketch.kind in _BETWEEN_SIDES and sketch.kind is not MeetingKind.CALL and sketch.has_own_words
    return is_talking and is_person and country is not None and country not in sketch.sides


_SENDING = frozenset({"government", "ministry", "cabinet", "administration", "department", "presidency"})
"""Bodies that send somebody, and do not meet in a town themselves as a council does."""


def _add_all_hosts(sketches: Sequence[Sketch]) -> None:
    """ "Will meet with officials of the four countries": those of the journey told of before."""
    stops: list[str] = []
    for sketch in sketches:
        stops = sketch.stops if len(sketch.stops) > 1 else stops
        if sketch.with_all_hosts and stops:
            countries = dict.fromkeys(gazetteer.country_of(stop) or stop for stop in stops)
            sketch.parties += [Party(each, each) for each in countries if each not in sketch.sides]
            sketch.lacks_other = False


def _add_hosts(sketch: Sketch) -> None:
    """ "In Windhoek, she will meet with government officials": those of the country."""
    country = gazetteer.country_of(sketch.place) if sketch.with_hosts and sketch.place else None
    if country and country not in sketch.sides:
        sketch.parties.append(Party(country, country))
        sketch.lacks_other = False


def _place_witness(sketch: Sketch) -> None:
    """A minister who nobody says is whose, before the parliament of one country, is that country's."""
    countries = {side for side in sketch.sides if side in gazetteer.countries()}
    if sketch.kind is MeetingKind.HEARING and len(countries) == 1:
        sketch.parties = [Party(p.name, *countries) if is_unplaced(p) else p for p in sketch.parties]


_GATHERINGS = frozenset({MeetingKind.SUMMIT, MeetingKind.MEETING, MeetingKind.SESSION})
_OCCASIONS = frozenset({"at", "during", "after", "following", "before"})


def _is_occasion(sketch: Sketch) -> bool:
    """True for "at the A-B summit, X said ..." and "after a meeting with Y": told in passing, of known sides."""
    is_known = len(sketch.sides) > 1 or (sketch.kind in _GATHERINGS and is_body(sketch.parties[0].side))
    return sketch.relation in _OCCASIONS and is_known and sketch.standing in (Standing.HELD, Standing.SCHEDULED)


def _is_greeting(sketch: Sketch) -> bool:
    """True for "welcomes the new secretary general": nobody says where or when."""
    is_welcome = sketch.trigger.manner == "host" and sketch.kind is MeetingKind.VISIT
    return is_welcome and sketch.place is None and sketch.when.precision is Precision.UNKNOWN


def _is_at_home(scene: Scene, sketch: Sketch) -> bool:
    """True for a visit "to Peru" by nobody but Peru's own, and for who "is expected in Lima after a trip": at home.

    Not for who "will VISIT Lima", nor for the rebels, the opposition and the exiled, who are not at home there.
    """
    if sketch.kind is not MeetingKind.VISIT or sketch.place is None or len(sketch.sides) != 1:
        return False
    if sketch.place in sketch.sides and sketch.place in gazetteer.countries():
        return True
    if sketch.sides != {gazetteer.country_of(sketch.place)} or not is_capital(sketch.place):
        return False
    before = scene.syntax.lower[scene.syntax.bounds[sketch.sentence][0] : sketch.token]
    return sketch.word != "visit" and not _FROM_AFIELD & set(before)


_FROM_AFIELD = frozenset({
    "rebel", "rebels", "opposition", "commander", "commanders", "exiled", "ousted", "deposed", "warlord", "militia",
    "separatist", "insurgent", "dissident",
})  # fmt: skip


def _is_party(sketch: Sketch) -> bool:
    """True for "will attend a reception in Charlotte", "a breakfast": with whom to confer there nobody says."""
    is_alone = len(sketch.sides) < 2 and not any(is_body(side) for side in sketch.sides)
    is_meal = sketch.word in _MEALS and not sketch.has_own_words and sketch.is_attended  # who hosts one has guests
    return (is_meal or sketch.word == "reception") and is_alone and not sketch.names_other


_MEALS = frozenset({"dinner", "breakfast", "lunch", "luncheon", "banquet"})


_CHANGED = frozenset({Standing.POSTPONED, Standing.CANCELLED, Standing.MOVED})
_BETWEEN_SIDES = frozenset(
    {MeetingKind.OTHER, MeetingKind.TALKS, MeetingKind.MEETING, MeetingKind.DIALOGUE, MeetingKind.CALL}
)


def _is_told(sketch: Sketch, published: date) -> bool:
    """True where enough is said to call it a meeting."""
    if not sketch.sides:
        return False
    latest = sketch.when.latest
    if latest is not None and latest < published - LONG_PAST:
        return False
    if sketch.when.precision is Precision.YEAR and latest is not None and latest.year <= published.year - _YEARS:
        return False
    if sketch.standing is Standing.OPEN and latest is None:
        return False
    if latest is None and sketch.standing is Standing.HELD and sketch.is_background:
        return False
    if _is_greeting(sketch) or _is_party(sketch) or sketch.is_aside:
        return False
    if sketch.with_unnamed and not (sketch.when.is_dated and (sketch.is_bound or sketch.place)):
        return False
    if sketch.names_other and sketch.when.is_dated and (sketch.is_bound or sketch.verb is None):
        return True  # "the Prime Minister will meet with President X on Friday": whose prime minister is not told
    is_one_sided = not sketch.is_among and len(sketch.parties) < 2 and not _meets_alone(sketch)
    if sketch.is_attended and (sketch.place or sketch.called) and sketch.when.is_dated:
        return True  # "to attend the talks in Bern on Friday": with whom is not told
    if sketch.standing in _CHANGED and (len(sketch.sides) > 1 or sketch.kind is MeetingKind.VISIT or not is_one_sided):
        return True
    if sketch.standing in _CHANGED and _is_dated_abroad(sketch):
        return True
    if sketch.trigger.is_noun and sketch.kind in _BETWEEN_SIDES and is_one_sided and not sketch.is_hosted:
        return False
    is_dated = sketch.when.precision is not Precision.UNKNOWN
    if sketch.trigger.manner == "session" and not (sketch.when.is_dated or (is_dated and sketch.place)):
        return False
    if sketch.kind is MeetingKind.CALL and is_dated and any(is_body(side) for side in sketch.sides):
        return True
    if sketch.trigger.is_noun and sketch.trigger.weak:
        return len(sketch.sides) > 1 and (is_dated or sketch.relation == "dobj")
    if sketch.trigger.is_noun and _is_occasion(sketch):
        return True
    if sketch.trigger.is_noun:
        return bool(
            sketch.when.precision is not Precision.UNKNOWN
            or sketch.place
            or (sketch.relation == "dobj" and len(sketch.sides) > 1)
        )
    is_among = sketch.is_among and sketch.when.is_dated
    if len(sketch.sides) > 1 or len(sketch.parties) > 1 or sketch.kind is MeetingKind.VISIT or is_among:
        return True
    is_alone = sketch.lacks_other or any(
        party.name != party.side and not is_body_name(party.name) for party in sketch.parties
    )
    return is_body(sketch.parties[0].side) or (is_dated and not is_alone)


def _is_dated_abroad(sketch: Sketch) -> bool:
    """True for what was to be on a known day, in a country that is none of those told: the others are not known."""
    country = gazetteer.country_of(sketch.place) if sketch.place is not None else None
    is_dated = sketch.when.is_dated or (sketch.former is not None and sketch.former.is_dated)
    return is_dated and sketch.has_own_words and country is not None and country not in sketch.sides


_SITTINGS = frozenset(
    {MeetingKind.MEETING, MeetingKind.SESSION, MeetingKind.CONFERENCE, MeetingKind.TALKS, MeetingKind.HEARING}
)


def _meets_alone(sketch: Sketch) -> bool:
    """True where one party is enough: an organisation, or a council or parliament that has a meeting of its own."""
    if is_body(next(iter(sketch.sides))) or is_gathering(sketch.parties[0]):
        return True
    return sketch.kind in _SITTINGS and meets_by_itself(sketch.parties[0])


def _status(sketch: Sketch, published: date) -> MeetingStatus:
    is_over = sketch.when.latest is not None and sketch.when.latest < published
    if sketch.standing is Standing.SCHEDULED and is_over and not sketch.is_bound:
        return MeetingStatus.HELD  # told of in passing, on a day that is over
    if sketch.standing is Standing.HELD and sketch.when.earliest is not None and sketch.when.earliest > published:
        return MeetingStatus.SCHEDULED
    if sketch.is_going_on and (_has_begun(sketch, published) or (sketch.word == "be" and sketch.when is NO_TIME)):
        return MeetingStatus.HELD
    if sketch.standing is not Standing.OPEN:
        return STATUS[sketch.standing]
    is_ahead = sketch.when.latest is not None and (
        sketch.when.latest > published or (sketch.when.latest == published and sketch.is_present)
    )
    return MeetingStatus.SCHEDULED if is_ahead else MeetingStatus.HELD


def _has_begun(sketch: Sketch, published: date) -> bool:
    """True where the days have begun before the article's: a journey that somebody is on is no plan.

    Who "is in Doha" or "is on travel" is there on the article's own day too; who "is travelling" may be on the way.
    """
    is_there = sketch.word == "be" or sketch.relation == "on"
    first = sketch.when.earliest
    return first is not None and (first < published or (is_there and first == published))


def _report(scene: Scene, sketch: Sketch, *, certain: bool) -> MeetingReport:
    doc, syntax = scene.reading.doc, scene.syntax
    sentences = sorted(sketch.sentences | {sketch.sentence})
    citations = tuple(scene.reading.cite(doc[slice(*syntax.bounds[each])]) for each in sentences)
    return MeetingReport(
        kind=_kind(sketch),
        parties=tuple(sketch.parties),
        place=sketch.place,
        when=zone_in_brackets(scene, sketch, with_zone(sketch.when, sketch.place, sorted(sketch.sides))),
        status=_status(sketch, scene.published),
        citations=citations,
        former=sketch.former,
        trip=sketch.on_trip,
        official=sketch.is_official,
        certain=certain,
        moved=sketch.standing is Standing.MOVED,
        shift=sketch.shift if sketch.shift == 0 or (sketch.when is NO_TIME and sketch.former is None) else None,
        former_place=sketch.former_place,
    )


def _kind(sketch: Sketch) -> MeetingKind:
    """A meeting for "the president will RECEIVE the minister IN RIGA ON FRIDAY": others tell it as "will meet".

    Of several days, with the guest alone, or called a visit, it stays one.
    """
    is_received = sketch.is_received and sketch.kind is MeetingKind.VISIT and len(sketch.sides) > 1
    is_long = Precision.RANGE in (sketch.when.precision, sketch.former.precision if sketch.former else None)
    return MeetingKind.MEETING if is_received and not is_long else sketch.kind


def find_open_points(reading: Reading, meetings: Sequence[MeetingReport]) -> tuple[OpenPoint, ...]:
    """What the text leaves open about its meetings ("no immediate word on who would attend")."""
    return tuple(points(reading, meetings))
