"""How feeds are doing is said in words, each once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from briefings.wire.health import (
    PAGES,
    TROUBLES,
    all_words,
    counts_words,
    feed_name,
    health_words,
    names_apart,
    span_words,
)
from store.feeds import Feed, FeedTrouble, PageTrouble, Unread
from tests.store.making import feed

NOW = datetime(2022, 1, 3, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
GONE = "just asked; 1 item could not be read (the page is gone for good (410))"


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
        (feed(last_asked=NOW, left=7), "fine, just asked; 7 items wait to be read"),
        (
            feed(
                last_asked=NOW - 5 * HOUR / 60,
                left=3,
                reasons=(Unread(PageTrouble.MISSING, given_up=15), Unread(PageTrouble.OUT_OF_ORDER, 1, 2)),
            ),
            "asked 5 min ago; 15 items could not be read (there is no such page (404)); "
            "1 item could not be read (the server is out of order (5xx)); "
            "2 items are tried again (the server is out of order (5xx)); 1 item waits to be read",
        ),
        (feed(last_asked=NOW, reasons=(Unread(PageTrouble.GONE, 1),)), GONE),
    ],
)
def test_one_feed_says_how_it_does_and_when_it_is_asked_again(of: Feed, words: str) -> None:
    assert health_words(of, NOW) == words


def test_every_trouble_has_words_of_its_own() -> None:
    assert set(TROUBLES) == set(FeedTrouble)
    assert len(set(TROUBLES.values())) == len(FeedTrouble)
    assert set(PAGES) == set(PageTrouble)
    assert len(set(PAGES.values())) == len(PageTrouble)


def test_what_a_feed_brought_is_counted_and_nothing_that_is_none() -> None:
    assert counts_words(feed(brought=1)) == "1 article"
    assert counts_words(feed(brought=12, copies=1, foreign=2, unread=3)) == (
        "12 articles, 1 copy of a known text, 2 in other languages, 3 that could not be read"
    )


def test_what_could_not_be_read_is_not_counted_twice() -> None:
    reasons = (Unread(PageTrouble.MISSING, given_up=2, again=1),)

    assert counts_words(feed(brought=1, unread=2, reasons=reasons)) == "1 article"
    assert counts_words(feed(brought=1, unread=3, reasons=reasons)) == "1 article, 3 that could not be read"


def test_all_of_them_are_one_line_with_those_that_fail_by_name() -> None:
    ill = [feed(name, failures=1, trouble=FeedTrouble.SLOW, title=name.upper()) for name in "abcde"]

    assert all_words([], NOW) == "none; /feeds add and an address adds one"
    assert all_words([feed(trusted=True, next_due=NOW + HOUR), *ill], NOW) == (
        "6 feeds, 1 of them trusted; failing: A, B, C and 2 more; next question in 60 min"
    )


def test_the_line_says_of_which_feeds_items_could_not_be_read_and_how_many_wait() -> None:
    feeds = [
        feed(title="The Ledger", next_due=NOW + HOUR, left=4, reasons=(Unread(PageTrouble.MISSING, 3, 2),)),
        feed("other", title="The Gazette", left=1, reasons=(Unread(PageTrouble.OURS, again=1),)),
        feed("third", title="The Courier"),
    ]

    assert all_words(feeds, NOW) == (
        "3 feeds, 0 of them trusted; 3 items could not be read (The Ledger); 5 items wait to be read; "
        "next question in 60 min"
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
