"""Whose "Thursday's talks with Mauritania" are: of whoever did something right before, where nobody else can be meant."""

from __future__ import annotations

import pytest
from spacy.language import Language
from telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Spanish Foreign Minister Jose Manuel Albares fell ill on Monday. Thursday's talks with Mauritania were"
            " postponed to March 14.",
            "talks | Mauritania, Spain | - | 2022-03-14 | scheduled (was 2022-03-03)",
        ),
        (
            "Spanish Foreign Minister Jose Manuel Albares fell ill on Monday, and Thursday's talks with Mauritania were"
            " postponed to March 14.",
            "talks | Mauritania, Spain | - | 2022-03-14 | scheduled (was 2022-03-03)",
        ),
        (
            "Irish Foreign Minister Simon Harris has a cold. Friday's meeting with Norway's Espen Barth Eide was called off.",
            "meeting | Ireland, Norway | - | 2022-03-04 | cancelled",
        ),
        (
            "Spain's foreign minister, Jose Manuel Albares, has flu and will stay at home until Friday, his ministry"
            " said.\n\nThursday's talks with Mauritania were postponed to March 14.",
            "talks | Mauritania, Spain | - | 2022-03-14 | scheduled (was 2022-03-03)",
        ),
        (
            "Jose Manuel Albares of Spain will travel to Rabat on Thursday. Friday's talks with Mauritania will go ahead.",
            "talks | Mauritania, Spain | - | 2022-03-04 | scheduled",
        ),
    ],
)
def test_they_are_of_whoever_did_something(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in told(nlp, text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Spain's Jose Manuel Albares and Portugal's Paulo Rangel fell ill. Thursday's talks with Mauritania were"
            " postponed to March 14.",
            "talks | Mauritania | - | 2022-03-14 | scheduled (was 2022-03-03)",
        ),
        (
            "Spanish Foreign Minister Jose Manuel Albares will meet Egypt's Badr Abdelatty on Friday. Thursday's talks"
            " with Mauritania were postponed to March 14.",
            "talks | Mauritania | - | 2022-03-14 | scheduled (was 2022-03-03)",
        ),
        (
            "Spain is in mourning. Thursday's talks with Mauritania were postponed to March 14.",
            "talks | Mauritania | - | 2022-03-14 | scheduled (was 2022-03-03)",
        ),
        (
            "Spanish Foreign Minister Jose Manuel Albares said so. Thursday's talks with Mauritania were postponed to"
            " March 14.",
            "talks | Mauritania | - | 2022-03-14 | scheduled (was 2022-03-03)",
        ),
        (
            "Mali and Mauritania met in Bamako on Sunday. Spanish Foreign Minister Jose Manuel Albares fell ill."
            " Thursday's talks with Mauritania were postponed to March 14.",
            "talks | Mauritania | - | 2022-03-14 | scheduled (was 2022-03-03)",
        ),
        (
            "Spanish Foreign Minister Jose Manuel Albares fell ill. Thursday's talks between Mali and Mauritania were"
            " postponed to March 14.",
            "talks | Mali, Mauritania | - | 2022-03-14 | scheduled (was 2022-03-03)",
        ),
    ],
)
def test_they_are_nobodys_else(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in told(nlp, text)
