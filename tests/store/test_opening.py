"""Which store a URL means, and what is said of one that means none."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.base import StoreError
from store.memory import MemoryStore
from store.opening import folder_of, open_existing, open_store


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
