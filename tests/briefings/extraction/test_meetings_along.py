"""What follows a meeting in its own sentence, and what somebody begins it with, has its day and its place.

Published on Wednesday 2 March 2022.
"""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Emmanuel Macron will meet with Prime Minister Ito of Japan in Paris on Friday, followed by a meeting with"
            " Italian President Sergio Mattarella.",
            "meeting | France, Italy | Paris | 2022-03-04 | scheduled",
        ),
        (
            "French President Emmanuel Macron will hold talks with Kenya's president on Friday, followed by a working"
            " lunch with King Felipe of Spain.",
            "other | France, Spain | - | 2022-03-04 | scheduled",
        ),
        (
            "French President Macron will meet the Japanese prime minister in Tokyo on Friday, followed by talks with"
            " South Korean President Yoon in Seoul on Saturday.",
            "talks | France, South Korea | Seoul | 2022-03-05 | scheduled",
        ),
        (
            "French President Macron met the Japanese prime minister in Tokyo on Tuesday, followed by talks with the"
            " finance minister of Laos.",
            "talks | France, Laos | Tokyo | 2022-03-01 | held",
        ),
        (
            "Macron will begin his consultations in Nairobi, Kenya on April 22, meeting with President Ruto.",
            "meeting | France, Kenya | Nairobi | 2022-04-22 | scheduled",
        ),
        (
            "Scholz will start his meetings on Friday, paying a courtesy call on King Felipe of Spain in Madrid.",
            "meeting | Germany, Spain | Madrid | 2022-03-04 | scheduled",
        ),
        (
            "The ministers of Peru and Chile will meet on Friday, followed by a meeting of their presidents in May.",
            "meeting | Chile, Peru | - | 2022-05-01..2022-05-31 | scheduled",
        ),
        (
            "Scholz will pay a courtesy call to King Felipe of Spain in Madrid on Friday.",
            "meeting | Germany, Spain | Madrid | 2022-03-04 | scheduled",
        ),
        (
            "French President Macron will arrive in Madrid on Monday, March 21. Macron will then meet with Prime Minister"
            " Sanchez, followed by a meeting with NATO Secretary General Jens Stoltenberg.",
            "meeting | France, NATO | Madrid | 2022-03-21 | scheduled",
        ),
    ],
)
def test_what_goes_along_with_a_meeting_has_its_day(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in told(nlp, text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "French President Macron will meet the Japanese prime minister in Tokyo on Friday, followed by a press"
            " conference.",
            ["meeting | France, Japan | Tokyo | 2022-03-04 | scheduled"],
        ),
        (
            "French President Macron will meet the Japanese prime minister in Tokyo on Friday, followed by a working dinner.",
            ["meeting | France, Japan | Tokyo | 2022-03-04 | scheduled"],
        ),
        ("A storm hit Lima on Friday, followed by a meeting of Peru's cabinet.", []),
        (
            "Scholz will place a call to King Felipe of Spain on Friday.",
            ["call | Germany, Spain | - | 2022-03-04 | scheduled"],
        ),
    ],
)
def test_what_is_no_meeting_goes_along_with_none(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
