"""An item that its feed shows again in another form, or before its page is there."""

from __future__ import annotations

from datetime import date

import pytest

from briefings.wire.schedule import MOST_VERSIONS
from store.records import PublishedFrom
from tests.briefings.wire.conftest import HOUR, NOW, Desk
from tests.feed_items import Story, words_about
from tests.papers_server import atom, rss


def version(day: str, *, title: str = "Talks are set") -> Story:
    return Story("urn:talks", words_about(1, day=day), title)


@pytest.mark.parametrize("trusted", [True, False])
async def test_a_later_version_with_another_day_is_an_article_of_its_own(desk: Desk, trusted: bool) -> None:
    changed = NOW + HOUR
    await desk.add(desk.papers.put("/feed", atom([version("2022-01-12")])), trusted=trusted)
    await desk.poll()
    desk.papers.put("/feed", atom([version("2022-01-19", title="Talks are put off")], updated=changed))

    report = await desk.poll(NOW + 2 * HOUR)

    came = await desk.store.articles() if trusted else [draft.article for draft in await desk.store.drafts()]
    assert report.taken == 1
    assert sorted((each.title, each.published) for each in came)[1] == ("Talks are set", NOW - 3 * HOUR)
    assert ("Talks are put off", changed) in {(each.title, each.published) for each in came}


async def test_a_meeting_whose_day_is_put_right_in_a_later_version_stands_once(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", atom([version("2022-01-12")])), trusted=True)
    await desk.poll()
    desk.papers.put("/feed", atom([version("2022-01-19")], updated=NOW + HOUR))

    await desk.poll(NOW + 2 * HOUR)

    (meeting,) = await desk.store.meetings()
    assert (meeting.when.earliest, [each.earliest for each in meeting.former]) == (
        date(2022, 1, 19),
        [date(2022, 1, 12)],
    )


@pytest.mark.parametrize("trusted", [True, False])
async def test_a_day_that_stands_elsewhere_in_the_text_is_another_day_all_the_same(desk: Desk, trusted: bool) -> None:
    def story(day: str) -> Story:
        return Story("urn:talks", f"Cairo, 2022-01-03. {words_about(1, day=day)} The budget is voted on 2022-01-19.")

    await desk.add(desk.papers.put("/feed", atom([story("2022-01-12")])), trusted=trusted)
    await desk.poll()
    desk.papers.put("/feed", atom([story("2022-01-19")], updated=NOW + HOUR))

    report = await desk.poll(NOW + 2 * HOUR)

    assert (report.taken, report.copies) == (1, 0)


@pytest.mark.parametrize("is_dated", [True, False])
async def test_a_correction_that_is_taken_back_is_one_too(desk: Desk, is_dated: bool) -> None:
    await desk.add(desk.papers.put("/feed", atom([version("2022-01-12")])), trusted=True)
    await desk.poll()
    desk.papers.put("/feed", atom([version("2022-01-19")], updated=NOW + HOUR))
    await desk.poll(NOW + 2 * HOUR)
    back = {"updated": NOW + 3 * HOUR} if is_dated else {}
    desk.papers.put("/feed", atom([version("2022-01-12")], **back))

    await desk.poll(NOW + 4 * HOUR)
    again = await desk.poll(NOW + 6 * HOUR)

    (meeting,) = await desk.store.meetings()
    assert (meeting.when.earliest, again.taken) == (date(2022, 1, 12), 0)


async def test_what_came_back_and_gets_another_title_is_a_copy_of_itself(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", atom([version("2022-01-12")])), trusted=True)
    await desk.poll()
    for hours, day in ((1, "2022-01-19"), (3, "2022-01-12")):
        desk.papers.put("/feed", atom([version(day)], updated=NOW + hours * HOUR))
        await desk.poll(NOW + (hours + 1) * HOUR)
    desk.papers.put("/feed", atom([version("2022-01-12", title="Talks set")], updated=NOW + 5 * HOUR))

    report = await desk.poll(NOW + 6 * HOUR)

    assert report.taken == 0
    assert max(each.published for each in await desk.store.articles()) == NOW + 3 * HOUR


async def test_a_correction_that_another_outlet_had_first_is_a_copy_and_dates_nothing_anew(desk: Desk) -> None:
    def told(guid: str, day: str) -> Story:
        return Story(guid, words_about(1, day=day), "Talks are set")

    await desk.add(desk.papers.put("/feed", atom([told("urn:1", "2022-01-12")])), trusted=True)
    await desk.add(desk.papers.put("/other", atom([told("urn:2", "2022-01-12")])), trusted=True, name="courier")
    await desk.poll()
    await desk.poll(name="courier")
    desk.papers.put("/feed", atom([told("urn:1", "2022-01-19")], updated=NOW + HOUR))
    await desk.poll(NOW + 2 * HOUR)
    desk.papers.put("/other", atom([told("urn:2", "2022-01-19")], updated=NOW + 30 * HOUR))

    report = await desk.poll(NOW + 31 * HOUR, name="courier")

    assert report.taken == 0
    assert sorted(each.published for each in await desk.store.articles()) == [NOW - 3 * HOUR, NOW + HOUR]


async def test_a_notice_in_the_words_of_another_is_one_of_its_own_where_another_guest_is_named(desk: Desk) -> None:
    guests = ("Kenya", "Uganda", "Ghana")
    stories = [Story(f"urn:{guest}", words_about(1, first=guest), f"Talks with {guest}") for guest in guests]
    await desk.add(desk.papers.put("/feed", rss(stories)), trusted=True)

    report = await desk.poll()

    assert (report.taken, report.copies) == (3, 0)


async def test_a_version_whose_day_nobody_gives_is_looked_at_by_an_admin(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([version("2022-01-12")])), trusted=True)
    await desk.poll()
    desk.papers.put("/feed", rss([version("2022-01-19")]))

    await desk.poll(NOW + HOUR)

    (draft,) = await desk.store.drafts()
    assert "2022-01-19" in draft.article.text
    assert draft.article.published_from is PublishedFrom.ASSUMED


async def test_a_version_that_says_nothing_else_is_no_article_and_not_counted(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([version("2022-01-12")])), trusted=True)
    await desk.poll()
    desk.papers.put("/feed", rss([version("2022-01-12", title="Talks set")]))

    report = await desk.poll(NOW + HOUR)
    again = await desk.poll(NOW + 2 * HOUR)

    assert (report.taken, report.copies, again.copies) == (0, 0, 0)
    assert len(await desk.store.articles()) == 1


async def test_what_an_admin_left_out_stays_out_when_its_item_is_shown_with_another_title(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([version("2022-01-12")])))
    await desk.add(desk.papers.put("/other", rss([version("2022-01-12")])), name="courier")
    await desk.poll()
    (draft,) = await desk.store.drafts()
    await desk.ingest.discard(draft.article.id)
    desk.papers.put("/feed", rss([version("2022-01-12", title="Talks set")]))

    await desk.poll(NOW + HOUR)
    report = await desk.poll(NOW + HOUR, name="courier")

    assert report.taken == 0
    assert await desk.store.drafts() == ()


async def test_an_item_that_changes_with_each_look_is_read_a_few_times_alone(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([version("2022-01-12")])), trusted=True)
    await desk.poll()

    for number in range(MOST_VERSIONS + 3):
        desk.papers.put("/feed", atom([version(f"2022-02-{number + 10}")], updated=NOW + HOUR))
        await desk.poll(NOW + (number + 2) * HOUR)

    assert len(await desk.store.articles()) == 1 + MOST_VERSIONS


async def test_a_version_whose_page_cannot_be_fetched_is_tried_again(desk: Desk) -> None:
    def page(day: str) -> str:
        paragraphs = "".join(f"<p>{words}</p>" for words in words_about(1, day=day).split("\n\n"))
        return f"<html><body><article><h1>Talks</h1>{paragraphs}</article></body></html>"

    url = desk.papers.put("/page", page("2022-01-12"), content_type="text/html")
    await desk.add(desk.papers.put("/feed", atom([Story("urn:1", "In short.", url=url)])), trusted=True)
    await desk.poll()
    desk.papers.put("/page", "", status=503)
    desk.papers.put("/feed", atom([Story("urn:1", "Put off.", url=url)], updated=NOW + HOUR))

    await desk.poll(NOW + 2 * HOUR)
    desk.papers.put("/page", page("2022-01-19"), content_type="text/html")
    report = await desk.poll(NOW + 4 * HOUR)

    assert report.taken == 1
    (later,) = [each for each in await desk.store.articles() if "2022-01-19" in each.text]
    assert later.earlier in {each.id for each in await desk.store.articles()}


async def test_what_the_feed_gives_is_read_where_there_is_no_page_and_it_is_long_enough(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([Story("urn:1", words_about(1), url=desk.papers.url("/none"))])))

    report = await desk.poll()

    assert report.taken == 1
