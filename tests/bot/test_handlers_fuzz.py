"""Whatever is sent or pressed, nothing goes wrong, and Telegram is never asked for what it refuses."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest
from desk import ADMIN, READER, Desk

from bot.commands import NAMES
from bot.handlers.buttons import ACTIONS
from bot.handlers.errors import SORRY
from bot.standin.markup import TEXT_LIMIT, utf16_length
from tests.figures import Count

WORDS = (
    "iran", "Egypt", "NATO, EU", "A vs B", "all", "Geneva", "next week", "yesterday", "12 January", "31 February",
    "2021-13-45", "0", "1", "-1", "99999999999999999999", "m_", "m_1", "UTC+3", "UTC+99", "1d", "1d 2h", "\n", "\n\n",
    "/", "//", "<b>", "&amp;", "'", '"', "%s", "{}", "\u200b", "\u202e", "\U0001f600" * 50,
    "x" * 300, "@attache_bot", "http://10.1.2.3/a",
)  # fmt: skip
STEPS, SEEDS = 120, 200


@pytest.mark.parametrize("seed", [*range(2), *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(2, SEEDS))])
async def test_nothing_that_is_sent_or_pressed_goes_wrong(desk: Desk, seed: int, count: Count) -> None:
    chance = random.Random(seed)
    said = ["/add"]
    await desk.stored()

    for _ in range(STEPS):
        desk.clock.now += timedelta(seconds=chance.choice((0, 0, 20, 120)))  # some are told that it is too much
        user = chance.choice((ADMIN, READER))
        if chance.random() < 0.2:
            await press_something(desk, user, chance)
        else:
            said.append(something(chance))
            await desk.say(user, said[-1])

    wrong = [message.text for message in desk.telegram.written if SORRY in message.text]
    wrong += [words for words in desk.popups() if words == SORRY]
    commands = sum(text.startswith("/") for text in said)
    count("anything sent or pressed", steps=STEPS, commands=commands, unhandled_errors=len(wrong))
    assert wrong == []


def something(chance: random.Random) -> str:
    """A command with anything behind it, or anything without a command."""
    words = " ".join(chance.choice(WORDS) for _ in range(chance.randint(0, 8)))
    text = (
        f"/{chance.choice((*NAMES, 'timline', 'xyzzy'))} {words}"
        if chance.random() < 0.6 or not words.strip()
        else words
    )
    while utf16_length(text) > TEXT_LIMIT:
        text = text[: len(text) // 2]
    return text


async def press_something(desk: Desk, user: int, chance: random.Random) -> None:
    """A button of any message of the chat, with anything behind its word."""
    if messages := desk.telegram.from_bot(user):
        arguments = ":".join(chance.choice(WORDS)[:20] for _ in range(chance.randint(0, 3)))
        await desk.telegram.press_raw(user, chance.choice(messages), f"{chance.choice(list(ACTIONS))}:{arguments}")
        await desk.attache.settle()
