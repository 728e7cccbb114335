"""How long /meetings takes in the chat at 1,000 meetings: idle, while articles are read, and while they are stored.

The production application over a real store and a real reading room; only Telegram is a stand-in.
"""

from __future__ import annotations

import asyncio
import itertools
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta

from bot.application import Attache, build
from bot.demo.news import samples
from bot.settings import Settings
from bot.standin import Telegram
from briefings.extraction.worker import ReadingRoom
from briefings.resolve import resolve
from briefings.sources.text import Submission, article_of
from store.opening import open_store
from store.records import Article, Citation, Findings, MeetingKind, MeetingReport, MeetingStatus, Party, Precision, When
from store.work import Work

READER = 42
MEETINGS = 1_000
PER_ARTICLE = 4
QUESTIONS = 60
NOW = datetime(2022, 1, 4, 9, tzinfo=UTC)
SIDES = (
    "Austria",
    "Brazil",
    "Chile",
    "China",
    "Egypt",
    "France",
    "Germany",
    "India",
    "Iran",
    "Italy",
    "Japan",
    "Kenya",
)

Reported = tuple[tuple[str, str], date]
"""The sides of a meeting, and its day."""


def main() -> None:
    """Print median and worst, in milliseconds, and the ratio of the medians to that of the idle bot."""
    asyncio.run(_measured())


async def _measured() -> None:
    async with _running() as (attache, telegram):
        print(f"{len(await attache.bureau.store.meetings()):,} meetings, {QUESTIONS} questions each")
        idle = await _asked(telegram)
        _print("idle", idle, idle)
        for name, work in (("reading", _read), ("storing", _store)):
            async with _meanwhile(work, attache):
                _print(f"while {name}", await _asked(telegram), idle)


def _print(name: str, taken: list[float], idle: list[float]) -> None:
    median, worst = statistics.median(taken) * 1000, max(taken) * 1000
    ratio = statistics.median(taken) / statistics.median(idle)
    print(f"{name:15} median {median:6.1f} ms   worst {worst:6.1f} ms   ratio {ratio:5.2f}")


async def _asked(telegram: Telegram) -> list[float]:
    """Seconds from each question to its answer."""
    taken = []
    sides = itertools.islice(itertools.cycle(("", *SIDES)), QUESTIONS)
    for reader, side in enumerate(sides, READER):  # each in a chat of their own: one alone gets one answer a second
        started = time.perf_counter()
        answer = await telegram.say(reader, reader, f"/meetings {side}".strip())
        taken.append(time.perf_counter() - started)
        assert answer, "no answer came"
        await asyncio.sleep(0.05)
    return taken


@asynccontextmanager
async def _running() -> AsyncIterator[tuple[Attache, Telegram]]:
    began = time.monotonic()

    def clock() -> datetime:
        return NOW + timedelta(seconds=time.monotonic() - began)

    telegram = Telegram(clock=clock)
    settings = Settings(_env_file=None, admin_ids=(READER,))  # type: ignore[call-arg]  # made by pydantic-settings
    with tempfile.TemporaryDirectory() as folder:
        async with open_store(f"tinydb:{folder}") as store, ReadingRoom(settings.spacy_model) as room:
            written = tuple(_written())
            meetings = resolve(
                [found for _, found in written], {article.id: article for article, _ in written}
            ).meetings
            await store.commit(Work(articles=written, meetings=meetings))
            requests = {"request": telegram.request(), "updates_request": telegram.request()}
            attache = build(settings, store, room, clock=clock, token=telegram.token, **requests)
            telegram.attach(attache.application)
            await room.wait_ready()
            async with attache:
                yield attache, telegram


@asynccontextmanager
async def _meanwhile(work: Callable[[Attache, Submission], Awaitable[object]], attache: Attache) -> AsyncIterator[None]:
    """Do the work again and again, each time with an article nobody has seen."""
    text = "\n\n".join(sample.text.rpartition("---\n")[2] for sample in samples())
    stop = asyncio.Event()

    async def on_and_on() -> int:
        for number in itertools.count(1):
            await work(attache, Submission(f"{text}\n\nThis is edition {number} of {work.__name__}.", published=NOW))
            if stop.is_set():
                break
        return number

    task = asyncio.create_task(on_and_on())
    try:
        yield
    finally:
        stop.set()
        done = await task
    print(f"{'':15} meanwhile {done} articles of {len(text.split())} words")


async def _read(attache: Attache, submission: Submission) -> None:
    await attache.bureau.ingest.draft(submission, by=READER, now=NOW)


async def _store(attache: Attache, submission: Submission) -> None:
    await attache.bureau.ingest.add(submission, now=NOW)


def _written() -> Iterator[tuple[Article, Findings]]:
    """Articles that report as many meetings as we want, each of other sides or on other days."""
    days = (date(2022, 1, 5) + timedelta(days=2 * number) for number in itertools.count())
    pairs = itertools.cycle(itertools.combinations(SIDES, 2))
    for _ in range(MEETINGS // PER_ARTICLE):
        reported = [(next(pairs), next(days)) for _ in range(PER_ARTICLE)]
        lines = [f"{one} and {two} will hold talks in Geneva on {day:%d %B %Y}." for (one, two), day in reported]
        article = article_of("\n".join(lines), published=NOW, now=NOW)
        yield article, Findings(article.id, NOW.date(), meetings=tuple(_reports(article, reported, lines)))


def _reports(article: Article, reported: list[Reported], lines: list[str]) -> Iterator[MeetingReport]:
    for (sides, day), line in zip(reported, lines, strict=True):
        start = article.text.index(line)
        yield MeetingReport(
            MeetingKind.TALKS,
            tuple(Party(side, side) for side in sides),
            "Geneva",
            When(Precision.DATE, day, day),
            MeetingStatus.SCHEDULED,
            (Citation(article.id, start, start + len(line)),),
        )


if __name__ == "__main__":
    main()
