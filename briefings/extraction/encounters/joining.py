"""Which mentions of one article tell of the same meeting, and what they tell together.

"The talks" and "the meeting" take up what was told before; "security talks in early January" is taken in by
the talks of the same sides on a day of early January. A summit and a bilateral on its margins stay apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefings.extraction import gazetteer
from briefings.extraction.encounters.former_plans import is_old_day, take_old_day
from briefings.extraction.encounters.places import lies_in
from briefings.extraction.encounters.shifts import move_by
from briefings.extraction.encounters.sides import is_body, is_body_name, tidy
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.told_again import (
    are_any_meetings,
    are_same_officials,
    hosts_of,
    is_conference_besides,
    is_old_plan,
    is_same_twice,
    is_told_by_one,
    is_way_again,
)
from store.records import NO_TIME, MeetingKind, Precision, When

_TALKING = frozenset({MeetingKind.TALKS, MeetingKind.MEETING, MeetingKind.DIALOGUE, MeetingKind.OTHER})
_GATHERING = frozenset({MeetingKind.SUMMIT, MeetingKind.CONFERENCE, MeetingKind.SESSION, MeetingKind.MEETING})
_ATTENDED = frozenset({MeetingKind.SUMMIT, MeetingKind.CONFERENCE, MeetingKind.SESSION})
"""Gatherings that others than those named at first may attend: "Zambia will host the summit"."""
_EXACTNESS = {
    Precision.EXACT: 0, Precision.DATE: 1, Precision.RANGE: 2, Precision.PART: 3, Precision.MONTH: 4, Precision.YEAR: 5,
    Precision.UNKNOWN: 6,
}  # fmt: skip

_SOON = 2
"""Sentences within which "the summit" of known sides is the one told of just now without any."""
_BACK = 120
"""How many meetings back a mention is looked for: far more than an article tells of."""


def joined(sketches: Sequence[Sketch]) -> list[Sketch]:
    """The meetings of the article, each once."""
    kept: list[Sketch] = []
    for sketch in sketches:
        sketch.sentences.add(sketch.sentence)
        target = _target(kept, sketch)
        if target is None:
            kept.append(sketch)
        else:
            absorb(target, sketch)
    return _again(kept)


def _target(kept: Sequence[Sketch], sketch: Sketch) -> Sketch | None:
    """The meeting told of before that the mention takes up: the one spoken of last, of the same word first."""
    fitting = [each for each in kept[-_BACK:] if are_one(each, sketch)]
    if sketch.is_definite and not sketch.has_own_words:
        fitting.sort(key=lambda each: (each.kind is sketch.kind, max(each.sentences)))
    fitting.sort(key=lambda each: max(each.sentences) if not sketch.is_definite else 0)
    return fitting[-1] if fitting else None


def _again(kept: list[Sketch]) -> list[Sketch]:
    """A second look: what was told first and vaguely is taken in by what was told later and exactly."""
    result: list[Sketch] = []
    for sketch in kept:
        target = next((each for each in result[-_BACK:] if are_one(each, sketch)), None)
        if target is None:
            result.append(sketch)
        else:
            absorb(target, sketch)
    return result


def are_one(one: Sketch, other: Sketch) -> bool:
    """True where the two can be, and read as, one meeting."""
    if one.is_trip and other.is_trip and not (one.trigger.is_noun or other.trigger.is_noun) and one.when != other.when:
        return False
    if one.lacks_other and other.has_own_words and other.trigger.is_noun and other.sides > one.sides:
        return False  # "will travel to meet partners ... She will also attend the Contact Group's meeting"
    if is_same_twice(one, other):
        return True
    if _is_opened_besides(one, other):
        return False
    if _is_what_they_meet_at(one, other):
        return True
    if other.within == one.token:
        return bool(one.sides) and other.sides <= one.sides
    if _is_purpose_told_again(one, other) or is_way_again(one, other):
        return True
    if are_any_meetings(one) and other.trigger.is_noun and not other.are_many:
        return False  # "to allow online MEETINGS. THE MEETING will begin at one"
    if one.standing is Standing.POSTPONED and other.standing is Standing.HELD and other.when.is_dated:
        return False  # "is postponing Wednesday's hearing. In the hearing ON THURSDAY members told ...": another one
    if (
        other.is_apart
        or (other.is_besides and not (_names_those_of(one, other) or are_same_officials(one, other)))
        or _is_met_beside_dialogue(one, other)
        or _is_of_another_sort(one, other)
        or _is_of_another_name(one, other)
        or _are_coordinated(one, other)
        or _is_on_margins(one, other)
        or _is_talked_of_at(one, other)
        or _is_attended_besides(one, other)
        or is_conference_besides(one, other)
        or not _kinds_agree(one, other)
        or not _when_agrees(one, other)
        or not _places_agree(one, other)
    ):
        return False
    if _is_over_and_ahead(one, other) and not _same_day(one, other):
        return False
    if other.is_definite and not other.has_own_words:
        if one.kind is other.kind and one.kind in _ATTENDED:
            return True
        return not other.sides or other.sides <= one.sides or one.sides <= other.sides
    is_new = not one.sides and not one.is_definite and 0 < other.sentence - one.sentence <= _SOON
    is_new = is_new and one.standing is other.standing is Standing.SCHEDULED
    if is_new and other.is_definite and other.trigger.is_noun:
        return one.word == other.word != "visit"  # "A summit will be held in A. THE SUMMIT will be attended by X and Y"
    return bool(one.sides) and _sides_agree(one, other)


def _is_what_they_meet_at(one: Sketch, other: Sketch) -> bool:
    """True for "A and B will meet on Friday AT A MEETING hosted by C": that is theirs, and C takes part."""
    is_at = other.trigger.is_noun and not one.trigger.is_noun and other.relation == "at" and other.verb == one.token
    are_meetings = one.kind is other.kind is MeetingKind.MEETING and one.standing is other.standing
    return is_at and are_meetings and one.sides <= other.sides and other.when in (NO_TIME, one.when)


def _is_over_and_ahead(one: Sketch, other: Sketch) -> bool:
    """True where the one was held and the other is to come, if only perhaps on a day that is told."""
    held = {one.standing, other.standing} & {Standing.HELD}
    ahead = next((each for each in (one, other) if each.standing in (Standing.SCHEDULED, Standing.TENTATIVE)), None)
    is_plan = ahead is not None and (ahead.standing is Standing.SCHEDULED or ahead.when is not NO_TIME)
    return bool(held) and is_plan


_ANY_MEETING = frozenset({"meeting", "gathering", "encounter", "get-together", "event", "rendezvous"})


def _is_of_another_sort(one: Sketch, other: Sketch) -> bool:
    """True for "the trilogue" behind "a meeting of ministers": it takes up only what was called so."""
    are_nouns = one.trigger.is_noun and other.trigger.is_noun and other.verb != other.token
    is_plain = other.is_definite and not other.has_own_words and other.kind is MeetingKind.MEETING is one.kind
    return are_nouns and is_plain and other.word not in _ANY_MEETING and one.word != other.word


def _is_of_another_name(one: Sketch, other: Sketch) -> bool:
    """True for "the Grain Media Forum" behind "the G7 Media Ministerial": another by its name."""
    is_named = bool((one.called or one.are_many) and other.called) and one.sentence != other.sentence
    is_new = bool(one.called) and not other.called and other.is_bound and not other.is_definite
    if is_new and one.word == other.word and other.when.precision is Precision.EXACT and one.when.clock is None:
        return True  # "will speak at THE GRAIN SUMMIT. ... AT 10:30 he will convene A SUMMIT on ports"
    return is_named and one.word != other.word and not other.called <= one.called


def _is_opened_besides(one: Sketch, other: Sketch) -> bool:
    """True for "will meet with officials. She will launch the INAUGURAL MEETING of the A-B Group": a second one."""
    is_own = other.trigger.is_noun and other.is_bound and other.has_own_words and not other.is_definite
    return one.with_hosts and not one.trigger.is_noun and is_own and one.sentence != other.sentence


def _is_on_margins(one: Sketch, other: Sketch) -> bool:
    """True for "met Y ON THE MARGINS OF THE SUMMIT": the summit is another meeting."""
    return other.relation == "on" and other.verb in one.anchors and other.token != one.token and not other.is_bound


def _is_talked_of_at(one: Sketch, other: Sketch) -> bool:
    """True for "met Y today. They DISCUSSED THE SUMMIT in Rome": what is over is not what was talked of there."""
    is_gathering = other.kind in (MeetingKind.SUMMIT, MeetingKind.CONFERENCE) and one.kind is not other.kind
    return is_gathering and other.is_talked_of and not other.sides and one.standing is Standing.HELD


def _is_attended_besides(one: Sketch, other: Sketch) -> bool:
    """True for "will meet next week in Rome, where both ATTEND THE SUMMIT of the Union": another than theirs."""
    is_verbs = not one.trigger.is_noun and other.trigger.is_noun and other.verb not in one.anchors
    is_bodys = (
        other.kind in _ATTENDED and other.has_own_words and any(is_body(side) for side in other.sides - one.sides)
    )
    return is_verbs and is_bodys and one.sentence == other.sentence


def _are_coordinated(one: Sketch, other: Sketch) -> bool:
    """True for "meetings with A and a dialogue with B", "a NATO ministerial and the Grain Conference": two nouns."""
    is_pair = one.trigger.is_noun and other.trigger.is_noun and one.sentence == other.sentence
    is_named = (
        one.word != other.word and bool(other.called) and (one.verb, one.relation) == (other.verb, other.relation)
    )
    return is_pair and (is_named or (other.has_own_words and not other.is_definite))


def _sides_agree(one: Sketch, other: Sketch) -> bool:
    if not _people_agree(one, other):
        return False
    if one.sides == other.sides:
        is_same = one.kind is other.kind and one.kind is not MeetingKind.OTHER  # of a lunch there may be two
        is_known = len(one.sides) > 1 or is_same or MeetingKind.VISIT in (one.kind, other.kind)
        return is_known or one.is_definite or other.is_definite
    small, large = sorted((one.sides, other.sides), key=len)
    if small < large and (_is_received(one, other) or is_told_by_one(one, other) or is_old_plan(one, other)):
        return True
    if small < large and large - small == hosts_of(one, other):
        return True
    return (
        small < large
        and (other.is_definite or one.is_definite)
        and (len(small) > 1 or other.kind is MeetingKind.VISIT or one.kind is other.kind)
    )


def _is_purpose_told_again(one: Sketch, other: Sketch) -> bool:
    """True for "... from 10 to 12 May to attend a meeting of ministers. She will co-host THE MINISTERIAL ON 11 MAY"."""
    are_nouns = one.trigger.is_noun and other.trigger.is_noun and one.kind is other.kind in _GATHERING
    is_purpose = are_nouns and one.on_trip and one.is_attended and other.is_definite and other.is_bound
    is_within = is_purpose and other.when.precision is Precision.DATE and _days_agree(one.when, other.when)
    is_within = is_within and _places_agree(one, other)
    people = {party.name for party in one.parties if party.name != party.side}
    return is_within and any(party.name in people for party in other.parties)


def _is_received(one: Sketch, other: Sketch) -> bool:
    """True for "X's visit on Friday" and "on Friday Y will welcome X": the visitor's and the host's word of one day."""
    hosts = [each for each in (one, other) if each.trigger.manner == "host"]
    are_visits = one.kind is other.kind is MeetingKind.VISIT and len(hosts) == 1
    is_welcome = one.place == other.place and any(each.word == "welcome" for each in hosts)
    is_there = None in (one.place, other.place) or is_welcome  # "look forward to WELCOMING X" is no second reception
    return are_visits and one.when.is_dated and _same_day(one, other) and is_there


def _is_met_beside_dialogue(one: Sketch, other: Sketch) -> bool:
    """True for "will lead the A-B Dialogue. He will meet with (have lunch with) Minister X": whom he meets besides."""
    is_named = one.trigger.is_noun and one.has_own_words and (one.kind is MeetingKind.DIALOGUE or _is_bodys(one))
    is_met = other.trigger.manner == "meet" or (other.kind is MeetingKind.OTHER and other.has_own_words)
    is_besides = other.with_hosts and one.on_trip and other.on_trip and other.sentence > one.sentence
    return is_named and is_met and bool(is_besides or other.sides - one.sides or _names_those_of(other, one))


def _is_bodys(one: Sketch) -> bool:
    """True for "the OECD ministerial", of whose people nobody is named."""
    bodies = {party.side for party in one.parties if party.name == party.side and is_body(party.side)}
    return one.kind in _GATHERING and bool(bodies - {party.side for party in one.parties if party.name != party.side})


def _names_those_of(one: Sketch, other: Sketch) -> bool:
    """True where one names who is meant: "the President and Premier X of Italy" are "Italy's leaders"."""
    named, again = (
        {p.side for p in each.parties if p.name != p.side and not is_body_name(p.name)} for each in (one, other)
    )
    return bool((named - again) & other.sides)


def _people_agree(one: Sketch, other: Sketch) -> bool:
    """False where a side is represented by quite different people, unless both attend what a body holds."""
    if _is_one_gathering(one, other):
        return True
    for side in one.sides & other.sides:
        names = [
            frozenset(_called(p.name) for p in each.parties if p.side == side and p.name != side)
            for each in (one, other)
        ]
        if all(names) and not names[0] & names[1]:
            return False
    return True


def _is_one_gathering(one: Sketch, other: Sketch) -> bool:
    """True for "X will attend the OSCE ministerial. Y will also take part in the OSCE ministerial" on the same days."""
    are_gatherings = one.kind is other.kind in _GATHERING and one.trigger.is_noun and other.trigger.is_noun
    are_there = are_gatherings and other.is_attended and one.when.is_dated and other.when in (one.when, NO_TIME)
    return are_there and any(p.name == p.side and is_body(p.side) for p in one.parties if p in other.parties)


def _called(name: str) -> str:
    """The surname of a person; the whole name of "the Moreno administration"."""
    last = name.split()[-1]
    return last if last[0].isupper() else name


def _kinds_agree(one: Sketch, other: Sketch) -> bool:
    if one.kind is other.kind:
        return True
    pair = {one.kind, other.kind}
    if _is_its_visit(one, other):
        return True
    if one.trigger.manner == other.trigger.manner == "host" and one.when.is_dated and _same_day(one, other):
        return True  # "will HOST X in London on Monday", "is looking forward to WELCOMING him on Monday"
    if MeetingKind.VISIT in pair or MeetingKind.CALL in pair:
        return _is_reception(one, other)
    if other.is_definite and other.kind is MeetingKind.MEETING:
        return True
    if MeetingKind.SUMMIT in pair and _are_one_pair(one, other):
        return True
    return pair <= _TALKING or (pair <= _GATHERING and other.is_definite)


def _are_one_pair(one: Sketch, other: Sketch) -> bool:
    """True for "a summit with President Y" and "talks with Y" of the same two people: what two hold is one."""
    are_two = len(one.parties) == len(other.parties) == 2 and one.sides == other.sides
    are_people = all(party.name != party.side and not is_body(party.side) for party in one.parties)
    are_talks = {one.kind, other.kind} <= {MeetingKind.SUMMIT, MeetingKind.TALKS, MeetingKind.MEETING}
    is_same = {party.name for party in one.parties} == {party.name for party in other.parties}
    return are_two and are_people and are_talks and is_same and _same_day(one, other)


_OFF = frozenset({Standing.CANCELLED, Standing.POSTPONED, Standing.MOVED})


def _is_its_visit(one: Sketch, other: Sketch) -> bool:
    """True for "was to meet X in X's capital, but THE VISIT WAS PUT OFF": whoever met there was on a visit."""
    is_told_of = other.kind is MeetingKind.VISIT and other.is_definite and not other.has_own_words
    is_near = 0 <= other.sentence - one.sentence <= 1 and other.standing in _OFF and not one.on_trip
    is_there = one.place is not None and gazetteer.country_of(one.place) in one.sides
    return is_told_of and is_near and is_there and one.kind in _TALKING and one.standing is not Standing.HELD


def _is_reception(one: Sketch, other: Sketch) -> bool:
    """True for "will RECEIVE X on Friday. THE MEETING begins at 3 p.m."."""
    is_received = one.trigger.manner == "host" and one.kind is MeetingKind.VISIT and len(one.sides) > 1
    return is_received and other.is_definite and not other.has_own_words and other.kind in _TALKING


def _same_day(one: Sketch, other: Sketch) -> bool:
    return one.when.precision is not Precision.UNKNOWN and one.when.earliest == other.when.earliest


def _when_agrees(one: Sketch, other: Sketch) -> bool:
    """True where the days may be the same, or one tells that the meeting was moved from the other's."""
    if _days_agree(one.when, other.when) or _is_change_of(other, one):
        return True
    return any(
        told.former is not None and _days_agree(told.former, old.when) and old.when.precision is not Precision.UNKNOWN
        for told, old in ((one, other), (other, one))
    )


def _is_change_of(change: Sketch, plan: Sketch) -> bool:
    """True for "the talks have been moved to Friday": the day it names is the new one."""
    is_here = change.kind is MeetingKind.VISIT and plan.sentence == change.sentence and plan.token < change.token
    is_later = plan.sentence < change.sentence or is_here  # "was to meet X in Oslo, but THE VISIT was moved to Friday"
    is_told_of = change.is_definite and not change.has_own_words and is_later
    return is_told_of and change.standing in (Standing.MOVED, Standing.POSTPONED)


def _days_agree(one: When, other: When) -> bool:
    if one.precision is Precision.UNKNOWN or other.precision is Precision.UNKNOWN:
        return True
    if (
        one.is_dated
        and other.is_dated
        and one.precision is not Precision.RANGE
        and other.precision is not Precision.RANGE
    ):
        return one.earliest == other.earliest and (one.clock is None or other.clock is None or one.clock == other.clock)
    return bool(
        one.earliest
        and other.latest
        and one.latest
        and other.earliest
        and one.earliest <= other.latest
        and other.earliest <= one.latest
    )


def _places_agree(one: Sketch, other: Sketch) -> bool:
    if one.place is None or other.place is None or one.place == other.place or other.is_relocated:
        return True
    return lies_in(one.place, other.place) or lies_in(other.place, one.place) or _is_in_town(one, other)


def _is_in_town(one: Sketch, other: Sketch) -> bool:
    """True for "at the White House" and "in Washington": a building and the town it stands in."""
    places = (one.place or "", other.place or "")
    return any(gazetteer.venues().get(building) == town for building, town in (places, places[::-1]))


def absorb(target: Sketch, other: Sketch) -> None:
    """Take in what another mention tells: the finer time and place, every party, the later standing."""
    target.sentences |= other.sentences | {other.sentence}
    if other.is_old_change and target.standing is Standing.SCHEDULED and target.when.is_dated:
        return  # "will convene on 18 May. It had postponed the summit IN JANUARY": that was before
    if target.trigger.weak and not other.trigger.is_noun:
        target.trigger, target.verb, target.relation = other.trigger, other.verb, other.relation
    if other.standing in (Standing.SCHEDULED, Standing.HELD) or other.sides & target.sides or not target.parties:
        target.parties = tidy([*target.parties, *other.parties])
    if other.standing in (Standing.MOVED, Standing.POSTPONED):
        _change(target, other)
        is_told_later = (other.sentence, other.token) > (target.sentence, target.token)
        if target.standing is Standing.CANCELLED and is_told_later:
            if target.when.precision is Precision.UNKNOWN:
                other.standing = Standing.POSTPONED  # "will no longer come. She looks forward to RESCHEDULING"
            target.standing = other.standing
    if is_old_day(target, other):
        take_old_day(target, other)
        return
    if target.standing is Standing.POSTPONED and _is_new_day(target, other):
        target.former = target.former or (target.when if target.when is not NO_TIME else None)
        target.when = other.when
        target.standing = Standing.MOVED
    is_finer = _EXACTNESS[other.when.precision] < _EXACTNESS[target.when.precision]
    if target.when.precision is Precision.RANGE and not target.on_trip and not other.when.clock:
        is_finer = False  # "from 3 to 9 May", and "begins her trip in A on 3 May", "opens with a plenary on 3 May"
    if target.standing is Standing.POSTPONED and target.former is not None and other.when.is_dated:
        is_finer = is_finer and not _days_agree(other.when, target.former)  # "witnesses for WEDNESDAY'S hearing"
    is_new = other.former is not None and _days_agree(other.former, target.when)
    if is_new or is_finer or (target.on_trip and not other.on_trip and other.when.is_dated):
        target.when, target.on_trip = other.when, other.on_trip
    if other.is_relocated and target.place != other.place:
        target.former_place, target.place, target.is_relocated = other.former_place or target.place, other.place, True
    elif not target.is_relocated and (target.place is None or _is_finer_place(target, other)):
        target.place = other.place
    if other.when.precision is Precision.RANGE and other.when.earliest == target.when.earliest:
        target.when = other.when if target.kind is MeetingKind.VISIT else target.when
    target.former = target.former or other.former
    target.is_official = target.is_official or other.is_official
    if other.standing is Standing.SCHEDULED:
        target.left = target.left and other.left  # what is told anew is planned
    if not _is_only_taken_up(target, other):
        target.standing = _stronger(target.standing, other.standing)
    if target.kind in _TALKING and other.kind not in (*_TALKING, MeetingKind.VISIT):
        target.kind = other.kind


def _is_finer_place(target: Sketch, other: Sketch) -> bool:
    """True for "will meet in TURKEY next week. ... will meet in ANTALYA on 12 March"; of visits where both are off."""
    is_one = target.kind is not MeetingKind.VISIT or target.standing is other.standing is Standing.CANCELLED
    is_known = target.place is not None and other.place is not None and is_one
    return is_known and gazetteer.country_of(other.place or "") == target.place != other.place


def _is_new_day(target: Sketch, other: Sketch) -> bool:
    """True for "was postponed. It will now take place on 2 April"."""
    is_later = (other.sentence, other.token) > (target.sentence, target.token) and other.standing is Standing.SCHEDULED
    is_told = other.when.is_dated or other.when.precision in (Precision.PART, Precision.MONTH)
    return is_later and is_told and other.when not in (target.when, target.former)


def _change(target: Sketch, change: Sketch) -> None:
    """The old time becomes the former one; a meeting put off without a new time has none.

    Where only the hour was moved it keeps its day, and an hour that is not told any more is not known.
    """
    if change.shift == 0 and target.when.is_dated:
        day = target.when.earliest
        is_told = change.when.clock is not None
        target.when = replace(change.when, earliest=day, latest=day) if is_told else When(Precision.DATE, day, day)
        target.shift = 0
        return
    if change.shift is not None and change.when.precision is Precision.UNKNOWN and target.when.is_dated:
        target.former, target.when = target.when, NO_TIME
        move_by(target, change.shift)
        return
    is_dated = change.when.precision is not Precision.UNKNOWN
    if _tells_only_old_day(target, change):
        target.former, change.standing = change.former, Standing.MOVED
        return
    if target.when.precision is Precision.UNKNOWN or (is_dated and target.when == change.when):
        return
    target.former = target.former or change.former or target.when
    target.when, target.on_trip = change.when, False


_TOLD_FOR = frozenset({Precision.EXACT, Precision.DATE, Precision.RANGE, Precision.MONTH, Precision.YEAR})
"""How exactly a day is told that can be the old one or the new one."""


def _tells_only_old_day(target: Sketch, change: Sketch) -> bool:
    """True for "will meet on FRIDAY. The meeting had been moved from THURSDAY": Friday is the new day.

    So is the year of "will come in 2017. The visit was planned for this year but was put off".
    """
    is_set = target.standing in (Standing.SCHEDULED, Standing.MOVED) and target.when.precision in _TOLD_FOR
    if change.former is None or change.former.precision not in _TOLD_FOR | {Precision.PART}:
        return False
    is_new = change.when.precision is not Precision.UNKNOWN
    return is_set and not is_new and not _days_agree(change.former, target.when)


def _is_only_taken_up(target: Sketch, other: Sketch) -> bool:
    """True for "could also come to B. ... announcing THE UPCOMING VISIT": that makes it no surer."""
    is_word = other.is_definite and not other.has_own_words and other.when.precision is Precision.UNKNOWN
    return is_word and target.standing is Standing.TENTATIVE and other.standing is Standing.SCHEDULED


_STRENGTH = (
    Standing.CANCELLED, Standing.MOVED, Standing.POSTPONED, Standing.HELD, Standing.SCHEDULED, Standing.TENTATIVE,
    Standing.OPEN,
)  # fmt: skip


def _stronger(one: Standing, other: Standing) -> Standing:
    return next((standing for standing in _STRENGTH if standing in (one, other)), Standing.OPEN)
