"""The demo's web is one invented paper, whose feed grows with the demo's clock."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.demo.clock import START
from bot.demo.kiosk import PAPER, Kiosk
from briefings.sources.feeds import feed_links, parse_feed
from briefings.sources.fetching import NotFetched, Trouble

FEED = f"{PAPER}feed.xml"


async def test_the_front_page_leads_to_the_feed() -> None:
    page = await Kiosk().fetch(PAPER, now=START)

    assert [link.url for link in feed_links(content=page.content, url=page.url).links] == [FEED]


async def test_items_are_there_when_they_are_out_and_nothing_is_sent_twice() -> None:
    kiosk = Kiosk()

    first = await kiosk.fetch(FEED, now=START)
    same = await kiosk.fetch(FEED, now=START + timedelta(days=1), etag=first.etag)
    later = await kiosk.fetch(FEED, now=START + timedelta(days=5), etag=first.etag)

    shown, more = (len(parse_feed(content=each.content, url=FEED).items) for each in (first, later))
    assert (shown, more, same.unchanged) == (4, 5, True)


async def test_every_link_of_the_feed_without_a_whole_text_leads_to_a_page() -> None:
    kiosk = Kiosk()
    feed = await kiosk.fetch(FEED, now=START + timedelta(days=30))

    teasers = [item for item in parse_feed(content=feed.content, url=FEED).items if not item.is_whole]

    pages = [await kiosk.fetch(item.url or "", now=START) for item in teasers]
    assert pages and all(b"<article>" in page.content for page in pages)


@pytest.mark.parametrize(
    ("url", "trouble"), [("https://example.org/", Trouble.UNREACHABLE), ("file:///etc/passwd", Trouble.WRONG)]
)
async def test_everything_else_cannot_be_reached(url: str, trouble: Trouble) -> None:
    with pytest.raises(NotFetched) as refused:
        await Kiosk().fetch(url, now=START)

    assert refused.value.trouble is trouble
