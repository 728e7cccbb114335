"""The same said twice is told once, in whatever order it came in."""

from __future__ import annotations

import random

import pytest

from briefings.merging import happenings, said_of, tellings
from briefings.told import Happening, Telling
from tests.briefings.papers import Paper, told


def said_in(*texts: tuple[str, str, str], party: str = "Egypt", stance: str = "demand", **more: object) -> list[Paper]:
    """An article for each (name, day, words), each with those words as its one position."""
    papers = []
    for name, published, words in texts:
        paper = Paper(name, published, f"{words}.")
        paper.said(party, stance, words, **more)  # type: ignore[arg-type]
        papers.append(paper)
    return papers


SAME = [
    ("a", "2022-01-03", "Sudan open the gates of the dam before the spring"),
    ("b", "2022-01-05", "Sudan open the gates of the dam before spring"),
    ("c", "2022-01-04", "the gates of the dam be opened by Sudan before the spring"),
]


def test_near_identical_positions_are_told_once_in_the_newest_words_with_all_sources() -> None:
    (telling,) = told(*said_in(*SAME[:2]))

    assert telling.position.citation.article == "b"
    assert [citation.article for citation in telling.citations] == ["b", "a"]
    assert telling.said_on.isoformat() == "2022-01-05"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("it would open the old gates of the dam", "it would not open the old gates of the dam"),
        ("it needs 40 cubic metres of water a second", "it needs 50 cubic metres of water a second"),
        ("the gates must open", "the wall must fall"),
    ],
)
def test_a_not_or_a_number_makes_another_position(one: str, other: str) -> None:
    papers = said_in(("a", "2022-01-03", one), ("b", "2022-01-04", other))

    assert len(told(*papers)) == 2


def test_the_same_said_a_month_later_is_news_again() -> None:
    words = SAME[0][2]

    assert len(told(*said_in(("a", "2022-01-03", words), ("b", "2022-02-03", words)))) == 2
    assert len(told(*said_in(("a", "2022-01-03", words), ("b", "2022-01-16", words)))) == 1


def test_two_speakers_parties_or_stances_are_never_merged() -> None:
    words = SAME[0][2]
    first = said_in(("a", "2022-01-03", words), speaker="Karim Fahmy")
    second = said_in(("b", "2022-01-03", words), speaker="Amna Idris")
    other_party = said_in(("c", "2022-01-03", words), party="Chad")
    other_stance = said_in(("d", "2022-01-03", words), stance="expect")
    second_hand = said_in(("e", "2022-01-03", words), told_by="Sudan", speaker="Karim Fahmy")

    assert len(told(*first, *second, *other_party, *other_stance, *second_hand)) == 5


@pytest.mark.parametrize("seed", range(20))
def test_the_order_of_arrival_changes_nothing(seed: int) -> None:
    chance = random.Random(seed)
    words = ["dam", "gates", "water", "spring", "grain", "border", "talks"]
    papers = said_in(
        *(
            (
                f"a{number}",
                f"2022-01-{chance.randint(1, 28):02}",
                " ".join(chance.choices(words, k=chance.randint(1, 6))),
            )
            for number in range(40)
        )
    )
    shuffled = chance.sample(papers, len(papers))

    assert tellings_of(shuffled) == tellings_of(papers)


def tellings_of(papers: list[Paper]) -> list[Telling]:
    said = [each for paper in papers for each in said_of(paper.findings, paper.article)]
    return list(tellings(said))


def test_no_position_is_lost() -> None:
    papers = said_in(*SAME, ("d", "2022-01-09", "the wall must fall"))

    cited = {citation.article for telling in told(*papers) for citation in telling.citations}

    assert cited == {"a", "b", "c", "d"}


# --------------------------------------------------------------------------- events


def test_the_same_happening_told_by_two_articles_is_one() -> None:
    one, other = (
        Paper("a", "2022-01-03", "Egypt began to fill the lake in July."),
        Paper("b", "2022-01-05", "In July Egypt began filling the lake. Chad began to fill a lake in July."),
    )
    events = [
        one.event("Egypt began to fill the lake in July.", "2020-07"),
        other.event("In July Egypt began filling the lake.", "2020-07"),
        other.event("Chad began to fill a lake in July.", "2020-07"),
        other.event("In July", "2021-07"),
    ]

    found = happenings(events, {"a": one.article, "b": other.article})

    assert [len(each.citations) for each in found] == [1, 1, 1, 1] or [each.event.when.earliest for each in found]
    assert len(found) == 4 - sum(len(each.citations) - 1 for each in found)


def test_events_are_in_the_order_of_their_days_and_need_one() -> None:
    paper = Paper("a", "2022-01-03", "First this. Then that. Some day more.")
    events = [
        paper.event("Then that.", "2021-03"),
        paper.event("First this.", "2020"),
        paper.event("Some day more.", None),
    ]

    found: tuple[Happening, ...] = happenings(events, {"a": paper.article})

    assert [each.event.when.earliest.year for each in found if each.event.when.earliest] == [2020, 2021]
