"""Who is reminded of which meeting, and when: every kind of time, every status, moves, and clocks that change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from briefings.dues import dues
from briefings.reminders import holds, plan, spent
from briefings.turn import Turn
from store.records import DeliveryKind, DeliveryState, MeetingStatus, Precision, When
from tests.briefings.outboxes import DAY, DESK, HOUR, NADIA, Outbox, meeting, subscriber, utc

NOW = "2022-01-03 08:00"
JAN_12 = date(2022, 1, 12)
NO_ZONE = When(Precision.EXACT, JAN_12, JAN_12, time(15), None, "local time")
KYIV = When(Precision.EXACT, JAN_12, JAN_12, time(10), "Europe/Kyiv")
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


# --------------------------------------------------------------------------- meetings that change


def told_of(on: str | When, *, at: str = "2022-01-11 10:00", **known: object) -> Outbox:
    """An outbox whose first reminder of a meeting at this time was sent."""
    outbox = Outbox()
    outbox.plan([meeting(on)], [subscriber(**known)], NOW)
    outbox.mark(DeliveryState.SENT, at)
    return outbox


def notices(outbox: Outbox) -> list[tuple[str | None, str]]:
    """What each notice that waits tells: the old day and the new status."""
    return [
        (row.told.earliest.isoformat() if row.told and row.told.earliest else None, row.status.value)
        for row in outbox.of(DeliveryState.SCHEDULED)
        if row.kind is DeliveryKind.NOTICE
    ]


def test_a_moved_meeting_is_planned_anew_and_the_old_rows_are_void() -> None:
    outbox = Outbox()
    outbox.plan([meeting("2022-01-12T10:00")], [subscriber()], NOW)

    outbox.plan([meeting("2022-01-18T15:00", sequence=1)], [subscriber()], "2022-01-05 08:00")

    assert [row.reason for row in outbox.of(DeliveryState.VOID)] == ["the meeting has another time now"] * 2
    assert outbox.waiting == [utc("2022-01-17 15:00"), utc("2022-01-18 14:00")]
    assert notices(outbox) == []


def test_whoever_was_told_the_old_day_gets_one_notice_of_the_new_one() -> None:
    outbox = told_of("2022-01-12T10:00")
    moved = [meeting("2022-01-18T15:00", sequence=1)]

    outbox.plan(moved, [subscriber()], "2022-01-11 12:00")
    outbox.plan(moved, [subscriber()], "2022-01-11 12:05")

    assert notices(outbox) == [("2022-01-12", "scheduled")]
    assert outbox.waiting == [utc("2022-01-11 12:00"), utc("2022-01-17 15:00"), utc("2022-01-18 14:00")]


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_whoever_was_told_hears_that_it_is_off_and_is_reminded_no_more(status: str) -> None:
    outbox = told_of("2022-01-12T10:00")
    off = [meeting("2022-01-12T10:00" if status == "cancelled" else None, status=status, sequence=1)]

    outbox.plan(off, [subscriber()], "2022-01-11 12:00")
    outbox.plan(off, [subscriber()], "2022-01-11 12:05")

    assert notices(outbox) == [("2022-01-12", status)]
    assert outbox.waiting == [utc("2022-01-11 12:00")]
    assert [row.reason for row in outbox.of(DeliveryState.VOID)] == [f"the meeting is {status}"]


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_whoever_was_told_nothing_hears_nothing_of_what_is_off(status: str) -> None:
    outbox = Outbox()
    outbox.plan([meeting("2022-01-12T10:00")], [subscriber()], NOW)

    outbox.plan([meeting("2022-01-12T10:00", status=status, sequence=1)], [subscriber()], "2022-01-05 08:00")

    assert outbox.waiting == []
    assert notices(outbox) == []


def test_a_new_day_after_a_postponement_that_was_told_is_told_too() -> None:
    outbox = told_of("2022-01-12T10:00")
    outbox.plan([meeting(None, status="postponed", sequence=1)], [subscriber()], "2022-01-11 12:00")
    outbox.mark(DeliveryState.SENT, "2022-01-11 12:00")

    outbox.plan([meeting("2022-01-20", sequence=2)], [subscriber()], "2022-01-14 12:00")

    assert notices(outbox) == [(None, "scheduled")]


def test_a_change_that_is_taken_back_before_it_was_told_is_none() -> None:
    outbox = told_of("2022-01-12T10:00")
    outbox.plan([meeting("2022-01-18T10:00", sequence=1)], [subscriber()], "2022-01-11 12:00")

    outbox.plan([meeting("2022-01-12T10:00", sequence=2)], [subscriber()], "2022-01-11 12:30")

    assert notices(outbox) == []
    assert outbox.waiting == [utc("2022-01-12 09:00")]


def test_two_changes_before_the_first_is_told_are_told_as_one() -> None:
    outbox = told_of("2022-01-12T10:00")
    outbox.plan([meeting("2022-01-18T10:00", sequence=1)], [subscriber()], "2022-01-11 12:00")

    outbox.plan([meeting("2022-01-20T10:00", sequence=2)], [subscriber()], "2022-01-11 12:01")

    assert notices(outbox) == [("2022-01-12", "scheduled")]
    assert [row.start.earliest for row in outbox.of(DeliveryState.SCHEDULED) if row.told] == [date(2022, 1, 20)]


def test_each_change_that_was_told_is_followed_by_the_next() -> None:
    outbox = told_of("2022-01-12T10:00")
    for sequence, day in enumerate(("2022-01-18", "2022-01-20", "2022-01-12"), start=1):
        outbox.plan([meeting(day, sequence=sequence)], [subscriber()], f"2022-01-11 1{sequence}:00")
        outbox.mark(DeliveryState.SENT, f"2022-01-11 1{sequence}:00")

    told = [row.start.earliest for row in outbox.of(DeliveryState.SENT) if row.kind is DeliveryKind.NOTICE]

    assert told == [date(2022, 1, 18), date(2022, 1, 20), date(2022, 1, 12)]


SAME_TIME = [
    ("an hour is named for the day", "2022-01-12", "2022-01-12T15:00"),
    ("one day is named of several", "2022-01-12..14", "2022-01-13"),
    ("the same moment in another zone", "2022-01-12T08:00", KYIV),
    ("the hour is left out", "2022-01-12T10:00", "2022-01-12"),
    ("only the month is told", "2022-01-12", "2022-01"),
]


@pytest.mark.parametrize(("before", "after"), [row[1:] for row in SAME_TIME], ids=[row[0] for row in SAME_TIME])
def test_a_time_told_more_or_less_exactly_is_no_change_to_be_told(before: str, after: str | When) -> None:
    outbox = told_of(before)

    outbox.plan([meeting(after, sequence=1)], [subscriber()], "2022-01-11 12:00")

    assert notices(outbox) == []


OTHER_TIME = [
    ("another hour", "2022-01-12T10:00", "2022-01-12T11:00"),
    ("another hour, both without a zone", NO_ZONE, replace(NO_ZONE, clock=time(16))),
    ("a day outside of the range", "2022-01-12..14", "2022-01-15"),
    ("days around the day", "2022-01-12", "2022-01-11..13"),
    ("later, nobody knows when", "2022-01-12", "2022-02"),
]


@pytest.mark.parametrize(("before", "after"), [row[1:] for row in OTHER_TIME], ids=[row[0] for row in OTHER_TIME])
def test_a_time_at_which_one_would_come_in_vain_is_a_change(before: str | When, after: str | When) -> None:
    outbox = told_of(before)

    outbox.plan([meeting(after, sequence=1)], [subscriber()], "2022-01-11 12:00")

    assert notices(outbox) == [("2022-01-12", "scheduled")]


def test_a_meeting_that_became_doubtful_elsewhere_is_told_as_what_it_is() -> None:
    outbox = told_of("2022-01-12")

    outbox.plan([meeting("2022-02-20", status="tentative", sequence=1)], [subscriber()], "2022-01-11 12:00")

    assert notices(outbox) == [("2022-01-12", "tentative")]


def test_a_meeting_that_was_held_is_no_news_here() -> None:
    outbox = told_of("2022-01-12")

    outbox.plan([meeting("2022-01-12", status="held", sequence=1)], [subscriber()], "2022-01-11 12:00")

    assert outbox.waiting == []


def test_a_send_that_may_have_arrived_counts_as_told() -> None:
    outbox = Outbox()
    outbox.plan([meeting("2022-01-12T10:00")], [subscriber()], NOW)
    first = outbox.of(DeliveryState.SCHEDULED)[0]
    outbox.rows[first.key] = replace(first, uncertain=1, attempt=1, retry_at=utc("2022-01-11 10:01"))

    outbox.plan([meeting("2022-01-18T10:00", sequence=1)], [subscriber()], "2022-01-11 10:00")

    assert notices(outbox) == [("2022-01-12", "scheduled")]
    assert outbox.rows[first.key].state is DeliveryState.VOID


def test_a_notice_that_may_have_arrived_is_still_sent_again() -> None:
    outbox = told_of("2022-01-12T10:00")
    moved = [meeting("2022-01-18T10:00", sequence=1)]
    outbox.plan(moved, [subscriber()], "2022-01-11 12:00")
    (notice,) = (row for row in outbox.of(DeliveryState.SCHEDULED) if row.kind is DeliveryKind.NOTICE)
    outbox.rows[notice.key] = replace(
        notice, uncertain=1, attempt=1, changed_at=utc("2022-01-11 12:00"), retry_at=utc("2022-01-11 12:01")
    )

    changed = outbox.plan(moved, [subscriber()], "2022-01-11 12:00")

    assert changed == []
    assert notices(outbox) == [("2022-01-12", "scheduled")]


def test_whoever_may_not_have_got_the_notice_hears_of_the_next_change_too() -> None:
    outbox = told_of("2022-01-12T10:00")
    outbox.plan([meeting("2022-01-18T10:00", sequence=1)], [subscriber()], "2022-01-11 12:00")
    (notice,) = (row for row in outbox.of(DeliveryState.SCHEDULED) if row.kind is DeliveryKind.NOTICE)
    outbox.rows[notice.key] = replace(notice, uncertain=1, attempt=1, changed_at=utc("2022-01-11 12:00"))

    outbox.plan([meeting("2022-01-18", sequence=2)], [subscriber()], "2022-01-11 12:00")

    assert notices(outbox) == [("2022-01-12", "scheduled")]
    assert outbox.rows[notice.key].reason == "it has changed again"


def test_notice_is_of_use_until_both_times_are_over() -> None:
    outbox = told_of("2022-01-12T10:00")

    outbox.plan([meeting("2022-01-11T15:00", sequence=1)], [subscriber()], "2022-01-11 14:00")
    (notice,) = (row for row in outbox.rows.values() if row.kind is DeliveryKind.NOTICE)

    assert notice.not_after == utc("2022-01-12 10:00")


def test_a_change_read_when_all_is_over_is_not_told() -> None:
    outbox = told_of("2022-01-12T10:00")

    outbox.plan([meeting("2022-01-12T10:00", status="cancelled", sequence=1)], [subscriber()], "2022-01-13 10:00")

    assert notices(outbox) == []


def test_whoever_no_longer_follows_hears_of_no_change() -> None:
    outbox = told_of("2022-01-12T10:00")

    outbox.plan([meeting("2022-01-18", sequence=1)], [subscriber(mutes=("Egypt",))], "2022-01-11 12:00")

    assert outbox.waiting == []


def test_notice_of_a_meeting_that_is_near_needs_no_late_reminder_beside_it() -> None:
    outbox = told_of("2022-01-12T10:00")

    outbox.plan([meeting("2022-01-11T12:30", sequence=1)], [subscriber()], "2022-01-11 12:00")

    assert [row.kind for row in outbox.of(DeliveryState.SCHEDULED)] == [DeliveryKind.NOTICE]


def test_a_meeting_nobody_tells_of_any_more_is_not_reminded_of() -> None:
    outbox = Outbox()
    outbox.plan([meeting("2022-01-12")], [subscriber()], NOW)

    outbox.plan([], [subscriber()], NOW)

    assert [row.reason for row in outbox.of(DeliveryState.VOID)] == ["there is no such meeting any more"] * 2


@pytest.mark.parametrize(
    "state",
    [DeliveryState.SENDING, DeliveryState.SENT, DeliveryState.UNCERTAIN, DeliveryState.EXPIRED, DeliveryState.DEAD],
)
def test_what_is_being_sent_or_done_with_is_never_touched(state: DeliveryState) -> None:
    outbox = Outbox()
    outbox.plan([meeting("2022-01-12T10:00")], [subscriber()], NOW)
    outbox.mark(state, "2022-01-03 09:00", due_until="2022-02-01 00:00")
    before = dict(outbox.rows)

    outbox.plan([meeting("2022-01-12T10:00")], [subscriber(leads=(DAY, HOUR))], "2022-01-03 09:00")
    outbox.plan([meeting("2022-01-18T10:00", sequence=1)], [subscriber(subscribed=False)], "2022-01-03 09:00")

    assert outbox.rows == before


# --------------------------------------------------------------------------- the last look before sending


def test_a_row_holds_as_long_as_its_meeting_and_its_reader_stay_so() -> None:
    (row, _) = plan([meeting("2022-01-12T10:00")], [subscriber()], [], utc(NOW))

    assert holds(row, meeting("2022-01-12T10:00", sequence=4), subscriber())
    assert not holds(row, meeting("2022-01-13T10:00", sequence=1), subscriber())
    assert not holds(row, meeting("2022-01-12T10:00", status="cancelled"), subscriber())
    assert not holds(row, None, subscriber())
    assert not holds(row, meeting("2022-01-12T10:00"), subscriber(paused="blocked"))
    assert not holds(row, meeting("2022-01-12T10:00"), subscriber(mutes=("Sudan",)))
    assert not holds(row, meeting("2022-01-12T10:00"), subscriber(leads=(2 * HOUR,)))
    assert not holds(row, meeting("2022-01-12T10:00"), None)


def test_a_notice_holds_until_the_next_change() -> None:
    outbox = told_of("2022-01-12T10:00")
    outbox.plan([meeting("2022-01-18", sequence=1)], [subscriber()], "2022-01-11 12:00")
    (notice,) = (row for row in outbox.rows.values() if row.kind is DeliveryKind.NOTICE)

    assert holds(notice, meeting("2022-01-18", sequence=1), subscriber())
    assert not holds(notice, meeting("2022-01-19", sequence=2), subscriber())


# --------------------------------------------------------------------------- clearing away


def test_rows_are_cleared_away_thirty_days_after_they_lost_their_use() -> None:
    outbox = told_of("2022-01-12T10:00")
    rows = list(outbox.rows.values())
    sent = [row.key for row in outbox.of(DeliveryState.SENT)]

    assert spent(rows, utc("2022-02-11 09:00")) == ()
    assert list(spent(rows, utc("2022-02-11 11:00"))) == sent, "the one that still waits is the dispatcher's to expire"


def test_statuses_of_notices_are_those_of_the_meeting() -> None:
    outbox = told_of("2022-01-12T10:00")

    outbox.plan([meeting("2022-01-12T10:00", status="cancelled", sequence=3)], [subscriber()], "2022-01-11 12:00")
    (notice,) = (row for row in outbox.rows.values() if row.kind is DeliveryKind.NOTICE)

    assert (notice.status, notice.sequence, notice.lead) == (MeetingStatus.CANCELLED, 3, None)
    assert notice.subscriber == NADIA


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
