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
