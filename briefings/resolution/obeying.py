"""What admins have ruled, carried out on the groups of reports: brought together, or corrected.

What is ruled to be apart is kept apart by the shelf itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefings.resolution.groups import Group, Shelf, Span
from briefings.resolution.places import Nearness, nearness
from briefings.resolution.sameness import kinds_agree, same_people


def obey(shelf: Shelf) -> None:
    """Carry out whatever there are groups for by now; a second time changes nothing.

    The newest ruling goes first: of several that cannot all be had, it is the one that is.
    """
    for first, second in shelf.verdicts.same:
        one, other = shelf.holder_of(first), shelf.holder_of(second)
        if one and other:
            _join(one, other, shelf)
    for ruled in shelf.verdicts.corrections:
        group = shelf.holder_of(ruled.about)
        if group and ruled not in group.rulings:
            shelf.obey(group, ruled)
            _join_coinciding(group, shelf)


def _join(one: Group, other: Group, shelf: Shelf) -> None:
    if one is not other and shelf.may_join(one, other):
        keep, gone = sorted((one, other), key=lambda group: group.number)
        shelf.join(keep, gone)


def _join_coinciding(group: Group, shelf: Shelf) -> None:
    """What is corrected to the day, sides and place of the one other meeting there is, is that meeting."""
    found = {other.number: other for span in group.spans for other in _alike_on(span, group, shelf)}
    if len(found) == 1:
        _join(group, next(iter(found.values())), shelf)


def _alike_on(span: Span, group: Group, shelf: Shelf) -> Iterator[Group]:
    for core in sorted(group.cores, key=sorted):
        for other in shelf.with_core_on(core, span):
            is_there = other is not group and other.is_fixed and group.is_fixed and other.touches(span)
            if is_there and not group.articles & other.articles and _agree(group, other):
                yield other


def _agree(one: Group, other: Group) -> bool:
    near = nearness(one.spot, other.spot)
    return near >= Nearness.POSSIBLE and kinds_agree(one, other) and same_people(one, other)
