"""The body that two countries have with each other is no third side; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Peru and Chile will hold the fourth meeting of their High-Level Cooperation Council in Lima on 9 March.",
            "meeting | Chile, Peru | Lima | 2022-03-09 | scheduled",
        ),
        (
            "Peruvian President Ana Rojas will meet Chile's President Luis Vidal in Lima on 9 March for the annual "
            "meeting of the Supreme Strategic Committee.",
            "meeting | Chile, Peru | Lima | 2022-03-09 | scheduled",
        ),
        (
            "Egypt and Oman will hold the 22nd session of the Joint Economic Commission in Muscat on 9 March.",
            "session | Egypt, Oman | Muscat | 2022-03-09 | scheduled",
        ),
    ],
)
def test_a_joint_body_is_no_side_of_its_own(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Peru and Chile agreed on trade. Their Joint Commission will meet in Lima on 9 March.", "Chile, Peru"),
        (
            "Peru and Chile agreed on trade. A meeting of the two countries' Joint Committee on Steel will be held in Lima "
            "on 9 March.",
            "Chile, Peru",
        ),
        (
            "Peru and Chile agreed on trade, Bolivia said. The two countries' Joint Commission will convene in Lima on "
            "9 March.",
            "Chile, Peru",
        ),
        (
            "Peru and Chile agreed on trade. The Joint Border Commission will meet in Lima on 9 March.",
            "Joint Border Commission",
        ),
        (
            "Both houses agreed on it. The two chambers' Joint Committee on Taxation will meet in Lima on 9 March.",
            "Joint Committee on Taxation",
        ),
    ],
)
def test_whose_joint_body_it_is_is_told_by_a_word_for_them(nlp: Language, text: str, sides: str) -> None:
    assert [line.split(" | ")[1] for line in told(nlp, text)] == [sides]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Egypt and Oman will meet the Southern Transitional Council in Muscat on 9 March.",
            "Egypt, Oman, Southern Transitional Council",
        ),
        (
            "Egypt and Kenya will hold talks with the National Dialogue Council in Cairo on 9 March.",
            "Egypt, Kenya, National Dialogue Council",
        ),
        (
            "Egypt, Kenya and the Supreme Rebel Council will meet in Cairo on 9 March.",
            "Egypt, Kenya, Supreme Rebel Council",
        ),
        (
            "Egypt and Kenya will attend the session of the Security Council in New York on 9 March.",
            "Egypt, Kenya, UN Security Council",
        ),
        ("The Joint Commission will meet in Vienna on 9 March.", "Joint Commission"),
    ],
)
def test_a_body_that_meets_them_is_one(nlp: Language, text: str, sides: str) -> None:
    assert [line.split(" | ")[1] for line in told(nlp, text)] == [sides]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "The International Court of Justice has postponed the hearings in the case between Guyana and Venezuela "
            "from 8 March to 15 March.",
            "International Court of Justice",
        ),
        (
            "The International Court of Justice will hold hearings in the case between Guyana and Venezuela on 8 March.",
            "International Court of Justice",
        ),
        (
            "The hearing in the case between Guyana and Venezuela has been postponed from 8 March to 15 March.",
            "Guyana, Venezuela",
        ),
        (
            "The International Court of Justice will hold hearings in the case brought by Gabon against Guinea on 8 March."
            " Delegations of both countries will present oral argument.",
            "Gabon, Guinea, International Court of Justice",
        ),
        (
            "The International Court of Justice will hold hearings in the case between Guyana and Venezuela on 8 March."
            " Both countries rejected a settlement.",
            "International Court of Justice",
        ),
    ],
)
def test_whose_case_a_court_hears_is_its_topic(nlp: Language, text: str, sides: str) -> None:
    assert [line.split(" | ")[1] for line in told(nlp, text)] == [sides]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Togo's Foreign Minister Robert Ayeva said that the Joint Economic Commission with Ghana would meet in Accra "
            "on 9 March.",
            "meeting | Ghana, Togo | Accra | 2022-03-09 | scheduled",
        ),
        (
            "The Joint Economic Commission with Ghana will meet in Lomé on 9 March, Togo's foreign ministry said.",
            "meeting | Ghana, Togo | Lomé | 2022-03-09 | scheduled",
        ),
        (
            "The Joint Economic Commission with Ghana will meet in Accra on 9 March.",
            "meeting | Ghana, Joint Economic Commission | Accra | 2022-03-09 | scheduled",
        ),
        (
            "The Electoral Commission will meet Ghana's president in Accra on 9 March, Togo's foreign ministry said.",
            "meeting | Electoral Commission, Ghana | Accra | 2022-03-09 | scheduled",
        ),
    ],
)
def test_who_tells_of_the_body_it_shares_is_its_other_side(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The European Union and Armenia will hold their next Association Council in Brussels on 9 March.",
            ["session | Armenia, European Union | Brussels | 2022-03-09 | scheduled"],
        ),
        (
            "Japan and Peru will hold their Joint Committee in Lima on 9 March.",
            ["session | Japan, Peru | Lima | 2022-03-09 | scheduled"],
        ),
        ("Japan and Peru will hold their Electoral Council responsible on 9 March.", []),
        ("Japan will hold its National Security Committee on 9 March.", []),
    ],
)
def test_a_council_that_two_hold_is_a_sitting_of_theirs(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The International Court of Justice will hold public hearings in the case brought by Gabon against Guinea from 8 to 9 April.",
            ["hearing | International Court of Justice | - | 2022-04-08..2022-04-09 | scheduled"],
        ),
        (
            "The International Court of Justice will hold public hearings in the case brought by Gabon against Guinea on 29 December.",
            [],
        ),
        (
            "The International Court of Justice will hold public hearings in the case brought by Gabon against Guinea in 2019.",
            [],
        ),
    ],
)
def test_days_from_and_to_behind_a_case_are_of_its_hearings(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
