"""A file of the store that is gone is missed: named, nothing changed, and all back when it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from store.base import StoreDamaged, StoreError
from store.disk import Disk
from store.inventory import INVENTORY_NAME, listed, write_down
from store.journal import journals
from store.opening import is_store, open_store
from store.restoring import go_on_without, restore
from store.snapshot import snapshot
from store.tables import Table
from store.tiny import TinyStore
from store.tinyfile import TinyFile, previous_of
from store.work import Work
from tests.store.disks import NEVER, CountingDisk, FailingDisk, ForgetfulDisk, PowerCut
from tests.store.making import NOON, article, delivery, meeting, read, ruling, subscriber
from tests.store.test_restoring import files_of

JANUARY, FEBRUARY = "articles-2022-01.json", "articles-2022-02.json"
WORK = replace(
    read(article("one"), article("two", NOON + timedelta(days=31))),
    meetings=(meeting(),),
    subscribers=(subscriber(),),
    deliveries=(delivery(),),
    rulings=(ruling(),),
)
NEEDED = frozenset({"articles-2022-01", "articles-2022-02", "outbox", "rulings", "subscribers"})


async def filled(folder: Path, *works: Work, disk: Disk | None = None) -> None:
    async with TinyStore(folder, disk=disk) as store:
        for work in works:
            await store.commit(work)


async def held(folder: Path) -> list[tuple[Table, object]]:
    async with TinyStore(folder) as store:
        return [each async for each in store.everything()]


@pytest.fixture
async def folder(tmp_path: Path) -> Path:
    """A store that was filed once: no file has a generation before it."""
    await filled(tmp_path, WORK)
    return tmp_path


# --------------------------------------------------------------------------- missed


@pytest.mark.parametrize("name", sorted(NEEDED))
async def test_a_missing_file_is_named_and_nothing_is_changed(folder: Path, name: str) -> None:
    (folder / f"{name}.json").unlink()
    before = files_of(folder)

    with pytest.raises(StoreDamaged) as refused:
        await held(folder)

    assert (refused.value.file, refused.value.restorable) == (f"{name}.json", False)
    assert files_of(folder) == before


async def test_the_whole_message_of_a_missing_month(folder: Path) -> None:
    (folder / FEBRUARY).unlink()

    with pytest.raises(StoreDamaged) as refused:
        await held(folder)

    assert str(refused.value) == (
        f"The store's file {folder / FEBRUARY} is missing: it was moved away or lost, and with it the articles of "
        "2022-02 and what they say. The store is not opened without it, so that nothing is taken for gone that only "
        "lies elsewhere. Nothing was changed. Put the file back where it was, and all is as before. "
        "There is no whole generation before it. Copy the file from a backup, or go on without it: "
        f"`attache check --store tinydb:{folder} --without {FEBRUARY}` begins it anew, without anything in it; "
        "what was in it is lost then, and meetings that only its articles tell of are forgotten; "
        "what a feed brought of it and still shows is read again."
    )


async def test_all_that_are_missing_are_named(folder: Path) -> None:
    previous = (folder / FEBRUARY).read_bytes()
    for name in (JANUARY, FEBRUARY, "outbox.json"):
        (folder / name).unlink()
    previous_of(folder / FEBRUARY).write_bytes(previous)

    with pytest.raises(StoreDamaged) as refused:
        await held(folder)

    assert f"{JANUARY} is missing" in str(refused.value)
    assert str(refused.value).endswith(
        f" Missing too: {FEBRUARY} with the articles of 2022-02 and what they say (--restore {FEBRUARY}), "
        "outbox.json with deliveries (--without outbox.json)."
    )


async def test_those_that_are_missing_are_named_beside_one_that_is_damaged(folder: Path) -> None:
    (folder / JANUARY).write_bytes(b"")
    (folder / "outbox.json").unlink()

    with pytest.raises(StoreDamaged, match=rf"{JANUARY} cannot be read.* Missing too: outbox\.json with deliveries"):
        await held(folder)


async def test_a_store_whose_files_are_all_gone_is_no_empty_one(folder: Path) -> None:
    for name in [*files_of(folder).keys() - {INVENTORY_NAME}, "store.lock"]:
        (folder / name).unlink()

    assert is_store(folder)
    with pytest.raises(StoreDamaged, match="is missing"):
        await held(folder)


async def test_a_missing_file_is_not_left_out_of_a_backup(folder: Path) -> None:
    (folder / JANUARY).unlink()

    with pytest.raises(StoreDamaged, match=f"{JANUARY} is missing"):
        snapshot(folder)


async def test_what_follows_from_the_articles_is_not_missed(folder: Path) -> None:
    (folder / "knowledge.json").unlink()

    async with TinyStore(folder) as store:
        assert await store.meetings() == ()
        assert len(await store.articles()) == 2


async def test_an_open_store_goes_on_and_puts_what_it_files_back(folder: Path) -> None:
    before = await held(folder)
    async with TinyStore(folder) as store:
        (folder / "outbox.json").unlink()
        await store.commit(Work(deliveries=(delivery("later"),)))

    assert len(await held(folder)) == len(before) + 1


# --------------------------------------------------------------------------- another in its place


@pytest.mark.parametrize(("source", "name"), [("outbox.json", "subscribers.json"), (JANUARY, FEBRUARY)])
async def test_a_file_in_the_place_of_another_is_named_and_nothing_is_changed(
    folder: Path, source: str, name: str
) -> None:
    before, own = await held(folder), (folder / name).read_bytes()
    (folder / name).write_bytes((folder / source).read_bytes())
    files = files_of(folder)
    words = rf"{name} cannot be read: it holds the records of {source.removesuffix('.json')}, being {source} copied"

    with pytest.raises(StoreDamaged, match=words):
        await held(folder)
    with pytest.raises(StoreDamaged, match=words):
        snapshot(folder)
    unchanged = files_of(folder) == files
    (folder / name).write_bytes(own)

    assert unchanged
    assert await held(folder) == before


async def test_a_copy_that_lies_beside_the_files_is_to_be_moved_away(folder: Path) -> None:
    (folder / "copy.json").write_bytes((folder / "outbox.json").read_bytes())

    with pytest.raises(StoreDamaged, match=r"copy\.json cannot be read: it holds the records of outbox.* move it to"):
        await held(folder)


# --------------------------------------------------------------------------- back again, or without it


@pytest.mark.parametrize("name", sorted(NEEDED))
async def test_a_file_put_back_brings_everything_back(folder: Path, tmp_path: Path, name: str) -> None:
    before, away = await held(folder), tmp_path / "away"
    away.mkdir()
    (folder / f"{name}.json").rename(away / "file")
    with pytest.raises(StoreDamaged):
        await held(folder)

    (away / "file").rename(folder / f"{name}.json")

    assert await held(folder) == before


async def test_going_on_without_it_keeps_all_else_and_it_may_come_back_later(folder: Path) -> None:
    before, data = await held(folder), (folder / JANUARY).read_bytes()
    (folder / JANUARY).unlink()

    said = go_on_without(folder, JANUARY)
    without = await held(folder)
    (folder / JANUARY).write_bytes(data)

    assert said == f"{JANUARY} is begun anew. The missing file may still be put in its place."
    assert [each for each in before if each not in without] == [
        (Table.ARTICLES, article("one")),
        (Table.FINDINGS, read(article("one")).articles[0][1]),
    ]
    assert await held(folder) == before


async def test_what_comes_after_going_on_without_it_is_kept(folder: Path) -> None:
    (folder / JANUARY).unlink()
    go_on_without(folder, JANUARY)

    await filled(folder, read(article("three")))

    async with TinyStore(folder) as store:
        assert {one.id for one in await store.articles()} == {"two", "three"}


async def test_a_missing_file_with_a_generation_before_it_is_restored_from_that(folder: Path) -> None:
    before = await held(folder)
    await filled(folder, read(article("three")))
    (folder / JANUARY).unlink()

    with pytest.raises(StoreDamaged, match=rf"--restore {JANUARY}` puts that back; what came into this file later"):
        go_on_without(folder, JANUARY)
    restore(folder, JANUARY)

    assert await held(folder) == before


async def test_a_missing_file_without_one_is_not_restored(folder: Path) -> None:
    (folder / JANUARY).unlink()

    with pytest.raises(StoreDamaged, match=f"--without {JANUARY}"):
        restore(folder, JANUARY)


def test_going_on_without_what_never_was_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="There is no file 'articles-2022-01' in the store"):
        go_on_without(tmp_path, "articles-2022-01")


# --------------------------------------------------------------------------- the list


async def test_the_list_is_written_when_a_file_is_new_and_not_with_each_article(tmp_path: Path) -> None:
    disk = CountingDisk()
    async with TinyStore(tmp_path, disk=disk, journal_limit=NEVER) as store:
        for n in range(4):
            await store.commit(read(article(str(n))))
            await store.file_away()
        once = disk.steps.count(("replace", INVENTORY_NAME))
        await store.commit(read(article("next", NOON + timedelta(days=31))))
        await store.file_away()

    assert (once, disk.steps.count(("replace", INVENTORY_NAME))) == (1, 2)
    assert listed(tmp_path) == {"articles-2022-01", "articles-2022-02"}


async def test_a_file_is_named_after_it_is_there_and_before_its_journal_goes(tmp_path: Path) -> None:
    disk = CountingDisk()
    await filled(tmp_path, WORK, disk=disk)

    named = disk.steps.index(("replace", INVENTORY_NAME))
    months = [disk.steps.index(("replace", name)) for name in (JANUARY, FEBRUARY)]
    assert max(months) < named < disk.steps.index(("remove", "journal-00000001.jsonl"))


async def test_a_store_of_before_opens_as_it_did_and_is_listed_with_the_next_rows(folder: Path) -> None:
    before = await held(folder)
    (folder / INVENTORY_NAME).unlink()

    opened = await held(folder)
    asked = listed(folder)
    await filled(folder, Work(notes=(("a", "b"),)))

    assert (opened, asked, listed(folder)) == (before, frozenset(), NEEDED)


async def test_a_store_of_before_has_what_files_are_found(folder: Path) -> None:
    (folder / INVENTORY_NAME).unlink()
    (folder / JANUARY).unlink()

    async with TinyStore(folder) as store:
        assert [one.id for one in await store.articles()] == ["two"]


@pytest.mark.parametrize("data", [b"", b"\0" * 90, b"00000000 {}\n", b"something else"])
async def test_a_list_that_is_not_as_it_was_written_stops_nobody_and_is_written_anew(folder: Path, data: bytes) -> None:
    before = await held(folder)
    (folder / INVENTORY_NAME).write_bytes(data)

    opened = await held(folder)
    await filled(folder, Work(notes=(("a", "b"),)))

    assert (opened, listed(folder)) == (before, NEEDED)


def test_what_is_written_down_is_read_again(tmp_path: Path) -> None:
    write_down(tmp_path, ["b", "a"], Disk())

    assert listed(tmp_path) == {"a", "b"}
    assert listed(tmp_path / "nowhere") == frozenset()


async def test_somebody_elses_file_is_not_missed(tmp_path: Path) -> None:
    await filled(tmp_path, WORK)
    TinyFile(tmp_path / "copy.json", Disk()).put({"notes": {}})
    await filled(tmp_path, read(article("new", NOON + timedelta(days=62))))
    (tmp_path / "copy.json").unlink()

    assert {table for table, _ in await held(tmp_path)} >= {Table.ARTICLES, Table.DELIVERIES}


# --------------------------------------------------------------------------- failures and cuts between the steps


NEXT_MONTH = read(article("two", NOON + timedelta(days=31)))
STEPS_OF_A_MONTH = 16
"""How many steps committing and filing it takes, after the first month is there; held by the first test."""


async def test_the_tests_below_stop_at_every_step_there_is(tmp_path: Path) -> None:
    await filled(tmp_path, read(article("one")))
    disk = CountingDisk()

    async with TinyStore(tmp_path, disk=disk, journal_limit=NEVER) as store:
        await store.commit(NEXT_MONTH)
        await store.file_away()

        assert len(disk.steps) == STEPS_OF_A_MONTH


@pytest.mark.parametrize("step", range(STEPS_OF_A_MONTH + 1))
async def test_a_cut_between_a_new_file_and_the_list_is_harmless(tmp_path: Path, step: int) -> None:
    folder, acknowledged = tmp_path / "store", False
    folder.mkdir()
    disk = ForgetfulDisk(folder)
    await filled(folder, read(article("one")), disk=disk)
    disk.cut_at(step)
    try:
        async with TinyStore(folder, disk=disk, journal_limit=NEVER) as store:
            await store.commit(NEXT_MONTH)
            acknowledged = True
            await store.file_away()
    except PowerCut:
        pass

    for number, files in enumerate(disk.after_power_cut()):
        left = tmp_path / f"left-{number}"
        write(left, files.items())
        assert {f"{name}.json" for name in listed(left)} <= files.keys()
        found = await ids_in(left)
        assert found == {"one", "two"} or (not acknowledged and found == {"one"})
        await filled(left, read(article("three", NOON + timedelta(days=31))))
        assert listed(left) == {"articles-2022-01", "articles-2022-02"}
        assert journals(left) == []


@pytest.mark.parametrize("step", range(1, STEPS_OF_A_MONTH + 1))
async def test_a_disk_that_refuses_the_list_keeps_the_journal(tmp_path: Path, step: int) -> None:
    await filled(tmp_path, read(article("one")))
    disk = FailingDisk()
    async with TinyStore(tmp_path, disk=disk, journal_limit=NEVER) as store:
        await store.commit(NEXT_MONTH)
        disk.arm(step, for_good=True)
        await store.file_away()
        left = journals(tmp_path)

    assert left or "articles-2022-02" in listed(tmp_path)
    assert await ids_in(tmp_path) == {"one", "two"}


def write(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    folder.mkdir()
    for name, data in files:
        (folder / name).write_bytes(data)


async def ids_in(folder: Path) -> set[str]:
    async with open_store(f"tinydb:{folder}") as store:
        return {one.id for one in await store.articles()}
