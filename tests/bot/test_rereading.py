"""Better rules read what is stored again: silently, the newest first, and whatever one article brings up."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.rereading import FULL_SECONDS, REST_SECONDS, Rereading
from briefings.extraction.worker import ReadingFailed
from briefings.ingest import Ingest, Read
from briefings.rulings import Rulings
from store.base import StoreError
from store.memory import MemoryStore
from store.records import Article, DeliveryKind, DeliveryState, Findings, MeetingStatus, When
from store.work import Work
from tests.briefings.newsroom import read, submission, talks
from tests.briefings.outboxes import subscriber, utc

A_DAY = timedelta(days=1)
NOW = utc("2022-01-04 08:00")
EGYPT = submission("2022-01-02", talks("Egypt", "Sudan", "2022-01-12"))
IRAN = submission("2022-01-03", talks("Iran", "Iraq", "2022-01-15", place="Doha"))


async def better(article: Article) -> Findings:
    """As today's rules read: everything is a day later than the older rules thought."""
    found = await read(article)
    reports = tuple(replace(each, when=_a_day_later(each.when)) for each in found.meetings)
    return replace(found, meetings=reports, reader="better")


def _a_day_later(when: When) -> When:
    assert when.earliest and when.latest
    return replace(when, earliest=when.earliest + A_DAY, latest=when.latest + A_DAY)


@pytest.fixture
async def store() -> AsyncIterator[MemoryStore]:
    async with MemoryStore() as opened:
        yield opened


def rereading(store: MemoryStore, reader: Read = better, *, can_read: Callable[[], bool] = lambda: True) -> Rereading:
    rested: list[float] = []

    async def rest(seconds: float) -> None:
        rested.append(seconds)

    return Rereading(store, Ingest(store, reader), lambda: NOW, version="better", can_read=can_read, sleep=rest)


async def days(store: MemoryStore) -> list[int]:
    return [each.when.earliest.day for each in await store.meetings() if each.when.earliest]


async def readers(store: MemoryStore) -> list[str]:
    """Who read the articles, by the day they were published."""
    return [each.reader for each in await store.findings()]


async def test_what_older_rules_read_is_read_again_and_its_meetings_with_it(store: MemoryStore) -> None:
    ingest = Ingest(store, read)
    for each in (EGYPT, IRAN):
        await ingest.add(each, now=NOW)

    await rereading(store).catch_up()

    assert await days(store) == [13, 16]
    assert await readers(store) == ["better", "better"]


async def test_what_todays_rules_have_read_is_left_alone(store: MemoryStore) -> None:
    await Ingest(store, better).add(EGYPT, now=NOW)
    before = store.revision

    await rereading(store).catch_up()

    assert store.revision == before


async def test_the_latest_news_comes_first_and_is_counted_down(store: MemoryStore) -> None:
    ingest = Ingest(store, read)
    for each in (EGYPT, IRAN):
        await ingest.add(each, now=NOW)
    seen: list[tuple[date, int]] = []

    async def watched(article: Article) -> Findings:
        seen.append((article.published.date(), again.left))
        return await better(article)

    again = rereading(store, watched)
    await again.catch_up()

    assert seen == [(date(2022, 1, 3), 2), (date(2022, 1, 2), 1)]
    assert again.left == 0


async def test_whoever_was_told_nothing_yet_is_reminded_rightly_and_told_of_no_change(store: MemoryStore) -> None:
    await store.commit(Work(subscribers=(subscriber(),)))
    await Ingest(store, read).add(EGYPT, now=NOW)

    await rereading(store).catch_up()

    rows = await store.deliveries(DeliveryState.SCHEDULED)
    assert {row.kind for row in rows} == {DeliveryKind.REMINDER}
    assert {row.due_at.day for row in rows} == {12, 13}


async def test_whoever_was_reminded_of_the_wrong_day_hears_of_the_right_one(store: MemoryStore) -> None:
    await store.commit(Work(subscribers=(subscriber(),)))
    await Ingest(store, read).add(EGYPT, now=NOW)
    first = min(await store.deliveries(DeliveryState.SCHEDULED), key=lambda row: row.due_at)
    await store.commit(Work(deliveries=(replace(first, state=DeliveryState.SENT, changed_at=NOW),)))

    await rereading(store).catch_up()

    kinds = [row.kind for row in await store.deliveries(DeliveryState.SCHEDULED)]
    assert DeliveryKind.NOTICE in kinds


@pytest.mark.parametrize("error", [ReadingFailed("This text took too long."), RuntimeError("nobody knows why")])
async def test_an_article_that_cannot_be_read_again_stays_as_it_is_and_stops_nobody(
    store: MemoryStore, error: Exception
) -> None:
    ingest = Ingest(store, read)
    for each in (EGYPT, IRAN):
        await ingest.add(each, now=NOW)

    async def failing(article: Article) -> Findings:
        if "Iran" in article.text:
            raise error
        return await better(article)

    await rereading(store, failing).catch_up()

    assert await days(store) == [13, 15]
    assert await readers(store) == ["better", "plain"]


async def test_where_nothing_can_be_read_the_rest_waits_for_the_next_start(store: MemoryStore) -> None:
    ingest = Ingest(store, read)
    for each in (EGYPT, IRAN):
        await ingest.add(each, now=NOW)
    asked: list[str] = []

    async def without_a_model(article: Article) -> Findings:
        asked.append(article.id)
        raise ReadingFailed("The model is not installed.")

    again = rereading(store, without_a_model, can_read=lambda: False)
    await again.catch_up()

    assert len(asked) == 1
    assert again.left == 2
    assert await readers(store) == ["plain", "plain"]


class FullStore(MemoryStore):
    """Of which the disk is full, until there is room."""

    has_room = True

    async def commit(self, work: Work) -> None:
        if not self.has_room:
            raise StoreError("There is no room left on the disk.")
        await super().commit(work)


async def test_a_full_disk_is_said_once_and_what_comes_when_there_is_room_is_stored(
    caplog: pytest.LogCaptureFixture,
) -> None:
    rested: list[float] = []
    async with FullStore() as store:
        ingest = Ingest(store, read)
        for day in range(2, 6):
            await ingest.add(submission(f"2022-01-0{day}", talks("Egypt", "Sudan", f"2022-01-1{day}")), now=NOW)
        store.has_room = False

        async def rest(seconds: float) -> None:
            rested.append(seconds)
            store.has_room = len(rested) == 3

        await Rereading(store, ingest, lambda: NOW, version="better", can_read=lambda: True, sleep=rest).catch_up()

    assert [record.message for record in caplog.records].count("what is read again cannot be stored") == 1
    assert rested == [FULL_SECONDS] * 3 + [REST_SECONDS]


async def test_a_date_that_is_put_right_meanwhile_is_not_lost(store: MemoryStore) -> None:
    ingest = Ingest(store, read)
    article = (await ingest.add(EGYPT, now=NOW)).article

    async def interrupted(known: Article) -> Findings:
        await ingest.redate(known.id, date(2022, 1, 1), now=NOW)
        return await better(known)

    await rereading(store, interrupted).catch_up()

    kept = await store.article(article.id)
    assert kept is not None
    assert kept.published.date() == date(2022, 1, 1)
    assert await readers(store) == ["plain"]


async def test_a_correction_by_an_admin_outlives_it(store: MemoryStore) -> None:
    await Ingest(store, read).add(EGYPT, now=NOW)
    rulings = Rulings(store, read)
    [meeting] = await store.meetings()
    await rulings.keep(await rulings.stand(meeting.id, MeetingStatus.CANCELLED, now=NOW), now=NOW)

    await rereading(store).catch_up()

    assert [each.status for each in await store.meetings()] == [MeetingStatus.CANCELLED]
