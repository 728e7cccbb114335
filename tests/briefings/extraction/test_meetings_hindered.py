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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Minister Mari Tamm of Estonia, who was to visit Riga on Friday, stayed in Tallinn.", "cancelled"),
        ("Minister Mari Tamm of Estonia, who was to visit Riga on Friday, remained at home.", "cancelled"),
        ("Minister Mari Tamm of Estonia, who was to visit Riga on Friday, stayed in Oslo on Tuesday.", "scheduled"),
        ("Minister Mari Tamm of Estonia, who was to visit Riga on Friday, remained a critic of the pact.", "scheduled"),
        ("Minister Mari Tamm of Estonia, who is to visit Riga on Friday, will stay in a hotel.", "scheduled"),
        ("Minister Mari Tamm of Estonia was to visit Riga on Friday. A new treaty will be agreed.", "scheduled"),
    ],
)
def test_who_stayed_elsewhere_does_not_come(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [f"visit | Estonia | Riga | 2022-03-04 | {wanted}"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Estonian Foreign Minister Mari Tamm was expected in Riga on Friday, but Latvia was not aware of any visit.",
            [],
        ),
        (
            "Estonian Foreign Minister Mari Tamm was expected in Riga on Friday, but was not aware of any threat.",
            ["visit | Estonia | Riga | 2022-03-04 | scheduled"],
        ),
        (
            "The summit between Chad and Niger was originally planned for Lagos on 11 March. It will be held in Gao on 20 March.",
            ["summit | Chad, Niger | Gao | 2022-03-20 | scheduled (was 2022-03-11)"],
        ),
        (
            "The summit between Chad and Niger was originally planned for Lagos on 11 March. They will open on 20 March.",
            [],
        ),
        (
            "The summit between Chad and Niger was originally planned for Lagos on 11 March. It will be fun on 20 March.",
            [],
        ),
        (
            "Chad's premier was to visit Latvia on 11 March and Estonia on 13 March. New dates will be agreed.",
            [
                "visit | Chad | Latvia | - | postponed (was 2022-03-11)",
                "visit | Chad | Estonia | - | postponed (was 2022-03-13)",
            ],
        ),
        (
            "Chad's premier was to visit Latvia on 11 March and Estonia on 13 March. New taxes will be agreed.",
            ["visit | Chad | Latvia | 2022-03-11 | scheduled", "visit | Chad | Estonia | 2022-03-13 | scheduled"],
        ),
        (
            "President Joe Biden has cancelled his trip to Japan and Peru, where he was to meet Rosa Vidal in Lima on 24 March.",
            [
                "visit | United States | Japan | - | cancelled",
                "visit | United States | Peru | - | cancelled",
                "meeting | Rosa Vidal, United States | Lima | 2022-03-24 | cancelled",
            ],
        ),
        (
            "President Joe Biden has cancelled his trip to Japan and Peru. Rosa Vidal of Peru will meet King Harald of Norway in Lima on 24 March.",
            [
                "visit | United States | Japan | - | cancelled",
                "visit | United States | Peru | - | cancelled",
                "meeting | Norway, Peru | Lima | 2022-03-24 | scheduled",
            ],
        ),
        (
            "The Chad-Niger Joint Trade Committee will convene in Lagos on 14 March.",
            ["session | Chad, Niger | Lagos | 2022-03-14 | scheduled"],
        ),
        (
            "Chad and Niger will meet in Lagos on 14 March and hold a session of their committee there on 15 March.",
            [
                "meeting | Chad, Niger | Lagos | 2022-03-14 | scheduled",
                "session | Chad, Niger | - | 2022-03-15 | scheduled",
            ],
        ),
        (
            "The summit of Chad and Niger in Lagos from 14 to 16 March has been shortened to one day.",
            ["summit | Chad, Niger | Lagos | 2022-03-14 | scheduled"],
        ),
    ],
)
def test_what_becomes_of_a_plan_or_is_told_twice(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The talks between Chad and Niger planned for 9 March in Gao will now be held a week later in Gao.",
            ["talks | Chad, Niger | Gao | 2022-03-16 | scheduled (was 2022-03-09)"],
        ),
        (
            "The talks between Chad and Niger planned for 9 March in Gao will now be held in May in Gao.",
            ["talks | Chad, Niger | Gao | 2022-05-01..2022-05-31 | scheduled (was 2022-03-09)"],
        ),
        (
            "Chad's premier will visit Niger on Friday. The trip had been planned before the war.",
            ["visit | Chad | Niger | 2022-03-04 | scheduled"],
        ),
        (
            "The visit of Chad's premier to Niger had been planned for Friday, but the storm came before that.",
            ["visit | Chad | Niger | 2022-03-04 | cancelled"],
        ),
    ],
)
def test_another_day_is_counted_from_the_one_it_was_to_be_on(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chad and Niger will hold in Gao on 15 March the summit that was postponed in January.",
            "summit | Chad, Niger | Gao | 2022-03-15 | scheduled (was 2022-01-01..2022-01-31)",
        ),
        (
            "The summit of Chad and Niger in Gao on 15 March that was cancelled on Tuesday will not be missed.",
            "summit | Chad, Niger | Gao | 2022-03-15 | cancelled",
        ),
        (
            "Chad is preparing the summit with Niger that was postponed from January.",
            "summit | Chad, Niger | - | - | postponed (was 2022-01-01..2022-01-31)",
        ),
        (
            "Chad and Niger will hold a summit in Gao on 15 March. It was postponed on Tuesday.",
            "summit | Chad, Niger | Gao | - | postponed (was 2022-03-15)",
        ),
        (
            "Chad and Niger were to hold a summit in Gao on 15 March, which was cancelled on Tuesday.",
            "summit | Chad, Niger | Gao | 2022-03-15 | cancelled",
        ),
    ],
)
def test_what_was_put_off_once_is_held_all_the_same(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]
