"""A dateline that ends with a full stop dates the article; a first sentence that begins with a town does not."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from briefings.sources.parsing import ParsingRoom, article_in
from briefings.sources.text import Submission
from briefings.sources.town_days import day_of_town
from store.records import PublishedFrom

NOW = datetime(2026, 11, 28, 9, tzinfo=UTC)
DAY = date(2026, 11, 26)
TOLD = "The foreign ministers of Chad and Niger will meet on Monday, the host country said."


@pytest.mark.parametrize(
    "head",
    [
        "MUSCAT, 26 November 2026. ",
        "Muscat, 26 November 2026. ",
        "Muscat, 26 Nov. 2026. ",
        "MUSCAT, 26 NOV 2026.\n\n",
        "MUSCAT, Oman, 26 November 2026. ",
        "Muscat, 26th November, 2026. “",
        "MUSCAT, November 26, 2026. ",
        "Oslo, Thursday 26 November 2026. ",
        "Oslo, Thursday, 26 November 2026. ",
        "MUSCAT, 26.11.2026 - ",
        "Muscat, 26.11.2026. ",
        "Rio de Janeiro, 26.11.2026 – ",
        "SHARM EL-SHEIKH, 26 November 2026. ",
        "N'Djamena, 26 November 2026. ",
        "Washington, D.C., 26 November 2026. ",
        "UNITED NATIONS, 26 November 2026. ",
        "São Paulo, 26 November 2026. ",
    ],
)
def test_the_day_behind_a_town_is_that_of_the_article(head: str) -> None:
    assert day_of_town(head + TOLD) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "In Muscat, 26 November 2026 will be remembered as a day of peace. " + TOLD,
        "In Muscat, 26 November 2026. " + TOLD,
        "Muscat, 26 November 2026 will be remembered for long. " + TOLD,
        "Muscat, 26 November 2026, was the last stop of the minister. " + TOLD,
        "Muscat, 26 November 2026. That was the day on which the war ended.",
        "Muscat, 26 November 2026. The day on which the war ended.",
        "Muscat, 26 November 2026. Remember the date.",
        "Muscat, 26 November. " + TOLD,
        "Muscat, 11/26/2026 - " + TOLD,
        "Muscat, 31 November 2026. " + TOLD,
        "Muscat, 26.13.2026 - " + TOLD,
        "Muscat and Doha, 26 November 2026. " + TOLD,
        "Muscat hosts talks on 26 November 2026. " + TOLD,
        "Muscat, where talks began on 26 November 2026. " + TOLD,
        "Muscat, Oslo and Doha wait for 26 November 2026. " + TOLD,
        "Peace Day, 26 November 2026. " + TOLD,
        "Lake Summit, 26 November 2026. " + TOLD,
        "LAKE SUMMIT, MUSCAT, 26 November 2026. " + TOLD,
        "Ministers meet in Muscat\n\nMUSCAT, 26 November 2026. " + TOLD,
        "muscat, 26 November 2026. " + TOLD,
        TOLD + " Muscat, 26 November 2026. " + TOLD,
        "Muscat, 26 November 2026. it is said.",
        "",
    ],
)
def test_a_sentence_that_tells_of_a_town_and_a_day_dates_nothing(text: str) -> None:
    assert day_of_town(text) is None


async def _read(text: str, **known: object) -> tuple[date, PublishedFrom]:
    room = ParsingRoom()
    try:
        article = await article_in(room, Submission(text, **known), NOW)  # type: ignore[arg-type]
    finally:
        await room.close()
    return article.published.date(), article.published_from


async def test_it_counts_more_than_the_day_it_came_or_was_sent() -> None:
    sent = datetime(2026, 11, 27, 9, tzinfo=UTC)
    text = "MUSCAT, 26 November 2026. " + TOLD

    assert await _read(text) == (DAY, PublishedFrom.TEXT)
    assert await _read(text, published=sent, published_from=PublishedFrom.MESSAGE) == (DAY, PublishedFrom.TEXT)


async def test_it_counts_less_than_what_the_sender_the_feed_or_the_text_itself_says() -> None:
    text = "MUSCAT, 26 November 2026. " + TOLD
    other = date(2026, 11, 25)

    assert await _read(text, published=other) == (other, PublishedFrom.GIVEN)
    assert await _read(text, published=other, published_from=PublishedFrom.FEED) == (other, PublishedFrom.FEED)
    assert await _read(f"{text}\nPublished: 25 November 2026") == (other, PublishedFrom.TEXT)


@pytest.mark.parametrize(
    "head", ["MUSCAT, 26 December 2026. ", "SARAJEVO, 28 June 1914. ", "Dayton, Ohio, 21 November 1995. "]
)
async def test_a_day_to_come_or_of_another_time_is_left_alone(head: str) -> None:
    assert await _read(head + TOLD) == (NOW.date(), PublishedFrom.ASSUMED)
