"""Whose day is whose on journeys, and what a meeting is only called by; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Swiss president will arrive in Vilnius on Monday, where she will be received by President Gitanas Nauseda.",
            ["meeting | Lithuania, Switzerland | Vilnius | 2022-03-07 | scheduled"],
        ),
        (
            "Ghana's president arrives in Lisbon on Thursday and will be welcomed by Portuguese Prime Minister Antonio Costa on Friday.",
            [
                "visit | Ghana | Lisbon | 2022-03-03 | scheduled",
                "meeting | Ghana, Portugal | Lisbon | 2022-03-04 | scheduled",
            ],
        ),
        (
            "The Greek foreign minister flew to Sofia on Tuesday. He will meet Bulgarian President Rumen Radev on Thursday.",
            [
                "visit | Greece | Sofia | 2022-03-01 | held",
                "meeting | Bulgaria, Greece | Sofia | 2022-03-03 | scheduled",
            ],
        ),
        (
            "The Dutch foreign minister will visit Kenya from 7 to 9 March, Uganda on 10 March and Tanzania from 11 to 12 March. "
            "In Kampala he will meet President Yoweri Museveni. He will hold talks with his Tanzanian counterpart in Dodoma.",
            [
                "visit | Netherlands | Kenya | 2022-03-07..2022-03-09 | scheduled",
                "visit | Netherlands | Uganda | 2022-03-10 | scheduled",
                "visit | Netherlands | Tanzania | 2022-03-11..2022-03-12 | scheduled",
                "meeting | Netherlands, Uganda | Kampala | 2022-03-10 | scheduled",
                "talks | Netherlands, Tanzania | Dodoma | 2022-03-11..2022-03-12 | scheduled",
            ],
        ),
        (
            "The Irish foreign minister heads to Rome on Tuesday for a meeting with President Sergio Mattarella, to Malta on Wednesday for talks with Prime Minister Robert Abela and to Tunis on Friday.",
            [
                "visit | Ireland | Tunis | 2022-03-11 | scheduled",
                "meeting | Ireland, Italy | Rome | 2022-03-08 | scheduled",
                "talks | Ireland, Malta | Malta | 2022-03-09 | scheduled",
            ],
        ),
        (
            "The Irish foreign minister travels to Oslo on Thursday and returns to Dublin on Monday for talks with the British ambassador.",
            [
                "visit | Ireland | Oslo | 2022-03-03..2022-03-07 | scheduled",
                "talks | Ireland, United Kingdom | Dublin | 2022-03-07 | scheduled",
            ],
        ),
    ],
)
def test_each_stop_has_its_own_day(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "As Macron told Scholz on Monday in a phone call, France is ready for a summit.",
            ["call | France, Germany | - | 2022-02-28 | held"],
        ),
        (
            "As the ministry said on Monday, Macron will call Scholz on Friday.",
            ["call | France, Germany | - | 2022-03-04 | scheduled"],
        ),
        (
            "The 2022 Chile-Peru Trade Dialogue will be held in September in Arica.",
            ["dialogue | Chile, Peru | Arica | 2022-09-01..2022-09-30 | scheduled"],
        ),
        (
            "The Italian prime minister said he looked forward to the Spanish president's visit to Rome in July.",
            ["visit | Spain | Rome | 2022-07-01..2022-07-31 | scheduled"],
        ),
        (
            "The leaders of Chile and Peru will meet in June at the G20 summit in Cusco and again in September for a bilateral dialogue in Arica.",
            [
                "summit | Chile, G20, Peru | Cusco | 2022-06-01..2022-06-30 | scheduled",
                "dialogue | Chile, Peru | Arica | 2022-09-01..2022-09-30 | scheduled",
            ],
        ),
        (
            "The leaders of Chile and Peru met in Cusco on Tuesday and will meet again on 14 March in Arica.",
            [
                "meeting | Chile, Peru | Cusco | 2022-03-01 | held",
                "meeting | Chile, Peru | Arica | 2022-03-14 | scheduled",
            ],
        ),
        (
            "The Greek foreign minister flew to Sofia on Tuesday. He will meet Chinese President Xi Jinping on Friday.",
            ["visit | Greece | Sofia | 2022-03-01 | held", "meeting | China, Greece | - | 2022-03-04 | scheduled"],
        ),
        (
            "The Greek foreign minister flew to Sofia on Tuesday. He will meet Bulgarian President Rumen Radev at the NATO summit on Friday.",
            [
                "visit | Greece | Sofia | 2022-03-01 | held",
                "meeting | Bulgaria, Greece | - | 2022-03-04 | scheduled",
                "summit | NATO | - | - | scheduled",
            ],
        ),
        (
            "The Greek foreign minister visited Sofia on 14 February. He will meet Bulgarian President Rumen Radev on Thursday.",
            ["visit | Greece | Sofia | 2022-02-14 | held", "meeting | Bulgaria, Greece | - | 2022-03-03 | scheduled"],
        ),
        ("The plan was sent to Paris on Monday, where it will be received by the ministry.", []),
    ],
)
def test_a_day_that_is_told_is_not_changed_for_another(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "President Anna Novak of Slovakia will travel to Latvia and Finland in March. In Riga she will meet President Egils Levits on March 8. She will then travel to Helsinki, Finland, where she will hold a bilateral summit with President Sauli Niinisto on March 9. While in Helsinki she will also meet with Finnish Prime Minister Sanna Marin.",
            [
                "visit | Slovakia | Latvia | 2022-03-01..2022-03-31 | scheduled",
                "meeting | Latvia, Slovakia | Riga | 2022-03-08 | scheduled",
                "summit | Finland, Slovakia | Helsinki | 2022-03-09 | scheduled",
                "meeting | Finland, Slovakia | Helsinki | 2022-03-08..2022-03-09 | scheduled",
            ],
        ),
        (
            "President Anna Novak of Slovakia will travel to Latvia and Finland in March. In Riga she will meet President Egils Levits on March 8. She will then travel to Helsinki, Finland, where she will hold a bilateral summit with President Sauli Niinisto on March 19. While in Helsinki she will also meet with Finnish Prime Minister Sanna Marin.",
            [
                "visit | Slovakia | Latvia | 2022-03-01..2022-03-31 | scheduled",
                "meeting | Latvia, Slovakia | Riga | 2022-03-08 | scheduled",
                "summit | Finland, Slovakia | Helsinki | 2022-03-19 | scheduled",
                "meeting | Finland, Slovakia | Helsinki | 2022-03-01..2022-03-31 | scheduled",
            ],
        ),
        (
            "President Anna Novak of Slovakia will travel to Latvia and Finland from March 7 to 11. In Riga she will meet President Egils Levits on March 8. She will then travel to Helsinki, Finland, where she will hold a bilateral summit with President Sauli Niinisto on March 9. While in Helsinki she will also meet with Finnish Prime Minister Sanna Marin.",
            [
                "visit | Slovakia | Latvia | 2022-03-07..2022-03-11 | scheduled",
                "meeting | Latvia, Slovakia | Riga | 2022-03-08 | scheduled",
                "summit | Finland, Slovakia | Helsinki | 2022-03-09 | scheduled",
                "meeting | Finland, Slovakia | Helsinki | 2022-03-07..2022-03-11 | scheduled",
            ],
        ),
    ],
)
def test_a_last_stop_begins_when_the_one_before_ends(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted
