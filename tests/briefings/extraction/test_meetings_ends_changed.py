"""A last day that is told anew behind the meeting; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

_TALKS = "Chad and Niger will hold talks in Lagos from 14 to 16 March."


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Talks between Chad and Niger are due to start in Lagos on Monday. They will now end on 9 March.", "07..09"),
        ("Talks between Chad and Niger are due to start in Lagos on Monday. They will now end on Wednesday.", "07..09"),
        (
            "Talks between Chad and Niger are due to start in Lagos on Monday. They have been shortened by a day and "
            "will end on 9 March.",
            "07..09",
        ),
        (
            "Talks between Chad and Niger are due to start in Lagos on Monday. They were to last until 10 March, but "
            "will now end on 9 March.",
            "07..09",
        ),
        (f"{_TALKS} They have been extended by a day until Thursday, 17 March.", "14..17"),
        (f"{_TALKS} The talks have been extended by two days.", "14..18"),
        (f"{_TALKS} The talks have been shortened by a day.", "14..15"),
        (f"{_TALKS} The talks have been cut short and will end on 15 March.", "14..15"),
        (f"{_TALKS} The talks will now run until 18 March, Niger said.", "14..18"),
    ],
)
def test_the_last_day_is_the_one_told_behind(nlp: Language, text: str, days: str) -> None:
    first, last = days.split("..")

    assert told(nlp, text) == [f"talks | Chad, Niger | Lagos | 2022-03-{first}..2022-03-{last} | scheduled"]


@pytest.mark.parametrize(
    "text",
    [
        "The premier of Niger is due to start a visit to Chad on Monday. It will now end on 9 March.",
        "The premier of Niger is due to start a visit to Chad on Monday. The visit will now end on 9 March.",
        "The premier of Niger will visit Chad from 7 to 10 March. Her visit has been cut short by a day.",
        "The premier of Niger will start a four-day visit to Chad on Monday. It will now end on Wednesday.",
    ],
)
def test_a_visit_ends_on_the_day_told_behind(nlp: Language, text: str) -> None:
    assert told(nlp, text) == ["visit | Niger | Chad | 2022-03-07..2022-03-09 | scheduled"]


def test_talks_under_way_are_extended(nlp: Language) -> None:
    found = told(nlp, "Talks between Chad and Niger began in Lagos on Monday. They have been extended until Friday.")

    assert found == ["talks | Chad, Niger | Lagos | 2022-02-28..2022-03-04 | held"]


@pytest.mark.parametrize(
    "behind",
    [
        "The strike will now end on 15 March.",
        "The truce has been extended until 18 March.",
        "It has been extended until 18 March, officials said of the truce.",
        "It will now end on 18 March.",
        "They may be extended until 18 March.",
        "They have extended an accord until 18 March.",
        "They will not end on 15 March.",
        "They will end with a statement.",
        "The visit will now end on 15 March.",
        "The military talks have been extended until 18 March.",
        "The talks will now end on 12 March.",
        "The talks will now end on 15 or 17 March.",
        "The talks will now end on 15 May.",
        "The talks have been extended by a party of envoys.",
    ],
)
def test_what_is_told_of_something_else_or_not_for_sure_changes_no_day(nlp: Language, behind: str) -> None:
    wanted = "talks | Chad, Niger | Lagos | 2022-03-14..2022-03-16 | scheduled"

    assert told(nlp, f"{_TALKS} {behind}")[0] == wanted


def test_of_a_visit_told_by_a_verb_it_is_something_else(nlp: Language) -> None:
    text = "The premier of Niger will visit Chad from 7 to 10 March. It will now end on 9 March, the exhibition's curator said."

    assert told(nlp, text) == ["visit | Niger | Chad | 2022-03-07..2022-03-10 | scheduled"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "The visit of Niger's premier to Chad, which was to last from 14 to 16 March, will now end on 15 March.",
            "15",
        ),
        ("The visit of Niger's premier to Chad from 14 to 16 March has been extended until 18 March.", "18"),
        ("The visit of Niger's premier to Chad from 14 to 16 March has been extended by a day.", "17"),
        ("Niger's premier will visit Chad from 14 to 16 March. He will now leave on 17 March.", "17"),
        (
            "Niger's premier will start a two-day visit to Chad on 14 March. The two-day visit will now end on 16 March.",
            "16",
        ),
        ("The visit of Niger's premier to Chad from 14 to 16 March will end in the south.", "16"),
        ("The visit of Niger's premier to Chad from 14 to 16 March will now end in the south.", "16"),
        ("Niger's premier will visit Chad from 14 to 16 March. He will leave Niamey on 13 March.", "16"),
        ("Niger's premier will visit Chad from 14 to 16 March. He will now leave the party on 18 March.", "16"),
        ("Niger's premier will visit Chad from 14 to 16 March. They will soon leave on 18 March.", "16"),
        (
            "Niger's premier will start a two-day visit to Chad on 14 March. The four-day fair will now end on 18 March.",
            "15",
        ),
    ],
)
def test_the_last_day_told_beside_the_meeting_or_of_who_leaves(nlp: Language, text: str, last: str) -> None:
    assert told(nlp, text)[0] == f"visit | Niger | Chad | 2022-03-14..2022-03-{last} | scheduled"
