"""Putting a message into a chat: the HTML, else the plain text, and what Telegram asks for."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from river import Clock
from telegram import Bot
from telegram.error import BadRequest, RetryAfter

from bot.messages.render import worded
from bot.pacing import Pacer
from bot.replying import Replies
from bot.sending import Sender
from bot.standin import Telegram, refused, too_many_requests
from briefings.briefing import Choice
from store.records import ChatKey

NADIA = 42
HELLO = worded("Talks & talks", [Choice("What is next", "meetings:1:")])


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def telegram(clock: Clock) -> Telegram:
    double = Telegram(clock=clock)
    double.person(NADIA)
    return double


@pytest.fixture
async def sender(telegram: Telegram, clock: Clock) -> AsyncIterator[Sender]:
    async with Bot(telegram.token, request=telegram.request(), get_updates_request=telegram.request()) as bot:
        yield Sender(bot, Replies(Pacer(), clock, clock.sleep))


async def test_a_message_is_sent_as_html_with_its_buttons_and_without_previews(
    telegram: Telegram, sender: Sender
) -> None:
    number = await sender.send(ChatKey(NADIA), HELLO)

    (message,) = telegram.from_bot(NADIA)
    assert (message.id, message.text, message.html) == (number, "Talks & talks", "Talks &amp; talks")
    assert [button.label for button in message.buttons] == ["What is next"]
    assert telegram.asked("sendMessage")[0].values["link_preview_options"] == {"is_disabled": True}


async def test_a_message_goes_into_the_topic_it_is_for(telegram: Telegram, sender: Sender) -> None:
    telegram.group(-100_200, topics=[7])

    await sender.send(ChatKey(-100_200, 7), HELLO)

    assert telegram.from_bot(-100_200)[0].topic == 7


REFUSALS = ["can't parse entities: what is this", "message is too long", "nobody has ever heard of such a thing"]


@pytest.mark.parametrize("reason", REFUSALS)
async def test_what_is_refused_is_sent_once_in_plain_words(telegram: Telegram, sender: Sender, reason: str) -> None:
    telegram.fail_next("sendMessage", refused(reason))

    await sender.send(ChatKey(NADIA), HELLO)

    (message,) = telegram.from_bot(NADIA)
    assert (message.html, message.text, len(message.buttons)) == (None, "Talks & talks", 1)


async def test_refused_buttons_are_left_out(telegram: Telegram, sender: Sender) -> None:
    telegram.fail_next("sendMessage", refused("BUTTON_DATA_INVALID"))

    await sender.send(ChatKey(NADIA), HELLO)

    assert telegram.from_bot(NADIA)[0].buttons == ()


async def test_a_chat_that_is_not_there_is_not_asked_twice(telegram: Telegram, sender: Sender) -> None:
    with pytest.raises(BadRequest):
        await sender.send(ChatKey(99), HELLO)

    assert len(telegram.asked("sendMessage")) == 1


async def test_a_short_wait_is_waited_for_and_a_long_one_is_the_callers(
    telegram: Telegram, sender: Sender, clock: Clock
) -> None:
    before = clock.now
    telegram.fail_next("sendMessage", too_many_requests(3))
    await sender.send(ChatKey(NADIA), HELLO)
    waited = clock.now - before
    telegram.fail_next("sendMessage", too_many_requests(60))

    with pytest.raises(RetryAfter):
        await sender.send(ChatKey(NADIA), HELLO)

    assert waited == timedelta(seconds=3)
    assert len(telegram.from_bot(NADIA)) == 1


async def test_an_earlier_message_is_replaced_and_the_same_words_are_no_error(
    telegram: Telegram, sender: Sender
) -> None:
    number = await sender.send(ChatKey(NADIA), HELLO)

    same = await sender.replace(ChatKey(NADIA), number, HELLO)
    other = await sender.replace(ChatKey(NADIA), number, worded("Something else"))

    assert same == other == number
    assert [message.text for message in telegram.from_bot(NADIA)] == ["Something else"]


async def test_what_cannot_be_replaced_is_sent_below(telegram: Telegram, sender: Sender) -> None:
    number = await sender.send(ChatKey(NADIA), HELLO)
    telegram.fail_next("editMessageText", refused("message can't be edited"))

    below = await sender.replace(ChatKey(NADIA), number, worded("Something else"))

    assert below != number
    assert [message.text for message in telegram.from_bot(NADIA)] == ["Talks & talks", "Something else"]
