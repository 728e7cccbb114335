"""How long planning takes at 10,000 meetings and 50,000 positions where readers follow parties, pairs and words."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable
from typing import TypeVar

from briefings.library import Library
from briefings.reminders import plan
from briefings.topics import meetings_on, topics_wanted
from store.records import ChatKey, Subscriber
from tests.benchmarks.bench_answers import NOW, SIDES, WORDS, work_of

SIZE = 10_000
READERS = 20
ROUNDS = 3
BAR = 10.0
"""Milliseconds within which the meetings on some words are found, once the index is there."""

T = TypeVar("T")


def main() -> None:
    """Print milliseconds: the index of all words, the meetings on one topic, a plan for one reader and for many."""
    work = work_of(SIZE)
    articles, findings = zip(*work.articles, strict=True)
    library = Library(articles, findings, work.meetings or ())
    readers = [_reader(number) for number in range(READERS)]
    index_ms, _ = _timed(lambda: (library.index, library.positions), rounds=1)
    asked = topics_wanted(readers)
    topics_ms, topics = _timed(lambda: {words: meetings_on(library, words) for words in asked})
    one_ms, _ = _timed(lambda: plan(library.meetings, readers[:1], (), NOW, topics=topics))
    many_ms, rows = _timed(lambda: plan(library.meetings, readers, (), NOW, topics=topics), rounds=1)
    each = topics_ms / len(asked)
    again_ms, _ = _timed(lambda: _next(library).positions, rounds=1)
    print(f"indexes of {SIZE:,} meetings          {index_ms:>9.1f} ms, once; handed on: {again_ms:.1f} ms")
    held = "held" if each <= BAR else "NOT held"
    print(f"meetings on one of {len(asked)} topics    {each:>9.3f} ms, bar: {BAR:.0f} ms, {held}")
    print(f"plan for one reader                {one_ms:>9.1f} ms")
    print(f"plan for {READERS} readers, {len(rows):,} rows {many_ms:>9.1f} ms")


def _next(before: Library) -> Library:
    """The library of the next revision, in which nothing has changed."""
    return Library(before.listed, before.findings, before.meetings, before)


def _reader(number: int) -> Subscriber:
    chance = random.Random(number)
    one, other, third = chance.sample(SIDES, 3)
    topics = tuple(WORDS[chance.randint(10, 60)] for _ in range(3))  # in one meeting in seven to one in fifty
    return Subscriber(ChatKey(number + 1), follows=(one,), pairs=((other, third),), topics=topics, subscribed=True)


def _timed(work: Callable[[], T], rounds: int = ROUNDS) -> tuple[float, T]:
    spent = []
    for _ in range(rounds):
        started = time.perf_counter()
        result = work()
        spent.append((time.perf_counter() - started) * 1000)
    return statistics.median(spent), result


if __name__ == "__main__":
    main()
