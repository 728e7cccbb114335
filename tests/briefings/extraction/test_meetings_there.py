"""Where "there" is, and parts of America that are no state; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Italy's interior minister, Silvia Morandi, who was born in Tunisia, called off a trip there that was to"
            " have begun on Friday.",
            ["visit | Italy | Tunisia | 2022-03-04 | cancelled"],
        ),
        (
            "Prime Minister Mark Ferris of Australia has picked Jakarta for his first trip and will be there on 12"
            " November.",
            ["visit | Australia | Jakarta | 2022-11-12 | scheduled"],
        ),
        (
            "South Africa's foreign minister visited Harare on Monday. She will return there in May.",
            [
                "visit | South Africa | Harare | 2022-02-28 | held",
                "visit | South Africa | Harare | 2022-05-01..2022-05-31 | scheduled",
            ],
        ),
        (
            "Norway's foreign minister will open an exhibition in Rome and meet President Marco Bellini of Italy there.",
            ["meeting | Italy, Norway | Rome | - | scheduled"],
        ),
    ],
)
def test_there_is_the_place_named_last(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    "text",
    [
        "There will be a vote in Jakarta on 12 November.",
        "Prime Minister Mark Ferris of Australia knows Jakarta, and has friends there.",
        "Prime Minister Mark Ferris of Australia went on foot to the office and said he would be there early.",
        "Italy's interior minister, Silvia Morandi, said of Tunisia that a beach there was closed on Friday.",
    ],
)
def test_a_there_of_nobody_who_goes_is_no_visit(nlp: Language, text: str) -> None:
    found = told(nlp, text)

    assert found == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "President Luis Ramos of Peru will leave on Monday for a trip to Central America.",
            ["visit | Peru | Central America | 2022-03-07 | scheduled"],
        ),
        (
            "Ministers of Chile and Peru will meet in Lima on Friday to discuss South America.",
            ["meeting | Chile, Peru | Lima | 2022-03-04 | scheduled"],
        ),
    ],
)
def test_a_part_of_america_is_no_side(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted
