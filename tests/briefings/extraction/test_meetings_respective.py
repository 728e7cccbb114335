"""Lists that answer each other, and what has been going on since a day; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The foreign ministers of Turkey and Armenia will meet in Antalya and Yerevan on 11 March and 2 "
            "April, respectively.",
            [
                "meeting | Armenia, Turkey | Antalya | 2022-03-11 | scheduled",
                "meeting | Armenia, Turkey | Yerevan | 2022-04-02 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will visit Tallinn and Riga on 8 and 9 March respectively.",
            ["visit | Finland | Tallinn | 2022-03-08 | scheduled", "visit | Finland | Riga | 2022-03-09 | scheduled"],
        ),
        (
            "Finnish Foreign Minister Aino Laine will meet the presidents of Kenya and Uganda on Monday and "
            "Friday, respectively.",
            [
                "meeting | Finland, Kenya | - | 2022-03-07 | scheduled",
                "meeting | Finland, Uganda | - | 2022-03-11 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will travel to Tallinn and Riga on 8 March and 11 March, "
            "respectively.",
            ["visit | Finland | Tallinn | 2022-03-08 | scheduled", "visit | Finland | Riga | 2022-03-11 | scheduled"],
        ),
        (
            "Trade with Turkey and Armenia grew by 8 and 9 per cent respectively.",
            [],
        ),
        (
            "The foreign ministers of Turkey and Armenia, Can Demir and Ara Petrosyan respectively, will "
            "meet in Antalya on 11 March.",
            ["meeting | Armenia, Turkey | Antalya | 2022-03-11 | scheduled"],
        ),
        (
            "Delegates of the Malian government and Algerian officials have been in Geneva since Monday for "
            "talks on the border.",
            ["talks | Algeria, Mali | Geneva | 2022-02-28..2022-03-02 | held"],
        ),
        (
            "Egypt and Sudan have been holding talks in Geneva since Monday.",
            ["talks | Egypt, Sudan | Geneva | 2022-02-28..2022-03-02 | held"],
        ),
        (
            "Egypt and Sudan have not met since Monday.",
            [],
        ),
        (
            "Egypt and Sudan have held talks in Geneva since 1998.",
            [],
        ),
        (
            "Egypt and Sudan met in Geneva for the first time since January.",
            ["meeting | Egypt, Sudan | Geneva | - | held"],
        ),
    ],
)
def test_each_of_the_days_has_its_own_meeting(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
