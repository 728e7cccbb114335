"""Talks of two sides that one article tells with who hosts or leads them, and another without."""

from __future__ import annotations

import pytest

from store.records import MeetingReport, MeetingStatus
from tests.briefings.stories import after, article, only, report, time_of

TWO = ("Armenia", "Azerbaijan")


def _told(*third: str, on: str | None = "2022-05-22", place: str | None = "Brussels", **told: object) -> MeetingReport:
    return report(*TWO, *third, on=on, place=place, **told)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("third", "place"),
    [("European Union", "Brussels"), ("OSCE", "Vienna"), ("Austria", "Vienna"), ("Belgium", "Brussels")],
)
@pytest.mark.parametrize("is_named_first", [True, False])
def test_talks_that_are_moved_are_those_that_somebody_leads(third: str, place: str, is_named_first: bool) -> None:
    first, then = ((third,), ()) if is_named_first else ((), (third,))
    plan = article("a", "2022-05-12", _told(*first, place=place))
    moved = _told(*then, place=place, on="2022-05-24", former="2022-05-22")
    held = article("c", "2022-05-25", _told(*then, place=place, on="2022-05-24", status="held"))

    meeting = only(after(plan, article("b", "2022-05-18", moved), held))

    assert (meeting.status, meeting.when) == (MeetingStatus.HELD, time_of("2022-05-24"))
    assert (meeting.former, set(meeting.sides)) == ((time_of("2022-05-22"),), {*TWO, third})


@pytest.mark.parametrize(
    ("change", "status"),
    [
        pytest.param(_told(status="cancelled"), MeetingStatus.CANCELLED, id="called off"),
        pytest.param(_told(on=None, former="2022-05-22", status="postponed"), MeetingStatus.POSTPONED, id="put off"),
    ],
)
def test_talks_that_fall_through_are_those_that_somebody_leads(change: MeetingReport, status: MeetingStatus) -> None:
    plan = article("a", "2022-05-12", _told("European Union"))

    assert only(after(plan, article("b", "2022-05-18", change))).status is status


@pytest.mark.parametrize(
    "plan",
    [
        pytest.param(_told("European Union", on="2022-05-23"), id="of another day"),
        pytest.param(_told("European Union", place="Prague"), id="in another town"),
        pytest.param(_told("European Union", place=None), id="of no known place"),
        pytest.param(_told("Russia"), id="with a third country"),
        pytest.param(_told("European Union", "United States"), id="with two more"),
        pytest.param(_told("European Union", kind="dialogue"), id="called otherwise"),
        pytest.param(report("Armenia", "European Union", on="2022-05-22", place="Brussels"), id="of one with the body"),
    ],
)
@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"on": "2022-05-24", "former": "2022-05-22"}, id="moved"),
        pytest.param({"status": "cancelled"}, id="called off"),
    ],
)
def test_talks_that_change_are_no_other_ones(plan: MeetingReport, change: dict[str, str]) -> None:
    changed = _told(kind="meeting", **change)

    assert len(after(article("a", "2022-05-12", plan), article("b", "2022-05-18", changed))) == 2


def test_of_talks_with_and_without_a_body_on_one_day_those_change_that_are_named() -> None:
    plans = article("a", "2022-05-12", _told("European Union")), article("b", "2022-05-13", _told())
    moved = article("c", "2022-05-18", _told(on="2022-05-24", former="2022-05-22"))

    meetings = after(*plans, moved)

    assert {(frozenset(each.sides), each.when) for each in meetings} == {
        (frozenset({*TWO, "European Union"}), time_of("2022-05-22")),
        (frozenset(TWO), time_of("2022-05-24")),
    }


def test_two_plans_of_one_day_with_and_without_a_body_stay_two() -> None:
    assert len(after(article("a", "2022-05-12", _told("European Union")), article("b", "2022-05-13", _told()))) == 2


def test_what_an_article_tells_beside_the_change_is_not_changed() -> None:
    moved = _told(on="2022-05-24", former="2022-05-22")

    assert len(after(article("a", "2022-05-18", _told("European Union"), moved))) == 2


@pytest.mark.parametrize(
    ("plan", "off"),
    [
        pytest.param(
            report("African Union", "Chad", "Sudan", on="2022-05-22", place="Lome", kind="summit"),
            report("Chad", "Sudan", on="2022-05-22", place="Lome", kind="meeting", status="cancelled"),
            id="two on the margins of a summit",
        ),
        pytest.param(
            report(*TWO, "European Union", on="2022-05-22", place="Brussels", kind="talks"),
            report(*TWO, on="2022-05-22", place="Brussels", kind="meeting", status="cancelled"),
            id="two before they are three",
        ),
    ],
)
@pytest.mark.parametrize("is_off_first", [True, False])
def test_that_two_do_not_meet_leaves_what_more_do_there(
    plan: MeetingReport, off: MeetingReport, is_off_first: bool
) -> None:
    days = ("2022-05-16", "2022-05-12") if is_off_first else ("2022-05-12", "2022-05-16")

    told = after(article("a", days[0], plan), article("b", days[1], off))

    assert {(len(meeting.sides), meeting.status) for meeting in told} == {
        (3, MeetingStatus.SCHEDULED),
        (2, MeetingStatus.CANCELLED),
    }


SUMMIT = ("ASEAN", "Japan", "South Korea")


@pytest.mark.parametrize(
    ("many", "kind", "place", "off"),
    [
        pytest.param(SUMMIT, "summit", "Jakarta", "meeting", id="a summit"),
        pytest.param(SUMMIT, "summit", "Jakarta", "summit", id="both called a summit"),
        pytest.param(("OSCE", *TWO), "conference", "Lodz", "talks", id="a conference"),
        pytest.param(("European Union", *TWO), "talks", "Brussels", "meeting", id="talks of three"),
        pytest.param(("European Union", *TWO), "dialogue", "Brussels", "talks", id="a dialogue of three"),
    ],
)
@pytest.mark.parametrize("change", [{"status": "cancelled"}, {"status": "postponed"}])
@pytest.mark.parametrize("is_off_first", [False, True])
def test_two_that_do_not_meet_leave_what_they_have_with_others(
    many: tuple[str, ...], kind: str, place: str, off: str, change: dict[str, str], is_off_first: bool
) -> None:
    days = ("2022-05-18", "2022-05-12") if is_off_first else ("2022-05-12", "2022-05-18")
    plan = article("a", days[0], report(*many, on="2022-05-22", place=place, kind=kind))
    changed = article("b", days[1], report(*many[1:], on="2022-05-22", place=place, kind=off, **change))

    meetings = after(plan, changed)

    assert {(frozenset(each.sides), each.status) for each in meetings} == {
        (frozenset(many), MeetingStatus.SCHEDULED),
        (frozenset(many[1:]), MeetingStatus(change["status"])),
    }


def test_two_that_meet_on_another_day_leave_the_summit_to_its_own() -> None:
    plan = article("a", "2022-05-12", report(*SUMMIT, on="2022-05-22", place="Jakarta", kind="summit"))
    moved = report(*SUMMIT[1:], on="2022-05-24", former="2022-05-22", place="Jakarta", kind="summit")

    meetings = after(plan, article("b", "2022-05-18", moved))

    assert {(len(each.sides), each.when) for each in meetings} == {
        (3, time_of("2022-05-22")),
        (2, time_of("2022-05-24")),
    }


def test_a_plan_told_after_the_talks_were_called_off_is_not_one_of_them() -> None:
    off = article("a", "2022-05-12", _told(status="cancelled"))

    meetings = after(off, article("b", "2022-05-18", _told("European Union")))

    assert sorted(each.status.value for each in meetings) == ["cancelled", "scheduled"]
