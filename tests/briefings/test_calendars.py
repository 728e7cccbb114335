"""Entries as RFC 5545 text: read back by the library that wrote it, by another one, and octet by octet."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import icalendar
import ics
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.calendars import Entry, EntryStatus, calendar_text, feed_text

REVISED = datetime(2022, 1, 3, 12, 30, 15, 999, tzinfo=timezone(timedelta(hours=2)))
WORDS = st.text(st.characters(codec="utf-8"), max_size=60)
NASTY = 'Talks\r\nEND:VEVENT\nBEGIN:VALARM;x="1":a,b\\n \x00\x1b[31m\x85\u2028 – “Şanlıurfa” 🕊'


def entry(**given: object) -> Entry:
    known: dict[str, object] = {
        "meeting": "0a1b2c3d4e",
        "sequence": 2,
        "status": EntryStatus.CONFIRMED,
        "start": date(2022, 1, 12),
        "end": date(2022, 1, 13),
        "title": "Egypt – Sudan talks",
        "words": "When Wednesday 12 January 2022 [1]",
        "revised": REVISED,
    }
    return Entry(**(known | given))  # type: ignore[arg-type]


def read_back(text: bytes) -> icalendar.Event:
    """The one event of a calendar."""
    (event,) = icalendar.Calendar.from_ical(text).events
    return event


def read_elsewhere(text: bytes) -> ics.Event:
    """The same by the other library."""
    (event,) = ics.Calendar(text.decode()).events
    return event


def lines(text: bytes) -> list[str]:
    """The content lines, unfolded."""
    return text.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def test_entry_has_what_a_calendar_needs_to_know_it_again() -> None:
    text = calendar_text([entry(place="Cairo", url="https://example.org/a;b,c", categories=("talks", "Egypt"))])

    assert lines(text) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Attache//Meetings//EN",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        "SUMMARY:Egypt – Sudan talks",
        "DTSTART;VALUE=DATE:20220112",
        "DTEND;VALUE=DATE:20220113",
        "DTSTAMP:20220103T103015Z",
        "UID:0a1b2c3d4e@attache",
        "SEQUENCE:2",
        "CATEGORIES:talks,Egypt",
        "DESCRIPTION:When Wednesday 12 January 2022 [1]",
        "LAST-MODIFIED:20220103T103015Z",
        "LOCATION:Cairo",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        "URL:https://example.org/a;b,c",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_days_are_all_day_also_for_another_library() -> None:
    found = read_elsewhere(calendar_text([entry(end=date(2022, 1, 15))]))

    assert found.all_day
    assert (found.begin.date(), found.end.date()) == (date(2022, 1, 12), date(2022, 1, 15))
    assert found.uid == "0a1b2c3d4e@attache"


def test_moment_is_written_in_utc_and_has_its_length_also_for_another_library() -> None:
    moment = datetime(2022, 1, 12, 10, tzinfo=timezone(timedelta(hours=2)))

    text = calendar_text([entry(start=moment, end=moment + timedelta(hours=1))])

    assert {"DTSTART:20220112T080000Z", "DTEND:20220112T090000Z"} <= set(lines(text))
    assert read_elsewhere(text).begin.datetime == moment
    assert read_elsewhere(text).duration == timedelta(hours=1)


@pytest.mark.parametrize("status", EntryStatus)
def test_status_is_read_by_both_libraries(status: EntryStatus) -> None:
    text = calendar_text([entry(status=status)])

    assert read_back(text)["STATUS"] == status.value
    assert read_elsewhere(text).status == status.value


def test_no_method_is_given_since_nobody_is_invited() -> None:
    text = calendar_text([entry(status=EntryStatus.CANCELLED)])

    assert not any(line.startswith(("METHOD", "ORGANIZER", "ATTENDEE")) for line in lines(text))


def test_same_entries_give_the_same_text() -> None:
    assert calendar_text([entry()]) == calendar_text([entry()])


def test_words_of_an_article_never_get_out_of_their_property() -> None:
    text = calendar_text([entry(title=NASTY, words=NASTY, place=NASTY, categories=(NASTY, "b,c;d"))])
    event = read_back(text)

    assert [line for line in lines(text) if line.startswith(("BEGIN", "END:"))] == [
        "BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR",
    ]  # fmt: skip
    assert event["SUMMARY"] == 'Talks\nEND:VEVENT\nBEGIN:VALARM;x="1":a,b/n [31m – “Şanlıurfa” 🕊'
    assert event["LOCATION"] == event["DESCRIPTION"] == event["SUMMARY"]
    assert event.categories[1] == "b,c;d"


@settings(max_examples=60)
@given(title=WORDS, words=WORDS, place=st.none() | WORDS, categories=st.lists(WORDS, max_size=3).map(tuple))
def test_any_words_come_back_by_either_library(
    title: str, words: str, place: str | None, categories: tuple[str, ...]
) -> None:
    text = calendar_text([entry(title=title, words=words, place=place, categories=categories)])
    event, other = read_back(text), read_elsewhere(text)

    assert all(len(line) <= 75 for line in text.split(b"\r\n"))
    assert b"\r" not in text.replace(b"\r\n", b"") and b"\n" not in text.replace(b"\r\n", b"")
    assert (other.name or "") == event["SUMMARY"]
    assert (other.description or "") == event["DESCRIPTION"]
    assert (other.location or "") == event.get("LOCATION", "")
    assert {each for each in other.categories if each} == set(event.categories)


def test_feed_has_a_name_and_says_how_often_to_come_back() -> None:
    text = feed_text([entry()], name="Attaché")
    calendar = icalendar.Calendar.from_ical(text)

    assert calendar.calendar_name == "Attaché"
    assert calendar.refresh_interval == timedelta(hours=1)
    assert "X-PUBLISHED-TTL:PT1H" in lines(text)
    assert len(ics.Calendar(text.decode()).events) == 1


def test_feed_of_nothing_is_still_a_calendar() -> None:
    text = feed_text([], name="Attaché")

    assert lines(text)[0] == "BEGIN:VCALENDAR"
    assert not icalendar.Calendar.from_ical(text).events


def test_a_revision_of_another_zone_is_told_in_utc() -> None:
    assert read_back(calendar_text([entry()]))["DTSTAMP"].dt == datetime(2022, 1, 3, 10, 30, 15, tzinfo=UTC)
