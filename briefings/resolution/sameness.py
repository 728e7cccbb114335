"""Whether a report can tell of the same meeting as a group of reports: sides, kind, place and people.

Days are compared by the caller: what counts as agreeing there depends on how exactly they are told.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from briefings.extraction import gazetteer
from briefings.resolution.bodies import BODIES
from briefings.resolution.groups import Group
from briefings.resolution.places import Nearness, Spot, folded, nearness
from briefings.resolution.told import CHANGED, GATHERINGS, Told
from store.records import MeetingKind

Fit = tuple[int, int, int, int]
"""How well two go together, best last: sides, place, people in common, same kind."""

_TALKING = frozenset({MeetingKind.TALKS, MeetingKind.MEETING, MeetingKind.OTHER})
SAME_KIND: Mapping[MeetingKind, frozenset[MeetingKind]] = {
    MeetingKind.TALKS: _TALKING | GATHERINGS | {MeetingKind.DIALOGUE},
    MeetingKind.MEETING: _TALKING | GATHERINGS,
    MeetingKind.SUMMIT: _TALKING | GATHERINGS,
    MeetingKind.CONFERENCE: _TALKING | GATHERINGS,
    MeetingKind.SESSION: _TALKING | GATHERINGS | {MeetingKind.HEARING},
    MeetingKind.HEARING: frozenset({MeetingKind.HEARING, MeetingKind.SESSION, MeetingKind.OTHER}),
    MeetingKind.DIALOGUE: frozenset({MeetingKind.DIALOGUE, MeetingKind.TALKS, MeetingKind.OTHER}),
    MeetingKind.CALL: frozenset({MeetingKind.CALL}),
    MeetingKind.VISIT: frozenset({MeetingKind.VISIT}),
    MeetingKind.OTHER: frozenset(MeetingKind) - {MeetingKind.CALL, MeetingKind.VISIT},
}
"""Which words for a meeting may mean one and the same: "talks" may be a summit, a visit is no call."""


def fit(told: Told, group: Group, *, same_day: bool) -> Fit | None:
    """How well the report goes with the group, days left aside; None when it cannot be the same meeting.

    Only reports of the ``same_day`` may differ in their sides, as incomplete lists do, or in
    whether they call it a call.
    """
    sides = _sides(told, group, same_day=same_day)
    near = _nearness(told, group)
    kind = _kind(told, group, same_day=same_day)
    people = _people(told.people, group.people)
    if not sides or not kind or people is None or near is Nearness.CLASH or not same_ranks(told.ranks, group.ranks):
        return None
    if near is Nearness.UNCLEAR and not (same_day and sides == 2 and len(told.core) > 1):
        return None
    return sides, near, people, kind


def best(fits: Iterable[tuple[Fit, Group]]) -> list[Group]:
    """The groups with the best fit; more than one where nothing tells them apart."""
    found = list(fits)
    top = max((each for each, _ in found), default=None)
    return [group for each, group in found if each == top]


def kinds_agree(one: Group, other: Group) -> bool:
    """True where every word the two are called may mean one meeting."""
    return all(kind in SAME_KIND[each] for kind in one.kinds for each in other.kinds)


def same_ranks(one: Collection[str], other: Collection[str]) -> bool:
    """False where foreign ministers meet in the one and defence ministers in the other."""
    return not one or not other or not set(one).isdisjoint(other)


def may_be_there(told: Told, group: Group) -> bool:
    """False where the two are known to be in different places, also before it was moved."""
    return _nearness(told, group) >= Nearness.POSSIBLE


def _nearness(told: Told, group: Group) -> Nearness:
    """The places as they are told, or as they were before one of the two says that it was moved elsewhere."""
    here, there = {told.spot, told.former_spot or told.spot}, {*group.places, *group.spots}
    return max(nearness(one, other) for one in here for other in there)


def how_near(one: Group, other: Group) -> Nearness:
    """How the places of the two go together, as they are told or as they were put right."""
    return max(nearness(here, there) for here in one.places for there in other.places)


def same_people(one: Group, other: Group) -> bool:
    """False where a side is represented by quite different people in the two, or by others by their office."""
    return same_ranks(one.ranks, other.ranks) and all(
        one.people[side] & other.people[side] for side in one.people.keys() & other.people.keys()
    )


def is_same_under_host(one: frozenset[str], other: frozenset[str], there: Spot | None) -> bool:
    """True for the talks of two sides that the EU leads, or the host, where one list leaves that third one out."""
    small, large = sorted((one, other), key=len)
    third = large - small
    is_third = third <= gazetteer.organisations().keys() or (there is not None and third == {there.country})
    return len(small) == 2 and small < large and len(third) == 1 and not small & BODIES and is_third


def fits_in_place_and_people(told: Told, group: Group) -> bool:
    """True where both are at the same known place, and nobody is represented by others."""
    is_there = nearness(told.spot, group.spot) is Nearness.SAME
    return is_there and same_ranks(told.ranks, group.ranks) and _people(told.people, group.people) is not None


def tells_enough(told: Told) -> bool:
    """True if the sides alone make the report recognisable: two of them, one body that meets, or any body's summit."""
    is_summit = told.kind is MeetingKind.SUMMIT and not told.core.isdisjoint(gazetteer.organisations())
    return len(told.core) > 1 or bool(told.core & BODIES) or is_summit


def is_hearing_of_some(told: Told) -> bool:
    """True for a hearing that is told by more than its country: by the witness and the committee."""
    return told.kind is MeetingKind.HEARING and len(_named(told)) > 1


def is_same_hearing(told: Told, group: Group) -> bool:
    """True where the same witness is heard by the same committee, both of one country as they mostly are."""
    hearings = [_named(one) for one in group.reports if is_hearing_of_some(one)]
    return is_hearing_of_some(told) and any(_are_the_same(_named(told), each) for each in hearings)


def _named(told: Told) -> list[frozenset[str]]:
    """The words of the names in it that are no side's own."""
    return [frozenset(folded(party.name).split()) for party in told.report.parties if party.name != party.side]


def _are_the_same(names: list[frozenset[str]], others: list[frozenset[str]]) -> bool:
    """True where each of the names is one of the others, or a part of it as "Austin" is of "Lloyd Austin"."""
    return len(names) == len(others) and all(
        any(one <= other or other <= one for other in right)
        for left, right in ((names, others), (others, names))
        for one in left
    )


def _sides(told: Told, group: Group, *, same_day: bool) -> int:
    """2 for the same sides, 1 for lists that may both be parts of the same, 0 for different meetings."""
    if told.core in group.cores:
        return 2 if _members_agree(told, group) else 0
    if same_day and is_change_of_visit(told, group):
        return 1
    if not same_day or told.kind is MeetingKind.VISIT or not told.core:
        return 0
    if _is_off_under_host(told, group):
        return 1
    return 1 if any(_may_be_parts(told, core, group) for core in group.cores) else 0


def is_change_of_visit(told: Told, group: Group) -> bool:
    """True for "the minister's visit planned for 12 January is off": it need not say again where to."""
    is_told = told.status in CHANGED or told.report.former is not None
    is_change = told.kind is MeetingKind.VISIT and told.spot is None and is_told
    return is_change and MeetingKind.VISIT in group.kinds and any(told.core < core for core in group.cores)


def _members_agree(told: Told, group: Group) -> bool:
    """A body with one member is a meeting of these two, unless it is a gathering that all attend."""
    if not told.beside or not group.beside or told.beside & group.beside:
        return True
    return told.kind in GATHERINGS or bool(group.kinds & GATHERINGS)


def _may_be_parts(told: Told, core: frozenset[str], group: Group) -> bool:
    small, large = sorted((told.core, core), key=len)
    is_same_place = nearness(told.spot, group.spot) is Nearness.SAME
    if len(small) == 1:
        return small < large and is_same_place and not small & BODIES
    if len(small) >= 3:
        is_mostly_same = 2 * len(small & large) >= len(small | large)
        return is_mostly_same and (small < large or is_same_place)
    host = told.spot.country if told.spot else None
    return is_same_place and small < large and large - small == {host}


def _is_off_under_host(told: Told, group: Group) -> bool:
    """True where it tells that talks fall through of which one alone of the two names who hosts or leads them besides.

    Called by the same word: that two do not meet on the margins of a summit leaves the summit.
    """
    is_off = told.status in CHANGED and told.kind in group.kinds and told.kind not in GATHERINGS
    is_there = nearness(told.spot, group.spot) is Nearness.SAME and told.article not in group.articles
    is_one = is_off and is_there and MeetingKind.VISIT not in group.kinds
    return is_one and any(is_same_under_host(told.core, core, told.spot) for core in group.cores)


def _kind(told: Told, group: Group, *, same_day: bool) -> int:
    """2 for the same word, 1 for words that may mean the same, 0 for others."""
    if told.kind in group.kinds:
        return 2
    if all(kind in SAME_KIND[told.kind] for kind in group.kinds):
        return 1
    is_remote = MeetingKind.CALL in (group.kinds | {told.kind})
    kinds = (group.kinds | {told.kind}) - {MeetingKind.CALL}
    nowhere = told.spot is None and (group.spot is None or nearness(told.former_spot, group.spot) is Nearness.SAME)
    return 1 if same_day and is_remote and nowhere and kinds <= _TALKING | {MeetingKind.SUMMIT} else 0


def _people(one: Mapping[str, frozenset[str]], other: Mapping[str, set[str]]) -> int | None:
    """How many people both name; None where one side is represented by quite different people."""
    common = 0
    for side, names in one.items():
        if side in other:
            shared = len(names & other[side])
            if not shared:
                return None
            common += shared
    return min(common, 3)
