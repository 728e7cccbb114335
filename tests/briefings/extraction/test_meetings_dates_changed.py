"""Two days of which the one took the other's place; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    "text",
    [
        "The talks between Chad and Niger have been rescheduled, with the date changed from 15 to 17 April.",
        "The talks between Chad and Niger were moved from 15 to 17 April, the ministry said.",
        "The talks between Chad and Niger have been moved from the 15th to the 17th of April.",
        "The talks between Chad and Niger were shifted from April 15 to 17.",
        "The talks between Chad and Niger were put off from 15 to 17 April.",
        "The date of the talks between Chad and Niger was changed from 15 to 17 April.",
        "Chad and Niger have moved their talks from 15 to 17 April.",
        "Chad and Niger will hold talks. The date was changed from 15 to 17 April.",
        "Chad and Niger will hold talks on 17 April. The date was changed from 15 to 17 April.",
        "Chad and Niger will hold talks on 15 April. The date has been moved to 17 April.",
        "Chad and Niger were to hold talks on 15 April but postponed them to 17 April.",
        "Chad and Niger were due to hold talks on 15 April but have put them off until 17 April.",
        "Chad and Niger had planned talks for 15 April but moved them to 17 April.",
        "Chad and Niger will hold talks in April, with the date moved from the 15th to the 17th of April.",
    ],
)
def test_the_first_of_two_days_is_of_the_month_and_year_of_the_second(nlp: Language, text: str) -> None:
    assert told(nlp, text) == ["talks | Chad, Niger | - | 2022-04-17 | scheduled (was 2022-04-15)"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (
            "The talks between Chad and Niger were brought forward from 21 to 19 April.",
            "2022-04-19 | scheduled (was 2022-04-21)",
        ),
        (
            "The talks between Chad and Niger were moved from 28 April to 2 May.",
            "2022-05-02 | scheduled (was 2022-04-28)",
        ),
        (
            "The talks between Chad and Niger were moved from 30 August to 4 September.",
            "2022-09-04 | scheduled (was 2022-08-30)",
        ),
        ("Chad and Niger will hold talks from 15 to 17 April.", "2022-04-15..2022-04-17 | scheduled"),
        ("Chad and Niger held talks from 15 to 17 February.", "2022-02-15..2022-02-17 | held"),
        (
            "The talks between Chad and Niger from 15 to 17 April have been put off.",
            "- | postponed (was 2022-04-15..2022-04-17)",
        ),
        ("Chad and Niger will hold talks on 15 April. The date may be changed to 17 April.", "2022-04-15 | scheduled"),
        ("Chad and Niger will hold talks on 15 April. The date was not changed.", "2022-04-15 | scheduled"),
        ("Chad and Niger will hold talks on 15 April but postponed a vote to 17 April.", "2022-04-15 | scheduled"),
        ("Chad and Niger will hold talks on 15 April but have delayed it until 17 April.", "2022-04-15 | scheduled"),
        ("Chad and Niger will hold talks on 15 April and moved them to a palace.", "2022-04-15 | scheduled"),
        (
            "Chad and Niger were to hold talks on 15 April but postponed them on Tuesday.",
            "- | postponed (was 2022-04-15)",
        ),
        (
            "Niger's premier was due to attend talks with Chad on 15 April but cancelled on Monday.",
            "2022-04-15 | cancelled",
        ),
        (
            "Chad and Niger will hold talks on 15 April. The date of the vote was moved to 17 April.",
            "2022-04-15 | scheduled",
        ),
        (
            "Chad and Niger will hold talks on 20 April. The date was changed from 15 to 17 April.",
            "2022-04-20 | scheduled",
        ),
        ("Chad and Niger held talks on 20 February. The date was changed from 15 to 17 April.", "2022-02-20 | held"),
    ],
)
def test_days_that_are_told_otherwise_stay_as_they_are(nlp: Language, text: str, when: str) -> None:
    assert told(nlp, text) == [f"talks | Chad, Niger | - | {when}"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenya's foreign minister will visit Kampala on 10 March, ahead of the election. The date was pushed back to 20 May.",
            ["visit | Kenya | Kampala | 2022-03-10 | scheduled"],
        ),
        (
            "Kenya's foreign minister will visit Kampala, ahead of the election. The date was moved from 10 March to 20 May.",
            ["visit | Kenya | Kampala | - | scheduled"],
        ),
        (
            "Kenya and Uganda will hold a meeting to discuss the census on 10 March but moved it to 12 March.",
            ["meeting | Kenya, Uganda | - | 2022-03-10 | scheduled"],
        ),
        (
            "The talks between Kenya and Uganda in Kampala were postponed due to the Thursday strike.",
            ["talks | Kenya, Uganda | Kampala | - | postponed"],
        ),
        (
            "Kenya and Uganda postponed the meeting because of the threat to the 10 March parade.",
            ["meeting | Kenya, Uganda | - | - | postponed"],
        ),
    ],
)
def test_the_day_of_something_else_is_no_new_day(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Chad and Niger will hold a meeting on 15 April to prepare the census but moved it to 17 April.", "meeting"),
        ("Chad and Niger were to hold a meeting in the port of Lagos on 15 April but moved it to 17 April.", "meeting"),
        ("The summit of Chad and Niger was due on 15 April but the two leaders moved it to 17 April.", "summit"),
        ("The talks of Chad and Niger were due on 15 April but the hosts have put them off until 17 April.", "talks"),
        (
            "The summit of Chad and Niger had first been planned for 15 April, but it will take place on 17 April.",
            "summit",
        ),
    ],
)
def test_whoever_moves_it_in_the_same_breath_the_second_day_is_new(nlp: Language, text: str, what: str) -> None:
    (found,) = told(nlp, text)

    assert found.startswith(f"{what} | Chad, Niger |")
    assert found.endswith("| 2022-04-17 | scheduled (was 2022-04-15)")


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("a meeting on the census on 15 April but moved it to 17 April", "2022-04-15 | scheduled"),
        ("a meeting to prepare the census on 15 April but moved it to 17 April", "2022-04-15 | scheduled"),
        ("a meeting on 15 April to prepare the census but moved the census to 17 April", "2022-04-15 | scheduled"),
        ("a meeting on 15 April but the rebels moved it to 17 April", "2022-04-15 | scheduled"),
        ("a meeting on 15 April but the leaders moved them to 17 April", "2022-04-15 | scheduled"),
    ],
)
def test_what_may_have_moved_something_else_leaves_the_day(nlp: Language, text: str, when: str) -> None:
    assert told(nlp, f"Chad and Niger will hold {text}.") == [f"meeting | Chad, Niger | - | {when}"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chad's premier had been due to meet Niger's premier on Friday, but the two agreed to meet on Monday instead.",
            ["meeting | Chad, Niger | - | 2022-03-07 | scheduled (was 2022-03-04)"],
        ),
        (
            "Chad's premier will meet Niger's premier on Friday, and the two agreed to meet again on Monday.",
            [
                "meeting | Chad, Niger | - | 2022-03-04 | scheduled",
                "meeting | Chad, Niger | - | 2022-03-07 | scheduled",
            ],
        ),
        (
            "The visit of Chad's premier to Niger from 15 to 17 April has been postponed to June.",
            ["visit | Chad | Niger | 2022-06-01..2022-06-30 | scheduled (was 2022-04-15..2022-04-17)"],
        ),
        (
            "The visit of Chad's premier to Niger from 15 to 17 April has been postponed in June's favour.",
            ["visit | Chad | Niger | - | postponed (was 2022-04-15..2022-04-17)"],
        ),
        (
            "Chad was forced to postpone talks with Niger in Lagos on 15 March.",
            ["talks | Chad, Niger | Lagos | - | postponed (was 2022-03-15)"],
        ),
        (
            "Chad was forced to postpone talks with Niger in Lagos on Monday.",
            ["talks | Chad, Niger | Lagos | - | postponed"],
        ),
        (
            "Chad's premier had been due to arrive in Niamey on Friday but will arrive a day later.",
            ["visit | Chad | Niamey | 2022-03-05 | scheduled (was 2022-03-04)"],
        ),
        (
            "Chad's premier will arrive in Niamey on Friday, but his wife will arrive a day later.",
            ["visit | Chad | Niamey | 2022-03-04 | scheduled"],
        ),
    ],
)
def test_the_other_day_is_the_former_one_where_it_is_the_meetings(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
