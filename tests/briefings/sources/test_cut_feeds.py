"""A feed that breaks off is known to, wherever it does, and its last item is never half of one."""

from __future__ import annotations

import json
from contextlib import suppress
from itertools import pairwise

import pytest

from briefings.sources.feeds import NotAFeed, parse_feed
from briefings.sources.parsed import ParsedFeed
from tests.feed_items import Story, story
from tests.papers_server import atom, rss

STORIES = [Story(f"urn:{number}", f"Talks {number} in Oslo & Bern.", f"Talks {number}") for number in (1, 2, 3)]
RDF = (
    "<?xml version='1.0'?><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
    "xmlns='http://purl.org/rss/1.0/'><channel><title>The Ledger</title><items><rdf:Seq/></items></channel>"
    + "".join(
        f"<item rdf:about='urn:{number}'><title>Talks {number}</title>"
        f"<description>Talks {number} in Oslo &amp; Bern.</description></item>"
        for number in (1, 2, 3)
    )
    + "</rdf:RDF>"
)
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Ledger",
        "items": [{"id": each.guid, "title": each.title, "content_text": each.text} for each in STORIES],
    }
)


def read(content: str | bytes) -> ParsedFeed:
    given = content.encode() if isinstance(content, str) else content
    return parse_feed(content=given, url="https://ledger.example/feed")


@pytest.mark.parametrize("feed", [rss(STORIES), atom(STORIES), RDF, JSON_FEED], ids=["rss", "atom", "rdf", "json"])
def test_wherever_it_breaks_off_only_whole_items_are_shown(feed: str) -> None:
    whole = read(feed)
    items = whole.items
    shown = []
    for end in (*range(0, len(feed) - 1, 7), len(feed) - 1):
        try:
            part = read(feed[:end])
        except NotAFeed:
            shown.append(0)
            continue
        assert part.items == items[: len(part.items)]
        assert part.title in (None, whole.title)
        assert part.cut_off
        shown.append(len(part.items))

    assert not whole.cut_off
    assert len(items) == 3 and {*shown} == {0, 1, 2, 3}
    assert all(later >= sooner for sooner, later in pairwise(shown))


def test_feed_that_breaks_off_in_the_title_of_an_item_is_not_read_further() -> None:
    feed = rss(STORIES)

    shown = read(feed[: feed.index("Talks 2") + 4])

    assert ([item.title for item in shown.items], shown.cut_off) == (["Talks 1"], True)


def test_feed_that_breaks_off_before_its_first_item_has_the_name_it_gave() -> None:
    feed = rss(STORIES)

    shown = read(feed[: feed.index("Talks 1")])
    unnamed = read(feed[: feed.index("Ledger") + 3])

    assert (shown.title, shown.items, shown.cut_off) == ("The Ledger", (), True)
    assert (unnamed.title, unnamed.items, unnamed.cut_off) == (None, (), True)


def test_what_only_looks_like_an_end_is_none() -> None:
    words = "<![CDATA[How feeds end: </item></channel> and so on"
    feed = f"<rss version='2.0'><channel><item><title>One</title></item><item><description>{words}"

    shown = read(feed)

    assert ([item.title for item in shown.items], shown.cut_off) == (["One"], True)


def test_long_feed_in_two_bytes_a_sign_is_cut_as_others_are() -> None:
    feed = f'<?xml version="1.0" encoding="UTF-16"?>{rss([story(number) for number in range(1, 4)])}'

    shown = read(feed.encode("utf-16")[:-400])

    assert ([item.title for item in shown.items], shown.cut_off) == (["Talks, part 1", "Talks, part 2"], True)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The Ledger", "The Ledger & Sons"),
        ("The Ledger", "The &nbsp; Ledger &copy; &unknown;"),
        ("<item>", "<br><item>"),
        ("</rss>", "</rss>\n<script>count()</script>"),
        ("</rss>", "</RSS >\n\n<!-- cached -->"),
        ("Oslo", "Oslo \x0b"),
    ],
)
def test_feed_that_is_badly_written_and_has_its_end_is_read_as_it_was(old: str, new: str) -> None:
    feed = rss(STORIES)

    shown = read(feed.replace(old, new, 1))

    assert [item.title for item in shown.items[1:]] == ["Talks 2", "Talks 3"]
    assert not shown.cut_off


def test_feed_in_another_encoding_than_it_says_is_read() -> None:
    feed = f'<?xml version="1.0" encoding="utf-8"?>{rss(STORIES, title="Le Résumé")}'

    shown = read(feed.encode("latin-1"))

    assert (shown.title, len(shown.items), shown.cut_off) == ("Le Résumé", 3, False)


@pytest.mark.parametrize(
    "content",
    [
        b"<rss version='2.0'>" + b"<!--" * 300_000,
        b"<rss version='2.0'><channel>" + b"<title>a</title>" * 1_000,
        b"<rss version='2.0'>" + b"</" * 500_000,
        b"<rss " * 300_000,
        b'{"version": "https://jsonfeed.org/version/1.1", "items": [' + b"[" * 1_000_000,
        b'{"version": "https://jsonfeed.org/version/1.1", ' + b'"items": ' * 100_000,
    ],
)
def test_large_feed_that_was_never_one_brings_nothing(content: bytes) -> None:
    with suppress(NotAFeed):
        assert read(content).items == ()


@pytest.mark.parametrize("feed", ["<rss version='2.0'/>", "<feed xmlns='http://www.w3.org/2005/Atom'/>"])
def test_empty_feed_is_no_cut_one(feed: str) -> None:
    assert not read(feed).cut_off
