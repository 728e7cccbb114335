"""Visits of which the host tells that they are off, and says no place: the meeting there is off with them."""

from __future__ import annotations

import pytest

from briefings.extraction.pipeline import Reader
from briefings.resolution.told import is_person
from tests.briefings.stories import after
from tests.briefings.test_chains import read

MEETING = (
    "2025-09-10",
    "Iraqi Foreign Minister Fuad Hussein will meet Omani Foreign Minister Badr Albusaidi in Muscat on September 20.",
)
TALKS = (
    "2025-09-10",
    "Tongan Prime Minister Viliami Fonua will hold talks with Samoan Prime Minister Tavita Lealofi in Apia on "
    "September 18, his office said.",
)


@pytest.mark.parametrize(
    ("plan", "off", "status"),
    [
        (MEETING, "Oman said on Friday that the visit of Iraqi Foreign Minister Fuad Hussein would not take place.", "cancelled"),
        (MEETING, "Oman said the visit of Iraqi Foreign Minister Fuad Hussein on September 20 was off.", "cancelled"),
        (MEETING, "A visit by Iraqi Foreign Minister Fuad Hussein has been postponed, officials in Muscat said.", "postponed"),
        (TALKS, "The visit of Tongan Prime Minister Viliami Fonua will not take place, the Samoan foreign ministry said.", "cancelled"),
        (TALKS, "Samoa announced that the trip of Tonga's prime minister would not go ahead.", "cancelled"),
    ],
)  # fmt: skip
def test_a_visit_that_its_host_says_is_off_takes_the_meeting_there_with_it(
    reader: Reader, plan: tuple[str, str], off: str, status: str
) -> None:
    found = after(*read(reader, plan, ("2025-09-12", off)))

    assert [(len(each.sides), each.status.value) for each in found] == [(2, status)]


@pytest.mark.parametrize(
    "off",
    [
        pytest.param("Iraq said the visit of Foreign Minister Fuad Hussein was off.", id="the traveller's own word"),
        pytest.param("Qatar said the visit by Iraqi Foreign Minister Fuad Hussein had been cancelled.", id="elsewhere"),
        pytest.param("Oman said the visit by Iraqi Defence Minister Thabet al-Abbasi had been cancelled.", id="others"),
        pytest.param(
            "Oman said the visit by Iraqi Foreign Minister Fuad Hussein on September 28 had been cancelled.",
            id="another day",
        ),
        pytest.param(
            "Oman said the visit by Iraqi Foreign Minister Fuad Hussein to Jordan had been cancelled.", id="told where"
        ),
        pytest.param("The United Nations said the visit by Iraqi Foreign Minister Fuad Hussein was off.", id="a body"),
    ],
)
def test_another_visit_that_is_off_leaves_the_meeting(reader: Reader, off: str) -> None:
    found = after(*read(reader, MEETING, ("2025-09-12", off)))

    assert found[0].status.value == "scheduled"
    assert set(found[0].sides) == {"Iraq", "Oman"}


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("Thabet al-Abbasi", True), ("Rami ash-Shami", True), ("Fuad Hussein", True), ("Team alpha", False), ("Al al-", False)],
)  # fmt: skip
def test_an_article_before_a_family_name_makes_it_no_less_a_name(name: str, is_one: bool) -> None:
    assert is_person(name) is is_one
