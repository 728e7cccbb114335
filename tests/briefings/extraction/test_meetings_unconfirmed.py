"""Plans told by others that those concerned do not confirm; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

_EXPECTED = "Norway's Prime Minister Kari Lund is expected in Riga on Saturday"


@pytest.mark.parametrize(
    "text",
    [
        f"{_EXPECTED}, local media said. Neither government has confirmed the visit.",
        f"{_EXPECTED}, local media said.\n\nNeither Norway nor Latvia has confirmed the visit.",
        f"{_EXPECTED}, a newspaper reported. Riga has not confirmed the trip.",
        f"{_EXPECTED}, officials said. Latvia said it was not aware of any visit.",
        f"{_EXPECTED}. Latvia has yet to confirm the visit.",
        f"{_EXPECTED}, diplomats said. The foreign ministry had no information about the visit.",
        f"{_EXPECTED}, radio said. It would be her first trip there. Latvia said it knew of no visit.",
    ],
)
def test_what_nobody_concerned_confirms_is_tentative(nlp: Language, text: str) -> None:
    assert told(nlp, text) == ["visit | Norway | Riga | 2022-03-05 | tentative"]


@pytest.mark.parametrize(
    "text",
    [
        f"{_EXPECTED}, her office said. Latvia said it knew of no visit.",
        f"{_EXPECTED}, the Latvian government said. Norway has not confirmed the visit.",
        f"{_EXPECTED}. Latvia has confirmed the visit.",
        f"{_EXPECTED}. Spain has not confirmed the visit.",
        f"{_EXPECTED}. Latvia was not aware of a visit by Spain's president.",
        f"{_EXPECTED}. Latvia has not confirmed reports of a clash.",
        f"{_EXPECTED}. Neither government has confirmed that a deal will be signed.",
        f"{_EXPECTED}, media said. She will open a school. It is cold there. Latvia has not confirmed the visit.",
    ],
)
def test_what_a_side_says_itself_and_what_others_do_not_confirm_stands(nlp: Language, text: str) -> None:
    assert told(nlp, text) == ["visit | Norway | Riga | 2022-03-05 | scheduled"]


def test_talks_on_an_unconfirmed_visit_are_tentative_with_it(nlp: Language) -> None:
    text = (
        "Sweden's President Vera Lind is expected to arrive in Oslo on Saturday for talks with Prime Minister Kari Lund "
        "of Norway, state radio said. Neither government has confirmed the visit. If it goes ahead, it will be the first."
    )

    assert told(nlp, text) == ["talks | Norway, Sweden | Oslo | 2022-03-05 | tentative"]
