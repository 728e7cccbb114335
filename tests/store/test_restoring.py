"""A damaged file: named, left as it is, and its generation before offered and put back on demand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.check import restore_file
from store.base import StoreBusy, StoreDamaged, StoreError, StoreTooNew
from store.codec import encode
from store.disk import Disk
from store.journal import Journal, Step, journals
from store.opening import open_store
from store.restoring import go_on_without, restore
from store.snapshot import snapshot
from store.tables import FILES, Table
from store.tinyfile import TinyFile
from store.work import Work
from tests.store.making import article, delivery, draft, feed, meeting, read, ruling, seen, subscriber

FLIPPED = 90


def flip(data: bytes) -> bytes:
    return data[:FLIPPED] + bytes([data[FLIPPED] ^ 1]) + data[FLIPPED + 1 :]


DAMAGE: dict[str, Callable[[bytes], bytes | None]] = {
    "cut off in the middle": lambda data: data[: len(data) // 2],
    "last byte missing": lambda data: data[:-1],
    "one byte flipped": flip,
    "empty": lambda _: b"",
    "zeros": lambda data: b"\0" * len(data),
    "something else": lambda _: b"<html>not found</html>\n",
    "something binary": lambda data: bytes(range(256)) * 9,
    "missing": lambda _: None,
}


def damage(path: Path, how: Callable[[bytes], bytes | None]) -> None:
    data = how(path.read_bytes())
    if data is None:
        path.unlink()
    else:
        path.write_bytes(data)


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "store.lock"}


async def commit(folder: Path, *works: Work) -> None:
    """Commit each work in an opening of its own, so that each is a generation."""
    for work in works:
        async with open_store(f"tinydb:{folder}") as store:
            await store.commit(work)


async def meetings_in(folder: Path) -> list[int]:
    async with open_store(f"tinydb:{folder}") as store:
        return [one.sequence for one in await store.meetings()]


@pytest.fixture
async def folder(tmp_path: Path) -> Path:
    """A store with two generations of meetings and one of subscribers."""
    first, second = (Work(meetings=(meeting(sequence=n),), subscribers=(subscriber(),)) for n in (1, 2))
    await commit(tmp_path, first, second)
    return tmp_path


DAMAGED = {name: how for name, how in DAMAGE.items() if name != "missing"}


@pytest.mark.parametrize("how", DAMAGED.values(), ids=DAMAGED)
async def test_a_damaged_file_is_named_and_nothing_is_overwritten(
    folder: Path, how: Callable[[bytes], bytes | None]
) -> None:
    damage(folder / "knowledge.json", how)
    before = files_of(folder)

    with pytest.raises(StoreDamaged) as refused:
        await meetings_in(folder)

    assert (refused.value.file, refused.value.restorable) == ("knowledge.json", True)
    assert str(folder / "knowledge.json") in str(refused.value)
    assert f"attache check --store tinydb:{folder} --restore knowledge.json" in str(refused.value)
    assert files_of(folder) == before


@pytest.mark.parametrize("how", DAMAGE.values(), ids=DAMAGE)
async def test_the_generation_before_is_put_back_and_the_damaged_file_kept(
    folder: Path, how: Callable[[bytes], bytes | None]
) -> None:
    damage(folder / "knowledge.json", how)
    before = files_of(folder)

    said = restore(folder, "knowledge.json")

    assert said.startswith("knowledge.json is back as it was written ")
    assert await meetings_in(folder) == [1]
    if "knowledge.json" in before:
        assert said.endswith("The damaged file is kept as knowledge.json.damaged-1.")
        assert files_of(folder)["knowledge.json.damaged-1"] == before["knowledge.json"]
    assert {name: data for name, data in files_of(folder).items() if not name.startswith("knowledge.json")} == {
        name: data for name, data in before.items() if not name.startswith("knowledge.json")
    }


async def test_the_whole_message_of_a_damaged_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damage(folder / "knowledge.json", DAMAGE["empty"])
    monkeypatch.setattr("store.restoring._written", lambda _: "2022-01-03 12:00 UTC")

    with pytest.raises(StoreDamaged) as refused:
        await meetings_in(folder)

    assert str(refused.value) == (
        f"The store's file {folder / 'knowledge.json'} cannot be read: it is empty. Nothing was changed. "
        "The generation before it, written 2022-01-03 12:00 UTC, is whole: "
        f"`attache check --store tinydb:{folder} --restore knowledge.json` puts that back and keeps the damaged file "
        "under another name; what came into this file later is worked out again from the articles. "
        "Or copy it from a backup."
    )


async def test_what_the_journal_holds_comes_over_the_generation_before(folder: Path) -> None:
    Journal(folder, Disk()).append([Step("subscribers", "notes", "a", {"name": "a", "text": "journal"})])
    damage(folder / "knowledge.json", DAMAGE["zeros"])

    restore(folder, "knowledge.json")

    async with open_store(f"tinydb:{folder}") as store:
        assert await store.note("a") == "journal"


@pytest.mark.parametrize("previous", ["none", "damaged too"])
async def test_without_a_whole_generation_before_the_advice_is_another(folder: Path, previous: str) -> None:
    damage(folder / "knowledge.json", DAMAGE["empty"])
    if previous == "none":
        (folder / "knowledge.previous.json").unlink()
    else:
        damage(folder / "knowledge.previous.json", flip)
    before = files_of(folder)

    with pytest.raises(StoreDamaged) as refused:
        await meetings_in(folder)
    with pytest.raises(StoreDamaged) as not_restored:
        restore(folder, "knowledge.json")

    assert refused.value.restorable is False
    assert "There is no whole generation before it. Copy the file from a backup, or go on" in str(refused.value)
    assert str(not_restored.value) == str(refused.value)
    assert files_of(folder) == before


async def test_somebody_elses_file_is_to_be_moved_away(folder: Path) -> None:
    (folder / "package.json").write_text('{"name": "something else"}')

    with pytest.raises(StoreDamaged, match=r"package\.json cannot be read.* move it to another folder\.") as refused:
        await meetings_in(folder)

    assert refused.value.restorable is False


@pytest.mark.parametrize("name", [*sorted(set(FILES.values())), "articles-2022-01"])
async def test_the_stores_own_files_are_known_by_their_names(folder: Path, name: str) -> None:
    (folder / f"{name}.json").write_bytes(b"")
    (folder / f"{name}.previous.json").unlink(missing_ok=True)

    with pytest.raises(StoreDamaged, match=rf"{name}\.json cannot be read: it is empty.* begins it anew"):
        await meetings_in(folder)


async def test_the_file_of_what_is_worked_out_is_begun_anew_by_itself(folder: Path) -> None:
    for name in ("knowledge.json", "knowledge.previous.json"):
        (folder / name).unlink()

    assert await meetings_in(folder) == []


async def test_where_it_alone_is_lost_the_generation_before_is_begun_from(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / "knowledge.json").unlink()
    (folder / "subscribers.previous.json").unlink(missing_ok=True)

    found = await meetings_in(folder)
    said = [record.getMessage() for record in caplog.records]
    (folder / "knowledge.previous.json").unlink()

    assert found == [1]
    assert said == ["a file is missing, what was in it is worked out anew from the articles"]
    assert await meetings_in(folder) == [1], "it is whole again without the generation before it"


@pytest.mark.parametrize("how", DAMAGED.values(), ids=DAMAGED)
async def test_where_that_is_damaged_there_is_nothing_to_begin_from(
    folder: Path, how: Callable[[bytes], bytes | None]
) -> None:
    (folder / "knowledge.json").unlink()
    damage(folder / "knowledge.previous.json", how)

    assert await meetings_in(folder) == []
    assert "knowledge.json" in files_of(folder)
    await commit(folder, Work(meetings=(meeting(sequence=3),)))
    assert await meetings_in(folder) == [3]


async def test_what_the_journal_holds_comes_over_what_is_begun_from(folder: Path) -> None:
    row = encode(meeting("other", sequence=7))
    Journal(folder, Disk()).append(
        [Step("knowledge", "meetings", "other", row), Step("knowledge", "meetings", "geneva", None)]
    )
    (folder / "knowledge.json").unlink()

    assert await meetings_in(folder) == [7]
    assert journals(folder) == []
    assert await meetings_in(folder) == [7]


@pytest.mark.parametrize("name", sorted({*FILES.values(), "articles-2022-01"} - {"knowledge"}))
async def test_what_follows_from_nothing_else_is_missed_also_beside_it(tmp_path: Path, name: str) -> None:
    everything = replace(
        read(article()),
        meetings=(meeting(),),
        subscribers=(subscriber(),),
        deliveries=(delivery(),),
        drafts=(draft("new"),),
        rulings=(ruling(),),
        feeds=(feed(),),
        seen=(seen(),),
    )
    await commit(tmp_path, everything)
    (tmp_path / "knowledge.json").rename(tmp_path / "knowledge.previous.json")
    (tmp_path / f"{name}.json").unlink()
    before = files_of(tmp_path)

    with pytest.raises(StoreDamaged, match=rf"{name}\.json is missing.* or go on without it") as refused:
        await meetings_in(tmp_path)

    assert "knowledge" not in str(refused.value)
    assert files_of(tmp_path) == before


async def test_a_copy_for_a_backup_is_made_without_it_and_writes_nothing(folder: Path) -> None:
    (folder / "knowledge.json").unlink()
    before = files_of(folder)

    assert [one.sequence for one in snapshot(folder)[Table.MEETINGS]] == [1]
    assert files_of(folder) == before


async def test_a_damaged_file_is_begun_anew_as_advised_and_kept(folder: Path) -> None:
    damage(folder / "subscribers.json", flip)
    (folder / "subscribers.previous.json").unlink(missing_ok=True)
    damaged = (folder / "subscribers.json").read_bytes()

    said = go_on_without(folder, "subscribers.json")

    assert said == "subscribers.json is begun anew. The damaged file is kept as subscribers.json.damaged-1."
    assert files_of(folder)["subscribers.json.damaged-1"] == damaged
    async with open_store(f"tinydb:{folder}") as store:
        assert await store.subscribers() == ()
        assert len(await store.meetings()) == 1


async def test_nothing_is_begun_anew_of_which_more_can_be_had(folder: Path) -> None:
    damage(folder / "knowledge.json", flip)
    before = files_of(folder)

    with pytest.raises(StoreDamaged, match="--restore knowledge"):
        go_on_without(folder, "knowledge.json")
    with pytest.raises(StoreError, match="is whole; nothing was changed"):
        go_on_without(folder, "subscribers.json")

    assert files_of(folder) == before


async def test_every_damaged_file_is_kept_under_a_name_of_its_own(folder: Path) -> None:
    for content in (b"first", b"second"):
        (folder / "knowledge.json").write_bytes(content)
        restore(folder, "knowledge")

    kept = {name: data for name, data in files_of(folder).items() if "damaged" in name}
    assert kept == {"knowledge.json.damaged-1": b"first", "knowledge.json.damaged-2": b"second"}
    assert await meetings_in(folder) == [1]


async def test_a_damaged_journal_is_named_and_its_whole_lines_can_be_kept(folder: Path) -> None:
    journal = Journal(folder, Disk())
    for name in ("a", "b", "c"):
        journal.append([Step("subscribers", "notes", name, {"name": name, "text": "kept"})])
    path = journals(folder)[0]
    path.write_bytes(path.read_bytes().replace(b'"b"', b'"x"', 1))
    damaged = path.read_bytes()

    with pytest.raises(StoreDamaged, match=r"line 2 does not match its checksum") as refused:
        await meetings_in(folder)
    unchanged = path.read_bytes()
    said = restore(folder, path.name)

    assert (refused.value.file, refused.value.restorable, unchanged) == (path.name, True, damaged)
    assert said == f"{path.name}: 2 whole lines are back. The damaged file is kept as {path.name}.damaged-1."
    assert files_of(folder)[f"{path.name}.damaged-1"] == damaged
    async with open_store(f"tinydb:{folder}") as store:
        assert [await store.note(name) for name in "abc"] == ["kept", None, "kept"]


# --------------------------------------------------------------------------- newer versions


@pytest.mark.parametrize(
    ("table", "row", "words"),
    [
        ("meetings", {"id": "m", "mood": "good"}, "'mood' of Meeting is unknown"),
        ("summaries", {"id": "m"}, "the table 'summaries' is unknown"),
    ],
)
@pytest.mark.parametrize("where", ["file", "journal"])
async def test_a_folder_of_a_newer_version_is_refused_and_left_as_it_is(
    tmp_path: Path, table: str, row: dict[str, object], words: str, where: str
) -> None:
    newer: dict[str, object] = {"kind": "talks", "parties": [], "place": None, "when": {"precision": "unknown"}} | row
    newer |= {"status": "scheduled", "citations": []}
    if where == "file":
        TinyFile(tmp_path / "knowledge.json", Disk()).put({table: {"m": newer}})
    else:
        Journal(tmp_path, Disk()).append([Step("knowledge", table, "m", newer)])
    before = files_of(tmp_path)

    with pytest.raises(StoreTooNew, match=f"was written by a newer version of Attaché .*{words}"):
        await meetings_in(tmp_path)

    assert files_of(tmp_path) == before


async def test_a_row_that_no_version_wrote_is_damage(tmp_path: Path) -> None:
    TinyFile(tmp_path / "knowledge.json", Disk()).put({"meetings": {"m": {"id": "m"}}})

    with pytest.raises(StoreDamaged, match=r"knowledge\.json cannot be read: meetings 'm' does not fit"):
        await meetings_in(tmp_path)


async def test_a_newer_version_is_not_restored_over(folder: Path) -> None:
    TinyFile(folder / "knowledge.json", Disk()).put({"summaries": {"m": {"id": "m"}}})
    before = files_of(folder)

    with pytest.raises(StoreTooNew):
        restore(folder, "knowledge.json")

    assert files_of(folder) == before


# --------------------------------------------------------------------------- when nothing is to be restored


async def test_a_whole_file_is_not_set_back(folder: Path) -> None:
    with pytest.raises(StoreError, match="is whole; nothing was changed"):
        restore(folder, "knowledge.json")

    assert await meetings_in(folder) == [2]


@pytest.mark.parametrize("name", ["nothing.json", "../knowledge.txt", "store.lock", ""])
async def test_a_name_that_is_no_file_of_the_store_is_refused_with_those_that_are(folder: Path, name: str) -> None:
    with pytest.raises(StoreError, match=r"The files are: knowledge\.json, subscribers\.json\."):
        restore(folder, name)


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="There is no store in"):
        restore(tmp_path / "nowhere", "knowledge.json")

    assert not (tmp_path / "nowhere").exists()


async def test_nothing_is_put_back_under_an_open_store(folder: Path) -> None:
    async with open_store(f"tinydb:{folder}"):
        damage(folder / "knowledge.json", DAMAGE["zeros"])
        with pytest.raises(StoreBusy):
            restore(folder, "knowledge.json")

    assert files_of(folder)["knowledge.json"].strip(b"\0") == b""


async def test_the_command_takes_the_url_of_the_store(folder: Path) -> None:
    damage(folder / "knowledge.json", DAMAGE["missing"])

    said = restore_file(f"tinydb:{folder}", "knowledge.json")

    assert said.startswith("knowledge.json is back")
    assert await meetings_in(folder) == [1]
