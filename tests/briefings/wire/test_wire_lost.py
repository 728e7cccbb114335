"""What was lost with a file of the store is read again while its feed shows it; what was left out is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefings.wire.lost import ACCOUNTED, Lost, look_for_lost
from store.feeds import ItemFate
from store.work import Work
from tests.briefings.wire.conftest import HOUR, MINUTE, NOW, Desk
from tests.feed_items import Story, story, words_about
from tests.papers_server import rss


async def lose(desk: Desk, *titles: str) -> None:
    """Articles are gone with a file that was begun anew, and the process with it."""
    gone = [each.id for each in await desk.store.articles() if each.title in titles]
    gone += [each.article.id for each in await desk.store.drafts() if each.article.title in titles]
    await desk.store.commit(Work(removed_articles=tuple(gone), removed_drafts=tuple(gone)))
    desk.begin_anew()


async def test_what_was_lost_is_read_again_at_once_though_the_feed_has_not_changed(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([story(1), story(2)]), etag='"1"'), trusted=True)
    await desk.poll()

    await lose(desk, "Talks, part 1")
    reports = await desk.wire.poll_due(now=NOW + MINUTE)

    assert [report.taken for report in reports] == [1]
    assert await desk.titles() == ["Talks, part 1", "Talks, part 2"]
    assert (await desk.feed()).brought == 2


async def test_what_is_shown_no_more_is_counted_no_more(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([story(1), story(2)])), trusted=True)
    await desk.poll()

    await lose(desk, "Talks, part 1")
    desk.papers.put("/feed", rss([story(2)]))
    await desk.poll(NOW + HOUR)

    assert await desk.titles() == ["Talks, part 2"]
    assert (await desk.feed()).brought == 1


async def test_what_was_left_out_in_review_does_not_come_back_with_what_was_lost(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([story(1), story(2), story(3)])))
    await desk.poll()
    names = {draft.article.title: draft.article.id for draft in await desk.store.drafts()}
    await desk.ingest.discard(names["Talks, part 1"])
    await desk.ingest.keep(names["Talks, part 2"], now=NOW)

    await lose(desk, "Talks, part 2", "Talks, part 3")
    await desk.poll(NOW + HOUR)

    assert await desk.waiting() == ["Talks, part 2", "Talks, part 3"]
    assert (await desk.feed()).brought == 3


async def test_what_was_left_out_stays_out_though_two_feeds_show_it(desk: Desk) -> None:
    for name in ("ledger", "gazette"):
        of = story(1, url=f"https://{name}.example/1")
        await desk.add(desk.papers.put(f"/{name}", rss([of])), name=name)
        await desk.poll(name=name)
    (draft,) = await desk.store.drafts()
    await desk.ingest.discard(draft.article.id)

    desk.begin_anew()
    for name in ("ledger", "gazette"):
        await desk.poll(NOW + HOUR, name=name)

    assert (await desk.waiting(), await desk.titles()) == ([], [])


async def test_what_is_left_out_while_it_is_being_remembered_stays_out(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.add(desk.papers.put("/feed", rss([story(1)])))
    kept = desk.ingest.draft

    async def and_left_out(*args: object, **more: object) -> object:
        draft = await kept(*args, **more)  # type: ignore[arg-type]
        await desk.ingest.discard(draft.article.id)
        return draft

    monkeypatch.setattr(desk.ingest, "draft", and_left_out)
    await desk.poll()
    monkeypatch.undo()
    desk.begin_anew()
    await desk.poll(NOW + HOUR)

    assert await desk.waiting() == []


@pytest.mark.parametrize("trusted", [True, False])
async def test_a_text_of_two_feeds_that_was_lost_comes_back_once_with_both_outlets(desk: Desk, trusted: bool) -> None:
    for name in ("ledger", "gazette"):
        of = story(1, url=f"https://{name}.example/1")
        await desk.add(desk.papers.put(f"/{name}", rss([of], title=name.title())), name=name, trusted=trusted)
        await desk.poll(name=name)

    await lose(desk, "Talks, part 1")
    for name in ("gazette", "ledger"):
        await desk.poll(NOW + HOUR, name=name)

    (article,) = [*await desk.store.articles(), *(draft.article for draft in await desk.store.drafts())]
    assert (article.publisher, [each.publisher for each in article.also_at]) == ("Gazette", ["Ledger"])
    assert [(await desk.feed(name)).brought for name in ("ledger", "gazette")] == [0, 1]
    assert [(await desk.feed(name)).copies for name in ("ledger", "gazette")] == [1, 0]


@pytest.mark.parametrize("trusted", [True, False])
async def test_one_page_in_two_feeds_is_read_again_once(desk: Desk, trusted: bool) -> None:
    for name in ("ledger", "gazette"):
        of = story(1, url="https://ledger.example/1")
        await desk.add(desk.papers.put(f"/{name}", rss([of])), name=name, trusted=trusted)
        await desk.poll(name=name)

    await lose(desk, "Talks, part 1")
    for name in ("ledger", "gazette"):
        await desk.poll(NOW + HOUR, name=name)

    assert [each.fate for each in await desk.store.seen()] == [ItemFate.KNOWN, ItemFate.TAKEN]
    assert len(await desk.titles()) + len(await desk.waiting()) == 1


async def test_a_later_version_that_was_lost_is_read_again_beside_the_first(desk: Desk) -> None:
    first = Story("urn:1", words_about(1), "First", "https://ledger.example/1")
    await desk.add(desk.papers.put("/feed", rss([first])), trusted=True)
    await desk.poll()
    second = replace(first, text=words_about(1, day="2022-02-20"), title="Second", published=NOW)
    desk.papers.put("/feed", rss([second]))
    await desk.poll(NOW + HOUR)
    assert await desk.titles() == ["First", "Second"]

    await lose(desk, "Second")
    await desk.poll(NOW + 2 * HOUR)

    assert sorted([*await desk.titles(), *await desk.waiting()]) == ["First", "Second"]


async def test_in_a_store_of_an_older_version_nothing_comes_back_that_may_have_been_left_out(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([story(1)])))
    await desk.poll()
    (draft,) = await desk.store.drafts()
    await desk.store.commit(Work(removed_drafts=(draft.article.id,), notes=((ACCOUNTED, ""),)))

    unknown = await look_for_lost(desk.store, now=NOW)
    desk.begin_anew()
    await desk.poll(NOW + HOUR)

    assert unknown == Lost(unknown=1)
    assert await desk.waiting() == []
    assert await look_for_lost(desk.store, now=NOW) == Lost()


async def test_a_feed_that_fails_or_has_stopped_is_not_asked_sooner_for_what_was_lost(desk: Desk) -> None:
    await desk.add(desk.papers.put("/feed", rss([story(1)])), trusted=True)
    await desk.poll()
    await desk.change(stopped=True, next_due=None)

    await lose(desk, "Talks, part 1")

    assert await desk.wire.poll_due(now=NOW + HOUR) == ()
    assert ((await desk.feed()).next_due, (await desk.feed()).brought) == (None, 0)
