"""Plans of former days, and days that something else has; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    "text",
    [
        "Norway's Prime Minister Kari Lund had planned to visit Iceland next week.",
        "Norway's Prime Minister Kari Lund had been due to visit Iceland on Friday. She will not travel.",
        "Norway's Prime Minister Kari Lund, who had been due to visit Iceland on Friday, resigned on Tuesday.",
        "Norway's Prime Minister Kari Lund died on Tuesday. She had been due to visit Iceland on Friday.",
        "Norway's Prime Minister Kari Lund had been due to visit Iceland on Friday. She fell ill on Tuesday.",
        "Norway's Prime Minister Kari Lund had been due to visit Iceland on Wednesday.",
        "Norway's Prime Minister Kari Lund would meet Iceland's premier on Friday, aides said at the time.",
        "Norway's Prime Minister Kari Lund would fly to Reykjavik on Friday for a summit with Iceland, her office said then.",
        "\"We were to meet Iceland's minister on Friday,\" Norway's envoy recalled.",
        "Norway's Prime Minister Kari Lund was to stop in Iceland on Friday before she changed her plans.",
        "Ten years after Pope Benedict's trip to Amman, Jordan's king will on Friday open a museum.",
        "Russia's Sergei Lavrov will comment on the talks with Norway on Friday.",
        "The foreign ministers of the Baltic states used to meet on the first Friday of March.",
        "Heavyweight Ivan Petrov of Russia will meet Paul Hale in Chicago on Saturday.",
    ],
)
def test_what_was_planned_once_is_no_meeting_to_come(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A strike hit the airport. Norway's Prime Minister Kari Lund had been due to meet Iceland's premier in Reykjavik on Friday.",
        "Norway's Prime Minister Kari Lund had been expected to hold talks with Iceland's premier in Reykjavik on 4 March.",
        "Norway and Iceland had been set to meet in Reykjavik on Friday, diplomats said.",
        "Norway's Prime Minister Kari Lund had been due to meet Iceland's premier in Reykjavik on Friday. The meeting was to focus on cod.",
    ],
)
def test_a_former_plan_for_a_day_to_come_of_which_no_more_is_told_is_in_doubt(nlp: Language, text: str) -> None:
    found = told(nlp, text)

    assert [line.split(" | ")[1:] for line in found] == [["Iceland, Norway", "Reykjavik", "2022-03-04", "tentative"]]


_LUND = "Norway's Prime Minister Kari Lund"


@pytest.mark.parametrize(
    "text",
    [
        "had been due to participate in a session at the Lyon Forum on Sunday.",
        "had been scheduled to take part in a session on trade at the Lyon Forum on Sunday.",
        "had been expected to speak at the Lyon Forum on 10 March.",
        "had been set to attend a conference in Lyon on 10 March.",
        "had been due to deliver the keynote address at the Lyon Forum on Sunday.",
        "had been due to join a round table at the Lyon Forum on Sunday.",
        ", who had been due to attend the Lyon Forum on Sunday, resigned on Tuesday.",
        "had been due to attend the Lyon Forum on Sunday. She will not travel.",
    ],
)
def test_who_had_been_due_at_a_conference_is_not_said_to_come(nlp: Language, text: str) -> None:
    assert told(nlp, f"{_LUND} {text}") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "had been due to attend the Lyon Forum on Sunday, and her office confirmed that she will travel.",
            "conference | Norway | Lyon | 2022-03-06 | scheduled",
        ),
        (
            "had been due to attend the Lyon Forum on Sunday. It was unclear whether she still would.",
            "conference | Norway | Lyon | 2022-03-06 | tentative",
        ),
        (
            "had planned to attend the Lyon Forum on 10 March but cancelled.",
            "conference | Norway | Lyon | 2022-03-10 | cancelled",
        ),
        (
            "said she had been scheduled to speak at the Lyon Forum on 10 March.",
            "conference | Norway | Lyon | 2022-03-10 | scheduled",
        ),
        (
            "was due to attend a conference in Lyon on 10 March.",
            "conference | Norway | Lyon | 2022-03-10 | scheduled",
        ),
        (
            "will attend the Lyon Forum on Sunday, where she had been due to speak last year.",
            "conference | Norway | Lyon | 2022-03-06 | scheduled",
        ),
        (
            "had been due to attend a NATO summit in Lyon on 10 March.",
            "summit | NATO | Lyon | 2022-03-10 | scheduled",
        ),
        (
            "had been due to meet NATO ambassadors in Lyon on 10 March but cancelled.",
            "meeting | NATO, Norway | Lyon | 2022-03-10 | cancelled",
        ),
        (
            "had been due to attend a NATO conference with Chad in Lyon on 10 March, but will now send her deputy.",
            "conference | Chad, NATO | Lyon | 2022-03-10 | scheduled",
        ),
        (
            "had planned to take part in peace talks between Chad and Niger in Lyon on 10 March.",
            "talks | Chad, Niger, Norway | Lyon | 2022-03-10 | scheduled",
        ),
        (
            "had been due to attend a meeting of the Nordic Council in Oslo on Friday, but will now send her deputy.",
            "meeting | Nordic Council | Oslo | 2022-03-04 | scheduled",
        ),
        (
            "had been expected to host a NATO summit in Oslo on 10 March.",
            "summit | NATO, Norway | Oslo | 2022-03-10 | scheduled",
        ),
        (
            "had been expected to attend talks between Chad and Niger in Lyon on 10 March.",
            "talks | Chad, Niger, Norway | Lyon | 2022-03-10 | scheduled",
        ),
    ],
)
def test_what_others_hold_goes_on_and_who_still_comes_is_told(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, f"{_LUND} {text}") == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Norway and Iceland had been due to meet in Reykjavik on Friday. A spokesman said the talks would go ahead as planned and that nothing had changed.",
            ["meeting | Iceland, Norway | Reykjavik | 2022-03-04 | scheduled"],
        ),
        (
            "Norway's Prime Minister Kari Lund had been scheduled to visit Iceland on Friday, and her office confirmed on Tuesday that she will travel.",
            ["visit | Norway | Iceland | 2022-03-04 | scheduled"],
        ),
        (
            "Norway and Iceland had planned to meet in Reykjavik on Friday, but will meet in Oslo because of a strike.",
            ["meeting | Iceland, Norway | Oslo | 2022-03-04 | scheduled"],
        ),
        (
            "Norway and Iceland had been due to meet in Reykjavik on Friday. It was asked whether the meeting would go ahead.",
            ["meeting | Iceland, Norway | Reykjavik | 2022-03-04 | tentative"],
        ),
        (
            "Norway and Iceland had initially planned to meet in Reykjavik on Friday, but will meet in Oslo because of a strike.",
            ["meeting | Iceland, Norway | Oslo | 2022-03-04 | scheduled"],
        ),
        (
            "Norway's Prime Minister Kari Lund had been expected to visit Iceland on Friday. She will arrive on Thursday evening.",
            ["visit | Norway | Iceland | 2022-03-03 | scheduled (was 2022-03-04)"],
        ),
        (
            "Norway's Prime Minister Kari Lund had been expected to visit Iceland on Friday. She will go to a clinic on Thursday.",
            ["visit | Norway | Iceland | 2022-03-04 | tentative"],
        ),
        (
            "Norway's Prime Minister Kari Lund had been expected to visit Iceland on Friday. Her aides will arrive on Thursday.",
            ["visit | Norway | Iceland | 2022-03-04 | tentative"],
        ),
        (
            "Norway's envoy recalled that Norway would hold talks with Iceland in Reykjavik on Friday.",
            ["talks | Iceland, Norway | Reykjavik | 2022-03-04 | scheduled"],
        ),
        (
            "\"We were to meet Iceland's minister on 4 March,\" Norway's envoy recalled.",
            ["meeting | Iceland | - | 2022-03-04 | scheduled"],
        ),
        (
            "Ten years after the war, talks between Norway and Iceland on cod will resume in Reykjavik on Friday.",
            ["talks | Iceland, Norway | Reykjavik | 2022-03-04 | scheduled"],
        ),
        (
            "Norway and Iceland had been due to meet in Reykjavik on Friday, but the sides fell out over cod.",
            ["meeting | Iceland, Norway | Reykjavik | 2022-03-04 | cancelled"],
        ),
        (
            "Norway and Iceland had been due to meet in Reykjavik on Friday. It was not clear if they still would.",
            ["meeting | Iceland, Norway | Reykjavik | 2022-03-04 | tentative"],
        ),
        (
            "Norway and Iceland had been due to meet in Reykjavik on Friday. The talks will go ahead, Norway said.",
            ["meeting | Iceland, Norway | Reykjavik | 2022-03-04 | scheduled"],
        ),
        (
            "Norway and Iceland had been due to meet in Reykjavik on Friday. They will now meet on Monday.",
            ["meeting | Iceland, Norway | Reykjavik | 2022-03-07 | scheduled (was 2022-03-04)"],
        ),
        (
            "Norway and Iceland had planned to meet in Reykjavik on Friday. That has been put off, Norway said.",
            ["meeting | Iceland, Norway | Reykjavik | - | postponed (was 2022-03-04)"],
        ),
        (
            "Norway and Iceland were due to meet in Reykjavik on Friday.",
            ["meeting | Iceland, Norway | Reykjavik | 2022-03-04 | scheduled"],
        ),
        (
            "Norway's minister said that talks between Norway and Iceland had been scheduled for Friday in Reykjavik.",
            ["talks | Iceland, Norway | Reykjavik | 2022-03-04 | scheduled"],
        ),
        (
            "Norway's premier would meet Iceland's in Reykjavik on Friday, her office said.",
            ["meeting | Iceland, Norway | Reykjavik | 2022-03-04 | scheduled"],
        ),
        (
            "Norway's minister will hold talks with Iceland's in Reykjavik on Friday. They had been expected to meet.",
            ["talks | Iceland, Norway | Reykjavik | 2022-03-04 | scheduled"],
        ),
        (
            "Ten years after they fell out over cod, Norway and Iceland will hold talks in Reykjavik on Friday.",
            ["talks | Iceland, Norway | Reykjavik | 2022-03-04 | scheduled"],
        ),
        (
            "Norway's minister will speak on cod at talks with Iceland on Friday.",
            ["talks | Iceland, Norway | - | 2022-03-04 | scheduled"],
        ),
    ],
)
def test_what_still_stands_is_told_so(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Norway's Prime Minister Kari Lund toured the border on Monday before an EU-Norway summit in Oslo on Friday.",
            "summit | European Union, Norway | Oslo | 2022-03-04 | scheduled",
        ),
        (
            "Norway's Kari Lund spoke with Iceland's premier on Tuesday before a summit of NATO in Oslo on Thursday.",
            "summit | NATO | Oslo | 2022-03-03 | scheduled",
        ),
        (
            "The minister resigned on Sunday, a day before talks with Iceland in Oslo on Monday that ended without result.",
            "talks | Iceland | Oslo | 2022-02-28 | held",
        ),
        (
            "Norway's premier called aides on Monday to prepare for talks with Iceland in Oslo on Tuesday.",
            "talks | Iceland, Norway | Oslo | 2022-03-01 | held",
        ),
        (
            "Norway's premier spoke before a joint session of Iceland's parliament in Reykjavik on Tuesday.",
            "session | Iceland, Norway | Reykjavik | 2022-03-01 | held",
        ),
        (
            "Oil rose ahead of OPEC talks in Jeddah on Friday.",
            "talks | OPEC | Jeddah | 2022-03-04 | scheduled",
        ),
    ],
)
def test_a_weekday_behind_before_is_the_next_one(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in told(nlp, text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The leaders of Chad and Niger are said to be planning a trip to Lagos on Friday.", "tentative"),
        ("Niger's President Musa Idi is reported to be planning to visit Lagos on Friday.", "tentative"),
        ("Rumours spread in Niamey that Niger's president would fly to Lagos on Friday to meet Chad's.", "tentative"),
        ("Niger's president will decide whether to accept an invitation to visit Lagos.", "tentative"),
        ("Niger's president said he would accept an invitation to visit Lagos on Friday.", "scheduled"),
        ("Niger's President Musa Idi is planning to visit Lagos on Friday.", "scheduled"),
        ("Niger's envoy, who was in Lagos last week, is not expected to return.", "held"),
        ("Niger's president has called off a weekend trip to Lagos.", "cancelled"),
    ],
)
def test_how_sure_a_plan_of_others_is(nlp: Language, text: str, status: str) -> None:
    assert [line.rsplit(" | ", 1)[1] for line in told(nlp, text)] == [status]


def test_a_weekend_trip_that_is_called_off_is_of_the_coming_one(nlp: Language) -> None:
    found = told(nlp, "Niger's president has called off a weekend trip to Lagos.")

    assert found == ["visit | Niger | Lagos | 2022-03-05..2022-03-06 | cancelled"]


def test_a_short_name_before_a_title_takes_part_too(nlp: Language) -> None:
    text = "President Yoon Suk Yeol spoke. Yoon and U.S. President Joe Biden will hold a summit in Seoul on Friday."

    assert told(nlp, text) == ["summit | South Korea, United States | Seoul | 2022-03-04 | scheduled"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Norway's Prime Minister Kari Lund will use the trip to hold talks with Iceland's premier in Reykjavik on Friday.",
            ["talks | Iceland, Norway | Reykjavik | 2022-03-04 | scheduled"],
        ),
        (
            "Norway's Prime Minister Kari Lund used the visit to meet Iceland's premier in Reykjavik on Tuesday.",
            ["meeting | Iceland, Norway | Reykjavik | 2022-03-01 | held"],
        ),
        (
            "A villa will be used to host talks between Norway and Iceland in Reykjavik on Friday.",
            ["talks | Iceland, Norway | Reykjavik | 2022-03-04 | scheduled"],
        ),
        ("Norway's Prime Minister Kari Lund used to hold talks with Iceland's premier in Reykjavik on Fridays.", []),
    ],
)
def test_what_is_used_is_no_habit(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
