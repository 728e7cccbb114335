"""Names behind "the prime ministers of A and B" are of A and of B, in this order."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import meetings


def sides(nlp: Language, text: str) -> list[tuple[str, str]]:
    return [(party.name, party.side) for meeting in meetings(nlp, text) for party in meeting.parties]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The prime ministers of Ghana and Togo, Ama Osei and Kofi Lawson, will meet in Lome on Friday.",
            [("Ama Osei", "Ghana"), ("Kofi Lawson", "Togo")],
        ),
        (
            "The presidents of Peru and Chile, Rosa Vidal and Luis Mora, will hold talks in Arica on Friday.",
            [("Rosa Vidal", "Peru"), ("Luis Mora", "Chile")],
        ),
        (
            "Kenya's foreign minister will meet his counterparts from Ghana and Togo, Ama Osei and Kofi Lawson, in Accra"
            " on Friday.",
            [("Kenya", "Kenya"), ("Ama Osei", "Ghana"), ("Kofi Lawson", "Togo")],
        ),
        (
            "The presidents of Venezuela and Guyana, Nicolas Maduro and Irfaan Ali, will meet in Kingstown on Friday.",
            [("Nicolas Maduro", "Venezuela"), ("Irfaan Ali", "Guyana")],
        ),
        (
            "The presidents of Guyana and Venezuela, Irfaan Ali and Nicolas Maduro, met in Kingstown on Monday.",
            [("Irfaan Ali", "Guyana"), ("Nicolas Maduro", "Venezuela")],
        ),
        (
            "The presidents of Kenya, Togo and Uganda, William Ruto, Kofi Lawson and Yoweri Museveni, will meet in Arusha"
            " on Friday.",
            [("William Ruto", "Kenya"), ("Kofi Lawson", "Togo"), ("Yoweri Museveni", "Uganda")],
        ),
        (
            "The leaders of Ghana and Togo, Emmanuel Macron and Kofi Lawson will meet in Lome on Friday.",
            [("Ghana", "Ghana"), ("Togo", "Togo"), ("Emmanuel Macron", "France"), ("Kofi Lawson", "Kofi Lawson")],
        ),
        (
            "The prime ministers of Ghana and Togo, Nana Boateng said, will meet in Lome on Friday.",
            [("Ghana", "Ghana"), ("Togo", "Togo")],
        ),
        (
            "The leaders of Ghana and Togo will meet in Lome on Friday, Ama Osei and Kofi Lawson said.",
            [("Ghana", "Ghana"), ("Togo", "Togo")],
        ),
    ],
)
def test_names_behind_their_countries_are_of_these(nlp: Language, text: str, wanted: list[tuple[str, str]]) -> None:
    assert sides(nlp, text) == wanted
