"""Whatever the text: nothing raises, spans give back words and nest, and time grows with the length alone."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from briefings.extraction.events import find_events
from briefings.extraction.parties import find_mentions
from briefings.extraction.positions import find_positions, find_statements
from briefings.extraction.quotations import find_quotations
from briefings.extraction.reading import Reading
from tests.briefings.extraction.said import PUBLISHED, Said, read

PIECES = [
    "Russia", "the Kremlin", "He", "she", "they", "it", "We", "the minister", "President Ana Petrovic", "Serbia's", "its", "who", "which",
    "said", "said that", "says", "told", "according to", "demanded", "called for", "called on", "refused to", "threatens", "denied", "offer",
    "was accused by", "is ready to", "would not", "may", "if", "unless", "but", "and", "adding that", "quoted", "as saying", "make clear that",
    "leave", "sign the treaty", "talks", "sanctions", "in May 2022", "on Monday", "2014", "the 2015 agreement", "by", "of", "that",
    '"', "“", "”", "‘", "’", "'", "''", "``", "(", ")", ",", ".", ":", ";", "?", "!", "—", "-", "…", "\n", "\n\n", " ", "\t", "\u00a0",
    "é", "漢字", "\U0001f600", "U.S.-Iran", "St.", "\u200b", "a" * 60,
]  # fmt: skip

texts = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join) | st.text(max_size=80)


def assert_spans_are_sound(said: Said) -> None:
    """Every span lies in the text, holds words, and is covered by the citation of its position."""
    for statement in said.statements:
        for span in (statement.content, statement.source, statement.cue):
            assert span is None or (0 <= span[0] < span[1] <= len(said.text) and said.text[slice(*span)].strip())
    for position in said.positions:
        start, end = position.content
        assert 0 <= position.citation.start <= start < end <= position.citation.end <= len(said.text)
        assert position.party
        if position.cue is not None and position.told_by is None:
            assert 0 <= position.cue[0] < position.cue[1] <= len(said.text)
    for event in said.events:
        assert said.text[event.citation.start : event.citation.end].strip()
        if event.expression is not None:
            assert 0 <= event.expression[0] < event.expression[1] <= len(said.text)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=texts)
def test_no_text_raises_and_spans_nest(nlp: Language, text: str) -> None:
    said = read(nlp, text)

    assert_spans_are_sound(said)


@given(text=st.text(alphabet="\"“”‘’'`ab .,\n", max_size=60))
def test_quotations_never_overlap_and_hold_no_line_break(text: str) -> None:
    found = find_quotations(text)

    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all("\n" not in text[q.start : q.end] and q.start < q.end for q in found)


def test_reading_twice_finds_the_same(nlp: Language) -> None:
    text = "Serbia said it would not sign. “We were asked too late,” President Ana Petrovic said. She called for new talks."

    assert read(nlp, text) == read(nlp, text)


UNCLOSED = 'He said "we will never sign, and "Serbia must leave," the Chadian minister told "reporters. '
PLURALS = "They said it was late. They called for talks. It denied the report. "
NESTED = "Serbia said Hungary said Chad said Peru said Norway said the treaty was dead. "
FLAT = "of the plan of the minister of the ally of the leader of the country "
SAID = "said " * 60
THAT = "he said that " * 25
TAILS = "Chad says Sudan lies, a claim Sudan rejects, which Chad denies, something Sudan has denied. "
LABELS = "Poll: he said no.\nBell: I will win.\n"
ENDLESS = {
    "quotes": 'He said "we will never sign and "Serbia must leave," the minister told "reporters ',
    "said": "said ",
    "that": "he said that ",
    "tails": "Chad says Sudan lies, a claim Sudan rejects, ",
}
"""Repeated without a full stop: one sentence that never ends."""


def seconds(chunk: Doc, length: int) -> float:
    """The least processor time of three runs over ``length`` characters of copies of a parsed chunk."""
    doc = Doc.from_docs([chunk] * (length // len(chunk.text)), ensure_whitespace=False)
    assert doc is not None
    return finding_time(doc)


def finding_time(doc: Doc) -> float:
    """The least processor time of three runs of the finders over a parsed text."""
    runs = []
    for _ in range(3):
        doc.user_data.clear()
        reading = Reading(doc, "a1", PUBLISHED)
        mentions = find_mentions(reading)
        started = time.process_time()
        reading = replace(reading, mentions=mentions)
        find_positions(reading, find_statements(reading))
        find_events(reading, ())
        runs.append(time.process_time() - started)
    return min(runs)


@pytest.mark.parametrize(
    ("chunk", "length"),
    [
        (UNCLOSED, 100_000),
        (SAID, 100_000),
        (THAT, 100_000),
        (PLURALS, 40_000),
        (NESTED, 40_000),
        (FLAT, 40_000),
        (TAILS, 20_000),
        (LABELS, 20_000),
    ],
    ids=["unclosed", "said", "that", "plurals", "nested", "flat", "tails", "labels"],
)
def test_time_grows_with_the_length_alone(nlp: Language, chunk: str, length: int) -> None:
    parsed = nlp(chunk)

    short, long = seconds(parsed, length // 4), seconds(parsed, length)

    assert long < 8 * short


@pytest.mark.parametrize("unit", ENDLESS.values(), ids=ENDLESS.keys())
def test_a_sentence_without_end_costs_no_more_than_its_length(nlp: Language, unit: str) -> None:
    doc, quarter = nlp(unit * (8_000 // len(unit))), nlp(unit * (2_000 // len(unit)))

    short, long = finding_time(quarter), finding_time(doc)

    assert long < 8 * short
