"""Feeds are added by their own address or by that of a page, and go as they came."""

from __future__ import annotations

import pytest

from briefings.sources.fetching import NotFetched
from briefings.sources.opml import read_opml
from briefings.sources.parsed import Outline
from briefings.sources.text import UnreadableText
from briefings.wire import register
from briefings.wire.register import NoSuchFeed, TooManyFeeds
from store.work import Work
from tests.briefings.wire.conftest import NOW, Desk
from tests.feed_items import story
from tests.papers_server import rss
from tests.store.making import feed

PAGE = """<html><head><title>The Ledger</title>
<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments.xml">
<link rel="alternate" type="application/rss+xml" title="News" href="/feed.xml"></head><body><p>News.</p></body></html>"""


async def test_a_feed_is_added_by_its_address_and_is_asked_at_once_and_not_trusted(desk: Desk) -> None:
    url = desk.papers.put("/feed.xml", rss([story(1), story(2)]))

    added = await desk.register.add(url, by=7, now=NOW)

    assert (added.is_new, added.items, added.others) == (True, 2, ())
    assert (added.feed.url, added.feed.title, added.feed.added_by, added.feed.trusted) == (url, "The Ledger", 7, False)
    assert added.feed.next_due == NOW
    assert await desk.register.feeds() == (added.feed,)


async def test_a_page_leads_to_the_feed_it_names_and_the_others_are_told(desk: Desk) -> None:
    page = desk.papers.put("/", PAGE, content_type="text/html")
    url = desk.papers.put("/feed.xml", rss([story(1)]))
    comments = desk.papers.put("/comments.xml", rss([], title="Comments"))

    added = await desk.register.add(page, by=7, now=NOW)

    assert (added.feed.url, added.others) == (url, (comments,))


async def test_a_feed_that_is_named_but_broken_gives_way_to_the_next(desk: Desk) -> None:
    page = desk.papers.put("/", PAGE)
    comments = desk.papers.put("/comments.xml", rss([], title="Comments"))

    added = await desk.register.add(page, by=7, now=NOW)

    assert added.feed.url == comments


async def test_page_whose_feeds_may_not_be_fetched_is_told_with_why(desk: Desk) -> None:
    link = "<link rel=alternate type='application/rss+xml' href='{}'>"
    near = desk.papers.put("/near", f"<html><head>{link.format('http://10.0.0.1/feed')}</head><p>News.</p></html>")
    hidden = desk.papers.put("/hidden", f"<html><head>{link.format('/on.xml')}</head><p>News.</p></html>")
    desk.papers.put("/on.xml", "", status=302, location="http://10.0.0.1/feed")

    for page in (near, hidden, desk.papers.put("/", "", status=302, location="/hidden")):
        with pytest.raises(UnreadableText, match="names one that may not be fetched") as no:
            await desk.register.add(page, by=7, now=NOW)
        assert str(no.value).endswith("That address leads into a private network, and is not fetched.")
        assert (f"leads on to {hidden}. There is" in str(no.value)) == (page not in (near, hidden))

    assert await desk.register.feeds() == ()


async def test_the_same_feed_again_changes_nothing(desk: Desk) -> None:
    url = desk.papers.put("/feed.xml", rss([story(1)]))
    first = await desk.register.add(url, by=7, now=NOW)
    await desk.register.trust(first.feed.id, True)

    again = await desk.register.add(url + "#top", by=8, now=NOW)

    assert (again.is_new, again.feed.trusted, again.feed.added_by) == (False, True, 7)
    assert len(await desk.register.feeds()) == 1


async def test_a_permanent_redirect_is_where_it_is_asked_and_a_passing_one_is_not(desk: Desk) -> None:
    new = desk.papers.put("/new.xml", rss([story(1)]))
    desk.papers.put("/moved.xml", "", status=301, location="/new.xml")
    away = desk.papers.put("/away.xml", "", status=302, location="/new.xml")

    moved = await desk.register.add(desk.papers.url("/moved.xml"), by=7, now=NOW)
    passing = await desk.register.add(away, by=7, now=NOW)

    assert (moved.feed.url, passing.feed.url) == (new, away)


@pytest.mark.parametrize("path", ["/page", "/nothing"])
async def test_what_leads_to_no_feed_is_refused_and_nothing_is_added(desk: Desk, path: str) -> None:
    desk.papers.put("/page", "<html><head><title>No feed</title></head><body>Hello.</body></html>")

    with pytest.raises((UnreadableText, NotFetched)):
        await desk.register.add(desk.papers.url(path), by=7, now=NOW)

    assert await desk.register.feeds() == ()


async def test_there_may_be_only_so_many(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(register, "MOST_FEEDS", 1)
    await desk.store.commit(Work(feeds=(feed("a"),)))

    with pytest.raises(TooManyFeeds, match="At most 1 feed "):
        await desk.register.add(desk.papers.put("/feed.xml", rss([story(1)])), by=7, now=NOW)


@pytest.mark.parametrize(
    "name", ["a", "1", "https://a.example/feed.xml", "http://www.a.example/feed.xml", "The ledger"]
)
async def test_a_feed_goes_by_its_id_number_address_or_title(desk: Desk, name: str) -> None:
    await desk.store.commit(Work(feeds=(feed("a", title="The Ledger"), feed("b"))))

    assert (await desk.register.named(name)).id == "a"


@pytest.mark.parametrize("name", ["3", "0", "", "c", "https://c.example/"])
async def test_a_name_of_no_feed_is_said(desk: Desk, name: str) -> None:
    await desk.store.commit(Work(feeds=(feed("a"), feed("b"))))

    with pytest.raises(NoSuchFeed, match="There is no feed"):
        await desk.register.named(name)


async def test_a_feed_that_is_removed_is_forgotten_and_what_it_brought_stays(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([story(1)])))
    await desk.poll()

    await desk.register.remove("ledger")

    assert (await desk.store.feeds(), await desk.store.seen()) == ((), ())
    assert await desk.waiting() == ["Talks, part 1"]
    with pytest.raises(NoSuchFeed):
        await desk.register.remove("ledger")


async def test_a_list_is_shown_before_it_is_taken_over_and_goes_out_as_it_came(desk: Desk) -> None:
    await desk.store.commit(Work(feeds=(feed("a", title="A"),)))
    listed = await desk.register.exported(now=NOW)
    listed = listed.replace(b"</body>", b'<outline text="B" xmlUrl="https://b.example/rss"/></body>')

    preview = await desk.register.preview(listed)
    added = await desk.register.take_over(preview.new, by=7, now=NOW)
    again = await desk.register.preview(await desk.register.exported(now=NOW))

    assert ([each.title for each in preview.new], preview.known) == (["B"], 1)
    assert [(each.url, each.title, each.trusted) for each in added] == [("https://b.example/rss", "B", False)]
    assert (again.new, again.known) == ((), 2)


async def test_many_feeds_taken_over_at_once_are_not_asked_at_once(desk: Desk) -> None:
    outlines = b"".join(b'<outline xmlUrl="https://p%d.example/rss"/>' % number for number in range(30))
    preview = await desk.register.preview(b"<opml><body>" + outlines + b"</body></opml>")

    added = await desk.register.take_over(preview.new, by=7, now=NOW)

    moments = sorted(each.next_due for each in added if each.next_due)
    assert len(set(moments)) == 30
    assert (moments[-1] - moments[0]).total_seconds() < 30 * 60


async def test_no_more_is_shown_than_there_is_room_for(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(register, "MOST_FEEDS", 3)
    await desk.store.commit(Work(feeds=(feed("a"),)))
    listed = "".join(f'<outline xmlUrl="https://{name}.example/feed.xml"/>' for name in "abcdeb")
    listed += '<outline xmlUrl="http://192.168.0.1/"/>'

    preview = await desk.register.preview(f"<opml><body>{listed}</body></opml>".encode())
    added = await desk.register.take_over(preview.new, by=7, now=NOW)

    assert [each.url for each in added] == ["https://b.example/feed.xml", "https://c.example/feed.xml"]
    assert (preview.known, preview.repeated, preview.left_out, preview.beyond) == (1, 1, 1, 2)


async def test_a_list_of_many_megabytes_is_refused_unread(desk: Desk) -> None:
    with pytest.raises(UnreadableText, match="of more than 2 MB is not read"):
        await desk.register.preview(b" " * (register.LARGEST_LIST + 1))

    assert await desk.register.feeds() == ()


async def test_a_list_taken_over_too_long_is_refused_whole(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(register, "MOST_FEEDS", 1)
    outlines = [Outline("https://a.example/"), Outline("https://b.example/")]

    with pytest.raises(TooManyFeeds):
        await desk.register.take_over(outlines, by=7, now=NOW)

    assert await desk.register.feeds() == ()


# --------------------------------------------------------------------------- as other readers write it


@pytest.mark.parametrize("scheme", ["feed:", "feed://", "feed:http:"])
async def test_a_feed_is_added_by_an_address_with_the_scheme_of_feed_readers(desk: Desk, scheme: str) -> None:
    url = desk.papers.put("/feed.xml", rss([story(1)]))
    written = f"{scheme}{url}" if scheme == "feed:" else url.replace("http:", scheme.removesuffix("//"))

    added = await desk.register.add(written, by=7, now=NOW)

    assert (added.is_new, added.feed.url) == (True, url)
    assert await desk.register.named(written) == added.feed


async def test_the_feeds_of_a_list_are_numbered_and_handed_on_in_its_order(desk: Desk) -> None:
    names = ["zulu", "alpha", "mike", "kilo", "bravo", "yankee", "golf", "echo"]
    first, second = names[:5], names[5:]

    for part in (first, second):  # at one moment, as a clock that stands still gives it
        await desk.register.take_over([Outline(f"https://{name}.example/rss") for name in part], by=7, now=NOW)

    urls = [f"https://{name}.example/rss" for name in names]
    assert [each.url for each in await desk.register.feeds()] == urls
    assert [(await desk.register.named(str(number))).url for number in range(1, 9)] == urls
    assert [each.url for each in read_opml(content=await desk.register.exported(now=NOW)).feeds] == urls
