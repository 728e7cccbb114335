"""How servers answer when their feeds are asked: unchanged, moved, gone, later, packed, broken."""

from __future__ import annotations

import gzip
from datetime import datetime, timedelta
from email.utils import format_datetime

import pytest

from briefings.sources.fetching import Fetcher
from briefings.sources.parsing import NotTakenApart, ParsingRoom
from briefings.sources.text import Submission
from briefings.sources.web import Web
from briefings.wire.polling import Wire
from briefings.wire.schedule import OURS
from store.feeds import FeedTrouble
from tests.briefings.wire.conftest import HOUR, NOW, Desk
from tests.feed_items import Story, story, words_about
from tests.papers_server import atom, rss

DAY = timedelta(days=1)


async def test_a_server_that_says_unchanged_without_its_tag_is_asked_with_it_again(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([story(1)]), etag='"7"'))
    await desk.poll()
    desk.papers.put("/feed", "", status=304)

    await desk.poll(NOW + HOUR)
    await desk.poll(NOW + 2 * HOUR)

    assert desk.papers.asked[-1].headers["if-none-match"] == '"7"'


async def test_what_has_not_changed_is_not_sent_again(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([story(1)]), etag='"7"', last_modified="Mon, 03 Jan 2022 09:00:00 GMT"))
    await desk.poll()

    report = await desk.poll(NOW + HOUR)

    assert desk.papers.asked[-1].headers["if-none-match"] == '"7"'
    assert desk.papers.asked[-1].headers["if-modified-since"] == "Mon, 03 Jan 2022 09:00:00 GMT"
    assert (report.taken, report.feed.failures, report.feed.last_good) == (0, 0, NOW + HOUR)


@pytest.mark.parametrize(("status", "moves"), [(301, True), (308, True), (302, False), (307, False)])
async def test_a_feed_that_moved_for_good_is_asked_at_its_new_address(desk: Desk, status: int, moves: bool) -> None:
    new = desk.papers.put("/new", rss([story(1)]))
    old = desk.papers.put("/feed", "", status=status, location="/new")
    await desk.add(old)

    report = await desk.poll()

    assert report.taken == 1
    assert (await desk.feed()).url == (new if moves else old)


@pytest.mark.parametrize(
    ("moved", "other", "stays"), [(0, 0, "other"), (1, 1, "other"), (0, 1, "other"), (1, 0, "ledger")]
)
async def test_a_feed_that_moved_to_the_address_of_another_is_one_with_it(
    desk: Desk, moved: bool, other: bool, stays: str
) -> None:
    new = desk.papers.put("/new", rss([story(1)]))
    await desk.add(new, name="other", trusted=bool(other))
    await desk.add(desk.papers.put("/feed", "", status=301, location="/new"), trusted=bool(moved))

    report = await desk.poll()

    (left,) = await desk.store.feeds()
    assert (left.id, left.url, left.trusted) == (stays, new, bool(moved or other))
    assert (report.joined.id if report.joined else None) == "other"
    assert {each.feed for each in await desk.store.seen()} <= {stays}


async def test_a_feed_that_moved_to_where_another_is_asked_no_more_takes_its_place(desk: Desk) -> None:
    await desk.add(desk.papers.put("/new", rss([story(1)])), name="other", stopped=True)
    await desk.add(desk.papers.put("/feed", "", status=301, location="/new"))

    report = await desk.poll()

    assert [each.id for each in await desk.store.feeds()] == ["ledger"]
    assert (report.taken, report.feed.stopped) == (1, False)


async def test_a_feed_that_we_had_no_time_for_is_not_said_to_be_none_and_is_asked_again_soon(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([story(1)])))
    async with Web(Fetcher(loopback=True), ParsingRoom(seconds=0)) as hurried:
        report = await Wire(desk.store, desk.ingest, hurried, jitter=lambda: 0.0).poll("ledger", now=NOW)

    again = await desk.poll(NOW + OURS)

    assert report is not None
    assert (report.feed.trouble, report.feed.next_due) == (FeedTrouble.OURS, NOW + OURS)
    assert (again.feed.trouble, again.taken) == (None, 1)


@pytest.mark.parametrize("own", ["Soon more …", words_about(2)], ids=["a teaser", "a text in the feed"])
async def test_a_page_that_we_had_no_time_for_is_tried_again(desk: Desk, own: str) -> None:
    page = desk.papers.put("/page", f"<html><body><p>{story(1).text}</p></body></html>", content_type="text/html")
    await desk.add(desk.papers.put("/feed", atom([Story("urn:1", own, url=page)])))
    hurried = Hurried(desk.web)

    first = await Wire(desk.store, desk.ingest, hurried).poll("ledger", now=NOW)
    second = await desk.poll(NOW + HOUR)

    assert first is not None
    assert (first.unread, first.left, second.taken) == (0, 1, 1)


class Hurried:
    """The web of a machine so busy that pages take too long to be taken apart."""

    def __init__(self, web: Web) -> None:
        self.fetcher, self.parser = web.fetcher, web.parser

    async def submission(self, url: str, *, now: datetime) -> Submission:
        raise NotTakenApart("It took too long to take that apart, and was given up.")


async def test_a_feed_that_is_gone_is_asked_no_more(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", "", status=410))

    report = await desk.poll()
    again = await desk.wire.poll_due(now=NOW + 30 * DAY)

    assert (report.feed.stopped, report.feed.trouble, report.feed.next_due) == (True, FeedTrouble.GONE, None)
    assert again == ()
    assert desk.papers.times_asked("/feed") == 1


@pytest.mark.parametrize(
    ("after", "wait"),
    [("7200", 2 * HOUR), ("5", HOUR), (format_datetime(NOW + 5 * HOUR, usegmt=True), 5 * HOUR), ("9999999", DAY)],
    ids=["seconds", "sooner than we would", "a moment", "too far"],
)
async def test_a_server_that_says_when_to_come_again_is_left_alone_until_then(
    desk: Desk, after: str, wait: timedelta
) -> None:
    await desk.add(desk.papers.put("/feed", "", status=429, retry_after=after))

    report = await desk.poll()

    assert report.feed.trouble is FeedTrouble.ASKED_TOO_OFTEN
    assert report.feed.next_due == NOW + wait


async def test_each_failure_doubles_the_wait_up_to_a_day_and_an_answer_ends_it(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", "", status=500))
    waits = [((await desk.poll(NOW)).feed.next_due or NOW) - NOW for _ in range(7)]

    desk.papers.put("/feed", rss([story(1)]))
    report = await desk.poll()

    assert waits == [HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 16 * HOUR, DAY, DAY]
    assert (report.feed.failures, report.feed.trouble) == (0, None)
    assert report.feed.next_due == NOW + HOUR / 2


async def test_packed_feeds_are_unpacked(desk: Desk) -> None:
    await desk.add(desk.papers.put_packed("/feed", rss([story(1)])))

    assert (await desk.poll()).taken == 1


@pytest.mark.parametrize(
    ("body", "trouble"),
    [
        ("<html><head><title>Sorry</title></head><body>We moved.</body></html>", FeedTrouble.NO_FEED),
        ("", FeedTrouble.NO_FEED),
        ("x" * 3_000_000, FeedTrouble.LARGE),
    ],
    ids=["a page", "nothing", "too much"],
)
async def test_what_is_no_feed_any_more_is_said_and_asked_less_often(
    desk: Desk, body: str, trouble: FeedTrouble
) -> None:
    await desk.add(desk.papers.put("/feed", body))

    report = await desk.poll()

    assert (report.feed.trouble, report.feed.next_due, report.feed.stopped) == (trouble, NOW + HOUR, False)


async def test_of_a_feed_that_breaks_off_what_is_there_is_read(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([story(1), story(2)])[:-700]))

    report = await desk.poll()
    desk.papers.put("/feed", rss([story(1), story(2)]), etag='"1"')
    later = await desk.poll(NOW + HOUR)

    assert (report.taken, report.feed.trouble, report.feed.failures) == (1, FeedTrouble.CUT_OFF, 1)
    assert report.feed.next_due == NOW + HOUR
    assert (later.taken, later.feed.trouble, later.feed.failures) == (1, None, 0)
    assert await desk.waiting() == ["Talks, part 1", "Talks, part 2"]


async def test_words_for_unchanged_are_not_kept_of_a_feed_that_breaks_off(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([story(1), story(2)])[:-700], etag='"1"'))

    for step in range(3):
        report = await desk.poll(NOW + step * HOUR)

    assert (report.feed.trouble, report.feed.failures, report.feed.etag) == (FeedTrouble.CUT_OFF, 3, None)
    assert report.feed.next_due == NOW + 6 * HOUR
    assert (report.feed.last_good, report.feed.brought) == (None, 1)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (401, "does not let programs read it (401)"),
        (403, "does not let programs read it (403)"),
        (404, "There is no such page (404)."),
        (410, "It is gone for good, says the server (410)."),
        (429, "too many questions (429)"),
        (500, "out of order (500)"),
        (503, "out of order (503)"),
    ],
)
async def test_why_nothing_came_is_told_with_the_servers_number(desk: Desk, status: int, said: str) -> None:
    await desk.add(desk.papers.put("/feed", "", status=status))

    report = await desk.poll()

    assert report.reason and said in report.reason


async def test_feed_in_whose_place_a_page_came_is_told_with_where_and_what(desk: Desk) -> None:
    page = desk.papers.put("/login", "<html><head><title>Log in</title></head><body>Who are you?</body></html>")
    await desk.add(desk.papers.put("/feed", "", status=302, location=page))

    report = await desk.poll()

    assert report.feed.trouble is FeedTrouble.NO_FEED
    assert report.reason == (
        f"The address leads on to {page}. There is a web page, and no feed; nor does the page name one."
    )


async def test_page_in_a_feeds_place_that_names_a_feed_is_told_with_it(desk: Desk) -> None:
    link = "<link rel=alternate type='application/rss+xml' href='/new.xml'>"
    await desk.add(desk.papers.put("/feed", f"<html><head>{link}</head><body>News</body></html>"))

    report = await desk.poll()

    assert report.reason == (
        f"There is a web page, and no feed. The page names this one: {desk.papers.url('/new.xml')}"
    )


async def test_how_often_to_ask_is_the_feeds_own_wish_within_a_day(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([story(1)], more="<ttl>120</ttl>")))
    by_ttl = (await desk.poll()).feed.next_due

    desk.papers.put("/feed", rss([story(1)]), cache_control="public, max-age=14400")
    by_cache = (await desk.poll()).feed.next_due
    desk.papers.put("/feed", rss([story(1)], more="<ttl>99999</ttl>"))
    by_archive = (await desk.poll()).feed.next_due

    assert (by_ttl, by_cache, by_archive) == (NOW + 2 * HOUR, NOW + 4 * HOUR, NOW + DAY)


@pytest.mark.parametrize(
    ("status", "trouble"),
    [
        (204, FeedTrouble.EMPTY),
        (202, FeedTrouble.EMPTY),
        (400, FeedTrouble.REFUSED),
        (401, FeedTrouble.FORBIDDEN),
        (403, FeedTrouble.FORBIDDEN),
        (404, FeedTrouble.MISSING),
        (429, FeedTrouble.ASKED_TOO_OFTEN),
        (500, FeedTrouble.OUT_OF_ORDER),
        (503, FeedTrouble.OUT_OF_ORDER),
    ],
)
async def test_what_a_server_answers_instead_of_a_feed_is_remembered_by_its_kind(
    desk: Desk, status: int, trouble: FeedTrouble
) -> None:
    await desk.add(desk.papers.put("/feed", "", status=status))

    report = await desk.poll()

    assert (report.feed.trouble, report.feed.next_due) == (trouble, NOW + HOUR)


async def test_an_answer_that_breaks_off_is_not_said_to_be_no_server(desk: Desk) -> None:
    packed = gzip.compress(rss([story(1)]).encode())[:-20]
    await desk.add(desk.papers.put("/feed", packed, content_encoding="gzip"))

    report = await desk.poll()

    assert (report.feed.trouble, report.feed.next_due) == (FeedTrouble.CUT_OFF, NOW + HOUR)


async def test_a_feed_that_breaks_off_each_time_is_asked_more_and_more_seldom_until_it_is_whole(desk: Desk) -> None:
    whole = rss([story(1), story(2)])
    await desk.add(desk.papers.put("/feed", whole[: whole.index("</item>") + 20], cache_control="max-age=60"))
    asked, waits = NOW, []
    for _ in range(6):
        report = await desk.poll(asked)
        assert report.feed.next_due is not None
        assert report.feed.trouble is FeedTrouble.CUT_OFF
        waits.append(report.feed.next_due - asked)
        asked = report.feed.next_due
    desk.papers.put("/feed", whole)

    mended = (await desk.poll(asked)).feed

    assert waits == [HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 16 * HOUR, DAY]
    assert (mended.failures, mended.trouble, mended.next_due) == (0, None, asked + HOUR / 2)
