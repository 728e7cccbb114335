"""Plans that are spoken of too soon, ruled out, open, or left by one of two; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    "text",
    [
        "It would be premature to speak of a meeting between Peru's and Chile's presidents in Lima on 20 March.",
        "It is too early to talk about a meeting between the presidents of Chad and Niger on March 20, a spokesman said.",
        "Kenya's spokesman said it was too soon to speak of a summit between Kenya and Somalia in Mombasa on April 10.",
        "It is too early to say that Norway's Kari Lund will meet Sweden's Vera Lind in Oslo on March 20.",
        "It would be premature to announce talks between Peru and Chile in Lima on March 20, the ministry said.",
        "It was premature, Peru's minister said, to speak about talks with Chile on March 20.",
        "Reports of a meeting between Peru and Chile in Lima on March 20 are premature, the ministry said.",
        "Talk of a meeting between the Greek and Turkish leaders in Athens on March 20 is premature, the minister said.",
        "A meeting between Chile and Peru in Arica on October 20 is out of the question, the minister said.",
        "Talks between Peru and Chile in Lima on October 20 are off the table, the minister said.",
        "It is out of the question that Peru and Chile will meet in Lima on October 20, the minister said.",
        "Rumours that Kenya and Somalia would meet in Nairobi on March 12 are untrue, the ministry said.",
        "Kenya denied rumours that its president would meet the Somali president in Mogadishu on March 12.",
        "Kenya's ministry said it was unaware of plans for talks with Somalia in Doha on March 12.",
        "Kenya said it was not aware of a meeting with Somalia in Doha on March 12.",
        "Kenya rejected speculation that its foreign minister would travel to Mogadishu on March 12.",
    ],
)
def test_what_is_spoken_of_too_soon_ruled_out_or_only_rumoured_is_no_plan(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


_IN_LIMA = ["talks | Chile, Peru | Lima | 2022-03-20 | scheduled"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It is too early to say what will come of the talks between Peru and Chile in Lima on March 20.", _IN_LIMA),
        (
            "It is premature to speak of a breakthrough before the talks between Peru and Chile in Lima on March 20.",
            _IN_LIMA,
        ),
        ("It is too early to talk about the talks between Peru and Chile in Lima on March 20, he said.", _IN_LIMA),
        ("It was not too early to talk of talks between Peru and Chile in Lima on March 20, he said.", _IN_LIMA),
        ("Reports of a deal are premature, but Peru and Chile will hold talks in Lima on March 20.", _IN_LIMA),
        ("A deal at the talks between Peru and Chile in Lima on March 20 is out of the question, he said.", _IN_LIMA),
        ("A delay of the talks between Peru and Chile in Lima on March 20 is out of the question, he said.", _IN_LIMA),
        (
            "Peru and Chile will hold talks in Lima on March 20. Rumours that they would be cancelled are false.",
            _IN_LIMA,
        ),
        (
            "Peru and Chile will hold talks in Lima on March 20. It is too early to speak of a meeting of presidents.",
            _IN_LIMA,
        ),
        ("It is unclear whether talks between Peru and Chile, set for March 20 in Lima, will bring a deal.", _IN_LIMA),
        ("It is certain that talks between Peru and Chile, planned for March 20 in Lima, will go ahead.", _IN_LIMA),
        ("Chile's participation in talks with Peru in Lima on March 20 is not in doubt.", _IN_LIMA),
        ("Peru and Chile will hold talks in Lima on March 20. The talks are uncertain of success.", _IN_LIMA),
        ("Peru said it was not aware of the reason why talks with Chile will be held in Lima on March 20.", _IN_LIMA),
        ("The date for the talks between Peru and Chile, set for March 20 in Lima, has been confirmed.", _IN_LIMA),
        (
            "Rumours that Kenya and Somalia would meet in Nairobi on March 12 spread on Monday.",
            ["meeting | Kenya, Somalia | Nairobi | 2022-03-12 | tentative"],
        ),
        (
            "Kenya confirmed rumours that its president would meet the Somali president in Nairobi on March 12.",
            ["meeting | Kenya, Somalia | Nairobi | 2022-03-12 | scheduled"],
        ),
    ],
)
def test_what_is_said_of_something_else_about_it_leaves_it(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "It is unclear whether talks between Peru and Chile, scheduled for March 20 in Lima, will go ahead.",
        "Whether talks between Peru and Chile, scheduled for March 20 in Lima, will go ahead is unclear.",
        "It was uncertain if the talks between Peru and Chile, due on March 20 in Lima, would still be held.",
        "It is not certain that talks between Peru and Chile, planned for March 20 in Lima, will go ahead.",
        "Chile's participation in talks with Peru in Lima on March 20 is in doubt.",
        "Peru and Chile will hold talks in Lima on March 20. Those talks may fall through. The talks are now uncertain.",
        "Peru and Chile were due to hold talks in Lima on March 20. The talks are now in doubt.",
        "Peru and Chile will hold talks in Lima on March 20. Chile withdrew on Monday.",
        "Peru and Chile will hold talks in Lima on March 20. Chile has pulled out of the talks.",
    ],
)
def test_what_is_open_is_tentative(nlp: Language, text: str) -> None:
    assert told(nlp, text) == ["talks | Chile, Peru | Lima | 2022-03-20 | tentative"]


@pytest.mark.parametrize(
    "text",
    [
        "A date for the Franco-Italian summit, first set for March 30 in Nice, has yet to be confirmed.",
        "The date of the Franco-Italian summit, planned for March 30 in Nice, has not been confirmed.",
    ],
)
def test_a_day_that_is_not_confirmed_is_tentative(nlp: Language, text: str) -> None:
    assert told(nlp, text) == ["summit | France, Italy | Nice | 2022-03-30 | tentative"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Chile said it would stay away from talks with Peru planned for March 20 in Lima.", "2022-03-20 | cancelled"),
        ("Chile stayed away from talks with Peru in Lima on Monday.", "2022-02-28 | cancelled"),
        (
            "Peru and Chile were to hold talks in Lima on March 20. Santiago withdrew on Monday.",
            "2022-03-20 | cancelled",
        ),
        ("Peru and Chile were to hold talks in Lima on March 20, but Chile pulled out.", "2022-03-20 | cancelled"),
        ("Peru and Chile were to hold talks in Lima on March 20. Chile withdrew its envoy.", "2022-03-20 | scheduled"),
        ("Peru and Chile will hold talks in Lima on March 20. Chile withdrew from Arica.", "2022-03-20 | scheduled"),
        ("Peru and Chile will hold talks in Lima on March 20. Chilean troops withdrew.", "2022-03-20 | scheduled"),
        ("Peru and Chile will hold talks in Lima on March 20. Bolivia withdrew.", "2022-03-20 | scheduled"),
        ("Peru and Chile will hold talks in Lima on March 20. In May 2020 Chile withdrew.", "2022-03-20 | scheduled"),
        ("Peru and Chile will hold talks in Lima on March 20. Chile has not withdrawn.", "2022-03-20 | scheduled"),
    ],
)
def test_who_withdraws_from_talks_of_two_calls_them_off(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [f"talks | Chile, Peru | Lima | {wanted}"]
