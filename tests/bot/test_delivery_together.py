"""Reminders that share a message, wait for the end of quiet hours, or come as a digest."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from datetime import time

import pytest
from river import River

from bot.standin import Failure, refused, server_error, timeout
from store.records import Delivery, DeliveryState
from tests.briefings.newsroom import moved, off, talks
from tests.briefings.outboxes import DAY, HOUR

NADIA, OMAR = 42, 43
TALKS = talks("Egypt", "Sudan", "2022-01-12T10:00")
IRAN = talks("Iran", "Iraq", "2022-01-12T10:00", place="Doha")
COUNTRIES = ("Chad", "Mali", "Peru", "Cuba", "Iran", "Iraq", "Oman", "Togo", "Laos", "Fiji", "Niue")
MANY_TALKS = [talks(one, other, "2022-01-12T10:00") for one, other in itertools.pairwise(COUNTRIES)]


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
