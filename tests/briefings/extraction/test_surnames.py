"""Family names and first names that are months and other words, too; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import meetings


@pytest.mark.parametrize(
    "minister",
    [
        "Britain's Defence Secretary Owen March",
        "British Defence Secretary Peter West",
        "Britain's Defence Secretary John Day",
        "Britain's Defence Secretary Ann Street",
        "British Defence Secretary April Moss",
        "British Defence Secretary June Moss",
    ],
)
def test_a_minister_called_like_a_month_or_a_street_meets(nlp: Language, minister: str) -> None:
    text = f"{minister} and Norway's Defence Minister Kari Lund will meet in Oslo on Friday, 4 March."

    assert [[party.side for party in each.parties] for each in meetings(nlp, text)] == [["United Kingdom", "Norway"]]
    assert next(party.name for party in meetings(nlp, text)[0].parties) == " ".join(minister.split()[-2:])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norwegian Foreign Minister Kari Lund March 3 met Chad's Musa Idi in Oslo.", {"Kari Lund", "Musa Idi"}),
        ("Norway's Kari Lund will meet President Musa Idi of Chad in March in Oslo.", {"Kari Lund", "Musa Idi"}),
        ("Norway's Kari Lund and Chad's Musa Idi met in West Africa on Tuesday.", {"Kari Lund", "Musa Idi"}),
        ("Norwegian Foreign Minister Kari Lund West Africa envoy will meet Chad's Musa Idi on Friday.", set()),
    ],
)
def test_a_month_with_its_day_and_a_part_of_the_world_are_no_names(nlp: Language, text: str, names: set[str]) -> None:
    found = {party.name for each in meetings(nlp, text) for party in each.parties}

    assert not {name for name in found if {"March", "West"} & set(name.split())}
    assert names <= found
