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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Under Secretary for Political Affairs Ann Morris will travel March 19-23 to Chile, Brazil, and Peru. Under "
            "Secretary Morris will hold Partnership Dialogues in Chile and Peru and Foreign Office Consultations in "
            "Brasilia.",
            [
                "visit | United States | Chile | 2022-03-19..2022-03-23 | scheduled",
                "dialogue | Chile, United States | Chile | 2022-03-19..2022-03-23 | scheduled",
                "dialogue | Peru, United States | Peru | 2022-03-19..2022-03-23 | scheduled",
                "talks | Brazil, United States | Brasilia | 2022-03-19..2022-03-23 | scheduled",
            ],
        ),
        (
            "Norwegian Foreign Minister Kari Lund will hold bilateral consultations in Lima on 9 March.",
            ["talks | Norway, Peru | Lima | 2022-03-09 | scheduled"],
        ),
        (
            "U.S. Assistant Secretary Tom Bell will travel to Lima from March 7 to 9. In Lima, he will lead the "
            "U.S.-Peru Energy Dialogue. He will meet with Foreign Minister Ana Mora.",
            [
                "visit | United States | Lima | 2022-03-07..2022-03-09 | scheduled",
                "dialogue | Peru, United States | Lima | 2022-03-07..2022-03-09 | scheduled",
                "meeting | Peru, United States | Lima | 2022-03-07..2022-03-09 | scheduled",
            ],
        ),
    ],
)
def test_a_dialogue_of_two_is_with_those_at_home_there(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian Foreign Minister Kari Lund will hold talks in Geneva on 9 March.",
        "Norwegian Foreign Minister Kari Lund will hold bilateral consultations in Vienna on 9 March.",
        "Norwegian Foreign Minister Kari Lund will hold peace consultations in Lima on 9 March.",
        "Norwegian Foreign Minister Kari Lund will hold political consultations in Oslo on 9 March.",
    ],
)
def test_talks_that_may_be_with_anybody_are_with_nobody(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "EU finance ministers will meet in Brussels on Friday, the foreign ministers on Saturday and the heads of"
            " government on Sunday.",
            [
                "meeting | European Union | Brussels | 2022-03-04 | scheduled",
                "meeting | European Union | Brussels | 2022-03-05 | scheduled",
                "meeting | European Union | Brussels | 2022-03-06 | scheduled",
            ],
        ),
        (
            "The G7 finance ministers will meet in Bari on 11 May, the G20 finance ministers in Delhi on 14 May.",
            ["meeting | G7 | Bari | 2022-05-11 | scheduled", "meeting | G20 | Delhi | 2022-05-14 | scheduled"],
        ),
        (
            "NATO ambassadors will meet on Friday, and the alliance's ministers in Riga on Tuesday.",
            ["meeting | NATO | - | 2022-03-04 | scheduled", "meeting | NATO | Riga | 2022-03-08 | scheduled"],
        ),
        (
            "The finance ministers of the euro zone will gather in Rome on Friday, those of the wider club on Saturday.",
            ["meeting | euro zone | Rome | 2022-03-04 | scheduled"],
        ),
        (
            "The ministers of the EU met on Friday in Rome, after a storm on Thursday.",
            ["meeting | European Union | Rome | 2022-02-25 | held"],
        ),
        (
            "African Union leaders meet in Addis Ababa on Friday and Saturday.",
            ["meeting | African Union | Addis Ababa | 2022-03-04..2022-03-05 | scheduled"],
        ),
    ],
)
def test_who_else_meets_on_a_day_without_a_verb_has_a_meeting_of_its_own(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    found = told(nlp, text)

    assert found == wanted
