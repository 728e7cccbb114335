"""What followers get to read when a meeting changes before anybody was reminded of it, and what they never get."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from desk import ADMIN, GROUP, READER, Desk

from briefings.extraction.pipeline import Reader
from briefings.sources.text import Submission
from store.memory import MemoryStore
from store.records import Article, Findings

SET = (
    "MUSCAT, 3 January 2022 - Iran and Oman will hold talks in Muscat on 12 January at 10:00 GMT, "
    "the foreign ministry of Oman said."
)
OTHERWISE = (
    "Talks between Iran and Oman will be held in Muscat on 13 January, diplomats in Tehran said on 3 January 2022."
)
MOVED = (
    "MUSCAT, 4 January 2022 - The talks between Iran and Oman in Muscat, planned for 12 January, have been postponed "
    "to 19 January, Oman's foreign ministry said."
)
MOVED_AGAIN = (
    "MUSCAT, 5 January 2022 - The talks between Iran and Oman in Muscat, planned for 19 January, have been postponed "
    "to 26 January, Oman's foreign ministry said."
)
OFF = (
    "MUSCAT, 4 January 2022 - The talks between Iran and Oman in Muscat, planned for 12 January, have been cancelled, "
    "Oman's foreign ministry said."
)


@pytest.fixture
async def desk(reader: Reader) -> AsyncIterator[Desk]:
    """A running bot that reads with the real rules, in this process."""

    async def read(article: Article) -> Findings:
        return reader.read(article)

    running = Desk()
    running.room.read = read  # type: ignore[method-assign]
    async with running:
        yield running
    assert running.telegram.complaints() == []


async def comes_in(desk: Desk, *texts: str, later: timedelta = timedelta(minutes=1)) -> None:
    """Articles are stored one after the other, each by another outlet, and what is due is sent."""
    for text in texts:
        desk.clock.now += later
        await desk.stored(text)
    await rings(desk)


async def rings(desk: Desk, until: str | None = None) -> None:
    """Time passes, and the alarm rings for what is due."""
    desk.clock.now = datetime.fromisoformat(f"{until}+00:00") if until else desk.clock.now + timedelta(seconds=5)
    await desk.attache.alarm.ring()


async def follows(desk: Desk, words: str = "iran", *, chat: int = READER, **more: Any) -> None:
    """Somebody subscribes, and has read the answer."""
    await desk.say(READER, f"/subscribe {words}".strip(), chat=chat, **more)
    await rings(desk)


def unasked(desk: Desk, chat: int = READER) -> list[str]:
    """What the messages that came by themselves say has happened, oldest first."""
    words = [message.text.partition(":")[0] for message in desk.telegram.from_bot(chat)]
    return [each for each in words if each in ("Moved", "Cancelled", "Sources disagree", "Corrected")]


async def test_a_follower_hears_of_a_disagreement_and_of_a_cancellation_without_any_reminder(desk: Desk) -> None:
    await follows(desk)
    await comes_in(desk, SET)
    await comes_in(desk, OTHERWISE)
    await comes_in(desk, OFF)

    assert unasked(desk) == ["Sources disagree", "Cancelled"]


async def test_a_move_is_told_with_the_old_time_struck_out_and_the_source(desk: Desk) -> None:
    await follows(desk)
    await comes_in(desk, SET)
    await comes_in(desk, MOVED)

    message = desk.last(READER)
    assert unasked(desk) == ["Moved"]
    assert "<s>Wed 12 January, 10:00 UTC</s>" in message.html
    assert "Wednesday 19 January" in message.text
    assert "have been postponed to 19 January" in message.text
    assert "You follow Iran." in message.text


async def test_whoever_follows_since_the_change_hears_nothing_of_it_and_then_of_the_next(desk: Desk) -> None:
    await comes_in(desk, SET, MOVED)
    await follows(desk)

    before = unasked(desk)
    await comes_in(desk, MOVED_AGAIN, later=timedelta(days=1))

    assert before == []
    assert unasked(desk) == ["Moved"]
    assert "19 January" in desk.last(READER).html.partition("<s>")[2].partition("</s>")[0]


async def test_a_batch_tells_what_holds_in_the_end_once(desk: Desk) -> None:
    await follows(desk)
    await comes_in(desk, SET)
    batch = [Submission(text, publisher=f"Outlet {number}") for number, text in enumerate((MOVED, MOVED_AGAIN))]
    async for _ in desk.attache.bureau.ingest.add_all(batch, now=desk.clock.now):
        pass
    await rings(desk)

    assert unasked(desk) == ["Moved"]
    assert "26 January" in desk.last(READER).text


async def test_whoever_muted_it_or_wants_only_what_is_confirmed_hears_nothing(desk: Desk) -> None:
    muting = READER + 1
    await follows(desk)
    await desk.say(READER, "/mute oman")
    await desk.say(muting, "/subscribe")
    await desk.say(muting, "/following")
    await desk.press(muting, "Only confirmed")
    await comes_in(desk, OTHERWISE, MOVED.replace("12 January", "13 January"))

    assert unasked(desk) == unasked(desk, muting) == []


async def test_what_changes_in_quiet_hours_is_kept_and_told_as_it_then_is(desk: Desk) -> None:
    await follows(desk)
    await desk.say(READER, "/quiet 08:00-20:00 hold")
    await comes_in(desk, SET)
    await comes_in(desk, MOVED)
    silent = unasked(desk)
    await comes_in(desk, MOVED_AGAIN)
    await rings(desk, "2022-01-04T20:00")

    assert silent == []
    assert unasked(desk) == ["Moved"]
    assert "26 January" in desk.last(READER).text


async def test_each_topic_of_a_group_hears_what_it_follows(desk: Desk) -> None:
    desk.telegram.group(GROUP, members=[READER], administrators=[READER], topics=[5, 6])
    await desk.say(READER, "/subscribe iran", chat=GROUP, topic=5)
    await desk.say(READER, "/subscribe egypt", chat=GROUP, topic=6)
    await comes_in(desk, SET, MOVED)

    told = [message.topic for message in desk.telegram.from_bot(GROUP) if message.text.startswith("Moved")]
    assert told == [5]


async def test_an_admin_who_splits_and_merges_sends_nobody_wrong_news(desk: Desk) -> None:
    await follows(desk)
    await comes_in(desk, SET)
    await comes_in(desk, OTHERWISE)
    (whole,) = await desk.store.meetings()
    other = next(each for each in whole.citations if each != whole.citations[-1])
    rulings, now = desk.attache.bureau.rulings, desk.clock.now

    await rulings.keep(await rulings.split(whole.id, other.article, other.start, now=now), now=now)
    await rings(desk)
    first, second = await desk.store.meetings()
    await rulings.withdraw((await desk.store.rulings())[0].id, now=desk.clock.now)
    await rings(desk)

    assert {first.when.earliest, second.when.earliest} == {datetime(2022, 1, day).date() for day in (12, 13)}  # noqa: DTZ001
    assert unasked(desk) == ["Sources disagree"]


async def test_what_an_admin_corrects_is_told_and_what_is_taken_back_too(desk: Desk) -> None:
    await follows(desk)
    await comes_in(desk, SET)
    await desk.say(ADMIN, "/brief iran")
    for label in ("Correct", "Date"):
        await desk.press(ADMIN, label)
    await desk.say(ADMIN, "14 January 2022")
    await desk.press(ADMIN, "Correct it")
    await rings(desk)
    await desk.press(ADMIN, "Undo")
    await rings(desk)

    titles = unasked(desk)
    assert titles[0] == "Corrected"
    assert len(titles) == 2
    assert "12 January" in desk.last(READER).text


async def test_a_start_over_what_was_there_already_tells_nobody_anything(reader: Reader) -> None:
    store = MemoryStore()

    async def read(article: Article) -> Findings:
        return reader.read(article)

    first = Desk(store)
    first.room.read = read  # type: ignore[method-assign]
    async with first:
        await follows(first)
        await comes_in(first, SET)
        told = len(first.telegram.from_bot(READER))
    second = Desk(store, first.telegram)
    second.room.read = read  # type: ignore[method-assign]
    async with second:
        await second.attache.bureau.ingest.settle(now=second.clock.now)
        await rings(second)

    assert len(second.telegram.from_bot(READER)) == told
