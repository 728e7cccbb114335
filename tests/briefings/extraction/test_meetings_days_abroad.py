"""Weekdays of a journey told in paragraphs of their own; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

_TO_PERU = "Chilean President Gabriel Boric will visit Peru from March 14 to 17."


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            f"{_TO_PERU}\n\nOn Tuesday he will meet President Pedro Castillo in Lima.",
            "meeting | Chile, Peru | Lima | 2022-03-15 | scheduled",
        ),
        (
            f"{_TO_PERU}\n\nThe visit is his first to the country.\n\nBoric will hold talks with President Pedro Castillo on Thursday in Lima.",
            "talks | Chile, Peru | Lima | 2022-03-17 | scheduled",
        ),
        (
            f"{_TO_PERU}\n\nOn Tuesday Boric will meet President Pedro Castillo.",
            "meeting | Chile, Peru | Peru | 2022-03-15 | scheduled",
        ),
        (
            f"{_TO_PERU}\n\nPresident Pedro Castillo will receive him in Lima on Tuesday.",
            "meeting | Chile, Peru | Lima | 2022-03-15 | scheduled",
        ),
        (
            f"{_TO_PERU}\n\nHis talks with President Pedro Castillo are scheduled for Thursday in Lima.",
            "talks | Chile, Peru | Lima | 2022-03-17 | scheduled",
        ),
        (
            "Chilean President Gabriel Boric will visit Peru from March 14 to 17 at the invitation of Peru's Pedro Castillo.\n\nThe two leaders will hold talks on Tuesday.",
            "talks | Chile, Peru | Peru | 2022-03-15 | scheduled",
        ),
        (
            "During his visit to Peru from March 14 to 17, Chilean President Gabriel Boric will meet Peru's Pedro Castillo on Tuesday.",
            "meeting | Chile, Peru | Peru | 2022-03-15 | scheduled",
        ),
        (
            "Chilean President Gabriel Boric will visit Peru next week, his office said.\n\nThe president will meet Peru's Pedro Castillo in Lima on Friday.",
            "meeting | Chile, Peru | Lima | 2022-03-11 | scheduled",
        ),
        (
            "Kenya's President Uhuru Kenyatta flies to Ghana on Sunday.\n\nOn Tuesday he will meet President Nana Akufo-Addo in Accra.",
            "meeting | Ghana, Kenya | Accra | 2022-03-08 | scheduled",
        ),
        (
            "Kenya's President Uhuru Kenyatta will travel to Ghana and Togo from March 14 to 17. On Tuesday he meets President Nana Akufo-Addo in Accra; on Thursday he will be received by President Faure Gnassingbe in Lome.",
            "meeting | Kenya, Togo | Lome | 2022-03-17 | scheduled",
        ),
    ],
)
def test_a_weekday_told_to_be_in_a_journey_lies_in_it(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in told(nlp, text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            f"{_TO_PERU}\n\nOn Thursday he will meet Bolivian President Luis Arce in Santiago.",
            "meeting | Bolivia, Chile | Santiago | 2022-03-03 | scheduled",
        ),
        (
            f"{_TO_PERU} On Thursday he will meet Bolivian President Luis Arce in Santiago.",
            "meeting | Bolivia, Chile | Santiago | 2022-03-03 | scheduled",
        ),
        (
            f"{_TO_PERU} Before that, he will meet Bolivian President Luis Arce in La Paz on Friday.",
            "meeting | Bolivia, Chile | La Paz | 2022-03-04 | scheduled",
        ),
        (
            "Chilean President Gabriel Boric will visit Peru from March 14 to 17, after a meeting with Bolivian President Luis Arce in La Paz on Friday.",
            "meeting | Bolivia, Chile | La Paz | 2022-03-04 | scheduled",
        ),
        (
            "To prepare his visit to Peru from March 14 to 17, Chilean President Gabriel Boric will receive Peru's Cesar Landa in Santiago on Friday.",
            "meeting | Chile, Peru | Santiago | 2022-03-04 | scheduled",
        ),
        (
            "Chilean President Gabriel Boric will visit Peru on March 14-16. The two countries will hold talks on fish on Friday.",
            "talks | Chile, Peru | - | 2022-03-04 | scheduled",
        ),
        (
            f"{_TO_PERU}\n\nBoric met Peru's Pedro Castillo in Lima on Tuesday.",
            "meeting | Chile, Peru | Lima | 2022-03-01 | held",
        ),
        (
            f"{_TO_PERU}\n\nOn Thursday he will speak by telephone with President Pedro Castillo.",
            "call | Chile, Peru | - | 2022-03-03 | scheduled",
        ),
        (
            f"{_TO_PERU}\n\nBolivian President Luis Arce will meet Peru's Pedro Castillo in Lima on Friday.",
            "meeting | Bolivia, Peru | Lima | 2022-03-04 | scheduled",
        ),
        (
            f"{_TO_PERU}\n\nPeru's Foreign Minister Cesar Landa announced the visit. Landa will meet Bolivian President Luis Arce in Lima on Friday.",
            "meeting | Bolivia, Peru | Lima | 2022-03-04 | scheduled",
        ),
        (
            f"{_TO_PERU}\n\nPeru and Ecuador will hold talks in Lima on Friday.",
            "talks | Ecuador, Peru | Lima | 2022-03-04 | scheduled",
        ),
        (
            f"{_TO_PERU}\n\nHe will meet Brazil's Jair Bolsonaro on Thursday.",
            "meeting | Brazil, Chile | - | 2022-03-03 | scheduled",
        ),
        (
            "Merz will receive Macron on Friday in Berlin. Macron begins a visit to Germany on Thursday.",
            "visit | France | Germany | 2022-03-03 | scheduled",
        ),
        (
            "Chilean President Gabriel Boric is in Lima and will visit Peru again from March 14 to 17.\n\nOn Friday he will meet Peru's Pedro Castillo in Lima.",
            "meeting | Chile, Peru | Lima | 2022-03-04 | scheduled",
        ),
    ],
)
def test_what_is_at_home_or_of_others_stays_in_this_week(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in told(nlp, text)
