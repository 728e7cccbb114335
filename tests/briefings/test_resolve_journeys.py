"""Visits that one article tells as a visit and another as the meeting they are for."""

from __future__ import annotations

import pytest

from briefings.resolution.groups import Shelf
from briefings.resolution.journeys import link_visits
from briefings.resolution.told import tell
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


def test_the_talks_of_a_visit_put_off_have_the_day_of_those_on_its_new_days() -> None:
    off = article("b", "2022-01-08", _visit(status="postponed"))
    first, again = ((_visit(on=on), report(GUEST, HOST, on=on, place="Cairo")) for on in ("2022-01-13", "2022-06-18"))

    meetings = after(article("a", "2022-01-03", *first), off, article("c", "2022-06-14", *again))

    assert {(each.kind.value, each.status.value, each.when) for each in meetings} == {
        ("visit", "scheduled", time_of("2022-06-18")),
        ("talks", "scheduled", time_of("2022-06-18")),
    }
    assert len(meetings) == 2


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


def test_a_visit_found_with_its_meeting_by_two_lists_of_sides_has_that_one_meeting() -> None:
    shelf = Shelf()
    for number, (kind, status, *others) in enumerate((("meeting", "scheduled", HOST), ("visit", "cancelled"))):
        one, other = (
            report(GUEST, *others, *more, on="2022-01-13", place="Cairo", kind=kind, status=status)
            for more in ((), ("Sudan",))
        )
        (first,), (second,) = (
            tell(found, text)
            for text, found in (
                article(f"{number}a", f"2022-01-0{number + 3}", one),
                article(f"{number}b", f"2022-01-0{number + 3}", other),
            )
        )
        shelf.add(shelf.begin(first), second)

    link_visits(shelf)

    assert len(list(shelf)) == 1


# --------------------------------------------------------------------------- a visit of vague days


INVITED = article("b", "2022-01-02", _visit(on="2022-01", status="tentative"))


@pytest.mark.parametrize("trip", [False, True])
def test_a_visit_somebody_is_invited_to_is_the_meeting_there_that_is_agreed(trip: bool) -> None:
    agreed = article("a", "2022-01-03", report(GUEST, HOST, on="2022-01-16..17", place="Cairo", trip=trip))

    meeting = only(after(INVITED, agreed))

    assert (meeting.kind, set(meeting.sides)) == (MeetingKind.TALKS, {"Egypt", "Kenya"})
    assert (meeting.status, meeting.when) == (MeetingStatus.SCHEDULED, time_of("2022-01-16..17"))


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(report(GUEST, HOST, on="2022-01-16", place="Alexandria"), id="in another town"),
        pytest.param(report(GUEST, HOST, on="2022-02-16", place="Cairo"), id="in another month"),
        pytest.param(report("Omar Bakr/Kenya", HOST, on="2022-01-16", place="Cairo"), id="with somebody else"),
        pytest.param(report("Kenya", "Egypt", on="2022-01-16", place="Cairo"), id="with nobody known"),
        pytest.param(report(GUEST, HOST, on="2022-01-01", place="Cairo", status="held"), id="held before"),
    ],
)
def test_a_visit_somebody_is_invited_to_is_no_other_meeting(other: MeetingReport) -> None:
    meetings = after(INVITED, article("a", "2022-01-03", other))

    assert len(meetings) == 2


# --------------------------------------------------------------------------- a visit without a day


ONWARD = article("b", "2022-01-05", _visit())


@pytest.mark.parametrize("day", ["2022-01-02", "2022-01-09"])
def test_the_visit_one_travels_on_to_is_the_meeting_there_that_is_known(day: str) -> None:
    meeting = only(after(ONWARD, article("a", day, MEETING)))

    assert (meeting.kind, meeting.status, meeting.when) == (
        MeetingKind.MEETING,
        MeetingStatus.SCHEDULED,
        time_of("2022-01-13"),
    )


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(report(GUEST, HOST, on="2022-01-13", place="Alexandria"), id="in another town"),
        pytest.param(report("Omar Bakr/Kenya", HOST, on="2022-01-13", place="Cairo"), id="of somebody else"),
        pytest.param(report("Kenya", "Egypt", on="2022-01-13", place="Cairo"), id="of nobody known"),
        pytest.param(report(GUEST, HOST, on="2022-09-13", place="Cairo"), id="in half a year"),
        pytest.param(report(GUEST, HOST, on="2022-01-04", place="Cairo", status="held"), id="held before"),
        pytest.param(report(GUEST, HOST, on="2022-01-13", place="Cairo", status="cancelled"), id="called off"),
        pytest.param(report(GUEST, HOST, on="2022-01", place="Cairo"), id="of some day in a month"),
        pytest.param(report(GUEST, HOST, "Sudan", on="2022-01-13", place="Cairo"), id="of three"),
        pytest.param(report(GUEST, HOST, on="2022-01-13", place="Cairo", kind="summit"), id="a summit"),
    ],
)
def test_the_visit_one_travels_on_to_is_no_other_meeting(told: MeetingReport) -> None:
    assert len(after(ONWARD, article("a", "2022-01-03", told))) == 2


def test_a_visit_that_may_be_and_one_for_which_there_are_two_meetings_are_none_of_them() -> None:
    second = article("c", "2022-01-04", report(GUEST, HOST, on="2022-01-25", place="Cairo", kind="meeting"))
    perhaps = article("b", "2022-01-05", _visit(status="tentative"))

    assert len(after(ANNOUNCED, perhaps)) == 2
    assert len(after(ANNOUNCED, ONWARD, second)) == 3
    assert len(after(article("a", "2022-01-03", MEETING, _visit()))) == 2


# --------------------------------------------------------------------------- a visit of the day of a meeting


DAY_VISIT = article("a", "2022-01-03", _visit(on="2022-01-13", place="Egypt"))
MOVED = report(GUEST, HOST, on="2022-01-15", place="Cairo", former="2022-01-13")


@pytest.mark.parametrize("told_together", [False, True])
def test_the_visit_of_one_day_goes_with_its_meeting_to_another(told_together: bool) -> None:
    visit = _visit(on="2022-01-13", place="Egypt")
    plans = (
        [article("a", "2022-01-03", visit, MEETING)]
        if told_together
        else [article("a", "2022-01-03", visit), article("b", "2022-01-04", MEETING)]
    )

    meeting = only(after(*plans, article("c", "2022-01-08", MOVED)))

    assert (meeting.when, meeting.former) == (time_of("2022-01-15"), (time_of("2022-01-13"),))
    assert (meeting.place, set(meeting.sides)) == ("Cairo", {"Egypt", "Kenya"})


@pytest.mark.parametrize(
    "visit",
    [
        pytest.param(_visit(on="2022-01-13..16"), id="of several days"),
        pytest.param(_visit(on="2022-01-12"), id="of another day"),
        pytest.param(_visit(on="2022-01-13", place="Alexandria"), id="to another town"),
        pytest.param(_visit(on="2022-01-13", place="Sudan"), id="to another country"),
        pytest.param(report("Omar Bakr/Kenya", on="2022-01-13", place="Cairo", kind="visit"), id="of somebody else"),
        pytest.param(report("Kenya", on="2022-01-13", place="Cairo", kind="visit"), id="of nobody known"),
    ],
)
def test_no_other_visit_goes_with_a_meeting_to_another_day(visit: MeetingReport) -> None:
    plan = article("b", "2022-01-04", MEETING)

    meetings = after(article("a", "2022-01-03", visit), plan, article("c", "2022-01-08", MOVED))

    assert len(meetings) == 2


@pytest.mark.parametrize(
    "beside",
    [
        pytest.param(article("d", "2022-01-09", _visit(on="2022-01-13")), id="the visit is told again after it"),
        pytest.param(
            article("d", "2022-01-04", report(GUEST, "Omar Bakr/Egypt", on="2022-01-13", place="Cairo")),
            id="there is another meeting that day",
        ),
    ],
)
def test_a_visit_that_is_for_more_than_the_meeting_stays(beside: tuple) -> None:  # type: ignore[type-arg]
    meetings = after(DAY_VISIT, article("b", "2022-01-04", MEETING), article("c", "2022-01-08", MOVED), beside)

    assert [each.when for each in meetings if each.kind is MeetingKind.VISIT] == [time_of("2022-01-13")]


def test_the_visit_told_with_the_move_of_the_meeting_stays() -> None:
    told = article("c", "2022-01-08", MOVED, _visit(on="2022-01-13"))

    assert len(after(article("b", "2022-01-04", MEETING), told)) == 2


def test_the_day_on_which_a_visit_begins_is_the_first_of_its_talks() -> None:
    talks = report(GUEST, HOST, on="2022-01-13..16", place="Cairo")
    begins = article("b", "2022-01-08", _visit(on="2022-01-13"))

    meeting = only(after(article("a", "2022-01-03", talks), begins))

    assert (meeting.kind, meeting.when) == (MeetingKind.TALKS, time_of("2022-01-13..16"))


@pytest.mark.parametrize(
    "talks",
    [
        pytest.param(report(GUEST, HOST, on="2022-01-12..16", place="Cairo"), id="began before"),
        pytest.param(report(GUEST, HOST, on="2022-01-13", place="Cairo"), id="of that day alone"),
        pytest.param(report(GUEST, HOST, on="2022-01-13..16", place="Cairo", status="cancelled"), id="called off"),
        pytest.param(report(GUEST, HOST, on="2022-01-13..16", place="Cairo", kind="conference"), id="a conference"),
        pytest.param(report(GUEST, HOST, on="2022-01-13..16", place="Alexandria"), id="in another town"),
        pytest.param(report("Kenya", "Egypt", on="2022-01-13..16", place="Cairo"), id="with nobody known"),
    ],
)
def test_a_visit_of_one_day_is_no_other_meeting(talks: MeetingReport) -> None:
    begins = article("b", "2022-01-08", _visit(on="2022-01-13"))

    assert len(after(article("a", "2022-01-03", talks), begins)) == 2


# --------------------------------------------------------------------------- a visit called off by who is not named


@pytest.mark.parametrize("place", ["Cairo", "Egypt"])
def test_a_stop_that_is_dropped_by_a_minister_not_named_is_the_meeting_there(place: str) -> None:
    dropped = report("Kenya", place=place, kind="visit", status="cancelled")

    meeting = only(after(ANNOUNCED, article("b", "2022-01-08", dropped)))

    assert (meeting.status, meeting.when) == (MeetingStatus.CANCELLED, time_of("2022-01-13"))


@pytest.mark.parametrize(
    "dropped",
    [
        pytest.param(report("Kenya", place="Sudan", kind="visit", status="cancelled"), id="elsewhere"),
        pytest.param(report("Uganda", place="Cairo", kind="visit", status="cancelled"), id="of others"),
        pytest.param(report("Kenya", on="2022-01-20", place="Cairo", kind="visit", status="cancelled"), id="later"),
    ],
)
def test_a_stop_dropped_elsewhere_leaves_the_meeting(dropped: MeetingReport) -> None:
    meetings = after(ANNOUNCED, article("b", "2022-01-08", dropped))

    assert {each.status for each in meetings} == {MeetingStatus.SCHEDULED, MeetingStatus.CANCELLED}


# --------------------------------------------------------------------------- the whole and its parts


WHOLE = article("a", "2022-01-03", _visit(on="2022-01-25..26", place="Egypt"))


def test_a_town_gone_to_later_on_a_visit_is_not_the_place_of_the_whole() -> None:
    leg = article("b", "2022-01-04", _visit(on="2022-01-26", place="Alexandria"))

    meetings = after(WHOLE, leg)

    assert {(each.place, each.when) for each in meetings} == {
        ("Egypt", time_of("2022-01-25..26")),
        ("Alexandria", time_of("2022-01-26")),
    }


def test_the_town_where_a_visit_begins_is_its_place() -> None:
    meeting = only(after(WHOLE, article("b", "2022-01-04", _visit(on="2022-01-25"))))

    assert (meeting.place, meeting.when) == ("Cairo", time_of("2022-01-25..26"))


@pytest.mark.parametrize("kinds", [("meeting", "summit"), ("summit", "summit"), ("meeting", "meeting")])
def test_a_gathering_of_several_days_is_not_narrowed_to_one_of_them(kinds: tuple[str, str]) -> None:
    whole, day = (
        report("G7", on=on, place="Hiroshima", kind=kind)
        for on, kind in zip(("2022-05-19..21", "2022-05-21"), kinds, strict=True)
    )

    meeting = only(after(article("a", "2022-05-02", whole), article("b", "2022-05-10", day)))

    assert meeting.when == time_of("2022-05-19..21")


# --------------------------------------------------------------------------- parts of months


@pytest.mark.parametrize("told", ["2022-01-01", "2022-01-11"])
@pytest.mark.parametrize("on", ["2022-01-20..22", "2022-01-19"])
def test_the_edges_of_late_january_are_soft(told: str, on: str) -> None:
    vague = article("a", told, _visit(on="2022-01-21~31", status="tentative"))

    meeting = only(after(vague, article("b", "2022-01-10", _visit(on=on))))

    assert (meeting.status, meeting.when, meeting.contradictions) == (MeetingStatus.SCHEDULED, time_of(on), ())


@pytest.mark.parametrize(("vague", "on"), [("2022-01-21~31", "2022-01-18"), ("2022-01-17~23", "2022-01-24")])
def test_other_days_than_those_of_late_january_and_of_a_week_are_another_visit(vague: str, on: str) -> None:
    plan = article("a", "2022-01-01", _visit(on=vague, status="tentative"))

    meetings = after(plan, article("b", "2022-01-10", _visit(on=on)))

    assert len(meetings) == 2
