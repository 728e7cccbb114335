"""The hour of a meeting that is moved to another place: it was read by the clocks of the place where it was to be."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from store.records import MeetingReport, When
from tests.briefings.ruled import as_ruled, ruling
from tests.briefings.stories import Told, after, article, only, report, time_of


def _at(clock: str, zone: str, on: str = "2022-01-22") -> When:
    return replace(time_of(f"{on}T{clock}"), zone=zone)


def _talks(when: When | None = None, **told: object) -> MeetingReport:
    talks = report("Kenya", "Uganda", **told)  # type: ignore[arg-type]
    return replace(talks, when=when) if when else talks


KISUMU = article("a", "2022-01-10", _talks(_at("10:00", "Africa/Nairobi"), place="Kisumu"))
TO_LONDON = article("b", "2022-01-14", _talks(on="2022-01-22", place="London", former_place="Kisumu"))


@pytest.mark.parametrize(
    "moved",
    [
        pytest.param({"on": "2022-01-22"}, id="on its day"),
        pytest.param({}, id="with no day"),
    ],
)
def test_moved_to_other_clocks_the_hour_is_open(moved: dict[str, str]) -> None:
    move = article("b", "2022-01-14", _talks(place="London", former_place="Kisumu", **moved))

    meeting = only(after(KISUMU, move))

    assert (meeting.place, meeting.when) == ("London", time_of("2022-01-22"))
    assert meeting.contradictions == ()


def test_who_tells_the_old_place_after_that_does_not_bring_its_hour_back() -> None:
    again = article("c", "2022-01-16", _talks(_at("10:00", "Africa/Nairobi"), place="Kisumu"))

    meeting = only(after(KISUMU, TO_LONDON, again))

    assert (meeting.place, meeting.when) == ("London", time_of("2022-01-22"))


@pytest.mark.parametrize("moved", [{"on": "2022-01-22"}, {}])
def test_the_hour_told_at_the_new_place_is_its_hour(moved: dict[str, str]) -> None:
    move = article("b", "2022-01-14", _talks(place="London", former_place="Kisumu", **moved))
    there = article("c", "2022-01-16", _talks(_at("11:30", "Europe/London"), place="London"))

    meeting = only(after(KISUMU, move, there))

    assert (meeting.place, meeting.when) == ("London", _at("11:30", "Europe/London"))


@pytest.mark.parametrize(
    ("hour", "old", "new", "kept"),
    [
        pytest.param(_at("10:00", "Europe/Rome"), "Rome", "Vienna", _at("10:00", "Europe/Vienna"), id="same clocks"),
        pytest.param(_at("10:00", "UTC"), "Kisumu", "London", _at("10:00", "UTC"), id="a zone of its own"),
        pytest.param(
            _at("10:00", "Africa/Nairobi"), "Kisumu", "Nairobi", _at("10:00", "Africa/Nairobi"), id="in the country"
        ),
        pytest.param(_at("10:00", "Africa/Nairobi"), "Kisumu", None, _at("10:00", "Africa/Nairobi"), id="by video"),
    ],
)
def test_an_hour_that_holds_elsewhere_too_stays(hour: When, old: str, new: str | None, kept: When) -> None:
    first = article("a", "2022-01-10", _talks(hour, place=old))
    move = article("b", "2022-01-14", _talks(on="2022-01-22", place=new, former_place=old))

    meeting = only(after(first, move))

    assert (meeting.place, meeting.when) == (new, kept)


@pytest.mark.parametrize("place", ["Almaty", "London"])
def test_a_place_that_was_put_right_and_left_takes_its_hour_with_it(place: str) -> None:
    """The hour was on the clocks of the wrong place, then on those of the right one, and is on none at the new one."""
    put_right = ruling("place", KISUMU, place=place, made="2022-01-12T10:00")
    move = article("b", "2022-01-14", _talks(on="2022-01-22", place="Doha", former_place="Kisumu"))

    before, meeting = only(as_ruled((put_right,), KISUMU)), only(as_ruled((put_right,), KISUMU, move))

    assert (before.place, before.when.clock) == (place, time(10))
    assert (meeting.place, meeting.when) == ("Doha", time_of("2022-01-22"))


@pytest.mark.parametrize(
    "beside",
    [
        pytest.param(_talks(on="2022-01-29", place="London"), id="of another day"),
        pytest.param(_talks(on="2022-01-22", place="Accra"), id="elsewhere"),
        pytest.param(report("Kenya", "Ghana", on="2022-01-22", place="London"), id="of others"),
    ],
)
def test_what_is_moved_without_a_day_leaves_other_meetings_alone(beside: MeetingReport) -> None:
    move = article("b", "2022-01-14", _talks(place="London", former_place="Kisumu"))

    meetings = after(KISUMU, move, article("c", "2022-01-16", beside))

    assert sorted(meeting.place or "" for meeting in meetings) == sorted(("London", beside.place))
    assert len(meetings) == 2


@pytest.mark.parametrize(
    "others",
    [
        pytest.param((article("o", "2022-01-09", _talks(on="2022-02-22", place="Kisumu")),), id="two are open there"),
        pytest.param((article("o", "2022-01-22", _talks(on="2022-01-22", place="Kisumu", status="held")),), id="over"),
    ],
)
def test_a_move_that_may_mean_several_or_none_is_a_record_of_its_own(others: tuple[Told, ...]) -> None:
    move = article("b", "2022-01-24", _talks(place="London", former_place="Kisumu"))

    meetings = after(KISUMU, *others, move)

    assert {meeting.place for meeting in meetings} == {"Kisumu", "London"}
