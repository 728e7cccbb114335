"""The demo's web: one invented paper, with its front page, its feed and a page, served from memory.

Everything behind the fetching is the bot's own: feeds are taken apart, pages read and copies known as everywhere.
"""

from __future__ import annotations

import hashlib
import re
from datetime import datetime
from email.utils import parsedate_to_datetime
from importlib.resources import files

from briefings.sources.addresses import WrongAddress, checked
from briefings.sources.fetching import Fetched, Fetcher, NotFetched, Trouble

PAPER = "https://gazette.example/"
_PAGES = {
    "https://gazette.example/": ("gazette.html", "text/html"),
    "https://gazette.example/feed.xml": ("gazette.xml", "application/rss+xml"),
    "https://gazette.example/locks": ("gazette-locks.html", "text/html"),
}
_ITEM = re.compile(r"<item>(?:(?!<item>).)*?</item>\s*", re.DOTALL)
_PUBLISHED = re.compile(r"<pubDate>([^<]+)</pubDate>")


class Kiosk(Fetcher):
    """Stands in for the network: what is not of the sample paper cannot be reached."""

    async def fetch(self, url: str, *, now: datetime, etag: str | None = None, modified: str | None = None) -> Fetched:
        """The page or feed as it is by now on the demo's clock. Raises NotFetched."""
        try:
            address = str(checked(url))
        except WrongAddress as error:
            raise NotFetched(str(error), Trouble.WRONG) from None
        if address not in _PAGES:
            words = f"The demo has no network. It knows one paper, which is invented: {PAPER}"
            raise NotFetched(words, Trouble.UNREACHABLE)
        name, media_type = _PAGES[address]
        text = (files("bot") / "samples" / name).read_text(encoding="utf-8")
        content = _ITEM.sub(lambda item: item[0] if _is_out(item[0], now) else "", text).encode()
        tag = hashlib.sha256(content).hexdigest()[:16]
        if tag == etag:
            return Fetched(address, b"", etag=tag, unchanged=True)
        return Fetched(address, content, media_type, "utf-8", etag=tag)


def _is_out(item: str, now: datetime) -> bool:
    published = _PUBLISHED.search(item)
    return published is None or parsedate_to_datetime(published[1]) <= now
