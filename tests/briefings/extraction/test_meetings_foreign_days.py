"""Days of the way there, of the end, of what is talked about and of what was done before are not the meeting's.

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
            "Peru's foreign minister will leave Lima on Friday for talks with Chile's president in Santiago.",
            "talks | Chile, Peru | Santiago | - | scheduled",
        ),
        (
            "Ghana's foreign minister leaves on Friday for talks in Nairobi on Saturday with Kenya's foreign minister.",
            "talks | Ghana, Kenya | Nairobi | 2022-03-05 | scheduled",
        ),
        (
            "Ghana's president leaves on Friday for a visit to Kenya.",
            "visit | Ghana | Kenya | 2022-03-04 | scheduled",
        ),
        (
            "The talks between Togo and Benin in Lome will end on Friday.",
            "talks | Benin, Togo | Lome | - | scheduled",
        ),
        (
            "The summit of the African Union will open on Thursday and end on Saturday.",
            "summit | African Union | - | 2022-03-03..2022-03-05 | scheduled",
        ),
    ],
)
def test_day_of_departure_or_end_is_no_start(nlp: Language, text: str, wanted: str) -> None:
    found = told(nlp, text)

    assert found == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenya's president will meet senior Ugandan officials in Kampala to advance the pact announced by President"
            " Yoweri Museveni and President Paul Kagame in July.",
            "meeting | Kenya, Uganda | Kampala | - | scheduled",
        ),
        (
            "Kenya's foreign minister will meet Uganda's foreign minister to take up the proposals made by the African"
            " Union in June.",
            "meeting | Kenya, Uganda | - | - | scheduled",
        ),
        (
            "Kenya's president will meet with Uganda's president on Friday to discuss an agreement reached last week.",
            "meeting | Kenya, Uganda | - | 2022-03-04 | scheduled",
        ),
        (
            "The ministers of Kenya and Uganda will hold the talks planned by the two sides on Friday in Kampala.",
            "talks | Kenya, Uganda | Kampala | 2022-03-04 | scheduled",
        ),
    ],
)
def test_day_of_what_was_done_before_is_not_the_meetings(nlp: Language, text: str, wanted: str) -> None:
    found = told(nlp, text)

    assert found == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The leaders of Kenya and Uganda will exchange views on the second summit of the African Union in September"
            " in Ethiopia.",
            [],
        ),
        (
            "The leaders of Kenya and Uganda will exchange views on trade on Friday in Kampala.",
            ["talks | Kenya, Uganda | Kampala | 2022-03-04 | scheduled"],
        ),
        (
            "The leaders of Kenya and Uganda will exchange views with Rwanda's president on Friday on the conference in"
            " June.",
            ["talks | Kenya, Rwanda, Uganda | - | 2022-03-04 | scheduled"],
        ),
    ],
)
def test_day_of_the_summit_views_are_exchanged_on_is_the_summits(nlp: Language, text: str, wanted: list[str]) -> None:
    found = [each for each in told(nlp, text) if each.startswith("talks")]

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "On Thursday, the Norwegian prime minister will address the chamber of commerce before meeting with"
            " Estonia's prime minister in Tallinn.",
            "meeting | Estonia, Norway | Tallinn | 2022-03-03 | scheduled",
        ),
        (
            "Kenya's president will speak to parliament on Thursday and then meet Uganda's president.",
            "meeting | Kenya, Uganda | - | 2022-03-03 | scheduled",
        ),
        (
            "Kenya's president spoke to parliament on Tuesday after meeting Uganda's president.",
            "meeting | Kenya, Uganda | - | 2022-03-01 | held",
        ),
        (
            "Kenya's president will visit a school on Thursday before meeting Uganda's president in Kampala on Friday.",
            "meeting | Kenya, Uganda | Kampala | 2022-03-04 | scheduled",
        ),
    ],
)
def test_who_does_something_before_meeting_somebody_meets_on_that_day(nlp: Language, text: str, wanted: str) -> None:
    found = told(nlp, text)

    assert found == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenyan President Ann Porter will visit Japan from 10 to 12 March. After that the President will travel to"
            " Munich and Berlin, Germany, for an official visit from 14 to 15 March. In Germany, she will meet with"
            " Olaf Scholz, Chancellor of Germany.",
            "meeting | Germany, Kenya | Germany | 2022-03-14..2022-03-15 | scheduled",
        ),
        (
            "Kenyan President Ann Porter will visit Tokyo from 10 to 12 March and Seoul on 14 March. In South Korea, she"
            " will meet President Park Min-ho.",
            "meeting | Kenya, South Korea | South Korea | 2022-03-14 | scheduled",
        ),
    ],
)
def test_meeting_in_a_country_has_the_days_of_the_town(nlp: Language, text: str, wanted: str) -> None:
    found = told(nlp, text)

    assert wanted in found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenyan President Ann Porter will visit Tokyo on 20 March, where she will meet the Emperor of Japan and hold"
            " talks with business leaders.",
            ["meeting | Japan, Kenya | Tokyo | 2022-03-20 | scheduled"],
        ),
        (
            "Kenyan President Ann Porter will travel to Oslo, Norway, on 20 March to meet with senior government"
            " officials and discuss trade.",
            ["meeting | Kenya, Norway | Oslo | 2022-03-20 | scheduled"],
        ),
    ],
)
def test_stop_that_only_repeats_its_meeting_is_not_told_twice(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenyan President Ann Porter will travel to Lagos, Nigeria and then to Cairo, Egypt for the African Union"
            " summit from 20 March through 24 March. On 22-24 March in Cairo, she will attend the African Union summit.",
            [
                "visit | Kenya | Lagos | 2022-03-20..2022-03-24 | scheduled",
                "summit | African Union, Kenya | Cairo | 2022-03-22..2022-03-24 | scheduled",
            ],
        ),
        (
            "Kenyan President Ann Porter will travel to Lagos and then to Cairo for the summit of the African Union on"
            " 24 March.",
            [
                "visit | Kenya | Lagos | - | scheduled",
                "summit | African Union | Cairo | 2022-03-24 | scheduled",
            ],
        ),
    ],
)
def test_days_of_a_journey_to_two_towns_are_not_those_of_the_summit_in_the_second(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    found = told(nlp, text)

    assert found == wanted
