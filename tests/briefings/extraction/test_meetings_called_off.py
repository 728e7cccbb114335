"""Meetings of the sentence before that are called off or put off, or are not; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import days, meetings, told

_TALKS = "talks | Finland, Latvia | Riga | 2022-03-09 | "
_PLANNED = "Finland and Latvia were to hold talks in Riga on 9 March."


@pytest.mark.parametrize(
    "then",
    [
        "They have been cancelled.",
        "On Tuesday Finland cancelled the talks.",
        "On Tuesday Finland called them off.",
        "The meeting has now been cancelled, Finland said.",
    ],
)
def test_what_was_planned_a_sentence_before_is_called_off(nlp: Language, then: str) -> None:
    found = told(nlp, f"{_PLANNED} {then}")

    assert found == [_TALKS + "cancelled"]


@pytest.mark.parametrize(
    "then",
    [
        "They have cancelled a road project.",
        "Flights to Riga have been cancelled.",
        "Finland has threatened to cancel them.",
        "Finland has no plans to call the talks off.",
        "The ministry denied that they had been cancelled.",
        "Reports of their cancellation were wrong.",
        "In 2019 Finland cancelled a meeting with Latvia.",
        "A concert was planned too. It has been cancelled.",
    ],
)
def test_what_else_is_called_off_leaves_the_plan(nlp: Language, then: str) -> None:
    found = told(nlp, f"{_PLANNED} {then}")

    assert found == [_TALKS + "scheduled"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The presidents of Finland and Latvia were to meet in Riga on 9 March. On Monday Finland called it off.",
            "meeting | Finland, Latvia | Riga | 2022-03-09 | cancelled",
        ),
        (
            "Finland's president was to visit Riga on 9 March, but called it off on Monday.",
            "visit | Finland | Riga | 2022-03-09 | cancelled",
        ),
        (
            "The 9 March talks between Finland and Latvia in Riga have not been cancelled but postponed.",
            "talks | Finland, Latvia | Riga | - | postponed (was 2022-03-09)",
        ),
        (
            "The 9 March talks between Finland and Latvia in Riga have been cancelled, not postponed.",
            _TALKS + "cancelled",
        ),
        (
            "The 9 March talks between Finland and Latvia in Riga have been neither cancelled nor postponed.",
            _TALKS + "scheduled",
        ),
        ("Finland will neither cancel nor postpone its 9 March talks with Latvia in Riga.", _TALKS + "scheduled"),
        (
            "Finland did not cancel its 9 March talks with Latvia in Riga but postponed a road project.",
            _TALKS + "scheduled",
        ),
    ],
)
def test_of_two_changes_the_one_that_was_made_counts(nlp: Language, text: str, wanted: str) -> None:
    found = told(nlp, text)

    assert found == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The meeting between Chile and Peru in Arica on 9 March is no longer on.", "meeting 2022-03-09 cancelled"),
        ("The meeting between Chile and Peru in Arica on 9 March is on hold.", "meeting - postponed"),
        ("Chile put its talks with Peru in Arica planned for 9 March on hold.", "talks - postponed"),
        ("Chile refused to put its talks with Peru in Arica on 9 March on hold.", "talks 2022-03-09 scheduled"),
        ("Chile Denies Cancelling 9 March Talks With Peru in Arica", "talks 2022-03-09 scheduled"),
        ("Chile Calls Off 9 March Talks With Peru in Arica", "talks 2022-03-09 cancelled"),
        ("Chile Threatens to Boycott 9 March Talks With Peru in Arica", "talks 2022-03-09 scheduled"),
    ],
)
def test_headlines_and_short_words_say_how_it_stands(nlp: Language, text: str, wanted: str) -> None:
    (meeting,) = meetings(nlp, text)

    assert f"{meeting.kind.value} {days(meeting.when)} {meeting.status.value}" == wanted


def test_a_call_on_a_day_is_no_call_on_somebody(nlp: Language) -> None:
    found = told(nlp, "The call between the presidents of Chile and Peru on 9 March has been cancelled.")

    assert found == ["call | Chile, Peru | - | 2022-03-09 | cancelled"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Togo and Benin were due to hold talks in Cotonou on 9 March but the talks were called off at the weekend.",
            ["talks | Benin, Togo | Cotonou | 2022-03-09 | cancelled"],
        ),
        (
            "Chad and Niger were to meet in Agadez on 9 March, but the meeting was scrapped over the weekend, an envoy said.",
            ["meeting | Chad, Niger | Agadez | 2022-03-09 | cancelled"],
        ),
        (
            "Chad and Niger were to meet in Agadez on 9 March, but the meeting was called off last week.",
            ["meeting | Chad, Niger | Agadez | 2022-03-09 | cancelled"],
        ),
        (
            "Kenya's president was to visit Kampala on 9 March, but the trip was cancelled over the weekend.",
            ["visit | Kenya | Kampala | 2022-03-09 | cancelled"],
        ),
        (
            "Peru and Chile were to hold talks in Arica on 9 March, but the talks were postponed over the weekend.",
            ["talks | Chile, Peru | Arica | - | postponed (was 2022-03-09)"],
        ),
        (
            "Talks between Kenya and Uganda at the weekend were called off.",
            ["talks | Kenya, Uganda | - | 2022-02-26..2022-02-27 | cancelled"],
        ),
        (
            "Kenya and Uganda cancelled a meeting planned for the weekend.",
            ["meeting | Kenya, Uganda | - | 2022-03-05..2022-03-06 | cancelled"],
        ),
        (
            "Kenya and Uganda will meet in Busia over the weekend.",
            ["meeting | Kenya, Uganda | Busia | 2022-03-05..2022-03-06 | scheduled"],
        ),
    ],
)
def test_the_days_of_the_calling_off_are_not_those_of_the_meeting(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Laos and Cambodia were supposed to meet on 10 March in Pakse; Laos asked for more time and the date is now open.",
            ["meeting | Cambodia, Laos | Pakse | - | postponed (was 2022-03-10)"],
        ),
        (
            "Laos and Cambodia were to have met in Pakse on 10 March, before the floods forced a postponement.",
            ["meeting | Cambodia, Laos | Pakse | - | postponed (was 2022-03-10)"],
        ),
        (
            "Kenya and Uganda were due to meet in Busia on 10 March, but the floods forced a delay.",
            ["meeting | Kenya, Uganda | Busia | - | postponed (was 2022-03-10)"],
        ),
        (
            "Kenya and Uganda were to meet in Busia on 10 March after the floods forced a delay last month.",
            ["meeting | Kenya, Uganda | Busia | 2022-03-10 | scheduled"],
        ),
        (
            "Laos and Cambodia are supposed to meet on 10 March in Pakse.",
            ["meeting | Cambodia, Laos | Pakse | 2022-03-10 | scheduled"],
        ),
        (
            "Nothing came of a meeting of Kosovo and Serbia planned for 27 March in Skopje.",
            ["meeting | Kosovo, Serbia | Skopje | 2022-03-27 | cancelled"],
        ),
        (
            "The planned meeting of Cyprus and Lebanon on 10 March in Larnaca fell victim to the storm.",
            ["meeting | Cyprus, Lebanon | Larnaca | 2022-03-10 | cancelled"],
        ),
        (
            "Talks between Cyprus and Lebanon planned for 10 March in Larnaca have come to nothing.",
            ["talks | Cyprus, Lebanon | Larnaca | 2022-03-10 | cancelled"],
        ),
        (
            "Talks between Cyprus and Lebanon on 20 February in Larnaca came to nothing.",
            ["talks | Cyprus, Lebanon | Larnaca | 2022-02-20 | held"],
        ),
    ],
)
def test_what_was_to_be_and_has_no_day_any_more_is_put_off_or_off(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("on 4 and 5 April have been cancelled", "2022-04-04..2022-04-05 | cancelled"),
        ("on 4-5 April have been cancelled", "2022-04-04..2022-04-05 | cancelled"),
        ("on April 4 and 5 have been cancelled", "2022-04-04..2022-04-05 | cancelled"),
        ("on 4 April have been cancelled", "2022-04-04 | cancelled"),
        ("on 4 and 5 January were cancelled", "2022-01-04..2022-01-05 | cancelled"),
        ("on 4 and 5 November were cancelled", "2021-11-04..2021-11-05 | cancelled"),
        ("on 4 and 5 April 2021 were cancelled", "2021-04-04..2021-04-05 | cancelled"),
    ],
)
def test_days_without_a_year_that_are_off_are_the_nearer_ones(nlp: Language, text: str, wanted: str) -> None:
    found = told(nlp, f"The talks between Finland and Latvia in Riga {text}.")

    assert found == [f"talks | Finland, Latvia | Riga | {wanted}"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Thursday's meeting in Copenhagen has been called off, the Dutch defence ministry said. It gave no reason.",
            ["visit | Netherlands | Copenhagen | 2022-03-03 | cancelled"],
        ),
        (
            "Syria and Turkey will hold talks in Geneva. The talks in Geneva on 9 March have been postponed, Syria's government said.",
            ["talks | Syria, Turkey | Geneva | - | postponed (was 2022-03-09)"],
        ),
        (
            "The talks in Geneva on 9 March have been postponed, Syria's government said.",
            ["visit | Syria | Geneva | - | postponed (was 2022-03-09)"],
        ),
        (
            "Talks have been postponed indefinitely, Ghana's foreign ministry said.",
            [],
        ),
        (
            "The summit has been called off, Mexico's president said on Tuesday.",
            [],
        ),
        (
            "Sweden's government said that Thursday's football match and the meeting in Geneva had been called off.",
            [],
        ),
        (
            "The conference in Geneva on 9 March has been postponed, a university said.",
            [],
        ),
    ],
)
def test_who_says_that_the_meeting_of_a_day_is_off_was_to_be_there(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chad's interior minister will not go to Niamey, the government in N'Djamena said. Niger's interior ministry "
            "confirmed that Monday's meeting was off.",
            ["meeting | Chad, Niger | Niamey | 2022-03-07 | cancelled"],
        ),
        (
            "Chad's interior minister will not go to Niamey, the government in N'Djamena said. Niger's interior ministry "
            "said that Monday's meeting would go ahead without him.",
            [],
        ),
        (
            "Chad's interior minister will not go to Niamey, the government in N'Djamena said. Niger's interior ministry "
            "denied that Monday's meeting was off.",
            [],
        ),
        (
            "Peru's foreign minister will not travel to Brussels on Monday, the government in Lima said.",
            ["visit | Peru | Brussels | 2022-03-07 | cancelled"],
        ),
        ("Peru's foreign minister will not go to Brussels empty-handed on Monday, the government in Lima said.", []),
        ("Peru's foreign minister will not go to Brussels, the government in Lima said.", []),
    ],
)
def test_who_will_not_go_there_is_the_other_side_of_what_is_off(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Pacific Islands Forum will not hold its dialogue with Japan in Suva next month, Fiji's premier said.",
            ["dialogue | Japan, Pacific Islands Forum | Suva | 2022-04-01..2022-04-30 | cancelled"],
        ),
        (
            "The Pacific Islands Forum will hold its dialogue with Japan in Suva next month, Fiji's premier said.",
            ["dialogue | Japan, Pacific Islands Forum | Suva | 2022-04-01..2022-04-30 | scheduled"],
        ),
        (
            "The African Union will not hold its summit in Luanda next month, Angola's president said.",
            ["summit | African Union | Luanda | 2022-04-01..2022-04-30 | cancelled"],
        ),
        ("The African Union will not hold its summit in Luanda next month but in Accra, Angola's president said.", []),
        ("The African Union will not hold talks with Japan in Luanda next month, Angola's president said.", []),
        ("The African Union will not hold its summit in Luanda before next month, Angola's president said.", []),
    ],
)
def test_a_body_that_will_not_hold_its_own_meeting_has_called_it_off(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Iran and the United States met in Muscat in February. Friday's cabinet meeting was cancelled, Iran's government said.",
            ["meeting | Iran, United States | Muscat | 2022-02-01..2022-02-28 | held"],
        ),
        (
            "Serbia and Kosovo met in Brussels on Monday. Thursday's meeting of the energy council was cancelled, Serbia's government said.",
            ["meeting | Kosovo, Serbia | Brussels | 2022-02-28 | held"],
        ),
    ],
)
def test_another_gathering_that_is_off_is_not_that_of_those_who_met_before(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    found = told(nlp, text)

    assert found == wanted
