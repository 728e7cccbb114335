"""Who is named alone acts for whom he acted on the day of the article."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from briefings.extraction import gazetteer
from briefings.extraction.parties import find_mentions
from briefings.extraction.reading import Reading


@pytest.mark.parametrize(
    ("text", "day", "name", "side"),
    [
        ("Mark Rutte will go to Berlin.", date(2014, 3, 5), "Mark Rutte", "Netherlands"),
        ("Rutte will go to Berlin.", date(2024, 9, 30), "Mark Rutte", "Netherlands"),
        ("Mark Rutte will go to Berlin.", date(2024, 10, 1), "Mark Rutte", "NATO"),
        ("Jens Stoltenberg will go to Berlin.", date(2010, 3, 5), "Jens Stoltenberg", "Norway"),
        ("Jens Stoltenberg will go to Berlin.", date(2016, 3, 5), "Jens Stoltenberg", "NATO"),
        ("Jens Stoltenberg will go to Berlin.", date(2025, 3, 5), "Jens Stoltenberg", "Norway"),
        ("Donald Tusk will go to Berlin.", date(2016, 3, 5), "Donald Tusk", "European Union"),
        ("Polish Prime Minister Donald Tusk will go to Berlin.", date(2016, 3, 5), "Donald Tusk", "Poland"),
        ("Angela Merkel will go to Rome.", date(2010, 3, 5), "Angela Merkel", "Germany"),
    ],
)
def test_somebody_listed_acts_for_whom_the_day_says(nlp: Language, text: str, day: date, name: str, side: str) -> None:
    found = find_mentions(Reading(nlp(text), "a", day))

    assert (name, side) in [(m.name, m.side) for m in found]


def test_whoever_went_from_one_to_another_is_listed_and_the_steps_are_in_order() -> None:
    listed, steps = {name for name, _ in gazetteer.leader_names()}, gazetteer.table("leaders")["until"]

    days = [[date.fromisoformat(until) for until, _ in row] for row in steps.values()]

    assert set(steps) <= listed
    assert all(row == sorted(set(row)) for row in days)
    assert {side for row in steps.values() for _, side in row} <= {
        *gazetteer.countries(), *gazetteer.organisations()
    }  # fmt: skip
