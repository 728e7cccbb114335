"""Meetings by what is decided there or is to be taken up, and journeys one is sent on or that bad weather stops."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told, told_below

DECIDED = {
    "The presidents of Palau, Nauru and Kiribati took the decision at an online summit on Monday.": [
        "summit | Kiribati, Nauru, Palau | - | 2022-02-28 | held"
    ],
    "Sudan and South Sudan agreed on a border at talks in Addis Ababa on Friday.": [
        "talks | South Sudan, Sudan | Addis Ababa | 2022-02-25 | held"
    ],
    "Leaders of the Economic Community of West African States (ECOWAS) have approved a plan to train the police, "
    "at a summit held on Saturday in Lomé, Togo.": ["summit | ECOWAS | Lomé | 2022-02-26 | held"],
    "G20 finance ministers will discuss debt relief in Bengaluru on Friday and Saturday.": [
        "meeting | G20 | Bengaluru | 2022-03-04..2022-03-05 | scheduled"
    ],
}
NOT_DECIDED_THERE = [
    "The prime ministers of Estonia and Latvia said at a conference in Riga on Tuesday that they would build a railway.",
    "Britain and France agreed last year to build a bridge, a minister said at a conference in Calais on Tuesday.",
    "Sudan and Egypt signed a treaty on the use of the waters of the Nile at a ceremony in Cairo on Sunday.",
    "EU leaders will discuss the fighting in Aleppo on Monday.",
    "EU ministers will review aid to refugees in Jordan in May.",
    "NATO ministers will consider sending more troops to bases in Riga in June.",
    "Egyptian ministers will take questions in Cairo on Monday.",
]


@pytest.mark.parametrize(("text", "expected"), DECIDED.items())
def test_what_several_decide_or_will_take_up_together_is_their_meeting(
    nlp: Language, text: str, expected: list[str]
) -> None:
    assert told(nlp, text) == expected


@pytest.mark.parametrize("text", NOT_DECIDED_THERE)
def test_what_is_said_signed_or_discussed_elsewhere_is_no_meeting(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


SENT = {
    "President Biden has asked Secretary Blinken to travel to Amman on April 3.": [
        "visit | United States | Amman | 2022-04-03 | scheduled"
    ],
    "President Biden asked President Sisi to come to Washington on April 3.": [
        "visit | Egypt | Washington | 2022-04-03 | tentative"
    ],
    "Ukraine has asked President Biden to travel to Kyiv on April 3.": [
        "visit | United States | Kyiv | 2022-04-03 | tentative"
    ],
    "Because of the damage done by Hurricane Lisa, the Vice President’s trip to the Bahamas, which was scheduled for "
    "April 20 and 21, has been cancelled.": ["visit | United States | Bahamas | 2022-04-20..2022-04-21 | cancelled"],
}


@pytest.mark.parametrize(("text", "expected"), SENT.items())
def test_whom_their_own_chief_asks_goes_and_a_change_far_behind_its_journey_holds(
    nlp: Language, text: str, expected: list[str]
) -> None:
    assert told_below(nlp, "Statement by the Press Secretary on Travel", text) == expected


HELD_WITHIN = {
    "President Biden will travel to Japan May 17-22 for the G7 Summit, which will take place in Hiroshima from May 19 to "
    "21.": "Hiroshima",
    "While in Spain, the President will attend the NATO Summit, which takes place in Madrid on June 29 and 30.": "Madrid",
    "While in Spain, the President will attend the NATO Summit, which was to take place in Seville.": "Spain",
}


@pytest.mark.parametrize(("text", "place"), HELD_WITHIN.items())
def test_town_where_a_gathering_will_be_held_is_its_place_within_the_country_travelled_to(
    nlp: Language, text: str, place: str
) -> None:
    found = told_below(nlp, "Statement by the Press Secretary on Travel", text)

    assert [line.split(" | ")[2] for line in found if line.startswith("summit")] == [place]


ON_HOUSE_PAPER = {
    "President Biden met today with Prime Minister Kishida to follow up on the Quad Summit in Tokyo in May 2021.": [
        "meeting | Japan, United States | - | 2022-03-02 | held"
    ],
    "At the request of the Government of Uzbekistan, the visit of Prime Minister Otabek Rahimov to the White House, "
    "originally planned for May 9, has been postponed.": [
        "visit | Uzbekistan | White House | - | postponed (was 2022-05-09)"
    ],
    "President Biden will travel to Madrid, Spain, on June 22. Allies will discuss Russia's war. On June 23, the "
    "President will meet with His Majesty King Felipe in Seville.": [
        "visit | United States | Madrid | 2022-06-22 | scheduled",
        "meeting | Spain, United States | Seville | 2022-06-23 | scheduled",
    ],
    "On Friday, the President will attend a reception in Charlotte, North Carolina.": [],
    "The President will host a reception on Friday evening for heads of state and government.": [],
    "On Friday, the President will host a reception at the White House for Prime Minister Kishida of Japan.": [
        "other | Japan, United States | White House | 2022-03-04 | scheduled"
    ],
}


@pytest.mark.parametrize(("text", "expected"), ON_HOUSE_PAPER.items())
def test_guests_are_not_their_hosts_and_what_is_followed_up_is_another_meeting(
    nlp: Language, text: str, expected: list[str]
) -> None:
    found = told_below(nlp, "Statement by the Press Secretary on a Visit", text)

    assert [line for line in found if "Quad" not in line] == expected
