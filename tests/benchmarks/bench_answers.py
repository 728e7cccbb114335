"""How long answers take at 100 to 10,000 meetings: again, right after a store, and how long the loop is held up."""

from __future__ import annotations

import asyncio
import random
import statistics
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot import interpreter
from briefings.library import Library
from briefings.service import Briefings
from store.memory import MemoryStore
from store.records import (
    Article,
    Change,
    ChatKey,
    Citation,
    Delivery,
    DeliveryKind,
    EventReport,
    Findings,
    Meeting,
    MeetingKind,
    MeetingReport,
    MeetingStatus,
    Party,
    Position,
    Precision,
    PublishedFrom,
    Stance,
    Subscriber,
    When,
)
from store.work import Work

SIZES = (100, 1_000, 10_000)
POSITIONS = 5
"""Positions for each meeting."""
ROUNDS = 25
STORED = 12
"""Articles stored one after the other, each followed by a question that is asked at once."""
BAR = 50.0
"""Milliseconds within which 99 of 100 answers come at 10,000 meetings and 50,000 positions."""
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

Ask = Callable[[Briefings], Awaitable[object]]
Taken = tuple[float, float]
"""Milliseconds from a question to its answer, and how many of them were computed: by the loop and by its threads."""
ASKED = {"now": NOW, "zone": "UTC"}
NEXT = "next"
"""A meeting that is near now, so that much has been said on it; put among the others under this id."""
REMINDER = Delivery(
    "key", DeliveryKind.REMINDER, NEXT, ChatKey(1), NOW, NOW + timedelta(days=1), When(Precision.DATE, NOW.date())
)
QUESTIONS: dict[str, Ask] = {
    "/meetings": lambda it: it.meetings("", **ASKED),
    "/meetings egypt": lambda it: it.meetings("egypt", **ASKED),
    "/meetings babafo": lambda it: it.meetings("babafo", **ASKED),
    "/today": lambda it: it.today(**ASKED),
    "/brief": lambda it: it.brief("", **ASKED),
    "/brief egypt": lambda it: it.brief("egypt", **ASKED),
    "/positions": lambda it: it.positions("", **ASKED),
    "/positions egypt": lambda it: it.positions("egypt", **ASKED),
    "/positions babafo babace": lambda it: it.positions("babafo babace", **ASKED),
    "/positions egypt vs sudan": lambda it: it.positions("egypt vs sudan", **ASKED),
    "/timeline": lambda it: it.timeline("", **ASKED),
    "/timeline egypt": lambda it: it.timeline("egypt", **ASKED),
    "/timeline babafo": lambda it: it.timeline("babafo", **ASKED),
    "@attache egypt": lambda it: it.cards("egypt", **ASKED),
    "a reminder's text": lambda it: it.announcement([REMINDER], Subscriber(ChatKey(1)), now=NOW),
}


class Measured(Briefings):
    """Adds up what its threads compute: on a busy machine an answer takes longer than that."""

    computed = 0.0

    async def ask(self, answer: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        def measured(library: Library) -> Any:
            started = time.thread_time()
            try:
                return answer(library, *args, **kwargs)
            finally:
                self.computed += time.thread_time() - started

        return await super().ask(measured)


def main() -> None:
    """Print milliseconds of each question, asked again and again and right after an article was stored."""
    interpreter.share()  # as `attache run` does
    asyncio.run(_measure())


async def _measure() -> None:
    smallest: dict[str, float] = {}
    heads = ("p50", "p99", "stored p50", "worst", "computed", "loop held")
    for size in SIZES:
        store = await MemoryStore().__aenter__()
        await store.commit(work_of(size))
        service = Measured(store)
        started = time.perf_counter()
        await service.warm(now=NOW)
        interpreter.set_aside()
        print(f"{size:,} meetings, {size * POSITIONS:,} positions; made ready in {time.perf_counter() - started:.1f} s")
        print(f"{'question':<26} " + " ".join(f"{head:>10}" for head in heads) + f" {'to smallest':>12}")
        taken: list[Taken] = []
        for number, (name, question) in enumerate(QUESTIONS.items()):
            async with _ticking() as gaps:
                again = sorted([await _timed(question, service) for _ in range(ROUNDS)])
                after = sorted(
                    [await _after_a_store(question, service, store, 100 * number + at) for at in range(STORED)]
                )
            p50, (p99, _) = statistics.median(wall for wall, _ in again), again[-1]
            taken += [*again, *after]
            most = max(computed for _, computed in (*again, *after))
            figures = (p50, p99, statistics.median(wall for wall, _ in after), after[-1][0], most, max(gaps))
            ratio = p50 / smallest.setdefault(name, p50)
            print(f"{name:<26} " + " ".join(f"{each:>10.1f}" for each in figures) + f" {ratio:>11.1f}x", flush=True)
        _judge(size, taken)


def _judge(size: int, taken: list[Taken]) -> None:
    wall, computed = (statistics.quantiles(each, n=100)[98] for each in zip(*taken, strict=True))
    print(f"all questions together: p99 {wall:.1f} ms, of them computed {computed:.1f} ms", end="")
    verdicts = ("held" if each <= BAR else "NOT held" for each in (wall, computed))
    print(f"; bar {BAR:.0f} ms, {', by what is computed '.join(verdicts)}\n" if size == SIZES[-1] else "\n")


async def _after_a_store(question: Ask, service: Measured, store: MemoryStore, number: int) -> Taken:
    """Milliseconds of the first answer after one more article was stored and the bot has taken note of it."""
    article, findings, meeting = story(1_000_000 + number, random.Random(number))
    meetings = (*await store.meetings(), meeting)
    await store.commit(Work(articles=((article, findings),), meetings=meetings))
    await service.warm(now=NOW)  # as the bot does right after each change; nobody else asks meanwhile
    return await _timed(question, service)


async def _timed(question: Ask, service: Measured) -> Taken:
    started, loop, threads = time.perf_counter(), time.thread_time(), service.computed
    await question(service)
    computed = time.thread_time() - loop + service.computed - threads
    return (time.perf_counter() - started) * 1000, computed * 1000


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


def work_of(size: int) -> Work:
    """So many meetings around now, each with an article of its own and what its sides say there."""
    chance = random.Random(size)
    articles, meetings = [], []
    for number in range(size):
        article, findings, meeting = story(number, chance)
        if not number:
            day = NOW.date() + timedelta(days=1)
            meeting = replace(meeting, id=NEXT, when=When(Precision.DATE, day, day))
        articles.append((article, findings))
        meetings.append(meeting)
    return Work(articles=tuple(articles), meetings=tuple(meetings))


def story(
    number: int, chance: random.Random, sides: tuple[str, str] | None = None
) -> tuple[Article, Findings, Meeting]:
    """An article on a meeting of these sides, or of any two, with what one of them says; and the meeting."""
    name = f"a{number:06}"
    day = date(2022, 1, 10) + timedelta(days=chance.randint(-200, 165))
    published = datetime.combine(day - timedelta(days=chance.randint(1, 20)), datetime.min.time(), UTC)
    one, other = sides or chance.sample(SIDES, 2)
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
    status, parties, place = MeetingStatus.SCHEDULED, (Party(one, one), Party(other, other)), f"Port {number % 50}"
    report = MeetingReport(MeetingKind.TALKS, parties, place, when, status, (cited,))
    findings = Findings(name, published.date(), meetings=(report,), positions=tuple(positions), events=(event,))
    meeting = Meeting(
        id=f"m{number:06}",
        kind=MeetingKind.TALKS,
        parties=parties,
        place=place,
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
