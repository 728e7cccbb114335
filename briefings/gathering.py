"""Which of many things are nearly the same: gathered once, and again only around what has changed.

Two things belong together when three quarters of their words are the same and they are of one
kind. In order, each joins the first of those before it that it is alike to and that has joined
nobody itself. So only things that hang together by likeness have a say in each other's groups,
and the outcome depends on the set of things alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from math import ceil
from typing import Any, Generic, Protocol, TypeVar

from briefings.layered import Layered

ALIKE = 0.75


class Thing(Hashable, Protocol):
    """What is gathered, compared by identity. Only things of one ``kind`` and of the same or the next ``stretch``
    can be alike; ``order`` is different for each.
    """

    @property
    def words(self) -> frozenset[str]: ...

    @property
    def kind(self) -> Hashable: ...

    @property
    def stretch(self) -> int: ...

    @property
    def order(self) -> tuple[Any, ...]: ...


I = TypeVar("I", bound=Thing)  # noqa: E741  # the usual letter for an item

MayBeOne = Callable[[I, I], bool]
"""What two things that are alike in words must have in common besides."""


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """True where three quarters of all words are in both; very short ones have to be equal."""
    if min(len(one), len(other)) < 3:
        return one == other
    return len(one & other) >= ALIKE * len(one | other)


class Gathering(Generic[I]):
    """Frozen: things in groups, and what is needed to gather anew what hangs together with a change.

    ``groups`` are the first of each group and all of it in order.
    """

    def __init__(self, things: Iterable[I], may_be_one: MayBeOne[I]) -> None:
        self._may_be_one = may_be_one
        ordered = sorted(things, key=lambda each: each.order)
        self.groups: Layered[I, tuple[I, ...]] = Layered(_joined(ordered, _Rarest(ordered).candidates(), may_be_one))
        self._homes: Layered[I, I] = Layered({each: first for first, group in self.groups.items() for each in group})
        shelves: defaultdict[Hashable, list[I]] = defaultdict(list)
        for each in ordered:
            shelves[each.kind, each.stretch].append(each)
        self._shelves: Layered[Hashable, tuple[I, ...]] = Layered({at: tuple(group) for at, group in shelves.items()})

    def changed(self, gone: Iterable[I], come: Iterable[I]) -> tuple[Gathering[I], list[I], list[I]]:
        """Without some things and with others; besides, the first of each group that is no more and of each new one."""
        gone, come = list(gone), list(come)
        after: Gathering[I] = Gathering((), self._may_be_one)
        after._shelves = _shelved(self._shelves, gone, come)
        hanging = after._hanging_together([*come, *(each for one in gone for each in after._like(one))])
        dissolved = dict.fromkeys(self._homes[each] for each in (*gone, *hanging) if each in self._homes)
        joined = _joined(sorted(hanging, key=lambda each: each.order), after._like, self._may_be_one)
        after.groups = self.groups.changed(dissolved, joined)
        after._homes = self._homes.changed(gone, {each: first for first, group in joined.items() for each in group})
        return after, list(dissolved), list(joined)

    def _like(self, thing: I) -> list[I]:
        """What it may be one with, itself not; what has no words is like nothing."""
        if not thing.words:
            return []
        near = (self._shelves.get((thing.kind, thing.stretch + step), ()) for step in (-1, 0, 1))
        return [
            each
            for shelf in near
            for each in shelf
            if each is not thing and alike(each.words, thing.words) and self._may_be_one(each, thing)
        ]

    def _hanging_together(self, things: Iterable[I]) -> dict[I, None]:
        """These and all that hang together with them."""
        found = dict.fromkeys(things)
        waiting = list(found)
        while waiting:
            more = [each for each in self._like(waiting.pop()) if each not in found]
            found.update(dict.fromkeys(more))
            waiting += more
        return found


def _shelved(
    shelves: Layered[Hashable, tuple[I, ...]], gone: Iterable[I], come: Iterable[I]
) -> Layered[Hashable, tuple[I, ...]]:
    touched: dict[Hashable, tuple[I, ...]] = {}
    for each in gone:
        at = each.kind, each.stretch
        touched[at] = tuple(other for other in touched.get(at, shelves.get(at, ())) if other is not each)
    for each in come:
        at = each.kind, each.stretch
        touched[at] = (*touched.get(at, shelves.get(at, ())), each)
    return shelves.changed((), touched)


def _joined(ordered: Sequence[I], like: Callable[[I], Iterable[I]], may_be_one: MayBeOne[I]) -> dict[I, tuple[I, ...]]:
    """The groups: in order, each to the first before it that it is like and that leads a group."""
    members: dict[I, list[I]] = {}
    for each in ordered:
        leads = (first for first in like(each) if first in members and may_be_one(first, each))
        home = min(leads, key=lambda first: first.order, default=each)
        members.setdefault(home, []).append(each)
    return {first: tuple(group) for first, group in members.items()}


class _Rarest(Generic[I]):
    """Finds for each of many things those that are like it: only such as share one of their rarest words are compared.

    (Prefix filtering: sets that have three quarters of their words in common share one of these.) So
    many thousands take time in proportion to their number.
    """

    def __init__(self, things: Sequence[I]) -> None:
        counts = Counter(word for each in things for word in each.words)
        self._ranks = {word: rank for rank, word in enumerate(sorted(counts, key=lambda word: (counts[word], word)))}
        self._seen: defaultdict[Hashable, list[I]] = defaultdict(list)

    def candidates(self) -> Callable[[I], Iterator[I]]:
        """What gives, of the things that were asked for before, those that are like this one; each is asked once."""
        return self._next

    def _next(self, thing: I) -> Iterator[I]:
        rarest = self._first(thing.words)
        near: dict[I, None] = {}
        for step in (-1, 0, 1):
            for word in rarest:
                near.update(dict.fromkeys(self._seen.get((thing.kind, thing.stretch + step, word), ())))
        for word in rarest:
            self._seen[thing.kind, thing.stretch, word].append(thing)
        return (each for each in near if alike(each.words, thing.words))

    def _first(self, words: frozenset[str]) -> list[str]:
        needed = len(words) - ceil(ALIKE * len(words)) + 1
        return sorted(words, key=self._ranks.__getitem__)[:needed]
