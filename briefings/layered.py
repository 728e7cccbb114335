"""Large mappings that change a little at a time: what has changed lies on top of what is shared with the one before."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

_THICK = 2_000
"""Changes after which they are pressed into one layer with the rest."""


class Layered(Mapping[K, V], Generic[K, V]):
    """Frozen: ``changed`` gives another one, and copies no more than what has changed lately."""

    def __init__(self, items: Mapping[K, V] | None = None) -> None:
        self._base: Mapping[K, V] = {} if items is None else items
        self._put: dict[K, V] = {}
        self._gone: frozenset[K] = frozenset()

    def changed(self, gone: Iterable[K], put: Mapping[K, V]) -> Layered[K, V]:
        """Without some keys and with others; a key in both is put."""
        left = frozenset(gone)
        after: Layered[K, V] = Layered(self._base)
        after._put = self._put.copy()
        for key in left & after._put.keys():
            del after._put[key]
        after._put.update(put)
        after._gone = (self._gone | left) - put.keys()
        if len(after._put) + len(after._gone) > _THICK:
            return after._pressed()
        return after

    def _pressed(self) -> Layered[K, V]:
        """The same in one layer."""
        items = dict(self._base)
        for key in self._gone & items.keys():
            del items[key]
        return Layered(items | self._put)

    def __getitem__(self, key: K) -> V:
        if key in self._put:
            return self._put[key]
        if key in self._gone:
            raise KeyError(key)
        return self._base[key]

    def at(self, keys: Iterable[K]) -> list[V]:
        """What is at each of these keys, all of which are there; of use where there are many."""
        put, base = self._put, self._base
        return [put[key] if key in put else base[key] for key in keys] if put else list(map(base.__getitem__, keys))

    def __contains__(self, key: object) -> bool:
        return key in self._put or (key in self._base and key not in self._gone)

    def __iter__(self) -> Iterator[K]:
        yield from (key for key in self._base if key not in self._put and key not in self._gone)
        yield from self._put

    def __len__(self) -> int:
        hidden = sum(1 for key in self._gone if key in self._base) + sum(1 for key in self._put if key in self._base)
        return len(self._base) - hidden + len(self._put)
