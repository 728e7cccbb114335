"""Which store a URL means, and what is said of one that means none."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.base import StoreError
from store.memory import MemoryStore
from store.opening import folder_of, open_store


async def test_tinydb_and_a_folder_is_the_store_in_that_folder(tmp_path: Path) -> None:
    folder = tmp_path / "not yet" / "there"

    store = open_store(f"tinydb:{folder}")

    assert not folder.exists()
    async with store:
        assert folder.is_dir()


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
