"""The alarm clock: wakes the dispatcher when the next row of the outbox is due, and every minute to be safe.

The store is the memory; nothing is kept here. One job is armed for the next due moment and armed
anew after each look. APScheduler by itself drops a job that is a second late: hence no grace
limit, and one firing however many were missed.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler  # type: ignore[import-untyped]  # has no stubs

from bot.reasons import reason_of
from briefings.language import gettext

log = logging.getLogger(__name__)

TICK_SECONDS = 60
GRACE_SECONDS = 3.2
"""How long a stop waits for the answers to messages that are on their way."""
SHORTEST = timedelta(milliseconds=20)
AGAIN = timedelta(seconds=5)
"""After a look that failed. A disk has room again at any moment, and a meeting begins at its own."""
_JOB = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1, "replace_existing": True}


class Sending(Protocol):
    """Whoever is woken."""

    async def send_due(self) -> datetime | None:
        """Do what is due, and say when to be woken next."""
        ...

    def stop(self) -> None:
        """End soon."""
        ...


async def _tell_nobody(_: Exception) -> None:
    """Where there is nobody to tell."""


class Alarm:
    """Rings for the dispatcher, never twice at once. ``clock`` is the one the outbox goes by.

    Without ``start`` nothing rings by itself, and ``ring`` may be called by hand. ``tell`` is called with what
    went wrong with each look that failed.
    """

    def __init__(
        self,
        dispatcher: Sending,
        clock: Callable[[], datetime],
        tell: Callable[[Exception], Awaitable[None]] = _tell_nobody,
    ) -> None:
        self._dispatcher = dispatcher
        self._clock = clock
        self._tell = tell
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._bell = asyncio.Event()
        self._turn = asyncio.Lock()
        self._listener: asyncio.Task[None] | None = None
        self._next: datetime | None = None
        self._failure: type[Exception] | None = None
        self._telling: set[asyncio.Task[None]] = set()

    @property
    def next_wake_up(self) -> datetime | None:
        """The moment it is armed for, by the outbox's clock; None while nothing is planned."""
        return self._next

    @property
    def trouble(self) -> str | None:
        """Why nothing would be sent now: it does not run, or the last look failed. None where all is well."""
        if self._listener is None or self._listener.done() or not self._scheduler.running:
            return gettext("it is not running")
        return gettext("the last look failed ({reason})", reason=reason_of(self._failure)) if self._failure else None

    async def start(self) -> None:
        """Look at once, and from now on whenever something is due."""
        self._listener = asyncio.create_task(self._listen(), name="alarm")
        self._scheduler.add_job(self._strike, "interval", seconds=TICK_SECONDS, id="safety tick", **_JOB)
        self._scheduler.start()
        self.wake()

    async def stop(self) -> None:
        """Ring no more. Messages on their way have a moment; what is cut off is put right at the next start."""
        self._dispatcher.stop()
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        if self._listener is None:
            return
        try:
            async with asyncio.timeout(GRACE_SECONDS), self._turn:
                pass
        except TimeoutError:
            log.warning("stopped while messages were on their way")
        finally:
            self._listener.cancel()
            for telling in self._telling:
                telling.cancel()
        await asyncio.wait({self._listener, *self._telling})

    def wake(self) -> None:
        """Something may have become due: look soon. May be called at any time."""
        self._bell.set()

    def every(self, seconds: float, strike: Callable[[], Awaitable[None]], name: str) -> None:
        """Have this called too, each so many seconds from the start on; it has to come back at once."""
        self._scheduler.add_job(strike, "interval", seconds=seconds, id=name, **_JOB)

    async def ring(self) -> None:
        """Look now, and arm for what is next. What goes wrong is logged once, and looked at again soon."""
        async with self._turn:
            try:
                self._next = await self._dispatcher.send_due()
            except Exception as error:
                self._failed(error)
                return
            if self._failure:
                log.info("sending works again")
            self._failure = None
            self._arm(self._next)

    def _failed(self, error: Exception) -> None:
        kind = type(error)
        if kind is not self._failure:
            log.error("sending what is due failed; trying again", exc_info=error)
        self._failure = kind
        self._arm(self._clock() + AGAIN)
        telling = asyncio.create_task(self._say(error), name="telling of trouble")
        self._telling.add(telling)
        telling.add_done_callback(self._telling.discard)

    async def _say(self, error: Exception) -> None:
        """Beside the next look, which waits for nobody's answer."""
        try:
            await self._tell(error)
        except Exception:
            log.exception("nobody could be told that sending failed")

    async def _listen(self) -> None:
        while True:
            await self._bell.wait()
            self._bell.clear()
            await self.ring()

    async def _strike(self) -> None:
        self._bell.set()

    def _arm(self, moment: datetime | None) -> None:
        """Set the one wake-up. The wait is what counts: the scheduler goes by the machine's clock."""
        if not self._scheduler.running:
            return
        if moment is None:
            if self._scheduler.get_job("wake-up"):
                self._scheduler.remove_job("wake-up")
            return
        wait = max(moment - self._clock(), SHORTEST)
        self._scheduler.add_job(self._strike, "date", run_date=datetime.now(UTC) + wait, id="wake-up", **_JOB)
