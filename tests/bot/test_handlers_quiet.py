"""/quiet and /digest: what a chat may set, in words and by buttons, and how it is told."""

from __future__ import annotations

from datetime import time

import pytest
from desk import GROUP, READER, Desk

from store.records import ChatKey, Subscriber


async def settled(desk: Desk, chat: int = READER) -> Subscriber:
    """What the store keeps for a chat."""
    subscriber = await desk.store.subscriber(ChatKey(chat))
    assert subscriber is not None
    return subscriber


@pytest.mark.parametrize(
    ("words", "hours", "holds", "lets_through"),
    [
        ("22:00-07:00", (time(22), time(7)), False, False),
        ("22:00-07:00 silent", (time(22), time(7)), False, False),
        ("23-8 hold", (time(23), time(8)), True, False),
        ("10 pm to 7 am, keep, let meetings through", (time(22), time(7)), True, True),
        ("hold", (time(22), time(7)), True, False),
        ("let meetings through", (time(22), time(7)), False, True),
    ],
)
async def test_quiet_hours_are_set_in_words(
    desk: Desk, words: str, hours: tuple[time, time], holds: bool, lets_through: bool
) -> None:
    (answer,) = await desk.say(READER, f"/quiet {words}")

    found = await settled(desk)
    assert (found.quiet, found.quiet_holds, found.quiet_lets_through) == (hours, holds, lets_through)
    assert f"Quiet from {hours[0]:%H:%M} to {hours[1]:%H:%M} (UTC)" in answer


async def test_what_quiet_hours_mean_is_said_and_changed_by_buttons(desk: Desk) -> None:
    (nothing,) = await desk.say(READER, "/quiet")
    (silent,) = await desk.press(READER, "22:00–07:00")
    (kept,) = await desk.press(READER, "Keep until after")
    (through,) = await desk.press(READER, "Let meetings ring")
    (off,) = await desk.press(READER, "No quiet hours")

    assert nothing.startswith("No quiet hours are set")
    assert silent == "Quiet from 22:00 to 07:00 (UTC). What is due then comes silently."
    assert kept.endswith("What is due then waits until 07:00; what would be too late by then comes before, silently.")
    assert through.endswith("A reminder of a meeting that begins within these hours rings.")
    assert off == "No quiet hours are set: everything rings when it is due."
    assert len(desk.popups()) == 4


async def test_more_is_taken_away_as_it_was_given(desk: Desk) -> None:
    await desk.say(READER, "/quiet 22-7 hold, let meetings through")

    await desk.press(READER, "Come silently")
    await desk.press(READER, "Let nothing ring")

    found = await settled(desk)
    assert (found.quiet, found.quiet_holds, found.quiet_lets_through) == ((time(22), time(7)), False, False)


@pytest.mark.parametrize("words", ["22:00", "25:00-07:00", "at night", "22:00-22:00", "22:00 hold"])
async def test_hours_that_are_not_clear_are_asked_for_again(desk: Desk, words: str) -> None:
    (answer,) = await desk.say(READER, f"/quiet {words}")

    assert answer.startswith("Those are no two times that I understand. Write for example /quiet 22:00-07:00")
    assert not await desk.store.subscribers()


@pytest.mark.parametrize(
    ("words", "clock", "day", "told"),
    [
        ("8:00", time(8), None, "every day at 08:00 (UTC)"),
        ("8 daily", time(8), None, "every day at 08:00 (UTC)"),
        ("7:30 weekly", time(7, 30), 0, "every Monday at 07:30 (UTC)"),
        ("weekly friday 6 pm", time(18), 4, "every Friday at 18:00 (UTC)"),
        ("9:00 thurs", time(9), 3, "every Thursday at 09:00 (UTC)"),
    ],
)
async def test_a_digest_is_set_in_words(desk: Desk, words: str, clock: time, day: int | None, told: str) -> None:
    (answer,) = await desk.say(READER, f"/digest {words}")

    found = await settled(desk)
    assert (found.digest, found.digest_day) == (clock, day)
    assert told in answer


async def test_a_digest_is_changed_by_buttons(desk: Desk) -> None:
    (nothing,) = await desk.say(READER, "/digest")
    await desk.press(READER, "08:00")
    (weekly,) = await desk.press(READER, "Once a week")
    (daily,) = await desk.press(READER, "Every day")
    (off,) = await desk.press(READER, "No digest")

    assert nothing.startswith("No digest is set.")
    assert "every Monday at 08:00" in weekly
    assert "every day at 08:00" in daily
    assert off.startswith("No digest is set.")
    assert (await settled(desk)).digest is None


@pytest.mark.parametrize("words", ["soon", "25:00", "weekly", "8:75"])
async def test_a_digest_without_a_time_is_asked_for_again(desk: Desk, words: str) -> None:
    (answer,) = await desk.say(READER, f"/digest {words}")

    assert "Write for example /digest 8:00" in answer
    assert not await desk.store.subscribers()


@pytest.mark.parametrize("command", ["/quiet 22-7", "/digest 8:00"])
async def test_in_a_group_only_its_admins_set_them(desk: Desk, command: str) -> None:
    desk.telegram.group(GROUP, members=[READER, 8], administrators=[8])

    (refused,) = await desk.say(READER, command, chat=GROUP)
    await desk.say(8, command, chat=GROUP)

    assert refused.startswith("Only this group's admins")
    assert (await settled(desk, GROUP)).key == ChatKey(GROUP)


async def test_the_digest_is_a_row_of_the_outbox_once_a_day(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/timezone Zurich")

    await desk.say(READER, "/digest 8:00")
    await desk.say(READER, "/digest 8:00")

    rows = [row for row in await desk.store.deliveries() if row.kind == "digest"]
    assert [f"{row.due_at:%d %H:%M}" for row in rows][:3] == ["05 07:00", "06 07:00", "07 07:00"]
    assert len({row.key for row in rows}) == len(rows)
