"""Plans that their own sentence takes back, asks about or hangs on a condition; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Chadian president, who was expected in Paris on Friday, will not be coming.",
            ["visit | Chad | Paris | 2022-03-04 | cancelled"],
        ),
        (
            "Kenya's foreign minister was due to visit Rome on Friday but will not go.",
            ["visit | Kenya | Rome | 2022-03-04 | cancelled"],
        ),
        (
            "Norway's prime minister will not attend a meeting with his Swedish counterpart"
            " that was to be held in Oslo on Friday.",
            ["meeting | Norway, Sweden | Oslo | 2022-03-04 | cancelled"],
        ),
        (
            "The India-Bangladesh dialogue on water, which was to be held in Dhaka on Monday, stands deferred.",
            ["dialogue | Bangladesh, India | - | - | postponed"],
        ),
        (
            "The ministers of Chad and Niger will not meet on Friday unless a ceasefire holds.",
            ["meeting | Chad, Niger | - | 2022-03-04 | tentative"],
        ),
        (
            "Kenya has proposed that a special meeting of the ministers of Chad and Niger"
            " be held in Nairobi on 10 March.",
            ["meeting | Chad, Niger | Nairobi | 2022-03-10 | tentative"],
        ),
        (
            "Peru and Chile will open the talks, which were planned in spring, in Arica on Monday. A second round is"
            " to be held in Lima in April, according to both ministries, if the first one goes well.",
            [
                "talks | Chile, Peru | Arica | 2022-03-07 | scheduled",
                "talks | Chile, Peru | Lima | 2022-04-01..2022-04-30 | tentative",
            ],
        ),
        (
            "The technical team will meet Rwandan officials in Goma on Friday, if the road is open.",
            ["meeting | Rwanda | Goma | 2022-03-04 | tentative"],
        ),
        (
            "The mediators agreed that talks between Chad and Niger be held in Nairobi on 10 March.",
            ["talks | Chad, Niger | Nairobi | 2022-03-10 | scheduled"],
        ),
        (
            "Trilateral talks among Chad, Niger and Mali follow this afternoon in Bamako, a Chadian official said.",
            ["talks | Chad, Mali, Niger | Bamako | 2022-03-02 | scheduled"],
        ),
        (
            "The Norwegian minister was summoned to testify before the Storting on Monday.",
            ["hearing | Norway | - | 2022-03-07 | scheduled"],
        ),
        (
            "The president of Peru has invited the Chilean foreign minister to Cusco.",
            ["visit | Chile | Cusco | - | tentative"],
        ),
        (
            "Officials of Chad and Niger, meeting in Bamako on Tuesday, could not agree on an agenda.",
            ["meeting | Chad, Niger | Bamako | 2022-03-01 | held"],
        ),
        (
            "Ministers of Chad and Niger, meeting in Bamako on Friday, will discuss an agenda.",
            ["meeting | Chad, Niger | Bamako | 2022-03-04 | scheduled"],
        ),
        (
            "Kenya's foreign minister is making a visit to Singapore from 1 to 3 March.",
            ["visit | Kenya | Singapore | 2022-03-01..2022-03-03 | held"],
        ),
        (
            "The ministers of Chad and Niger wound up five days of talks in Bamako on Tuesday.",
            ["talks | Chad, Niger | Bamako | 2022-03-01 | held"],
        ),
        (
            "Negotiators of Chad and Niger met in Oslo on Monday. The talks will resume on Friday.",
            [
                "meeting | Chad, Niger | Oslo | 2022-02-28 | held",
                "talks | Chad, Niger | - | 2022-03-04 | scheduled",
            ],
        ),
        (
            "Norway's interior minister testified before the Storting on Monday. The hearing will continue on Thursday.",
            ["hearing | Norway | - | 2022-02-28 | held", "hearing | Norway | - | 2022-03-03 | scheduled"],
        ),
        (
            "The talks between Kenya and Somalia, if they take place on Friday, would be the first in a year.",
            ["talks | Kenya, Somalia | - | 2022-03-04 | tentative"],
        ),
        (
            "The Kenyan and Somali presidents were supposed to meet on 25 February, but did not.",
            ["meeting | Kenya, Somalia | - | 2022-02-25 | cancelled"],
        ),
        (
            "Plans for a meeting of the Kenyan and Somali presidents on Friday have been dropped.",
            ["meeting | Kenya, Somalia | - | 2022-03-04 | cancelled"],
        ),
        (
            "Kenya's president has scrapped plans to travel to Oslo on 20 March.",
            ["visit | Kenya | Oslo | 2022-03-20 | cancelled"],
        ),
        (
            "Kenya's president has postponed plans to visit Oslo on 20 March.",
            ["visit | Kenya | Oslo | - | postponed (was 2022-03-20)"],
        ),
        (
            "Kenya's president has put off plans to meet the Somali president on 20 March.",
            ["meeting | Kenya, Somalia | - | - | postponed (was 2022-03-20)"],
        ),
        (
            "Kenya's president may delay plans to travel to Oslo on 20 March.",
            ["visit | Kenya | Oslo | 2022-03-20 | tentative"],
        ),
        (
            "The Kenyan president's plan to visit Oslo on 20 March has been postponed.",
            ["visit | Kenya | Oslo | - | postponed (was 2022-03-20)"],
        ),
        (
            "Plans for a summit of Kenya and Somalia in Oslo on 20 March have been announced.",
            ["summit | Kenya, Somalia | Oslo | 2022-03-20 | scheduled"],
        ),
        (
            "The plans to hold a summit of Kenya and Somalia in Oslo on 20 March have been delayed.",
            ["summit | Kenya, Somalia | Oslo | - | postponed (was 2022-03-20)"],
        ),
        (
            "Kenya has proposed a plan to hold talks with Somalia in Oslo on 20 March.",
            ["talks | Kenya, Somalia | Oslo | 2022-03-20 | tentative"],
        ),
        (
            "Plans for a summit of Kenya and Somalia in Oslo on 20 March have not been postponed.",
            ["summit | Kenya, Somalia | Oslo | 2022-03-20 | scheduled"],
        ),
        (
            "The stalled dialogue of Kenya and Somalia will resume in Oslo on 20 March.",
            ["dialogue | Kenya, Somalia | Oslo | 2022-03-20 | scheduled"],
        ),
        (
            "Kenya's president announced plans to travel to Oslo on 20 March.",
            ["visit | Kenya | Oslo | 2022-03-20 | scheduled"],
        ),
        (
            "The Kenyan and Somali presidents were due to meet on Friday, and bad weather caused a delay of ten minutes.",
            ["meeting | Kenya, Somalia | - | 2022-03-04 | scheduled"],
        ),
        (
            "The Kenyan and Somali presidents were due to meet on Friday, as no date for a new trade round has been set.",
            ["meeting | Kenya, Somalia | - | 2022-03-04 | scheduled"],
        ),
        (
            "The Kenyan and Somali presidents were due to meet on Friday, but bad weather caused a delay.",
            ["meeting | Kenya, Somalia | - | - | postponed (was 2022-03-04)"],
        ),
        (
            "Talks due to be held in Oslo on 20 March between Kenya and Somalia are in doubt.",
            ["talks | Kenya, Somalia | Oslo | 2022-03-20 | tentative"],
        ),
        (
            "A visit by the Kenyan president to Oslo has been put on hold.",
            ["visit | Kenya | Oslo | - | postponed"],
        ),
        (
            "The Kenyan and Somali presidents had been due to meet on Friday,"
            " but the talks were postponed until 20 March.",
            ["talks | Kenya, Somalia | - | 2022-03-20 | scheduled (was 2022-03-04)"],
        ),
        (
            "The leaders of Chile and Peru are scheduled to speak on Thursday morning.",
            ["call | Chile, Peru | - | 2022-03-03 | scheduled"],
        ),
        (
            "President Paul Hale of the United States will deliver remarks at the summit of the African Union"
            " in Addis Ababa on Friday.",
            ["summit | African Union, United States | Addis Ababa | 2022-03-04 | scheduled"],
        ),
        (
            "Turkey has offered to host the next round of negotiations between Russia and Ukraine.",
            ["talks | Russia, Turkey, Ukraine | - | - | tentative"],
        ),
        (
            "Turkey will host the next round of negotiations between Russia and Ukraine in May.",
            ["talks | Russia, Turkey, Ukraine | - | 2022-05-01..2022-05-31 | scheduled"],
        ),
        (
            "The presidents of Kenya and Uganda agreed to meet face to face in Kampala in April.",
            ["meeting | Kenya, Uganda | Kampala | 2022-04-01..2022-04-30 | scheduled"],
        ),
        (
            "The national dialogue between Chad's rival parties will not take place on Monday.",
            ["dialogue | Chad | - | 2022-03-07 | cancelled"],
        ),
    ],
)
def test_plan_stands_as_its_sentence_says(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    "text",
    [
        "QUESTION: Is the Secretary meeting the Peruvian foreign minister on Friday?",
        "Are the ministers of Chad and Niger going to meet in Bamako on Friday?",
        "Will there be a meeting between Chad and Niger in Bamako on Friday?",
        "Do you expect that the Indian and Chinese ministers will hold talks in Goa next week?",
        "Kenya demanded that the ministers of Chad and Niger be heard in Nairobi on 10 March.",
        "The ministers of Chad and Niger will not meet on Friday.",
        "Kenya has not invited the Ugandan foreign minister to Nairobi.",
        "Kenya has invited the ministry's staff to comment by Friday.",
        "The envoy will continue her conversations with Ukraine and Poland on energy.",
        "The country will see its leaders tested on Friday.",
        "The panel will hold a review of the rules on Friday.",
        "National dialogue is what Chad needs most.",
        "A meeting between the ministers of Chad and Niger on Friday is unlikely.",
        "Nobody expects the ministers of Chad and Niger to meet on Friday.",
        "Neither of the ministers of Chad and Niger will travel to Oslo on Friday.",
        "The Kenyan and Somali presidents are unlikely to meet on Friday.",
        "The ministers of Chad and Niger would have met on Friday but for the storm.",
        "The Kenyan and Somali football teams will meet in Nairobi on Friday.",
        "Kenya's foreign minister met regularly with her Somali counterpart last year.",
        "Negotiators of Chad, Niger and Mali are at odds. The talks will resume on Friday.",
        "The fighting between Chad and Niger will resume on Friday.",
    ],
)
def test_no_plan_in_what_is_asked_wished_or_refused(nlp: Language, text: str) -> None:
    found = told(nlp, text)

    assert found == []


def test_meeting_taken_for_granted_in_a_question_is_told(nlp: Language) -> None:
    text = "What will be signed when the ministers of Chad and Niger meet in Bamako on Friday?"

    found = told(nlp, text)

    assert found == ["meeting | Chad, Niger | Bamako | 2022-03-04 | scheduled"]


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Niger will hold talks in Gao on March 11 as long as a truce holds.",
        "Chad and Niger will hold talks in Gao on March 11, provided a truce holds.",
        "Provided that a truce holds, Chad and Niger will hold talks in Gao on March 11.",
        "As long as a truce holds, Chad and Niger will hold talks in Gao on March 11.",
        "Unless the truce collapses, Chad and Niger will hold talks in Gao on March 11.",
        "Chad and Niger are expected to hold talks in Gao on March 11, weather permitting.",
    ],
)
def test_what_depends_on_a_condition_may_be(nlp: Language, text: str) -> None:
    assert told(nlp, text) == ["talks | Chad, Niger | Gao | 2022-03-11 | tentative"]


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Niger will hold talks in Gao on March 11 for as long as it takes.",
        "Chad and Niger will hold talks in Gao on March 11, provided with a new draft by mediators.",
        "Provided with new maps, Chad and Niger will hold talks in Gao on March 11.",
    ],
)
def test_what_only_sounds_like_a_condition_is_none(nlp: Language, text: str) -> None:
    assert told(nlp, text) == ["talks | Chad, Niger | Gao | 2022-03-11 | scheduled"]


@pytest.mark.parametrize(
    "text",
    [
        "Does President Macron have any plans at all to meet with Rosa Vidal of Peru on Friday?",
        "Is there a plan for President Macron to meet with King Harald of Norway on Friday?",
        "Will Macron travel to Oslo to meet King Harald of Norway on Friday?",
    ],
)
def test_what_is_asked_is_no_plan(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


def test_what_a_question_takes_for_granted_is_told(nlp: Language) -> None:
    text = "Why does Macron think that the talks with King Harald of Norway on Friday will fail?"

    assert told(nlp, text) == ["talks | France, Norway | - | 2022-03-04 | scheduled"]
