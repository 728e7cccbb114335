"""What was to be and is left for a day to come; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import meetings, told, told_below


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Peru's foreign minister has to stay in Lima for a vote. He was to meet Chilean Foreign Minister Luis Vega "
            "on Friday. A new date will be agreed with the Chilean side.",
            "meeting | Chile, Peru | - | - | postponed (was 2022-03-04)",
        ),
        (
            "Swedish Foreign Minister Anna Berg was to meet her Finnish counterpart, Mikko Salo, in Turku on Friday. "
            "No new date has been set.",
            "meeting | Finland, Sweden | Turku | - | postponed (was 2022-03-04)",
        ),
        (
            "Ghana's President Kofi Adu was to meet his Nigerian counterpart in Lagos on Monday, but fell ill. "
            "The two offices are looking for a new date.",
            "meeting | Ghana, Nigeria | Lagos | - | postponed (was 2022-03-07)",
        ),
        (
            "Ghana and Nigeria were due to hold talks in Lagos on Monday. The two sides will agree on another date.",
            "talks | Ghana, Nigeria | Lagos | - | postponed (was 2022-03-07)",
        ),
        (
            "Ghana's president was to meet his Nigerian counterpart in Lagos on Monday; the ministries will look for a "
            "later date.",
            "meeting | Ghana, Nigeria | Lagos | - | postponed (was 2022-03-07)",
        ),
        (
            "Ghana's president was to meet his Nigerian counterpart in Lagos on Monday. The meeting will be held at a "
            "later date.",
            "meeting | Ghana, Nigeria | Lagos | - | postponed (was 2022-03-07)",
        ),
        (
            "The Danish foreign minister's visit to Lima, set for 10 March, has been cancelled. A new date for the visit "
            "will be set.",
            "visit | Denmark | Lima | - | postponed (was 2022-03-10)",
        ),
    ],
)
def test_what_has_a_new_date_to_come_is_put_off(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Swedish Foreign Minister Anna Berg will meet her Finnish counterpart, Mikko Salo, in Turku on Tuesday. "
            "A new date for the election will be agreed.",
            "meeting | Finland, Sweden | Turku | 2022-03-08 | scheduled",
        ),
        (
            "Swedish Foreign Minister Anna Berg was to meet her Finnish counterpart, Mikko Salo, in Turku on Friday. "
            "They will agree on a new date for the election.",
            "meeting | Finland, Sweden | Turku | 2022-03-04 | scheduled",
        ),
        (
            "Swedish Foreign Minister Anna Berg was to meet her Finnish counterpart, Mikko Salo, in Turku on Friday. "
            "They will agree on a new date there.",
            "meeting | Finland, Sweden | Turku | 2022-03-04 | scheduled",
        ),
        (
            "Swedish Foreign Minister Anna Berg was to meet her Finnish counterpart, Mikko Salo, in Turku on Friday. "
            "A date for the next round will be agreed.",
            "meeting | Finland, Sweden | Turku | 2022-03-04 | scheduled",
        ),
        (
            "Swedish Foreign Minister Anna Berg met her Finnish counterpart, Mikko Salo, in Turku on Tuesday. "
            "A new date will be set for the next talks.",
            "meeting | Finland, Sweden | Turku | 2022-03-01 | held",
        ),
        (
            "The Danish foreign minister's visit to Lima, set for 10 March, has been cancelled. A new date for the "
            "referendum will be set.",
            "visit | Denmark | Lima | 2022-03-10 | cancelled",
        ),
        (
            "The Danish foreign minister's visit to Lima, set for 10 March, has been cancelled. No new date has been set.",
            "visit | Denmark | Lima | 2022-03-10 | cancelled",
        ),
    ],
)
def test_what_else_has_a_date_to_come_changes_nothing(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Joint Commission of Ghana and Togo, which was to meet in Accra next Wednesday, has been rescheduled "
            "for 26 March.",
            "session | Ghana, Togo | Accra | 2022-03-26 | scheduled (was 2022-03-09)",
        ),
        (
            "The Joint Commission of Ghana and Togo, which was to meet in Accra next Wednesday, has been postponed.",
            "session | Ghana, Togo | Accra | - | postponed (was 2022-03-09)",
        ),
        (
            "The Joint Commission of Ghana and Togo, which was to meet in Accra next Wednesday, has been called off.",
            "meeting | Ghana, Togo | Accra | 2022-03-09 | cancelled",
        ),
        (
            "The Joint Commission of Ghana and Togo, which was to meet in Accra next Wednesday, has been called on to act.",
            "meeting | Ghana, Togo | Accra | 2022-03-09 | scheduled",
        ),
        (
            "The Joint Commission of Ghana and Togo, which will meet in Accra next Wednesday, has postponed its report.",
            "meeting | Ghana, Togo | Accra | 2022-03-09 | scheduled",
        ),
    ],
)
def test_a_body_that_is_put_off_does_not_meet_on_its_former_day(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Leaders will gather in Nairobi on 4 April for a summit of the African Union, Kenya's government said on "
            "Wednesday. On the same day, Kenyan President Amos Kiprop will meet his Ghanaian counterpart, Kofi Adu.",
            "meeting | Ghana, Kenya | - | 2022-04-04 | scheduled",
        ),
        (
            "Italy will receive the president of Cyprus in Rome on 15 March, her office said on Tuesday. Foreign Minister "
            "Luca Conti of Italy will meet his Maltese counterpart, Ian Borg, on the same day in Bari.",
            "meeting | Italy, Malta | Bari | 2022-03-15 | scheduled",
        ),
        (
            "Parliament in Dublin voted on 28 February. On the same day, Ireland's foreign minister met Denmark's in Cork.",
            "meeting | Denmark, Ireland | Cork | 2022-02-28 | held",
        ),
    ],
)
def test_the_same_day_is_not_the_one_on_which_it_was_said(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in told(nlp, text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Armenia said that Monday's talks with Azerbaijan had been called off.",
            "talks | Armenia, Azerbaijan | - | 2022-03-07 | cancelled",
        ),
        (
            "Armenia's foreign ministry confirmed that Monday's talks with Azerbaijan were off.",
            "talks | Armenia, Azerbaijan | - | 2022-03-07 | cancelled",
        ),
        (
            "Armenia said that Monday's talks with Azerbaijan would go ahead.",
            "talks | Armenia, Azerbaijan | - | 2022-03-07 | scheduled",
        ),
        (
            "Armenia said that Monday's talks with Azerbaijan had been useful.",
            "talks | Armenia, Azerbaijan | - | 2022-02-28 | held",
        ),
    ],
)
def test_that_before_a_weekday_only_joins_the_clause(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        (
            "Fishing talks between Senegal and Gambia pushed back a week",
            "The two sides will now meet on 18 March instead of 11 March, Gambia said. Senegal had asked for more time.",
            ["meeting | Gambia, Senegal | - | 2022-03-18 | scheduled (was 2022-03-11)"],
        ),
        (
            "Fish stocks of Senegal and Gambia shrink",
            "The two sides will now meet on 18 March instead of 11 March, a union said. Senegal and Gambia export fish.",
            [],
        ),
        (
            "Fishing talks between Senegal and Gambia pushed back a week",
            "The two sides will now meet on 18 March instead of 11 March, a union said.",
            ["meeting | Gambia, Senegal | - | 2022-03-18 | scheduled (was 2022-03-11)"],
        ),
    ],
)
def test_the_two_sides_may_be_named_in_the_headline(nlp: Language, title: str, text: str, wanted: list[str]) -> None:
    assert told_below(nlp, title, text) == wanted


@pytest.mark.parametrize(
    ("text", "is_official"),
    [
        (
            "OSLO - Prime Minister Jonas Holt will receive the President of Ghana, Kofi Adu, in Oslo on 9 March, the "
            "Prime Minister's Office announces.",
            True,
        ),
        (
            "OSLO - Prime Minister Jonas Holt will receive the President of Ghana, Kofi Adu, in Oslo on 9 March, the "
            "Prime Minister's Office said.",
            True,
        ),
        (
            "OSLO - Prime Minister Jonas Holt will receive the President of Ghana, Kofi Adu, in Oslo on 9 March, the "
            "Swedish Prime Minister's Office announces.",
            False,
        ),
        (
            "OSLO - Prime Minister Jonas Holt will receive the President of Ghana, Kofi Adu, in Oslo on 9 March, a "
            "newspaper announces.",
            False,
        ),
    ],
)
def test_an_office_that_announces_speaks_for_its_country(nlp: Language, text: str, *, is_official: bool) -> None:
    assert [each.official for each in meetings(nlp, text)] == [is_official]
