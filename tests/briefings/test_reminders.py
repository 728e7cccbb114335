"""Who is reminded of which meeting, and when: every kind of time, every status, moves, and clocks that change."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from briefings.dues import dues
from briefings.turn import Turn
from store.records import DeliveryState, Precision, When
from tests.briefings.outboxes import DAY, DESK, HOUR, JAN_12, KYIV, NO_ZONE, NOW, Outbox, meeting, subscriber, utc

OFFSET = When(Precision.EXACT, JAN_12, JAN_12, time(10), "UTC+05:30")
NO_SUCH_ZONE = When(Precision.EXACT, JAN_12, JAN_12, time(10), "Mars/Olympus")
OPENS = When(Precision.RANGE, JAN_12, date(2022, 1, 14), time(9, 30), "UTC")
SEASON = When(Precision.PART, JAN_12, date(2022, 3, 31))
DOUBTFUL = When(Precision.DATE, JAN_12, JAN_12, uncertain=True)

DUE: list[tuple[str, str | When | None, str, list[str]]] = [
    ("a moment: the lead times before it", "2022-01-12T10:00", "UTC", ["2022-01-11 10:00", "2022-01-12 09:00"]),
    ("a moment, whoever reads it", "2022-01-12T10:00", "America/New_York", ["2022-01-11 10:00", "2022-01-12 09:00"]),
    ("a moment in its own zone", KYIV, "UTC", ["2022-01-11 08:00", "2022-01-12 07:00"]),
    ("a moment at an offset", OFFSET, "UTC", ["2022-01-11 04:30", "2022-01-12 03:30"]),
    ("several days with an hour: before they open", OPENS, "UTC", ["2022-01-11 09:30", "2022-01-12 08:30"]),
    ("a day: 09:00 the day before, and that morning", "2022-01-12", "UTC", ["2022-01-11 09:00", "2022-01-12 09:00"]),
    ("a day, in the reader's zone", "2022-01-12", "Europe/Zurich", ["2022-01-11 08:00", "2022-01-12 08:00"]),
    ("a day, west of Greenwich", "2022-01-12", "America/New_York", ["2022-01-11 14:00", "2022-01-12 14:00"]),
    ("a day, far in the east", "2022-01-12", "Pacific/Auckland", ["2022-01-10 20:00", "2022-01-11 20:00"]),
    ("a day, in a zone nobody knows", "2022-01-12", "Nowhere/Land", ["2022-01-11 09:00", "2022-01-12 09:00"]),
    ("an hour without a zone is but a day", NO_ZONE, "UTC", ["2022-01-11 09:00", "2022-01-12 09:00"]),
    ("an hour in no known zone is but a day", NO_SUCH_ZONE, "UTC", ["2022-01-11 09:00", "2022-01-12 09:00"]),
    ("several days: as their first one", "2022-01-12..14", "UTC", ["2022-01-11 09:00", "2022-01-12 09:00"]),
    ("some day of a few: before the first of them", "2022-01-11~20", "UTC", ["2022-01-10 09:00"]),
    ("some day of many: never", SEASON, "UTC", []),
    ("a month: never", "2022-02", "UTC", []),
    ("a year: never", "2023", "UTC", []),
    ("no day at all: never", None, "UTC", []),
    ("a day that contradicts itself: never", DOUBTFUL, "UTC", []),
]


@pytest.mark.parametrize(("on", "zone", "expected"), [row[1:] for row in DUE], ids=[row[0] for row in DUE])
def test_every_kind_of_time_has_its_moments(on: str | When | None, zone: str, expected: list[str]) -> None:
    outbox = Outbox()

    outbox.plan([meeting(on)], [subscriber(zone=zone)], NOW)

    assert outbox.waiting == [utc(moment) for moment in expected]


@pytest.mark.parametrize("status", ["postponed", "cancelled", "held"])
def test_only_what_is_planned_for_sure_is_reminded_of(status: str) -> None:
    outbox = Outbox()

    outbox.plan([meeting("2022-01-12", status=status)], [subscriber()], NOW)

    assert outbox.rows == {}


CHANGES_OF_THE_CLOCK = [
    ("the night spring begins in Zurich", "2022-03-27", "Europe/Zurich", ["2022-03-26 08:00", "2022-03-27 07:00"]),
    ("the night winter begins in Zurich", "2022-10-30", "Europe/Zurich", ["2022-10-29 07:00", "2022-10-30 08:00"]),
    ("the night spring begins in New York", "2022-03-13", "America/New_York", ["2022-03-12 14:00", "2022-03-13 13:00"]),
    ("the night winter begins in New York", "2022-11-06", "America/New_York", ["2022-11-05 13:00", "2022-11-06 14:00"]),
    ("half an hour on Lord Howe Island", "2022-04-03", "Australia/Lord_Howe", ["2022-04-01 22:00", "2022-04-02 22:30"]),
]


@pytest.mark.parametrize(
    ("on", "zone", "expected"), [row[1:] for row in CHANGES_OF_THE_CLOCK], ids=[row[0] for row in CHANGES_OF_THE_CLOCK]
)
def test_nine_in_the_morning_is_the_readers_also_when_clocks_change(on: str, zone: str, expected: list[str]) -> None:
    found = dues(meeting(on), subscriber(zone=zone))

    assert [due.due_at for due in found] == [utc(moment) for moment in expected]


def test_a_lead_of_a_day_is_24_hours_when_clocks_change() -> None:
    in_zurich = When(Precision.EXACT, date(2022, 3, 27), date(2022, 3, 27), time(10), "Europe/Zurich")

    longest, _ = dues(meeting(in_zurich), subscriber(zone="Europe/Zurich"))

    assert longest.due_at == utc("2022-03-26 08:00")


def test_a_day_whose_midnight_does_not_exist_still_ends() -> None:
    found = dues(meeting("2023-04-27"), subscriber(zone="Africa/Cairo"))  # at midnight clocks went to one

    assert {due.not_after for due in found} == {utc("2023-04-27 22:00")}


def test_a_reminder_is_of_use_until_the_meeting_begins_or_its_day_is_over() -> None:
    outbox = Outbox()

    outbox.plan(
        [meeting("2022-01-12T10:00", id="hour"), meeting("2022-01-12", id="day"), meeting("2022-01-12..14", id="days")],
        [subscriber(zone="Europe/Zurich")],
        NOW,
    )

    assert {(row.meeting, row.not_after) for row in outbox.rows.values()} == {
        ("hour", utc("2022-01-12 10:00")),
        ("day", utc("2022-01-12 23:00")),
        ("days", utc("2022-01-12 23:00")),
    }


def test_each_lead_time_is_a_row_of_its_own() -> None:
    outbox = Outbox()
    leads = (7 * DAY, DAY, 2 * HOUR, timedelta(minutes=15))

    outbox.plan([meeting("2022-01-12T10:00")], [subscriber(leads=leads), subscriber(DESK, leads=leads)], NOW)

    assert len(outbox.rows) == 8
    assert {row.lead for row in outbox.rows.values()} == set(leads)


def test_only_the_near_future_is_in_the_outbox_and_the_rest_follows_in_time() -> None:
    outbox = Outbox()
    far = [meeting("2022-04-12T10:00")]

    outbox.plan(far, [subscriber()], NOW)
    before = dict(outbox.rows)
    outbox.plan(far, [subscriber()], "2022-02-20 08:00")

    assert before == {}
    assert len(outbox.waiting) == 2


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_days_at_the_ends_of_the_calendar_break_nothing(day: str) -> None:
    outbox = Outbox()

    outbox.plan([meeting(day), meeting("2022-01-12", id="other")], [subscriber(zone="Pacific/Auckland")], NOW)

    assert {row.meeting for row in outbox.rows.values()} == {"other"}


# --------------------------------------------------------------------------- for whom


WANTED = [
    ("nobody in particular: everything", (), (), True),
    ("one of the sides", ("Sudan",), (), True),
    ("one of several followed", ("Iran", "Egypt"), (), True),
    ("nobody who takes part", ("Iran",), (), False),
    ("a muted side", (), ("Egypt",), False),
    ("a muted side beside a followed one", ("Sudan",), ("Egypt",), False),
    ("somebody else muted", (), ("Iran",), True),
    ("this very meeting muted", (), ("m",), False),
]


@pytest.mark.parametrize(("follows", "mutes", "expected"), [row[1:] for row in WANTED], ids=[row[0] for row in WANTED])
def test_what_is_followed_and_not_muted_is_reminded_of(
    follows: tuple[str, ...], mutes: tuple[str, ...], expected: bool
) -> None:
    outbox = Outbox()

    outbox.plan([meeting("2022-01-12")], [subscriber(follows=follows, mutes=mutes)], NOW)

    assert bool(outbox.rows) is expected


@pytest.mark.parametrize(
    "reader", [subscriber(subscribed=False), subscriber(paused="blocked")], ids=["never asked", "paused"]
)
def test_whoever_did_not_ask_is_not_reminded(reader: object) -> None:
    outbox = Outbox()

    outbox.plan([meeting("2022-01-12")], [reader], NOW)  # type: ignore[list-item]

    assert outbox.rows == {}


def test_whoever_no_longer_asks_has_void_rows_which_come_back_when_they_do() -> None:
    outbox = Outbox()
    talks = [meeting("2022-01-12")]
    outbox.plan(talks, [subscriber()], NOW)

    outbox.plan(talks, [subscriber(subscribed=False)], NOW)
    given_up = outbox.of(DeliveryState.VOID)
    outbox.plan(talks, [subscriber()], NOW)

    assert [row.reason for row in given_up] == ["no longer asked for"] * 2
    assert len(outbox.waiting) == 2
    assert all(row.reason is None for row in outbox.rows.values())


def test_other_lead_times_take_the_place_of_the_old_ones() -> None:
    outbox = Outbox()
    talks = [meeting("2022-01-12T10:00")]
    outbox.plan(talks, [subscriber()], NOW)

    outbox.plan(talks, [subscriber(leads=(DAY, 2 * HOUR))], NOW)

    assert outbox.waiting == [utc("2022-01-11 10:00"), utc("2022-01-12 08:00")]
    assert [row.lead for row in outbox.of(DeliveryState.VOID)] == [HOUR]


def test_another_zone_moves_the_morning_and_makes_no_second_row() -> None:
    outbox = Outbox()
    outbox.plan([meeting("2022-01-12")], [subscriber()], NOW)

    outbox.plan([meeting("2022-01-12")], [subscriber(zone="Europe/Zurich")], NOW)

    assert len(outbox.rows) == 2
    assert outbox.waiting == [utc("2022-01-11 08:00"), utc("2022-01-12 08:00")]


# --------------------------------------------------------------------------- what has passed already


PASSED = [
    ("both ahead", "2022-01-10 08:00", ["2022-01-11 10:00", "2022-01-12 09:00"]),
    ("the day before has passed: the hour before is to come", "2022-01-12 03:00", ["2022-01-12 09:00"]),
    ("both have passed: one, late", "2022-01-12 09:40", ["2022-01-12 09:00"]),
    ("the meeting has begun", "2022-01-12 10:00", []),
    ("the meeting is long over", "2022-03-12 10:00", []),
]


@pytest.mark.parametrize(("now", "expected"), [row[1:] for row in PASSED], ids=[row[0] for row in PASSED])
def test_whoever_comes_late_gets_what_is_next_and_no_flood(now: str, expected: list[str]) -> None:
    outbox = Outbox()

    outbox.plan([meeting("2022-01-12T10:00")], [subscriber()], now)

    assert outbox.waiting == [utc(moment) for moment in expected]


def test_whoever_subscribes_on_the_day_itself_is_told_of_it_once() -> None:
    outbox = Outbox()

    outbox.plan([meeting("2022-01-12")], [subscriber()], "2022-01-12 14:00")
    outbox.plan([meeting("2022-01-12")], [subscriber()], "2022-01-12 14:01")

    assert outbox.waiting == [utc("2022-01-12 09:00")]


def test_a_late_row_is_not_made_up_again_once_it_is_sent() -> None:
    outbox = Outbox()
    outbox.plan([meeting("2022-01-12T10:00")], [subscriber()], "2022-01-12 09:40")
    outbox.mark(DeliveryState.SENT, "2022-01-12 09:40")

    again = outbox.plan([meeting("2022-01-12T10:00")], [subscriber()], "2022-01-12 09:41")

    assert again == []


def test_what_waited_through_a_downtime_stays_until_it_is_of_no_use() -> None:
    outbox = Outbox()
    outbox.plan([meeting("2022-01-12T10:00")], [subscriber()], NOW)

    late = outbox.plan([meeting("2022-01-12T10:00")], [subscriber()], "2022-01-12 09:59")
    too_late = outbox.plan([meeting("2022-01-12T10:00")], [subscriber()], "2022-01-12 10:01")

    assert late == too_late == []
    assert len(outbox.waiting) == 2


# --------------------------------------------------------------------------- read of after a reminder was due


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2022-01-11 12:00", ["2022-01-11 10:00", "2022-01-12 09:00"]),
        ("2022-01-12 05:30", ["2022-01-11 10:00", "2022-01-12 09:00"]),
        ("2022-01-12 06:30", ["2022-01-12 09:00"]),
        ("2022-01-12 09:30", ["2022-01-12 09:00"]),
    ],
)
def test_what_is_read_of_hours_before_its_next_reminder_is_told_at_once(now: str, due: list[str]) -> None:
    outbox, talks = Outbox(), meeting("2022-01-12T10:00")

    outbox.plan([talks], [subscriber()], now, turn=Turn(fresh=frozenset({talks.id})))
    outbox.plan([talks], [subscriber()], now)

    assert outbox.waiting == [utc(moment) for moment in due]


def test_whoever_begins_to_follow_is_not_told_at_once_of_all_that_comes_tomorrow() -> None:
    outbox = Outbox()

    outbox.plan([meeting("2022-01-12T10:00")], [subscriber()], "2022-01-11 12:00")

    assert outbox.waiting == [utc("2022-01-12 09:00")]


def test_what_was_told_apart_from_what_a_reader_knows_is_not_told_once_more() -> None:
    outbox, known = Outbox(), meeting("2022-01-12T10:00")
    outbox.plan([known], [subscriber()], NOW)
    outbox.mark(DeliveryState.SENT, "2022-01-11 10:00")
    other, same = meeting("2022-01-20T10:00", sequence=1), meeting("2022-01-12T10:00", id="n")

    outbox.plan([other, same], [subscriber()], "2022-01-11 12:00", turn=Turn(fresh=frozenset({"n"})))

    assert [row.due_at for row in outbox.of(DeliveryState.SCHEDULED) if row.meeting == "n"] == [utc("2022-01-12 09:00")]
