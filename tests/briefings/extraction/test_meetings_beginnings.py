"""Meetings with which a series of others begins, and plans that came to nothing; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Norway's minister expressed support for diplomacy, starting early next month with the Arctic Council meeting in Tromso.",
            ["meeting | Arctic Council | Tromso | 2022-04-01..2022-04-10 | scheduled"],
        ),
        (
            "Diplomacy will resume on 21 March with the Iran-Oman dialogue in Muscat.",
            ["dialogue | Iran, Oman | Muscat | 2022-03-21 | scheduled"],
        ),
        (
            "Kenya held a week of consultations, beginning on Monday with a meeting of Kenya and Uganda in Nairobi.",
            ["meeting | Kenya, Uganda | Nairobi | 2022-02-28 | held"],
        ),
        (
            "Canada and Japan announced a series of dialogues, opening on 4 April with the bilateral Energy Dialogue.",
            ["dialogue | Canada, Japan | - | 2022-04-04 | scheduled"],
        ),
        (
            "The ministry outlined months of contacts, starting on 10 March with a summit of Peru and Chile in Lima.",
            ["summit | Chile, Peru | Lima | 2022-03-10 | scheduled"],
        ),
        (
            "The European Union called for more contacts with Serbia, starting on 14 March with a summit of the EU and Serbia.",
            [],
        ),
        (
            "The president called for de-escalation, starting with a meeting between Egypt and Sudan.",
            [],
        ),
        (
            "The minister urged more diplomacy, starting with an end to the shelling.",
            [],
        ),
        (
            "Japan backs engagement with Fiji, starting with trade in April.",
            [],
        ),
        (
            "The programme begins on 14 March with a concert in Cairo.",
            [],
        ),
        (
            "The year began with a row between Egypt and Sudan.",
            [],
        ),
    ],
)
def test_what_a_series_begins_with_is_on_the_day_it_begins(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert sorted(found) == sorted(wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Thai negotiators and Malaysian envoys were to have met in Kuala Lumpur next week. The talks have now been postponed until after the election.",
            ["meeting | Malaysia, Thailand | Kuala Lumpur | - | postponed (was 2022-03-07..2022-03-13)"],
        ),
        (
            "Egypt and Sudan had been due to meet in Khartoum on March 9. The talks have been postponed indefinitely.",
            ["meeting | Egypt, Sudan | Khartoum | - | postponed (was 2022-03-09)"],
        ),
        (
            "Egypt and Sudan were to meet in Khartoum on March 9. The meeting has been put off.",
            ["meeting | Egypt, Sudan | Khartoum | - | postponed (was 2022-03-09)"],
        ),
        (
            "Egypt and Sudan were to have held talks in Khartoum on March 9. They have been called off.",
            ["talks | Egypt, Sudan | Khartoum | 2022-03-09 | cancelled"],
        ),
        (
            "The presidents of Egypt and Sudan were to have met in Khartoum on Friday. The meeting was moved to March 16.",
            ["meeting | Egypt, Sudan | Khartoum | 2022-03-16 | scheduled (was 2022-03-04)"],
        ),
        (
            "Egypt's foreign minister was to have visited Khartoum on March 9. The trip has been postponed.",
            ["visit | Egypt | Khartoum | - | postponed (was 2022-03-09)"],
        ),
        (
            "Chad's president was to have visited Tunis on Friday. The trip has been put back to March 20, his office said.",
            ["visit | Chad | Tunis | 2022-03-20 | scheduled (was 2022-03-04)"],
        ),
        (
            "Peru and Chile were to have held a summit in Lima on March 11. The summit has been delayed, and no new date was given.",
            ["summit | Chile, Peru | Lima | - | postponed (was 2022-03-11)"],
        ),
        (
            "Peru and Chile were to have held a summit in Lima on March 11. The vote on the treaty has been postponed.",
            ["summit | Chile, Peru | Lima | 2022-03-11 | cancelled"],
        ),
        (
            "Peru and Chile called off a summit in Lima on March 11. Talks between Peru and Bolivia have been postponed to March 14.",
            [
                "summit | Chile, Peru | Lima | 2022-03-11 | cancelled",
                "talks | Bolivia, Peru | - | 2022-03-14 | scheduled",
            ],
        ),
        (
            "Egypt's foreign minister will no longer travel to Tunis on March 9. She looks forward to rescheduling her visit.",
            ["visit | Egypt | Tunis | - | postponed (was 2022-03-09)"],
        ),
    ],
)
def test_what_was_to_have_been_is_put_off_where_that_is_told_next(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert sorted(found) == sorted(wanted)
