"""What is only tentative is reminded of once, as such, and by whoever wants to hear of it; confirmed, as all others."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from briefings.reminders import holds, plan
from briefings.turn import Turn
from store.records import DeliveryKind, DeliveryState, MeetingStatus, When
from tests.briefings.outboxes import DAY, HOUR, Outbox, meeting, subscriber, utc
from tests.briefings.stories import time_of

NOW = "2022-01-03 08:00"


@pytest.mark.parametrize(
    ("on", "leads", "due"),
    [
        ("2022-01-12", (DAY, HOUR), "2022-01-11 09:00"),
        ("2022-01-12..14", (DAY, HOUR), "2022-01-11 09:00"),
        ("2022-01-12~16", (DAY, HOUR), "2022-01-11 09:00"),
        ("2022-01-12T10:00", (DAY, HOUR), "2022-01-11 10:00"),
        ("2022-01-12T10:00", (3 * DAY, 2 * HOUR, HOUR), "2022-01-12 08:00"),
        ("2022-01-12T10:00", (3 * DAY, 2 * DAY), "2022-01-10 10:00"),
    ],
)
def test_what_is_tentative_is_reminded_of_once_and_as_such(on: str, leads: tuple[timedelta, ...], due: str) -> None:
    outbox = Outbox()

    outbox.plan([meeting(on, status="tentative")], [subscriber(leads=leads)], NOW)

    assert outbox.waiting == [utc(due)]
    assert {row.status for row in outbox.rows.values()} == {MeetingStatus.TENTATIVE}


@pytest.mark.parametrize(
    ("when", "known"),
    [
        (time_of("2022-01"), {}),
        (replace(time_of("2022-01-05~10"), uncertain=True), {}),
        (replace(time_of("2022-01-12"), uncertain=True), {}),
        (time_of("2022-01-12"), {"only_confirmed": True}),
    ],
)
def test_what_is_tentative_on_no_certain_day_or_not_wanted_is_not_reminded_of(
    when: When, known: dict[str, object]
) -> None:
    outbox = Outbox()

    outbox.plan([meeting(when, status="tentative")], [subscriber(**known)], NOW)

    assert outbox.rows == {}


def test_whoever_was_told_that_it_is_tentative_hears_that_it_is_confirmed_and_is_reminded_as_usual() -> None:
    outbox = Outbox()
    outbox.plan([meeting("2022-01-12T10:00", status="tentative")], [subscriber()], NOW)
    outbox.mark(DeliveryState.SENT, "2022-01-11 10:00")

    outbox.plan([meeting("2022-01-12T10:00", sequence=1)], [subscriber()], "2022-01-11 12:00")

    rows = outbox.of(DeliveryState.SCHEDULED)
    assert [(row.kind, row.due_at) for row in rows] == [
        (DeliveryKind.NOTICE, utc("2022-01-11 12:00")),
        (DeliveryKind.REMINDER, utc("2022-01-12 09:00")),
    ]


def test_what_is_confirmed_before_anybody_was_told_is_reminded_of_as_usual_and_without_a_notice() -> None:
    outbox = Outbox()
    tentative, settled = meeting("2022-01-12T10:00", status="tentative"), meeting("2022-01-12T10:00", sequence=1)
    outbox.plan([tentative], [subscriber()], NOW)

    outbox.plan([settled], [subscriber()], "2022-01-05 08:00", turn=Turn({settled.id: (tentative,)}))

    assert outbox.waiting == [utc("2022-01-11 10:00"), utc("2022-01-12 09:00")]
    assert [row.reason for row in outbox.of(DeliveryState.VOID)] == ["the meeting is scheduled"]


def test_a_reminder_of_the_one_status_does_not_hold_in_the_other() -> None:
    tentative, settled = meeting("2022-01-12T10:00", status="tentative"), meeting("2022-01-12T10:00")
    (row,) = plan([tentative], [subscriber()], [], utc(NOW))
    first, *_ = plan([settled], [subscriber()], [], utc(NOW))

    assert (holds(row, tentative, subscriber()), holds(row, settled, subscriber())) == (True, False)
    assert (holds(first, tentative, subscriber()), holds(first, settled, subscriber())) == (False, True)


# --------------------------------------------------------------------------- some day of a few


def test_what_is_read_of_while_it_may_begin_any_day_is_reminded_of_at_once_and_until_the_last_of_them() -> None:
    outbox = Outbox()

    outbox.plan([meeting("2022-01-01~10")], [subscriber()], NOW)

    (row,) = outbox.rows.values()
    assert row.due_at <= utc(NOW)
    assert row.not_after == utc("2022-01-11 00:00")


def test_a_day_given_within_the_days_that_were_told_is_reminded_of_as_usual_and_no_news() -> None:
    outbox = Outbox()
    outbox.plan([meeting("2022-01-10~16")], [subscriber()], NOW)
    outbox.mark(DeliveryState.SENT, "2022-01-09 09:00")

    outbox.plan([meeting("2022-01-14", sequence=1)], [subscriber()], "2022-01-10 12:00")

    rows = outbox.of(DeliveryState.SCHEDULED)
    assert [(row.kind, row.due_at) for row in rows] == [
        (DeliveryKind.REMINDER, utc("2022-01-13 09:00")),
        (DeliveryKind.REMINDER, utc("2022-01-14 09:00")),
    ]


def test_whoever_was_told_that_it_may_be_within_some_days_hears_that_it_is_settled_for_them() -> None:
    outbox = Outbox()
    outbox.plan([meeting("2022-01-10~16", status="tentative")], [subscriber()], NOW)
    outbox.mark(DeliveryState.SENT, "2022-01-09 09:00")

    outbox.plan([meeting("2022-01-10~16", sequence=1)], [subscriber()], "2022-01-10 12:00")

    (row,) = outbox.of(DeliveryState.SCHEDULED)
    assert (row.kind, row.not_after) == (DeliveryKind.NOTICE, utc("2022-01-17 00:00"))
