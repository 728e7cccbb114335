"""Links and documents in the chat: fetched, read, shown with the day the page says, stored once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from desk import ADMIN, READER, Desk

from bot.allowances import Cost
from store.records import PublishedFrom
from tests.briefings.sources.making import docx_of, page, pdf
from tests.feed_items import story
from tests.papers_server import Papers, papers_served, rss

TALKS = (
    "<p>Egypt and Ethiopia will hold talks in Nairobi on 12 January, the host announced.</p>"
    "<p>Egypt demands a binding agreement on the filling of the reservoir.</p>"
)
DATED = '<meta property="article:published_time" content="2022-01-03T08:00:00Z">'
WORDS = "NAIROBI, 3 January 2022 - Egypt and Ethiopia will hold talks in Nairobi on 12 January, the host announced."


@dataclass
class Web:
    """The desk with a web server beside it."""

    desk: Desk
    papers: Papers

    def put(self, path: str = "/talks", content: bytes | None = None, **headers: str) -> str:
        return self.papers.put(path, content or page(TALKS, head=DATED), **{"content_type": "text/html", **headers})


@pytest.fixture
async def web() -> AsyncIterator[Web]:
    async with papers_served() as papers, Desk(fetch_loopback=True) as desk:
        yield Web(desk, papers)


@pytest.mark.parametrize("form", ["{url}", "/add {url}", " {url} ", "{bare}", "/add {bare}"])
async def test_a_link_is_fetched_read_and_shown_with_the_day_of_the_page(web: Web, form: str) -> None:
    url = web.put()

    (review,) = await web.desk.say(ADMIN, form.format(url=url, bare=url.removeprefix("http://")))

    assert "12 January" in review
    assert "Published" in review and "3 January" in review and "(from the page)" in review
    (draft,) = await web.desk.store.drafts()
    assert (draft.article.url, draft.article.publisher) == (url, "The Delta Ledger")
    assert draft.article.published == datetime(2022, 1, 3, 8, tzinfo=UTC)
    assert draft.article.published_from is PublishedFrom.PAGE


async def test_the_chat_sees_that_it_fetches_and_then_that_it_reads(web: Web) -> None:
    held, changed = asyncio.Event(), asyncio.Event()
    web.desk.room.gate.clear()
    url = web.papers.put("/talks", page(TALKS), holds=held, content_type="text/html")

    adding = asyncio.create_task(web.desk.say(ADMIN, url))
    await web.papers.is_asked()
    fetching = web.desk.last(ADMIN).text
    web.desk.telegram.watchers.append(lambda *_: changed.set())
    held.set()
    await asyncio.wait_for(changed.wait(), 30)
    reading = web.desk.last(ADMIN).text
    web.desk.room.gate.set()
    (review,) = await adding

    assert (fetching, reading) == ("Fetching …", "Reading …")
    assert "12 January" in review
    assert len(web.desk.telegram.from_bot(ADMIN)) == 1


async def test_a_day_said_with_the_link_counts_more_than_that_of_the_page(web: Web) -> None:
    await web.desk.say(ADMIN, f"/add 2 Jan 2022\n{web.put()}")

    (draft,) = await web.desk.store.drafts()
    assert draft.article.published.date().isoformat() == "2022-01-02"
    assert draft.article.published_from is PublishedFrom.GIVEN


async def test_one_tap_corrects_the_day_of_a_page_and_the_link_again_does_not_undo_it(web: Web) -> None:
    url = web.put()
    await web.desk.say(ADMIN, url)
    await web.desk.press(ADMIN, "Store")

    await web.desk.say(ADMIN, f"/add 4 Jan 2022\n{url}")
    await web.desk.press(ADMIN, "Store with this date")
    await web.desk.say(ADMIN, web.put("/talks?utm_source=mail") + "#top")

    (article,) = await web.desk.store.articles()
    assert article.published.date().isoformat() == "2022-01-04"
    assert not await web.desk.store.drafts()


async def test_a_forwarded_link_brings_the_day_of_its_message_where_the_page_has_none(web: Web) -> None:
    url = web.put(content=page(TALKS))

    await web.desk.forward(ADMIN, url, origin="Rift Valley Wire", date=datetime(2021, 12, 30, 7, tzinfo=UTC))

    (draft,) = await web.desk.store.drafts()
    assert draft.article.published == datetime(2021, 12, 30, 7, tzinfo=UTC)
    assert draft.article.publisher == "The Delta Ledger"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("talks.pdf", pdf([WORDS[:70], WORDS[71:]])),
        ("talks.docx", docx_of(WORDS)),
        ("talks.PDF", pdf([WORDS[:70], WORDS[71:]])),
    ],
)
async def test_a_document_is_read_as_a_file_and_at_an_address(web: Web, name: str, content: bytes) -> None:
    (as_file,) = await web.desk.send_file(ADMIN, name, content, mime_type="application/octet-stream")
    (at_address,) = await web.desk.say(ADMIN, web.put("/" + name, content, content_type="application/octet-stream"))

    assert "12 January" in as_file and "(from the text itself)" in as_file
    assert "12 January" in at_address


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        (
            "talks.docx",
            b"The talks will be held on 12 January.",
            "it is damaged, or something else. Save it anew as .docx",
        ),
        ("talks.txt", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Talks.", "a file of an office program (.doc"),
        ("talks.txt", b"[InternetShortcut]\r\nURL=https://a.example/", "Send me the address that it leads to."),
    ],
)
async def test_a_file_that_is_no_article_is_refused_with_what_to_do(
    web: Web, name: str, content: bytes, says: str
) -> None:
    answer = await web.desk.send_file(ADMIN, name, content, mime_type="application/octet-stream")

    assert says in answer[-1]
    assert not await web.desk.store.drafts()


@pytest.mark.parametrize(
    ("content", "headers", "says"),
    [
        (b"<rss><channel/></rss>", {"content_type": "application/rss+xml"}, "/feeds add"),
        (rss([story(1)]).encode(), {}, "That is a feed, and no article. /feeds add http://127.0.0.1"),
        (rss([story(1)]).encode(), {"content_type": "text/plain"}, "That is a feed"),
        (rss([story(1)]).encode(), {"content_type": "application/octet-stream"}, "That is a feed"),
        (b"<opml><body/></opml>", {}, "a file that ends in .opml"),
        (b'{"text": "Talks will be held."}', {"content_type": "application/json"}, "That is JSON for programs"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Talks", {"content_type": "application/msword"}, "an office program"),
        (b"\x89PNG", {"content_type": "image/png"}, "no page at that address"),
        (page("<p>Die Gespräche werden am Mittwoch in Nairobi fortgesetzt, wie das Ministerium mitteilte. "
              "Die Delegation ist mit dem Ergebnis nicht zufrieden und wartet auf eine neue Runde.</p>"), {}, "German"),
        (b"<html><body></body></html>", {}, "no article text there"),
        (b"a" * 2_200_000, {"content_type": "text/plain"}, "more than 2 MB"),
    ],
)  # fmt: skip
async def test_what_is_no_article_is_refused_in_the_place_of_fetching(
    web: Web, content: bytes, headers: dict[str, str], says: str
) -> None:
    (answer,) = await web.desk.say(ADMIN, web.put("/x", content, **headers))

    assert says in answer
    assert not await web.desk.store.drafts()


async def test_a_page_that_is_not_there_is_told_and_nobody_is_alarmed(web: Web) -> None:
    (answer,) = await web.desk.say(ADMIN, web.papers.url("/none"))

    assert "no such page" in answer
    assert len(web.desk.telegram.from_bot(ADMIN)) == 1


async def test_without_the_setting_this_machine_is_not_asked() -> None:
    async with papers_served() as papers, Desk() as desk:
        (answer,) = await desk.say(ADMIN, papers.put("/talks", page(TALKS), content_type="text/html"))

        assert "FETCH_LOOPBACK=yes" in answer
        assert not papers.asked


@pytest.mark.parametrize("form", ["{url}", "/add {url}", "/add 2 Jan 2022\n{url}"])
async def test_an_address_of_another_kind_is_refused_and_not_taken_for_a_text(web: Web, form: str) -> None:
    (answer,) = await web.desk.say(ADMIN, form.format(url="ftp://x.example/a"))

    assert answer == "Only addresses that begin with http:// or https:// can be fetched."
    assert not await web.desk.store.drafts()


async def test_only_admins_have_links_fetched(web: Web) -> None:
    for words in (web.put(), f"/add {web.put()}"):
        (answer,) = await web.desk.say(READER, words)

        assert "admins" in answer
    assert not web.papers.asked


async def test_markup_commands_and_links_of_a_page_stay_words(web: Web) -> None:
    evil = page(
        TALKS + "<p>&lt;a href='javascript:alert(1)'&gt;x&lt;/a&gt; &lt;b&gt;Egypt&lt;/b&gt; will meet Kenya on 15 January. "
        "/delete_me</p>",
        title="&lt;i&gt;../../etc/passwd&lt;/i&gt; /delete_me",
        head=DATED + "<link rel=canonical href='javascript:alert(1)'>",
    )  # fmt: skip
    url = web.put(content=evil)

    await web.desk.say(ADMIN, url)
    await web.desk.press(ADMIN, "Store")

    (article,) = await web.desk.store.articles()
    assert article.url == url
    assert article.id.isalnum()
    links = [each.url for message in web.desk.telegram.from_bot(ADMIN) for each in message.body.entities if each.url]
    assert all(link.startswith(("http://", "https://")) for link in links)


async def test_one_person_has_only_so_much_fetched_at_once(web: Web) -> None:
    url = web.put()
    for _ in range(Cost.FETCHING.most):
        await web.desk.say(ADMIN, url)
    asked = len(web.papers.asked)

    (answer,) = await web.desk.say(ADMIN, url)
    web.desk.clock.now += timedelta(minutes=6)
    (later,) = await web.desk.say(ADMIN, url)

    assert "a lot at once" in answer
    assert asked == Cost.FETCHING.most
    assert "12 January" in later


WALLS = {
    "a moment": b"<html><head><title>Just a moment...</title></head><body><h1>www.ledger.example</h1>"
    b"<p>Enable JavaScript and cookies to continue</p></body></html>",
    "cookies": b"<html><head><title>Your privacy</title></head><body><h1>Before you go on</h1><p>We value your privacy. "
    b"We and our 832 partners store and read information on a device, such as cookies, and work with what is personal, "
    b"such as an address and what a device sends, for the measure of content and for the understanding of those who "
    b"read it. You may accept or change what you have chosen at any time.</p><button>Accept all</button></body></html>",
    "not found": page("<p>Try the search, or go to the front page.</p>", title="Page not found"),
    "elsewhere": b"<html><head><meta http-equiv=refresh content='0;url=/x'></head><body>Redirecting</body></html>",
    "login": b"<body>login</body>",
}


@pytest.mark.parametrize("wall", WALLS)
@pytest.mark.parametrize("path", ["/talks", "/report.pdf"])
async def test_a_page_that_is_no_article_is_refused_in_plain_words(web: Web, wall: str, path: str) -> None:
    (answer,) = await web.desk.say(ADMIN, web.put(path, WALLS[wall]))

    assert "no article text there" in answer
    assert not await web.desk.store.drafts()


@pytest.mark.parametrize("banner", ["", "<p>This website uses cookies. Accept all cookies</p>"])
async def test_one_sentence_that_names_a_meeting_is_an_article(web: Web, banner: str) -> None:
    content = page(f"<p>Egypt and Sudan will meet in Nairobi on 12 January.</p>{banner}", head=DATED)

    (answer,) = await web.desk.say(ADMIN, web.put(content=content))

    assert "one meeting" in answer


async def test_of_a_page_for_subscribers_it_is_said_that_perhaps_a_part_was_read(web: Web) -> None:
    described = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'

    (closed,) = await web.desk.say(ADMIN, web.put("/closed", page(TALKS, head=DATED + described)))
    (open_,) = await web.desk.say(ADMIN, web.put("/open", page(TALKS.replace("Nairobi", "Kampala"), head=DATED)))

    assert "only a part of the article" in closed and "12 January" in closed
    assert "only a part" not in open_
