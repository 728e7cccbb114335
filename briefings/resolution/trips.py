"""Trips that fall through or are moved, and the meetings that were to be had on them.

A change of a trip reaches meetings of other sides and of any time, so it is worked out last, when all
reports have found their meetings; it decides how a meeting stands and not which reports are one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefings.layered import Layered
from briefings.resolution.changes import is_open
from briefings.resolution.groups import Group
from briefings.resolution.places import lies_in
from briefings.resolution.told import CHANGED, Told, span_of, travellers_of
from store.records import MeetingKind


class Trips:
    """Frozen: trips that are postponed, moved or cancelled, each with the meetings that this reaches."""

    def __init__(self) -> None:
        self.beside: Mapping[Group, tuple[Told, ...]] = {}
        """The changes of trips that reach a meeting which they do not name, the earliest first."""
        self.meetings: Mapping[Group, tuple[Group, ...]] = {}
        """By the group of a trip, the meetings that its change reaches, those told of earliest first."""
        self._own: Mapping[Told, Group] = {}
        self._reached: Mapping[Told, Sequence[Group]] = {}
        self._there: Layered[str | None, tuple[Group, ...]] = Layered()

    def changed(self, gone: Iterable[Group], come: Iterable[Group]) -> Trips:
        """Without some groups and with others."""
        left, new = set(gone), list(come)
        after = Trips()
        after._there = _placed(self._there, left, new)
        kept = {told: own for told, own in self._own.items() if own not in left}
        begun = {told: group for group in new for told in group.reports if _is_off(told)}
        after._own = kept | begun
        reached = {
            told: [*(group for group in self._reached[told] if group not in left), *_on_trip(told, own, new)]
            for told, own in kept.items()
        }
        after._reached = reached | {told: after._all_on(told, own) for told, own in begun.items()}
        after._sort()
        return after

    def _all_on(self, told: Told, own: Group) -> list[Group]:
        country = told.spot.country if told.spot else None
        return list(_on_trip(told, own, self._there.get(country, ())))

    def reached_from(self, told: Iterable[Told]) -> Iterator[Group]:
        """The meetings that these reports reach as changes of trips; some may come twice."""
        return (group for one in told for group in self._reached.get(one, ()))

    def differing(self, before: Trips) -> Iterator[Group]:
        """The groups that are reached by other trips than before, and those of trips that reach others."""
        for group in self.beside.keys() | before.beside.keys():
            if self.beside.get(group) != before.beside.get(group):
                yield group
        for group in self.meetings.keys() | before.meetings.keys():
            if self.meetings.get(group) != before.meetings.get(group):
                yield group

    def _sort(self) -> None:
        beside: defaultdict[Group, list[Told]] = defaultdict(list)
        meetings: defaultdict[Group, dict[Group, None]] = defaultdict(dict)
        for told, groups in self._reached.items():
            for group in groups:
                beside[group].append(told)
                meetings[self._own[told]][group] = None
        self.beside = {group: tuple(sorted(each, key=lambda told: told.order)) for group, each in beside.items()}
        self.meetings = {own: tuple(sorted(each, key=lambda group: group.order)) for own, each in meetings.items()}


def _placed(
    there: Layered[str | None, tuple[Group, ...]], gone: set[Group], come: Iterable[Group]
) -> Layered[str | None, tuple[Group, ...]]:
    """The groups by the country in which they are, those of an unknown one together."""
    touched: dict[str | None, tuple[Group, ...]] = {}
    for country in {group.spot.country for group in gone if group.spot}:
        touched[country] = tuple(group for group in there.get(country, ()) if group not in gone)
    for group in come:
        if group.spot:
            country = group.spot.country
            touched[country] = (*touched.get(country, there.get(country, ())), group)
    return there.changed((), touched)


def _on_trip(told: Told, own: Group, groups: Iterable[Group]) -> Iterator[Group]:
    return (group for group in groups if group is not own and is_on_trip(told, own, group))


def _is_off(told: Told) -> bool:
    is_changed = told.status in CHANGED or told.report.moved
    return told.kind is MeetingKind.VISIT and is_changed and told.spot is not None


def is_on_trip(told: Told, own: Group, group: Group) -> bool:
    """True for an open meeting of the traveller in the country or town of the trip."""
    if MeetingKind.CALL in group.kinds or not lies_in(told.spot, group.spot) or not travellers_of(told) & group.sides:
        return False
    is_theirs = _may_travel(told, group) or bool(own.articles & group.articles)
    return is_theirs and is_open(group, told.day) and _is_on_those_days(told, own, group)


def _may_travel(told: Told, group: Group) -> bool:
    """False where other people of the travelling side meet there: a minister does not stay at home with the president.

    Where an article planned both together, they were to go along.
    """
    pairs = ((told.people.get(side), group.people.get(side)) for side in travellers_of(told) & group.sides)
    return any(not gone or not there or not gone.isdisjoint(there) for gone, there in pairs)


def _is_on_those_days(told: Told, own: Group, group: Group) -> bool:
    """A trip without days takes with it what is dated; one with days, what lies in them.

    A meeting without days falls with a trip that an article planned together with it, unless the change is told
    beside it. A trip that was moved leaves behind what lies in the days it had, where they are known, and not in the
    new ones.
    """
    former = span_of(told.report.former)
    if not told.report.moved:
        if not group.spans:
            return told.article not in group.articles and bool(own.articles & group.articles)
        span = told.span or former
        return group.touches(span) if span else bool(group.spans)
    if told.article in group.articles or (told.span and group.touches(told.span)):
        return False
    left = [former] if former else [span for span in own.spans if span != told.span]
    return any(map(group.touches, left)) if left else bool(group.spans)
