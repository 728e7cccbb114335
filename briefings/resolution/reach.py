"""Which of the meetings with days a report may mean that tells its own only vaguely, or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from briefings.resolution.groups import Group, Shelf, Span
from briefings.resolution.sameness import Fit, best, fit
from briefings.resolution.told import PLANNED, Told
from store.records import MeetingStatus, Precision

JUST_HELD = timedelta(days=7)
"""How far back "the two met" may point when it says no day."""
AHEAD = timedelta(days=366)
"""How far ahead "they will meet" may point when it says no day."""

A_WEEK = timedelta(days=7)
SOFT = timedelta(days=2)
"""So far beside the part of a month that is named the days may lie."""


def in_reach(told: Told, shelf: Shelf) -> list[Group]:
    """Those of the groups with days that a vague report, or one without a day, fits best; of several it may mean any.

    The days of a vague one have to hold those of the group, or nearly; one without days speaks of the year ahead,
    or of what was held just now.
    """
    span = told.span
    reach = softened(told) or _reach(told)
    nearby = [group for group in shelf.with_core_on(told.core, reach) if is_in_time(told, group)]
    if span:
        fixed = [group for group in nearby if group.is_fixed]
        within = fits(told, [group for group in fixed if group.lies_within(span)])
        return best(within or fits(told, [group for group in fixed if group.lies_within(reach)]))
    return best(fits(told, [group for group in nearby if group.touches(reach)]))


def softened(told: Told) -> Span | None:
    """The days a report names; those of "late March" begin and end nobody knows quite when."""
    span = told.span
    is_soft = told.when.precision is Precision.PART and span is not None and span[1] - span[0] > A_WEEK
    return (span[0] - SOFT, span[1] + SOFT) if is_soft and span else span


def fits(told: Told, groups: Iterable[Group], *, same_day: bool = False) -> list[tuple[Fit, Group]]:
    """Those of the groups that the report can tell of, each with how well it fits."""
    return [(found, group) for group in groups if (found := fit(told, group, same_day=same_day))]


def _reach(told: Told) -> Span:
    """The days a report without a day may speak of."""
    if told.status is MeetingStatus.HELD:
        return told.day - JUST_HELD, told.day
    return told.day, told.day + AHEAD


def is_in_time(told: Told, group: Group) -> bool:
    """False where the report says that it lies ahead and the group's days are over by then, or the reverse."""
    if told.status in PLANNED:
        return any(last >= told.day for _, last in group.spans)
    if told.status is MeetingStatus.HELD:
        return any(first <= told.day for first, _ in group.spans)
    return True
