"""A sentence of its own that tells the day a meeting had before; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The foreign ministers of Egypt and Sudan will meet in Cairo on 16 March. The talks had been planned for 9 March.",
            ["meeting | Egypt, Sudan | Cairo | 2022-03-16 | scheduled (was 2022-03-09)"],
        ),
        (
            "Egypt and Sudan will meet in Cairo on 16 March, a week later than planned, Egypt said on Tuesday. The talks had been set for 9 March.",
            ["meeting | Egypt, Sudan | Cairo | 2022-03-16 | scheduled (was 2022-03-09)"],
        ),
        (
            "Chad and Niger will hold talks in Niamey on 14 March. The meeting was originally scheduled for 10 March.",
            ["talks | Chad, Niger | Niamey | 2022-03-14 | scheduled (was 2022-03-10)"],
        ),
        (
            "The talks between Chad and Niger had been planned for 10 March. The two sides will now meet on 14 March in Niamey.",
            ["meeting | Chad, Niger | Niamey | 2022-03-14 | scheduled (was 2022-03-10)"],
        ),
        (
            "The conference of Chad and Niger was originally planned for Lagos on 10 March. It will take place in Niamey on 14 March.",
            ["conference | Chad, Niger | Niamey | 2022-03-14 | scheduled (was 2022-03-10)"],
        ),
        (
            "The talks between Chad and Niger had initially been set for 10 March, but they will take place on 14 March in Niamey.",
            ["talks | Chad, Niger | Niamey | 2022-03-14 | scheduled (was 2022-03-10)"],
        ),
    ],
)
def test_a_day_for_which_it_had_been_planned_is_the_former_one(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chad and Niger will hold talks in Niamey on 14 March. The signing had been planned for 10 March.",
            ["talks | Chad, Niger | Niamey | 2022-03-14 | scheduled"],
        ),
        (
            "Chad and Niger will hold talks in Niamey on 14 March. The previous round had been planned for 10 February and took place in Lagos.",
            ["talks | Chad, Niger | Niamey | 2022-03-14 | scheduled"],
        ),
        (
            "Chad and Niger will hold talks in Niamey on 14 March. A first meeting had been set for 10 March but was cancelled.",
            ["talks | Chad, Niger | Niamey | 2022-03-14 | scheduled"],
        ),
        (
            "Chad and Niger will hold talks in Niamey on 14 March. The Security Council was moved by a speech on Tuesday.",
            ["talks | Chad, Niger | Niamey | 2022-03-14 | scheduled"],
        ),
        (
            "Chad and Niger will hold talks in Niamey on 14 March. The talks had been planned for months.",
            ["talks | Chad, Niger | Niamey | 2022-03-14 | scheduled"],
        ),
    ],
)
def test_what_is_another_or_has_no_day_moves_nothing(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


def test_of_two_meetings_the_one_told_last_is_meant(nlp: Language) -> None:
    text = (
        "Egypt and Sudan will meet in Cairo on 16 March. Peru and Chile will meet in Lima on 9 March. "
        "The talks had been planned for 4 March."
    )

    assert told(nlp, text) == [
        "meeting | Egypt, Sudan | Cairo | 2022-03-16 | scheduled",
        "meeting | Chile, Peru | Lima | 2022-03-09 | scheduled (was 2022-03-04)",
    ]


def test_the_plan_of_others_is_their_own(nlp: Language) -> None:
    text = "Egypt and Sudan will meet on 16 March. The talks between Peru and Chile had been planned for 9 March."

    assert "meeting | Egypt, Sudan | - | 2022-03-16 | scheduled" in told(nlp, text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The talks between Chad and Niger were originally planned for Lagos on 10 March.", []),
        (
            "Chad and Niger will hold talks in Niamey on 14 March. Their first meeting was originally scheduled for 10 March.",
            ["talks | Chad, Niger | Niamey | 2022-03-14 | scheduled"],
        ),
        (
            "The talks between Chad and Niger were originally planned for 10 March. The summit of Peru and Chile will be held in Lima on 14 March.",
            ["summit | Chile, Peru | Lima | 2022-03-14 | scheduled"],
        ),
        (
            "Niger's president will visit Chad on Friday. The trip had been planned before the drought.",
            ["visit | Niger | Chad | 2022-03-04 | scheduled"],
        ),
        ("The visit by Niger's president to Chad on Friday had been planned long before the drought.", []),
        (
            "The talks between Chad and Niger are planned for Lagos on 10 March. They will open in the town hall.",
            ["talks | Chad, Niger | Lagos | 2022-03-10 | scheduled"],
        ),
    ],
)
def test_what_was_only_planned_once_is_no_meeting_of_that_day(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
