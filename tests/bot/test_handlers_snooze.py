"""The buttons that put a reminder off: what they set, what they say, and what becomes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from desk import GROUP, READER, Desk

from bot.handlers.follow import NO_SUCH_MEETING
from bot.handlers.snooze import NOT_FOLLOWED, TOO_LATE
from store.records import DeliveryState
from store.work import Work
from tests.briefings.stories import time_of

TALKS = (
    "Dam talks to be resumed\n\n"
    "NAIROBI, 3 January 2022 - Egypt and Ethiopia will hold talks in Nairobi on 12 January, the host announced.\n"
)


async def reminded(desk: Desk, *, at: str = "2022-01-11T09:00", chat: int = READER) -> str:
    """The talks of the 12th, of which this chat has just been reminded; their id."""
    await desk.stored(TALKS)
    await desk.say(READER, "/subscribe", chat=chat)
    await passes(desk, at)
    (meeting,) = await desk.store.meetings()
    return meeting.id


async def passes(desk: Desk, until: str) -> None:
    """Time passes, and the alarm rings for what is due."""
    desk.clock.now = datetime.fromisoformat(until).replace(tzinfo=UTC)
    await desk.attache.alarm.ring()


async def waiting(desk: Desk) -> list[str]:
    """When the rows that wait are due."""
    return [f"{row.due_at:%d %H:%M}" for row in await desk.store.deliveries(DeliveryState.SCHEDULED)]


async def test_a_reminder_offers_to_be_put_off(desk: Desk) -> None:
    await reminded(desk)

    labels = [button.label for button in desk.last(READER).buttons]

    assert labels == ["Full brief", "Calendar", "In 15 min", "In 1 h", "Tomorrow 9:00", "Mute this meeting"]


@pytest.mark.parametrize(
    ("button", "said", "due"),
    [
        ("In 15 min", "I remind you again at 09:15.", "11 09:15"),
        ("In 1 h", "I remind you again at 10:00.", "11 10:00"),
        ("Tomorrow 9:00", "I remind you again tomorrow at 09:00.", "12 09:00"),
    ],
)
async def test_a_button_sets_a_reminder_and_says_when_it_comes(desk: Desk, button: str, said: str, due: str) -> None:
    await reminded(desk)

    await desk.press(READER, button)

    assert desk.popups()[-1] == said
    assert due in await waiting(desk)


async def test_it_comes_on_the_readers_clock_and_says_why_and_that_nothing_is_new(desk: Desk) -> None:
    await desk.say(READER, "/timezone Zurich")
    await reminded(desk, at="2022-01-11T08:00")

    await desk.press(READER, "In 15 min")
    await passes(desk, "2022-01-11T08:15")

    assert desk.popups()[-1] == "I remind you again at 09:15."
    text = desk.last(READER).text
    assert text.startswith("Tomorrow: Egypt – Ethiopia talks")
    assert "Nothing new since 09:00.\nYou follow every meeting; you wanted to be reminded again." in text


async def test_pressing_again_puts_it_off_anew_and_pressing_twice_changes_nothing(desk: Desk) -> None:
    await reminded(desk)

    await desk.press(READER, "In 15 min")
    await desk.press(READER, "In 1 h")
    await desk.press(READER, "In 1 h")

    assert await waiting(desk) == ["11 10:00", "12 09:00"]


async def test_what_is_moved_is_told_anew_and_the_put_off_reminder_is_void(desk: Desk) -> None:
    await reminded(desk)
    await desk.press(READER, "In 1 h")

    await desk.stored(
        "Dam talks put off by a week\n\nNAIROBI, 11 January 2022 - The talks of Egypt and Ethiopia in Nairobi, planned "
        "for 12 January, were postponed to 19 January, the host said.\n"
    )
    await passes(desk, "2022-01-11T10:30")

    assert desk.last(READER).text.startswith("Moved: Egypt – Ethiopia talks")
    assert await waiting(desk) == ["18 09:00", "19 09:00"]


async def test_a_put_off_reminder_survives_a_plan_and_a_change_of_zone(desk: Desk) -> None:
    await reminded(desk)
    await desk.press(READER, "In 1 h")

    await desk.say(READER, "/timezone Tokyo")

    assert "11 10:00" in await waiting(desk)


async def test_muted_or_not_followed_meetings_are_not_put_off(desk: Desk) -> None:
    meeting = await reminded(desk)
    await desk.press(READER, f"mute:{meeting}")

    await desk.press(READER, "In 1 h")

    assert desk.popups()[-1] == NOT_FOLLOWED


async def test_what_would_come_after_the_beginning_is_not_set(desk: Desk) -> None:
    await reminded(desk)
    desk.clock.now = datetime(2022, 1, 12, 23, 30, tzinfo=UTC)

    await desk.press(READER, "In 1 h")

    assert desk.popups()[-1] == TOO_LATE


async def test_in_a_group_only_its_admins_put_off(desk: Desk) -> None:
    desk.telegram.group(GROUP, members=[READER, 8], administrators=[READER])
    await reminded(desk, chat=GROUP)
    before = await waiting(desk)

    await desk.press(8, "In 1 h", chat=GROUP)

    assert desk.popups()[-1].startswith("Only this group's admins")
    assert await waiting(desk) == before


# --------------------------------------------------------------------------- several in one message

OTHER_TALKS = (
    "Border talks to be resumed\n\n"
    "VIENNA, 3 January 2022 - Kenya and Somalia will hold talks in Vienna on 12 January, the host announced.\n"
)


async def reminded_of_two(desk: Desk) -> None:
    """One message has just reminded of the talks of the 12th in Nairobi and in Vienna."""
    for text in (TALKS, OTHER_TALKS):
        await desk.stored(text)
    await desk.say(READER, "/subscribe")
    await passes(desk, "2022-01-11T09:00")


async def test_one_message_about_several_puts_all_of_them_off_and_mutes_each(desk: Desk) -> None:
    await reminded_of_two(desk)

    labels = [button.label for button in desk.last(READER).buttons]

    assert labels == [
        "Brief 1", "Brief 2", "All in 15 min", "All in 1 h", "All tomorrow 9:00", "Mute 1", "Mute 2",
    ]  # fmt: skip


async def test_all_that_was_put_off_comes_again_in_one_message(desk: Desk) -> None:
    await reminded_of_two(desk)
    before = len(desk.telegram.from_bot(READER))

    await desk.press(READER, "All in 1 h")
    await passes(desk, "2022-01-11T10:00")

    assert desk.popups()[-1] == "I remind you again of 2 meetings at 10:00."
    assert len(desk.telegram.from_bot(READER)) == before + 1
    assert desk.last(READER).text.startswith("Two meetings are coming up")


@pytest.mark.parametrize("clock", ["09:30", "10:00"])
async def test_what_begins_by_then_is_told_at_its_start(desk: Desk, clock: str) -> None:
    await reminded_of_two(desk)
    moved = [replace(each, when=time_of(f"2022-01-11T{clock}")) for each in (await desk.store.meetings())[:1]]
    await desk.store.commit(Work(meetings=(*moved, *(await desk.store.meetings())[1:])))

    await desk.press(READER, "All in 1 h")

    assert desk.popups()[-1] == "I remind you again at 10:00. 1 begins by then; I remind you at its start."
    assert {f"11 {clock}", "11 10:00"} <= set(await waiting(desk))


async def test_what_has_begun_is_said_to_be_left_out(desk: Desk) -> None:
    await reminded_of_two(desk)
    begun = [replace(each, when=time_of("2022-01-11T08:30")) for each in (await desk.store.meetings())[:1]]
    await desk.store.commit(Work(meetings=(*begun, *(await desk.store.meetings())[1:])))

    await desk.press(READER, "All in 1 h")

    assert desk.popups()[-1] == "I remind you again at 10:00. 1 begins before that."


async def test_a_muted_one_is_not_put_off_with_the_others(desk: Desk) -> None:
    await reminded_of_two(desk)

    await desk.press(READER, "Mute 2")
    await desk.press(READER, "All in 15 min")
    await passes(desk, "2022-01-11T09:15")

    assert desk.popups()[-2:] == ["No more reminders of this meeting.", "I remind you again at 09:15."]
    assert desk.last(READER).text.startswith("Tomorrow: ")


async def test_buttons_under_a_message_that_nobody_knows_any_more_set_nothing(desk: Desk) -> None:
    await reminded_of_two(desk)
    rows = [row.key for row in await desk.store.deliveries(DeliveryState.SENT)]
    await desk.store.commit(Work(removed_deliveries=tuple(rows)))

    await desk.press(READER, "All in 1 h")

    assert desk.popups()[-1] == NO_SUCH_MEETING
    assert "11 10:00" not in await waiting(desk)
