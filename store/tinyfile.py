"""TinyDB on files that cannot be caught half-written.

A file is what TinyDB expects, one JSON object of tables of documents, laid out a row a line so
that rows that did not change are copied as they are and neither encoded nor decoded again. It begins
with a table of ours that holds its name, so that a file put under another's name is known; those of
format 1 have none, and get it when they are written next. Its last line, the seal, is another, with the
format and a checksum of all bytes before the checksum itself. Later formats keep the seal, so that each
version can tell newer from damaged.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from store.disk import Disk, FileDamaged, FileTooNew
from store.inventory import listed

FORMAT = 2
_HEAD = re.compile(rb'\{\n(?:"_name":\{"1":\{"file":(?P<name>"[^\n]*")\}\},\n)?')
_SEAL = b'"_file":'
_SEAL_LINE = re.compile(rb'"_file":\{"1":\{"format":(?P<format>\d+),"crc32":"(?P<crc32>[0-9a-f]{8})"[^\n]*\}\}\}\n')
_CHUNK_LINES = 500


def previous_of(path: Path) -> Path:
    """Where the generation before the last write is kept."""
    return path.with_suffix(".previous.json")


def name_of(path: Path) -> str:
    """The name, without its endings, of the store's file that a path is, or is the generation before of."""
    return path.name.partition(".")[0]


def data_files(folder: Path) -> list[Path]:
    """The store's files that are there or ought to be.

    One ought to be that the store has written down as its own, or whose previous generation is there.
    """
    names = {path.name.replace(".previous.json", ".json") for path in folder.glob("*.json")}
    names |= {f"{name}.json" for name in listed(folder)}
    return sorted(folder / name for name in names if name.count(".") == 1)


# --------------------------------------------------------------------------- rows as they lie in the file


class StoredRow(Mapping[str, Any]):
    """A row as its line of JSON; read anew whenever somebody looks into it.

    TinyDB passes rows around without looking, so all that a file keeps in memory is its text.
    """

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def parsed(self) -> dict[str, Any]:
        row: dict[str, Any] = json.loads(self.text)
        return row

    def __getitem__(self, name: str) -> Any:
        return self.parsed()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.parsed())

    def __len__(self) -> int:
        return len(self.parsed())


class KeyedDocument(Document):
    """A document under the record's own key."""

    def __init__(self, value: Mapping[str, Any], doc_id: Any) -> None:
        super().__init__(value.parsed() if isinstance(value, StoredRow) else value, doc_id)


class KeyedTable(Table):
    """A table whose document ids are the records' keys."""

    document_class = KeyedDocument
    document_id_class = str  # type: ignore[assignment]


class KeyedTinyDB(TinyDB):
    table_class = KeyedTable


def _lines(path: Path, tables: Mapping[str, Mapping[str, StoredRow]]) -> Iterator[bytes]:
    """The file's lines up to the seal."""
    yield f'{{\n"_name":{{"1":{{"file":{json.dumps(name_of(path))}}}}},\n'.encode("ascii")
    for name, rows in tables.items():
        yield f"{json.dumps(name)}:{{\n".encode("ascii")
        last = len(rows)
        for number, (key, row) in enumerate(rows.items(), start=1):
            yield f"{json.dumps(key)}:{row.text}{',' if number < last else ''}\n".encode("ascii")
        yield b"},\n"


def _sealed(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The lines in pieces worth writing, and the seal. Between the lines other threads get their turn."""
    checksum, piece = 0, list[bytes]()
    for line in lines:
        checksum = zlib.crc32(line, checksum)
        piece.append(line)
        if len(piece) == _CHUNK_LINES:
            yield b"".join(piece)
            piece.clear()
    seal = b'%b{"1":{"format":%d,"crc32":"' % (_SEAL, FORMAT)
    yield b'%b%b%08x"}}}\n' % (b"".join(piece), seal, zlib.crc32(seal, checksum))


def read_tables(path: Path) -> dict[str, dict[str, StoredRow]]:
    """The tables of a file. Raises FileDamaged, also for another file under its name, and FileTooNew."""
    data = path.read_bytes()
    if not data.strip(b"\0"):
        raise FileDamaged(path, "it is empty")
    at = data.rfind(b"\n" + _SEAL) + 1
    if not at:
        is_begun = data.startswith(b"{\n")
        raise FileDamaged(path, "its end is missing" if is_begun else "it is no file as Attaché writes them")
    seal = _SEAL_LINE.fullmatch(data, at)
    if seal is None:
        raise FileDamaged(path, "its last line is not as it was written")
    if seal["crc32"] != b"%08x" % zlib.crc32(memoryview(data)[: seal.start("crc32")]):
        raise FileDamaged(path, "its content does not match its checksum")
    if int(seal["format"]) > FORMAT:
        raise FileTooNew(path, f"its format is {int(seal['format'])}, this one knows {FORMAT}")
    head = _HEAD.match(data)
    if head is None:
        raise FileDamaged(path, "its first line is not as it was written")
    if head["name"] and (name := json.loads(head["name"])) != name_of(path):
        raise FileDamaged(path, f"it holds the records of {name}, being {name}.json copied or moved to this name")
    return _tables(data[head.end() : at].decode("ascii").splitlines())


def _tables(lines: list[str]) -> dict[str, dict[str, StoredRow]]:
    """The tables of lines that are known to be as written."""
    read = json.JSONDecoder().raw_decode
    tables: dict[str, dict[str, StoredRow]] = {}
    rows: dict[str, StoredRow] = {}
    for line in lines:
        if line == "},":
            continue
        name, end = read(line)
        if line.endswith(":{"):
            rows = tables[name] = {}
        else:
            rows[name] = StoredRow(line[end + 1 :].removesuffix(","))
    return tables


def begin_anew(path: Path, disk: Disk) -> None:
    """Put a file without any rows in the place of what is there, if anything is. Raises OSError."""
    disk.replace_durably(path, _sealed(_lines(path, {})))


# --------------------------------------------------------------------------- TinyDB's storage


class DurableStorage(Storage):
    """A TinyDB storage that replaces its file in one step and keeps the generation before.

    What it holds in memory changes only after the disk has it. ``grouped`` makes one write of
    many table operations. Raises OSError when the disk refuses, and the old content stands.
    """

    def __init__(self, path: Path, disk: Disk) -> None:
        self._path = path
        self._disk = disk
        self._tables = read_tables(path) if path.exists() else {}
        self._group: dict[str, dict[str, Any]] | None = None

    def read(self) -> dict[str, dict[str, Any]] | None:
        """The tables; the outer dict is a copy, because TinyDB puts new tables into what it reads."""
        tables = self._tables if self._group is None else self._group
        return dict(tables) or None

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Replace the file's content, or the group's while one is open."""
        if self._group is not None:
            self._group = data
        else:
            self._save(data)

    @contextmanager
    def grouped(self) -> Iterator[None]:
        """Everything written inside is one write at its end, and none after an error."""
        self._group = self._tables
        try:
            yield
            self._save(self._group)
        finally:
            self._group = None

    def _save(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        tables = {name: {key: _stored(row) for key, row in rows.items()} for name, rows in data.items()}
        lines = _sealed(_lines(self._path, tables))
        self._disk.replace_durably(self._path, lines, previous=previous_of(self._path))
        self._tables = tables

    def forget_before(self) -> None:
        """Let the generation before, where there is one, be what the file holds now: replaced in one step."""
        if (previous := previous_of(self._path)).exists():
            self._disk.replace_durably(previous, _sealed(_lines(self._path, self._tables)))


def _stored(row: Mapping[str, Any]) -> StoredRow:
    return row if isinstance(row, StoredRow) else StoredRow(json.dumps(row, separators=(",", ":")))


class TinyFile:
    """One file of the store: a TinyDB whose documents are found by the records' keys. Every method blocks."""

    def __init__(self, path: Path, disk: Disk) -> None:
        """Read the file, if there is one. Raises FileDamaged and FileTooNew."""
        self._db = KeyedTinyDB(path, disk, storage=DurableStorage)

    def tables(self) -> set[str]:
        return self._db.tables()

    def rows(self, table: str) -> Iterator[tuple[str, dict[str, Any]]]:
        """The keys and rows of a table."""
        for document in self._db.table(table):
            yield str(document.doc_id), document

    def put(self, tables: Mapping[str, Mapping[str, Mapping[str, Any] | None]]) -> None:
        """Put these rows, take away those that are None, in one write. Raises OSError and then nothing has changed."""
        with self._storage.grouped():
            for name, rows in tables.items():
                table = self._db.table(name)
                table.remove(doc_ids=rows)  # type: ignore[arg-type]
                table.insert_multiple(KeyedDocument(row, key) for key, row in rows.items() if row is not None)

    def forget_before(self) -> None:
        """Keep nothing of what the file held before. Raises OSError."""
        self._storage.forget_before()

    @property
    def _storage(self) -> DurableStorage:
        storage = self._db.storage
        assert isinstance(storage, DurableStorage)
        return storage
