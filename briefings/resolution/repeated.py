"""News of a change told once more, days after it: "the talks, which were cancelled on Thursday", in Saturday's paper.

It is heard where it was told first, so that what was told in between, or put right by an admin, stands against it.
Only words that say on which day it came about tell that it is no new change.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefings.resolution.told import Told


@dataclass(frozen=True, slots=True)
class Heard:
    """A report as it is heard, and the tellings that it is: itself, and the earlier one that it repeats."""

    told: Told
    tellings: tuple[Told, ...]


def as_first_told(reports: Iterable[Told]) -> list[Heard]:
    """The reports in the order in which they are heard."""
    by_order = sorted(reports, key=lambda told: told.order)
    heard = []
    for told in by_order:
        first = next((one for one in by_order if _is_again(told, one)), None) if told.changed_on else None
        heard.append(Heard(_told_with(first, told), (told, first)) if first else Heard(told, (told,)))
    return sorted(heard, key=lambda each: each.told.order)


def _is_again(told: Told, first: Told) -> bool:
    """True for the same change that was told earlier, on the day on which it came about or after it."""
    is_earlier = first.article != told.article and first.day < told.day
    return is_earlier and first.status is told.status and told.changed_on is not None and told.changed_on <= first.day


def _told_with(first: Told, told: Told) -> Told:
    return replace(told, published=first.published, order=(*first.order[:3], *told.order[3:]))
