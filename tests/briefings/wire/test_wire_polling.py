"""Feeds of a real server are asked, each item is read once, and nothing that goes wrong reaches the others."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from briefings.extraction.worker import ReadingFailed
from briefings.sources.fetching import Fetcher
from briefings.sources.parsing import SHORT
from briefings.sources.text import Submission
from briefings.sources.web import Web
from briefings.wire.items import TRIES
from briefings.wire.polling import A_TURN, MOST_WAITING, Wire
from briefings.wire.schedule import OURS, SOON
from store.base import StoreFull
from store.feeds import Elsewhere, FeedTrouble, ItemFate
from store.memory import MemoryStore
from store.records import PublishedFrom
from store.work import Work
from tests.briefings.wire.conftest import HOUR, MINUTE, NOW, Desk
from tests.feed_items import Story, story, words_about
from tests.here import Here
from tests.papers_server import rss

DAY = timedelta(days=1)


# --------------------------------------------------------------------------- what a feed brings


async def test_what_an_untrusted_feed_brings_waits_and_reaches_nobody(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([story(1), story(2)])))

    report = await desk.poll()

    assert (report.taken, report.left) == (2, 0)
    assert await desk.waiting() == ["Talks, part 1", "Talks, part 2"]
    assert [draft.feed for draft in await desk.store.drafts()] == ["ledger", "ledger"]
    assert (await desk.store.articles(), await desk.store.meetings()) == ((), ())


async def test_what_a_trusted_feed_brings_goes_straight_in(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([story(1, url="https://ledger.example/1")])), trusted=True)

    await desk.poll()

    (article,) = await desk.store.articles()
    assert (article.title, article.publisher, article.url) == (
        "Talks, part 1",
        "The Ledger",
        "https://ledger.example/1",
    )
    assert (article.published, article.published_from) == (datetime(2022, 1, 3, 9, tzinfo=UTC), PublishedFrom.FEED)
    assert [meeting.sides for meeting in await desk.store.meetings()] == [("Egypt", "Sudan")]


async def test_items_are_read_once_and_further_ones_when_they_come(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([story(1)])), trusted=True)
    await desk.poll()

    desk.papers.put("/feed", rss([story(2), story(1)]))
    report = await desk.poll(NOW + HOUR)

    assert report.taken == 1
    assert len(desk.read) == 2
    assert (await desk.feed()).brought == 2


async def test_a_long_feed_is_read_in_turns_and_asked_again_soon(desk: Desk) -> None:
    stories = [story(number) for number in range(A_TURN + 3)]
    await desk.add(desk.papers.put("/feed", rss(stories), etag='"1"'), trusted=True)

    first = await desk.poll()
    between = await desk.feed()
    second = await desk.poll(NOW + MINUTE)

    assert (first.taken, first.left, second.taken, second.left) == (A_TURN, 3, 3, 0)
    assert (between.next_due, between.etag) == (NOW + SOON, None)
    assert (await desk.feed()).etag == '"1"'


async def test_only_so_many_articles_of_a_feed_wait_and_the_rest_is_not_lost(desk: Desk) -> None:
    stories = [story(number) for number in range(MOST_WAITING + 2)]
    await desk.add(desk.papers.put("/feed", rss(stories)))
    for turn in range(MOST_WAITING // A_TURN + 2):
        await desk.poll(NOW + turn * HOUR)
    full, next_due = len(await desk.store.drafts()), (await desk.feed()).next_due

    for draft in (await desk.store.drafts())[:5]:
        await desk.ingest.discard(draft.article.id)
    report = await desk.poll(NOW + DAY)

    assert full == MOST_WAITING
    assert next_due == NOW + (MOST_WAITING // A_TURN + 1) * HOUR + HOUR / 2
    assert (report.taken, report.left) == (2, 0)


@pytest.mark.parametrize("link", [None, "file:///etc/passwd", "javascript:alert(1)", "http://10.0.0.1/page"])
async def test_a_word_without_a_page_that_may_be_fetched_is_no_article(desk: Desk, link: str | None) -> None:
    await desk.add(desk.papers.put("/feed", rss([Story("urn:1", "short", url=link), story(2)])))

    report = await desk.poll()

    assert (report.taken, report.unread) == (1, 1)
    assert await desk.waiting() == ["Talks, part 2"]


async def test_an_item_without_its_text_is_read_from_its_page(desk: Desk) -> None:
    paragraphs = "".join(f"<p>{words}</p>" for words in words_about(5).split("\n\n"))
    page = (
        f"<html><head><title>T</title></head><body><article><h1>From the page</h1>{paragraphs}</article></body></html>"
    )
    url = desk.papers.put("/page", page, content_type="text/html")
    teaser = Story("urn:1", "Talks are set for next week.", "Teaser", url)
    await desk.add(desk.papers.put("/feed", rss([teaser])), trusted=True)

    await desk.poll()

    (article,) = await desk.store.articles()
    assert "The talks of Egypt and Sudan in Geneva are set for 2022-01-12." in article.text
    assert (article.publisher, article.published_from) == ("The Ledger", PublishedFrom.FEED)


async def test_a_page_that_cannot_be_fetched_for_now_is_tried_a_few_times(desk: Desk) -> None:
    desk.papers.put("/page", "", status=503)
    await desk.add(
        desk.papers.put("/feed", rss([Story("urn:1", "Soon more …", url=desk.papers.url("/page")), story(2)]))
    )

    reports = [await desk.poll(NOW + number * HOUR) for number in range(TRIES + 2)]

    assert [report.unread for report in reports] == [0, 0, 1, 0, 0]
    assert desk.papers.times_asked("/page") == TRIES
    assert await desk.waiting() == ["Talks, part 2"]


@pytest.mark.parametrize("status", [403, 410])
async def test_a_page_that_is_refused_is_counted_and_not_asked_for_again(desk: Desk, status: int) -> None:
    desk.papers.put("/page", "", status=status)
    await desk.add(desk.papers.put("/feed", rss([Story("urn:1", url=desk.papers.url("/page")), story(2)])))

    first, second = await desk.poll(), await desk.poll(NOW + HOUR)

    assert (first.unread, first.taken, second.unread) == (1, 1, 0)
    assert desk.papers.times_asked("/page") == 1


async def test_other_languages_are_counted_and_neither_read_nor_tried_again(desk: Desk) -> None:
    german = "Die Minister der beiden Länder treffen sich am Montag in Genf und werden über die Lage sprechen. " * 10
    await desk.add(desk.papers.put("/feed", rss([Story("urn:1", german), story(2)])))

    first, second = await desk.poll(), await desk.poll(NOW + HOUR)

    assert (first.foreign, first.taken, second.foreign) == (1, 1, 0)
    assert len(desk.read) == 1


async def test_an_item_at_which_the_reader_fails_does_not_stop_the_next(desk: Desk) -> None:
    bad = replace(story(1), text=story(1).text + "\n\nThis is unreadable.")
    await desk.add(desk.papers.put("/feed", rss([bad, story(2)])), trusted=True)

    reports = [await desk.poll(NOW + number * HOUR) for number in range(TRIES)]

    assert [(report.taken, report.unread) for report in reports] == [(1, 0), (0, 0), (0, 1)]
    assert await desk.titles() == ["Talks, part 2"]


async def test_while_nothing_can_be_read_everything_waits_and_nothing_is_counted_against_it(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([story(1), story(2)]), etag='"1"'), trusted=True)
    desk.failure = ReadingFailed("The model is not installed.")
    reports = [await desk.poll(NOW + number * HOUR) for number in range(TRIES + 1)]

    desk.failure = None
    report = await desk.poll(NOW + DAY)

    assert [(each.taken, each.unread, each.left) for each in reports] == [(0, 0, 2)] * (TRIES + 1)
    assert (report.taken, report.left) == (2, 0)


@pytest.mark.parametrize("published", [NOW + 3 * DAY, None], ids=["ahead", "none"])
async def test_what_has_no_date_to_believe_waits_for_an_admin_even_from_a_trusted_feed(
    desk: Desk, published: datetime | None
) -> None:
    await desk.add(desk.papers.put("/feed", rss([story(1, published=published), story(2)])), trusted=True)

    report = await desk.poll()

    (draft,) = await desk.store.drafts()
    assert (draft.article.title, draft.article.published_from) == ("Talks, part 1", PublishedFrom.ASSUMED)
    assert (report.taken, report.waiting) == (2, 1)
    assert await desk.titles() == ["Talks, part 2"]


# --------------------------------------------------------------------------- one text from several outlets


async def test_a_copy_in_another_outlet_adds_a_source_and_no_article(desk: Desk) -> None:
    first = story(1, url="https://ledger.example/1")
    copy = replace(
        first, guid="urn:w", url="https://wire.example/a", text="GENEVA (Wire) — " + first.text, title="Copied"
    )
    await desk.add(desk.papers.put("/feed", rss([first])), trusted=True)
    await desk.add(desk.papers.put("/wire", rss([copy], title="Highland Wire")), trusted=True, name="wire")

    await desk.poll()
    report = await desk.poll(name="wire")

    (article,) = await desk.store.articles()
    assert report.copies == 1
    assert article.also_at == (Elsewhere("Highland Wire", "https://wire.example/a"),)
    assert len(desk.read) == 1


async def test_an_outlet_that_only_an_untrusted_feed_names_is_shown_to_nobody(desk: Desk) -> None:
    first = story(1, url="https://ledger.example/1")
    await desk.add(desk.papers.put("/feed", rss([first])), trusted=True)
    copy = replace(first, guid="urn:w", url="https://wire.example/a")
    await desk.add(desk.papers.put("/wire", rss([copy], title="Highland Wire")), name="wire")

    await desk.poll()
    report = await desk.poll(name="wire")

    assert report.copies == 1
    assert (await desk.store.articles())[0].also_at == ()
    assert await desk.waiting() == []


async def test_an_outlet_that_an_untrusted_feed_named_is_a_source_once_that_feed_is_trusted(desk: Desk) -> None:
    first = story(1, url="https://ledger.example/1")
    copy = replace(first, guid="urn:w", url="https://wire.example/a")
    await desk.add(desk.papers.put("/feed", rss([first])), trusted=True)
    await desk.add(desk.papers.put("/wire", rss([copy], title="Highland Wire")), name="wire")
    await desk.add(desk.papers.put("/else", rss([copy], title="Elsewhere")), name="else")
    for name in ("ledger", "wire", "else"):
        await desk.poll(name=name)

    for trusted in (False, True, True):
        await desk.register.trust("wire", trusted)

    (article,) = await desk.store.articles()
    assert article.also_at == (Elsewhere("Highland Wire", "https://wire.example/a"),)


async def test_what_waited_while_a_trusted_feed_brought_it_is_a_source_once_its_own_is_trusted(desk: Desk) -> None:
    copy = replace(story(1), guid="urn:w", url="https://wire.example/a")
    await desk.add(desk.papers.put("/wire", rss([copy], title="Highland Wire")), name="wire")
    await desk.add(desk.papers.put("/feed", rss([story(1, url="https://ledger.example/1")])), trusted=True)
    await desk.poll(name="wire")
    await desk.poll()

    await desk.register.trust("wire", True)

    (article,) = await desk.store.articles()
    assert article.url == "https://ledger.example/1"
    assert article.also_at == (Elsewhere("Highland Wire", "https://wire.example/a"),)


async def test_a_copy_of_what_waits_is_named_on_the_same_card(desk: Desk) -> None:
    first = story(1, url="https://ledger.example/1")
    copy = replace(first, guid="urn:w", url="https://wire.example/a")
    await desk.add(desk.papers.put("/feed", rss([first])))
    await desk.add(desk.papers.put("/wire", rss([copy], title="Highland Wire")), name="wire")

    await desk.poll()
    await desk.poll(name="wire")

    (draft,) = await desk.store.drafts()
    assert draft.article.also_at == (Elsewhere("Highland Wire", "https://wire.example/a"),)


async def test_what_an_admin_left_out_does_not_come_back_by_another_untrusted_feed(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([story(1)])))
    await desk.add(desk.papers.put("/wire", rss([replace(story(1), guid="urn:w")], title="Wire")), name="wire")
    await desk.poll()
    await desk.ingest.discard((await desk.store.drafts())[0].article.id)

    await desk.poll(name="wire")
    await desk.poll(NOW + HOUR)

    assert await desk.waiting() == []


async def test_an_address_that_another_feed_only_claims_keeps_nothing_of_a_trusted_one_out(desk: Desk) -> None:
    url = "https://ledger.example/1"
    await desk.add(desk.papers.put("/claims", rss([story(3, url=url)])), name="claims")
    await desk.add(desk.papers.put("/feed", rss([story(1, url=url)])), trusted=True)
    await desk.poll(name="claims")

    await desk.poll()

    assert await desk.titles() == ["Talks, part 1"]


async def test_what_an_admin_has_sent_and_not_decided_on_stays_that_admins(desk: Desk) -> None:
    await desk.ingest.draft(Submission(story(1).text, title="Mine"), by=7, now=NOW)
    await desk.add(desk.papers.put("/feed", rss([story(1)])))

    report = await desk.poll()

    assert report.copies == 1
    assert [(draft.by, draft.feed, draft.article.title) for draft in await desk.store.drafts()] == [(7, None, "Mine")]


async def test_a_trusted_feed_brings_in_what_waits_from_another(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([story(1)])))
    await desk.add(
        desk.papers.put("/wire", rss([replace(story(1), guid="urn:w")], title="Wire")), trusted=True, name="wire"
    )
    await desk.poll()

    await desk.poll(name="wire")

    assert await desk.titles() == ["Talks, part 1"]
    assert await desk.waiting() == []


async def test_a_later_version_with_another_day_is_an_article_of_its_own(desk: Desk) -> None:
    later = replace(story(1), guid="urn:later", text=words_about(1, day="2022-01-14"))
    await desk.add(desk.papers.put("/feed", rss([story(1)])), trusted=True)
    await desk.poll()

    desk.papers.put("/feed", rss([later, story(1)]))
    report = await desk.poll(NOW + HOUR)

    assert (report.taken, report.copies) == (1, 0)


async def test_one_page_in_two_feeds_is_read_once(desk: Desk) -> None:
    one = story(1, url="https://ledger.example/1?utm_source=a")
    other = replace(story(2), url="http://www.ledger.example/1/#top")
    await desk.add(desk.papers.put("/feed", rss([one])), trusted=True)
    await desk.add(desk.papers.put("/all", rss([other])), trusted=True, name="all")

    await desk.poll()
    report = await desk.poll(name="all")

    assert (report.taken, report.copies) == (0, 0)
    assert [each.fate for each in await desk.store.seen() if each.feed == "all"] == [ItemFate.KNOWN]


# --------------------------------------------------------------------------- several at once


async def test_one_that_does_not_answer_holds_up_no_other_and_at_most_four_are_asked_at_once(desk: Desk) -> None:
    never = asyncio.Event()
    await desk.add(desk.papers.put("/slow", "", holds=never), name="slow")
    for number in range(8):
        url = desk.papers.put(f"/feed{number}", rss([story(number)]))
        await desk.add(url, name=f"feed{number}")

    async with Web(Fetcher(loopback=True, seconds=1.5), Here()) as impatient:
        desk.web = impatient
        desk.begin_anew()
        reports = await desk.wire.poll_due(now=NOW)

    never.set()
    assert {report.feed.id: report.feed.trouble for report in reports} == {
        "slow": FeedTrouble.SLOW,
        **{f"feed{number}": None for number in range(8)},
    }
    assert desk.papers.most_at_once <= 4
    assert len(await desk.store.drafts()) == 8


async def test_feeds_whose_items_take_long_to_read_hold_up_no_question_to_others(desk: Desk) -> None:
    desk.holds = asyncio.Event()
    for number in range(6):
        url = desk.papers.put(f"/long{number}", rss([story(number)]))
        await desk.add(url, name=f"long{number}", trusted=True)
    long = asyncio.create_task(desk.wire.poll_due(now=NOW))
    await desk.papers.is_asked()
    await desk.add(desk.papers.put("/short", rss([])), name="short")

    short = await asyncio.wait_for(desk.poll(name="short"), 30)
    is_reading = not long.done()
    desk.holds.set()

    assert short.feed.last_good == NOW
    assert is_reading
    assert sum(report.taken for report in await long) == 6
    assert desk.papers.most_at_once <= 4


class WatchedStore(MemoryStore):
    """A store that tells when a feed has been asked and its items are about to be dealt with."""

    def __init__(self, feed: str) -> None:
        super().__init__()
        self._feed = feed
        self.met = asyncio.Event()

    async def commit(self, work: Work) -> None:
        await super().commit(work)
        if any(each.id == self._feed and each.title for each in work.feeds):
            self.met.set()


async def test_a_short_item_is_read_before_most_of_the_long_ones_that_wait(desk: Desk) -> None:
    async with WatchedStore("short") as store:
        watched = Desk(store, desk.web, desk.papers, holds=asyncio.Event())
        for number in range(6):
            chapters = "\n\n".join(words_about(1_000 * number + 37 * step) for step in range(20))
            url = desk.papers.put(f"/long{number}", rss([replace(story(number), text=chapters)]))
            await watched.add(url, name=f"long{number}")
        long = asyncio.create_task(watched.wire.poll_due(now=NOW))
        await desk.papers.is_asked()
        await watched.add(desk.papers.put("/short", rss([story(7)])), name="short")
        short = asyncio.create_task(watched.poll(name="short"))
        await store.met.wait()
        for _ in range(20):
            await asyncio.sleep(0)
        assert watched.holds
        watched.holds.set()
        await asyncio.gather(long, short)

    are_long = [len(text) > SHORT for text in watched.read]
    assert (len(are_long), are_long.count(False)) == (7, 1)
    assert are_long.index(False) <= 2


async def test_pages_of_items_are_among_the_four_that_are_fetched_at_once(desk: Desk) -> None:
    for number in range(8):
        page = desk.papers.put(f"/page{number}", f"<p>{words_about(number)}</p>", content_type="text/html")
        await desk.add(
            desk.papers.put(f"/feed{number}", rss([replace(story(number, url=page), text="")])), name=f"f{number}"
        )

    reports = await desk.wire.poll_due(now=NOW)

    assert sum(report.taken for report in reports) == 8
    assert desk.papers.most_at_once <= 4


class DiskOfAStore(MemoryStore):
    """A store whose disk can be full."""

    full = False

    async def commit(self, work: Work) -> None:
        if self.full:
            raise StoreFull("The disk is full.")
        await super().commit(work)


async def test_while_the_disk_is_full_a_feed_is_not_asked_at_each_round_and_nothing_of_it_is_lost(desk: Desk) -> None:
    async with DiskOfAStore() as store:
        full = Desk(store, desk.web, desk.papers)
        await full.add(desk.papers.put("/feed", rss([story(1)])), trusted=True)
        store.full = True
        with pytest.raises(StoreFull):
            await full.wire.poll_due(now=NOW)

        at_once = await full.wire.poll_due(now=NOW + MINUTE)
        asked = desk.papers.times_asked("/feed")
        store.full = False
        (later,) = await full.wire.poll_due(now=NOW + OURS + MINUTE)

        assert (at_once, asked) == ((), 1)
        assert later.taken == 1
        assert await full.titles() == ["Talks, part 1"]


async def test_the_minutes_of_rest_begin_when_the_disk_was_full_and_not_with_the_round(desk: Desk) -> None:
    seconds = iter((0.0, 600.0))
    async with DiskOfAStore() as store:
        full = Desk(store, desk.web, desk.papers)
        await full.add(desk.papers.put("/feed", rss([story(1)])), trusted=True)
        wire = Wire(store, full.ingest, desk.web, ticks=lambda: next(seconds))
        store.full = True
        with pytest.raises(StoreFull):
            await wire.poll_due(now=NOW)

        rested = [await wire.poll_due(now=NOW + 10 * MINUTE + late) for late in (-MINUTE, MINUTE, OURS - MINUTE)]

    assert rested == [(), (), ()]
    assert desk.papers.times_asked("/feed") == 1


async def test_a_feed_whose_failure_the_full_disk_does_not_take_rests_too(desk: Desk) -> None:
    async with DiskOfAStore() as store:
        full = Desk(store, desk.web, desk.papers)
        await full.add(desk.papers.put("/feed", rss([story(1)])), trusted=True)

        def breaks() -> float:
            was_full, store.full = store.full, True
            return 0.0 if was_full else 1 / 0

        full.jitter = breaks
        with pytest.raises(StoreFull):
            await full.wire.poll_due(now=NOW)

        at_once = await full.wire.poll_due(now=NOW + MINUTE)

    assert at_once == ()
    assert desk.papers.times_asked("/feed") == 1


async def test_a_feed_is_not_asked_twice_at_the_same_time(desk: Desk) -> None:
    holds = asyncio.Event()
    await desk.add(desk.papers.put("/feed", rss([story(1)]), holds=holds))

    first = asyncio.create_task(desk.wire.poll_due(now=NOW))
    await desk.papers.is_asked()
    second = await desk.wire.poll_due(now=NOW)
    holds.set()

    assert second == ()
    assert [report.taken for report in await first] == [1]
    assert desk.papers.times_asked("/feed") == 1


async def test_a_feed_that_is_removed_while_it_is_asked_leaves_nothing_behind(desk: Desk) -> None:
    holds = asyncio.Event()
    await desk.add(desk.papers.put("/feed", rss([story(1)]), holds=holds))
    asking = asyncio.create_task(desk.wire.poll("ledger", now=NOW))
    await desk.papers.is_asked()

    await desk.register.remove("ledger")
    holds.set()

    assert await asking is None
    assert (await desk.store.feeds(), await desk.store.seen(), await desk.store.drafts()) == ((), (), ())


async def test_a_feed_trusted_while_it_is_asked_goes_straight_in(desk: Desk) -> None:
    holds = asyncio.Event()
    await desk.add(desk.papers.put("/feed", rss([story(1)]), holds=holds))
    asking = asyncio.create_task(desk.wire.poll("ledger", now=NOW))
    await desk.papers.is_asked()

    await desk.register.trust("ledger", True)
    holds.set()
    await asking

    assert (await desk.feed()).trusted
    assert await desk.titles() == ["Talks, part 1"]


async def test_feeds_added_together_drift_apart(desk: Desk) -> None:
    numbers = iter([0.0, 0.5, 1.0])
    desk.jitter = lambda: next(numbers)
    for name in ("a", "b", "c"):
        await desk.add(desk.papers.put(f"/{name}", rss([])), name=name)

    reports = [await desk.poll(name=name) for name in ("a", "b", "c")]

    waits = [(report.feed.next_due or NOW) - NOW for report in reports]
    assert waits == [timedelta(minutes=30), timedelta(minutes=31.5), timedelta(minutes=33)]


async def test_nothing_is_asked_before_its_time(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([story(1)])))
    await desk.change(next_due=NOW + MINUTE)

    assert await desk.wire.poll_due(now=NOW) == ()
    assert [report.taken for report in await desk.wire.poll_due(now=NOW + MINUTE)] == [1]
