"""Lines of a diary with a town at their head: "FRIDAY, MARCH 4 - Vienna: talks between A and B".

Published on Wednesday 2 March 2022.
"""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told, told_below

DIARY = "Diplomatic diary for Thursday, March 3\n\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "THURSDAY, MARCH 3 - Lisbon: Foreign Minister Rui Sala receives his Chadian counterpart, Ali Dago.\n"
            "FRIDAY, MARCH 4 - Brussels: consultations between the European Commission and Peru.\n"
            "SATURDAY, MARCH 5 - Riga: talks between the Estonian government and the IMF.",
            [
                "meeting | Chad, Portugal | Lisbon | 2022-03-03 | scheduled",
                "talks | European Union, Peru | Brussels | 2022-03-04 | scheduled",
                "talks | Estonia, International Monetary Fund | Riga | 2022-03-05 | scheduled",
            ],
        ),
        (
            "Friday, March 4 – Vienna: third round of talks between Peru and Chile on NATO.",
            ["talks | Chile, Peru | Vienna | 2022-03-04 | scheduled"],
        ),
        (
            f"{DIARY}MADRID: meeting of Peruvian Foreign Minister Ana Sala and Chadian Foreign Minister Ali Dago.\n\n"
            "OSLO: talks between Danish Prime Minister Jan Holm and Finnish Prime Minister Eva Niemi, 0900 GMT.",
            [
                "meeting | Chad, Peru | Madrid | 2022-03-03 | scheduled",
                "talks | Denmark, Finland | Oslo | 2022-03-03 09:00 UTC | scheduled",
            ],
        ),
        (
            f"{DIARY}MADRID: Peruvian Foreign Minister Ana Sala meets Chadian Foreign Minister Ali Dago.\n"
            "OSLO: visit by Danish Prime Minister Jan Holm.",
            [
                "meeting | Chad, Peru | Madrid | 2022-03-03 | scheduled",
                "visit | Denmark | Oslo | 2022-03-03 | scheduled",
            ],
        ),
        (
            "Monday, March 7\nVIENNA: Talks between Iran and the EU resume.\nOSLO: Norwegian, Danish foreign ministers"
            " meet.\nROME: Food and Agriculture Organization publishes price index.",
            [
                "talks | European Union, Iran | Vienna | 2022-03-07 | scheduled",
                "meeting | Denmark, Norway | Oslo | 2022-03-07 | scheduled",
            ],
        ),
        (
            f"{DIARY}GENEVA: Human Rights Council.",
            ["session | United Nations | Geneva | 2022-03-03 | scheduled"],
        ),
    ],
)
def test_the_town_at_the_head_of_a_line_is_where_it_is(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told_below(nlp, "European diary", text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        f"{DIARY}LONDON: jobless figures.\nPARIS: strike of railway workers.\nBERLIN: election debate.",
        f"{DIARY}GENEVA: United Nations report on the talks between Peru and Chile.",
        "Monday, March 7 – Geneva: UN Human Rights Council report on Chad.",
        "Monday, March 7\nGENEVA - UN Human Rights Council report on Chad.\nVIENNA - OPEC figures.",
        "Tuesday, March 8 – Paris: anniversary of the 1972 summit of France and Peru.",
        "FRIDAY, MARCH 4 - Madrid: football, Spain against Peru.",
        "FRIDAY, MARCH 4 - Madrid: trial of former minister Ana Sala opens.",
        "MARCH 4, 1990 - Madrid: talks between Spain and Morocco.",
        "FRIDAY, MARCH 4 - Madrid: markets are closed.",
    ],
)
def test_what_else_a_line_tells_of_is_no_meeting(nlp: Language, text: str) -> None:
    assert told_below(nlp, "European diary", text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "LISBON: Portugal and Chad held talks on Tuesday.",
            ["talks | Chad, Portugal | - | 2022-03-01 | held"],
        ),
        (
            "PARIS, March 2 - Foreign Minister Rui Sala of Portugal will meet Chad's premier in Paris on Friday.",
            ["meeting | Chad, Portugal | Paris | 2022-03-04 | scheduled"],
        ),
        (
            "MARCH 1, 2022 - Foreign Minister Rui Sala: talks between Peru and Chile will be held in Lima on Friday.",
            ["talks | Chile, Peru | Lima | 2022-03-04 | scheduled"],
        ),
        (
            f"{DIARY}PARIS: France's president met Chad's premier on Monday.",
            ["meeting | Chad, France | - | 2022-02-28 | held"],
        ),
    ],
)
def test_a_report_is_read_as_before(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told_below(nlp, "European diary", text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Next on the calendar: the Foreign Affairs Council, 21 March, Brussels; the summit of the EU and the"
            " African Union, 24 and 25 March, Kigali.",
            [
                "session | European Union | Brussels | 2022-03-21 | scheduled",
                "summit | African Union, European Union | Kigali | 2022-03-24..2022-03-25 | scheduled",
            ],
        ),
        (
            "Next: talks between Chile and Peru, 21 March, Lima; the Environment Council, 24 March, Luxembourg.",
            [
                "session | European Union | Luxembourg | 2022-03-24 | scheduled",
                "talks | Chile, Peru | Lima | 2022-03-21 | scheduled",
            ],
        ),
        ("7 March: UN Human Rights Council report on Chad.", []),
        ("Next: the publication of figures, 21 March; the summit in Kigali, 24 March.", []),
    ],
)
def test_each_entry_of_a_calendar_line_is_read_by_itself(nlp: Language, text: str, wanted: list[str]) -> None:
    assert sorted(told(nlp, text)) == wanted
