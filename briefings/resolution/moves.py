"""Moves that leave something untold: "has been postponed to 7 December", "brought forward by two days", "to Beirut".

They are tied to the meeting of these sides that was open when they were told. Where it could be either of
two, both stay, and an admin is asked (see ``doubts``).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from briefings.extraction import gazetteer
from briefings.resolution.changes import is_open
from briefings.resolution.groups import Group, Shelf, Span
from briefings.resolution.places import Nearness, nearness
from briefings.resolution.sameness import best, fit, is_hearing_of_some, is_same_hearing, may_be_there
from briefings.resolution.told import GATHERINGS, PLANNED, Told
from store.records import MeetingKind

_MEETS_OFTEN = frozenset({"United Nations", "UN Security Council", "European Union", "NATO"})
"""Bodies of which only a summit can be told by their name alone."""


def link_untold_moves(shelf: Shelf) -> None:
    """Join each meeting that was moved to its days with the one meeting that was open then, those told first first."""
    moved = [told for group in shelf for told in group.reports if told.is_untold_move and told.is_fixed]
    for told in sorted(moved, key=lambda each: each.order):
        own = shelf.holder_of((told,))
        targets = moved_from(told, own, shelf) if own else []
        if own and len(targets) == 1 and shelf.may_join(own, targets[0]):
            keep, gone = sorted((own, targets[0]), key=lambda group: group.number)
            shelf.join(keep, gone)


def moved_from(told: Told, own: Group | None, shelf: Shelf) -> list[Group]:
    """The meetings that may be the one which was moved: of these sides, open when that was told; the best of them.

    None where the group that it is in was set for other days before: then it is known what was moved.
    """
    if not _is_recognisable(told) or (own and _knows_the_old_days(own, told)):
        return []
    fits = [
        (found, group)
        for group in shelf.with_core(told.core)
        if group is not own
        and _may_have_been_left(group, told, own)
        and (found := fit(told, group, same_day=False))
        and (len(told.core) > 1 or is_same_hearing(told, group) or _is_told_by_itself(told, group))
    ]
    return best(fits)


def _may_have_been_left(group: Group, told: Told, own: Group | None) -> bool:
    """True for an open meeting of other days, told of in other articles and known before the new days were."""
    if told.article in group.articles or (told.span and group.touches(told.span)):
        return False
    known = [one.day for one in own.reports if one is not told] if own else []
    return is_open(group, told.day) and all(group.first_told <= day for day in known)


def _knows_the_old_days(own: Group, told: Told) -> bool:
    before = [one for one in own.reports if one.is_fixed and one.order < told.order]
    spans = [*(one.span for one in before), *own.formers]
    return any(span and not _overlap(span, told.span) for span in spans)


def _overlap(one: Span, other: Span | None) -> bool:
    return other is not None and one[0] <= other[1] and other[0] <= one[1]


def _is_recognisable(told: Told) -> bool:
    """True for two sides and more, for a body that meets by itself, and for somebody who is heard."""
    return len(told.core) > 1 or _is_body(told) or is_hearing_of_some(told)


def _is_body(told: Told) -> bool:
    return not told.core.isdisjoint(gazetteer.organisations())


def _is_told_by_itself(told: Told, group: Group) -> bool:
    """What a body alone moves is called the same, and told by who meets, by its place or as a great gathering."""
    if not _is_body(told):
        return False
    if told.kind not in group.kinds or told.ranks & group.ranks:
        return told.kind in group.kinds
    if told.core & _MEETS_OFTEN and told.kind is not MeetingKind.SUMMIT:
        return False
    return told.kind in GATHERINGS or nearness(told.spot, group.spot) is Nearness.SAME


# --------------------------------------------------------------------------- by so many days, to some day


def link_loose_moves(moves: Iterable[Told], shelf: Shelf) -> list[Told]:
    """Put what was moved "to January", or "by two days", to the meeting it is about; what is left is given back.

    What is told elsewhere of the day on which so many days make it is the same meeting.
    """
    left = []
    for told in sorted(moves, key=lambda each: each.order):
        targets = moved_from(told, None, shelf)
        if len(targets) == 1 and shelf.may_hold(targets[0], told):
            shelf.add(targets[0], told)
            _join_on_new_day(targets[0], told, shelf)
        else:
            left.append(told)
    return left


def _join_on_new_day(group: Group, told: Told, shelf: Shelf) -> None:
    by = timedelta(days=told.report.shift or 0)
    for span in [(first + by, last + by) for first, last in group.spans if by]:
        found = [other for other in shelf.with_core_on(told.core, span) if _is_announced_on(other, span, told.day)]
        found = [other for other in found if other is not group and not group.articles & other.articles]
        if len(found) == 1 and fit(told, found[0], same_day=False) and shelf.may_join(group, found[0]):
            shelf.join(group, found[0])
            return


def _is_announced_on(group: Group, span: Span, day: date) -> bool:
    return group.is_fixed and span in group.spans and group.first_told >= day


# --------------------------------------------------------------------------- to another place


def link_new_places(shelf: Shelf) -> None:
    """Join each meeting that is told to be elsewhere now with the one of that day at the old place or the new one."""
    moved = [told for group in shelf for told in group.reports if told.former_spot]
    for told in sorted(moved, key=lambda each: each.order):
        for other in list(shelf.with_core_on(told.core, told.span)) if told.span else []:
            own = shelf.holder_of((told,))
            if own and other is not own and other in shelf and _is_at_either_place(told, other):
                keep, gone = sorted((own, other), key=lambda group: group.number)
                shelf.join(keep, gone) if shelf.may_join(own, other) else None


def _is_at_either_place(told: Told, group: Group) -> bool:
    is_then = told.span is not None and group.touches(told.span) and told.article not in group.articles
    return is_then and may_be_there(told, group) and fit(told, group, same_day=True) is not None


def link_places_without_day(reports: Iterable[Told], shelf: Shelf) -> list[Told]:
    """Put what was moved "from Kisumu to London", without a day, to the one open meeting at the old place.

    What is told of the new place on its day is the same meeting. The other reports are given back.
    """
    left = []
    for told in reports:
        targets = _open_at_old_place(told, shelf) if told.former_spot and told.status in PLANNED else []
        if len(targets) == 1 and shelf.may_hold(targets[0], told):
            shelf.add(targets[0], told)
            _join_at_new_place(targets[0], told, shelf)
        else:
            left.append(told)
    return left


def _open_at_old_place(told: Told, shelf: Shelf) -> list[Group]:
    return [
        group
        for group in shelf.with_core(told.core)
        if group.is_fixed
        and nearness(told.former_spot, group.spot) is Nearness.SAME
        and told.article not in group.articles
        and is_open(group, told.day)
        and fit(told, group, same_day=False)
    ]


def _join_at_new_place(group: Group, told: Told, shelf: Shelf) -> None:
    for span in group.spans:
        for other in list(shelf.with_core_on(told.core, span)):
            is_then = other is not group and other in shelf and other.is_fixed and span in other.spans
            is_there = is_then and told.spot is not None and nearness(told.spot, other.spot) is Nearness.SAME
            if is_there and fit(told, other, same_day=True) and shelf.may_join(group, other):
                keep, gone = sorted((group, other), key=lambda each: each.number)
                shelf.join(keep, gone)
                return
