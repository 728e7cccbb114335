"""Meetings told in a roundabout way, schedules under a day, people of no known side; and what only sounds like one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from spacy.language import Language

from briefings.extraction.encounters.agenda import day_of_title
from briefings.extraction.meetings import find_meetings
from tests.briefings.extraction.telling import WEDNESDAY, line, read, told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Maltese Foreign Minister Ruth Vella will not, after all, travel to Tunis on 12 March.",
            ["visit | Malta | Tunis | 2022-03-12 | cancelled"],
        ),
        (
            "President Vera Lind of Sweden is not coming to Oslo on Friday after all.",
            ["visit | Sweden | Oslo | 2022-03-04 | cancelled"],
        ),
        (
            "The summit of Greece and Bulgaria planned for 14 March has had to be postponed.",
            ["summit | Bulgaria, Greece | - | - | postponed (was 2022-03-14)"],
        ),
        (
            "A meeting between the Polish and Latvian presidents set for Friday had to be put off.",
            ["meeting | Latvia, Poland | - | - | postponed (was 2022-03-04)"],
        ),
        (
            "Indian Foreign Secretary Arun Rao will brief parliament after he has met his Chinese counterpart in Beijing next week.",
            ["meeting | China, India | Beijing | 2022-03-07..2022-03-13 | scheduled"],
        ),
        (
            "Chad's president, Idriss Mahamat, and Sudanese leader Omar Ali talked for three hours at Adre airport on Tuesday.",
            ["talks | Chad, Sudan | Adre airport | 2022-03-01 | held"],
        ),
        (
            "Ecuador and Peru are expected back at the negotiating table in Lima on 9 March.",
            ["talks | Ecuador, Peru | Lima | 2022-03-09 | scheduled"],
        ),
        (
            "Foreign Minister Aino Laine of Finland has been invited to Ankara for the week of 14 March.",
            ["visit | Finland | Ankara | 2022-03-14..2022-03-20 | tentative"],
        ),
        (
            "Latvia's president rang his Lithuanian counterpart, Gitanas Balsys, on Tuesday.",
            ["call | Latvia, Lithuania | - | 2022-03-01 | held"],
        ),
        (
            "The Sultan of Oman gave a dinner for President Vera Lind of Sweden in Muscat on Tuesday.",
            ["other | Oman, Sweden | Muscat | 2022-03-01 | held"],
        ),
        (
            "The Norwegian parliament's defence committee will question Defence Minister Kari Lund in a closed hearing on Thursday.",
            ["hearing | Norway | - | 2022-03-03 | scheduled"],
        ),
        (
            "Mali said it had accepted an invitation from Niger to talks in Gao on 9 March.",
            ["talks | Mali, Niger | Gao | 2022-03-09 | scheduled"],
        ),
        (
            "On Thursday President Vera Lind of Sweden stops in Riga, where she will be received by Latvian President Juris Kalns.",
            ["meeting | Latvia, Sweden | Riga | 2022-03-03 | scheduled"],
        ),
        (
            "The UNESCO board, which sat in Paris from 14 to 18 February, has adjourned.",
            ["session | UNESCO | Paris | 2022-02-14..2022-02-18 | held"],
        ),
        (
            "Ugandan Fisheries Minister Grace Okello will meet Kenyan Lands Minister Paul Otieno in Kampala on 9 March.",
            ["meeting | Kenya, Uganda | Kampala | 2022-03-09 | scheduled"],
        ),
        (
            "Negotiators for Iran and five world powers resumed talks in Vienna on Tuesday.",
            ["talks | Iran, five world powers | Vienna | 2022-03-01 | held"],
        ),
        (
            "8 March, Riga: Latvia-Norway summit.",
            ["summit | Latvia, Norway | Riga | 2022-03-08 | scheduled"],
        ),
        (
            "Officials said ministers of Mali and Niger would confer in Gao, probably on Friday.",
            ["meeting | Mali, Niger | Gao | 2022-03-04 | tentative"],
        ),
    ],
)
def test_meetings_told_in_a_roundabout_way_are_found(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Tallinn called reports that President Alar Kask had met the Belarusian ambassador in Riga a fabrication.",
        "The claim that Iran and Oman will hold talks in Muscat on Friday is false, a spokesman said.",
        "There is no truth to reports that Iran will hold talks with Oman on Friday.",
        "Climbers reached the summit of Mount Ararat in Turkey on Tuesday.",
        "A Nepalese team will attempt the summit of Mount Everest on Friday.",
        "Spain meet Portugal in Lisbon on Friday.",
        "The Faroe Islands visit Glasgow on Friday.",
        "Angela Kurz and Boris Hahn spoke for an hour at the party conference on Tuesday.",
        "West African leaders will meet in Abuja on Sunday.",
        "The waiter led the guests to the table in Rome on Friday.",
        "The Japanese foreign minister, Ken Ito, leaves for Rome on Friday.",
        "Water Minister Tim Howell met South African President Joe Dube on Monday.",
        "Sweden's king gave a speech for students in Lund on Tuesday.",
        "The president was asked for an invitation to Rome on Friday.",
        "The house sat in silence for a minute on Tuesday.",
        "President Vera Lind of Sweden returns to Stockholm on Friday.",
    ],
)
def test_what_only_sounds_like_a_meeting_is_none(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Press Schedule for Tuesday, April 23", date(2024, 4, 23)),
        ("Diary of the Minister for 7 May", date(2024, 5, 7)),
        ("Public Schedule – May 4, 2024", date(2024, 5, 4)),
        ("Visit of the Minister on April 23", None),
        ("Programme of the Minister, 5-9 May", None),
        ("Daily Guidance, May 7 and May 8", None),
        ("Public Schedule – June 22, 2021", None),
    ],
)
def test_the_title_of_a_schedule_names_its_day(title: str, day: date | None) -> None:
    assert day_of_title(title, date(2024, 4, 30)) == day


def test_an_hour_of_a_schedule_is_of_the_day_in_its_title(nlp: Language) -> None:
    text = "At 10:45 AM, President Vera Lind of Sweden will host Prime Minister Juan Mora of Spain in Stockholm."
    reading = replace(read(nlp, text), title="Press Schedule for Thursday, March 3")

    found = [line(meeting) for meeting in find_meetings(reading)]

    assert found == ["meeting | Spain, Sweden | Stockholm | 2022-03-03 10:45 Europe/Stockholm | scheduled"]


def test_a_weekday_under_the_days_of_a_list_is_the_one_after_its_heading(nlp: Language) -> None:
    text = (
        "Wednesday, 9 March: talks of Mali and Niger in Gao.\n"
        "Thursday, 10 March: trip of Foreign Minister Kari Lund of Norway to Riga. "
        "On Friday Lund will meet Latvian Foreign Minister Juris Kalns in Riga."
    )

    found = told(nlp, text, date(2022, 3, 4))

    assert "meeting | Latvia, Norway | Riga | 2022-03-11 | scheduled" in found


def test_its_next_meeting_is_that_of_the_body_named_just_before(nlp: Language) -> None:
    text = "Ministers addressed the Arctic Council in Tromsø last week. Its next meeting is set for 12 May."

    found = told(nlp, text, WEDNESDAY)

    assert "meeting | Arctic Council | - | 2022-05-12 | scheduled" in found


def test_a_minister_of_no_country_told_is_of_the_other_one_the_text_is_about(nlp: Language) -> None:
    text = (
        "Lesotho and South Africa have argued over water for years. Lesotho wants more money, South Africa time.\n\n"
        "Water Minister Palesa Thabane will meet her South African colleague in Clarens on 11 March."
    )

    assert told(nlp, text) == ["meeting | Lesotho, South Africa | Clarens | 2022-03-11 | scheduled"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Canada will host the G7 in June.", ["summit | Canada, G7 | Canada | 2022-06-01..2022-06-30 | scheduled"]),
        (
            "Canada will host the G7 in Kananaskis on 15 June.",
            ["summit | Canada, G7 | Kananaskis | 2022-06-15 | scheduled"],
        ),
        (
            "Prime Minister Anna Berg of Norway will travel to Bali on November 14 for the G20.",
            ["summit | G20, Norway | Bali | 2022-11-14 | scheduled"],
        ),
        (
            "The G20 will take place in Rome on 30 and 31 October.",
            ["summit | G20 | Rome | 2022-10-30..2022-10-31 | scheduled"],
        ),
        (
            "Brazil's president stands by the G20, and said he would show it by hosting it in May.",
            ["summit | Brazil, G20 | Brazil | 2022-05-01..2022-05-31 | scheduled"],
        ),
        ("Italy takes over the G7 presidency in January.", []),
        ("Argentina hosted the G20 in 2018.", []),
        ("Peru will host a game of chess in June, says the G20.", []),
        ("Canada helped the G7 in June.", []),
    ],
)
def test_a_body_that_is_its_meetings_is_hosted_and_attended_by_name(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    found = told(nlp, text)

    assert found == wanted
