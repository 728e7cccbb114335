"""Every backend that the contract is run over; a new one needs a line in ``BACKENDS`` and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from store.base import Store
from store.memory import MemoryStore
from store.opening import open_store

Backend = Callable[[], Store]
"""Gives a store that is not yet open. Whatever it gives next has what was committed to those before."""


def _tinydb(folder: Path) -> Backend:
    return lambda: open_store(f"tinydb:{folder / 'store'}")


def _memory(_: Path) -> Backend:
    kept = MemoryStore()  # lasts as long as the object: that one is opened again
    return lambda: kept


BACKENDS: dict[str, Callable[[Path], Backend]] = {"tinydb": _tinydb, "memory": _memory}
