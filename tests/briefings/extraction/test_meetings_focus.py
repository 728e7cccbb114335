"""Who "he" and "she" are in a programme: who goes on acting stays in focus; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Secretary Gray will travel to Oman and Qatar in March. In Muscat, he will meet Sultan Faisal of Oman."
            " In Doha, he will meet Emir Khalid of Qatar on March 12.",
            [
                "visit | United States | Oman | 2022-03-01..2022-03-31 | scheduled",
                "meeting | Oman, United States | Muscat | 2022-03-01..2022-03-31 | scheduled",
                "meeting | Qatar, United States | Doha | 2022-03-12 | scheduled",
            ],
        ),
        (
            "Foreign Minister Omar Sesay of Ghana will visit Togo and Benin in April. In Lome, he will meet President"
            " Ata on April 3. From Lome he will go on to Cotonou, where he will meet President Ajavon on April 6.",
            [
                "visit | Ghana | Togo | 2022-04-01..2022-04-30 | scheduled",
                "meeting | Ghana, Togo | Lome | 2022-04-03 | scheduled",
                "meeting | Benin, Ghana | Cotonou | 2022-04-06 | scheduled",
            ],
        ),
        (
            "Latvian Foreign Minister Ilze Kalna met Prime Minister Karl Weiss of Austria in Riga on Monday."
            " She will see President Anna Novak of Slovakia in Bratislava on Friday.",
            [
                "meeting | Austria, Latvia | Riga | 2022-02-28 | held",
                "meeting | Latvia, Slovakia | Bratislava | 2022-03-04 | scheduled",
            ],
        ),
    ],
)
def test_who_went_on_acting_is_he_and_she(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "On May 6, President Pia Holm of Denmark will attend an EU conference in Vienna. She will then travel to"
            " Ljubljana, where she will hold talks with Prime Minister Janez Kos.",
            [
                "conference | Denmark, European Union | Vienna | 2022-05-06 | scheduled",
                "talks | Denmark, Slovenia | Ljubljana | - | scheduled",
            ],
        ),
        (
            "On May 6, President Pia Holm of Denmark will attend a conference in Vienna. Later that day she will"
            " travel to Ljubljana for talks with Prime Minister Janez Kos.",
            [
                "conference | Denmark | Vienna | 2022-05-06 | scheduled",
                "talks | Denmark, Slovenia | Ljubljana | 2022-05-06 | scheduled",
            ],
        ),
    ],
)
def test_a_journey_elsewhere_is_of_that_day_only_where_that_is_told(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    found = told(nlp, text)

    assert found == wanted
