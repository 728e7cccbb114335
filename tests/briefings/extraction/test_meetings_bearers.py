"""Who bears an office: the "energy ministers of both countries" are not the presidents who were named before."""

from __future__ import annotations

import pytest
from spacy.language import Language
from telling import meetings

PRESIDENTS = "Presidents Yoweri Museveni of Uganda and William Ruto of Kenya met in Entebbe on Monday. "
PREMIERS = (
    "Croatian Prime Minister Andrej Plenkovic received Slovenian Prime Minister Robert Golob in Zagreb on Monday.\n\n"
)
MINISTERS = "Foreign Ministers Gordan Grlic Radman of Croatia and Tanja Fajon of Slovenia met in Zagreb on Monday. "


def _names(nlp: Language, text: str) -> list[str]:
    """The parties of the last meeting."""
    return [party.name for party in meetings(nlp, text)[-1].parties]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (PRESIDENTS + "The energy ministers of both countries will meet in Nairobi on March 20.", ["Uganda", "Kenya"]),
        (PRESIDENTS + "Officials of both countries will meet in Nairobi on March 20.", ["Uganda", "Kenya"]),
        (PRESIDENTS + "The two countries' energy ministers will meet in Nairobi on March 20.", ["Uganda", "Kenya"]),
        (PRESIDENTS + "The two energy ministers will meet in Nairobi on March 20.", ["Uganda", "Kenya"]),
        (PRESIDENTS + "The water ministers of the two states are to meet in Nairobi on March 20.", ["Uganda", "Kenya"]),
        (PREMIERS + "Transport ministers of both countries will meet in Pula on March 20.", ["Croatia", "Slovenia"]),
        (PREMIERS + "Experts from both countries are to hold talks in Pula on March 20.", ["Croatia", "Slovenia"]),
        (PREMIERS + "The ministers of both countries will meet in Pula on March 20.", ["Croatia", "Slovenia"]),
        (PREMIERS + "The two governments' negotiators will meet in Pula on March 20.", ["Croatia", "Slovenia"]),
        (PREMIERS + "The two ministers will meet again on March 20.", ["Croatia", "Slovenia"]),
        (MINISTERS + "The two prime ministers will meet in Pula on March 20.", ["Croatia", "Slovenia"]),
        (MINISTERS + "The leaders of both countries will meet in Pula on March 20.", ["Croatia", "Slovenia"]),
        (
            "Macron and Merz met in Paris on Monday. The finance ministers of the two countries will meet in Berlin on March 20.",
            ["France", "Germany"],
        ),
        (
            "Ghana's John Mahama and Togo's Faure Gnassingbe agreed on Monday that their foreign ministers would meet in Lome on March 20.",
            ["Ghana", "Togo"],
        ),
        (
            "Malaysian Prime Minister Anwar Ibrahim, Thai Prime Minister Paetongtarn Shinawatra and Lao Prime Minister"
            " Sonexay Siphandone agreed in Vientiane on Monday that energy ministers of the three countries would meet in"
            " Penang on March 20.",
            ["Malaysia", "Thailand", "Laos"],
        ),
    ],
)
def test_they_are_of_the_same_sides_and_others(nlp: Language, text: str, wanted: list[str]) -> None:
    assert _names(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            PRESIDENTS + "The presidents of both countries will meet again in Nairobi on March 20.",
            ["Yoweri Museveni", "William Ruto"],
        ),
        (
            PRESIDENTS + "The leaders of the two countries will meet again in Nairobi on March 20.",
            ["Yoweri Museveni", "William Ruto"],
        ),
        (PRESIDENTS + "The two presidents will meet again on March 20.", ["Yoweri Museveni", "William Ruto"]),
        (PRESIDENTS + "The two leaders will meet again on March 20.", ["Yoweri Museveni", "William Ruto"]),
        (PRESIDENTS + "The two countries will meet again on March 20.", ["Yoweri Museveni", "William Ruto"]),
        (PREMIERS + "The two prime ministers will meet again on March 20.", ["Andrej Plenkovic", "Robert Golob"]),
        (PREMIERS + "The two premiers will meet again on March 20.", ["Andrej Plenkovic", "Robert Golob"]),
        (PREMIERS + "The prime ministers of both countries will meet in Pula.", ["Andrej Plenkovic", "Robert Golob"]),
        (MINISTERS + "The two ministers will meet again on March 20.", ["Gordan Grlic Radman", "Tanja Fajon"]),
        (
            MINISTERS + "The foreign ministers of the two countries will meet again in Pula on March 20.",
            ["Gordan Grlic Radman", "Tanja Fajon"],
        ),
        (
            MINISTERS + "The two countries' foreign ministers will meet again in Pula on March 20.",
            ["Gordan Grlic Radman", "Tanja Fajon"],
        ),
        (
            "Macron and Merz met in Paris on Monday. The leaders of the two countries will meet again in Berlin on March 20.",
            ["Emmanuel Macron", "Friedrich Merz"],
        ),
        (
            "US Secretary of State Marco Rubio met Turkish Foreign Minister Hakan Fidan in Ankara on Monday. The foreign"
            " ministers of the two countries will meet again in Rome on March 20.",
            ["Marco Rubio", "Hakan Fidan"],
        ),
        (
            "The foreign ministers of Chad and Niger will meet on March 20 in Niamey.",
            ["Chad", "Niger"],
        ),
    ],
)
def test_they_are_those_named_who_bear_it(nlp: Language, text: str, wanted: list[str]) -> None:
    assert _names(nlp, text) == wanted
