"""Stored articles are read again where the rules have got better since, one at a time, beside everything else."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime

from bot.sending import Sleep
from briefings.extraction.version import READER_VERSION
from briefings.extraction.worker import ReadingFailed
from briefings.ingest import Ingest
from store.base import Store, StoreError

log = logging.getLogger(__name__)

REST_SECONDS = 1.0
"""Between two articles: whoever sends one waits for one of these at most, and the processor is not kept busy."""


FULL_SECONDS = 60.0
"""The same after one that could not be stored: the disk may be full, and the next one is read in vain as well."""


class Rereading:
    """Reads again what older rules have read, newest first; ``left`` says how many articles wait for it.

    What is known better then is news to nobody; only who was told of a meeting otherwise hears of it. An article
    that cannot be read again stays as it is until the next start, and so do all where ``can_read`` says that none can.
    That nothing can be stored is said once, not of each article, until something is stored again.
    """

    def __init__(
        self,
        store: Store,
        ingest: Ingest,
        clock: Callable[[], datetime],
        *,
        can_read: Callable[[], bool],
        version: str = READER_VERSION,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._store = store
        self._ingest = ingest
        self._clock = clock
        self._can_read = can_read
        self._version = version
        self._sleep = sleep
        self._left = 0
        self._can_store = True

    @property
    def left(self) -> int:
        """How many articles are still to be read again."""
        return self._left

    async def catch_up(self) -> None:
        """Read again what is there now, to the end; after a stop the next start goes on with the rest."""
        older = await self._older()
        if older:
            log.info("reading again what older rules have read", extra={"articles": len(older)})
        for done, article_id in enumerate(older):
            self._left = len(older) - done
            await self._read_again(article_id)
            if not self._can_read():
                return
            await self._sleep(REST_SECONDS if self._can_store else FULL_SECONDS)
        self._left = 0

    async def _older(self) -> list[str]:
        """The articles that other rules have read, the one published last first."""
        return [each.article for each in reversed(await self._store.findings()) if each.reader != self._version]

    async def _read_again(self, article_id: str) -> None:
        article = await self._store.article(article_id)
        if article is None:
            return
        try:
            await self._ingest.read_again(article, now=self._clock())
            self._can_store = True
        except StoreError as error:
            if self._can_store:
                log.warning("what is read again cannot be stored", extra={"article": article_id, "error": str(error)})
            self._can_store = False
        except ReadingFailed as error:
            # what was found before is still there, and the others are read all the same
            log.warning("not read again", extra={"article": article_id, "error": type(error).__name__})
        except Exception:
            log.exception("an article could not be read again", extra={"article": article_id})
