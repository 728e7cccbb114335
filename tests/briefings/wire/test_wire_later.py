"""A change that a feed only dates by a later pubDate, or shows under another guid at the same address."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from briefings.wire.items import TRIES
from briefings.wire.schedule import MOST_VERSIONS
from store.feeds import ItemFate
from store.records import PublishedFrom
from store.work import Work
from tests.briefings.wire.conftest import HOUR, NOW, Desk
from tests.feed_items import Story, story, words_about
from tests.papers_server import rss

PAGE = "https://gazette.example/talks"
FIRST, LATER = NOW - 3 * HOUR, NOW + HOUR
DAY = timedelta(days=1)


def version(
    day: str,
    published: datetime | None = FIRST,
    *,
    guid: str = "urn:talks",
    url: str | None = None,
    title: str = "Talks",
) -> Story:
    return Story(guid, words_about(1, day=day), title, url, published)


async def shows(desk: Desk, *stories: Story) -> None:
    desk.papers.put("/feed", rss(stories))


async def follows(desk: Desk, *stories: Story, trusted: bool = True) -> None:
    await desk.add(desk.papers.put("/feed", rss(stories)), trusted=trusted)
    await desk.poll()


async def stored(desk: Desk) -> list[tuple[str, datetime]]:
    """The day that each stored article tells of, and when it was published."""
    days = ("2022-01-12", "2022-01-19", "2022-01-26")
    articles = await desk.store.articles()
    return sorted((next(day for day in days if day in each.text), each.published) for each in articles)


# --------------------------------------------------------------------------- the same guid


async def test_a_change_with_a_later_date_is_of_that_day_and_goes_straight_in(desk: Desk) -> None:
    await follows(desk, version("2022-01-12"))
    await shows(desk, version("2022-01-19", LATER))

    report = await desk.poll(NOW + 2 * HOUR)

    assert (report.taken, report.waiting) == (1, 0)
    assert await stored(desk) == [("2022-01-12", FIRST), ("2022-01-19", LATER)]
    assert {each.published_from for each in await desk.store.articles()} == {PublishedFrom.FEED}


@pytest.mark.parametrize(
    "second",
    [FIRST, FIRST - HOUR, None, NOW + 3 * DAY],
    ids=["the same", "an earlier one", "none", "one that is ahead"],
)
async def test_a_change_without_a_later_date_is_of_no_day_that_is_known(desk: Desk, second: datetime | None) -> None:
    await follows(desk, version("2022-01-12"))
    await shows(desk, version("2022-01-19", second))

    await desk.poll(NOW + 2 * HOUR)

    (draft,) = await desk.store.drafts()
    assert ("2022-01-19" in draft.article.text, draft.article.published_from) == (True, PublishedFrom.ASSUMED)


async def test_a_date_that_comes_back_is_not_a_later_one(desk: Desk) -> None:
    await follows(desk, version("2022-01-12", LATER))
    for number, (day, published) in enumerate([("2022-01-19", FIRST), ("2022-01-26", LATER)], 2):
        await shows(desk, version(day, published))
        await desk.poll(NOW + number * HOUR)

    assert await stored(desk) == [("2022-01-12", LATER)]
    assert len(await desk.store.drafts()) == 2


async def test_a_change_of_an_item_that_had_no_date_is_of_its_day_where_that_is_after_the_first_look(
    desk: Desk,
) -> None:
    await follows(desk, version("2022-01-12", None), version("2022-01-12", None, guid="urn:other"))
    await shows(desk, version("2022-01-19", LATER), version("2022-01-26", FIRST, guid="urn:other"))

    await desk.poll(NOW + 2 * HOUR)

    assert await stored(desk) == [("2022-01-19", LATER)]


async def test_a_change_that_could_not_be_fetched_keeps_its_day(desk: Desk) -> None:
    def page(day: str) -> str:
        paragraphs = "".join(f"<p>{words}</p>" for words in words_about(1, day=day).split("\n\n"))
        return f"<html><body><article><h1>Talks</h1>{paragraphs}</article></body></html>"

    url = desk.papers.put("/page", page("2022-01-12"), content_type="text/html")
    await follows(desk, Story("urn:talks", "In short.", url=url, published=FIRST))
    await shows(desk, Story("urn:talks", "Put off.", url=url, published=LATER))
    desk.papers.put("/page", "", status=503)
    for number in range(2, TRIES + 1):
        await desk.poll(NOW + number * HOUR)

    desk.papers.put("/page", page("2022-01-19"), content_type="text/html")
    await desk.poll(NOW + DAY)

    assert await stored(desk) == [("2022-01-12", FIRST), ("2022-01-19", LATER)]


async def test_a_later_date_alone_is_no_change(desk: Desk) -> None:
    await follows(desk, version("2022-01-12"))
    await shows(desk, version("2022-01-12", LATER))

    report = await desk.poll(NOW + 2 * HOUR)

    assert (report.taken, report.copies, len(desk.read)) == (0, 0, 1)


async def test_a_later_date_without_an_hour_is_a_day(desk: Desk) -> None:
    await follows(desk, version("2022-01-12"))
    shown = rss([version("2022-01-19", LATER + DAY)]).replace("Tue, 04 Jan 2022 13:00:00 +0000", "2022-01-04")
    desk.papers.put("/feed", shown)

    await desk.poll(NOW + DAY)

    changed = next(each for each in await desk.store.articles() if "2022-01-19" in each.text)
    assert (changed.published.date().isoformat(), changed.published_day_only) == ("2022-01-04", True)


# --------------------------------------------------------------------------- another guid at the same address


def numbered(number: int, day: str, published: datetime | None = FIRST, *, title: str = "Talks") -> Story:
    """A version as the BBC numbers them."""
    return version(day, published, guid=f"{PAGE}#{number}", url=PAGE, title=title)


@pytest.mark.parametrize("beside", [False, True], ids=["in its place", "beside it"])
async def test_a_change_under_another_guid_at_one_address_is_an_article_of_its_own(desk: Desk, beside: bool) -> None:
    await follows(desk, numbered(0, "2022-01-12"))
    await shows(desk, numbered(1, "2022-01-19", LATER), *([numbered(0, "2022-01-12")] if beside else []))

    report = await desk.poll(NOW + 2 * HOUR)
    again = await desk.poll(NOW + 3 * HOUR)

    assert (report.taken, report.waiting, again.taken) == (1, 0, 0)
    assert await stored(desk) == [("2022-01-12", FIRST), ("2022-01-19", LATER)]


async def test_so_it_is_where_an_admin_looks_at_what_the_feed_brings(desk: Desk) -> None:
    await follows(desk, numbered(0, "2022-01-12"), trusted=False)
    await shows(desk, numbered(1, "2022-01-19", LATER))

    report = await desk.poll(NOW + 2 * HOUR)

    assert (report.taken, report.waiting) == (1, 1)
    assert [draft.article.published for draft in await desk.store.drafts()] == [FIRST, LATER]


async def test_a_change_under_another_guid_is_read_from_its_page(desk: Desk) -> None:
    def page(day: str) -> str:
        paragraphs = "".join(f"<p>{words}</p>" for words in words_about(1, day=day).split("\n\n"))
        return f"<html><body><article><h1>Talks</h1>{paragraphs}</article></body></html>"

    url = desk.papers.put("/page", page("2022-01-12"), content_type="text/html")
    await follows(desk, Story("#0", "In short.", url=url, published=FIRST))
    await shows(desk, Story("#1", "Put off.", url=f"{url}?utm_source=rss", published=LATER))
    desk.papers.put("/page", "", status=503)
    desk.papers.put("/page?utm_source=rss", "", status=503)
    failed = await desk.poll(NOW + 2 * HOUR)

    desk.papers.put("/page?utm_source=rss", page("2022-01-19"), content_type="text/html")
    report = await desk.poll(NOW + 4 * HOUR)

    assert (failed.taken, failed.left, report.taken) == (0, 1, 1)
    assert await stored(desk) == [("2022-01-12", FIRST), ("2022-01-19", LATER)]


@pytest.mark.parametrize("published", [FIRST, LATER])
async def test_the_same_words_under_another_guid_are_known(desk: Desk, published: datetime) -> None:
    await follows(desk, numbered(0, "2022-01-12"))
    await shows(desk, numbered(1, "2022-01-12", published))

    report = await desk.poll(NOW + 2 * HOUR)

    assert (report.taken, report.copies, len(desk.read)) == (0, 0, 1)
    assert [each.fate for each in await desk.store.seen()] == [ItemFate.TAKEN, ItemFate.KNOWN]


async def test_another_title_alone_is_no_article_and_not_counted(desk: Desk) -> None:
    await follows(desk, numbered(0, "2022-01-12"))
    await shows(desk, numbered(1, "2022-01-12", LATER, title="Talks set"))

    report = await desk.poll(NOW + 2 * HOUR)

    assert (report.taken, report.copies, len(desk.read)) == (0, 0, 1)


@pytest.mark.parametrize("first", [0, 1], ids=["the newer one first", "the older one first"])
async def test_of_two_versions_at_once_the_older_one_never_comes_after_the_newer(desk: Desk, first: int) -> None:
    both = [numbered(1, "2022-01-19", NOW), numbered(0, "2022-01-12", FIRST)]
    await follows(desk, *(reversed(both) if first else both))

    newest = ("2022-01-19", NOW)
    assert await stored(desk) == ([("2022-01-12", FIRST), newest] if first else [newest])
    assert await desk.store.drafts() == ()


async def test_the_next_version_is_compared_with_the_last_and_not_with_an_older_one_seen_since(desk: Desk) -> None:
    await follows(desk, numbered(1, "2022-01-19", NOW), numbered(0, "2022-01-12", FIRST))
    await shows(desk, numbered(2, "2022-01-19", LATER))

    await desk.poll(NOW + 2 * HOUR)

    assert len(desk.read) == 1


async def test_a_change_under_another_guid_whose_day_nobody_gives_is_looked_at_by_an_admin(desk: Desk) -> None:
    await follows(desk, numbered(0, "2022-01-12"))
    await shows(desk, numbered(1, "2022-01-19", None))

    await desk.poll(NOW + 2 * HOUR)

    (draft,) = await desk.store.drafts()
    assert ("2022-01-19" in draft.article.text, draft.article.published_from) == (True, PublishedFrom.ASSUMED)


async def test_a_page_that_changes_with_each_look_is_read_a_few_times_alone_whatever_its_guids(desk: Desk) -> None:
    await follows(desk, numbered(0, "2022-01-12"))

    for number in range(1, MOST_VERSIONS + 4):
        await shows(desk, numbered(number, f"2022-02-{number + 10}", NOW + number * HOUR))
        await desk.poll(NOW + (number + 1) * HOUR)

    assert len(await desk.store.articles()) == 1 + MOST_VERSIONS


async def test_what_an_admin_left_out_stays_out_under_another_guid(desk: Desk) -> None:
    await follows(desk, numbered(0, "2022-01-12"), trusted=False)
    (draft,) = await desk.store.drafts()
    await desk.ingest.discard(draft.article.id)
    await shows(desk, numbered(1, "2022-01-12", LATER, title="Talks set"))

    await desk.poll(NOW + 2 * HOUR)

    assert await desk.store.drafts() == ()


async def test_what_was_seen_before_its_dates_were_kept_is_changed_by_a_later_one(desk: Desk) -> None:
    await follows(desk, numbered(0, "2022-01-12"))
    (before,) = await desk.store.seen()
    await desk.store.commit(Work(seen=(replace(before, published=None),)))
    await shows(desk, numbered(1, "2022-01-19", LATER))

    await desk.poll(NOW + 2 * HOUR)

    assert await stored(desk) == [("2022-01-12", FIRST), ("2022-01-19", LATER)]


async def test_an_address_in_another_feed_with_other_words_is_the_same_page(desk: Desk) -> None:
    await follows(desk, numbered(0, "2022-01-12"))
    await desk.add(desk.papers.put("/all", rss([replace(story(2), url=PAGE)])), trusted=True, name="all")

    report = await desk.poll(name="all")

    assert (report.taken, len(desk.read)) == (0, 1)
