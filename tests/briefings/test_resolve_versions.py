"""An article and a later version of it in which a meeting is on another day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from store.records import MeetingReport, MeetingStatus
from tests.briefings.stories import Told, after, article, only, report, resolution, time_of

WORDS = (
    "The foreign ministers of Egypt and Sudan will meet in Khartoum on {day} to speak of the water of the river, "
    "the two ministries said. They have not met since the spring, and nothing was agreed upon at the time."
)
ON_THURSDAY = report("Egypt", "Sudan", on="2022-01-13", place="Khartoum", kind="meeting")
ON_FRIDAY = replace(ON_THURSDAY, when=time_of("2022-01-21"))
OTHER = report("Kenya", "Uganda", on="2022-01-13", place="Nairobi", kind="meeting")


def _before(*reports: MeetingReport) -> Told:
    text, findings = article("a", "2022-01-03T09:00", *reports)
    return replace(text, text=WORDS.format(day="Thursday, 13 January")), findings


def _later(
    *reports: MeetingReport, words: str = WORDS, published: str = "2022-01-04T09:00", earlier: str | None = "a"
) -> Told:
    text, findings = article("b", published, *reports)
    return replace(text, text=words.format(day="Friday, 21 January"), earlier=earlier), findings


@pytest.mark.parametrize("published", ["2022-01-04T09:00", "2022-01-03T09:00"])
def test_a_meeting_on_another_day_in_a_later_version_was_moved(published: str) -> None:
    meeting = only(after(_before(ON_THURSDAY), _later(ON_FRIDAY, published=published)))

    assert (meeting.when, meeting.former) == (time_of("2022-01-21"), (time_of("2022-01-13"),))


@pytest.mark.parametrize("year", ["2022", "2021"])
def test_that_they_met_in_some_year_makes_no_difference(year: str) -> None:
    met = replace(ON_THURSDAY, status=MeetingStatus.HELD, place=None, when=time_of(year))

    meetings = after(_before(ON_THURSDAY, met), _later(ON_FRIDAY, met))

    assert [(each.when, each.former) for each in meetings if each.status == "scheduled"] == [
        (time_of("2022-01-21"), (time_of("2022-01-13"),))
    ]


def test_the_town_may_have_been_put_right_too() -> None:
    meeting = only(after(_before(ON_THURSDAY), _later(replace(ON_FRIDAY, place="Cairo"))))

    assert (meeting.when, meeting.place, len(meeting.former)) == (time_of("2022-01-21"), "Cairo", 1)


def test_a_version_that_is_taken_back_has_the_first_day_again() -> None:
    first, findings = _before(ON_THURSDAY)
    again = replace(first, published=first.published + timedelta(days=3), earlier="b"), findings

    meeting = only(after(again, _later(ON_FRIDAY)))

    assert (meeting.when, meeting.former) == (time_of("2022-01-13"), (time_of("2022-01-21"),))


def test_a_version_of_a_version_moves_it_again() -> None:
    third, findings = article("c", "2022-01-05T09:00", replace(ON_FRIDAY, when=time_of("2022-01-27")))
    third = replace(third, text=WORDS.format(day="Thursday, 27 January"), earlier="b")

    meeting = only(after(_before(ON_THURSDAY), _later(ON_FRIDAY), (third, findings)))

    assert (meeting.when, meeting.former) == (time_of("2022-01-27"), (time_of("2022-01-13"), time_of("2022-01-21")))


def test_what_stands_as_it_was_in_a_later_version_is_not_moved() -> None:
    meetings = after(_before(ON_THURSDAY, OTHER), _later(ON_FRIDAY, OTHER))

    assert {(meeting.sides, meeting.when, len(meeting.former)) for meeting in meetings} == {
        (("Egypt", "Sudan"), time_of("2022-01-21"), 1),
        (("Kenya", "Uganda"), time_of("2022-01-13"), 0),
    }


@pytest.mark.parametrize(
    "later",
    [
        pytest.param(_later(ON_FRIDAY, earlier=None), id="another article"),
        pytest.param(_later(ON_FRIDAY, earlier="gone"), id="a version of what is not there"),
        pytest.param(_later(ON_THURSDAY, ON_FRIDAY), id="beside the first"),
        pytest.param(_later(replace(ON_THURSDAY, status="held"), ON_FRIDAY), id="after the first was held"),
        pytest.param(_later(ON_FRIDAY, published="2022-01-14T05:00"), id="when the first is over"),
        pytest.param(_later(ON_FRIDAY, words="On {day} all of this will be quite another matter."), id="other words"),
        pytest.param(_later(ON_FRIDAY, replace(ON_FRIDAY, when=time_of("2022-01-29"))), id="one of two"),
    ],
)
def test_a_later_day_that_does_not_correct_the_first_is_another_meeting(later: Told) -> None:
    meetings = after(_before(ON_THURSDAY), later)

    assert time_of("2022-01-13") in [meeting.when for meeting in meetings]
    assert all(not meeting.former for meeting in meetings)


def test_the_meeting_keeps_its_id_and_its_number_rises() -> None:
    first = resolution([_before(ON_THURSDAY)]).meetings

    second = resolution([_before(ON_THURSDAY), _later(ON_FRIDAY)], first).meetings

    assert only(second).id == only(first).id
    assert only(second).sequence == only(first).sequence + 1
