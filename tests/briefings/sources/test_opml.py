"""Lists of feeds come in from other readers and go out to them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from briefings.sources.opml import NotAList, read_opml, write_opml
from briefings.sources.parsed import Outline, Outlines
from store.codec import decode, encode

NOW = datetime(2022, 1, 3, 9, tzinfo=UTC)
NESTED = b"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE opml>
<opml version="1.0"><head><title>Mine</title></head><body>
<outline text="Africa"><outline text="Rivers">
  <outline type="rss" text="The Ledger" xmlUrl="https://ledger.example/feed.xml" htmlUrl="https://ledger.example/"/>
  <outline type="rss" title="Wire &amp; more" text="w" XMLURL="https://wire.example/rss"/>
</outline></outline>
<outline text="The Ledger again" xmlUrl="https://ledger.example/feed.xml"/>
<outline text="No feed" htmlUrl="https://other.example/"/>
<outline text="Not of the web" xmlUrl="file:///etc/passwd"/>
</body></opml>"""


def test_feeds_are_found_in_whatever_folder_each_once() -> None:
    listed = read_opml(content=NESTED)

    assert listed.feeds == (
        Outline("https://ledger.example/feed.xml", "The Ledger", "https://ledger.example/"),
        Outline("https://wire.example/rss", "Wire & more"),
    )
    assert decode(Outlines, encode(listed)) == listed


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello",
        b"<opml><body>",
        b"<rss version='2.0'><channel/></rss>",
        b'<!DOCTYPE o [<!ENTITY a "b">]><opml><body><outline text="&a;" xmlUrl="https://x.example/"/></body></opml>',
        b'<!DOCTYPE o [<!ENTITY a SYSTEM "file:///etc/passwd">]><opml><head>&a;</head></opml>',
    ],
    ids=["empty", "text", "cut off", "a feed", "entities", "a file of this machine"],
)
def test_what_is_no_list_is_refused(content: bytes) -> None:
    with pytest.raises(NotAList, match="no list of feeds"):
        read_opml(content=content)


def test_what_is_written_is_read_again() -> None:
    feeds = (
        Outline("https://ledger.example/feed.xml?a=1&b=2", "“Ledger” <b>&", "https://ledger.example/"),
        Outline("https://wire.example/rss"),
    )

    read = read_opml(content=write_opml(feeds, now=NOW))

    assert read.feeds == (feeds[0], Outline("https://wire.example/rss", "https://wire.example/rss"))
