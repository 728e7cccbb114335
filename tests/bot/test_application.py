"""The application as it runs: updates come by polling, chats are served side by side, and it ends in time."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from desk import ADMIN, DAM_TALKS, GROUP, NOW, READER, Desk
from pauses import Pauses, SharedClock
from telegram import Update

from bot.standin import Message, Meter, Telegram, too_many_requests

PRIVATE_WORDS = "my plan is a secret one"


class Polling:
    """The same desk, its updates fetched by long polling as in production."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        desk.telegram.detach()
        self._sights: asyncio.Queue[Message] = asyncio.Queue()
        desk.telegram.watchers.append(lambda sight, message, words: self._sights.put_nowait(message))

    @property
    def telegram(self) -> Telegram:
        return self.desk.telegram

    async def next(self) -> Message:
        """The next message that the bot writes or edits."""
        return await asyncio.wait_for(self._sights.get(), 10)


@pytest.fixture
async def polling(desk: Desk) -> AsyncIterator[Polling]:
    """A bot that polls until the test ends."""
    updater = desk.attache.application.updater
    assert updater is not None
    running = Polling(desk)
    await updater.start_polling(timeout=1)
    yield running
    await updater.stop()


async def test_a_chat_that_has_to_wait_holds_up_nobody_else(polling: Polling) -> None:
    pauses = Pauses()
    polling.desk.sleep = pauses
    polling.telegram.fail_next("sendMessage", too_many_requests(3), chat=READER)

    await polling.telegram.say(READER, READER, "/help")
    waiting = await pauses.begins()
    await polling.telegram.say(8, 8, "/help")
    first = await polling.next()
    waiting.set()
    second = await polling.next()

    assert (first.chat.id, second.chat.id) == (8, READER)


async def test_an_update_is_confirmed_when_it_is_answered(polling: Polling) -> None:
    pauses = Pauses()
    polling.desk.sleep = pauses
    polling.telegram.fail_next("sendMessage", too_many_requests(3), chat=READER)
    await polling.telegram.say(READER, READER, "/help")

    waiting = await pauses.begins()
    before = len(polling.telegram.updates)
    waiting.set()
    await polling.next()
    await polling.telegram.say(8, 8, "/help")
    await polling.next()

    assert before == 1
    assert len(polling.telegram.updates) == 1


async def test_messages_of_one_chat_are_answered_in_their_order(polling: Polling) -> None:
    for text in ("/timezone Tokyo", "/timezone", "/help"):
        await polling.telegram.say(READER, READER, text)

    answers = [(await polling.next()).text for _ in range(3)]

    assert ["Tokyo" in each for each in answers] == [True, True, False]
    assert "/meetings" in answers[2]


async def test_a_question_is_answered_while_an_article_is_read(polling: Polling) -> None:
    polling.desk.room.gate.clear()
    await polling.telegram.say(ADMIN, ADMIN, DAM_TALKS)
    reading = await polling.next()
    before = reading.text

    await polling.telegram.say(ADMIN, ADMIN, "/help")
    meanwhile = await polling.next()
    polling.desk.room.gate.set()
    read = await polling.next()

    assert before == "Reading …"
    assert "/meetings" in meanwhile.text
    assert read is reading
    assert "12 January" in read.text


async def test_an_update_that_cannot_be_understood_is_passed_over_and_nobody_is_kept_waiting(
    polling: Polling, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    updates, chat = polling.telegram.updates, {"id": READER, "type": "private", "first_name": "Nadia"}
    updates.put(updates.numbered({"message": {"message_id": 1, "chat": chat, "text": PRIVATE_WORDS}}))  # has no date
    before = updates.polls

    await polling.telegram.say(READER, READER, "/help")
    answer = await polling.next()
    await polling.telegram.say(READER, READER, "/timezone Tokyo")
    next_answer = await polling.next()

    assert "/meetings" in answer.text
    assert "Tokyo" in next_answer.text
    assert updates.polls - before <= 4
    assert [record.getMessage() for record in caplog.records].count("an update could not be understood") == 1
    assert PRIVATE_WORDS not in caplog.text


async def test_an_update_that_comes_twice_is_answered_once(polling: Polling) -> None:
    update = await _written(polling.telegram, "/help")

    for _ in range(2):
        await polling.desk.attache.application.update_queue.put(update)
    await polling.telegram.say(8, 8, "/help")
    answered = [(await polling.next()).chat.id for _ in range(2)]

    assert sorted(answered) == [READER, 8]
    assert len(polling.telegram.from_bot(READER)) == 1


async def _written(telegram: Telegram, text: str) -> Update:
    """The update that a reader's message is, taken out of Telegram's hands."""
    await telegram.say(READER, READER, text)
    update = Update.de_json(telegram.updates.first())
    telegram.updates.drop_all()
    return update


async def test_fifty_who_ask_at_once_are_all_answered_and_nobody_is_told_to_wait() -> None:
    clock = SharedClock(NOW)
    telegram = Telegram(clock=clock)
    telegram.meter = Meter(clock)
    desk = Desk(telegram=telegram)
    desk.clock, desk.sleep = clock, clock.sleep  # type: ignore[assignment]  # many wait side by side

    async with desk:
        await asyncio.gather(*(telegram.say(chat, chat, "/help") for chat in range(100, 150)))

        answered = [chat for chat in range(100, 150) if len(telegram.from_bot(chat)) == 1]

    assert len(answered) == 50
    assert {call.status for call in telegram.asked("sendMessage")} == {200}
    assert clock.now - NOW < timedelta(seconds=2.5)


async def test_replies_and_reminders_share_the_pace_of_a_group() -> None:
    async with Desk() as desk:
        desk.telegram.group(GROUP, administrators=[READER])
        await desk.stored()
        await desk.say(READER, "/subscribe", chat=GROUP)
        desk.clock.now = NOW + timedelta(days=15, hours=20)  # both meetings are due to be announced
        desk.telegram.meter = Meter(desk.clock)
        for _ in range(19):
            await desk.say(READER, "/help", chat=GROUP)
        await desk.attache.alarm.ring()
        at_first = desk.telegram.from_bot(GROUP)[-1].text

        desk.clock.now += timedelta(seconds=62)
        await desk.attache.alarm.ring()

        assert "/meetings" in at_first
        assert "Moscow" in desk.telegram.from_bot(GROUP)[-1].text
        assert {call.status for call in desk.telegram.asked("sendMessage")} == {200}
