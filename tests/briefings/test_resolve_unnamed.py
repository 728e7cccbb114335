"""Changes that leave unsaid whose meeting it is find the one that was open then, or stay out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from store.records import MeetingReport
from tests.briefings.stories import Told, after, article, only, report, time_of

PLAN = article("plan", "2022-01-03", report("Tonga", "Samoa", on="2022-01-13", place="Apia"))


def change(words: str, *parties: str, published: str = "2022-01-09", **known: object) -> Told:
    """An article of these words that tells of a change alone."""
    told: MeetingReport = report(*parties, **{"status": "cancelled", **known})  # type: ignore[arg-type]
    text, found = article("change", published, told)
    cited = replace(told, citations=(replace(found.meetings[0].citations[0], end=len(words)),))
    return replace(text, text=words), replace(found, meetings=(cited,))


@pytest.mark.parametrize(
    "told",
    [
        change("Thursday's talks in Apia have been called off.", on="2022-01-13", place="Apia"),
        change("The talks in Apia are off, the Samoan foreign ministry said.", place="Apia"),
        change("The talks in Apia will not take place, Tonga said.", place="Apia"),
        change("The talks are off, Tonga said after a row over Samoan fishing boats.", "Tonga"),
        change("Samoa said that Tonga knew why the meeting would not be held.", "Samoa", kind="meeting"),
    ],
)
def test_it_is_the_one_meeting_that_was_open(told: Told) -> None:
    meeting = only(after(PLAN, told))

    assert (meeting.status, meeting.sides) == ("cancelled", ("Tonga", "Samoa"))
    assert meeting.when == time_of("2022-01-13")


def test_one_that_is_put_off_waits_for_its_new_date() -> None:
    off = change("Thursday's talks in Apia have been put off.", former="2022-01-13", place="Apia", status="postponed")

    meeting = only(after(PLAN, off))

    assert (meeting.status, meeting.former) == ("postponed", (time_of("2022-01-13"),))


OFF = change("Thursday's talks in Apia have been called off.", on="2022-01-13", place="Apia")
OFF_SOON = change("The talks in Apia have been called off, Samoa said.", place="Apia")
OFF_BY_TONGA = change("Tonga said the talks were off after a row over Samoan boats.", "Tonga")


@pytest.mark.parametrize(
    ("told", "other"),
    [
        (OFF, report("Kenya", "Chad", on="2022-01-13", place="Apia")),  # two on that day
        (OFF_SOON, report("Kenya", "Samoa", on="2022-01-20", place="Apia")),  # two in that town
        (OFF_SOON, report("Tonga", "Samoa", on="2022-01-20", place="Apia")),  # two rounds of the same
        (OFF_BY_TONGA, report("Tonga", "Fiji", on="2022-01-20", place="Suva")),  # two of the teller's
    ],
)
def test_between_two_it_is_neither(told: Told, other: MeetingReport) -> None:
    found = after(PLAN, article("other", "2022-01-05", other), told)

    assert {meeting.status for meeting in found if len(meeting.sides) > 1} == {"scheduled"}


@pytest.mark.parametrize(
    "told",
    [
        change("Friday's talks in Apia have been called off.", on="2022-01-14", place="Apia"),  # another day
        change("Thursday's talks in Suva have been called off.", on="2022-01-13", place="Suva"),  # another town
        change("Thursday's hearing in Apia is off.", on="2022-01-13", place="Apia", kind="hearing"),  # another kind
        change("Thursday's talks in Apia on Kenya are off.", on="2022-01-13", place="Apia"),  # of others
        change("The talks in Apia have been called off, officials said.", place="Apia"),  # nobody named, no day
        change("Thursday's talks in Samoa are off.", on="2022-01-13", place="Samoa"),  # a country is no town
        change("Tonga said the talks were off.", "Tonga"),  # the other side is not named
        change("Fiji said that the talks of Tonga were off, as Samoa had said.", "Fiji"),  # it takes no part
        change("The talks in Apia are off, Samoa said.", place="Apia", published="2022-01-20"),  # it is over
        change("The talks in Apia are off, Samoa said.", place="Apia", published="2022-01-02"),  # told before it
        change("Thursday's call is off, Tonga said to Samoa.", "Tonga", kind="call"),
        change("The talks of defence ministers in Apia are off.", on="2022-01-16", place="Apia"),
    ],
)
def test_what_does_not_fit_changes_nothing(told: Told) -> None:
    together = [meeting.status for meeting in after(PLAN, told) if len(meeting.sides) > 1]

    assert together == ["scheduled"]


def test_alone_it_tells_of_no_meeting() -> None:
    assert after(OFF) == ()


def test_the_teller_alone_stays_a_record_of_its_own() -> None:
    assert only(after(OFF_BY_TONGA)).sides == ("Tonga",)


def test_with_and_without_the_host_it_is_one_meeting() -> None:
    plan = article("plan", "2022-01-03", report("Kenya", "Chad", on="2022-01-13", place="Apia"))
    wider = article("wider", "2022-01-05", report("Kenya", "Chad", "Samoa", on="2022-01-13", place="Apia"))

    meeting = only(after(plan, wider, OFF))

    assert (meeting.status, set(meeting.sides)) == ("cancelled", {"Kenya", "Chad", "Samoa"})


def test_two_and_three_sides_meet_apart() -> None:
    wider = article("wider", "2022-01-05", report("Tonga", "Samoa", "Fiji", on="2022-01-13", place="Apia"))

    assert [meeting.status for meeting in after(PLAN, wider, OFF)] == ["scheduled", "scheduled"]


def test_one_that_was_moved_is_looked_for_on_its_new_day() -> None:
    moved = article("moved", "2022-01-05", report("Tonga", "Samoa", on="2022-01-20", former="2022-01-13", place="Apia"))

    assert only(after(PLAN, moved, OFF_SOON)).status == "cancelled"
    assert only(after(PLAN, moved, OFF)).status == "scheduled"


def test_people_whose_country_another_article_tells_are_known() -> None:
    named = article("named", "2022-01-02", report("Ana Sela/Tonga", "Fiji", on="2022-03-01", kind="meeting"))
    plan = article("plan", "2022-01-03", report("Ana Sela", "Samoa", on="2022-01-13", place="Apia", kind="meeting"))

    found = after(named, plan, change("Thursday's meeting in Apia is off.", on="2022-01-13", place="Apia"))

    assert [(meeting.sides, meeting.status) for meeting in found] == [
        (("Tonga", "Fiji"), "scheduled"),
        (("Tonga", "Samoa"), "cancelled"),
    ]


def test_in_one_town_of_ministers_of_another_office_it_is_another_meeting() -> None:
    text, found = article("plan", "2022-01-03", report("Tonga", "Samoa", on="2022-01-13", place="Apia"))
    words = "The finance ministers of Tonga and Samoa will meet in Apia on 13 January. "
    plan = replace(text, text=words.ljust(99)), found
    off = change("Thursday's talks of the defence ministers in Apia are off.", on="2022-01-13", place="Apia")

    assert only(after(plan, off)).status == "scheduled"


FAR = article("far", "2022-01-03", report("Tonga", "Fiji", on="2022-02-20", place="Apia"))


@pytest.mark.parametrize(
    "told",
    [
        change("The talks in Apia on pensions are off, the Samoan government said.", place="Apia"),  # of its own
        change("Tonga said the talks were off, as Fiji knew.", "Tonga"),  # too far ahead
        change("The talks in Apia are off, Tonga said.", place="Apia"),
    ],
)
def test_what_is_far_ahead_is_not_meant_without_a_day(told: Told) -> None:
    assert {each.status for each in after(FAR, told) if len(each.sides) > 1} == {"scheduled"}


@pytest.mark.parametrize("kind", ["conference", "session", "summit"])
def test_a_gathering_is_no_talks(kind: str) -> None:
    told = change(f"Thursday's {kind} in Apia is off.", on="2022-01-13", place="Apia", kind=kind)

    assert {each.status for each in after(PLAN, told) if len(each.sides) > 1} == {"scheduled"}


@pytest.mark.parametrize(
    "told",
    [
        change("Thursday's talks in Apia are off, the IAEA said.", on="2022-01-13", place="Apia"),
        change("Tonga said the talks with Kenya were off, and spoke of Samoa.", "Tonga"),
    ],
)
def test_strangers_in_the_article_tell_of_another_meeting(told: Told) -> None:
    assert {each.status for each in after(PLAN, told) if len(each.sides) > 1} == {"scheduled"}


def test_a_visit_to_that_town_on_that_day_may_be_meant() -> None:
    visit = article("visit", "2022-01-04", report("Fiji", on="2022-01-13", place="Apia", kind="visit"))

    assert {each.status for each in after(PLAN, visit, OFF)} == {"scheduled"}


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (change("Thursday's talks in Apia are off.", on="2022-01-13", place="Apia"), "scheduled"),
        (change("The talks in Apia are off, Fiji said.", place="Apia", published="2022-01-12"), "scheduled"),
        (change("Monday's talks in Apia are off.", on="2022-01-10", place="Apia"), "cancelled"),
        (change("Next week's talks in Apia are off.", on="2022-01-10..16", place="Apia"), "cancelled"),
    ],
)
def test_one_day_of_a_longer_round_is_not_the_round(told: Told, status: str) -> None:
    plan = article("plan", "2022-01-03", report("Tonga", "Fiji", on="2022-01-10..14", place="Apia"))

    assert only(after(plan, told)).status == status


def test_the_round_is_still_open_beside_talks_on_one_of_its_days() -> None:
    plan = article("plan", "2022-01-03", report("Tonga", "Fiji", on="2022-01-10..14", place="Apia"))
    other = article("other", "2022-01-04", report("Kenya", "Chad", on="2022-01-13", place="Apia"))

    assert {each.status for each in after(plan, other, OFF)} == {"scheduled"}
