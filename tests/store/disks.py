"""Disks that do what real ones do on a bad day: fail, stall, count, or forget what was not yet safe."""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from store.disk import Disk

NEVER = 1 << 40
"""A journal limit under which rows are filed when a test says so."""


class WatchedDisk(Disk):
    """Calls ``before`` with the name of each step and the file it is about, then does it.

    It does not wait for the real disk, which nobody pulls out here: the tests take thousands of steps.
    """

    def before(self, step: str, path: Path) -> None:
        """Raise, block or note something."""

    def create(self, path: Path) -> BinaryIO:
        self.before("create", path)
        return super().create(path)

    def write(self, file: BinaryIO, data: bytes) -> None:
        self.before("write", Path(file.name))
        super().write(file, data)

    def sync(self, file: BinaryIO) -> None:
        self.before("sync", Path(file.name))

    def truncate(self, file: BinaryIO, size: int) -> None:
        self.before("truncate", Path(file.name))
        super().truncate(file, size)

    def link(self, source: Path, target: Path) -> None:
        self.before("link", source)
        super().link(source, target)

    def replace(self, source: Path, target: Path) -> None:
        self.before("replace", target)
        super().replace(source, target)

    def remove(self, path: Path) -> None:
        self.before("remove", path)
        super().remove(path)

    def sync_folder(self, folder: Path) -> None:
        self.before("sync_folder", folder)


class CountingDisk(WatchedDisk):
    """Knows which steps were taken and how many bytes were written."""

    def __init__(self) -> None:
        self.steps: list[tuple[str, str]] = []
        self.bytes = 0

    def before(self, step: str, path: Path) -> None:
        self.steps.append((step, path.name))

    def write(self, file: BinaryIO, data: bytes) -> None:
        super().write(file, data)
        self.bytes += len(data)


class FailingDisk(WatchedDisk):
    """Fails at the step with number ``at``, counted from ``arm``; with ``for_good`` at each one after it too.

    A write that fails leaves half of its data behind, as a full disk does.
    """

    def __init__(self) -> None:
        self.failures = 0
        self.arm(None)

    def arm(self, at: int | None, *, for_good: bool = False) -> None:
        """Begin to count; None is a healthy disk."""
        self._at, self._for_good, self._count = at, for_good, 0

    def before(self, step: str, path: Path) -> None:
        if self._at is None:
            return
        self._count += 1
        if self._count == self._at or (self._for_good and self._count > self._at):
            self.failures += 1
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))

    def write(self, file: BinaryIO, data: bytes) -> None:
        try:
            super().write(file, data)
        except OSError:
            file.write(data[: len(data) // 2])
            raise


class StallingDisk(WatchedDisk):
    """Waits before one step until it is told to go on, and then fails if it is to."""

    def __init__(self, step: str, suffix: str) -> None:
        self._step, self._suffix = step, suffix
        self.reached = threading.Event()
        self.go_on = threading.Event()
        self.fails = False

    def before(self, step: str, path: Path) -> None:
        if step == self._step and path.suffix == self._suffix:
            self.reached.set()
            assert self.go_on.wait(timeout=30)
            if self.fails:
                raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))


class PowerCut(Exception):
    """The machine lost its power at this step."""


class ForgetfulDisk(WatchedDisk):
    """Remembers what is safe on the disk itself, for a look at the folder after a power cut.

    A file's content is safe once synced, a name once its folder is. What is not safe yet may be
    there or not; ``after_power_cut`` gives the folder with the names of then and with those of now.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._content: dict[int, bytes] = {}
        self._names: dict[str, int] = {}
        self._left = -1

    def cut_at(self, step: int) -> None:
        """Let the power go before this many steps more are done."""
        self._left = step

    def before(self, step: str, path: Path) -> None:
        if self._left == 0:
            raise PowerCut(step, path.name)
        self._left -= 1

    def create(self, path: Path) -> BinaryIO:
        file = super().create(path)
        self._content[os.fstat(file.fileno()).st_ino] = b""
        return file

    def sync(self, file: BinaryIO) -> None:
        super().sync(file)
        self._content[os.fstat(file.fileno()).st_ino] = Path(file.name).read_bytes()

    def sync_folder(self, folder: Path) -> None:
        super().sync_folder(folder)
        self._names = self._named_now()

    def after_power_cut(self) -> Iterator[dict[str, bytes]]:
        """The folder's possible contents, by name."""
        for names in (self._names, self._named_now()):
            yield {name: self._content.get(inode, b"") for name, inode in names.items()}

    def _named_now(self) -> dict[str, int]:
        return {path.name: path.stat().st_ino for path in self._folder.iterdir()}
