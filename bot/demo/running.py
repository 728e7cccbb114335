"""The demo put together: the real bot over a real store, with a Telegram in this process and a clock of its own."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Self, TextIO
from zoneinfo import ZoneInfo

from bot.application import Attache, build
from bot.demo import news
from bot.demo.clock import START, DemoClock
from bot.demo.kiosk import Kiosk
from bot.demo.lines import Lines, terminal_kept
from bot.demo.rooms import CHATS, YOU
from bot.demo.screen import Screen
from bot.demo.session import Session, Works
from bot.figures import UNCOUNTED
from bot.health import health_answered, metrics_for
from bot.logs import NotOfTheStore, start_logging
from bot.settings import Listen, Settings, WrongSettings
from bot.standin import Telegram
from briefings.extraction.worker import ReadingRoom
from briefings.sources.parsing import ParsingRoom
from briefings.sources.text import Submission
from briefings.sources.web import Web
from store.base import Store, StoreError
from store.opening import open_store
from store.records import ChatKey
from store.work import Work

if TYPE_CHECKING:
    from bot.metrics import Metrics

log = logging.getLogger(__name__)

REAL_SECONDS = 0.05
"""The longest real wait; long enough for what the user sent in several messages to arrive."""
MORNING = timedelta(hours=9)
KEPT = "demo"
"""The note that says how far a kept demo has come."""


async def run_demo(
    *,
    settings: Settings,
    store_url: str | None = None,
    samples: bool = True,
    source: TextIO | None = None,
    output: TextIO | None = None,
) -> int:
    """Talk until /quit or the end of the input; the exit status.

    Without ``store_url`` everything is kept in a temporary folder and gone afterwards. With it, the
    next demo on that store goes on where this one ended. Raises StoreError, also for the store of
    a bot that has readers.
    """
    _start_logging(settings)
    screen, lines = Screen(output or sys.stdout), Lines(source or sys.stdin)
    with terminal_kept(), _ended_by_signals() as ended, tempfile.TemporaryDirectory(prefix="attache-demo-") as folder:
        try:
            async with _session(settings, store_url or f"tinydb:{folder}", screen, lines, samples) as session:
                await session.run()
        except asyncio.CancelledError:
            if not ended:
                raise
    return 128 + ended[0] if ended else 0


def _start_logging(settings: Settings) -> None:
    """Errors alone; not those of the store, which the chat tells, and with which the demo ends."""
    if settings.log_level == "DEBUG":
        start_logging("DEBUG")
        return
    start_logging("ERROR")
    for handler in logging.getLogger().handlers:
        handler.addFilter(NotOfTheStore())


@contextlib.asynccontextmanager
async def _session(
    settings: Settings, store_url: str, screen: Screen, lines: Lines, with_samples: bool
) -> AsyncIterator[Session]:
    """A conversation with the bot, which runs while inside."""
    async with open_store(store_url) as store, ReadingRoom(settings.spacy_model) as room:
        await _refuse_readers(store)
        kept = await Kept.in_store(store)
        clock = DemoClock(kept.now)
        telegram = Telegram(clock=clock)
        metrics = metrics_for(settings.health_listen)
        kept.go_on(telegram)
        attache = build(
            settings.model_copy(update={"admin_ids": (YOU,)}),
            store,
            room,
            clock=clock,
            sleep=_passing(clock),
            request=telegram.request(),
            updates_request=telegram.request(),
            token=telegram.token,
            web=Web(Kiosk(), ParsingRoom()),
            figures=metrics or UNCOUNTED,
        )
        telegram.attach(attache.application)

        async def read(sample: news.Sample) -> None:
            await attache.bureau.ingest.add(Submission(sample.text), now=clock())

        async def ring() -> None:
            await attache.alarm.ring()
            await attache.bureau.rounds.ring()

        async def zone() -> ZoneInfo:
            return ZoneInfo((await attache.bureau.subscriptions.of(ChatKey(YOU))).zone)

        async def remember() -> None:
            await store.commit(replace(kept, now=clock(), numbers=telegram.next_id()).work)

        async def has_meetings() -> bool:
            return bool(await store.meetings())

        works = Works(
            next_due=store.next_due,
            ring=ring,
            read=read,
            zone=zone,
            settle=attache.settle,
            remember=remember,
            has_meetings=has_meetings,
        )
        to_come = news.News(news.samples() if with_samples and kept.with_samples else ())
        async with attache, answering(settings.health_listen, attache, metrics, screen):
            yield Session(telegram=telegram, clock=clock, screen=screen, lines=lines, news=to_come, works=works)
        for complaint in telegram.complaints():
            log.error("Telegram would not like this", extra={"complaint": complaint})


@contextlib.asynccontextmanager
async def answering(
    listen: Listen | None, attache: Attache, metrics: Metrics | None, screen: Screen
) -> AsyncIterator[None]:
    """Health checks and calendars are answered as the bot does; where the bot itself has the address, nothing is."""
    async with contextlib.AsyncExitStack() as opened:
        try:
            await opened.enter_async_context(health_answered(listen, attache, metrics))
        except WrongSettings as error:
            screen.say(f"{error} The demo answers no health checks, and goes on.")
        yield


async def _refuse_readers(store: Store) -> None:
    """Keep the demo away from a bot's own store: it would take that bot's reminders for its own. Raises StoreError."""
    if any(subscriber.key.chat not in CHATS for subscriber in await store.subscribers()):
        raise StoreError("This store is that of a bot with readers. Give the demo a folder of its own with --store.")


@dataclass(frozen=True, slots=True)
class Kept:
    """How far a demo has come: the time on its clock, and the numbers its messages have used up.

    ``with_samples`` is false for a store that had articles of its own before its first demo.
    """

    now: datetime = START
    numbers: int = 0
    with_samples: bool = True

    @classmethod
    async def in_store(cls, store: Store) -> Self:
        """Where the last demo on this store ended. Among articles of its own the clock begins after the newest."""
        if note := await store.note(KEPT):
            row = json.loads(note)
            return cls(datetime.fromisoformat(row["now"]), row["numbers"], row["with_samples"])
        articles = await store.articles()
        return cls(articles[0].published + MORNING, with_samples=False) if articles else cls()

    @property
    def work(self) -> Work:
        """What the store has to keep of it."""
        row = {"now": self.now.isoformat(), "numbers": self.numbers, "with_samples": self.with_samples}
        return Work(notes=((KEPT, json.dumps(row)),))

    def go_on(self, telegram: Telegram) -> None:
        """Let the numbers of new messages begin after those of the last demo, which the bot still knows."""
        while telegram.next_id() < self.numbers:
            pass


def _passing(clock: DemoClock) -> Callable[[float], Awaitable[None]]:
    """A sleep on the demo's clock: it moves on by that much, and hardly any real time passes."""

    async def sleep(seconds: float) -> None:
        clock.move_to(clock() + timedelta(seconds=seconds))
        await asyncio.sleep(min(seconds, REAL_SECONDS))

    return sleep


@contextlib.contextmanager
def _ended_by_signals() -> Iterator[list[int]]:
    """Let a supervisor or a closed window end the demo as /quit does: what is given back holds the signal then.

    Windows knows no such signals.
    """
    task, loop, ended = asyncio.current_task(), asyncio.get_running_loop(), list[int]()
    assert task is not None

    def end(number: int) -> None:
        ended.append(number)
        task.cancel()

    with contextlib.suppress(NotImplementedError):
        for each in (signal.SIGTERM, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else [])):
            loop.add_signal_handler(each, end, each)
    yield ended
