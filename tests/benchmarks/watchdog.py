"""A watchdog of the event loop: how late it wakes whoever has slept a moment, and who had the processor meanwhile."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

TICK = 0.002
"""Seconds between two looks."""
BAR = 100.0
"""Milliseconds for which nothing may hold the loop; the lines say of each figure whether it is held."""


@dataclass(frozen=True, slots=True, order=True)
class Hold:
    """One time in which the loop came to nobody else, in milliseconds.

    ``own`` of them the thread of the loop computed, ``process`` all threads of the process together; what
    is left of ``late`` then, the machine gave to others.
    """

    late: float
    own: float
    process: float


@asynccontextmanager
async def watched() -> AsyncIterator[list[Hold]]:
    """The holds of the loop, in the order in which they came, as long as the block lasts."""
    holds: list[Hold] = []
    task = asyncio.create_task(_watch(holds), name="watchdog")
    try:
        yield holds
    finally:
        task.cancel()


async def _watch(holds: list[Hold]) -> None:
    while True:
        before = _clocks()
        await asyncio.sleep(TICK)
        wall, own, process = ((now - then) * 1000 for now, then in zip(_clocks(), before, strict=True))
        holds.append(Hold(max(wall - TICK * 1000, 0.0), own, process))


def _clocks() -> tuple[float, float, float]:
    return time.perf_counter(), time.thread_time(), time.process_time()


def told(what: str, holds: Sequence[Hold]) -> str:
    """A line: the longest hold, how much of one this process itself computed at most, and what 99 of 100 are within.

    The bar is judged by both: on a machine that does other work beside, only the second says what is ours.
    """
    longest, ours = max(holds).late, max(min(each.late, each.process) for each in holds)
    p99 = statistics.quantiles((each.late for each in holds), n=100)[98]
    verdicts = [f"{'held' if each <= BAR else 'NOT held'}" for each in (longest, ours)]
    return (
        f"{what:<34} longest hold {longest:6.1f} ms ({verdicts[0]}), by this process's own work {ours:5.1f} ms "
        f"({verdicts[1]}); p99 {p99:5.1f} ms of {len(holds):,}"
    )
