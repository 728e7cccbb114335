"""Slips of the finger: what is put right, and what is left as it was typed."""

from __future__ import annotations

from datetime import date

import pytest

from briefings.answers import meetings, positions, timeline
from briefings.library import Library
from briefings.slips import asked_of, mended
from tests.briefings.papers import NOW, Paper, meeting, shown

TODAY = date(2022, 1, 6)
WIRE = Paper(
    "wire",
    "2022-01-03",
    "Egypt and Sudan will hold talks on the dam in Geneva on January 12. Egypt demanded a treaty on the sedan.",
)
TALKS = meeting(
    "Egypt", "Sudan", on="2022-01-12", place="Geneva", name="dam",
    citing=[WIRE.cite("Egypt and Sudan will hold talks on the dam in Geneva on January 12.")],
)  # fmt: skip
WIRE.said("Egypt", "demand", "a treaty on the sedan", cue="demanded", source="Egypt")


@pytest.fixture(scope="module")
def library() -> Library:
    return Library([WIRE.article], [WIRE.findings], [TALKS])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("meetngs", "meetings"),
        ("wat does iran want", "what does iran want"),
        ("When is the nxt sumit?", "When is the next summit?"),
        ("postions of Iran", "positions of Iran"),
        ("timline", "timeline"),
        ("meetigns with Iran", "meetings with Iran"),
        ("febuary", "february"),
        ("who meets on wensday", "who meets on wednesday"),
        ("teh visit tomorow", "the visit tomorrow"),
    ],
)
def test_words_of_questions_are_understood_with_a_slip(typed: str, meant: str) -> None:
    assert mended(typed) == meant


@pytest.mark.parametrize(
    "words",
    [
        "what does Iran want?",
        "sanctions on Mali",
        "who visits Marsh",
        "a mission to Vienna",
        "the nuclear option",
        "Positano",
        "vision of peace",
        "marches in April",
        "the secession of the north",
        "visitors from the planner",
        "what remained of the deal",
    ],
)
def test_other_words_stay_as_they_were_typed(words: str) -> None:
    assert mended(words) == words


@pytest.mark.parametrize(
    ("typed", "sides"),
    [
        ("egpyt", ("Egypt",)),
        ("egypt sudna", ("Egypt", "Sudan")),
        ("sedan", ()),  # something was said of it
        ("egret", ()),
        ("geneva", ()),
    ],
)
def test_a_party_that_is_known_here_is_understood_with_a_slip(
    library: Library, typed: str, sides: tuple[str, ...]
) -> None:
    assert asked_of(library, typed, TODAY).sides == sides


def test_a_slip_is_answered_as_the_name_it_was_meant_to_be(library: Library) -> None:
    asked = [answer(library, "egpyt", now=NOW, zone="UTC") for answer in (meetings, positions, timeline)]

    assert [shown(each)[0] for each in asked] == ["Meetings: Egypt", "Positions: Egypt", "Timeline: Egypt"]
    assert "meetings:1:" in {choice.action for choice in asked[0].choices}


def test_signs_without_a_word_are_said_to_ask_for_nothing(library: Library) -> None:
    signs, nothing = (meetings(library, words, now=NOW, zone="UTC") for words in ("😀😀", ""))

    assert shown(signs)[-1] == "- “😀😀” has no word that I could look for; here is what comes next."
    assert len(shown(nothing)) == len(shown(signs)) - 1


def test_days_on_which_nothing_is_known_are_answered_with_what_comes_after_them(library: Library) -> None:
    before, after = (timeline(library, days, now=NOW, zone="UTC") for days in ("tomorrow", "in may"))

    assert shown(before) == [
        "Nothing found",
        "- I know of no event for “Fri 7 January 2022”.",
        "## Nearest",
        "Egypt – Sudan talks Wed 12 January, time not given · Geneva · in six days [1]",
    ]
    assert shown(after)[1] == "- I know of no event for “1–31 May 2022”."
