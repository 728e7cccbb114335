"""A real web server on 127.0.0.1 with pages and feeds of a test's own, well-behaved or not."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from http import HTTPStatus
from xml.sax.saxutils import escape

from tests.feed_items import Story


@dataclass(frozen=True, slots=True)
class Reply:
    """What is answered at one address. ``holds`` is waited for before anything is said."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    holds: asyncio.Event | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked: the path, and the headers by lower-case name."""

    path: str
    headers: Mapping[str, str]


class Papers:
    """Answers what a test has put at each path; 404 elsewhere. ``asked`` is everything that was asked, ``called`` is set by the first."""

    def __init__(self) -> None:
        self.replies: dict[str, Reply] = {}
        self.asked: list[Question] = []
        self.called = asyncio.Event()
        self.most_at_once = 0
        self.base = ""
        self._now = 0

    def url(self, path: str) -> str:
        return f"{self.base}{path}"

    def put(
        self, path: str, body: str | bytes, *, status: int = 200, holds: asyncio.Event | None = None, **headers: str
    ) -> str:
        """Put this at the path; of a header's name underscores are hyphens. The whole address comes back."""
        content = body.encode() if isinstance(body, str) else body
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.replies[path] = Reply(content, status, named, holds)
        return self.url(path)

    def put_packed(self, path: str, body: str, **headers: str) -> str:
        return self.put(path, gzip.compress(body.encode()), content_encoding="gzip", **headers)

    async def is_asked(self) -> None:
        """Wait for the first question."""
        await asyncio.wait_for(self.called.wait(), 30)

    def times_asked(self, path: str) -> int:
        return sum(question.path == path for question in self.asked)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            question = await _question(reader)
            self.asked.append(question)
            self.called.set()
            self._now += 1
            self.most_at_once = max(self.most_at_once, self._now)
            try:
                reply = self.replies.get(question.path, Reply(status=404))
                if reply.holds:
                    await reply.holds.wait()
                writer.write(_written(_conditional(reply, question)))
                await writer.drain()
            finally:
                self._now -= 1
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # whoever asked has gone
        finally:
            writer.close()


@asynccontextmanager
async def papers_served() -> AsyncIterator[Papers]:
    papers = Papers()
    server = await asyncio.start_server(papers.serve, "127.0.0.1", 0)
    papers.base = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield papers
    finally:
        server.close()


async def _question(reader: asyncio.StreamReader) -> Question:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    pairs = (line.partition(":") for line in head[1:] if line)
    return Question(head[0].split()[1], {name.lower(): value.strip() for name, _, value in pairs})


def _conditional(reply: Reply, question: Question) -> Reply:
    """Nothing but 304 for whoever has it already."""
    tag = reply.headers.get("etag")
    return Reply(status=304, headers=reply.headers) if tag and question.headers.get("if-none-match") == tag else reply


def _written(reply: Reply) -> bytes:
    lines = [f"HTTP/1.1 {reply.status} {HTTPStatus(reply.status).phrase}", "connection: close"]
    lines += [f"content-length: {len(reply.body)}", *(f"{name}: {value}" for name, value in reply.headers.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + reply.body


# --------------------------------------------------------------------------- feeds


def rss(stories: Iterable[Story], *, title: str = "The Ledger", more: str = "") -> str:
    """An RSS 2.0 feed of these stories, ``more`` in its head."""
    items = "".join(_rss_item(story) for story in stories)
    return (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>{escape(title)}</title>{more}{items}</channel></rss>"
    )


def _rss_item(story: Story) -> str:
    parts = [f'<guid isPermaLink="false">{escape(story.guid)}</guid>', f"<title>{escape(story.title)}</title>"]
    if story.url:
        parts.append(f"<link>{escape(story.url)}</link>")
    if story.published:
        parts.append(f"<pubDate>{format_datetime(story.published)}</pubDate>")
    if story.text:
        html = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in story.text.split("\n\n"))
        parts.append(f"<content:encoded>{escape(html)}</content:encoded>")
    return f"<item>{''.join(parts)}</item>"


def atom(stories: Iterable[Story], *, title: str = "The Ledger", updated: datetime | None = None) -> str:
    """An Atom feed of these stories, the first of them ``updated`` then if that is given; summaries, no contents."""
    items = "".join(_atom_entry(story, None if number else updated) for number, story in enumerate(stories))
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>{escape(title)}</title>{items}</feed>'


def _atom_entry(story: Story, updated: datetime | None) -> str:
    parts = [f"<id>{escape(story.guid)}</id>", f"<title>{escape(story.title)}</title>"]
    if story.url:
        parts.append(f'<link href="{escape(story.url)}"/>')
    if story.published:
        parts.append(f"<published>{story.published.isoformat()}</published>")
    if updated or story.published:
        parts.append(f"<updated>{(updated or story.published).isoformat()}</updated>")
    html = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in story.text.split("\n\n"))
    parts.append(f'<summary type="html">{escape(html)}</summary>')
    return f"<entry>{''.join(parts)}</entry>"
