"""The parsing room: what is taken apart there comes whole, and what is built to break it breaks nothing else."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime

import pytest
import pytest_asyncio
from making import docx_of, page, pdf

from briefings.language import speaking
from briefings.sources.parsing import Job, ParsingRoom, article_in, submission_in
from briefings.sources.text import Submission, UnreadableText, article_from
from briefings.wire.polling import PARSE_FEED
from store.records import PublishedFrom

NOW = datetime(2022, 1, 10, 12, tzinfo=UTC)
URL = "https://ledger.example/dam-talks"

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def room() -> AsyncIterator[ParsingRoom]:
    opened = ParsingRoom(seconds=30.0)
    yield opened
    await opened.close()


async def test_a_page_is_handed_in_with_its_address_and_the_day_it_says(room: ParsingRoom) -> None:
    content = page(head='<meta property="article:published_time" content="2022-01-03">')

    found = await submission_in(room, content, now=NOW, url=f"{URL}?utm_source=x", media_type="text/html")

    assert (found.url, found.title, found.publisher) == (URL, "Dam talks to be resumed", "The Delta Ledger")
    assert (found.published, found.published_from) == (date(2022, 1, 3), PublishedFrom.PAGE)
    assert found.fetched


@pytest.mark.parametrize(
    ("content", "media_type", "words"),
    [
        (pdf(["Egypt spoke."]), "application/pdf", "Egypt spoke."),
        (pdf(["Egypt spoke."]), "application/octet-stream", "Egypt spoke."),
        (docx_of("Egypt spoke."), "application/zip", "Egypt spoke."),
        (b"Egypt spoke.", "text/plain", "Egypt spoke."),
        (b"# Egypt spoke.", "text/markdown", "# Egypt spoke."),
        (b"<html><p>Egypt spoke.</p></html>", "", "Egypt spoke."),
    ],
)
async def test_what_came_is_known_by_its_first_bytes(
    room: ParsingRoom, content: bytes, media_type: str, words: str
) -> None:
    found = await submission_in(room, content, now=NOW, url=URL, media_type=media_type)

    assert found.text.strip() == words


REPORT = b"Egypt spoke of the dam.\n\n" * 7_000
"""175,000 characters: sixty pages."""


async def test_a_report_of_sixty_pages_at_an_address_is_read(room: ParsingRoom) -> None:
    found = await submission_in(room, REPORT, now=NOW, url=URL, media_type="text/plain")

    assert len(found.text) == len(REPORT)


async def test_a_longer_one_is_refused_and_read_as_a_file(room: ParsingRoom) -> None:
    with pytest.raises(UnreadableText, match=r"350,000 characters at that address; at most 180,000 .* 1,000,000"):
        await submission_in(room, REPORT * 2, now=NOW, url=URL, media_type="text/plain")

    found = await submission_in(room, REPORT * 2, now=NOW, name="report.txt")

    assert len(found.text) == 2 * len(REPORT)


@pytest.mark.parametrize(
    ("content", "media_type", "says"),
    [
        (b"<?xml version='1.0'?><rss version='2.0'><channel/></rss>", "text/xml", "feed"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'/>", "application/atom+xml", "feed"),
        (b"\x89PNG\r\n\x1a\n", "image/png", "no page"),
        (b"\x89PNG\r\n\x1a\n", "text/html", "no page"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "", "no page"),
        (b"GIF89a", "text/plain", "no page"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", "", "no page"),
        (b"\0\0\0\x20ftypisom", "", "no page"),
        (b"ID3\3\0", "", "no page"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><text>Egypt spoke.</text></svg>", "image/svg+xml", "no article"),
        (b"p { color: red }", "text/css", "no page"),
        (b"say('Egypt spoke.')", "text/javascript", "no page"),
        (b"say('Egypt spoke.')", "application/x-javascript", "no page"),
        (page(), "image/jpeg", "no page"),
        (page(), "video/mp4", "no page"),
        (b"{}", "application/json", "no article"),
        (b"\0\1\2\3", "text/plain", "binary"),
        (b"", "text/html", "no "),
    ],
)
async def test_what_is_no_article_is_refused_in_plain_words(
    room: ParsingRoom, content: bytes, media_type: str, says: str
) -> None:
    with pytest.raises(UnreadableText, match=says):
        await submission_in(room, content, now=NOW, url=URL, media_type=media_type)


async def test_a_picture_in_a_file_that_is_called_a_page_is_refused(room: ParsingRoom) -> None:
    with pytest.raises(UnreadableText, match="no text but a binary file"):
        await submission_in(room, b"\x89PNG\r\n\x1a\n" + b"<p>Egypt spoke.</p>" * 9, now=NOW, name="talks.html")


async def test_a_document_whose_server_calls_it_a_picture_is_read(room: ParsingRoom) -> None:
    found = await submission_in(room, pdf(["Egypt spoke."]), now=NOW, url=URL, media_type="image/png")

    assert found.text == "Egypt spoke."


@pytest.mark.parametrize(
    ("said", "is_partial"),
    [("false", True), ('"False"', True), ('"http://schema.org/False"', True), ("true", False), ('"yes"', False)],
)
async def test_a_page_for_subscribers_is_read_and_known_as_such(room: ParsingRoom, said: str, is_partial: bool) -> None:
    described = f'<script type="application/ld+json">{{"@type":"NewsArticle","isAccessibleForFree":{said}}}</script>'

    found = await submission_in(room, page(head=described), now=NOW, url=URL, media_type="text/html")

    assert "talks in Nairobi" in found.text
    assert (found.is_partial, found.is_page) == (is_partial, True)


async def test_refusals_are_in_the_language_of_whoever_asked(room: ParsingRoom) -> None:
    with speaking("de"), pytest.raises(UnreadableText) as refused:
        await submission_in(room, b"\0\1\2\3", now=NOW, name="x.txt")

    assert "Text" in str(refused.value) and "binary" not in str(refused.value)


async def test_a_long_text_becomes_the_same_article_there_as_here(room: ParsingRoom) -> None:
    text = "NAIROBI, 3 January 2022 - Egypt and Ethiopia will meet.\n\n" + "The talks of the two will go on. " * 1_000
    handed = Submission(text, title="Talks", publisher="Ledger", url=URL, published=date(2022, 1, 4))

    assert await article_in(room, handed, NOW) == article_from(handed, NOW)


async def test_a_question_that_takes_too_long_is_given_up_and_the_next_one_is_answered() -> None:
    hasty = ParsingRoom(seconds=0)  # no machine is so fast that it answers before it is asked

    with pytest.raises(UnreadableText, match="too long"):
        await submission_in(hasty, page(), now=NOW, url=URL)

    assert not hasty.worker.is_open


async def test_the_start_of_the_process_is_not_counted_against_the_first_question() -> None:
    hasty = ParsingRoom(seconds=0.5)  # less than any start takes

    found = await submission_in(hasty, b"Egypt spoke.", now=NOW, url=URL, media_type="text/plain")
    await hasty.close()

    assert found.text == "Egypt spoke."


async def test_half_a_character_in_the_json_of_a_feed_or_page_keeps_nothing_else_out(room: ParsingRoom) -> None:
    described = (
        '<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"Delta \\ud83d"}}</script>'
    )
    items = [{"id": "1", "url": f"{URL}/1", "content_text": "One."}, {"id": "\ud83d", "url": f"{URL}/\ud83d"}]
    feed = json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items}).encode()

    shown = await room.run(PARSE_FEED, content=feed, url=URL)
    found = await submission_in(room, page(head=described).replace(b"og:site_name", b"x"), now=NOW, url=URL)

    assert [(item.url, item.text) for item in shown.items] == [(f"{URL}/1", "One."), (None, "")]
    assert (await article_in(room, found, NOW)).publisher == "Delta"


async def test_a_process_that_dies_fails_one_page_and_is_replaced(room: ParsingRoom) -> None:
    await submission_in(room, page(), now=NOW, url=URL)
    process = room.worker.process
    assert process is not None
    asking = asyncio.create_task(submission_in(room, page() * 20, now=NOW, url=URL))
    await asyncio.sleep(0)
    process.kill()

    with pytest.raises(UnreadableText, match="given up"):
        await asking
    assert (await submission_in(room, page(), now=NOW, url=URL)).text


async def test_a_question_for_more_memory_than_there_is_fails_alone(room: ParsingRoom) -> None:
    greedy: Job[Submission] = Job("zlib:decompress", Submission)

    with pytest.raises(UnreadableText, match="log says"):
        await room.run(greedy, content=b"x")
    with pytest.raises(UnreadableText, match="more packed into"):
        await room.run(Job("builtins:bytearray", Submission), source=1_000_000_000)
    assert (await submission_in(room, page(), now=NOW, url=URL)).text
