"""What is due is sent: on time, late, once, and not at all where it must not be."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import timedelta

import pytest
from river import River

from bot.messages.message import Message
from bot.messages.render import render_one
from briefings.briefing import Briefing
from store.records import ChatKey, Delivery, DeliveryState
from tests.briefings.newsroom import moved, off, talks
from tests.briefings.outboxes import DAY, subscriber, utc

NADIA, OMAR, DESK = 42, 43, -200
TALKS = talks("Egypt", "Sudan", "2022-01-12T10:00")


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


async def test_a_reminder_that_comes_due_while_very_many_hear_of_a_change_does_not_wait_for_them(river: River) -> None:
    crowd = range(100, 1_150)
    for chat in crowd:
        await river.subscribes(chat, leads=())
    await river.hears(talks("Kenya", "Uganda", "2022-01-20T10:00"))
    await river.hears(moved("Kenya", "Uganda", "2022-01-20T10:00", "2022-01-21T10:00"))
    await river.subscribes(NADIA, leads=(timedelta(minutes=59, seconds=59),))
    await river.hears(talks("Egypt", "Sudan", "2022-01-03T09:00"))

    await river.until("2022-01-03 08:01")

    (reminder,) = river.messages(NADIA)
    assert timedelta(0) <= reminder.date - utc("2022-01-03 08:00:01") <= timedelta(milliseconds=100)
    assert sum("Kenya" in message.text for chat in crowd for message in river.messages(chat)) == len(crowd)


async def test_a_reminder_never_overtakes_the_notice_of_its_own_meeting(river: River) -> None:
    crowd = range(100, 1_400)
    for chat in crowd:
        await river.subscribes(chat, leads=(timedelta(minutes=59, seconds=50),))
    await river.hears(talks("Kenya", "Uganda", "2022-01-03T10:00"))
    await river.hears(moved("Kenya", "Uganda", "2022-01-03T10:00", "2022-01-03T09:00"))

    await river.until("2022-01-03 08:02")

    first_lines = {tuple(line.split(":")[0] for _, line in river.got(chat)) for chat in crowd}
    assert {lines[0] for lines in first_lines} == {"Moved"}
    assert {len(lines) for lines in first_lines} == {2}
