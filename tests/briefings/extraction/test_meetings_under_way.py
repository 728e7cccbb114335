"""Meetings on a journey that has begun, sessions of a gathering, places at a line's end, a visit best put off."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "From 1 to 5 March, President Ana Melgar of El Salvador is on an official visit to Canada. She will meet with Speaker Ann Roe of Canada.",
            [
                "visit | El Salvador | Canada | 2022-03-01..2022-03-05 | held",
                "meeting | Canada, El Salvador | Canada | 2022-03-01..2022-03-05 | scheduled",
            ],
        ),
        (
            "President Ana Melgar of El Salvador is on an official visit to Canada from 1 to 5 March. She will meet President Luis Ruiz of Peru in Lima on 20 March.",
            [
                "visit | El Salvador | Canada | 2022-03-01..2022-03-05 | held",
                "meeting | El Salvador, Peru | Lima | 2022-03-20 | scheduled",
            ],
        ),
        (
            "President Ana Melgar of El Salvador visited Canada from 20 to 24 February. She will meet with Speaker Ann Roe of Canada.",
            [
                "visit | El Salvador | Canada | 2022-02-20..2022-02-24 | held",
                "meeting | Canada, El Salvador | - | - | scheduled",
            ],
        ),
    ],
)
def test_who_is_on_a_visit_will_meet_on_it(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Minister Ann Poe of Canada will attend the G7 Summit in Lyon from 23 to 25 March. At the summit, the minister will participate in sessions on forests and on fighting hunger. She will speak at the closing session.",
            ["summit | Canada, G7 | Lyon | 2022-03-23..2022-03-25 | scheduled"],
        ),
        (
            "The European Parliament will hold a plenary session in Strasbourg on 14 March.",
            ["session | European Union | Strasbourg | 2022-03-14 | scheduled"],
        ),
    ],
)
def test_sessions_of_a_gathering_are_no_meetings_besides(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "9:30 a.m. Minister Ann Poe of Canada meets with President Emmanuel Macron of France, London, United Kingdom",
            ["meeting | Canada, France | London | 2022-03-02 09:30 Europe/London | scheduled"],
        ),
        (
            "Minister Ann Poe of Canada will meet ministers from Lagos, Nigeria, Accra, Ghana, and Nairobi, Kenya.",
            ["meeting | Canada, Ghana, Kenya, Nigeria | - | - | scheduled"],
        ),
        (
            "Minister Ann Poe of Canada will meet officials from Berlin, Germany.",
            ["meeting | Canada, Germany | - | - | scheduled"],
        ),
    ],
)
def test_town_and_country_at_a_lines_end_say_where(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


_VISIT = "The visit of President Ana Melgar of El Salvador to Canada is set for 13 March."


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            f"{_VISIT} The two leaders agreed that it would be best to postpone the visit until a later date.",
            ["visit | El Salvador | Canada | - | postponed (was 2022-03-13)"],
        ),
        (
            f"{_VISIT} The two leaders decided that the visit should be put off.",
            ["visit | El Salvador | Canada | - | postponed (was 2022-03-13)"],
        ),
        (
            f"{_VISIT} Some advisers said it would be best to postpone the visit.",
            ["visit | El Salvador | Canada | 2022-03-13 | scheduled"],
        ),
        (
            f"{_VISIT} The two leaders agreed that it would be wrong to postpone the visit.",
            ["visit | El Salvador | Canada | 2022-03-13 | scheduled"],
        ),
    ],
)
def test_what_is_agreed_to_be_best_is_done(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


def test_nobody_visits_the_own_country(nlp: Language) -> None:
    text = "Prime Minister Jonas Store of Norway spoke first. The Prime Minister will visit Norway on 13 March."

    found = told(nlp, text)

    assert found == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "A ministerial meeting will be held in Vienna on 10 March. It will be attended by the foreign ministers of Kenya, Uganda and Rwanda.",
            ["meeting | Kenya, Rwanda, Uganda | Vienna | 2022-03-10 | scheduled"],
        ),
        (
            "A summit will be held in Accra on 10 March, the government said. The summit, which will be chaired by President Ann Addo of Ghana, will be attended by the leaders of Togo and Benin.",
            ["summit | Benin, Ghana, Togo | Accra | 2022-03-10 | scheduled"],
        ),
        ("A conference on fisheries opens in Suva on 10 March. It will be attended by hundreds of experts.", []),
        (
            "The funeral was attended by the presidents of Kenya and Uganda. It will be followed by a ceremony on 10 March.",
            [],
        ),
    ],
)
def test_by_whom_it_will_be_attended_is_who_meets(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted
