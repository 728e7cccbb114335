"""Visits that one article tells as a visit and another as the meeting they are for."""

from __future__ import annotations

import pytest

from store.records import NO_TIME, MeetingKind, MeetingReport, MeetingStatus
from tests.briefings.stories import after, article, only, report, time_of

HOST, GUEST = "Karim Fahmy/Egypt", "Lina Haddad/Kenya"
MEETING = report(GUEST, HOST, on="2022-01-13", place="Cairo", kind="meeting")
ANNOUNCED = article("a", "2022-01-03", MEETING)


def _visit(**told: object) -> MeetingReport:
    return report(GUEST, **{"place": "Cairo", "kind": "visit", **told})  # type: ignore[arg-type]


# --------------------------------------------------------------------------- changes of the visit


@pytest.mark.parametrize(
    "off",
    [
        pytest.param(_visit(status="cancelled"), id="the visit to the town"),
        pytest.param(_visit(status="cancelled", place="Egypt"), id="the visit to the country"),
        pytest.param(_visit(status="cancelled", on="2022-01-13"), id="with its day"),
    ],
)
def test_a_visit_called_off_that_was_told_as_a_meeting_is_that_meeting(off: MeetingReport) -> None:
    meeting = only(after(ANNOUNCED, article("b", "2022-01-08", off)))

    assert (set(meeting.sides), meeting.place, meeting.kind) == ({"Egypt", "Kenya"}, "Cairo", MeetingKind.MEETING)
    assert (meeting.status, meeting.when) == (MeetingStatus.CANCELLED, time_of("2022-01-13"))


def test_a_visit_called_off_twice_is_the_same_meeting_called_off() -> None:
    off = _visit(status="cancelled")

    meeting = only(after(ANNOUNCED, article("b", "2022-01-08", off), article("c", "2022-01-09", off)))

    assert meeting.status is MeetingStatus.CANCELLED


@pytest.mark.parametrize("former", [None, "2022-01-13"])
def test_a_visit_moved_to_another_day_moves_the_meeting_it_was_told_as(former: str | None) -> None:
    moved = _visit(on="2022-01-11", moved=True, former=former)

    meeting = only(after(ANNOUNCED, article("b", "2022-01-08", moved)))

    assert set(meeting.sides) == {"Egypt", "Kenya"}
    assert (meeting.when, meeting.former) == (time_of("2022-01-11"), (time_of("2022-01-13"),))


@pytest.mark.parametrize(
    "again",
    [
        pytest.param((_visit(on="2022-06-18"),), id="as a visit"),
        pytest.param((report(GUEST, HOST, on="2022-06-18", place="Cairo"),), id="as talks"),
    ],
)
def test_a_visit_put_off_and_announced_again_is_one_with_the_meeting_it_was_told_as(
    again: tuple[MeetingReport, ...],
) -> None:
    off = article("b", "2022-01-08", _visit(status="postponed"))

    meeting = only(after(ANNOUNCED, off, article("c", "2022-06-14", *again)))

    assert (meeting.status, meeting.when) == (MeetingStatus.SCHEDULED, time_of("2022-06-18"))
    assert meeting.former == (time_of("2022-01-13"),)


def test_of_a_visit_announced_again_with_its_talks_none_stays_put_off() -> None:
    off = article("b", "2022-01-08", _visit(status="postponed"))
    again = article(
        "c", "2022-06-14", _visit(on="2022-06-18"), report(GUEST, HOST, on="2022-06-18", place="Cairo", kind="meeting")
    )

    meetings = after(ANNOUNCED, off, again)

    assert {(each.kind, each.status) for each in meetings} == {
        (MeetingKind.VISIT, MeetingStatus.SCHEDULED),
        (MeetingKind.MEETING, MeetingStatus.SCHEDULED),
    }


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(_visit(status="cancelled", place="Alexandria"), id="to another town"),
        pytest.param(_visit(status="cancelled", place="Sudan"), id="to another country"),
        pytest.param(_visit(status="cancelled", on="2022-01-20"), id="of another day"),
        pytest.param(report("Omar Bakr/Kenya", place="Cairo", kind="visit", status="cancelled"), id="of somebody else"),
        pytest.param(_visit(on="2022-01-11..15", moved=True), id="moved to several days"),
    ],
)
def test_a_change_of_another_visit_leaves_the_meeting_two(change: MeetingReport) -> None:
    meetings = after(ANNOUNCED, article("b", "2022-01-08", change))

    assert len(meetings) == 2


def test_a_visit_called_off_for_which_two_meetings_were_planned_is_neither_of_them() -> None:
    second = article("c", "2022-01-04", report(GUEST, HOST, on="2022-01-25", place="Cairo", kind="meeting"))

    meetings = after(ANNOUNCED, second, article("b", "2022-01-08", _visit(status="cancelled")))

    assert sorted(each.kind for each in meetings) == ["meeting", "meeting", "visit"]
    assert next(each.when for each in meetings if each.kind == "visit") == NO_TIME
