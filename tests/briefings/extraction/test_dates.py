"""What is found in single sentences, phenomenon by phenomenon, and what must not be taken for a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from briefings.extraction.dates import find_dates

HERE = Path(__file__).parent
SOME_DAY = date(2022, 1, 5)


def lines(name: str) -> Iterator[tuple[str, str]]:
    """Each line of a table with the heading it stands under."""
    heading = ""
    for line in (HERE / name).read_text(encoding="utf8").splitlines():
        if line.startswith("== "):
            heading = line.removeprefix("== ")
        elif line and heading:
            yield heading, line


def rows(name: str) -> Iterator[object]:
    for heading, line in lines(name):
        day, text, expected, *reason = line.split(" | ")
        marks = [pytest.mark.xfail(strict=True, reason=reason[0])] if reason else []
        yield pytest.param(text, date.fromisoformat(day), expected, id=f"{heading}: {text}", marks=marks)


FOUND = [*rows("dates_found.txt"), *rows("dates_not_yet.txt")]
NOT_FOUND = [pytest.param(text, id=f"{heading}: {text}") for heading, text in lines("dates_not_found.txt")]


@pytest.fixture(scope="module")
def docs(nlp: Language) -> dict[str, Doc]:
    """Every sentence of the tables, parsed in one go."""
    texts = [str(row.values[0]) for row in (*FOUND, *NOT_FOUND)]
    return dict(zip(texts, nlp.pipe(texts), strict=True))


def told(doc: Doc, published: date) -> str:
    """The expressions of a text, written as the table writes them."""
    found = find_dates(doc, published)
    return "; ".join(f"{doc.text[e.start : e.end]} = {e.value}{f' {e.mod}' if e.mod else ''}" for e in found)


@pytest.mark.parametrize(("text", "published", "expected"), FOUND)
def test_finds_the_words_and_the_value(docs: dict[str, Doc], text: str, published: date, expected: str) -> None:
    doc = docs[text]

    found = told(doc, published)

    assert found == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_finds_no_time_where_none_is_told(docs: dict[str, Doc], text: str) -> None:
    doc = docs[text]

    found = told(doc, SOME_DAY)

    assert found == ""


def test_the_tables_are_as_large_as_they_claim() -> None:
    found, not_found = len(FOUND), len(NOT_FOUND)

    assert not_found >= 100
    assert found + not_found >= 400


@pytest.mark.parametrize("published", [date.min, date.max])
def test_no_sentence_raises_at_the_ends_of_the_calendar(docs: dict[str, Doc], published: date) -> None:
    found = [(doc, expression) for doc in docs.values() for expression in find_dates(doc, published)]

    assert len(found) > len(FOUND) // 2
    assert all(doc.text[e.start : e.end].strip() for doc, e in found)
