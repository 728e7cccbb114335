"""Quiet hours by the reader's clock: over midnight, on days on which clocks change, and what waits for their end."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.dues import dues
from briefings.quiet import at_clock, due_after_quiet, is_silent, quiet_end
from store.records import Subscriber
from tests.briefings.outboxes import DAY, HOUR, meeting, subscriber, utc

NIGHT = (time(22), time(7))
ZONES = ("Europe/Zurich", "America/New_York", "Pacific/Auckland", "Australia/Lord_Howe", "Asia/Tehran", "UTC")


def reader(zone: str = "UTC", hours: tuple[time, time] | None = NIGHT, **known: object) -> Subscriber:
    return subscriber(zone=zone, quiet=hours, **known)


@pytest.mark.parametrize(
    ("zone", "moment", "end"),
    [
        ("UTC", "2022-01-10 21:59", None),
        ("UTC", "2022-01-10 22:00", "2022-01-11 07:00"),
        ("UTC", "2022-01-11 06:59", "2022-01-11 07:00"),
        ("UTC", "2022-01-11 07:00", None),
        ("Asia/Kolkata", "2022-01-10 16:30", "2022-01-11 01:30"),
        (
            "Europe/Zurich",
            "2022-03-26 23:00",
            "2022-03-27 05:00",
        ),  # clocks are put forward: the night is an hour shorter
        ("Europe/Zurich", "2022-10-29 21:00", "2022-10-30 06:00"),  # and put back: an hour longer
        ("America/New_York", "2022-03-13 04:00", "2022-03-13 11:00"),
        ("America/New_York", "2022-11-06 03:00", "2022-11-06 12:00"),
        ("Pacific/Auckland", "2022-09-24 11:00", "2022-09-24 18:00"),
        ("Pacific/Auckland", "2022-04-02 11:00", "2022-04-02 19:00"),
    ],
)
def test_quiet_hours_end_by_the_readers_clock(zone: str, moment: str, end: str | None) -> None:
    found = quiet_end(reader(zone), utc(moment))

    assert found == (utc(end) if end else None)


def test_hours_of_one_day_do_not_reach_over_midnight() -> None:
    siesta = reader(hours=(time(13), time(15)))

    ends = [quiet_end(siesta, utc(f"2022-01-10 {clock}")) for clock in ("12:59", "13:00", "15:00", "23:00")]

    assert ends == [None, utc("2022-01-10 15:00"), None, None]


@given(
    zone=st.sampled_from(ZONES),
    now=st.integers(0, 4 * 365 * 24 * 60).map(lambda minutes: utc("2021-01-01 00:00") + timedelta(minutes=minutes)),
    begin=st.times(),
    length=st.timedeltas(timedelta(minutes=1), timedelta(hours=20)),
)
def test_nothing_rings_while_the_readers_clock_shows_quiet_hours(
    zone: str, now: datetime, begin: time, length: timedelta
) -> None:
    begin = begin.replace(microsecond=0)
    end = (datetime.combine(now, begin) + length).time()
    shown = now.astimezone(ZoneInfo(zone)).time()
    is_quiet = begin <= shown < end if begin < end else shown >= begin or shown < end

    found = quiet_end(reader(zone, (begin, end)), now)

    assert found is not None or not is_quiet or begin == end
    assert found is None or now < found <= now + length + 2 * HOUR


@pytest.mark.parametrize(
    ("zone", "moment"),
    [
        ("Europe/Zurich", "2022-10-30 00:15"),  # 02:15, the first time
        ("Europe/Zurich", "2022-10-30 01:15"),  # 02:15, the second time
        ("America/New_York", "2022-11-06 05:15"),
        ("America/New_York", "2022-11-06 06:15"),
    ],
)
def test_hours_that_end_at_a_time_that_comes_twice_last_until_the_second(zone: str, moment: str) -> None:
    hours = (time(22), time(2, 30)) if zone.startswith("Europe") else (time(22), time(1, 30))

    end = quiet_end(reader(zone, hours), utc(moment))

    assert end == utc("2022-10-30 01:30" if zone.startswith("Europe") else "2022-11-06 06:30")


def test_a_clock_time_that_is_skipped_is_as_long_after_the_change() -> None:
    moment = at_clock(utc("2022-03-27 00:00").date(), time(2, 30), ZoneInfo("Europe/Zurich"))

    assert moment == utc("2022-03-27 01:30")
    assert f"{moment.astimezone(ZoneInfo('Europe/Zurich')):%H:%M}" == "03:30"


# --------------------------------------------------------------------------- what is due then


def test_what_is_due_in_quiet_hours_is_kept_where_it_is_wanted_so() -> None:
    due = utc("2022-01-10 23:30")

    silently = due_after_quiet(reader(), due, before=None)
    kept = due_after_quiet(reader(quiet_holds=True), due, before=None)

    assert (silently, kept) == (due, utc("2022-01-11 07:00"))


@pytest.mark.parametrize(
    ("begins", "expected"),
    [
        ("2022-01-11 12:00", "2022-01-11 07:00"),
        ("2022-01-11 07:05", "2022-01-11 07:00"),
        ("2022-01-11 07:04", "2022-01-10 23:30"),
        ("2022-01-11 03:00", "2022-01-10 23:30"),
    ],
)
def test_what_would_come_too_late_comes_when_it_is_due(begins: str, expected: str) -> None:
    found = due_after_quiet(reader(quiet_holds=True), utc("2022-01-10 23:30"), before=utc(begins))

    assert found == utc(expected)


@pytest.mark.parametrize("through", [False, True])
def test_a_meeting_within_the_hours_rings_for_whoever_lets_it_through(through: bool) -> None:
    asleep = reader(quiet_lets_through=through)
    at = utc("2022-01-11 02:00")

    within = is_silent(asleep, at, moments=[utc("2022-01-11 03:00")])
    after = is_silent(asleep, at, moments=[utc("2022-01-11 08:00")])
    awake = is_silent(asleep, utc("2022-01-11 08:00"), moments=[])

    assert (within, after, awake) == (not through, True, False)


@pytest.mark.parametrize(
    ("zone", "starts", "due"),
    [
        ("Europe/Zurich", "2022-03-27T08:00", ["2022-03-26 08:00", "2022-03-27 07:00"]),
        ("Europe/Zurich", "2022-03-27T05:30", ["2022-03-26 06:00", "2022-03-27 05:00"]),
        ("America/New_York", "2022-11-06T12:30", ["2022-11-05 12:30", "2022-11-06 12:00"]),
        ("Pacific/Auckland", "2022-09-24T18:40", ["2022-09-23 19:00", "2022-09-24 18:00"]),
    ],
)
def test_reminders_wait_for_the_end_of_the_night_in_which_clocks_change(zone: str, starts: str, due: list[str]) -> None:
    asleep = reader(zone, quiet_holds=True, leads=(DAY, HOUR))

    found = dues(meeting(starts), asleep)

    assert [f"{each.due_at:%Y-%m-%d %H:%M}" for each in found] == due
