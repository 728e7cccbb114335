"""In what two long lists of records differ, found without looking at the records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress, count
from operator import is_not, not_
from typing import TypeVar

T = TypeVar("T")


def differing(before: Sequence[T], now: Sequence[T]) -> tuple[list[T], list[T]]:
    """What is in the first alone, and what is in the second alone, each in its order; compared by identity.

    Each list holds a thing at most once. What both begin and end with costs next to nothing, and
    everything else runs at the speed of the machine: no record is touched.
    """
    if before is now:
        return [], []
    start = _alike(before, now)
    old, new = before[start:], now[start:]
    end = _alike(old[::-1], new[::-1])
    old, new = old[: len(old) - end], new[: len(new) - end]
    then, there = set(map(id, old)), set(map(id, new))
    return list(_not_in(there, old)), list(_not_in(then, new))


def _alike(one: Sequence[T], other: Sequence[T]) -> int:
    """With how many of the same things both begin."""
    shorter = min(len(one), len(other))
    return next(compress(count(), map(is_not, one, other)), shorter)


def _not_in(known: set[int], things: Sequence[T]) -> Iterable[T]:
    return compress(things, map(not_, map(known.__contains__, map(id, things))))
