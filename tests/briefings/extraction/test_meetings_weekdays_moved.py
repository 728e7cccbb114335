"""From one bare weekday to another, in the order they were told; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "new", "old"),
    [
        ("Friday's talks between Chad and Niger were moved to Wednesday.", "2022-03-09", "2022-03-04"),
        ("Chad and Niger have postponed Saturday's talks to Wednesday.", "2022-03-09", "2022-03-05"),
        (
            "The talks between Chad and Niger were brought forward from Friday to Thursday.",
            "2022-03-03",
            "2022-03-04",
        ),
        ("Chad and Niger have brought forward Monday's talks to Friday.", "2022-03-04", "2022-03-07"),
        # as before
        ("Tuesday's talks between Chad and Niger were pushed back to Wednesday.", "2022-03-02", "2022-03-01"),
        ("Wednesday's talks between Chad and Niger were pushed back to Friday.", "2022-03-04", "2022-03-02"),
        ("Chad and Niger have moved their talks from Sunday to Monday.", "2022-03-07", "2022-03-06"),
        ("Chad and Niger have brought forward Friday's talks to Wednesday.", "2022-03-02", "2022-03-04"),
        ("Chad and Niger have moved Thursday's talks to 9 March.", "2022-03-09", "2022-03-03"),
    ],
)
def test_the_new_day_is_behind_the_old_unless_it_is_brought_forward(
    nlp: Language, text: str, new: str, old: str
) -> None:
    assert told(nlp, text) == [f"talks | Chad, Niger | - | {new} | scheduled (was {old})"]
