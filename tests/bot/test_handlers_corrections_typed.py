"""A status that an admin types where buttons were shown."""

from __future__ import annotations

import pytest
from desk import ADMIN, Desk

from store.records import MeetingStatus

SET = "Egypt and Ethiopia will hold talks in Nairobi on 12 January."


async def asked_for_a_status(desk: Desk) -> None:
    await desk.stored(SET)
    await desk.say(ADMIN, "/brief egypt")
    await desk.press(ADMIN, "Correct")
    await desk.press(ADMIN, "Status")


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("cancelled", MeetingStatus.CANCELLED),
        ("Called off.", MeetingStatus.CANCELLED),
        ("postponed", MeetingStatus.POSTPONED),
        ("Tentative", MeetingStatus.TENTATIVE),
    ],
)
async def test_a_status_may_be_typed_instead_of_pressed(desk: Desk, words: str, status: MeetingStatus) -> None:
    await asked_for_a_status(desk)

    await desk.say(ADMIN, words)
    await desk.press(ADMIN, "Correct it")

    (meeting,) = await desk.store.meetings()
    assert meeting.status is status


async def test_what_is_no_status_is_a_question_as_ever(desk: Desk) -> None:
    await asked_for_a_status(desk)

    said = await desk.say(ADMIN, "when do Egypt and Ethiopia meet?")

    assert "12 January" in said[-1]
    (meeting,) = await desk.store.meetings()
    assert meeting.status is MeetingStatus.SCHEDULED


async def test_after_a_button_was_pressed_no_status_is_waited_for(desk: Desk) -> None:
    await asked_for_a_status(desk)
    await desk.press(ADMIN, "Cancelled")

    said = await desk.say(ADMIN, "postponed")

    assert "After" not in said[-1]
