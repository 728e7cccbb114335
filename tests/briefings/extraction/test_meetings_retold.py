"""Journeys told twice, first vaguely and then with their days; and what falls with one that is called off."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

CASTILLO = "Peruvian President Pedro Castillo will travel to Tokyo next week"
DUDA = "Polish President Andrzej Duda has cancelled his visit to Ottawa"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Omani Foreign Minister Badr Albusaidi will visit Lisbon next week for talks with his Portuguese counterpart. "
            "His visit on Monday and Tuesday has been arranged at the invitation of Lisbon.",
            ["talks | Oman, Portugal | Lisbon | 2022-03-07..2022-03-08 | scheduled"],
        ),
        (
            f"{CASTILLO} for talks with Prime Minister Fumio Kishida. "
            "Castillo will leave Lima on Tuesday for a four-day visit, a spokesman said.",
            ["talks | Japan, Peru | Tokyo | 2022-03-08..2022-03-11 | scheduled"],
        ),
        (
            f"{CASTILLO}. The trip, on Tuesday and Wednesday, is his first to Asia.",
            ["visit | Peru | Tokyo | 2022-03-08..2022-03-09 | scheduled"],
        ),
        (
            f"{CASTILLO}. His visit to Tokyo from Tuesday to Thursday is his first. He will meet Fumio Kishida of Japan.",
            [
                "visit | Peru | Tokyo | 2022-03-08..2022-03-10 | scheduled",
                "meeting | Japan, Peru | Tokyo | 2022-03-08..2022-03-10 | scheduled",
            ],
        ),
        (
            "Serbian President Aleksandar Vucic will visit Vienna in April. Vucic will be in Vienna from April 5 to 6.",
            ["visit | Serbia | Vienna | 2022-04-05..2022-04-06 | scheduled"],
        ),
    ],
)
def test_the_days_told_later_are_those_of_the_journey_told_before(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Peruvian President Pedro Castillo will travel to Tokyo in March. Castillo will visit Oslo on March 20 and 21.",
            [
                "visit | Peru | Tokyo | 2022-03-01..2022-03-31 | scheduled",
                "visit | Peru | Oslo | 2022-03-20..2022-03-21 | scheduled",
            ],
        ),
        (
            f"{CASTILLO}. Prime Minister Fumio Kishida's visit to Lima is set for Monday and Tuesday.",
            [
                "visit | Peru | Tokyo | 2022-03-07..2022-03-13 | scheduled",
                "visit | Japan | Lima | 2022-03-07..2022-03-08 | scheduled",
            ],
        ),
        (
            "Peruvian President Pedro Castillo will travel to Tokyo in March. "
            "Chilean President Gabriel Boric will visit Japan on March 20 and 21.",
            [
                "visit | Peru | Tokyo | 2022-03-01..2022-03-31 | scheduled",
                "visit | Chile | Japan | 2022-03-20..2022-03-21 | scheduled",
            ],
        ),
    ],
)
def test_another_journey_keeps_its_own_days(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "US Secretary of State Antony Blinken cancelled a visit to Oslo, "
            "where he was scheduled to meet Prime Minister Jonas Gahr Store.",
            ["visit | Norway, United States | Oslo | - | cancelled"],
        ),
        (
            "German Chancellor Olaf Scholz has postponed his trip to Cairo, "
            "where he was to meet President Abdel Fattah al-Sisi on Friday.",
            ["visit | Egypt, Germany | Cairo | - | postponed (was 2022-03-04)"],
        ),
        (
            "A planned visit by Chinese Foreign Minister Qin Gang to Kenya next week has been shelved, Nairobi said. "
            "He was due to hold talks with his Kenyan counterpart Alfred Mutua on Thursday.",
            ["visit | China, Kenya | Kenya | - | postponed (was 2022-03-07..2022-03-13)"],
        ),
        (
            "Polish President Andrzej Duda scrapped a visit to Ottawa on Tuesday. "
            "Duda was due to meet Prime Minister Justin Trudeau on Thursday.",
            ["visit | Canada, Poland | Ottawa | 2022-03-03 | cancelled"],
        ),
    ],
)
def test_what_was_to_be_on_a_journey_falls_with_it(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            f"{DUDA}. He will meet Prime Minister Justin Trudeau in Warsaw on Thursday instead.",
            "meeting | Canada, Poland | Warsaw | 2022-03-03 | scheduled",
        ),
        (
            f"{DUDA}. Chinese Premier Li Keqiang was to meet Justin Trudeau in Ottawa on Thursday.",
            "meeting | Canada, China | Ottawa | 2022-03-03 | scheduled",
        ),
        (
            f"{DUDA}. Duda was later to meet US President Joe Biden in Washington on 20 March.",
            "meeting | Poland, United States | Washington | 2022-03-20 | scheduled",
        ),
    ],
)
def test_what_is_elsewhere_or_of_others_does_not_fall(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == ["visit | Poland | Ottawa | - | cancelled", wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Chad and Niger have agreed to reschedule their talks.", "talks | Chad, Niger | - | - | postponed"),
        ("Norway and Japan said they would reschedule their dialogue.", "dialogue | Japan, Norway | - | - | postponed"),
        ("Chad and Niger rescheduled their talks to Friday.", "talks | Chad, Niger | - | 2022-03-04 | scheduled"),
    ],
)
def test_rescheduled_is_put_off_where_no_new_day_is_told(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kofod could meet President Nguyen Xuan Phuc during his stay in Hanoi, a source said.",
            "meeting | Denmark, Vietnam | Hanoi | 2022-03-09..2022-03-11 | tentative",
        ),
        (
            "On the visit he may also see President Nguyen Xuan Phuc.",
            "meeting | Denmark, Vietnam | Vietnam | 2022-03-09..2022-03-11 | tentative",
        ),
        (
            "He may meet Thai Foreign Minister Don Pramudwinai in April.",
            "meeting | Denmark, Thailand | - | 2022-04-01..2022-04-30 | tentative",
        ),
    ],
)
def test_what_may_be_on_a_visit_is_on_its_days(nlp: Language, text: str, wanted: str) -> None:
    visit = "Danish Foreign Minister Jeppe Kofod will visit Vietnam from March 9 to 11."

    assert told(nlp, f"{visit} {text}") == ["visit | Denmark | Vietnam | 2022-03-09..2022-03-11 | scheduled", wanted]


def test_a_journey_from_a_day_lasts_until_its_traveller_returns(nlp: Language) -> None:
    text = (
        "Estonian Prime Minister Kaja Kallas will visit Canada from Thursday to hold a summit with Prime Minister "
        "Justin Trudeau. Kallas will hold talks with Trudeau in Ottawa and also visit Toronto before returning to "
        "Estonia next Monday, a spokesman told a press conference."
    )

    assert told(nlp, text) == [
        "visit | Estonia | Canada | 2022-03-03..2022-03-07 | scheduled",
        "summit | Canada, Estonia | Ottawa | 2022-03-03..2022-03-07 | scheduled",
    ]


def test_somebody_elses_return_ends_no_journey(nlp: Language) -> None:
    text = (
        "Estonian Prime Minister Kaja Kallas will visit Canada on Thursday. "
        "Trudeau will hold a dinner before returning to Ottawa from Toronto on Saturday."
    )

    assert "visit | Estonia | Canada | 2022-03-03 | scheduled" in told(nlp, text)
