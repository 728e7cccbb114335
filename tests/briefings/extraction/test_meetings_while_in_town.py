"""What happens while somebody is in a town, and where he is due to meet somebody; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chile's president will meet Peru's in Lima on March 14. The trip ends in Quito, where he is due to meet Ecuador's president on March 16.",
            "meeting | Chile, Ecuador | Quito | 2022-03-16 | scheduled",
        ),
        (
            "Chile's Gabriel Boric will travel to Lima and Quito from March 14 to 16. On March 14 in Lima, he will meet Peru's Pedro Castillo. The trip ends in Quito, where he is due to address a students' forum and confer with Ecuador's Guillermo Lasso on March 16.",
            "meeting | Chile, Ecuador | Quito | 2022-03-16 | scheduled",
        ),
        (
            "From Kampala, where he is set to meet Uganda's Yoweri Museveni on March 16, Uhuru Kenyatta will go to Kigali.",
            "meeting | Uganda | Kampala | 2022-03-16 | scheduled",
        ),
        (
            "Kenya's president will fly to Kigali, where unrest continues, and is due to meet Uganda's president in Kampala on March 16.",
            "meeting | Kenya, Uganda | Kampala | 2022-03-16 | scheduled",
        ),
    ],
)
def test_where_somebody_is_due_to_meet_somebody(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in told(nlp, text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Brazil's foreign minister will attend a summit of the Andean Community in Lima on March 10-11. While in Lima, he will meet Canada's foreign minister.",
            "meeting | Brazil, Canada | Lima | 2022-03-10..2022-03-11 | scheduled",
        ),
        (
            "Foreign ministers of the African Union meet in Niamey on March 10. While in Niamey, Mali's foreign minister will meet Togo's.",
            "meeting | Mali, Togo | Niamey | 2022-03-10 | scheduled",
        ),
        (
            "Chad and Niger will hold talks in Niamey on March 10. While in Niamey, Mali's foreign minister will meet Togo's foreign minister.",
            "meeting | Mali, Togo | Niamey | - | scheduled",
        ),
        (
            "Brazil's foreign minister will attend a summit of the Andean Community in Lima on March 10-11. While in Quito, he will meet Canada's foreign minister.",
            "meeting | Brazil, Canada | Quito | - | scheduled",
        ),
        (
            "Brazil's foreign minister will attend a summit of the Andean Community in Lima on March 10. While in Lima, he will meet Canada's foreign minister on March 12.",
            "meeting | Brazil, Canada | Lima | 2022-03-12 | scheduled",
        ),
    ],
)
def test_while_in_the_town_of_a_gathering_is_during_it(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in told(nlp, text)
