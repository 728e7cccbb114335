"""A store as lines of JSON and back: for backups, and to move from one store to another.

The first line tells the format, the version that wrote it and how many records of each table follow;
then comes a record a line; the last line holds the number of records and a SHA-256 of all bytes before
it. So a file that was cut, changed or written by a newer version is known as such before anything is
done with it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, BinaryIO

from store.base import StoreError
from store.codec import CodecError, UnknownField, decode, encode
from store.tables import KEYS, RECORDS, Table

FORMAT = 1
LONGEST_LINE = 64_000_000
"""Bytes: no record is so long, and a file without line ends is not taken into memory whole."""
_AT_ONCE = 500

Records = Mapping[Table, Sequence[Any]]


class ExportUnusable(StoreError):
    """An export that is cut, damaged or newer than this version; the message says which, in plain words."""


def export_lines(records: Records, *, made: datetime, version: str) -> Iterator[bytes]:
    """The lines of an export in pieces worth writing. ``version`` is that of Attaché."""
    checksum = hashlib.sha256()
    for piece in _pieces(_lines(records, made, version)):
        checksum.update(piece)
        yield piece
    number = sum(map(len, records.values()))
    yield _line({"end": {"records": number, "sha256": checksum.hexdigest()}})


def _lines(records: Records, made: datetime, version: str) -> Iterator[bytes]:
    counts = {str(table): len(records[table]) for table in Table if records.get(table)}
    yield _line({"attache": {"format": FORMAT, "version": version, "made": made.isoformat(), "counts": counts}})
    for table in Table:
        for record in records.get(table, ()):
            yield _line({"table": table, "row": encode(record)})


def _pieces(lines: Iterable[bytes]) -> Iterator[bytes]:
    piece: list[bytes] = []
    for line in lines:
        piece.append(line)
        if len(piece) == _AT_ONCE:
            yield b"".join(piece)
            piece.clear()
    yield b"".join(piece)


def _line(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode("ascii") + b"\n"


# --------------------------------------------------------------------------- reading it again


@dataclass(slots=True)
class _Reading:
    """How far an export has been read."""

    name: str
    counts: Mapping[str, int]
    records: dict[Table, list[Any]] = field(default_factory=lambda: {table: [] for table in Table})
    number: int = 0
    unknown: str | None = None
    """What this version has no place for; only a whole file tells a newer version from damage."""

    def take(self, line: Mapping[str, Any]) -> None:
        """One record. Raises ExportUnusable."""
        self.number += 1
        try:
            table = Table(line["table"])
            self.records[table].append(decode(RECORDS[table], line["row"]))
        except UnknownField as error:
            self.unknown = self.unknown or str(error)
        except (CodecError, KeyError, TypeError, ValueError, RecursionError) as error:
            raise ExportUnusable(_damaged(self.name, f"line {self.number + 1} is no record")) from error

    def finished(self, end: Mapping[str, Any], checksum: str) -> Records:
        """Everything that was read, if it is what was written. Raises ExportUnusable."""
        found = {str(table): len(rows) for table, rows in self.records.items() if rows}
        if end.get("sha256") != checksum or end.get("records") != self.number:
            raise ExportUnusable(_damaged(self.name, "its content does not match its checksum"))
        if self.unknown:
            raise ExportUnusable(_newer(self.name, self.unknown))
        if found != self.counts or not _fits_together(self.records):
            raise ExportUnusable(_damaged(self.name, "it does not hold what its first line says"))
        return self.records


def lines_of(file: BinaryIO, name: str) -> Iterator[bytes]:
    """The lines of a file that may be an export. Raises ExportUnusable at one that no export has."""
    while line := file.readline(LONGEST_LINE + 1):
        if len(line) > LONGEST_LINE:
            raise ExportUnusable(_damaged(name, f"it has a line of more than {LONGEST_LINE // 1_000_000} MB"))
        yield line


def read_export(lines: Iterable[bytes], name: str) -> Records:
    """The records of an export, wholly checked; ``name`` is what messages call it. Raises ExportUnusable."""
    rest = iter(lines)
    first = next(rest, b"")
    reading, checksum = _Reading(name, _counts(first, name)), hashlib.sha256(first)
    for line in rest:
        value = _value(line, reading)
        if "end" in value:
            if next(rest, None) is not None:
                raise ExportUnusable(_damaged(name, "something follows its last line"))
            return reading.finished(value["end"], checksum.hexdigest())
        checksum.update(line)
        reading.take(value)
    raise ExportUnusable(_cut_short(reading))


def _counts(line: bytes, name: str) -> Mapping[str, int]:
    """How many records of each table the header promises."""
    try:
        header = json.loads(line)["attache"]
        format_, counts = int(header["format"]), {str(table): int(count) for table, count in header["counts"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ExportUnusable(
            f"{name} is no export of Attaché, or its first line is damaged. Nothing was changed."
        ) from error
    if format_ > FORMAT:
        raise ExportUnusable(_newer(name, f"its format is {format_}, this one knows {FORMAT}"))
    if unknown := counts.keys() - set(map(str, Table)):
        raise ExportUnusable(_newer(name, f"the table {min(unknown)!r} is unknown to this one"))
    return counts


def _value(line: bytes, reading: _Reading) -> Mapping[str, Any]:
    problem = f"line {reading.number + 2} is not as it was written"
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        words = _damaged(reading.name, problem) if line.endswith(b"\n") else _cut_short(reading)
        raise ExportUnusable(words) from error
    if not isinstance(value, dict) or not isinstance(value.get("end", {}), dict):
        raise ExportUnusable(_damaged(reading.name, problem))
    return value


def _fits_together(records: Records) -> bool:
    """True where every key is there once, and each article with its findings."""
    keys = {table: [KEYS[table](record) for record in records[table]] for table in Table}
    once = all(len(set(names)) == len(names) for names in keys.values())
    return once and set(keys[Table.ARTICLES]) == set(keys[Table.FINDINGS])


def _cut_short(reading: _Reading) -> str:
    """What is there of a file whose end is missing."""
    promised = sum(reading.counts.values())
    if reading.number < promised:
        there = f"{reading.number} of {promised} records are there"
    else:
        there = "only its last line, by which the others are checked, is not there or not whole"
    return f"{reading.name} was cut short: {there}. Nothing was changed, and nothing imported. Take a whole copy of it."


def _damaged(name: str, problem: str) -> str:
    return f"{name} is damaged: {problem}. Nothing was changed. Take another copy of it."


def _newer(name: str, problem: str) -> str:
    words = f"{name} was written by a newer version of Attaché ({problem}). Nothing was changed."
    return f"{words} Import it with that version."
