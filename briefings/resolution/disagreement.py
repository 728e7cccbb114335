"""Sources that set one meeting for different days, none of them speaking of a change.

"Talks in Khartoum on the 11th" and "talks in Khartoum on the 13th", both told beforehand, are one
meeting on which the sources disagree. Two calls a week apart, each told when it was over, are two.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

from briefings.extraction import gazetteer
from briefings.resolution.bodies import BODIES
from briefings.resolution.groups import Group, Shelf
from briefings.resolution.places import Nearness
from briefings.resolution.sameness import how_near, kinds_agree, same_people
from briefings.resolution.told import PLANNED
from store.records import MeetingKind, MeetingStatus

SAME_PLACE_APART = timedelta(days=3)
APART = timedelta(days=2)
SLIPPED = timedelta(days=1)
"""A meeting told as held on the day after the one it was set for; often only the clocks differ."""


def join_disagreeing(shelf: Shelf) -> None:
    """Join groups of the same sides and place whose days differ a little, nearest days first.

    Left apart: whatever one article tells as two, different people or kinds, a single country or a
    body that meets every day, and a plan made when the other meeting was already over.
    """
    groups = {group.number: group for group in shelf}
    joined_to: dict[int, int] = {}

    def now(number: int) -> Group:
        while number in joined_to:
            number = joined_to[number]
        return groups[number]

    for _, first, second in sorted(_pairs(shelf)):
        one, other = now(first), now(second)
        if one is other or not disagree(one, other) or not shelf.may_join(one, other):
            continue
        keep, gone = sorted((one, other), key=lambda group: group.number)
        shelf.join(keep, gone)
        joined_to[gone.number] = keep.number


def _pairs(shelf: Shelf) -> Iterator[tuple[timedelta, int, int]]:
    """Groups that may disagree, by number, with the days between them."""
    for one in shelf:
        for core, span in product(one.cores, one.spans):
            if not one.is_fixed or not is_recognisable(core, one):
                continue
            reach = span[0] - SAME_PLACE_APART, span[1] + SAME_PLACE_APART
            for other in shelf.with_core_on(core, reach):
                if other.number > one.number and other.is_fixed and disagree(one, other):
                    yield gap(one, other), one.number, other.number


def disagree(one: Group, other: Group) -> bool:
    """True if the two tell of one meeting and differ in its days only."""
    near = how_near(one, other)
    if one.articles & other.articles or near <= Nearness.UNCLEAR or not same_people(one, other):
        return False
    if not kinds_agree(one, other) or (near is not Nearness.SAME and is_leg(one, other)):
        return False
    has_place = near is Nearness.SAME and MeetingKind.CALL not in one.kinds
    return gap(one, other) <= (SAME_PLACE_APART if has_place else APART) and told_of_same_future(one, other)


def is_leg(one: Group, other: Group) -> bool:
    """True where one is a visit and the other goes to a place on it, later in its days."""
    are_visits = one.kinds == other.kinds == {MeetingKind.VISIT}
    return are_visits and any(
        whole[0] < leg[0] and leg[1] <= whole[1]
        for first, second in ((one, other), (other, one))
        for whole, leg in product(first.spans, second.spans)
    )


def is_recognisable(core: frozenset[str], group: Group) -> bool:
    """False for a single country, and for a body that meets every day."""
    is_body = bool(core & BODIES) or not core.isdisjoint(gazetteer.organisations())
    return len(core) > 1 or (is_body and MeetingKind.SUMMIT in group.kinds)


def gap(one: Group, other: Group) -> timedelta:
    """The days between the nearest times of the two; none where they overlap."""
    gaps = (max(a[0], b[0]) - min(a[1], b[1]) for a, b in product(one.spans, other.spans))
    return max(min(gaps), timedelta(0))


def told_of_same_future(one: Group, other: Group) -> bool:
    """True where neither was over when the other was told of, or both are told of afterwards.

    Two plans that stood against each other are one meeting also when one of them is told to have come about.
    """
    first_held, second_held = _is_held(one), _is_held(other)
    plans = [
        max((told.day for told in group.reports if told.status in PLANNED), default=None) for group in (one, other)
    ]
    if all(plans) and not (first_held and second_held):
        return all(day is not None and day <= min(_first(one), _first(other)) for day in plans)
    begin, end = min(_first(one), _first(other)), max(_last(one), _last(other))
    if not first_held and not second_held:
        return max(_told_until(one), _told_until(other)) <= begin
    if first_held and second_held:
        days = [told.day for group in (one, other) for told in group.reports]
        is_settled = any(told.day == _first(group) for group in (one, other) for told in group.reports)
        return min(days) >= end and not is_settled and gap(one, other) <= APART
    plan, outcome = (other, one) if first_held else (one, other)
    return _told_until(plan) <= _first(outcome) and gap(one, other) <= SLIPPED


def _is_held(group: Group) -> bool:
    return any(told.status is MeetingStatus.HELD for told in group.reports)


def _first(group: Group) -> date:
    return min(first for first, _ in group.spans)


def _last(group: Group) -> date:
    return max(last for _, last in group.spans)


def _told_until(group: Group) -> date:
    return max(told.day for told in group.reports)
