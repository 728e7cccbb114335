"""Meetings that were put off, and what is told of them when the old day has passed: called off, set again, put off again."""

from __future__ import annotations

import pytest

from store.records import NO_TIME, MeetingReport
from tests.briefings.stories import Told, after, article, only, report, time_of


def _talks(**told: object) -> MeetingReport:
    return report("Iraq", "Kuwait", **{"place": "Basra", **told})  # type: ignore[arg-type]


SET = article("a", "2022-02-01", _talks(on="2022-02-14"))
PUT_OFF = article("b", "2022-02-05", _talks(status="postponed", former="2022-02-14"))
AGAIN = article("c", "2022-02-20", _talks(on="2022-03-20"))


@pytest.mark.parametrize("told", ["2022-02-10", "2022-02-17", "2022-04-10"])
@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_what_was_put_off_and_is_called_off_later_is_one_meeting(told: str, status: str) -> None:
    meeting = only(after(SET, PUT_OFF, article("c", told, _talks(status=status))))

    assert (meeting.status, meeting.when, meeting.former) == (status, NO_TIME, (time_of("2022-02-14"),))


def test_a_visit_put_off_and_called_off_later_is_one() -> None:
    visits = [
        report("Anna Meyer/Austria", place="Basra", kind="visit", **told)  # type: ignore[arg-type]
        for told in ({"on": "2022-02-14"}, {"status": "postponed"}, {"status": "cancelled"})
    ]
    days = ("2022-02-01", "2022-02-05", "2022-02-25")

    meeting = only(after(*(article(day, day, visit) for day, visit in zip(days, visits, strict=True))))

    assert meeting.status == "cancelled"


@pytest.mark.parametrize(
    "off",
    [
        pytest.param(_talks(status="cancelled"), id="without a day"),
        pytest.param(_talks(status="cancelled", on="2022-03-20"), id="of the new day"),
    ],
)
def test_put_off_set_again_and_called_off_it_is_one_meeting(off: MeetingReport) -> None:
    meeting = only(after(SET, PUT_OFF, AGAIN, article("d", "2022-03-10", off)))

    assert (meeting.status, meeting.when) == ("cancelled", time_of("2022-03-20"))
    assert meeting.former == (time_of("2022-02-14"),)


def test_put_off_twice_and_set_again_twice_it_is_one_meeting() -> None:
    off = article("d", "2022-03-10", _talks(status="postponed", former="2022-03-20"))

    meeting = only(after(SET, PUT_OFF, AGAIN, off, article("e", "2022-03-20", _talks(on="2022-04-20"))))

    assert (meeting.status, meeting.when) == ("scheduled", time_of("2022-04-20"))
    assert meeting.former == (time_of("2022-02-14"), time_of("2022-03-20"))


@pytest.mark.parametrize(
    "beside",
    [
        pytest.param(
            (article("d", "2022-04-10", _talks(place="Geneva", status="cancelled")),),
            id="elsewhere",
        ),
        pytest.param((article("d", "2022-12-20", _talks(status="cancelled")),), id="when nobody thinks of it any more"),
        pytest.param(
            (
                article("c", "2022-03-20", _talks(on="2022-03-20", status="held")),
                article("d", "2022-04-10", _talks(status="cancelled")),
            ),
            id="after the talks were held",
        ),
        pytest.param((article("d", "2022-04-10", _talks(status="cancelled", on="2022-04-12")),), id="of another day"),
        pytest.param(
            (article("d", "2022-04-10", report("Iraq", "Oman", place="Basra", status="cancelled")),), id="with others"
        ),
    ],
)
def test_what_was_put_off_stays_apart_from_what_is_called_off(beside: tuple[Told, ...]) -> None:
    meetings = after(SET, PUT_OFF, *beside)

    assert len(meetings) == 2
    assert meetings[0].status != "cancelled"


def test_what_was_put_off_is_open_no_more_when_other_talks_were_set_since() -> None:
    """They are in another town, so they are not its new date; the change without a town may be of these."""
    other = article("c", "2022-02-20", _talks(on="2022-02-25", place="Geneva"))

    meetings = after(SET, PUT_OFF, other, article("d", "2022-03-10", report("Iraq", "Kuwait", status="cancelled")))

    assert [meeting.status for meeting in meetings] == ["postponed", "scheduled", "cancelled"]
