"""Meetings as presidential offices announce and report them: on margins, one by one, put off, accepted, looked back on."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told, told_below

TITLE = "Statement by the Press Secretary"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Vice President telephoned President Ilir Hoxha of Albania on Tuesday. They agreed to meet in Munich on"
            " March 14, on the margins of the security conference.",
            [
                "call | Albania, United States | - | 2022-03-01 | held",
                "meeting | Albania, United States | Munich | 2022-03-14 | scheduled",
            ],
        ),
        (
            "From March 14 to 16, President Corbin will attend the G20 Summit in Rome. The President will also hold a"
            " number of bilateral meetings on the margins of the Summit, including with Prime Minister Erik Lund of"
            " Norway.",
            [
                "summit | G20, United States | Rome | 2022-03-14..2022-03-16 | scheduled",
                "meeting | Norway, United States | Rome | 2022-03-14..2022-03-16 | scheduled",
            ],
        ),
        (
            "On March 24, the President will hold bilateral meetings with Prime Minister Erik Lund of Norway, President"
            " Juris Kalns of Latvia and Prime Minister Ana Roos of Estonia.",
            [
                f"meeting | {side}, United States | - | 2022-03-24 | scheduled"
                for side in ("Norway", "Latvia", "Estonia")
            ],
        ),
        (
            "The visit to Washington of President Ilir Hoxha of Albania, which had been set for March 20, has been"
            " postponed at the request of the Albanian government.",
            ["visit | Albania | Washington | - | postponed (was 2022-03-20)"],
        ),
        (
            "The President will host a dinner for Prime Minister Erik Lund of Norway on March 11.",
            ["other | Norway, United States | - | 2022-03-11 | scheduled"],
        ),
        (
            "President Corbin will host Prime Minister Erik Lund of Norway, Prime Minister Ana Roos of Estonia, and"
            " President Juris Kalns of Latvia at the White House on March 24. The day before, Secretary of Defense Marc"
            " Olin will hold a meeting with the three countries' defense ministers at the Pentagon.",
            [
                "meeting | Estonia, Latvia, Norway, United States | White House | 2022-03-24 | scheduled",
                "meeting | Estonia, Latvia, Norway, United States | Pentagon | 2022-03-23 | scheduled",
            ],
        ),
        (
            "The President and Prime Minister Erik Lund of Norway reviewed preparations for the NATO Summit in Cardiff"
            " in January.",
            ["summit | NATO | Cardiff | 2023-01-01..2023-01-31 | scheduled"],
        ),
        (
            "They discussed the outcomes of the NATO Summit on February 20.",
            ["summit | NATO | - | 2022-02-20 | held"],
        ),
        (
            "National Security Advisor Ray Holm met today with his Albanian counterpart, Agron Leka. Mr. Leka invited"
            " Mr. Holm to Tirana, and he accepted.",
            [
                "meeting | Albania, United States | - | 2022-03-02 | held",
                "visit | United States | Tirana | - | scheduled",
            ],
        ),
        (
            "The President called Prime Minister Erik Lund of Norway this afternoon to congratulate him on his election."
            " The two leaders agreed to meet in The Hague on March 24, before the Nuclear Security Summit opens.",
            [
                "call | Norway, United States | - | 2022-03-02 | held",
                "meeting | Norway, United States | The Hague | 2022-03-24 | scheduled",
            ],
        ),
        (
            "President Corbin will welcome Prime Minister Erik Lund of Norway to the White House on March 24."
            " Following the Oval Office meeting, Vice President Larkin will host the Prime"
            " Minister for a working lunch.",
            [
                "meeting | Norway, United States | White House | 2022-03-24 | scheduled",
                "other | Norway, United States | White House | 2022-03-24 | scheduled",
            ],
        ),
        (
            "On April 11, the President will hold bilateral meetings at Blair House with Prime Minister Arun Rao of India"
            " and President Yerlan Abishev of Kazakhstan.",
            [
                f"meeting | {side}, United States | Blair House | 2022-04-11 | scheduled"
                for side in ("India", "Kazakhstan")
            ],
        ),
        (
            "President Corbin will welcome President Luis Rojas of Paraguay to the White House on March 24, in what will"
            " be the first visit of a Paraguayan president to Washington since 2008.",
            ["meeting | Paraguay, United States | White House | 2022-03-24 | scheduled"],
        ),
    ],
)
def test_announcements_are_read(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told_below(nlp, TITLE, text) == wanted


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        (
            "President Ilir Hoxha of Albania has accepted an invitation to make a visit to Washington on May 12. They"
            " will also exchange views on preparations for the summit that Norway will host in Oslo in June.",
            "talks |",
        ),
        ("The President called Prime Minister Erik Lund a friend on Tuesday.", "call |"),
        (
            "The President will hold bilateral meetings with Prime Minister Erik Lund and Foreign Minister Nora Dahl of"
            " Norway on March 24.",
            "meeting | Norway, United States | - | 2022-03-24 | scheduled\nmeeting",
        ),
        ("Mr. Leka invited Mr. Holm to Tirana, but he did not accept.", "| scheduled"),
        ("The ministers discussed the expected outcomes of the NATO Summit on March 20.", "| held"),
        (
            "President Corbin will welcome Prime Minister Erik Lund of Norway to the White House on March 24. The President"
            " looks forward to discussing with the Prime Minister the deployment of Norway's troops in Kabul.",
            "talks |",
        ),
        (
            "The President's visit will follow his participation in the Economic Summit in Halifax from June 15 to 17.",
            "visit |",
        ),
        ("The dinner for two hundred guests will be held on March 11.", "other |"),
    ],
)
def test_what_only_looks_like_it_is_not_told(nlp: Language, text: str, unwanted: str) -> None:
    assert unwanted not in "\n".join(told_below(nlp, TITLE, text))


def test_he_of_a_briefing_on_the_presidents_trip_is_the_president_until_another_acts(nlp: Language) -> None:
    title = "Background Briefing by a Senior Administration Official on the President's Trip"
    text = (
        "On Tuesday, March 15, he'll be in Oslo, where he'll meet with Prime Minister Erik Lund of Norway. Then on"
        " Thursday he stops in Riga for a few hours and meets with President Juris Kalns of Latvia."
    )

    lines = told_below(nlp, title, text)

    assert "meeting | Norway, United States | Oslo | 2022-03-15 | scheduled" in lines
    assert "meeting | Latvia, United States | Riga | 2022-03-17 | scheduled" in lines


def test_days_of_the_gathering_told_of_last_are_those_on_its_margins(nlp: Language) -> None:
    text = (
        "On March 14, Chancellor Eva Brandt of Germany will meet President Juris Kalns of Latvia in Riga. From there she"
        " goes to the G20 Summit in Rome. On the margins, she will meet Prime Minister Erik Lund of Norway."
    )

    lines = told(nlp, text)

    assert not any(line.startswith("meeting | Germany, Norway") and "2022-03-14" in line for line in lines)


def test_president_at_home_in_another_state_visits_nobody(nlp: Language) -> None:
    title = "The President's Schedule for the Week of March 7"

    at_home = told_below(nlp, title, "On Tuesday, the President will travel to Manchester, New Hampshire, to speak.")
    abroad = told_below(nlp, title, "On Tuesday, the President will travel to Manchester, United Kingdom.")

    assert at_home == []
    assert abroad == ["visit | United States | Manchester | 2022-03-08 | scheduled"]


def test_who_invites_is_not_whom_the_text_is_about(nlp: Language) -> None:
    text = (
        "At the invitation of President Arkady Belov of Russia, President Corbin will make a stop in Sochi on March 15."
        " In Sochi, the President will meet with Prime Minister Kenji Mori of Japan on March 16."
    )

    lines = told(nlp, text)

    assert not any("Japan, Russia" in line for line in lines)


def test_what_both_attend_is_not_their_own_meeting(nlp: Language) -> None:
    text = (
        "President Ana Roos of Estonia spoke by telephone with President Luis Rojas of Paraguay today. They will meet next"
        " week in New York, where both will take part in the session of the United Nations General Assembly."
    )

    lines = told(nlp, text)

    assert "meeting | Estonia, Paraguay | New York | 2022-03-07..2022-03-13 | scheduled" in lines


def test_visit_and_its_reception_on_one_day_are_told_once(nlp: Language) -> None:
    text = (
        "Thank you for joining this call to preview the Taoiseach's visit on Friday. On Friday, the President will welcome"
        " Taoiseach Declan Mac Carthy to the White House."
    )

    lines = told_below(nlp, "Background Press Call", text)

    assert lines == ["visit | Ireland, United States | White House | 2022-03-04 | scheduled"]
