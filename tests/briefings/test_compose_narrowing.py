"""Buttons that narrow an answer down, take that back, or jump: each within what a button carries, and read again."""

from __future__ import annotations

import pytest

from briefings.compose.meetings import meetings_briefing
from briefings.compose.narrowing import filters, removals
from briefings.compose.paging import ACTION_BYTES, AS_ASKED, Menu, Turn, action
from briefings.compose.timeline import timeline_briefing
from briefings.query import parse
from store.records import MeetingKind
from tests.briefings.papers import NOW, Paper, actions, desk, meeting

WIRE = Paper("wire", "2022-01-03", "Egypt and Sudan will hold talks on January 12.")
CITED = WIRE.cite("Egypt and Sudan will hold talks on January 12.")
MANY = [
    meeting(
        "Egypt", "Sudan" if day % 2 else "Chad", on=f"2022-0{month}-{day:02}", citing=[CITED], name=f"m{month}{day:02}"
    )
    for month in (1, 2, 3)
    for day in range(7, 27)
]
TODAY = NOW.date()


@pytest.mark.parametrize(
    ("words", "turn"),
    [
        ("3", Turn(3)),
        ("-2", Turn(-2)),
        ("3d", Turn(3, Menu.DAYS)),
        ("1f", Turn(1, Menu.FILTERS)),
        ("2022-02-01", Turn(NOW.date().replace(month=2, day=1))),
        ("2022-02-30", Turn()),
        ("x", Turn()),
        ("", Turn()),
    ],
)
def test_what_a_button_says_of_its_page_is_read_again(words: str, turn: Turn) -> None:
    assert Turn.read(words) == turn


def test_a_question_too_long_for_a_button_is_that_of_the_answer_it_stands_under() -> None:
    asked = parse("egypt considerations deliberations investigations negotiations", TODAY)

    assert action("meetings", 2, asked) == f"meetings:2:{AS_ASKED}"


def test_months_are_jumped_to_in_place_and_a_day_gives_its_page() -> None:
    asked = parse("egypt", TODAY)

    offered = meetings_briefing(MANY, asked, desk(WIRE), menu=Menu.DAYS)
    jumped = meetings_briefing(MANY, asked, desk(WIRE), page=Turn.read("2022-02-01").page)

    assert actions(offered)[:3] == [f"meetings:2022-0{month}-01:egypt" for month in (1, 2, 3)]
    assert [choice.label for choice in offered.choices] == ["Jan", "Feb", "Mar", "‹ Back"]
    assert jumped.page == 5
    assert jumped.claims[0].text.startswith("Mon 7 February")


def test_a_timeline_from_a_day_on_begins_there() -> None:
    asked = parse("from 1 february", TODAY)

    answer = timeline_briefing([each for each in MANY if each.id >= "m2"], asked, desk(WIRE))

    assert (answer.page, answer.title) == (1, "Timeline: since 1 February 2022")
    assert answer.claims[0].lead == "Mon 7 February"


def test_filters_are_questions_and_each_can_be_taken_back() -> None:
    asked = parse("egypt", TODAY)

    offered = filters("meetings", asked, ["Egypt", "Sudan", "Sudan", "Chad"], MANY)
    narrowed = parse("egypt sudan only talks this week", TODAY)
    taken_back = {choice.label: choice.action for choice in removals("meetings", narrowed)}

    assert [choice.label for choice in offered] == ["Sudan", "Chad", "This week", "This month"]
    assert (narrowed.sides, narrowed.kinds, narrowed.confirmed) == (("Egypt", "Sudan"), (MeetingKind.TALKS,), False)
    assert [*taken_back] == ["✕ Egypt", "✕ Sudan", "✕ 3–9 January 2022", "✕ only talks"]
    assert all(len(each.encode()) <= ACTION_BYTES for each in taken_back.values())
    assert "egypt" not in taken_back["✕ Egypt"]
    assert "only talks" not in taken_back["✕ only talks"]


def test_what_is_tentative_is_asked_for_alone_and_offered_where_there_is_some() -> None:
    may_be = meeting("Egypt", "Sudan", on="2022-01-12", citing=[CITED], name="may", status="tentative")
    asked = parse("egypt only tentative", NOW.date())

    offered = [choice.label for choice in filters("meetings", parse("egypt", NOW.date()), (), [may_be, *MANY])]

    assert [asked.lets_through(each) for each in (may_be, MANY[0])] == [True, False]
    assert (asked.shown, asked.short) == ("Egypt, only tentative", "egypt only tentative")
    assert [choice.label for choice in removals("meetings", asked)] == ["✕ Egypt", "✕ only tentative"]
    assert "Only tentative" in offered


def test_filters_too_many_for_a_button_are_taken_back_together() -> None:
    narrowed = parse("egypt sudan only talks only confirmed 3 january to 9 january 2022", TODAY)

    assert removals("meetings", narrowed)[-1].action == "meetings:1:"


@pytest.mark.parametrize(
    "text",
    ["egypt only confirmed", "egypt only tentative", "only summits", "sudan only talks 3 january to 9 january 2022"],
)
def test_the_shortest_wording_asks_the_same(text: str) -> None:
    asked = parse(text, TODAY)

    again = parse(asked.short, TODAY)

    assert (again.sides, again.kinds, again.confirmed, again.tentative, again.days) == (
        asked.sides,
        asked.kinds,
        asked.confirmed,
        asked.tentative,
        asked.days,
    )
