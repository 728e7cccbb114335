"""Talks that a journey includes, and who only comes home; 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

TRIP = "visit | Kenya | Kampala | 2022-03-08 | scheduled"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenyan President Uhuru Kenyatta's trip to Kampala next week will include talks with President Yoweri"
            " Museveni on Tuesday.",
            [
                "visit | Kenya | Kampala | 2022-03-07..2022-03-13 | scheduled",
                "talks | Kenya, Uganda | Kampala | 2022-03-08 | scheduled",
            ],
        ),
        (
            "Kenyan President Uhuru Kenyatta's trip to Kampala on March 8 will include talks with President Yoweri"
            " Museveni.",
            [TRIP, "talks | Kenya, Uganda | Kampala | 2022-03-08 | scheduled"],
        ),
        (
            "Kenyan President Uhuru Kenyatta starts a visit to Kampala on March 8 that includes a meeting with"
            " President Yoweri Museveni on March 9.",
            [TRIP, "meeting | Kenya, Uganda | Kampala | 2022-03-09 | scheduled"],
        ),
        (
            "Kenyan President Uhuru Kenyatta will visit Kampala on March 8. The programme includes a meeting with"
            " President Yoweri Museveni on March 9.",
            [TRIP, "meeting | Kenya, Uganda | Kampala | 2022-03-09 | scheduled"],
        ),
        (
            "Kenyan President Uhuru Kenyatta's trip to Kampala on March 8 may include talks with President Yoweri"
            " Museveni.",
            [TRIP, "talks | Kenya, Uganda | Kampala | 2022-03-08 | tentative"],
        ),
        (
            "Kenyan President Uhuru Kenyatta visited Kampala on Monday. The visit included talks with President Yoweri"
            " Museveni.",
            ["talks | Kenya, Uganda | Kampala | 2022-02-28 | held"],
        ),
        (
            "Kenyan President Uhuru Kenyatta's trip to Kampala on March 8 will not include talks with President Yoweri"
            " Museveni.",
            [TRIP],
        ),
        ("Kenyan President Uhuru Kenyatta's trip to Kampala on March 8 will include talks on trade.", [TRIP]),
        (
            "Kenyan President Uhuru Kenyatta's trip to Kampala has been cancelled. The programme included talks with"
            " President Yoweri Museveni on Friday.",
            ["visit | Kenya | Kampala | - | cancelled"],
        ),
        (
            "Kenyan President Uhuru Kenyatta's visit to Kampala on March 8 will include a meeting with his Ugandan"
            " counterpart Yoweri Museveni.",
            [TRIP, "meeting | Kenya, Uganda | Kampala | 2022-03-08 | scheduled"],
        ),
        (
            "Kenyan President Uhuru Kenyatta will visit Kampala on March 8. The ministers of Chad and Ghana will meet in"
            " Accra on March 9. The programme includes talks with Foreign Minister Mevlut Cavusoglu of Turkey.",
            [TRIP, "meeting | Chad, Ghana | Accra | 2022-03-09 | scheduled"],
        ),
        (
            "Kenyan President Uhuru Kenyatta will visit Kampala on March 8. His agenda includes a meeting with"
            " President Yoweri Museveni on March 9.",
            [TRIP, "meeting | Kenya, Uganda | Kampala | 2022-03-09 | scheduled"],
        ),
        (
            "Kenyan President Uhuru Kenyatta will visit Kampala on March 8. The agenda of the visit includes a meeting"
            " with President Yoweri Museveni on March 9.",
            [TRIP, "meeting | Kenya, Uganda | Kampala | 2022-03-09 | scheduled"],
        ),
        (
            "Kenyan President Uhuru Kenyatta will visit Kampala on March 8. The ministers' agenda includes talks with"
            " Foreign Minister Mevlut Cavusoglu of Turkey.",
            [TRIP],
        ),
        ("Uganda's demands include talks with Kenya on Friday.", []),
    ],
)
def test_what_a_journey_includes_is_had_by_who_makes_it(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kenya's Uhuru Kenyatta is expected in Nairobi on Friday after a trip to Kampala.", []),
        (
            "Kenya's Uhuru Kenyatta is expected in Kampala on Friday after a trip to Cairo.",
            ["visit | Kenya | Kampala | 2022-03-04 | scheduled"],
        ),
        (
            "Peru's exiled leader Juan Mora will arrive in Lima on Friday.",
            ["visit | Peru | Lima | 2022-03-04 | scheduled"],
        ),
        (
            "Sudanese commander Juan Mora will visit Khartoum on Friday.",
            ["visit | Sudan | Khartoum | 2022-03-04 | scheduled"],
        ),
        (
            "Kenya's Uhuru Kenyatta will travel to Mombasa on Friday.",
            ["visit | Kenya | Mombasa | 2022-03-04 | scheduled"],
        ),
        (
            "Kenya's Uhuru Kenyatta will meet Uganda's Yoweri Museveni in Nairobi on Friday.",
            ["meeting | Kenya, Uganda | Nairobi | 2022-03-04 | scheduled"],
        ),
    ],
)
def test_who_comes_home_to_the_own_capital_visits_nobody(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
