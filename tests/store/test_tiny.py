"""The embedded store: what goes where, what a commit costs, and filing beside the commits."""

from __future__ import annotations

import asyncio
import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from store.base import StoreFull
from store.journal import journals
from store.tiny import TinyStore
from store.work import Work
from tests.store.disks import NEVER, CountingDisk, StallingDisk
from tests.store.making import NOON, article, delivery, meeting, read, subscriber


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.suffix in (".json", ".jsonl"))


def written_at(folder: Path) -> dict[str, int]:
    """When each table file was written last."""
    return {path.name: path.stat().st_mtime_ns for path in folder.glob("*.json")}


def leave_only(folder: Path, files: dict[str, bytes]) -> None:
    """Put the folder back to these files."""
    for path in folder.iterdir():
        path.unlink()
    for name, data in files.items():
        (folder / name).write_bytes(data)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Take the right to write from a folder and what is in it; skips for users who may write everywhere."""
    paths = [*folder.iterdir(), folder]
    for path in paths:
        path.chmod(path.stat().st_mode & ~0o222)
    try:
        if os.access(folder, os.W_OK):
            pytest.skip("this user may write everywhere")
        yield
    finally:
        for path in paths:
            path.chmod(path.stat().st_mode | 0o200)


def note(text: str) -> Work:
    return Work(notes=(("note", text),))


async def note_in(folder: Path) -> str | None:
    async with TinyStore(folder) as store:
        return await store.note("note")


# --------------------------------------------------------------------------- what goes where


async def test_closing_leaves_tables_and_no_journal(tmp_path: Path) -> None:
    async with TinyStore(tmp_path) as store:
        await store.commit(
            replace(read(article("one"), article("two", NOON + timedelta(days=31))), notes=(("a", "b"),))
        )
        await store.commit(Work(deliveries=(delivery(),), subscribers=(subscriber(),), meetings=(meeting(),)))
        while_open = files_in(tmp_path)

    assert while_open == ["journal-00000001.jsonl"]
    months = ["articles-2022-01.json", "articles-2022-02.json"]
    assert files_in(tmp_path) == [*months, "knowledge.json", "outbox.json", "subscribers.json"]


async def test_asking_writes_nothing(tmp_path: Path) -> None:
    async with TinyStore(tmp_path) as store:
        await store.commit(note("kept"))
    before = written_at(tmp_path)

    async with TinyStore(tmp_path) as store:
        await store.commit(note("kept"))
        kept = await store.note("note")

    assert kept == "kept"
    assert written_at(tmp_path) == before


async def test_an_article_dated_anew_is_in_one_file_only(tmp_path: Path) -> None:
    async with TinyStore(tmp_path) as store:
        await store.commit(read(article("one")))
    async with TinyStore(tmp_path) as store:
        await store.commit(read(article("one", NOON + timedelta(days=31))))
    async with TinyStore(tmp_path) as store:
        await store.commit(Work(removed_articles=("one",)))

    async with TinyStore(tmp_path) as store:
        assert await store.articles() == ()
        assert await store.findings() == ()


async def test_a_commit_costs_the_change_and_not_what_is_stored(tmp_path: Path) -> None:
    disk = CountingDisk()
    async with TinyStore(tmp_path, disk=disk) as store:
        await store.commit(Work(deliveries=tuple(delivery(str(n)) for n in range(2000))))
        await store.file_away()
        await store.commit(note("the journal's file is made"))
        disk.bytes, disk.steps = 0, []

        await store.commit(Work(deliveries=(delivery("77", attempt=1),)))

        assert disk.bytes < 500
        assert disk.steps == [("write", "journal-00000002.jsonl"), ("sync", "journal-00000002.jsonl")]


async def test_the_folder_is_made_for_its_owner_only_and_made_to_last(tmp_path: Path) -> None:
    disk = CountingDisk()

    async with TinyStore(tmp_path / "new" / "store", disk=disk):
        made = list(disk.steps)

    assert made == [("sync_folder", tmp_path.name), ("sync_folder", "new")]
    assert (tmp_path / "new" / "store").stat().st_mode & 0o077 == 0


async def test_many_records_are_kept_out_of_the_search_for_cycles(tmp_path: Path) -> None:
    async with TinyStore(tmp_path) as store:
        await store.commit(Work(deliveries=tuple(delivery(str(n)) for n in range(1500))))
    before = gc.get_freeze_count()

    async with TinyStore(tmp_path):
        frozen = gc.get_freeze_count()
        gc.unfreeze()

    assert frozen - before > 1500
    assert gc.isenabled()


async def test_a_folder_that_may_not_be_written_is_said_in_plain_words(tmp_path: Path) -> None:
    async with TinyStore(tmp_path) as store:
        await store.commit(note("kept"))

    with read_only(tmp_path), pytest.raises(StoreFull, match=r"Permission denied.* let this user write to the folder"):
        await note_in(tmp_path)

    assert await note_in(tmp_path) == "kept"


# --------------------------------------------------------------------------- filing beside the commits


async def test_rows_are_filed_when_the_journal_has_grown(tmp_path: Path) -> None:
    disk = StallingDisk("replace", ".json")
    async with TinyStore(tmp_path, disk=disk, journal_limit=1000) as store:
        for n in range(40):
            await store.commit(note(str(n)))

        filing_began = await asyncio.to_thread(disk.reached.wait, 30)

        disk.go_on.set()
    assert filing_began
    assert await note_in(tmp_path) == "39"


async def test_commits_go_on_while_rows_are_filed(tmp_path: Path) -> None:
    disk = StallingDisk("replace", ".json")
    async with TinyStore(tmp_path, disk=disk, journal_limit=NEVER) as store:
        await store.commit(note("filed"))
        filing = asyncio.create_task(store.file_away())
        await asyncio.to_thread(disk.reached.wait, 30)

        await asyncio.wait_for(store.commit(note("beside")), timeout=30)

        assert not filing.done()
        assert await store.note("note") == "beside"
        disk.go_on.set()
        await filing
        assert await store.note("note") == "beside"
    assert await note_in(tmp_path) == "beside"


async def test_what_was_committed_beside_a_filing_that_fails_is_the_newer(tmp_path: Path) -> None:
    disk = StallingDisk("replace", ".json")
    async with TinyStore(tmp_path, disk=disk, journal_limit=NEVER) as store:
        await store.commit(note("older"))
        filing = asyncio.create_task(store.file_away())
        await asyncio.to_thread(disk.reached.wait, 30)
        await store.commit(note("newer"))
        disk.fails = True
        disk.go_on.set()
        await filing
        disk.fails = False
        left = len(journals(tmp_path))

    assert left == 2
    assert await note_in(tmp_path) == "newer"


async def test_closing_waits_for_the_filing_under_way(tmp_path: Path) -> None:
    disk = StallingDisk("replace", ".json")
    store = TinyStore(tmp_path, disk=disk, journal_limit=1)
    await store.__aenter__()
    await store.commit(note("kept"))
    await asyncio.to_thread(disk.reached.wait, 30)

    closing = asyncio.create_task(store.__aexit__(None, None, None))
    await asyncio.sleep(0)
    closing.cancel()
    await asyncio.sleep(0)
    under_way = not closing.done()
    disk.go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await closing

    assert under_way
    assert files_in(tmp_path) == ["subscribers.json"]
    assert await note_in(tmp_path) == "kept"


async def test_a_cancelled_opening_gives_the_lock_back(tmp_path: Path) -> None:
    disk = StallingDisk("sync_folder", "")
    opening = asyncio.create_task(TinyStore(tmp_path / "new", disk=disk).__aenter__())
    await asyncio.to_thread(disk.reached.wait, 30)

    opening.cancel()
    disk.go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await opening

    async with TinyStore(tmp_path / "new") as store:
        assert await store.note("note") is None


async def test_a_long_journal_left_by_a_kill_is_filed_after_opening(tmp_path: Path) -> None:
    async with TinyStore(tmp_path, journal_limit=NEVER) as store:
        await store.commit(read(*(article(str(n)) for n in range(9))))
        left = {path.name: path.read_bytes() for path in journals(tmp_path)}
    leave_only(tmp_path, left)
    disk = StallingDisk("replace", ".json")

    async with TinyStore(tmp_path, disk=disk, journal_limit=1000) as store:
        found = len(await store.articles())
        filing_began = await asyncio.to_thread(disk.reached.wait, 30)
        disk.go_on.set()

    assert (found, filing_began) == (9, True)
    assert files_in(tmp_path) == ["articles-2022-01.json"]
