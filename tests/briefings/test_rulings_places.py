"""Days, hours and places that were told apart and are one meeting's by an admin's ruling, or were put right one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from zoneinfo import ZoneInfo

import pytest

from store.records import Article, Meeting, MeetingStatus, Precision, When
from tests.briefings.ruled import RULED, as_ruled, ruling, said
from tests.briefings.stories import Told, article, only, report, resolution, time_of

ACCRA = article("accra", "2022-01-03", report("Kenya", "Ghana", on="2022-01-15", place="Accra"))
NAIROBI = article("nairobi", "2022-01-04", report("Kenya", "Ghana", on="2022-01-18", place="Nairobi"))
PLACES = {"Accra", "Nairobi"}


def hour_in(place_zone: str, on: str, clock: str) -> When:
    """An hour as it is read where no zone is written: on the clocks of the place."""
    return replace(time_of(f"{on}T{clock}"), zone=place_zone)


def merged(*told: Told, first: Told = ACCRA, second: Told = NAIROBI) -> Meeting:
    """What these add up to, the meetings of the first two being one; checked in every order of arrival."""
    found = resolution([first, second])
    bases = {basis.reports[0].place: basis for basis in map(found.basis, found.meetings)}
    assert len(bases) == len(found.meetings) == 2
    same = replace(ruling("same", first, second, other=bases["Nairobi"]), about=bases["Accra"])
    return only(as_ruled((same,), first, second, *told))


def places_of(meeting: Meeting) -> list[list[str]]:
    """The places that are told, where they are disputed."""
    return [[words for words, _ in each.values] for each in meeting.contradictions if each.field == "place"]


# --------------------------------------------------------------------------- of one report


def test_day_and_place_of_a_merged_meeting_are_of_the_same_report_and_the_other_place_is_shown() -> None:
    meeting = merged()

    assert (meeting.when, meeting.place) == (time_of("2022-01-18"), "Nairobi")
    assert places_of(meeting) == [["Nairobi", "Accra"]]


def test_a_side_s_own_word_is_believed_with_its_day_and_its_place() -> None:
    official = article(
        "official", "2022-01-03", report("Kenya", "Ghana", on="2022-01-15", place="Accra", official=True)
    )

    meeting = merged(first=official)

    assert (meeting.when, meeting.place) == (time_of("2022-01-15"), "Accra")
    assert places_of(meeting) == [["Accra", "Nairobi"]]


def test_an_hour_comes_with_the_place_on_whose_clocks_it_was_read() -> None:
    told = report("Kenya", "Ghana", on="2022-01-18", place="Nairobi")
    hour = hour_in("Africa/Nairobi", "2022-01-18", "10:00")

    meeting = merged(article("hour", "2022-01-06", replace(told, when=hour)))

    assert (meeting.when, meeting.place) == (hour, "Nairobi")
    assert places_of(meeting) == [["Nairobi", "Accra"]]


def test_whoever_names_the_day_alone_leaves_it_where_it_was_told_for_that_day() -> None:
    nowhere = article("nowhere", "2022-01-06", report("Kenya", "Ghana", on="2022-01-18T10:00"))

    meeting = merged(nowhere)

    assert (meeting.when, meeting.place) == (time_of("2022-01-18T10:00"), "Nairobi")


def test_two_places_on_one_day_are_both_shown_and_a_finer_hour_brings_its_own() -> None:
    here = article("here", "2022-01-04", report("Kenya", "Ghana", on="2022-01-15", place="Nairobi"))
    hour = article("hour", "2022-01-06", report("Kenya", "Ghana", on="2022-01-15T10:00", place="Nairobi"))

    day, moment = merged(second=here), merged(hour, second=here)

    assert (day.place, places_of(day)) == ("Accra", [["Accra", "Nairobi"]])
    assert (moment.place, places_of(moment)) == ("Nairobi", [["Nairobi", "Accra"]])


def test_a_move_of_the_merged_meeting_to_one_of_the_places_leaves_nothing_disputed() -> None:
    told = report("Kenya", "Ghana", on="2022-01-20", place="Nairobi", former="2022-01-18")

    meeting = merged(article("moved", "2022-01-07", told))

    assert (meeting.when, meeting.place, meeting.contradictions) == (time_of("2022-01-20"), "Nairobi", ())


def test_a_place_put_right_stands_and_is_not_disputed() -> None:
    found = resolution([ACCRA, NAIROBI])
    bases = {basis.reports[0].place: basis for basis in map(found.basis, found.meetings)}
    same = replace(ruling("same", ACCRA, NAIROBI, other=bases["Nairobi"]), about=bases["Accra"])
    place = replace(ruling("place", ACCRA, made="2022-01-06T09:00", place="Lagos"), about=bases["Accra"])

    meeting = only(as_ruled((same, place), ACCRA, NAIROBI))

    assert (meeting.when, meeting.place, places_of(meeting)) == (time_of("2022-01-18"), "Lagos", [])


def test_a_town_and_its_country_are_no_dispute() -> None:
    country = article("country", "2022-01-04", report("Kenya", "Ghana", on="2022-01-15", place="Ghana"))

    meeting = only(as_ruled((), ACCRA, country))

    assert (meeting.place, meeting.contradictions) == ("Accra", ())


# --------------------------------------------------------------------------- an hour and its place put right


VIENNA = article("vienna", "2022-01-03", report("Iran", "Oman", on="2022-01-12", place="Vienna"))
HALF_PAST = hour_in("Europe/Vienna", "2022-01-12", "15:30")


def test_an_hour_read_on_the_clocks_of_a_wrong_place_is_on_those_of_the_right_one() -> None:
    hour = ruling("hour", VIENNA, when=HALF_PAST)
    place = ruling("place", VIENNA, place="Tokyo", made="2022-01-05T10:00")

    meeting = only(as_ruled((hour, place), VIENNA))

    assert (meeting.when.clock, meeting.when.zone, meeting.place) == (time(15, 30), "Asia/Tokyo", "Tokyo")
    assert meeting.when.moment and meeting.when.moment.tzinfo == ZoneInfo("Asia/Tokyo")
    assert said(meeting) == [("time", "no hour given"), ("place", "Vienna")]


def test_an_hour_of_a_source_goes_with_the_place_that_is_put_right_and_contradicts_nobody() -> None:
    told = replace(VIENNA[1].meetings[0], when=HALF_PAST)
    one, two = article("one", "2022-01-03", told), article("two", "2022-01-08", told)
    place = ruling("place", one, place="Tokyo")

    meeting = only(as_ruled((place,), one, two))

    assert (meeting.when.clock, meeting.when.zone, meeting.contradictions) == (time(15, 30), "Asia/Tokyo", ())


def test_an_hour_with_a_zone_of_its_own_stays_when_the_place_is_put_right() -> None:
    hour = ruling("hour", VIENNA, when=time_of("2022-01-12T15:30"))
    place = ruling("place", VIENNA, place="Tokyo", made="2022-01-05T10:00")

    meeting = only(as_ruled((hour, place), VIENNA))

    assert meeting.when == When(Precision.EXACT, *[time_of("2022-01-12").earliest] * 2, time(15, 30), "UTC")


# --------------------------------------------------------------------------- a status put right, and confirmed since


def worded(words: str, told: Told) -> Told:
    """The article with these words of its own."""
    text, findings = told
    cited = replace(findings.meetings[0].citations[0], start=0, end=len(words))
    said_so = replace(findings.meetings[0], citations=(cited,))
    return Article(text.id, words, text.sha256, text.published, text.published_from), replace(
        findings, meetings=(said_so,)
    )


LATER = article("later", "2022-01-08", report("Kenya", "Ghana", on="2022-01-15", place="Accra"))


@pytest.mark.parametrize(
    "words",
    [
        "Kenya and Ghana have confirmed that their talks in Accra will go ahead on 15 January.",
        "The talks of Kenya and Ghana in Accra on 15 January are confirmed, an official said.",
        "Talks between Kenya and Ghana will go ahead in Accra on 15 January.",
    ],
)
@pytest.mark.parametrize("status", [MeetingStatus.TENTATIVE, MeetingStatus.CANCELLED])
def test_a_later_confirmation_takes_the_place_of_a_corrected_status(words: str, status: MeetingStatus) -> None:
    put_right = ruling("status", ACCRA, status=status)

    meeting = only(as_ruled((put_right,), ACCRA, worded(words, LATER)))

    assert (meeting.status, said(meeting)) == ("scheduled", [])


@pytest.mark.parametrize(
    "words",
    [
        "Kenya and Ghana will hold talks in Accra on 15 January.",
        "Kenya, which has not confirmed it, will hold talks with Ghana in Accra on 15 January.",
        "The talks of Kenya and Ghana in Accra on 15 January are yet to be confirmed.",
        "It is not clear whether the talks of Kenya and Ghana on 15 January will go ahead.",
    ],
)
def test_a_corrected_status_stands_against_repetitions_and_what_is_not_confirmed(words: str) -> None:
    put_right = ruling("status", ACCRA, status=MeetingStatus.TENTATIVE)

    meeting = only(as_ruled((put_right,), ACCRA, worded(words, LATER)))

    assert (meeting.status, said(meeting)) == ("tentative", [("status", "scheduled")])


def test_a_confirmation_that_was_known_when_a_status_was_put_right_does_not_undo_it() -> None:
    known = worded("Kenya and Ghana have confirmed that they will meet in Accra on 15 January.", ACCRA)
    put_right = ruling("status", known, status=MeetingStatus.TENTATIVE, made=RULED)

    meeting = only(as_ruled((put_right,), known))

    assert (meeting.status, said(meeting)) == ("tentative", [("status", "scheduled")])
