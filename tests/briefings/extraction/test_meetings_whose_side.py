"""Who the two sides are beside brokers, who "the Secretary-General" is, and of whom a country makes no side."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import meetings, told, told_below

_RIGA = "Riga | 2022-03-04 | scheduled"
_MET = "Estonian Prime Minister Kadri Tamm and Belarusian Foreign Minister Ivan Novik met in Oslo in January."


@pytest.mark.parametrize(
    ("before", "who", "wanted"),
    [
        (f"{_MET} Spain and Italy backed the process.", "The two sides", "Belarus, Estonia"),
        (f"{_MET} Spain and Italy supervise the truce.", "The two sides", "Belarus, Estonia"),
        (f"{_MET} Spain and Italy hailed the outcome.", "The two sides", "Belarus, Estonia"),
        (f"{_MET} Spain and Italy agreed on a loan.", "The two sides", "Italy, Spain"),
        ("Spain and Italy hailed the outcome.", "The two sides, Estonia and Belarus,", "Belarus, Estonia"),
        ("Spain and Italy hailed the outcome.", "The two sides (Estonia and Belarus)", "Belarus, Estonia"),
        ("Spain and Italy discussed fishing.", "The two countries", "Italy, Spain"),
        ("Norway is mediating between Estonia and Belarus.", "The two sides", "Belarus, Estonia"),
        ("Spain and Italy discussed the dispute between Estonia and Belarus.", "The two sides", None),
        (
            "Estonia has narrowed its differences with Belarus, Spain's premier said.",
            "The two sides",
            "Belarus, Estonia",
        ),
        ("Estonia is close to a truce with Belarus, Spain said.", "The two sides", "Belarus, Estonia"),
        ("Estonia must stop its trade with Belarus, Spain said.", "The two sides", None),
        ("Estonia must stop its war games with Belarus and Russia, Spain said.", "The two sides", None),
    ],
)
def test_who_the_two_sides_are(nlp: Language, before: str, who: str, wanted: str | None) -> None:
    found = told(nlp, f"{before} {who} will meet in Riga on Friday.")

    assert [each for each in found if _RIGA in each] == ([f"meeting | {wanted} | {_RIGA}"] if wanted else [])


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Talks between Estonia and Belarus put off", "Belarus, Estonia"),
        ("Fishing talks between Estonia and Belarus to resume", "Belarus, Estonia"),
        ("Trade between Estonia and Belarus grows", None),
        ("Talks between teachers and Belarus put off", None),
        ("Talks between Estonia, Belarus and Latvia put off", None),
    ],
)
def test_who_the_two_sides_of_a_headline_are(nlp: Language, title: str, wanted: str | None) -> None:
    found = told_below(nlp, title, "The two sides will now meet in Riga on Friday.")

    assert found == ([f"meeting | {wanted} | {_RIGA}"] if wanted else [])


@pytest.mark.parametrize(
    ("before", "behind", "wanted"),
    [
        ("NATO Secretary General Mark Rutte spoke.", "UN chief Antonio Guterres was there.", "NATO"),
        ("Commonwealth officials met in London.", "UN chief Antonio Guterres was there.", "Commonwealth of Nations"),
        ("The Arab League and the OSCE signed a paper.", "", "Arab League"),
        ("Antonio Guterres is in Cairo. NATO welcomed that.", "", "United Nations"),
        ("UN inspectors are in Cairo.", "NATO welcomed that.", "United Nations"),
        ("Peace is far.", "NATO said so.", "NATO"),
        ("Spanish ministers spoke.", "", None),
        ("", "", None),
    ],
)
def test_whose_secretary_general_it_is(nlp: Language, before: str, behind: str, wanted: str | None) -> None:
    found = told(nlp, f"{before} The Secretary-General will visit Riga on Friday. {behind}".strip())

    assert [each for each in found if "Riga" in each] == ([f"visit | {wanted} | {_RIGA}"] if wanted else [])


def test_a_secretary_general_nobody_knows_does_not_cancel_as_a_stranger(nlp: Language) -> None:
    assert told(nlp, "The Secretary-General will not visit Juba on Friday as planned.") == []
    assert told(nlp, "Haitham will not visit Juba on Friday as planned.") == [
        "visit | Haitham | Juba | 2022-03-04 | cancelled"
    ]


@pytest.mark.parametrize(
    ("who", "wanted"),
    [
        ("Kenya's main opposition leader, Peter Otieno,", ["Peter Otieno", "Chad"]),
        ("Peter Otieno, Kenya's main opposition leader,", ["Peter Otieno", "Chad"]),
        ("Sudan's southern rebel leader, Peter Otieno,", ["Peter Otieno", "Chad"]),
        ("Turkey's dock workers union chief, Kemal Aslan,", ["Kemal Aslan", "Chad"]),
        ("Kenya's main opposition leader", ["Kenya's main opposition leader", "Chad"]),
        ("Kenya's newest minister, Peter Otieno,", ["Peter Otieno", "Chad"]),
        ("Kenya's ambassador", ["Kenya", "Chad"]),
        ("Kenya's foreign minister", ["Kenya", "Chad"]),
    ],
)
def test_who_speaks_against_a_government_makes_its_country_no_side(nlp: Language, who: str, wanted: list[str]) -> None:
    (found,) = meetings(nlp, f"{who} will meet Chad's president in N'Djamena on Friday.")

    assert [party.name for party in found.parties] == wanted


@pytest.mark.parametrize(
    ("who", "wanted"),
    [
        ("Talks with Putin's envoy Kirill Antonov", ["Kirill Antonov"]),
        ("Talks with Russia's envoy Kirill Antonov", ["Kirill Antonov"]),
        ("Talks with Putin", ["Vladimir Putin"]),
    ],
)
def test_who_sends_an_envoy_is_not_there(nlp: Language, who: str, wanted: list[str]) -> None:
    (found,) = meetings(nlp, f"{who} will be held in Oslo on Friday, Norway's foreign minister said.")

    assert [party.name for party in found.parties] == [*wanted, "Norway"]
    assert [party.side for party in found.parties] == ["Russia", "Norway"]


@pytest.mark.parametrize(
    ("who", "wanted"),
    [
        ("The Pope's envoy, Cardinal Paolo Gatti,", "Holy See"),
        ("Northern Ireland Secretary Anthony Reed", "United Kingdom"),
        ("Northern Ireland First Minister Anthony Reed", "Northern Ireland"),
        ("U.S. NATO ambassador Anthony Reed", "United States"),
        ("NATO ambassador Anthony Reed", "NATO"),
        ("Yemen's Houthis", "Houthis"),
        ("Leaders of Lebanon's Hezbollah", "Hezbollah"),
        ("Lebanon and Hezbollah", "Lebanon, Hezbollah"),
        ("Officials of Iran's foreign ministry", "Iran"),
        ("Officials of Russia's Security Council", "Russia"),
        ("Greek and Turkish Cypriot leaders", "Cyprus, Northern Cyprus"),
        ("Greek and Turkish leaders", "Greece, Turkey"),
        ("Spain and Italy, both members of NATO,", "Italy, Spain"),
        ("Somali Finance Minister Hassan Ahmed Sheikh Mohamud", "Somalia"),
        ("Putin, Iran's president and Turkey's Erdogan", "Iran, Russia, Turkey"),
        ("Mr Austin, the Australian trade minister,", "Australia"),
        ("Counselor Derek Stone", "United States"),
        ("BEIJING - Counselor Li Wen of the Chinese embassy", "China"),
        ("Britain's Defence Secretary Ann Poe and Norway's Defence Minister Lars Eik", "Norway, United Kingdom"),
        ("Canada and Norway's Defence Minister Lars Eik", "Canada, Norway"),
    ],
)
def test_for_whom_they_act(nlp: Language, who: str, wanted: str) -> None:
    (found,) = told(nlp, f"{who} will meet Chad's president in N'Djamena on Friday.")

    assert found == f"meeting | {', '.join(sorted([*wanted.split(', '), 'Chad']))} | N'Djamena | 2022-03-04 | scheduled"


@pytest.mark.parametrize(
    ("who", "wanted"),
    [
        ("The Foreign Ministry said its secretary general, Karl Huber,", ["Karl Huber"]),
        ("The Port Authority said its head, Karl Huber,", ["Karl Huber"]),
        ("The aid group Clear Springs said on Friday that its director, Karl Huber,", ["Karl Huber"]),
        ("Austria said its foreign minister, Karl Huber,", ["Karl Huber"]),
        ("Austria said its foreign minister", ["Austria"]),
    ],
)
def test_who_announces_a_meeting_of_its_own_head_is_no_second_side(nlp: Language, who: str, wanted: list[str]) -> None:
    (found,) = meetings(nlp, f"VIENNA - {who} will meet Chad's president in N'Djamena on Friday.")

    assert [party.name for party in found.parties] == [*wanted, "Chad"]


def test_who_is_accompanied_travels_too(nlp: Language) -> None:
    (found,) = meetings(
        nlp, "Chilean Deputy Minister Ana Ruiz will accompany President Juan Diaz on his trip to Oslo on Friday."
    )
    assert [(party.name, party.side) for party in found.parties] == [("Ana Ruiz", "Chile"), ("Juan Diaz", "Chile")]
    assert told(nlp, "Chilean Deputy Minister Ana Ruiz will accompany a choir on its trip to Oslo on Friday.") == []


def test_who_confirms_a_visit_is_not_on_it(nlp: Language) -> None:
    (found,) = meetings(nlp, "Putin's visit to Riga on Friday was confirmed by the Kremlin.")
    assert [party.name for party in found.parties] == ["Vladimir Putin"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("VATICAN CITY - The pope will visit Lebanon on 4 March.", "Holy See"),
        ("Pope Francis called for peace. The pontiff will visit Lebanon on 4 March.", "Holy See"),
        ("The king will visit Lebanon on 4 March, Jordan's royal court said.", "Jordan"),
        ("American leaders will visit Lebanon on 4 March.", "United States"),
        ("Spain called for peace. The pontiff will visit Lebanon on 4 March.", None),
        ("The king will visit Lebanon on 4 March.", None),
        ("A visit by Latin American leaders to Lebanon is planned for 4 March.", None),
        ("A visit by South American leaders to Lebanon is planned for 4 March.", None),
    ],
)
def test_rulers_and_regions(nlp: Language, text: str, wanted: str | None) -> None:
    assert told(nlp, text) == ([f"visit | {wanted} | Lebanon | 2022-03-04 | scheduled"] if wanted else [])
