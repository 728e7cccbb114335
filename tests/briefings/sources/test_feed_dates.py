"""What a feed says of days is believed where it can be true."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from briefings.sources.feeds import EARLIEST, parse_feed
from briefings.sources.parsed import Item

URL = "https://ledger.example/feed.xml"
DAY = datetime(2022, 1, 3, tzinfo=UTC)


def rss_item(inside: str) -> Item:
    content = (
        f"<rss version='2.0'><channel><title>The Ledger</title><item><title>T</title>{inside}</item></channel></rss>"
    )
    return parse_feed(content=content.encode(), url=URL).items[0]


def json_item(**said: object) -> Item:
    row = {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "content_text": "T", **said}]}
    return parse_feed(content=json.dumps(row).encode(), url=URL).items[0]


@pytest.mark.parametrize(
    ("said", "published"),
    [
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("1970-01-01T00:00:00Z", None),
        ("Sat, 31 Dec 1994 23:59:59 GMT", None),
        ("3 Jan 0026 10:00:00 GMT", None),
        ("0026-12-09T10:00:00Z", None),
        ("1641202200", None),
        (" 1641202200000 ", None),
        ("1641202200.25", None),
        ("2022", None),
        ("202201", None),
        ("0", None),
        ("Sun, 01 Jan 1995 00:00:00 GMT", EARLIEST),
        ("2022-01-03", DAY),
        ("Mon, 03 Jan 22 00:00:00 GMT", DAY),
        ("3 Jan 2022", DAY),
        ("2022-01-03T01:00:00+01:00", DAY),
    ],
)
def test_a_date_before_there_were_feeds_or_a_bare_number_is_no_date(said: str, published: datetime | None) -> None:
    assert rss_item(f"<pubDate>{said}</pubDate>").published == published


@pytest.mark.parametrize(
    ("said", "published"),
    [
        ("1970-01-01T00:00:00Z", None),
        ("0026-12-09T10:00:00Z", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("20220103", DAY),
        ("1641202200", None),
        (1641202200, None),
        ("2022-01-03T00:00:00Z", DAY),
        ("2022-01-03", DAY),
    ],
)
def test_so_it_is_in_a_json_feed(said: object, published: datetime | None) -> None:
    assert json_item(date_published=said).published == published


def test_another_date_stands_in_for_one_that_is_none() -> None:
    in_rss = rss_item(
        "<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>"
        '<updated xmlns="http://www.w3.org/2005/Atom">2022-01-03T00:00:00Z</updated>'
    )
    in_json = json_item(date_published="1970-01-01T00:00:00Z", date_modified="2022-01-03T00:00:00Z")

    assert (in_rss.published, in_json.published) == (DAY, DAY)


def test_a_change_before_there_were_feeds_is_none() -> None:
    assert json_item(date_published="2022-01-03T00:00:00Z", date_modified="1970-01-01T00:00:00Z").updated is None
