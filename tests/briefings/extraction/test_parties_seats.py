"""A seat of government that says something of "the president" means its own; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

OWN = [
    (
        "The Kremlin said the president would receive the Serbian prime minister on Friday.",
        "meeting | Russia, Serbia | - | 2022-03-04 | scheduled",
    ),
    (
        "Downing Street said the prime minister would host the Danish premier on Friday.",
        "meeting | Denmark, United Kingdom | - | 2022-03-04 | scheduled",
    ),
    (
        "The White House announced the president will meet the Ghanaian president on 14 March.",
        "meeting | Ghana, United States | - | 2022-03-14 | scheduled",
    ),
]
NOT_OWN = [
    ("Kenya's president is in Rome. The Elysee said the president would come to Paris on Friday.", "France"),
    ("The prime minister will host the Danish premier on Friday.", "United Kingdom"),
    ("The prime minister will go to the Kremlin on Friday to meet the Serbian president.", "Russia"),
]


@pytest.mark.parametrize(("text", "wanted"), OWN)
def test_a_seat_of_government_speaks_of_its_own_chief(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(("text", "side"), NOT_OWN)
def test_a_seat_makes_nobody_elses_chief_its_own(nlp: Language, text: str, side: str) -> None:
    assert not any(side in each.split(" | ")[1] for each in told(nlp, text))
