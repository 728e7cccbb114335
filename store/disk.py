"""The few calls by which the store changes a folder; tests put one that fails or dies in its place."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

if sys.platform == "darwin":
    from fcntl import F_FULLFSYNC, fcntl

NEW = ".new"
"""What a file is called while it is being written. One left behind means nothing and is written over."""


class FileDamaged(Exception):
    """A file does not hold what was written to it; ``problem`` says how that shows."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = path
        self.problem = problem


class FileMissing(FileDamaged):
    """A file that the store had is not in its folder."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "it is missing")


class FileTooNew(Exception):
    """A file holds what only a newer version understands; ``problem`` says what."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = path
        self.problem = problem


class Disk:
    """Unbuffered and durable. Everything raises OSError; what was there before is there still."""

    def make_folder(self, folder: Path) -> None:
        """The folder and those above it, where they are missing; only for the user who runs us."""
        if not folder.is_dir():
            self.make_folder(folder.parent)
            folder.mkdir(mode=0o700, exist_ok=True)
            self.sync_folder(folder.parent)

    def create(self, path: Path) -> BinaryIO:
        """An empty file to write, in place of one of that name."""
        return path.open("wb", buffering=0)

    def write(self, file: BinaryIO, data: bytes) -> None:
        """All of the data or an error; part of it may have been written then."""
        rest = memoryview(data)
        while rest:
            rest = rest[file.write(rest) :]

    def sync(self, file: BinaryIO) -> None:
        """Wait until the file's content is on the disk itself."""
        if sys.platform == "darwin":
            fcntl(file.fileno(), F_FULLFSYNC)  # fsync there stops at the drive's cache
        else:
            os.fsync(file.fileno())

    def truncate(self, file: BinaryIO, size: int) -> None:
        """Cut the file to this size, to go on writing there."""
        file.seek(size)
        file.truncate(size)

    def link(self, source: Path, target: Path) -> None:
        """Give the file a second name; a copy where the file system knows no such thing."""
        try:
            os.link(source, target)
        except FileExistsError:
            target.unlink()
            os.link(source, target)
        except OSError:
            shutil.copyfile(source, target)

    def replace(self, source: Path, target: Path) -> None:
        """Rename, taking the place of what had that name, in one step."""
        os.replace(source, target)  # noqa: PTH105 - the whole point, said by its own name

    def remove(self, path: Path) -> None:
        """Remove the file; one that is not there is no error."""
        path.unlink(missing_ok=True)

    def sync_folder(self, folder: Path) -> None:
        """Wait until names given, changed or removed in the folder are on the disk itself."""
        if sys.platform == "win32":
            return  # a folder cannot be opened there; NTFS writes its journal with the rename
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def replace_durably(self, path: Path, chunks: Iterable[bytes], *, previous: Path | None = None) -> None:
        """Give the file this content at once or not at all, what it held going to ``previous``.

        At every moment ``path`` names either the old content or the new.
        """
        new = path.with_name(path.name + NEW)
        try:
            with self.create(new) as file:
                for chunk in chunks:
                    self.write(file, chunk)
                self.sync(file)
            if previous is not None and path.exists():
                self._keep(path, previous)
            self.replace(new, path)
        except OSError:
            with suppress(OSError):  # the half of a file that fills a disk; the first error is the one to tell
                self.remove(new)
            raise
        self.sync_folder(path.parent)

    def _keep(self, path: Path, previous: Path) -> None:
        second_name = previous.with_name(previous.name + NEW)
        self.link(path, second_name)
        self.replace(second_name, previous)
        self.remove(second_name)  # renaming one name of a file to another of the same file leaves both
