"""A change that a feed only dates by a later pubDate, or shows under another guid at the same address."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from briefings.wire.polling import TRIES
from store.records import PublishedFrom
from tests.briefings.wire.conftest import HOUR, NOW, Desk
from tests.feed_items import Story, words_about
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
