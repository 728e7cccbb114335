"""Where the fetcher does not go: no spelling, name, redirect or rebinding leads to this machine or its neighbours.

The proof is a real socket on 127.0.0.1 that counts who knocks; nobody does.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import httpcore
import pytest

from briefings.sources.fetching import Fetcher, NotFetched, Trouble

NOW = datetime(2022, 1, 3, 12, tzinfo=UTC)


@dataclass
class Door:
    """A port of this machine, and how often somebody knocked."""

    port: int
    knocks: int = 0

    async def opened(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.knocks += 1
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nsecret")
        await writer.drain()
        writer.close()


@asynccontextmanager
async def door() -> AsyncIterator[Door]:
    listening = socket.create_server(("::", 0), family=socket.AF_INET6, dualstack_ipv6=True)
    watched = Door(listening.getsockname()[1])
    server = await asyncio.start_server(watched.opened, sock=listening)
    try:
        yield watched
    finally:
        server.close()


async def refusal(url: str, fetcher: Fetcher | None = None) -> NotFetched:
    """Why that was not fetched. Fails where it was."""
    async with fetcher or Fetcher(seconds=5.0) as used:
        with pytest.raises(NotFetched) as refused:
            await used.fetch(url, now=NOW)
    return refused.value


SPELLINGS = [
    "http://127.0.0.1:{port}/",
    "http://127.0.0.2:{port}/",
    "http://127.1:{port}/",
    "http://127.0.1:{port}/",
    "http://2130706433:{port}/",
    "http://0x7f000001:{port}/",
    "http://0x7f.0.0.1:{port}/",
    "http://0x7F.0x0.0x0.0x1:{port}/",
    "http://017700000001:{port}/",
    "http://0177.0.0.1:{port}/",
    "http://0177.0.0.01:{port}/",
    "http://127.0.0.1.:{port}/",
    "http://127。0。0。1:{port}/",
    "http://①②⑦.⓪.⓪.①:{port}/",
    "http://%31%32%37.0.0.1:{port}/",
    "http://0:{port}/",
    "http://0.0.0.0:{port}/",
    "http://localhost:{port}/",
    "http://LOCALHOST.:{port}/",
    "http://localhost.localdomain:{port}/",
    "http://[::1]:{port}/",
    "http://[0:0:0:0:0:0:0:1]:{port}/",
    "http://[::]:{port}/",
    "http://[::ffff:127.0.0.1]:{port}/",
    "http://[::ffff:7f00:1]:{port}/",
    "http://[0:0:0:0:0:ffff:127.0.0.1]:{port}/",
    "http://[::127.0.0.1]:{port}/",
    "http://[::ffff:0:127.0.0.1]:{port}/",
    "http://[64:ff9b::127.0.0.1]:{port}/",
    "http://[64:ff9b:1::127.0.0.1]:{port}/",
    "http://[2002:7f00:1::]:{port}/",
    "http://[2001:0:7f00:1::]:{port}/",
    "http://[fe80::1%25lo]:{port}/",
    "http://[::1%25lo]:{port}/",
    "http://news.example@127.0.0.1:{port}/",
    "http://news.example:80@127.0.0.1:{port}/",
    "http://127.0.0.1:{port}#@news.example/",
    "http://127.0.0.1:{port}?@news.example/",
    "http://127.0.0.1:{port}\\@news.example/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[fd00:ec2::254]/latest/meta-data/",
    "http://100.100.100.200/latest/meta-data/",
    "http://192.0.0.192/opc/v1/instance/",
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "http://192.168.0.1/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
    "file:///etc/passwd",
    "gopher://127.0.0.1:{port}/_x",
    "ftp://127.0.0.1:{port}/",
    "unix:///var/run/docker.sock",
]


async def test_no_spelling_of_a_forbidden_address_gets_as_far_as_a_knock() -> None:
    through: list[str] = []

    async with door() as watched:
        for spelling in SPELLINGS:
            refused = await refusal(spelling.format(port=watched.port))
            if refused.trouble not in (Trouble.WRONG, Trouble.UNREACHABLE):
                through.append(spelling)

        assert len(SPELLINGS) >= 30
        assert not through
        assert watched.knocks == 0


NAMES: dict[str, Sequence[str]] = {
    "metadata.google.internal": ["169.254.169.254"],
    "localtest.example": ["127.0.0.1"],
    "six.example": ["::1"],
    "mapped.example": ["::ffff:127.0.0.1"],
    "scoped.example": ["fe80::1%lo"],
    "nat64.example": ["64:ff9b::7f00:1"],
    "one-of-many.example": ["93.184.216.34", "127.0.0.1"],
    "the-last.example": ["2606:4700::1111", "93.184.216.34", "10.0.0.1"],
    "unspecified.example": ["0.0.0.0"],
    "nonsense.example": ["127.0.0.1.example"],
    "127.0.0.1.nip.example": ["127.0.0.1"],
}


OF_THIS_MACHINE = frozenset(
    {
        "localtest.example",
        "six.example",
        "mapped.example",
        "nat64.example",
        "one-of-many.example",
        "127.0.0.1.nip.example",
    }
)
"""Those that FETCH_LOOPBACK would let through."""


@pytest.mark.parametrize("name", NAMES)
async def test_a_name_with_even_one_forbidden_address_is_refused(name: str) -> None:
    async def resolve(host: str, port: int) -> Sequence[str]:
        return NAMES[host]

    async with door() as watched:
        refused = await refusal(f"http://{name}:{watched.port}/", Fetcher(resolve=resolve))

        assert refused.trouble is Trouble.WRONG
        assert ("FETCH_LOOPBACK=yes" if name in OF_THIS_MACHINE else "private network") in str(refused)
        assert watched.knocks == 0


@pytest.mark.parametrize(
    "host",
    [
        "localhost", "localhost.", "LOCALHOST", "LocalHost.", "news.localhost", "News.Localhost.",
        "127.0.0.1", "127.0.0.1.", "127.1.", "0x7f000001", "2130706433.", "[::1]", "[::ffff:127.0.0.1]",
    ],
)  # fmt: skip
async def test_this_machine_is_refused_with_the_name_of_the_setting_by_whatever_spelling(host: str) -> None:
    async with door() as watched:
        refused = await refusal(f"http://{host}:{watched.port}/")

        assert refused.trouble is Trouble.WRONG
        assert "FETCH_LOOPBACK=yes" in str(refused)
        assert watched.knocks == 0


async def test_a_name_is_looked_up_without_the_dot_at_its_end() -> None:
    asked = []

    async def resolve(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return ["127.0.0.1"]

    for host in ("own.localdomain.", "ledger.example", "localhost.example", "alocalhost"):
        await refusal(f"http://{host}/", Fetcher(resolve=resolve))

    assert asked == ["own.localdomain", "ledger.example", "localhost.example", "alocalhost"]


async def test_where_this_machine_may_be_fetched_it_is_by_its_name_with_a_dot_too() -> None:
    async with door() as watched, Fetcher(loopback=True) as fetcher:
        found = await fetcher.fetch(f"http://localhost.:{watched.port}/", now=NOW)

    assert found.content == b"secret"


async def test_where_this_machine_may_be_fetched_the_bots_own_port_is_named_as_such() -> None:
    async with door() as watched:
        fetcher = Fetcher(loopback=True, own_ports=(watched.port,))

        refused = await refusal(f"http://127.0.0.1:{watched.port}/", fetcher)

        assert "leads back to me" in str(refused)
        assert watched.knocks == 0


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("https://nonsense", "That is no web address."),
        ("https://nonsense/feed.xml", "That is no web address."),
        ("https://paper.example/", "The server could not be reached, or broke off."),
    ],
)
async def test_a_word_that_no_server_is_called_is_no_address(url: str, words: str) -> None:
    async def resolve(host: str, port: int) -> Sequence[str]:
        raise OSError("not known")

    refused = await refusal(url, Fetcher(resolve=resolve))

    assert str(refused) == words
    assert refused.trouble is Trouble.UNREACHABLE  # a name may be known later


class Rebinding:
    """A name server that says something else each time it is asked."""

    def __init__(self, *answers: Sequence[str]) -> None:
        self._answers = list(answers)
        self.asked = 0

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        self.asked += 1
        return self._answers[min(self.asked, len(self._answers)) - 1]


async def test_a_name_that_is_public_first_and_private_then_is_looked_at_each_time_it_is_connected_to() -> None:
    async with door() as watched:
        names = Rebinding(["::1"], ["127.0.0.1"], ["10.0.0.1"])
        async with Fetcher(loopback=True, resolve=names) as fetcher:
            first = await fetcher.fetch(f"http://rebinding.example:{watched.port}/", now=NOW)
            knocks = watched.knocks
            await fetcher.close()
            await fetcher.fetch(f"http://rebinding.example:{watched.port}/", now=NOW)
            await fetcher.close()
            refused = await refusal(f"http://rebinding.example:{watched.port}/", fetcher)

        assert (first.content, knocks) == (b"secret", 1)
        assert refused.trouble is Trouble.WRONG
        assert (names.asked, watched.knocks) == (3, 2)


async def test_where_the_bot_itself_answers_nothing_is_fetched_also_where_this_machine_may_be() -> None:
    async with door() as own, door() as other:
        async with Fetcher(loopback=True, own_ports=(own.port,)) as fetcher:
            refused = [
                await refusal(f"http://{name}:{own.port}/metrics", fetcher)
                for name in ("127.0.0.1", "[::1]", "localhost")
            ]
            found = await fetcher.fetch(f"http://127.0.0.1:{other.port}/", now=NOW)

        assert {each.trouble for each in refused} == {Trouble.WRONG}
        assert (own.knocks, found.content) == (0, b"secret")


async def test_the_connection_goes_to_the_address_that_was_looked_at_and_nobody_asks_for_the_name_again() -> None:
    async with door() as watched:
        names = Rebinding(["127.0.0.1"], ["10.0.0.1"])

        async with Fetcher(loopback=True, resolve=names) as fetcher:
            found = await fetcher.fetch(f"http://news.example:{watched.port}/", now=NOW)

        assert found.content == b"secret"
        assert names.asked == 1


REDIRECTS = [
    "http://127.0.0.1:{port}/",
    "http://localhost:{port}/",
    "//127.0.0.1:{port}/",
    "http://[::1]:{port}/",
    "http://2130706433:{port}/",
    "http://169.254.169.254/latest/meta-data/",
    "http://user@127.0.0.1:{port}/",
    "https://10.0.0.1/",
    "file:///etc/passwd",
    "ftp://127.0.0.1:{port}/",
    "gopher://127.0.0.1:{port}/",
    "javascript:alert(1)",
    "http://inside.example:{port}/",
    "http://[::1",
]


class Internet(httpcore.AnyIOBackend):
    """A network on which one public address is a server of this test's; every address that is tried is kept."""

    PUBLIC = "93.184.216.34"

    def __init__(self, port: int) -> None:
        self._port = port
        self.tried: list[str] = []

    async def connect_tcp(self, host: str, port: int, *more: Any) -> httpcore.AsyncNetworkStream:
        self.tried.append(host)
        there = ("127.0.0.1", self._port) if host == self.PUBLIC else (host, port)
        return await super().connect_tcp(*there, *more)


@asynccontextmanager
async def leading_to(target: str, status: int) -> AsyncIterator[tuple[Fetcher, Internet]]:
    """A fetcher on a network where http://outside.example leads on to there."""

    async def lead_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(f"HTTP/1.1 {status} Elsewhere\r\nlocation: {target}\r\ncontent-length: 0\r\n\r\n".encode())
        await writer.drain()
        writer.close()

    async def resolve(host: str, port: int) -> Sequence[str]:
        inside = ["127.0.0.1"] if host in ("inside.example", "localhost", "2130706433") else [host]
        return [Internet.PUBLIC] if host == "outside.example" else inside

    server = await asyncio.start_server(lead_on, "127.0.0.1", 0)
    internet = Internet(server.sockets[0].getsockname()[1])
    try:
        yield Fetcher(resolve=resolve, network=internet, seconds=5.0), internet
    finally:
        server.close()


@pytest.mark.parametrize("target", REDIRECTS)
async def test_no_redirect_leads_to_where_an_address_does_not(target: str) -> None:
    async with door() as watched:
        for status in (301, 302, 303, 307, 308):
            async with leading_to(target.format(port=watched.port), status) as (fetcher, internet):
                refused = await refusal("http://outside.example/", fetcher)

            assert refused.trouble is Trouble.WRONG
            assert internet.tried == [Internet.PUBLIC]
        assert watched.knocks == 0


async def test_a_page_that_leads_back_to_itself_is_left_after_a_few_steps() -> None:
    async with leading_to("http://outside.example/again", 302) as (fetcher, internet):
        refused = await refusal("http://outside.example/", fetcher)

    assert refused.trouble is Trouble.REFUSED
    assert 2 <= len(internet.tried) <= 6
