"""What admins have ruled, carried out on the groups of reports: brought together, or corrected.

What is ruled to be apart is kept apart by the shelf itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefings.resolution.groups import Group, Shelf, Span
from briefings.resolution.places import Nearness, nearness
from briefings.resolution.reach import in_reach
from briefings.resolution.sameness import kinds_agree, same_people, tells_enough
from briefings.resolution.told import CHANGED


def put_right(shelf: Shelf) -> None:
    """Take in the corrections for which there are groups by now, each once."""
    for ruled in shelf.verdicts.corrections:
        group = shelf.holder_of(ruled.about)
        if group and ruled.ruling.id not in shelf.obeyed:
            shelf.obey(group, ruled)
            _join_coinciding(group, shelf)


def bring_together(shelf: Shelf) -> None:
    """Make one of what is ruled to be one, the newest ruling first: of several that cannot all be had, it is had.

    A vague report that could mean either of two means the one they have become.
    """
    for reports in shelf.verdicts.whole:
        _join_all(shelf.holders_of(reports), shelf)
    for first, second in shelf.verdicts.same:
        one, other = shelf.holder_of(first), shelf.holder_of(second)
        if one and other and one is not other and shelf.may_join(one, other):
            _join_all([one, other], shelf)
            _absorb_vague(one if one in shelf else other, shelf)


def _absorb_vague(group: Group, shelf: Shelf) -> None:
    for other in [other for core in sorted(group.cores, key=sorted) for other in shelf.with_core(core)]:
        if group in shelf and other in shelf and _can_only_mean(group, other, shelf):
            _join_all([group, other], shelf)
            group = group if group in shelf else other


def _can_only_mean(group: Group, vague: Group, shelf: Shelf) -> bool:
    """True where a group without days of its own fits this group alone, and no article tells of both."""
    first = vague.reports[0]
    is_vague = not vague.is_fixed and first.status not in CHANGED and tells_enough(first)
    return is_vague and in_reach(first, shelf) == [group] and not group.articles & vague.articles


def _join_all(groups: list[Group], shelf: Shelf) -> None:
    """Into the one begun first, as far as nothing keeps them apart."""
    in_order = sorted(set(groups), key=lambda group: group.number)
    for each in in_order[1:]:
        if shelf.may_join(in_order[0], each):
            shelf.join(in_order[0], each)


def _join_coinciding(group: Group, shelf: Shelf) -> None:
    """What is corrected to the day, sides and place of the one other meeting there is, is that meeting."""
    found = {other.number: other for span in group.spans for other in _alike_on(span, group, shelf)}
    if len(found) == 1:
        _join_all([group, *found.values()], shelf)


def _alike_on(span: Span, group: Group, shelf: Shelf) -> Iterator[Group]:
    for core in sorted(group.cores, key=sorted):
        for other in shelf.with_core_on(core, span):
            is_there = other is not group and other.is_fixed and group.is_fixed and other.touches(span)
            if is_there and not group.articles & other.articles and _agree(group, other):
                yield other


def _agree(one: Group, other: Group) -> bool:
    near = nearness(one.spot, other.spot)
    return near >= Nearness.POSSIBLE and kinds_agree(one, other) and same_people(one, other)
