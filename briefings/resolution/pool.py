"""What has to be worked out again after a change: the reports that it touches, and all that may have to do with them.

A change is an article that comes, goes or is read otherwise, or a ruling. The groups that hold its reports
are dissolved, and with them all that hang together with them (see ``neighbours``); their reports find
together anew. What comes of it is looked at in the same way, until nothing beside it can have a say in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain

from briefings.resolution.cluster import cluster
from briefings.resolution.groups import Group, Shelf
from briefings.resolution.neighbours import Outline
from briefings.resolution.told import Told
from briefings.resolution.unnamed import is_lost
from briefings.resolution.verdicts import Ruled, Verdicts
from briefings.resolution.workings import Workings


class Pool:
    """The reports that find together anew, and the groups that are dissolved for it."""

    def __init__(self, before: Workings, verdicts: Verdicts, gone: set[Told], come: set[Told]) -> None:
        self._before, self._verdicts = before, verdicts
        self._gone, self._reports = gone, set(come)
        self.groups: dict[Group, None] = {}

    @classmethod
    def of(cls, before: Workings, told: Mapping[str, tuple[Told, ...]], verdicts: Verdicts) -> Pool:
        """What is touched by the difference between what was told and ruled before and what is now."""
        names = [name for name in before.told.keys() | told.keys() if before.told.get(name) is not told.get(name)]
        old = {one for name in names for one in before.told.get(name, ())}
        new = {one for name in names for one in told.get(name, ())}
        was, now = before.verdicts, verdicts
        gone = {one for one in old | (now.deleted - was.deleted) if one in before.holders}
        come = (new | (was.deleted - now.deleted - old)) - now.deleted
        pool = cls(before, verdicts, gone, {one for one in come if not is_lost(one)})
        stirred = {one for ruled in {*was.holding} ^ {*now.holding} for one in reports_of(ruled)}
        pool._draw(before.holders[one] for one in gone | stirred if one in before.holders)
        return pool

    @property
    def articles(self) -> set[str]:
        """Those that have a report in it, or had."""
        return {told.article for told in chain(self._reports, self._gone)}

    def settled(self) -> tuple[Shelf, list[Outline]]:
        """The groups that its reports make, when all that may have a say in it is in it."""
        self._draw_near(map(Outline.of, map(_alone, self._reports)))
        while True:
            self._draw_ruled()
            reports = sorted(self._reports - self._gone, key=lambda told: told.order)
            shelf = cluster(reports, self._verdicts)
            outlines = [Outline.of(group) for group in shelf]
            if not self._draw_near(outlines):
                return shelf, outlines

    def _draw_near(self, outlines: Iterable[Outline]) -> bool:
        """Draw in what could have to do with these; True if there was anything."""
        if not self._before.parts:
            return False
        return self._draw(group for outline in outlines for group in self._before.neighbours.of(outline))

    def _draw_ruled(self) -> None:
        """What is ruled of a report in it concerns all other reports that the ruling is about."""
        left = [reports_of(ruled) for ruled in self._verdicts.holding]
        while concerned := [each for each in left if not each.isdisjoint(self._reports)]:
            left = [each for each in left if each.isdisjoint(self._reports)]
            holders = self._before.holders
            self._draw(holders[one] for each in concerned for one in each if one in holders)

    def _draw(self, groups: Iterable[Group]) -> bool:
        found = [each for group in groups if group not in self.groups for each in self._before.parts[group]]
        self.groups.update(dict.fromkeys(found))
        self._reports.update(chain.from_iterable(group.reports for group in found))
        return bool(found)


def reports_of(ruled: Ruled) -> frozenset[Told]:
    """All reports that a ruling is about."""
    return frozenset().union(*ruled.reports)


def _alone(told: Told) -> Group:
    group = Group(0)
    group.take(told)
    return group
