"""All records of a store in a folder, read without its lock and without writing anything: for backups while it runs.

What a running process changes meanwhile is either wholly there or not at all. Its files are replaced one by
one and its journals removed only afterwards; where that happens during the reading, it is read once more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from store.base import StoreBusy
from store.contents import Contents
from store.disk import Disk, FileDamaged, FileTooNew
from store.journal import journals
from store.loading import load
from store.restoring import damaged, full, too_new
from store.tables import Table
from store.tinyfile import data_files

TRIES = 20

Signs = dict[Path, tuple[int, int, int]]
"""The store's files, each with what changes when another takes its place."""


def snapshot(folder: Path) -> Mapping[Table, Sequence[Any]]:
    """The records by table, in the order of their keys. Raises StoreDamaged, StoreTooNew, StoreFull and OSError.

    Raises StoreBusy where files change faster than they can be read, which is worth another try.
    """
    for _ in range(TRIES):
        files, logs = _signs(folder), set(journals(folder))
        try:
            found = _records(folder)
        except FileTooNew as error:
            raise too_new(error) from error
        except (FileDamaged, FileNotFoundError) as error:
            if _stood_still(folder, files, logs):
                raise (damaged(error) if isinstance(error, FileDamaged) else error) from error
            continue
        except IsADirectoryError as error:
            raise full(folder, error) from error
        if _stood_still(folder, files, logs):
            return found
    raise StoreBusy(f"The store in {folder} is being written too fast to be read as one. Try again.")


def _records(folder: Path) -> Mapping[Table, Sequence[Any]]:
    contents = Contents()
    contents.apply(load(folder, Disk()).changes)
    return {table: [record for _, record in sorted(contents.records[table].items())] for table in Table}


def _signs(folder: Path) -> Signs:
    stats = {path: path.stat() for path in data_files(folder) if path.exists()}
    return {path: (stat.st_ino, stat.st_mtime_ns, stat.st_size) for path, stat in stats.items()}


def _stood_still(folder: Path, files: Signs, logs: set[Path]) -> bool:
    """True where no file was replaced and no journal removed; more lines in a journal do no harm."""
    return _signs(folder) == files and logs <= set(journals(folder))
