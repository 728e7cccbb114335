"""`attache check --without FILE` and `--restore FILE` say what becomes of articles that feeds brought."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from bot.check import begin_file_anew, lost_with_a_file
from bot.check_store import findings_of_store
from briefings.wire.lost import ACCOUNTED
from store.tiny import TinyStore
from store.work import Work
from tests.store.making import article, feed, read, seen

NOW = datetime(2022, 1, 4, 12, tzinfo=UTC)


def _lose(folder: Path) -> None:
    (month,) = folder.glob("articles-*[0-9].json")
    for path in folder.glob(f"{month.stem}*"):
        path.unlink()
    begin_file_anew(f"tinydb:{folder}", month.name)


def _damage(folder: Path) -> str:
    """The name of the month that was damaged and begun anew."""
    (month,) = folder.glob("articles-*[0-9].json")
    month.write_bytes(b"{")
    begin_file_anew(f"tinydb:{folder}", month.name)
    return month.name


async def begun_anew(folder: Path, *, marked: bool = True) -> str:
    """A store whose only month is gone, with a feed that brought one of two articles in it."""
    async with TinyStore(folder) as store:
        notes = ((ACCOUNTED, "yes"),) if marked else ()
        await store.commit(read(article("one")))
        await store.commit(read(article("two")))
        items = (seen("a", article="one"), seen("b"))
        await store.commit(Work(feeds=(feed(brought=1, next_due=NOW),), seen=items, notes=notes))
    _lose(folder)
    return await lost_with_a_file(f"tinydb:{folder}", NOW)


async def test_how_many_articles_of_feeds_went_and_that_they_are_read_again_is_told(tmp_path: Path) -> None:
    said = await begun_anew(tmp_path)

    assert said == (
        "1 article that feeds brought went with it: what a feed still shows of that is read again when the bot runs, "
        "or by `attache feeds poll`. Articles that were added by hand have to be added again."
    )
    async with TinyStore(tmp_path) as store:
        assert [each.brought for each in await store.feeds()] == [0]
        assert [each.item for each in await store.seen()] == ["b"]


async def test_where_it_is_not_known_what_was_left_out_the_way_is_told(tmp_path: Path) -> None:
    said = await begun_anew(tmp_path, marked=False)

    assert "`attache feeds remove` and then `attache feeds add`" in said
    async with TinyStore(tmp_path) as store:
        assert [each.item for each in await store.seen()] == ["a", "b"]


async def test_of_a_store_with_nothing_of_feeds_in_it_nothing_is_said(tmp_path: Path) -> None:
    async with TinyStore(tmp_path) as store:
        await store.commit(read(article("one")))

    assert await lost_with_a_file(f"tinydb:{tmp_path}", NOW) == ""
    assert await lost_with_a_file(f"tinydb:{tmp_path / 'nowhere'}", NOW) == ""


async def test_damaged_files_that_were_put_aside_are_named_until_they_are_deleted(tmp_path: Path) -> None:
    async with TinyStore(tmp_path) as store:
        await store.commit(read(article("one")))
    name = _damage(tmp_path)

    found = {each.what: each async for each in findings_of_store(f"tinydb:{tmp_path}", NOW)}

    assert f"{name}.damaged-1" in found["kept aside"].words
    assert not found["kept aside"].wrong

    (tmp_path / f"{name}.damaged-1").unlink()
    assert "kept aside" not in {each.what async for each in findings_of_store(f"tinydb:{tmp_path}", NOW)}
