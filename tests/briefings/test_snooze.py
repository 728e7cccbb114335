"""Reminders put off: until when they may be, and what becomes of them when the meeting changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from briefings.reminders import holds
from briefings.snooze import BEGUN, Snooze, snoozed, snoozes
from store.records import DeliveryState
from tests.briefings.outboxes import Outbox, meeting, subscriber, utc

TALKS = meeting("2022-01-12T10:00")


@pytest.mark.parametrize(
    ("on", "now", "offered"),
    [
        ("2022-01-12T10:00", "2022-01-11 10:00", ["15m", "1h", "9", "start"]),
        ("2022-01-12T10:00", "2022-01-12 09:00", ["15m", "start"]),
        ("2022-01-12T10:00", "2022-01-12 09:50", ["start"]),
        ("2022-01-12T10:00", "2022-01-12 10:00", []),
        ("2022-01-12", "2022-01-11 09:00", ["15m", "1h", "9"]),
        ("2022-01-12", "2022-01-12 09:00", ["15m", "1h"]),
        ("2022-01", "2022-01-01 09:00", []),
    ],
)
def test_only_what_comes_before_the_meeting_is_offered(on: str, now: str, offered: list[str]) -> None:
    found = snoozes(meeting(on), subscriber(), utc(now))

    assert [each.value for each in found] == offered


@pytest.mark.parametrize(
    ("zone", "now", "due"),
    [
        ("UTC", "2022-01-11 10:00", "2022-01-12 09:00"),
        ("Asia/Tokyo", "2022-01-10 16:00", "2022-01-12 00:00"),  # it is the 11th there already
        ("Europe/Zurich", "2022-01-10 10:00", "2022-01-11 08:00"),
    ],
)
def test_tomorrow_is_the_readers(zone: str, now: str, due: str) -> None:
    row = snoozed(TALKS, subscriber(zone=zone), Snooze.TOMORROW, utc(now))

    assert row is not None
    assert row.due_at == utc(due)


@pytest.mark.parametrize(
    ("now", "due"), [("2022-03-26 10:00", "2022-03-27 07:00"), ("2022-10-29 10:00", "2022-10-30 08:00")]
)
def test_tomorrow_is_right_where_clocks_change_in_the_night(now: str, due: str) -> None:
    talks = meeting(f"{now[:7]}-31T10:00")

    row = snoozed(talks, subscriber(zone="Europe/Zurich"), Snooze.TOMORROW, utc(now))

    assert row is not None
    assert row.due_at == utc(due)


def test_one_at_the_start_is_of_use_for_a_while_after_it() -> None:
    row = snoozed(TALKS, subscriber(), Snooze.START, utc("2022-01-12 09:00"))

    assert row is not None
    assert (row.due_at, row.not_after) == (utc("2022-01-12 10:00"), utc("2022-01-12 10:00") + BEGUN)


def put_off(until: Snooze = Snooze.HOUR, **known: object) -> Outbox:
    """An outbox with a reminder that was sent, and put off."""
    outbox = Outbox()
    outbox.plan([TALKS], [subscriber(**known)], "2022-01-03 08:00")
    outbox.mark(DeliveryState.SENT, "2022-01-11 10:00")
    row = snoozed(TALKS, subscriber(**known), until, utc("2022-01-11 10:10"))
    assert row is not None
    outbox.rows[row.key] = row
    return outbox


def test_planning_leaves_it_as_it_is() -> None:
    outbox = put_off()

    again = outbox.plan([TALKS], [subscriber()], "2022-01-11 10:20")

    assert again == []
    assert outbox.waiting == [utc("2022-01-11 11:10"), utc("2022-01-12 09:00")]


@pytest.mark.parametrize("change", ["moved", "cancelled", "muted", "stopped"])
def test_it_is_void_where_the_meeting_or_the_wish_is_gone(change: str) -> None:
    outbox = put_off()
    talks = {
        "moved": meeting("2022-01-18T10:00", sequence=1),
        "cancelled": meeting("2022-01-12T10:00", status="cancelled", sequence=1),
    }.get(change, TALKS)
    reader = {"muted": subscriber(mutes=("Egypt",)), "stopped": replace(subscriber(), subscribed=False)}.get(
        change, subscriber()
    )
    (row,) = (each for each in outbox.of(DeliveryState.SCHEDULED) if each.since)

    outbox.plan([talks], [reader], "2022-01-11 10:20")

    assert outbox.rows[row.key].state is DeliveryState.VOID
    assert not holds(row, talks, reader)


def test_it_comes_back_with_the_time_it_was_for() -> None:
    outbox = put_off()
    outbox.plan([meeting("2022-01-18T10:00", sequence=1)], [subscriber()], "2022-01-11 10:20")

    outbox.plan([meeting("2022-01-12T10:00", sequence=2)], [subscriber()], "2022-01-11 10:30")

    assert utc("2022-01-11 11:10") in outbox.waiting


def test_quiet_hours_do_not_keep_what_was_asked_for_at_that_moment() -> None:
    outbox = put_off(quiet=(time(11), time(23)), quiet_holds=True)

    outbox.plan([TALKS], [subscriber(quiet=(time(11), time(23)), quiet_holds=True)], "2022-01-11 10:20")

    assert utc("2022-01-11 11:10") in outbox.waiting
