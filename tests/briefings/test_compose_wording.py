"""Titles, names and quotations: shorter, but never saying something else."""

from __future__ import annotations

import pytest

from briefings.compose.wording import (
    clipped,
    has_negation,
    listing,
    meeting_title,
    party_words,
    quoted,
    sentence,
    the,
    unquoted_stop,
    whole_quotation,
)
from store.records import Citation, Party
from tests.briefings.papers import meeting

HERE = (Citation("a", 0, 1),)


@pytest.mark.parametrize(
    ("sides", "kind", "place", "title"),
    [
        (("Egypt", "Sudan"), "talks", None, "Egypt – Sudan talks"),
        (("NATO",), "summit", "Madrid", "NATO summit"),
        (("Marta Lind/European Union",), "visit", "Cairo", "Marta Lind: visit"),
        (("Egypt",), "visit", None, "Egypt visit"),
        ((), "talks", "Geneva", "Geneva talks"),
        ((), "other", None, "Meeting"),
        (("Egypt", "Sudan", "Chad", "Libya"), "conference", None, "Egypt, Sudan and 2 others: conference"),
        (("Karim Fahmy/Egypt", "Egypt", "Sudan"), "call", None, "Egypt – Sudan call"),
    ],
)
def test_meeting_title(sides: tuple[str, ...], kind: str, place: str | None, title: str) -> None:
    assert meeting_title(meeting(*sides, on=None, citing=HERE, kind=kind, place=place)) == title


def test_a_side_is_named_alone_only_where_nobody_speaks_for_it() -> None:
    parties = (Party("Karim Fahmy", "Egypt"), Party("Egypt", "Egypt"), Party("United States", "United States"))

    assert party_words(parties) == ["Karim Fahmy (Egypt)", "the United States"]


def test_a_countrys_ministry_is_the_country() -> None:
    parties = (Party("Egypt's foreign ministry", "Egypt"), Party("Ministry of Foreign Affairs of Sudan", "Sudan"))

    assert party_words(parties) == ["Egypt", "Sudan"]


def test_somebody_who_speaks_for_a_ministry_keeps_the_name() -> None:
    parties = (Party("Egypt's foreign ministry spokesman Karim Fahmy", "Egypt"),)

    assert party_words(parties) == ["Egypt's foreign ministry spokesman Karim Fahmy (Egypt)"]


def test_names_in_a_row() -> None:
    assert listing([the("United Kingdom"), the("France"), the("African Union")]) == (
        "the United Kingdom, France and the African Union"
    )
    assert listing([]) == ""


def test_a_long_text_is_cut_after_a_clause() -> None:
    text = "The first part says one thing, the second part says another thing, and the third part goes on for ever"

    assert clipped(text, 70) == "The first part says one thing, the second part says another thing …"


@pytest.mark.parametrize(
    "tail", ["unless the gates are opened", "but it would not sign", "if the others did the same", "except in winter"]
)
def test_what_takes_it_back_is_never_cut_off(tail: str) -> None:
    text = f"Egypt would come to the talks in Kinshasa in the second week of January with its experts, {tail}"

    assert clipped(text, 60) == text


def test_a_cut_never_parts_a_negation_from_its_verb() -> None:
    text = "the ministers of the three countries on the river did not in any way and at any time agree to a thing"

    assert not clipped(text, 60).endswith("did not …")
    assert has_negation(clipped(text, 60)) is has_negation(text)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("We will come", "“We will come”"),
        ("“We will come”", "“We will come”"),
        ("“We will come,", "“We will come,”"),
        ("it was a “bad joke” of theirs", "it was a “bad joke” of theirs"),
    ],
)
def test_quotation_marks_stand_once(text: str, marked: str) -> None:
    assert quoted(text) == marked


@pytest.mark.parametrize(
    ("text", "words", "whole"),
    [
        ('said "much is left" to do', 'much is left" to do', '"much is left" to do'),
        ("said it was “very bad”.", "it was “very bad", "it was “very bad”"),
        ("said it was “very bad”.", "it was “very bad”", "it was “very bad”"),
        ("said much is left", "much is left", "much is left"),
    ],
)
def test_half_a_quotation_gets_its_other_mark(text: str, words: str, whole: str) -> None:
    start = text.index(words)

    first, last = whole_quotation(text, start, start + len(words))

    assert text[first:last] == whole


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("CAIRO, December 28 - Egypt and Ethiopia will talk.", "Egypt and Ethiopia will talk."),
        ("ADDIS ABABA (Reuters) - The dam is full.", "The dam is full."),
        ("NEW YORK, N.Y., Jan. 5 (AP) — Ministers met.", "Ministers met."),
        ("WASHINGTON — “No,” she said.", "“No,” she said."),
        ("The US - a partner - agreed.", "The US - a partner - agreed."),
        ("NATO will meet - Russia too.", "NATO will meet - Russia too."),
    ],
)
def test_a_dateline_is_no_part_of_the_sentence(text: str, without: str) -> None:
    assert sentence(text) == without


def test_a_stop_before_a_closing_mark_goes() -> None:
    assert unquoted_stop("We will come,”") == "We will come”"
    assert unquoted_stop("in the U.S.") == "in the U.S."
