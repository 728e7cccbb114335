"""Answers kept ready: what they are made of is worked out at the start and after each change, before anybody asks."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from traceback import extract_tb

from bot.reasons import reason_of
from bot.sending import Sleep
from briefings.service import Briefings

log = logging.getLogger(__name__)

SHORTEST, LONGEST = 1.0, 300.0
"""Seconds until it is tried again, twice as long after each failure."""


def _place(error: Exception) -> str:
    """Where it was raised."""
    frame = extract_tb(error.__traceback__)[-1]
    return f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"


class Readiness:
    """Keeps answers ready until it is cancelled. ``begun`` is called when they are for the first time.

    Where it fails, questions are answered all the same, only later: each works out for itself what it needs.
    """

    def __init__(
        self,
        briefings: Briefings,
        clock: Callable[[], datetime],
        *,
        sleep: Sleep = asyncio.sleep,
        begun: Callable[[], None] | None = None,
    ) -> None:
        self._briefings = briefings
        self._clock = clock
        self._sleep = sleep
        self._begun = begun
        self._failure: type[Exception] | None = None

    @property
    def failure(self) -> str | None:
        """Why the last try ended in an error, in plain words; None where answers are ready or are about to be."""
        return reason_of(self._failure) if self._failure else None

    async def keep(self) -> None:
        """Make answers ready now, and again after each change."""
        revision = await self._made_ready()
        if self._begun:
            self._begun()
        while True:
            await self._briefings.changed(revision)
            revision = await self._made_ready()

    async def _made_ready(self) -> int:
        """The revision for which they are ready. What goes wrong is logged once, and tried again."""
        wait = SHORTEST
        while True:
            try:
                revision = await self._briefings.warm(now=self._clock())
            except Exception as error:
                if self._failure is None:  # its own words may quote a private text: never them
                    told = {"error": type(error).__name__, "at": _place(error)}
                    log.error("answers are made ready only when asked for; this is tried again", extra=told)
                self._failure = type(error)
            else:
                if self._failure is not None:
                    log.info("answers are made ready again")
                self._failure = None
                return revision
            await self._sleep(wait)
            wait = min(2 * wait, LONGEST)
