"""Stories as ministries and newspapers tell them, each in every order: one meeting stays one, whatever it is called."""

from __future__ import annotations

from datetime import date

import pytest

from briefings.extraction.pipeline import Reader
from store.records import MeetingStatus
from tests.briefings.stories import after
from tests.briefings.test_chains import read, shown

RECEIVES = (
    "2022-03-01",
    "Peruvian President Ana Rojas will receive Chilean President Luis Vidal in Lima on 9 March, her office said.",
)
MEETS = ("2022-03-03", "Chilean President Luis Vidal will meet Peruvian President Ana Rojas in Lima on 9 March.")
MEETING_OFF = (
    "2022-03-07",
    "The meeting between Peruvian President Ana Rojas and Chilean President Luis Vidal on Wednesday has been cancelled.",
)
AFTER_ALL = (
    "2022-03-08",
    "Peruvian President Ana Rojas will meet Chilean President Luis Vidal in Lima on Wednesday after all, her office said.",
)
RECEIVED = ("2022-03-09", "Peruvian President Ana Rojas received Chilean President Luis Vidal in Lima on Wednesday.")


@pytest.mark.parametrize(
    ("texts", "status"),
    [
        ((RECEIVES, MEETS), "scheduled"),
        ((RECEIVES, MEETING_OFF), "cancelled"),
        ((RECEIVES, MEETS, MEETING_OFF), "cancelled"),
        ((RECEIVES, MEETING_OFF, AFTER_ALL), "scheduled"),
        ((MEETS, RECEIVED), "held"),
    ],
)
def test_who_receives_a_guest_meets_him(reader: Reader, texts: tuple[tuple[str, str], ...], status: str) -> None:
    found = after(*read(reader, *texts))

    day = date(2022, 3, 9)
    assert [shown(each) for each in found] == [({"Chile", "Peru"}, "Lima", day, day, status)]


def test_where_it_was_due_is_no_second_meeting(reader: Reader) -> None:
    found = after(
        *read(
            reader,
            ("2022-03-01", "Egypt and Sudan will hold talks in Rome on 9 March, Oman's foreign minister said."),
            (
                "2022-03-04",
                "The talks between Egypt and Sudan, due in Rome on 9 March, will take place in Muscat instead.",
            ),
        )
    )

    day = date(2022, 3, 9)
    assert [shown(each) for each in found] == [({"Egypt", "Sudan"}, "Muscat", day, day, "scheduled")]


def test_a_journey_that_is_off_takes_the_meetings_in_each_country_with_it(reader: Reader) -> None:
    found = after(
        *read(
            reader,
            (
                "2022-03-01",
                "Chilean Foreign Minister Ana Rojas will travel to Oman and Qatar from 8 to 9 March. She will meet Omani "
                "Foreign Minister Yusuf Habsi in Muscat on 8 March and Qatari Foreign Minister Ali Kuwari in Doha on "
                "9 March.",
            ),
            ("2022-03-06", "Chilean Foreign Minister Ana Rojas has cancelled her trip to Oman and Qatar."),
        )
    )

    meetings = [each for each in found if len(each.sides) > 1]
    assert {frozenset(each.sides) for each in meetings} == {frozenset({"Chile", "Oman"}), frozenset({"Chile", "Qatar"})}
    assert {each.status for each in meetings} == {MeetingStatus.CANCELLED}


def test_the_body_two_countries_share_makes_no_other_meeting(reader: Reader) -> None:
    found = after(
        *read(
            reader,
            (
                "2022-03-01",
                "Peru and Chile will hold the fourth meeting of their High-Level Cooperation Council in Lima on 9 March.",
            ),
            (
                "2022-03-07",
                "LIMA - The meeting of the Peruvian-Chilean High-Level Cooperation Council set for Wednesday has been postponed.",
            ),
        )
    )

    assert [(set(each.sides), each.status.value) for each in found] == [({"Peru", "Chile"}, "postponed")]
