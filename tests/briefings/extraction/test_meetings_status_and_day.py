"""Status and day where words beside the meeting are easily taken for its own; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

WAITING = [
    ("Pending a decision by his cabinet, Slovenia's prime minister will travel to Pristina on 21 March.", "tentative"),
    ("Slovenia's prime minister will travel to Pristina on 21 March, pending a final decision by his cabinet.", "tentative"),
    ("Subject to parliament's approval, the Slovenian prime minister will travel to Pristina on 21 March.", "tentative"),
    ("Weather permitting, the Slovenian prime minister will travel to Pristina on 21 March.", "tentative"),
    (
        "The Slovenian prime minister will travel to Pristina on 21 March, weather and security permitting, his office said.",
        "tentative",
    ),
    ("Subject to sanctions for years, the Slovenian prime minister will travel to Pristina on 21 March.", "scheduled"),
    ("The Slovenian prime minister will travel to Pristina on 21 March on a visit to a dam pending since May.", "scheduled"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status"), WAITING)
def test_a_plan_that_waits_for_something_is_tentative(nlp: Language, text: str, status: str) -> None:
    assert told(nlp, text) == [f"visit | Slovenia | Pristina | 2022-03-21 | {status}"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Peru-Chile ministerial planned for 14 March in Lima will not take place as planned and a new date will be agreed later.",
            ["meeting | Chile, Peru | Lima | - | postponed (was 2022-03-14)"],
        ),
        (
            "The Peru-Chile ministerial planned for 14 March in Lima will not take place, and talks on a new date for the vote will be held.",
            ["meeting | Chile, Peru | Lima | 2022-03-14 | cancelled"],
        ),
        (
            "AUKUS consultations, last held in Canberra in July, will take place in London on 19 March.",
            ["talks | AUKUS | London | 2022-03-19 | scheduled"],
        ),
        (
            "The yearly talks between Peru and Chile, last held in Arica in August 2021, were hosted by Lima on Monday.",
            ["talks | Chile, Peru | - | 2022-02-28 | held"],
        ),
        (
            "Talks between Peru and Chile were last held in Arica in August 2021.",
            ["talks | Chile, Peru | Arica | 2021-08-01..2021-08-31 | held"],
        ),
        (
            "A second meeting of the Peruvian and Chilean ministers, originally planned for 4 March, is now expected in weeks.",
            ["meeting | Chile, Peru | - | - | postponed (was 2022-03-04)"],
        ),
        (
            "A second meeting of the Peruvian and Chilean ministers, originally planned for 4 March, is now expected in Lima.",
            ["meeting | Chile, Peru | Lima | 2022-03-04 | scheduled"],
        ),
        (
            "Next week's meeting of the EU foreign ministers will be held by videoconference rather than in Luxembourg.",
            ["meeting | European Union | - | 2022-03-07..2022-03-13 | scheduled"],
        ),
        (
            "The EU foreign ministers will meet in Luxembourg on 8 March.",
            ["meeting | European Union | Luxembourg | 2022-03-08 | scheduled"],
        ),
        (
            "The UN Security Council will hold an emergency session on the Golan at 3 p.m. on Friday.",
            ["session | UN Security Council | - | 2022-03-04 15:00 ? | scheduled"],
        ),
        (
            "The leaders of Mali and Niger will hold talks on the island of Goree on Friday.",
            ["talks | Mali, Niger | Goree | 2022-03-04 | scheduled"],
        ),
    ],
)
def test_what_is_of_another_time_or_place_is_not_the_meetings_own(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Talks between Peru and Chile were to have opened in Geneva on Monday.",
            "talks | Chile, Peru | Geneva | 2022-02-28 | cancelled",
        ),
        (
            "Talks between Peru and Chile were due to open in Geneva on Monday, but the Chileans did not turn up.",
            "talks | Chile, Peru | Geneva | 2022-02-28 | cancelled",
        ),
        (
            "Talks between Peru and Chile were due to resume in Geneva on Tuesday.",
            "talks | Chile, Peru | Geneva | 2022-03-01 | scheduled",
        ),
        (
            "Talks between Peru and Chile were due to resume in Geneva on Thursday.",
            "talks | Chile, Peru | Geneva | 2022-03-03 | scheduled",
        ),
        (
            "Talks between Peru and Chile were due to open in Geneva on Friday, but the Chileans have not confirmed.",
            "talks | Chile, Peru | Geneva | 2022-03-04 | scheduled",
        ),
        (
            "A visit by Kenya's William Ruto to Warsaw had been expected in January but never took place.",
            "visit | Kenya | Warsaw | 2022-01-01..2022-01-31 | cancelled",
        ),
        (
            "Talks between Peru and Chile open in Geneva on Friday, but Peru has said it expects little.",
            "talks | Chile, Peru | Geneva | 2022-03-04 | scheduled",
        ),
        (
            "The day after meeting Xi Jinping in Beijing, Mark Rutte will travel to Seoul on Friday.",
            "meeting | China, Netherlands | Beijing | 2022-03-03 | scheduled",
        ),
    ],
)
def test_a_day_that_is_over_is_not_the_one_to_come(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in told(nlp, text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru and Chile are to open talks in Geneva on Friday, but Chile said it would not attend.", "tentative"),
        ("Peru and Chile are to open talks in Geneva on Friday, but Santiago says it will stay away.", "tentative"),
        ("Peru and Chile will open talks in Geneva on Friday. Chile said it would not send a delegation.", "tentative"),
        ("Peru and Chile will open talks in Geneva on Friday. Brazil said it would not attend.", "scheduled"),
        ("Peru and Chile will open talks in Geneva on Friday. Peru denied that it would not attend.", "scheduled"),
        ("Peru and Chile will open talks in Geneva on Friday. Peru's navy minister will not attend.", "scheduled"),
        ("Peru and Chile will open talks in Geneva on Friday. Peru said it would not attend a parade.", "scheduled"),
    ],
)
def test_who_will_not_come_makes_it_uncertain(nlp: Language, text: str, status: str) -> None:
    assert told(nlp, text) == [f"talks | Chile, Peru | Geneva | 2022-03-04 | {status}"]


def test_what_was_planned_once_and_is_refused_is_none(nlp: Language) -> None:
    text = "Peru had planned to meet UN envoys in Geneva on Friday. It will not attend."

    assert told(nlp, text) == []


SUMMIT = "summit | Japan, Philippines | Manila | 2022-04-11 | scheduled"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A summit of Japan and the Philippines is to be held in Manila. It is scheduled for 11 April.", [SUMMIT]),
        ("A summit of Japan and the Philippines will be held in Manila. It is set for 11 April.", [SUMMIT]),
        (
            "Talks between Japan and the Philippines are to be held in Manila. They are scheduled for 11 April.",
            ["talks | Japan, Philippines | Manila | 2022-04-11 | scheduled"],
        ),
        (
            "A summit of Japan and the Philippines will be held in Manila. It is set for a rethink on 11 April.",
            ["summit | Japan, Philippines | Manila | - | scheduled"],
        ),
        (
            "A summit of Japan and the Philippines will be held in Manila. The vote comes first. It is set for 11 April.",
            ["summit | Japan, Philippines | Manila | - | scheduled"],
        ),
        (
            "Peru and Chile ended a sixth round of talks in Arica on Monday. A seventh will begin in Lima on 8 April.",
            [
                "talks | Chile, Peru | Arica | 2022-02-28 | held",
                "talks | Chile, Peru | Lima | 2022-04-08 | scheduled",
            ],
        ),
        (
            "Peru and Chile ended a round of talks in Arica on Monday. The next one will be held in Lima on 8 April.",
            [
                "talks | Chile, Peru | Arica | 2022-02-28 | held",
                "talks | Chile, Peru | Lima | 2022-04-08 | scheduled",
            ],
        ),
        (
            "The presidents of Peru and Chile will meet in Lima on 17 March and their foreign ministers in Arica on 1 April.",
            [
                "meeting | Chile, Peru | Lima | 2022-03-17 | scheduled",
                "meeting | Chile, Peru | Arica | 2022-04-01 | scheduled",
            ],
        ),
        (
            "The presidents of Peru and Chile will meet in Lima on 17 March and their wives in Arica on 1 April.",
            ["meeting | Chile, Peru | Lima | 2022-03-17 | scheduled"],
        ),
        (
            "The presidents of Peru and Chile will meet in Lima on 17 March and their ministers signed a pact in Arica on 1 April.",
            ["meeting | Chile, Peru | Lima | 2022-03-17 | scheduled"],
        ),
        (
            "The talks between Egypt and Sudan will be held in Cairo on 17 March (local time 09:30).",
            ["talks | Egypt, Sudan | Cairo | 2022-03-17 09:30 Africa/Cairo | scheduled"],
        ),
        (
            "The call on Tuesday will bring together Emmanuel Macron and Olaf Scholz.",
            ["call | France, Germany | - | 2022-03-08 | scheduled"],
        ),
        ("The call for peace on Tuesday will bring together Emmanuel Macron and Olaf Scholz.", None),
    ],
)
def test_what_is_told_on_belongs_to_it(nlp: Language, text: str, wanted: list[str] | None) -> None:
    found = told(nlp, text)

    assert found == wanted if wanted is not None else not any(line.startswith("call") for line in found)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Next on the agenda: EU-China summit, Beijing, 7 December.",
            ["summit | China, European Union | Beijing | 2022-12-07 | scheduled"],
        ),
        (
            "Next: OSCE ministers, Oslo, 9 March. OSCE Permanent Council, Vienna, 12 March.",
            ["session | OSCE | Oslo | 2022-03-09 | scheduled", "session | OSCE | Vienna | 2022-03-12 | scheduled"],
        ),
        (
            "Next: OSCE ministers, Oslo, 9 March. The EU published a report on fish on 22 February.",
            ["session | OSCE | Oslo | 2022-03-09 | scheduled"],
        ),
        ("OSCE Permanent Council, Vienna, 12 March.", []),
        (
            "Visit of Kuwait's foreign minister, Abdullah Al-Yahya, to Paris (10-11 March 2022).",
            ["visit | Kuwait | Paris | 2022-03-10..2022-03-11 | scheduled"],
        ),
        (
            "Visit by the foreign minister of Kuwait to Paris, 10-11 March 2022.",
            ["visit | Kuwait | Paris | 2022-03-10..2022-03-11 | scheduled"],
        ),
        ("Visit our pages on Kuwait and Paris before 10 March 2022.", []),
    ],
)
def test_announcements_without_a_verb(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Foreign Minister Wang Yi will visit Austria and Poland from 12 to 16 March, spokesman Lin Jian said. He will first hold talks with Karl Nehammer in Vienna.",
            "talks | Austria, China | Vienna | 2022-03-12..2022-03-16 | scheduled",
        ),
        (
            "Kremlin spokesman Dmitry Peskov said Vladimir Putin would travel to Minsk on 9 March. He will be received by Alexander Lukashenko.",
            "meeting | Belarus, Russia | Minsk | 2022-03-09 | scheduled",
        ),
        (
            "Kremlin spokesman Dmitry Peskov will travel to Minsk on 9 March. He will be received by Alexander Lukashenko.",
            "meeting | Belarus, Russia | Minsk | 2022-03-09 | scheduled",
        ),
    ],
)
def test_a_spokesman_is_not_he_who_travels(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in told(nlp, text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Serbian-Kosovan talks set for Thursday in Brussels are off, the EU said.",
            ["talks | Kosovo, Serbia | Brussels | 2022-03-03 | cancelled"],
        ),
        (
            "The Serbian-Kosovan talks set for Thursday in Brussels are off; a new date will be fixed later, the EU said.",
            ["talks | Kosovo, Serbia | Brussels | - | postponed (was 2022-03-03)"],
        ),
        (
            "The Serbian-Kosovan talks set for Thursday in Brussels are on, the EU said.",
            ["talks | Kosovo, Serbia | Brussels | 2022-03-03 | scheduled"],
        ),
        (
            "Armenia's foreign minister was due in Tehran on Thursday but has delayed his visit until next week.",
            ["visit | Armenia | Tehran | 2022-03-07..2022-03-13 | scheduled (was 2022-03-03)"],
        ),
        (
            "Armenia's foreign minister was due in Tehran on Thursday but has cancelled his trip.",
            ["visit | Armenia | Tehran | 2022-03-03 | cancelled"],
        ),
        (
            "Armenia's foreign minister was due in Tehran on Thursday and has cancelled a visit to Baku.",
            ["visit | Armenia | Tehran | 2022-03-03 | scheduled", "visit | Armenia | Baku | - | cancelled"],
        ),
        (
            "Armenia's foreign minister was due in Tehran on Thursday but has cancelled his trip to Baku.",
            ["visit | Armenia | Tehran | 2022-03-03 | scheduled", "visit | Armenia | Baku | - | cancelled"],
        ),
        (
            "The presidents of Kenya and Uganda meet in Kampala on 20 March, their defence ministers in Mombasa on 27 March.",
            [
                "meeting | Kenya, Uganda | Kampala | 2022-03-20 | scheduled",
                "meeting | Kenya, Uganda | Mombasa | 2022-03-27 | scheduled",
            ],
        ),
        (
            "The European Council on 24 and 25 March in Brussels will be chaired by Charles Michel.",
            ["session | European Union | Brussels | 2022-03-24..2022-03-25 | scheduled"],
        ),
        ("The European Council on 24 March will publish a report.", []),
    ],
)
def test_what_is_off_is_off_and_what_sits_sits(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
