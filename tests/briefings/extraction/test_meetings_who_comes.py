"""Who comes to a meeting and who does not: whoever may come, joins in, hosts or is told in passing. Own sentences."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


def _sides(nlp: Language, text: str) -> list[str]:
    """The sides of what is to come, and where: "Chad, Mali | Bern"."""
    lines = [line.split(" | ") for line in told(nlp, text)]
    return [f"{sides} | {place}" for _, sides, place, _, status in lines if status != "held"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad has not said whether it will attend the conference in Tunis on Sunday.", []),
        ("Malta has not decided whether to join the summit in Tirana on 11 March.", []),
        ("Modi has yet to confirm whether he will attend the ASEAN summit in Hanoi on 11 March.", ["ASEAN | Hanoi"]),
        (
            "Russia has yet to say whether its foreign minister will attend the OSCE meeting in Vienna on 9 March.",
            ["OSCE | Vienna"],
        ),
        ("The Polisario Front has refused to attend talks that the UN envoy plans to hold in Bern on 25 March.", []),
        ("Chad will attend the conference in Tunis on Sunday.", ["Chad | Tunis"]),
        ("Leaders of Chad and Mali will attend the summit in Tirana on 11 March.", ["Chad, Mali | Tirana"]),
        ("Chad has said that it will attend the conference in Tunis on Sunday.", ["Chad | Tunis"]),
    ],
)
def test_who_has_not_said_whether_takes_no_part(nlp: Language, text: str, expected: list[str]) -> None:
    assert _sides(nlp, text) == expected


def test_talks_of_two_are_not_sure_where_one_has_not_said_whether(nlp: Language) -> None:
    text = "Chad has not said whether it will attend talks with Mali in Bern on Friday."
    assert told(nlp, text) == ["talks | Chad, Mali | Bern | 2022-03-04 | tentative"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vienna will host talks between Chad and Mali on Monday.", ["Chad, Mali | Vienna"]),
        ("Doha is to host a summit of Chad and Mali on 11 March.", ["Chad, Mali | Doha"]),
        ("Austria will host talks between Chad and Mali in Vienna on Monday.", ["Austria, Chad, Mali | Vienna"]),
        ("Moscow will host talks with Chad and Mali on Monday.", ["Chad, Mali, Russia | Moscow"]),
        ("Ankara is to host a summit of the leaders of Turkey and Chad on Friday.", ["Chad, Turkey | Ankara"]),
        ("Rome and Tunis will hold talks in Malta on Friday.", ["Italy, Tunisia | Malta"]),
    ],
)
def test_a_town_that_hosts_others_is_where_they_are(nlp: Language, text: str, expected: list[str]) -> None:
    assert _sides(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Finnish President Ann Poe, who visited Washington last week, will meet Chad's John Roe on Friday.",
            ["Chad, Finland | -"],
        ),
        ("Peru's Ann Poe, who was in Quito on Monday, will hold talks with her Chilean counterpart on Friday.", None),
        ("Macron visited Tunis on Tuesday and will meet Draghi on Friday.", ["France, Italy | -"]),
        (
            "Macron, who arrived in Tunis on Tuesday, will meet President Kais Saied on Friday.",
            ["France, Tunisia | Tunis"],
        ),
        ("Macron arrived in Rome on Tuesday and will meet Draghi on Friday.", ["France, Italy | Rome"]),
        ("Macron will visit Rome on Friday and will meet Draghi.", ["France, Italy | Rome"]),
    ],
)
def test_a_visit_that_is_over_places_no_meeting(nlp: Language, text: str, expected: list[str] | None) -> None:
    assert _sides(nlp, text) == (expected or ["Chile, Peru | -"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Macron and Scholz will meet in Paris on Friday. They will be joined by Poland's Andrzej Duda.", "Poland"),
        ("Macron will meet Scholz in Paris on Friday. Polish President Andrzej Duda will also attend.", "Poland"),
        ("Macron and Scholz will meet in Paris on Friday; Poland's Andrzej Duda is to join them.", "Poland"),
        ("Macron and Scholz will meet in Paris on Friday in the presence of UN envoy Ann Poe.", "United Nations"),
        ("Macron and Scholz will meet in Paris on Friday. They may be joined by Poland's Andrzej Duda.", ""),
        ("Macron and Scholz will meet in Paris on Friday. Polish President Andrzej Duda will not attend.", ""),
        ("Macron and Scholz will meet in Paris on Friday. Norway will also join the alliance.", ""),
        ("Macron and Scholz will meet in Paris on Friday. Poland's Andrzej Duda was not invited.", ""),
        ("Macron and Scholz met in Paris on Monday. They were joined by Poland's Andrzej Duda.", None),
    ],
)
def test_who_joins_them_takes_part(nlp: Language, text: str, expected: str | None) -> None:
    sides = ", ".join(sorted({"France", "Germany", expected} - {""})) if expected is not None else None
    assert _sides(nlp, text) == ([f"{sides} | Paris"] if sides else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad will co-host, with Mali, a conference on grain in Bern on 15 April.", ["Chad, Mali | Bern"]),
        ("Chad will co-chair with Mali a conference on grain in Bern on 15 April.", ["Chad, Mali | Bern"]),
        (
            "Chadian Foreign Minister Ann Poe will co-chair, with her Malian counterpart John Roe, a ministerial on Sudan "
            "in Bern on 15 April.",
            ["Chad, Mali | Bern"],
        ),
        ("Chad will host a conference on Mali in Bern on 15 April.", ["Chad | Bern"]),
        ("Chad will host with its own money a conference on Mali in Bern on 15 April.", ["Chad | Bern"]),
    ],
)
def test_who_hosts_it_with_somebody(nlp: Language, text: str, expected: list[str]) -> None:
    assert _sides(nlp, text) == expected


_NORDICS = "Denmark, Finland, Iceland, Norway, Sweden"
_EIGHT = "Denmark, Estonia, Finland, Iceland, Latvia, Lithuania, Norway, Sweden"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nordic foreign ministers will meet in Bern on Tuesday.", [f"{_NORDICS} | Bern"]),
        ("Nordic-Baltic foreign ministers will meet in Bern on Tuesday.", [f"{_EIGHT} | Bern"]),
        ("Nordic and Baltic foreign ministers will meet in Bern on Tuesday.", [f"{_EIGHT} | Bern"]),
        (
            "Baltic and Polish defence ministers will meet in Bern on Tuesday.",
            ["Estonia, Latvia, Lithuania, Poland | Bern"],
        ),
        ("Diplomats from Chad and from Mali will meet in Bern on Saturday.", ["Chad, Mali | Bern"]),
        ("A Nordic minister will meet Macron in Paris on Tuesday.", ["France | Paris"]),
        ("Nordic shipowners will meet in Bern on Tuesday.", []),
        ("Former Nordic ministers will meet in Bern on Tuesday.", []),
        ("Polish defence ministers of many years will meet in Bern on Tuesday.", None),
    ],
)
def test_ministers_of_a_region_are_those_of_its_countries(nlp: Language, text: str, expected: list[str] | None) -> None:
    assert expected is None or _sides(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chad's foreign minister Ann Poe and her Malian counterpart Jane Roe met on Monday. The foreign minister will "
            "meet Peru's John Doe on Friday.",
            ["Peru | -"],
        ),
        (
            "Chad's foreign minister Ann Poe will receive her Malian counterpart Jane Roe on Monday. The minister will "
            "meet Peru's John Doe on Friday.",
            ["Chad, Mali | -", "Chad, Peru | -"],
        ),
        ("Chad and Mali will convene their General Border Committee in Bern on Friday.", ["Chad, Mali | Bern"]),
        ("North Korea's Kim and Putin will hold talks in Hanoi on 20 March.", ["North Korea, Russia | Hanoi"]),
        ("General Ann Poe of Chad will meet General John Roe of Mali in Bern on Friday.", ["Chad, Mali | Bern"]),
    ],
)
def test_who_bears_the_office(nlp: Language, text: str, expected: list[str]) -> None:
    assert _sides(nlp, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Sources said a meeting in April would be useful.",
        "Macron said a meeting with Draghi in April would be helpful.",
        "Macron said talks with Iran next week would be premature.",
        "Spain will meet Portugal in the semi-final in Lisbon on Saturday.",
        "Pakistan will visit Bangladesh in May for three Tests.",
        "New Zealand will tour England in June.",
    ],
)
def test_praise_and_games_are_no_meetings(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Macron said the meeting with Draghi on Friday would be difficult.", ["France, Italy | -"]),
        ("Macron said a meeting with Draghi will be held in Rome on Friday.", ["France, Italy | Rome"]),
        ("Pakistan's premier will visit Bangladesh in May.", ["Pakistan | Bangladesh"]),
        ("Spain will meet Portugal in Lisbon on Saturday for talks on water.", ["Portugal, Spain | Lisbon"]),
    ],
)
def test_these_are_meetings(nlp: Language, text: str, expected: list[str]) -> None:
    assert _sides(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Free Delta Organisation (OPM) will meet Chadian officials in Bern on Friday.", "Free Delta Organisation"),
        ("The Gold Coast Army (EGC) will hold talks with Chad in Bern on Friday.", "Gold Coast Army"),
        (
            "The Azure Liberation Front (FLA) welcomed the offer. The FLA will hold talks with Chad in Bern on Friday.",
            "Azure Liberation Front",
        ),
        ("The Bank of Togo (IMF) report is out. The IMF will hold talks with Chad in Bern on Friday.", None),
        ("The European Union (EU) will hold talks with Chad in Bern on Friday.", "European Union"),
    ],
)
def test_a_short_name_in_brackets_is_the_same_body(nlp: Language, text: str, expected: str | None) -> None:
    body = expected or "International Monetary Fund"
    assert _sides(nlp, text) == [f"{', '.join(sorted(('Chad', body)))} | Bern"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Venezuelan government and the Unity Movement of Peace will hold talks in Mexico City on Friday.",
            "Mexico",
        ),
        ("Lavrov and the Unity Platform will hold talks in Lome on Friday.", "Togo"),
    ],
)
def test_talks_with_each_other_are_not_with_the_land(nlp: Language, text: str, expected: str) -> None:
    assert not any(expected in line.split(" | ")[0] for line in _sides(nlp, text))


def test_talks_of_one_guest_are_with_the_land(nlp: Language) -> None:
    assert _sides(nlp, "Lavrov will hold talks in Togo on Friday.") == ["Russia, Togo | Togo"]
    text = "Russian Foreign Minister Ann Poe and Russian Defence Minister John Roe will hold talks in Lome on Friday."
    assert _sides(nlp, text) == ["Russia, Togo | Lome"]
