"""`attache export` and `attache import`: a store as one private file, and back, without losing anything on the way."""

from __future__ import annotations

import asyncio
import json
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from store.base import StoreBusy, StoreError
from store.journal import journals
from store.opening import folder_of, open_store
from store.snapshot import snapshot
from store.tables import Table
from store.tiny import TinyStore
from store.work import Work
from tests.store.making import NOON, delivery, draft, meeting, read, ruling, subscriber
from tests.store.making import article as an_article

TOKEN, SECRET = "123456:the-words-BotFather-gave", "s" * 40
WORK = replace(
    read(an_article("one"), an_article("two")),
    meetings=(meeting(),),
    subscribers=(subscriber(7), subscriber(-8)),
    deliveries=(delivery(), delivery("sent", message_id=9)),
    drafts=(draft("three"),),
    rulings=(ruling(),),
    notes=(("language", "de"),),
)


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("WEBHOOK_SECRET", SECRET)
    monkeypatch.setenv("STORE_URL", "tinydb:full")
    commit("tinydb:full", WORK)
    yield


def commit(url: str, work: Work) -> None:
    async def committed() -> None:
        async with open_store(url) as store:
            await store.commit(work)

    asyncio.run(committed())


def attache(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


def held(url: str) -> object:
    return snapshot(folder_of(url))


def test_what_was_exported_and_imported_is_an_equal_store() -> None:
    out = attache("export", "backup.jsonl")
    into = attache("import", "backup.jsonl", "--store", "tinydb:new")

    assert (out.exit_code, into.exit_code) == (0, 0)
    assert held("tinydb:new") == held("tinydb:full")
    assert "articles 2, findings 2, meetings 1, subscribers 2" in out.output
    assert "imported: articles 2" in into.output


def test_it_goes_through_a_pipe_too() -> None:
    out = attache("export")
    into = CliRunner().invoke(app, ["import", "-", "--store", "tinydb:new"], input=out.stdout_bytes)

    assert into.exit_code == 0
    assert held("tinydb:new") == held("tinydb:full")


def test_the_file_is_for_its_owner_only_and_takes_the_place_of_the_last_one() -> None:
    file = Path("backup.jsonl")
    file.write_text("an older one")
    file.chmod(0o644)

    attache("export", str(file))

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert json.loads(file.read_text().splitlines()[0])["attache"]["format"] == 1
    assert [path.name for path in Path().iterdir() if path.is_file()] == ["backup.jsonl"]


def test_neither_token_nor_secret_is_in_it() -> None:
    attache("export", "backup.jsonl")

    text = Path("backup.jsonl").read_text()
    assert TOKEN not in text
    assert SECRET not in text


def test_a_backup_can_be_made_while_the_bot_runs() -> None:
    async def beside_a_running_one() -> tuple[Result, int]:
        async with open_store("tinydb:full") as store:
            await store.commit(Work(notes=(("since", "now"),)))
            return await asyncio.to_thread(attache, "export", "backup.jsonl"), len(journals(Path("full")))

    result, logs = asyncio.run(beside_a_running_one())

    assert result.exit_code == 0
    assert logs == 1
    assert attache("import", "backup.jsonl", "--store", "tinydb:new").exit_code == 0
    assert held("tinydb:new") == held("tinydb:full")


async def test_a_backup_beside_a_busy_writer_is_one_moment_of_it(tmp_path: Path) -> None:
    folder = tmp_path / "busy"
    async with TinyStore(folder, journal_limit=2_000) as store:
        await store.commit(Work(notes=(("first", "0"), ("second", "0"))))
        seen = []
        for number in range(1, 40):
            looking = asyncio.create_task(asyncio.to_thread(snapshot, folder))
            await store.commit(Work(notes=(("first", str(number)), ("second", str(number)))))
            try:
                notes = {note.name: note.text for note in (await looking)[Table.NOTES]}
            except StoreBusy:
                continue  # said in words, and worth another try
            seen.append((int(notes["first"]), int(notes["second"]), number))

    assert len(seen) > 20
    assert all(first == second and number - 1 <= first <= number for first, second, number in seen)


def test_a_store_that_is_not_empty_is_left_alone_without_a_word_that_it_may_go() -> None:
    attache("export", "backup.jsonl")
    commit("tinydb:other", Work(subscribers=(subscriber(99),), deliveries=(delivery("other"),)))
    before = held("tinydb:other")

    refused = attache("import", "backup.jsonl", "--store", "tinydb:other")
    after = held("tinydb:other")
    replaced = attache("import", "backup.jsonl", "--store", "tinydb:other", "--replace")

    assert isinstance(refused.exception, StoreError)
    assert "is not empty (subscribers 1, deliveries 1)" in str(refused.exception)
    assert "--replace" in str(refused.exception)
    assert after == before
    assert replaced.exit_code == 0
    assert held("tinydb:other") == held("tinydb:full")


def test_what_a_first_start_notes_does_not_count_as_something() -> None:
    attache("export", "backup.jsonl")
    commit("tinydb:started", Work(notes=(("healthz", "now"),)))

    assert attache("import", "backup.jsonl", "--store", "tinydb:started").exit_code == 0
    assert held("tinydb:started") == held("tinydb:full")


@pytest.mark.parametrize("kept", [0.0, 0.3, 0.99])
def test_a_damaged_file_changes_nothing_and_begins_no_store(kept: float) -> None:
    attache("export", "backup.jsonl")
    data = Path("backup.jsonl").read_bytes()
    Path("backup.jsonl").write_bytes(data[: int(len(data) * kept)])

    result = attache("import", "backup.jsonl", "--store", "tinydb:new")

    assert isinstance(result.exception, StoreError)
    assert "Nothing was changed" in str(result.exception)
    assert not Path("new").exists()


def test_nothing_is_imported_under_a_running_bot() -> None:
    async def beside_a_running_one() -> Result:
        async with open_store("tinydb:full"):
            return await asyncio.to_thread(attache, "import", "backup.jsonl", "--replace")

    attache("export", "backup.jsonl")
    before = held("tinydb:full")

    result = asyncio.run(beside_a_running_one())

    assert isinstance(result.exception, StoreBusy)
    assert held("tinydb:full") == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("import", "nowhere.jsonl"), "nowhere.jsonl cannot be read: No such file"),
        (("export", "no/folder/backup.jsonl"), "backup.jsonl cannot be written: No such file"),
        (("export", "backup.jsonl", "--store", "tinydb:nowhere"), "There is no store in nowhere yet"),
        (("export", "--store", "memory:"), "There is no store"),
    ],
)
def test_what_is_not_there_is_said_in_plain_words(words: tuple[str, ...], said: str) -> None:
    result = attache(*words)

    assert isinstance(result.exception, StoreError)
    assert said in str(result.exception)


def test_a_damaged_store_is_named_and_not_exported() -> None:
    Path("full/outbox.json").write_text("{}")

    result = attache("export", "backup.jsonl")

    assert isinstance(result.exception, StoreError)
    assert "outbox.json cannot be read" in str(result.exception)
    assert not Path("backup.jsonl").exists()


def test_a_store_with_a_file_missing_is_named_and_not_exported_until_one_goes_on_without_it() -> None:
    attache("export", "before.jsonl")
    Path("full/articles-2022-01.json").unlink()

    refused = attache("export", "backup.jsonl")
    there = Path("backup.jsonl").exists()
    said = attache("check", "--without", "articles-2022-01.json", "--store", "tinydb:full")
    exported = attache("export", "backup.jsonl")
    restored = attache("import", "before.jsonl", "--replace")

    assert isinstance(refused.exception, StoreError)
    assert "articles-2022-01.json is missing" in str(refused.exception)
    assert not there
    assert "articles-2022-01.json is begun anew." in said.output
    assert (exported.exit_code, restored.exit_code) == (0, 0)
    assert "articles" not in exported.output
    assert "articles 2" in restored.output


def test_a_store_that_was_imported_goes_on_as_any_other() -> None:
    attache("export", "backup.jsonl")
    attache("import", "backup.jsonl", "--store", "tinydb:new")
    commit("tinydb:new", Work(deliveries=(delivery("later", NOON),)))

    assert len(snapshot(Path("new"))[Table.DELIVERIES]) == 3
