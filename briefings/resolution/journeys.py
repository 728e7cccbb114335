"""A visit that other articles tell as the meeting it is for: "will visit Algiers to meet Attaf", "cancelled his visit".

The visit and the meeting stay two unless it is the same traveller by name, in the same town or country, there is
one such meeting alone, and a change or the days tell that the visit is for this one. What else was to be had on a
trip that changes is seen to by ``trips``.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from briefings.resolution.changes import TARGET_WITHIN, is_open, new_date_of
from briefings.resolution.groups import Group, Shelf, Span
from briefings.resolution.places import lies_in
from briefings.resolution.sameness import same_people
from briefings.resolution.told import CHANGED, PLANNED, Told, span_of, travellers_of
from briefings.resolution.trips import is_on_trip
from store.records import MeetingKind, MeetingStatus

_TALKING = frozenset({MeetingKind.TALKS, MeetingKind.MEETING})


def link_visits(shelf: Shelf) -> None:
    """Join a visit with the one meeting it is for, where a change or the days tell that it is this one."""
    for group in shelf:
        targets = _targets(group, shelf) if group in shelf else []
        if len(targets) == 1 and shelf.may_join(group, targets[0]):
            keep, gone = sorted((group, targets[0]), key=lambda each: each.number)
            shelf.join(keep, gone)


def _targets(group: Group, shelf: Shelf) -> list[Group]:
    """The meetings that a visit may be for which changes unannounced, or is of no day, of one day or of vague ones."""
    if all(map(_is_change, group.reports)):
        return _meetings_for(group, shelf, _was_changed)
    if not all(told.kind is MeetingKind.VISIT and told.status in PLANNED for told in group.reports):
        return []
    if not group.spans:
        return _meetings_for(group, shelf, _is_ahead) if _is_firm(group) else []
    if _is_of_one_day(group):
        then = _meetings_for(group, shelf, _was_set_for_its_day, told_together=True)
        return then if all(_begins_or_left(group, other) for other in then) else []
    is_vague = not any(told.is_fixed or (told.span and told.report.trip) for told in group.reports)
    return _meetings_for(group, shelf, _is_made_precise) if is_vague else []


def carry_meetings(shelf: Shelf) -> None:
    """Take along with a trip that is moved the talks of which all that is known is that they were to be on it."""
    for trip in shelf:
        moves = [told for told in trip.reports if told.kind is MeetingKind.VISIT and told.report.moved and told.span]
        for told in sorted(moves, key=lambda each: each.order):
            for group in list(shelf.with_core(told.core)):
                is_theirs = group is not trip and group.kinds <= _TALKING and same_people(trip, group)
                was_then = is_theirs and _has_just_days(group, span_of(told.report.former))
                if was_then and is_on_trip(told, trip, group):
                    shelf.carry(group, told)


def _has_just_days(group: Group, span: Span | None) -> bool:
    """True where it is to be on one of these several days, and was on those of the trip before it was moved."""
    if span is None or span[0] >= span[1] or not group.is_fixed:
        return False
    known = [told.span for told in group.carried]
    return group.spans[-1] == span and len(group.spans) == len(known) + 1


def link_meetings_moved(shelf: Shelf) -> None:
    """Join the one meeting that a moved trip takes along with the one announced after that for one of its new days."""
    for trip in shelf:
        for told in [told for told in trip.reports if trip in shelf and told.report.moved and told.report.former]:
            there = list(shelf.with_core(told.core))
            old = [group for group in there if _is_taken_along(told, trip, group)]
            new = [group for group in there if len(old) == 1 and _is_announced_after(told, old[0], group)]
            if len(new) == 1 and shelf.may_join(old[0], new[0]):
                keep, gone = sorted((old[0], new[0]), key=lambda each: each.number)
                shelf.join(keep, gone)


def _is_taken_along(told: Told, trip: Group, group: Group) -> bool:
    """True for talks that are told as that visit, or that it takes along."""
    if told.kind is not MeetingKind.VISIT or not group.kinds <= _TALKING:
        return False
    return group is trip or told in group.carried


def _is_announced_after(told: Told, group: Group, other: Group) -> bool:
    """True for talks of these people in that town or country, which were not told of before the visit was moved."""
    is_then = told.span is not None and other.is_fixed and other.lies_within(told.span)
    is_new = is_then and other is not group and other.first_told >= told.day and not other.articles & group.articles
    is_theirs = bool(group.people.keys() & other.people.keys()) and same_people(group, other)
    return is_new and is_theirs and other.kinds <= _TALKING and lies_in(group.spot, other.spot)


def link_meetings_put_off(shelf: Shelf) -> None:
    """Join each meeting that fell through with a trip that was put off, with the one announced for after that."""
    for trip in shelf:
        for told in [told for told in trip.reports if trip in shelf and _is_put_off(told)]:
            for group in list(shelf.with_core(told.core)):
                is_open_still = group in shelf and _fell_through(told, trip, group)
                new = new_date_of(group, told.day, shelf) if is_open_still else None
                if new and shelf.may_join(group, new):
                    keep, gone = sorted((group, new), key=lambda each: each.number)
                    shelf.join(keep, gone)


def _is_put_off(told: Told) -> bool:
    return told.kind is MeetingKind.VISIT and told.status is MeetingStatus.POSTPONED


def _fell_through(told: Told, trip: Group, group: Group) -> bool:
    """True for an open meeting on that trip of which nothing was told since."""
    is_last = all(one.day <= told.day and one.status in PLANNED for one in group.reports)
    return group is not trip and group.kinds <= _TALKING and is_last and is_on_trip(told, trip, group)


def _is_change(told: Told) -> bool:
    is_moved = told.is_untold_move or told.report.former is not None
    return told.kind is MeetingKind.VISIT and (told.status in CHANGED or is_moved)


def _is_firm(group: Group) -> bool:
    return all(told.status is MeetingStatus.SCHEDULED for told in group.reports)


def _is_of_one_day(group: Group) -> bool:
    return group.is_fixed and len(group.spans) == 1 and not _length(group.spans[0])


def _meetings_for(
    group: Group, shelf: Shelf, is_then: Callable[[Group, Group], bool], *, told_together: bool = False
) -> list[Group]:
    """Each of them once, by however many of its cores it is found; as a rule no article tells the two apart."""
    found = {other.number: other for core in group.cores for other in shelf.with_core(core) if other is not group}
    return [
        other
        for _, other in sorted(found.items())
        if _is_meeting_of(group, other)
        and is_then(group, other)
        and (told_together or not group.articles & other.articles)
    ]


def _is_meeting_of(group: Group, other: Group) -> bool:
    """True where somebody who travels there meets the hosts there."""
    if not other.kinds <= _TALKING or not lies_in(group.spot, other.spot) or not same_people(group, other):
        return False
    travellers = frozenset(side for told in group.reports for side in travellers_of(told))
    is_named = bool(group.people.keys() & other.people.keys() & travellers)
    return is_named or (_is_off(group) and travellers.isdisjoint(group.people))


def _is_off(group: Group) -> bool:
    """True for a trip that falls through: whoever was to travel, what was to be had there falls through with it."""
    return all(told.status is MeetingStatus.CANCELLED for told in group.reports)


def _is_ahead(group: Group, other: Group) -> bool:
    """True for the meeting of the months ahead, which stands, where "will travel on to Lima" says no day."""
    stands = other.is_fixed and all(told.status not in CHANGED for told in other.reports)
    return stands and all(
        told.day <= first <= told.day + TARGET_WITHIN for told in group.reports for first, _ in other.spans
    )


def _was_set_for_its_day(group: Group, other: Group) -> bool:
    return any(other.touches(span) or span in other.formers for span in group.spans)


def _begins_or_left(group: Group, other: Group) -> bool:
    """True for a meeting of several days that begins on the day of the visit, and for one that left this day later.

    One that was held on that day, of which other articles tell, is what became of the visit.
    """
    day = group.spans[0]
    was_held_then = any(told.status is MeetingStatus.HELD and told.span == day for told in other.reports)
    if was_held_then and not group.articles & other.articles:
        return True
    if other.touches(day) and day not in other.spans and not group.articles & other.articles:
        is_plan = all(told.status in PLANNED for told in other.reports)
        return is_plan and all(first == day[0] for first, _ in other.spans)
    moves = [told for told in other.reports if span_of(told.report.former) == day]
    moves = [move for move in moves if lies_in(group.spot, move.spot) and move.people.keys() & group.people.keys()]
    return any(
        all(told.order < move.order and told.article != move.article for told in group.reports) for move in moves
    )


def _is_made_precise(group: Group, other: Group) -> bool:
    """True for a meeting whose days lie in those of the visit, and were not over when that was told of."""
    is_ahead = all(told.day <= last for told in group.reports for _, last in other.spans)
    is_dated = any(told.when.is_dated for told in other.reports)
    return is_dated and is_ahead and all(map(other.lies_within, group.spans))


def _was_changed(group: Group, other: Group) -> bool:
    """True for a meeting that was open then, on the days that are told as the old ones, and as long as the new."""
    told = min(group.reports, key=lambda each: each.order)
    if not is_open(other, told.day):
        return False
    former, is_off = span_of(told.report.former), told.status in CHANGED
    old = former or (told.span if is_off else None)
    if old and not other.touches(old):
        return False
    return is_off or all(_length(one) == _length(two) for one in group.spans for two in other.spans)


def _length(span: Span) -> timedelta:
    return span[1] - span[0]
