"""Who brings others together somewhere; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

_THEM = "meeting | Kenya, Qatar, Somalia | Doha"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Qatar will bring Kenyan and Somali officials together in Doha on March 12.", "2022-03-12 | scheduled"),
        ("Qatar will bring together Kenyan and Somali officials in Doha on March 12.", "2022-03-12 | scheduled"),
        ("Qatar will bring the ministers of Kenya and Somalia together in Doha on March 12.", "2022-03-12 | scheduled"),
        ("Qatar hopes to bring Kenyan and Somali officials together in Doha on March 12.", "2022-03-12 | tentative"),
        ("Qatar may bring Kenyan and Somali envoys together at a hotel in Doha on March 12.", "2022-03-12 | tentative"),
        ("Qatar brought Kenyan and Somali officials together in Doha on Monday.", "2022-02-28 | held"),
    ],
)
def test_who_brings_them_together_has_them_meet(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [f"{_THEM} | {wanted}"]


@pytest.mark.parametrize(
    "text",
    [
        "Qatar failed to bring Kenyan and Somali officials together in Doha on Monday.",
        "Qatar will not bring Kenya and Somalia together in Doha on March 12.",
        "Kenya hopes to bring its people together on March 12.",
        "The festival will bring Kenyans and Somalis together in Doha on March 12.",
        "Kenya and Somalia want to bring an end to the war together with Qatar by March 12.",
        "Kenya will bring its troops home together with Somalia on March 12.",
        "Kenya will bring charges together with Somalia in The Hague on March 12.",
    ],
)
def test_what_else_is_brought_together_is_no_meeting(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []
