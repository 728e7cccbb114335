"""Talks of a guest with the government of the place; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

ABROAD = [
    (
        "Swedish Foreign Minister Anna Lund will hold talks in Ghana and Gambia next week, the ministry said.",
        ["talks | Gambia, Ghana, Sweden | Ghana | 2022-03-07..2022-03-13 | scheduled"],
    ),
    (
        "Kenya's foreign minister will hold talks in Kampala on Friday.",
        ["talks | Kenya, Uganda | Kampala | 2022-03-04 | scheduled"],
    ),
    (
        "The Danish premier will have meetings in Riga and Tallinn on Monday and Tuesday.",
        ["meeting | Denmark, Estonia, Latvia | Riga | 2022-03-07..2022-03-08 | scheduled"],
    ),
    (
        "Swedish Foreign Minister Anna Lund will hold talks in Accra and Banjul on Monday and Tuesday, respectively.",
        [
            "talks | Ghana, Sweden | Accra | 2022-03-07 | scheduled",
            "talks | Gambia, Sweden | Banjul | 2022-03-08 | scheduled",
        ],
    ),
    (
        "Swedish Foreign Minister Anna Lund may hold talks in Accra on Friday.",
        ["talks | Ghana, Sweden | Accra | 2022-03-04 | tentative"],
    ),
]
NOT_WITH_THE_PLACE = [
    ("Egypt and Sudan will hold talks in Nairobi on Friday.", ["talks | Egypt, Sudan | Nairobi | 2022-03-04 | scheduled"]),
    ("Kenyan President Paul Otieno will hold talks in Nairobi on Friday.", []),
    ("Norwegian Foreign Minister Per Dahl will hold peace talks in Nairobi on Friday.", []),
    ("Norwegian Foreign Minister Per Dahl will hold the talks in Nairobi on Friday.", []),
    ("Norwegian Foreign Minister Per Dahl will hold talks with farmers in Nairobi on Friday.", []),
    ("Sudan will hold talks in Nairobi on Friday.", []),
    ("The two delegations will hold talks in Nairobi on Friday.", []),
    ("Swedish Foreign Minister Anna Lund will hold talks in Geneva on Friday.", []),
    ("Foreign Minister Per Dahl will hold talks in the region on Friday.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), ABROAD)
def test_a_guest_holds_talks_with_those_of_the_place(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(("text", "wanted"), NOT_WITH_THE_PLACE)
def test_other_talks_are_not_with_those_of_the_place(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
