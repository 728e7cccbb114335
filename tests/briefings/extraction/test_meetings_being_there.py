"""Who "is in Rome for talks", and when that is; what comes after something has ended. Published on 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chad's premier is in Lagos for talks with Nigeria's president on Friday.",
            ["talks | Chad, Nigeria | Lagos | 2022-03-04 | scheduled"],
        ),
        (
            "On Friday Chad's premier is in Lagos for talks with Nigeria's president.",
            ["talks | Chad, Nigeria | Lagos | 2022-03-04 | scheduled"],
        ),
        (
            "From 8 to 9 March Chad's premier is in Lagos for a meeting with Nigeria's president.",
            ["meeting | Chad, Nigeria | Lagos | 2022-03-08..2022-03-09 | scheduled"],
        ),
        (
            "Chad's premier is in Lagos today for talks with Nigeria's president.",
            ["talks | Chad, Nigeria | Lagos | 2022-03-02 | scheduled"],
        ),
        (
            "Chad's premier is in Lagos on Tuesday for the Sahel conference.",
            ["conference | Chad | Lagos | 2022-03-08 | scheduled"],
        ),
        (
            "Chad's premier is in Lagos for talks with Nigeria's president.",
            ["talks | Chad, Nigeria | Lagos | - | held"],
        ),
        (
            "Chad's premier was in Lagos for talks with Nigeria's president on Friday.",
            ["talks | Chad, Nigeria | Lagos | 2022-02-25 | held"],
        ),
        (
            "Chad's premier said on Monday that he is in Lagos for talks with Nigeria's president.",
            ["talks | Chad, Nigeria | Lagos | - | held"],
        ),
        (
            "Chad's premier, who met Togo's foreign minister on Friday, is in Lagos for talks with Nigeria's president.",
            ["meeting | Chad, Togo | - | 2022-02-25 | held", "talks | Chad, Nigeria | Lagos | - | held"],
        ),
        (
            "Chad's premier arrived in Lagos on Tuesday for talks with Nigeria's president.",
            ["talks | Chad, Nigeria | Lagos | 2022-03-01 | held"],
        ),
    ],
)
def test_who_is_there_on_a_day_to_come_will_be(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The fair in Lagos lasts until Tuesday, and Chad and Togo will hold talks in Accra on Friday.", "2022-03-04"),
        ("The truce holds until Tuesday, but Chad's envoys are to meet Togo's in Accra on Saturday.", "2022-03-05"),
        ("The talks run until Tuesday, and Chad and Togo will meet again in Accra on Friday.", "2022-03-11"),
        (
            "Chad's premier stays in Lagos until Tuesday and will meet Togo's president in Accra on Friday.",
            "2022-03-11",
        ),
        (
            "Chad's premier is in Lagos until Tuesday, and he will see Togo's president in Accra on Friday.",
            "2022-03-11",
        ),
    ],
)
def test_what_others_do_is_not_counted_from_when_something_ends(nlp: Language, text: str, day: str) -> None:
    meetings = [line for line in told(nlp, text) if "Togo" in line]

    assert [line.split(" | ")[3] for line in meetings] == [day]
