"""The heads of several countries on one list are met one by one, unless something says that they meet together.

Published on Wednesday 2 March 2022.
"""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "French President Emmanuel Macron will meet with King Felipe of Spain, Prime Minister Costa of Portugal,"
            " and Chancellor Scholz of Germany next week.",
            ["France, Spain", "France, Portugal", "France, Germany"],
        ),
        (
            "Fiji's Prime Minister Rabuka may meet with Korean President Yoon Suk Yeol, Cambodian Prime Minister Hun"
            " Manet, Vietnamese Prime Minister Pham Minh Chinh, and Timor-Leste Prime Minister Xanana Gusmao.",
            ["Fiji, South Korea", "Cambodia, Fiji", "Fiji, Vietnam", "Fiji, Timor-Leste"],
        ),
        (
            "President Macron will be meeting next month with President Abdel Fattah el-Sisi of Egypt and Prime"
            " Minister Naftali Bennett of Israel in a series of consultations that the President is holding.",
            ["Egypt, France", "France, Israel"],
        ),
    ],
)
def test_heads_of_several_countries_are_met_one_by_one(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert [line.split(" | ")[1] for line in found] == wanted


def test_each_is_met_at_home_where_the_countries_are_the_stops(nlp: Language) -> None:
    text = (
        "In Oman, Qatar and Egypt, the Chinese president will hold talks with Sultan Haitham, Emir Tamim and President"
        " Sisi, respectively, from March 9 to 12."
    )

    found = told(nlp, text)

    assert [line.split(" | ")[1:3] for line in found] == [
        ["China, Oman", "Oman"],
        ["China, Qatar", "Qatar"],
        ["China, Egypt", "Egypt"],
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Macron will meet with senior leaders in Israel, Egypt, and Jordan next week.",
            [["Egypt, France", "Egypt"], ["France, Israel", "Israel"], ["France, Jordan", "Jordan"]],
        ),
        ("Macron will meet with senior leaders in Cairo, Egypt, next week.", [["Egypt, France", "Cairo"]]),
        ("Macron will meet with officials in Egypt next week.", [["Egypt, France", "Egypt"]]),
    ],
)
def test_the_officials_of_several_countries_are_met_in_each(nlp: Language, text: str, wanted: list[list[str]]) -> None:
    found = told(nlp, text)

    assert sorted(line.split(" | ")[1:3] for line in found) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's president will meet Prime Minister Narendra Modi of India, President Joko Widodo of Indonesia and Prime"
        " Minister Fumio Kishida of Japan in Nairobi on March 9.",
        "Kenya's president will meet Prime Minister Narendra Modi of India, President Joko Widodo of Indonesia and Prime"
        " Minister Fumio Kishida of Japan at 10:00 on March 9.",
        "On Friday, the French president will meet with King Felipe of Spain, Prime Minister Costa of Portugal, and"
        " Chancellor Scholz of Germany.",
        "President Macron will hold a four-way meeting with Chancellor Scholz of Germany, Prime Minister Draghi of Italy"
        " and King Felipe of Spain next week.",
        "President Macron will meet Chancellor Scholz of Germany, Prime Minister Draghi of Italy and King Felipe of"
        " Spain together next week.",
        "Blinken will meet with Australian Prime Minister Scott Morrison, Japanese Foreign Minister Hayashi and Indian"
        " Minister Jaishankar next week.",
        "Blinken will meet the foreign ministers of Peru, Chile and Bolivia next week.",
        "President Macron will meet President Sisi of Egypt and King Abdullah of Jordan in Paris.",
        "Presidents Macron of France, Sisi of Egypt and Chancellor Scholz of Germany will meet next week.",
    ],
)
def test_those_who_meet_together_have_one_meeting(nlp: Language, text: str) -> None:
    assert len(told(nlp, text)) == 1
