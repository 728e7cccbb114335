"""When a meeting is told a second time by fewer words: by one of its sides, by its old day, by who travels there."""

from __future__ import annotations

from briefings.extraction import gazetteer
from briefings.extraction.encounters.sketch import Sketch
from store.records import NO_TIME, MeetingKind, Precision

_TALKING = frozenset({MeetingKind.TALKS, MeetingKind.MEETING, MeetingKind.DIALOGUE, MeetingKind.OTHER})
_A_DAY = (Precision.DATE, Precision.EXACT)


def is_told_by_one(one: Sketch, other: Sketch) -> bool:
    """True for "X's party will hold talks on Monday" and "X and Y will begin talks on Monday", of whose day it is."""
    small = min(one, other, key=lambda each: len(each.sides))
    is_plain = len(small.sides) == 1 and not (small.lacks_other or small.names_other or small.with_unnamed)
    is_day = one.when.precision in _A_DAY and one.when.earliest == other.when.earliest
    return is_plain and is_day and one.kind is other.kind in _TALKING and one.sentence != other.sentence


def is_old_plan(one: Sketch, other: Sketch) -> bool:
    """True for "the talks were moved to Monday from SUNDAY. Earlier, X said it would hold talks on SUNDAY"."""
    moved, plan = (one, other) if one.former is not None else (other, one)
    is_old = moved.former is not None and moved.former.is_dated and moved.former.earliest == plan.when.earliest
    return is_old and one.kind is other.kind and plan.when.precision in _A_DAY


def hosts_of(one: Sketch, other: Sketch) -> frozenset[str]:
    """The country of two visits to one place: a visit there may be told with it or without."""
    are_there = one.kind is other.kind is MeetingKind.VISIT and one.place == other.place is not None
    are_there = are_there and not any(each.word == "receive" for each in (one, other))
    country = gazetteer.country_of(one.place) if are_there and one.place is not None else None
    return frozenset({country}) if country is not None else frozenset()


def are_same_officials(one: Sketch, other: Sketch) -> bool:
    """True for "will travel to Apia to meet with Samoan officials. ... will ALSO meet with government officials".

    Not for "... will also meet with health officials", nor where somebody of the country is named.
    """
    are_verbs = not one.trigger.is_noun and not other.trigger.is_noun and one.with_officials and other.with_officials
    named = [{party.name for party in each.parties if party.name != party.side} for each in (one, other)]
    is_there = one.place == other.place and one.when == other.when and one.sides == other.sides
    return are_verbs and is_there and named[0] == named[1] and one.sentence != other.sentence


def is_way_again(one: Sketch, other: Sketch) -> bool:
    """True for "will travel to Dakar from 3 to 5 May. ... THE ENVOYS' TRAVEL TO DAKAR underscores our ties"."""
    is_spoken_of = other.trigger.is_noun and other.relation == "nsubj" and not other.is_bound and other.when == NO_TIME
    are_ways = one.kind is other.kind is MeetingKind.VISIT and one.is_trip and one.when.is_dated
    return is_spoken_of and are_ways and one.place == other.place is not None and one.sides == other.sides


def are_any_meetings(one: Sketch) -> bool:
    """True for "meetings" of nobody and no day, which "the meeting" does not take up."""
    return one.trigger.is_noun and one.are_many and not one.sides and not one.has_own_words and one.when is NO_TIME


def is_conference_besides(one: Sketch, other: Sketch) -> bool:
    """True for "will meet Premier X in Oslo. He will also take part in THE OSLO CONFERENCE ON PORTS": two."""
    are_people = not one.trigger.is_noun and len(one.sides) > 1 and all(p.name != p.side for p in one.parties)
    is_named = other.trigger.is_noun and other.kind is MeetingKind.CONFERENCE and other.is_attended
    return are_people and is_named and bool(other.called) and one.sentence != other.sentence


_SITTINGS = {MeetingKind.SESSION, MeetingKind.MEETING}


def is_same_twice(one: Sketch, other: Sketch) -> bool:
    """True for "the joint COMMITTEE will CONVENE on Friday", told by noun and verb, and what one word tells twice.

    Of the same sides, on the same day, at the same place; not for two deeds of them ("will meet and hold a session").
    """
    is_same = one.sentence == other.sentence and one.sides == other.sides and bool(one.sides)
    is_same = is_same and one.when == other.when and one.when.is_dated and one.place == other.place
    if not is_same or one.standing is not other.standing:
        return False
    if one.token == other.token:
        names = [{party.name for party in each.parties} for each in (one, other)]
        return one.kind is other.kind and names[0] == names[1]  # "called A AND B of one country": two calls
    noun, verb = (one, other) if one.trigger.is_noun else (other, one)
    is_its_verb = noun.trigger.is_noun and not verb.trigger.is_noun and noun.relation in ("nsubj", "nsubjpass")
    return is_its_verb and {one.kind, other.kind} == _SITTINGS
