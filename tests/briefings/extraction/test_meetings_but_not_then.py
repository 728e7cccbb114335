"""Days on which a meeting is not to be: "but not on Friday", "not before May"; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Chad and Niger will hold talks in Zinder, but not on Friday.", "Zinder | - | scheduled"),
        ("Chad and Niger will hold talks in Zinder, but not on 8 March as reported.", "Zinder | - | scheduled"),
        ("Chad and Niger will hold talks in Zinder, but not, as first reported, on Friday.", "Zinder | - | scheduled"),
        (
            "Chad and Niger will hold talks in Zinder on 14 March, but not on Friday as reported.",
            "Zinder | 2022-03-14 | scheduled (was 2022-03-04)",
        ),
        ("Chad and Niger will hold talks in Zinder, though not this week.", "Zinder | - | scheduled"),
        ("Chad and Niger will hold talks in Zinder, but not before the end of April.", "Zinder | - | scheduled"),
        (
            "Chad and Niger will hold talks in Zinder, but not on Friday. The talks will begin on 8 March.",
            "Zinder | 2022-03-08 | scheduled",
        ),
        # another day is told, or something else is denied
        (
            "The talks between Chad and Niger will be held next week, but not on Monday.",
            "- | 2022-03-07..2022-03-13 | scheduled",
        ),
        ("Chad and Niger will hold talks on Friday, but not in Zinder.", "Zinder | 2022-03-04 | scheduled"),
        ("Chad and Niger will hold talks in Zinder, but not only on Friday.", "Zinder | 2022-03-04 | scheduled"),
        (
            "The talks between Chad and Niger will not be held on Friday but on Monday.",
            "- | 2022-03-07 | scheduled (was 2022-03-04)",
        ),
    ],
)
def test_a_day_that_is_ruled_out_is_not_the_meetings(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [f"talks | Chad, Niger | {wanted}"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("on 8 March will not take place before May", "- | postponed (was 2022-03-08)"),
        ("on 8 March will not be held before the end of the month", "- | postponed (was 2022-03-08)"),
        ("will not begin before 20 April", "- | postponed"),
        ("will not begin until Monday", "2022-03-07 | scheduled"),
        # not held at all
        ("on 8 March will not take place", "2022-03-08 | cancelled"),
        ("on 8 March will not take place before an audience", "2022-03-08 | cancelled"),
        ("on Tuesday did not take place before the deadline", "2022-03-01 | cancelled"),
    ],
)
def test_not_before_a_day_is_later_and_not_never(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, f"The summit between Chad and Niger {text}.") == [f"summit | Chad, Niger | - | {wanted}"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Wednesday's (March 9) talks between Chad and Niger have been moved to Zinder.", "2022-03-09 | scheduled"),
        ("Wednesday's (9 March) talks between Chad and Niger in Zinder are off.", "2022-03-09 | cancelled"),
        ("Tuesday's (March 1) talks between Chad and Niger were held in Zinder.", "2022-03-01 | held"),
        ("Chad and Niger will hold talks on Wednesday (March 9) in Zinder.", "2022-03-09 | scheduled"),
    ],
)
def test_the_date_in_brackets_is_that_of_the_weekday(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [f"talks | Chad, Niger | Zinder | {wanted}"]
