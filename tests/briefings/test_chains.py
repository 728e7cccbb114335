"""Stories as newspapers tell them, read and put together, in every order of arrival."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from briefings.extraction.pipeline import Reader
from store.records import Article, Meeting, MeetingStatus, PublishedFrom
from tests.briefings.stories import Told, after


def read(reader: Reader, *texts: tuple[str, str]) -> list[Told]:
    """Articles of these days and words, with what is found in each."""
    told = []
    for number, (day, text) in enumerate(texts):
        published = datetime.fromisoformat(day).replace(tzinfo=UTC)
        article = Article(f"a{number}", text, f"a{number}", published, PublishedFrom.GIVEN)
        told.append((article, reader.read(article)))
    return told


def shown(meeting: Meeting) -> tuple[set[str], str | None, date | None, date | None, str]:
    when = meeting.when
    return set(meeting.sides), meeting.place, when.earliest, when.latest, meeting.status.value


ANNOUNCED = ("2022-03-01", "Egypt and Sudan will hold talks in Khartoum on 10 March, Sudan's foreign ministry said.")
VAGUER = ("2022-03-02", "Egypt and Sudan are to hold talks in Khartoum in early March, a diplomat said.")
MOVED = (
    "2022-03-05",
    "Talks between Egypt and Sudan in Khartoum, planned for 10 March, have been postponed to 14 March.",
)
PUT_OFF = ("2022-03-05", "Talks between Egypt and Sudan in Khartoum have been postponed indefinitely, Sudan said.")
SET_AGAIN = ("2022-03-09", "Egypt and Sudan will hold talks in Khartoum on 21 March, Egypt's foreign ministry said.")
CALLED_OFF = ("2022-03-09", "Talks between Egypt and Sudan have been called off, Egypt's foreign ministry said.")
HELD = ("2022-03-14", "Egypt and Sudan held talks in Khartoum on Monday.")
ANOTHER = ("2022-03-03", "Egypt and Libya will hold talks in Tunis on 10 March.")
VISIT = ("2022-03-01", "Azerbaijan's energy minister will visit Tbilisi on 22 March.")
VISIT_OFF = ("2022-03-05", "A visit by Azerbaijan's energy minister planned for 22 March has been cancelled.")
VISIT_LATER = (
    "2022-03-05",
    "The visit of Azerbaijan's energy minister planned for 22 March has been put off to 29 March.",
)
MOVED_UNTOLD = ("2022-03-05", "Talks between Egypt and Sudan in Khartoum have been postponed to 14 March, Sudan said.")
MOVED_AGAIN = ("2022-03-08", "The talks between Egypt and Sudan have been put off again, to 24 March.")
NOT_BUT = ("2022-03-05", "Egypt and Sudan will hold their talks in Khartoum not on 10 March but on 16 March.")
NEARER = ("2022-03-05", "The talks between Egypt and Sudan in Khartoum have been brought forward by two days.")
REVIVED = ("2022-03-09", "The postponed talks between Egypt and Sudan will now be held in Khartoum on 21 March.")
AT_TEN = ("2022-03-02", "Egypt and Sudan will hold talks in Khartoum on 10 March at 10:00.")
LATER_HOUR = (
    "2022-03-05",
    "The talks between Egypt and Sudan on 10 March will start at 14:00, four hours later than planned.",
)
MONTH = ("2022-03-05", "The talks between Egypt and Sudan in Khartoum have been postponed to April.")
GENERALS = ("2022-03-01", "The defence ministers of Egypt and Sudan will meet in Khartoum on 10 March.")
DIPLOMATS = ("2022-03-01", "The foreign ministers of Egypt and Sudan will meet in Khartoum on 11 March.")
GENERALS_LATER = (
    "2022-03-05",
    "The meeting of the Egyptian and Sudanese defence ministers in Khartoum was moved to 17 March.",
)
ROUNDS = ("2022-03-01", "Egypt and Sudan will hold talks in Khartoum on 10 March and again in Cairo on 24 March.")
SECOND_LATER = ("2022-03-05", "The talks between Egypt and Sudan in Cairo have been moved to 26 March.")
ON_THE_DAY = ("2022-03-10", "Thursday's talks between Egypt and Sudan in Khartoum are crucial, diplomats say.")

TWO_DAYS = ("2022-03-04", "Egypt and Sudan will hold talks in Khartoum on 10 and 11 March, Sudan's cabinet said.")
BY_VIDEO = ("2022-03-07", "Egypt and Sudan will meet by video on 10 March instead of in Khartoum, because of a strike.")
NAMED = (
    "2022-03-01",
    "Tonga's prime minister, Viliami Fonua, will meet Samoan Prime Minister Tavita Lealofi in Apia on 10 March.",
)
NAMED_OFF = ("2022-03-07", "Viliami Fonua's meeting with Tavita Lealofi in Apia has been called off.")
LAST_NAMES_OFF = ("2022-03-07", "The meeting between Prime Ministers Fonua and Lealofi in Apia has been called off.")
NAMED_LATER = (
    "2022-03-07",
    "Viliami Fonua's meeting with Tavita Lealofi in Apia has been moved from 10 March to 12 March.",
)

KHARTOUM = {"Egypt", "Sudan"}
BAKU = {"Azerbaijan"}
APIA = {"Tonga", "Samoa"}


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        ((ANNOUNCED, VAGUER), [(KHARTOUM, "Khartoum", date(2022, 3, 10), date(2022, 3, 10), "scheduled")]),
        ((ANNOUNCED, MOVED), [(KHARTOUM, "Khartoum", date(2022, 3, 14), date(2022, 3, 14), "scheduled")]),
        ((ANNOUNCED, VAGUER, MOVED, HELD), [(KHARTOUM, "Khartoum", date(2022, 3, 14), date(2022, 3, 14), "held")]),
        ((ANNOUNCED, PUT_OFF), [(KHARTOUM, "Khartoum", None, None, "postponed")]),
        ((ANNOUNCED, PUT_OFF, SET_AGAIN), [(KHARTOUM, "Khartoum", date(2022, 3, 21), date(2022, 3, 21), "scheduled")]),
        ((ANNOUNCED, CALLED_OFF), [(KHARTOUM, "Khartoum", date(2022, 3, 10), date(2022, 3, 10), "cancelled")]),
        ((ANNOUNCED, MOVED_UNTOLD), [(KHARTOUM, "Khartoum", date(2022, 3, 14), date(2022, 3, 14), "scheduled")]),
        (
            (ANNOUNCED, MOVED_UNTOLD, MOVED_AGAIN),
            [(KHARTOUM, "Khartoum", date(2022, 3, 24), date(2022, 3, 24), "scheduled")],
        ),
        ((ANNOUNCED, NOT_BUT), [(KHARTOUM, "Khartoum", date(2022, 3, 16), date(2022, 3, 16), "scheduled")]),
        ((ANNOUNCED, VAGUER, NEARER), [(KHARTOUM, "Khartoum", date(2022, 3, 8), date(2022, 3, 8), "scheduled")]),
        ((ANNOUNCED, PUT_OFF, REVIVED), [(KHARTOUM, "Khartoum", date(2022, 3, 21), date(2022, 3, 21), "scheduled")]),
        ((AT_TEN, LATER_HOUR), [(KHARTOUM, "Khartoum", date(2022, 3, 10), date(2022, 3, 10), "scheduled")]),
        ((ANNOUNCED, MONTH), [(KHARTOUM, "Khartoum", date(2022, 4, 1), date(2022, 4, 30), "scheduled")]),
        (
            (GENERALS, DIPLOMATS, GENERALS_LATER),
            [
                (KHARTOUM, "Khartoum", date(2022, 3, 17), date(2022, 3, 17), "scheduled"),
                (KHARTOUM, "Khartoum", date(2022, 3, 11), date(2022, 3, 11), "scheduled"),
            ],
        ),
        (
            (ROUNDS, SECOND_LATER),
            [
                (KHARTOUM, "Khartoum", date(2022, 3, 10), date(2022, 3, 10), "scheduled"),
                (KHARTOUM, "Cairo", date(2022, 3, 26), date(2022, 3, 26), "scheduled"),
            ],
        ),
        ((ANNOUNCED, ON_THE_DAY), [(KHARTOUM, "Khartoum", date(2022, 3, 10), date(2022, 3, 10), "scheduled")]),
        ((VISIT, VISIT_OFF), [(BAKU, "Tbilisi", date(2022, 3, 22), date(2022, 3, 22), "cancelled")]),
        ((VISIT, VISIT_LATER), [(BAKU, "Tbilisi", date(2022, 3, 29), date(2022, 3, 29), "scheduled")]),
        ((ANNOUNCED, TWO_DAYS), [(KHARTOUM, "Khartoum", date(2022, 3, 10), date(2022, 3, 11), "scheduled")]),
        ((ANNOUNCED, BY_VIDEO), [(KHARTOUM, None, date(2022, 3, 10), date(2022, 3, 10), "scheduled")]),
        ((NAMED, NAMED_OFF), [(APIA, "Apia", date(2022, 3, 10), date(2022, 3, 10), "cancelled")]),
        ((NAMED, LAST_NAMES_OFF), [(APIA, "Apia", date(2022, 3, 10), date(2022, 3, 10), "cancelled")]),
        ((NAMED, NAMED_LATER), [(APIA, "Apia", date(2022, 3, 12), date(2022, 3, 12), "scheduled")]),
        (
            (ANNOUNCED, ANOTHER),
            [
                (KHARTOUM, "Khartoum", date(2022, 3, 10), date(2022, 3, 10), "scheduled"),
                ({"Egypt", "Libya"}, "Tunis", date(2022, 3, 10), date(2022, 3, 10), "scheduled"),
            ],
        ),
    ],
)
def test_a_story_ends_the_same_in_every_order(
    reader: Reader, texts: tuple[tuple[str, str], ...], wanted: list[object]
) -> None:
    meetings = after(*read(reader, *texts))

    assert [shown(meeting) for meeting in meetings] == wanted


def test_the_former_day_and_who_confirmed_it_are_kept(reader: Reader) -> None:
    (meeting,) = after(*read(reader, ANNOUNCED, MOVED))

    assert [when.earliest for when in meeting.former] == [date(2022, 3, 10)]
    assert meeting.confirmed_by == ("Sudan",)


def test_whoever_called_it_off_does_not_confirm_that_it_takes_place(reader: Reader) -> None:
    off = ("2022-03-05", "Egypt's foreign ministry said on Saturday that the talks with Sudan had been cancelled.")
    on = (
        "2022-03-06",
        "The talks between Egypt and Sudan in Khartoum will go ahead on 10 March, Sudan's government said.",
    )

    (meeting,) = after(*read(reader, ANNOUNCED, off, on))

    assert meeting.status is MeetingStatus.SCHEDULED
    assert meeting.confirmed_by == ("Sudan",)


def test_two_papers_that_differ_are_both_heard(reader: Reader) -> None:
    other = ("2022-03-02", "Egypt and Sudan will hold talks in Khartoum on 12 March, a newspaper in Cairo said.")

    (meeting,) = after(*read(reader, ANNOUNCED, other))

    assert meeting.status is MeetingStatus.SCHEDULED
    assert {value for each in meeting.contradictions for value, _ in each.values} == {
        "Thursday 10 March 2022",
        "Saturday 12 March 2022",
    }


def test_an_hour_that_was_moved_is_no_disagreement(reader: Reader) -> None:
    (meeting,) = after(*read(reader, AT_TEN, LATER_HOUR))

    assert (meeting.when.clock, meeting.when.zone) == (time(14), "Africa/Khartoum")
    assert meeting.contradictions == ()
