"""Everything that was worked out on the way to the meetings, kept for the next time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain

from briefings.layered import Layered
from briefings.resolution.acting import Acting
from briefings.resolution.groups import Group
from briefings.resolution.meeting import Draft
from briefings.resolution.neighbours import Neighbours
from briefings.resolution.told import Order, Told
from briefings.resolution.trips import Trips
from briefings.resolution.unnamed import Unnamed
from briefings.resolution.verdicts import Verdicts
from store.ordered import Ordered
from store.records import Article, Findings, Meeting, MeetingReport
from store.rulings import Basis, Doubt, DoubtReason

Source = tuple[Article | None, Findings]
"""An article, where it is there, and what was found in it as admins have ruled."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """The meetings in the order of their earliest reports, the pairs of them that may be one, by ids.

    ``reports`` by id are those that a meeting rests on as they are said, the earliest first.
    """

    meetings: tuple[Meeting, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    reports: Mapping[str, tuple[MeetingReport, ...]] = field(default_factory=dict)

    def basis(self, meeting: Meeting) -> Basis:
        """One of the meetings as an admin may rule on it."""
        return Basis(meeting.id, self.reports[meeting.id], meeting.sequence, meeting.when)


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """What the reports of a group add up to, and the meeting that this is."""

    draft: Draft
    meeting: Meeting


def by_order(group: Group) -> Order:
    """Groups are kept in the order of their earliest reports."""
    return group.order


@dataclass(frozen=True, slots=True, eq=False)
class Workings:
    """Frozen: what is worked out from it later shares with it what is the same.

    ``parts`` are the groups that hang together with a group, itself among them; ``holders`` says in which
    group a report is: what was deleted is in none.
    """

    sources: Mapping[str, Source] = field(default_factory=dict)
    told: Mapping[str, tuple[Told, ...]] = field(default_factory=dict)
    acting: Acting = field(default_factory=Acting)
    unnamed: Unnamed = field(default_factory=Unnamed)
    verdicts: Verdicts = field(default_factory=Verdicts)
    holders: Layered[Told, Group] = field(default_factory=Layered)
    parts: Layered[Group, tuple[Group, ...]] = field(default_factory=Layered)
    neighbours: Neighbours = field(default_factory=Neighbours)
    trips: Trips = field(default_factory=Trips)
    doubts: tuple[tuple[Group, Group, DoubtReason], ...] = ()
    standings: Layered[Group, Standing] = field(default_factory=Layered)
    order: Ordered[Group] = field(default_factory=lambda: Ordered((), by_order))
    reports: Layered[str, tuple[MeetingReport, ...]] = field(default_factory=Layered)

    @property
    def resolution(self) -> Resolution:
        """The outcome."""
        meetings = tuple(each.meeting for each in self.standings.at(self.order))
        doubts = (self._doubt(*each) for each in self.doubts)
        ordered = sorted(doubts, key=lambda doubt: (doubt.first, doubt.second))
        return Resolution(meetings, tuple(ordered), self.reports)

    def _doubt(self, one: Group, other: Group, reason: DoubtReason) -> Doubt:
        first, second = sorted((self.standings[one].meeting.id, self.standings[other].meeting.id))
        return Doubt(first, second, reason)

    def reports_in(self, article: str) -> list[Told]:
        """The reports of an article that count, by meeting, the meeting told of earliest first."""
        there = [told for told in self.told.get(article, ()) if told in self.holders]
        return sorted(there, key=lambda told: (self.holders[told].order, told.order))

    def groups_in(self, articles: Iterable[str]) -> set[Group]:
        """The groups that hold a report of one of these articles."""
        told = chain.from_iterable(self.told.get(article, ()) for article in articles)
        return {self.holders[one] for one in told if one in self.holders}

    def groups_citing(self, articles: Iterable[str]) -> set[Group]:
        """Those, and the ones that a trip reaches which one of these articles tells of."""
        told = [one for article in articles for one in self.told.get(article, ())]
        return {self.holders[one] for one in told if one in self.holders}.union(self.trips.reached_from(told))
