"""How long work takes, to be compared with other work of the same run: a time alone says more of the machine."""

from __future__ import annotations

import time
from collections.abc import Callable

LEAST = 0.002
"""Seconds; below it the clock is too coarse to compare with."""


def seconds(work: Callable[[], object], *, runs: int = 2) -> float:
    """The processor's seconds of the quickest of some runs, since whatever else the machine does only adds to them.

    Never less than ``LEAST``, so that what is divided by it stays a figure.
    """
    return max(LEAST, min(_once(work) for _ in range(runs)))


def _once(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started
