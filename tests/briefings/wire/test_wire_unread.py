"""Items whose pages cannot be read hold up no others, are told with the reason, and are not asked for at each look."""

from __future__ import annotations

from datetime import timedelta

import pytest

from briefings.wire.items import LEAST_WORDS, TRIES
from briefings.wire.polling import A_TURN, MOST_LOOKS
from briefings.wire.schedule import AFTER, INTERVAL, LOOK_AGAIN, SOON
from store.feeds import PageTrouble, Unread
from tests.briefings.wire.conftest import HOUR, MINUTE, NOW, Desk
from tests.feed_items import Story, story, words_about
from tests.papers_server import rss


def without_text(desk: Desk, number: int, status: int) -> Story:
    """An item whose page the server answers so."""
    return Story(f"urn:none:{number}", "In short.", url=desk.papers.put(f"/none/{number}", "", status=status))


def page() -> str:
    return f"<html><body><article><p>{words_about(1)}</p></article></body></html>"


def short(words: int) -> str:
    """An item's text of so many words and no more."""
    return " ".join(words_about(1).split()[: words - 1]) + " so."


@pytest.mark.parametrize("status", [404, 410])
async def test_what_has_no_page_any_more_holds_up_nothing_behind_it(desk: Desk, status: int) -> None:
    gone = [without_text(desk, number, status) for number in range(A_TURN + 5)]
    await desk.add(desk.papers.put("/feed", rss([*gone, story(1), story(2)])))

    report = await desk.poll()
    await desk.poll(NOW + MINUTE)
    await desk.poll(NOW + HOUR / 2)

    assert (report.taken, report.unread, report.left) == (2, A_TURN + 5, 0)
    assert report.feed.next_due == NOW + INTERVAL
    assert {desk.papers.times_asked(f"/none/{number}") for number in range(A_TURN + 5)} == {1}


async def test_of_very_many_without_a_page_the_rest_is_looked_at_soon(desk: Desk) -> None:
    gone = [without_text(desk, number, 410) for number in range(MOST_LOOKS + 5)]
    await desk.add(desk.papers.put("/feed", rss([*gone, story(1)])))

    first, second = await desk.poll(), await desk.poll(NOW + SOON)

    assert (first.unread, first.left, first.feed.next_due) == (MOST_LOOKS, 6, NOW + SOON)
    assert (second.unread, second.taken, second.left) == (5, 1, 0)


async def test_servers_that_fail_do_not_stop_what_stands_behind_and_are_tried_after_it(desk: Desk) -> None:
    failing = [without_text(desk, number, 503) for number in range(A_TURN)]
    await desk.add(desk.papers.put("/feed", rss([*failing, story(1), story(2)])))

    first, second, third = [await desk.poll(NOW + number * SOON) for number in range(3)]

    assert (first.taken, first.left, first.feed.next_due) == (0, A_TURN + 2, NOW + SOON)
    assert (second.taken, second.left, second.feed.next_due) == (2, A_TURN, NOW + SOON + INTERVAL)
    assert third.left == A_TURN
    assert {desk.papers.times_asked(f"/none/{number}") for number in range(A_TURN)} == {1}


async def test_what_fails_for_now_is_tried_again_after_half_an_hour_and_given_up_in_the_end(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([without_text(desk, 1, 503)])))

    reports = [await desk.poll(NOW + number * AFTER / 2) for number in range(2 * TRIES + 1)]

    assert desk.papers.times_asked("/none/1") == TRIES
    assert [report.unread for report in reports] == [0] * (2 * TRIES - 2) + [1, 0, 0]
    assert reports[0].feed.reasons == (Unread(PageTrouble.OUT_OF_ORDER, again=1),)
    assert reports[-1].feed.reasons == (Unread(PageTrouble.OUT_OF_ORDER, given_up=1),)
    assert [reports[0].feed.left, reports[-1].feed.left] == [1, 0]


async def test_a_page_that_is_not_there_yet_is_read_when_the_feed_has_news_later(desk: Desk) -> None:
    items = [without_text(desk, 1, 404), story(2)]
    await desk.add(desk.papers.put("/feed", rss(items), etag='"1"'))

    first = await desk.poll()
    desk.papers.put("/none/1", page(), content_type="text/html")
    unchanged = await desk.poll(NOW + LOOK_AGAIN)
    desk.papers.put("/feed", rss([story(3), *items]), etag='"2"')
    second = await desk.poll(NOW + LOOK_AGAIN)

    assert (first.unread, first.taken, first.feed.etag) == (1, 1, '"1"')
    assert unchanged.feed.reasons == (Unread(PageTrouble.MISSING, given_up=1),)
    assert (second.unread, second.taken) == (0, 2)
    assert (second.feed.unread, second.feed.brought, second.feed.reasons) == (0, 3, ())


async def test_a_page_that_never_comes_is_looked_for_twice(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([without_text(desk, 1, 404)])))

    reports = [await desk.poll(NOW + number * LOOK_AGAIN / 2) for number in range(8)]

    assert desk.papers.times_asked("/none/1") == 2
    assert [report.unread for report in reports] == [1] + [0] * 7
    assert (await desk.feed()).unread == 1


async def test_a_page_that_fails_at_the_second_look_is_given_up_as_it_was(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([without_text(desk, 1, 404)])))
    await desk.poll()
    desk.papers.put("/none/1", "", status=503)

    reports = [await desk.poll(NOW + number * LOOK_AGAIN) for number in range(1, 4)]

    assert desk.papers.times_asked("/none/1") == 2
    assert [(report.left, report.feed.unread) for report in reports] == [(0, 1)] * 3
    assert reports[-1].feed.reasons == (Unread(PageTrouble.MISSING, given_up=1),)


async def test_why_items_could_not_be_read_is_told_of_what_the_feed_shows_now(desk: Desk) -> None:
    url = desk.papers.put("/empty", "<html><body></body></html>", content_type="text/html")
    items = [
        without_text(desk, 1, 404),
        without_text(desk, 2, 404),
        without_text(desk, 3, 403),
        Story("urn:4", "In short.", url=url),
        Story("urn:5", "Short."),
    ]
    await desk.add(desk.papers.put("/feed", rss(items)))
    first = await desk.poll()
    desk.papers.put("/feed", rss(items[:1]))
    second = await desk.poll(NOW + MINUTE)

    assert first.feed.reasons == (
        Unread(PageTrouble.MISSING, given_up=2),
        Unread(PageTrouble.FORBIDDEN, given_up=1),
        Unread(PageTrouble.NO_TEXT, given_up=1),
        Unread(PageTrouble.NO_PAGE, given_up=1),
    )
    assert second.feed.reasons == (Unread(PageTrouble.MISSING, given_up=1),)
    assert second.feed.unread == 5


# --------------------------------------------------------------------------- what the feed itself gives


def with_summary(text: str, url: str) -> str:
    item = (
        f"<item><guid>urn:1</guid><title>Talks</title><link>{url}</link><description>Talks are set.</description>"
        f"<content:encoded>{text}</content:encoded></item>"
    )
    return rss([]).replace("</channel>", f"{item}</channel>")


async def test_a_short_text_with_a_summary_beside_it_is_the_article_and_needs_no_page(desk: Desk) -> None:
    url = desk.papers.put("/page", page(), content_type="text/html")
    await desk.add(desk.papers.put("/feed", with_summary(short(LEAST_WORDS), url)))

    report = await desk.poll()

    assert (report.taken, desk.papers.times_asked("/page")) == (1, 0)


@pytest.mark.parametrize("text", [short(LEAST_WORDS - 1), short(LEAST_WORDS) + " Read more"])
async def test_a_teaser_is_read_from_its_page_though_a_summary_stands_beside_it(desk: Desk, text: str) -> None:
    url = desk.papers.put("/page", page(), content_type="text/html")
    await desk.add(desk.papers.put("/feed", with_summary(text, url)))

    report = await desk.poll()

    assert (report.taken, desk.papers.times_asked("/page")) == (1, 1)


async def test_a_short_text_alone_may_be_a_teaser_and_stands_in_for_a_page_that_is_not_there(desk: Desk) -> None:
    items = [
        Story("urn:1", short(LEAST_WORDS), url=desk.papers.put("/none", "", status=404)),
        Story("urn:2", short(LEAST_WORDS + 3), url=desk.papers.put("/page", page(), content_type="text/html")),
    ]
    await desk.add(desk.papers.put("/feed", rss(items)))

    report = await desk.poll()

    assert (report.taken, desk.papers.times_asked("/none"), desk.papers.times_asked("/page")) == (2, 1, 1)


async def test_it_stands_in_for_a_page_that_cannot_be_had_at_the_last_try_too(desk: Desk) -> None:
    url = desk.papers.put("/busy", "", status=503)
    await desk.add(desk.papers.put("/feed", rss([Story("urn:1", short(LEAST_WORDS), url=url)])))

    reports = [await desk.poll(NOW + timedelta(hours=number)) for number in range(TRIES)]

    assert [(report.taken, report.left) for report in reports] == [(0, 1), (0, 1), (1, 0)]
