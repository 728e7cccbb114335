"""Which meetings have to do with words that somebody follows."""

from __future__ import annotations

import pytest

from briefings.library import Library
from briefings.query import parse
from briefings.search import Search
from briefings.topics import meetings_on, topics_of, topics_wanted
from store.records import ChatKey, Subscriber
from tests.briefings.papers import NOW, Paper, meeting

WIRE = Paper(
    "wire",
    "2022-01-03",
    "Chile and Peru will hold talks on fishing quotas in Vienna on January 12. Chile demanded a moratorium on trawling. "
    "Norway and Oman will meet in Bergen on January 14. Norway welcomed the new pipeline. "
    "Iceland and Malta will confer on January 20 in Lima.",
)
FISH = meeting(
    "Chile", "Peru", on="2022-01-12", place="Vienna", name="fish",
    citing=[WIRE.cite("Chile and Peru will hold talks on fishing quotas in Vienna on January 12.")],
)  # fmt: skip
PIPE = meeting(
    "Norway", "Oman", on="2022-01-14", place="Bergen", name="pipe",
    citing=[WIRE.cite("Norway and Oman will meet in Bergen on January 14.")],
)  # fmt: skip
LIMA = meeting(
    "Iceland", "Malta", on="2022-01-20", place="Lima", name="lima",
    citing=[WIRE.cite("Iceland and Malta will confer on January 20 in Lima.")],
)  # fmt: skip
WIRE.said("Chile", "demand", "a moratorium on trawling", cue="demanded", source="Chile")
WIRE.said("Norway", "support", "the new pipeline", cue="welcomed", source="Norway")
MEETINGS = (FISH, PIPE, LIMA)


@pytest.fixture(scope="module")
def library() -> Library:
    return Library([WIRE.article], [WIRE.findings], MEETINGS)


TOPICS = [
    ("fishing", ("fish",)),
    ("Fishing quota", ("fish",)),
    ("trawling", ("fish",)),
    ("pipeline", ("pipe",)),
    ("pipelines Norway", ("pipe",)),
    ("Bergen", ("pipe",)),
    ("Vienna", ("fish",)),
    ("Lima", ("lima",)),
    ("Peru quotas", ("fish",)),
    ("meeting", ("fish", "lima", "pipe")),
    ("pipeline trawling", ()),
    ("nothing of the kind", ()),
    ("the and of", ()),
    ("", ()),
]


@pytest.mark.parametrize(("words", "expected"), TOPICS, ids=[row[0] or "no words" for row in TOPICS])
def test_words_mean_the_meetings_that_have_to_do_with_them(
    library: Library, words: str, expected: tuple[str, ...]
) -> None:
    assert sorted(topics_of(library, [words])[words]) == sorted(expected)


@pytest.mark.parametrize("words", [row[0] for row in TOPICS if row[0] and row[0] != "Lima"])
def test_whatever_meetings_finds_is_followed_too(library: Library, words: str) -> None:
    asked = parse(words, NOW.date())
    found = Search(library).meetings(asked.at_the_capital if asked.capital else asked) if asked.terms else []

    assert {each.id for each in found} <= topics_of(library, [words])[words]


def test_a_day_among_the_words_does_not_count(library: Library) -> None:
    assert meetings_on(library, "fishing 3 May 2021") == {"fish"}


def test_the_words_of_all_are_asked_for_once() -> None:
    readers = [Subscriber(ChatKey(1), topics=("grain", "fish")), Subscriber(ChatKey(2), muted_topics=("fish",))]

    assert topics_wanted(readers) == ("grain", "fish")
