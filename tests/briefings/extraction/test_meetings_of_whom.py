"""Old days of what was put off, where somebody goes, whose team it is, and who is met where; published on 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told, told_below

OLD_DAYS = [
    (
        "Talks between Egypt and Sudan have been postponed, an official said. It was not known who would attend the talks, due to open on 7 March in Khartoum.",
        ["talks | Egypt, Sudan | Khartoum | - | postponed (was 2022-03-07)"],
    ),
    (
        "Talks between Egypt and Sudan have been put off, an official said. Envoys had been preparing for the talks, set to open on 7 March in Khartoum.",
        ["talks | Egypt, Sudan | Khartoum | - | postponed (was 2022-03-07)"],
    ),
    (
        "Talks between Egypt and Sudan have been cancelled, an official said. Few knew who would have attended the talks, due to open on 7 March in Khartoum.",
        ["talks | Egypt, Sudan | - | - | cancelled"],
    ),
    (
        "Talks between Egypt and Sudan have been postponed, an official said. The talks, now set for 14 March, will be held in Khartoum.",
        ["talks | Egypt, Sudan | Khartoum | 2022-03-14 | scheduled"],
    ),
    (
        "Talks between Egypt and Sudan have been postponed, an official said. The talks, rescheduled for 14 March, will be held in Khartoum.",
        ["talks | Egypt, Sudan | Khartoum | 2022-03-14 | scheduled"],
    ),
    (
        "Talks between Egypt and Sudan have been postponed until 14 March, an official said. Kenya will mediate at the talks, due to be held in Khartoum on 14 March.",
        ["talks | Egypt, Sudan | Khartoum | 2022-03-14 | scheduled"],
    ),
    (
        "Talks between Egypt and Sudan have been postponed, an official said. A new round, set for 14 March, will be held in Khartoum.",
        ["talks | Egypt, Sudan | - | - | postponed", "talks | Egypt, Sudan | Khartoum | 2022-03-14 | scheduled"],
    ),
    (
        "Talks between Egypt and Sudan will resume soon, an official said. It was not known who would attend the talks, due to open on 7 March in Khartoum.",
        ["talks | Egypt, Sudan | Khartoum | 2022-03-07 | scheduled"],
    ),
]
DESTINATIONS = [
    (
        "Aides are preparing President Uhuru Kenyatta's first Egypt visit on 9 and 10 March.",
        ["visit | Kenya | Egypt | 2022-03-09..2022-03-10 | scheduled"],
    ),
    (
        "The Kenyan president's Cairo trip begins on 9 March. His Sudan visit is set for 14 March.",
        ["visit | Kenya | Cairo | 2022-03-09 | scheduled", "visit | Kenya | Sudan | 2022-03-14 | scheduled"],
    ),
    (
        "The Egyptian visit of President Uhuru Kenyatta begins on 9 March.",
        ["visit | Kenya | Egypt | 2022-03-09 | scheduled"],
    ),
    (
        "President Uhuru Kenyatta will pay a state visit to Egypt on 9 March.",
        ["visit | Kenya | Egypt | 2022-03-09 | scheduled"],
    ),
]
TEAMS = [
    (
        "Egyptian Foreign Minister Sameh Shoukry will host talks with a Kenyan delegation led by Foreign Minister Raychelle Omamo in Cairo on 9 March.",
        ["talks | Egypt, Kenya | Cairo | 2022-03-09 | scheduled"],
    ),
    (
        "Egyptian Foreign Minister Sameh Shoukry will meet a Kenyan delegation headed by Foreign Minister Raychelle Omamo on 9 March.",
        ["meeting | Egypt, Kenya | - | 2022-03-09 | scheduled"],
    ),
    (
        "Egyptian Foreign Minister Sameh Shoukry will meet the envoy who led the Kenyan delegation in Geneva on 14 February.",
        [],
    ),
    (
        "Representatives of Egypt and Sudan, along with Qatar and Togo, will meet in Cairo on 9 March.",
        ["meeting | Egypt, Qatar, Sudan, Togo | Cairo | 2022-03-09 | scheduled"],
    ),
    (
        "Representatives of Egypt and Sudan, along with Qatar and Togo, convened the sixth meeting of the river board in Cairo on 1 March.",
        ["meeting | Egypt, Qatar, Sudan, Togo | Cairo | 2022-03-01 | held"],
    ),
    (
        "Egypt and Sudan will meet in Cairo on 9 March along with heavy rain.",
        ["meeting | Egypt, Sudan | Cairo | 2022-03-09 | scheduled"],
    ),
]
TALKED_OF = [
    (
        "Egyptian Foreign Minister Sameh Shoukry met President Uhuru Kenyatta on Tuesday. They discussed the Summit in Tunis.",
        ["meeting | Egypt, Kenya | - | 2022-03-01 | held"],
    ),
    (
        "Egyptian Foreign Minister Sameh Shoukry met President Uhuru Kenyatta on Tuesday. They conferred about preparations for the Summit in Tunis.",
        ["meeting | Egypt, Kenya | - | 2022-03-01 | held"],
    ),
    (
        "Egypt and Kenya held a summit in Cairo on Tuesday. They discussed the summit with reporters.",
        ["summit | Egypt, Kenya | Cairo | 2022-03-01 | held"],
    ),
    (
        "Egypt and Kenya will hold a summit in Cairo on 9 March. Their ministers discussed the summit by phone.",
        ["summit | Egypt, Kenya | Cairo | 2022-03-09 | scheduled"],
    ),
]
SPANS = [
    (
        "Egypt put off its talks with Sudan, set for 9 March, to 10 March.",
        ["talks | Egypt, Sudan | - | 2022-03-10 | scheduled (was 2022-03-09)"],
    ),
    (
        "Egypt and Sudan will meet in Cairo on Wednesday, 9 March, and Thursday, 10 March.",
        ["meeting | Egypt, Sudan | Cairo | 2022-03-09..2022-03-10 | scheduled"],
    ),
    (
        "Egypt and Sudan will meet on Wednesday, March 9, 2022, and Thursday, March 10, 2022, in Cairo.",
        ["meeting | Egypt, Sudan | Cairo | 2022-03-09..2022-03-10 | scheduled"],
    ),
    (
        "Egypt and Sudan will meet in Cairo on Wednesday, 9 March, and Thursday, 10 March they will fly home.",
        ["meeting | Egypt, Sudan | Cairo | 2022-03-09 | scheduled"],
    ),
    (
        "Egypt and Sudan will meet in Cairo on 9 March, and 17 March is a holiday.",
        ["meeting | Egypt, Sudan | Cairo | 2022-03-09 | scheduled"],
    ),
]
LEGS = [
    (
        "Egyptian Foreign Minister Sameh Shoukry, who is in Chad to attend a session of the commission, will fly to Nairobi on"
        " 9 March to hold talks with Uhuru Kenyatta.",
        [
            "session | Egypt | Chad | - | scheduled",
            "talks | Egypt, Kenya | Nairobi | 2022-03-09 | scheduled",
        ],
    ),
    (
        "Sameh Shoukry will visit Kenya and Uganda from 7 to 12 March. In Nairobi he will meet President Uhuru Kenyatta."
        " On 10 March he will travel to Kampala, where he will meet President Yoweri Museveni.",
        [
            "visit | Egypt | Kenya | 2022-03-07..2022-03-12 | scheduled",
            "meeting | Egypt, Kenya | Nairobi | 2022-03-07..2022-03-10 | scheduled",
            "meeting | Egypt, Uganda | Kampala | 2022-03-10 | scheduled",
        ],
    ),
    (
        "Sameh Shoukry will visit Kenya and Uganda from 7 to 12 March. In Kampala he will meet President Yoweri Museveni."
        " On 10 March he will travel to Nairobi, where he will meet President Uhuru Kenyatta.",
        [
            "visit | Egypt | Kenya | 2022-03-07..2022-03-12 | scheduled",
            "meeting | Egypt, Uganda | Kampala | 2022-03-07..2022-03-12 | scheduled",
            "meeting | Egypt, Kenya | Nairobi | 2022-03-10 | scheduled",
        ],
    ),
    (
        "Antony Blinken will lead the US delegation to the General Assembly of the Organization of American States in Lima on 9 March.",
        ["session | Organization of American States, United States | Lima | 2022-03-09 | scheduled"],
    ),
    (
        "Antony Blinken will address the General Assembly of the United Nations in New York on 9 March.",
        ["session | United Nations, United States | New York | 2022-03-09 | scheduled"],
    ),
]
EACH = [
    (
        "Egyptian Foreign Minister Sameh Shoukry will meet President Uhuru Kenyatta in Nairobi, President Yoweri Museveni in Kampala and President Paul Kagame in Kigali.",
        [
            "meeting | Egypt, Kenya | Nairobi | - | scheduled",
            "meeting | Egypt, Uganda | Kampala | - | scheduled",
            "meeting | Egypt, Rwanda | Kigali | - | scheduled",
        ],
    ),
    (
        "Egyptian Foreign Minister Sameh Shoukry will meet President Uhuru Kenyatta in Nairobi and President Yoweri Museveni in Kampala next week.",
        [
            "meeting | Egypt, Kenya | Nairobi | 2022-03-07..2022-03-13 | scheduled",
            "meeting | Egypt, Uganda | Kampala | 2022-03-07..2022-03-13 | scheduled",
        ],
    ),
    (
        "Egyptian Foreign Minister Sameh Shoukry will meet President Uhuru Kenyatta in Nairobi, President Yoweri Museveni in Kampala and President Paul Kagame in Kigali on 9 March.",
        [
            "meeting | Egypt, Kenya | Nairobi | - | scheduled",
            "meeting | Egypt, Uganda | Kampala | - | scheduled",
            "meeting | Egypt, Rwanda | Kigali | 2022-03-09 | scheduled",
        ],
    ),
    (
        "Egyptian Foreign Minister Sameh Shoukry will meet President Uhuru Kenyatta and President Yoweri Museveni in Nairobi on 9 March.",
        ["meeting | Egypt, Kenya, Uganda | Nairobi | 2022-03-09 | scheduled"],
    ),
    (
        "President Uhuru Kenyatta met the Emir of Qatar in Doha on Wednesday and will later meet Egyptian Foreign Minister Sameh Shoukry.",
        ["meeting | Kenya, Qatar | Doha | 2022-03-02 | held", "meeting | Egypt, Kenya | - | 2022-03-02 | scheduled"],
    ),
    (
        "President Uhuru Kenyatta met the Emir of Qatar in Doha on Tuesday and will later meet Egyptian Foreign Minister Sameh Shoukry.",
        ["meeting | Kenya, Qatar | Doha | 2022-03-01 | held", "meeting | Egypt, Kenya | - | - | scheduled"],
    ),
    (
        "Ministers from the three members of the East African Community -- Kenya, Uganda and Rwanda -- will hold talks in Nairobi on 9 March.",
        ["talks | Kenya, Rwanda, Uganda | Nairobi | 2022-03-09 | scheduled"],
    ),
    (
        "Members of the African Union will meet Kenya and Chad in Nairobi on 9 March.",
        ["meeting | African Union, Chad, Kenya | Nairobi | 2022-03-09 | scheduled"],
    ),
    (
        "The members of the African Union, Kenya and Chad among them, will meet in Nairobi on 9 March.",
        ["meeting | African Union, Chad, Kenya | Nairobi | 2022-03-09 | scheduled"],
    ),
    (
        "Ministers of the member states of the African Union -- Kenya, Chad and Ghana among them -- will meet in Nairobi on 9 March.",
        ["meeting | African Union, Chad, Ghana, Kenya | Nairobi | 2022-03-09 | scheduled"],
    ),
    (
        "Egyptian Foreign Minister Sameh Shoukry will meet President Uhuru Kenyatta in Nairobi and President Yoweri Museveni in Kampala on 9 March.",
        [
            "meeting | Egypt, Kenya | Nairobi | 2022-03-09 | scheduled",
            "meeting | Egypt, Uganda | Kampala | 2022-03-09 | scheduled",
        ],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [*OLD_DAYS, *DESTINATIONS, *TEAMS, *TALKED_OF, *SPANS, *LEGS, *EACH])
def test_days_and_places_go_to_whom_they_are_of(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


def test_a_headline_that_says_where_somebody_goes_names_no_sides(nlp: Language) -> None:
    text = "I will visit Chad and Egypt from 9 to 16 March. In Chad on 9 March I will hold talks with President Mahamat Deby."

    assert told_below(nlp, "Visit to Chad, Egypt and Kenya", text) == ["talks | Chad | Chad | 2022-03-09 | scheduled"]
