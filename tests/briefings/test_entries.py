"""Meetings as entries of a calendar: when they stand there, what they tell, and which of them are in which calendar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import icalendar
import ics
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.calendars import Entry, EntryStatus
from briefings.compose.entry import web_address
from briefings.compose.slot import Slot, slot_of
from briefings.entries import LOOKED_BACK, MOST, calendar, feed, followed
from briefings.library import Library
from store.records import (
    NO_TIME,
    ChatKey,
    Contradiction,
    Correction,
    Meeting,
    MeetingStatus,
    Party,
    Precision,
    Subscriber,
    When,
)
from tests.briefings.papers import NOW, Paper, meeting, step
from tests.briefings.stories import time_of
from tests.store.strategies import records

WIRE = Paper(
    "wire",
    "2022-01-03",
    "Egypt and Sudan will hold talks on the dam in Cairo on January 12, both ministries said. "
    "Sudan ruled out a fixed share. Egypt demanded a signature.",
)
SET = WIRE.cite("Egypt and Sudan will hold talks on the dam in Cairo on January 12, both ministries said.")
WIRE.said("Sudan", "refuse", "a fixed share", cue="ruled out", source="Sudan", speaker="Amna Idris")
WIRE.said("Egypt", "demand", "a signature", cue="demanded", source="Egypt")
POST = Paper(
    "post", "2022-01-05", "The talks of Egypt and Sudan were moved to January 18.", publisher="The Post"
)  # fmt: skip
MOVED = POST.cite("The talks of Egypt and Sudan were moved to January 18.")
ADDED = datetime(2022, 1, 5, 7, 45, tzinfo=UTC)
PAGE = "https://example.org/talks?id=1"
TALKS = meeting("Egypt", "Sudan", on="2022-01-12", place="Cairo", citing=[SET])
AGAIN = meeting(
    "Egypt", "Sudan", on="2022-01-18", place="Cairo", citing=[MOVED, SET], former=(time_of("2022-01-12"),),
    history=(step("2022-01-03", "2022-01-12", SET), step("2022-01-05", "2022-01-18", MOVED)), sequence=1,
)  # fmt: skip
DISPUTE = Contradiction("when", (("Wednesday 12 January 2022", SET), ("Tuesday 18 January 2022", MOVED)))
BERLIN, TOKYO = "Europe/Berlin", "Asia/Tokyo"
DAYS = st.dates(date(1950, 1, 1), date(2150, 1, 1))
TIMES = records(When) | st.builds(
    lambda first, days, clock, zone: When(Precision.EXACT, first, first + timedelta(days=days), clock, zone),
    DAYS,
    st.integers(0, 2),
    st.none() | st.times().map(lambda clock: clock.replace(second=0, microsecond=0)),
    st.sampled_from([None, "UTC", BERLIN, TOKYO, "UTC-09:30", "Pacific/Apia", "Nowhere/Known"]),
)


def library(*meetings: Meeting) -> Library:
    """These meetings, and the two articles that tell of them."""
    articles = [replace(POST.article, added=ADDED), replace(WIRE.article, url=PAGE)]
    return Library(articles, [WIRE.findings, POST.findings], meetings)


def at(day: date, clock: time, zone: str | None, **more: object) -> When:
    return When(Precision.EXACT, day, day, clock, zone, **more)  # type: ignore[arg-type]


def when(time: When, **more: object) -> Meeting:
    return replace(TALKS, when=time, **more)  # type: ignore[arg-type]


def entry_of(talks: Meeting, zone: str = "UTC") -> Entry:
    (entry,) = calendar(library(talks), talks.id, now=NOW, zone=zone).entries
    return entry


# --------------------------------------------------------------------------- days and moments


def test_an_hour_stands_for_the_length_that_nobody_knows_and_the_entry_says_so() -> None:
    hour, day = entry_of(when(at(date(2022, 1, 12), time(10), "UTC"))), entry_of(when(time_of("2022-01-12")))

    assert hour.end == datetime(2022, 1, 12, 11, tzinfo=UTC)
    assert "When it ends is not known; it stands here for an hour." in hour.words.splitlines()
    assert "When it ends" not in day.words


@pytest.mark.parametrize(
    ("on", "days"),
    [
        ("2022-01-12", (date(2022, 1, 12), date(2022, 1, 13))),
        ("2022-01-11..14", (date(2022, 1, 11), date(2022, 1, 15))),
        ("2021-12-30..31", (date(2021, 12, 30), date(2022, 1, 1))),
    ],
)
def test_days_are_whole_days_the_end_left_out(on: str, days: tuple[date, date]) -> None:
    assert slot_of(when(time_of(on))) == Slot(*days, EntryStatus.CONFIRMED)


@pytest.mark.parametrize("on", [None, "2022-01", "2022", "2022-01-01~10"])
def test_what_has_no_day_is_no_entry(on: str | None) -> None:
    assert slot_of(when(time_of(on))) is None


@pytest.mark.parametrize(
    ("day", "clock", "zone", "moment"),
    [
        (date(2026, 3, 28), time(10), BERLIN, datetime(2026, 3, 28, 9, tzinfo=UTC)),
        (date(2026, 3, 29), time(10), BERLIN, datetime(2026, 3, 29, 8, tzinfo=UTC)),
        (date(2026, 10, 25), time(10), BERLIN, datetime(2026, 10, 25, 9, tzinfo=UTC)),
        (date(2026, 3, 29), time(2, 30), BERLIN, datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),  # skipped: read as before
        (date(2026, 7, 1), time(8, 15), "UTC+05:45", datetime(2026, 7, 1, 2, 30, tzinfo=UTC)),
        (date(2026, 1, 1), time(1), TOKYO, datetime(2025, 12, 31, 16, tzinfo=UTC)),
    ],
)
def test_hour_with_a_zone_is_a_moment_also_where_clocks_change(
    day: date, clock: time, zone: str, moment: datetime
) -> None:
    slot = slot_of(when(at(day, clock, zone)))

    assert slot == Slot(moment, moment + timedelta(hours=1), EntryStatus.CONFIRMED)


def test_hour_without_a_zone_is_a_day_and_told_in_words() -> None:
    entry = entry_of(when(at(date(2022, 1, 12), time(10), None, zone_text="local time")))

    assert (entry.start, entry.end) == (date(2022, 1, 12), date(2022, 1, 13))
    assert entry.words.startswith("When: Wednesday 12 January 2022, 10:00 local time [1]")


def test_hour_at_the_beginning_of_several_days_stays_in_words() -> None:
    entry = entry_of(when(replace(at(date(2022, 1, 12), time(10), "UTC"), latest=date(2022, 1, 14))))

    assert (entry.start, entry.end) == (date(2022, 1, 12), date(2022, 1, 15))
    assert "10:00 UTC" in entry.words


def test_moment_is_told_on_the_readers_clock_too() -> None:
    entry = entry_of(when(at(date(2022, 1, 12), time(10), "Africa/Cairo")), zone=TOKYO)

    assert entry.words.startswith("When: Wednesday 12 January 2022, 10:00 EET (17:00 JST) [1]")


# --------------------------------------------------------------------------- what became of it


@pytest.mark.parametrize(
    ("talks", "status", "day", "title"),
    [
        (TALKS, EntryStatus.CONFIRMED, 12, "Egypt – Sudan talks"),
        (replace(TALKS, status=MeetingStatus.HELD), EntryStatus.CONFIRMED, 12, "Egypt – Sudan talks"),
        (replace(TALKS, status=MeetingStatus.TENTATIVE), EntryStatus.TENTATIVE, 12, "Tentative: Egypt – Sudan talks"),
        (when(replace(TALKS.when, uncertain=True)), EntryStatus.TENTATIVE, 12, "Uncertain: Egypt – Sudan talks"),
        (replace(TALKS, contradictions=(DISPUTE,)), EntryStatus.TENTATIVE, 12, "Uncertain: Egypt – Sudan talks"),
        (
            replace(TALKS, contradictions=(DISPUTE,), status=MeetingStatus.HELD),
            EntryStatus.CONFIRMED, 12, "Egypt – Sudan talks",
        ),
        (AGAIN, EntryStatus.CONFIRMED, 18, "Egypt – Sudan talks"),
        (replace(TALKS, status=MeetingStatus.CANCELLED), EntryStatus.CANCELLED, 12, "Cancelled: Egypt – Sudan talks"),
        (
            when(NO_TIME, status=MeetingStatus.CANCELLED, former=(time_of("2022-01-10"), time_of("2022-02"))),
            EntryStatus.CANCELLED, 10, "Cancelled: Egypt – Sudan talks",
        ),
        (
            when(NO_TIME, status=MeetingStatus.POSTPONED, former=(time_of("2022-01-12"), time_of("2022-01-18"))),
            EntryStatus.CANCELLED, 18, "Postponed: Egypt – Sudan talks",
        ),
        (
            when(time_of("2022-02"), former=(time_of("2022-01-12"),)),
            EntryStatus.CANCELLED, 12, "No day yet: Egypt – Sudan talks",
        ),
        (
            when(TALKS.when, status=MeetingStatus.POSTPONED, former=(time_of("2022-01-10"),)),
            EntryStatus.TENTATIVE, 12, "Tentative: Egypt – Sudan talks",
        ),
    ],
)  # fmt: skip
def test_status_is_told_to_the_calendar_and_in_front_of_the_title(
    talks: Meeting, status: EntryStatus, day: int, title: str
) -> None:
    entry = entry_of(talks)

    assert (entry.status, entry.start, entry.title) == (status, date(2022, 1, day), title)


@pytest.mark.parametrize(
    "talks",
    [
        when(NO_TIME, status=MeetingStatus.POSTPONED),
        when(NO_TIME, status=MeetingStatus.CANCELLED, former=(time_of("2022-02"),)),
        when(time_of("2022-01"), status=MeetingStatus.HELD, former=(time_of("2022-01-12"),)),
        when(time_of("1850-01-01")),
    ],
)
def test_no_day_is_made_up_for_what_has_none_to_be_called_off_on(talks: Meeting) -> None:
    assert slot_of(talks) is None


def test_moved_meeting_keeps_its_uid_and_its_sequence_rises() -> None:
    before, after = entry_of(TALKS), entry_of(AGAIN)

    assert (before.meeting, before.sequence) == ("m1", 0)
    assert (after.meeting, after.sequence) == ("m1", 1)
    assert after.revised > before.revised


# --------------------------------------------------------------------------- what it tells


def test_each_line_has_its_source_every_date_its_year_and_nothing_counts_from_today() -> None:
    entry = entry_of(AGAIN)

    assert entry.words.split("\n") == [
        "When: Tuesday 18 January 2022, time not given [1]",
        "Where: Cairo [2]",
        "About: the dam [2]",
        "Reported: by The Post and The Wire, 5 January 2022 [1][2]",
        "",
        "Said, 3 January 2022",
        "Egypt demanded a signature [2]",
        "Sudan (Amna Idris) ruled out a fixed share [2]",
        "",
        "Changed",
        "moved from Wed 12 January 2022 to Tue 18 January 2022 · 5 January 2022 [1][2]",
        "",
        "Sources",
        "[1] The Post, 5 January 2022: Story post",
        "[2] The Wire, 3 January 2022: Story wire",
        PAGE,
    ]
    assert (entry.place, entry.url, entry.categories) == ("Cairo", PAGE, ("talks", "Egypt", "Sudan"))


def test_an_entry_was_revised_when_the_last_of_what_it_tells_came_in() -> None:
    ruled = datetime(2022, 1, 6, 8, tzinfo=UTC)

    assert entry_of(TALKS).revised == datetime(2022, 1, 3, tzinfo=UTC)
    assert entry_of(AGAIN).revised == ADDED
    assert entry_of(replace(AGAIN, corrections=(Correction("when", ruled, MOVED),))).revised == ruled


def test_what_was_said_is_told_of_one_meeting_and_left_out_of_many() -> None:
    known = library(TALKS, *meetings_on("2022-01-20"))

    alone = calendar(known, "m1", now=NOW, zone="UTC")
    found = calendar(known, "12 January", now=NOW, zone="UTC")
    many = calendar(known, "egypt", now=NOW, zone="UTC")

    assert "Sudan (Amna Idris) ruled out a fixed share [1]" in alone.entries[0].words
    assert found == alone
    assert [entry.words.count("[1]") for entry in many.entries] == [4, 4]
    assert "ruled out" not in many.content.decode()
    assert "No words of either side" not in many.content.decode()


@pytest.mark.parametrize(
    ("url", "address"),
    [
        (PAGE, PAGE),
        ("http://example.org/ü b", None),
        ("https://example.org/äß", "https://example.org/%C3%A4%C3%9F"),
        ("javascript:alert(1)", None),
        ("ftp://example.org/a", None),
        ("https:///nowhere", None),
        ("https://user:word@example.org/", None),
        ("https://example.org/\r\nATTENDEE:x", None),
        ("https://[broken", None),
        ("https://example.org/\ud800", None),
        (None, None),
    ],
)
def test_address_is_a_page_of_the_web_or_none(url: str | None, address: str | None) -> None:
    assert web_address(url) == address


@settings(max_examples=60)
@given(
    given_when=TIMES,
    former=st.lists(TIMES, max_size=2).map(tuple),
    status=st.sampled_from(MeetingStatus),
    place=st.none() | st.text(max_size=30),
    names=st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=4),
    zone=st.sampled_from(["UTC", TOKYO, "America/St_Johns", "Pacific/Apia"]),
)
def test_any_meeting_is_an_entry_that_two_libraries_read_alike_or_none(
    given_when: When, former: tuple[When, ...], status: MeetingStatus, place: str | None, names: list[str], zone: str
) -> None:
    parties = tuple(Party(name, name) for name in names)
    talks = replace(TALKS, when=given_when, former=former, status=status, place=place, parties=parties)

    file = calendar(library(talks), talks.id, now=NOW, zone=zone)

    assert len(file.entries) == (slot_of(talks) is not None)
    for entry in file.entries:
        (one,) = icalendar.Calendar.from_ical(file.content).events
        (other,) = ics.Calendar(file.content.decode()).events
        assert one.start == entry.start
        assert other.all_day == entry.is_day
        assert (other.begin.date() if entry.is_day else other.begin.datetime) == entry.start
        assert (other.end.date() if entry.is_day else other.end.datetime) == entry.end == one.end
        assert (other.name, other.description) == (one["SUMMARY"], one["DESCRIPTION"])
        assert other.status == one["STATUS"] == entry.status


# --------------------------------------------------------------------------- which are in which calendar


def meetings_on(*days: str, sides: Sequence[str] = ("Egypt", "Sudan")) -> list[Meeting]:
    return [meeting(*sides, on=day, citing=[SET], name=f"m{day}") for day in days]


def names(entries: Sequence[Entry]) -> list[str]:
    return [entry.meeting.removeprefix("m2022-") for entry in entries]


def test_followed_are_those_ahead_in_their_order_and_those_without_a_day_are_counted() -> None:
    known = library(*meetings_on("2022-02-10", "2022-01-06", "2022-01-05", "2022-03"))

    file = followed(known, Subscriber(ChatKey(7)), now=NOW)

    assert names(file.entries) == ["01-06", "02-10"]
    assert (file.vague, file.left_out) == (1, 0)


def test_today_is_the_readers_day() -> None:
    known, late = library(*meetings_on("2022-01-06", "2022-01-07")), datetime(2022, 1, 6, 20, tzinfo=UTC)

    here = followed(known, Subscriber(ChatKey(7)), now=late)
    there = followed(known, Subscriber(ChatKey(7), zone=TOKYO), now=late)

    assert names(here.entries) == ["01-06", "01-07"]
    assert names(there.entries) == ["01-07"]


@pytest.mark.parametrize(
    ("subscriber", "found"),
    [
        (Subscriber(ChatKey(7), subscribed=True), ["01-10", "01-11"]),
        (Subscriber(ChatKey(7), subscribed=True, follows=("Russia",)), ["01-11"]),
        (Subscriber(ChatKey(7), subscribed=True, mutes=("Egypt",)), ["01-11"]),
        (Subscriber(ChatKey(7), subscribed=True, mutes=("m2022-01-11",)), ["01-10"]),
        (Subscriber(ChatKey(7), follows=("Russia",)), ["01-10", "01-11"]),
    ],
)
def test_follows_and_mutes_hold_while_there_are_reminders(subscriber: Subscriber, found: list[str]) -> None:
    known = library(*meetings_on("2022-01-10"), *meetings_on("2022-01-11", sides=("Russia", "NATO")))

    assert names(followed(known, subscriber, now=NOW).entries) == found


def test_what_was_called_off_stays_in_as_called_off() -> None:
    talks = replace(AGAIN, status=MeetingStatus.POSTPONED, when=NO_TIME)

    (entry,) = followed(library(talks), Subscriber(ChatKey(7)), now=NOW).entries

    assert entry.status is EntryStatus.CANCELLED


def test_feed_keeps_what_was_lately() -> None:
    today = NOW.date()
    known = library(*meetings_on(*(f"{today - timedelta(days=days)}" for days in (1, LOOKED_BACK.days, 61))))

    events = icalendar.Calendar.from_ical(feed(known, Subscriber(ChatKey(7)), now=NOW)).events

    assert [event.start for event in events] == [today - LOOKED_BACK, today - timedelta(days=1)]


def test_of_too_many_the_soonest_are_taken_before_those_that_are_over() -> None:
    days = [f"{NOW.date() + timedelta(days=number)}" for number in range(-20, MOST + 5)]
    known = library(*meetings_on(*days))

    file = followed(known, Subscriber(ChatKey(7)), now=NOW)
    events = icalendar.Calendar.from_ical(feed(known, Subscriber(ChatKey(7)), now=NOW)).events

    assert (len(file.entries), file.left_out) == (MOST, 5)
    assert [event.start for event in events] == [entry.start for entry in file.entries]


def test_words_find_what_meetings_would_list() -> None:
    known = library(*meetings_on("2022-01-10"), *meetings_on("2022-01-11", sides=("Russia", "NATO")))

    file = calendar(known, "russia", now=NOW, zone="UTC")
    nothing = calendar(known, "Peru", now=NOW, zone="UTC")

    assert names(file.entries) == ["01-11"]
    assert file.meetings == ("Russia – NATO talks",)
    assert (nothing.entries, nothing.vague) == ((), 0)


def test_a_feed_is_the_same_as_long_as_nothing_changes() -> None:
    later = NOW + timedelta(hours=5)

    assert feed(library(AGAIN), Subscriber(ChatKey(7)), now=NOW) == feed(
        library(AGAIN), Subscriber(ChatKey(7)), now=later
    )


def test_zones_of_calendars_and_of_readers_meet_in_the_same_moment() -> None:
    talks = when(at(date(2022, 1, 12), time(10), BERLIN))

    (event,) = icalendar.Calendar.from_ical(calendar(library(talks), talks.id, now=NOW, zone=TOKYO).content).events

    assert event.start.astimezone(ZoneInfo(BERLIN)) == datetime(2022, 1, 12, 10, tzinfo=ZoneInfo(BERLIN))
