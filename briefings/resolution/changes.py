"""What a report of a change is about: the meeting that was moved, postponed or cancelled.

A change that names the former day is tied to the meeting of that day. One without any day goes to
the meeting of the same parties and place that was open when it was told, else it stays a record of
its own. A day named later for a postponed meeting becomes that meeting's new date.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from briefings.resolution.groups import Group, Shelf, Span
from briefings.resolution.places import Nearness, nearness
from briefings.resolution.sameness import (
    SAME_KIND,
    fit,
    fits_in_place_and_people,
    is_change_of_visit,
    is_hearing_of_some,
    is_same_hearing,
    is_same_under_host,
    kinds_agree,
    same_people,
    tells_enough,
)
from briefings.resolution.told import CHANGED, GATHERINGS, Told, span_of
from store.records import MeetingKind, MeetingStatus

TARGET_WITHIN = timedelta(days=120)
"""How far from its publication the meeting may lie that a change without a day is about."""
JUST_OVER = timedelta(days=1)
"""A postponement is sometimes told the day after the meeting should have been."""
NEW_DATE_WITHIN = timedelta(days=180)
"""How long after a postponement a new date for the same parties and place is that meeting's."""


def link_moves(shelf: Shelf) -> None:
    """Join each report that names a former time with the group of that time, if there is one such group."""
    for group in shelf:
        for told in list(group.reports):
            former = span_of(told.report.former)
            is_open = former and group in shelf and not _is_known_there(former, told, group)
            target = _group_at(former, told, group, shelf) if former and is_open else None
            if target and shelf.may_join(group, target):
                keep, gone = sorted((group, target), key=lambda each: each.number)
                shelf.join(keep, gone)
                if gone is group:
                    break


def _is_known_there(former: Span, told: Told, group: Group) -> bool:
    """True where other reports of the group set it for just that time: the meeting that was moved is found."""
    spans = (one.span for one in group.reports if one is not told and one.is_fixed)
    return any(span and span[0] <= former[1] and former[0] <= span[1] for span in spans)


def _group_at(former: Span, told: Told, own: Group | None, shelf: Shelf) -> Group | None:
    """The one other group that was set for that time, of the same sides; its place may have changed too."""
    found = set_for(former, told, own, shelf)
    return found[0] if len(found) == 1 else None


def set_for(former: Span, told: Told, own: Group | None, shelf: Shelf) -> list[Group]:
    """The other groups of these sides that were set for that time, at the place that is told if there are such."""
    alike = list(shelf.with_core_on(told.core, former))
    alike += [group for group in shelf.with_side_on(told.core, former[0]) if is_change_of_visit(told, group)]
    found = [group for group in alike if group is not own and _was_set_for(former, group) and _kinds_agree(told, group)]
    found = [group for group in found if nearness(told.spot, group.spot) >= Nearness.POSSIBLE] or found
    return found or [group for group in shelf.with_side_on(told.core, former[0]) if _is_under_host(told, group, former)]


def _is_under_host(told: Told, group: Group, former: Span) -> bool:
    """True for the meeting of that time and place of which one of the two tells who hosts or leads it besides."""
    is_alike = told.kind in group.kinds and told.kind not in GATHERINGS
    is_then = is_alike and _was_set_for(former, group) and told.article not in group.articles
    is_one = any(is_same_under_host(told.core, core, told.spot) for core in group.cores)
    return is_then and is_one and fits_in_place_and_people(told, group)


def _was_set_for(former: Span, group: Group) -> bool:
    if group.touches(former):
        return True
    return any(first <= former[1] and former[0] <= last for first, last in group.formers)


def _kinds_agree(told: Told, group: Group) -> bool:
    return told.kind in group.kinds or all(kind in SAME_KIND[told.kind] for kind in group.kinds)


# --------------------------------------------------------------------------- changes without a day


def link_changes(changes: Sequence[Told], shelf: Shelf) -> None:
    """Put each change without a day to the meeting it is about, else into a group of its own."""
    for told in changes:
        former = span_of(told.report.former)
        target = _group_at(former, told, None, shelf) if former else _open_meeting(told, shelf)
        if target and shelf.may_hold(target, told):
            shelf.add(target, told)
        else:
            shelf.begin(told)


def _open_meeting(told: Told, shelf: Shelf) -> Group | None:
    """The meeting that was open when the change was told: same sides, place and people.

    Of several, the one that fits best; then the soonest; then the one announced last.
    """
    is_clear = tells_enough(told) or told.spot is not None
    if not is_clear and not is_hearing_of_some(told):
        return None
    fitting = [
        (found, group)
        for group in shelf.with_core(told.core)
        if (is_clear or is_same_hearing(told, group))
        and (found := fit(told, group, same_day=False))
        and (is_open(group, told.day) or _is_put_off_still(group, told, shelf))
    ]
    if not fitting:
        return None
    return max(fitting, key=lambda each: (each[0], *_soonest(each[1], told.day)))[1]


def _soonest(group: Group, day: date) -> tuple[int, int, int]:
    """Ordered so that the best is last: the soonest time ahead, announced last, begun first."""
    ahead = [(first - day).days for first, last in group.spans if last >= day - JUST_OVER]
    announced = max((one.day.toordinal() for one in group.reports if one.day <= day), default=0)
    return -min(ahead, default=10_000), announced, -group.number


def is_open(group: Group, day: date) -> bool:
    """True if on that day the meeting was planned or put off, not held, and not far away."""
    before = [one for one in group.reports if one.day <= day]
    if not before or any(one.status is MeetingStatus.HELD for one in before):
        return False
    if not group.spans:
        return max(one.day for one in before) >= day - TARGET_WITHIN
    return any(last >= day - JUST_OVER and first <= day + TARGET_WITHIN for first, last in group.spans)


def _is_put_off_still(group: Group, told: Told, shelf: Shelf) -> bool:
    """True for what was put off, had no new day since and was told of no more, though its old day has passed.

    "The postponed talks in Basra have been called off", weeks after they should have been. Talks of these sides that
    were announced in between are those that a change is about.
    """
    before = [one for one in group.reports if one.order < told.order]
    last = max(before, key=lambda one: one.order, default=None)
    if last is None or last.status is not MeetingStatus.POSTPONED or told.day > last.day + NEW_DATE_WITHIN:
        return False
    reach = last.day, last.day + 2 * NEW_DATE_WITHIN
    others = (other for core in group.cores for other in shelf.with_core_on(core, reach) if other is not group)
    return not any(last.day <= other.first_told <= told.day for other in others)


# --------------------------------------------------------------------------- a new date after a postponement


def link_new_dates(shelf: Shelf) -> None:
    """Join a postponed meeting with the first meeting of the same parties and place announced after it.

    That one may have been called off by now, or put off again for another one.
    """
    for group in shelf:
        while new := _new_date(group, shelf):
            group, gone = sorted((group, new), key=lambda each: each.number)
            shelf.join(group, gone)


def _new_date(group: Group, shelf: Shelf) -> Group | None:
    put_off = _put_off_on(group) if group in shelf else None
    new = new_date_of(group, put_off, shelf) if put_off else None
    return new if new and shelf.may_join(group, new) else None


def _put_off_on(group: Group) -> date | None:
    """The day it was last put off without a new day; None if it was not, or has one since."""
    off = [one for one in group.reports if one.status is MeetingStatus.POSTPONED or _is_vague_move(one)]
    days = [one.changed_on or one.day for one in off]
    days += _ruled_off(group)
    if not days or any(one.status in (MeetingStatus.HELD, MeetingStatus.CANCELLED) for one in group.reports):
        return None
    last = max(days)
    old = {one.span for one in group.reports if one.day <= last and not one.report.former}
    later = [one for one in group.reports if one.day >= last and not _is_vague_move(one)]
    has_new = any(one.span and one.span not in old for one in later)
    return None if has_new else last


def _is_vague_move(told: Told) -> bool:
    return told.is_untold_move and told.span is not None and not told.is_fixed


def _ruled_off(group: Group) -> list[date]:
    """The day on which an admin said that it is put off, if that was the last word of one on its status."""
    words = [each for each in group.rulings if each.ruling.status]
    last = max(words, key=lambda each: each.ruling.made, default=None)
    return [last.day] if last and last.ruling.status is MeetingStatus.POSTPONED else []


def new_date_of(group: Group, put_off: date, shelf: Shelf) -> Group | None:
    """The group of the earliest announcement that can be the new date."""
    told = next((one for one in group.reports if one.status is MeetingStatus.POSTPONED), group.reports[0])
    reach = put_off, put_off + 2 * NEW_DATE_WITHIN
    found = [
        other
        for core in sorted(group.cores, key=sorted)
        for other in shelf.with_core_on(core, reach)
        if other is not group and _is_announced_after(other, put_off) and _is_same_but_for_days(told, group, other)
    ]
    return min(found, key=lambda other: (other.first_told, not group.kinds & other.kinds, other.number), default=None)


def _is_announced_after(group: Group, day: date) -> bool:
    is_later = day <= group.first_told <= day + NEW_DATE_WITHIN and all(first > day for first, _ in group.spans)
    return is_later and min(group.reports, key=lambda one: one.order).status not in CHANGED


def _is_same_but_for_days(told: Told, group: Group, other: Group) -> bool:
    if not tells_enough(told) and nearness(group.spot, other.spot) is not Nearness.SAME:
        return False
    near = nearness(group.spot, other.spot)
    same_kind = bool(group.kinds & other.kinds)
    is_placed = near is Nearness.SAME and (kinds_agree(group, other) or _is_visit_again(group, other))
    return same_people(group, other) and (is_placed or (near is Nearness.POSSIBLE and same_kind))


def _is_visit_again(group: Group, other: Group) -> bool:
    """True for a visit announced after it was put off, also where its meeting alone had been told of."""
    was_visit = any(told.kind is MeetingKind.VISIT and told.status in CHANGED for told in group.reports)
    return was_visit and other.kinds == {MeetingKind.VISIT} and bool(group.people.keys() & other.people.keys())
