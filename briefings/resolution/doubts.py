"""Pairs of meetings that are possibly the same: more alike than chance, less than what is put together.

Both are kept. An admin is asked, and until then nobody is told that they are one. Left out: what one
article tells as two, what was held twice, and what an admin has ruled to be apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from briefings.resolution.bodies import BODIES
from briefings.resolution.changes import set_for
from briefings.resolution.disagreement import gap, is_recognisable, told_of_same_future
from briefings.resolution.groups import Group, Shelf, Span
from briefings.resolution.moves import moved_from
from briefings.resolution.places import Nearness, nearness
from briefings.resolution.reach import in_reach
from briefings.resolution.sameness import how_near, kinds_agree, same_people, tells_enough
from briefings.resolution.told import CHANGED, GATHERINGS, Told, span_of
from store.records import MeetingKind, MeetingStatus
from store.rulings import DoubtReason

SAME_PLACE_WITHIN = timedelta(days=14)
"""How far apart the days of two plans for one place may be for them to be perhaps one."""
WITHIN = timedelta(days=7)
"""The same where a place is not known."""
MOST = 3
"""Between more meetings than this a vague word decides nothing, and nobody is asked."""


def doubtful(shelf: Shelf) -> list[tuple[Group, Group, DoubtReason]]:
    """Two groups that may tell of one meeting, and why it is not certain; each pair once."""
    found: dict[frozenset[Group], DoubtReason] = {}
    for one in shelf:
        for other, reason in _doubts(one, shelf):
            if one is not other and shelf.may_join(one, other):
                found.setdefault(frozenset((one, other)), reason)
    return [(one, other, reason) for (one, other), reason in found.items()]


def _doubts(one: Group, shelf: Shelf) -> Iterator[tuple[Group, DoubtReason]]:
    if one.is_fixed:
        yield from _by_days(one, shelf)
        yield from _by_sides(one, shelf)
    if one.is_fixed or any(told.is_untold_move for told in one.reports):
        yield from _by_change(one, shelf)
    elif tells_enough(one.reports[0]) and all(told.status not in CHANGED for told in one.reports):
        candidates = [group for group in in_reach(one.reports[0], shelf) if _may_be_one(one, group)]
        yield from ((group, DoubtReason.VAGUE) for group in candidates if len(candidates) <= MOST)


def _told_as_two(one: Group, other: Group) -> bool:
    return one is other or bool(one.articles & other.articles)


# --------------------------------------------------------------------------- the same sides, other days or place


def _by_days(one: Group, shelf: Shelf) -> Iterator[tuple[Group, DoubtReason]]:
    within = SAME_PLACE_WITHIN if one.spot else WITHIN
    for core in sorted(one.cores, key=sorted):
        for span in one.spans if is_recognisable(core, one) else ():
            reach = span[0] - within, span[1] + within
            for other in shelf.with_core_on(core, reach):
                is_near = other.number > one.number and other.is_fixed and other.touches(reach)
                if is_near and _may_be_one(one, other) and (reason := _differing(one, other)):
                    yield other, reason


def _may_be_one(one: Group, other: Group) -> bool:
    """True unless something speaks against it: the words, the people, or that both were held, or both are off."""
    if _told_as_two(one, other) or not kinds_agree(one, other) or not same_people(one, other):
        return False
    standings = [{told.status for told in group.reports} for group in (one, other)]
    return not any(all(status in each for each in standings) for status in (MeetingStatus.HELD, *CHANGED))


def _differing(one: Group, other: Group) -> DoubtReason | None:
    near, between = how_near(one, other), gap(one, other)
    if not between:
        is_elsewhere = near <= Nearness.UNCLEAR and MeetingKind.VISIT not in one.kinds | other.kinds
        return DoubtReason.PLACES if is_elsewhere else None
    is_call = MeetingKind.CALL in one.kinds | other.kinds
    was_moved = any(group.touches(former) for group in (one, other) for former in (*one.formers, *other.formers))
    if is_call or was_moved or near <= Nearness.UNCLEAR or not told_of_same_future(one, other):
        return None
    return DoubtReason.DAYS if between <= (SAME_PLACE_WITHIN if near is Nearness.SAME else WITHIN) else None


# --------------------------------------------------------------------------- the same day and place, other sides


def _by_sides(one: Group, shelf: Shelf) -> Iterator[tuple[Group, DoubtReason]]:
    for core in sorted(one.cores, key=sorted):
        for span in one.spans if one.spot else ():
            for other in shelf.with_side_on(core, span[0]):
                if other.number > one.number and _differ_in_sides_alone(one, other, span):
                    yield other, DoubtReason.SIDES


def _differ_in_sides_alone(one: Group, other: Group, span: Span) -> bool:
    if not other.touches(span) or nearness(one.spot, other.spot) is not Nearness.SAME:
        return False
    is_gathering = [bool(group.kinds & GATHERINGS) for group in (one, other)]
    if is_gathering[0] is not is_gathering[1] or not _may_be_one(one, other):
        return False
    return any(_overlap(small, large) for small in one.cores for large in other.cores)


def _overlap(small: frozenset[str], large: frozenset[str]) -> bool:
    """One list within the other, or three and more of which most are the same."""
    small, large = sorted((small, large), key=len)
    if len(small) < 2 or small == large or (small | large) & BODIES:
        return False
    return small < large or (len(small) >= 3 and 2 * len(small & large) >= len(small | large))


# --------------------------------------------------------------------------- moved from a day on which there were two


def _by_change(one: Group, shelf: Shelf) -> Iterator[tuple[Group, DoubtReason]]:
    for told in one.reports:
        former = span_of(told.report.former)
        targets = _targets(former, told, one, shelf) if former else []
        if told.is_untold_move:
            targets = moved_from(told, one, shelf)
        if 1 < len(targets) <= MOST:
            yield from ((group, DoubtReason.CHANGE) for group in targets)


def _targets(former: Span, told: Told, own: Group, shelf: Shelf) -> list[Group]:
    return [group for group in set_for(former, told, own, shelf) if not _told_as_two(own, group)]
