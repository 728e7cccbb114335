"""Where and at what hour a meeting is that keeps its day, and what does not touch it; published on a Wednesday."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Friday's meeting between Samoa and Fiji has been moved from Suva to Nadi and will start at 16:00.",
            "Nadi | 2022-03-04 16:00 ? | scheduled",
        ),
        (
            "Friday's meeting between Samoa and Fiji will start at 16:00 and has been moved from Suva to Nadi.",
            "Nadi | 2022-03-04 16:00 ? | scheduled",
        ),
        (
            "The meeting between Samoa and Fiji on 8 March was shifted to Levuka and is to open at 9:30.",
            "Levuka | 2022-03-08 09:30 ? | scheduled",
        ),
        (
            "Monday's meeting between Samoa and Fiji has been brought forward and will begin at 9:00.",
            "- | 2022-03-07 09:00 ? | scheduled",
        ),
        (
            "The meeting between Samoa and Fiji, due on 8 March at 9:00, was delayed and will begin at 11:00.",
            "- | 2022-03-08 11:00 ? | scheduled (was 2022-03-08 09:00 ?)",
        ),
        ("Friday's meeting between Samoa and Fiji has been moved from Suva to Sigatoka.", "Sigatoka | 2022-03-04"),
        ("The meeting between Samoa and Fiji on 8 March has been moved from Suva to a resort.", "- | 2022-03-08"),
        ("The meeting between Samoa and Fiji on 8 March has been moved to a larger hall.", "- | 2022-03-08"),
        # the day is new, or left open
        (
            "The meeting between Samoa and Fiji has been moved from 8 March to 10 March and will be in Suva.",
            "Suva | 2022-03-10 | scheduled (was 2022-03-08)",
        ),
        (
            "The meeting between Samoa and Fiji on 8 March has been moved to a later date.",
            "- | - | scheduled (was 2022-03-08)",
        ),
        (
            "The meeting between Samoa and Fiji on 8 March has been moved to April.",
            "- | 2022-04-01..2022-04-30 | scheduled (was 2022-03-08)",
        ),
        (
            "The meeting between Samoa and Fiji on 8 March has been moved to after the Cup final in Apia.",
            "- | - | scheduled (was 2022-03-08)",
        ),
        ("The meeting between Samoa and Fiji has been moved to Nadi and will start at 16:00.", "Nadi | - | scheduled"),
        (
            "Friday's meeting between Samoa and Fiji has been cancelled and a statement will be issued at 16:00.",
            "- | 2022-03-04 | cancelled",
        ),
    ],
)
def test_what_is_moved_to_another_place_keeps_its_day_and_has_its_hour(nlp: Language, text: str, wanted: str) -> None:
    found = told(nlp, text)

    assert len(found) == 1
    assert found[0].startswith(f"meeting | Fiji, Samoa | {wanted}")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Friday's talks between Chad and Niger are not affected by the strike.", "2022-03-04 | scheduled"),
        ("Monday's talks between Chad and Niger are not affected, a spokesman said.", "2022-03-07 | scheduled"),
        ("Friday's talks between Chad and Niger have not been affected by the storm.", "2022-03-04 | scheduled"),
        ("The strike will not affect Friday's talks between Chad and Niger.", "2022-03-04 | scheduled"),
        ("Friday's talks between Chad and Niger are affected by the strike.", "2022-03-04 | tentative"),
        ("Friday's talks between Chad and Niger are not going to bring peace.", "2022-03-04 | scheduled"),
        # over, or off
        ("Tuesday's talks between Chad and Niger were not affected by the strike.", "2022-03-01 | held"),
        ("Tuesday's talks between Chad and Niger have not been affected by the strike.", "2022-03-01 | held"),
        ("Oil prices were not affected by Tuesday's talks between Chad and Niger.", "2022-03-01 | held"),
        ("Friday's talks between Chad and Niger are not going to happen.", "2022-03-04 | cancelled"),
        ("Friday's talks between Chad and Niger are not going to be held.", "2022-03-04 | cancelled"),
        ("Friday's talks between Chad and Niger are not going ahead.", "2022-03-04 | cancelled"),
    ],
)
def test_what_a_strike_does_not_affect_is_to_come(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [f"talks | Chad, Niger | - | {wanted}"]


@pytest.mark.parametrize(
    "text",
    [
        "The strike will not affect talks between Chad and Niger.",
        "The strike will not affect the harbours of Chad and Niger on Friday.",
    ],
)
def test_what_has_no_day_of_its_own_is_not_to_come(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []
