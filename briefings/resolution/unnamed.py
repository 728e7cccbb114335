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
from datetime import timedelta
from itertools import filterfalse

from briefings.extraction import gazetteer
from briefings.layered import Layered
from briefings.resolution.acting import Recollection
from briefings.resolution.changes import TARGET_WITHIN
from briefings.resolution.groups import Span
from briefings.resolution.sameness import SAME_KIND, same_ranks, tells_enough
from briefings.resolution.told import GATHERINGS, PLANNED, Told, is_unnamed, span_of
from store.records import MeetingKind, MeetingStatus, Party

Key = tuple[str, int]
"""A side, or a town behind "@", and a month of the meeting counted through."""

_OF_MANY = GATHERINGS | {MeetingKind.HEARING}
_TELLING = frozenset({"United Nations", "European Union"})
"""Whose spokesmen tell of meetings in which they take no part."""
_LONG = 62
"""Days of a time that is too vague to be held against a change: "later this year"."""
_BY_TOWN = "@"


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
        new = [told for told in come if told.kind not in _NOT_TALKS]
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
        return {change.article for key in keys for change in self._changes.get(key, ())}

    def found(self, told: Told, known: Recollection) -> Told:
        """The report with the sides of the one meeting that it can mean; as it is where that is none, or several."""
        if not _is_unnamed(told):
            return told
        parties = self._meant(told, known)
        return told.taken_part_in_by(parties) if parties else told

    def _meant(self, told: Told, known: Recollection) -> tuple[Party, ...]:
        """Who takes part in the one meeting that was open, of that kind and on those days."""
        near = dict.fromkeys(each for key in _keys_of_change(told) for each in self._plans.get(key, ()))
        earlier = [each for each in near if each.order[:2] < told.order[:2] and each.article != told.article]
        plans = [known.of(each) for each in earlier if each.status in PLANNED and _may_mean(told, each)]
        if len({each.core for each in plans}) > _MOST:
            return ()
        ends = [known.of(each) for each in earlier if each.status is MeetingStatus.HELD or each.report.former]
        over = defaultdict(list)
        for each in ends:
            over[each.core].append(each)
        plans = [each for each in plans if not any(_is_past(each, other) for other in over[each.core])]
        widest = max(plans, key=lambda each: (len(each.core), each.order), default=None)
        if widest is None or not _are_one(told, plans, widest) or not tells_enough(widest):
            return ()
        return widest.report.parties if _is_believed(told, widest) else ()


def is_lost(told: Told) -> bool:
    """True for a change of which nobody is known whose meeting it is; one with a side stays a record of its own."""
    return _is_unnamed(told) and not told.report.parties


_MOST = 8
"""Lists of sides among which the one that is meant is not looked for: where so many met, nobody can tell."""
_SOON = timedelta(days=14)
"""How far ahead the meeting may be that a change tells without a day, where it names the host alone."""
_AHEAD = timedelta(days=30)
"""The same where it names the teller, and where it names another side."""
_NOT_TALKS = frozenset({MeetingKind.VISIT, MeetingKind.CALL})


def _is_unnamed(told: Told) -> bool:
    return is_unnamed(told.said)


def _may_mean(told: Told, plan: Told) -> bool:
    """True for a meeting of that kind that was still ahead, and for the whole of it on the days that are told, if any.

    "Thursday's talks are off" is not the end of a round of five days; a summit of that day and town is not the talks.
    """
    days = _days_of(told)
    if plan.kind not in SAME_KIND[told.kind] or not same_ranks(told.ranks, plan.ranks):
        return False
    if told.kind in _OF_MANY and told.kind is not plan.kind:
        return False
    if plan.span is None:
        return days is None
    if days is None:
        return plan.span[0] >= told.day and _touch(plan.span, (told.day, told.day + TARGET_WITHIN))
    is_whole = days[0] == plan.span[0] or (days[0] <= plan.span[0] and plan.span[1] <= days[1])
    return plan.is_fixed and is_whole


def _is_past(plan: Told, other: Told) -> bool:
    """True where a later report of these sides says that it was held, or moved from its days."""
    if other.order <= plan.order or plan.span is None:
        return False
    former = span_of(other.report.former)
    was_held = other.status is MeetingStatus.HELD and (other.span is None or _touch(other.span, plan.span))
    return was_held or (former is not None and _touch(former, plan.span))


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
