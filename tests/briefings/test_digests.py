"""When digests are due: by the reader's clock, once a day, also where clocks change; and what is in them."""

from __future__ import annotations

from datetime import UTC, datetime, time

import pytest

from briefings.compose.digest import digest_briefing
from briefings.digests import MOST_AHEAD, still_asked_for
from briefings.reminders import holds, spent
from store.records import DeliveryKind, DeliveryState, Subscriber
from tests.briefings.outboxes import Outbox, subscriber, utc
from tests.briefings.papers import Paper, actions, desk, meeting, shown, step
from tests.briefings.stories import time_of


def reader(clock: time | None = time(8), day: int | None = None, zone: str = "UTC", **known: object) -> Subscriber:
    return subscriber(digest=clock, digest_day=day, zone=zone, **known)


def planned(asked: Subscriber, now: str) -> list[str]:
    """When digests are due."""
    outbox = Outbox()
    outbox.plan([], [asked], now)
    return [f"{row.due_at:%Y-%m-%d %H:%M}" for row in outbox.of(DeliveryState.SCHEDULED)]


@pytest.mark.parametrize(
    ("zone", "now", "due"),
    [
        ("UTC", "2022-01-10 07:00", ["2022-01-10 08:00", "2022-01-11 08:00"]),
        ("UTC", "2022-01-10 08:00", ["2022-01-11 08:00", "2022-01-12 08:00"]),
        ("Asia/Tokyo", "2022-01-10 22:59", ["2022-01-10 23:00", "2022-01-11 23:00"]),
        ("Europe/Zurich", "2022-03-26 12:00", ["2022-03-27 06:00", "2022-03-28 06:00"]),
        ("Europe/Zurich", "2022-10-29 12:00", ["2022-10-30 07:00", "2022-10-31 07:00"]),
        ("America/New_York", "2022-03-12 14:00", ["2022-03-13 12:00", "2022-03-14 12:00"]),
        ("America/New_York", "2022-11-05 14:00", ["2022-11-06 13:00", "2022-11-07 13:00"]),
        ("Pacific/Auckland", "2022-09-23 21:00", ["2022-09-24 19:00", "2022-09-25 19:00"]),
    ],
)
def test_a_digest_comes_at_the_readers_hour(zone: str, now: str, due: list[str]) -> None:
    found = planned(reader(zone=zone), now)

    assert found[:2] == due


@pytest.mark.parametrize(
    ("clock", "due"),
    [
        (time(2, 30), ["2022-03-26 01:30", "2022-03-27 01:30", "2022-03-28 00:30"]),  # 02:30 is skipped on the 27th
        (time(3), ["2022-03-26 02:00", "2022-03-27 01:00", "2022-03-28 01:00"]),
    ],
)
def test_an_hour_that_is_skipped_or_changed_still_comes_once_a_day(clock: time, due: list[str]) -> None:
    found = planned(reader(clock, zone="Europe/Zurich"), "2022-03-25 12:00")

    assert found[:3] == due


def test_an_hour_that_comes_twice_brings_one_digest() -> None:
    found = planned(reader(time(2, 30), zone="Europe/Zurich"), "2022-10-29 12:00")

    assert found[:2] == ["2022-10-30 00:30", "2022-10-31 01:30"]


def test_a_weekly_one_comes_on_its_weekday() -> None:
    found = planned(reader(day=0), "2022-01-07 12:00")

    assert found == ["2022-01-10 08:00"]


def test_planning_again_changes_nothing_and_another_hour_moves_what_waits() -> None:
    outbox = Outbox()
    outbox.plan([], [reader()], "2022-01-10 07:00")

    again = outbox.plan([], [reader()], "2022-01-10 07:30")
    outbox.mark(DeliveryState.SENT, "2022-01-10 08:00")
    outbox.plan([], [reader(time(18))], "2022-01-10 09:00")

    assert again == []
    assert [row.due_at.day for row in outbox.of(DeliveryState.SENT)] == [10]
    assert outbox.waiting[0] == utc("2022-01-11 18:00"), "one a day, whatever the hour"


def test_none_is_wanted_any_more_or_from_whoever_cannot_be_reached() -> None:
    outbox = Outbox()
    outbox.plan([], [reader()], "2022-01-10 07:00")
    (row, *_) = outbox.of(DeliveryState.SCHEDULED)

    outbox.plan([], [reader(None)], "2022-01-10 07:30")

    assert {each.state for each in outbox.rows.values()} == {DeliveryState.VOID}
    assert not holds(row, None, reader(None))
    assert not holds(row, None, reader(paused="blocked"))
    assert not still_asked_for(row, reader(time(9)))
    assert still_asked_for(row, reader())


def test_an_empty_one_is_not_taken_up_again() -> None:
    outbox = Outbox()
    outbox.plan([], [reader()], "2022-01-10 07:00")
    outbox.mark(DeliveryState.VOID, "2022-01-10 08:00")

    outbox.plan([], [reader()], "2022-01-10 08:30")

    assert [row.due_at.day for row in outbox.of(DeliveryState.VOID)] == [10]


def test_one_that_waited_through_a_downtime_stays() -> None:
    outbox = Outbox()
    outbox.plan([], [reader()], "2022-01-08 07:00")

    outbox.plan([], [reader()], "2022-01-10 10:00")

    assert utc("2022-01-10 08:00") in outbox.waiting
    assert {row.kind for row in outbox.rows.values()} == {DeliveryKind.DIGEST}


def test_only_the_next_ones_are_planned_and_those_of_days_ago_cleared_away() -> None:
    outbox = Outbox()
    outbox.plan([], [reader()], "2022-01-10 07:00")
    outbox.mark(DeliveryState.SENT, "2022-01-10 08:00")

    kept, gone = (spent(outbox.rows.values(), utc(now)) for now in ("2022-01-17 19:00", "2022-01-17 21:00"))

    assert len(outbox.rows) == MOST_AHEAD
    assert (len(kept), len(gone)) == (0, 1)


# --------------------------------------------------------------------------- what is in it

WIRE = Paper("wire", "2022-01-05", "Egypt and Sudan will meet on January 10. Iran and Iraq will meet on January 12.")
EGYPT = WIRE.cite("Egypt and Sudan will meet on January 10.")
IRAN = WIRE.cite("Iran and Iraq will meet on January 12.")
POST = Paper("post", "2022-01-10", "The talks of Peru and Chile were moved to February 3.", publisher="The Post")
PERU = POST.cite("The talks of Peru and Chile were moved to February 3.")
TODAY = meeting("Egypt", "Sudan", on="2022-01-10T15:00", citing=[EGYPT], name="m1", place="Cairo")
WEDNESDAY = meeting("Iran", "Iraq", on="2022-01-12", citing=[IRAN], name="m2")
MOVED = meeting(
    "Peru", "Chile", on="2022-02-03", citing=[PERU], name="m3", former=(time_of("2022-01-20"),),
    history=(step("2022-01-02", "2022-01-20", PERU), step("2022-01-10", "2022-02-03", PERU)),
)  # fmt: skip
MONDAY = datetime(2022, 1, 10, 8, tzinfo=UTC)


def test_a_days_digest_has_what_is_on_and_what_changed() -> None:
    digest = digest_briefing([TODAY, WEDNESDAY, MOVED], desk(WIRE, POST, now=MONDAY), weekly=False)

    assert digest is not None
    assert shown(digest) == [
        "Your day, Monday 10 January",
        "Egypt – Sudan talks Mon 10 January, 15:00 UTC · Cairo · in seven hours [1]",
        "## Changed since yesterday",
        "Peru – Chile talks moved from Thu 20 January to Thu 3 February · 10 January [2]",
    ]
    assert actions(digest) == ["brief:m1", "brief:m3"]


def test_a_weeks_digest_goes_day_by_day() -> None:
    digest = digest_briefing([TODAY, WEDNESDAY], desk(WIRE, POST, now=MONDAY), weekly=True)

    assert digest is not None
    assert shown(digest) == [
        "Your week, Mon 10 January to Sun 16 January",
        "## Mon 10 January",
        "Egypt – Sudan talks Mon 10 January, 15:00 UTC · Cairo · in seven hours [1]",
        "## Wed 12 January",
        "Iran – Iraq talks Wed 12 January, time not given · in two days [1]",
    ]


def test_a_day_with_a_change_alone_says_that_nothing_is_on() -> None:
    digest = digest_briefing([MOVED], desk(WIRE, POST, now=MONDAY), weekly=False)

    assert digest is not None
    assert shown(digest)[1] == "- Nothing that you follow is on today."


def test_nothing_on_and_nothing_changed_is_no_digest() -> None:
    digest = digest_briefing([WEDNESDAY], desk(WIRE, now=MONDAY), weekly=False)

    assert digest is None


def test_more_than_fits_is_counted() -> None:
    many = [meeting("Egypt", "Sudan", on="2022-01-10", citing=[EGYPT], name=f"m{number}") for number in range(14)]

    digest = digest_briefing(many, desk(WIRE, now=MONDAY), weekly=False)

    assert digest is not None
    assert shown(digest)[-1] == "- 4 more: /meetings"


def test_what_may_be_on_any_of_these_days_stands_apart_and_is_a_digest_of_its_own() -> None:
    window = meeting("Iran", "Iraq", on="2022-01-10~13", citing=[IRAN], name="m4", status="tentative")

    digest = digest_briefing([window], desk(WIRE, now=MONDAY), weekly=False)

    assert digest is not None
    assert shown(digest)[1:] == [
        "- Nothing that you follow is on today.",
        "## Possibly, day not known yet",
        "Iran – Iraq talks between 10 and 13 January · tentative [1]",
    ]
    assert actions(digest) == ["brief:m4"]


def test_what_may_be_on_any_day_is_told_again_only_beside_other_things() -> None:
    window = meeting("Iran", "Iraq", on="2022-01-09~13", citing=[IRAN], name="m4")

    alone, beside = (
        digest_briefing(found, desk(WIRE, now=MONDAY), weekly=False) for found in ([window], [TODAY, window])
    )

    assert alone is None
    assert beside is not None
    assert actions(beside) == ["brief:m1", "brief:m4"]
