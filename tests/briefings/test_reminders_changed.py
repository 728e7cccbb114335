"""What becomes of reminders when their meeting changes: void rows, notices, the last look before sending."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from briefings.reminders import holds, plan, spent
from store.records import DeliveryKind, DeliveryState, MeetingStatus, When
from tests.briefings.outboxes import DAY, HOUR, KYIV, NADIA, NO_ZONE, NOW, Outbox, meeting, subscriber, utc

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
