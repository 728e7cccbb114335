"""/sources and /status: what admins are told of the bot itself."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from desk import ADMIN, DAM_TALKS, READER, Desk
from pauses import Pauses

from store.base import StoreFull
from store.memory import MemoryStore
from store.records import ChatKey, Delivery, DeliveryKind, DeliveryState, Precision, When
from store.work import Work
from tests.store.making import article, read


async def test_sources_tell_each_outlet_with_its_share_and_whose_dates_are_assumed(desk: Desk) -> None:
    await desk.stored()

    (answer,) = await desk.say(ADMIN, "/sources")

    assert "One article of one outlet: 1 sent here." in answer
    assert "no named outlet: one article, the newest of 3 January; two meetings and" in answer
    assert "100 % of all" in answer


async def test_more_outlets_than_a_page_holds_are_turned_in_place(desk: Desk) -> None:
    await desk.stored()
    (article,) = await desk.store.articles()
    findings = await desk.store.findings_of(article.id)
    assert findings is not None
    copies = [
        (replace(article, id=f"a{at}", publisher=f"Paper {at}"), replace(findings, article=f"a{at}")) for at in range(7)
    ]
    await desk.store.commit(Work(articles=tuple(copies)))
    await desk.say(ADMIN, "/sources")
    shown = len(desk.telegram.from_bot(ADMIN))

    (second,) = await desk.press(ADMIN, "Page 2 ›")

    assert "2/2" in second
    assert "Paper 6: one article" in second
    assert len(desk.telegram.from_bot(ADMIN)) == shown


async def test_sources_of_a_reader_are_the_words_behind_a_line(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/meetings")

    (answer,) = await desk.say(READER, "/sources 1")

    assert "Egypt and Ethiopia will hold talks in Nairobi on 12 January" in answer
    assert DAM_TALKS.partition("\n")[0] in answer


async def test_status_tells_how_many_articles_are_still_read_again_with_better_rules(desk: Desk) -> None:
    await desk.stored()
    seen: list[str] = []

    async def asked_meanwhile(_: float) -> None:
        seen.extend(await desk.say(ADMIN, "/status"))

    again = desk.attache.bureau.rereading
    again._sleep = asked_meanwhile  # the moment between two articles

    await again.catch_up()

    (after,) = await desk.say(ADMIN, "/status")
    assert "1 article is still to be read again, with better rules." in seen[0]
    assert "read again" not in after


async def test_status_tells_how_late_messages_were_and_which_version_runs(desk: Desk) -> None:
    now = desk.clock.now
    rows = [
        Delivery(
            f"key {late}",
            DeliveryKind.REMINDER,
            "meeting",
            ChatKey(READER),
            now - timedelta(hours=1),
            now + timedelta(hours=9),
            When(Precision.DATE, now.date(), now.date()),
            state=DeliveryState.SENT,
            changed_at=now - timedelta(hours=1) + timedelta(seconds=late),
        )
        for late in (1, 2, 300)
    ]
    await desk.store.commit(Work(deliveries=tuple(rows)))

    (answer,) = await desk.say(ADMIN, "/status")

    assert "Lateness: half of the 3 sent in the last 24 hours within 2.0 s, all within 5 min." in answer
    assert "Version " in answer


async def test_status_tells_that_the_reading_process_died_and_comes_back(desk: Desk) -> None:
    desk.room.ready, desk.room.stopped = False, True

    (answer,) = await desk.say(ADMIN, "/status")

    assert "Reading: stopped; it starts again with the next article (" in answer


class Counting(MemoryStore):
    """Counts how often somebody goes through the outbox, or all of it that is in some states."""

    walks = 0

    async def deliveries(self, *states: DeliveryState) -> Sequence[Delivery]:
        self.walks += 1
        return await super().deliveries(*states)


async def test_status_goes_through_no_outbox() -> None:
    store = Counting()
    async with Desk(store) as desk:
        await desk.stored()
        await desk.say(READER, "/subscribe")
        before = store.walks

        (answer,) = await desk.say(ADMIN, "/status")

    assert "To be sent: 4 messages, 0 uncertain, 0 that could not be sent." in answer
    assert store.walks == before


async def test_status_tells_that_answers_are_not_ready_and_that_they_are_again(desk: Desk) -> None:
    briefings, pauses = desk.attache.bureau.briefings, Pauses()
    as_ever, is_ready = briefings.warm, asyncio.Event()

    async def warm(*, now: datetime | None = None) -> int:
        raise MemoryError

    async def warm_again(*, now: datetime | None = None) -> int:
        revision = await as_ever(now=now)
        is_ready.set()
        return revision

    desk.sleep, briefings.warm = pauses, warm  # type: ignore[method-assign]  # fails as nothing else can be made to
    await desk.store.commit(Work(articles=read(article()).articles))
    waiting = await pauses.begins()
    (while_it_fails,) = await desk.say(ADMIN, "/status")
    briefings.warm = warm_again  # type: ignore[method-assign]
    waiting.set()
    await asyncio.wait_for(is_ready.wait(), 10)
    await asyncio.sleep(0)
    (after,) = await desk.say(ADMIN, "/status")

    assert "Answers: not made ready in advance (an error that only the log describes)" in while_it_fails
    assert "Answers:" not in after


class Full(MemoryStore):
    """A store that takes nothing once it is full."""

    is_full = False

    async def commit(self, work: Work) -> None:
        if self.is_full:
            raise StoreFull("The disk is full: free some space in /srv/attache.")
        await super().commit(work)


async def test_status_tells_that_nothing_is_kept_and_when_it_is_again() -> None:
    store = Full()
    async with Desk(store) as desk:
        await desk.stored()
        store.is_full = True
        (while_it_fails,) = await desk.say(ADMIN, "/status")
        store.is_full = False
        (after,) = await desk.say(ADMIN, "/status")

    assert while_it_fails.startswith("Nothing new is kept just now: the disk is full, or takes nothing.")
    assert "Nothing new is kept" not in after


async def test_status_tells_that_the_clock_was_set_back(desk: Desk) -> None:
    await desk.stored()
    (before,) = await desk.say(ADMIN, "/status")
    desk.clock.now -= timedelta(days=10)

    (after,) = await desk.say(ADMIN, "/status")

    assert "it was set back" in after
    assert "set back" not in before
