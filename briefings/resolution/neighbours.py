"""Which meetings could have to do with each other: the others need not be worked out again when one changes.

Two groups of reports can have a say in each other only where a rule looks at one for the sake of the
other, and rules look in two ways alone (see ``Shelf``):

- among the groups of the same core sides, near the days that a report names, or may mean where it names
  none;
- among the groups of a day that share a side, for lists of sides that are parts of each other.

What is asked here is less than what any rule asks: the same core sides, and days that are within reach of
each other; a side in common at the beginning of the same day, and lists that may be parts of each other at
the same place. Groups only grow, so what is true of two groups at any moment is true of them at the end. So
groups that do not hang together by this come out the same whether they are worked out together or
apart. A rule that looks further, or in another way, has to be let in here; that trips
reach further is seen to by ``trips``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, combinations, product
from typing import Any

from briefings.layered import Layered
from briefings.resolution.bodies import BODIES
from briefings.resolution.changes import NEW_DATE_WITHIN, TARGET_WITHIN
from briefings.resolution.doubts import SAME_PLACE_WITHIN
from briefings.resolution.groups import Group
from briefings.resolution.places import Nearness, Spot, nearness, spot
from briefings.resolution.reach import AHEAD, JUST_HELD
from briefings.resolution.sameness import is_hearing_of_some, tells_enough
from briefings.resolution.told import Told, core_of, span_of
from briefings.resolution.verdicts import Ruled
from store.records import MeetingKind, MeetingStatus
from store.rulings import RulingKind

Days = tuple[int, int]
"""The first and the last day, counted as ``date.toordinal`` does."""
Core = frozenset[str]

BESIDE = -(-SAME_PLACE_WITHIN.days // 2)
"""Days to either side of those that are named: where these overlap, the days are as near as any rule asks."""
A_MONTH = 31
"""What is found by months may lie so many days beside."""


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """Of a group what can be seen from other groups.

    ``days`` are those it may look at or be found on; ``doors`` the sides with the days on which a report of
    it may begin.
    """

    group: Group
    cores: frozenset[Core]
    days: tuple[Days, ...]
    doors: frozenset[tuple[str, date]]
    spots: frozenset[Spot]
    is_visit: bool

    @classmethod
    def of(cls, group: Group) -> Outline:
        """The outline of a group as it has become."""
        spots = {told.spot for told in group.reports if told.spot}
        spots |= {spot(each.ruling.place) for each in group.rulings if each.ruling.place}
        kinds = {told.kind for told in group.reports}
        cores = group.cores | {core for each in group.rulings for core in _ruled_cores(each, kinds, spots)}
        days = [*chain(*map(_days_of, group.reports)), *chain(*map(_ruled_days, group.rulings))]
        begins = {span[0] for told in group.reports for span in (told.span, span_of(told.report.former)) if span}
        begins |= {span[0] for each in group.rulings if (span := span_of(each.ruling.when))}
        doors = frozenset(product(frozenset[str]().union(*cores), begins))
        is_visit = MeetingKind.VISIT in kinds
        return cls(group, frozenset(cores), _merged(days), doors, frozenset(spots), is_visit)

    def is_near(self, other: Outline) -> bool:
        """True for days of which some are the same."""
        return any(one[0] <= two[1] and two[0] <= one[1] for one in self.days for two in other.days)

    def may_be_part(self, other: Outline) -> bool:
        """True where the sides of one may be a part of those of the other."""
        pairs = [(one, two) for one in self.cores for two in other.cores if one != two and not one.isdisjoint(two)]
        if self.is_visit and other.is_visit and any(one < two or two < one for one, two in pairs):
            return True
        if any(_are_long_parts(one, two) for one, two in pairs):
            return True
        return any(_are_parts(one, two) for one, two in pairs) and self._is_at_the_place_of(other)

    def _is_at_the_place_of(self, other: Outline) -> bool:
        return any(nearness(one, two) is Nearness.SAME for one in self.spots for two in other.spots)


def _are_long_parts(one: Core, two: Core) -> bool:
    """Long lists of which one is most of the other may mean the same, wherever it is."""
    is_long = min(len(one), len(two)) >= 3 and 2 * len(one & two) >= len(one | two)
    return is_long and (one < two or two < one)


def _are_parts(one: Core, two: Core) -> bool:
    small, large = sorted((one, two), key=len)
    if len(small) == 1 and small & BODIES:
        return False
    return small < large or (len(small) >= 3 and 2 * len(small & large) >= len(small | large))


def _days_of(told: Told) -> Iterator[Days]:
    """The days that a report names, and those it may mean where it names none."""
    day = told.day.toordinal()
    if former := span_of(told.report.former):
        yield former[0].toordinal(), former[1].toordinal()
    if span := told.span:
        yield span[0].toordinal() - BESIDE, span[1].toordinal() + BESIDE
    elif not tells_enough(told) and not is_hearing_of_some(told) and told.spot is None:
        yield day, day
    elif told.status is MeetingStatus.HELD:
        yield day - JUST_HELD.days, day
    else:
        yield day - TARGET_WITHIN.days, day + AHEAD.days
    if told.status is MeetingStatus.POSTPONED or told.is_untold_move:
        yield _new_date_from(day)
    if told.is_untold_move:
        yield day - TARGET_WITHIN.days, day + TARGET_WITHIN.days


def _ruled_days(ruled: Ruled) -> Iterator[Days]:
    if span := span_of(ruled.ruling.when):
        yield span[0].toordinal() - BESIDE, span[1].toordinal() + BESIDE
    if ruled.ruling.status is MeetingStatus.POSTPONED:
        yield _new_date_from(ruled.day.toordinal())


def _new_date_from(day: int) -> Days:
    """When the new date may be of what was put off on this day."""
    return day - A_MONTH, day + 2 * NEW_DATE_WITHIN.days + A_MONTH


def _ruled_cores(ruled: Ruled, kinds: Iterable[MeetingKind], spots: Iterable[Spot]) -> Iterator[Core]:
    """The core sides under which a corrected group is found, or was before it became part of another."""
    if ruled.ruling.kind is RulingKind.PARTIES:
        sides = frozenset(party.side for party in ruled.ruling.parties)
        yield from (core_of(kind, sides, place)[0] for kind in kinds for place in (None, *spots))


def _merged(days: Iterable[Days]) -> tuple[Days, ...]:
    """The same days, in order and without overlaps."""
    merged: list[Days] = []
    for first, last in sorted(days):
        if merged and first <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], last)
        else:
            merged.append((first, last))
    return tuple(merged)


# --------------------------------------------------------------------------- among many


class Neighbours:
    """Frozen: outlines of groups, found by core sides and by doors."""

    def __init__(self) -> None:
        self._outlines: Layered[Group, Outline] = Layered()
        self._by_core: Layered[Core, tuple[Outline, ...]] = Layered()
        self._by_door: Layered[tuple[str, date], tuple[Outline, ...]] = Layered()

    def changed(self, gone: Iterable[Group], come: Sequence[Outline]) -> Neighbours:
        """Without some groups and with others."""
        old = [self._outlines[group] for group in gone]
        after = Neighbours()
        after._outlines = self._outlines.changed((each.group for each in old), {each.group: each for each in come})
        after._by_core = _filed(self._by_core, old, come, lambda each: each.cores)
        after._by_door = _filed(self._by_door, old, come, lambda each: each.doors)
        return after

    def of(self, outline: Outline) -> Iterator[Group]:
        """The groups that could have to do with this one; some may come twice."""
        for core in outline.cores:
            yield from (each.group for each in self._by_core.get(core, ()) if each.is_near(outline))
        for door in outline.doors:
            yield from (each.group for each in self._by_door.get(door, ()) if each.may_be_part(outline))


def _filed(
    known: Layered[Any, tuple[Outline, ...]],
    gone: Iterable[Outline],
    come: Iterable[Outline],
    places: Callable[[Outline], Iterable[Hashable]],
) -> Layered[Any, tuple[Outline, ...]]:
    left, added = _by_place(gone, places), _by_place(come, places)
    touched = {}
    for place in left.keys() | added.keys():
        out = set(map(id, left.get(place, ())))
        kept = (each for each in known.get(place, ()) if id(each) not in out)
        touched[place] = (*kept, *added.get(place, ()))
    return known.changed((), touched)


def _by_place(
    outlines: Iterable[Outline], places: Callable[[Outline], Iterable[Hashable]]
) -> Mapping[Hashable, list[Outline]]:
    found: defaultdict[Hashable, list[Outline]] = defaultdict(list)
    for each in outlines:
        for place in places(each):
            found[place].append(each)
    return found


def hanging_together(outlines: Sequence[Outline], bound: Iterable[Sequence[Group]] = ()) -> list[tuple[Group, ...]]:
    """The groups in as many parts as they fall into; those that are ``bound`` belong to one part anyhow."""
    links = _Links(each.group for each in outlines)
    for near in _by_place(outlines, lambda each: each.cores).values():
        links.tie(_chains(near))
    for beside in _by_place(outlines, lambda each: each.doors).values():
        links.tie((one.group, two.group) for one, two in combinations(beside, 2) if one.may_be_part(two))
    links.tie((groups[0], other) for groups in bound for other in groups[1:])
    return links.parts()


def _chains(outlines: Iterable[Outline]) -> Iterator[tuple[Group, Group]]:
    """Each with the one before it whose days reach into its own; in the end all are tied whose days touch."""
    stretches = sorted(((days, each.group) for each in outlines for days in each.days), key=lambda pair: pair[0])
    until, last = 0, None
    for (first, end), group in stretches:
        if last is not None and first <= until:
            yield last, group
        if last is None or end > until:
            until, last = end, group


class _Links:
    """Groups tied to each other (a forest of disjoint sets)."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self._above = {group: group for group in groups}

    def tie(self, pairs: Iterable[tuple[Group, Group]]) -> None:
        for one, other in pairs:
            self._above[self._top(one)] = self._top(other)

    def parts(self) -> list[tuple[Group, ...]]:
        found: defaultdict[Group, list[Group]] = defaultdict(list)
        for group in self._above:
            found[self._top(group)].append(group)
        return list(map(tuple, found.values()))

    def _top(self, group: Group) -> Group:
        while (above := self._above[group]) is not group:
            self._above[group] = self._above[above]
            group = above
        return group
