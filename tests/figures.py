"""What a run did, in figures: tests count, and the end of the run says what it comes to."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import starmap
from typing import Protocol


class Count(Protocol):
    """Adds to the figures of one line."""

    def __call__(self, what: str, /, **figures: int) -> None: ...


class Figures:
    """Sums by what was done, in the order in which it was first done."""

    def __init__(self) -> None:
        self._sums: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def count(self, what: str, /, **figures: int) -> None:
        self._sums[what].update(figures)

    def lines(self) -> list[str]:
        """One line for each thing that was done: "kills while writing: 1,000 kills, 0 writes lost"."""
        return [f"{what}: {', '.join(starmap(_in_words, sums.items()))}" for what, sums in self._sums.items()]


def _in_words(name: str, number: int) -> str:
    return f"{number:,} {name.replace('_', ' ')}"
