"""Which store a URL means."""

from __future__ import annotations

from pathlib import Path

from store.base import Store, StoreError
from store.memory import MemoryStore
from store.tiny import TinyStore

MEMORY = "memory:"


def open_store(url: str) -> Store:
    """The store behind ``tinydb:FOLDER`` or ``memory:``, to be opened with ``async with``. Raises StoreError.

    Nothing is touched before it is entered.
    """
    return MemoryStore() if url == MEMORY else TinyStore(folder_of(url))


def folder_of(url: str) -> Path:
    """The folder of a ``tinydb:FOLDER``. Raises StoreError for every other URL."""
    scheme, _, folder = url.partition(":")
    if scheme != "tinydb" or not folder.strip():
        raise StoreError(
            f"{url!r} is no store this version knows. Write tinydb: and a folder, for example tinydb:data."
        )
    return Path(folder).expanduser()
