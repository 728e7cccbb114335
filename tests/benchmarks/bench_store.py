"""What a small change costs at 10,000 documents: ours against stock TinyDB on one file, in turn in one run."""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from tinydb import TinyDB
from tinydb.storages import JSONStorage

from store.codec import encode
from store.records import ChatKey, Delivery, DeliveryKind, Precision, When
from store.tiny import TinyStore
from store.work import Work

DOCUMENTS = 10_000
ROUNDS = 15
NOON = datetime(2022, 1, 3, 12, tzinfo=UTC)
DAY = date(2022, 1, 10)


def main() -> None:
    """Print milliseconds of both and the ratio, and how long the event loop stood still meanwhile."""
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_measure(Path(folder)))


async def _measure(folder: Path) -> None:
    rows = [_row(number) for number in range(DOCUMENTS)]
    stock = TinyDB(folder / "stock.json", storage=JSONStorage)
    stock.insert_multiple(encode(row) for row in rows)
    async with TinyStore(folder / "ours", journal_limit=1 << 40) as store:
        await store.commit(Work(deliveries=tuple(rows)))
        await store.file_away()
        ours, theirs = [], []
        for attempt in range(1, ROUNDS + 1):
            row = replace(rows[attempt * 7], attempt=attempt)
            ours.append(await _timed(lambda row=row: store.commit(Work(deliveries=(row,)))))  # type: ignore[misc]
            started = time.perf_counter()
            stock.update({"attempt": attempt}, doc_ids=[attempt * 7 + 1])
            theirs.append(time.perf_counter() - started)
        filing, stood_still = await _longest_stop(store.file_away)
    stock.close()
    print(f"{DOCUMENTS} documents, one changed and durable (stock TinyDB does not wait for the disk), {ROUNDS} rounds")
    print(f"stock TinyDB {statistics.median(theirs) * 1e3:8.2f} ms")
    print(f"ours         {statistics.median(ours) * 1e3:8.2f} ms  (longest {max(ours) * 1e3:.2f} ms)")
    print(f"ratio        {statistics.median(ours) / statistics.median(theirs):8.4f}")
    print(f"filing the rows beside takes {filing * 1e3:.0f} ms; the event loop stood still for at most ", end="")
    print(f"{stood_still * 1e3:.1f} ms of them")


def _row(number: int) -> Delivery:
    due = NOON + timedelta(seconds=number)
    return Delivery(
        key=f"meeting {number}/2022-01-10/1h/{number}",
        kind=DeliveryKind.REMINDER,
        meeting=f"meeting {number}",
        subscriber=ChatKey(number),
        due_at=due,
        not_after=due + timedelta(hours=1),
        start=When(Precision.DATE, DAY, DAY),
        lead=timedelta(hours=1),
    )


async def _timed(work: Callable[[], Awaitable[None]]) -> float:
    started = time.perf_counter()
    await work()
    return time.perf_counter() - started


async def _longest_stop(work: Callable[[], Awaitable[None]]) -> tuple[float, float]:
    """How long the work took, and the longest time in which the loop did nothing else."""
    task = asyncio.ensure_future(_timed(work))
    longest = 0.0
    while not task.done():
        longest = max(longest, await _timed(lambda: asyncio.sleep(0)))
    return task.result(), longest


if __name__ == "__main__":
    main()
