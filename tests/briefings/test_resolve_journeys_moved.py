"""Journeys that are moved to other days, and the talks that were to be had on them."""

from __future__ import annotations

import pytest

from store.records import NO_TIME, Meeting, MeetingReport, MeetingStatus
from tests.briefings.stories import after, article, only, report, time_of

HOST, GUEST = "Karim Fahmy/Egypt", "Lina Haddad/Kenya"


def _visit(**told: object) -> MeetingReport:
    return report(GUEST, **{"place": "Cairo", "kind": "visit", **told})  # type: ignore[arg-type]


JOURNEY = article(
    "a",
    "2022-01-03",
    _visit(on="2022-01-10..13"),
    report(GUEST, HOST, on="2022-01-10..13", place="Cairo", kind="meeting"),
    report(GUEST, "Sami Khoury/Jordan", on="2022-01-10..13", place="Amman", kind="meeting"),
    report(GUEST, "Yusuf Said/Oman", on="2022-01-12", place="Muscat", kind="talks"),
)


def _moved(place: str, on: str = "2022-01-17..20", former: str = "2022-01-10..13") -> MeetingReport:
    return _visit(place=place, on=on, moved=True, former=former)


def _of(meetings: tuple[Meeting, ...], side: str) -> Meeting:
    return only([meeting for meeting in meetings if side in meeting.sides])


def test_what_was_to_be_on_the_days_of_a_journey_is_moved_with_it() -> None:
    told = after(JOURNEY, article("b", "2022-01-07", _moved("Cairo"), _moved("Amman"), _moved("Muscat")))

    for side in ("Egypt", "Jordan"):
        assert _of(told, side).status is MeetingStatus.SCHEDULED
        assert (_of(told, side).when, _of(told, side).former) == (
            time_of("2022-01-17..20"),
            (time_of("2022-01-10..13"),),
        )


def test_what_has_a_day_of_its_own_on_a_journey_that_is_moved_has_none_any_more() -> None:
    meeting = _of(after(JOURNEY, article("b", "2022-01-07", _moved("Cairo"), _moved("Muscat"))), "Oman")

    assert (meeting.status, meeting.when) == (MeetingStatus.POSTPONED, NO_TIME)


def test_a_gathering_on_the_days_of_a_journey_is_not_moved_with_it() -> None:
    summit = report(GUEST, HOST, "Libya", on="2022-01-10..13", place="Cairo", kind="summit")

    told = after(article("a", "2022-01-03", summit), article("b", "2022-01-07", _moved("Cairo")))

    assert time_of("2022-01-17..20") not in [meeting.when for meeting in told if "Libya" in meeting.sides]


MOVED_ON = ("Cairo", "2022-01-24..27", "2022-01-17..20")


@pytest.mark.parametrize(
    ("then", "status", "on"),
    [
        pytest.param(_visit(on="2022-01-17..20", status="cancelled"), "cancelled", None, id="off on its new days"),
        pytest.param(_visit(status="cancelled"), "cancelled", None, id="off"),
        pytest.param(_visit(former="2022-01-17..20", status="postponed"), "postponed", None, id="put off"),
        pytest.param(_moved(*MOVED_ON), "scheduled", "2022-01-24..27", id="moved on"),
        pytest.param(
            report(GUEST, HOST, place="Cairo", kind="meeting", status="cancelled"),
            "cancelled",
            None,
            id="only it is off",
        ),
    ],
)
def test_what_is_moved_with_a_journey_changes_with_it_again(then: MeetingReport, status: str, on: str | None) -> None:
    told = after(JOURNEY, article("b", "2022-01-07", _moved("Cairo")), article("c", "2022-01-15", then))

    meeting = _of(told, "Egypt")
    assert meeting.status is MeetingStatus(status)
    assert on is None or meeting.when == time_of(on)


def test_the_talks_of_another_delegation_are_not_moved_with_a_journey() -> None:
    others = report("Ann Otieno/Kenya", "Omar Bakr/Egypt", on="2022-01-10..13", place="Cairo")

    told = after(JOURNEY, article("c", "2022-01-04", others), article("b", "2022-01-07", _moved("Cairo")))

    (meeting,) = [meeting for meeting in told if any(party.name == "Ann Otieno" for party in meeting.parties)]
    assert time_of("2022-01-17..20") != meeting.when


def test_talks_of_nobody_named_are_not_those_of_the_ministers_whose_journey_was_moved() -> None:
    experts = article("c", "2022-01-14", report("Kenya", "Egypt", on="2022-01-18", place="Cairo"))

    told = after(JOURNEY, article("b", "2022-01-07", _moved("Cairo")), experts)

    assert len([meeting for meeting in told if "Egypt" in meeting.sides]) == 2


@pytest.mark.parametrize("day", ["2022-01-17", "2022-01-19", "2022-01-20"])
def test_the_day_told_of_after_a_journey_was_moved_is_that_of_the_meeting_on_it(day: str) -> None:
    host = article("c", "2022-01-14", report(HOST, GUEST, on=day, place="Cairo", kind="talks"))

    meeting = _of(after(JOURNEY, article("b", "2022-01-07", _moved("Cairo"), _moved("Amman")), host), "Egypt")

    assert (meeting.when, meeting.status) == (time_of(day), MeetingStatus.SCHEDULED)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(report(HOST, GUEST, on="2022-01-21", place="Cairo", kind="talks"), id="after those days"),
        pytest.param(report(HOST, GUEST, on="2022-01-18", place="Geneva", kind="talks"), id="elsewhere"),
        pytest.param(report(HOST, GUEST, on="2022-01-18", kind="call"), id="a call"),
        pytest.param(report(HOST, "Ann Otieno/Kenya", on="2022-01-18", place="Cairo", kind="talks"), id="of others"),
    ],
)
def test_another_meeting_told_of_after_a_journey_was_moved_stays_one(other: MeetingReport) -> None:
    told = after(
        JOURNEY, article("b", "2022-01-07", _moved("Cairo"), _moved("Amman")), article("c", "2022-01-14", other)
    )

    assert len([meeting for meeting in told if "Egypt" in meeting.sides]) == 2
