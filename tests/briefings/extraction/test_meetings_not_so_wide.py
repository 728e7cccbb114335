"""Where rules of change, sequence and condition end: what only looks like their words, beside what is meant."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenya's president will meet Ghana's president in Accra on Tuesday. Before heading to Accra, he will meet "
            "Togo's president in Lome on Friday.",
            "Lome | 2022-03-04 | scheduled",
        ),
        (
            "The start of the talks between Norway and Chile in Oslo on Thursday has been delayed.",
            "Norway | Oslo | - | postponed (was 2022-03-03)",
        ),
        (
            "Providing an update on Monday, the ministry said that Norway's prime minister will meet Chile's president "
            "on 12 March.",
            "| 2022-03-12 | scheduled",
        ),
        (
            "Norway's prime minister will not resign and will, after all, meet Chile's president on 12 March.",
            "| 2022-03-12 | scheduled",
        ),
        (
            '"We will hold talks with Iran in Geneva tomorrow," said Turkish Foreign Minister Ali Demir, who arrived in '
            "Geneva on Monday.",
            "talks | Iran, Turkey | Geneva | 2022-03-03 | scheduled",
        ),
        (
            "Kenya's president will visit Accra on Friday. He may hold talks with Ghana's president.",
            "visit | Kenya | Accra | 2022-03-04 | scheduled",
        ),
        (
            "Kenya's president will meet Ghana's president in Accra on Friday. The cabinet discussed a new border wall, but "
            "the plan was scrapped.",
            "| Accra | 2022-03-04 | scheduled",
        ),
        (
            "The talks between Kenya and Uganda in Nairobi on Monday lasted 2.30 hours.",
            "talks | Kenya, Uganda | Nairobi | 2022-02-28 | held",
        ),
        ("Kenya/Uganda/Togo talks will be held in Geneva on Friday.", "Geneva | 2022-03-04 | scheduled"),
        (
            "France, Germany and Kenya will hold talks with Ghana in Accra from 12 to 13 March.",
            "talks | France, Germany, Ghana, Kenya | Accra | 2022-03-12..2022-03-13 | scheduled",
        ),
    ],
)
def test_what_only_looks_like_the_words_of_a_rule_is_left_alone(nlp: Language, text: str, wanted: str) -> None:
    assert any(wanted in line for line in told(nlp, text))


@pytest.mark.parametrize(
    "text",
    [
        "Norway's prime minister will call on President Ana Ruiz of Chile to present a plan on Thursday.",
        "Norway's prime minister will call on",
        "Norway welcomes President Ana Ruiz's announcement today that Chile will send tanks.",
        "Mission",
        "Peru Mission",
        "Norway will call on President Ana Ruiz of Chile to follow the treaty on Thursday.",
    ],
)
def test_an_appeal_is_no_visit_and_a_text_may_be_cut_off(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []
