"""A message to everybody: shown first, sent once to each chat, also when the bot dies on the way."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from desk import ADMIN, GROUP, OTHER_ADMIN, READER, Desk

from bot.broadcasting import Broadcast
from bot.standin import timeout, too_many_requests
from store.records import ChatKey, Subscriber
from store.work import Work

READERS = (READER, READER + 1, READER + 2)
WORDS = "I will be away for an hour at noon (UTC)."


async def with_readers(desk: Desk) -> None:
    for reader in (ADMIN, *READERS):
        await desk.say(reader, "/start")
    chats = tuple(Subscriber(ChatKey(reader), subscribed=True) for reader in READERS)
    others = (Subscriber(ChatKey(90)), Subscriber(ChatKey(91), subscribed=True, paused="blocked"))
    await desk.store.commit(Work(subscribers=(*chats, *others)))


def got(desk: Desk) -> list[int]:
    """Who got the message, once for each time."""
    return [message.chat.id for message in desk.telegram.written if message.text == WORDS and message.chat.id != ADMIN]


async def test_it_is_shown_as_it_will_look_with_a_count_and_sent_when_that_is_wanted(desk: Desk) -> None:
    await with_readers(desk)

    preview, question = await desk.say(ADMIN, f"/broadcast {WORDS}")
    before = got(desk)
    told = await desk.press(ADMIN, "Send")

    assert (preview, before) == (WORDS, [])
    assert question == "So it will look. Shall it go to 3 chats?"
    assert got(desk) == sorted(READERS)
    assert told[-1] == "Your message was sent to 3 chats."
    assert await desk.attache.bureau.broadcasts.current() is None


async def test_discarded_nobody_gets_it_and_its_buttons_are_dead(desk: Desk) -> None:
    await with_readers(desk)
    await desk.say(ADMIN, f"/broadcast {WORDS}")
    question = desk.last(ADMIN)

    told = await desk.press(ADMIN, "Discard")
    await desk.telegram.press_raw(ADMIN, question, f"broadcast:send:{question.id}")

    assert told == ["Discarded. Nobody got it."]
    assert "decided on already" in desk.popups()[-1]
    assert got(desk) == []


@pytest.mark.parametrize(
    ("text", "says"),
    [("", "Write /broadcast and your message"), ("word " * 800, "too long for one message"), (WORDS, "Nobody gets")],
)
async def test_what_cannot_be_sent_is_said_at_once(desk: Desk, text: str, says: str) -> None:
    (answer,) = await desk.say(ADMIN, f"/broadcast {text}".strip())

    assert says in answer


async def test_it_is_for_admins_and_for_private_chats(desk: Desk) -> None:
    await with_readers(desk)
    desk.telegram.group(GROUP, "Desk")

    (refused,) = await desk.say(READER, f"/broadcast {WORDS}")
    (elsewhere,) = await desk.say(ADMIN, f"/broadcast {WORDS}", chat=GROUP)

    assert "Only this bot's admins" in refused
    assert "in private" in elsewhere
    assert got(desk) == []


async def test_whoever_has_blocked_the_bot_rests_and_is_counted(desk: Desk) -> None:
    await with_readers(desk)
    desk.telegram.person(READERS[1]).blocked = True
    await desk.say(ADMIN, f"/broadcast {WORDS}")

    told = await desk.press(ADMIN, "Send")

    rests = await desk.store.subscriber(ChatKey(READERS[1]))
    assert got(desk) == [READERS[0], READERS[2]]
    assert told[-1] == "Your message was sent to 2 chats. 1 no longer let me write; their reminders rest."
    assert rests is not None
    assert rests.paused == "blocked"


async def test_what_telegram_wants_to_wait_for_is_sent_again_and_what_may_have_arrived_is_not(desk: Desk) -> None:
    await with_readers(desk)
    await desk.say(ADMIN, f"/broadcast {WORDS}")
    desk.telegram.fail_next("sendMessage", too_many_requests(7), chat=READERS[0])
    desk.telegram.fail_next("sendMessage", timeout(accepted=True), chat=READERS[1])

    told = await desk.press(ADMIN, "Send")

    assert got(desk) == sorted(READERS)
    assert told[-1] == "Your message was sent to 2 chats. 1 may or may not have got it."


async def test_a_second_one_waits_until_the_first_is_through(desk: Desk) -> None:
    await with_readers(desk)
    under_way = Broadcast(1, WORDS, ADMIN, is_begun=True)
    await desk.attache.bureau.broadcasts.propose(under_way)

    (answer,) = await desk.say(OTHER_ADMIN, "/broadcast Another one.")

    assert "still being sent" in answer


@pytest.mark.parametrize("reached", range(3))
async def test_after_a_death_on_the_way_it_goes_on_and_nobody_gets_it_twice(desk: Desk, reached: int) -> None:
    await with_readers(desk)
    broadcasts = desk.attache.bureau.broadcasts
    begun = Broadcast(1, WORDS, ADMIN, is_begun=True)
    died = replace(begun, last=READERS[reached], under_way=True, sent=reached)
    await broadcasts.propose(died)

    await asyncio.wait_for(broadcasts.go_on(), timeout=30)
    await broadcasts.go_on()

    assert got(desk) == list(READERS[reached + 1 :])
    assert desk.last(ADMIN).text.endswith("1 may or may not have got it.")
    assert await broadcasts.current() is None
