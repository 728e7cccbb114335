"""TinyDB on a file that is replaced in one step, keeps the generation before, and knows when it is damaged."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from store.disk import Disk, FileDamaged, FileTooNew
from store.tinyfile import TinyFile, data_files, previous_of, read_tables
from tests.store.disks import CountingDisk, FailingDisk

ROWS: dict[str, dict[str, Any]] = {
    "notes": {"a": {"text": "one"}, "b": {"text": "two", "deep": [{"x": None}]}},
    "words": {"line\nbreak": {"text": "Gen\u00e8ve\u2028\u0085\r\n\u201ctalks\u201d, {}"}},
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "notes.json"


def content(file: TinyFile) -> dict[str, dict[str, Any]]:
    return {table: dict(file.rows(table)) for table in sorted(file.tables())}


def test_rows_are_there_when_the_file_is_read_again(path: Path) -> None:
    TinyFile(path, Disk()).put(ROWS)

    assert content(TinyFile(path, Disk())) == ROWS


def test_rows_are_replaced_and_taken_away_and_others_stay(path: Path) -> None:
    file = TinyFile(path, Disk())
    file.put(ROWS)

    file.put({"notes": {"a": {"text": "changed"}, "never there": None}, "words": {"line\nbreak": None}})

    expected = {"notes": {"a": {"text": "changed"}, "b": ROWS["notes"]["b"]}, "words": {}}
    assert content(file) == expected
    assert content(TinyFile(path, Disk())) == expected


def test_the_file_is_json_with_a_row_a_line(path: Path) -> None:
    TinyFile(path, Disk()).put(ROWS)

    text = path.read_text(encoding="ascii")

    assert {name: rows for name, rows in json.loads(text).items() if not name.startswith("_")} == ROWS
    assert '\n"a":{"text":"one"},\n' in text
    assert len(text.splitlines()) == 10


def test_many_tables_are_one_write(path: Path) -> None:
    disk = CountingDisk()

    TinyFile(path, disk).put(ROWS)

    assert [step for step, _ in disk.steps] == ["create", "write", "sync", "replace", "sync_folder"]


def test_the_generation_before_is_kept_as_it_was(path: Path) -> None:
    file = TinyFile(path, Disk())
    file.put(ROWS)
    first = path.read_bytes()
    file.put({"notes": {"a": None}})
    second = path.read_bytes()

    file.put({"notes": {"b": None}})

    assert first != second
    assert previous_of(path).read_bytes() == second
    assert sorted(one.name for one in path.parent.iterdir()) == ["notes.json", "notes.previous.json"]


def test_a_file_system_without_hard_links_keeps_it_too(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError("no links here")

    file = TinyFile(path, Disk())
    file.put(ROWS)
    first = path.read_bytes()
    monkeypatch.setattr("os.link", refuse)

    file.put({"notes": {"a": None}})

    assert previous_of(path).read_bytes() == first
    assert content(TinyFile(path, Disk()))["notes"] == {"b": ROWS["notes"]["b"]}


@pytest.mark.parametrize("step", range(1, 8))
def test_a_write_that_fails_at_any_step_leaves_the_old_content(path: Path, step: int) -> None:
    disk = FailingDisk()
    file = TinyFile(path, disk)
    file.put({"notes": {"a": {"text": "old"}}})
    file.put({"notes": {"a": {"text": "one"}}})
    disk.arm(step)

    with pytest.raises(OSError, match="No space left"):
        file.put({"notes": {"a": {"text": "two"}}})

    disk.arm(None)
    assert content(file) == {"notes": {"a": {"text": "one"}}}
    assert content(TinyFile(path, disk))["notes"]["a"]["text"] in ("one", "two")
    assert not list(path.parent.glob("notes.json.new"))
    file.put({"notes": {"b": {"text": "after"}}})
    assert content(TinyFile(path, disk)) == {"notes": {"a": {"text": "one"}, "b": {"text": "after"}}}


def test_a_write_has_seven_steps_where_a_generation_is_there_before(path: Path) -> None:
    disk = CountingDisk()
    file = TinyFile(path, disk)
    file.put({"notes": {"a": {"text": "one"}}})
    disk.steps.clear()

    file.put({"notes": {"a": {"text": "two"}}})

    before, after = ["create", "write", "sync"], ["replace", "sync_folder"]
    assert [step for step, _ in disk.steps] == [*before, "link", "replace", "remove", *after]


@pytest.mark.parametrize("left_by", [b"", b"half a fi"])
def test_what_an_interrupted_write_left_is_written_over(path: Path, left_by: bytes) -> None:
    path.with_name("notes.json.new").write_bytes(left_by)
    path.with_name("notes.previous.json.new").write_bytes(left_by)

    file = TinyFile(path, Disk())
    file.put(ROWS)
    file.put({"notes": {"a": None}})

    assert sorted(one.name for one in path.parent.iterdir()) == ["notes.json", "notes.previous.json"]


def test_unchanged_rows_are_copied_as_they_are(path: Path) -> None:
    file = TinyFile(path, Disk())
    file.put(ROWS)
    lines = path.read_bytes().splitlines()

    file.put({"words": {"new": {"text": "row"}}})

    assert path.read_bytes().splitlines()[:6] == lines[:6]


# --------------------------------------------------------------------------- damage


@pytest.fixture
def whole(path: Path) -> bytes:
    TinyFile(path, Disk()).put(ROWS)
    return path.read_bytes()


def test_every_single_flipped_byte_shows(path: Path, whole: bytes) -> None:
    unnoticed = []
    for at in range(len(whole)):
        for mask in (0x01, 0x20):
            path.write_bytes(whole[:at] + bytes([whole[at] ^ mask]) + whole[at + 1 :])
            try:
                read_tables(path)
            except FileDamaged:
                continue
            unnoticed.append((at, mask))

    assert unnoticed == []


def test_every_truncation_shows(path: Path, whole: bytes) -> None:
    unnoticed = []
    for size in range(len(whole)):
        path.write_bytes(whole[:size])
        try:
            read_tables(path)
        except FileDamaged:
            continue
        unnoticed.append(size)

    assert unnoticed == []


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "it is empty"),
        (b"\0" * 4096, "it is empty"),
        (b"not json at all\n", "it is no file as Attaché writes them"),
        (b'{"_default":{"1":{"a":"row"}}}', "it is no file as Attaché writes them"),
        (b'{\n"_file":nonsense\n', "its last line is not as it was written"),
        (b'{\n"_file":{"1":{"format":1,"crc32":"00000000"}}}\n', "its content does not match its checksum"),
    ],
)
def test_what_is_wrong_is_said(path: Path, data: bytes, problem: str) -> None:
    path.write_bytes(data)

    with pytest.raises(FileDamaged) as damaged:
        TinyFile(path, Disk())

    assert (damaged.value.path, damaged.value.problem) == (path, problem)
    assert path.read_bytes() == data


def test_a_format_of_the_future_is_told_from_damage(path: Path, whole: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.tinyfile.FORMAT", 3)
    TinyFile(path, Disk()).put(ROWS)
    monkeypatch.setattr("store.tinyfile.FORMAT", 2)

    with pytest.raises(FileTooNew, match="its format is 3, this one knows 2"):
        read_tables(path)


# --------------------------------------------------------------------------- which file it is


OF_FORMAT_1 = b'{\n"notes":{\n"a":{"text":"one"}\n},\n"_file":{"1":{"format":1,"crc32":"bf1b1fbb"}}}\n'
"""A file as it was written before files held their names."""


@pytest.mark.parametrize("name", ["words.json", "words.previous.json", "notes-2.json", "n.json", "notes (copy).json"])
def test_a_file_under_another_name_says_what_it_is(path: Path, whole: bytes, name: str) -> None:
    other = path.with_name(name)
    other.write_bytes(whole)

    with pytest.raises(FileDamaged, match=r"it holds the records of notes, being notes\.json copied or moved"):
        read_tables(other)


def test_the_generation_before_has_the_name_of_its_file(path: Path, whole: bytes) -> None:
    previous_of(path).write_bytes(whole)

    assert read_tables(previous_of(path)).keys() == ROWS.keys()


def test_a_file_of_before_is_read_and_gets_its_name_when_it_is_written_next(path: Path) -> None:
    path.write_bytes(OF_FORMAT_1)
    file = TinyFile(path, Disk())
    before = content(file)

    file.put({"notes": {"b": {"text": "two"}}})

    assert before == {"notes": {"a": {"text": "one"}}}
    assert content(TinyFile(path, Disk())) == {"notes": {"a": {"text": "one"}, "b": {"text": "two"}}}
    assert previous_of(path).read_bytes() == OF_FORMAT_1
    assert path.read_bytes().startswith(b'{\n"_name":{"1":{"file":"notes"}},\n"notes":{\n')


def test_a_file_whose_previous_generation_is_there_ought_to_be_there(tmp_path: Path) -> None:
    for name in ("a.json", "b.previous.json", "c.json.new", "d.json.damaged-1", "journal-00000001.jsonl", "store.lock"):
        (tmp_path / name).touch()

    assert [path.name for path in data_files(tmp_path)] == ["a.json", "b.json"]
