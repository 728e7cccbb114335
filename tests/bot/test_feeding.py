"""`attache feeds` on the command line: plain words, exit codes, and the same feeds as in the chat."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from store.opening import open_store
from store.records import Draft
from tests.feed_items import story
from tests.papers_server import Papers, papers_served, rss

ROOT = Path(__file__).resolve().parents[2]

Run = Callable[..., "asyncio.Future[Result]"]


@pytest.fixture
async def papers() -> AsyncIterator[Papers]:
    async with papers_served() as served:
        yield served


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"tinydb:{tmp_path / 'store'}"


@pytest.fixture
def attache(tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `attache feeds ...` beside the loop on which the server answers."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str, given: bytes | None = None, store: bool = True) -> asyncio.Future[Result]:
        arguments = ["feeds", *words, *(["--store", url] if store else [])]
        environment = {"FETCH_LOOPBACK": "true", "COLUMNS": "200"}
        call = asyncio.to_thread(CliRunner(env=environment).invoke, app, arguments, input=given)
        return asyncio.ensure_future(call)

    return run


async def drafts(url: str) -> list[Draft]:
    async with open_store(url) as store:
        return list(await store.drafts())


async def test_a_feed_is_added_asked_listed_trusted_and_removed(attache: Run, papers: Papers, url: str) -> None:
    address = papers.put("/feed.xml", rss([story(1), story(2)]))

    added = await attache("add", address)
    at_once = await attache("list")
    polled = await attache("poll")
    listed = await attache()
    trusted = await attache("trust", "1")
    removed = await attache("remove", address)
    empty = await attache("list")

    assert f"attache: The Ledger added ({address}); it shows 2 items." in added.output
    assert "1. The Ledger (for review): fine, just asked; 0 articles" in at_once.output
    assert "The Ledger: 2 to be reviewed." in polled.output
    assert f"1. The Ledger (for review): fine, just asked; 2 articles\n   {address}\n" in listed.output
    assert "The Ledger is trusted: what it brings goes straight in. 2 articles that it brought wait" in trusted.output
    assert "`attache feeds take 1` stores all" in trusted.output
    assert "Nothing of it is read yet: the bot does that when it runs, or `attache feeds poll` now." in added.output
    assert "The Ledger removed; what it brought stays." in removed.output
    assert "There is no feed yet." in empty.output
    assert [each.exit_code for each in (added, polled, listed, trusted, removed, empty)] == [0] * 6
    assert sorted(draft.article.title or "" for draft in await drafts(url)) == ["Talks, part 1", "Talks, part 2"]


async def test_a_feed_that_brings_nothing_is_said_and_the_exit_status_is_one(attache: Run, papers: Papers) -> None:
    await attache("add", papers.put("/feed.xml", rss([])), "--trust")
    papers.put("/feed.xml", "", status=503)

    polled = await attache("poll", "1")

    assert polled.exit_code == 1
    assert "The Ledger: the server is out of order (5xx)" in polled.output


async def test_what_waits_of_a_feed_is_taken_in_at_once(attache: Run, papers: Papers, url: str) -> None:
    await attache("add", papers.put("/feed.xml", rss([story(1), story(2)])))
    await attache("add", papers.put("/other.xml", rss([story(3)], title="Wire")))
    await attache("poll")

    taken = await attache("take", "1")
    again = await attache("take", "1")
    trusted = await attache("trust", "1")

    assert "attache: 2 articles of The Ledger stored." in taken.output
    assert "attache: 0 articles of The Ledger stored." in again.output
    assert "wait" not in trusted.output
    assert [draft.article.title for draft in await drafts(url)] == ["Talks, part 3"]


async def test_feed_that_breaks_off_is_told_when_it_is_added_and_asked(attache: Run, papers: Papers) -> None:
    feed = rss([story(1), story(2)])
    address = papers.put("/feed.xml", feed[: feed.index("Talks, part 2") + 5])

    added = await attache("add", address)
    at_once = await attache("list")
    polled = await attache("poll", "1")

    assert "it shows 1 item. It breaks off in the middle; only what is whole of it was counted, and" in added.output
    assert "its answer breaks off or comes damaged; only what is whole of it is read" in at_once.output
    assert "The Ledger: 1 to be reviewed; its answer breaks off" in polled.output
    assert (added.exit_code, polled.exit_code) == (0, 1)


async def test_feed_that_is_nested_too_deeply_is_refused_and_not_added(attache: Run, papers: Papers) -> None:
    feed = f'{{"version": "https://jsonfeed.org/version/1.1", "items": [{"[" * 100_000}{"]" * 100_000}]}}'
    address = papers.put("/feed.json", feed)

    added = await attache("add", address)
    listed = await attache("list")

    assert added.exit_code == 1
    assert (
        added.output == "attache: What is there is nested too deeply to be read (brackets in brackets), and no feed.\n"
    )
    assert "There is no feed yet." in listed.output


async def test_feed_that_is_badly_written_is_added_with_a_word_about_it(attache: Run, papers: Papers) -> None:
    address = papers.put("/feed.xml", rss([story(1)], title="Ledger").replace("Ledger", "Ledger & Sons &nbsp;"))

    added = await attache("add", address)
    at_once = await attache("list")

    assert "it shows 1 item. There are mistakes in how it is written; it is read" in added.output
    assert "fine, just asked" in at_once.output


async def test_feeds_of_one_name_are_told_apart_by_their_addresses(attache: Run, papers: Papers) -> None:
    addresses = [papers.put(f"/{name}.xml", rss([], title="News")) for name in ("one", "two")]
    other = papers.put("/three.xml", rss([]))
    for address in (*addresses, other):
        await attache("add", address)

    listed = await attache("list")
    polled = await attache("poll")

    assert all(f"News ({address.removeprefix('http://')}) (for review)" in listed.output for address in addresses)
    assert "3. The Ledger (for review)" in listed.output
    assert all(f"News ({address}): nothing new." in polled.output for address in addresses)
    assert "attache: The Ledger: nothing new." in polled.output


async def test_address_without_http_in_front_is_asked_and_a_bomb_is_no_feed(attache: Run, papers: Papers) -> None:
    feed, bomb = papers.put("/feed.xml", rss([])), '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + rss([])

    added = await attache("add", feed.removeprefix("http://"))
    refused = await attache("add", papers.put("/bomb.xml", bomb))

    assert (added.exit_code, refused.exit_code) == (0, 1)
    assert "There is XML with entities of its own there (a DTD), which no feed needs" in refused.output


async def test_atom_feed_without_a_home_page_goes_out_without_one(attache: Run, papers: Papers) -> None:
    feed = "<feed xmlns='http://www.w3.org/2005/Atom'><id>https://a.example/1</id><title>Ledger</title></feed>"
    await attache("add", papers.put("/feed.atom", feed))

    shown = await attache("export")

    assert 'title="Ledger"' in shown.output
    assert "htmlUrl" not in shown.output


async def test_lists_come_in_and_go_out(attache: Run, tmp_path: Path) -> None:
    listed = tmp_path / "mine.opml"
    listed.write_text('<opml><body><outline text="The Ledger" xmlUrl="https://ledger.example/rss"/></body></opml>')

    taken = await attache("import", str(listed))
    again = await attache("import", "-", given=listed.read_bytes())
    shown = await attache("export")
    written = await attache("export", str(tmp_path / "out.opml"))

    assert "attache: 1 feed added, 0 already here." in taken.output
    assert "attache: 0 feeds added, 1 already here." in again.output
    assert 'xmlUrl="https://ledger.example/rss"' in shown.output
    assert f"attache: 1 feed written to {tmp_path / 'out.opml'}." in written.output
    assert (written.exit_code, "ledger.example/rss" in (tmp_path / "out.opml").read_text()) == (0, True)


async def test_list_of_which_feeds_may_be_lost_says_so(attache: Run) -> None:
    taken = await attache("import", "-", given=b'<opml><body><outline xmlUrl="https://a.example/"/><outline text=b/>')

    assert "1 feed added, 0 already here; the list is no sound XML and may have held more." in taken.output


async def test_what_of_a_list_is_not_taken_over_is_counted(attache: Run) -> None:
    addresses = ("https://a.example/rss", "https://A.example/rss#x", "file:///etc/passwd", "http://10.0.0.1/")
    listed = "".join(f'<outline xmlUrl="{address}"/>' for address in addresses)

    taken = await attache("import", "-", given=f"<opml><body>{listed}</body></opml>".encode())

    assert (
        "attache: 1 feed added, 0 already here; 1 line of a feed that stands further up; "
        "2 left out for what is said below." in taken.output
    )
    assert "   file:///etc/passwd: Only addresses that begin with http:// or https:// can be fetched." in taken.output
    assert "   http://10.0.0.1/: That address leads into a private network, and is not fetched." in taken.output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("add", "ftp://ledger.example/"), "Only addresses that begin with http:// or https:// can be fetched."),
        (("add", "http://192.168.0.1/feed"), "private network"),
        (("add", "two words"), "That is no web address."),
        (("add", "http://nonsense"), "That is no web address."),
        (("add", "nonsense"), "That is no web address."),
        (("trust", "7"), "There is no feed '7' in this store; `attache feeds` lists all."),
        (("remove", "-1"), "There is no feed '-1' in this store"),
        (("poll", "-1"), "There is no feed '-1' in this store"),
        (("remove", "nobody"), "There is no feed 'nobody' in this store"),
        (("import", "missing.opml"), "missing.opml: cannot be read: No such file or directory."),
        (("import", "page.html"), "That is no list of feeds"),
        (("import", "strange.opml"), "It is written in the encoding “x-strange”, which is not known here."),
        (("import", "huge.opml"), "A list of feeds of more than 2 MB is not read."),
        (("export", "no/such/folder.opml"), "no/such/folder.opml: cannot be written: No such file or directory."),
    ],
)
async def test_what_cannot_be_done_is_said_in_plain_words(
    attache: Run, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    (tmp_path / "page.html").write_text("<html></html>")
    (tmp_path / "huge.opml").write_bytes(b" " * 3_000_000)
    (tmp_path / "strange.opml").write_text('<?xml version="1.0" encoding="x-strange"?><opml><body/></opml>')
    (tmp_path / "none.opml").write_text("<opml><body/></opml>")
    await attache("import", "none.opml")

    result = await attache(*words)

    assert said in result.output
    assert result.exit_code == 1


SWELLS = f'{{"version": "https://jsonfeed.org/version/1.1", "items": [{("[" * 200 + "]" * 200 + ",") * 5200}0]}}'
"""Two megabytes that are a hundred when they are read."""


@pytest.mark.parametrize(("level", "lines"), [("INFO", 1), ("DEBUG", 2)])
async def test_what_a_process_of_ours_logs_is_shown_only_with_the_log(
    papers: Papers, url: str, tmp_path: Path, level: str, lines: int
) -> None:
    address = papers.put("/feed.json", SWELLS)

    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "feeds", "add", address, "--store", url),
        stderr=asyncio.subprocess.PIPE,
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "FETCH_LOOPBACK": "yes", "LOG_LEVEL": level},
    )
    _, said = await process.communicate()
    told = [line for line in said.decode().splitlines() if "DEBUG" not in line]

    assert told[-1] == "attache: There is more packed into that than any article has; it was given up."
    assert len(told) == lines
    assert process.returncode == 1


async def test_a_command_that_there_is_not_is_wrong_use(attache: Run) -> None:
    assert (await attache("bogus", store=False)).exit_code == 2


async def test_a_store_that_is_not_there_is_said_and_not_made(attache: Run, tmp_path: Path) -> None:
    result = await attache("list")

    assert "There is no store in" in str(result.exception)
    assert "`attache feeds add`, `attache feeds import`" in str(result.exception)
    assert not (tmp_path / "store").exists()
