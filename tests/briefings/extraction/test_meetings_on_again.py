"""What is on again, in doubt, or quarrelled over long after; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chad's president will still meet Niger's premier in Gao on Friday. The talks had been called off by Niger.",
            "scheduled",
        ),
        ("Chad and Niger will hold talks in Gao on Friday. The talks had been cancelled over a strike.", "scheduled"),
        ("Chad and Niger will hold talks in Gao on Friday. The talks have been cancelled over a strike.", "cancelled"),
        ("Chad and Niger will hold talks in Gao on Friday. The talks were cancelled over a strike.", "cancelled"),
        ("Chad and Niger were to hold talks in Gao on Friday. The talks had been cancelled.", "cancelled"),
        ("Chad and Niger will hold talks in Gao on Friday. A concert there had been cancelled.", "scheduled"),
    ],
)
def test_what_had_been_called_off_before_is_on_again(nlp: Language, text: str, wanted: str) -> None:
    (found,) = told(nlp, text)

    assert found.split(" | ")[-1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It is unclear when, or if, the presidents of Chad and Niger will meet in Gao next week.", "tentative"),
        ("It is not known if and when the talks between Chad and Niger will resume next week.", "tentative"),
        ("It was uncertain whether or where Chad and Niger will hold talks on 9 March.", "tentative"),
        ("It is unclear when the ban will end, and Chad and Niger will hold talks on 9 March.", "scheduled"),
        ("It is unclear where in Gao the presidents of Chad and Niger will meet on 9 March.", "scheduled"),
        ("Nobody knows how long the presidents of Chad and Niger will meet in Gao on 9 March.", "scheduled"),
    ],
)
def test_when_or_if_they_meet_is_in_doubt(nlp: Language, text: str, wanted: str) -> None:
    (found,) = told(nlp, text)

    assert found.split(" | ")[-1] == wanted


@pytest.mark.parametrize(
    ("then", "wanted"),
    [
        ("but the chancellor fell ill", "tentative"),
        ("but the German chancellor was taken ill", "tentative"),
        ("but the prime minister tested positive", "tentative"),
        ("but the Spanish king fell ill", "scheduled"),
        ("but his wife fell ill", "scheduled"),
        ("but the interior minister fell ill", "scheduled"),
        ("but the German minister was sacked", "scheduled"),
    ],
)
def test_who_fell_ill_is_one_who_was_to_meet(nlp: Language, then: str, wanted: str) -> None:
    (found,) = told(
        nlp, f"German Chancellor Olaf Scholz was due to meet Premier Luca Moretti of Italy on Friday, {then}."
    )

    assert found.split(" | ")[-1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The row over Chad's president's visit to Niger in October goes on.", "2021-10-01..2021-10-31 | held"),
        ("Criticism of President Juan Soto of Peru's trip to Chad in January is growing.", "2022-01-01..2022-01-31 | held"),
        ("The row over President Juan Soto of Peru's visit to Chad in April goes on.", "2022-04-01..2022-04-30 | scheduled"),
        ("Preparations for President Juan Soto of Peru's visit to Chad in April go on.", "2022-04-01..2022-04-30 | scheduled"),
        ("The row over President Juan Soto of Peru's planned visit to Chad in April goes on.", "2022-04-01..2022-04-30 | scheduled"),
    ],
)  # fmt: skip
def test_what_is_still_quarrelled_over_is_over(nlp: Language, text: str, wanted: str) -> None:
    (found,) = told(nlp, text)

    assert found.endswith(wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Chad and Niger will not hold the talks that were postponed in January.", ["talks | Chad, Niger | - | - | cancelled"]),
        ("Chad regrets the talks with Niger that were postponed in January.", None),
        ("Chad and Niger will not hold the talks that were announced in January.", None),
    ],
)  # fmt: skip
def test_what_was_put_off_will_not_be_held(nlp: Language, text: str, wanted: list[str] | None) -> None:
    found = told(nlp, text)

    assert found == wanted if wanted is not None else not any("cancelled" in each for each in found)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Peruvian visit of Chad's president begins on 9 March.", "visit | Chad | Peru | 2022-03-09 | scheduled"),
        ("Chancellor Olaf Scholz's Chilean visit starts on Monday.", "visit | Germany | Chile | 2022-03-07 | scheduled"),
        ("The Kenyan leg of Chancellor Olaf Scholz's trip to Africa begins on Monday.", "visit | Germany | Kenya | 2022-03-07 | scheduled"),
        ("Chancellor Olaf Scholz will begin the Togolese leg of his trip to Africa on Monday.", "visit | Germany | Togo | 2022-03-07 | scheduled"),
        ("Chancellor Olaf Scholz will begin the last leg of his trip to Kenya on Monday.", "visit | Germany | Kenya | 2022-03-07 | scheduled"),
        ("The Peruvian visit begins on 9 March.", "visit | Peru | - | 2022-03-09 | scheduled"),
        ("The Peruvian visit to Chad begins on 9 March.", "visit | Peru | Chad | 2022-03-09 | scheduled"),
        ("The Peruvian visit by Peru's own president Juan Soto to Chad begins on 9 March.", "visit | Peru | Chad | 2022-03-09 | scheduled"),
    ],
)  # fmt: skip
def test_a_visit_called_by_its_land_leads_there(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Chancellor Olaf Scholz has dropped Kenya from his tour of East Africa next week.", ["visit | Germany | Kenya | 2022-03-07..2022-03-13 | cancelled"]),
        ("Kenya has been removed from Chancellor Olaf Scholz's tour of East Africa next week.", ["visit | Germany | Kenya | 2022-03-07..2022-03-13 | cancelled"]),
        ("Chancellor Olaf Scholz may drop Kenya from his tour of East Africa next week.", []),
        ("Chancellor Olaf Scholz has not dropped Kenya from his tour of East Africa next week.", []),
        ("Chancellor Olaf Scholz removed a line on Kenya from his speech next week.", []),
    ],
)  # fmt: skip
def test_a_land_dropped_from_a_tour_is_off(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
