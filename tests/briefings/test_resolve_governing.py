"""Those who govern a country are told as its side in one article, and by their own name in another."""

from __future__ import annotations

import pytest

from tests.briefings.stories import after, article, only, report

DAR = "Ishaq Dar/Pakistan"
OF_COUNTRY = report("Amir Khan Muttaqi/Afghanistan", DAR, on="2024-10-04", place="Kabul")
OF_BODY = report("Amir Khan Muttaqi/Taliban", DAR, on="2024-10-04", place="Kabul")


@pytest.mark.parametrize("status", ["scheduled", "held"])
def test_a_minister_told_for_the_country_and_for_who_governs_it_meets_once(status: str) -> None:
    held = report("Amir Khan Muttaqi/Afghanistan", DAR, on="2024-10-04", place="Kabul", status=status)

    meeting = only(after(article("a", "2024-09-22", OF_BODY), article("b", "2024-10-04", held)))

    assert meeting.status == status
    assert [(party.name, party.side) for party in meeting.parties] == [
        ("Amir Khan Muttaqi", "Afghanistan"),
        ("Ishaq Dar", "Pakistan"),
    ]


def test_told_by_their_own_name_alone_they_keep_it() -> None:
    meeting = only(after(article("a", "2024-09-22", OF_BODY), article("b", "2024-09-24", OF_BODY)))

    assert meeting.sides == ("Taliban", "Pakistan")


def test_a_change_finds_the_meeting_by_either_name() -> None:
    off = report("Taliban", "Pakistan", place="Kabul", status="cancelled")

    meeting = only(after(article("a", "2024-09-22", OF_COUNTRY), article("b", "2024-09-30", off)))

    assert (meeting.status, set(meeting.sides)) == ("cancelled", {"Afghanistan", "Pakistan"})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            report("Taliban", "Qatar", on="2020-10-04", place="Doha"),
            report("Afghanistan", "Qatar", on="2020-10-04", place="Doha"),
            id="before they governed it",
        ),
        pytest.param(
            report("Taliban", "Pakistan", on="2024-10-04", place="Kabul"),
            report("Afghanistan", "Pakistan", on="2024-10-04", place="Doha"),
            id="elsewhere",
        ),
        pytest.param(
            report("Taliban", "Pakistan", on="2024-10-04", place="Kabul"),
            report("Afghanistan", "Iran", on="2024-10-04", place="Kabul"),
            id="with others",
        ),
    ],
)
def test_other_meetings_of_the_two_stay_apart(one, other) -> None:  # type: ignore[no-untyped-def]
    day = "2020-09-30" if one.when.earliest.year == 2020 else "2024-09-30"

    assert len(after(article("a", day, one), article("b", day, other))) == 2


def test_told_beside_each_other_they_are_two() -> None:
    both = report("Taliban", "Afghanistan", on="2024-10-04", place="Doha")

    assert set(only(after(article("a", "2024-09-30", both))).sides) == {"Taliban", "Afghanistan"}
