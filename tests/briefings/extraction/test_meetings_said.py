"""Whose talks they are where only the other side is named in them, and what is said of them behind an insertion."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Iceland's foreign ministry said on Sunday that the talks with Norway in Bergen on 14 March had been cancelled.",
            ["talks | Iceland, Norway | Bergen | 2022-03-14 | cancelled"],
        ),
        (
            "The Polish government said on Monday that its talks with Ukraine on grain, due on 14 March in Warsaw, had "
            "been called off.",
            ["talks | Poland, Ukraine | Warsaw | 2022-03-14 | cancelled"],
        ),
        (
            "Kenya's foreign ministry said the summit with Uganda, due to open in Kampala on 18 March, had been put off "
            "indefinitely.",
            ["summit | Kenya, Uganda | Kampala | - | postponed (was 2022-03-18)"],
        ),
        (
            "Chile said a meeting with Peru, planned for 20 March in Lima, would now be held on 25 March.",
            ["meeting | Chile, Peru | Lima | 2022-03-25 | scheduled (was 2022-03-20)"],
        ),
    ],
)
def test_whoever_says_how_its_talks_stand_is_the_other_side(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Analysts in Oslo said talks with the rebels were planned.",
        "Ministers said payments due on Monday, the end of the quarter, would be made.",
        "Chile said talks were needed.",
        "Kenya's foreign ministry said loans due on 14 March had been paid.",
    ],
)
def test_what_is_said_of_no_talks_of_ones_own_makes_no_meeting(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("As announced today, President Macron will be meeting next month with President Sisi of Egypt.", "2022-04-01..2022-04-30"),
        ("As the ministry said on Tuesday, Macron will meet with President Sisi of Egypt in April.", "2022-04-01..2022-04-30"),
        ("As reported on Monday, the talks between Macron and Sisi will be held on Friday.", "2022-03-04"),
        ("As agreed today, Macron and Sisi will hold talks next week.", "2022-03-07..2022-03-13"),
        ("As he told parliament today, Macron will travel to Cairo next week for talks with Sisi.", "2022-03-07..2022-03-13"),
        ("Macron will meet with Sisi in April, as announced by the palace on Tuesday.", "2022-04-01..2022-04-30"),
        ("As planned for Friday, Macron will meet Sisi in Paris.", "2022-03-04"),
        ("As announced, Macron will meet Sisi today.", "2022-03-02"),
        ("Macron will meet with Sisi on Friday, as announced.", "2022-03-04"),
        ("As Macron said in Rome, on Tuesday he will meet Sisi.", "2022-03-08"),
        ("As agreed for Friday, Macron will meet Sisi in Cairo.", "2022-03-04"),
    ],
)  # fmt: skip
def test_the_day_on_which_it_was_reported_is_not_the_meetings(nlp: Language, text: str, wanted: str) -> None:
    assert [line.split(" | ")[3] for line in told(nlp, text)] == [wanted]
