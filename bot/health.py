"""GET /healthz: whether the bot can do its work, for whoever supervises the process. Off unless HEALTH_LISTEN is set.

The answer holds no text, no name and no id of anybody. Beside it the figures of ``metrics`` and the
calendars of ``feed`` are given out.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot.application import Attache
from bot.bureau import Room
from bot.feed import PATH, CalendarPage, Feeds
from bot.listening import listening
from bot.pages import Page
from bot.reasons import reason_of
from bot.settings import Listen
from bot.versions import own_version
from store.base import StoreError
from store.work import Work

if TYPE_CHECKING:
    from bot.metrics import Metrics

WRITES_EVERY = 60.0
"""Seconds between two writes: whoever asks more often is told of the last one."""
AGAIN_AFTER = 5.0
"""Seconds until one that failed is tried again."""
WRITTEN = "healthz"
"""The note that is written to see whether the store takes anything."""
FINE = "ok"
OVERDUE = timedelta(minutes=5)
"""How long ago a wake-up may have been due while nothing is sent or given up: the alarm looks every minute."""


@dataclass(slots=True)
class Health:
    """How the bot is doing, asked anew each time."""

    attache: Attache
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    _store: type[StoreError] | None = None
    _tried_at: float | None = None

    async def report(self) -> tuple[int, dict[str, Any]]:
        """200 and how things are, or 503 with the reason where the alarm or the store does not work."""
        bureau, alarm = self.attache.bureau, self.attache.alarm
        store, trouble = await self._store_trouble(), alarm.trouble
        reasons = [f"the store does not work: {store}"] if store else []
        trouble = trouble or await self._overdue()
        reasons += [f"the alarm does not work: {trouble}"] if trouble else []
        moment = bureau.next_wake_up()
        told: dict[str, Any] = {
            "status": "failing" if reasons else FINE,
            "store": store or FINE,
            "model": _model(bureau.room),
            "next_wake_up": moment.isoformat() if moment else None,
            "version": own_version(),
        }
        return (503, told | {"reason": "; ".join(reasons)}) if reasons else (200, told)

    async def _overdue(self) -> str | None:
        """Why nothing more would be sent, where a wake-up is long overdue and nothing is under way."""
        bureau = self.attache.bureau
        now, moment = bureau.clock(), bureau.next_wake_up()
        if moment is None or now - moment < OVERDUE or await bureau.store.deliveries_ended_since(now - OVERDUE):
            return None
        return "its wake-up is overdue"

    async def _store_trouble(self) -> str | None:
        """What is wrong with the store, in words: found by reading, and now and then by writing a note."""
        async with self._turn:
            try:
                await self.attache.bureau.store.next_due()
                await self._write_now_and_then()
            except StoreError as error:
                return reason_of(type(error))
            return reason_of(self._store) if self._store else None

    async def _write_now_and_then(self) -> None:
        now = asyncio.get_running_loop().time()
        pause = WRITES_EVERY if self._store is None else AGAIN_AFTER
        if self._tried_at is not None and now - self._tried_at < pause:
            return
        self._tried_at = now
        try:
            note = (WRITTEN, self.attache.bureau.clock().isoformat(timespec="minutes"))
            await self.attache.bureau.store.commit(Work(notes=(note,)))
        except StoreError as error:
            self._store = type(error)
        else:
            self._store = None


def _model(room: Room) -> str:
    """How reading stands. A worker that died is started again for the next article."""
    if room.failure:
        return "failed"
    return "ready" if room.ready else "stopped" if room.stopped else "loading"


def metrics_for(listen: Listen | None) -> Metrics | None:
    """Figures to count, where somebody can ask for them."""
    if listen is None:
        return None
    from bot.metrics import Metrics  # takes its time, and most do not want it

    return Metrics()


@contextlib.asynccontextmanager
async def health_answered(
    listen: Listen | None, attache: Attache, metrics: Metrics | None = None
) -> AsyncIterator[None]:
    """Answer GET /healthz, /metrics and /calendar/... on this address while inside; without an address nothing listens.

    Raises WrongSettings where the address cannot be had.
    """
    if listen is None:
        yield
        return
    routes: list[Any] = [
        ("/healthz", _Healthz, {"health": Health(attache)}),
        (PATH, CalendarPage, {"feeds": Feeds(attache.bureau)}),
        *(metrics.routes(attache.bureau.store) if metrics else ()),
    ]
    async with listening(listen, routes, name="HEALTH_LISTEN"):
        yield


class _Healthz(Page):
    def initialize(self, health: Health) -> None:
        self._health = health

    def prepare(self) -> None:
        if self.request.method not in ("GET", "HEAD"):
            self.send_error(404)

    async def get(self) -> None:
        status, told = await self._health.report()
        self.set_status(status)
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(told))

    head = get
