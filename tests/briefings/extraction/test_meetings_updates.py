"""Papers that change a plan: "Update: ...", a stop added or dropped, other days, another place and the same day."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told, told_below

_UPDATE = "Update: Secretary Cole's Travel"


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        (_UPDATE, "Secretary Cole will not travel to Riga on March 10.", ["Riga | 2022-03-10"]),
        (_UPDATE, "Secretary Cole will not be traveling to Riga on March 10.", ["Riga | 2022-03-10"]),
        (_UPDATE, "Secretary Cole will not travel to Riga.", ["Riga | -"]),
        ("Secretary Cole's Travel to Latvia", "Secretary Cole will not visit Riga on March 10.", ["Riga | 2022-03-10"]),
        (
            _UPDATE,
            "The Secretary's visit to Riga on March 10 has been removed from her itinerary.",
            ["Riga | 2022-03-10"],
        ),
        ("Secretary Cole's Travel to Latvia", "Secretary Cole will not travel to Riga.", []),
        ("Secretary Cole's Travel to the Baltics", "Secretary Cole will not visit Riga on March 10, as reported.", []),
        ("Travel to Latvia", "Estonian Foreign Minister Tiit Kask will not travel to Riga on March 10.", []),
        ("Cole in the Senate", "Secretary Cole will not travel to Riga on March 10.", []),
        (_UPDATE, "Secretary Cole said that she would not travel to Riga on March 10.", []),
        (_UPDATE, "Secretary Cole will not travel to Riga on March 10 without her deputy.", []),
        (_UPDATE, "Secretary Cole will not travel to Riga before March 10.", []),
        (_UPDATE, "Secretary Cole will probably not travel to Riga on March 10.", []),
        (_UPDATE, "Secretary Cole will not travel to Riga on March 10 if the storm lasts.", []),
    ],
)
def test_what_an_update_says_will_not_be_is_off(nlp: Language, title: str, text: str, wanted: list[str]) -> None:
    assert told_below(nlp, title, text) == [f"visit | United States | {each} | cancelled" for each in wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenya's president will not travel to Kampala on 12 March, his office said.",
            ["visit | Kenya | Kampala | 2022-03-12 | cancelled"],
        ),
        (
            "Kenya's foreign minister will not go to Kampala on 12 March but will stay in Nairobi, the ministry said.",
            ["visit | Kenya | Kampala | 2022-03-12 | cancelled"],
        ),
        (
            "Kenya's president will not travel to Kampala on 12 March but on 14 March, his office said.",
            ["visit | Kenya | Kampala | 2022-03-14 | scheduled (was 2022-03-12)"],
        ),
        (
            "Kenya's president and Uganda's will not meet on 12 March but on 14 March, the ministry said.",
            ["meeting | Kenya, Uganda | - | 2022-03-14 | scheduled (was 2022-03-12)"],
        ),
        (
            "The Secretary-General will not travel to Kampala on 12 March as planned, Farhan Haq told reporters.",
            ["visit | United Nations | Kampala | 2022-03-12 | cancelled"],
        ),
        (
            "ASEAN ministers are in Hanoi. The Secretary-General will meet the president of Kenya on 12 March.",
            ["meeting | ASEAN, Kenya | - | 2022-03-12 | scheduled"],
        ),
        (
            "Kenya's president and Uganda's will meet on 14 March, not on 12 March.",
            ["meeting | Kenya, Uganda | - | 2022-03-14 | scheduled"],
        ),
        ("The Secretary-General will not travel to Kampala on 12 March as planned, Jan Berg told reporters.", []),
        ("Kenya's president will not travel to Kampala on 12 March but to Kigali, his office said.", []),
        ("Kenya's president will not travel to Kampala by train on 12 March, his office said.", []),
        ("Kenya's president will not travel to Kampala on 12 March, an analyst said.", []),
        ("Kenya's president will not travel to Kampala on 12 March.", []),
        (
            "Kenya's foreign minister will not travel to Kampala next week, the ministry said.",
            ["visit | Kenya | Kampala | 2022-03-07..2022-03-13 | cancelled"],
        ),
        (
            "Kenya's foreign minister will not visit Kampala this week, the ministry said.",
            ["visit | Kenya | Kampala | 2022-02-28..2022-03-06 | cancelled"],
        ),
        ("Asked about rumours, Kenya said its foreign minister would not travel to Kampala next week.", []),
        ("Kenya said its team will not travel to Kampala this week.", []),
        ("Kenya's foreign minister will not travel to Kampala next month, the ministry said.", []),
        ("Kenya's foreign minister will not travel to Kampala before next week, the ministry said.", []),
        ("Kenya's foreign minister will not travel to Kampala next week, as reported, the ministry said.", []),
        ("The troops will not go to Kampala on 12 March, the ministry said.", []),
    ],
)
def test_a_way_that_its_own_office_says_is_off_is_off(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Secretary Cole's travel to Cairo, Amman, and Doha, previously announced for March 9-12, will now take place "
            "March 16-19.",
            [
                f"{town} | 2022-03-16..2022-03-19 | scheduled (was 2022-03-09..2022-03-12)"
                for town in ("Cairo", "Amman", "Doha")
            ],
        ),
        (
            "Secretary Cole will travel to Cairo and Amman March 16-19 instead of March 9-12, as previously announced.",
            [
                f"{town} | 2022-03-16..2022-03-19 | scheduled (was 2022-03-09..2022-03-12)"
                for town in ("Cairo", "Amman")
            ],
        ),
        (
            "Secretary Cole's visit to Cairo and Amman has been moved from March 9 to March 16.",
            [f"{town} | 2022-03-16 | scheduled (was 2022-03-09)" for town in ("Cairo", "Amman")],
        ),
        (
            "Secretary Cole's visit to Cairo and Amman has been postponed.",
            ["Cairo | - | postponed", "Amman | - | postponed"],
        ),
        (
            "Secretary Cole will travel to Cairo March 9-10. Previously announced travel to Doha on March 12 has been "
            "postponed.",
            ["Cairo | 2022-03-09..2022-03-10 | scheduled", "Doha | - | postponed (was 2022-03-12)"],
        ),
        (
            "Secretary Cole will travel to Cairo and Amman March 16-19.",
            ["Cairo | 2022-03-16..2022-03-19 | scheduled"],
        ),
        (
            "Secretary Cole's visit to Cairo has been moved from March 9 to March 16, Amman said.",
            ["Cairo | 2022-03-16 | scheduled (was 2022-03-09)"],
        ),
    ],
)
def test_a_journey_has_its_new_days_at_each_of_its_stops(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told_below(nlp, _UPDATE, text) == [f"visit | United States | {each}" for each in wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The talks between Chad and Togo, announced for March 9, will now take place on March 16.",
            ["talks | Chad, Togo | - | 2022-03-16 | scheduled (was 2022-03-09)"],
        ),
        (
            "The talks between Chad and Togo announced for March 9 will take place in Geneva.",
            ["talks | Chad, Togo | Geneva | 2022-03-09 | scheduled"],
        ),
        (
            "The talks between Chad and Togo will be held in Riga and not, as announced earlier, in Tallinn. The date of "
            "8 March remains unchanged.",
            ["talks | Chad, Togo | Riga | 2022-03-08 | scheduled"],
        ),
        (
            "The summit of Chad and Togo has been moved from Riga to Tallinn. The dates, 8 and 9 March, are unchanged.",
            ["summit | Chad, Togo | Tallinn | 2022-03-08..2022-03-09 | scheduled"],
        ),
        (
            "The talks between Chad and Togo will be held in Riga. The date of 8 March has been changed.",
            ["talks | Chad, Togo | Riga | - | scheduled"],
        ),
        (
            "The talks between Chad and Togo will be held in Riga. The date of the election, 8 March, is unchanged.",
            ["talks | Chad, Togo | Riga | - | scheduled"],
        ),
        (
            "The telephone talks between Chad's president and Togo's have been rescheduled and will now be held on Friday.",
            ["call | Chad, Togo | - | 2022-03-04 | scheduled"],
        ),
        (
            "Chad's president will hold talks with Togo's on the telephone network on Friday.",
            ["talks | Chad, Togo | - | 2022-03-04 | scheduled"],
        ),
        (
            "Algiers and Rabat have failed to agree. The talks, which were to be held in the Swiss capital on Friday, "
            "have been called off.",
            ["talks | Algeria, Morocco | Bern | 2022-03-04 | cancelled"],
        ),
        (
            "Oslo and Helsinki have offered to help. The talks, which were to be held in Bern on Friday, have been "
            "called off.",
            [],
        ),
        (
            "Oslo and Helsinki were hit by a storm. The talks, which were to be held in Bern on Friday, have been "
            "called off.",
            [],
        ),
        (
            "The NATO-Ghana Commission (NGC) will meet in Brussels on 8 March.",
            ["meeting | Ghana, NATO | Brussels | 2022-03-08 | scheduled"],
        ),
        (
            "The Oman-Iran Trade Council (OITC) will meet in Muscat on 8 March.",
            ["meeting | Oman-Iran Trade Council | Muscat | 2022-03-08 | scheduled"],
        ),
        (
            "The Oman-Iran Business Forum (OIBF) will meet in Muscat on 8 March.",
            ["meeting | Oman-Iran Business Forum | Muscat | 2022-03-08 | scheduled"],
        ),
        (
            "The Lake Toba Council (LTC) will meet in Brussels on 8 March.",
            ["meeting | Lake Toba Council | Brussels | 2022-03-08 | scheduled"],
        ),
        (
            "Kari Lund of Norway will host the President of Chad, Ali Deby, and the President of Togo, Omar Beko, for the "
            "next round of the peace talks in Oslo on 8 March.",
            ["talks | Chad, Norway, Togo | Oslo | 2022-03-08 | scheduled"],
        ),
    ],
)
def test_what_else_is_changed_or_kept(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenya's president will not be able to travel to Kampala on 12 March.",
            ["visit | Kenya | Kampala | 2022-03-12 | cancelled"],
        ),
        (
            "Kenya's president will not be able to meet the president of Uganda in Kampala on 12 March.",
            ["meeting | Kenya, Uganda | Kampala | 2022-03-12 | cancelled"],
        ),
        (
            "Kenya's president will be able to travel to Kampala on 12 March.",
            ["visit | Kenya | Kampala | 2022-03-12 | scheduled"],
        ),
        (
            "Kenya's president is unable to travel to Kampala on 12 March.",
            ["visit | Kenya | Kampala | 2022-03-12 | cancelled"],
        ),
        ("Kenya's president will not be able to meet everybody.", []),
        ("Kenya's president will not be able to meet the president of Uganda before 12 March.", []),
        ("Until 12 March, Kenya's president will not be able to travel to Kampala.", []),
        ("If the storm lasts, Kenya's president will not be able to travel to Kampala on 12 March.", []),
        ("Kenya's president will not travel to Kampala on 12 March with his wife, his office said.", []),
        ("Kenya's president will not travel directly to Kampala on 12 March, his office said.", []),
        ("Kenya's president will not go to Kampala on 12 March to beg, his office said.", []),
        ("The African Union will not hold its summit in person in Luanda next month, its office said.", []),
        ("Kenya's president was not able to meet the president of Uganda on 1 March.", []),
    ],
)
def test_who_will_not_be_able_to_come_does_not(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
