"""People of whom only the change of their meeting tells; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Sharif's visit to Ankara has been postponed to March 16, the prime minister's office said.",
            ["visit | Sharif | Ankara | 2022-03-16 | scheduled"],
        ),
        (
            "Rahman's talks with Demir in Ankara have been called off, officials said.",
            ["talks | Demir, Rahman | Ankara | - | cancelled"],
        ),
        (
            "Sela's meeting with Tuala in Apia has been moved to March 9.",
            ["meeting | Sela, Tuala | Apia | 2022-03-09 | scheduled"],
        ),
        (
            "The meeting between Eke and Schmidt in Apia has been called off.",
            ["meeting | Eke, Schmidt | Apia | - | cancelled"],
        ),
        (
            "The summit between Horvat and Novak in Zagreb was postponed without a new date.",
            ["summit | Horvat, Novak | Zagreb | - | postponed"],
        ),
        (
            "Nowak and Kowalczyk will not meet in Warsaw on March 9 after all, diplomats said.",
            ["meeting | Kowalczyk, Nowak | Warsaw | 2022-03-09 | cancelled"],
        ),
        (
            "Talks between Mensah and Adeyinka have been put off until March 21.",
            ["talks | Adeyinka, Mensah | - | 2022-03-21 | scheduled"],
        ),
        (
            "Tuala will now meet Sela on March 11, two days later than planned.",
            ["meeting | Sela, Tuala | - | 2022-03-11 | scheduled (was 2022-03-09)"],
        ),
        (
            "A planned phone call between Horvat and Novak has been cancelled.",
            ["call | Horvat, Novak | - | - | cancelled"],
        ),
        (
            "Trade Minister Kwesi Arthur-Mensah will now meet Bola Adeyinka in Lagos on December 6, two days later than planned.",
            ["meeting | Bola Adeyinka, Kwesi Arthur-Mensah | Lagos | 2022-12-06 | scheduled (was 2022-12-04)"],
        ),
        (
            "Qin's meeting with Antony Blinken has been moved to June 1, officials said.",
            ["meeting | Qin, United States | - | 2022-06-01 | scheduled"],
        ),
        (
            "Djokovic's match with Nadal in Rome has been postponed to Friday.",
            [],
        ),
        (
            "Swift's concert in Vienna has been called off.",
            [],
        ),
        (
            "Smith's hearing in Boston has been postponed to March 14.",
            [],
        ),
        (
            "Gomez's wedding in Madrid was postponed.",
            [],
        ),
        (
            "Sela met Tuala in Apia.",
            [],
        ),
        (
            "Sela's visit to a school was short.",
            [],
        ),
        (
            "Rahman postponed the vote to March 9.",
            [],
        ),
        (
            "Eke called Schmidt a liar and cancelled the order.",
            [],
        ),
        (
            "Plans for a Horvat statue in Zagreb have been shelved.",
            [],
        ),
    ],
)
def test_a_change_names_people_of_whom_nothing_else_is_told(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert sorted(found) == sorted(wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Eide's talks in Amman have been postponed because the Jordanian minister is ill, Oslo said on Wednesday.",
            ["visit | Eide | Amman | - | postponed"],
        ),
        (
            "Norwegian Foreign Minister Espen Eide's talks in Amman have been postponed.",
            ["visit | Norway | Amman | - | postponed"],
        ),
        (
            "Norwegian Foreign Minister Espen Eide's talks in Amman, planned for March 9, have been called off.",
            ["visit | Norway | Amman | 2022-03-09 | cancelled"],
        ),
        (
            "Sergei Lavrov's meetings in Cairo have been put off until March 15.",
            ["visit | Russia | Cairo | 2022-03-15 | scheduled"],
        ),
        (
            "Chile's summit in Lima has been moved to March 15.",
            ["summit | Chile | Lima | 2022-03-15 | scheduled"],
        ),
        (
            "Norway's talks in Oslo have been postponed.",
            [],
        ),
        (
            "Norway's talks on fish have been postponed.",
            [],
        ),
        (
            "Norwegian Foreign Minister Espen Eide's talks in Amman were friendly.",
            [],
        ),
        (
            "Norway's elections in March have been postponed.",
            [],
        ),
        (
            "Sandu has called off her trip to Warsaw; she and Tusk will speak by phone on Friday instead.",
            ["visit | Moldova | Warsaw | - | cancelled", "call | Moldova, Tusk | - | 2022-03-04 | scheduled"],
        ),
        (
            "The presidium of the Nordic Council will meet in Helsinki on March 9.",
            ["meeting | Nordic Council | Helsinki | 2022-03-09 | scheduled"],
        ),
        (
            "The talks with Addis Ababa in Zanzibar have been called off.",
            [],
        ),
        (
            "A meeting of Senegalese officials and the rebels, due to open in Rome on Tuesday, will not take place, mediators said.",
            ["meeting | Senegal | Rome | 2022-03-08 | cancelled"],
        ),
        (
            "The Common Market Council's meeting in Montevideo was postponed.",
            ["meeting | Common Market Council | Montevideo | - | postponed"],
        ),
    ],
)
def test_somebody_s_changed_talks_abroad_are_a_changed_visit(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert sorted(found) == sorted(wanted)
