"""Which store a URL means."""

from __future__ import annotations

from pathlib import Path

from store.base import Store, StoreError
from store.journal import journals
from store.locking import LOCK_NAME
from store.memory import MemoryStore
from store.restoring import no_store
from store.tiny import TinyStore
from store.tinyfile import data_files

MEMORY = "memory:"


def open_store(url: str) -> Store:
    """The store behind ``tinydb:FOLDER`` or ``memory:``, to be opened with ``async with``. Raises StoreError.

    Nothing is touched before it is entered.
    """
    return MemoryStore() if url == MEMORY else TinyStore(folder_of(url))


def open_existing(url: str) -> Store:
    """The same for a store that is there already. Raises StoreError where there is none, and makes none."""
    if url != MEMORY and not is_store(folder := folder_of(url)):
        raise no_store(folder)
    return open_store(url)


def is_store(folder: Path) -> bool:
    """True where a store was begun in the folder, be it that nothing came into it yet."""
    return (folder / LOCK_NAME).exists() or bool(data_files(folder) or journals(folder))


def folder_of(url: str) -> Path:
    """The folder of a ``tinydb:FOLDER``. Raises StoreError for every other URL."""
    scheme, _, folder = url.partition(":")
    if scheme != "tinydb" or not folder.strip():
        raise StoreError(
            f"{url!r} is no store this version knows. Write tinydb: and a folder, for example tinydb:data."
        )
    return Path(folder).expanduser()
