"""What to say of a file that cannot be read or is gone, putting back the generation before it, or going on without."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from store.base import StoreDamaged, StoreError, StoreFull, StoreTooNew
from store.disk import Disk, FileDamaged, FileMissing, FileTooNew
from store.journal import is_journal, journals, keep_whole_lines
from store.loading import error_of, is_whole
from store.locking import FolderLock
from store.tables import FILES, is_file_of_ours, is_worked_out
from store.tinyfile import begin_anew, data_files, previous_of


def damaged(error: FileDamaged) -> StoreDamaged:
    """The error for a file that cannot be read or is gone: which one, why, and what to do about it."""
    path = error.path
    restorable = is_journal(path) or is_whole(previous_of(path))
    if isinstance(error, FileMissing):
        words = _missing(path)
    else:
        words = f"The store's file {path} cannot be read: {error.problem}. Nothing was changed."
    words = f"{words} {_advice(path, restorable)}{_missing_too(path)}"
    return StoreDamaged(words, file=path.name, restorable=restorable)


def _missing(path: Path) -> str:
    """What is gone with a file, what that holds up, and that it may come back."""
    return (
        f"The store's file {path} is missing: it was moved away or lost, and with it {_content(path.stem)}. "
        "The store is not opened without it, so that nothing is taken for gone that only lies elsewhere. Nothing was "
        "changed. Put the file back where it was, and all is as before."
    )


def _missing_too(path: Path) -> str:
    """The other files that are not there, each with what lies in it and what the same command says of it."""
    others = [
        f"{other.name} with {_content(other.stem)} (--{'restore' if is_whole(previous_of(other)) else 'without'} "
        f"{other.name})"
        for other in data_files(path.parent)
        if other != path and not other.exists() and not is_worked_out(other.stem)
    ]
    return f" Missing too: {', '.join(others)}." if others else ""


def _content(name: str) -> str:
    """What lies in one of our files, in words."""
    if month := re.fullmatch(r"articles-(\d{4}-\d\d)", name):
        return f"the articles of {month[1]} and what they say"
    return " and ".join(str(table) for table, file in FILES.items() if file == name) or "what was in it"


def too_new(error: FileTooNew) -> StoreTooNew:
    """The error for a file that a newer version wrote."""
    return StoreTooNew(
        f"The store's file {error.path} was written by a newer version of Attaché ({error.problem}). "
        "Nothing was changed. Start that version, or give this one a folder of its own with STORE_URL=tinydb:FOLDER."
    )


def no_store(folder: Path) -> StoreError:
    """The error for a folder in which no store was begun, or a file in its place."""
    if any(path.exists() and not path.is_dir() for path in (folder, *folder.parents)):
        return _no_folder(folder)
    return StoreError(
        f"There is no store in {folder} yet. `attache ingest`, `attache feeds add`, `attache feeds import` or "
        "`attache run` begins one."
    )


def _no_folder(folder: Path) -> StoreFull:
    words = f"{folder} is a file, or in one, and the store needs a folder."
    return StoreFull(f"{words} Give it another STORE_URL, or --store tinydb:FOLDER.")


def full(folder: Path, error: OSError) -> StoreFull:
    """The error for a disk that refuses, or a path that is no folder, or a folder where a file belongs."""
    if isinstance(error, FileExistsError | NotADirectoryError):
        return _no_folder(folder)
    if isinstance(error, IsADirectoryError):
        return StoreFull(
            f"{error.filename2 or error.filename} is a folder, and a file of the store belongs there. "
            "Nothing was changed. Move the folder away, and put the file back if there was one; then try again."
        )
    return StoreFull(
        f"The disk refuses the store in {folder}: {error.strerror or error}. What was there is still there. "
        "Make room on the disk, or let this user write to the folder, then try again."
    )


def _advice(path: Path, restorable: bool) -> str:
    """What can be done about a damaged file, in sentences."""
    if not restorable and not is_file_of_ours(path.stem):
        return "It bears no name that Attaché gives to a file. If it is not Attaché's, move it to another folder."
    check = f"attache check --store {shlex.quote(f'tinydb:{path.parent}')}"
    if not restorable:
        return (
            "There is no whole generation before it. Copy the file from a backup, or go on without it: "
            f"`{check} --without {path.name}` begins it anew, without anything in it; "
            f"what was in it is {_without(path)} then{_with_it(path)}."
        )
    command = f"{check} --restore {path.name}"
    if is_journal(path):
        return (
            f"`{command}` goes on with the lines that are whole and keeps the damaged file under another name; "
            "the changes in the other lines are lost."
        )
    kept = " and keeps the damaged file under another name" if path.exists() else ""
    return (
        f"The generation before it, written {_written(previous_of(path))}, is whole: `{command}` puts that back{kept}; "
        f"what came into this file later is {_without(path)}{_read_again(path)}. Or copy it from a backup."
    )


def _without(path: Path) -> str:
    """What becomes of rows that are missing: meetings follow from the articles, everything else is nowhere else."""
    return "worked out again from the articles" if is_worked_out(path.stem) else "lost"


def _with_it(path: Path) -> str:
    """What goes with the rows of a file, being worked out from them."""
    lost = ", and meetings that only its articles tell of are forgotten" if _is_month(path.stem) else ""
    return f"{lost}{_read_again(path)}"


def _read_again(path: Path) -> str:
    """What of the rows of a file comes back by itself: feeds are asked for what they brought."""
    return "; what a feed brought of it and still shows is read again" if _is_month(path.stem) else ""


def _is_month(name: str) -> bool:
    return is_file_of_ours(name) and name not in FILES.values()


def restore(folder: Path, name: str, *, disk: Disk | None = None) -> str:
    """Put the previous generation of a damaged file back and say what was done.

    The damaged file is kept beside it under another name. Of a journal the whole lines are kept.
    Raises StoreBusy while somebody has the store open, StoreFull, and StoreError for a file that
    is not there, that is whole, or that has no whole generation before it.
    """
    with _locked(folder):
        path, error = _broken(folder, name)
        return _put_back(path, error, disk or Disk())


def go_on_without(folder: Path, name: str, *, disk: Disk | None = None) -> str:
    """Begin a damaged or missing file anew, with nothing in it, and say what was done.

    The damaged file is kept beside it under another name; a missing one may still be put in its place later.
    Raises StoreBusy while somebody has the store open, StoreFull, and StoreError for a file that is not
    there, that is whole, or of which more can be had by ``restore``.
    """
    with _locked(folder):
        path, error = _broken(folder, name)
        if is_journal(path) or not is_file_of_ours(path.stem) or is_whole(previous_of(path)):
            raise damaged(error)
        kept = _kept_aside(path, disk or Disk())
        begin_anew(path, disk or Disk())
        words = f"The damaged file is kept as {kept}." if kept else "The missing file may still be put in its place."
        return f"{path.name} is begun anew. {words}"


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Nobody else has the store meanwhile; what goes wrong is a StoreError."""
    if not folder.is_dir():
        raise no_store(folder)
    lock = FolderLock(folder)
    try:
        lock.acquire()
        yield
    except FileTooNew as error:
        raise too_new(error) from error
    except OSError as error:
        raise full(folder, error) from error
    finally:
        lock.release()


def _broken(folder: Path, name: str) -> tuple[Path, FileDamaged]:
    """The file meant by a name, and what is wrong with it. Raises StoreError where nothing is."""
    path = _named(folder, name)
    if (error := error_of(path)) is None:
        raise StoreError(f"{path} is whole; nothing was changed.")
    return path, error


def _named(folder: Path, name: str) -> Path:
    """The file meant by a name with or without its ending, or by a path."""
    files = data_files(folder) + journals(folder)
    for path in files:
        if Path(name).name in (path.name, path.stem):
            return path
    there = f"The files are: {', '.join(path.name for path in files)}." if files else "It is empty."
    raise StoreError(f"There is no file {name!r} in the store in {folder}. {there}")


def _put_back(path: Path, error: FileDamaged, disk: Disk) -> str:
    if is_journal(path):
        kept = _kept_aside(path, disk)
        lines = keep_whole_lines(path, disk)
        return f"{path.name}: {lines} whole lines are back. The damaged file is kept as {kept}."
    previous = previous_of(path)
    if not is_whole(previous):
        raise damaged(error)
    kept = _kept_aside(path, disk)
    disk.replace_durably(path, [previous.read_bytes()])
    aside = f"The damaged file is kept as {kept}." if kept else ""
    return f"{path.name} is back as it was written {_written(previous)}. {aside}".strip()


def _kept_aside(path: Path, disk: Disk) -> str | None:
    """The further name under which the file will still be there; None where there is no file."""
    if not path.exists():
        return None
    aside = next(name for number in count(1) if not (name := path.with_name(f"{path.name}.damaged-{number}")).exists())
    disk.link(path, aside)
    return aside.name


def _written(path: Path) -> str:
    return f"{datetime.fromtimestamp(path.stat().st_mtime, UTC):%Y-%m-%d %H:%M} UTC"
