"""/meetings and /today: what is next, a line each."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from briefings.compose.meetings import is_over, meetings_briefing
from briefings.compose.today import today_briefing
from briefings.query import Query, parse
from store.records import Contradiction
from tests.briefings.papers import NOW, Paper, actions, desk, meeting, shown, step
from tests.briefings.stories import time_of

WIRE = Paper("a", "2022-01-03", "Egypt and Sudan will meet on Wednesday. Chad will come, too.")
POST = Paper("b", "2022-01-05", "The talks are put off.", publisher="The Post")
FIRST, SECOND = WIRE.cite("Egypt and Sudan will meet on Wednesday."), POST.cite("The talks are put off.")
HOURS = Contradiction(
    "when",
    (("Wednesday 12 January 2022, 10:00 (UTC)", FIRST), ("Wednesday 12 January 2022, 11:30 (local time)", SECOND)),
)
ANY = Query("")


def line(**more: object) -> str:
    """The line of a list for a meeting of Egypt and Sudan."""
    told: dict[str, object] = {"on": "2022-01-12", "citing": [FIRST]} | more
    talks = meeting("Egypt", "Sudan", **told)  # type: ignore[arg-type]
    return shown(meetings_briefing([talks], ANY, desk(WIRE, POST)))[1]


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ({}, "Wed 12 January, time not given · in six days [1]"),
        ({"place": "Cairo"}, "Wed 12 January, time not given · Cairo · in six days [1]"),
        ({"on": "2022-01-12T10:00"}, "Wed 12 January, 10:00 UTC · in six days [1]"),
        ({"on": "2022-01-12..13"}, "12–13 January · in six days [1]"),
        ({"on": "2022-01-11~20"}, "mid-January [1]"),
        ({"status": "tentative"}, "Wed 12 January, time not given · tentative · in six days [1]"),
        ({"status": "cancelled"}, "Wed 12 January · cancelled [1]"),
        ({"on": "2022-01-04", "status": "held"}, "Tue 4 January · held [1]"),
        ({"on": "2022-01-04"}, "Tue 4 January, time not given · no word yet whether it took place · two days ago [1]"),
        (
            {"on": None, "status": "postponed", "former": (time_of("2022-01-12"),)},
            "date not given · postponed, no new date · was set for Wed 12 January [1]",
        ),
        (
            {"on": "2022-01-18", "former": (time_of("2022-01-12"),)},
            "Tue 18 January, time not given · moved from Wed 12 January · in twelve days [1]",
        ),
        (
            {"contradictions": (Contradiction("when", (("Tuesday", FIRST), ("Thursday", SECOND))),)},
            "Wed 12 January, time not given · sources disagree on the day · in six days [1][2]",
        ),
        (
            {"on": "2022-01-12T10:00", "contradictions": (HOURS,)},
            "Wed 12 January, 10:00 UTC · sources disagree on the hour · in six days [1][2]",
        ),
    ],
)
def test_line(known: dict[str, object], words: str) -> None:
    assert line(**known) == f"Egypt – Sudan talks {words}"


def test_the_words_on_which_it_now_stands_are_the_first_source() -> None:
    history = (step("2022-01-03", "2022-01-12", FIRST), step("2022-01-05", None, SECOND, status="postponed"))
    talks = meeting("Egypt", "Sudan", on=None, status="postponed", citing=[FIRST, SECOND], history=history)

    briefing = meetings_briefing([talks], ANY, desk(WIRE, POST))

    assert [source.publisher for source in briefing.sources] == ["The Post", "The Wire"]


def test_the_passage_that_names_the_day_backs_it() -> None:
    paper = Paper("a", "2022-01-03", "Officials will meet soon. Egypt and Sudan will meet on January 12.")
    soon, dated = paper.cite("Officials will meet soon."), paper.cite("Egypt and Sudan will meet on January 12.")
    history = (step("2022-01-03", "2022-01-12", soon),)
    talks = meeting("Egypt", "Sudan", on="2022-01-12", citing=[soon, dated], history=history)

    briefing = meetings_briefing([talks], ANY, desk(paper))

    assert briefing.claims[0].citations == (dated,)


def test_each_meeting_has_its_brief_a_button_away_and_pages_are_turned() -> None:
    many = [meeting("Egypt", "Sudan", on="2022-01-12", citing=[FIRST], name=f"m{number}") for number in range(20)]
    asked = parse("egypt", NOW.date())

    first = meetings_briefing(many, asked, desk(WIRE))
    second = meetings_briefing(many, asked, desk(WIRE), page=2)

    assert first.title == "Meetings: Egypt"
    assert (first.page, first.pages) == (1, second.pages)
    assert actions(first)[: len(first.claims)] == [f"brief:m{number}" for number in range(len(first.claims))]
    assert len(first.claims) == 5
    turned = [[each for each in actions(page) if re.fullmatch(r"meetings:\d:egypt", each)] for page in (first, second)]
    assert turned == [["meetings:2:egypt"], ["meetings:1:egypt", "meetings:3:egypt"]]


def test_what_is_left_out_of_the_list_is_counted() -> None:
    briefing = meetings_briefing(
        [meeting("Egypt", "Sudan", on="2022-01-12", citing=[FIRST])], ANY, desk(WIRE), hidden=2
    )

    assert shown(briefing)[-1] == "- 2 more are over, called off or without a day."
    assert actions(briefing)[-1] == "meetings:1:all"


def test_a_page_beyond_the_last_is_the_last() -> None:
    briefing = meetings_briefing([meeting("Egypt", on="2022-01-12", citing=[FIRST])], ANY, desk(WIRE), page=9)

    assert (briefing.page, briefing.pages) == (1, 1)


@pytest.mark.parametrize(
    ("on", "now", "over"),
    [
        ("2022-01-06", "2022-01-06T23:00", False),
        ("2022-01-06", "2022-01-07T00:30", True),
        ("2022-01-06T10:00", "2022-01-06T12:30", False),
        ("2022-01-06T10:00", "2022-01-06T14:00", True),
        ("2022-01-05..07", "2022-01-07T12:00", False),
        ("2022-01", "2022-01-20T12:00", False),
        (None, "2022-01-20T12:00", False),
    ],
)
def test_over_is_a_day_that_has_passed_where_the_reader_is(on: str | None, now: str, over: bool) -> None:
    at = datetime.fromisoformat(now).replace(tzinfo=UTC)

    assert is_over(meeting("Egypt", on=on, citing=[FIRST]), desk(WIRE, now=at)) is over


# --------------------------------------------------------------------------- today


def test_today_and_tomorrow_and_what_has_changed() -> None:
    moved = (step("2022-01-03", "2022-01-12", FIRST), step("2022-01-05T12:00", "2022-01-18", SECOND))
    briefing = today_briefing(
        [
            meeting("Egypt", "Chad", on="2022-01-06T15:00", citing=[FIRST], name="now"),
            meeting("Egypt", "Mali", on="2022-01-07", citing=[FIRST], name="next"),
            meeting("Egypt", "Sudan", on="2022-01-18", citing=[SECOND, FIRST], history=moved, name="moved"),
        ],
        desk(WIRE, POST),
    )

    assert shown(briefing) == [
        "Today, Thursday 6 January",
        "Egypt – Chad talks Thu 6 January, 15:00 UTC · in six hours [1]",
        "## Tomorrow",
        "Egypt – Mali talks Fri 7 January, time not given · tomorrow [1]",
        "## Changed since yesterday",
        "Egypt – Sudan talks moved from Wed 12 January to Tue 18 January · 5 January [2][1]",
    ]
    assert actions(briefing) == ["brief:now", "brief:next", "brief:moved"]


def test_today_tells_what_may_be_on_any_of_these_days_and_counts_what_is_too_much() -> None:
    windows = [meeting("Egypt", "Mali", on="2022-01-05~10", citing=[FIRST], name=f"m{number}") for number in range(5)]

    briefing = today_briefing(windows, desk(WIRE))

    assert shown(briefing)[1:4] == [
        "- No meeting is known for today.",
        "## Possibly, day not known yet",
        "Egypt – Mali talks between 5 and 10 January [1]",
    ]
    assert shown(briefing)[-1] == "- 2 more: /meetings"


def test_a_meeting_of_today_that_has_moved_is_told_once() -> None:
    moved = (step("2022-01-03", "2022-01-12", FIRST), step("2022-01-05T12:00", "2022-01-06", SECOND))
    talks = meeting("Egypt", "Sudan", on="2022-01-06", citing=[SECOND, FIRST], history=moved)

    briefing = today_briefing([talks], desk(WIRE, POST))

    assert len(briefing.claims) == 1
    assert actions(briefing) == ["brief:m1"]


def test_an_empty_day_tells_what_is_next() -> None:
    later = [meeting("Egypt", "Mali", on=f"2022-01-{day}", citing=[FIRST], name=str(day)) for day in range(10, 20)]

    briefing = today_briefing(later, desk(WIRE))

    assert shown(briefing)[1:4] == [
        "- No meeting is known for today.",
        "## Next",
        "Egypt – Mali talks Mon 10 January, time not given · in four days [1]",
    ]
    assert len(briefing.claims) == 3


def test_a_moment_is_on_the_day_the_reader_has_then() -> None:
    late = meeting("Egypt", "Chad", on="2022-01-06T22:00", citing=[FIRST])

    assert "Tomorrow" in str(shown(today_briefing([late], desk(WIRE, zone="Africa/Cairo"))))
    assert "Tomorrow" not in str(shown(today_briefing([late], desk(WIRE, zone="UTC"))))
