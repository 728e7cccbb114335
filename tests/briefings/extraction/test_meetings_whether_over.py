"""What is over, going on or only prepared; a day within its conference; a town nobody knows. Read on 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Envoy Mary Poe will brief reporters on Foreign Minister Lavrov's visit to Lima and Quito, which ended on Sunday.",
            ["visit | Russia | Lima | - | held"],
        ),
        (
            "Foreign Minister Lavrov is in Lagos for the Sahel conference, which ends today.",
            ["visit | Russia | Lagos | - | held"],
        ),
        ("A Chadian minister's visit to Oslo this month had been planned to sign a fishing pact.", []),
        (
            "A Chadian minister's visit to Oslo this month has been planned to sign a fishing pact.",
            ["visit | Chad | Oslo | 2022-03-01..2022-03-31 | scheduled"],
        ),
        (
            "A Chadian minister's visit to Oslo next month had been planned for years.",
            ["visit | Chad | Oslo | 2022-04-01..2022-04-30 | scheduled"],
        ),
        (
            "Chad and Togo will meet on Friday to prepare for the summit in Lusaka.",
            ["meeting | Chad, Togo | - | 2022-03-04 | scheduled"],
        ),
        (
            "Chad and Togo will meet on Friday to prepare for the African Union summit in Lusaka on 9 March.",
            [
                "meeting | Chad, Togo | - | 2022-03-04 | scheduled",
                "summit | African Union | Lusaka | 2022-03-09 | scheduled",
            ],
        ),
    ],
)
def test_what_is_over_is_not_to_come(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


_FORUM = "Togo will host the Sahel Conference in Lomé on 12-14 March. "


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Chad's president will address the closing session on Monday.", "2022-03-14"),
        ("Chad's president will address the opening session on Saturday.", "2022-03-12"),
        ("Chad's president will address the closing session of parliament on Friday.", "2022-03-04"),
        ("Chad's president will address a session of parliament on Monday.", "2022-03-07"),
        ("Chad's president will address the closing session on 16 March.", "2022-03-16"),
    ],
)
def test_the_closing_session_lies_within(nlp: Language, text: str, day: str) -> None:
    found = [line for line in told(nlp, _FORUM + text) if "Chad" in line]

    assert [line.split(" | ")[3] for line in found] in ([day], ["2022-03-12..2022-03-14"])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Chad's premier will travel to Ohrid, North Macedonia, on 9 March.", "Ohrid"),
        ("Chad's premier will meet Togo's president in Novi Sad, Serbia, on 9 March.", "Novi Sad"),
        ("Chad's premier will travel to Serbia, Montenegro and Croatia from 9 to 12 March.", "Serbia"),
        ("Chad's premier will travel to Lima, Peru, on 9 March.", "Lima"),
        ("Chad's premier will hold talks with Togo's president on security on the Korean Peninsula on 9 March.", "-"),
    ],
)
def test_a_town_before_its_country_is_the_place(nlp: Language, text: str, place: str) -> None:
    assert [line.split(" | ")[2] for line in told(nlp, text)] == [place]
