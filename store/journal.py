"""The units of work that are not yet in the files: one line each, on the disk before it counts.

A line is its checksum, the rows it changes and the number of its file, so a unit of work that touches
several files is there wholly or not at all, and a journal under another's name is known. Where what was
before is not to be kept, the files that have to forget it follow. Numbered files follow one another; those
whose rows have reached the tables are removed.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from store.disk import Disk, FileDamaged, FileTooNew

FORMAT = 1
_NAME = "journal-{:08}.jsonl"


@dataclass(frozen=True, slots=True)
class Step:
    """One row of one table of one file: what it holds now, or None where it is gone."""

    file: str
    table: str
    key: str
    row: dict[str, Any] | None


class Unit(NamedTuple):
    """One unit of work: its steps, and the files, by name, in which nothing of before may be left once it is filed."""

    steps: list[Step]
    forgetting: frozenset[str] = frozenset()


def journals(folder: Path) -> list[Path]:
    """The journals in the folder, in the order they were written."""
    return sorted(folder.glob(_NAME.replace("{:08}", "*")), key=_number)


def _number(path: Path) -> int:
    digits = path.stem.rpartition("-")[2]
    return int(digits) if digits.isdecimal() else 0


def is_journal(path: Path) -> bool:
    """True for a file that ``read_journal`` reads."""
    return path.suffix == ".jsonl"


def read_journal(path: Path) -> Iterator[Unit]:
    """The units of work in the file, oldest first. Raises FileDamaged and FileTooNew.

    An end that breaks off was never acknowledged: the process died while writing it. It is left
    out. So are zeros at the end, as some file systems leave them after a power cut.
    """
    *lines, tail = path.read_bytes().split(b"\n")
    for number, line in enumerate(lines, start=1):
        if (body := _body(line)) is None:
            raise FileDamaged(path, f"line {number} does not match its checksum")
        yield _unit(path, body)
    if (body := _body(tail)) is not None:
        yield _unit(path, body)
    elif not _breaks_off(tail.rstrip(b"\0")):
        raise FileDamaged(path, f"line {len(lines) + 1} does not match its checksum")


def keep_whole_lines(path: Path, disk: Disk) -> int:
    """Leave only the lines in the file that match their checksums and were written into it; return their number."""
    bodies = ((line, _body(line)) for line in path.read_bytes().split(b"\n"))
    whole = [line for line, body in bodies if body is not None and _number_in(json.loads(body), path) == _number(path)]
    disk.replace_durably(path, [line + b"\n" for line in whole])
    return len(whole)


def _line(steps: Iterable[Step], number: int, forgetting: Collection[str]) -> bytes:
    """A line for the steps: checksum, length, and a body of the format, the steps and the journal's number.

    The names of files that have to forget come last, where there are any; older versions pass over them.
    """
    # a step at a time, so that no other thread waits for the encoding of a large unit of work
    rows = [json.dumps([s.file, s.table, s.key, s.row], separators=(",", ":")) for s in steps]
    last = f",{json.dumps(sorted(forgetting), separators=(',', ':'))}" if forgetting else ""
    body = f"[{FORMAT},[{','.join(rows)}],{number}{last}]".encode("ascii")
    return b"%08x %d %b\n" % (zlib.crc32(body), len(body), body)


def _body(line: bytes) -> bytes | None:
    """The body of a line, or None where the line is not what was written."""
    checksum, _, rest = line.partition(b" ")
    body = rest.partition(b" ")[2]
    return body if checksum == b"%08x" % zlib.crc32(body) else None


def _breaks_off(tail: bytes) -> bool:
    """True for the beginning of a line; one that is as long as it ought to be was written whole once."""
    head = re.match(rb"[0-9a-f]{8} (\d+) ", tail)
    return head is None or len(tail) - head.end() < int(head[1])


def _unit(path: Path, body: bytes) -> Unit:
    format_, *content = values = json.loads(body)
    if format_ > FORMAT:
        raise FileTooNew(path, f"its format is {format_}, this one knows {FORMAT}")
    if (number := _number_in(values, path)) != _number(path):
        name = _NAME.format(number)
        raise FileDamaged(path, f"it holds lines of {name}, being {name} copied or moved to this name")
    return Unit([Step(*step) for step in content[0]], frozenset(content[2] if len(content) > 2 else ()))


def _number_in(values: list[Any], path: Path) -> int:
    """The number of the journal that a line was written into; lines of before do not say, and are where they belong."""
    return int(values[2]) if len(values) > 2 else _number(path)


class Journal:
    """The end to write at. Not for several threads at once; every method blocks and raises OSError."""

    def __init__(self, folder: Path, disk: Disk) -> None:
        self._folder = folder
        self._disk = disk
        self._file: BinaryIO | None = None
        self._torn = False
        self._number = max(map(_number, journals(folder)), default=0)
        self.size = 0

    def append(self, steps: Iterable[Step], forgetting: Collection[str] = ()) -> None:
        """Write one unit of work; when this returns it is on the disk. After an error it is as if never tried."""
        file = self._file or self._begin()
        line = _line(steps, self._number, forgetting)
        if self._torn:
            self._mend(file)
        self._torn = True
        try:
            self._disk.write(file, line)
            self._disk.sync(file)
        except OSError:
            self._mend_if_possible(file)
            raise
        self._torn = False
        self.size += len(line)

    def rotate(self) -> list[Path]:
        """Let the next unit of work begin a new file; return all that were written so far."""
        self.close()
        return journals(self._folder)

    def remove(self, paths: Iterable[Path]) -> None:
        """Forget journals whose rows have reached the tables; oldest first, so that no gap ever replays wrongly."""
        for path in sorted(paths, key=_number):
            self._disk.remove(path)
        self._disk.sync_folder(self._folder)

    def close(self) -> None:
        """Let go of the file; the next unit of work begins a new one."""
        if self._file is not None:
            if self._torn:
                self._mend_if_possible(self._file)
            file, self._file = self._file, None
            file.close()

    def _begin(self) -> BinaryIO:
        """A new file whose name is on the disk before anything in it counts."""
        self._number += 1
        file = self._disk.create(self._folder / _NAME.format(self._number))
        try:
            self._disk.sync_folder(self._folder)
        except OSError:
            file.close()
            raise
        self._file, self._torn, self.size = file, False, 0
        return file

    def _mend(self, file: BinaryIO) -> None:
        """Cut off what a failed write left; until that succeeds nothing more is written."""
        self._disk.truncate(file, self.size)
        self._disk.sync(file)
        self._torn = False

    def _mend_if_possible(self, file: BinaryIO) -> None:
        try:
            self._mend(file)
        except OSError:
            self._torn = True
