"""One meeting told in two sentences of running news is one; two that are told alike stay two."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

SHOUKRY = "Egypt's Sameh Shoukry will meet Sudan's Ali al-Sadiq on Monday in Cairo"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Turkish and Russian foreign ministers will meet in Turkey next week, the ministry said. "
            "The Russian-Turkish planning group will meet in Antalya on March 12-13, a spokesman said.",
            "meeting | Russia, Turkey | Antalya | 2022-03-12..2022-03-13 | scheduled",
        ),
        (
            "Egypt will hold talks on Monday, officials said. Egypt and Sudan will hold talks in Cairo on Monday.",
            "talks | Egypt, Sudan | Cairo | 2022-03-07 | scheduled",
        ),
        (
            "Talks between Yemen's warring parties have been postponed to Monday from Sunday. Earlier, the United "
            "Nations announced that its envoy would hold talks with Yemen's two main parties in Geneva on Sunday.",
            "talks | United Nations, Yemen | Geneva | 2022-03-07 | scheduled (was 2022-03-06)",
        ),
        (
            "Egyptian Foreign Minister Sameh Shoukry is scheduled to meet Friday morning with UN envoy Volker Perthes. "
            "Perthes stated that he will be meeting with Shoukry later in the week.",
            "meeting | Egypt, United Nations | - | 2022-03-04 | scheduled",
        ),
        (
            "Egyptian Foreign Minister Sameh Shoukry could visit Turkey in return. "
            "Announcing the upcoming visit, a spokesman said Cairo wants good ties.",
            "visit | Egypt | Turkey | - | tentative",
        ),
    ],
)
def test_what_is_told_again_in_other_words_is_one_meeting(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


def test_a_summit_of_two_and_the_talks_they_hold_that_day_are_one(nlp: Language) -> None:
    text = (
        "Estonian Prime Minister Kaja Kallas will visit Canada on Monday for a summit with Prime Minister "
        "Justin Trudeau. Kallas will hold talks with Trudeau in Ottawa on Monday."
    )

    assert told(nlp, text) == ["summit | Canada, Estonia | Ottawa | 2022-03-07 | scheduled"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Egypt's Sameh Shoukry will hold talks with lawmakers on Monday. "
            "Shoukry will hold talks with Sudan's Ali al-Sadiq in Cairo on Monday.",
            ["talks | Egypt | - | 2022-03-07 | scheduled", "talks | Egypt, Sudan | Cairo | 2022-03-07 | scheduled"],
        ),
        (
            "US Secretary of State Antony Blinken will meet Egypt's Sameh Shoukry on Monday. "
            "Blinken will meet Egypt's Sameh Shoukry and Sudan's Ali al-Sadiq on Monday.",
            [
                "meeting | Egypt, United States | - | 2022-03-07 | scheduled",
                "meeting | Egypt, Sudan, United States | - | 2022-03-07 | scheduled",
            ],
        ),
        (
            "Egypt will hold talks with Sudan on Monday. Egypt will hold talks with Libya on Monday.",
            [
                "talks | Egypt, Sudan | - | 2022-03-07 | scheduled",
                "talks | Egypt, Libya | - | 2022-03-07 | scheduled",
            ],
        ),
    ],
)
def test_meetings_of_one_day_with_others_stay_apart(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    "remark",
    [
        "This will be the second meeting between the two top diplomats this month.",
        "It will be their third meeting this year.",
        "It was to be the first meeting between the two since January.",
    ],
)
def test_which_one_in_a_row_it_is_makes_no_second_meeting(nlp: Language, remark: str) -> None:
    assert told(nlp, f"{SHOUKRY}. {remark}") == ["meeting | Egypt, Sudan | Cairo | 2022-03-07 | scheduled"]


def test_a_next_one_with_a_day_of_its_own_is_another(nlp: Language) -> None:
    text = f"{SHOUKRY}. It will be their second meeting; the third meeting is planned for May 3 in Khartoum."

    assert told(nlp, text) == [
        "meeting | Egypt, Sudan | Cairo | 2022-03-07 | scheduled",
        "meeting | Egypt, Sudan | Khartoum | 2022-05-03 | scheduled",
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The foreign ministers of Egypt and Sudan are currently meeting in Cairo.",
            "meeting | Egypt, Sudan | Cairo | - | held",
        ),
        (
            "The foreign ministers of Egypt and Sudan are now meeting in Cairo on Friday.",
            "meeting | Egypt, Sudan | Cairo | 2022-03-04 | scheduled",
        ),
    ],
)
def test_what_is_going_on_now_is_no_plan(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


def test_what_a_series_of_verbs_tells_is_done_by_one(nlp: Language) -> None:
    text = (
        "Chinese Foreign Minister Wang Yi will visit Peru and Chile from March 7 to 10.\n\n"
        "During his visit, Wang will co-host the third round of China-Peru diplomatic and strategic dialogue with "
        "Landa, hold talks with Chilean Foreign Minister Antonia Urrejola, and meet leaders of the two countries, "
        "spokesperson Zhao Lijian said."
    )

    assert "talks | Chile, China | Chile | 2022-03-07..2022-03-10 | scheduled" in told(nlp, text)
