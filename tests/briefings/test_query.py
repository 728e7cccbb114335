"""Questions as people type them, taken apart."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.query import LONGEST_QUERY, parse

TODAY = date(2021, 12, 28)


@pytest.mark.parametrize(
    ("text", "sides", "words"),
    [
        ("Russia", ["Russia"], []),
        ("russia nato", ["Russia", "NATO"], []),
        ("nato expansion", ["NATO"], ["expansion"]),
        ("when do Russia and NATO meet?", ["Russia", "NATO"], []),
        ("moscow's demands", ["Russia"], ["demands"]),
        ("the Kremlin", ["Russia"], []),
        ("biden administration", ["United States"], []),
        ("geneva talks", [], ["geneva", "talks"]),
        ("united states of america", ["United States"], []),
        ("WHO", ["World Health Organization"], []),
        ("who", [], []),
        ("Who is Amna Idris?", [], ["Amna", "Idris"]),
        ("kinshasa still on", ["Democratic Republic of the Congo"], []),
        ("New York talks", [], ["New York", "talks"]),
        ("US vs Russia", ["United States", "Russia"], []),
        ("us", ["United States"], []),
        ("tell us about Iran", ["Iran"], []),
        ("what does Iran want", ["Iran"], []),
        ("", [], []),
        ("???", [], []),
    ],
)
def test_parties_and_words(text: str, sides: list[str], words: list[str]) -> None:
    query = parse(text, TODAY)

    assert list(query.sides) == sides
    assert [term.text for term in query.words] == words


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("12 January", "2022-01-12", "2022-01-12"),
        ("january 12", "2022-01-12", "2022-01-12"),
        ("12 jan 2021", "2021-01-12", "2021-01-12"),
        ("2022-01-12", "2022-01-12", "2022-01-12"),
        ("2022-01", "2022-01-01", "2022-01-31"),
        ("31 february", "2022-02-01", "2022-02-28"),
        ("December", "2021-12-01", "2021-12-31"),
        ("february 2024", "2024-02-01", "2024-02-29"),
        ("2014", "2014-01-01", "2014-12-31"),
        ("jan 5-9", "2022-01-05", "2022-01-09"),
        ("between 1 and 5 january", "2022-01-01", "2022-01-05"),
        ("from 5 january to 9 february", "2022-01-05", "2022-02-09"),
        ("2021-12-01 to 2022-01-31", "2021-12-01", "2022-01-31"),
        ("since 12 jan", "2022-01-12", "9999-12-31"),
        ("until 3 march 2022", "0001-01-01", "2022-03-03"),
        ("the week of 12 January", "2022-01-10", "2022-01-16"),
        ("today", "2021-12-28", "2021-12-28"),
        ("tomorrow", "2021-12-29", "2021-12-29"),
        ("the day after tomorrow", "2021-12-30", "2021-12-30"),
        ("day before yesterday", "2021-12-26", "2021-12-26"),
        ("14.01.2022", "2022-01-14", "2022-01-14"),
        ("3.1.2022 to 9.1.2022", "2022-01-03", "2022-01-09"),
        ("the next 3 days", "2021-12-28", "2021-12-31"),
        ("next few weeks", "2021-12-28", "2022-01-18"),
        ("past two days", "2021-12-26", "2021-12-28"),
        ("in may", "2022-05-01", "2022-05-31"),
        ("since march", "2022-03-01", "9999-12-31"),
        ("friday", "2021-12-31", "2021-12-31"),
        ("last friday", "2021-12-24", "2021-12-24"),
        ("next week", "2022-01-03", "2022-01-09"),
        ("this month", "2021-12-01", "2021-12-31"),
        ("weekend", "2022-01-01", "2022-01-02"),
        ("next year", "2022-01-01", "2022-12-31"),
    ],
)
def test_days(text: str, first: str, last: str) -> None:
    query = parse(text, TODAY)

    assert query.days == (date.fromisoformat(first), date.fromisoformat(last))
    assert query.terms == ()


@pytest.mark.parametrize("text", ["2022-13-01", "may", "march", "sun", "12"])
def test_no_day(text: str) -> None:
    assert parse(text, TODAY).days is None


@pytest.mark.parametrize("text", ["12 February 0", "0 May", "0 january", "99 99 99"])
def test_numbers_that_are_no_days_are_no_error(text: str) -> None:
    assert parse(text, TODAY).text == text


def test_words_and_days_together() -> None:
    query = parse("geneva talks 12 january", TODAY)

    assert [term.text for term in query.words] == ["geneva", "talks"]
    assert query.days == (date(2022, 1, 12), date(2022, 1, 12))
    assert query.shown == "geneva talks, Wed 12 January 2022"


def test_all_asks_for_everything() -> None:
    assert parse("all egypt", TODAY).everything
    assert [term.text for term in parse("all egypt", TODAY).terms] == ["egypt"]
    assert not parse("egypt", TODAY).everything


@pytest.mark.parametrize(
    "text",
    ["all egypt", "geneva talks 12 january", "from 5 january to 9 january egypt", "since 12 jan", "nato expansion"],
)
def test_the_short_question_asks_the_same(text: str) -> None:
    query = parse(text, TODAY)

    again = parse(query.short, TODAY)

    assert (again.terms, again.days, again.everything) == (query.terms, query.days, query.everything)


@given(st.text(max_size=3 * LONGEST_QUERY))
def test_no_question_is_refused(text: str) -> None:
    query = parse(text, TODAY)

    assert len(query.text) <= LONGEST_QUERY
    assert query.days is None or query.days[0] <= query.days[1]
    assert all(term.keys or term.side for term in query.terms)


@pytest.mark.parametrize(
    ("text", "versus"),
    [
        ("Egypt vs Sudan", True),
        ("egypt vs. sudan", True),
        ("egypt v sudan", True),
        ("egypt versus sudan on water", True),
        ("egypt against sudan", True),
        ("egypt sudan", False),
        ("egypt and sudan", False),
        ("sanctions against iran", False),
        ("egypt vs sudan vs chad", False),
    ],
)
def test_two_sides_set_against_each_other(text: str, versus: bool) -> None:
    query = parse(text, TODAY)

    assert query.versus is versus
    assert parse(query.short, TODAY).versus is versus


def test_a_comparison_is_shown_as_it_was_meant() -> None:
    assert parse("moscow vs US", TODAY).shown == "Russia vs United States"


def test_a_capital_is_a_place_and_a_government() -> None:
    query = parse("egypt in Moscow", TODAY)

    assert query.capital is not None
    assert (query.capital.text, query.capital.side) == ("Moscow", "Russia")
    assert query.at_the_capital.sides == ("Egypt",)
    assert [term.text for term in query.at_the_capital.words] == ["Moscow"]


@pytest.mark.parametrize("text", ["geneva", "egypt", "moscow washington", "moscow vs cairo"])
def test_no_capital_that_could_be_meant_as_the_place(text: str) -> None:
    assert parse(text, TODAY).capital is None
