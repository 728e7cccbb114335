"""What looks like no meeting, or like a day that is over, and is none of that; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Egypt and Kenya held the fifth round of the working mechanism on the Nile in Cairo on Tuesday.",
            ["talks | Egypt, Kenya | Cairo | 2022-03-01 | held"],
        ),
        (
            "Egypt and Sudan will hold a new round of peace efforts in Cairo on 9 March.",
            ["talks | Egypt, Sudan | Cairo | 2022-03-09 | scheduled"],
        ),
        ("Egypt announced a new round of tariffs on Kenya and Sudan on Tuesday.", []),
        (
            "The summit of Egypt and Kenya was postponed in October. The two leaders will discuss trade at the summit,"
            " scheduled for 9 March in Cairo.",
            ["summit | Egypt, Kenya | Cairo | 2022-03-09 | scheduled"],
        ),
        (
            "Egyptian Foreign Minister Sameh Shoukry was to have travelled to Nairobi on Monday but instead met Yoweri"
            " Museveni in Kampala on Tuesday.",
            [
                "visit | Egypt | Nairobi | 2022-02-28 | cancelled",
                "meeting | Egypt, Uganda | Kampala | 2022-03-01 | held",
            ],
        ),
        (
            "Kenyan President Uhuru Kenyatta will speak on a call with Sameh Shoukry on Friday.",
            ["call | Egypt, Kenya | - | 2022-03-04 | scheduled"],
        ),
        (
            "Egypt and Kenya will hold a call to end the fighting in Somalia on Friday.",
            ["call | Egypt, Kenya | - | 2022-03-04 | scheduled"],
        ),
        ("Egypt renewed its call to end the fighting in Somalia on Friday.", []),
        (
            "The UN Security Council will meet in an open debate on Somalia on Friday.",
            ["meeting | UN Security Council | - | 2022-03-04 | scheduled"],
        ),
        ("Uhuru Kenyatta and Raila Odinga will meet in a televised debate on Friday.", []),
        (
            "The African Union said Sudan will hold its first talks with Egypt in Cairo on Friday.",
            ["talks | Egypt, Sudan | Cairo | 2022-03-04 | scheduled"],
        ),
        (
            "Sameh Shoukry will meet Kenyan President Uhuru Kenyatta and his counterpart John Otieno in Nairobi on Friday.",
            ["meeting | Egypt, Kenya | Nairobi | 2022-03-04 | scheduled"],
        ),
        (
            "Sameh Shoukry will call on President Uhuru Kenyatta and meet Minister for Finance John Otieno on Friday.",
            ["meeting | Egypt, Kenya | - | - | scheduled", "meeting | Egypt, Kenya | - | 2022-03-04 | scheduled"],
        ),
        (
            "UN Secretary-General Ban Ki-Moon will meet President Uhuru Kenyatta in Nairobi on Friday.",
            ["meeting | Kenya, United Nations | Nairobi | 2022-03-04 | scheduled"],
        ),
        (
            "The Biden-Moon summit is set for Friday.",
            ["summit | South Korea, United States | - | 2022-03-04 | scheduled"],
        ),
        ("Egypt and Kenya have much to do. They are coming together to talk about what concerns people.", []),
        (
            "Egypt and Kenya have much to do. They will get together in Cairo on Friday to talk about it.",
            ["meeting | Egypt, Kenya | Cairo | 2022-03-04 | scheduled"],
        ),
        ("Sameh Shoukry will call on President Uhuru Kenyatta for calm on Friday.", []),
        (
            "Sameh Shoukry scrapped a visit to Nairobi to fly to Kampala on Friday.",
            ["visit | Egypt | Nairobi | - | cancelled", "visit | Egypt | Kampala | 2022-03-04 | scheduled"],
        ),
        (
            "Sameh Shoukry cancelled a visit to Nairobi to fly to Kampala on Friday.",
            ["visit | Egypt | Nairobi | - | cancelled", "visit | Egypt | Kampala | 2022-03-04 | scheduled"],
        ),
        (
            "Sameh Shoukry cancelled a visit to Nairobi to meet President Uhuru Kenyatta on Friday.",
            ["visit | Egypt, Kenya | Nairobi | 2022-03-04 | cancelled"],
        ),
    ],
)
def test_it_is_read_as_before(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
