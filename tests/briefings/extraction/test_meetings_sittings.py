"""Meetings by the verbs of what a body does when it meets; and what it does at any desk."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Nordic Council will discuss the issue in Oslo in early April, its president said.",
            ["session | Nordic Council | Oslo | 2022-04-01..2022-04-10 | scheduled"],
        ),
        (
            "The UN Security Council is to take up the report on Thursday.",
            ["session | UN Security Council | - | 2022-03-03 | scheduled"],
        ),
        (
            "On Friday UN envoy Pierre Lambert is to brief the Security Council by video link.",
            ["session | UN Security Council, United Nations | - | 2022-03-04 | scheduled"],
        ),
        (
            "UN envoy Pierre Lambert will brief the UN Security Council on Libya on Thursday.",
            ["session | UN Security Council, United Nations | - | 2022-03-03 | scheduled"],
        ),
        (
            "The Bundestag will debate the mission in Mali on Thursday.",
            ["session | Germany | - | 2022-03-03 | scheduled"],
        ),
        (
            "The House of Commons will debate the treaty on Monday.",
            ["session | United Kingdom | - | 2022-03-07 | scheduled"],
        ),
        (
            "The IAEA's board of governors meets in Vienna on Monday.",
            ["meeting | IAEA | Vienna | 2022-03-07 | scheduled"],
        ),
        (
            "The African Union Peace and Security Council met on Tuesday to discuss Burkina Faso.",
            ["meeting | African Union | - | 2022-03-01 | held"],
        ),
        (
            "The UN General Assembly will hear the Ukrainian president on Wednesday.",
            ["session | Ukraine, United Nations | - | 2022-03-02 | scheduled"],
        ),
        (
            "ECOWAS leaders gather in Accra on Friday to decide on sanctions.",
            ["meeting | ECOWAS | Accra | 2022-03-04 | scheduled"],
        ),
        (
            "The Southern African Development Community's security organ will sit in Gaborone on Friday to hear a report.",
            ["session | SADC | Gaborone | 2022-03-04 | scheduled"],
        ),
        (
            "EU foreign ministers assembled in Brussels on Monday.",
            ["meeting | European Union | Brussels | 2022-02-28 | held"],
        ),
        (
            "Arab League foreign ministers came together in Cairo on Sunday.",
            ["meeting | Arab League | Cairo | 2022-02-27 | held"],
        ),
        (
            "Heads of state of the African Union will take up the crisis at their summit in Addis Ababa, which opens on March 30.",
            ["summit | African Union | Addis Ababa | 2022-03-30 | scheduled"],
        ),
        (
            "NATO defence ministers open two days of talks in Brussels on Wednesday.",
            ["talks | NATO | Brussels | 2022-03-02..2022-03-03 | scheduled"],
        ),
        (
            "The OPEC ministers wrapped up a meeting in Vienna on Tuesday without a deal.",
            ["meeting | OPEC | Vienna | 2022-03-01 | held"],
        ),
        (
            "The European Parliament will vote on the report at its session in Strasbourg on Thursday.",
            ["session | European Union | Strasbourg | 2022-03-03 | scheduled"],
        ),
        (
            "The Council of Europe's Committee of Ministers will hold an emergency session on Thursday.",
            ["session | Council of Europe | - | 2022-03-03 | scheduled"],
        ),
        (
            "The European Council will return to the question when it meets on 24 and 25 March.",
            ["meeting | European Union | - | 2022-03-24..2022-03-25 | scheduled"],
        ),
        (
            "The Federal Cabinet of Pakistan will meet on Thursday to consider the ceasefire.",
            ["meeting | Pakistan | - | 2022-03-03 | scheduled"],
        ),
        (
            "The OAS Permanent Council will hold a special meeting on Nicaragua on Friday.",
            ["meeting | Organization of American States | - | 2022-03-04 | scheduled"],
        ),
        (
            "Chilean President Ricardo Soto will address a session of the Permanent Council of the Organization of American States on May 9.",
            ["session | Chile, Organization of American States | - | 2022-05-09 | scheduled"],
        ),
        (
            "The Ukrainian president will address the European Parliament by video link on Tuesday.",
            ["session | European Union, Ukraine | - | 2022-03-08 | scheduled"],
        ),
        (
            "The Iraqi parliament sits on Saturday to elect a president.",
            ["session | Iraq | - | 2022-03-05 | scheduled"],
        ),
        (
            "Ambassadors of the NATO countries met in emergency session on Tuesday.",
            ["session | NATO | - | 2022-03-01 | held"],
        ),
    ],
)
def test_what_a_body_does_when_it_meets_is_told(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The UN Security Council discussed sanctions in the past.",
        "The report discusses the role of NATO in Kosovo in early April.",
        "The Nordic Council will consider itself lucky, a columnist wrote on Monday.",
        "Parliament is to vote on the budget on Thursday.",
        "The Bundestag approved the mission on Thursday.",
        "The Knesset passed the bill on Monday.",
        "The African Union welcomed the truce on Tuesday.",
        "The Security Council has been discussing the matter for years.",
        "The European Union will consider sanctions if talks fail.",
        "NATO will hear no more of this, a diplomat joked on Monday.",
        "The Senate took up residence in a new building on Monday.",
        "Fans gathered in Accra on Friday.",
        "Protesters assembled in Brussels on Monday.",
        "The band came together in Cairo in 2015.",
        "Millions of barrels sat in Rotterdam on Tuesday.",
        "The EU reviewed its imports from Chile in 2021.",
        "The Human Rights Council's report opened old wounds on Monday.",
        "The commission will hear complaints until Friday.",
        "The House of Commons debates are published daily.",
        "OPEC wrapped up its best year on Friday.",
    ],
)
def test_what_a_body_does_at_any_desk_is_no_sitting(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Foreign Affairs Council will take place in Luxembourg on 21 March.",
            ["session | European Union | Luxembourg | 2022-03-21 | scheduled"],
        ),
        (
            "The OSCE Ministerial Council will be held in Lugano on 3 and 4 December 2022.",
            ["session | OSCE | Lugano | 2022-12-03..2022-12-04 | scheduled"],
        ),
        (
            "An informal European Council takes place in Versailles on 10 March.",
            ["session | European Union | Versailles | 2022-03-10 | scheduled"],
        ),
        (
            "The African Union Executive Council took place in Addis Ababa on 1 March.",
            ["session | African Union | Addis Ababa | 2022-03-01 | held"],
        ),
        (
            "The Joint Economic Commission between Oman and India will take place in Muscat on 14 March.",
            ["session | India, Oman | Muscat | 2022-03-14 | scheduled"],
        ),
        (
            "The OSCE Ministerial Council on 4 April has been moved from Lugano to Vienna.",
            ["session | OSCE | Vienna | 2022-04-04 | scheduled"],
        ),
        (
            "The Foreign Affairs Council scheduled for 16 March has been postponed to 23 March.",
            ["session | European Union | - | 2022-03-23 | scheduled (was 2022-03-16)"],
        ),
        (
            "The Foreign Affairs Council set for 16 March has been cancelled.",
            ["session | European Union | - | 2022-03-16 | cancelled"],
        ),
        ("The Human Rights Council was dissolved in March.", []),
        ("The Foreign Affairs Council was delayed by an hour on Monday.", []),
        ("The town council was moved to tears on Monday.", []),
        ("The Commission was moved to Geneva in 1998.", []),
        ("The UN Human Rights Council will be held accountable on 14 March.", []),
        ("The Security Council will be held hostage until 14 March.", []),
        ("The town council will take its place on 14 March.", []),
        ("Elections to the Human Rights Council will take place in New York on 14 March.", []),
        ("The European Council will take place again.", []),
        ("The city council will be hosted to dinner by its mayor.", []),
    ],
)
def test_a_council_that_takes_place_is_its_sitting(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "EU leaders will discuss the budget at the European Council in Brussels on 17 and 18 March.",
            ["meeting | European Union | Brussels | 2022-03-17..2022-03-18 | scheduled"],
        ),
        (
            "EU foreign ministers will discuss Sudan at the Foreign Affairs Council in Luxembourg on 17 March.",
            ["meeting | European Union | Luxembourg | 2022-03-17 | scheduled"],
        ),
        (
            "NATO defence ministers will discuss aid at a meeting in Brussels on Thursday.",
            ["meeting | NATO | Brussels | 2022-03-03 | scheduled"],
        ),
        ("EU foreign ministers will discuss the attack at the embassy in Tripoli on 17 March.", []),
        ("EU leaders will discuss the outcome of the summit in Brussels on 17 March.", []),
        ("EU foreign ministers will discuss the situation in Gaza on 17 March.", []),
        ("EU foreign ministers will discuss the fighting in Gaza at a meeting on 17 March.", []),
    ],
)
def test_ministers_confer_at_the_council_in_a_town(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
