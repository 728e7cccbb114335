"""The bytes of feeds of every kind, and of broken ones, become the same items."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import feedparser
import pytest

from briefings.sources.feeds import MOST_ITEMS, NotAFeed, feed_links, parse_feed
from briefings.sources.parsed import FeedLink, Item, ParsedFeed
from store.codec import decode, encode

URL = "https://ledger.example/feed.xml"
TALKS = Item(
    "urn:talks:1",
    "https://ledger.example/talks",
    "Talks & more in Geneva",
    datetime(2022, 1, 3, 9, 30, tzinfo=UTC),
    text="The ministers meet on Friday.\n\nThe place is Geneva.",
    is_whole=True,
)
HTML = "&lt;p&gt;The ministers meet on Friday.&lt;/p&gt;&lt;p&gt;The place is Geneva.&lt;/p&gt;"

RSS_2 = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Ledger</title>
<link>https://ledger.example/</link><ttl>90</ttl><skipHours><hour>2</hour><hour>3</hour></skipHours>
<item><guid isPermaLink="false">urn:talks:1</guid><link>/talks</link><title>Talks &amp;amp; more in Geneva</title>
<pubDate>Mon, 03 Jan 2022 10:30:00 +0100</pubDate><description>Talks are set.</description>
<content:encoded>{HTML}</content:encoded></item></channel></rss>"""
RSS_1 = f"""<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel rdf:about="https://ledger.example/"><title>The Ledger</title><link>https://ledger.example/</link>
<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency></channel>
<item rdf:about="urn:talks:1"><link>https://ledger.example/talks</link><title>Talks &amp; more in Geneva</title>
<dc:date>2022-01-03T09:30:00Z</dc:date><content:encoded>{HTML}</content:encoded></item></rdf:RDF>"""
RSS_091 = """<rss version="0.91"><channel><title>The Ledger</title><link>https://ledger.example/</link>
<item><link>https://ledger.example/talks</link><title>Talks &amp; more in Geneva</title>
<description>The ministers meet.</description></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>The Ledger</title>
<link rel="alternate" href="https://ledger.example/"/><entry><id>urn:talks:1</id>
<link href="https://ledger.example/talks"/><title>Talks &amp; more in Geneva</title>
<published>2022-01-03T09:30:00Z</published><updated>2022-01-04T10:00:00Z</updated>
<content type="html">{HTML}</content></entry></feed>"""
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Ledger",
        "home_page_url": "/",
        "items": [
            {
                "id": "urn:talks:1",
                "url": "/talks",
                "title": "Talks & more in Geneva",
                "date_published": "2022-01-03T10:30:00+01:00",
                "content_html": "<p>The ministers meet on Friday.</p><p>The place is Geneva.</p>",
            }
        ],
    }
)


@pytest.mark.parametrize("feed", [RSS_2, RSS_1, ATOM, JSON], ids=["RSS 2.0", "RSS 1.0", "Atom", "JSON Feed"])
def test_every_kind_of_feed_gives_the_same_item(feed: str) -> None:
    shown = parse_feed(content=feed.encode(), url=URL)

    (item,) = shown.items
    assert (shown.title, shown.home) == ("The Ledger", "https://ledger.example/")
    assert replace(item, has_summary=False) == replace(
        TALKS, updated=datetime(2022, 1, 4, 10, tzinfo=UTC) if feed == ATOM else None
    )
    assert not shown.damaged
    assert decode(ParsedFeed, encode(shown)) == shown


def test_the_oldest_kind_has_neither_guid_nor_date() -> None:
    shown = parse_feed(content=RSS_091.encode(), url=URL)

    assert [(item.guid, item.published, item.text, item.is_whole) for item in shown.items] == [
        ("https://ledger.example/talks", None, "The ministers meet.", False)
    ]


def test_how_often_to_ask_is_read_in_each_of_its_ways() -> None:
    assert parse_feed(content=RSS_2.encode(), url=URL).interval == timedelta(minutes=90)
    assert parse_feed(content=RSS_2.encode(), url=URL).skip_hours == (2, 3)
    assert parse_feed(content=RSS_1.encode(), url=URL).interval == timedelta(minutes=30)
    assert parse_feed(content=ATOM.encode(), url=URL).interval is None


@pytest.mark.parametrize("ttl", ["0", "-5", "soon", "9999999", ""])
def test_a_ttl_that_is_none_is_none(ttl: str) -> None:
    feed = RSS_2.replace("<ttl>90</ttl>", f"<ttl>{ttl}</ttl>")

    assert parse_feed(content=feed.encode(), url=URL).interval is None


def test_a_date_without_an_hour_is_a_day() -> None:
    feed = RSS_1.replace("2022-01-03T09:30:00Z", "2022-01-03")

    (item,) = parse_feed(content=feed.encode(), url=URL).items

    assert (item.published, item.published_day_only) == (datetime(2022, 1, 3, tzinfo=UTC), True)


@pytest.mark.parametrize(
    "feed",
    [RSS_2.replace("</channel></rss>", ""), RSS_2.replace("&amp;amp;", "&"), ATOM.replace("</feed>", "<")],
    ids=["cut off", "bare ampersand", "unclosed"],
)
def test_of_a_broken_feed_what_can_be_read_is_read_and_it_is_called_damaged(feed: str) -> None:
    shown = parse_feed(content=feed.encode(), url=URL)

    assert shown.damaged
    assert [(item.guid, item.url) for item in shown.items] == [("urn:talks:1", "https://ledger.example/talks")]


def test_bytes_in_another_encoding_than_they_say_are_read() -> None:
    feed = RSS_2.replace("The Ledger", "Die Größe").encode("iso-8859-1").replace(b"UTF-8", b"iso-8859-1")

    shown = parse_feed(content=feed, url=URL, charset="utf-8")

    assert shown.items[0].guid == "urn:talks:1"
    assert (shown.title or "").startswith("Die Gr")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<!doctype html><html><head><title>News</title></head><body><p>Talks.</p></body></html>",
        b"{}",
        b'{"items": []}',
        b'{"version": "https://jsonfeed.org/version/1"}',
        b"{" * 100_000,
        b"\x89PNG\r\n\x1a\n" + bytes(500),
        b"/etc/passwd",
        b"http://127.0.0.1/",
    ],
)
def test_what_is_no_feed_is_called_so(content: bytes) -> None:
    with pytest.raises(NotAFeed, match="no feed"):
        parse_feed(content=content, url=URL)


@pytest.mark.parametrize(
    "content",
    [
        "[" * 100_000 + "]" * 100_000,
        "[" * 100_000,
        '{"a": ' * 100_000 + "1" + "}" * 100_000,
        JSON.replace('"items": [', f'"items": [{"[" * 100_000}{"]" * 100_000}, '),
        JSON.replace('"items": [', f'"items": [{"[" * 100_000}'),
        JSON.replace('"items": [', f'"authors": {"[" * 100_000}{"]" * 100_000}, "items": ['),
    ],
    ids=["lists", "cut lists", "objects", "an item", "a cut item", "before the items"],
)
def test_what_is_nested_too_deeply_is_called_so_and_is_no_feed_that_breaks_off(content: str) -> None:
    with pytest.raises(NotAFeed, match=r"nested too deeply to be read .* no feed"):
        parse_feed(content=content.encode(), url=URL)


def test_a_feed_with_brackets_in_brackets_as_they_are_used_is_read() -> None:
    shown = parse_feed(
        content=JSON.replace('"items": [', f'"_ours": {"[" * 100}{"]" * 100}, "items": [').encode(), url=URL
    )

    assert (len(shown.items), shown.cut_off, shown.damaged) == (len(json.loads(JSON)["items"]), False, False)


def test_items_with_one_guid_for_all_are_told_apart_by_their_addresses() -> None:
    entry = "<item><guid isPermaLink='false'>ledger</guid><link>https://ledger.example/{}</link><title>T</title></item>"
    feed = f"<rss version='2.0'><channel>{entry.format(1)}{entry.format(2)}{entry.format(2)}</channel></rss>"

    shown = parse_feed(content=feed.encode(), url=URL)

    assert [item.guid for item in shown.items] == ["ledger https://ledger.example/1", "ledger https://ledger.example/2"]


def test_items_without_anything_that_names_them_are_told_apart_by_their_words() -> None:
    entry = "<item><title>{}</title></item>"
    feed = f"<rss version='2.0'><channel>{entry.format('One')}{entry.format('Two')}</channel></rss>"

    first, second = parse_feed(content=feed.encode(), url=URL).items

    assert first.guid != second.guid
    assert (first.url, first.title) == (None, "One")


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "tg://resolve?domain=x", "data:,x"])
def test_a_link_that_leads_nowhere_in_the_web_is_none(link: str) -> None:
    feed = RSS_2.replace("<link>/talks</link>", f"<link>{link}</link>")

    assert parse_feed(content=feed.encode(), url=URL).items[0].url is None


def test_of_a_long_archive_the_top_is_read() -> None:
    entries = "".join(
        f"<item><guid isPermaLink='false'>g{number}</guid><title>T</title></item>" for number in range(MOST_ITEMS + 50)
    )

    shown = parse_feed(content=f"<rss version='2.0'><channel>{entries}</channel></rss>".encode(), url=URL)

    assert [item.guid for item in shown.items] == [f"g{number}" for number in range(MOST_ITEMS)]


@pytest.mark.parametrize(
    "entry",
    [
        "<item><guid isPermaLink='false'>g{0}</guid><description><![CDATA[an </item> in words]]></description></item>",
        "<item><guid isPermaLink='false'>g{0}</guid><!-- an </item> left out --></item>",
        "<ITEM><guid isPermaLink='false'>g{0}</guid></ITEM >",
    ],
)
def test_a_long_archive_is_cut_between_items_and_what_stands_below_them_counts(entry: str) -> None:
    entries = "".join(entry.format(number) for number in range(MOST_ITEMS + 50))
    feed = f"<rss version='2.0'><channel><title>Ledger</title>{entries}<ttl>90</ttl></channel></rss>"

    shown = parse_feed(content=feed.encode(), url=URL)

    assert [item.guid for item in shown.items] == [f"g{number}" for number in range(MOST_ITEMS)]
    assert (shown.title, shown.interval) == ("Ledger", timedelta(minutes=90))


def test_of_an_archive_of_ten_thousand_atom_entries_only_the_top_is_taken_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    entries = "".join(f"<entry><id>g{number}</id><title>T</title></entry>" for number in range(10_000))
    atom = f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Ledger</title>{entries}</feed>".encode()
    given: list[bytes] = []
    parse = feedparser.parse
    monkeypatch.setattr(feedparser, "parse", lambda stream, **more: parse(_noted(stream, given), **more))

    shown = parse_feed(content=atom, url=URL)

    assert (len(shown.items), shown.damaged) == (MOST_ITEMS, False)
    assert len(given[0]) < len(atom) / 40


def _noted(stream: io.BytesIO, given: list[bytes]) -> io.BytesIO:
    given.append(stream.getvalue())
    return stream


def test_a_password_in_an_address_is_never_shown() -> None:
    secret = "https://user:secret@ledger.example/"
    rss = f"<rss version='2.0'><channel><title>Ledger</title><link>{secret}</link></channel></rss>"
    page = f"<link rel=alternate type='application/rss+xml' href='{secret}rss'>"

    assert parse_feed(content=rss.encode(), url=URL).home is None
    assert feed_links(content=page.encode(), url=URL).links == ()


def test_entities_that_multiply_are_not_unfolded() -> None:
    lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    bomb = (
        f'<?xml version="1.0"?><!DOCTYPE rss [{lines}]><rss version="2.0"><channel><title>&e11;</title></channel></rss>'
    )

    for encoding in ("utf-8", "utf-16"):
        with pytest.raises(NotAFeed, match="entities of its own"):
            parse_feed(content=bomb.encode(encoding), url=URL)


@pytest.mark.parametrize(
    "type_of_document",
    [
        '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "https://a.example/rss-0.91.dtd">',
        '<!DOCTYPE rss [<!ENTITY % HTMLlat1 PUBLIC "-//W3C//ENTITIES Latin 1//EN" "https://a.example/l.ent"> %HTMLlat1;]>',
    ],
)
def test_feed_that_only_names_a_document_type_elsewhere_is_read(type_of_document: str) -> None:
    feed = '<rss version="2.0"><channel><title>Talks of &lt;!ENTITY x "y"&gt;</title></channel></rss>'

    assert parse_feed(content=f"{type_of_document}{feed}".encode(), url=URL).title == 'Talks of <!ENTITY x "y">'


@pytest.mark.parametrize(
    ("links", "home"),
    [
        ("", None),
        ("<link rel='self' href='https://ledger.example/feed.atom'/>", None),
        ("<link href='https://ledger.example/news'/>", "https://ledger.example/news"),
        ("<link rel='alternate' type='text/html' href='/news'/>", "https://ledger.example/news"),
    ],
)
def test_home_page_of_an_atom_feed_is_the_one_that_it_names(links: str, home: str | None) -> None:
    feed = f"<feed xmlns='http://www.w3.org/2005/Atom'><id>https://ledger.example/1</id><title>L</title>{links}</feed>"

    assert parse_feed(content=feed.encode(), url="https://ledger.example/feed.atom").home == home


@pytest.mark.parametrize(
    ("title", "name"), [("&a11;", None), ("&a11; &b2;", None), ("News &amp; views;", "News & views;")]
)
def test_entities_that_nobody_declared_are_no_name(title: str, name: str | None) -> None:
    feed = parse_feed(content=f'<rss version="2.0"><channel><title>{title}</title></channel></rss>'.encode(), url=URL)

    assert feed.title == name


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("http://10.0.0.1/feed.xml", "That address leads into a private network, and is not fetched."),
        ("//192.168.1.1/feed.xml", "That address leads into a private network, and is not fetched."),
        ("http://169.254.169.254/latest/", "That address leads into a private network, and is not fetched."),
        ("http://[fe80::1]/feed.xml", "That address leads into a private network, and is not fetched."),
        ("https://user:secret@news.example/", "An address with a user name or password in it is not fetched."),
        ("ftp://ledger.example/feed.xml", "Only addresses that begin with http:// or https:// can be fetched."),
    ],
)
def test_page_that_names_only_what_may_not_be_fetched_is_told_with_why(address: str, reason: str) -> None:
    page = f"<html><head><link rel=alternate type='application/rss+xml' href='{address}'></head><p>News.</p></html>"

    with pytest.raises(NotAFeed) as refused:
        parse_feed(content=page.encode(), url=URL)

    assert str(refused.value) == (
        f"There is a web page, and no feed. The page names one that may not be fetched. {reason}"
    )


@pytest.mark.parametrize(
    ("links", "words"),
    [
        ("", "nor does the page name one."),
        ("<link rel=alternate type='application/rss+xml' href=''>", "nor does the page name one."),
        ("<link rel=alternate type='text/html' href='http://10.0.0.1/'>", "nor does the page name one."),
        ("<link rel=stylesheet href='http://10.0.0.1/'>", "nor does the page name one."),
        (
            "<link rel=alternate type='application/rss+xml' href='http://10.0.0.1/'>"
            "<link rel=alternate type='application/rss+xml' href='/rss'>",
            "The page names this one: https://ledger.example/rss",
        ),
    ],
)
def test_page_that_names_none_or_one_that_may_be_fetched_is_told_as_before(links: str, words: str) -> None:
    with pytest.raises(NotAFeed) as refused:
        parse_feed(content=f"<html><head>{links}</head><p>News.</p></html>".encode(), url="https://ledger.example/")

    assert str(refused.value).endswith(words)


def test_a_json_feed_that_has_ended_says_so_and_strange_entries_are_passed_over() -> None:
    feed = json.loads(JSON) | {"expired": True, "items": [*json.loads(JSON)["items"], "nonsense", {"id": 7}]}

    shown = parse_feed(content=json.dumps(feed).encode(), url=URL)

    assert (shown.ended, shown.damaged) == (True, True)
    assert [item.guid for item in shown.items] == ["urn:talks:1", "7"]


def test_a_page_names_its_feeds_and_those_of_comments_come_last() -> None:
    page = """<html><head><link rel="stylesheet" href="/s.css">
    <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
    <LINK REL='alternate' TYPE='application/atom+xml' href='atom.xml' title="All  news">
    <link rel="alternate" type="application/rss+xml" href="javascript:x">
    <link rel="alternate" hreflang="de" href="/de/"></head><body></body></html>"""

    found = feed_links(content=page.encode(), url="https://ledger.example/news/")

    assert found.links == (
        FeedLink("https://ledger.example/news/atom.xml", "All news"),
        FeedLink("https://ledger.example/comments/feed", "Comments"),
    )


@pytest.mark.parametrize(
    ("said", "address"),
    [
        ("<id>tag:ledger.example,2022:1</id>", None),
        ("<id>urn:uuid:1</id>", None),
        ("<id>55</id>", None),
        ("<id>ledger.example/talks</id>", None),
        ("<id>https://ledger.example/talks?a=1&amp;b=2</id>", "https://ledger.example/talks?a=1&b=2"),
        ('<id>55</id><link href="/talks"/>', "https://ledger.example/talks"),
        ('<link href="/talks"/><id>tag:ledger.example,2022:1</id>', "https://ledger.example/talks"),
    ],
)
def test_the_id_of_an_atom_entry_is_its_address_only_where_it_is_one(said: str, address: str | None) -> None:
    entry = f"<entry><title>Talks</title>{said}</entry>"
    feed = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:t</id>{entry}</feed>'

    (item,) = parse_feed(content=feed.encode(), url="https://ledger.example/feed").items

    assert item.url == address


@pytest.mark.parametrize(
    ("said", "address"),
    [
        ("<guid>55</guid>", None),
        ("<guid>tag:ledger.example,2022:1</guid>", None),
        ('<guid isPermaLink="false">https://ledger.example/1</guid>', None),
        ("<guid><![CDATA[ https://ledger.example/1 ]]></guid>", "https://ledger.example/1"),
        ("<guid>55</guid><link>https://ledger.example/55</link>", "https://ledger.example/55"),
        ("<link>/55</link><guid>55</guid>", "https://ledger.example/55"),
    ],
)
def test_the_guid_of_an_rss_item_is_its_address_only_where_it_is_one(said: str, address: str | None) -> None:
    feed = f'<rss version="2.0"><channel><title>T</title><item><title>Talks</title>{said}</item></channel></rss>'

    (item,) = parse_feed(content=feed.encode(), url="https://ledger.example/feed").items

    assert item.url == address


@pytest.mark.parametrize(
    ("summary", "told"),
    [
        ("", False),
        ("The ministers meet.", True),
        ("The ministers meet on Friday. The place is Geneva.", False),
        ("The ministers meet on Friday. The place is Geneva, it was said there.", False),
    ],
)
def test_a_summary_counts_as_one_where_it_is_shorter_than_the_content(summary: str, told: bool) -> None:
    content = "The ministers meet on Friday. The place is Geneva, it was said."
    item = f"<item><description>{summary}</description><content:encoded>{content}</content:encoded></item>"
    head = '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title>'

    (shown,) = parse_feed(content=f"{head}{item}</channel></rss>".encode(), url=URL).items

    assert shown.has_summary is told
