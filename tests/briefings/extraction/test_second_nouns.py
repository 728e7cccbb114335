"""Two meetings of one verb, each with its own day and place; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Japan and Fiji will hold fisheries talks in Suva on 13 March and defence talks in Tokyo on 20 March.",
            [
                "talks | Fiji, Japan | Suva | 2022-03-13 | scheduled",
                "talks | Fiji, Japan | Tokyo | 2022-03-20 | scheduled",
            ],
        ),
        (
            "Ghana and Togo have agreed to hold trade talks in Accra on March 12 and a summit in Lomé on March 18.",
            [
                "talks | Ghana, Togo | Accra | 2022-03-12 | scheduled",
                "summit | Ghana, Togo | Lomé | 2022-03-18 | scheduled",
            ],
        ),
        (
            "Norway will hold talks with Iceland in Oslo on 10 March and a meeting with Denmark in Copenhagen on 17 March.",
            [
                "talks | Iceland, Norway | Oslo | 2022-03-10 | scheduled",
                "meeting | Denmark, Norway | Copenhagen | 2022-03-17 | scheduled",
            ],
        ),
        (
            "The Dutch foreign minister will have a meeting with her Moroccan counterpart in Rabat on 11 March and talks"
            " with her Tunisian counterpart in Tunis on 14 March.",
            [
                "meeting | Morocco, Netherlands | Rabat | 2022-03-11 | scheduled",
                "talks | Netherlands, Tunisia | Tunis | 2022-03-14 | scheduled",
            ],
        ),
        (
            "The Swiss president will hold talks with Austria in Bern on 12 March, a meeting with Italy in Rome on"
            " 14 March and consultations with Norway in Oslo on 18 March.",
            [
                "talks | Austria, Switzerland | Bern | 2022-03-12 | scheduled",
                "meeting | Italy, Switzerland | Rome | 2022-03-14 | scheduled",
                "talks | Norway, Switzerland | Oslo | 2022-03-18 | scheduled",
            ],
        ),
        (
            "Fisheries talks between Japan and Fiji will be held in Suva on 13 March and defence talks in Tokyo on"
            " 20 March.",
            [
                "talks | Fiji, Japan | Suva | 2022-03-13 | scheduled",
                "talks | Fiji, Japan | Tokyo | 2022-03-20 | scheduled",
            ],
        ),
        (
            "The SADC ministers will hold a session in Lusaka on 6 March and a summit in Harare on 10 March.",
            [
                "session | SADC | Lusaka | 2022-03-06 | scheduled",
                "summit | SADC | Harare | 2022-03-10 | scheduled",
            ],
        ),
        (
            "Japan and Fiji have called off talks in Suva on 13 March and a summit in Tokyo on 20 March.",
            [
                "talks | Fiji, Japan | Suva | 2022-03-13 | cancelled",
                "summit | Fiji, Japan | Tokyo | 2022-03-20 | cancelled",
            ],
        ),
    ],
)
def test_each_of_two_meetings_of_a_verb_keeps_its_day_and_place(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Japan and Fiji will hold fisheries and defence talks in Suva on 13 March.",
        "Japan and Fiji will hold talks in Suva on 13 March and sign an accord in Tokyo on 20 March.",
        "Japan and Fiji will hold talks in Suva on 13 March and a news conference afterwards.",
        "Japan and Fiji will hold talks in Suva on 13 March and the meeting will end with a joint statement.",
        "Japan and Fiji will hold talks in Suva on 13 March and a summit later this year is possible.",
        "Japan's premier will hold talks with Fiji's in Suva on 13 March and a meeting of banks is planned for June.",
    ],
)
def test_what_else_is_told_behind_the_first_leaves_it_its_day(nlp: Language, text: str) -> None:
    found = told(nlp, text)

    assert found == ["talks | Fiji, Japan | Suva | 2022-03-13 | scheduled"]
