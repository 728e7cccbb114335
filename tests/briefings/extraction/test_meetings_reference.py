"""The article the project was asked for with: three meetings, on their days, with their sides."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from briefings.extraction.pipeline import Reader
from store.records import Article, Findings, MeetingReport, MeetingStatus, PublishedFrom

EUROPE = {"Europe"}


@pytest.fixture(scope="module")
def text(evaluation: Path) -> str:
    return (evaluation / "reference" / "article.txt").read_text("utf8")


@pytest.fixture(scope="module")
def findings(reader: Reader, text: str) -> Findings:
    published = datetime(2021, 12, 28, tzinfo=UTC)
    return reader.read(Article("reference", text, "", published, PublishedFrom.GIVEN))


def sides(meeting: MeetingReport) -> set[str]:
    return {party.side for party in meeting.parties}


def test_there_are_three_meetings_on_three_days_and_not_a_fourth(findings: Findings) -> None:
    days = [(meeting.when.earliest, meeting.when.latest) for meeting in findings.meetings]

    assert sorted(days) == [(date(2022, 1, day), date(2022, 1, day)) for day in (10, 12, 13)]
    assert {meeting.status for meeting in findings.meetings} == {MeetingStatus.SCHEDULED}


def test_each_has_its_own_sides_and_the_country_they_are_about_is_none(findings: Findings) -> None:
    by_day = {meeting.when.earliest: sides(meeting) for meeting in findings.meetings}

    assert by_day == {
        date(2022, 1, 10): {"Russia", "United States"},
        date(2022, 1, 12): {"Russia", "NATO"},
        date(2022, 1, 13): {"Russia", "United States"} | EUROPE,
    }


def test_only_the_first_has_a_place(findings: Findings) -> None:
    places = {meeting.when.earliest: meeting.place for meeting in findings.meetings}

    assert places == {date(2022, 1, 10): "Geneva", date(2022, 1, 12): None, date(2022, 1, 13): None}


def test_what_the_text_leaves_open_is_told_of_the_bilateral_talks(findings: Findings, text: str) -> None:
    told = [(text[point.citation.start : point.citation.end], set(point.about)) for point in findings.open_points]

    assert told == [
        (
            "There was no immediate word on who would represent the two sides in the talks.",
            {"Russia", "United States"},
        )
    ]


def test_the_ministry_that_confirmed_those_dates_confirms_all_three(findings: Findings) -> None:
    assert [meeting.official for meeting in findings.meetings] == [True, True, True]
