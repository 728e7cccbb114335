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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ghanaian Foreign Minister Shirley Botchway will meet her Togolese counterpart, Robert Dussey, in Lome on 9 March. On 10 March she will hold talks in Cotonou with Beninese Foreign Minister Aurelien Agbenonci.",
            [
                "meeting | Ghana, Togo | Lome | 2022-03-09 | scheduled",
                "talks | Benin, Ghana | Cotonou | 2022-03-10 | scheduled",
            ],
        ),
        (
            "Greek Foreign Minister Nikos Dendias will meet his Cypriot counterpart, Ioannis Kasoulides, in Nicosia on 9 March. He will then travel to Cairo for talks with Sameh Shoukry on 10 March.",
            [
                "meeting | Cyprus, Greece | Nicosia | 2022-03-09 | scheduled",
                "talks | Egypt, Greece | Cairo | 2022-03-10 | scheduled",
            ],
        ),
        (
            "Oslo will welcome the Latvian foreign minister, Edgars Rinkevics, on 9 March. He will also meet Norwegian Prime Minister Jonas Gahr Store on 10 March.",
            [
                "meeting | Latvia, Norway | - | 2022-03-09 | scheduled",
                "meeting | Latvia, Norway | - | 2022-03-10 | scheduled",
            ],
        ),
        (
            "The Danish prime minister, Mette Frederiksen, will receive her Estonian counterpart, Kaja Kallas, in Copenhagen on 9 March. She will visit Oslo on 10 March.",
            [
                "meeting | Denmark, Estonia | Copenhagen | 2022-03-09 | scheduled",
                "visit | Denmark | Oslo | 2022-03-10 | scheduled",
            ],
        ),
    ],
)
def test_a_counterpart_named_behind_a_comma_weighs_no_more_than_who_meets_him(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    found = told(nlp, text)

    assert found == wanted
