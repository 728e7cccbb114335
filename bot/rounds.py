"""The rounds: feeds are asked as the alarm's scheduler strikes, and the admins hear of what waits for them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from datetime import datetime
from functools import partial
from typing import Any, Protocol

from bot.figures import UNCOUNTED, Figures
from bot.messages.text import inert
from briefings.language import gettext, ngettext
from briefings.wire.health import feed_name
from briefings.wire.polling import Report, Wire

log = logging.getLogger(__name__)

STRIKE_SECONDS = 30
"""How often is looked whether a feed is due; they are asked every half hour at most."""

Say = Callable[[], str]
"""Gives the words in whatever language is spoken when it is called."""


class Striking(Protocol):
    """The one scheduler."""

    def every(self, seconds: float, strike: Callable[[], Awaitable[None]], name: str) -> None:
        """Have this called each so many seconds; it comes back at once."""
        ...


class Rounds:
    """Asks what is due. Rounds may overlap: a feed that is slow is asked by one of them alone."""

    def __init__(
        self,
        wire: Wire,
        scheduler: Striking,
        clock: Callable[[], datetime],
        *,
        tell: Callable[[str, Say], Awaitable[None]],
        figures: Figures = UNCOUNTED,
    ) -> None:
        self._wire = wire
        self._scheduler = scheduler
        self._clock = clock
        self._tell = tell
        self._figures = figures
        self._under_way: set[asyncio.Task[None]] = set()
        self._failure: str | None = None

    def start(self) -> None:
        """Look again and again from now on, the first time when whoever writes first has been answered."""
        self._scheduler.every(STRIKE_SECONDS, self._strike, "feeds")

    def wake(self) -> None:
        """A feed may have become due: look now, beside whatever is going on."""
        self._begin(self.ring())

    async def stop(self) -> None:
        """Ask no more. What is cut off is asked again at the next start; nothing of it is lost."""
        for task in self._under_way:
            task.cancel()
        if self._under_way:
            await asyncio.wait(self._under_way)

    async def settle(self) -> None:
        """Wait until the rounds that are under way have ended."""
        while self._under_way:
            await asyncio.wait(set(self._under_way))

    async def ring(self) -> None:
        """Ask what is due now, and tell the admins what came of it. What goes wrong is logged once and tried again."""
        try:
            await self.told(await self._wire.poll_due(now=self._clock()))
        except Exception as error:
            kind = type(error).__name__
            if kind != self._failure:  # a full disk fails each round
                log.exception("asking feeds failed; trying again")
            self._failure = kind
        else:
            self._failure = None

    async def told(self, reports: Sequence[Report]) -> None:
        """Say what waits for the admins, and which feeds are gone for good."""
        for report in reports:
            self.counted(report)
            if report.feed.stopped:
                await self._tell(f"gone {report.feed.id}", partial(_gone, inert(feed_name(report.feed))))
            if report.joined:
                names = inert(feed_name(report.feed)), inert(feed_name(report.joined))
                await self._tell(f"joined {report.feed.id}", partial(_joined, *names))
        waiting = sum(report.waiting for report in reports)
        if waiting:
            await self._tell("feeds wait", partial(_waiting, waiting))

    def counted(self, report: Report) -> None:
        """Count what came of a question to a feed, whoever asked for it."""
        if report.feed.trouble:
            self._figures.feed_failed(report.feed.trouble.value)

    async def _strike(self) -> None:
        self.wake()

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work, name="a round of the feeds")
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)


def _waiting(number: int) -> str:
    return ngettext(
        "A feed brought {number} article that waits for your decision: /review",
        "Feeds brought {number} articles that wait for your decision: /review",
        number,
    )


def _gone(name: str) -> str:
    return gettext("The feed {name} is gone for good, its server says; it is asked no more. /feeds", name=name)


def _joined(name: str, other: str) -> str:
    return gettext(
        "The feed {name} has moved to the address of {other}; they are one feed now. /feeds", name=name, other=other
    )
