"""How feeds are doing is said in words, each once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from briefings.wire.health import TROUBLES, all_words, counts_words, feed_name, health_words, names_apart, span_words
from store.feeds import Feed, FeedTrouble
from tests.store.making import feed

NOW = datetime(2022, 1, 3, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("of", "words"),
    [
        (feed(), "not asked yet"),
        (feed(last_asked=NOW - 5 * HOUR / 60), "fine, asked 5 min ago"),
        (feed(last_asked=NOW), "fine, just asked"),
        (
            feed(
                last_asked=NOW,
                last_good=NOW - 30 * HOUR,
                failures=3,
                trouble=FeedTrouble.BUSY,
                next_due=NOW + 4 * HOUR,
            ),
            "the server is too busy or out of order, 3 times in a row, last good on 2 Jan 2022, again in 4 h",
        ),
        (feed(last_asked=NOW, failures=1, trouble=FeedTrouble.GONE), "gone for good; it is asked no more"),
    ],
)
def test_one_feed_says_how_it_does_and_when_it_is_asked_again(of: Feed, words: str) -> None:
    assert health_words(of, NOW) == words


def test_every_trouble_has_words_of_its_own() -> None:
    assert set(TROUBLES) == set(FeedTrouble)
    assert len(set(TROUBLES.values())) == len(FeedTrouble)


def test_what_a_feed_brought_is_counted_and_nothing_that_is_none() -> None:
    assert counts_words(feed(brought=1)) == "1 article"
    assert counts_words(feed(brought=12, copies=1, foreign=2, unread=3)) == (
        "12 articles, 1 copy of a known text, 2 in other languages, 3 that could not be read"
    )


def test_all_of_them_are_one_line_with_those_that_fail_by_name() -> None:
    ill = [feed(name, failures=1, trouble=FeedTrouble.SLOW, title=name.upper()) for name in "abcde"]

    assert all_words([], NOW) == "none; /feeds add and an address adds one"
    assert all_words([feed(trusted=True, next_due=NOW + HOUR), *ill], NOW) == (
        "6 feeds, 1 of them trusted; failing: A, B, C and 2 more; next question in 60 min"
    )


def test_feeds_of_one_title_are_told_apart_by_their_sites_or_addresses() -> None:
    addresses = ["https://www.a.example/rss", "https://b.example/rss", "http://b.example/world?x=1"]
    feeds = [replace(feed(str(place), title="News"), url=url) for place, url in enumerate(addresses)]

    names = names_apart([*feeds[:2], feed("other", title="The Ledger")])

    assert list(names.values()) == ["News (a.example)", "News (b.example)", "The Ledger"]
    assert list(names_apart(feeds).values()) == [
        "News (a.example)",
        "News (b.example/rss)",
        "News (b.example/world?x=1)",
    ]
    ill = [replace(each, trouble=FeedTrouble.SLOW) for each in feeds[:2]]
    assert "failing: News (a.example) and News (b.example)" in all_words(ill, NOW)


def test_a_feed_without_a_title_goes_by_its_site() -> None:
    assert feed_name(feed()) == "ledger.example"
    assert feed_name(feed(title="The Ledger")) == "The Ledger"


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (-HOUR, "1 min"),
        (timedelta(seconds=20), "1 min"),
        (1.4 * HOUR, "84 min"),
        (1.6 * HOUR, "2 h"),
        (60 * HOUR, "2 d"),
    ],
)
def test_spans_are_short(span: timedelta, words: str) -> None:
    assert span_words(span) == words
