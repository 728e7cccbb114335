"""Days and places that stand side by side: in lists, under headings, in what is said of a meeting behind it; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [],
)
def test_a_day_and_a_place_go_with_the_meeting_they_stand_beside(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
