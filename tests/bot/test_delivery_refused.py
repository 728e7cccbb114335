"""What Telegram asks for, refuses, or leaves unanswered: nothing is lost, and nothing repeated without need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import pytest
from river import ADMIN, River

from bot.messages.message import Message
from bot.standin import Failure, blocked, connection_lost, migrated, refused, server_error, timeout, too_many_requests
from store.memory import MemoryStore
from store.records import ChatKey, Delivery, DeliveryKind, DeliveryState
from store.work import Work
from tests.briefings.newsroom import talks
from tests.briefings.outboxes import DAY, HOUR, utc

NADIA, OMAR, DESK, SUPERGROUP = 42, 43, -200, -1_000_200
TALKS = talks("Egypt", "Sudan", "2022-01-12T10:00")
IRAN = talks("Iran", "Iraq", "2022-01-12T10:00", place="Doha")


# --------------------------------------------------------------------------- what Telegram asks for


async def test_what_telegram_asks_for_is_waited_for_by_the_whole_bot(river: River) -> None:
    await river.subscribes(NADIA)
    await river.subscribes(OMAR)
    await river.hears(TALKS)
    river.telegram.fail_next("sendMessage", too_many_requests(90))  # to whoever is written to first

    next_look = await river.look("2022-01-11 10:00")
    await river.until("2022-01-11 11:00")

    assert next_look is not None
    assert timedelta(seconds=90) <= next_look - utc("2022-01-11 10:00") < timedelta(seconds=92)
    assert river.times(NADIA) == river.times(OMAR) == ["01-11 10:01"]
    assert all(row.uncertain == 0 for row in await river.rows())


# --------------------------------------------------------------------------- what Telegram says instead


async def test_whoever_blocked_the_bot_is_paused_and_nobody_else_minds(river: River) -> None:
    await river.subscribes(NADIA)
    await river.subscribes(OMAR)
    await river.hears(TALKS)
    river.telegram.fail_next("sendMessage", blocked(), chat=NADIA)

    await river.until("2022-01-12 12:00")

    assert river.times(OMAR) == ["01-11 10:00", "01-12 09:00"]
    assert len(river.telegram.asked("sendMessage")) == 3
    assert await river.states(NADIA) == ["dead", "void"]
    assert (await river.subscriptions.of(ChatKey(NADIA))).paused == "blocked"


async def test_whoever_comes_back_has_the_reminders_that_are_still_ahead(river: River) -> None:
    await river.subscribes(NADIA)
    await river.hears(TALKS)
    river.telegram.fail_next("sendMessage", blocked(), chat=NADIA)
    await river.until("2022-01-11 12:00")

    await river.subscriptions.resume(NADIA, now=river.clock.now)
    await river.until("2022-01-12 12:00")

    assert river.times(NADIA) == ["01-12 09:00"]


async def test_a_group_without_the_bot_is_left(river: River) -> None:
    river.telegram.group(DESK, members=(NADIA,))
    await river.subscribes(DESK)
    await river.hears(TALKS)
    await river.telegram.throw_out(DESK, NADIA)

    await river.until("2022-01-11 12:00")

    assert (await river.subscriptions.of(ChatKey(DESK))).paused == "left"


async def test_refused_markup_is_sent_once_as_plain_text(river: River) -> None:
    await river.subscribes(NADIA)
    await river.hears(TALKS)
    river.telegram.fail_next("sendMessage", refused("can't parse entities: unexpected end tag"))

    await river.until("2022-01-11 12:00")

    first, second = river.telegram.asked("sendMessage")
    assert river.times(NADIA) == ["01-11 10:00"]
    assert ("parse_mode" in first.values, "parse_mode" in second.values) == (True, False)


async def test_markup_that_telegram_cannot_read_keeps_the_pace_too(
    river: River, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A request that is refused counts for whoever counts requests."""
    await river.subscribes(NADIA)
    await river.hears(TALKS)
    monkeypatch.setattr("bot.posting.render_one", lambda briefing, zone: Message("<b>no end", "no end"))

    await river.until("2022-01-11 12:00")

    assert [message.text for message in river.messages(NADIA)] == ["no end"]
    assert len(river.telegram.asked("sendMessage")) == 2
    river.telegram.violations.clear()  # the markup was wrong on purpose


async def test_what_is_refused_twice_is_dead_and_never_tried_again(river: River) -> None:
    await river.subscribes(NADIA)
    await river.hears(TALKS)
    river.telegram.fail_next("sendMessage", refused("something nobody has heard of"), times=2)

    await river.until("2022-01-11 12:00")
    dead = await river.rows(DeliveryState.DEAD)
    await river.until("2022-01-12 12:00")

    assert [row.reason for row in dead] == ["BadRequest: Something nobody has heard of"]
    assert len(river.telegram.asked("sendMessage")) == 3
    assert river.times(NADIA) == ["01-12 09:00"]


async def test_a_chat_that_is_gone_is_not_tried_in_other_words(river: River) -> None:
    await river.subscribes(DESK)  # nobody made such a group
    await river.hears(TALKS)

    await river.until("2022-01-11 12:00")

    assert len(river.telegram.asked("sendMessage")) == 1
    assert await river.states(DESK) == ["dead", "scheduled"]


async def test_a_group_that_became_a_supergroup_is_followed(river: River) -> None:
    river.telegram.group(DESK, members=(NADIA,))
    await river.subscribes(DESK)
    await river.hears(TALKS)
    await river.telegram.migrate(DESK, SUPERGROUP, NADIA)

    await river.until("2022-01-12 12:00")

    assert river.times(SUPERGROUP) == ["01-11 10:00", "01-12 09:00"]
    assert await river.states(SUPERGROUP) == ["sent", "sent"]
    assert await river.states(DESK) == []
    assert [one.key for one in await river.store.subscribers()] == [ChatKey(SUPERGROUP)]


async def test_a_chat_that_moves_to_itself_is_not_followed_for_ever(river: River) -> None:
    await river.subscribes(NADIA)
    await river.hears(TALKS)
    river.telegram.fail_next("sendMessage", migrated(NADIA))

    await river.until("2022-01-11 12:00")

    assert await river.states(NADIA) == ["dead", "scheduled"]


# --------------------------------------------------------------------------- when nobody knows


UNCLEAR = [
    ("the answer did not come in time", timeout(accepted=True)),
    ("the connection broke on the way back", connection_lost(accepted=True)),
    ("a gateway answered instead", server_error(502, accepted=True)),
    ("something answered 500", server_error(500, accepted=True)),
]


@pytest.mark.parametrize("failure", [row[1] for row in UNCLEAR], ids=[row[0] for row in UNCLEAR])
async def test_a_message_that_may_have_arrived_comes_once_more_and_is_recorded(river: River, failure: Failure) -> None:
    await river.subscribes(NADIA)
    await river.hears(TALKS)
    river.telegram.fail_next("sendMessage", failure, chat=NADIA)

    await river.until("2022-01-11 12:00")

    assert river.times(NADIA) == ["01-11 10:00", "01-11 10:00"]
    (row,) = await river.rows(DeliveryState.SENT)
    assert (row.uncertain, row.attempt) == (1, 2)
    (told,) = river.messages(ADMIN)
    assert told.text.startswith("One reminder or notice may or may not have arrived")


@pytest.mark.parametrize("failure", [timeout(), connection_lost(), server_error(502)], ids=["time-out", "lost", "502"])
async def test_a_message_that_did_not_arrive_comes_all_the_same(river: River, failure: Failure) -> None:
    await river.subscribes(NADIA)
    await river.hears(TALKS)
    river.telegram.fail_next("sendMessage", failure, chat=NADIA)

    await river.until("2022-01-11 12:00")

    assert river.times(NADIA) == ["01-11 10:00"]


async def test_what_may_have_arrived_is_held_where_the_setting_says_so() -> None:
    async with River(MemoryStore(), uncertain_sends="hold") as river:
        await river.subscribes(NADIA)
        await river.hears(TALKS)
        river.telegram.fail_next("sendMessage", timeout(accepted=True), chat=NADIA)

        await river.until("2022-01-12 12:00")

        assert river.times(NADIA) == ["01-11 10:00", "01-12 09:00"]
        assert await river.states(NADIA) == ["uncertain", "sent"]
        assert "not sent again" in river.messages(ADMIN)[0].text


async def test_the_admins_hear_of_all_uncertain_sends_in_one_message(river: River) -> None:
    for chat in range(100, 105):
        await river.subscribes(chat)
        river.telegram.fail_next("sendMessage", timeout(accepted=True), chat=chat)
    await river.hears(TALKS)

    await river.until("2022-01-11 12:00")

    assert [message.text.split()[0] for message in river.messages(ADMIN)] == ["5"]


async def test_the_admins_are_told_when_telegram_is_back(river: River) -> None:
    await river.subscribes(NADIA)
    await river.hears(TALKS)
    river.telegram.fail_next("sendMessage", timeout(), chat=NADIA)
    river.telegram.fail_next("sendMessage", too_many_requests(600), chat=ADMIN)

    await river.until("2022-01-11 10:01")
    before = river.messages(ADMIN)
    river.restart()
    await river.until("2022-01-11 10:30")

    assert before == ()
    assert len(river.messages(ADMIN)) == 1


async def test_while_nothing_gets_through_it_is_tried_again_until_it_is_too_late(river: River) -> None:
    await river.subscribes(NADIA, leads=(HOUR,))
    await river.hears(TALKS)
    river.telegram.fail_next(None, server_error(502), times=100_000)

    await river.until("2022-01-12 11:00")

    (row,) = await river.rows()
    assert row.state is DeliveryState.UNCERTAIN
    assert row.attempt == row.uncertain
    assert 5 <= row.attempt <= 12


async def test_after_an_outage_everything_that_waited_is_sent(river: River) -> None:
    for chat in range(100, 130):
        await river.subscribes(chat)
    await river.hears(TALKS)
    river.telegram.fail_next("sendMessage", connection_lost(), times=25)

    await river.until("2022-01-11 12:00")

    assert all(river.times(chat)[0].startswith("01-11 10:0") for chat in range(100, 130))
    assert all(len(river.times(chat)) == 1 for chat in range(100, 130))


async def test_a_chat_that_never_answers_does_not_silence_the_others(river: River) -> None:
    await river.subscribes(NADIA)
    await river.subscribes(OMAR)
    await river.hears(TALKS, IRAN)
    river.telegram.fail_next("sendMessage", server_error(502), chat=NADIA, times=100_000)

    await river.until("2022-01-12 09:01")

    assert river.times(OMAR) == ["01-11 10:00", "01-12 09:00"]
    assert river.messages(OMAR)[-1].date - utc("2022-01-12 09:00") < timedelta(seconds=20)


async def test_a_fault_of_ours_after_the_request_is_neither_hidden_nor_repeated(river: River) -> None:
    await river.subscribes(NADIA, leads=(DAY,))
    await river.hears(TALKS)
    sender = river.dispatcher._sender

    send = sender.send

    async def stumbles(key: ChatKey, message: Message, **known: Any) -> int:
        if key.chat == NADIA:
            raise ZeroDivisionError
        return await send(key, message, **known)

    sender.send = stumbles  # type: ignore[method-assign]
    await river.until("2022-01-12 12:00")

    (row,) = await river.rows()
    assert (row.state, row.attempt, row.kind) == (DeliveryState.UNCERTAIN, 1, DeliveryKind.REMINDER)


async def test_what_else_was_in_hand_for_a_group_goes_to_its_new_id(river: River) -> None:
    river.telegram.group(DESK, members=(NADIA,))
    await river.subscribes(DESK, digest=time(9), leads=(HOUR,))
    await river.hears(TALKS)
    await river.until("2022-01-12 08:00")
    await river.telegram.migrate(DESK, SUPERGROUP, NADIA)

    await river.until("2022-01-12 09:30")

    assert river.times(SUPERGROUP) == ["01-12 09:00", "01-12 09:00"]
    assert await river.rows(DeliveryState.LEASED) == []


async def test_what_changes_in_hand_while_nothing_may_go_is_given_back_as_it_is_now(river: River) -> None:
    await river.subscribes(NADIA, digest=time(9), leads=(HOUR,))
    await river.hears(TALKS)
    await river.until("2022-01-12 08:00")
    river.telegram.fail_next("sendMessage", too_many_requests(90), chat=NADIA)
    word = river.briefings.announcement

    async def elsewhere(rows: Sequence[Delivery], *args: object, **known: object) -> object:
        for row in await river.rows(DeliveryState.LEASED):
            if row not in rows:
                await river.store.commit(Work(deliveries=(replace(row, sequence=row.sequence + 1),)))
        return await word(rows, *args, **known)

    river.briefings.announcement = elsewhere
    await river.look("2022-01-12 09:00")
    left = await river.rows(DeliveryState.LEASED)
    river.briefings.announcement = word
    await river.until("2022-01-12 09:30")

    assert left == []
    assert river.times(NADIA) == ["01-12 09:01", "01-12 09:01"]
