"""An export holds everything and comes back as it was; what is not whole, or newer, is known as such."""

from __future__ import annotations

import hashlib
import io
import json
import re
import tracemalloc
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.memory import MemoryStore
from store.records import Article, Findings
from store.tables import KEYS, RECORDS, NamedNote, Table
from store.transfer import ExportUnusable, Records, export_lines, lines_of, read_export
from tests.store.making import NOON, article, delivery, findings
from tests.store.strategies import records as any_record

READ = st.builds(
    lambda article, findings: (article, Findings(article.id, findings.published, findings.dates)),
    any_record(Article),
    any_record(Findings),
)
ALONE = tuple(table for table in Table if table not in (Table.ARTICLES, Table.FINDINGS))


@st.composite
def stores(draw: st.DrawFn) -> Records:
    """Anything that a store can hold, of every table there is."""
    found: dict[Table, list[Any]] = {table: draw(st.lists(any_record(RECORDS[table]), max_size=2)) for table in ALONE}
    read = {article.id: (article, said) for article, said in draw(st.lists(READ, max_size=2))}
    found[Table.ARTICLES] = [article for article, _ in read.values()]
    found[Table.FINDINGS] = [said for _, said in read.values()]
    return {table: list({KEYS[table](each): each for each in found[table]}.values()) for table in Table}


async def held(store: MemoryStore) -> list[tuple[Table, Any]]:
    return [each async for each in store.everything()]


def exported(records: Records) -> bytes:
    return b"".join(export_lines(records, made=NOON, version="0.1.0"))


def read(data: bytes) -> Records:
    return read_export(data.splitlines(keepends=True), "backup.jsonl")


def resealed(data: bytes) -> bytes:
    """Other lines with the checksum that is theirs."""
    lines, end = data[: data.rindex(b'{"end"')], json.loads(data.splitlines()[-1])
    end["end"]["sha256"] = hashlib.sha256(lines).hexdigest()
    return lines + json.dumps(end).encode()


def some() -> dict[Table, list[Any]]:
    """A store of some articles and rows."""
    articles = [article(str(number)) for number in range(3)]
    return {
        Table.ARTICLES: articles,
        Table.FINDINGS: [findings(each) for each in articles],
        Table.DELIVERIES: [delivery(f"row {number}") for number in range(4)],
        Table.NOTES: [NamedNote("language", "en")],
    }


@given(stores())
@settings(max_examples=25)
async def test_a_store_that_goes_out_and_comes_in_is_equal(records: Records) -> None:
    async with MemoryStore() as before, MemoryStore() as after:
        await before.replace_everything(records)
        was: dict[Table, list[Any]] = {table: [] for table in Table}
        async for table, record in before.everything():
            was[table].append(record)

        await after.replace_everything(read(exported(was)))

        assert await held(after) == await held(before)
        assert len(await held(after)) == sum(map(len, records.values()))


def test_every_table_of_the_store_has_its_record_and_key_and_so_goes_out() -> None:
    lines = exported({table: [] for table in Table} | some()).splitlines()

    assert set(RECORDS) == set(KEYS) == set(Table)
    assert {json.loads(line)["table"] for line in lines[1:-1]} == {str(table) for table, rows in some().items() if rows}
    assert json.loads(lines[0])["attache"]["counts"] == {str(table): len(rows) for table, rows in some().items()}
    assert json.loads(lines[-1])["end"]["records"] == sum(map(len, some().values()))


@pytest.mark.parametrize("length", range(0, 100, 7))
def test_a_file_that_was_cut_anywhere_is_refused(length: int) -> None:
    data = exported(some())

    with pytest.raises(ExportUnusable, match=r"was cut short: (\d+ of 11 rec|only its last)|no export of Attaché"):
        read(data[: len(data) * length // 100])


@pytest.mark.parametrize("left", [0, 1, 40])
def test_a_file_that_was_cut_before_or_in_its_last_line_says_so(left: int) -> None:
    lines = exported(some()).splitlines(keepends=True)

    with pytest.raises(ExportUnusable) as refused:
        read(b"".join(lines[:-1]) + lines[-1][:left])

    assert str(refused.value).endswith(
        " was cut short: only its last line, by which the others are checked, is not there or not whole. "
        "Nothing was changed, and nothing imported. Take a whole copy of it."
    )


def test_a_file_whose_last_line_break_alone_is_missing_is_whole() -> None:
    assert read(exported(some()).rstrip(b"\n"))[Table.DELIVERIES] == some()[Table.DELIVERIES]


NESTED = b"[" * 200_000 + b"]" * 200_000


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda data: data.replace(b"row 2", b"row 9", 1), "does not match its checksum"),
        (lambda data: data.replace(b'"articles":3', b'"articles":2', 1), "does not match its checksum"),
        (lambda data: data.replace(b'"due_at"', b'"due_at', 1), "line 9 is not as it was written"),
        (lambda data: data.replace(b'"due_at"', b'"when"', 1), "line 9 is no record"),
        (lambda data: data.replace(b'"table":"notes"', b'"tabel":"notes"', 1), "is no record"),
        (lambda data: data.replace(b'{"end"', b"7\n{", 1), "is not as it was written"),
        (lambda data: data.replace(b'"due_at"', b'"due_at":1,"bue_at"', 1), "is no record|checksum"),
        (lambda data: data.replace(b'"row":{"name"', b'"row":{"nme":1,"name"', 1), "does not match its checksum"),
        (lambda data: data + b"{}\n", "something follows"),
        (lambda data: b"\xff" + data, "is no export of Attaché"),
        (lambda data: b"[1, 2]\n" + data, "is no export of Attaché"),
        (lambda data: b"", "is no export of Attaché"),
        (lambda data: NESTED + b"\n" + data, "is no export of Attaché"),
        (lambda data: data.replace(b'"due_at"', b'"due_at":' + NESTED + b',"then"', 1), "is not as it was written"),
    ],
)
def test_a_damaged_file_is_refused_in_plain_words(damage: Callable[[bytes], bytes], words: str) -> None:
    with pytest.raises(ExportUnusable, match=f"^backup.jsonl .*{words}.*Nothing was changed"):
        read(damage(exported(some())))


@pytest.mark.parametrize("records", [{Table.FINDINGS: [findings(article())]}, {Table.NOTES: [NamedNote("a", "b")] * 2}])
def test_records_that_do_not_fit_together_are_no_export(records: Records) -> None:
    with pytest.raises(ExportUnusable, match="does not hold what"):
        read(exported(records))


@pytest.mark.parametrize(
    "newer",
    [
        lambda data: data.replace(b'"format":1', b'"format":2', 1),
        lambda data: data.replace(b'"counts":{', b'"counts":{"dreams":1,', 1),
        lambda data: resealed(data.replace(b'"row":{"name"', b'"row":{"colour":"red","name"', 1)),
    ],
)
def test_a_file_of_a_newer_version_is_refused_as_such(newer: Callable[[bytes], bytes]) -> None:
    with pytest.raises(ExportUnusable, match="newer version"):
        read(newer(exported(some())))


def test_an_export_is_ascii_and_a_line_a_record() -> None:
    data = exported({Table.NOTES: [NamedNote("ü\n", "\u2028")]})

    assert data.isascii()
    assert len(data.splitlines()) == 3
    assert re.match(rb'{"attache":{"format":1,"version":"0.1.0","made":"2022-01-03T12:00:00\+00:00"', data)


def test_it_is_written_piece_by_piece() -> None:
    rows = [delivery(f"row {number}", NOON + timedelta(seconds=number)) for number in range(6_000)]
    written = pieces = 0

    tracemalloc.start()
    for piece in export_lines({Table.DELIVERIES: rows}, made=NOON, version="0.1.0"):
        written, pieces = written + len(piece), pieces + 1
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert pieces == 14
    assert peak < written / 3


def test_a_line_that_no_export_has_is_refused_before_it_is_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.transfer.LONGEST_LINE", 1_000_000)
    file = io.BytesIO(b"x" * 1_000_000 + b"\n")

    with pytest.raises(ExportUnusable, match="a line of more than 1 MB"):
        list(lines_of(file, "backup.jsonl"))
    assert file.tell() <= 1_000_001


def test_lines_of_a_file_are_its_lines() -> None:
    assert list(lines_of(io.BytesIO(b"a\n\nb"), "backup.jsonl")) == [b"a\n", b"\n", b"b"]
