"""People whose family name is also a body's; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Congolese Foreign Minister Therese Kayikwamba Wagner will meet Rwanda's Olivier Nduhungirehe in Luanda on 9 March.",
            ["meeting | Democratic Republic of the Congo, Rwanda | Luanda | 2022-03-09 | scheduled"],
        ),
        (
            "Mali and Wagner will hold talks in Bamako on 9 March.",
            ["talks | Mali, Wagner | Bamako | 2022-03-09 | scheduled"],
        ),
        (
            "The Wagner Group will hold talks with Mali in Bamako on 9 March.",
            ["talks | Mali, Wagner | Bamako | 2022-03-09 | scheduled"],
        ),
        (
            "Representatives of Russia's Wagner will meet Malian officials in Bamako on 9 March.",
            ["meeting | Mali, Wagner | Bamako | 2022-03-09 | scheduled"],
        ),
    ],
)
def test_a_family_name_is_no_body(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


def test_one_of_that_name_alone_makes_no_body_a_side(nlp: Language) -> None:
    assert told(nlp, "Therese Kayikwamba Wagner will meet Hadja Lahbib in Brussels on 9 March.") == []
