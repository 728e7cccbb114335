"""A verb that stands once for several meetings: each behind "and" and a place or a day of its own; 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Norwegian Prime Minister Mette Holm will receive Danish Foreign Minister Lars Dahl on 8 March and, "
            "the next day, Finnish President Sauli Koski in Oslo.",
            ["meeting | Denmark, Norway | Oslo | 2022-03-08 | scheduled", "meeting | Finland, Norway | Oslo | 2022-03-09 | scheduled"],
        ),
        (
            "Portugal's president is to host Greece's prime minister on Tuesday and, on the following day, Malta's "
            "president in Lisbon.",
            ["meeting | Greece, Portugal | Lisbon | 2022-03-08 | scheduled", "meeting | Malta, Portugal | Lisbon | 2022-03-09 | scheduled"],
        ),
        (
            "Peru's foreign minister will meet her Chilean counterpart in Arica on 8 March and, two days later, "
            "Bolivia's president in La Paz.",
            ["meeting | Chile, Peru | Arica | 2022-03-08 | scheduled", "meeting | Bolivia, Peru | La Paz | 2022-03-10 | scheduled"],
        ),
        (
            "Kenya's foreign minister will meet his Ugandan counterpart on Tuesday and on Thursday the Rwandan president.",
            ["meeting | Kenya, Uganda | - | 2022-03-08 | scheduled", "meeting | Kenya, Rwanda | - | 2022-03-10 | scheduled"],
        ),
        (
            "Latvia's president will hold talks with Estonia's president on Monday and, the next day, with Lithuania's "
            "president in Vilnius.",
            ["talks | Estonia, Latvia | Vilnius | 2022-03-07 | scheduled", "talks | Latvia, Lithuania | Vilnius | 2022-03-08 | scheduled"],
        ),
        (
            "Ghana's president will be received by Togo's president on Tuesday and, a day later, by Benin's president.",
            ["meeting | Ghana, Togo | - | 2022-03-08 | scheduled", "meeting | Benin, Ghana | - | 2022-03-09 | scheduled"],
        ),
        (
            "Spain's prime minister will speak by phone with Italy's prime minister on Monday and, the next day, with "
            "France's president.",
            ["call | Italy, Spain | - | 2022-03-07 | scheduled", "call | France, Spain | - | 2022-03-08 | scheduled"],
        ),
        (
            "In Cairo, Spain's foreign minister will meet Egypt's president on Monday and in Amman Jordan's king on Friday.",
            ["meeting | Egypt, Spain | Cairo | 2022-03-07 | scheduled", "meeting | Jordan, Spain | Amman | 2022-03-11 | scheduled"],
        ),
    ],
)  # fmt: skip
def test_each_has_its_own_day_and_sides(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Norway's prime minister will meet Sweden's prime minister on Monday and on Tuesday.",
            ["meeting | Norway, Sweden | - | 2022-03-07 | scheduled"],
        ),
        (
            "Norway's prime minister will meet Sweden's prime minister on Monday and, a day later, return to Oslo.",
            ["meeting | Norway, Sweden | - | 2022-03-07 | scheduled"],
        ),
        (
            "Norway's prime minister will meet Sweden's prime minister on Monday and on Tuesday the Danish parliament votes.",
            ["meeting | Norway, Sweden | - | 2022-03-07 | scheduled"],
        ),
        (
            "Norway's prime minister met Sweden's prime minister on Monday and on Tuesday Denmark announced new tolls.",
            ["meeting | Norway, Sweden | - | 2022-02-28 | held"],
        ),
        (
            "Norway's prime minister will meet Sweden's prime minister on 15 and 16 March ahead of the president's visit.",
            ["meeting | Norway, Sweden | - | 2022-03-15..2022-03-16 | scheduled"],
        ),
    ],
)  # fmt: skip
def test_what_else_stands_behind_a_day_is_no_meeting(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The foreign ministers of Peru and Chile will meet in Lima on Monday, and those of ASEAN in Hanoi, Vietnam, on"
            " 14 and 15 March.",
            [
                "meeting | Chile, Peru | Lima | 2022-03-07 | scheduled",
                "meeting | ASEAN | Hanoi | 2022-03-14..2022-03-15 | scheduled",
            ],
        ),
        (
            "The foreign ministers of Peru and Chile will meet in Lima on Monday and those of Ghana and Togo in Accra on"
            " Friday.",
            [
                "meeting | Chile, Peru | Lima | 2022-03-07 | scheduled",
                "meeting | Ghana, Togo | Accra | 2022-03-11 | scheduled",
            ],
        ),
        (
            "NATO leaders will meet in Madrid on Monday and EU leaders in Brussels on Thursday, officials said.",
            [
                "meeting | NATO | Madrid | 2022-03-07 | scheduled",
                "meeting | European Union | Brussels | 2022-03-10 | scheduled",
            ],
        ),
        (
            "The presidents of Peru and Chile meet in Lima on Monday, and the presidents of Ghana and Togo in Accra on"
            " Friday.",
            [
                "meeting | Chile, Peru | Lima | 2022-03-07 | scheduled",
                "meeting | Ghana, Togo | Accra | 2022-03-11 | scheduled",
            ],
        ),
    ],
)
def test_others_meet_by_the_same_verb(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("NATO leaders will meet in Madrid on Monday and EU leaders in Brussels will watch on Thursday.", ["NATO"]),
        (
            "The ministers of Peru and Chile will meet in Lima on Monday and the EU in Brussels on Friday.",
            ["Chile, Peru"],
        ),
        (
            "The ministers of Peru and Chile will meet in Lima on Monday and those of Ghana in Accra on Friday.",
            ["Chile, Peru"],
        ),
        (
            "The ministers of Peru and Chile will meet in Lima on Monday and those of ASEAN on Friday.",
            ["Chile, Peru"],
        ),
        (
            "The ministers of Peru and Chile met in Lima on Monday, and those of ASEAN criticised the talks in Hanoi on"
            " Tuesday.",
            ["Chile, Peru"],
        ),
        (
            "Peru's president will meet Chilean leaders in Lima on Monday and EU leaders in Brussels on Friday.",
            ["Chile, Peru", "European Union, Peru"],
        ),
        ("The presidents of Peru and Chile meet in Lima on Monday and in Arica on Friday.", ["Chile, Peru"] * 2),
    ],
)
def test_nobody_else_meets_whom_they_meet_or_who_does_something_else(
    nlp: Language, text: str, sides: list[str]
) -> None:
    assert [line.split(" | ")[1] for line in told(nlp, text)] == sides


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "John Kerry, the US special envoy for climate, will sit down with Chinese Premier Li Keqiang in Beijing on 9 March and with Japanese Prime Minister Fumio Kishida in Tokyo on 10 March.",
            [
                "talks | China, United States | Beijing | 2022-03-09 | scheduled",
                "talks | Japan, United States | Tokyo | 2022-03-10 | scheduled",
            ],
        ),
        (
            "John Kerry will hold talks in Beijing on 9 March with Chinese Premier Li Keqiang and in Tokyo on 10 March with Japanese Prime Minister Fumio Kishida.",
            [
                "talks | China, United States | Beijing | 2022-03-09 | scheduled",
                "talks | Japan, United States | Tokyo | 2022-03-10 | scheduled",
            ],
        ),
        (
            "John Kerry will sit down with Chinese Premier Li Keqiang and with Japanese Prime Minister Fumio Kishida in Tokyo on 10 March.",
            [
                "talks | China, United States | Tokyo | 2022-03-10 | scheduled",
                "talks | Japan, United States | Tokyo | 2022-03-10 | scheduled",
            ],
        ),
        (
            "John Kerry will hold talks on 9 March with Chinese Premier Li Keqiang and in Tokyo with Japanese Prime Minister Fumio Kishida.",
            [
                "talks | China, United States | Tokyo | 2022-03-09 | scheduled",
                "talks | Japan, United States | Tokyo | 2022-03-09 | scheduled",
            ],
        ),
    ],
)
def test_the_day_may_stand_before_whoever_is_met_second(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted
