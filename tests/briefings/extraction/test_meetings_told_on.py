"""What the next words add of days and of lengths; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The visit of Fiji's president to Tonga was announced on Wednesday. It will last from 14 to 16 March.",
            ["visit | Fiji | Tonga | 2022-03-14..2022-03-16 | scheduled"],
        ),
        (
            "Nepal and Bhutan will hold water talks in Thimphu on Monday. The talks are expected to last three days.",
            ["talks | Bhutan, Nepal | Thimphu | 2022-03-07..2022-03-09 | scheduled"],
        ),
        (
            "Nepal and Bhutan will open a conference on water in Thimphu on 14 March. The two-day conference will be attended by experts.",
            ["conference | Bhutan, Nepal | Thimphu | 2022-03-14..2022-03-15 | scheduled"],
        ),
        (
            "The Swedish king begins a state visit to Chile on 21 March. The three-day visit starts in Santiago.",
            ["visit | Sweden | Chile | 2022-03-21..2022-03-23 | scheduled"],
        ),
        (
            "The Swedish king begins a state visit to Chile on 21 March. The three-day visit to Santiago will focus on mining.",
            ["visit | Sweden | Chile | 2022-03-21..2022-03-23 | scheduled"],
        ),
    ],
)
def test_what_is_told_next_is_of_the_same(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Nepal and Bhutan will hold water talks in Thimphu on Monday. The three-day vote in Nepal begins a week later.",
            ["talks | Bhutan, Nepal | Thimphu | 2022-03-07 | scheduled"],
        ),
        (
            "Nepal and Bhutan held water talks in Thimphu on Monday. The three-day talks ended without result.",
            ["talks | Bhutan, Nepal | Thimphu | 2022-02-28 | held"],
        ),
        (
            "Nepal's president will visit Bhutan on Monday and Bangladesh on Thursday. The four-day trip is the first since 2019.",
            ["visit | Nepal | Bhutan | 2022-03-07 | scheduled", "visit | Nepal | Bangladesh | 2022-03-10 | scheduled"],
        ),
        (
            "Fiji's president is on a visit to Tonga. The assembly votes on a treaty on Friday. It will take place in Suva.",
            ["visit | Fiji | Tonga | - | held"],
        ),
        (
            "After talks in Accra on Thursday, Togo's foreign minister Robert Dussey will meet his Beninese counterpart in Cotonou on Sunday.",
            ["meeting | Benin, Togo | Cotonou | 2022-03-06 | scheduled"],
        ),
        (
            "The Swedish king begins a state visit to Chile on 21 March. His three-day visit to Peru in January was cancelled.",
            [
                "visit | Sweden | Chile | 2022-03-21 | scheduled",
                "visit | Sweden | Peru | 2022-01-01..2022-01-31 | cancelled",
            ],
        ),
        (
            "Nepal and Bhutan hold a summit in Thimphu on Monday. The two-day summit last year ended without result.",
            ["summit | Bhutan, Nepal | Thimphu | 2022-03-07 | scheduled"],
        ),
        (
            "The Swedish king will visit Chile on 21 March. The two-day visit to Peru that follows is his first.",
            ["visit | Sweden | Chile | 2022-03-21 | scheduled"],
        ),
        (
            "The Swedish king will visit Chile on 21 March. The three-day visit by Scholz drew large crowds.",
            ["visit | Sweden | Chile | 2022-03-21 | scheduled"],
        ),
        (
            "The Swedish king will visit Chile on 21 March. The three-day visit is not confirmed.",
            ["visit | Sweden | Chile | 2022-03-21 | scheduled"],
        ),
    ],
)
def test_what_is_told_of_something_else_is_not(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
