"""What a sentence tells by the way of where and how long one meets; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Riga is set to host talks between Chad and Niger on Friday.", ["talks | Chad, Niger | Riga | 2022-03-04 | scheduled"]),
        ("Latvia is set to host talks between Chad and Niger on Friday.", ["talks | Chad, Latvia, Niger | - | 2022-03-04 | scheduled"]),
        ("Scholz will visit Riga on Friday before returning to Berlin to meet Chad's president on Monday.", ["visit | Germany | Riga | 2022-03-04 | scheduled", "meeting | Chad, Germany | Berlin | 2022-03-07 | scheduled"]),
        ("Scholz will return to Riga on Friday to meet Latvia's president.", ["meeting | Germany, Latvia | Riga | 2022-03-04 | scheduled"]),
        ("The talks between Chad and Niger on Friday are no longer planned for Gao but for Lome.", ["talks | Chad, Niger | Lome | 2022-03-04 | scheduled"]),
        ("The talks between Chad and Niger on Friday are planned for Niamey, but not for long.", ["talks | Chad, Niger | Niamey | 2022-03-04 | scheduled"]),
        ("The talks between Chad and Niger on Friday are planned for Niamey.", ["talks | Chad, Niger | Niamey | 2022-03-04 | scheduled"]),
    ],
)  # fmt: skip
def test_where_they_meet(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Norwegian Foreign Minister Kari Lund is on a three-day visit to Chad that began on Monday.", "visit | Norway | Chad | 2022-02-28..2022-03-02 | held"),
        ("Norwegian Foreign Minister Kari Lund is on a visit to Chad that began on Monday.", "visit | Norway | Chad | 2022-02-28 | held"),
        ("The premiers of Chad and Niger will meet in Gao on Monday. The two-day meeting will be held in a hotel.", "meeting | Chad, Niger | Gao | 2022-03-07..2022-03-08 | scheduled"),
        ("The premiers of Chad and Niger will meet in Gao on Monday. The two-day meeting of experts comes first.", "meeting | Chad, Niger | Gao | 2022-03-07 | scheduled"),
        ("The premiers of Chad and Niger will meet in Gao on Monday. The two-day meeting of experts follows.", "meeting | Chad, Niger | Gao | 2022-03-07 | scheduled"),
    ],
)  # fmt: skip
def test_how_long_it_lasts(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Scholz was to have travelled to Lome on Friday but instead met Chad's president in Gao on Monday.", "2022-02-25"),
        ("Scholz was to have travelled to Lome on Friday but will instead meet Chad's president in Gao on Monday.", "2022-03-04"),
        ("Scholz was to have travelled to Lome on Tuesday but instead met Chad's president in Gao.", "2022-03-01"),
    ],
)  # fmt: skip
def test_what_was_done_instead_is_over_and_so_is_the_plan(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text)[0] == f"visit | Germany | Lome | {wanted} | cancelled"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ministers from Chad and Niger will meet on Friday at a meeting hosted by Scholz in Berlin.", ["meeting | Chad, Germany, Niger | Berlin | 2022-03-04 | scheduled"]),
        ("Scholz will meet Macron on Friday at a meeting of Chad and Niger in Berlin.", None),
        ("The Joe Biden-Xi Jinping summit is set for Monday.", ["summit | China, United States | - | 2022-03-07 | scheduled"]),
        ("The Macron-Olaf Scholz talks in Paris will take place on Monday.", ["talks | France, Germany | Paris | 2022-03-07 | scheduled"]),
        ("Ban Ki-moon and Hun Sen will meet on Monday.", ["meeting | Cambodia, United Nations | - | 2022-03-07 | scheduled"]),
    ],
)  # fmt: skip
def test_who_meets_there(nlp: Language, text: str, wanted: list[str] | None) -> None:
    found = told(nlp, text)

    assert found == wanted if wanted is not None else not any(each.count(",") > 1 for each in found)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The talks between Chad and Niger in Gao on Monday ended without a deal and will continue on Friday.", ["2022-02-28 | held", "2022-03-04 | scheduled"]),
        ("The meeting between Chad and Niger on Monday was disrupted by a storm and will resume on Friday.", ["2022-02-28 | held", "2022-03-04 | scheduled"]),
        ("The talks between Chad and Niger in Gao on Monday ended without a deal and will be missed.", ["2022-02-28 | held"]),
        ("The talks between Chad and Niger on Monday ended and the minister will continue to Rome on Friday.", None),
    ],
)  # fmt: skip
def test_what_ended_goes_on_another_day(nlp: Language, text: str, wanted: list[str] | None) -> None:
    found = [each for each in told(nlp, text) if "Chad, Niger" in each]

    assert [each.split(" | ", 3)[-1] for each in found] == (wanted or ["2022-02-28 | held"])
