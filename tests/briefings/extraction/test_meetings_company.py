"""Who comes along on a journey, what is shown there, and the days of what happens on it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import meetings, told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Under Secretary of State Ann Morris, accompanied by Special Advisor Tom Bell, will visit Chile from March 7 to 9.",
            [("Ann Morris", "United States"), ("Tom Bell", "United States")],
        ),
        (
            "Minister of Foreign Affairs Ana Lopez of Peru, joined by Ambassador Luis Vega, will travel to Oslo on 9 March.",
            [("Ana Lopez", "Peru"), ("Luis Vega", "Peru")],
        ),
        (
            "Deputy Secretary Ruth Cole, together with Special Envoy Tom Bell, will travel to Oslo on 9 March.",
            [("Ruth Cole", "United States"), ("Tom Bell", "United States")],
        ),
        (
            "Kenyan President Daniel Otieno, accompanied by Ugandan President Joseph Okello, will visit Oslo on 9 March.",
            [("Daniel Otieno", "Kenya"), ("Joseph Okello", "Uganda")],
        ),
    ],
)
def test_who_comes_along_is_of_the_same_side_unless_told(
    nlp: Language, text: str, wanted: list[tuple[str, str]]
) -> None:
    (visit,) = meetings(nlp, text)

    assert [(party.name, party.side) for party in visit.parties] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Finnish Foreign Minister Aino Laine will travel to Lima from 7 to 9 March. She will also visit the "
            "National Police of Peru.",
            ["visit | Finland | Lima | 2022-03-07..2022-03-09 | scheduled"],
        ),
        (
            "Assistant Secretary Tom Bell will travel to Chisinau from March 15-17 to meet with Moldovan officials "
            "and visit the Moldovan Police.",
            ["meeting | Moldova, United States | Chisinau | 2022-03-15..2022-03-17 | scheduled"],
        ),
        ("Finnish Foreign Minister Aino Laine will visit the Peruvian Congress on 7 March.", []),
    ],
)
def test_a_body_that_is_visited_is_no_host(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenyan President Daniel Otieno will travel to Oslo from 7 to 9 March to take part in the OECD 2022 "
            "Ministerial Council Meeting.",
            ["meeting | Kenya, OECD | Oslo | 2022-03-07..2022-03-09 | scheduled"],
        ),
        (
            "Under Secretary Ann Morris will visit Chile and Peru from March 7 to 12. She will then travel Lima, "
            "where she will meet with Peruvian officials.",
            [
                "visit | United States | Chile | 2022-03-07..2022-03-12 | scheduled",
                "meeting | Peru, United States | Lima | 2022-03-07..2022-03-12 | scheduled",
            ],
        ),
        (
            "Kenyan President Daniel Otieno is in Oslo from February 28 to March 4.",
            ["visit | Kenya | Oslo | 2022-02-28..2022-03-04 | held"],
        ),
        (
            "Kenya will host the 2023 African Union summit in Nairobi.",
            ["summit | African Union, Kenya | Nairobi | 2023-01-01..2023-12-31 | scheduled"],
        ),
    ],
)
def test_what_happens_on_a_journey_has_its_days(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "U.S. Under Secretary Ann Morris will travel to Santiago from March 7 to 9. She will meet with officials "
            "from the Chilean Ministry of Health. She will also meet with the Chilean Minister of Mining.",
            [
                "visit | United States | Santiago | 2022-03-07..2022-03-09 | scheduled",
                "meeting | Chile, United States | Santiago | 2022-03-07..2022-03-09 | scheduled",
                "meeting | Chile, United States | Santiago | 2022-03-07..2022-03-09 | scheduled",
            ],
        ),
        (
            "Norwegian Foreign Minister Kari Lund will travel to Lima from 10 to 15 March. She will hold a meeting with "
            "Peruvian Foreign Minister Ana Mora. The Norwegian minister and Foreign Minister Mora will also attend the "
            "12 March ministerial meeting.",
            [
                "visit | Norway | Lima | 2022-03-10..2022-03-15 | scheduled",
                "meeting | Norway, Peru | Lima | 2022-03-10..2022-03-15 | scheduled",
                "meeting | Norway, Peru | Lima | 2022-03-12 | scheduled",
            ],
        ),
        (
            "On March 7, U.S. Secretary Ann Morris will meet with senior officials from Chile, Kenya, and Norway in "
            "addition to meetings with the Peruvian and Turkish Foreign Ministers.",
            [
                "meeting | Chile, Kenya, Norway, United States | - | 2022-03-07 | scheduled",
                "meeting | Peru, Turkey, United States | - | 2022-03-07 | scheduled",
            ],
        ),
        (
            "U.S. Secretary Ann Morris will travel to Lima from March 7 to 9. She will participate in meetings with "
            "private-sector representatives, as well as meetings with Government of Peru representatives on health.",
            [
                "visit | United States | Lima | 2022-03-07..2022-03-09 | scheduled",
                "meeting | Peru, United States | Lima | 2022-03-07..2022-03-09 | scheduled",
            ],
        ),
    ],
)
def test_what_is_told_besides_is_a_meeting_of_its_own(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "On 9 March Kenyan President Daniel Otieno will meet Prime Minister Ola Berg of Norway in Oslo. He will "
            "also meet with Norway's leaders to speak of trade.",
            ["meeting | Kenya, Norway | Oslo | 2022-03-09 | scheduled"],
        ),
        (
            "Kenya and Uganda will hold talks in Kampala on 9 March. The ministers will also hold a press conference.",
            ["talks | Kenya, Uganda | Kampala | 2022-03-09 | scheduled"],
        ),
    ],
)
def test_what_is_told_besides_of_those_who_were_named_is_the_same(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "U.S. Assistant Secretary Ann Morris will travel to Brest, France, March 7-9 to participate in the Blue "
            "Planet Summit.",
            "Brest",
        ),
        ("U.S. Assistant Secretary Ann Morris will travel to Lima and Chile March 7-9.", "Lima"),
    ],
)
def test_a_town_and_its_country_are_one_stop(nlp: Language, text: str, wanted: str) -> None:
    found = meetings(nlp, text)

    assert {each.place for each in found} == {wanted}
