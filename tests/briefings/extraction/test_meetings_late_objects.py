"""Whom a verb has behind its day and place, and rounds that follow; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Scholz will receive in Berlin on Friday the president of Togo.", "meeting | Germany, Togo | Berlin | 2022-03-04 | scheduled"),
        ("Scholz will receive on 9 March in Berlin Niger's foreign minister.", "meeting | Germany, Niger | Berlin | 2022-03-09 | scheduled"),
        ("Oman will host in Muscat on Friday leaders of the Gulf Cooperation Council.", "meeting | Gulf Cooperation Council, Oman | Muscat | 2022-03-04 | scheduled"),
        ("Scholz will meet in Berlin on Friday the prime ministers of Togo and Benin.", "meeting | Benin, Germany, Togo | Berlin | 2022-03-04 | scheduled"),
        ("Scholz will meet on Friday in Berlin President Ann Poe of Togo.", "meeting | Germany, Togo | Berlin | 2022-03-04 | scheduled"),
    ],
)  # fmt: skip
def test_who_is_met_may_stand_behind_day_and_town(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Scholz and Macron will meet in Berlin on Friday, the president of Togo said.", ["meeting | France, Germany | Berlin | 2022-03-04 | scheduled"]),
        ("Scholz will receive in Berlin on Friday Togo's offer on trade.", []),
        ("Scholz will meet in Berlin on Friday farmers from Togo.", []),
        ("Scholz will receive in Berlin on Friday a prize.", []),
        ("Scholz will host in Berlin on Friday a concert of Togo's best singers.", []),
        ("Scholz and Macron will meet on Friday and the president of Togo stays at home.", ["meeting | France, Germany | - | 2022-03-04 | scheduled"]),
    ],
)  # fmt: skip
def test_who_else_stands_behind_the_day_is_not_met(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


_HELD = "session | Chad, Niger | Gao | 2022-03-01 | held"


@pytest.mark.parametrize(
    ("then", "wanted"),
    [
        ("The next session will be held in Niamey on 5 May.", "session | Chad, Niger | Niamey | 2022-05-05 | scheduled"),
        ("The eleventh session will take place in Niamey on 5 May.", "session | Chad, Niger | Niamey | 2022-05-05 | scheduled"),
        ("The 11th session is set for 5 May in Niamey.", "session | Chad, Niger | Niamey | 2022-05-05 | scheduled"),
        ("The eleventh session of the Council of Ministers will be held in Niamey on 5 May.", None),
        ("The eleventh anniversary of the accord will be marked in Niamey on 5 May.", None),
        ("The next training session will be held in Niamey on 5 May.", None),
    ],
)  # fmt: skip
def test_the_next_session_is_of_the_same_two(nlp: Language, then: str, wanted: str | None) -> None:
    found = told(nlp, f"Chad and Niger held the tenth session of their joint committee in Gao on Tuesday. {then}")

    assert [each for each in found if "Chad, Niger" in each] == ([_HELD, wanted] if wanted else [_HELD])


@pytest.mark.parametrize(
    "text",
    [
        "Chad's parliament held its third session on Tuesday. Chad and Niger met in Gao. The fourth session will be on 5 May.",
        "Chad held the third session of its parliament on Tuesday. The fourth session will be held on 5 May.",
    ],
)  # fmt: skip
def test_a_parliament_s_next_session_is_not_of_two(nlp: Language, text: str) -> None:
    assert not any("Chad, Niger" in each and "2022-05-05" in each for each in told(nlp, text))


def test_the_eleventh_round_is_of_the_same_two(nlp: Language) -> None:
    text = "Chad and Niger held the tenth round of talks in Gao on Tuesday. The eleventh round will be held on 5 May."

    assert told(nlp, text)[1:] == ["talks | Chad, Niger | - | 2022-05-05 | scheduled"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Peruvian Foreign Minister Ana Soto will receive Foreign Minister Luis Vidal on 10 March.", False),
        ("Peruvian Foreign Minister Ana Soto will meet Foreign Minister Luis Vidal in Lima on 10 March.", False),
        ("Peruvian Foreign Minister Ana Soto will meet Foreign Minister Luis Vidal in Santiago on 10 March.", True),
    ],
)
def test_a_country_has_one_foreign_minister(nlp: Language, text: str, wanted: bool) -> None:
    found = told(nlp, text)

    assert found == (["meeting | Chile, Peru | Santiago | 2022-03-10 | scheduled"] if wanted else [])
