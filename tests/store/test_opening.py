"""Which store a URL means, and what is said of one that means none."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.backup import export
from store.base import StoreDamaged, StoreError, StoreFull
from store.memory import MemoryStore
from store.opening import folder_of, open_existing, open_store
from store.restoring import restore
from store.snapshot import snapshot
from tests.store.making import NOON


async def test_tinydb_and_a_folder_is_the_store_in_that_folder(tmp_path: Path) -> None:
    folder = tmp_path / "not yet" / "there"

    store = open_store(f"tinydb:{folder}")

    assert not folder.exists()
    async with store:
        assert folder.is_dir()


async def test_a_store_that_is_not_there_is_said_to_be_missing_and_not_made(tmp_path: Path) -> None:
    folder = tmp_path / "nowhere"

    with pytest.raises(StoreError, match="There is no store in"):
        open_existing(f"tinydb:{folder}")

    assert not folder.exists()


@pytest.mark.parametrize("name", ["taken", "taken/store", "taken/deeper/store"])
async def test_a_file_in_the_place_of_the_folder_is_said_to_be_one(tmp_path: Path, name: str) -> None:
    (tmp_path / "taken").touch()

    for refused in (
        lambda: open_existing(f"tinydb:{tmp_path / name}"),
        lambda: restore(tmp_path / name, "outbox.json"),
        lambda: export(f"tinydb:{tmp_path / name}", "-", now=NOON),
    ):
        with pytest.raises(StoreFull, match=rf"{name} is a file, or in one, and the store needs a folder\. Give it"):
            refused()


@pytest.mark.parametrize("name", ["subscribers.json", "journal-00000001.jsonl", "store.lock", "store.files"])
async def test_a_folder_in_the_place_of_a_file_is_said_to_be_one(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    words = rf"{name} is a folder, and a file of the store belongs there\. Nothing was changed\. Move the folder away"

    with pytest.raises(StoreFull, match=words):
        async with open_store(f"tinydb:{tmp_path}"):
            pass
    if name.endswith(("json", "jsonl")):
        for refused in (lambda: restore(tmp_path, name), lambda: snapshot(tmp_path)):
            with pytest.raises(StoreFull, match=words):
                refused()


async def test_a_folder_in_the_place_of_the_generation_before_is_none(tmp_path: Path) -> None:
    (tmp_path / "subscribers.json").write_bytes(b"")
    (tmp_path / "subscribers.previous.json").mkdir()

    with pytest.raises(StoreDamaged, match=r"subscribers\.json cannot be read.* There is no whole generation before"):
        async with open_store(f"tinydb:{tmp_path}"):
            pass


async def test_a_store_that_was_begun_is_there_though_nothing_came_into_it(tmp_path: Path) -> None:
    url = f"tinydb:{tmp_path / 'begun'}"
    async with open_store(url):
        pass

    async with open_existing(url) as store:
        assert await store.articles() == ()


def test_memory_is_a_store_of_its_own_each_time() -> None:
    first, second = open_store("memory:"), open_store("memory:")

    assert isinstance(first, MemoryStore)
    assert first is not second


@pytest.mark.parametrize("url", ["postgresql://attache@db/attache", "tinydb:", "tinydb: ", "data", "", "memory"])
def test_another_url_is_refused_with_an_example(url: str) -> None:
    with pytest.raises(StoreError, match=r"is no store this version knows\. Write tinydb: and a folder"):
        open_store(url)


def test_the_home_folder_may_be_written_as_people_do() -> None:
    assert folder_of("tinydb:~/attache") == Path.home() / "attache"
