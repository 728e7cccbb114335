"""Offices without a country are the text's own country's, where nothing speaks against it; else they are nobody's."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from briefings.extraction.parties import find_mentions
from briefings.extraction.reading import Reading
from tests.briefings.extraction.test_parties import mentions


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("LONDON, June 2 - The prime minister, Ann Bold, spoke.", "Ann Bold", "United Kingdom"),
        ("LONDON, June 2 - Ministers met. The prime minister spoke.", "United Kingdom", "United Kingdom"),
        ("WASHINGTON (AP) - The president spoke.", "United States", "United States"),
        ("WASHINGTON - His homeland security secretary, Kay Moll, spoke.", "Kay Moll", "United States"),
        ("TEHRAN, Iran - Vice President Reza Karimi spoke.", "Reza Karimi", "Iran"),
        ("BERLIN, May 4 - Finance Minister Otto Brand spoke.", "Otto Brand", "Germany"),
        ("CAIRO - The army chief, General Adel Nour, spoke.", "Adel Nour", "Egypt"),
        ("Foreign Secretary Tom Vale accused Russia over Britain's embassy.", "Tom Vale", "United Kingdom"),
        ("Home Secretary Tom Vale told the Commons.", "Tom Vale", "United Kingdom"),
        ("Attorney General Bea Cross told the Senate and the White House.", "Bea Cross", "United States"),
        ("Chile's foreign minister and Chilean officials met. President Ana Ruiz spoke.", "Ana Ruiz", "Chile"),
        (
            "President Hank Moss will welcome President Ana Ruiz of Chile to the White House.",
            "Hank Moss",
            "United States",
        ),
        ("Ana Ruiz of Chile met President Hank Moss at the White House.", "Hank Moss", "United States"),
        ("Treasury Secretary Ann Lodge spoke.", "Ann Lodge", "United States"),
        ("TOKYO, May 3 - Treasury Secretary Ann Lodge met Japanese officials.", "Ann Lodge", "United States"),
        ("LONDON - Ministers met Secretary of Defence Tom Vale.", "Tom Vale", "United Kingdom"),
        ("Pope Leo spoke of Gaza.", "Leo", "Holy See"),
        ("Ivan Petrov, chairman of the Duma's foreign affairs committee, spoke.", "Ivan Petrov", "Russia"),
        ("Harry Low, a spokesman for the UNHCR, spoke.", "Harry Low", "UNHCR"),
        ("Gita Rao, head of India's delegation, spoke.", "Gita Rao", "India"),
        ("AU chairperson President Amadou Kone of Senegal spoke.", "Amadou Kone", "African Union"),
    ],
)
def test_an_office_without_a_country_is_the_homes(nlp: Language, text: str, name: str, side: str) -> None:
    found = [(m.name, m.side, m.certain) for m in mentions(nlp, text) if m.kind == "person"]

    assert (name, side, True) in found


@pytest.mark.parametrize(
    "text",
    [
        "French officials met Iranian officials. The president spoke.",
        "WASHINGTON - The prime minister, Ann Bold, spoke.",
        "LONDON - The president spoke.",
        "WASHINGTON - The foreign minister, Ann Bold, spoke.",
        "President Ann Bold will travel to the White House.",
        "BRUSSELS - The prime minister, Ann Bold, spoke.",
        "GENEVA, May 3 - The president spoke.",
        "MOSCOW, March 2 - The Kremlin replied. Kiev refused. Prime Minister Ivan Bondar spoke.",
        "MOSCOW - In Kyiv, Prime Minister Ivan Bondar spoke.",
        "LONDON - Former Prime Minister Ann Bold spoke.",
        "CAIRO - The deposed president, Sami Aziz, spoke.",
        "LONDON - The shadow foreign secretary, Eve Marsh, spoke.",
        "British and Indian officials met. Foreign Secretary Tom Vale spoke.",
        "Foreign Secretary Tom Vale spoke.",
        "Defense Secretary Ann Lodge met Chinese officials in Tokyo.",
        "TOKYO - Foreign Secretary Tom Vale met Japanese officials.",
        "Special Presidential Envoy Tom Vale met Afghan officials.",
        "The Secretary of Defence, Mr. Tom Vale, spoke.",
        "Prime Minister Ann Bold spoke.",
        "Boris Antov, the envoy for Iran, spoke.",
        "Mira Blum, a friend of Germany, spoke.",
        "Rosa Lind, a critic of the UN, spoke.",
        "Old Francis, President of Brazil Luis Melo, and others dined.",
    ],
)
def test_an_office_that_two_countries_could_have_is_nobodys(nlp: Language, text: str) -> None:
    strangers = [m for m in mentions(nlp, text) if m.kind == "person" and m.name != "Luis Melo"]

    assert [(m.name, m.side) for m in strangers if m.certain and m.side != m.name] == []
    assert not any(m.certain and m.role and m.name == m.side and m.name in COUNTRIES for m in strangers)


COUNTRIES = frozenset({"United States", "United Kingdom", "France", "Iran", "Switzerland", "Belgium", "Egypt"})


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("The defence ministry in Moscow spoke.", "defence ministry", "Russia"),
        ("LONDON, June 2 - Talks failed. The government spoke.", "government", "United Kingdom"),
        ("The Foreign Office and Downing Street spoke.", "Foreign Office", "United Kingdom"),
        ("The American Bar Association spoke.", "American Bar Association", "American Bar Association"),
        ("The Civic Renewal Party spoke.", "Civic Renewal Party", "Civic Renewal Party"),
        ("The African Export-Import Bank spoke.", "African Export-Import Bank", "African Export-Import Bank"),
        ("Seoul was silent. Pyongyang and the North spoke.", "North Korea", "North Korea"),
        ("Texas's secretary of state spoke.", "Texas", "Texas"),
        ("The leader of French Polynesia spoke.", "French Polynesia", "French Polynesia"),
    ],
)
def test_a_body_acts_for_whom_the_text_says(nlp: Language, text: str, name: str, side: str) -> None:
    assert (name, side, True) in [(m.name, m.side, m.certain) for m in mentions(nlp, text)]


@pytest.mark.parametrize(
    "text",
    [
        "The defence ministry in question spoke.",
        "The foreign ministry spoke.",
        "French officials met Iran's ministers. The government spoke.",
        "The north of the country and the South Side were calm.",
        "The Party Leader and the Bank Manager spoke.",
        "He went to a bank, a party and a movement class.",
        "The Libyan House of Representatives spoke.",
    ],
)
def test_a_body_of_no_clear_side_is_not_given_one(nlp: Language, text: str) -> None:
    bodies = [m for m in mentions(nlp, text) if m.kind in ("organisation", "country") and m.certain]

    assert {m.side for m in bodies} <= {"Libya", "France", "Iran"}
    assert not any(m.name in ("government", "foreign ministry", "defence ministry") for m in bodies)


def test_a_guess_at_an_office_never_unsettles_who_is_known(nlp: Language) -> None:
    text = "French officials and the French army met Russian officials. The deputy foreign minister, Sergei Ryabkov, spoke."

    assert [(m.side, m.certain) for m in mentions(nlp, text) if m.name == "Sergei Ryabkov"] == [("Russia", True)] * 2


@pytest.mark.parametrize(
    ("title", "text", "office", "side"),
    [
        (
            "Kenyan foreign minister to visit Accra",
            "The Foreign Minister will visit Accra.",
            "Foreign Minister",
            "Kenya",
        ),
        ("Kenya's foreign minister in Accra", "ACCRA - The foreign minister will visit.", "foreign minister", "Kenya"),
        ("Prime Minister of Japan visits Ghana", "The Prime Minister will visit Accra.", "Prime Minister", "Japan"),
        ("President of the United States in Accra", "The President will go to Accra.", "President", "United States"),
        ("NATO Secretary General to visit Portugal", "The Secretary General will go.", "Secretary General", "NATO"),
        ("Kenyan and Ghanaian ministers meet", "The foreign minister will visit Accra.", "foreign minister", None),
        ("Kenyan President, Ghanaian President to meet", "The President will visit Togo.", "President", None),
        (
            "Statement by the Press Secretary on the French President",
            "The President spoke.",
            "President",
            "United States",
        ),
        ("Who tells us? The president!", "The president will visit Accra on Friday.", "president", None),
    ],
)
def test_an_office_is_whose_the_title_says(nlp: Language, title: str, text: str, office: str, side: str | None) -> None:
    found = find_mentions(Reading(nlp(text), "a", date(2024, 3, 5), title=title))

    assert {m.role: m.side for m in found if m.kind == "person"}.get(office) == side


def test_nobody_is_of_the_country_of_his_counterpart(nlp: Language) -> None:
    text = "Ghana and Togo will meet. Foreign Minister Ama Osei will see her Togolese counterpart Kofi Lawson."

    found = {m.name: m.side for m in mentions(nlp, text) if m.kind == "person"}

    assert found == {"Ama Osei": "Ghana", "Kofi Lawson": "Togo"}
