"""A visit of one day, and what is told of it when it is over."""

from __future__ import annotations

import pytest

from briefings.extraction.pipeline import Reader
from tests.briefings.stories import after
from tests.briefings.test_chains import read

VISIT = ("2024-10-07", "Nigerian President Bola Tinubu will visit Ghana on October 14, his office said.")
TALKS = ("2024-10-10", "Bola Tinubu and Ghana's President Nana Akufo-Addo will hold talks in Accra on October 14.")
HELD = (
    "2024-10-14",
    "Nigerian President Bola Tinubu held talks with Ghana's Nana Akufo-Addo in Accra on Monday.",
)


@pytest.mark.parametrize("texts", [(VISIT, HELD), (VISIT, TALKS, HELD)])
def test_the_talks_held_on_the_day_of_a_visit_are_what_became_of_it(
    reader: Reader, texts: tuple[tuple[str, str], ...]
) -> None:
    found = after(*read(reader, *texts))

    assert [(each.kind.value, each.status.value, len(each.sides)) for each in found] == [("talks", "held", 2)]


@pytest.mark.parametrize(
    ("day", "text"),
    [
        pytest.param(
            "2024-10-15",
            "Nigerian Foreign Minister Yusuf Tuggar held talks with Ghanaian Foreign Minister Shirley Ayorkor Botchway in "
            "Accra on Monday.",
            id="by others",
        ),
        pytest.param(
            "2024-10-16",
            "Nigerian President Bola Tinubu held talks with Ghanaian President Nana Akufo-Addo in Accra on Tuesday.",
            id="on another day",
        ),
        pytest.param(
            "2024-10-15",
            "Nigerian President Bola Tinubu held talks with Ghanaian President Nana Akufo-Addo in Abuja on Monday.",
            id="at home",
        ),
        pytest.param(*TALKS, id="not held yet"),
    ],
)
def test_a_visit_stays_beside_other_talks(reader: Reader, day: str, text: str) -> None:
    found = after(*read(reader, VISIT, (day, text)))

    assert sorted(each.kind.value for each in found) == ["talks", "visit"]


def test_a_visit_of_several_days_is_more_than_the_talks_on_one_of_them(reader: Reader) -> None:
    visit = ("2024-10-07", "Nigerian President Bola Tinubu will visit Ghana from October 14 to 16, his office said.")

    assert sorted(each.kind.value for each in after(*read(reader, visit, HELD))) == ["talks", "visit"]
