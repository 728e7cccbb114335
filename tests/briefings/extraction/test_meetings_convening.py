"""A gathering told on in the sentence behind; circles by their full name; journeys told by the day of each stop."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import meetings, told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The conference will open in Bonn on June 13. It will bring together ministers from Oman, Yemen and France.",
            ["conference | France, Oman, Yemen | Bonn | 2022-06-13 | scheduled"],
        ),
        (
            "The Contact Group on Mali will hold its first meeting in Abuja on June 13, the minister said."
            " It will bring together some 20 delegations, including those of Ghana, France and the African Union.",
            ["meeting | African Union, Contact Group on Mali, France, Ghana | Abuja | 2022-06-13 | scheduled"],
        ),
        (
            "The conference will open in Bonn on June 13, Foreign Minister Ann Poe of Norway told parliament on Tuesday."
            " It will bring together ministers from Oman, Yemen and France.",
            ["conference | France, Oman, Yemen | Bonn | 2022-06-13 | scheduled"],
        ),
        (
            "The fifth Nordic Conference on Ocean Health will be held in Bergen on August 27 and 28."
            " The conference is hosted by Norway together with Iceland, Denmark and the World Bank.",
            ["conference | Denmark, Iceland, Norway, World Bank | Bergen | 2022-08-27..2022-08-28 | scheduled"],
        ),
        (
            "A summit on trade will be held in Bonn on June 13. The summit will be hosted by Germany and Poland.",
            ["summit | Germany, Poland | Bonn | 2022-06-13 | scheduled"],
        ),
        (
            "A summit of Peru and Chile will be held on June 13. The summit is hosted by Ecuador in Quito.",
            ["summit | Chile, Ecuador, Peru | Quito | 2022-06-13 | scheduled"],
        ),
        (
            "A summit will open in Accra on June 13. It brings together leaders from Niger and Nigeria.",
            ["summit | Niger, Nigeria | Accra | 2022-06-13 | scheduled"],
        ),
        (
            "A summit of the Southern African Development Community (SADC) has been moved from June 1 to June 8."
            " SADC leaders will meet in Luanda.",
            ["summit | SADC | Luanda | 2022-06-08 | scheduled (was 2022-06-01)"],
        ),
    ],
)
def test_a_gathering_is_told_on(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # of another conference, of its website, of one that is over
        (
            "Talks of Niger and Mali will be held in Niamey on June 13."
            " The last talks were hosted by Nigeria and the United Nations.",
            ["talks | Mali, Niger | Niamey | 2022-06-13 | scheduled"],
        ),
        (
            "A summit of Niger and Mali will be held in Niamey on June 13. The website of the summit is hosted by Chad.",
            ["summit | Mali, Niger | Niamey | 2022-06-13 | scheduled"],
        ),
        ("The conference opened in Bonn on Monday. It brought together ministers from Oman and France.", []),
        # what brings together is not the meeting, or has a day of its own
        (
            "Oman and Yemen will hold talks in Muscat on June 13. It will bring together a family, a poet said.",
            ["talks | Oman, Yemen | Muscat | 2022-06-13 | scheduled"],
        ),
        ("The conference will open in Bonn on June 13. It will bring together on June 15 ministers from Oman.", []),
        # "it" may be the body that was named, or something else where the meeting was told by a verb
        (
            "Foreign ministers of Peru and Spain will meet ASEAN on June 13. It brings together Laos and Vietnam.",
            ["meeting | ASEAN, Peru, Spain | - | 2022-06-13 | scheduled"],
        ),
        (
            "Peru will hold talks with ECOWAS on June 13 in Lima. It brings together 12 countries, including Togo.",
            ["talks | ECOWAS, Peru | Lima | 2022-06-13 | scheduled"],
        ),
        (
            "Peru's president will meet Chile's president in Lima on June 13."
            " It will bring together business leaders from Peru and Japan.",
            ["meeting | Chile, Peru | Lima | 2022-06-13 | scheduled"],
        ),
        # a host that is told by name, and a place that is the host's story
        (
            "Emmanuel Macron will hold a summit with Olaf Scholz on June 13. The summit will be hosted by Germany.",
            ["summit | France, Germany | - | 2022-06-13 | scheduled"],
        ),
        (
            "A summit of Peru and Chile will be held on June 13. The summit is hosted by Ecuador, which was at war in"
            " Lima.",
            ["summit | Chile, Ecuador, Peru | - | 2022-06-13 | scheduled"],
        ),
        (
            "Oman and Qatar will hold talks on June 13, and Chad and Mali will hold talks on June 15."
            " It will bring together ministers from Yemen and France.",
            ["talks | Oman, Qatar | - | 2022-06-13 | scheduled", "talks | Chad, Mali | - | 2022-06-15 | scheduled"],
        ),
        # another meeting, others who meet
        (
            "A summit of ASEAN will be held on June 8. ASEAN leaders will also meet in Tokyo in December.",
            [
                "summit | ASEAN | - | 2022-06-08 | scheduled",
                "meeting | ASEAN | Tokyo | 2022-12-01..2022-12-31 | scheduled",
            ],
        ),
        (
            "A summit of ASEAN will be held on June 8. ASEAN foreign ministers will meet in Hanoi.",
            ["summit | ASEAN | - | 2022-06-08 | scheduled", "meeting | ASEAN | Hanoi | - | scheduled"],
        ),
    ],
)
def test_what_tells_of_another_is_as_it_was(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Contact Group on Mali will meet", "Contact Group on Mali"),
        ("The Contact Group for Guinea-Bissau will meet", "Contact Group for Guinea-Bissau"),
        ("The Contact Group on Mali said so. The Contact Group will meet", "Contact Group on Mali"),
        ("The Libya Contact Group will meet", "Libya Contact Group"),
        ("The Contact Group on Monday agreed to meet", "Contact Group"),
        ("The Contact Group will meet", "Contact Group"),
        ("The Trilateral Contact Group will meet", "Trilateral Contact Group"),
    ],
)
def test_circles_by_their_full_name(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, f"{text} in Abuja on June 13.") == [f"meeting | {wanted} | Abuja | 2022-06-13 | scheduled"]


@pytest.mark.parametrize(
    ("way", "wanted"),
    [
        (
            "pay a visit to the Maldives on June 26 and to Sri Lanka on June 28",
            ["Maldives | 06-26", "Sri Lanka | 06-28"],
        ),
        ("pay a visit to Bhutan on June 26 and to Nepal on June 28", ["Bhutan | 06-26", "Nepal | 06-28"]),
        ("pay a visit to the Maldives on June 26 and to her mother on June 28", ["Maldives | 06-26"]),
        ("pay a visit to the Maldives on June 26 and send a gift to Nepal on June 28", ["Maldives | 06-26"]),
        ("pay a visit to the Maldives on June 26", ["Maldives | 06-26"]),
    ],
)
def test_a_visit_to_two_on_two_days(nlp: Language, way: str, wanted: list[str]) -> None:
    found = [line.split(" | ")[2:4] for line in told(nlp, f"Norway's foreign minister, Ann Poe, will {way}.")]

    assert [f"{place} | {day.removeprefix('2022-')}" for place, day in found] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenya's president has proposed meeting leaders of the Coast Freedom Council (CFC) in Mombasa on June 27.",
            ["meeting | Coast Freedom Council, Kenya | Mombasa | 2022-06-27 | tentative"],
        ),
        (
            "Kenya's president has proposed meeting Somalia's president in Mombasa on June 27.",
            ["meeting | Kenya, Somalia | Mombasa | 2022-06-27 | tentative"],
        ),
        ("Kenya's president has proposed meeting places for the leaders of Somalia on June 27.", []),
        ("Kenya's president has proposed meeting the costs of the force by June 27.", []),
        ("Kenya's president thanked meeting officials in Mombasa on June 27.", []),
    ],
)
def test_whom_somebody_proposes_to_meet(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Norway's foreign minister, Ann Poe, will send an envoy to Tunis on June 8.", ["Norway"]),
        ("Norway will send ministers to Tunis on June 8.", ["Norway"]),
        ("Norway's foreign minister, Ann Poe, will go to Tunis on June 8.", ["Ann Poe"]),
    ],
)
def test_who_sends_an_envoy_stays_at_home(nlp: Language, text: str, wanted: list[str]) -> None:
    assert [[party.name for party in each.parties] for each in meetings(nlp, text)] == [wanted]


_HEADS = "Peruvian President Rosa Diaz and Chilean President Ana Soto"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{_HEADS} will speak in Lima on June 10.", ["talks | Chile, Peru | Lima | 2022-06-10 | scheduled"]),
        (
            f"{_HEADS} are scheduled to speak in Cusco on June 10.",
            ["talks | Chile, Peru | Cusco | 2022-06-10 | scheduled"],
        ),
        (f"{_HEADS} will speak again in the next few days.", ["call | Chile, Peru | - | - | scheduled"]),
        (f"{_HEADS} will speak in private on June 10.", ["call | Chile, Peru | - | 2022-06-10 | scheduled"]),
        (f"{_HEADS} will speak in the Senate on June 10.", []),
        (f"{_HEADS} will speak on trade in the European Parliament on June 10.", []),
    ],
)
def test_two_who_will_speak_in_a_town_speak_with_each_other(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Adriatic Initiative will bring together the presidents of Albania and Croatia in Split on June 20.",
            ["meeting | Adriatic Initiative, Albania, Croatia | Split | 2022-06-20 | scheduled"],
        ),
        ("The Adriatic Initiative brings together the ministers of Albania and Croatia.", []),
        ("The Adriatic Initiative, which brings together the presidents of Albania and Croatia, is ten years old.", []),
    ],
)
def test_an_initiative_brings_together_on_a_day(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


_AHMADI = "with Jordanian Foreign Minister Sami Ahmadi"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            f"will travel to Amman to speak {_AHMADI} on June 10.",
            "talks | Jordan, Peru | Amman | 2022-06-10 | scheduled",
        ),
        (f"flew to Amman to speak {_AHMADI} by phone on Monday.", "call | Jordan, Peru | - | 2022-02-28 | held"),
        (f"returned to Lima to speak by telephone {_AHMADI} on Monday.", "call | Jordan, Peru | - | 2022-02-28 | held"),
        (f"went outside to speak {_AHMADI} on the phone on Monday.", "call | Jordan, Peru | - | 2022-02-28 | held"),
        (f"will go on television to speak {_AHMADI} on June 10.", "call | Jordan, Peru | - | 2022-06-10 | scheduled"),
        (
            f"will travel to Bern to speak {_AHMADI} by video link on June 10.",
            "call | Jordan, Peru | - | 2022-06-10 | scheduled",
        ),
        (f"arrived in Bern to speak {_AHMADI} on Monday.", "call | Jordan, Peru | - | 2022-02-28 | held"),
    ],
)
def test_who_goes_somewhere_to_speak_is_where_the_other_is_at_home(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in told(nlp, f"Peruvian Foreign Minister Rosa Diaz {text}")
