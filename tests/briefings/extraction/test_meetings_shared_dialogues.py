"""Whose the second chair of a dialogue of two countries is, and a secretary of state who is met abroad."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Secretary Blinken and Deputy Prime Minister Aslan Omarov will co-chair the U.S.-Kazakhstan Dialogue in Washington on 9 March.",
            "dialogue | Kazakhstan, United States | Washington | 2022-03-09 | scheduled",
        ),
        (
            "Secretary Blinken and Vice Premier Hu Wenbo will co-chair the third round of the U.S.-China Consultation in Washington on 9 March.",
            "talks | China, United States | Washington | 2022-03-09 | scheduled",
        ),
        (
            "Vice Foreign Minister Hu Wenbo will co-chair the U.S.-China Dialogue on Water in Washington on 9 March.",
            "dialogue | China, United States | Washington | 2022-03-09 | scheduled",
        ),
        (
            "Secretary Blinken and singer Aslan Omarov will open the U.S.-Kazakhstan Dialogue in Washington on 9 March.",
            "dialogue | Aslan Omarov, Kazakhstan, United States | Washington | 2022-03-09 | scheduled",
        ),
        (
            "Minister Aslan Omarov will open the France-Kazakhstan Dialogue in Paris on 9 March.",
            "dialogue | Aslan Omarov, France, Kazakhstan | Paris | 2022-03-09 | scheduled",
        ),
        (
            "Secretary Blinken will meet Deputy Prime Minister Aslan Omarov of Chad after the U.S.-Kazakhstan Dialogue on 9 March.",
            "meeting | Chad, United States | - | 2022-03-09 | scheduled",
        ),
        (
            "Deputy Secretary Sherman will meet Secretary of State Clara Vidal in Madrid on 9 March.",
            "meeting | Spain, United States | Madrid | 2022-03-09 | scheduled",
        ),
        (
            "Deputy Secretary Sherman and Secretary of State Urs Frei will hold talks in Bern on 9 March.",
            "talks | Switzerland, United States | Bern | 2022-03-09 | scheduled",
        ),
        (
            "Deputy Secretary Sherman and Secretary of State Clara Vidal will meet Foreign Minister Ana Ruiz in Madrid on 9 March.",
            "meeting | Spain, United States | Madrid | 2022-03-09 | scheduled",
        ),
    ],
)
def test_who_chairs_with_the_other_is_of_the_country_left(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in told(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "Deputy Secretary Sherman will meet Secretary of State Antony Blinken in Madrid on 9 March.",
        "Deputy Secretary Sherman will meet US Secretary of State Clara Vidal in Madrid on 9 March.",
        "Deputy Secretary Sherman will meet Secretary of State Clara Vidal in Washington on 9 March.",
        "Deputy Secretary Sherman will meet Secretary of State Clara Vidal in Geneva on 9 March.",
    ],
)
def test_a_secretary_of_state_stays_where_nothing_points_elsewhere(nlp: Language, text: str) -> None:
    assert all("Spain" not in line and "Switzerland" not in line for line in told(nlp, text))
