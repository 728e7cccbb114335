"""A page, feed or file fetched from the web: only from public addresses, at most so much, in at most so long.

The libraries do HTTP (httpcore, httpx's own foundation). What is ours is what no library gives: the
check of the very address that is connected to, before any packet goes there (a check of the name
alone is passed by rebinding, and one of the connected peer has knocked at the door already), and
unpacking that stops at the limit rather than after it.
"""

from __future__ import annotations

import asyncio
import re
import socket
import ssl
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.message import Message
from email.utils import parsedate_to_datetime
from enum import Enum
from functools import partial
from types import TracebackType
from typing import Any, Self

import httpcore
import httpx

from briefings.language import gettext, marked
from briefings.sources.addresses import WrongAddress, checked, is_public, name_asked_for, refusal_of

LARGEST = 2 * 1024 * 1024
"""Bytes after unpacking; more is no article, and a bomb is no more than this."""
LARGEST_HEADERS = 64
SECONDS = 15.0
"""From the first question about a name to the last byte, redirects included."""
REDIRECTS = 5
USER_AGENT = "Attache/1 (news reader; reads feeds and pages its admins name)"
_REDIRECTS = (301, 302, 303, 307, 308)
_FOR_GOOD = (301, 308)
_TCP = socket.SOCK_STREAM
_WINDOW = zlib.MAX_WBITS | 32
"""zlib finds out itself whether gzip or deflate is in front of it."""
_A_TURN = 100
"""Pieces of an answer after which others get their turn: a server may send it byte by byte."""

Resolve = Callable[[str, int], Awaitable[Sequence[str]]]


class Trouble(Enum):
    """Why something was not fetched, for those who act on it: whether to try again, and when."""

    WRONG = "no web address, or one that must not be fetched"
    REFUSED = "the server said no"
    FORBIDDEN = "the server does not let programs read it (401, 402, 403, 451)"
    NO_PAGE = "an answer, but none that is a page (204, 202)"
    MISSING = "not there (404)"
    GONE = "gone for good (410)"
    ASKED_TOO_OFTEN = "too many questions (429): try later"
    OUT_OF_ORDER = "the server is in trouble (5xx): try later"
    UNREACHABLE = "no connection, or no answer"
    CUT_OFF = "the answer broke off, or came damaged"
    TOO_SLOW = "longer than SECONDS"
    TOO_LARGE = "more than LARGEST"


class NotFetched(Exception):
    """Nothing came, and the message says why in plain words; ``trouble`` says it for programs.

    ``retry_after`` is how long the server asks to be left alone, where it says so.
    """

    def __init__(self, message: str, trouble: Trouble, retry_after: timedelta | None = None) -> None:
        super().__init__(message)
        self.trouble = trouble
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came: ``content`` is unpacked and at most LARGEST bytes, and empty where nothing has changed.

    ``url`` is where it was in the end; ``moved_to`` is that same address where every redirect on
    the way was said to be for good. ``etag`` and ``modified`` are the server's own words for the
    next conditional request, ``max_age`` how long it says that this answer is fresh.
    """

    url: str
    content: bytes
    media_type: str = ""
    charset: str | None = None
    etag: str | None = None
    modified: str | None = None
    unchanged: bool = False
    moved_to: str | None = None
    max_age: timedelta | None = None


class Names:
    """Looks names up in threads of its own: a name server that does not answer keeps nobody else's waiting."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(4, thread_name_prefix="names")

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        """All IP addresses of a name, in the order of preference. Raises OSError where there is none."""
        loop = asyncio.get_running_loop()
        found = await loop.run_in_executor(self._threads, partial(socket.getaddrinfo, host, port, type=_TCP))
        return list(dict.fromkeys(str(address[0]) for *_, address in found))


class NoSuchName(httpcore.ConnectError):
    """A host that has no address, as far as this machine can find out; it is the message."""


class Guard(httpcore.AsyncNetworkBackend):
    """Connections to public addresses only; a name with even one other address is refused altogether."""

    def __init__(
        self,
        *,
        loopback: bool = False,
        own_ports: Collection[int] = (),
        resolve: Resolve | None = None,
        network: httpcore.AsyncNetworkBackend | None = None,
    ) -> None:
        self._loopback = loopback
        self._own_ports = own_ports
        self._resolve = resolve or Names()
        self._network = network or httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's own signature
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A connection to one of the addresses that were just looked at. Raises WrongAddress, httpcore.ConnectError."""
        name = name_asked_for(host)
        try:
            addresses = await self._resolve(name, port)
        except (OSError, UnicodeError) as error:
            raise NoSuchName(name) from error
        loopback = self._loopback and port not in self._own_ports
        if not all(is_public(address, loopback=loopback) for address in addresses):
            raise WrongAddress(self._refusal(addresses, port))
        failure: Exception = httpcore.ConnectError("no address")
        for address in addresses:
            try:
                return await self._network.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    def _refusal(self, addresses: Sequence[str], port: int) -> str:
        """Why there is no connection to these, of which one at least is not of the internet."""
        if port in self._own_ports and all(is_public(address, loopback=True) for address in addresses):
            return gettext("That address leads back to me, and is not fetched.")
        return refusal_of(addresses)

    async def sleep(self, seconds: float) -> None:
        """As httpcore asks for it between its own retries, of which there are none here."""
        await asyncio.sleep(seconds)


class Fetcher:
    """Fetches over a few connections of its own.

    They are opened by the first fetch; ``close``, or leaving ``async with Fetcher()``, ends them.
    ``loopback`` lets this machine's own addresses through: for tests, and for feeds that a program on
    this machine makes; not at ``own_ports``, where this very process answers others. ``resolve`` says which
    addresses a name has, and ``network`` connects to them.
    """

    def __init__(
        self,
        *,
        loopback: bool = False,
        own_ports: Collection[int] = (),
        resolve: Resolve | None = None,
        network: httpcore.AsyncNetworkBackend | None = None,
        seconds: float = SECONDS,
    ) -> None:
        self._guard = Guard(loopback=loopback, own_ports=own_ports, resolve=resolve, network=network)
        self._seconds = seconds
        self._pool: httpcore.AsyncConnectionPool | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """End the connections; another fetch would open others."""
        pool, self._pool = self._pool, None
        if pool:
            await pool.aclose()

    async def fetch(self, url: str, *, now: datetime, etag: str | None = None, modified: str | None = None) -> Fetched:
        """What is at that address; with ``etag`` or ``modified`` only if it has changed since. Raises NotFetched."""
        try:
            async with asyncio.timeout(self._seconds):
                return await self._follow(await self._opened(), checked(url), _headers(etag, modified), now)
        except WrongAddress as error:
            raise NotFetched(str(error), Trouble.WRONG) from None
        except (TimeoutError, httpcore.TimeoutException):
            raise NotFetched(
                gettext("The server took longer than {number} seconds.", number=round(self._seconds)), Trouble.TOO_SLOW
            ) from None
        except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol, OSError) as error:
            raise NotFetched(_broken(error), Trouble.UNREACHABLE) from None

    async def _opened(self) -> httpcore.AsyncConnectionPool:
        if self._pool is None:
            # Reading the list of authorities takes tens of milliseconds: not on the loop.
            context = await asyncio.to_thread(_secure_context)
            self._pool = self._pool or httpcore.AsyncConnectionPool(
                context, max_connections=8, keepalive_expiry=5.0, network_backend=self._guard
            )
        return self._pool

    async def _follow(
        self, pool: httpcore.AsyncConnectionPool, url: httpx.URL, headers: Sequence[tuple[str, str]], now: datetime
    ) -> Fetched:
        """The answer after at most REDIRECTS redirects, each looked at as the first address was."""
        for_good = True
        for step in range(REDIRECTS + 1):
            host = ("Host", url.netloc.decode("ascii"))
            async with pool.stream("GET", str(url), headers=[host, *headers]) as response:
                said = _Headers(response.headers)
                target = said.get("location")
                if response.status not in _REDIRECTS or not target:
                    moved_to = str(url) if step and for_good else None
                    return await _received(response.status, said, response.aiter_stream(), url, moved_to, now)
                for_good = for_good and response.status in _FOR_GOOD
                if response.status in _FOR_GOOD:
                    # "unchanged since" is said of the old address; the same words at the new one would hide what is new
                    headers = _headers(None, None)
                url = _joined(url, target)
        raise NotFetched(gettext("The address leads from one page to the next without end."), Trouble.REFUSED)


class _Headers:
    """What a server says beside the content; of a header that comes twice, the first."""

    def __init__(self, raw: Iterable[tuple[bytes, bytes]]) -> None:
        self._said: dict[str, str] = {}
        for number, (name, value) in enumerate(raw):
            if number < LARGEST_HEADERS:
                self._said.setdefault(name.decode("latin-1").lower(), _decoded(value).strip())

    def get(self, name: str) -> str | None:
        """The words of that header, at most as long as an address may be; None where there are none."""
        return self._said.get(name, "")[:2000] or None


async def _received(
    status: int, said: _Headers, stream: AsyncIterator[bytes], url: httpx.URL, moved_to: str | None, now: datetime
) -> Fetched:
    """The content of an answer that is no redirect. Raises NotFetched."""
    etag, modified, age = said.get("etag"), said.get("last-modified"), _max_age(said)
    if status == 304:
        return Fetched(str(url), b"", etag=etag, modified=modified, unchanged=True, moved_to=moved_to, max_age=age)
    if status != 200:
        raise _refusal(status, _retry_after(said.get("retry-after"), now))
    try:
        content = await _unpacked(stream, (said.get("content-encoding") or "identity").lower())
    except (TimeoutError, httpcore.TimeoutException):
        raise
    except (httpcore.NetworkError, httpcore.ProtocolError, OSError):
        raise NotFetched(gettext("The server broke off in the middle of its answer."), Trouble.CUT_OFF) from None
    media_type, charset = _media(said.get("content-type"))
    return Fetched(str(url), content, media_type, charset, etag, modified, moved_to=moved_to, max_age=age)


def _media(content_type: str | None) -> tuple[str, str | None]:
    """The media type, empty where none is said, and the charset."""
    if not content_type:
        return "", None
    media = Message()
    media["content-type"] = content_type
    return media.get_content_type(), media.get_content_charset()


def _max_age(said: _Headers) -> timedelta | None:
    """What Cache-Control says (RFC 9111, 5.2.2.1), at most a year."""
    found = re.search(r"\bmax-age=\"?(\d{1,8})\b", said.get("cache-control") or "", re.ASCII | re.IGNORECASE)
    return min(timedelta(seconds=int(found[1])), timedelta(days=365)) if found else None


async def _unpacked(stream: AsyncIterator[bytes], encoding: str) -> bytes:
    """The content without its packing, which ends at LARGEST bytes however much is packed. Raises NotFetched.

    What comes behind the end of what was packed is not waited for.
    """
    if encoding not in ("identity", "gzip", "x-gzip", "deflate"):
        raise NotFetched(gettext("The server packs its pages in a way that was not asked for."), Trouble.REFUSED)
    content = bytearray()
    unpacker = None if encoding == "identity" else zlib.decompressobj(_WINDOW)
    pieces = came = 0
    async for chunk in stream:
        pieces, came = pieces + 1, came + len(chunk)
        try:
            content += chunk if unpacker is None else unpacker.decompress(chunk, LARGEST + 1 - len(content))
        except zlib.error:
            raise _damaged() from None
        if max(came, len(content)) > LARGEST:
            raise _too_large()
        if unpacker and unpacker.eof:
            break
        if pieces % _A_TURN == 0:
            await asyncio.sleep(0)
    if unpacker and came and not unpacker.eof:
        raise _damaged()
    return bytes(content)


def _damaged() -> NotFetched:
    return NotFetched(gettext("The page came damaged."), Trouble.CUT_OFF)


def _too_large() -> NotFetched:
    words = gettext(
        "There is more than {number} MB there, too much for an article or a feed.", number=LARGEST // 1024 // 1024
    )
    return NotFetched(words, Trouble.TOO_LARGE)


def _headers(etag: str | None, modified: str | None) -> list[tuple[str, str]]:
    asked = [
        ("User-Agent", USER_AGENT),
        ("Accept", "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, */*;q=0.5"),
        ("Accept-Encoding", "gzip, deflate"),
        ("Accept-Language", "en, *;q=0.1"),
    ]
    conditions = (("If-None-Match", etag), ("If-Modified-Since", modified))
    return asked + [(name, value) for name, value in conditions if value and value.isascii() and value.isprintable()]


def _joined(url: httpx.URL, target: str) -> httpx.URL:
    """Where a redirect leads. Raises WrongAddress."""
    try:
        return checked(str(url.join(target)))
    except (httpx.InvalidURL, ValueError):
        raise WrongAddress(gettext("The server leads on to what is no web address.")) from None


def _refusal(status: int, retry_after: timedelta | None) -> NotFetched:
    if status == 410:
        return NotFetched(gettext("It is gone for good, says the server (410)."), Trouble.GONE)
    if status in (401, 402, 403, 451):
        words = gettext("The server does not let programs read it ({number}).", number=status)
        return NotFetched(words, Trouble.FORBIDDEN)
    if status == 404:
        return NotFetched(gettext("There is no such page (404)."), Trouble.MISSING)
    if status == 429:
        words = gettext("The server has had too many questions (429); try again later.")
        return NotFetched(words, Trouble.ASKED_TOO_OFTEN, retry_after)
    if status >= 500:
        words = gettext("The server is out of order ({number}); try again later.", number=status)
        return NotFetched(words, Trouble.OUT_OF_ORDER, retry_after)
    trouble = Trouble.NO_PAGE if status < 400 else Trouble.REFUSED
    return NotFetched(gettext("The server gave an answer that is no page ({number}).", number=status), trouble)


def _retry_after(said: str | None, now: datetime) -> timedelta | None:
    """RFC 9110, 10.2.3: seconds, or a date; a day at most, and nothing of what has passed."""
    if not said:
        return None
    try:
        until = timedelta(seconds=int(said)) if said.isdigit() else _aware(parsedate_to_datetime(said)) - now
    except (ValueError, OverflowError):
        return None
    return min(until, timedelta(days=1)) if until > timedelta(0) else None


def _decoded(value: bytes) -> str:
    """A header's words: what is no ASCII is UTF-8 on today's web, and Latin-1 by the old rule."""
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


UNREACHABLE = marked("The server could not be reached, or broke off.")
UNSAFE = marked("The server cannot prove that it is who it says it is (its certificate is wrong).")


def _broken(error: Exception) -> str:
    if isinstance(error, NoSuchName) and "." not in str(error):  # a word, or a slip: nothing of the web is called so
        return gettext("That is no web address.")
    words = UNSAFE if "CERTIFICATE_VERIFY_FAILED" in str(error) else UNREACHABLE
    return gettext(words)


def _secure_context() -> ssl.SSLContext:
    return httpx.create_ssl_context(trust_env=False)
