"""The reading room: reads beside the event loop, and outlives whatever an article does to it."""

from __future__ import annotations

import asyncio
import hashlib
import os
import signal
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
import pytest_asyncio

from briefings.extraction.pipeline import DEFAULT_MODEL, Reader
from briefings.extraction.worker import READING_SECONDS, ReadingFailed, ReadingRoom, seconds_for
from briefings.sources.text import LONGEST
from store.records import Article, PublishedFrom

TEXT = "The foreign ministers of Norway and Chile will meet in Oslo on 4 May.\nNorway said it was ready to sign."


def article(text: str = TEXT) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(digest[:12], text, digest, datetime(2021, 5, 1, tzinfo=UTC), PublishedFrom.GIVEN)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def room() -> AsyncIterator[ReadingRoom]:
    async with ReadingRoom(DEFAULT_MODEL) as opened:
        yield opened


pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_room_opens_before_the_pipeline_is_loaded() -> None:
    async with ReadingRoom(DEFAULT_MODEL) as fresh:
        assert not fresh.ready


async def test_worker_finds_what_the_reader_finds(room: ReadingRoom, reader: Reader) -> None:
    found = await room.read(article())

    assert found == reader.read(article())
    assert found.dates
    assert room.ready


async def test_articles_sent_at_once_are_each_answered_with_their_own(room: ReadingRoom) -> None:
    articles = [article(f"{TEXT} The talks last {number} days.") for number in range(2, 7)]

    found = await asyncio.gather(*map(room.read, articles))

    assert [findings.article for findings in found] == [one.id for one in articles]


async def test_loop_goes_on_while_an_article_is_read(room: ReadingRoom) -> None:
    await room.wait_ready()
    reading = asyncio.create_task(room.read(article(TEXT * 200)))
    turns = 0
    while not reading.done():
        await asyncio.sleep(0)
        turns += 1

    assert (await reading).article
    assert turns > 100


async def test_killed_worker_fails_one_article_and_is_replaced(room: ReadingRoom) -> None:
    await room.wait_ready()
    reading = asyncio.create_task(room.read(article(TEXT * 500)))
    await asyncio.sleep(0)
    assert room.process is not None
    os.kill(room.process.pid, signal.SIGKILL)

    with pytest.raises(ReadingFailed, match="stopped"):
        await reading
    assert (await room.read(article())).dates


async def test_worker_that_died_while_idle_is_replaced_unnoticed(room: ReadingRoom) -> None:
    await room.read(article())
    assert room.process is not None
    os.kill(room.process.pid, signal.SIGKILL)
    await room.process.wait()

    assert (await room.read(article())).dates


async def test_article_that_takes_too_long_is_given_up_in_plain_words() -> None:
    async with ReadingRoom(DEFAULT_MODEL, reading_seconds=0) as hasty:
        with pytest.raises(ReadingFailed, match="shorter"):
            await hasty.read(article(TEXT * 100))


async def test_long_report_may_take_longer_than_a_note() -> None:
    assert seconds_for(0) == READING_SECONDS
    assert seconds_for(180_000) > READING_SECONDS + 40
    assert seconds_for(LONGEST) == pytest.approx(5 * READING_SECONDS)


async def test_abandoned_question_does_not_answer_the_next(room: ReadingRoom) -> None:
    await room.wait_ready()
    abandoned = asyncio.create_task(room.read(article(TEXT * 50)))
    await asyncio.sleep(0)
    abandoned.cancel()

    assert (await room.read(article())).article == article().id


async def test_missing_pipeline_is_told_by_name() -> None:
    async with ReadingRoom("no_such_pipeline") as broken:
        with pytest.raises(ReadingFailed, match="no_such_pipeline"):
            await broken.read(article())


async def test_loading_that_failed_is_known_without_reading_and_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    async with ReadingRoom("no_such_pipeline") as broken:
        loading = broken.failure
        for _ in range(2):
            with pytest.raises(ReadingFailed):
                await broken.read(article())

        assert loading is None
        assert "no_such_pipeline" in (broken.failure or "")
        assert not broken.ready
    assert [record.levelname for record in caplog.records if "could not be loaded" in record.message] == ["ERROR"]


async def test_room_that_has_loaded_knows_of_no_failure(room: ReadingRoom) -> None:
    await room.wait_ready()

    assert room.failure is None
