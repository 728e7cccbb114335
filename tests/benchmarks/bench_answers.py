"""How long answers take at 100, 1,000 and 10,000 meetings, first and again, and how long they hold up the loop."""

from __future__ import annotations

import asyncio
import random
import statistics
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta

from briefings.briefing import Briefing
from briefings.service import Briefings
from store.memory import MemoryStore
from store.records import (
    Article,
    Change,
    Citation,
    EventReport,
    Findings,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Party,
    Position,
    Precision,
    PublishedFrom,
    Stance,
    When,
    Work,
)

SIZES = (100, 1_000, 10_000)
POSITIONS = 5
"""Positions for each meeting."""
ROUNDS = 7
BAR = 100.0
"""Milliseconds within which /meetings is answered at 1,000 meetings."""
NOW = datetime(2022, 1, 10, 9, tzinfo=UTC)
SIDES = (
    "Egypt",
    "Ethiopia",
    "Sudan",
    "Kenya",
    "Chad",
    "Libya",
    "Niger",
    "Mali",
    "Ghana",
    "Togo",
    "Benin",
    "Gabon",
    "Angola",
    "Zambia",
    "Malawi",
    "Rwanda",
)
SYLLABLES = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo"]
WORDS = [f"{one}{two}{three}" for one in SYLLABLES for two in SYLLABLES for three in SYLLABLES]
"""A few thousand made-up words, drawn as words are: some often, most seldom."""

Ask = Callable[[Briefings], Awaitable[Briefing]]
QUESTIONS: dict[str, Ask] = {
    "/meetings": lambda it: it.meetings("", now=NOW, zone="UTC"),
    "/meetings egypt": lambda it: it.meetings("egypt", now=NOW, zone="UTC"),
    "/meetings babafo": lambda it: it.meetings("babafo", now=NOW, zone="UTC"),
    "/today": lambda it: it.today(now=NOW, zone="UTC"),
    "/brief egypt": lambda it: it.brief("egypt", now=NOW, zone="UTC"),
    "/positions": lambda it: it.positions("", now=NOW, zone="UTC"),
    "/positions egypt": lambda it: it.positions("egypt", now=NOW, zone="UTC"),
    "/positions babafo babace": lambda it: it.positions("babafo babace", now=NOW, zone="UTC"),
    "/timeline": lambda it: it.timeline("", now=NOW, zone="UTC"),
}


def main() -> None:
    """Print milliseconds of each question: the first time after a change, then again; and the ratio to the smallest."""
    asyncio.run(_measure())


async def _measure() -> None:
    smallest: dict[str, float] = {}
    print(f"{'meetings':>9} {'question':<24} {'first ms':>9} {'again ms':>9} {'loop held ms':>13} {'to smallest':>12}")
    for size in SIZES:
        store = await MemoryStore().__aenter__()
        await store.commit(_work(size))
        service = Briefings(store)
        for name, question in QUESTIONS.items():
            async with _ticking() as gaps:
                first = await _timed(question, service)
                again = statistics.median([await _timed(question, service) for _ in range(ROUNDS)])
            ratio = again / smallest.setdefault(name, again)
            print(f"{size:>9,} {name:<24} {first:>9.1f} {again:>9.1f} {max(gaps):>13.1f} {ratio:>11.1f}x")
            if name == "/meetings" and size == 1_000:
                print(f"{'':>9} bar: {BAR:.0f} ms, {'held' if max(first, again) <= BAR else 'NOT held'}")


async def _timed(question: Ask, service: Briefings) -> float:
    started = time.perf_counter()
    await question(service)
    return (time.perf_counter() - started) * 1000


@asynccontextmanager
async def _ticking() -> AsyncIterator[list[float]]:
    """How late a task is woken that sleeps a millisecond at a time: what the loop is held up, in milliseconds."""
    gaps = [0.0]

    async def tick() -> None:
        while True:
            started = time.perf_counter()
            await asyncio.sleep(0.001)
            gaps.append((time.perf_counter() - started) * 1000 - 1)

    task = asyncio.create_task(tick())
    try:
        yield gaps
    finally:
        task.cancel()


def _work(size: int) -> Work:
    """So many meetings around now, each with an article of its own and what its sides say there."""
    chance = random.Random(size)
    articles, meetings = [], []
    for number in range(size):
        article, findings, meeting = _story(number, chance)
        articles.append((article, findings))
        meetings.append(meeting)
    return Work(articles=tuple(articles), meetings=tuple(meetings))


def _story(number: int, chance: random.Random) -> tuple[Article, Findings, Meeting]:
    name = f"a{number:06}"
    day = date(2022, 1, 10) + timedelta(days=chance.randint(-200, 165))
    published = datetime.combine(day - timedelta(days=chance.randint(1, 20)), datetime.min.time(), UTC)
    one, other = chance.sample(SIDES, 2)
    sentences = [f"{one} and {other} will meet in Port {number % 50} to discuss {_words(chance, 3)}."]
    positions = []
    for _ in range(POSITIONS):
        start = sum(len(each) + 1 for each in sentences)
        sentences.append(f"{one} said it wanted {_words(chance, 8)}.")
        cue = start + len(one) + 1
        cited = Citation(name, start, start + len(sentences[-1]))
        content = (cue + len("said "), cited.end - 1)
        stance = chance.choice(list(Stance))
        positions.append(Position(one, stance, content, cited, source=(start, cue - 1), cue=(cue, cue + 4)))
    text = " ".join(sentences)
    article = Article(name, text, name, published, PublishedFrom.GIVEN, title=f"Talks {number}", publisher="The Wire")
    cited = Citation(name, 0, len(sentences[0]))
    when = When(Precision.DATE, day, day)
    event = EventReport(When(Precision.DATE, published.date(), published.date()), positions[0].citation, parties=(one,))
    findings = Findings(name, published.date(), positions=tuple(positions), events=(event,))
    status = MeetingStatus.SCHEDULED
    meeting = Meeting(
        id=f"m{number:06}",
        kind=MeetingKind.TALKS,
        parties=(Party(one, one), Party(other, other)),
        place=f"Port {number % 50}",
        when=when,
        status=status,
        citations=(cited,),
        history=(Change(published, status, when, None, cited),),
    )
    return article, findings, meeting


def _words(chance: random.Random, count: int) -> str:
    return " ".join(WORDS[int(chance.paretovariate(0.6)) % len(WORDS)] for _ in range(count))


if __name__ == "__main__":
    main()
