"""What a meeting is about, in its article's words; and much that is no subject."""

from __future__ import annotations

import pytest

from briefings.compose.about import about
from tests.briefings.papers import Paper, desk, meeting


def subject(text: str, *, crowded: bool = False) -> str | None:
    """What the meeting that the first sentence tells of is about."""
    paper = Paper("a", "2022-01-05", text)
    first = paper.sentence(0, 1)
    talks = meeting("Egypt", "Sudan", on="2022-01-12", citing=[first])
    found = about(talks, desk(paper), {first} if crowded else ())
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Egypt and Sudan will hold talks on the great dam in Cairo on January 12.", "the great dam"),
        ("Ministers will meet in Cairo on January 12 to discuss grain prices, the ministry said.", "grain prices"),
        ("Experts will meet in Cairo on January 12 to compare their figures.", "to compare their figures"),
        ("Egypt and Sudan will meet next week. The talks are expected to address the border.", "the border"),
        ("Egypt and Sudan will meet next week. The meeting would deal with visas alone.", "visas alone"),
        ("The two will meet. They said the meeting will focus on trade, while Chad looks on.", "trade"),
        ("A summit over fishing rights is set for Monday.", "fishing rights"),
    ],
)
def test_subject(text: str, words: str) -> None:
    assert subject(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Egypt and Sudan will hold talks on Monday.",
        "Egypt and Sudan will hold talks on 12 January.",
        "Egypt and Sudan will hold talks on the sidelines of a fair.",
        "Egypt and Sudan will meet in Cairo. Prices of grain went up again.",
        "Egypt and Sudan will meet. Chad wants to discuss the border.",
        "Egypt will travel to Sudan.",
    ],
)
def test_no_subject(text: str) -> None:
    assert subject(text) is None


def test_a_passage_that_tells_of_two_meetings_names_no_subject() -> None:
    text = "Egypt will meet Sudan on Monday and Chad on Tuesday to discuss the border."

    assert subject(text) == "the border"
    assert subject(text, crowded=True) is None


def test_its_citation_gives_back_the_words() -> None:
    paper = Paper("a", "2022-01-05", "Egypt and Sudan will hold talks on the great dam in Cairo on January 12.")
    talks = meeting("Egypt", "Sudan", on="2022-01-12", citing=[paper.sentence(0, 1)])

    found = about(talks, desk(paper))

    assert found is not None
    assert paper.article.words(found[1].start, found[1].end) == "the great dam"
