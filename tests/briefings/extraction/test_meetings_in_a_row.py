"""What running news tells in a row: the next stop's weekday, how long a journey is, a meeting and lunch, his minister."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

MOSCOW = "UN Secretary-General Antonio Guterres will meet President Vladimir Putin in Moscow on Monday"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He will then fly to Kyiv and hold talks with President Volodymyr Zelensky on Friday.", "2022-03-11"),
        ("Before that, he will hold talks with President Volodymyr Zelensky in Kyiv on Friday.", "2022-03-04"),
        ("He will hold talks with President Volodymyr Zelensky in Kyiv on Friday.", "2022-03-04"),
    ],
)
def test_a_weekday_behind_then_is_the_one_after_the_stop_before(nlp: Language, text: str, day: str) -> None:
    assert told(nlp, f"{MOSCOW}. {text}") == [
        "meeting | Russia, United Nations | Moscow | 2022-03-07 | scheduled",
        f"talks | Ukraine, United Nations | Kyiv | {day} | scheduled",
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Dutch Prime Minister Mark Rutte will arrive in Jakarta on Monday. "
            "During the three-day visit, Rutte will hold talks with President Joko Widodo of Indonesia.",
            [
                "visit | Netherlands | Jakarta | 2022-03-07..2022-03-09 | scheduled",
                "talks | Indonesia, Netherlands | Jakarta | 2022-03-07..2022-03-09 | scheduled",
            ],
        ),
        (
            "Dutch Prime Minister Mark Rutte will arrive in Jakarta on Monday. "
            "German President Frank-Walter Steinmeier is on a five-day visit to Jakarta.",
            [
                "visit | Netherlands | Jakarta | 2022-03-07 | scheduled",
                "visit | Germany | Jakarta | - | held",
            ],
        ),
    ],
)
def test_how_long_his_visit_is_may_be_told_later(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize("began", ["beginning Tuesday", "that began on Tuesday"])
def test_who_is_on_a_visit_that_began_on_a_day_is_not_to_come(nlp: Language, began: str) -> None:
    text = f"Indian External Affairs Minister S Jaishankar is on a two-day visit to Sri Lanka {began}."

    assert told(nlp, text) == ["visit | India | Sri Lanka | 2022-03-01..2022-03-02 | held"]


@pytest.mark.parametrize(
    ("meal", "wanted"),
    [
        (
            "a working meeting and lunch with Russian Foreign Minister Sergei Lavrov",
            ["meeting | Russia, United Nations | Moscow | 2022-03-08 | scheduled"],
        ),
        (
            "talks and dinner with Russian Foreign Minister Sergei Lavrov",
            ["talks | Russia, United Nations | Moscow | 2022-03-08 | scheduled"],
        ),
    ],
)
def test_a_meeting_and_lunch_are_one(nlp: Language, meal: str, wanted: list[str]) -> None:
    assert told(nlp, f"UN Secretary-General Antonio Guterres will have {meal} in Moscow on Tuesday.") == wanted


def test_a_meeting_with_one_and_a_lunch_with_another_are_two(nlp: Language) -> None:
    text = (
        "UN Secretary-General Antonio Guterres will hold a meeting with Russian Foreign Minister Sergei Lavrov and "
        "a lunch with Chinese Foreign Minister Wang Yi in Moscow on Tuesday."
    )

    assert len(told(nlp, text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian President Pedro Castillo will travel to Chile on Thursday. His foreign minister Oscar Maurtua",
        "Peru's military ruler Pedro Castillo will travel to Chile on Thursday. His deputy Oscar Maurtua",
    ],
)
def test_his_minister_is_of_his_country_and_not_of_the_one_he_goes_to(nlp: Language, text: str) -> None:
    found = told(nlp, f"{text} will meet Ecuador's Juan Carlos Holguin on Friday.")

    assert found[1:] == ["meeting | Ecuador, Peru | - | 2022-03-04 | scheduled"]


def test_a_summit_brought_forward_from_a_vague_time_keeps_the_day_told_before(nlp: Language) -> None:
    text = (
        "Poland will host a summit of the Bucharest Nine in Warsaw on Friday, President Andrzej Duda said. "
        "The summit, originally planned for next week, was brought forward because of the war."
    )

    assert told(nlp, text) == [
        "summit | Bucharest Nine, Poland | Warsaw | 2022-03-04 | scheduled (was 2022-03-07..2022-03-13)"
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Danish Foreign Minister Jeppe Kofod will pay a visit to Vietnam in April. "
            "He will meet President Nguyen Xuan Phuc.",
            [
                "visit | Denmark | Vietnam | 2022-04-01..2022-04-30 | scheduled",
                "meeting | Denmark, Vietnam | Vietnam | 2022-04-01..2022-04-30 | scheduled",
            ],
        ),
        (
            "Danish Foreign Minister Jeppe Kofod will make a visit to Vietnam next week. On the first visit to Vietnam "
            "by a Danish minister, Kofod plans to hold talks with President Nguyen Xuan Phuc, a spokesman said.",
            [
                "visit | Denmark | Vietnam | 2022-03-07..2022-03-13 | scheduled",
                "talks | Denmark, Vietnam | Vietnam | 2022-03-07..2022-03-13 | scheduled",
            ],
        ),
    ],
)
def test_a_visit_that_is_paid_gives_its_meetings_its_time(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Thai Prime Minister Prayuth Chan-ocha became the first Thai leader to visit Saudi Arabia in three decades "
            "on Tuesday.",
            ["visit | Thailand | Saudi Arabia | 2022-03-01 | held"],
        ),
        (
            "Thai Prime Minister Prayuth Chan-ocha flew to Riyadh on Tuesday, becoming the first Thai leader to visit "
            "Saudi Arabia in three decades.",
            ["visit | Thailand | Riyadh | 2022-03-01 | held"],
        ),
        (
            "Thai Prime Minister Prayuth Chan-ocha arrived in Riyadh on Tuesday. He is the first Thai leader to visit "
            "Saudi Arabia in three decades.",
            ["visit | Thailand | Riyadh | 2022-03-01 | held"],
        ),
        (
            "Thai Prime Minister Prayuth Chan-ocha will be the first Asian leader to visit Riyadh on Friday.",
            ["visit | Thailand | Riyadh | 2022-03-04 | scheduled"],
        ),
    ],
)
def test_who_is_the_first_to_visit_goes_there_when_he_becomes_it(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


def test_what_is_met_for_during_a_trip_that_has_begun_is_there(nlp: Language) -> None:
    text = (
        "Thai Prime Minister Prayuth Chan-ocha on Tuesday flew to Riyadh. "
        "He will meet Saudi Crown Prince Mohammed bin Salman during the two-day trip."
    )

    assert told(nlp, text)[1:] == ["meeting | Saudi Arabia, Thailand | Riyadh | - | scheduled"]


def test_separate_talks_with_two_are_one_with_each(nlp: Language) -> None:
    text = (
        "British Foreign Secretary Liz Truss will hold separate talks with German Foreign Minister Annalena Baerbock "
        "and Japan's Yoshimasa Hayashi on Friday."
    )

    assert told(nlp, text) == [
        "talks | Germany, United Kingdom | - | 2022-03-04 | scheduled",
        "talks | Japan, United Kingdom | - | 2022-03-04 | scheduled",
    ]
