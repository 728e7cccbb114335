"""What lies in a store's folder, read once when it is opened: its files and, over them, its journals.

The file of what follows from the articles holds nothing up where it is gone. The generation before it, where that
is whole, is taken for it: so what is worked out anew keeps the names that things have had.
"""

from __future__ import annotations

import gc
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from store.codec import CodecError, UnknownField, decode
from store.contents import Change
from store.disk import Disk, FileDamaged, FileMissing, FileTooNew
from store.filing import Rows, remember
from store.journal import Step, is_journal, journals, read_journal
from store.tables import RECORDS, Table, is_worked_out
from store.tinyfile import TinyFile, data_files, previous_of

log = logging.getLogger(__name__)

MANY = 1_000
"""Rows above which they are kept out of the search for reference cycles for good."""


@dataclass(slots=True)
class Loaded:
    """The files by name, every row in the order in which they count, and those that are in journals only.

    A row changes many times before its journal is filed; of those only what it came to is among the changes.
    ``forgetting`` are the files in which nothing of before may be left once the journals are filed.
    """

    files: dict[str, TinyFile] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    unfiled: Rows = field(default_factory=dict)
    forgetting: set[str] = field(default_factory=set)


def load(folder: Path, disk: Disk) -> Loaded:
    """Read everything. Raises FileDamaged and FileTooNew for the first file that is, and changes nothing.

    So too for one that is missing, unless it holds what is worked out from the others.
    """
    loaded = Loaded()
    last: dict[tuple[str, str], tuple[Step, Path]] = {}
    with _no_search_for_cycles():
        for path in data_files(folder):
            if is_worked_out(path.stem) and not path.exists():
                _go_on_without(path, loaded, disk)
                continue
            file = loaded.files[path.stem] = _opened(path, disk)
            loaded.changes += _rows_of(file, path)
        for path in journals(folder):
            for steps, forgetting in read_journal(path):
                last |= {(step.table, step.key): (step, path) for step in steps}
                remember(loaded.unfiled, steps)
                loaded.forgetting |= forgetting
        loaded.changes += [_change(step, path) for step, path in last.values()]
        if len(loaded.changes) > MANY:
            gc.freeze()
    return loaded


def _go_on_without(path: Path, loaded: Loaded, disk: Disk) -> None:
    """Take what the generation before a missing file held, if that is whole; all of it goes into the file anew."""
    log.warning("a file is missing, what was in it is worked out anew from the articles", extra={"file": str(path)})
    loaded.files[path.stem] = TinyFile(path, disk)
    loaded.unfiled.setdefault(path.stem, {})
    if not is_whole(previous := previous_of(path)):
        return
    file = _opened(previous, disk)
    loaded.changes += _rows_of(file, previous)
    for table in file.tables():
        remember(loaded.unfiled, (Step(path.stem, table, key, dict(row)) for key, row in file.rows(table)))


@contextmanager
def _no_search_for_cycles() -> Iterator[None]:
    """Do without Python's search for reference cycles, which frozen records cannot be part of.

    It would double the time of loading; and later each search through the records of a few
    thousand articles would hold every thread for half a second, wherefore many are frozen.
    """
    was_searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_searching:
            gc.enable()


def error_of(path: Path) -> FileDamaged | None:
    """Why a file or journal cannot be read, or None where it can. Raises FileTooNew."""
    rows = _journal_rows(path) if is_journal(path) else _file_rows(path)
    try:
        for _ in rows:
            pass
    except FileDamaged as error:
        return error
    return None


def is_whole(path: Path) -> bool:
    """True for a file that is there and can be read by this version."""
    try:
        return path.is_file() and error_of(path) is None
    except FileTooNew:
        return False


def _file_rows(path: Path) -> Iterator[Change]:
    yield from _rows_of(_opened(path, Disk()), path)


def _journal_rows(path: Path) -> Iterator[Change]:
    for steps, _ in read_journal(path):
        yield from (_change(step, path) for step in steps)


def _opened(path: Path, disk: Disk) -> TinyFile:
    if not path.exists():
        raise FileMissing(path)
    return TinyFile(path, disk)


def _rows_of(file: TinyFile, path: Path) -> Iterator[Change]:
    for table in sorted(file.tables()):
        for key, row in file.rows(table):
            yield _change(Step(path.stem, table, key, row), path)


def _change(step: Step, path: Path) -> Change:
    """The record of a row. What this version does not know is newer, what does not fit is damaged."""
    try:
        table = Table(step.table)
    except ValueError as error:
        raise FileTooNew(path, f"the table {step.table!r} is unknown to this one") from error
    if step.row is None:
        return Change(table, step.key)
    try:
        return Change(table, step.key, decode(RECORDS[table], step.row))
    except UnknownField as error:
        raise FileTooNew(path, f"{table} {step.key!r}: {error}") from error
    except CodecError as error:
        raise FileDamaged(path, f"{table} {step.key!r} does not fit: {error}") from error
