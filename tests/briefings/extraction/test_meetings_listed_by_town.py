"""Meetings of one verb listed by their towns, each with its day; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenya's Uhuru Kenyatta will meet Ghana's Nana Akufo-Addo in Accra on March 14; in Lome, Togo's Faure Gnassingbe on March 16; and in Cotonou, Benin's Patrice Talon on March 17.",
            [
                "meeting | Ghana, Kenya | Accra | 2022-03-14 | scheduled",
                "meeting | Kenya, Togo | Lome | 2022-03-16 | scheduled",
                "meeting | Benin, Kenya | Cotonou | 2022-03-17 | scheduled",
            ],
        ),
        (
            "Kenya's Uhuru Kenyatta will hold talks with Ghana's Nana Akufo-Addo in Accra on March 14, in Lome with Togo's Faure Gnassingbe on March 16 and in Cotonou with Benin's Patrice Talon on March 17.",
            [
                "talks | Ghana, Kenya | Accra | 2022-03-14 | scheduled",
                "talks | Kenya, Togo | Lome | 2022-03-16 | scheduled",
                "talks | Benin, Kenya | Cotonou | 2022-03-17 | scheduled",
            ],
        ),
        (
            "Kenya's Uhuru Kenyatta will meet Ghana's Nana Akufo-Addo in Accra on March 14; in Lome, Togo's Faure Gnassingbe will open parliament on March 16.",
            ["meeting | Ghana, Kenya | Accra | 2022-03-14 | scheduled"],
        ),
        (
            "Kenya's Uhuru Kenyatta will meet Ghana's Nana Akufo-Addo in Accra on March 14, in Lome Togo's Faure Gnassingbe said on Tuesday.",
            ["meeting | Ghana, Kenya | Accra | 2022-03-14 | scheduled"],
        ),
        (
            "Kenya's Uhuru Kenyatta will meet Ghana's Nana Akufo-Addo on March 14, in Accra, Ghana's capital.",
            ["meeting | Ghana, Kenya | Accra | 2022-03-14 | scheduled"],
        ),
    ],
)
def test_each_town_of_a_list_has_its_meeting(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
