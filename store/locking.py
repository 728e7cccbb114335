"""One process, one store: a lock on the folder that goes when its holder goes, however it goes."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import BinaryIO

from store.base import StoreBusy

LOCK_NAME = "store.lock"

_held: set[Path] = set()
"""Folders locked by this process: the system's lock would let the same process in twice."""
_claiming = Lock()

if sys.platform == "win32":
    import msvcrt

    _BEYOND = 1 << 30
    """A locked region cannot be read there, so we lock one byte far behind the text."""

    def _try_lock(file: BinaryIO) -> None:
        file.seek(_BEYOND)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

    def _unlock(file: BinaryIO) -> None:
        file.seek(_BEYOND)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(file: BinaryIO) -> None:
        # Of the two kinds this is the one that a forked child does not inherit: a worker process
        # that outlives a killed bot must not keep the next bot out.
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(file: BinaryIO) -> None:
        fcntl.lockf(file, fcntl.LOCK_UN)


class FolderLock:
    """Held from ``acquire`` to ``release`` or to the end of the process. The file stays, it is the lock that counts."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self._file: BinaryIO | None = None

    def acquire(self) -> None:
        """Take the lock. Raises StoreBusy with the other process's number, OSError where the folder is not writable."""
        with _claiming:
            if self._folder in _held:
                raise StoreBusy(f"The store in {self._folder} is already open in this process.")
            self._file = self._locked()
            _held.add(self._folder)

    def release(self) -> None:
        """Give the lock back; harmless when it is not held."""
        with _claiming:
            if self._file is not None:
                _unlock(self._file)
                self._file.close()
                self._file = None
                _held.discard(self._folder)

    def _locked(self) -> BinaryIO:
        file = (self._folder / LOCK_NAME).open("a+b", buffering=0)
        try:
            _try_lock(file)
        except OSError as error:
            holder = self._holder(file)
            file.close()
            raise StoreBusy(
                f"Another Attaché{holder} is using the store in {self._folder}. "
                "Stop it first, or give this one a folder of its own with STORE_URL=tinydb:FOLDER."
            ) from error
        with suppress(OSError):  # on a full disk the number is missing from that message, no more
            file.truncate(0)
            file.write(str(os.getpid()).encode())
        return file

    @staticmethod
    def _holder(file: BinaryIO) -> str:
        file.seek(0)
        number = file.read(20).strip()
        return f" (process {number.decode()})" if number.isdigit() else ""
