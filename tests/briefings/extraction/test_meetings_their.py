"""Whose "their ministers" are: of the sides that met last, where nobody else can be meant."""

from __future__ import annotations

import pytest
from spacy.language import Language
from telling import told

MET = "Estonia's president met Uruguay's prime minister in Tallinn on Monday. "


@pytest.mark.parametrize(
    "text",
    [
        "The two leaders agreed that their teams will meet in Montevideo on March 31.",
        "They agreed that their finance ministers would meet in Montevideo on March 31.",
        "Their trade ministers will meet in Montevideo on March 31.",
        "Both sides said that their experts would meet in Montevideo on March 31.",
        "Afterwards they announced that their negotiators will meet in Montevideo on March 31.",
    ],
)
def test_they_are_of_the_sides_that_met_last(nlp: Language, text: str) -> None:
    assert "meeting | Estonia, Uruguay | Montevideo | 2022-03-31 | scheduled" in told(nlp, MET + text)


def test_they_are_of_the_sides_of_a_dialogue_that_is_named_with_them(nlp: Language) -> None:
    text = "The two agreed that their teams will meet in Montevideo on March 31 for the next round of the Estonia-Uruguay Dialogue."

    assert told(nlp, MET + text)[1:] == ["talks | Estonia, Uruguay | Montevideo | 2022-03-31 | scheduled"]


@pytest.mark.parametrize(
    "text",
    [
        "Opposition parties said their leaders would meet on Friday to choose a candidate.",
        "Teachers went on strike and their union will meet the mayor on Friday.",
        "Residents of the border towns want their representatives to meet on Friday.",
    ],
)
def test_they_are_not_where_others_are_named_since(nlp: Language, text: str) -> None:
    assert len(told(nlp, MET + text)) == 1


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "A Chilean delegation held talks with Peruvian negotiators in Arica on Sunday. They will meet again on Thursday.",
            ["talks | Chile, Peru | Arica | 2022-02-27 | held", "meeting | Chile, Peru | - | 2022-03-03 | scheduled"],
        ),
        (
            "The Ghanaian delegation met Togolese Foreign Minister Robert Dussey in Lome on Sunday. They agreed to hold the next round in Accra on 12 March.",
            [
                "meeting | Ghana, Togo | Lome | 2022-02-27 | held",
                "talks | Ghana, Togo | Accra | 2022-03-12 | scheduled",
            ],
        ),
    ],
)
def test_they_who_meet_again_are_all_who_met(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted
