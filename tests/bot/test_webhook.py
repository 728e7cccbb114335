"""Updates over HTTP: only Telegram is believed, its word that one came is given when it is dealt with, nobody blocks it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from bot_process import free_port
from desk import NOW, READER, Desk
from telegram import Update
from telegram.ext import TypeHandler
from tornado.httpclient import AsyncHTTPClient, HTTPResponse

from bot.listening import LONGEST_BODY, MOST_CONNECTIONS
from bot.running import ALLOWED
from bot.settings import WrongSettings
from bot.standin import Telegram
from bot.webhook import SECRET_HEADER, Webhook

SECRET = "s" * 40


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    port = free_port()
    async with Desk(
        telegram=Telegram(clock=lambda: NOW, local=True),
        bot_mode="webhook",
        webhook_url=f"http://127.0.0.1:{port}/telegram",
        webhook_listen=f"127.0.0.1:{port}",
        webhook_secret=SECRET,
    ) as running:
        running.telegram.detach()
        yield running


@pytest.fixture
async def webhook(desk: Desk) -> AsyncIterator[Webhook]:
    webhook = Webhook(desk.attache.application, desk.settings)
    await webhook.open(ALLOWED)
    yield webhook
    await webhook.stop()


async def written(desk: Desk, text: str) -> dict[str, Any]:
    """The update that Telegram has for the bot when the reader writes this."""
    await desk.telegram.say(READER, READER, text)
    update = desk.telegram.updates.first()
    assert update is not None
    desk.telegram.updates.confirm(update["update_id"] + 1)
    return update


async def hand_over(
    desk: Desk, body: bytes, *, secret: str | None = SECRET, path: str = "", method: str = "POST"
) -> HTTPResponse:
    headers = {"Content-Type": "application/json"} | ({SECRET_HEADER: secret} if secret is not None else {})
    address = f"{desk.settings.webhook_url}{path}"
    content = body if method == "POST" else None
    return await AsyncHTTPClient().fetch(address, method=method, headers=headers, body=content, raise_error=False)


async def test_telegram_is_told_where_and_with_which_secret(desk: Desk, webhook: Webhook) -> None:
    told = desk.telegram.webhook

    assert (told["url"], told["secret_token"]) == (desk.settings.webhook_url, SECRET)


@pytest.mark.parametrize(
    ("how", "status"),
    [
        ({"secret": "t" * 40}, 403),
        ({"secret": None}, 403),
        ({"secret": ""}, 403),
        ({"secret": SECRET + "s"}, 403),
        ({"path": "/more"}, 404),
        ({"method": "GET"}, 405),
    ],
)
async def test_who_is_not_telegram_is_not_heard(desk: Desk, webhook: Webhook, how: dict[str, Any], status: int) -> None:
    update = await written(desk, "/help")

    answer = await hand_over(desk, json.dumps(update).encode(), **how)

    assert (answer.code, answer.body) == (status, b"")
    assert not desk.telegram.from_bot(READER)


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"", 400), (b"not json", 400), (b"\xff\xfe", 400), (b"{}", 200), (b"[]", 200), (b"7", 200)],
)
async def test_what_is_no_update_keeps_no_other_from_coming(
    desk: Desk, webhook: Webhook, body: bytes, status: int
) -> None:
    answer = await hand_over(desk, body)
    next_one = await hand_over(desk, json.dumps(await written(desk, "/help")).encode())

    assert (answer.code, next_one.code) == (status, 200)
    assert len(desk.telegram.from_bot(READER)) == 1


async def test_a_long_body_is_not_read(desk: Desk, webhook: Webhook) -> None:
    answer = await hand_over(desk, b" " * (LONGEST_BODY + 1))

    assert answer.code in (400, 413, 599)


async def test_the_word_that_an_update_came_is_given_when_it_is_dealt_with(desk: Desk, webhook: Webhook) -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def hold(*_: object) -> None:
        begun.set()
        await go_on.wait()

    desk.attache.application.add_handler(TypeHandler(Update, hold), group=-9)

    asked = asyncio.create_task(hand_over(desk, json.dumps(await written(desk, "/help")).encode()))
    await begun.wait()
    given_before = asked.done()
    go_on.set()
    answer = await asked

    assert not given_before
    assert answer.code == 200
    assert len(desk.telegram.from_bot(READER)) == 1


async def test_one_that_comes_twice_is_answered_once(desk: Desk, webhook: Webhook) -> None:
    update = json.dumps(await written(desk, "/help")).encode()

    answers = [await hand_over(desk, update), await hand_over(desk, update)]

    assert [answer.code for answer in answers] == [200, 200]
    assert len(desk.telegram.from_bot(READER)) == 1


async def test_connections_without_a_word_take_no_more_than_their_share(desk: Desk, webhook: Webhook) -> None:
    silent = [
        await asyncio.open_connection("127.0.0.1", desk.settings.webhook_listen.port)
        for _ in range(MOST_CONNECTIONS + 20)
    ]

    hung_up = await asyncio.gather(*(reader.read() for reader, _ in silent[MOST_CONNECTIONS:]))
    for _, writer in silent:
        writer.close()
        await writer.wait_closed()
    update = json.dumps(await written(desk, "/help")).encode()
    answers = [await hand_over(desk, update) for _ in range(3)]  # that they have gone is noticed in a moment

    assert hung_up == [b""] * 20
    assert answers[-1].code == 200


async def test_telegrams_refusal_of_the_address_is_said_in_its_words(desk: Desk) -> None:
    desk.telegram.local = False
    webhook = Webhook(desk.attache.application, desk.settings)

    with pytest.raises(WrongSettings, match=r"WEBHOOK_URL: Telegram does not take .*https url must be provided"):
        await webhook.open(ALLOWED)
    await webhook.stop()


async def test_an_address_is_no_pattern(desk: Desk) -> None:
    asked = desk.settings.model_copy(update={"webhook_url": f"{desk.settings.webhook_url}/a+b.c"})
    webhook = Webhook(desk.attache.application, asked)
    await webhook.open(ALLOWED)

    right = await hand_over(desk, b"{}", path="/a+b.c")
    wrong = await hand_over(desk, b"{}", path="/aab-c")
    await webhook.stop()

    assert (right.code, wrong.code) == (200, 404)


async def test_an_address_that_is_taken_is_named(desk: Desk, webhook: Webhook) -> None:
    second = Webhook(desk.attache.application, desk.settings)

    with pytest.raises(WrongSettings, match=r"WEBHOOK_LISTEN: cannot listen on 127\.0\.0\.1"):
        await second.open(ALLOWED)
