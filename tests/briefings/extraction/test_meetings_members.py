"""Who is told by name behind what they are together, and names of gatherings that hold an "and"."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "In Nairobi, Chancellor Olaf Scholz will participate in a summit with leaders from the East African"
            " Community (EAC) countries – Burundi, Kenya, Rwanda, and Uganda – on 4 March.",
            ["summit | Burundi, Germany, Kenya, Rwanda, Uganda | Nairobi | 2022-03-04 | scheduled"],
        ),
        (
            "Chancellor Olaf Scholz will meet leaders of the Baltic states — Estonia, Latvia and Lithuania — in Riga on"
            " 10 March.",
            ["meeting | Estonia, Germany, Latvia, Lithuania | Riga | 2022-03-10 | scheduled"],
        ),
        (
            "Chancellor Olaf Scholz will meet leaders of the Gulf Cooperation Council countries in Doha on Friday.",
            ["meeting | Germany, Gulf Cooperation Council | Doha | 2022-03-04 | scheduled"],
        ),
        (
            "NATO ministers will meet in Brussels on Friday - Norway and Denmark have asked for it.",
            ["meeting | NATO | Brussels | 2022-03-04 | scheduled"],
        ),
        (
            "Qatar will host leaders of the Gulf Cooperation Council states - Oman and Kuwait have confirmed - in Doha"
            " on Friday.",
            ["meeting | Gulf Cooperation Council, Qatar | Doha | 2022-03-04 | scheduled"],
        ),
    ],
)
def test_members_of_a_body(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "On 13-15 March in Antalya, Secretary Janet Yellen will attend the G-20 Finance Ministers and Central Bank"
            " Governors Meeting.",
            ["meeting | G20, United States | Antalya | 2022-03-13..2022-03-15 | scheduled"],
        ),
        (
            "The G7 Foreign Ministers and Development Ministers Meeting will be held in Bonn on 20 March.",
            ["meeting | G7 | Bonn | 2022-03-20 | scheduled"],
        ),
        (
            "President Joe Biden will travel to Peru, Chile and Brazil from 4-9 March. The President will participate"
            " in a series of bilateral and cultural engagements—including the Pacific Alliance summit and the"
            " Organization of American States summit—underlining his commitment to the region.",
            [
                "visit | United States | Peru | 2022-03-04..2022-03-09 | scheduled",
                "summit | Pacific Alliance, United States | - | 2022-03-04..2022-03-09 | scheduled",
                "summit | Organization of American States, United States | - | 2022-03-04..2022-03-09 | scheduled",
            ],
        ),
        (
            "The White House\n\nIn the morning, the President will speak at the Farm Health Summit.\n\nAt 9:15"
            " AM, the Vice President will convene a summit on coastal fishing.",
            [
                "summit | United States | - | 2022-03-02 | scheduled",
                "summit | United States | - | 2022-03-02 09:15 ? | scheduled",
            ],
        ),
        (
            "The White House\n\nEarlier today, the Vice President spoke with Polish President Jan Nowak and, separately,"
            " with Vice President Ewa Mazur.",
            ["call | Poland, United States | - | 2022-03-02 | held"] * 2,
        ),
        (
            "The White House\n\nEarlier today, the Vice President spoke with Polish President Jan Nowak and, separately,"
            " with Vice President Ewa Al-Mazur-Kos.",
            ["call | Poland, United States | - | 2022-03-02 | held"] * 2,
        ),
        (
            "The White House\n\nEarlier today, the Vice President spoke with Polish President Jan Nowak and, separately,"
            " with Peruvian Vice President Ana Lopez.",
            [
                "call | Poland, United States | - | 2022-03-02 | held",
                "call | Peru, United States | - | 2022-03-02 | held",
            ],
        ),
        (
            "President Joe Biden held phone calls with Polish President Jan Nowak and Norwegian Prime Minister Erik Berg"
            " on Monday.",
            [
                "call | Poland, United States | - | 2022-02-28 | held",
                "call | Norway, United States | - | 2022-02-28 | held",
            ],
        ),
        (
            "President Joe Biden held a phone call with Polish President Jan Nowak and Norwegian Prime Minister Erik"
            " Berg on Monday.",
            ["call | Norway, Poland, United States | - | 2022-02-28 | held"],
        ),
        (
            "Chancellor Olaf Scholz will host the leaders of Japan and Poland in Bonn on 18 August for a trilateral"
            " summit. The leaders met in February on the margins of the G7 in Hiroshima.",
            [
                "summit | Germany, Japan, Poland | Bonn | 2022-08-18 | scheduled",
                "meeting | Germany, Japan, Poland | Hiroshima | 2022-02-01..2022-02-28 | held",
                "summit | G7 | Hiroshima | 2022-02-01..2022-02-28 | held",
            ],
        ),
        (
            "Joe Biden spoke with Poland's premier and, separately, with Secretary of State Antony Blinken on Monday.",
            [
                "call | Poland, United States | - | 2022-02-28 | held",
                "call | United States | - | 2022-02-28 | held",
            ],
        ),
        (
            "Joe Biden spoke with Poland's premier and, separately, with US Ambassador John Reed on Monday.",
            [
                "call | Poland, United States | - | 2022-02-28 | held",
                "call | United States | - | 2022-02-28 | held",
            ],
        ),
        (
            "Macron, Scholz and Boris Johnson held calls with Zelensky and Biden on Monday.",
            ["call | France, Germany, Ukraine, United Kingdom, United States | - | 2022-02-28 | held"],
        ),
        (
            "Macron joined calls with Zelensky, Scholz and Boris Johnson on Monday.",
            ["call | France, Germany, Ukraine, United Kingdom | - | 2022-02-28 | held"],
        ),
        (
            "Macron held conference calls with Zelensky and Boris Johnson on Monday.",
            ["call | France, Ukraine, United Kingdom | - | 2022-02-28 | held"],
        ),
    ],
)
def test_names_and_lists(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Chancellor Olaf Scholz and Xi Jinping will discuss many issues on Friday, including the ASEAN summit.",
        "Chancellor Olaf Scholz met the finance ministers and the Bonn Conference.",
    ],
)
def test_nothing_told(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The finance ministers of the Baltic states and Poland will meet in Riga on 8 March.",
            "meeting | Estonia, Latvia, Lithuania, Poland | Riga | 2022-03-08 | scheduled",
        ),
        (
            "Latvia and the other Baltic states will meet in Riga on 8 March.",
            "meeting | Estonia, Latvia, Lithuania | Riga | 2022-03-08 | scheduled",
        ),
        (
            "The foreign ministers of the Nordic countries will meet in Malmö on 8 March.",
            "meeting | Denmark, Finland, Iceland, Norway, Sweden | Malmö | 2022-03-08 | scheduled",
        ),
        (
            "The foreign ministers of the Benelux countries and Germany will meet in Namur on 8 March.",
            "meeting | Belgium, Germany, Luxembourg, Netherlands | Namur | 2022-03-08 | scheduled",
        ),
        (
            "The leaders of the South Caucasus states will meet in Tbilisi on 8 March.",
            "meeting | Armenia, Azerbaijan, Georgia | Tbilisi | 2022-03-08 | scheduled",
        ),
        (
            "Benelux and Germany will hold talks in Namur on 8 March.",
            "talks | Benelux, Germany | Namur | 2022-03-08 | scheduled",
        ),
        (
            "The Nordic Council will meet in Oslo on 8 March.",
            "meeting | Nordic Council | Oslo | 2022-03-08 | scheduled",
        ),
    ],
)
def test_neighbours_of_one_name_are_their_countries(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]
