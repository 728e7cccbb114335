"""Stories told over several articles, in every order in which the articles may come in."""

from __future__ import annotations

from datetime import date, timedelta
from time import process_time

import pytest

from briefings.resolution.wording import time_in_words
from store.records import NO_TIME, Article, Citation, Findings, MeetingKind, MeetingStatus, OpenPoint, Statement
from tests.briefings.stories import after, arriving, article, only, report, resolved, time_of

# --------------------------------------------------------------------------- one meeting, told again


def test_the_same_meeting_in_two_articles_is_one_meeting() -> None:
    meeting = only(
        after(
            article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum")),
            article("b", "2022-01-05", report("Sudan", "Egypt", on="2022-01-13", kind="meeting")),
        )
    )

    assert meeting.sides == ("Egypt", "Sudan")
    assert (meeting.when, meeting.place, meeting.status) == (time_of("2022-01-13"), "Khartoum", "scheduled")
    assert meeting.citations == (Citation("b", 0, 80), Citation("a", 0, 80))


def test_announced_and_then_held_is_one_meeting() -> None:
    meeting = only(
        after(
            article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum")),
            article("b", "2022-01-13", report("Egypt", "Sudan", on="2022-01-13", status="held", place="Khartoum")),
            article("c", "2022-01-04", report("Egypt", "Sudan", on="2022-01-13")),
        )
    )

    assert meeting.status is MeetingStatus.HELD
    assert [(change.published.date(), change.status) for change in meeting.history] == [
        (date(2022, 1, 3), MeetingStatus.SCHEDULED),
        (date(2022, 1, 13), MeetingStatus.HELD),
    ]
    assert meeting.former == ()


def test_held_without_a_day_is_the_meeting_of_last_week() -> None:
    meeting = only(
        after(
            article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum")),
            article("b", "2022-01-15", report("Egypt", "Sudan", status="held")),
        )
    )

    assert (meeting.status, meeting.when) == (MeetingStatus.HELD, time_of("2022-01-13"))


def test_nobody_becomes_held_because_the_day_has_passed() -> None:
    meetings = after(
        article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13")),
        article("b", "2022-03-01", report("Kenya", "Somalia", on="2022-03-09")),
    )

    assert {meeting.status for meeting in meetings} == {MeetingStatus.SCHEDULED}


def test_a_vague_report_joins_the_one_dated_meeting_it_can_mean() -> None:
    meeting = only(
        after(
            article("a", "2021-12-20", report("Egypt", "Sudan", on="2022-01-01~10")),
            article("b", "2021-12-28", report("Egypt", "Sudan", on="2022-01-08", place="Khartoum")),
            article("c", "2021-12-30", report("Egypt", "Sudan", on="2022-01")),
        )
    )

    assert (meeting.when, meeting.place, meeting.former) == (time_of("2022-01-08"), "Khartoum", ())


def test_a_vague_report_joins_the_dated_one_of_its_own_article() -> None:
    told = report("Egypt", "Sudan", on="2022-01-01~10"), report("Egypt", "Sudan", on="2022-01-08", place="Khartoum")

    assert only(after(article("a", "2021-12-28", *told))).when == time_of("2022-01-08")


def test_between_two_meetings_a_vague_report_stays_alone() -> None:
    meetings = after(
        article("a", "2021-12-20", report("Egypt", "Sudan", on="2022-01")),
        article(
            "b",
            "2021-12-28",
            report("Egypt", "Sudan", on="2022-01-08", place="Khartoum"),
            report("Egypt", "Sudan", on="2022-01-20", place="Khartoum"),
        ),
    )

    assert len(meetings) == 3


def test_a_vaguer_report_later_blurs_nothing() -> None:
    meeting = only(
        after(
            article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13T10:00", place="Khartoum")),
            article("b", "2022-01-05", report("Egypt", "Sudan", on="2022-01-11~20", place="Sudan")),
            article("c", "2022-01-06", report("Egypt", "Sudan", on="2022-01-13")),
        )
    )

    assert (meeting.when, meeting.place) == (time_of("2022-01-13T10:00"), "Khartoum")


def test_a_summit_of_three_days_stays_three_days() -> None:
    meeting = only(
        after(
            article("a", "2022-06-01", report("African Union", on="2022-07-05..07", place="Lusaka", kind="summit")),
            article(
                "b", "2022-06-20", report("African Union", "Kenya", on="2022-07-06", place="Lusaka", kind="summit")
            ),
        )
    )

    assert meeting.when == time_of("2022-07-05..07")


def test_a_meeting_within_a_journey_gets_its_own_day_when_it_is_told() -> None:
    journey = report("Kenya", "Egypt", on="2022-05-24..27", place="Cairo", trip=True)
    meeting = only(
        after(
            article("a", "2022-05-23", journey),
            article("b", "2022-05-26", report("Kenya", "Egypt", on="2022-05-26", place="Cairo", status="held")),
        )
    )

    assert (meeting.when, meeting.status, meeting.former) == (time_of("2022-05-26"), MeetingStatus.HELD, ())


def test_tentative_becomes_scheduled_and_a_careful_later_word_does_not_undo_it() -> None:
    meeting = only(
        after(
            article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13", status="tentative")),
            article("b", "2022-01-05", report("Egypt", "Sudan", on="2022-01-13")),
            article("c", "2022-01-07", report("Egypt", "Sudan", on="2022-01-13", status="tentative")),
        )
    )

    assert meeting.status is MeetingStatus.SCHEDULED


# --------------------------------------------------------------------------- what stays apart


def test_the_stops_of_a_journey_stay_apart() -> None:
    stops = [
        report("Kenya", "Egypt", on="2022-05-24..27", place="Cairo", trip=True, kind="meeting"),
        report("Kenya", "Jordan", on="2022-05-24..27", place="Amman", trip=True, kind="meeting"),
        report("Kenya", "Egypt", on="2022-05-24..27", place="Alexandria", trip=True, kind="meeting"),
        report("Kenya", on="2022-05-24..27", place="Egypt", kind="visit"),
    ]

    meetings = after(article("a", "2022-05-20", *stops), article("b", "2022-05-21", *stops))

    assert len(meetings) == 4
    assert all(len(meeting.citations) == 2 for meeting in meetings)


def test_last_years_edition_is_another_meeting() -> None:
    meetings = after(
        article("a", "2021-06-01", report("African Union", on="2021-07-05..07", place="Lusaka", kind="summit")),
        article("b", "2022-06-01", report("African Union", on="2022-07-05..07", place="Lusaka", kind="summit")),
        article("c", "2022-06-03", report("African Union", place="Lusaka", kind="summit")),
    )

    assert [len(meeting.citations) for meeting in meetings] == [1, 2]


def test_a_second_call_is_another_call() -> None:
    meetings = after(
        article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-04", kind="call")),
        article("b", "2022-01-04", report("Egypt", "Sudan", on="2022-01-04", kind="call", status="held")),
        article("c", "2022-01-05", report("Egypt", "Sudan", on="2022-01-06", kind="call")),
        article("d", "2022-01-06", report("Egypt", "Sudan", on="2022-01-06", kind="call", status="held")),
    )

    assert [(meeting.when, meeting.status, meeting.contradictions) for meeting in meetings] == [
        (time_of("2022-01-04"), MeetingStatus.HELD, ()),
        (time_of("2022-01-06"), MeetingStatus.HELD, ()),
    ]


def test_a_summit_and_a_bilateral_on_its_margins_stay_apart() -> None:
    meetings = after(
        article(
            "a",
            "2022-06-01",
            report("African Union", "Kenya", on="2022-07-05..07", place="Lusaka", kind="summit"),
            report("Kenya", "Ethiopia", on="2022-07-06", place="Lusaka", kind="meeting"),
        ),
        article(
            "b", "2022-06-03", report("African Union", "Ethiopia", on="2022-07-05..07", place="Lusaka", kind="summit")
        ),
        article("c", "2022-06-05", report("Ethiopia", "Kenya", on="2022-07-06", kind="talks")),
    )

    assert [set(meeting.sides) for meeting in meetings] == [
        {"African Union", "Kenya", "Ethiopia"},
        {"Kenya", "Ethiopia"},
    ]


def test_two_are_not_three() -> None:
    meetings = after(
        article(
            "a",
            "2022-06-01",
            report("Kenya", "Ethiopia", on="2022-07-06", place="Nairobi"),
            report("Kenya", "Ethiopia", "Somalia", on="2022-07-06", place="Nairobi"),
        ),
        article("b", "2022-06-02", report("Kenya", "Ethiopia", "Somalia", on="2022-07-06")),
    )

    assert [len(meeting.sides) for meeting in meetings] == [2, 3]


def test_two_long_lists_that_share_most_names_are_one_meeting() -> None:
    meeting = only(
        after(
            article(
                "a", "2022-06-01", report("Kenya", "Ethiopia", "Somalia", "Sudan", on="2022-07-06", place="Nairobi")
            ),
            article(
                "b",
                "2022-06-02",
                report("Kenya", "Ethiopia", "Somalia", "Uganda", "Sudan", on="2022-07-06", place="Kenya"),
            ),
        )
    )

    assert set(meeting.sides) == {"Kenya", "Ethiopia", "Somalia", "Sudan", "Uganda"}


def test_different_people_meet_at_different_meetings() -> None:
    meetings = after(
        article("a", "2022-06-01", report("Ada Obi/Nigeria", "Jo Mensah/Ghana", on="2022-07-06", place="Accra")),
        article("b", "2022-06-02", report("Ken Ade/Nigeria", "Eva Addo/Ghana", on="2022-07-06", place="Accra")),
    )

    assert len(meetings) == 2


def test_a_body_and_a_country_that_is_no_member_are_two() -> None:
    meetings = after(
        article("a", "2022-01-03", report("NATO", "Norway", on="2022-01-12", place="Brussels", kind="meeting")),
        article("b", "2022-01-03", report("NATO", "Georgia", on="2022-01-12", place="Brussels", kind="meeting")),
        article("c", "2022-01-04", report("NATO", on="2022-01-12", place="Brussels", kind="meeting")),
    )

    assert [set(meeting.sides) for meeting in meetings] == [{"NATO", "Norway"}, {"NATO", "Georgia"}]


def test_meetings_in_two_towns_are_two() -> None:
    meetings = after(
        article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum")),
        article("b", "2022-01-04", report("Egypt", "Sudan", on="2022-01-13", place="Cairo")),
    )

    assert len(meetings) == 2


@pytest.mark.parametrize(
    ("one", "other", "kept"),
    [
        ("Geneva", "Switzerland", "Geneva"),
        ("White House", "Washington, D.C.", "Washington, D.C."),
        ("the Kremlin", "Moscow", "Moscow"),
    ],
)
def test_a_town_its_country_and_its_venue_are_one_place(one: str, other: str, kept: str) -> None:
    meeting = only(
        after(
            article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13", place=one)),
            article("b", "2022-01-04", report("Egypt", "Sudan", on="2022-01-13", place=other)),
        )
    )

    assert meeting.place == kept


# --------------------------------------------------------------------------- moved, put off, called off

DATED = article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum"))


def test_moved_to_another_day() -> None:
    meeting = only(
        after(
            DATED,
            article(
                "b", "2022-01-08", report("Egypt", "Sudan", on="2022-01-20", place="Khartoum", former="2022-01-13")
            ),
            article(
                "c", "2022-01-09", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum")
            ),  # has not heard of it
        )
    )

    assert (meeting.when, meeting.former, meeting.status) == (
        time_of("2022-01-20"),
        (time_of("2022-01-13"),),
        "scheduled",
    )
    assert meeting.contradictions == ()


def test_moved_twice() -> None:
    meeting = only(
        after(
            DATED,
            article("b", "2022-01-08", report("Egypt", "Sudan", on="2022-01-20", former="2022-01-13")),
            article("c", "2022-01-15", report("Egypt", "Sudan", on="2022-02-02", former="2022-01-20")),
        )
    )

    assert (meeting.when, meeting.former) == (time_of("2022-02-02"), (time_of("2022-01-13"), time_of("2022-01-20")))
    assert [change.when for change in meeting.history] == [*map(time_of, ("2022-01-13", "2022-01-20", "2022-02-02"))]


def test_put_off_without_a_day_finds_its_meeting() -> None:
    meeting = only(after(DATED, article("b", "2022-01-08", report("Sudan", "Egypt", status="postponed"))))

    assert (meeting.status, meeting.when, meeting.former) == (
        MeetingStatus.POSTPONED,
        NO_TIME,
        (time_of("2022-01-13"),),
    )
    assert meeting.place == "Khartoum"


def test_put_off_and_then_set_for_a_new_day() -> None:
    meeting = only(
        after(
            DATED,
            article("b", "2022-01-08", report("Egypt", "Sudan", status="postponed")),
            article(
                "c", "2022-01-09", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum")
            ),  # has not heard of it
            article("d", "2022-01-20", report("Egypt", "Sudan", on="2022-02-02", place="Khartoum")),
        )
    )

    assert (meeting.status, meeting.when, meeting.former) == (
        MeetingStatus.SCHEDULED,
        time_of("2022-02-02"),
        (time_of("2022-01-13"),),
    )
    assert [change.status for change in meeting.history] == [
        MeetingStatus.SCHEDULED,
        MeetingStatus.POSTPONED,
        MeetingStatus.SCHEDULED,
    ]


def test_called_off_keeps_the_day_it_was_set_for() -> None:
    meeting = only(
        after(
            DATED,
            article("b", "2022-01-08", report("Egypt", "Sudan", status="cancelled")),
            article("c", "2022-01-08", report("Egypt", "Sudan", on="2022-01-13")),  # the same morning
        )
    )

    assert (meeting.status, meeting.when) == (MeetingStatus.CANCELLED, time_of("2022-01-13"))
    assert meeting.contradictions == ()


def test_called_off_and_yet_announced_later_is_shown_as_a_disagreement() -> None:
    meeting = only(
        after(
            DATED,
            article("b", "2022-01-08", report("Egypt", "Sudan", status="cancelled")),
            article("c", "2022-01-10", report("Egypt", "Sudan", on="2022-01-13")),
        )
    )

    assert meeting.status is MeetingStatus.CANCELLED
    assert [(each.field, each.values) for each in meeting.contradictions] == [
        ("status", (("cancelled", Citation("b", 0, 80)), ("scheduled", Citation("c", 0, 80)))),
    ]


BACK = [
    pytest.param({}, {"official": True}, 1, id="a side that takes part says so"),
    pytest.param({"outlet": "Nile Daily"}, {}, 1, id="the outlet that told of the cancellation says so"),
    pytest.param({}, {}, 2, id="two articles say so"),
]


@pytest.mark.parametrize(("known", "said", "articles"), BACK)
def test_called_off_and_on_again(known: dict[str, str], said: dict[str, bool], articles: int) -> None:
    meeting = only(
        after(
            DATED,
            article("b", "2022-01-08", report("Egypt", "Sudan", status="cancelled"), **known),
            *(
                article(
                    f"c{number}", f"2022-01-{10 + number}", report("Egypt", "Sudan", on="2022-01-13", **said), **known
                )  # type: ignore[arg-type]
                for number in range(articles)
            ),
        )
    )

    assert (meeting.status, meeting.when) == (MeetingStatus.SCHEDULED, time_of("2022-01-13"))
    assert meeting.contradictions == ()
    assert [change.status for change in meeting.history] == ["scheduled", "cancelled", "scheduled"]


def test_on_again_as_planned_it_has_the_hour_that_it_had() -> None:
    meeting = only(
        after(
            article("a", "2022-01-05", report("Egypt", "Sudan", on="2022-01-13T11:00")),
            article("b", "2022-01-08", report("Egypt", "Sudan", on="2022-01-13", status="cancelled")),
            article("c", "2022-01-10", report("Egypt", "Sudan", on="2022-01-13", official=True)),
        )
    )

    assert (meeting.status, meeting.when) == (MeetingStatus.SCHEDULED, time_of("2022-01-13T11:00"))


def test_moved_there_and_back_by_who_knows_where_it_was_it_is_there_again() -> None:
    meeting = only(
        after(
            DATED,
            article("b", "2022-01-08", report("Egypt", "Sudan", on="2022-01-20", former="2022-01-13")),
            article("c", "2022-01-10", report("Egypt", "Sudan", on="2022-01-13", former="2022-01-20")),
        )
    )

    assert (meeting.when, meeting.former) == (time_of("2022-01-13"), (time_of("2022-01-20"),))


def test_called_off_and_set_for_another_day_is_on_again() -> None:
    meeting = only(
        after(
            DATED,
            article("b", "2022-01-08", report("Egypt", "Sudan", on="2022-01-13", status="cancelled")),
            article("c", "2022-01-10", report("Egypt", "Sudan", on="2022-01-27", former="2022-01-13")),
        )
    )

    assert (meeting.status, meeting.when) == (MeetingStatus.SCHEDULED, time_of("2022-01-27"))
    assert meeting.former == (time_of("2022-01-13"),)


def test_what_lies_ahead_of_its_article_cannot_have_been_held() -> None:
    meeting = only(
        after(
            DATED,
            article("b", "2022-01-13T09:00", report("Egypt", "Sudan", on="2022-01-13T10:00", status="held")),
            article("c", "2022-01-11", report("Egypt", "Sudan", on="2022-01-13", status="held")),
        )
    )

    assert (meeting.status, meeting.when) == (MeetingStatus.SCHEDULED, time_of("2022-01-13T10:00"))


def test_of_two_open_meetings_the_next_one_is_put_off() -> None:
    meetings = after(
        DATED,
        article("b", "2022-01-04", report("Egypt", "Sudan", on="2022-03-20", place="Khartoum")),
        article("c", "2022-01-08", report("Egypt", "Sudan", status="postponed")),
    )

    assert [meeting.status for meeting in meetings] == [MeetingStatus.POSTPONED, MeetingStatus.SCHEDULED]


def test_a_meeting_that_is_over_cannot_be_put_off() -> None:
    meetings = after(
        DATED,
        article("b", "2022-01-04", report("Egypt", "Sudan", on="2022-03-20", place="Khartoum")),
        article("c", "2022-01-13", report("Egypt", "Sudan", on="2022-01-13", status="held")),
        article("d", "2022-02-08", report("Egypt", "Sudan", status="postponed")),
    )

    assert [meeting.status for meeting in meetings] == [MeetingStatus.HELD, MeetingStatus.POSTPONED]


@pytest.mark.parametrize("status", ["postponed", "cancelled"])
@pytest.mark.parametrize(
    "change",
    [
        {"parties": ("Egypt", "Ethiopia")},
        {"parties": ("Egypt", "Sudan"), "place": "Cairo"},
        {"parties": ("Egypt", "Sudan"), "kind": "call"},
        {"parties": ("Egypt",)},
    ],
)
def test_a_change_that_finds_no_meeting_stays_a_record_of_its_own(status: str, change: dict[str, object]) -> None:
    parties = change["parties"]
    rest = {name: value for name, value in change.items() if name != "parties"}
    meetings = after(DATED, article("b", "2022-01-08", report(*parties, status=status, **rest)))  # type: ignore[misc, arg-type]

    assert [meeting.status for meeting in meetings] == [MeetingStatus.SCHEDULED, MeetingStatus(status)]


def test_a_meeting_half_a_year_away_is_not_the_one_put_off_today() -> None:
    meetings = after(
        article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-07-13")),
        article("b", "2022-01-08", report("Egypt", "Sudan", status="postponed")),
    )

    assert [meeting.status for meeting in meetings] == [MeetingStatus.SCHEDULED, MeetingStatus.POSTPONED]


def test_a_journey_put_off_takes_its_meetings_with_it() -> None:
    meetings = after(
        article(
            "a",
            "2022-05-01",
            report("Kenya", on="2022-05-24", place="Sydney", kind="visit"),
            report("Kenya", "Australia", on="2022-05-24", place="Sydney", kind="meeting"),
            report("Kenya", "Australia", on="2022-05-10", kind="call"),
            report("Kenya", "Japan", on="2022-05-20", place="Tokyo", kind="meeting"),
        ),
        article("b", "2022-05-09", report("Kenya", place="Australia", kind="visit", status="postponed")),
    )

    assert {(m.kind, m.place): (m.status, m.when, m.former) for m in meetings} == {
        (MeetingKind.VISIT, "Sydney"): (MeetingStatus.POSTPONED, NO_TIME, (time_of("2022-05-24"),)),
        (MeetingKind.MEETING, "Sydney"): (MeetingStatus.POSTPONED, NO_TIME, (time_of("2022-05-24"),)),
        (MeetingKind.CALL, None): (MeetingStatus.SCHEDULED, time_of("2022-05-10"), ()),
        (MeetingKind.MEETING, "Tokyo"): (MeetingStatus.SCHEDULED, time_of("2022-05-20"), ()),
    }


def test_a_body_meets_without_the_one_who_stays_at_home() -> None:
    meetings = after(
        article(
            "a", "2022-05-01", report("Quad", "United States", "India", on="2022-05-24", place="Sydney", kind="summit")
        ),
        article("b", "2022-05-16", report("United States", place="Australia", kind="visit", status="postponed")),
    )

    summit, journey = meetings
    assert (summit.sides, summit.status, summit.when) == (
        ("Quad", "India"),
        MeetingStatus.SCHEDULED,
        time_of("2022-05-24"),
    )
    assert Citation("b", 0, 80) in summit.citations
    assert (journey.status, journey.place, journey.former) == (
        MeetingStatus.POSTPONED,
        "Sydney",
        (time_of("2022-05-24"),),
    )


# --------------------------------------------------------------------------- whom to believe


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


# --------------------------------------------------------------------------- names and numbers


def test_a_meeting_keeps_its_id_and_counts_its_changes() -> None:
    story = [
        DATED,
        article("b", "2022-01-04", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum")),
        article("c", "2022-01-08", report("Egypt", "Sudan", status="postponed")),
        article("d", "2022-01-20", report("Egypt", "Sudan", on="2022-02-02", place="Khartoum")),
    ]

    seen = [only(arriving(story[: count + 1])) for count in range(len(story))]

    assert len({meeting.id for meeting in seen}) == 1
    assert [meeting.sequence for meeting in seen] == [0, 0, 1, 2]


def test_resolving_again_changes_nothing() -> None:
    told = [DATED, article("b", "2022-01-08", report("Egypt", "Sudan", status="postponed"))]
    once = resolved(told)

    assert resolved(told, once) == once


def test_a_meeting_read_again_with_better_rules_keeps_its_id() -> None:
    before = only(resolved([DATED]))
    read_again = article("a", "2022-01-03", report("Egypt", "Sudan", "Ethiopia", on="2022-01-14", place="Khartoum"))

    now = only(resolved([read_again], [before]))

    assert (now.id, now.sequence, now.when) == (before.id, before.sequence + 1, time_of("2022-01-14"))


def test_two_meetings_in_one_sentence_have_two_ids_and_keep_them() -> None:
    text, findings = article(
        "a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13"), report("Egypt", "Libya", on="2022-01-14")
    )
    one_sentence = tuple(_at(told, 0) for told in findings.meetings)
    told = [(text, Findings("a", findings.published, meetings=one_sentence))]
    before = resolved(told)
    moved = article("b", "2022-01-05", report("Egypt", "Libya", on="2022-01-20", former="2022-01-14"))

    now = resolved([*told, moved], before)

    assert len({meeting.id for meeting in before}) == 2
    assert {meeting.sides: meeting.id for meeting in now} == {meeting.sides: meeting.id for meeting in before}


def test_when_two_known_meetings_turn_out_to_be_one_the_older_id_stays() -> None:
    dated, other = DATED, article("b", "2022-01-10", report("Egypt", "Sudan", on="2022-01-25", place="Khartoum"))
    before = resolved([dated, other])
    link = article("c", "2022-01-11", report("Egypt", "Sudan", on="2022-01-25", place="Khartoum", former="2022-01-13"))

    now = only(resolved([dated, other, link], before))

    assert len(before) == 2
    assert now.id in {meeting.id for meeting in before}
    assert now.sequence > max(meeting.sequence for meeting in before)


def _at(told, number):  # type: ignore[no-untyped-def]
    from dataclasses import replace

    return replace(told, citations=(Citation("a", 100 * number, 100 * number + 80),))


# --------------------------------------------------------------------------- what is attached


def test_sides_confirm_a_meeting_through_their_own_officials() -> None:
    told, findings = article("a", "2022-01-03", report("Egypt", "Sudan", "Libya", on="2022-01-13", official=True))
    words = "Sudan’s foreign ministry and Cairo said on Monday that the talks would be held."
    text = Article("a", words.ljust(100), "a", told.published, told.published_from)
    said = Findings("a", findings.published, meetings=findings.meetings, statements=(Statement((50, 79), (0, 34)),))

    assert only(resolved([(text, said)])).confirmed_by == ("Sudan", "Egypt")


def test_both_sides_confirm() -> None:
    told, findings = article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13", official=True))
    text = Article(
        "a",
        "The talks are on, officials from both countries confirmed.".ljust(100),
        "a",
        told.published,
        told.published_from,
    )
    said = Findings("a", findings.published, meetings=findings.meetings, statements=(Statement((0, 16), (18, 47)),))

    assert only(resolved([(text, said)])).confirmed_by == ("Egypt", "Sudan")


def test_open_points_go_to_the_meeting_they_are_about() -> None:
    text, findings = article(
        "a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13"), report("Egypt", "Libya", on="2022-01-14")
    )
    points = (
        OpenPoint(Citation("a", 300, 340), ("Sudan", "Egypt")),
        OpenPoint(Citation("a", 350, 380)),
        OpenPoint(Citation("a", 390, 399), ("Chad",)),
    )
    asked = Findings("a", findings.published, meetings=findings.meetings, open_points=points)

    first, second = resolved([(text, asked)])

    assert (first.open_points, second.open_points) == ((Citation("a", 300, 340),), (Citation("a", 350, 380),))


def test_ten_thousand_reports_are_resolved_quickly() -> None:
    names = [f"Country {number}" for number in range(40)]
    day = date(2022, 1, 1)
    told = [
        article(
            f"{number:05d}",
            (day + timedelta(days=number // 12)).isoformat(),
            *(
                report(
                    names[(number * 7 + at) % 40],
                    names[(number * 3 + 2 * at + 1) % 40],
                    on=(day + timedelta(days=number // 12 + at)).isoformat(),
                )
                for at in range(4)
            ),
        )
        for number in range(2500)
    ]
    known = resolved(told)

    started = process_time()
    again = resolved(told, known)

    assert again == known
    assert process_time() - started < 5
