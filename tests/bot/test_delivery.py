"""What is due is sent: on time, late, once, and not at all where it must not be."""

from __future__ import annotations

import itertools
import logging
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import pytest
from river import ADMIN, River

from bot.messages.message import Message
from bot.messages.render import render_one
from bot.standin import Failure, blocked, connection_lost, migrated, refused, server_error, timeout, too_many_requests
from briefings.briefing import Briefing
from store.memory import MemoryStore
from store.records import ChatKey, Delivery, DeliveryKind, DeliveryState
from tests.briefings.newsroom import moved, off, talks
from tests.briefings.outboxes import DAY, HOUR, subscriber, utc

NADIA, OMAR, DESK, SUPERGROUP = 42, 43, -200, -1_000_200
TALKS = talks("Egypt", "Sudan", "2022-01-12T10:00")
IRAN = talks("Iran", "Iraq", "2022-01-12T10:00", place="Doha")
COUNTRIES = ("Chad", "Mali", "Peru", "Cuba", "Iran", "Iraq", "Oman", "Togo", "Laos", "Fiji", "Niue")
MANY_TALKS = [talks(one, other, "2022-01-12T10:00") for one, other in itertools.pairwise(COUNTRIES)]


@pytest.fixture
async def river() -> AsyncIterator[River]:
    async with River(MemoryStore()) as flowing:
        yield flowing
    assert flowing.telegram.violations == []


async def test_a_reminder_comes_a_day_and_an_hour_before(river: River) -> None:
    await river.subscribes(NADIA)
    await river.hears(TALKS)

    await river.until("2022-01-12 12:00")

    assert river.times(NADIA) == ["01-11 10:00", "01-12 09:00"]
    assert await river.states(NADIA) == ["sent", "sent"]
    assert [row.message_id for row in await river.rows()] == [message.id for message in river.messages(NADIA)]


async def test_ringing_again_sends_nothing_again(river: River) -> None:
    await river.subscribes(NADIA)
    await river.hears(TALKS)
    await river.until("2022-01-11 10:00")

    for _ in range(3):
        await river.dispatcher.send_due()
    river.restart()
    await river.dispatcher.send_due()

    assert river.times(NADIA) == ["01-11 10:00"]


async def test_the_next_look_is_when_the_next_row_is_due(river: River) -> None:
    nothing = await river.dispatcher.send_due()
    await river.subscribes(NADIA)
    await river.hears(TALKS)

    assert nothing is None
    assert await river.dispatcher.send_due() == utc("2022-01-11 10:00")


async def test_what_is_late_but_of_use_is_sent_as_one_message_that_says_so(river: River) -> None:
    await river.subscribes(NADIA)
    await river.hears(TALKS)

    await river.look("2022-01-12 09:30")

    (message,) = river.messages(NADIA)
    assert "late" in message.text.lower()
    assert await river.states(NADIA) == ["sent", "sent"]
    assert {row.message_id for row in await river.rows()} == {message.id}


async def test_what_is_of_no_use_any_more_expires_and_is_logged(river: River, caplog: pytest.LogCaptureFixture) -> None:
    await river.subscribes(NADIA)
    await river.hears(TALKS)

    await river.look("2022-01-12 10:00")

    assert river.messages(NADIA) == ()
    assert {(row.state, row.reason) for row in await river.rows()} == {(DeliveryState.EXPIRED, "too late")}
    assert [record.message for record in caplog.records].count("reminder expired") == 2


async def test_the_log_says_what_was_sent_and_how_late_and_not_what_it_says(
    river: River, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    await river.subscribes(NADIA)
    await river.hears(TALKS)

    await river.look("2022-01-12 09:30")

    (sent,) = [record for record in caplog.records if record.message == "reminder sent"]
    assert (sent.__dict__["chat"], sent.__dict__["late_seconds"]) == (NADIA, 1800.0)
    assert sent.__dict__["meeting"] == (await river.store.meetings())[0].id
    assert "Egypt" not in caplog.text


async def test_only_the_near_future_is_planned_and_the_rest_follows_day_by_day(river: River) -> None:
    await river.subscribes(NADIA)
    await river.hears(talks("Egypt", "Sudan", "2022-06-20T10:00"))
    before = await river.rows()

    for day in range(0, 175, 5):
        await river.until(f"{utc('2022-01-03 08:00') + day * DAY:%Y-%m-%d %H:%M}")

    assert before == []
    assert river.times(NADIA) == ["06-19 10:00", "06-20 09:00"]


async def test_rows_of_long_ago_are_cleared_away(river: River) -> None:
    await river.subscribes(NADIA)
    await river.hears(TALKS)
    await river.until("2022-01-12 12:00")

    await river.look("2022-03-01 12:00")

    assert await river.rows() == []


# --------------------------------------------------------------------------- changes


async def test_whoever_was_told_hears_of_the_move_and_is_reminded_of_the_new_day(river: River) -> None:
    await river.subscribes(NADIA)
    await river.hears(TALKS)
    await river.until("2022-01-11 12:00")

    await river.hears(moved("Egypt", "Sudan", "2022-01-12T10:00", "2022-01-18T15:00"), outlet="The Courier")
    await river.until("2022-01-18 16:00")

    assert river.times(NADIA) == ["01-11 10:00", "01-11 12:00", "01-17 15:00", "01-18 14:00"]
    notice = river.messages(NADIA)[1]
    assert "18 January" in notice.text
    assert "The Courier" in notice.text


async def test_whoever_follows_hears_of_a_move_before_any_reminder_went_out(river: River) -> None:
    await river.subscribes(NADIA)
    await river.hears(TALKS)

    await river.hears(moved("Egypt", "Sudan", "2022-01-12T10:00", "2022-01-18T15:00"))
    await river.until("2022-01-18 16:00")

    assert river.times(NADIA) == ["01-03 08:00", "01-17 15:00", "01-18 14:00"]
    assert river.got(NADIA)[0][1] == "Moved: Egypt – Sudan talks"


async def test_whoever_follows_only_since_the_move_hears_the_new_day_alone(river: River) -> None:
    await river.hears(TALKS)
    await river.hears(moved("Egypt", "Sudan", "2022-01-12T10:00", "2022-01-18T15:00"))

    await river.subscribes(NADIA)
    await river.until("2022-01-18 16:00")

    assert river.times(NADIA) == ["01-17 15:00", "01-18 14:00"]


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
async def test_whoever_was_told_hears_once_that_it_is_off(river: River, status: str) -> None:
    await river.subscribes(NADIA)
    await river.hears(TALKS)
    await river.until("2022-01-11 12:00")

    await river.hears(off("Egypt", "Sudan", "2022-01-12T10:00", status))
    await river.hears(off("Egypt", "Sudan", "2022-01-12T10:00", status), outlet="The Courier")
    await river.until("2022-01-12 16:00")

    assert river.times(NADIA) == ["01-11 10:00", "01-11 12:00"]
    assert status in river.messages(NADIA)[1].text.lower()


async def test_nobody_is_told_of_a_meeting_that_was_cancelled_while_it_was_worded(river: River) -> None:
    await river.subscribes(NADIA)
    await river.hears(TALKS)
    word = river.briefings.announcement

    async def slowly(*args: object, **known: object) -> object:
        said = await word(*args, **known)
        await river.hears(off("Egypt", "Sudan", "2022-01-12T10:00", "cancelled"))
        return said

    river.briefings.announcement = slowly
    await river.until("2022-01-12 12:00")

    assert [title for _, title in river.got(NADIA)] == ["Cancelled: Egypt – Sudan talks"]
    assert sorted(await river.states(NADIA)) == ["sent", "void", "void"]


async def test_one_that_cannot_be_worded_does_not_silence_the_others(river: River) -> None:
    await river.subscribes(NADIA)
    await river.subscribes(OMAR)
    await river.hears(TALKS)
    word = river.briefings.announcement

    async def stumbles(rows: Sequence[Delivery], *args: object, **known: object) -> object:
        if rows[0].subscriber.chat == NADIA:
            raise ZeroDivisionError
        return await word(rows, *args, **known)

    river.briefings.announcement = stumbles
    await river.until("2022-01-12 12:00")

    assert river.times(OMAR) == ["01-11 10:00", "01-12 09:00"]
    assert await river.states(NADIA) == ["dead", "dead"]
    assert {row.reason for row in await river.rows(DeliveryState.DEAD)} == {"could not be worded: ZeroDivisionError"}


async def test_one_that_cannot_be_rendered_does_not_silence_the_others(
    river: River, monkeypatch: pytest.MonkeyPatch
) -> None:
    await river.subscribes(NADIA, zone="Europe/Zurich")
    await river.subscribes(OMAR)
    await river.hears(TALKS)

    def stumbles(briefing: Briefing, *, zone: str) -> Message:
        if zone == "Europe/Zurich":
            raise ZeroDivisionError
        return render_one(briefing, zone=zone)

    monkeypatch.setattr("bot.posting.render_one", stumbles)
    await river.until("2022-01-12 12:00")

    assert river.times(OMAR) == ["01-11 10:00", "01-12 09:00"]
    assert await river.states(NADIA) == ["dead", "dead"]


# --------------------------------------------------------------------------- the pace


async def test_many_readers_are_written_to_at_telegrams_pace(river: River) -> None:
    for chat in range(100, 190):
        await river.subscribes(chat)
    await river.hears(TALKS)

    await river.until("2022-01-11 10:00")

    assert all(river.times(chat) == ["01-11 10:00"] for chat in range(100, 190))
    last = max(message.date for chat in range(100, 190) for message in river.messages(chat))
    assert timedelta(seconds=3) <= last - utc("2022-01-11 10:00") <= timedelta(seconds=4)


async def test_many_messages_to_one_chat_keep_its_own_pace_and_do_not_hold_up_others(river: River) -> None:
    river.telegram.group(DESK, topics=range(1, 32))
    for topic in range(1, 32):
        await river.subscriptions.keep(subscriber(ChatKey(DESK, topic)), now=river.clock.now)
    await river.subscribes(OMAR)
    await river.hears(TALKS)

    await river.until("2022-01-11 10:05")

    assert len(river.messages(DESK)) == 31
    assert river.messages(OMAR)[0].date - utc("2022-01-11 10:00") < timedelta(seconds=3)


# --------------------------------------------------------------------------- several at once


async def test_reminders_due_together_are_one_message_and_every_row_is_marked(river: River) -> None:
    await river.subscribes(NADIA, leads=(DAY,))
    await river.hears(*MANY_TALKS)

    await river.until("2022-01-11 10:05")

    (message,) = river.messages(NADIA)
    assert message.text.startswith("Ten meetings are coming up\n1. ")
    assert "4 more: /meetings\nYou follow every meeting." in message.text
    assert len(message.text.splitlines()) < 30
    assert [button.label for button in message.buttons] == [
        *(f"Brief {number}" for number in range(1, 7)),
        *("All in 15 min", "All in 1 h", "All tomorrow 9:00", "Each at its start"),
        *(f"Mute {number}" for number in range(1, 7)),
    ]
    rows = await river.rows(DeliveryState.SENT)
    assert [row.message_id for row in rows] == [message.id] * 10


@pytest.mark.parametrize("failure", [timeout(), timeout(accepted=True), server_error(502, accepted=True)])
async def test_an_uncertain_message_is_uncertain_for_all_its_rows_and_comes_once_more(
    river: River, failure: Failure
) -> None:
    await river.subscribes(NADIA, leads=(DAY,))
    await river.hears(TALKS, IRAN)
    river.telegram.fail_next("sendMessage", failure, chat=NADIA)

    await river.until("2022-01-11 11:00")

    rows = await river.rows(DeliveryState.SENT)
    assert [(row.uncertain, row.attempt) for row in rows] == [(1, 2), (1, 2)]
    assert len(river.messages(NADIA)) == 1 + failure.accepted


async def test_one_that_changed_at_the_last_moment_leaves_the_others_of_its_message(river: River) -> None:
    await river.subscribes(NADIA, leads=(DAY,))
    await river.hears(TALKS, IRAN)
    word = river.briefings.announcement

    async def slowly(*args: object, **known: object) -> object:
        said = await word(*args, **known)
        await river.hears(off("Egypt", "Sudan", "2022-01-12T10:00", "cancelled"))
        return said

    river.briefings.announcement = slowly
    await river.until("2022-01-11 11:00")

    assert sorted(title for _, title in river.got(NADIA)) == [
        "Cancelled: Egypt – Sudan talks",
        "Tomorrow: Iran – Iraq talks",
    ]
    assert sorted(await river.states(NADIA)) == ["sent", "sent", "void"]


async def test_what_is_refused_in_one_message_is_tried_meeting_by_meeting(river: River) -> None:
    await river.subscribes(NADIA, leads=(DAY,))
    await river.hears(TALKS, IRAN)
    river.telegram.fail_next("sendMessage", refused("it is not in the mood"), chat=NADIA, times=2)

    await river.until("2022-01-11 11:00")

    assert [title for _, title in river.got(NADIA)] == ["Tomorrow: Egypt – Sudan talks", "Tomorrow: Iran – Iraq talks"]
    assert await river.states(NADIA) == ["sent", "sent"]


async def test_one_that_cannot_be_worded_is_dead_and_the_others_of_its_message_come(river: River) -> None:
    await river.subscribes(NADIA, leads=(DAY,))
    await river.hears(TALKS, IRAN)
    word = river.briefings.announcement
    (iran,) = (each.id for each in await river.store.meetings() if "Iran" in each.sides)

    async def stumbles(rows: Sequence[Delivery], *args: object, **known: object) -> object:
        if any(row.meeting == iran for row in rows):
            raise ZeroDivisionError
        return await word(rows, *args, **known)

    river.briefings.announcement = stumbles
    await river.until("2022-01-11 11:00")

    assert [title for _, title in river.got(NADIA)] == ["Tomorrow: Egypt – Sudan talks"]
    assert sorted(await river.states(NADIA)) == ["dead", "sent"]


async def test_changes_of_several_meetings_are_one_notice(river: River) -> None:
    await river.subscribes(NADIA, leads=(DAY,))
    await river.hears(TALKS, IRAN)
    await river.until("2022-01-11 11:00")

    await river.hears(
        moved("Egypt", "Sudan", "2022-01-12T10:00", "2022-01-18T15:00"),
        off("Iran", "Iraq", "2022-01-12T10:00", "cancelled").replace("Geneva", "Doha"),
    )
    await river.until("2022-01-11 12:00")

    text = river.messages(NADIA)[-1].text
    assert text.startswith("Two meetings have changed\n")
    assert "Moved: Egypt – Sudan talks" in text
    assert "Cancelled: Iran – Iraq talks" in text
    assert "Before Wed 12 January, 10:00 UTC" in text


# --------------------------------------------------------------------------- quiet hours, digests, afterwards


async def test_what_is_due_in_quiet_hours_comes_silently(river: River) -> None:
    await river.subscribes(NADIA, quiet=(time(9, 30), time(10, 30)))
    await river.hears(TALKS)

    await river.until("2022-01-12 09:30")

    assert [(message.date.hour, message.silent) for message in river.messages(NADIA)] == [(10, True), (9, False)]


async def test_what_is_kept_comes_in_one_message_when_the_quiet_hours_end(river: River) -> None:
    await river.subscribes(NADIA, leads=(DAY,), quiet=(time(8), time(14)), quiet_holds=True)
    await river.hears(
        TALKS, talks("Iran", "Iraq", "2022-01-12T13:30", place="Doha"), talks("Peru", "Chile", "2022-01-12")
    )

    await river.until("2022-01-11 20:00")

    (message,) = river.messages(NADIA)
    assert f"{message.date:%m-%d %H:%M}" == "01-11 14:00"
    assert message.text.startswith("Three meetings are coming up")
    assert not message.silent


@pytest.mark.parametrize("through", [False, True])
async def test_what_would_be_too_late_comes_before_and_rings_only_where_it_may(river: River, *, through: bool) -> None:
    quiet = {"quiet": (time(8), time(14)), "quiet_holds": True, "quiet_lets_through": through}
    await river.subscribes(NADIA, leads=(HOUR,), **quiet)
    await river.hears(TALKS)

    await river.until("2022-01-12 12:00")

    assert [
        (title, not message.silent) for (_, title), message in zip(river.got(NADIA), river.messages(NADIA), strict=True)
    ] == [("In one hour: Egypt – Sudan talks", through)]


async def test_quiet_hours_that_are_taken_back_keep_nothing_any_longer(river: River) -> None:
    asked = await river.subscribes(NADIA, leads=(DAY,), quiet=(time(8), time(14)), quiet_holds=True)
    await river.hears(TALKS)
    await river.until("2022-01-11 11:00")

    await river.subscriptions.keep(replace(asked, quiet=None), now=river.clock.now)
    await river.until("2022-01-11 11:01")

    assert river.times(NADIA) == ["01-11 11:00"]


async def test_a_digest_comes_once_on_days_that_have_something(river: River) -> None:
    await river.subscribes(NADIA, leads=(HOUR,), digest=time(8), zone="Europe/Zurich")
    await river.hears(TALKS)

    await river.until("2022-01-12 08:00")
    river.restart()
    await river.until("2022-01-12 08:30")

    assert river.got(NADIA) == [("01-12 07:00", "Your day, Wednesday 12 January")]
    assert {row.reason for row in await river.rows(DeliveryState.VOID)} == {"there is nothing to tell"}


async def test_a_digest_without_reminders_is_of_every_meeting(river: River) -> None:
    await river.subscribes(NADIA, subscribed=False, digest=time(8))
    await river.hears(TALKS)

    await river.until("2022-01-12 12:00")

    assert river.times(NADIA) == ["01-12 08:00"]


async def test_what_came_of_a_meeting_is_told_once_to_whoever_was_reminded(river: River) -> None:
    await river.subscribes(NADIA)
    await river.hears(TALKS)
    await river.until("2022-01-12 18:00")
    await river.subscribes(OMAR)

    await river.hears(off("Egypt", "Sudan", "2022-01-12T10:00", "held"))
    await river.hears(off("Egypt", "Sudan", "2022-01-12T10:00", "held"), outlet="The Courier")
    await river.until("2022-01-14 12:00")

    assert river.got(NADIA)[2:] == [("01-12 18:30", "Afterwards: Egypt – Sudan talks")]
    assert river.messages(OMAR) == ()


# --------------------------------------------------------------------------- what Telegram asks for


async def test_what_telegram_asks_for_is_waited_for_by_the_whole_bot(river: River) -> None:
    await river.subscribes(NADIA)
    await river.subscribes(OMAR)
    await river.hears(TALKS)
    river.telegram.fail_next("sendMessage", too_many_requests(90), chat=NADIA)

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
