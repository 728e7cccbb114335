"""Who cannot or will not come, is asked to, or was to have come; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

_MINISTER = "Estonian Foreign Minister Mari Tamm"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("is unable to travel to Riga on 11 March", "visit | Estonia | Riga"),
        ("will be unable to travel to Riga on 11 March", "visit | Estonia | Riga"),
        ("cannot travel to Riga on 11 March, her office said", "visit | Estonia | Riga"),
        ("cannot meet her Latvian counterpart in Riga on 11 March", "meeting | Estonia, Latvia | Riga"),
        (
            "will not travel to Riga on 11 March to meet her Latvian counterpart, her office said",
            "visit | Estonia, Latvia | Riga",
        ),
        (
            "will not go to Riga for talks with her Latvian counterpart on 11 March, her office said",
            "visit | Estonia, Latvia | Riga",
        ),
    ],
)
def test_what_cannot_be_is_called_off(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, f"{_MINISTER} {text}.") == [f"{wanted} | 2022-03-11 | cancelled"]


@pytest.mark.parametrize(
    "text",
    [
        f"{_MINISTER} is unable to meet critics.",
        f"{_MINISTER} cannot travel to Riga.",
        f"{_MINISTER} cannot travel to Riga until 11 March.",
        f"{_MINISTER} cannot travel to Riga on 11 March unless the strike ends.",
        f"{_MINISTER} was unable to meet President Vera Lind of Sweden on Tuesday.",
        f"{_MINISTER} will not travel to Riga on 11 March to beg for money, her office said.",
        f"{_MINISTER} will not travel to Riga on 11 March with her husband, her office said.",
        "Estonian tourists cannot travel to Riga on 11 March.",
        "Estonia's team is unable to travel to Riga on 11 March.",
    ],
)
def test_what_nobody_had_planned_is_not_called_off(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            f"{_MINISTER} will not travel to Riga on Friday but on Saturday, her office said on Tuesday.",
            ["visit | Estonia | Riga | 2022-03-05 | scheduled (was 2022-03-04)"],
        ),
        (f"{_MINISTER} will not travel to Riga on Friday but on Thursday, her office said on Tuesday.", []),
        (
            "President Ana Lund will not travel to the NATO summit in Ankara on 14 June and will send her deputy.",
            ["summit | NATO | Ankara | 2022-06-14 | scheduled"],
        ),
        ("President Ana Lund will not travel to the party in Ankara on 14 June and will send her deputy.", []),
        (
            "The African Union has been asked to meet on Friday.",
            ["meeting | African Union | - | 2022-03-04 | tentative"],
        ),
        ("The African Union has agreed to meet on Friday.", ["meeting | African Union | - | 2022-03-04 | scheduled"]),
        ("The African Union has not been asked to meet on Friday.", []),
        (
            "Chad's premier was due to have visited Riga but flew to Oslo.",
            ["visit | Chad | Riga | - | cancelled", "visit | Chad | Oslo | - | held"],
        ),
        (
            "Chad's premier, who is said to have visited Riga, flew to Oslo.",
            ["visit | Chad | Riga | - | held", "visit | Chad | Oslo | - | held"],
        ),
        (
            "Talks between Chad and Niger planned for Friday in Gao were called off, officials said on Tuesday.",
            ["talks | Chad, Niger | Gao | 2022-03-04 | cancelled"],
        ),
        (
            "Talks between Chad and Niger planned for Friday in Gao will go ahead, officials said on Tuesday.",
            ["talks | Chad, Niger | Gao | 2022-03-04 | scheduled"],
        ),
        (
            "Talks between Chad and Niger that Mali was to have hosted on Tuesday were called off, Mali said.",
            ["talks | Chad, Niger | - | 2022-03-01 | cancelled"],
        ),
        (
            "Talks between Chad and Niger that had been set for Tuesday were called off, officials said.",
            ["talks | Chad, Niger | - | 2022-03-01 | cancelled"],
        ),
        (
            "Talks between Chad and Niger that had been set for Friday were called off, officials said.",
            ["talks | Chad, Niger | - | 2022-03-04 | cancelled"],
        ),
        (
            "Talks between Chad and Niger that are to be held on Tuesday were called off, officials said.",
            ["talks | Chad, Niger | - | 2022-03-08 | cancelled"],
        ),
    ],
)
def test_what_is_told_of_others_or_another_day(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
