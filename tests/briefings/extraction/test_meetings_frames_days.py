"""The same days in every place of a sentence, under every verb that plans a meeting; published on 2 March 2022."""

from __future__ import annotations

import itertools

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

_DAYS = (
    ("on Friday", "2022-03-04"), ("on 9 March", "2022-03-09"), ("next Tuesday", "2022-03-08"),
    ("in early April", "2022-04-01..2022-04-10"), ("from 9 to 11 March", "2022-03-09..2022-03-11"),
    ("at noon on Friday", "2022-03-04 12:00 America/Lima"),
)  # fmt: skip
_VERBS = (
    ("will meet", "scheduled"), ("is due to meet", "scheduled"), ("is to meet", "scheduled"),
    ("hopes to meet", "tentative"), ("may meet", "tentative"), ("is tentatively scheduled to meet", "tentative"),
)  # fmt: skip
_PLACED = (
    "{Day}, a Chadian delegation {verb} the Nigerien prime minister in Lima, Peru.",
    "A Chadian delegation {verb} the Nigerien prime minister in Lima, Peru, {day}.",
    "A Chadian delegation {verb} the Nigerien prime minister in the Peruvian capital, Lima, {day}, a spokesman said.",
    "A spokesman said a Chadian delegation {verb} the Nigerien prime minister in Lima {day}.",
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            frame.format(Day=day[0].upper() + day[1:], day=day, verb=verb),
            [f"meeting | Chad, Niger | Lima | {when} | {status}"],
        )
        for (day, when), (verb, status), frame in itertools.product(_DAYS, _VERBS, _PLACED)
    ],
)
def test_day_is_the_meetings_wherever_the_sentence_tells_it(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


_NOUNS = (
    ("A meeting between Chad and Niger is", "meeting"), ("Talks between Chad and Niger are", "talks"),
    ("A summit of the leaders of Chad and Niger is", "summit"),
)  # fmt: skip
_SET = (
    ("slated for {day}", "scheduled"), ("set for {day}", "scheduled"), ("tentatively scheduled for {day}", "tentative"),
    ("provisionally planned for {day}", "tentative"),
)  # fmt: skip
_BARE_DAYS = (
    ("Friday", "2022-03-04"), ("9 March", "2022-03-09"), ("early April", "2022-04-01..2022-04-10"),
    ("Friday, a spokesman said", "2022-03-04"), ("late March, officials said on Sunday", "2022-03-21..2022-03-31"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{noun} {how.format(day=day)}.", [f"{kind} | Chad, Niger | - | {when} | {status}"])
        for (noun, kind), (how, status), (day, when) in itertools.product(_NOUNS, _SET, _BARE_DAYS)
    ],
)
def test_noun_of_meeting_is_set_for_its_day(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "A summit of Chad and Niger has been moved to early April.",
            ["summit | Chad, Niger | - | 2022-04-01..2022-04-10 | scheduled"],
        ),
        (
            "Hopes are high ahead of a meeting between Chad and Niger in Lima on Friday.",
            ["meeting | Chad, Niger | Lima | 2022-03-04 | scheduled"],
        ),
        (
            "China has asked for a meeting with Philippine officials in Manila on Friday.",
            ["meeting | China, Philippines | Manila | 2022-03-04 | tentative"],
        ),
        ("On Monday, Chad offered to meet Niger's president.", ["meeting | Chad, Niger | - | - | tentative"]),
        ("Chad and Niger held talks in Lima, a spokesman said on Monday.", ["talks | Chad, Niger | Lima | - | held"]),
        ("On Monday, a spokesman said Chad and Niger would hold talks in Lima.",
            ["talks | Chad, Niger | Lima | - | scheduled"]),
        ("Chad and Niger, a spokesman said on Tuesday, will hold talks in Lima on Friday.",
            ["talks | Chad, Niger | Lima | 2022-03-04 | scheduled"]),
    ],
)  # fmt: skip
def test_day_of_saying_and_of_something_else_is_not_the_meetings(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted
