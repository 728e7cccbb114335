"""For whom those act whose office or body is told in words of no table."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import meetings


@pytest.mark.parametrize(
    ("who", "name", "wanted"),
    [
        ("Niger's water commissioner, Issa Kado,", "Issa Kado", "Niger"),
        ("Kenya's land reform commissioner, Peter Otieno,", "Peter Otieno", "Kenya"),
        ("Kenya's drought response coordinator, Peter Otieno,", "Peter Otieno", "Kenya"),
        ("The WHO's emergency response director, Ann Poe,", "Ann Poe", "World Health Organization"),
        ("Kenya's main opposition leader, Peter Otieno,", "Peter Otieno", "Peter Otieno"),
        ("Sudan's southern rebel leader, Peter Otieno,", "Peter Otieno", "Peter Otieno"),
        ("Kenya's cotton growers association director, Peter Otieno,", "Peter Otieno", "Peter Otieno"),
        ("Niger's health minister, Issa Kado,", "Issa Kado", "Niger"),
        ("The aid group Southern Hands said that its director, Paula Winter,", "Paula Winter", "Southern Hands"),
        ("The charity Water for All said on Monday that its president, Paula Winter,", "Paula Winter", "Water for All"),
        ("Safe Wells International said that its president, Paula Winter,", "Paula Winter", "Safe Wells International"),
        ("The Swiss government said that its foreign minister, Paula Winter,", "Paula Winter", "Switzerland"),
        ("The Foreign Ministry said that its secretary general, Paula Winter,", "Paula Winter", "Switzerland"),
        ("Austria said that its foreign minister, Paula Winter,", "Paula Winter", "Austria"),
    ],
)
def test_whose_officials_are(nlp: Language, who: str, name: str, wanted: str) -> None:
    found = meetings(nlp, f"GENEVA - {who} will meet Chad's president in N'Djamena on Friday.")

    assert [{party.name: party.side for party in each.parties}.get(name) for each in found] == [wanted]


def test_an_owner_with_a_named_official_is_no_second_side(nlp: Language) -> None:
    (found,) = meetings(
        nlp, "Niger's water commissioner, Issa Kado, will meet Chad's president in N'Djamena on Friday."
    )

    assert [party.name for party in found.parties] == ["Issa Kado", "Chad"]
