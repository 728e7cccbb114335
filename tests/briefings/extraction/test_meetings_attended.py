"""Meetings told by what somebody does there: chairs a body, leads a team, speaks; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

_IN_RIGA = "U.S. Deputy Secretary Ann Morris will travel to Riga, Latvia, from 7 to 9 March. "
_VISIT = "visit | United States | Riga | 2022-03-07..2022-03-09 | scheduled"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "U.S. Deputy Secretary Ann Morris will chair the working group on trade in Riga on 8 March.",
            "session | United States | Riga | 2022-03-08 | scheduled",
        ),
        (
            "U.S. Deputy Secretary Ann Morris will participate in the U.S.-Latvia Trade Working Group on 8 March.",
            "session | Latvia, United States | - | 2022-03-08 | scheduled",
        ),
        (
            "U.S. Ambassador Ann Morris will attend the UN Commission on Population in New York on 16 May.",
            "session | United Nations, United States | New York | 2022-05-16 | scheduled",
        ),
        (
            "Norwegian Minister Kari Lund will take part in the 66th Commission on the Status of Women in New York from "
            "14 to 25 March.",
            "session | Norway | New York | 2022-03-14..2022-03-25 | scheduled",
        ),
        (
            "On May 19, U.S. Secretary Ann Morris will chair an open debate of the UN Security Council on famine.",
            "session | UN Security Council, United States | - | 2022-05-19 | scheduled",
        ),
        (
            "U.S. Deputy Secretary Ann Morris will lead the American delegation for a high-level trade working group in "
            "Riga on 8 March.",
            "session | United States | Riga | 2022-03-08 | scheduled",
        ),
    ],
)
def test_a_body_that_somebody_sits_in_meets(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "U.S. Deputy Secretary Ann Morris will chair the Trade Commission.",
        "Norwegian Minister Kari Lund chairs the Arctic Council's group on trade since 1 March.",
        "U.S. Deputy Secretary Ann Morris will join the board of the bank on 8 March.",
        "Norwegian Minister Kari Lund will attend a debate on 8 March.",
        "U.S. Deputy Secretary Ann Morris will deliver a commencement address at Riga University on 8 March.",
        "U.S. Deputy Secretary Ann Morris will give a speech on the summit.",
    ],
)
def test_an_office_in_a_body_and_a_speech_elsewhere_are_none(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            _IN_RIGA + "In Riga, she will deliver a keynote address on press freedom at the Baltic Media Conference.",
            [_VISIT, "conference | United States | Riga | 2022-03-07..2022-03-09 | scheduled"],
        ),
        (
            _IN_RIGA + "She will also speak at the Baltic Media Forum.",
            [_VISIT, "conference | United States | Riga | 2022-03-07..2022-03-09 | scheduled"],
        ),
        (
            _IN_RIGA + "In Riga, she will meet with senior Latvian officials and co-chair the Working Group on Trade.",
            [
                _VISIT,
                "meeting | Latvia, United States | Riga | 2022-03-07..2022-03-09 | scheduled",
                "session | United States | Riga | 2022-03-07..2022-03-09 | scheduled",
            ],
        ),
        (
            "In Kenya on 8 March, U.S. Deputy Secretary Ann Morris will meet with senior Kenyan officials and chair the "
            "third U.S.-Kenya Trade Dialogue.",
            [
                "meeting | Kenya, United States | Kenya | 2022-03-08 | scheduled",
                "dialogue | Kenya, United States | Kenya | 2022-03-08 | scheduled",
            ],
        ),
        (
            "U.S. Envoy Ann Morris will participate in the CleanSteel Transition Dialogue on June 1.",
            ["dialogue | United States | - | 2022-06-01 | scheduled"],
        ),
        ("U.S. Envoy Ann Morris will attend a meeting on June 1.", []),
        (
            _IN_RIGA + "On 9 March at the “Making Bread for the World” Conference, she will deliver keynote remarks.",
            [_VISIT, "conference | United States | Riga | 2022-03-09 | scheduled"],
        ),
        (
            "2:00 p.m. Under Secretary Nuland meets with Norwegian Minister Kari Lund at the Department of State.",
            ["meeting | Norway, United States | Department of State | 2022-03-02 14:00 America/New_York | scheduled"],
        ),
        (
            "4:30 p.m.\n\nSecretary Bell of the United States meets with Norwegian Minister Kari Lund.\n\nDEPUTY SECRETARY "
            "ANN MORRIS\n\nDeputy Secretary Morris attends meetings and briefings at the Department of State.\n\n5:30 p.m."
            "\n\nPress briefing.",
            ["meeting | Norway, United States | - | 2022-03-02 16:30 ? | scheduled"],
        ),
        (
            "U.S. Envoy Ann Morris will travel to Bonn, Germany, June 17-20 to attend the G7 Steel Ministerial. Following "
            "the G7 meeting, Envoy Morris will attend the Radio Free Media Forum.",
            [
                "visit | United States | Bonn | 2022-06-17..2022-06-20 | scheduled",
                "meeting | G7, United States | Bonn | 2022-06-17..2022-06-20 | scheduled",
                "conference | United States | Bonn | 2022-06-17..2022-06-20 | scheduled",
            ],
        ),
    ],
)
def test_who_speaks_chairs_or_attends_is_there(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("U.S. diplomats will be returning to Ukraine this week.", []),
        ("Norwegian Minister Kari Lund said that Norwegian diplomats would return to Kyiv on 8 March.", []),
        (
            "U.S. negotiators will return to Vienna on 8 March.",
            ["visit | United States | Vienna | 2022-03-08 | scheduled"],
        ),
    ],
)
def test_staff_that_returns_is_on_no_visit(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            _IN_RIGA + "She will hold a roundtable with opposition leaders.",
            [_VISIT, "meeting | United States | Riga | 2022-03-07..2022-03-09 | scheduled"],
        ),
        (
            _IN_RIGA + "In Riga, she will hold high-level talks with allies and partners regarding bread.",
            [_VISIT, "talks | United States | Riga | 2022-03-07..2022-03-09 | scheduled"],
        ),
        (_IN_RIGA + "She will host a discussion with human rights advocates.", [_VISIT]),
        (_IN_RIGA + "She will hold a meeting with business leaders.", [_VISIT]),
        (
            _IN_RIGA
            + "She will lead the U.S. delegation to the third U.S.-Latvia Strategic Dialogue. She will have a working "
            "lunch with Foreign Minister Janis Berzins.",
            [
                _VISIT,
                "dialogue | Latvia, United States | Riga | 2022-03-07..2022-03-09 | scheduled",
                "other | Latvia, United States | Riga | 2022-03-07..2022-03-09 | scheduled",
            ],
        ),
    ],
)
def test_politicians_without_names_are_met_and_a_meal_is_beside_a_dialogue(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "U.S. Envoy Ann Morris will travel to Milan June 20-22 and Ohrid July 1-3. From June 22-29, Envoy Morris will "
            "accompany Secretary Tom Bell on his travel to Berlin and Paris. Finally, in Ohrid, Envoy Morris will meet "
            "with North Macedonian Prime Minister Zaev.",
            [
                "visit | United States | Milan | 2022-06-20..2022-06-22 | scheduled",
                "visit | United States | Ohrid | 2022-07-01..2022-07-03 | scheduled",
                "visit | United States | Berlin | 2022-06-22..2022-06-29 | scheduled",
                "meeting | North Macedonia, United States | Ohrid | 2022-07-01..2022-07-03 | scheduled",
            ],
        ),
        (
            "U.S. Envoy Ann Morris will travel to Milan June 20-22 and Ohrid July 1-3. From June 22-29, Envoy Morris will "
            "accompany Secretary Tom Bell on his travel to Berlin. In Berlin, Envoy Morris will meet with German officials.",
            [
                "visit | United States | Milan | 2022-06-20..2022-06-22 | scheduled",
                "visit | United States | Ohrid | 2022-07-01..2022-07-03 | scheduled",
                "visit | United States | Berlin | 2022-06-22..2022-06-29 | scheduled",
                "meeting | Germany, United States | Berlin | 2022-06-22..2022-06-29 | scheduled",
            ],
        ),
        (
            "U.S. Envoy Ann Morris will travel to Minford Air Force Base in Nebraska on 8 March.",
            ["visit | United States | Minford Air Force Base | 2022-03-08 | scheduled"],
        ),
    ],
)
def test_a_journey_told_between_the_stops_of_another_keeps_its_own_days(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "U.S. Deputy Secretary Ann Morris will travel to Brussels from April 19 to 22 to chair the U.S.-EU Dialogue on "
            "April 21 and the U.S.-Kenya Consultations on April 22.",
            [
                "dialogue | European Union, United States | Brussels | 2022-04-21 | scheduled",
                "talks | Kenya, United States | Brussels | 2022-04-22 | scheduled",
            ],
        ),
        (
            _IN_RIGA
            + "She will lead the U.S. delegation to the annual meeting of the OECD. While in Riga, she will meet "
            "with OECD Secretary General Tom Bell.",
            [
                _VISIT,
                "meeting | OECD, United States | Riga | 2022-03-07..2022-03-09 | scheduled",
                "meeting | OECD, United States | Riga | 2022-03-07..2022-03-09 | scheduled",
            ],
        ),
        (
            "U.S. Deputy Secretary Ann Morris will travel 7-9 March to Rabat, Morocco, to attend a meeting of the Grain "
            "Coalition. Deputy Secretary Morris will join Moroccan Foreign Minister Nasser Alami in co-hosting the Grain "
            "Ministerial on 8 March.",
            [
                "visit | United States | Rabat | 2022-03-07..2022-03-09 | scheduled",
                "meeting | Grain Coalition, Morocco, United States | Rabat | 2022-03-08 | scheduled",
            ],
        ),
        (
            "U.S. Secretary Ann Morris will travel to New York City May 18-19 to convene meetings on bread. On May 19, "
            "Secretary Morris will chair an event of the UN Security Council: an open debate focusing on bread. Following "
            "this debate, she will meet with UN Secretary-General Guterres.",
            [
                "visit | United States | New York City | 2022-05-18..2022-05-19 | scheduled",
                "session | United States | New York City | 2022-05-19 | scheduled",
                "meeting | United Nations, United States | New York City | 2022-05-19 | scheduled",
            ],
        ),
        (
            "U.S. Special Coordinator for Tibetan Issues Uzra Zeya will travel May 17-22 to India.",
            ["visit | United States | India | 2022-05-17..2022-05-22 | scheduled"],
        ),
    ],
)
def test_two_gatherings_of_one_sentence_and_one_of_two(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "7:00 a.m. U.S. Secretary Ann Morris participates in the ASEAN Ministerial.",
            ["meeting | ASEAN, United States | - | 2022-03-02 07:00 ? | scheduled"],
        ),
        (
            _IN_RIGA + "At the Baltic Culture Ministerial, she will hold discussions with senior officials.",
            [_VISIT],
        ),
        (
            "Norwegian Special Envoy Kari Lund will visit Oman starting March 1.",
            ["visit | Norway | Oman | - | scheduled"],
        ),
    ],
)
def test_a_gathering_is_no_place_and_a_day_just_over_not_a_year_ahead(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    assert told(nlp, text) == wanted


_IN_LYON = "Norwegian Foreign Minister Kari Lund"
_LYON = "conference | Norway | Lyon | 2022-03-10 | scheduled"


@pytest.mark.parametrize(
    "plan",
    [
        "will participate in a panel at the Lyon Forum on 10 March.",
        "is to participate in a panel at the Lyon Forum on 10 March.",
        "will travel to Lyon to participate in a panel at the Lyon Forum on 10 March.",
        "will participate in a panel discussion at the Lyon Forum on 10 March.",
        "will join a panel discussion at the Lyon Forum on 10 March.",
        "will speak on a panel at the Lyon Forum on 10 March.",
        "is scheduled to participate in a panel discussion at the Lyon Forum on 10 March.",
        "is due to take part in a panel on trade at the Lyon Conference on 10 March.",
        "is set to take part in a panel discussion at the Lyon Security Conference in Lyon on 10 March.",
        "is also due to participate in a panel at the Lyon Forum on 10 March, her office said.",
        "is expected to take part in a workshop at the Lyon Forum on 10 March.",
        ", who is due to take part in a panel at the Lyon Forum on 10 March, spoke to reporters.",
        "is due to meet Chad's minister on 9 March and take part in a panel at the Lyon Forum on 10 March.",
    ],
)
def test_who_will_be_on_a_panel_comes_to_the_conference(nlp: Language, plan: str) -> None:
    assert _LYON in told(nlp, f"{_IN_LYON} {plan}")


@pytest.mark.parametrize(
    "plan",
    [
        "will not participate in a panel at the Lyon Forum on 10 March.",
        "will no longer participate in a panel at the Lyon Forum on 10 March.",
        "declined to participate in a panel at the Lyon Forum on 10 March.",
        "cancelled plans to participate in a panel at the Lyon Forum on 10 March.",
        "was not able to participate in a workshop at the Lyon Forum on Sunday.",
        "had been due to participate in a panel at the Lyon Forum on Sunday.",
        "was to participate in a panel at the Lyon Forum on Sunday but stayed in Oslo.",
        "may participate in a discussion at the Lyon Forum on 10 March.",
        "was invited to participate in a panel at the Lyon Forum on 10 March.",
        "will participate by video in a panel at the Lyon Forum on 10 March.",
        "will not travel to Lyon to participate in a panel at the Lyon Forum on 10 March.",
        "is not scheduled to participate in a panel at the Lyon Forum on 10 March.",
        "is no longer due to take part in a panel at the Lyon Forum on 10 March.",
        "is set to take part by video in a panel at the Lyon Forum on 10 March.",
        "is set to take part in a panel on cod on 10 March.",
        "is due to participate in a panel at the Lyon Forum on 10 March, if her health allows.",
        "is tentatively scheduled to participate in a panel at the Lyon Forum on 10 March.",
        "was scheduled to participate in a panel at the Lyon Forum on 10 March but fell ill.",
        "will not take part in a panel discussion at the Lyon Forum on 10 March.",
        "declined to join a panel at the Lyon Forum on 10 March.",
        "will join a coalition at the Lyon Forum on 10 March.",
        "will take part in a ceremony at the Lyon summit on 10 March.",
    ],
)
def test_who_need_not_be_on_a_panel_does_not_come(nlp: Language, plan: str) -> None:
    assert told(nlp, f"{_IN_LYON} {plan}") == []


def test_the_day_that_opens_a_sentence_is_that_of_the_panel(nlp: Language) -> None:
    assert told(nlp, f"On 10 March, {_IN_LYON} is slated to participate in a workshop at the Lyon Forum.") == [_LYON]


@pytest.mark.parametrize(
    ("plan", "wanted"),
    [
        ("take part in a session at the Lyon Forum on 10 March.", _LYON),
        ("visit Lyon on 9 March and take part in a discussion at the Lyon Forum on 10 March.", _LYON),
        (
            "take part in a discussion between Chad and Niger at the Lyon Forum on 10 March.",
            "talks | Chad, Niger, Norway | - | 2022-03-10 | scheduled",
        ),
        (
            "take part in a panel discussion with Ghana's Foreign Minister Ama Osei at the Lyon Forum on 10 March.",
            "talks | Ghana, Norway | - | 2022-03-10 | scheduled",
        ),
    ],
)
def test_what_there_is_at_a_conference_is_told_once(nlp: Language, plan: str, wanted: str) -> None:
    assert [line for line in told(nlp, f"{_IN_LYON} will {plan}") if not line.startswith("visit")] == [wanted]
