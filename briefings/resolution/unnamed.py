"""Changes that leave unsaid whose meeting it is: "Thursday's talks in Brussels have been called off, a spokesman said".

The article that announced the meeting told who meets. So who that is is looked for among the meetings that were
open then in that town, or for "Thailand said the talks had been called off" among those of the teller. It is
believed only where one such meeting is open alone and the article names nobody else; the teller's one has to have
its other sides named there. Else a change that names nobody tells of nothing that anybody could know again, and
stays out; one that names the teller stays a record of its own.

What is meant depends on what all articles say and not on which of them came first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import chain, filterfalse

from briefings.extraction import gazetteer
from briefings.layered import Layered
from briefings.resolution.changes import TARGET_WITHIN
from briefings.resolution.groups import Span
from briefings.resolution.sameness import SAME_KIND, same_ranks, tells_enough
from briefings.resolution.told import GATHERINGS, PLANNED, Order, Told, is_unnamed, span_of
from store.records import MeetingKind, MeetingStatus, Party

Key = tuple[str, int]
"""A side, or a town behind "@", and a month of the meeting counted through."""

Recall = Callable[[Told], Told]
"""A report with everybody in it acting for whom they are known to act."""

_OF_MANY = GATHERINGS | {MeetingKind.HEARING}
_TELLING = frozenset({"United Nations", "European Union"})
"""Whose spokesmen tell of meetings in which they take no part."""
_LONG = 62
"""Days of a time that is too vague to be held against a change: "later this year"."""
_BY_TOWN = "@"
_PAIR = 2


class Unnamed:
    """Frozen: the changes that name no sides or one alone, and the meetings they may mean."""

    def __init__(self) -> None:
        self._by_article: Layered[str, tuple[Told, ...]] = Layered()
        self._changes: Layered[Key, tuple[Told, ...]] = Layered()
        self._plans: Layered[Key, tuple[Told, ...]] = Layered()

    def changed(self, gone: Iterable[str], come: Iterable[Told]) -> Unnamed:
        """Without some articles and with the reports of others."""
        left = [name for name in gone if name in self._by_article]
        old = [told for name in left for told in self._by_article[name]]
        new = [told for told in come if told.kind is not MeetingKind.CALL]
        by_article: defaultdict[str, list[Told]] = defaultdict(list)
        for told in new:
            by_article[told.article].append(told)
        after = Unnamed()
        after._by_article = self._by_article.changed(left, {name: tuple(each) for name, each in by_article.items()})
        gone_changes, changes = filter(_is_unnamed, old), filter(_is_unnamed, new)
        after._changes = _filed(self._changes, gone_changes, changes, _keys_of_change)
        gone_plans, plans = (filterfalse(_is_unnamed, each) for each in (old, new))
        after._plans = _filed(self._plans, gone_plans, plans, _keys_of_plan)
        return after

    def told_of(self, articles: Iterable[str], before: Unnamed) -> set[str]:
        """The articles with a change that may mean a meeting told in one of these, now or before."""
        told = [one for name in articles for each in (self, before) for one in each._by_article.get(name, ())]
        keys = {key for one in told if not _is_unnamed(one) for key in _keys_of_plan(one)}
        first = min((one.order[:2] for one in told), default=None)
        changes = (change for key in keys for change in self._changes.get(key, ()))
        return {change.article for change in changes if first is not None and change.order[:2] > first}

    def found(self, told: Told, recall: Recall) -> Told:
        """The report with the sides of the one meeting that it can mean; as it is where that is none, or several."""
        if not _is_unnamed(told):
            return told
        parties = self._meant(told, recall)
        return told.taken_part_in_by(parties) if parties else told

    def _meant(self, told: Told, recall: Recall) -> tuple[Party, ...]:
        """Who takes part in the one meeting that was open, of that kind and on those days."""
        near = dict.fromkeys(each for key in _keys_of_change(told) for each in self._plans.get(key, ()))
        earlier = [each for each in near if each.order[:2] < told.order[:2] and each.article != told.article]
        plans = _open_in(told, earlier, recall)
        widest = max(plans, key=lambda each: (len(each.core), each.order), default=None)
        if widest is None or not _are_one(told, plans, widest) or not tells_enough(widest):
            return ()
        if not all(_is_whole(told, each) for each in plans) or not _is_believed(told, widest):
            return ()
        visits = (recall(each) for each in earlier if _is_visit_then(each, told, widest))
        return () if any(not each.core <= widest.core for each in visits) else widest.report.parties


def is_lost(told: Told) -> bool:
    """True for a change of which nobody is known whose meeting it is; one with a side stays a record of its own."""
    return _is_unnamed(told) and not told.report.parties


_SOON = timedelta(days=14)
"""How far ahead the meeting may be that a change tells without a day, where it names the host alone."""
_AHEAD = timedelta(days=30)
"""The same where it names the teller, and where it names another side."""


def _is_unnamed(told: Told) -> bool:
    return is_unnamed(told.said)


def _may_mean(told: Told, plan: Told) -> bool:
    """True for a meeting that goes by such a word, on the days that are told if there are such, or still ahead."""
    days = _days_of(told)
    if plan.kind not in SAME_KIND[told.kind] or not same_ranks(told.ranks, plan.ranks):
        return False
    if plan.span is None:
        return days is None
    return _touch(plan.span, days or (told.day, told.day + TARGET_WITHIN)) and (plan.is_fixed or days is None)


def _is_whole(told: Told, plan: Told) -> bool:
    """True where the change is of that kind of meeting and of the whole of it: without a day, it has not begun.

    "Thursday's talks are off" is not the end of a round of five days; a summit of that day and town is not the talks.
    """
    if told.kind in _OF_MANY and told.kind is not plan.kind:
        return False
    if plan.span is None:
        return True
    days = _days_of(told)
    if days is None:
        return plan.span[0] >= told.day
    return days[0] == plan.span[0] or (days[0] <= plan.span[0] and plan.span[1] <= days[1])


def _is_visit_then(visit: Told, told: Told, plan: Told) -> bool:
    """True for a visit to that town in those days: what is off may be the guest's."""
    if visit.kind is not MeetingKind.VISIT or told.spot is None or visit.spot is None:
        return False
    return visit.spot.town == told.spot.town and (not visit.span or not plan.span or _touch(visit.span, plan.span))


def _open_in(told: Told, earlier: Sequence[Told], recall: Recall) -> list[Told]:
    """The plans that may be meant and that no later report ended; none where two of them cannot be one meeting."""
    ahead = [each for each in earlier if each.status in PLANNED and _may_mean(told, each)]
    if not ahead:
        return []
    ends, plans = _Ends(map(recall, filter(_is_end, earlier))), []
    first, last, pairs = date.min, date.max, set()
    for plan in map(recall, ahead):
        if ends.of(plan):
            continue
        plans.append(plan)
        if plan.span:
            first, last = max(first, plan.span[0]), min(last, plan.span[1])
        if len(plan.core) == _PAIR:
            pairs.add(plan.core)
        if first > last or len(pairs) > 1:
            return []
    return plans


def _is_end(told: Told) -> bool:
    return told.kind is not MeetingKind.VISIT and (told.status is MeetingStatus.HELD or told.report.former is not None)


class _Ends:
    """Which plans are over: by their sides and days the last report that they were held, or moved from then."""

    def __init__(self, told: Iterable[Told]) -> None:
        self._on: dict[tuple[frozenset[str], date | None], Order] = {}
        self._long: defaultdict[frozenset[str], list[Told]] = defaultdict(list)
        for each in told:
            spans = [span_of(each.report.former), each.span if each.status is MeetingStatus.HELD else None]
            if any(span and _is_long(span) for span in spans):
                self._long[each.core].append(each)
                continue
            days: set[date | None] = {day for span in spans if span for day in _days_in(span)}
            for day in days | ({None} if each.status is MeetingStatus.HELD and each.span is None else set()):
                at = each.core, day
                self._on[at] = max(each.order, self._on.get(at, each.order))

    def of(self, plan: Told) -> bool:
        """True where a later report of these sides says that it was held, or moved from its days."""
        if plan.span is None:
            return False
        if _is_long(plan.span):
            ended = [order for (core, day), order in self._on.items() if core == plan.core and _is_in(day, plan.span)]
        else:
            found = (self._on.get((plan.core, day)) for day in (None, *_days_in(plan.span)))
            ended = [order for order in found if order]
        later = (each.order for each in self._long.get(plan.core, ()) if _is_past(plan, each))
        return any(order > plan.order for order in chain(ended, later))


def _is_past(plan: Told, other: Told) -> bool:
    """True where this report of the same sides says that it was held, or moved from its days."""
    if plan.span is None:
        return False
    former = span_of(other.report.former)
    was_held = other.status is MeetingStatus.HELD and (other.span is None or _touch(other.span, plan.span))
    return was_held or (former is not None and _touch(former, plan.span))


def _is_long(span: Span) -> bool:
    return span[1] - span[0] > _SOON


def _is_in(day: date | None, span: Span) -> bool:
    return day is None or span[0] <= day <= span[1]


def _days_in(span: Span) -> Iterator[date]:
    return (span[0] + timedelta(days=days) for days in range((span[1] - span[0]).days + 1))


def _are_one(told: Told, plans: Sequence[Told], widest: Told) -> bool:
    """True where all may tell of one meeting: on days they share, of the same sides, or of parts of a longer list.

    Two sides are the same meeting as three only where the third is the host.
    """
    spans = [each.span for each in plans if each.span]
    if spans and max(first for first, _ in spans) > min(last for _, last in spans):
        return False
    host = told.spot.country if told.spot else None
    others = [each for each in plans if each.core != widest.core]
    are_parts = all(each.core <= widest.core and _is_part(each, widest, host) for each in others)
    return not others or (are_parts and told.spot is not None)


def _is_part(plan: Told, widest: Told, host: str | None) -> bool:
    return len(plan.core) != 2 or widest.core - plan.core == {host}


def _is_believed(told: Told, plan: Told) -> bool:
    """By whom else the article names: countries that take no part are signs of another meeting.

    "Thailand said" has to have the other sides named beside; a change in a town that tells no day, one of them
    or the host.
    """
    host = told.spot.country if told.spot else None
    others = told.named - plan.sides - plan.core - told.sides - {host}
    if any(
        side in gazetteer.countries() or (side in gazetteer.organisations() and side not in _TELLING) for side in others
    ):
        return False
    ahead = plan.span[0] - told.day if plan.span and _days_of(told) is None else timedelta()
    if told.sides:
        return told.sides < plan.core and plan.core <= told.named | told.sides and ahead <= _AHEAD
    if _days_of(told) is not None:
        return True
    is_other_named = not told.named.isdisjoint(plan.core - {host})
    return ahead <= (_AHEAD if is_other_named else _SOON) and (is_other_named or host in told.named)


def _days_of(told: Told) -> Span | None:
    return told.span or span_of(told.report.former)


def _touch(one: Span, other: Span) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


# --------------------------------------------------------------------------- where they are filed


def _keys_of_change(told: Told) -> Iterator[Key]:
    """Where the meetings are that it may mean: in its town, or of its one side."""
    days = _days_of(told) or (told.day - TARGET_WITHIN, told.day + TARGET_WITHIN)
    names = [_BY_TOWN + told.spot.town] if told.spot and told.spot.town else sorted(told.sides)
    yield from ((name, month) for name in names for month in _months(days))


def _keys_of_plan(told: Told) -> Iterator[Key]:
    spans = list(filter(None, (told.span, span_of(told.report.former)))) or [(told.day, told.day)]
    names = sorted(side for side in told.core if side in gazetteer.countries())
    names += [_BY_TOWN + told.spot.town] if told.spot and told.spot.town else []
    months = {month for span in spans if (span[1] - span[0]).days <= _LONG for month in _months(span)}
    yield from ((name, month) for name in names for month in sorted(months))


def _months(span: Span) -> range:
    first = span[0].year * 12 + span[0].month
    return range(first, span[1].year * 12 + span[1].month + 1)


def _filed(
    known: Layered[Key, tuple[Told, ...]],
    gone: Iterable[Told],
    come: Iterable[Told],
    keys: Callable[[Told], Iterable[Key]],
) -> Layered[Key, tuple[Told, ...]]:
    """By key the reports, without some and with others."""
    left: defaultdict[Key, set[Told]] = defaultdict(set)
    put: defaultdict[Key, list[Told]] = defaultdict(list)
    for told in gone:
        for key in keys(told):
            left[key].add(told)
    for told in come:
        for key in keys(told):
            put[key].append(told)
    touched = {
        key: (*(each for each in known.get(key, ()) if each not in left[key]), *put[key])
        for key in [*left, *(key for key in put if key not in left)]
    }
    return known.changed((key for key, each in touched.items() if not each), {k: e for k, e in touched.items() if e})
