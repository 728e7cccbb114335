"""All reports of all articles -> groups that tell of one meeting each.

The reports are taken in an order that does not depend on when an article came in: first those
that name the meeting's own days, then the vaguer ones, then those without any. So what is known
precisely stands before the vague is held against it, and the same reports make the same groups.
Corrections by admins are taken in as soon as there is a group to correct, so that the later and vaguer
reports find the meetings as they were put right; what is ruled to be one is brought together last,
so that a ruling on what is one already changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from briefings.resolution.changes import link_changes, link_moves, link_new_dates
from briefings.resolution.disagreement import join_disagreeing
from briefings.resolution.groups import Group, Shelf, Span
from briefings.resolution.journeys import carry_meetings, link_meetings_moved, link_meetings_put_off, link_visits
from briefings.resolution.moves import (
    link_loose_moves,
    link_new_places,
    link_places_without_day,
    link_untold_moves,
)
from briefings.resolution.obeying import bring_together, put_right
from briefings.resolution.reach import fits, in_reach, is_in_time
from briefings.resolution.sameness import best, tells_enough
from briefings.resolution.told import CHANGED, Told
from briefings.resolution.verdicts import Verdicts
from store.records import MeetingKind, MeetingStatus

SAME_TALK = timedelta(days=60)
"""How far apart two articles that say no day may speak of the same meeting that lies ahead."""
SAME_NEWS = timedelta(days=7)
"""The same for one that was held."""


NEVER: Span = (date.min, date.min)


def cluster(reports: Sequence[Told], verdicts: Verdicts) -> Shelf:
    """The groups these reports make, in an order that depends on the reports and on what is ruled of them alone.

    ``reports`` are in the order of publication; what is ruled of others is left aside.
    """
    shelf = Shelf(verdicts)
    dated = [one for one in reports if one.span]
    for one in sorted((one for one in dated if one.is_fixed), key=_plainest_first):
        _place_fixed(one, shelf)
    link_moves(shelf)
    put_right(shelf)
    link_new_places(shelf)
    link_untold_moves(shelf)
    join_disagreeing(shelf)
    loose = {one for one in reports if one.is_untold_move and not one.is_fixed}
    for one in sorted((one for one in dated if not one.is_fixed and one not in loose), key=_plainest_first):
        _place_vague(one, shelf)
    put_right(shelf)
    link_moves(shelf)
    link_untold_moves(shelf)
    left = link_loose_moves(loose, shelf)
    for one in filter(lambda told: told.span, left):
        _place_vague(one, shelf)
    undated = [one for one in reports if not one.span and (one not in loose or one in left)]
    undated = link_places_without_day(undated, shelf)
    for one in undated:
        if one.status not in CHANGED:
            _place_undated(one, shelf)
    carry_meetings(shelf)
    link_changes([one for one in undated if one.status in CHANGED], shelf)
    link_visits(shelf)
    link_meetings_moved(shelf)
    put_right(shelf)
    link_new_dates(shelf)
    link_meetings_put_off(shelf)
    bring_together(shelf)
    return shelf


def _plainest_first(told: Told) -> tuple[timedelta, bool, bool, object]:
    """The shortest time first, a known place before none, named people before none, then the earliest report."""
    span = told.span
    length = span[1] - span[0] if span else timedelta.max
    return length, told.spot is None, not told.people, told.order


def _place_fixed(told: Told, shelf: Shelf) -> None:
    """Into the group of those days that fits best, else a new one."""
    span = told.span or NEVER
    same_core = [group for group in shelf.with_core_on(told.core, span) if _is_on_same_days(told, span, group)]
    found = fits(told, same_core, same_day=True)
    if not found:
        nearby = [group for group in shelf.with_side_on(told.core, span[0]) if _is_on_same_days(told, span, group)]
        found = fits(told, nearby, same_day=True)
    _into(best(found)[:1], told, shelf)


def _is_on_same_days(told: Told, span: Span, group: Group) -> bool:
    """Days that overlap; a stop of a journey is not the journey, unless it is the same place."""
    if told.kind is not MeetingKind.VISIT or span in group.spans:
        return group.touches(span)
    is_same_place = told.spot is not None and group.spot is not None and told.spot.words == group.spot.words
    return group.touches(span) and is_same_place


def _place_vague(told: Told, shelf: Shelf) -> None:
    """Into the one group whose days lie within its own and which fits best; between two it stays alone."""
    span = told.span or NEVER
    if not tells_enough(told) and told.spot is None:
        shelf.begin(told)
        return
    nearby = [group for group in shelf.with_core_on(told.core, span) if is_in_time(told, group)]
    alike = in_reach(told, shelf) or best(fits(told, [g for g in nearby if not g.is_fixed and g.touches(span)]))
    _into(alike if len(alike) == 1 else [], told, shelf)


def _place_undated(told: Told, shelf: Shelf) -> None:
    """Into the one group in reach that fits best, else to others without a day."""
    if not tells_enough(told):
        shelf.begin(told)
        return
    alike = in_reach(told, shelf)
    if not alike:
        alike = best(fits(told, [group for group in shelf.with_core(told.core) if _may_be_same_talk(told, group)]))[:1]
    _into(alike if len(alike) == 1 else [], told, shelf)


def _into(groups: Sequence[Group], told: Told, shelf: Shelf) -> None:
    if groups and shelf.may_hold(groups[0], told):
        shelf.add(groups[0], told)
    else:
        shelf.begin(told)


def _may_be_same_talk(told: Told, group: Group) -> bool:
    """Both without a day, told at about the same time, of the same kind, both ahead or both over."""
    if group.spans or told.kind not in group.kinds:
        return False
    is_over = told.status is MeetingStatus.HELD
    were_over = any(one.status is MeetingStatus.HELD for one in group.reports[:1])
    return is_over == were_over and told.day - group.first_told <= (SAME_NEWS if is_over else SAME_TALK)
