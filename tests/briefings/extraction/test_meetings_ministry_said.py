"""Whose "the president" is of whom a ministry, a seat of government or a minister tells; published 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

_KREMLIN = " The Kremlin said it was watching."


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Chilean foreign ministry said the president will meet Volodymyr Zelensky in Santiago on 5 March.",
            ["meeting | Chile, Ukraine | Santiago | 2022-03-05 | scheduled"],
        ),
        (
            "Chile's defence ministry said the president will meet Volodymyr Zelensky in Santiago on 5 March."
            + _KREMLIN,
            ["meeting | Chile, Ukraine | Santiago | 2022-03-05 | scheduled"],
        ),
        (
            "Chile's foreign minister, Rosa Lagos, said the president will meet Volodymyr Zelensky on 5 March."
            + _KREMLIN,
            ["meeting | Chile, Ukraine | - | 2022-03-05 | scheduled"],
        ),
        (
            "The Kremlin had no comment. In Bratislava, the foreign ministry said the president will meet the Turkish"
            " leader, Recep Tayyip Erdogan, on 5 March.",
            ["meeting | Slovakia, Turkey | - | 2022-03-05 | scheduled"],
        ),
        (
            "The Kremlin said the president will meet Recep Tayyip Erdogan on 5 March. Downing Street said the prime"
            " minister will meet Recep Tayyip Erdogan on 6 March.",
            [
                "meeting | Russia, Turkey | - | 2022-03-05 | scheduled",
                "meeting | Turkey, United Kingdom | - | 2022-03-06 | scheduled",
            ],
        ),
    ],
)
def test_the_president_a_ministry_tells_of_is_its_own(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian President Luis Rojas is in Santiago. The Chilean foreign ministry said the president will meet Volodymyr Zelensky on 5 March.",
        "The Chilean mining company Cobre said the president will meet Volodymyr Zelensky in Santiago on 5 March.",
        "The Chilean and Peruvian foreign ministries said the president will meet Volodymyr Zelensky on 5 March.",
        "The Chilean foreign ministry said the Peruvian president will meet Volodymyr Zelensky on 5 March.",
        "A Chilean writer said the president will meet Volodymyr Zelensky in Santiago on 5 March.",
    ],
)
def test_another_president_is_not_the_ministrys(nlp: Language, text: str) -> None:
    assert not any("Chile," in line for line in told(nlp, text))


def test_a_guest_told_of_before_is_the_president_a_seat_speaks_of(nlp: Language) -> None:
    text = (
        "Kenya's president will travel to Moscow on 5 March. The Kremlin said the president would meet Vladimir Putin."
    )

    assert told(nlp, text) == ["meeting | Kenya, Russia | Moscow | 2022-03-05 | scheduled"]
