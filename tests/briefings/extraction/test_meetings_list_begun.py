"""The first of several who meet, whom the parser parts from the others by a comma: he takes part as they do."""

from __future__ import annotations

import pytest
from spacy.language import Language
from telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Greek Prime Minister Kyriakos Mitsotakis, Cypriot President Nikos Christodoulides and Egyptian President"
            " Abdel Fattah al-Sisi met in Cairo on Monday.",
            ["meeting | Cyprus, Egypt, Greece | Cairo | 2022-02-28 | held"],
        ),
        (
            "Greek Prime Minister Kyriakos Mitsotakis, Cypriot President Nikos Christodoulides and Egyptian President"
            " Abdel Fattah al-Sisi met in Cairo on Monday. Energy ministers of the three countries will meet in Nicosia on"
            " March 20.",
            [
                "meeting | Cyprus, Egypt, Greece | Cairo | 2022-02-28 | held",
                "meeting | Cyprus, Egypt, Greece | Nicosia | 2022-03-20 | scheduled",
            ],
        ),
        (
            "Iraqi Prime Minister Mohammed Shia al-Sudani, Jordan's King Abdullah and Egyptian President Abdel Fattah"
            " al-Sisi met in Amman on Monday.",
            ["meeting | Egypt, Iraq, Jordan | Amman | 2022-02-28 | held"],
        ),
        (
            "In a letter to Ann Lind, Cypriot President Nikos Christodoulides and Egyptian President Abdel Fattah al-Sisi"
            " said that they would meet in Cairo on March 12.",
            ["meeting | Cyprus, Egypt | Cairo | 2022-03-12 | scheduled"],
        ),
        (
            "On Monday, Cypriot President Nikos Christodoulides and Egyptian President Abdel Fattah al-Sisi met in Cairo.",
            ["meeting | Cyprus, Egypt | Cairo | 2022-02-28 | held"],
        ),
        (
            "According to Ana Ruiz, Chile's foreign minister Alberto van Klaveren and Peru's Elmer Schialer met in Lima on"
            " Monday.",
            ["meeting | Chile, Peru | Lima | 2022-02-28 | held"],
        ),
    ],
)
def test_the_first_takes_part(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
