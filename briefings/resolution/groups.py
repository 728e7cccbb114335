"""Reports taken for one meeting, and the shelf on which groups of them are found by sides and days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from briefings.resolution.places import Spot, finer, spot
from briefings.resolution.told import Order, Told, core_of, span_of
from briefings.resolution.verdicts import Ruled, Verdicts
from store.records import MeetingKind
from store.rulings import RulingKind

Span = tuple[date, date]

FEW_DAYS = timedelta(days=14)


class Group:
    """Reports that tell of one meeting. ``spans`` are the days it has been set for, each once,
    ``formers`` those it is said to have been moved from, ``spots`` the places it was moved to and from.
    ``kinds`` are the words for it; a visit for a meeting is that meeting.

    ``carried`` are moves of a trip that take it along: their days are its days. ``rulings`` are the corrections of it
    by admins. It only grows, and where it becomes part of another
    one that one has all of it: what is found together by its days, sides and places stays so.
    """

    __slots__ = (
        "articles",
        "beside",
        "carried",
        "cores",
        "first_told",
        "formers",
        "is_fixed",
        "kinds",
        "number",
        "people",
        "ranks",
        "reports",
        "rulings",
        "spans",
        "spot",
        "spots",
    )

    def __init__(self, number: int) -> None:
        self.number = number
        self.reports: list[Told] = []
        self.rulings: list[Ruled] = []
        self.cores: set[frozenset[str]] = set()
        self.beside: set[str] = set()
        self.carried: list[Told] = []
        self.kinds: set[MeetingKind] = set()
        self.spot: Spot | None = None
        self.spots: set[Spot] = set()
        self.ranks: set[str] = set()
        self.people: dict[str, set[str]] = {}
        self.articles: set[str] = set()
        self.spans: list[Span] = []
        self.formers: list[Span] = []
        self.is_fixed = False
        self.first_told = date.max

    def take(self, told: Told) -> None:
        """Add a report."""
        self.reports.append(told)
        self.cores.add(told.core)
        self.beside |= told.beside
        self.kinds.add(told.kind)
        if len(self.kinds) > 1:
            self.kinds.discard(MeetingKind.VISIT)
        self.articles.add(told.article)
        self.first_told = min(self.first_told, told.day)
        for side, names in told.people.items():
            self.people.setdefault(side, set()).update(names)
        self.ranks |= told.ranks
        if finer(told.spot, self.spot):
            self.spot = told.spot
        if told.former_spot:
            self.spots.update(filter(None, (told.spot, told.former_spot)))
        self._take_days(told)
        former = span_of(told.report.former)
        if former and former not in self.formers:
            self.formers.append(former)

    def _take_days(self, told: Told) -> None:
        """Vague days count only as long as there are none better."""
        span = told.span
        if span is None or (self.is_fixed and not told.is_fixed):
            return
        if told.is_fixed and not self.is_fixed:
            self.spans.clear()
            self.is_fixed = True
        if span not in self.spans:
            self.spans.append(span)

    def carry(self, told: Told) -> None:
        """Add a move of the trip on which it was to be: it is set for the trip's new days."""
        self.carried.append(told)
        if told.span and told.span not in self.spans:
            self.spans.append(told.span)
        former = span_of(told.report.former)
        if former and former not in self.formers:
            self.formers.append(former)

    def obey(self, ruled: Ruled) -> None:
        """Add a correction: the group is looked for as it is told and as it is corrected."""
        self.rulings.append(ruled)
        ruling = ruled.ruling
        if ruling.kind is RulingKind.PLACE and ruling.place:
            self.spot = spot(ruling.place)
        if ruling.kind is RulingKind.PARTIES:
            sides = frozenset(party.side for party in ruling.parties)
            self.cores |= {core_of(kind, sides, self.spot)[0] for kind in self.kinds}
        span = span_of(ruling.when) if ruling.kind is RulingKind.WHEN else None
        if span and ruling.when and ruling.when.is_dated:
            if not self.is_fixed:
                self.spans.clear()
                self.is_fixed = True
            self.spans += [span] if span not in self.spans else []

    def touches(self, span: Span) -> bool:
        """True if it has been set for any of these days."""
        return any(first <= span[1] and span[0] <= last for first, last in self.spans)

    def lies_within(self, span: Span) -> bool:
        """True if some time it has been set for lies wholly in these days."""
        return any(span[0] <= first and last <= span[1] for first, last in self.spans)

    @property
    def places(self) -> set[Spot | None]:
        """Where it is; where an admin has put that right, also where its reports have it."""
        is_ruled = any(each.ruling.place for each in self.rulings)
        return {self.spot, *(told.spot for told in self.reports if is_ruled and told.spot)}

    @property
    def order(self) -> Order:
        """The place of its earliest report among all."""
        return min(told.order for told in self.reports)

    @property
    def sides(self) -> frozenset[str]:
        return frozenset(side for told in self.reports for side in told.sides)


class Shelf:
    """All groups in the order they were begun, found by core sides and by days.

    What ``verdicts`` keep apart is never to be put into one group: ask ``may_hold`` and ``may_join`` before.
    ``obeyed`` are the ids of the corrections that are in a group.
    """

    def __init__(self, verdicts: Verdicts | None = None) -> None:
        self.verdicts = verdicts or Verdicts()
        self._groups: dict[int, Group] = {}
        self._holders: dict[Told, Group] = {}
        self.obeyed: set[str] = set()
        self._by_core: defaultdict[frozenset[str], dict[int, Group]] = defaultdict(dict)
        self._by_month: defaultdict[tuple[frozenset[str], int], dict[int, Group]] = defaultdict(dict)
        self._by_day: defaultdict[tuple[str, date], dict[int, Group]] = defaultdict(dict)
        self._begun = 0

    def __iter__(self) -> Iterator[Group]:
        return iter(list(self._groups.values()))

    def __contains__(self, group: Group) -> bool:
        """False for a group whose reports were taken over by another."""
        return group.number in self._groups

    def begin(self, told: Told) -> Group:
        """A new group of this one report."""
        group = Group(self._begun)
        self._begun += 1
        self._groups[group.number] = group
        self.add(group, told)
        return group

    def add(self, group: Group, told: Told) -> None:
        """Put a report into a group."""
        group.take(told)
        self._holders[told] = group
        for found in self._places(told):
            found[group.number] = group

    def obey(self, group: Group, ruled: Ruled) -> None:
        """Put a correction into a group; it is found as it is corrected too."""
        self.obeyed.add(ruled.ruling.id)
        group.obey(ruled)
        for found in self._places_of(group):
            found[group.number] = group

    def carry(self, group: Group, told: Told) -> None:
        """Take a group along with a trip that is moved; it is found on the new days too."""
        group.carry(told)
        for core in group.cores:
            for month in _months(told.span) if told.span else ():
                self._by_month[core, month][group.number] = group

    def _places_of(self, group: Group) -> Iterator[dict[int, Group]]:
        """Every part of the shelf on which a corrected group is to be found."""
        for core in group.cores:
            yield self._by_core[core]
            for span in group.spans:
                yield from (self._by_month[core, month] for month in _months(span))
                if group.is_fixed and span[1] - span[0] <= FEW_DAYS:
                    yield from (self._by_day[side, span[0]] for side in core)

    def may_hold(self, group: Group, told: Told) -> bool:
        """False where an admin keeps the report apart from one of the group's."""
        return not self.verdicts.forbid((told,), group.reports)

    def may_join(self, group: Group, other: Group) -> bool:
        """False where an admin keeps the two apart."""
        return not self.verdicts.forbid(group.reports, other.reports)

    def holder_of(self, reports: Iterable[Told]) -> Group | None:
        """The group that most of these reports are in by now, of several the one begun first; None for none."""
        groups = self.holders_of(reports)
        return max(groups, key=lambda group: (groups.count(group), -group.number), default=None)

    def holders_of(self, reports: Iterable[Told]) -> list[Group]:
        """For each of the reports that is in a group by now, that group."""
        return [self._holders[told] for told in reports if told in self._holders]

    def _places(self, told: Told) -> Iterator[dict[int, Group]]:
        """Every part of the shelf on which this report's group is to be found."""
        yield self._by_core[told.core]
        for span in filter(None, (told.span, span_of(told.report.former))):
            for month in _months(span):
                yield self._by_month[told.core, month]
        if told.is_fixed and told.span and told.span[1] - told.span[0] <= FEW_DAYS:
            for side in told.core:
                yield self._by_day[side, told.span[0]]

    def join(self, group: Group, other: Group) -> None:
        """Take the reports of the other group over; the other is no more."""
        del self._groups[other.number]
        for told in other.reports:
            for found in self._places(told):
                found.pop(other.number, None)
            self.add(group, told)
        for found in self._places_of(other) if other.rulings else ():
            found.pop(other.number, None)
        for ruled in other.rulings:
            self.obey(group, ruled)
        for told in other.carried:
            self._forget_carried(other, told)
            self.carry(group, told)

    def _forget_carried(self, group: Group, told: Told) -> None:
        for core in group.cores:
            for month in _months(told.span) if told.span else ():
                self._by_month[core, month].pop(group.number, None)

    def with_core(self, core: frozenset[str]) -> Iterator[Group]:
        """The groups with exactly these core sides, in the order they were begun."""
        yield from [self._by_core[core][number] for number in sorted(self._by_core.get(core, ()))]

    def with_core_on(self, core: frozenset[str], span: Span) -> Iterator[Group]:
        """Those of them that have been set for days of the same months."""
        found: dict[int, Group] = {}
        for month in _months(span):
            found |= self._by_month.get((core, month), {})
        yield from [found[number] for number in sorted(found)]

    def with_side_on(self, core: frozenset[str], day: date) -> Iterator[Group]:
        """The groups that share a side and begin on this day."""
        found: dict[int, Group] = {}
        for side in core:
            found |= self._by_day.get((side, day), {})
        yield from [found[number] for number in sorted(found)]


def _months(span: Span) -> range:
    """The months a span touches, counted through; at most five years of them."""
    first = span[0].year * 12 + span[0].month
    return range(first, min(span[1].year * 12 + span[1].month, first + 60) + 1)
