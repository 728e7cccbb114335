"""What was once to be done, houses that are no sides, and arrivals; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

OFF = "Egyptian Foreign Minister Sameh Shoukry has put off his trip to Kenya"
STANDING = [
    (
        "Egyptian Foreign Minister Sameh Shoukry had been scheduled to meet his Kenyan counterpart in Nairobi on 9 March.",
        ["meeting | Egypt, Kenya | Nairobi | 2022-03-09 | tentative"],
    ),
    (
        "Egyptian Foreign Minister Sameh Shoukry had been due to meet his Kenyan counterpart in Nairobi on 9 March.",
        ["meeting | Egypt, Kenya | Nairobi | 2022-03-09 | tentative"],
    ),
    (
        "Egyptian Foreign Minister Sameh Shoukry is scheduled to meet his Kenyan counterpart in Nairobi on 9 March.",
        ["meeting | Egypt, Kenya | Nairobi | 2022-03-09 | scheduled"],
    ),
    (
        "Egyptian Foreign Minister Sameh Shoukry was due to meet his Kenyan counterpart in Nairobi on 9 March.",
        ["meeting | Egypt, Kenya | Nairobi | 2022-03-09 | scheduled"],
    ),
    (
        "Egyptian Foreign Minister Sameh Shoukry was to have visited Kenya on 8 March and met President Uhuru Kenyatta on 9 March.",
        ["visit | Egypt | Kenya | 2022-03-08 | cancelled", "meeting | Egypt, Kenya | - | 2022-03-09 | cancelled"],
    ),
    (
        "Egyptian Foreign Minister Sameh Shoukry was said to have visited Kenya and met President Uhuru Kenyatta on 28 February.",
        ["meeting | Egypt, Kenya | Kenya | 2022-02-28 | held"],
    ),
    (
        f"{OFF}. He was to visit Mombasa on 8 March and hold talks with President Uhuru Kenyatta on 9 March.",
        [
            "visit | Egypt | Kenya | - | postponed (was 2022-03-08)",
            "talks | Egypt, Kenya | - | - | postponed (was 2022-03-09)",
        ],
    ),
    (
        f"{OFF}. He was to visit Mombasa on 8 March and attend the summit of the Arab League in Tunis on 20 March.",
        [
            "visit | Egypt | Kenya | - | postponed (was 2022-03-08)",
            "summit | Arab League, Egypt | Tunis | 2022-03-20 | scheduled",
        ],
    ),
    (
        f"{OFF}. He will visit Sudan on 8 March and hold talks with General Abdel Fattah al-Burhan on 9 March.",
        [
            "visit | Egypt | Kenya | - | postponed",
            "visit | Egypt | Sudan | 2022-03-08 | scheduled",
            "talks | Egypt, Sudan | Sudan | 2022-03-09 | scheduled",
        ],
    ),
]
HOUSES = [
    (
        "President Joe Biden will host President Uhuru Kenyatta for a White House meeting on 9 March.",
        ["meeting | Kenya, United States | White House | 2022-03-09 | scheduled"],
    ),
    (
        "President Joe Biden will receive President Uhuru Kenyatta for Oval Office talks on 9 March.",
        ["talks | Kenya, United States | Oval Office | 2022-03-09 | scheduled"],
    ),
    (
        "President Uhuru Kenyatta will hold Kremlin talks on 9 March.",
        ["talks | Kenya, Russia | - | 2022-03-09 | scheduled"],
    ),
    (
        "President Uhuru Kenyatta will hold talks with the White House on 9 March.",
        ["talks | Kenya, United States | - | 2022-03-09 | scheduled"],
    ),
    (
        "A Camp David summit of Egypt and Kenya will be held on 9 March.",
        ["summit | Egypt, Kenya | Camp David | 2022-03-09 | scheduled"],
    ),
    (
        "President Joe Biden will attend a Mar-a-Lago dinner with President Uhuru Kenyatta on 9 March.",
        ["other | Kenya, United States | Mar-a-Lago | 2022-03-09 | scheduled"],
    ),
    (
        "Camp David will be closed when Egypt and Kenya hold a summit in Cairo on 9 March.",
        ["summit | Egypt, Kenya | Cairo | 2022-03-09 | scheduled"],
    ),
    (
        "President Uhuru Kenyatta will meet White House officials on 9 March.",
        ["meeting | Kenya, United States | - | 2022-03-09 | scheduled"],
    ),
]
OPPOSED = [
    ("The plan of the mediators has met opposition from Egypt and Sudan.", []),
    ("The proposal met opposition in Cairo and among Sudanese officials.", []),
    (
        "Kenyan President Uhuru Kenyatta will meet opposition leaders from Sudan on 9 March.",
        ["meeting | Kenya, Sudan | - | 2022-03-09 | scheduled"],
    ),
    (
        "Kenyan President Uhuru Kenyatta met the opposition from Sudan in Nairobi on Tuesday.",
        ["meeting | Kenya, Sudan | Nairobi | 2022-03-01 | held"],
    ),
]
ARRIVALS = [
    (
        "Egyptian Foreign Minister Sameh Shoukry will visit Nairobi from 8 to 10 March. He will arrive in Nairobi on 8 March and meet President Uhuru Kenyatta on 9 March.",
        [
            "visit | Egypt | Nairobi | 2022-03-08..2022-03-10 | scheduled",
            "meeting | Egypt, Kenya | Nairobi | 2022-03-09 | scheduled",
        ],
    ),
    (
        "Egyptian Foreign Minister Sameh Shoukry will visit Kenya from 8 to 10 March. On 8 March he will land in Mombasa.",
        ["visit | Egypt | Kenya | 2022-03-08..2022-03-10 | scheduled"],
    ),
    (
        "Egyptian Foreign Minister Sameh Shoukry will visit Kenya from 8 to 10 March. On 9 March he will arrive in Mombasa.",
        [
            "visit | Egypt | Kenya | 2022-03-08..2022-03-10 | scheduled",
            "visit | Egypt | Mombasa | 2022-03-09 | scheduled",
        ],
    ),
    (
        "Egyptian Foreign Minister Sameh Shoukry will visit Kenya and Uganda from 8 to 11 March. He will arrive in Nairobi on 8 March.",
        [
            "visit | Egypt | Kenya | 2022-03-08..2022-03-11 | scheduled",
            "visit | Egypt | Nairobi | 2022-03-08 | scheduled",
        ],
    ),
    (
        "Egyptian Foreign Minister Sameh Shoukry will visit a camp in Kakuma before flying to Uganda on Friday to meet President Yoweri Museveni.",
        ["visit | Egypt | Kakuma | - | scheduled", "meeting | Egypt, Uganda | Uganda | 2022-03-04 | scheduled"],
    ),
    (
        "Egyptian Foreign Minister Sameh Shoukry will hold talks in Nairobi on Monday before travelling to Kampala to meet President Yoweri Museveni on Tuesday.",
        ["meeting | Egypt, Uganda | Kampala | 2022-03-08 | scheduled"],
    ),
    (
        "Egyptian Foreign Minister Sameh Shoukry will meet President Uhuru Kenyatta before leaving for Kampala.",
        ["meeting | Egypt, Kenya | - | - | scheduled"],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [*STANDING, *HOUSES, *OPPOSED, *ARRIVALS])
def test_former_deeds_houses_and_arrivals(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
