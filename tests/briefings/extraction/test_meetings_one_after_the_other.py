"""Several who are met by one verb, each in a town and on a day of their own; ministers by where they are met.

Published on Wednesday 2 March 2022.
"""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

_THREE = [
    "meeting | Chad, Kenya | N'Djamena | 2022-03-08 | scheduled",
    "meeting | Kenya, Niger | Niamey | 2022-03-10 | scheduled",
    "meeting | Kenya, Togo | Lome | 2022-03-12 | scheduled",
]


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan President Asha Mwangi will meet Chadian President Idriss Saleh in N'Djamena on 8 March, Nigerien President "
        "Moussa Issa in Niamey on 10 March and Togolese President Kofi Adjavon in Lome on 12 March.",
        "Kenyan Foreign Minister Asha Mwangi will meet Foreign Minister Idriss Saleh in N'Djamena on 8 March, Foreign "
        "Minister Moussa Issa in Niamey on 10 March and Foreign Minister Kofi Adjavon in Lome on 12 March.",
        "Kenya's foreign minister will meet with the president of Chad in N'Djamena on 8 March, with Niger's prime minister "
        "in Niamey on 10 March, and with the Togolese foreign minister in Lome on 12 March.",
    ],
)
def test_each_of_a_list_is_met_in_the_town_and_on_the_day_behind_it(nlp: Language, text: str) -> None:
    assert sorted(told(nlp, text)) == _THREE


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenyan President Asha Mwangi will meet Chadian President Idriss Saleh in N'Djamena on 8 March, a trade fair "
            "opens in Niamey on 10 March and elections will be held in Lome on 12 March.",
            ["meeting | Chad, Kenya | N'Djamena | 2022-03-08 | scheduled"],
        ),
        (
            "Kenyan President Asha Mwangi will meet Chadian President Idriss Saleh in N'Djamena on 8 March and 9 March and "
            "be home on 12 March.",
            ["meeting | Chad, Kenya | N'Djamena | 2022-03-08..2022-03-09 | scheduled"],
        ),
    ],
)
def test_what_else_follows_a_meeting_is_none_of_a_list(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Kenyan Foreign Minister Asha Mwangi will meet Foreign Minister Moussa Issa in Niamey on 9 March.",
            "Kenya, Niger",
        ),
        (
            "Kenyan President Asha Mwangi will meet with Defence Minister Moussa Issa in Niamey on 9 March.",
            "Kenya, Niger",
        ),
        (
            "Kenyan President Asha Mwangi will meet Chadian President Idriss Saleh and Foreign Minister Moussa Issa in Niamey "
            "on 9 March.",
            "Chad, Kenya",
        ),
        (
            "Kenyan President Asha Mwangi and Foreign Minister Moussa Issa will meet Chadian President Idriss Saleh in "
            "N'Djamena on 9 March.",
            "Chad, Kenya",
        ),
        (
            "Kenyan Foreign Minister Asha Mwangi will meet Foreign Minister Moussa Issa of Niger in Lome on 9 March.",
            "Kenya, Niger",
        ),
    ],
)
def test_a_minister_is_of_the_country_where_a_stranger_meets_him(nlp: Language, text: str, sides: str) -> None:
    assert [line.split(" | ")[1] for line in told(nlp, text)] == [sides]


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan Foreign Minister Asha Mwangi will meet Foreign Minister Moussa Issa in Geneva on 9 March.",
        "Kenyan Foreign Minister Asha Mwangi will meet Foreign Minister Moussa Issa in Nairobi on 9 March.",
    ],
)
def test_a_minister_met_at_home_or_where_all_meet_may_be_anybodys(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []
