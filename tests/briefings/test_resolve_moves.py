"""Meetings that were moved where something is left untold: the old day, both days, the hour, the place."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from store.records import NO_TIME, Meeting, MeetingReport, MeetingStatus
from store.rulings import DoubtReason, Ruling, RulingKind
from tests.briefings.stories import Told, after, arriving, article, only, report, resolution, resolved, time_of, unnamed

DATED = article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum"))
MOVED = article("b", "2022-01-08", report("Egypt", "Sudan", on="2022-01-20", place="Khartoum", moved=True))
SUMMIT = article("a", "2022-01-03", report("SADC", on="2022-01-13", place="Gaborone", kind="summit"))


def seen(meeting: Meeting) -> tuple[object, ...]:
    """Its day, those before, how it stands, and that nothing contradicts."""
    return meeting.when, meeting.former, meeting.status.value, meeting.contradictions


# --------------------------------------------------------------------------- to a day, the old one untold


def test_moved_to_another_day_from_one_that_is_not_told() -> None:
    meeting = only(after(DATED, MOVED, article("c", "2022-01-09", report("Egypt", "Sudan", on="2022-01-13"))))

    assert seen(meeting) == (time_of("2022-01-20"), (time_of("2022-01-13"),), "scheduled", ())


def test_moved_a_little_it_was_moved_and_sources_do_not_disagree() -> None:
    near = article("b", "2022-01-08", report("Egypt", "Sudan", on="2022-01-15", place="Khartoum", moved=True))

    meeting = only(after(DATED, near))

    assert seen(meeting) == (time_of("2022-01-15"), (time_of("2022-01-13"),), "scheduled", ())


def test_moved_twice_and_once_told_late() -> None:
    again = article("c", "2022-01-11", report("Egypt", "Sudan", on="2022-01-24", moved=True))
    late = article("d", "2022-01-12", report("Egypt", "Sudan", on="2022-01-20", moved=True))

    meeting = only(after(DATED, MOVED, again, late))

    assert seen(meeting)[:2] == (time_of("2022-01-24"), (time_of("2022-01-13"), time_of("2022-01-20")))


@pytest.mark.parametrize(
    ("plan", "moved"),
    [
        pytest.param(
            SUMMIT,
            report("SADC", on="2022-02-20", place="Gaborone", kind="summit", moved=True),
            id="a body's summit at its place",
        ),
        pytest.param(SUMMIT, report("SADC", on="2022-02-20", kind="summit", moved=True), id="a body's summit"),
        pytest.param(
            article("a", "2022-01-03", report("Japan", on="2022-01-13", place="Hanoi", kind="visit")),
            report("Japan", on="2022-02-20", place="Hanoi", kind="visit", moved=True),
            id="a visit",
        ),
        pytest.param(
            article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-11..13", place="Khartoum")),
            report("Egypt", "Sudan", on="2022-02-20..22", kind="meeting", moved=True),
            id="several days",
        ),
        pytest.param(
            article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-01~10", place="Khartoum")),
            report("Egypt", "Sudan", on="2022-02-20", place="Khartoum", moved=True),
            id="from days told vaguely",
        ),
    ],
)
def test_what_was_open_when_it_was_told_was_moved(plan: Told, moved: MeetingReport) -> None:
    meeting = only(after(plan, article("b", "2022-01-08", moved)))

    assert (meeting.when.earliest, meeting.status) == (date(2022, 2, 20), MeetingStatus.SCHEDULED)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(report("Egypt", "Libya", on="2022-01-20", place="Khartoum", moved=True), id="other sides"),
        pytest.param(report("Egypt", "Sudan", on="2022-01-20", place="Cairo", moved=True), id="another place"),
        pytest.param(report("Egypt", "Sudan", on="2022-01-20", place="Khartoum", kind="call", moved=True), id="a call"),
    ],
)
def test_what_was_moved_is_not_any_other_meeting(other: MeetingReport) -> None:
    meetings = after(DATED, article("b", "2022-01-08", other))

    assert [meeting.when for meeting in meetings] == [time_of("2022-01-13"), time_of("2022-01-20")]


@pytest.mark.parametrize(
    "held",
    [
        pytest.param(report("Egypt", "Sudan", on="2021-12-20", place="Khartoum", status="held"), id="held"),
        pytest.param(report("Egypt", "Sudan", on="2021-12-20", place="Khartoum"), id="of days that are over"),
        pytest.param(report("Egypt", "Sudan", on="2022-11-20", place="Khartoum"), id="of next winter"),
    ],
)
def test_what_was_not_open_was_not_moved(held: MeetingReport) -> None:
    meetings = after(article("a", "2021-12-10", held), MOVED)

    assert len(meetings) == 2


def test_of_two_that_may_have_been_moved_an_admin_is_asked() -> None:
    second = article("c", "2022-01-04", report("Egypt", "Sudan", on="2022-04-10", place="Khartoum"))
    moved = article("b", "2022-01-08", report("Egypt", "Sudan", on="2022-02-25", place="Khartoum", moved=True))

    found = resolution([DATED, second, moved])

    assert len(found.meetings) == 3
    assert [doubt.reason for doubt in found.doubts] == [DoubtReason.CHANGE, DoubtReason.CHANGE]


def test_of_two_the_one_at_the_place_was_moved() -> None:
    elsewhere = article("c", "2022-01-04", report("Egypt", "Sudan", on="2022-02-10", place="Cairo"))

    meetings = after(DATED, elsewhere, MOVED)

    assert [meeting.when for meeting in meetings] == [time_of("2022-01-20"), time_of("2022-02-10")]


def test_what_an_article_tells_beside_the_move_was_not_moved() -> None:
    both = article(
        "b",
        "2022-01-08",
        report("Egypt", "Sudan", on="2022-01-13", place="Khartoum"),
        report("Egypt", "Sudan", on="2022-02-20", place="Khartoum", moved=True),
    )

    meetings = after(DATED, both)

    assert [meeting.when for meeting in meetings] == [time_of("2022-01-13"), time_of("2022-02-20")]


def test_a_summit_told_of_without_a_day_is_the_one_that_is_known() -> None:
    meeting = only(after(SUMMIT, article("b", "2022-01-08", report("SADC", place="Gaborone", kind="summit"))))

    assert meeting.when == time_of("2022-01-13")


def test_a_summit_was_not_moved_with_a_meeting_of_the_same_body() -> None:
    moved = report("SADC", on="2022-01-20", place="Gaborone", kind="meeting", moved=True)

    meetings = after(SUMMIT, article("b", "2022-01-08", moved))

    assert [meeting.when for meeting in meetings] == [time_of("2022-01-13"), time_of("2022-01-20")]


def test_the_security_council_meets_often_and_two_of_its_meetings_are_two() -> None:
    one = article("a", "2022-01-03", report("UN Security Council", on="2022-01-13", place="New York", kind="session"))
    other = report("UN Security Council", on="2022-01-14", place="New York", kind="session", moved=True)

    meetings = after(one, article("b", "2022-01-08", other))

    assert len(meetings) == 2


def test_a_move_told_after_a_correction_takes_its_place() -> None:
    (known,) = resolved([DATED])
    about = resolution([DATED]).basis(known)
    ruling = Ruling("r", RulingKind.WHEN, datetime(2022, 1, 5, tzinfo=UTC), about, when=time_of("2022-01-14"))

    meeting = only(arriving([DATED, MOVED], [ruling]))

    assert meeting.when == time_of("2022-01-20")
    assert unnamed(arriving([MOVED, DATED], [ruling])) == unnamed([meeting])


# --------------------------------------------------------------------------- to some day of a month


def test_moved_to_a_month_and_then_set_for_a_day_of_it() -> None:
    month = article("b", "2022-01-08", report("Egypt", "Sudan", on="2022-02", moved=True))
    vague = after(DATED, month)
    exact = after(DATED, month, article("c", "2022-01-20", report("Egypt", "Sudan", on="2022-02-15")))

    assert seen(only(vague)) == (time_of("2022-02"), (time_of("2022-01-13"),), "scheduled", ())
    assert seen(only(exact)) == (time_of("2022-02-15"), (time_of("2022-01-13"),), "scheduled", ())


# --------------------------------------------------------------------------- by so many days


@pytest.mark.parametrize(("shift", "day"), [(-2, "2022-01-11"), (4, "2022-01-17")])
@pytest.mark.parametrize("status", ["scheduled", "postponed"])
def test_moved_by_so_many_days(shift: int, day: str, status: str) -> None:
    by = article("b", "2022-01-08", report("Egypt", "Sudan", status=status, shift=shift))

    meeting = only(after(DATED, by))

    assert seen(meeting) == (time_of(day), (time_of("2022-01-13"),), "scheduled", ())


def test_the_hour_stays_where_only_the_day_was_moved() -> None:
    plan = article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13T10:00"))

    meeting = only(after(plan, article("b", "2022-01-08", report("Egypt", "Sudan", shift=7))))

    assert meeting.when == time_of("2022-01-20T10:00")


def test_whoever_names_the_day_that_this_makes_tells_of_the_same_meeting() -> None:
    by = article("b", "2022-01-08", report("Egypt", "Sudan", place="Khartoum", shift=7))
    named = article("c", "2022-01-09", report("Egypt", "Sudan", on="2022-01-20", place="Khartoum"))

    meeting = only(after(DATED, by, named))

    assert seen(meeting) == (time_of("2022-01-20"), (time_of("2022-01-13"),), "scheduled", ())


def test_moved_by_so_many_days_from_no_known_one_it_has_none() -> None:
    meeting = only(after(article("b", "2022-01-08", report("Egypt", "Sudan", status="postponed", shift=7))))

    assert (meeting.status, meeting.when.earliest) == (MeetingStatus.POSTPONED, None)


# --------------------------------------------------------------------------- to another hour, another place


def test_moved_to_another_hour_of_its_day() -> None:
    plan = article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13T10:00"))
    later = article("b", "2022-01-08", report("Egypt", "Sudan", on="2022-01-13T14:00", moved=True))
    unaware = article("c", "2022-01-09", report("Egypt", "Sudan", on="2022-01-13T10:00"))

    meeting = only(after(plan, later, unaware))

    assert seen(meeting) == (time_of("2022-01-13T14:00"), (), "scheduled", ())
    assert [change.when for change in meeting.history] == [time_of("2022-01-13T10:00"), time_of("2022-01-13T14:00")]


def test_the_new_hour_is_of_the_zone_of_the_old_one() -> None:
    plan = article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13T10:00"))
    told = report("Egypt", "Sudan", on="2022-01-13T14:00", moved=True)
    bare = article("b", "2022-01-08", replace(told, when=replace(told.when, zone=None)))

    meeting = only(after(plan, bare))

    assert meeting.when == time_of("2022-01-13T14:00")


def test_two_hours_of_which_none_was_moved_are_a_disagreement() -> None:
    plan = article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13T10:00"))
    other = article("b", "2022-01-08", report("Egypt", "Sudan", on="2022-01-13T14:00"))

    meeting = only(after(plan, other))

    assert [each.field for each in meeting.contradictions] == ["when"]


def test_moved_to_another_place() -> None:
    moved = report("Egypt", "Sudan", on="2022-01-13", place="Cairo", former_place="Khartoum")
    unaware = article("c", "2022-01-09", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum"))
    known = article("d", "2022-01-10", report("Egypt", "Sudan", on="2022-01-13", place="Cairo"))

    meeting = only(after(DATED, article("b", "2022-01-08", moved), unaware, known))

    assert (meeting.place, meeting.when, meeting.status) == ("Cairo", time_of("2022-01-13"), MeetingStatus.SCHEDULED)


def test_two_meetings_of_a_day_in_two_places_are_two() -> None:
    meetings = after(DATED, article("b", "2022-01-08", report("Egypt", "Sudan", on="2022-01-13", place="Cairo")))

    assert [meeting.place for meeting in meetings] == ["Khartoum", "Cairo"]


# --------------------------------------------------------------------------- with a trip

VISIT = report("Japan", on="2022-01-13", place="Hanoi", kind="visit")
TALKS = report("Japan", "Vietnam", on="2022-01-13", place="Hanoi")


@pytest.mark.parametrize(
    "plan",
    [
        pytest.param((VISIT, TALKS), id="the visit was announced too"),
        pytest.param((TALKS,), id="the talks alone were announced"),
    ],
)
@pytest.mark.parametrize("former", [None, "2022-01-13"])
def test_what_was_to_be_had_on_a_trip_that_was_moved_is_put_off(
    plan: tuple[MeetingReport, ...], former: str | None
) -> None:
    moved = report("Japan", on="2022-01-20", place="Hanoi", kind="visit", former=former, moved=True)

    meetings = after(article("a", "2022-01-03", *plan), article("b", "2022-01-08", moved))

    assert {(meeting.kind.value, meeting.status.value, meeting.when) for meeting in meetings} == {
        ("visit", "scheduled", time_of("2022-01-20")),
        ("talks", "postponed", NO_TIME),
    }


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(report("Japan", "Vietnam", on="2022-01-20", place="Hanoi"), id="on the new day"),
        pytest.param(report("Japan", "Vietnam", on="2022-03-20", place="Hanoi"), id="on another day"),
        pytest.param(report("Japan", "Laos", on="2022-01-13", place="Vientiane"), id="in another country"),
        pytest.param(report("China", "Vietnam", on="2022-01-13", place="Hanoi"), id="without the traveller"),
    ],
)
def test_what_was_not_to_be_had_on_the_trip_stands(other: MeetingReport) -> None:
    moved = report("Japan", on="2022-01-20", place="Hanoi", kind="visit", moved=True)

    meetings = after(
        article("a", "2022-01-03", VISIT), article("b", "2022-01-08", moved), article("c", "2022-01-04", other)
    )

    assert other.when in [meeting.when for meeting in meetings if meeting.kind == "talks"]


UNDATED = report("Japan", "Vietnam", place="Hanoi", kind="meeting")


@pytest.mark.parametrize("status", ["postponed", "cancelled"])
@pytest.mark.parametrize("on", [None, "2022-01-13"])
def test_a_meeting_without_a_day_falls_with_the_trip_it_was_announced_with(status: str, on: str | None) -> None:
    trip = report("Japan", on=on, place="Vietnam", kind="visit")
    off = report("Japan", place="Vietnam", kind="visit", status=status)

    meetings = after(article("a", "2022-01-03", trip, UNDATED), article("b", "2022-01-08", off))

    assert {(meeting.kind.value, meeting.status.value) for meeting in meetings} == {
        ("visit", status),
        ("meeting", status),
    }


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param((), (UNDATED,), id="announced in another article"),
        pytest.param((report("China", "Vietnam", place="Hanoi", kind="meeting"),), (), id="without the traveller"),
        pytest.param((report("Japan", "Vietnam", place="Tokyo", kind="meeting"),), (), id="at home"),
    ],
)
def test_a_meeting_without_a_day_stands_where_it_was_not_planned_with_the_trip(
    first: tuple[MeetingReport, ...], second: tuple[MeetingReport, ...]
) -> None:
    trip = report("Japan", on="2022-01-13", place="Vietnam", kind="visit")
    off = report("Japan", place="Vietnam", kind="visit", status="cancelled")

    meetings = after(
        article("a", "2022-01-03", trip, *first),
        article("b", "2022-01-08", off),
        *([article("c", "2022-01-04", *second)] if second else []),
    )

    assert [meeting.status.value for meeting in meetings if meeting.kind == "meeting"] == ["scheduled"]


def test_a_meeting_without_a_day_that_the_change_tells_of_beside_the_trip_stands() -> None:
    trip = report("Japan", on="2022-01-13", place="Vietnam", kind="visit")
    off = report("Japan", place="Vietnam", kind="visit", status="cancelled")

    meetings = after(article("a", "2022-01-03", trip, UNDATED), article("b", "2022-01-08", off, UNDATED))

    assert [meeting.status.value for meeting in meetings if meeting.kind == "meeting"] == ["scheduled"]


PRESIDENT, MINISTER = "Aoi Tanaka/Japan", "Ken Mori/Japan"


@pytest.mark.parametrize(
    ("traveller", "guest", "together", "status"),
    [
        pytest.param(PRESIDENT, MINISTER, False, "scheduled", id="another one of that country"),
        pytest.param(PRESIDENT, PRESIDENT, False, "cancelled", id="the same one"),
        pytest.param("Japan", MINISTER, False, "cancelled", id="nobody is named who travels"),
        pytest.param(PRESIDENT, "Japan", False, "cancelled", id="nobody is named who meets"),
        pytest.param(PRESIDENT, MINISTER, True, "cancelled", id="planned in one article"),
    ],
)
def test_a_trip_takes_along_the_meetings_of_those_who_travel(
    traveller: str, guest: str, together: bool, status: str
) -> None:
    trip = report(traveller, on="2022-01-13", place="Hanoi", kind="visit")
    talks = report(guest, "Vietnam", on="2022-01-13", place="Hanoi")
    plans = (
        [article("a", "2022-01-03", trip, talks)]
        if together
        else [article("a", "2022-01-03", trip), article("c", "2022-01-04", talks)]
    )

    meetings = after(
        *plans, article("b", "2022-01-08", report(traveller, place="Hanoi", kind="visit", status="cancelled"))
    )

    assert [meeting.status.value for meeting in meetings if "Vietnam" in meeting.sides] == [status]


# --------------------------------------------------------------------------- who meets


def _of(told: Told, words: str) -> Told:
    """The article with these words."""
    return replace(told[0], text=words), told[1]


def test_foreign_ministers_and_defence_ministers_do_not_meet_each_other() -> None:
    one = _of(DATED, "The defence ministers of Egypt and Sudan will meet in Khartoum on Thursday, officials said.")
    other = _of(
        article("b", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum")),
        "Talks of the foreign ministers of Egypt and Sudan are set for Thursday in Khartoum.",
    )
    off = _of(
        article("c", "2022-01-08", report("Egypt", "Sudan", status="cancelled")),
        "The meeting of the defense ministers of Egypt and Sudan is off.",
    )

    meetings = after(one, other, off)

    assert [meeting.status.value for meeting in meetings] == ["cancelled", "scheduled"]


def test_the_ministers_of_a_body_are_told_by_what_they_are_ministers_of() -> None:
    meeting = report("European Union", on="2022-01-13", place="Brussels", kind="meeting")
    moved = report("European Union", on="2022-01-20", kind="meeting", moved=True)

    meetings = after(
        _of(article("a", "2022-01-03", meeting), "The foreign ministers of the European Union meet on Thursday."),
        _of(article("b", "2022-01-03", meeting), "The energy ministers of the European Union meet on Thursday."),
        _of(article("c", "2022-01-08", moved), "The meeting of the energy ministers has been put off to 20 January."),
    )

    assert [each.when for each in meetings] == [time_of("2022-01-13"), time_of("2022-01-20")]


@pytest.mark.parametrize(
    "words",
    [
        "Egypt and Sudan will hold talks in Khartoum on Thursday.",
        "Egypt and Sudan will hold talks on Thursday, their foreign ministers said.",
        "The defence ministers of Egypt and Sudan will meet on Thursday, and the foreign ministers a week later.",
    ],
)
def test_who_meets_is_left_open_where_it_is_not_told_or_two_are_named(words: str) -> None:
    one = _of(DATED, "The defence ministers of Egypt and Sudan will meet in Khartoum on Thursday, officials said.")
    other = _of(article("b", "2022-01-05", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum")), words)

    meetings = after(one, other)

    assert len(meetings) == 1


# --------------------------------------------------------------------------- by video instead

IN_TURIN = article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13", place="Turin", kind="meeting"))


@pytest.mark.parametrize("kind", ["call", "meeting"])
def test_what_is_held_by_video_instead_of_in_a_town_is_the_meeting_there(kind: str) -> None:
    remote = report("Egypt", "Sudan", on="2022-01-13", kind=kind, former_place="Turin")
    unaware = report("Egypt", "Sudan", on="2022-01-13", place="Turin", kind="meeting")

    meeting = only(after(IN_TURIN, article("b", "2022-01-08", remote), article("c", "2022-01-09", unaware)))

    assert (meeting.place, meeting.when, meeting.status) == (None, time_of("2022-01-13"), "scheduled")


@pytest.mark.parametrize(
    "known", [{"on": "2022-01-13"}, {"on": "2022-01-14", "former_place": "Turin"}, {"former_place": "Cairo"}]
)
def test_a_call_beside_a_meeting_in_a_town_is_another(known: dict[str, str]) -> None:
    call = report("Egypt", "Sudan", kind="call", **{"on": "2022-01-13", **known})  # type: ignore[arg-type]

    found = after(IN_TURIN, article("b", "2022-01-08", call))

    assert [(each.kind, each.place) for each in found] == [("meeting", "Turin"), ("call", None)]
