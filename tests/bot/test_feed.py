"""GET /calendar/<secret>.ics over 127.0.0.1: the calendar for whoever knows the secret, and nothing for anybody else."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import date, datetime, timedelta

import icalendar
import pytest
from bot_process import free_port
from desk import DAM_TALKS_MOVED, READER, Desk
from tornado.httpclient import AsyncHTTPClient, HTTPResponse

from bot.feed import ASKED_WITHIN, MOST_ASKED, Feeds, address
from bot.health import health_answered
from bot.settings import Listen
from store.base import StoreError
from store.memory import MemoryStore
from store.records import ChatKey, Subscriber

URL = "https://bot.example.org/calendar"
OTHER = 8


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    async with Desk(health_listen=Listen("127.0.0.1", 8080), calendar_url=URL) as running:
        yield running


@pytest.fixture
async def port(desk: Desk) -> AsyncIterator[int]:
    port = free_port()
    async with health_answered(Listen("127.0.0.1", port), desk.attache):
        yield port


async def secret_of(desk: Desk, user: int = READER) -> str:
    """The secret of this user's calendar, made on first use."""
    await desk.say(user, "/calendar feed")
    subscriber = await desk.store.subscriber(ChatKey(user))
    assert subscriber is not None and subscriber.feed is not None
    return subscriber.feed


async def fetch(port: int, secret: str, method: str = "GET", **headers: str) -> HTTPResponse:
    """The answer; underscores in the names of headers are hyphens."""
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    url = f"http://127.0.0.1:{port}/calendar/{secret}.ics"
    body = b"" if method in ("POST", "PUT") else None
    return await AsyncHTTPClient().fetch(url, method=method, headers=sent, body=body, raise_error=False)


def days(answer: HTTPResponse) -> list[date]:
    return [event.start for event in icalendar.Calendar.from_ical(answer.body).events]


async def test_a_calendar_of_what_the_chat_follows(desk: Desk, port: int) -> None:
    await desk.stored()
    await desk.say(READER, "/subscribe Ethiopia")
    secret = await secret_of(desk)

    answer = await fetch(port, secret)

    assert answer.code == 200
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert "Server" not in answer.headers
    assert days(answer) == [date(2022, 1, 12)]
    assert icalendar.Calendar.from_ical(answer.body).calendar_name == "Attaché"


async def test_every_change_is_in_it_under_the_same_uid(desk: Desk, port: int) -> None:
    await desk.stored()
    await desk.say(READER, "/subscribe Ethiopia")
    secret = await secret_of(desk)
    before = await fetch(port, secret)

    await desk.stored(DAM_TALKS_MOVED)
    after = await fetch(port, secret)

    old, new = (icalendar.Calendar.from_ical(answer.body).events[0] for answer in (before, after))
    assert (old.start, new.start) == (date(2022, 1, 12), date(2022, 1, 19))
    assert old["UID"] == new["UID"]
    assert old["SEQUENCE"] < new["SEQUENCE"]
    assert before.headers["Etag"] != after.headers["Etag"]


async def test_what_is_followed_and_muted_later_holds_at_once(desk: Desk, port: int) -> None:
    await desk.stored()
    secret = await secret_of(desk)
    everything = await fetch(port, secret)

    await desk.say(READER, "/subscribe Russia")
    one = await fetch(port, secret)

    assert len(days(everything)) == 2
    assert days(one) == [date(2022, 1, 20)]


async def test_who_has_it_already_is_told_so(desk: Desk, port: int) -> None:
    await desk.stored()
    secret = await secret_of(desk)
    first = await fetch(port, secret)

    by_mark = await fetch(port, secret, If_None_Match=first.headers["Etag"])
    by_time = await fetch(port, secret, If_Modified_Since=first.headers["Last-Modified"])
    with_other_mark = await fetch(
        port, secret, If_None_Match='"other"', If_Modified_Since=first.headers["Last-Modified"]
    )

    assert (by_mark.code, by_mark.body, by_mark.headers["Etag"]) == (304, b"", first.headers["Etag"])
    assert (by_time.code, by_time.body) == (304, b"")
    assert with_other_mark.code == 200


async def test_a_change_within_the_same_second_is_newer_by_time_too(desk: Desk, port: int) -> None:
    await desk.stored()
    secret = await secret_of(desk)
    first = await fetch(port, secret)

    await desk.stored(DAM_TALKS_MOVED)
    second = await fetch(port, secret, If_Modified_Since=first.headers["Last-Modified"])
    third = await fetch(port, secret, If_Modified_Since=second.headers["Last-Modified"])

    assert (second.code, third.code) == (200, 304)
    assert second.headers["Last-Modified"] > first.headers["Last-Modified"]


@pytest.mark.parametrize("since", ["yesterday", "", "Tue, 04 Jan 2022 09:00:00 -0000", "Wed, 99 Foo 2022 25:00:00 GMT"])
async def test_a_time_that_is_none_is_not_believed(desk: Desk, port: int, since: str) -> None:
    secret = await secret_of(desk)

    answer = await fetch(port, secret, If_Modified_Since=since)

    assert answer.code == 200


async def test_nothing_new_is_not_composed_again(desk: Desk, port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    await desk.stored()
    secret = await secret_of(desk)
    first = await fetch(port, secret)
    composed: list[Subscriber] = []
    compose = desk.attache.bureau.briefings.feed

    async def counted(subscriber: Subscriber, *, now: datetime) -> bytes:
        composed.append(subscriber)
        return await compose(subscriber, now=now)

    monkeypatch.setattr(desk.attache.bureau.briefings, "feed", counted)
    same = await fetch(port, secret)
    known = await fetch(port, secret, If_None_Match=first.headers["Etag"])
    desk.clock.now += timedelta(days=1)
    await asyncio.gather(*(fetch(port, secret) for _ in range(5)))

    assert (same.body, known.code) == (first.body, 304)
    assert len(composed) == 1


async def test_head_tells_the_same_without_the_calendar(desk: Desk, port: int) -> None:
    await desk.stored()
    secret = await secret_of(desk)
    whole = await fetch(port, secret)

    head = await fetch(port, secret, "HEAD")

    assert (head.code, head.body) == (200, b"")
    for name in ("Etag", "Last-Modified", "Content-Type", "Content-Length"):
        assert head.headers[name] == whole.headers[name]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
async def test_nothing_else_can_be_done_there(desk: Desk, port: int, method: str) -> None:
    answer = await fetch(port, await secret_of(desk), method)

    assert (answer.code, answer.body) == (404, b"")


WELL_FORMED = "q7" * 21 + "q"  # as a secret is written, and nobody's


@pytest.mark.parametrize("secret", [WELL_FORMED, "", "x", "x" * 42, "x" * 44, "..%2f..%2fetc", "%00" * 15, "é" * 43])
async def test_who_guesses_finds_nothing(desk: Desk, port: int, secret: str) -> None:
    assert len(await secret_of(desk)) == len(WELL_FORMED)

    answer = await fetch(port, secret)

    assert (answer.code, answer.body) == (404, b"")
    assert answer.headers["Cache-Control"] == "no-store"


async def test_chats_without_an_address_are_not_found_by_an_empty_one(desk: Desk, port: int) -> None:
    await desk.say(READER, "/subscribe")

    answer = await fetch(port, "None")

    assert answer.code == 404


async def test_secrets_are_their_own_and_long(desk: Desk) -> None:
    mine, other = await secret_of(desk), await secret_of(desk, OTHER)

    assert len(mine) == len(other) == 43
    assert mine != other
    assert address(f"{URL}/", mine) == f"{URL}/{mine}.ics"


async def test_an_address_that_was_taken_back_is_gone_at_once(desk: Desk, port: int) -> None:
    secret = await secret_of(desk)
    before = await fetch(port, secret)

    await desk.press(READER, "Take it back")
    revoked = await fetch(port, secret)
    again = await secret_of(desk)
    await desk.say(READER, "/delete_me")
    await desk.press(READER, "Delete everything")
    deleted = await fetch(port, again)

    assert [before.code, revoked.code, deleted.code] == [200, 404, 404]


async def test_whoever_asks_on_and_on_has_to_wait_and_nobody_else(desk: Desk, port: int) -> None:
    mine, other = await secret_of(desk), await secret_of(desk, OTHER)
    codes = [(await fetch(port, mine)).code for _ in range(MOST_ASKED)]

    refused = await fetch(port, mine)
    others = await fetch(port, other)
    desk.clock.now += ASKED_WITHIN
    later = await fetch(port, mine)

    assert set(codes) == {200}
    assert (refused.code, refused.body) == (429, b"")
    assert refused.headers["Retry-After"] == "600"
    assert (others.code, later.code) == (200, 200)


async def test_a_clock_that_is_set_back_locks_nobody_out(desk: Desk) -> None:
    feeds = Feeds(desk.attache.bureau)
    for _ in range(MOST_ASKED):
        feeds.wait(ChatKey(READER))

    desk.clock.now -= timedelta(days=1)

    assert feeds.wait(ChatKey(READER)) is None


class Closed(MemoryStore):
    """A store that gives nothing out any more."""

    closed = False

    async def subscribers(self) -> tuple[Subscriber, ...]:
        if self.closed:
            raise StoreError("The store in /srv/private is closed.")
        return tuple(await super().subscribers())


async def test_trouble_with_the_store_is_no_calendar_and_no_secret_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG", logger="bot")
    store, port = Closed(), free_port()
    async with Desk(store, health_listen=Listen("127.0.0.1", port), calendar_url=URL) as desk:
        secret = await secret_of(desk)
        async with health_answered(desk.settings.health_listen, desk.attache):
            caplog.clear()
            served = await fetch(port, secret)
            quiet = caplog.text
            await desk.attache.alarm.ring()  # what the first question set going does not meet the closed store
            store.closed = True
            refused = await fetch(port, secret)
            store.closed = False

    assert (served.code, quiet) == (200, "")
    assert (refused.code, refused.body) == (503, b"")
    assert [vars(record)["error"] for record in caplog.records if record.name == "bot.feed"] == ["StoreError"]
    assert secret not in caplog.text and "private" not in caplog.text


async def test_a_mistake_of_ours_is_told_without_the_address(
    desk: Desk, port: int, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = await secret_of(desk)

    async def broken(subscriber: Subscriber, *, now: datetime) -> bytes:
        raise RuntimeError(f"not for {subscriber.feed}")

    monkeypatch.setattr(desk.attache.bureau.briefings, "feed", broken)
    answer = await fetch(port, secret)

    assert (answer.code, answer.body) == (500, b"")
    assert "a page failed" in caplog.text
    assert secret not in caplog.text
