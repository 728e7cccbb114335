"""Ministries' releases on journeys: who is told with what titles, what is told twice, what is only spoken of."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

HEAD = "Office of the Spokesperson\n\n"
ROE = HEAD + "Assistant Secretary of State Dana Roe will travel to "
APIA = "visit | United States | Apia | 2022-03-10..2022-03-12 | scheduled"
SAMOA = "meeting | Samoa, United States | Apia | 2022-03-10..2022-03-12 | scheduled"
OSLO = "meeting | Chile, Norway | Oslo | 2022-03-10 | scheduled"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            HEAD + "Under Secretary for Trade, Fisheries, and Human Rights and U.S. Special Coordinator for Arctic "
            "Issues Ursa Bell will travel March 17-22 to India and Nepal to deepen cooperation on fish and ports.",
            "visit | United States | India | 2022-03-17..2022-03-22 | scheduled",
        ),
        (
            ROE + "Accra, Ghana, from March 9 to 11. While there, the Assistant Secretary will meet with local and "
            "international counterparts to discuss peace.",
            "meeting | Ghana, United States | Accra | 2022-03-09..2022-03-11 | scheduled",
        ),
        (
            ROE + "Denver, where, together with the mayor, she will attend the Tenth Cities Summit from March 9-11.",
            "visit | United States | Denver | 2022-03-09..2022-03-11 | scheduled",
        ),
        (
            ROE + "Lisbon, Portugal, from March 8 to 11, to participate in panel discussions at the Lisbon Security "
            "Conference.",
            "conference | United States | Lisbon | 2022-03-08..2022-03-11 | scheduled",
        ),
        (
            ROE + "Nairobi, Kenya and Accra, Ghana March 8-11. In Accra, Assistant Secretary Roe will deliver a "
            "keynote address on media freedom at the Pacific Institute 2022 International Media Conference.",
            "conference | United States | Accra | 2022-03-08..2022-03-11 | scheduled",
        ),
        (
            ROE + "Austria on March 9, 2022, where she will meet with Chancellor Karl Huber to discuss trade. They "
            "will discuss gas. Assistant Secretary Roe will also take part in the Vienna II Conference on Libya.",
            "meeting | Austria, United States | Austria | 2022-03-09 | scheduled",
        ),
        (
            ROE + "Quito, Ecuador, March 8-11. In Ecuador, the delegation will meet with President Mora. They will "
            "also meet with Foreign Minister Diaz.",
            "visit | United States | Quito | 2022-03-08..2022-03-11 | scheduled",
        ),
        (
            ROE + "Accra, Ghana, from March 9 to 11.\n\nAssistant Secretary Roe is visiting Accra on her first trip to "
            "Africa to underscore the importance of ties. While there, she will meet with government officials.",
            "meeting | Ghana, United States | Accra | 2022-03-09..2022-03-11 | scheduled",
        ),
        (
            ROE + "Houston, Texas, from March 8 to 11, to participate in discussions on protecting our ocean and "
            "fighting plastic pollution at the 21st Annual Conference of the Society of Water Journalists (SWJ).",
            "conference | Society of Water Journalists, United States | Houston | 2022-03-08..2022-03-11 | scheduled",
        ),
    ],
)
def test_a_journey_is_told_with_its_travellers_and_what_they_do(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in told(nlp, text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            ROE + "Apia, Samoa, on March 10-12, to mark the day of the treaty and meet with Samoan officials. In Apia, "
            "she will deliver remarks. The Assistant Secretary will also meet with Samoan government officials.",
            [APIA, SAMOA],
        ),
        (
            ROE + "Apia, Samoa, on March 10-12 and meet with senior officials to discuss trade. She will also meet "
            "with health officials to discuss vaccines.",
            [APIA, SAMOA, SAMOA],
        ),
        (
            ROE + "Apia, Samoa, on March 10-12. Deputy Assistant Secretary Mary Pope will accompany Assistant "
            "Secretary Roe on her trip.\n\nThe Assistant Secretary and Deputy Assistant Secretary’s travel to Apia "
            "underscores the U.S. commitment.",
            [APIA],
        ),
        (
            ROE + "Apia, Samoa, on March 10-12 to participate in the Food Summit. During this important UN meeting, "
            "Assistant Secretary Roe will speak.",
            [APIA, "summit | United States | Apia | 2022-03-10..2022-03-12 | scheduled"],
        ),
        (
            "Peru and Chile will hold trade talks in Arica on March 10. At this meeting, ministers Ana Sala of Peru and "
            "Juan Rojas of Chile will sign a protocol.",
            ["talks | Chile, Peru | Arica | 2022-03-10 | scheduled"],
        ),
        (
            ROE + "Apia, Samoa, on March 10-12. She will also visit the port to speak with Port Administrator Velez.",
            [APIA],
        ),
        (
            "Foreign Minister Ana Ruiz of Chile will meet Norwegian Prime Minister Per Dahl in Oslo on March 10. "
            "The Arctic Fellowship brings together 20 leaders from Norway and Chile.",
            [OSLO],
        ),
        (
            "Foreign Minister Ana Ruiz of Chile will accompany President Juan Diaz on his trip to Oslo on March 10.",
            ["visit | Chile | Oslo | 2022-03-10 | scheduled"],
        ),
    ],
)
def test_what_is_told_again_or_only_spoken_of_is_no_second_one(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "The Secretary of the committee led by Senator John Roe will travel to Lima on March 9.",
        "The bureau announced the launch of the Lincoln Scholarly Exchange Initiative, which brings together 20 civic "
        "leaders from Ghana and the United States to advance inclusion.",
        "Foreign Minister Ana Ruiz of Chile delivered a speech on Sunday on meeting her colleagues at the Lima Forum.",
        "Foreign Minister Ana Ruiz of Chile will give a speech in parliament on March 9 on protecting ports after "
        "signing a treaty at the Oslo Conference.",
        "The Young Leaders Program brings together officials from Kenya and Uganda to discuss trade.",
        "Foreign Minister Ana Ruiz of Chile will participate in the fish festival at the conference centre on March 9.",
        "Foreign Minister Ana Ruiz of Chile participated in discussions at the university on Sunday.",
    ],
)
def test_titles_programmes_and_festivals_are_no_meetings(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "On Monday, March 7, officials from Canada and Fiji will convene the Annual Consultations on Fisheries "
            "(ACF) in Lisbon. The three-day ACF is a high-level, multilateral forum to discuss fish.",
            ["talks | Canada, Fiji | Lisbon | 2022-03-07..2022-03-09 | scheduled"],
        ),
        (
            "Canada will host the Arctic Safety Summit on March 20 in Ottawa. The two-day summit brings together "
            "foreign ministers.",
            ["summit | Canada | Ottawa | 2022-03-20..2022-03-21 | scheduled"],
        ),
        (
            "Canada will host the Arctic Safety Summit (ASU) on March 20 in Ottawa. The two-day ASU last year was "
            "held in Oslo.",
            ["summit | Canada | Ottawa | 2022-03-20 | scheduled"],
        ),
        (
            "Canada will host the Arctic Safety Summit (ASU) on March 20 in Ottawa. The two-day OPEC meeting is a "
            "forum for ministers.",
            ["summit | Canada | Ottawa | 2022-03-20 | scheduled"],
        ),
    ],
)
def test_days_of_what_is_called_by_its_letters(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


LONG = (
    "Issues under consideration at the Congress include modifications to the rules of procedure to allow hybrid (i.e., "
    "mixed virtual and physically present) meetings, as well as the opening of the union to wider circles, reform of "
    "the system of member countries’ contributions, and interpretation of the 2019 Geneva accord on compensation for "
    "small items, which has been discussed for many years by the members of the union and their partners in all parts "
    "of the world, and by the banks which pay for it."
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "On March 9, 2022, the Department of State’s Advisory Committee on Private Law will meet to discuss "
            f"positions for the 12th Congress of the Law Union (LU), currently scheduled for May 9-27 in Suva. {LONG}"
            "\n\nThe meeting will take place virtually from 1:00 p.m. to 5:00 p.m. Eastern Time.",
            ["meeting | United States | - | 2022-03-09 13:00 ? | scheduled"],
        ),
        (
            "The ministers of Kenya and Uganda will meet on March 9 to prepare the summit of the East African "
            "Community (EAC), currently scheduled for May 9-10 in Arusha.",
            [
                "meeting | Kenya, Uganda | - | 2022-03-09 | scheduled",
                "summit | East African Community | Arusha | 2022-05-09..2022-05-10 | scheduled",
            ],
        ),
        (
            "The presidents of Kenya and Uganda will meet in Nairobi, currently set for May 9.",
            ["meeting | Kenya, Uganda | Nairobi | 2022-05-09 | scheduled"],
        ),
        (
            "The ministers of Kenya and Uganda met on February 28 in Nairobi. The meeting will begin at 3 p.m.",
            ["meeting | Kenya, Uganda | Nairobi | 2022-02-28 | held"],
        ),
    ],
)
def test_hours_and_days_of_what_was_told_before(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


LUSAKA = "visit | United States | Lusaka | 2022-03-10..2022-03-12 | scheduled"
ZAMBIA = "dialogue | United States, Zambia | Lusaka | 2022-03-10..2022-03-12 | scheduled"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            ROE + "Lusaka, Zambia, March 10-12, to represent the United States in the first ever U.S.-Zambia human "
            "rights dialogue.\n\nAssistant Secretary Roe will meet in Lusaka with government and civil society "
            "leaders to discuss human rights.",
            [LUSAKA, ZAMBIA, "meeting | United States, Zambia | Lusaka | 2022-03-10..2022-03-12 | scheduled"],
        ),
        (
            "The United States and Zambia will hold a strategic dialogue in Lusaka on March 10. The two sides will "
            "meet to discuss trade.",
            ["dialogue | United States, Zambia | Lusaka | 2022-03-10 | scheduled"],
        ),
        (
            ROE + "Austria March 9-11. In Vienna, Assistant Secretary Roe will co-host with her UK counterpart a "
            "meeting of the Nuclear Suppliers Group.",
            [
                "visit | United States | Austria | 2022-03-09..2022-03-11 | scheduled",
                "meeting | Nuclear Suppliers Group, United Kingdom, United States | Vienna | 2022-03-09..2022-03-11"
                " | scheduled",
            ],
        ),
        (
            "Foreign Minister Ana Ruiz of Chile will meet her counterparts from Peru and Kenya on March 10 in Lima.",
            ["meeting | Chile, Kenya, Peru | Lima | 2022-03-10 | scheduled"],
        ),
        (
            ROE + "Africa Command in Stuttgart, Germany, from March 17-19.",
            ["visit | United States | Stuttgart | 2022-03-17..2022-03-19 | scheduled"],
        ),
        (
            "Foreign Minister Ana Ruiz of Chile will travel to the headquarters of the bank in Manila on March 10.",
            [],
        ),
    ],
)
def test_who_is_met_besides_and_with_whom(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
