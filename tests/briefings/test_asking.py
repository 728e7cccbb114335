"""Questions in another language as the English ones that are read here."""

from __future__ import annotations

from datetime import date

import pytest

from briefings.asking import in_english
from briefings.language import speaking
from briefings.query import parse


@pytest.mark.parametrize(
    ("asked", "english"),
    [
        ("wann treffen sich russland und die nato?", "when meet Russia and the nato?"),
        ("was will der iran?", "what want the Iran?"),
        ("Ägypten", "Egypt"),
        ("vereinigte staaten, elfenbeinküste", "United States, Ivory Coast"),
        ("seit dem 3. Januar", "since the 3 January"),
        ("nächste Woche", "next week"),
        ("22:00-07:00 sammeln", "22:00-07:00 hold"),
        ("8:00 wöchentlich Montag", "8:00 weekly Monday"),
        ("1 Tag 2 Stunden", "1 day 2 hours"),
        (
            "iran und oman, gespräche in Genf am 14. Januar um 15:30",
            "Iran and Oman, talks in Geneva on 14 January at 15:30",
        ),
        ("will Ägypten meet Sudan?", "will Egypt meet Sudan?"),
        ("afrikanische union in Wien", "African Union in Vienna"),
        ("was ist heute los?", "what is on today?"),
        ("treffn ägypten", "meeting Egypt"),
        ("guten morgen, was gibt es neues?", "hello, what is new?"),
        ("treffen am 14.1.", "meeting on 14 January"),
        ("seit 03.01.2022", "since 3 January 2022"),
        ("8. 12. bis 10. Dez", "8 December until 10 December"),
        ("um 15.30 Uhr, Version 3.45. 2", "at 15.30 o'clock, Version 3.45. 2"),
        ("in den nächsten Tagen, heute Abend", "next few days, tonight"),
        ("was war letzte Woche", "what happened last week"),
        ("treffen übermorgen", "meeting day after tomorrow"),
        ("nur vorläufige am Wochenende", "only tentative weekend"),
        ("was sagt Äthiopien über den Damm?", "what says Ethiopia about the dam?"),
        ("positionen gegen Sanktionen", "position vs sanctions"),
        ("letzte Woche im Sicherheitsrat", "last week in UN Security Council"),
        ("opposition, verkauf, betreffen", "opposition, verkauf, betreffen"),
        ("USA und Großbritannien", "United States and United Kingdom"),
        ("Moskau, der Kreml, die Emirate", "Moscow, the Russia, the United Arab Emirates"),
        ("Elfenbeinküste; IWF; Vatikan", "Ivory Coast; International Monetary Fund; Holy See"),
        ("1 Woche, 2 Tage und 30 Minuten", "1 week, 2 days and 30 minutes"),
        ("tuerkei, GROSSBRITANNIEN", "Turkey, United Kingdom"),
        ("nuclear", "nuclear"),
        ("Undine", "Undine"),
    ],
)
def test_names_days_and_the_words_of_questions_are_understood(asked: str, english: str) -> None:
    with speaking("de"):
        read = in_english(asked)

    assert read == english


NAMED = {
    "Germany": "Bundesregierung, Berlin, deutsche Regierung",
    "Russia": "Kreml, Moskau, Russische Föderation",
    "United Kingdom": "England, Großbritannien, London",
    "Ukraine": "Kiew, Kyjiw",
    "India": "Neu-Delhi, Indien",
    "China": "Volksrepublik China, Peking",
    "Saudi Arabia": "Saudi-Arabien, Saudi Arabien, Riad",
    "South Sudan": "Dschuba",
    "OSCE": "OSZE",
    "IAEA": "IAEO, Internationale Atomenergiebehörde",
    "UN Security Council": "Weltsicherheitsrat, UN-Sicherheitsrat",
    "European Union": "EU-Kommission, Europäische Kommission, EU",
    "Arab League": "Arabische Liga",
    "World Health Organization": "WHO, Weltgesundheitsorganisation",
    "Holy See": "Papst, Vatikan",
    "Hong Kong": "Hongkong",
}


@pytest.mark.parametrize(
    ("side", "name"), [(side, name) for side, names in NAMED.items() for name in names.split(", ")]
)
def test_parties_are_known_by_the_names_that_readers_have_for_them(side: str, name: str) -> None:
    with speaking("de"):
        asked = parse(in_english(name), date(2022, 1, 4))

    assert asked.sides == (side,)


def test_an_english_question_stays_as_it_is() -> None:
    asked = "was Russia there, and die Nato?"

    assert in_english(asked) == asked
