"""Whose people are whom the text only places by whom they serve, and bodies called in short; else nobody's."""

from __future__ import annotations

from dataclasses import replace

import pytest
from spacy.language import Language

from briefings.extraction.parties import find_mentions
from tests.briefings.extraction.telling import read
from tests.briefings.extraction.test_parties import mentions


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        (
            "President Ana Ruiz of Chile spoke. His Foreign Minister, Luis Paz, will arrive on Friday.",
            "Luis Paz",
            "Chile",
        ),
        ("Iraq's Water Resources Minister Hamid Karim spoke.", "Hamid Karim", "Iraq"),
        (
            "The European Union's special representative for the region, Ada Brandt, spoke.",
            "Ada Brandt",
            "European Union",
        ),
        ("The Turkish foreign minister, Cem Oral, and Armenia's, Vahan Simonyan, met.", "Vahan Simonyan", "Armenia"),
        ("Admiral Tim Cole, Commander of United States Pacific Command, spoke.", "Tim Cole", "United States"),
        ("Minister of State for External Affairs Ravi Menon spoke.", "Ravi Menon", "India"),
        ("Leonard Moss became the first sitting American president to speak.", "Leonard Moss", "United States"),
        ("KATHMANDU, May 31: Nepal's government met. President Maya Thapa spoke.", "Maya Thapa", "Nepal"),
    ],
)
def test_people_are_of_whom_they_serve(nlp: Language, text: str, name: str, side: str) -> None:
    found = {(mention.name, mention.side) for mention in mentions(nlp, text) if mention.kind == "person"}

    assert (name, side) in found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The senator spoke. His foreign minister, Luis Paz, never came.", "Luis Paz"),
        ("Ada Brandt met the Armenian, Vahan Simonyan, once.", "Ada Brandt"),
        ("Leonard Moss was the first to visit the American president.", "Leonard Moss"),
        ("“We share a border with Russia,” says Minister of Fisheries Kari Dahl.", "Kari Dahl"),
        ("Tim Cole, commander of the fleet, spoke.", "Tim Cole"),
        ("High Representative Tim Cole spoke.", "Tim Cole"),
    ],
)
def test_people_of_whom_nothing_tells_whom_they_serve_are_nobodys(nlp: Language, text: str, name: str) -> None:
    found = {(mention.name, mention.side) for mention in mentions(nlp, text) if mention.kind == "person"}

    assert (name, name) in found


def test_where_premiers_govern_provinces_one_is_not_surely_the_countrys(nlp: Language) -> None:
    text = "QUEBEC, May 4 - Canada's government met. Premier Luc Roy spoke."

    found = [mention.certain for mention in mentions(nlp, text) if mention.name == "Luc Roy"]

    assert found == [False]


@pytest.mark.parametrize(
    ("title", "side"),
    [
        ("Readout of President Moss’s Call with President Ruiz", "United States"),
        ("Statement by the Press Secretary", "United States"),
        ("Statement by the President of Finland", "Ada Moss"),
        ("Leaders speak by telephone", "Ada Moss"),
    ],
)
def test_papers_are_known_by_how_their_titles_begin(nlp: Language, title: str, side: str) -> None:
    reading = replace(read(nlp, "President Ada Moss spoke this morning."), title=title)

    found = [mention.side for mention in find_mentions(reading) if mention.name == "Ada Moss"]

    assert found == [side]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The African Union met. The Union will send envoys.", "African Union"),
        ("ECOWAS met in Accra. Envoys of the bloc will travel.", "ECOWAS"),
        ("OTTAWA - Canada's government spoke. The cabinet will meet on Friday.", "Canada"),
    ],
)
def test_bodies_are_known_by_their_short_names(nlp: Language, text: str, side: str) -> None:
    found = [mention.side for mention in mentions(nlp, text)]

    assert found.count(side) >= 2


@pytest.mark.parametrize(
    "text",
    [
        "The miners met. The union will send envoys.",
        "The Union Flag flew. The Union of Bakers spoke.",
        "The eastern bloc fell. The bloc was no more.",
        "The cabinet minister spoke. A kitchen cabinet fell.",
    ],
)
def test_what_only_sounds_like_a_body_is_none(nlp: Language, text: str) -> None:
    found = [mention.name for mention in mentions(nlp, text) if mention.certain]

    assert not {"African Union", "European Union", "cabinet"} & {*found}
