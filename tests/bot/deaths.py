"""A process that dies at a chosen step: before or after a commit, before or after a request."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path
from typing import Any

from bot.standin import Telegram
from bot.standin.request import StandInRequest
from bot.standin.server import Server
from store.disk import Disk
from store.memory import MemoryStore
from store.tiny import TinyStore
from store.work import Work


class Death(BaseException):
    """The process is gone; nobody catches that."""


class Steps:
    """Counts commits and requests to send. Once dead, nothing is done any more."""

    def __init__(self) -> None:
        self.taken: list[str] = []
        self.dead = False
        self._last: int | None = None
        self._after = False

    def die_at(self, number: int, *, after: bool) -> None:
        """Die at the step with this number, counted from now on."""
        self.taken.clear()
        self._last, self._after = number, after

    def revive(self) -> None:
        """A new process, which lives on."""
        self.dead, self._last = False, None

    def before(self, name: str) -> bool:
        """A step begins; True if the process dies when it is done. Raises Death."""
        if self.dead:
            raise Death
        self.taken.append(name)
        is_last = len(self.taken) - 1 == self._last
        if is_last and not self._after:
            self.dead = True
            raise Death
        return is_last

    def end(self, *, is_last: bool) -> None:
        """The step is done. Raises Death."""
        if is_last:
            self.dead = True
        if self.dead:
            raise Death


class Mortal:
    """Put before a store: what is committed stays; the process may die around each commit."""

    def __init__(self, steps: Steps, *args: Any, **known: Any) -> None:
        super().__init__(*args, **known)
        self._steps = steps

    async def commit(self, work: Work) -> None:
        is_last = self._steps.before("commit")
        await super().commit(work)  # type: ignore[misc]  # the store's behind this one
        self._steps.end(is_last=is_last)


class MortalStore(Mortal, MemoryStore):
    """A store that outlives its process without a disk."""


class MortalRequest(StandInRequest):
    """What has reached Telegram stays; the process may die around each message."""

    def __init__(self, server: Server, steps: Steps) -> None:
        super().__init__(server)
        self._steps = steps

    async def do_request(self, url: str, *args: Any, **known: Any) -> tuple[int, bytes]:
        if not url.endswith("/sendMessage"):
            return await super().do_request(url, *args, **known)
        is_last = self._steps.before("request")
        try:
            return await super().do_request(url, *args, **known)
        finally:
            self._steps.end(is_last=is_last)


class CarelessDisk(Disk):
    """Lets the operating system write when it likes: nobody pulls a plug here, and that is much faster."""

    def sync(self, file: Any) -> None:
        file.flush()

    def sync_folder(self, folder: Path) -> None:
        pass


class MortalTiny(Mortal, TinyStore):
    """The embedded store in a process that may die around each commit."""

    async def is_left_behind(self) -> None:
        """Its process is gone: nothing more is written, the lock goes, and the folder stays as it is.

        Rows that were on their way into the tables are where they had come to.
        """
        if self._filing is not None:
            self._filing.cancel()
            await asyncio.wait({self._filing})
        await self._close()


class CountingRequest(MortalRequest):
    """Counts for each chat the messages that are there while a living bot was told nothing of it."""

    def __init__(self, server: Telegram, steps: Steps, lost: Counter[int]) -> None:
        super().__init__(server, steps)
        self._telegram = server
        self._lost = lost

    async def do_request(self, url: str, method: str, request_data: Any = None, **known: Any) -> tuple[int, bytes]:
        chat = int((request_data.json_parameters if request_data else {}).get("chat_id", 0))
        before, status = len(self._telegram.from_bot(chat)), 0
        try:
            status, payload = await super().do_request(url, method, request_data, **known)
            return status, payload
        finally:
            if status != 200 and not self._steps.dead:
                self._lost[chat] += len(self._telegram.from_bot(chat)) - before
