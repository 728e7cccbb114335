"""The embedded store on disks that fail, stay full, or lose their power: at every single step there is."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from store.base import StoreFull
from store.journal import journals
from store.tiny import TinyStore
from store.work import Work
from tests.store.disks import NEVER, CountingDisk, FailingDisk, ForgetfulDisk, PowerCut
from tests.store.making import NOON, article, read

HEALTHY_RUN = 60
"""How many steps ``do`` and closing take on a disk that works; held by the first test."""

STEPS = ("first", "second", "third")


def note(text: str) -> Work:
    return Work(notes=(("note", text),))


async def note_in(folder: Path) -> str | None:
    async with TinyStore(folder) as store:
        return await store.note("note")


async def do(store: TinyStore, done: list[str], failed: list[str]) -> None:
    """Commits of several files with filing between them; what was acknowledged and what was refused."""
    for n, step in enumerate(STEPS):
        one = article("one", NOON + timedelta(days=31 * n))
        try:
            await store.commit(replace(read(one), notes=(("note", step),)))
            done.append(step)
        except StoreFull:
            failed.append(step)
        if n == 1:
            await store.file_away()


async def shows(store: TinyStore, step: str | None) -> bool:
    """Whether the store is wholly as this step has left it."""
    articles, findings = await store.articles(), await store.findings()
    if step is None:
        return (await store.note("note"), articles, findings) == (None, (), ())
    published = NOON + timedelta(days=31 * STEPS.index(step))
    return (
        await store.note("note") == step
        and [one.published for one in articles] == [published]
        and [one.published for one in findings] == [published.date()]
    )


async def test_the_tests_below_fail_at_every_step_there_is(tmp_path: Path) -> None:
    disk = CountingDisk()

    async with TinyStore(tmp_path, disk=disk, journal_limit=NEVER) as store:
        await do(store, [], [])

    assert len(disk.steps) == HEALTHY_RUN


@pytest.mark.parametrize("step", range(1, HEALTHY_RUN + 1))
async def test_a_disk_that_fails_once_loses_nothing(
    tmp_path: Path, step: int, caplog: pytest.LogCaptureFixture
) -> None:
    disk, done, failed = FailingDisk(), list[str](), list[str]()
    async with TinyStore(tmp_path, disk=disk, journal_limit=NEVER) as store:
        disk.arm(step)
        await do(store, done, failed)
        seen = await shows(store, done[-1])

    async with TinyStore(tmp_path) as again:
        found = await shows(again, done[-1])

    assert disk.failures == 1
    assert (seen, found) == (True, True)
    assert len(failed) + len(caplog.records) == 1


@pytest.mark.parametrize("step", range(1, HEALTHY_RUN + 1))
async def test_a_disk_that_stays_full_keeps_what_was_acknowledged(tmp_path: Path, step: int) -> None:
    disk, done, failed = FailingDisk(), list[str](), list[str]()
    async with TinyStore(tmp_path, disk=disk, journal_limit=NEVER) as store:
        disk.arm(step, for_good=True)
        await do(store, done, failed)
        last = done[-1] if done else None
        seen = await shows(store, last)

    async with TinyStore(tmp_path) as again:
        # a line that was written but could not be synced nor cut off is there after all
        found = await shows(again, last) or (bool(failed) and await shows(again, failed[0]))

    assert (seen, found) == (True, True)
    assert [*done, *failed] == list(STEPS)


@pytest.mark.parametrize("step", range(HEALTHY_RUN + 1))
async def test_a_power_cut_at_any_step_keeps_what_was_acknowledged(tmp_path: Path, step: int) -> None:
    folder = tmp_path / "store"
    folder.mkdir()
    disk, done = ForgetfulDisk(folder), list[str]()
    disk.cut_at(step)
    try:
        async with TinyStore(folder, disk=disk, journal_limit=NEVER) as store:
            await do(store, done, [])
    except PowerCut:
        pass

    found = []
    for number, files in enumerate(disk.after_power_cut()):
        left = tmp_path / f"left-{number}"
        left.mkdir()
        for name, data in files.items():
            (left / name).write_bytes(data)
        async with TinyStore(left) as again:
            acknowledged = done[-1] if done else None
            begun = STEPS[len(done)] if len(done) < len(STEPS) else None
            found.append(await shows(again, acknowledged) or await shows(again, begun))

    assert found == [True, True]


async def test_a_full_disk_is_said_in_plain_words(tmp_path: Path) -> None:
    disk = FailingDisk()
    async with TinyStore(tmp_path, disk=disk) as store:
        await store.commit(note("before"))
        disk.arm(1, for_good=True)

        with pytest.raises(StoreFull) as refused:
            await store.commit(note("refused"))

        assert await store.note("note") == "before"
        disk.arm(None)
        await store.commit(note("after"))
    assert str(refused.value) == (
        f"The disk refuses the store in {tmp_path}: No space left on device. What was there is still there. "
        "Make room on the disk, or let this user write to the folder, then try again."
    )
    assert await note_in(tmp_path) == "after"


async def test_a_folder_that_cannot_be_made_is_said_in_plain_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")

    with pytest.raises(StoreFull, match=r".*file.* is a file, or in one"):
        async with TinyStore(tmp_path / "file" / "store"):
            pass

    assert (tmp_path / "file").read_text() == "no folder"


async def test_filing_that_fails_is_logged_and_done_the_next_time(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    disk = FailingDisk()
    async with TinyStore(tmp_path, disk=disk, journal_limit=NEVER) as store:
        await store.commit(note("one"))
        disk.arm(1, for_good=True)
        await store.file_away()
        disk.arm(None)
        await store.commit(note("two"))
        await store.file_away()
        left = journals(tmp_path)

    assert left == []
    assert await note_in(tmp_path) == "two"
    [record] = caplog.records
    assert (record.levelno, record.message) == (logging.WARNING, "rows left in the journal")
