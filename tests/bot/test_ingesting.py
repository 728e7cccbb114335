"""`attache ingest` with addresses and documents: fetched, stored once, and told with the day and who says so."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.documents import Document, documents
from bot.ingesting import ingested
from bot.settings import read_settings
from tests.briefings.sources.making import docx_of, page, pdf
from tests.feed_items import story
from tests.papers_server import papers_served, rss

NOW = datetime(2022, 1, 10, 12, tzinfo=UTC)
DATED = '<meta property="article:published_time" content="2022-01-03T08:00:00Z">'


async def test_pages_are_fetched_and_stored_once_and_the_others_are_told(tmp_path: Path) -> None:
    told: list[str] = []
    failed: dict[str, str] = {}
    async with papers_served() as papers:
        url = papers.put("/talks", page(head=DATED), content_type="text/html")
        again = papers.put("/talks?utm_source=mail", page(head=DATED), content_type="text/html")
        addresses = [url, again, papers.url("/none"), "http://10.0.0.1/"]

        outcomes = await ingested(
            [Document("note", "Kenya and Uganda will meet in Kampala on 20 January.", date(2022, 1, 4))],
            addresses,
            published=None,
            settings=read_settings(None, fetch_loopback=True),
            store_url=f"tinydb:{tmp_path / 'store'}",
            now=lambda: NOW,
            on_failure=lambda what, why: failed.update({what: why}),
            say=told.append,
        )

    assert [outcome.already_known for outcome in outcomes] == [False, False, True]
    assert told == ["Dam talks to be resumed, The Delta Ledger, published 2022-01-03 (from the page)."] * 2
    assert list(failed) == addresses[2:]
    assert "404" in failed[addresses[2]] and "private network" in failed[addresses[3]]


async def test_the_same_text_at_another_site_is_told_with_both_outlets(tmp_path: Path) -> None:
    told: list[str] = []
    async with papers_served() as papers:
        url = papers.put("/talks", page(head=DATED), content_type="text/html")
        printed = page(head=DATED).replace(b"The Delta Ledger", b"Highland Wire")
        copy = papers.put("/copy", printed, content_type="text/html").replace("127.0.0.1", "localhost")

        outcomes = await ingested(
            [],
            [url, copy],
            published=None,
            settings=read_settings(None, fetch_loopback=True),
            store_url=f"tinydb:{tmp_path / 'store'}",
            now=lambda: NOW,
            on_failure=lambda what, why: pytest.fail(f"{what}: {why}"),
            say=told.append,
        )

    assert [outcome.already_known for outcome in outcomes] == [False, True]
    assert [line.partition(", published")[0] for line in told] == [
        "Dam talks to be resumed, The Delta Ledger",
        "Dam talks to be resumed, The Delta Ledger, also Highland Wire",
    ]


async def test_a_text_without_a_title_is_told_by_its_address(tmp_path: Path) -> None:
    told: list[str] = []
    async with papers_served() as papers:
        words = "Kenya and Uganda will meet in Kampala on 20 January, and both will send their ministers of water."
        url = papers.put("/note.txt", words.encode(), content_type="text/plain")

        await ingested(
            [],
            [url],
            published=None,
            settings=read_settings(None, fetch_loopback=True),
            store_url=f"tinydb:{tmp_path / 'store'}",
            now=lambda: NOW,
            on_failure=lambda what, why: pytest.fail(f"{what}: {why}"),
            say=told.append,
        )

    assert len(told) == 1
    assert told[0].startswith(f"{url}, published 2022-01-10 (assumed")


def test_documents_are_taken_apart_and_addresses_left_to_ingest(tmp_path: Path) -> None:
    report, note, broken = tmp_path / "report.pdf", tmp_path / "note.docx", tmp_path / "broken.pdf"
    report.write_bytes(pdf(["Egypt and Sudan will meet."]))
    note.write_bytes(docx_of("Kenya spoke.", title="A note"))
    broken.write_bytes(b"%PDF-1.7")
    names = [str(each) for each in (report, note, broken)]
    failed: dict[str, str] = {}

    found = list(
        documents(
            [*names, "https://news.example/x"],
            published=None,
            jsonl=False,
            now=NOW,
            on_failure=lambda what, why: failed.update({what: why}),
        )
    )

    assert [each.text for each in found] == ["Egypt and Sudan will meet.", "A note\n\nKenya spoke."]
    assert [each.title for each in found] == [None, "A note"]
    assert list(failed) == [names[2], "https://news.example/x"]
    assert "attache ingest" in failed["https://news.example/x"]


@pytest.mark.parametrize("size", [2_200_000])
def test_a_document_larger_than_any_article_is_left_alone(tmp_path: Path, size: int) -> None:
    (tmp_path / "large.pdf").write_bytes(b"%PDF-1.7" + b" " * size)
    failed: list[str] = []

    found = list(
        documents(
            [str(tmp_path / "large.pdf")],
            published=None,
            jsonl=False,
            now=NOW,
            on_failure=lambda _, why: failed.append(why),
        )
    )

    assert not found
    assert "2 MB at most" in failed[0]


@pytest.mark.parametrize("media_type", ["application/rss+xml", "text/html", "text/plain", "application/octet-stream"])
async def test_address_of_a_feed_is_told_with_the_command_that_follows_it(tmp_path: Path, media_type: str) -> None:
    failed: dict[str, str] = {}
    async with papers_served() as papers:
        url = papers.put("/rss.xml?a=1&b=2", rss([story(1), story(2)]), content_type=media_type)
        moved = papers.put("/old", "", status=302, location=url)

        outcomes = await ingested(
            [],
            [url, moved],
            published=None,
            settings=read_settings(None, fetch_loopback=True),
            store_url=f"tinydb:{tmp_path / 'store'}",
            now=lambda: NOW,
            on_failure=lambda what, why: failed.update({what: why}),
            say=pytest.fail,
        )

    assert outcomes == []
    assert failed == {
        url: f"is a feed, and no article. `attache feeds add '{url}'` follows it.",
        moved: f"is a feed, and no article. `attache feeds add {moved}` follows it.",
    }
