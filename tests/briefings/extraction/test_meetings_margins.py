"""Meetings on the margins of a gathering, and what that says of its days; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Japanese Prime Minister Fumio Kishida and South Korean President Yoon Suk-yeol will hold talks on the sidelines of the G7 summit in Hiroshima on May 21.",
            [
                "talks | Japan, South Korea | Hiroshima | 2022-05-21 | scheduled",
                "summit | G7 | Hiroshima | - | scheduled",
            ],
        ),
        (
            "Turkey's and Greece's leaders are to meet on the margins of the NATO summit in Madrid on June 29.",
            ["meeting | Greece, Turkey | Madrid | 2022-06-29 | scheduled", "summit | NATO | Madrid | - | scheduled"],
        ),
        (
            "Wang Yi will meet Japan's foreign minister on the sidelines of the ASEAN summit in Phnom Penh on Thursday.",
            [
                "meeting | China, Japan | Phnom Penh | 2022-03-03 | scheduled",
                "summit | ASEAN | Phnom Penh | - | scheduled",
            ],
        ),
        (
            "Kenya's and Somalia's presidents will hold talks on March 12 on the sidelines of the African Union summit in Addis Ababa.",
            [
                "talks | Kenya, Somalia | Addis Ababa | 2022-03-12 | scheduled",
                "summit | African Union | Addis Ababa | - | scheduled",
            ],
        ),
        (
            "Narendra Modi will meet Emmanuel Macron in Rome on Friday on the margins of the G20 summit.",
            ["meeting | France, India | Rome | 2022-03-04 | scheduled"],
        ),
        (
            "Egypt's president met the Emir of Qatar on the sidelines of the climate conference in Bonn on Tuesday.",
            ["meeting | Egypt, Qatar | Bonn | 2022-03-01 | held"],
        ),
        (
            "The G7 will hold its summit in Hiroshima from May 19 to 21, and the leaders of Japan and South Korea will meet on the sidelines on May 20.",
            [
                "summit | G7 | Hiroshima | 2022-05-19..2022-05-21 | scheduled",
                "meeting | Japan, South Korea | Hiroshima | 2022-05-20 | scheduled",
            ],
        ),
        (
            "On the sidelines of the NATO summit from June 28 to 30 in Madrid, Turkey's president will meet Sweden's prime minister.",
            [
                "summit | NATO | - | 2022-06-28..2022-06-30 | scheduled",
                "meeting | Sweden, Turkey | Madrid | 2022-06-28..2022-06-30 | scheduled",
            ],
        ),
        (
            "The African Union summit will open in Addis Ababa on March 10. Kenya's and Somalia's presidents will meet there on the sidelines on March 9.",
            [
                "summit | African Union | Addis Ababa | 2022-03-10 | scheduled",
                "meeting | Kenya, Somalia | Addis Ababa | 2022-03-09 | scheduled",
            ],
        ),
        (
            "At the NATO summit in Madrid on June 29, leaders will discuss Ukraine.",
            ["summit | NATO | Madrid | 2022-06-29 | scheduled"],
        ),
        (
            "Peru's president will meet his Chilean counterpart in Lima on Friday, a day before the APEC summit in Bangkok on Saturday.",
            [
                "meeting | Chile, Peru | Lima | 2022-03-04 | scheduled",
                "summit | APEC | Bangkok | 2022-03-05 | scheduled",
            ],
        ),
    ],
)
def test_the_day_of_those_who_meet_on_its_margins_is_not_the_gathering_s(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    found = told(nlp, text)

    assert sorted(found) == sorted(wanted)
