"""Articles that differ: whom to believe on what."""

from __future__ import annotations

import pytest

from briefings.resolution.wording import time_in_words
from store.records import Citation, MeetingStatus
from tests.briefings.stories import after, article, only, report, resolved, time_of


def test_two_sources_and_two_days_are_shown_side_by_side() -> None:
    meeting = only(
        after(
            article("a", "2022-01-02", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum")),
            article("b", "2022-01-03", report("Egypt", "Sudan", on="2022-01-11", place="Khartoum")),
        )
    )

    assert meeting.when == time_of("2022-01-11")
    assert meeting.former == ()
    assert [(each.field, each.values) for each in meeting.contradictions] == [
        (
            "when",
            (("Tuesday 11 January 2022", Citation("b", 0, 80)), ("Thursday 13 January 2022", Citation("a", 0, 80))),
        ),
    ]


def test_a_disagreement_is_not_told_as_a_change() -> None:
    meeting = only(
        after(
            article("a", "2022-01-02", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum")),
            article("b", "2022-01-03", report("Egypt", "Sudan", on="2022-01-11", place="Khartoum")),
        )
    )

    assert [(change.when, change.citation.article) for change in meeting.history] == [(time_of("2022-01-11"), "b")]


def test_what_a_participant_says_stands_against_a_newer_report() -> None:
    meeting = only(
        after(
            article("a", "2022-01-02", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum", official=True)),
            article("b", "2022-01-03", report("Egypt", "Sudan", on="2022-01-11", place="Khartoum")),
        )
    )

    assert meeting.when == time_of("2022-01-13")
    assert [value for each in meeting.contradictions for value, _ in each.values] == [
        "Thursday 13 January 2022",
        "Tuesday 11 January 2022",
    ]


def test_an_explicit_change_beats_what_a_participant_said() -> None:
    meeting = only(
        after(
            article("a", "2022-01-02", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum", official=True)),
            article(
                "b", "2022-01-03", report("Egypt", "Sudan", on="2022-01-11", place="Khartoum", former="2022-01-13")
            ),
        )
    )

    assert (meeting.when, meeting.contradictions) == (time_of("2022-01-11"), ())


@pytest.mark.parametrize("day", ["2022-01-13", "2022-01-11"])
def test_a_disagreement_on_the_day_outlives_the_outcome(day: str) -> None:
    meeting = only(
        after(
            article("a", "2022-01-02", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum")),
            article("b", "2022-01-03", report("Egypt", "Sudan", on="2022-01-11", place="Khartoum")),
            article("c", "2022-01-14", report("Egypt", "Sudan", on=day, place="Khartoum", status="held")),
        )
    )

    said = [value for each in meeting.contradictions for value, _ in each.values]
    assert (meeting.when, meeting.status) == (time_of(day), MeetingStatus.HELD)
    assert sorted(said) == ["Thursday 13 January 2022", "Tuesday 11 January 2022"]
    assert said[0] == time_in_words(time_of(day))


def test_a_disagreement_outlives_an_outcome_that_names_no_day() -> None:
    meeting = only(
        after(
            article("a", "2022-01-02", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum")),
            article("b", "2022-01-03", report("Egypt", "Sudan", on="2022-01-11", place="Khartoum")),
            article("c", "2022-01-14", report("Egypt", "Sudan", place="Khartoum", status="held")),
        )
    )

    assert meeting.status is MeetingStatus.HELD
    assert [len(each.values) for each in meeting.contradictions] == [2]


def test_a_plan_that_came_about_a_day_later_is_no_disagreement() -> None:
    meeting = only(
        after(
            article("a", "2022-01-02", report("Egypt", "Sudan", on="2022-01-12", place="Khartoum")),
            article("b", "2022-01-14", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum", status="held")),
        )
    )

    assert (meeting.when, meeting.contradictions) == (time_of("2022-01-13"), ())


def test_two_clock_times_on_one_day_are_a_disagreement() -> None:
    meeting = only(
        after(
            article("a", "2022-01-02", report("Egypt", "Sudan", on="2022-01-13T09:00")),
            article("b", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13T11:00")),
        )
    )

    assert [value for each in meeting.contradictions for value, _ in each.values] == [
        "Thursday 13 January 2022, 09:00 (UTC)",
        "Thursday 13 January 2022, 11:00 (UTC)",
    ]


def test_what_one_article_tells_as_two_is_no_disagreement() -> None:
    two = (
        report("Egypt", "Sudan", on="2022-01-11", place="Khartoum"),
        report("Egypt", "Sudan", on="2022-01-13", place="Khartoum"),
    )

    meetings = after(article("a", "2022-01-02", *two))

    assert [meeting.contradictions for meeting in meetings] == [(), ()]


def test_an_older_article_that_comes_late_changes_nothing_newer() -> None:
    old = article("a", "2022-01-02", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum"))
    moved = article("b", "2022-01-08", report("Egypt", "Sudan", on="2022-01-20", place="Khartoum", former="2022-01-13"))

    before = only(resolved([moved]))
    late = only(resolved([moved, old], [before]))

    assert (late.id, late.sequence, late.when, late.former) == (before.id, before.sequence, before.when, before.former)
    assert [change.when for change in late.history] == [time_of("2022-01-13"), time_of("2022-01-20")]
