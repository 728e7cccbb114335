"""In a chat one after the other, chats side by side."""

from __future__ import annotations

import asyncio

from pauses import Pauses
from telegram import Chat, Update, User
from telegram import Message as TelegramMessage

from bot.turns import ChatTurns


def message_in(chat: int, number: int) -> Update:
    sender, place = User(chat, "Nadia", is_bot=False), Chat(chat, Chat.PRIVATE)
    return Update(number, message=TelegramMessage(number, None, place, from_user=sender, text="hello"))  # type: ignore[arg-type]


async def test_messages_of_a_chat_keep_their_order_though_the_first_is_slow() -> None:
    turns, done, pauses = ChatTurns(), [], Pauses()

    async def answer(name: str, *, slow: bool) -> None:
        if slow:
            await pauses(1)
        done.append(name)

    first = asyncio.create_task(turns.process_update(message_in(1, 1), answer("first", slow=True)))
    second = asyncio.create_task(turns.process_update(message_in(1, 2), answer("second", slow=False)))
    other = asyncio.create_task(turns.process_update(message_in(2, 3), answer("other chat", slow=False)))
    await other
    await pauses.end()
    await asyncio.gather(first, second)

    assert done == ["other chat", "first", "second"]


async def test_one_that_fails_does_not_keep_the_next_waiting() -> None:
    turns, done = ChatTurns(), []

    async def fail() -> None:
        raise ValueError

    async def answer() -> None:
        done.append("second")

    first = asyncio.create_task(turns.process_update(message_in(1, 1), fail()))
    second = asyncio.create_task(turns.process_update(message_in(1, 2), answer()))
    failed, _ = await asyncio.gather(first, second, return_exceptions=True)

    assert isinstance(failed, ValueError)
    assert done == ["second"]


async def test_an_update_is_processed_once_however_often_it_comes() -> None:
    turns, done = ChatTurns(), []

    async def answer() -> None:
        done.append("answered")

    for number in (1, 1, 2, 1):
        await turns.process_update(message_in(1, number), answer())

    assert done == ["answered", "answered"]
