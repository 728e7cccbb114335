"""Who is meant where something beside it looks alike; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Geneva is due to host a meeting of the Peruvian and Chilean deputy foreign ministers on 8 March.",
            "meeting | Chile, Peru | Geneva | 2022-03-08 | scheduled",
        ),
        (
            "Poland's foreign minister said the president will meet Olaf Scholz in Berlin on 8 March. The White House said it welcomed the talks.",
            "meeting | Germany, Poland | Berlin | 2022-03-08 | scheduled",
        ),
        (
            "French President Emmanuel Macron will host a dinner for Gulf leaders in Paris on 8 March.",
            "other | France, Gulf states | Paris | 2022-03-08 | scheduled",
        ),
        (
            "Peru is rebuilding ties. Foreign Minister Rosa Quispe will meet UN envoy Carlos Ruiz on 8 March. The Chilean minister will visit Lima on 14 March.",
            "meeting | Peru, United Nations | - | 2022-03-08 | scheduled",
        ),
        (
            "Norwegian Foreign Minister Per Dahl will hold talks in Nairobi on 8 March on a prisoner exchange.",
            None,
        ),
        ("Norwegian envoy Per Dahl will hold talks in Nairobi on 8 March.", None),
        ("The European Council was moved by a speech of Peru's president on Tuesday.", None),
    ],
)
def test_what_looks_alike_is_not_taken_for_it(nlp: Language, text: str, wanted: str | None) -> None:
    found = told(nlp, text)

    assert (wanted in found) if wanted else found == []
