"""Whatever an article looks like, it is read or refused in plain words, and what is cited stands in it."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime

import pytest

from briefings.extraction.pipeline import Reader
from briefings.query import parse
from briefings.sources.text import UnreadableText, article_of, clean
from store.codec import decode, encode
from store.records import Article, Findings
from tests.briefings.extraction.test_meetings_any_text import SENTENCES
from tests.figures import Count
from tests.timing import seconds

NOW = datetime(2022, 1, 4, 9, tzinfo=UTC)
NOISE = (
    "", " ", "\n", "\n\n", "\t", "“", "”", '"', "'", "(", ")", "[[", "<b>", "</p>", "&amp;", "%s", "{}", "\\", "—", "…", "\u200b",
    "\u202e", "\u00ad", "\U0001f600", "\ud800", "x" * 200, "1" * 60, "31 February 2022", "25:61", "Monday Monday", "$4 bn",
    "https://example.org/a?b=c", "@attache_bot", "/delete_me", "said said said", "Mr. Mr. Mr.", "U.S.-U.K.", "NATO/EU",
)  # fmt: skip
UNITS = (
    " ",
    "\n",
    "a",
    "1",
    "A ",
    "a ",
    "Mr. ",
    "“",
    "(",
    ", ",
    "-",
    "1-",
    "Monday ",
    "of ",
    "he said, ",
    "A-B",
    "a\n",
)


def story(chance: random.Random) -> str:
    """A headline, and sentences that are whole, cut, joined or spoilt by something between."""
    pieces = []
    for _ in range(chance.randint(0, 8)):
        sentence = chance.choice(SENTENCES)
        start = chance.choice((0, 0, chance.randrange(len(sentence))))
        end = chance.choice((len(sentence), chance.randrange(len(sentence) + 1)))
        pieces += [sentence[start:end], chance.choice((" ", "\n\n", *NOISE))]
    return "".join(pieces)


def read_or_refuse(reader: Reader, text: str) -> tuple[Article, Findings] | None:
    """What is found; None where it was refused, which is said in words and no error."""
    try:
        article = article_of(text, published=None, title=None, now=NOW)
    except UnreadableText as refusal:
        assert str(refusal)
        return None
    return article, reader.read(article)


@pytest.mark.parametrize(
    "seeds",
    [range(40), *(pytest.param(range(at, at + 500), marks=pytest.mark.slow) for at in range(0, 10_000, 500))],
    ids=str,
)
def test_any_article_is_read_or_refused_and_what_is_cited_stands_in_it(
    reader: Reader, seeds: range, count: Count
) -> None:
    read = 0
    for seed in seeds:
        if (found := read_or_refuse(reader, story(random.Random(seed)))) is None:
            continue
        article, findings = found
        cited = [each for report in findings.meetings for each in report.citations]
        cited += [position.citation for position in findings.positions]
        assert all(0 <= each.start < each.end <= len(article.text) for each in cited), f"seed {seed}"
        assert decode(Findings, encode(findings)) == findings, f"seed {seed}"
        read += 1

    count("generated articles", articles=len(seeds), read=read, refused=len(seeds) - read)
    assert read > len(seeds) / 4, "articles that are all refused prove nothing"


@pytest.mark.parametrize("unit", UNITS)
def test_a_text_eight_times_as_long_is_cleaned_and_asked_for_in_about_eight_times_the_time(unit: str) -> None:
    short, long = unit * (2_000 // len(unit)), unit * (16_000 // len(unit))
    today = date(2022, 1, 4)

    cleaning = seconds(lambda: clean(long)) / seconds(lambda: clean(short))
    asking = seconds(lambda: parse(long[:4096], today)) / seconds(lambda: parse(short[:512], today))

    assert cleaning < 30
    assert asking < 30


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_an_article_four_times_as_long_is_read_in_about_four_times_the_time(reader: Reader, unit: str) -> None:
    short, long = (
        f"Norway and Chile will meet in Oslo. {unit * (size // len(unit))} They met." for size in (4_000, 16_000)
    )

    few, many = seconds(lambda: read_or_refuse(reader, short)), seconds(lambda: read_or_refuse(reader, long))

    assert many < 10 * max(few, 0.02)
