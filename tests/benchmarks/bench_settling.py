"""What storing one more article computes at 100 to 10,000 articles, with 50 readers who follow sides and words.

The yardstick is working out all meetings from nothing, in the same run: what every article took before.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import time
from collections.abc import Sequence
from datetime import timedelta

from bot import interpreter
from briefings.resolve import resolve
from briefings.settling import settle_with
from store.memory import MemoryStore
from store.records import Article, Findings
from store.work import Work
from tests.benchmarks.bench_answers import NOW, SIZES, story
from tests.benchmarks.bench_loop import READERS, reader

STORED = 12
"""Articles that come in one after the other."""


def main() -> None:
    """Print milliseconds of the processor: all from nothing, and the median and the most for one more article."""
    interpreter.share()  # as `attache run` does
    asyncio.run(_measured())


async def _measured() -> None:
    print(f"{'articles':>9} {'from nothing':>13} {'one more':>9} {'at most':>8} {'a share of':>11}")
    for size in SIZES:
        chance = random.Random(size)
        read = tuple(story(number, chance)[:2] for number in range(size))
        nothing = _from_nothing(read)
        store = await MemoryStore().__aenter__()
        await store.commit(Work(subscribers=tuple(reader(number) for number in range(READERS))))
        await settle_with(store, read, now=NOW)
        await _one_more(store, size, chance)  # what words have to do with is looked up for the first time
        taken = [await _one_more(store, size + number, chance) for number in range(1, STORED + 1)]
        usual = statistics.median(taken)
        print(f"{size:>9,} {nothing:>13.0f} {usual:>9.0f} {max(taken):>8.0f} {usual / nothing:>11.3f}", flush=True)


def _from_nothing(read: Sequence[tuple[Article, Findings]]) -> float:
    articles = {article.id: article for article, _ in read}
    started = time.process_time()
    resolve([findings for _, findings in read], articles)
    return (time.process_time() - started) * 1000


async def _one_more(store: MemoryStore, number: int, chance: random.Random) -> float:
    article, findings, _ = story(1_000_000 + number, chance)
    started = time.process_time()
    await settle_with(store, ((article, findings),), now=NOW + timedelta(seconds=number))
    return (time.process_time() - started) * 1000


if __name__ == "__main__":
    main()
