"""Dated happenings: what a date belongs to, in the article's own words, and what is left to others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from spacy.language import Language

from briefings.extraction.events import find_events
from briefings.extraction.reading import Reading
from store.records import (
    Citation,
    MeetingKind,
    MeetingReport,
    MeetingStatus,
    Precision,
    TemporalExpression,
    TimexType,
    When,
)
from tests.briefings.extraction.said import PUBLISHED, read

DATED: list[tuple[str, date, bool]] = [
    ("On 3 March 2021 Ukraine instituted proceedings against Russia.", date(2021, 3, 3), False),
    ("Russia, which annexed Crimea in 2014, denies it.", date(2014, 1, 1), False),
    ("The 2015 agreement is dead.", date(2015, 1, 1), False),
    ("The 1987 Montreal Protocol bans such gases.", date(1987, 1, 1), False),
    ("The company was founded in 1998.", date(1998, 1, 1), False),
    ("An earthquake struck the region on 31 December 2021.", date(2021, 12, 31), False),
    ("Gunmen killed three people on 4 January 2022 in the capital.", date(2022, 1, 4), False),
    ("The new constitution was adopted on 12 June 2020.", date(2020, 6, 12), False),
    ("The minister resigned on 2 January 2022.", date(2022, 1, 2), False),
    ("The report was published on 30 December 2021.", date(2021, 12, 30), False),
    ("Sanctions took effect on 1 January 2022.", date(2022, 1, 1), False),
    ("The minister said that the army had been attacked on 2 January 2022.", date(2022, 1, 2), False),
    ("The court will rule on 14 May 2022.", date(2022, 5, 14), True),
    ("The ceasefire expires on 30 June 2022.", date(2022, 6, 30), True),
    ("Elections will be held on 24 April 2022.", date(2022, 4, 24), True),
    ("The deadline for bids is 5 February 2022.", date(2022, 2, 5), True),
    ("The troops will be withdrawn by 31 December 2022.", date(2022, 12, 31), True),
    ("The May 2021 landslide cut the road.", date(2021, 5, 1), False),
    ("The trial in March 2021 was short.", date(2021, 3, 1), False),
    ("The army will leave if talks fail, after it lost two towns on 2 January 2022.", date(2022, 1, 2), False),
    ("The president is to attend the opening ceremony on 8 August 2022.", date(2022, 8, 8), True),
]

NOTHING = [
    "The 2024 work programme was signed by the two ministers.",
    "The ministers praised the 2012 communique.",
    "Israel withdrew to the lines of June 4, 1967.",
    "He was jailed over the June 4 crackdown.",
    "The talks were held on 3 January 2022 in Geneva.",
    "The two leaders will meet on 9 May 2022.",
    "The minister will travel to Geneva on 14 January 2022.",
    "The summit opens on 20 June 2022.",
    "The minister said on 3 January 2022 that the harvest was poor.",
    "The minister told reporters on 3 January 2022 that he was tired.",
    "A visit is planned for 9 May 2022.",
    "The two have not spoken this week.",
    "The harvest was poor in recent years.",
    "The war lasted six years.",
    "He is 46 years old.",
    "At least 400 people have died since 2019.",
    "The ceasefire has held since 3 March 2021.",
    "He has been in office since 2018.",
    "Wreaths were laid at the September 11 Memorial.",
    "They won at the 2008 Summer Games.",
    "published: 2021-12-28",
    "CAIRO, January 3 - The road to the coast is closed.",
    "CAIRO, January 3 - Egypt offered a loan to the bank.",
    "The hearing was postponed to 20 January 2022.",
    "The delegation arrived on 3 January 2022.",
    "Officials meet every Monday.",
    "The foreign ministers spoke by phone on 2 January 2022.",
    "Peru accepted the August 2021 plan in full.",
    "The 2021 figures look good.",
    "They will act if the papers are not handed over by 20 March 2022.",
    "Norway does not exclude a ban should the dispute persist in 2023.",
    "Peru hopes to win the case before May 2022.",
    "Unless rain falls by 3 May 2022, wells will run dry.",
]


@pytest.mark.parametrize(("sentence", "day", "is_planned"), DATED)
def test_dated_happening_is_an_event(nlp: Language, sentence: str, day: date, is_planned: bool) -> None:
    events = read(nlp, sentence).events

    assert [(event.when.earliest, event.planned) for event in events] == [(day, is_planned)]


@pytest.mark.parametrize("sentence", NOTHING)
def test_meetings_tellings_names_and_measures_are_no_events(nlp: Language, sentence: str) -> None:
    events = read(nlp, sentence).events

    assert events == ()


def test_event_tells_itself_in_the_words_of_its_sentence(nlp: Language) -> None:
    text = "Talks go on. On 3 March 2021 Ukraine instituted proceedings against Russia."

    (event,) = read(nlp, text).events

    assert (
        text[event.citation.start : event.citation.end]
        == "On 3 March 2021 Ukraine instituted proceedings against Russia."
    )
    assert event.parties == ("Ukraine", "Russia")
    assert event.expression is not None
    assert text[slice(*event.expression)] == "3 March 2021"


def test_one_sentence_with_two_days_gives_two_events(nlp: Language) -> None:
    events = read(nlp, "The treaty was signed on 3 March 2021 and ratified on 4 June 2021.").events

    assert [event.when.earliest for event in events] == [date(2021, 3, 3), date(2021, 6, 4)]


def test_day_of_a_meeting_in_the_same_words_is_left_to_the_meeting(nlp: Language) -> None:
    doc = nlp("The ministers dined in Rome on 3 March 2021.")
    when = When(Precision.DATE, date(2021, 3, 3), date(2021, 3, 3))
    expression = TemporalExpression(31, 43, TimexType.DATE, "2021-03-03", when=when)
    reading = Reading(doc, "a1", PUBLISHED, (expression,))
    meeting = MeetingReport(MeetingKind.TALKS, (), None, when, MeetingStatus.HELD, (Citation("a1", 0, 44),))

    assert len(find_events(reading, ())) == 1
    assert find_events(reading, (meeting,)) == ()
    assert len(find_events(reading, (replace(meeting, citations=(Citation("a2", 0, 44),)),))) == 1


def test_event_is_planned_only_if_its_day_is_ahead_of_the_telling(nlp: Language) -> None:
    events = read(nlp, "The ceasefire began on 5 January 2022 and expires on 6 January 2022.").events

    assert [event.planned for event in events] == [False, True]


def test_what_was_signed_on_the_day_of_a_meeting_is_an_event_beside_it(nlp: Language) -> None:
    doc = nlp("The treaty was signed on 3 March 2021 after a meeting.")
    when = When(Precision.DATE, date(2021, 3, 3), date(2021, 3, 3))
    expression = TemporalExpression(25, 37, TimexType.DATE, "2021-03-03", when=when)
    meeting = MeetingReport(MeetingKind.MEETING, (), None, when, MeetingStatus.HELD, (Citation("a1", 0, 53),))

    (event,) = find_events(Reading(doc, "a1", PUBLISHED, (expression,)), (meeting,))

    assert event.when == when


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The dam broke in 2019 and was rebuilt in 2021.",
            ["The dam broke in 2019", "The dam broke in 2019 and was rebuilt in 2021."],
        ),
        (
            "In 2014 the army seized the port, and on 3 March 2021 the navy shelled it.",
            ["In 2014 the army seized the port", "on 3 March 2021 the navy shelled it."],
        ),
        (
            "After the talks, 2014 Moscow, which seized Ukraine's port in 2014, said it was tired.",
            ["Moscow, which seized Ukraine's port in 2014"],
        ),
        (
            "The union fined Moscow, which seized Ukraine's port in 2014, and said it was tired.",
            ["Moscow, which seized Ukraine's port in 2014"],
        ),
        (
            "The bank has paid them since 1993, when the office was founded.",
            ["The bank has paid them since 1993, when the office was founded."],
        ),
        (
            "Kenya said the army seized the port in 2014 and shelled it in 2021.",
            [
                "Kenya said the army seized the port in 2014",
                "Kenya said the army seized the port in 2014 and shelled it in 2021.",
            ],
        ),
        (
            "Kenya said Uganda, which seized the port in 2014, was tired.",
            ["Kenya said Uganda, which seized the port in 2014"],
        ),
    ],
)
def test_each_day_tells_its_own_clause_and_who_reports_it(nlp: Language, text: str, told: list[str]) -> None:
    events = read(nlp, text).events

    assert [text[event.citation.start : event.citation.end] for event in events] == told
