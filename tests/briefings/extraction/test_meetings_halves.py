"""Two who share a name's last word, one of two of an office, names that are called after somebody, and days before an
end; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

_NORDICS = "Denmark, Estonia, Finland, Iceland, Latvia, Lithuania, Norway, Sweden"


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Generals of South and North Korea will hold talks at Panmunjom on 9 March.", "North Korea, South Korea"),
        ("Envoys of the Nordic and Baltic states will hold talks in Vilnius on 9 March.", _NORDICS),
        ("The leaders of the Baltic and Nordic countries will hold talks in Oslo on 9 March.", _NORDICS),
        ("The Nordic-Baltic states will hold talks with Chad in Oslo on 9 March.", f"Chad, {_NORDICS}"),
        ("The leaders of the Baltic states will hold talks with Chad on 9 March.", "Chad, Estonia, Latvia, Lithuania"),
        ("The leaders of the Nordic-Baltic countries will hold talks in Oslo on 9 March.", _NORDICS),
        ("The Nordic-Baltic Eight will hold talks with Chad in Oslo on 9 March.", "Chad, Nordic-Baltic Eight"),
        ("Norway and South Korea will hold talks in Oslo on 9 March.", "Norway, South Korea"),
        ("Chad and South Sudan will hold talks in Juba on 9 March.", "Chad, South Sudan"),
        ("Norway and the Baltic states will hold talks on 9 March.", "Estonia, Latvia, Lithuania, Norway"),
    ],
)
def test_two_who_share_the_last_word_of_their_names_are_both_sides(nlp: Language, text: str, sides: str) -> None:
    assert [line.split(" | ")[1] for line in told(nlp, text)] == [sides]


@pytest.mark.parametrize(
    "text",
    [
        "Traders of North and South America will hold talks in Lima on 9 March.",
        "Farmers of the north and South Korea's traders will hold talks in Busan on 9 March.",
        "Ministers of the Nordic and Alpine regions will hold talks with Chad in Oslo on 9 March.",
    ],
)
def test_a_part_of_the_world_is_no_half_of_a_name(nlp: Language, text: str) -> None:
    sides = {side for line in told(nlp, text) for side in line.split(" | ")[1].split(", ")}
    assert sides.isdisjoint({"North Korea", "Denmark", "Estonia"})


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Emir Tamim of Qatar and Emir Meshal of Kuwait met on Monday. The emir will visit Oman on 9 March.", None),
        ("President Macron received President Duda on Monday. The president will visit Oman on 9 March.", "France"),
        ("President Duda received President Macron on Monday. The president will visit Oman on 9 March.", "Poland"),
        ("President Macron met Prime Minister Draghi on Monday. The president will visit Oman on 9 March.", "France"),
        ("President Duda met President Macron on Monday. Mr Duda flew home. The president will visit Oman.", "Poland"),
        ("President Macron said that President Duda would come. The president will visit Oman on 9 March.", "Poland"),
        ("President Macron left Warsaw on Monday. The president will visit Oman on 9 March.", "France"),
    ],
)
def test_one_of_two_of_an_office_is_not_the_one_named_last(nlp: Language, text: str, sides: str | None) -> None:
    visits = [line for line in told(nlp, text) if line.startswith("visit") and "Oman" in line]
    assert {line.split(" | ")[1] for line in visits} == ({sides} if sides else set())


@pytest.mark.parametrize(
    "text",
    [
        "Norway will host a reception for the Nelson Mandela Oslo Fellowship on 9 March.",
        "Foreign Minister Jonas Lie of Norway will attend a conference of the Nelson Mandela Scholars on 9 March.",
        "Foreign Minister Jonas Lie of Norway will visit the Nelson Mandela Bergen Fellowship on 9 March.",
    ],
)
def test_what_is_called_after_somebody_is_not_he(nlp: Language, text: str) -> None:
    assert not any("South Africa" in line for line in told(nlp, text))


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Jonas Lie of Norway will meet Nelson Mandela in Oslo on 9 March.",
        "Norway will host talks with Nelson Mandela and Fulbright scholars on 9 March.",
    ],
)
def test_who_is_met_himself_is(nlp: Language, text: str) -> None:
    assert any("South Africa" in line for line in told(nlp, text))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The fair lasts until Saturday, and Chad's premier will meet Niger's on Friday.", "2022-03-04"),
        ("The strike goes on through Sunday and Chad's premier will meet Niger's on Thursday.", "2022-03-03"),
        ("Troops must be gone by late Monday, and Chad's premier will meet Niger's on Sunday.", "2022-03-06"),
        ("The fair ends on Friday, and Chad's premier will meet Niger's in Lagos on Saturday.", "2022-03-05"),
        ("He will fly to Oslo on Monday and on Thursday meet Chad's premier.", "2022-03-10"),
        ("Chad's premier is in Juba until Saturday and will meet Niger's in Lagos on Friday.", "2022-03-11"),
        ("The talks run until Saturday, and the envoys of Chad and Niger will meet again on Friday.", "2022-03-11"),
        ("The fair in Juba ends on Saturday and Chad's premier will meet Niger's on Friday.", "2022-03-11"),
    ],
)
def test_a_day_told_after_an_end_is_not_a_week_behind_it(nlp: Language, text: str, day: str) -> None:
    assert {line.split(" | ")[3] for line in told(nlp, text) if line.startswith("meeting")} <= {day}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Norway's premier was to visit Lagos on 9 March but stayed at home.", 0),
        ("Norway's premier was to meet Chad's in Lagos on 9 March but instead remained in Oslo.", 0),
        ("Norway's premier was to meet Chad's in Lagos on 9 March but remained in Lagos on Monday.", 1),
        ("Norway's premier was to meet Chad's in Lagos on 9 March, but remained vague on fish.", 1),
        ("Norway and Chad were to hold talks in Lagos on 9 March, but it remained unclear on what.", 1),
        ("Norway and Chad were to hold talks in Lagos on 9 March but stayed far apart.", 1),
        ("Envoys of Chad were to meet rebels in Lagos on Friday but turned back.", 0),
        ("Norway's premier was to visit Lagos on 9 March but stayed in touch with Chad.", 1),
        ("Norway's premier is to visit Lagos on 9 March but stayed at home on Monday.", 1),
        ("Norway's premier, who stayed at home on Monday, is to visit Lagos on 9 March.", 1),
    ],
)
def test_who_stayed_does_not_come(nlp: Language, text: str, count: int) -> None:
    assert len([line for line in told(nlp, text) if line.endswith("scheduled")]) == count


def test_both_halves_of_a_divided_country_are_sides(nlp: Language) -> None:
    found = told(nlp, "A summit of the leaders of North and South Korea is possible in April.")

    assert found == ["summit | North Korea, South Korea | - | 2022-04-01..2022-04-30 | tentative"]
