"""What the fetcher brings from a real server on this machine, and how it takes it when the server misbehaves."""

from __future__ import annotations

import asyncio
import gzip
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest

from briefings.sources.fetching import LARGEST, USER_AGENT, Fetcher, NotFetched, Trouble
from tests.papers_server import Papers, papers_served

NOW = datetime(2022, 1, 3, 12, tzinfo=UTC)
PAGE = "<html><body><p>Egypt and Ethiopia will meet.</p></body></html>"


@asynccontextmanager
async def served(seconds: float = 15.0) -> AsyncIterator[tuple[Papers, Fetcher]]:
    async with papers_served() as papers, Fetcher(loopback=True, seconds=seconds) as fetcher:
        yield papers, fetcher


@asynccontextmanager
async def answering(*pieces: bytes, waits: asyncio.Event | None = None) -> AsyncIterator[str]:
    """The address of a server that says exactly this, whatever HTTP has to say of it, and then waits or leaves."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await reader.readuntil(b"\r\n\r\n")
            for piece in pieces:
                writer.write(piece)
                await writer.drain()
            if waits:
                await waits.wait()
        except ConnectionError:
            pass  # whoever asked has heard enough
        finally:
            writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    finally:
        if waits:
            waits.set()
        server.close()


async def trouble(fetcher: Fetcher, url: str) -> Trouble:
    with pytest.raises(NotFetched) as refused:
        await fetcher.fetch(url, now=NOW)
    assert str(refused.value)
    return refused.value.trouble


# --------------------------------------------------------------------------- what comes


async def test_a_page_comes_with_its_kind_and_charset_and_the_server_hears_who_asks() -> None:
    async with served() as (papers, fetcher):
        url = papers.put("/a", PAGE, content_type="text/html; charset=ISO-8859-1", etag='"1"', last_modified="x")

        found = await fetcher.fetch(f"{url}#part", now=NOW)

        assert (found.content, found.url) == (PAGE.encode(), url)
        assert (found.media_type, found.charset, found.etag, found.modified) == ("text/html", "iso-8859-1", '"1"', "x")
        (asked,) = papers.asked
        assert asked.headers["user-agent"] == USER_AGENT
        assert asked.headers["host"] == papers.base.removeprefix("http://")
        assert not {"cookie", "authorization", "referer"} & asked.headers.keys()


@pytest.mark.parametrize("packing", ["gzip", "deflate"])
async def test_what_is_packed_is_unpacked(packing: str) -> None:
    async with served() as (papers, fetcher):
        pack = gzip.compress if packing == "gzip" else zlib.compress
        url = papers.put("/a", pack(PAGE.encode()), content_encoding=packing)

        found = await fetcher.fetch(url, now=NOW)

        assert found.content == PAGE.encode()


async def test_what_has_not_changed_does_not_come_again() -> None:
    async with served() as (papers, fetcher):
        url = papers.put("/a", PAGE, etag='"1"')

        found = await fetcher.fetch(url, now=NOW, etag='"1"', modified="Mon, 03 Jan 2022 12:00:00 GMT")

        assert (found.unchanged, found.content) == (True, b"")
        assert papers.asked[0].headers["if-modified-since"] == "Mon, 03 Jan 2022 12:00:00 GMT"


async def test_a_condition_cannot_smuggle_a_header_in() -> None:
    async with served() as (papers, fetcher):
        await fetcher.fetch(papers.put("/a", PAGE), now=NOW, etag='"1"\r\nx-evil: 1')

        assert not {"x-evil", "if-none-match"} & papers.asked[0].headers.keys()


@pytest.mark.parametrize(("status", "is_for_good"), [(301, True), (308, True), (302, False), (307, False)])
async def test_a_redirect_is_followed_and_known_for_good_only_where_it_is_said_to_be(
    status: int, is_for_good: bool
) -> None:
    async with served() as (papers, fetcher):
        there = papers.put("/new/é", PAGE)
        papers.replies["/new/%C3%A9"] = papers.replies["/new/é"]
        url = papers.put("/old", "", status=status, location="/new/é")

        found = await fetcher.fetch(url, now=NOW)

        assert found.content == PAGE.encode()
        assert found.url == there.replace("é", "%C3%A9")
        assert found.moved_to == (found.url if is_for_good else None)


async def test_what_the_old_address_said_of_its_content_is_not_asked_of_the_new_one() -> None:
    async with served() as (papers, fetcher):
        papers.put("/new", PAGE, etag='"4"')
        old = papers.put("/old", "", status=301, location="/new")

        found = await fetcher.fetch(old, now=NOW, etag='"4"', modified="Mon, 03 Jan 2022 12:00:00 GMT")

        assert (found.content, found.unchanged) == (PAGE.encode(), False)
        assert ["if-none-match" in question.headers for question in papers.asked] == [True, False]
        assert "if-modified-since" not in papers.asked[1].headers


# --------------------------------------------------------------------------- what does not


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (404, Trouble.MISSING), (401, Trouble.FORBIDDEN), (403, Trouble.FORBIDDEN), (451, Trouble.FORBIDDEN),
        (410, Trouble.GONE), (429, Trouble.ASKED_TOO_OFTEN), (500, Trouble.OUT_OF_ORDER), (503, Trouble.OUT_OF_ORDER),
        (204, Trouble.NO_PAGE), (202, Trouble.NO_PAGE), (206, Trouble.NO_PAGE), (300, Trouble.NO_PAGE),
        (400, Trouble.REFUSED),
    ],
)  # fmt: skip
async def test_a_refusal_is_told_by_its_kind(status: int, expected: Trouble) -> None:
    async with served() as (papers, fetcher):
        assert await trouble(fetcher, papers.put("/a", PAGE, status=status)) is expected


@pytest.mark.parametrize(
    ("said", "wait"),
    [
        ("120", timedelta(minutes=2)),
        ("Mon, 03 Jan 2022 13:00:00 GMT", timedelta(hours=1)),
        ("99999999999", timedelta(days=1)),
        ("Mon, 03 Jan 2022 11:00:00 GMT", None),
        ("-5", None),
        ("soon", None),
    ],
)
async def test_how_long_a_busy_server_wants_to_be_left_alone_is_told(said: str, wait: timedelta | None) -> None:
    async with served() as (papers, fetcher):
        url = papers.put("/a", PAGE, status=429, retry_after=said)

        with pytest.raises(NotFetched) as refused:
            await fetcher.fetch(url, now=NOW)

        assert refused.value.retry_after == wait


async def test_nobody_listening_a_broken_off_answer_and_no_http_at_all_are_no_page() -> None:
    async with Fetcher(loopback=True) as fetcher:
        async with answering(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nshort") as url:
            assert await trouble(fetcher, url) is Trouble.CUT_OFF
        async with answering(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n9\r\nshort") as url:
            assert await trouble(fetcher, url) is Trouble.CUT_OFF
        async with answering(b"HTTP/1.1 200 OK\r\ncontent-") as url:
            assert await trouble(fetcher, url) is Trouble.UNREACHABLE
        assert await trouble(fetcher, url) is Trouble.UNREACHABLE
        async with answering(b"SSH-2.0-OpenSSH_9.6\r\n") as url:
            assert await trouble(fetcher, url) is Trouble.UNREACHABLE
        async with answering(b"HTTP/1.1 200 OK\r\n" + b"x: y\r\n" * 50_000) as url:
            assert await trouble(fetcher, url) is Trouble.UNREACHABLE


@pytest.mark.parametrize("cut", [1, 20])
async def test_what_was_cut_off_while_packed_is_damaged(cut: int) -> None:
    async with served() as (papers, fetcher):
        url = papers.put("/a", gzip.compress(PAGE.encode())[:-cut], content_encoding="gzip")

        assert await trouble(fetcher, url) is Trouble.CUT_OFF


@pytest.mark.parametrize("packing", ["br", "zstd", "gzip, gzip"])
async def test_a_packing_that_nobody_asked_for_is_refused(packing: str) -> None:
    async with served() as (papers, fetcher):
        assert await trouble(fetcher, papers.put("/a", PAGE, content_encoding=packing)) is Trouble.REFUSED


# --------------------------------------------------------------------------- too much, too long


def bomb(packing: str) -> bytes:
    """A small packet of thirty million zeros."""
    packer = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS | (16 if packing == "gzip" else 0))
    return b"".join([*(packer.compress(bytes(1_000_000)) for _ in range(30)), packer.flush()])


@pytest.mark.parametrize("packing", ["gzip", "deflate"])
async def test_a_bomb_is_unpacked_no_further_than_the_limit(packing: str) -> None:
    async with served() as (papers, fetcher):
        url = papers.put("/bomb", bomb(packing), content_encoding=packing)

        assert await trouble(fetcher, url) is Trouble.TOO_LARGE


async def test_two_megabytes_come_and_one_byte_more_does_not() -> None:
    async with served() as (papers, fetcher):
        exactly = await fetcher.fetch(papers.put("/a", b"a" * LARGEST), now=NOW)

        assert len(exactly.content) == LARGEST
        assert await trouble(fetcher, papers.put("/b", b"a" * (LARGEST + 1))) is Trouble.TOO_LARGE


async def test_an_answer_without_end_is_left_at_the_limit() -> None:
    endless = [b"HTTP/1.1 200 OK\r\n\r\n", *[b"a" * 65_536] * 1_000]

    async with answering(*endless) as url, Fetcher(loopback=True) as fetcher:
        assert await trouble(fetcher, url) is Trouble.TOO_LARGE


async def test_what_follows_the_end_of_what_was_packed_is_not_waited_for() -> None:
    packed = gzip.compress(PAGE.encode())
    head = b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\n\r\n"

    async with answering(head, packed, waits=asyncio.Event()) as url, Fetcher(loopback=True) as fetcher:
        found = await fetcher.fetch(url, now=NOW)

    assert found.content == PAGE.encode()


@pytest.mark.parametrize("said", [b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nslow"])
async def test_a_server_that_drips_is_left_when_the_time_is_up(said: bytes) -> None:
    async with answering(said, waits=asyncio.Event()) as url, Fetcher(loopback=True, seconds=0.05) as fetcher:
        assert await trouble(fetcher, url) is Trouble.TOO_SLOW


async def test_a_name_server_that_does_not_answer_is_part_of_the_time() -> None:
    async def never(host: str, port: int) -> list[str]:
        await asyncio.Event().wait()
        return []

    async with Fetcher(resolve=never, seconds=0.05) as fetcher:
        assert await trouble(fetcher, "http://news.example/") is Trouble.TOO_SLOW


async def test_the_loop_has_its_turns_while_a_server_sends_byte_by_byte() -> None:
    crumbs = b"1\r\na\r\n" * 10_000
    head = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"
    loop = asyncio.get_running_loop()

    async with answering(head, crumbs, b"0\r\n\r\n") as url, Fetcher(loopback=True) as fetcher:
        fetching = asyncio.create_task(fetcher.fetch(url, now=NOW))
        turns, longest, last = 0, 0.0, loop.time()
        while not fetching.done():
            await asyncio.sleep(0)
            turns, longest, last = turns + 1, max(longest, loop.time() - last), loop.time()
        found = await fetching

    assert found.content == b"a" * 10_000
    assert turns > 100
