"""What is to be forgotten is in no generation and no journal afterwards, and nothing else is lost on the way."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.keeping import kept_about
from store.disk import Disk
from store.journal import Journal, Step, journals, read_journal
from store.loading import error_of
from store.records import ChatKey
from store.restoring import restore
from store.tables import Table
from store.tiny import TinyStore
from store.tinyfile import data_files
from store.work import Work
from tests.store.disks import NEVER, FailingDisk, ForgetfulDisk, PowerCut, StallingDisk
from tests.store.making import HOUR, NOON, article, delivery, draft, feed, findings, meeting, read, subscriber

GONE, STAYS = 70_707, 80_808
NAMES = (b"70707", b"Asia/Tokyo")
"""How whoever goes would be found in a file."""
READERS = Work(
    subscribers=(subscriber(GONE, zone="Asia/Tokyo"), subscriber(GONE, 3), subscriber(STAYS)),
    deliveries=tuple(replace(delivery(f"geneva/{chat}"), subscriber=ChatKey(chat)) for chat in (GONE, STAYS)),
    notes=((f"answers {GONE}", '{"asked": "Asia/Tokyo"}'), (f"answers {STAYS}", "{}")),
    drafts=(replace(draft("new"), by=GONE),),
    feeds=(feed(added_by=GONE),),
)
ALL = replace(READERS, articles=read(article()).articles, meetings=(meeting(),))


async def filled(folder: Path, *, disk: Disk | None = None) -> None:
    """A store of which each file has a generation before it, and both hold the reader."""
    for number in range(2):
        async with TinyStore(folder, disk=disk, journal_limit=NEVER) as store:
            await store.commit(
                replace(
                    ALL,
                    meetings=(meeting(sequence=number),),
                    subscribers=tuple(replace(each, only_confirmed=bool(number)) for each in ALL.subscribers),
                    deliveries=tuple(replace(each, attempt=number) for each in ALL.deliveries),
                    drafts=tuple(replace(each, created=NOON + number * HOUR) for each in ALL.drafts),
                    feeds=tuple(replace(each, brought=number) for each in ALL.feeds),
                )
            )


async def forget(store: TinyStore) -> None:
    kept = await kept_about(store, GONE, GONE, (f"answers {GONE}",))
    assert len(kept.subscribers) == 2
    await store.commit(kept.gone)


def traces(folder: Path, *names: bytes) -> list[str]:
    """The files in which the reader would be found."""
    files = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    return sorted(name for name, data in files.items() if any(each in data for each in names or NAMES))


def generations_in(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.previous.json"))


async def held(folder: Path) -> list[tuple[Table, Any]]:
    async with TinyStore(folder) as store:
        return [each async for each in store.everything()]


def others(records: Sequence[tuple[Table, Any]]) -> list[tuple[Table, Any]]:
    """What is not of the reader; a feed of theirs stays, added by nobody."""
    unowned = [(table, replace(each, added_by=0) if table is Table.FEEDS else each) for table, each in records]
    return [each for each in unowned if str(GONE) not in repr(each)]


async def test_nothing_of_a_reader_is_left_in_any_file(tmp_path: Path) -> None:
    await filled(tmp_path)
    before, generations = await held(tmp_path), generations_in(tmp_path)
    was = traces(tmp_path)

    async with TinyStore(tmp_path, journal_limit=NEVER) as store:
        await forget(store)
        await store.file_away()
        left = traces(tmp_path)

    files = ("drafts", "feeds", "outbox", "subscribers")
    assert was == sorted(f"{name}{ending}.json" for name in files for ending in ("", ".previous"))
    assert (left, traces(tmp_path)) == ([], [])
    assert generations_in(tmp_path) == generations
    assert await held(tmp_path) == others(before)


async def test_it_is_filed_at_once_without_being_asked_for(tmp_path: Path) -> None:
    await filled(tmp_path)

    async with TinyStore(tmp_path, journal_limit=NEVER) as store:
        await store.commit(Work(notes=(("last", "1"),)))
        await forget(store)
        assert store._filing is not None
        await store._filing
        assert (traces(tmp_path), journals(tmp_path)) == ([], [])


async def test_what_is_forgotten_while_files_are_written_follows_at_once(tmp_path: Path) -> None:
    await filled(tmp_path)
    disk = StallingDisk("replace", ".json")

    async with TinyStore(tmp_path, disk=disk, journal_limit=NEVER) as store:
        await store.commit(Work(notes=(("last", "1"),), forgets=True))
        assert await asyncio.to_thread(disk.reached.wait, 30)
        await forget(store)
        disk.go_on.set()
        assert store._filing is not None
        await store._filing
        assert (traces(tmp_path), journals(tmp_path)) == ([], [])


async def test_a_restored_generation_does_not_bring_a_reader_back(tmp_path: Path) -> None:
    await filled(tmp_path)
    async with TinyStore(tmp_path) as store:
        await forget(store)
    before = await held(tmp_path)

    for name in ("subscribers", "outbox", "drafts", "feeds"):
        (tmp_path / f"{name}.json").unlink()
        restore(tmp_path, name)

    assert await held(tmp_path) == before


async def test_who_comes_back_at_once_begins_anew(tmp_path: Path) -> None:
    await filled(tmp_path)

    async with TinyStore(tmp_path, journal_limit=NEVER) as store:
        await forget(store)
        await store.commit(Work(subscribers=(subscriber(GONE, zone="Africa/Cairo"),)))

    assert not traces(tmp_path, b"Asia/Tokyo")
    assert (Table.SUBSCRIBERS, subscriber(GONE, zone="Africa/Cairo")) in await held(tmp_path)


async def test_other_work_keeps_the_generation_before(tmp_path: Path) -> None:
    await filled(tmp_path)
    before = (tmp_path / "subscribers.json").read_bytes()

    async with TinyStore(tmp_path, journal_limit=NEVER) as store:
        await store.commit(Work(removed_subscribers=(ChatKey(GONE),), removed_deliveries=(f"geneva/{GONE}",)))

    assert (tmp_path / "subscribers.previous.json").read_bytes() == before


async def test_a_process_that_dies_after_the_commit_forgets_with_the_next(tmp_path: Path) -> None:
    await filled(tmp_path)
    journal = Journal(tmp_path, Disk())
    journal.append([Step("subscribers", "subscribers", f"{GONE}:{topic}", None) for topic in (0, 3)], {"subscribers"})
    journal.append([Step("subscribers", "notes", f"answers {GONE}", None)], {"subscribers", "drafts"})
    journal.close()

    async with TinyStore(tmp_path, journal_limit=NEVER) as store:
        assert store._filing is not None
        await store._filing
        assert not [name for name in traces(tmp_path) if "subscribers" in name or "journal" in name]


def test_a_line_says_what_is_to_be_forgotten_and_one_of_before_nothing(tmp_path: Path) -> None:
    journal = Journal(tmp_path, Disk())
    step = Step("outbox", "deliveries", "a", None)

    journal.append([step])
    journal.append([step], ["outbox", "drafts"])
    journal.append([], ["outbox"])

    (path,) = journals(tmp_path)
    assert [*read_journal(path)] == [
        ([step], frozenset()),
        ([step], frozenset({"outbox", "drafts"})),
        ([], frozenset({"outbox"})),
    ]


# --------------------------------------------------------------------------- another store in its place


OTHER: dict[Table, list[Any]] = {
    Table.ARTICLES: [article()],
    Table.FINDINGS: [findings(article())],
    Table.SUBSCRIBERS: [subscriber(STAYS, zone="Africa/Cairo")],
}


async def test_a_replaced_store_is_in_no_generation_of_the_new_one(tmp_path: Path) -> None:
    await filled(tmp_path)
    async with TinyStore(tmp_path) as store:  # a month that is the same in both, and was another before
        await store.commit(read(replace(article(), title="An older title")))
    async with TinyStore(tmp_path) as store:
        await store.commit(read(article()))

    async with TinyStore(tmp_path) as store:
        await store.replace_everything(OTHER)
    now = await held(tmp_path)
    for path in generations_in(tmp_path):
        path.replace(path.with_name(path.name.replace(".previous", "")))

    assert traces(tmp_path) == []
    assert await held(tmp_path) == now == [(table, each) for table, rows in OTHER.items() for each in rows]


async def test_a_store_that_is_filled_for_the_first_time_has_each_file_once(tmp_path: Path) -> None:
    async with TinyStore(tmp_path) as store:
        await store.replace_everything(OTHER)

    assert not generations_in(tmp_path)


# --------------------------------------------------------------------------- failures and cuts between the steps


STEPS = 130
"""More than forgetting takes; the last of the cuts below never comes."""


@pytest.mark.parametrize("replaces", [False, True], ids=["a reader goes", "another store comes"])
async def test_a_power_cut_at_any_step_loses_nothing_else_and_is_made_good(tmp_path: Path, replaces: bool) -> None:
    came_to_an_end = 0
    for step in range(STEPS):
        folder = tmp_path / f"store-{step}"
        folder.mkdir()
        disk, acknowledged = ForgetfulDisk(folder), False
        await filled(folder, disk=disk)
        before = await held(folder)
        after = [(table, each) for table, rows in OTHER.items() for each in rows] if replaces else others(before)
        disk.cut_at(step)
        try:
            async with TinyStore(folder, disk=disk, journal_limit=NEVER) as store:
                await (store.replace_everything(OTHER) if replaces else forget(store))
                acknowledged = True
                await store.file_away()
            came_to_an_end += 1
        except PowerCut:
            pass

        for number, files in enumerate(disk.after_power_cut()):
            left = tmp_path / f"left-{step}-{number}"
            left.mkdir()
            for name, data in files.items():
                (left / name).write_bytes(data)
            assert not [path for path in (*data_files(left), *generations_in(left)) if error_of(path)], step
            found = await held(left)
            assert found == after or (not acknowledged and found == before), step
            assert found == before or traces(left) == [], step
        if came_to_an_end:
            break

    assert came_to_an_end


@pytest.mark.parametrize("step", range(1, 40))
async def test_a_disk_that_refuses_is_asked_again(tmp_path: Path, step: int) -> None:
    await filled(tmp_path)
    before, disk = await held(tmp_path), FailingDisk()
    async with TinyStore(tmp_path, disk=disk, journal_limit=NEVER) as store:
        await forget(store)
        disk.arm(step)
        await store.file_away()
        disk.arm(None)
        await store.commit(Work(notes=(("later", "1"),)))
        await store.file_away()
        assert traces(tmp_path) == []

    assert [each for each in await held(tmp_path) if getattr(each[1], "name", "") != "later"] == others(before)
