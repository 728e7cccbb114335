"""Whose "the President" is in what a leader's office publishes, and which clause of it takes which stance."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.said import read

OWN: list[tuple[str, str, str]] = [
    (
        "Readout of President Roe's Call with President Syrah of Chad",
        "President Roe spoke with President Omar Syrah of Chad from the White House. He urged Chad to open the border."
        " The President condemned the raids.",
        "United States",
    ),
    (
        "PM call with President Syrah of Chad: 3 May 2023",
        "The Prime Minister spoke to President Omar Syrah of Chad from Downing Street. The Prime Minister demanded the"
        " release of the British engineer.",
        "United Kingdom",
    ),
    (
        "FACT SHEET: The Summit on Ports",
        "What the United States will do. The United States will provide ten million dollars for new harbours.",
        "United States",
    ),
    (
        "Statement of the President on the Floods",
        "Today I spoke to the American envoy. We will not recognize the junta in Chad.",
        "United States",
    ),
    (
        "Background Briefing by a Senior Administration Official",
        "SENIOR ADMINISTRATION OFFICIAL: We believe the two sides should meet without conditions.\n\n"
        "Q: And Chad?\n\nSENIOR ADMINISTRATION OFFICIAL: Chad must withdraw its troops.",
        "United States",
    ),
]

NOBODYS: list[tuple[str, str]] = [
    (
        "Statement by the President of Kenya on the Floods",
        "We will not recognize the junta. The United States has sent help.",
    ),
    (
        "Statement by the Press Secretary: Visit of President Syrah of Chad",
        "We condemn the raids on the camps of the north.",
    ),
    (
        "Summary of the Talks",
        "The President condemned the raids. He urged restraint.",
    ),
    (
        "President Roe calls President Syrah",
        "President Roe condemned the raids from the White House.",
    ),
]


@pytest.mark.parametrize(("title", "text", "party"), OWN)
def test_a_leaders_office_speaks_for_its_country(nlp: Language, title: str, text: str, party: str) -> None:
    said = read(nlp, text, title=title)

    assert said.positions
    assert {position.party for position in said.positions} == {party}


@pytest.mark.parametrize(("title", "text"), NOBODYS)
def test_what_might_be_any_leaders_is_nobodys(nlp: Language, title: str, text: str) -> None:
    said = read(nlp, text, title=title)

    assert [position.party for position in said.positions if position.party in ("United States", "Chad")] == []


def test_the_two_of_a_call_agree_together(nlp: Language) -> None:
    text = (
        "The Prime Minister spoke to President Omar Syrah of Chad from Downing Street. They agreed that aid must flow."
    )

    said = read(nlp, text, title="PM call with President Syrah of Chad: 3 May 2023")

    assert [position.party for position in said.positions] == ["United Kingdom; Chad"]


CLAUSES: list[tuple[str, list[tuple[str, str]]]] = [
    (
        "Norway said it had heard of no such plan and would reject it if it came.",
        [("refuse", "would reject it if it came")],
    ),
    (
        "Norway said that it supports the treaty and that Chad must leave the camps.",
        [("support", "it supports the treaty"), ("demand", "Chad must leave the camps")],
    ),
    (
        "Norway said that Chad must leave the camps and that Mali must leave the town.",
        [("demand", "Chad must leave the camps and that Mali must leave the town")],
    ),
    (
        "Norway said the vote was held and the boxes were sealed.",
        [("state", "the vote was held and the boxes were sealed")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_clauses_with_stances_of_their_own_are_told_apart(
    nlp: Language, text: str, expected: list[tuple[str, str]]
) -> None:
    said = read(nlp, text)

    assert [(position.stance.value, said.words(position.content)) for position in said.positions] == expected
