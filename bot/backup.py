"""``attache export`` and ``attache import``: everything in the store as one file, and back.

The file holds what the store holds, so it is as private as the store's folder: it is written for its owner
only. The bot's token and the webhook's secret are settings and never in it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from bot.versions import own_version
from store.base import Store, StoreError
from store.disk import Disk
from store.opening import MEMORY, folder_of, is_store, open_store
from store.restoring import no_store
from store.snapshot import snapshot
from store.tables import Table
from store.transfer import Records, export_lines, lines_of, read_export

STANDARD = "-"


class StoreNotEmpty(StoreError):
    """An import would take the place of what is there, and nobody said that it may."""


class PrivateDisk(Disk):
    """What it creates is readable for its owner only, from the first byte on."""

    def create(self, path: Path) -> BinaryIO:
        path.unlink(missing_ok=True)
        return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb", buffering=0)


def export(url: str, name: str, *, now: datetime) -> str:
    """Write everything to the file, or standard output for ``-``; what was written, in words. Raises StoreError.

    The store may be open in another process. A file of that name is replaced when the new one is whole.
    """
    records = _held_in(url)
    lines = export_lines(records, made=now, version=own_version())
    with _said_plainly(name, "written"):
        if name == STANDARD:
            for piece in lines:
                sys.stdout.buffer.write(piece)
            sys.stdout.buffer.flush()
        else:
            PrivateDisk().replace_durably(Path(name), lines)
    return f"exported: {_counted(records)}."


async def import_(url: str, name: str, *, replaces: bool) -> str:
    """Fill the store from the file, or standard input for ``-``; what was read, in words.

    The file is checked to its end before anything is changed, and then all of it is there or nothing.
    Raises StoreNotEmpty unless the store is empty or ``replaces``, StoreBusy while another instance has
    it, and other StoreErrors.
    """
    records = _read(name)
    async with open_store(url) as store:
        if not replaces and (there := await _there(store)):
            raise StoreNotEmpty(
                f"The store {url} is not empty ({_counted(there)}). Nothing was changed. "
                "With --replace the import takes the place of all of it; export it before."
            )
        await store.replace_everything(records)
    return f"imported: {_counted(records)}."


def _held_in(url: str) -> Records:
    if url == MEMORY:
        raise StoreError(f"There is no store in {url} to export.")
    if not is_store(folder := folder_of(url)):
        raise no_store(folder)
    with _said_plainly(str(folder), "read"):
        return snapshot(folder)


def _read(name: str) -> Records:
    if name == STANDARD:
        return read_export(lines_of(sys.stdin.buffer, "What came in"), "What came in")
    with _said_plainly(name, "read"), Path(name).open("rb") as file:
        return read_export(lines_of(file, name), name)


async def _there(store: Store) -> Mapping[Table, list[object]]:
    """What is in the store, but for the notes that a start alone leaves there."""
    found: dict[Table, list[object]] = {}
    async for table, record in store.everything():
        if table is not Table.NOTES:
            found.setdefault(table, []).append(record)
    return found


def _counted(records: Records) -> str:
    return ", ".join(f"{table} {len(rows)}" for table, rows in records.items() if rows) or "nothing"


@contextmanager
def _said_plainly(name: str, what: str) -> Iterator[None]:
    """An error of the disk as a StoreError with the file's name."""
    try:
        yield
    except BrokenPipeError:
        raise  # whoever read our output has gone, which is nobody's fault
    except OSError as error:
        raise StoreError(f"{name} cannot be {what}: {error.strerror or error}.") from error
