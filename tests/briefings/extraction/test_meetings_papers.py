"""Whose "the President" and "the National Security Advisor" are on a government's own paper, and who "she" is there."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told, told_below


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        (
            "Statement by White House Press Secretary Dana Orville on the Visit of Prime Minister Tan",
            "President Corbin looks forward to hosting Prime Minister Tan Wei Ming of Singapore at the White House on"
            " March 29. Prime Minister Tan will also meet with Vice President Larkin during his visit.",
            "meeting | Singapore, United States | White House | - | scheduled",
        ),
        (
            "Statement by NSC Spokesperson Ray Holm on the President's Travel",
            "In Accra on March 23, the President will meet with President Kwame Asante of Ghana.",
            "meeting | Ghana, United States | Accra | 2022-03-23 | scheduled",
        ),
        (
            "Press Guidance: The President's Trip to Africa",
            "In Accra on March 23, the President will meet with President Kwame Asante of Ghana. From March 24 to 26"
            " the President will be in Gaborone, where he will confer with President Neo Molefe of Botswana.",
            "meeting | Botswana, United States | Gaborone | 2022-03-24..2022-03-26 | scheduled",
        ),
        (
            "Statement from the Press Secretary on the Visit of President Rojas of Paraguay",
            "President Corbin will welcome President Luis Rojas of Paraguay to the White House on March 24. They will"
            " discuss the regime in Caracas. In advance of the visit, Deputy National Security Advisor Mia Castle will"
            " travel to Asunción, where she will meet with Foreign Minister Rosa Benítez on Thursday.",
            "meeting | Paraguay, United States | Asunción | 2022-03-03 | scheduled",
        ),
        (
            "White House Guidance for Thursday",
            "On March 10, the President will meet with President Neo Molefe of Botswana. The President will then meet"
            " with King Harald of Norway.",
            "meeting | Norway, United States | - | 2022-03-10 | scheduled",
        ),
        (
            "The Schedule",
            "In the morning, the President will receive his briefing in the Oval Office.\n\nOn Friday, the Vice"
            " President will hold a bilateral meeting with Portuguese Prime Minister Rui Prado in Boston.\n\nOn"
            " Saturday, the Vice President will hold a bilateral meeting with Maltese President Karm Vella in Boston.",
            "meeting | Malta, United States | Boston | 2022-03-05 | scheduled",
        ),
        (
            "Vice President to Travel to Southern Africa",
            "The Vice President will travel on March 10 to Botswana, to represent the United States at the opening of"
            " Botswana's parliament. The Vice President will also meet with President Neo Molefe on March 11.",
            "meeting | Botswana, United States | Botswana | 2022-03-11 | scheduled",
        ),
    ],
)
def test_officers_on_the_white_houses_paper_are_its_own(nlp: Language, title: str, text: str, wanted: str) -> None:
    assert wanted in told_below(nlp, title, text)


@pytest.mark.parametrize(
    ("title", "text", "unwanted"),
    [
        (
            "The week in brief",
            "On Friday, the Vice President will hold talks with Portuguese Prime Minister Rui Prado in Boston. On"
            " Saturday, the Vice President will hold talks with Maltese President Karm Vella in Boston.",
            "Malta, Portugal",
        ),
        (
            "Notes of the week",
            "On Friday, the President will meet with Palestinian Authority President Sami Haddad. The President will"
            " then meet with King Harald of Norway.",
            "Norway, Palestinian Authority",
        ),
        (
            "Vice President to Travel to Asia",
            "On March 10, the Vice President will meet with Kenyan officials. Kenya's government welcomes guests.",
            "United States",
        ),
        (
            "Itinerary",
            "The President will depart on Sunday. In Accra on March 23, the President will meet with President Kwame"
            " Asante of Ghana. The President will arrive in Rome on March 25.",
            "visit | Ghana",
        ),
        (
            "Readout of National Security Advisor Holm's Meetings",
            "National Security Advisor Ray Holm will meet with National Security Advisor Arun Rao of India on March 9.",
            "| United States |",
        ),
        (
            "Statement by the Minister of Tourism of Kenya",
            "In Nairobi, Vice President Amos Otieno will meet with the governor on March 9.",
            "United States",
        ),
    ],
)
def test_a_bare_title_is_no_guests_and_a_guest_is_not_the_hosts(
    nlp: Language, title: str, text: str, unwanted: str
) -> None:
    assert [line for line in told_below(nlp, title, text) if unwanted in line] == []


def test_she_whom_the_sentence_has_just_named_is_not_on_the_journey_told_of_before(nlp: Language) -> None:
    journey = "Foreign Minister Ann Roe of Ireland will travel to Kyiv on March 17."

    another = told(
        nlp, f"{journey} Her deputy, Eva Lind, comes first, and she will meet the mayor of Kyiv on Thursday."
    )
    herself = told(nlp, f"{journey} On Friday, she will meet President Olena Shevchuk of Ukraine.")

    assert not any("2022-03-17" in line and line.startswith("meeting") for line in another)
    assert "meeting | Ireland, Ukraine | Kyiv | 2022-03-18 | scheduled" in herself
