"""Things in order, kept in order: a change costs what has changed and one copy of a list, not a sorting of all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Generic, Self, TypeVar

T = TypeVar("T")

_BULK = 200
"""Above this many changes at once one sorting of all is cheaper than that many insertions."""


class Ordered(Generic[T]):
    """Frozen: the things by what ``turn`` says of each, those of one turn in the order in which they came.

    ``turn`` gives what can be compared, and always the same for the same thing.
    """

    def __init__(self, things: Iterable[T], turn: Callable[[T], Any]) -> None:
        pairs = sorted(((turn(each), each) for each in things), key=lambda pair: pair[0])
        self._turn = turn
        self._turns: list[Any] = [at for at, _ in pairs]
        self._things: list[T] = [each for _, each in pairs]

    def __len__(self) -> int:
        return len(self._things)

    def __iter__(self) -> Iterator[T]:
        return iter(self._things)

    def __getitem__(self, place: slice) -> Sequence[T]:
        return self._things[place]

    @property
    def first(self) -> T:
        """The first of all. Raises IndexError where there is none."""
        return self._things[0]

    def changed(self, gone: Iterable[T], come: Iterable[T]) -> Self:
        """Without some of its things, each the very same object, and with others; this one stays as it is."""
        gone, come = list(gone), list(come)
        if not gone and not come:
            return self
        if len(gone) + len(come) > _BULK:
            left = {id(each) for each in gone}
            return type(self)([*(each for each in self._things if id(each) not in left), *come], self._turn)
        after = type(self)((), self._turn)
        after._turns, after._things = self._turns.copy(), self._things.copy()
        for each in gone:
            place = after._place_of(each)
            del after._turns[place], after._things[place]
        for each in come:
            at = self._turn(each)
            place = bisect_left(after._turns, at)
            while place < len(after._turns) and after._turns[place] == at:
                place += 1
            after._turns.insert(place, at)
            after._things.insert(place, each)
        return after

    def start_of(self, turn: Any) -> int:
        """The place of the first thing whose turn is not before this one."""
        return bisect_left(self._turns, turn)

    def _place_of(self, thing: T) -> int:
        place = bisect_left(self._turns, self._turn(thing))
        while self._things[place] is not thing:
            place += 1
        return place
