"""An event loop without an outside: what is done beside it is done in it, and nothing that it waits for ever comes.

So nothing depends on how fast a machine is or on what else it does: the same random numbers are the same story. It
is much faster, too: no thread is started or woken, and the system is never asked whether anything has come in.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from concurrent.futures import Executor
from selectors import DefaultSelector, SelectorKey
from typing import Any, TypeVar

T = TypeVar("T")

TURNS = (1, 1, 1, 2, 6)
"""How many turns of the loop work beside it may take, each as likely as the next."""


class NothingComesIn(DefaultSelector):
    """Whoever only looks whether something has come in, and would not wait for it, sees nothing at no cost."""

    def select(self, timeout: float | None = None) -> list[tuple[SelectorKey, int]]:
        return [] if timeout is not None and timeout <= 0 else super().select(timeout)


class AtOnceLoop(asyncio.SelectorEventLoop):
    """Work given to threads is done on the spot; that it is done is known some turns later, as ``chance`` has it."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__(NothingComesIn())
        self._chance = chance

    def run_in_executor(  # type: ignore[override]  # the callback's arguments are not known here
        self, executor: Executor | None, func: Callable[..., T], *args: Any
    ) -> asyncio.Future[T]:
        future: asyncio.Future[T] = self.create_future()
        try:
            result = func(*args)
        except Exception as error:
            self._later(self._chance.choice(TURNS), _fail, future, error)
        else:
            self._later(self._chance.choice(TURNS), _end, future, result)
        return future

    def _later(self, turns: int, callback: Callable[..., None], *args: Any) -> None:
        if turns > 1:
            self.call_soon(self._later, turns - 1, callback, *args)
        else:
            self.call_soon(callback, *args)


def _end(future: asyncio.Future[T], result: T) -> None:
    if not future.done():  # cancelled
        future.set_result(result)


def _fail(future: asyncio.Future[Any], error: Exception) -> None:
    if not future.done():
        future.set_exception(error)
