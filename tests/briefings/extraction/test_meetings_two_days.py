"""One verb that tells of two days, or of two who are met; and what is done on the margins. Published on 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

_EARLY = "Chad, Togo | Accra | 2022-03-10 | scheduled"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chad and Togo will meet in Accra on 10 March and 15 March.",
            [f"meeting | {_EARLY}", "meeting | Chad, Togo | Accra | 2022-03-15 | scheduled"],
        ),
        (
            "Chad and Togo will hold talks in Accra on March 10 and on March 22.",
            [f"talks | {_EARLY}", "talks | Chad, Togo | Accra | 2022-03-22 | scheduled"],
        ),
        (
            "Chad and Togo will meet on Monday and Thursday in Accra.",
            [
                "meeting | Chad, Togo | Accra | 2022-03-07 | scheduled",
                "meeting | Chad, Togo | Accra | 2022-03-10 | scheduled",
            ],
        ),
        (
            "Chad and Togo will meet in Accra on 10 March and 11 March.",
            ["meeting | Chad, Togo | Accra | 2022-03-10..2022-03-11 | scheduled"],
        ),
        ("Chad and Togo will meet in Accra on 10 March and 15 March is a holiday.", [f"meeting | {_EARLY}"]),
        (
            "Chad and Togo will meet in Accra on 10 March and on 15 March they will sign a pact.",
            [f"meeting | {_EARLY}"],
        ),
        ("Chad and Togo will hold a meeting in Accra on 10 March and 15 March.", [f"meeting | {_EARLY}"]),
        (
            "Chad and Togo will meet in Accra on 10 March about the votes of 14 March and 20 March.",
            [f"meeting | {_EARLY}"],
        ),
    ],
)
def test_two_days_apart_are_two_meetings(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chad will meet Togo in Accra on Thursday, 10 March, and Mali on Friday, 11 March.",
            [f"meeting | {_EARLY}", "meeting | Chad, Mali | - | 2022-03-11 | scheduled"],
        ),
        (
            "Chad's president will meet Togo's premier in Accra on 10 March, and President Macron in Paris on 12 March.",
            [f"meeting | {_EARLY}", "meeting | Chad, France | Paris | 2022-03-12 | scheduled"],
        ),
        (
            "Chad will meet Togo in Accra on Thursday, 10 March, and Mali on Friday will hold a vote.",
            [f"meeting | {_EARLY}"],
        ),
        (
            "Chad will meet Togo in Accra on Thursday, 10 March, and the treasury on Friday, 11 March.",
            [f"meeting | {_EARLY}"],
        ),
        ("Chad and Togo will meet in Accra on Thursday, 10 March, and Mali on Friday.", [f"meeting | {_EARLY}"]),
        (
            "Chad will meet Togo in Accra on 10 March, and Mali on 11 March is to meet Niger.",
            [f"meeting | {_EARLY}", "meeting | Mali, Niger | - | 2022-03-11 | scheduled"],
        ),
    ],
)
def test_who_is_met_on_the_second_day_is_met_apart(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


_SUMMIT = "Chad's foreign minister will attend the African Union summit in Lusaka on 10 and 11 March. "


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("She will meet Togo's president on the margins.", "Chad, Togo | Lusaka | 2022-03-10..2022-03-11 | scheduled"),
        ("While there she will meet Togo's president.", "Chad, Togo | Lusaka | 2022-03-10..2022-03-11 | scheduled"),
        (
            "She will meet Togo's president there on the sidelines on 11 March.",
            "Chad, Togo | Lusaka | 2022-03-11 | scheduled",
        ),
        ("She will meet Togo's president.", "Chad, Togo | - | - | scheduled"),
        ("She will meet Togo's president on the sidelines of the G20 summit.", "Chad, Togo | - | - | scheduled"),
        ("The port opened in May. She will meet Togo's president while there.", "Chad, Togo | Lusaka | - | scheduled"),
    ],
)
def test_on_the_margins_is_while_it_lasts(nlp: Language, text: str, wanted: str) -> None:
    assert f"meeting | {wanted}" in told(nlp, _SUMMIT + text)
