"""Two times of one meeting held against each other: the same, contradicting, or one told more precisely."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations

from briefings.extraction import gazetteer
from briefings.resolution.told import GATHERINGS, Told, span_of
from store.records import MeetingKind, Precision, When

LASTING = GATHERINGS | {MeetingKind.VISIT}
"""Kinds that take several days: for them, and where bodies gather, a range says more than a day within it."""
_PLAIN = {Precision.EXACT: 0, Precision.DATE: 1, Precision.RANGE: 2}


def _fineness(told: Told) -> tuple[float, int]:
    """The smaller, the more precisely the time is told."""
    span = told.span
    days = (span[1] - span[0]).days if span else 10_000
    if told.report.trip and days:
        return 3, days
    rank: float = _PLAIN.get(told.when.precision, 3)
    if rank == 2 and (told.kind in LASTING or _is_of_bodies(told)):
        rank = 0.5
    return rank, days


def _is_of_bodies(told: Told) -> bool:
    return bool(told.core) and told.core <= gazetteer.organisations().keys()


def tells_more(told: Told, than: Told) -> bool:
    """True for a time that is told more precisely, and for that of which the end is told too."""
    if _is_day_on_visit(told, than) or _is_day_on_visit(than, told):
        return _is_day_on_visit(told, than)
    return tells_end_of(told, than) or (_fineness(told) < _fineness(than) and not tells_end_of(than, told))


def tells_end_of(told: Told, other: Told) -> bool:
    """True for "on 8 and 9 December" beside "on 8 December"."""
    begins = told.span is not None and other.span == (told.span[0], told.span[0])
    return _is_whole(told) and begins and other.when.precision is Precision.DATE


def ends_otherwise(told: Told, other: Told) -> bool:
    """True for "from 6 to 9 May" beside "from 6 to 8 May" of what is called the same: it begins as known, not ends."""
    if not (_is_whole(told) and _is_whole(other)) or told.kind is not other.kind or not told.span or not other.span:
        return False
    return told.span[0] == other.span[0] and told.span[1] != other.span[1]


def lasted_otherwise(told: Told, planned: Told) -> bool:
    """True for the days "from 6 to 9 May" told of what was held, beside "from 6 to 8 May" as it was planned.

    A single day, told or planned, may be one of several and tells of no other end; nor does what is told of the
    first days before the last one is over.
    """
    is_other = not same_days(told.when, planned.when) and overlap(told.when, planned.when)
    is_over = planned.span is not None and told.day >= planned.span[1]
    return _is_whole(told) and _is_whole(planned) and is_other and is_over


def _is_whole(told: Told) -> bool:
    """True for days that are told from the first to the last, and are no journey's."""
    return told.when.precision is Precision.RANGE and not told.report.trip


def _is_day_on_visit(told: Told, than: Told) -> bool:
    """True for the one day of talks beside the several days of the visit for which they are."""
    is_visit = than.kind is MeetingKind.VISIT and than.when.precision is Precision.RANGE
    return is_visit and told.kind is not MeetingKind.VISIT and told.when.precision in (Precision.DATE, Precision.EXACT)


def same_days(one: When, other: When) -> bool:
    """True for the same known days, whatever the hours."""
    return span_of(one) is not None and span_of(one) == span_of(other)


def overlap(one: When, other: When) -> bool:
    """True where both lie on some common day; never for an unknown time."""
    first, second = span_of(one), span_of(other)
    return first is not None and second is not None and first[0] <= second[1] and second[0] <= first[1]


def disagree(reports: Iterable[Told]) -> bool:
    """True where two of these contradict each other."""
    return any(contradict(one.when, other.when) for one, other in combinations(reports, 2))


def in_zone_of(known: When, when: When) -> When:
    """A new hour of which no zone is told is of the zone of the old one."""
    is_bare = when.clock is not None and when.zone is None and when.zone_text is None
    return replace(when, zone=known.zone, zone_text=known.zone_text) if is_bare and known.clock else when


def contradict(one: When, other: When) -> bool:
    """True for other days, and for other clock times of one day where both are told in comparable zones."""
    if not overlap(one, other):
        return True
    if one.clock is None or other.clock is None:
        return False
    if one.moment and other.moment:
        return one.moment != other.moment
    return one.zone == other.zone and one.zone_text == other.zone_text and one.clock != other.clock
