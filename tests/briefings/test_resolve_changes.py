"""Meetings that are moved, put off, called off or set again, and the names and numbers they keep through it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from store.records import NO_TIME, Citation, Findings, MeetingKind, MeetingReport, MeetingStatus
from tests.briefings.stories import after, arriving, article, only, report, resolved, time_of

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


def _at(told: MeetingReport, number: int) -> MeetingReport:
    return replace(told, citations=(Citation("a", 100 * number, 100 * number + 80),))


# --------------------------------------------------------------------------- an end that only one of them tells


@pytest.mark.parametrize(("first", "later"), [("2022-01-13", "2022-01-13..14"), ("2022-01-13..14", "2022-01-13")])
def test_an_end_that_one_report_tells_is_kept(first: str, later: str) -> None:
    meeting = only(
        after(
            article("a", "2022-01-03", report("Egypt", "Sudan", on=first, place="Khartoum")),
            article("b", "2022-01-08", report("Egypt", "Sudan", on=later, place="Khartoum")),
        )
    )

    assert (meeting.when, meeting.contradictions) == (time_of("2022-01-13..14"), ())


@pytest.mark.parametrize("vaguer", ["2022-01-12..14", "2022-01-13~16", "2022-01"])
def test_days_of_which_the_known_one_is_not_the_first_tell_no_end(vaguer: str) -> None:
    meeting = only(after(DATED, article("b", "2022-01-08", report("Egypt", "Sudan", on=vaguer, place="Khartoum"))))

    assert meeting.when == time_of("2022-01-13")


def test_the_days_of_a_journey_are_no_end_of_the_talks_on_it() -> None:
    journey = report("Egypt", "Sudan", on="2022-01-13..16", place="Khartoum", trip=True)

    meeting = only(after(DATED, article("b", "2022-01-08", journey)))

    assert meeting.when == time_of("2022-01-13")


# --------------------------------------------------------------------------- days that became more, or fewer


def _at_khartoum(on: str, **told: object) -> MeetingReport:
    return report("Egypt", "Sudan", on=on, place="Khartoum", **told)  # type: ignore[arg-type]


@pytest.mark.parametrize("days", ["2022-01-11..14", "2022-01-11..12", "2022-01-10..13"])
@pytest.mark.parametrize("official", [False, True])
def test_what_was_held_lasted_as_is_told_after_it(days: str, official: bool) -> None:
    plan = article("a", "2022-01-03", _at_khartoum("2022-01-11..13", official=official))

    meeting = only(after(plan, article("b", "2022-01-15", _at_khartoum(days, status="held"))))

    assert (meeting.status, meeting.when) == (MeetingStatus.HELD, time_of(days))


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        pytest.param(("2022-01-13", {}), "2022-01-13..15", id="the first day"),
        pytest.param(("2022-01-13", {"kind": "summit"}), "2022-01-13..15", id="one day of a gathering"),
        pytest.param(("2022-01-12..16", {"trip": True}), "2022-01-13..15", id="the days of a journey"),
        pytest.param(("2022-01", {}), "2022-01-13..15", id="the month"),
    ],
)
def test_other_words_for_the_days_of_what_was_held_are_no_other_days(told: tuple[str, dict], kept: str) -> None:  # type: ignore[type-arg]
    on, how = told
    plan = article("a", "2022-01-03", _at_khartoum("2022-01-13..15", **{k: v for k, v in how.items() if k == "kind"}))

    meeting = only(after(plan, article("b", "2022-01-20", _at_khartoum(on, status="held", **how))))

    assert (meeting.status, meeting.when) == (MeetingStatus.HELD, time_of(kept))


def test_days_planned_around_the_known_one_are_not_those_on_which_it_was_held() -> None:
    held = article("b", "2022-01-20", _at_khartoum("2022-01-12..14", status="held"))

    assert only(after(DATED, held)).when == time_of("2022-01-13")


@pytest.mark.parametrize("later", ["2022-01-11..14", "2022-01-11..12"])
def test_the_newer_end_of_a_plan_is_taken(later: str) -> None:
    plans = (
        article("a", "2022-01-03", _at_khartoum("2022-01-11..13")),
        article("b", "2022-01-08", _at_khartoum(later)),
    )

    assert only(after(*plans)).when == time_of(later)


def test_an_end_that_was_left_is_not_the_newer_one() -> None:
    plan = article("a", "2022-01-03", _at_khartoum("2022-01-11..14"))
    moved = article("b", "2022-01-05", _at_khartoum("2022-01-11..13", former="2022-01-11..14"))
    unaware = article("c", "2022-01-08", _at_khartoum("2022-01-11..14"))

    assert only(after(plan, moved, unaware)).when == time_of("2022-01-11..13")


@pytest.mark.parametrize(
    ("known", "later"),
    [
        pytest.param({"official": True}, {}, id="less official"),
        pytest.param({}, {"trip": True}, id="of a journey"),
        pytest.param({}, {"kind": "meeting"}, id="of what is called otherwise"),
    ],
)
def test_another_end_that_is_told_with_less_right_is_not_taken(known: dict, later: dict) -> None:  # type: ignore[type-arg]
    plan = article("a", "2022-01-03", _at_khartoum("2022-01-11..13", **known))

    meeting = only(after(plan, article("b", "2022-01-08", _at_khartoum("2022-01-11..14", **later))))

    assert meeting.when == time_of("2022-01-11..13")


# --------------------------------------------------------------------------- hearings of one country


PANEL = "Senate Health Committee/United States"
HEARD = article("a", "2022-01-03", report("Dana Whitlock/United States", PANEL, on="2022-01-13", kind="hearing"))


@pytest.mark.parametrize("witness", ["Whitlock/United States", "Dana Whitlock/United States"])
def test_a_testimony_that_is_moved_is_that_of_the_witness_before_the_committee(witness: str) -> None:
    moved = article("b", "2022-01-05", report(witness, PANEL, on="2022-01-20", kind="hearing", moved=True))

    meeting = only(after(HEARD, moved))

    assert (meeting.when, meeting.former) == (time_of("2022-01-20"), (time_of("2022-01-13"),))


@pytest.mark.parametrize("status", ["postponed", "cancelled"])
def test_a_testimony_that_falls_through_is_that_of_the_witness_before_the_committee(status: str) -> None:
    off = article("b", "2022-01-05", report("Whitlock/United States", PANEL, kind="hearing", status=status))

    meeting = only(after(HEARD, off))

    assert meeting.status == status


@pytest.mark.parametrize(
    "parties",
    [
        pytest.param(("Lee Ortiz/United States", PANEL), id="another witness"),
        pytest.param(("Ortiz/United States", PANEL), id="another witness by the last name"),
        pytest.param(("Whitlock/United States", "House Budget Committee/United States"), id="another committee"),
        pytest.param((PANEL,), id="any hearing of the committee"),
        pytest.param(("Whitlock/United States", "Lee Ortiz/United States", PANEL), id="one more witness"),
    ],
)
@pytest.mark.parametrize("change", [{"on": "2022-01-20", "moved": True}, {"status": "cancelled"}])
def test_a_change_of_another_hearing_leaves_it(parties: tuple[str, ...], change: dict[str, object]) -> None:
    other = article("b", "2022-01-05", report(*parties, kind="hearing", **change))  # type: ignore[arg-type]

    heard, _ = after(HEARD, other)

    assert (heard.status, heard.former) == ("scheduled", ())
