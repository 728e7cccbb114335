"""The day that a feed gives an item, where it cannot be true, dates nothing."""

from __future__ import annotations

import pytest

from store.records import PublishedFrom
from tests.briefings.wire.conftest import Desk
from tests.feed_items import story
from tests.papers_server import rss


@pytest.mark.parametrize(
    "said", ["Thu, 01 Jan 1970 00:00:00 GMT", "1641202200", "Sat, 03 Jan 0026 09:00:00 GMT", "0022-01-03T09:00:00Z"]
)
async def test_what_has_a_date_that_cannot_be_true_waits_for_an_admin_even_from_a_trusted_feed(
    desk: Desk, said: str
) -> None:
    shown = rss([story(1, published=None)]).replace("</title><content", f"</title><pubDate>{said}</pubDate><content")
    await desk.add(desk.papers.put("/feed", shown), trusted=True)

    report = await desk.poll()

    (draft,) = await desk.store.drafts()
    assert said in shown
    assert (report.taken, report.waiting) == (1, 1)
    assert draft.article.published_from is PublishedFrom.ASSUMED
    assert (await desk.store.articles(), await desk.store.meetings()) == ((), ())
