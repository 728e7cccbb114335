"""Days, hours and towns as a diary tells them: talks that open, hours with a point, towns nobody knows, days with a year.

Published on Wednesday 2 March 2022.
"""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import meetings, told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Peace talks between Chad and Sudan open in Abeche on Friday.", "Chad, Sudan | Abeche | 2022-03-04 | scheduled"),
        ("Talks between Chad, Sudan and Libya open in Abeche at 10:00 on Friday.", "Chad, Libya, Sudan | Abeche | 2022-03-04 10:00 ? | scheduled"),
        ("Talks between Peru and Chile open on Thursday in Arica.", "Chile, Peru | Arica | 2022-03-03 | scheduled"),
        ("Border talks between Peru and Chile open Friday in Arica.", "Chile, Peru | Arica | 2022-03-04 | scheduled"),
        ("The ministry said that talks between Peru and Chile open in Arica on Friday.", "Chile, Peru | Arica | 2022-03-04 | scheduled"),
        ("Consultations between Japan and Laos close tomorrow in Tokyo.", "Japan, Laos | Tokyo | 2022-03-03 | scheduled"),
        ("Talks between Peru and Chile close in Arica on Friday.", "Chile, Peru | Arica | 2022-03-04 | scheduled"),
        ("Talks between Peru and Chile opened in Arica on Tuesday.", "Chile, Peru | Arica | 2022-03-01 | held"),
        ("Talks between Peru and Chile came to a close in Arica on Tuesday.", "Chile, Peru | Arica | 2022-03-01 | held"),
    ],
)  # fmt: skip
def test_talks_that_open_on_a_day_are_still_to_come(nlp: Language, text: str, wanted: str) -> None:
    found = told(nlp, text)

    assert [line.partition(" | ")[2] for line in found] == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "Talks between Peru and Chile remained open in Arica on Friday.",
        "Borders between Peru and Chile are open in the north on Friday.",
        "Shops in Peru and Chile open on Friday.",
    ],
)
def test_what_stays_open_is_no_meeting(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("Oman's foreign minister will host Fijian Foreign Minister Ana Vula in Muscat on 14 March at 14.30.", "14:30"),
        ("Oman's foreign minister will host Fijian Foreign Minister Ana Vula in Muscat at 14.30 on 14 March.", "14:30"),
        (
            "Oman's foreign minister will receive Fijian Foreign Minister Ana Vula on 14 March at 9.15 in Muscat.",
            "09:15",
        ),
        ("Oman and Fiji will hold talks in Muscat on 14 March at 9.15 local time.", "09:15"),
        ("Talks between Oman and Fiji are planned for 14 March at 16.45 in Muscat.", "16:45"),
        ("Oman and Fiji will hold talks on 14 March at a rate of 14.30.", None),
        ("Oman and Fiji will hold talks in Muscat on 14 March, with rates held at 4.25 on Friday.", None),
    ],
)
def test_an_hour_with_a_point_is_that_of_the_meeting(nlp: Language, text: str, clock: str | None) -> None:
    (meeting,) = meetings(nlp, text)

    assert (f"{meeting.when.clock:%H:%M}" if meeting.when.clock else None) == clock


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Estonia's prime minister meets Latvia's in Valga on Thursday and Lithuania's in Vilnius on Friday.",
            ["Estonia, Latvia | Valga | 2022-03-03 | scheduled", "Estonia, Lithuania | Vilnius | 2022-03-04 | scheduled"],
        ),
        (
            "Peru's president will meet Bolivia's in Desaguadero on 4 April and Ecuador's in Macara on 9 April.",
            ["Bolivia, Peru | Desaguadero | 2022-04-04 | scheduled", "Ecuador, Peru | Macara | 2022-04-09 | scheduled"],
        ),
        (
            "Turkey's minister meets his Greek counterpart in Edirne on 4 April and opposition leaders on 5 April.",
            ["Greece, Turkey | Edirne | 2022-04-04 | scheduled"],
        ),
        ("Serbia and Croatia will hold talks in Prizren on 9 March.", ["Croatia, Serbia | Prizren | 2022-03-09 | scheduled"]),
        (
            "Malta's prime minister will host the head of Libya's parliament in Valletta on 8 April.",
            ["Libya, Malta | Valletta | 2022-04-08 | scheduled"],
        ),
        ("Malta's prime minister will meet the head of the mission in Tripoli on 8 April.", []),
    ],
)  # fmt: skip
def test_a_town_before_its_day_is_where_they_meet(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert [line.partition(" | ")[2] for line in found] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("France and Iran will hold talks in Geneva on 12 May 2021.", "France, Iran | Geneva | 2021-05-12 | scheduled"),
        ("France and Iran will meet in Geneva on May 12, 2021.", "France, Iran | Geneva | 2021-05-12 | scheduled"),
        ("Talks between France and Iran may be held in Geneva on 12 May 2021.", "France, Iran | Geneva | 2021-05-12 | tentative"),
        ("France's president will visit Japan from 12 to 14 May 2021.", "France | Japan | 2021-05-12..2021-05-14 | scheduled"),
        ("France and Iran will meet in Geneva to review the accord of 12 May 2021.", "France, Iran | Geneva | - | scheduled"),
        ("France and Iran will meet in Geneva under the deal signed on 12 May 2021.", "France, Iran | Geneva | - | scheduled"),
    ],
)  # fmt: skip
def test_a_day_told_with_its_year_is_kept_though_it_is_over(nlp: Language, text: str, wanted: str) -> None:
    found = told(nlp, text)

    assert [line.partition(" | ")[2] for line in found] == [wanted]


@pytest.mark.parametrize("month", ["Mar.", "Dec.", "Sept."])
def test_a_committee_ends_before_the_short_name_of_a_month(nlp: Language, month: str) -> None:
    text = f"Defense Secretary Ann Holm testifies before the Senate Armed Services Committee on {month} 11 at 10 a.m."

    (meeting,) = meetings(nlp, text)

    assert "Senate Armed Services Committee" in {party.name for party in meeting.parties}
