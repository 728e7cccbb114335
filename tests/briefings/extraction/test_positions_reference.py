"""The article the project was asked for with: what each side says in it, and who it is said by."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefings.extraction.pipeline import Reader
from briefings.sources.text import article_of
from store.records import Article, Findings, Position, Stance

PUBLISHED = datetime(2021, 12, 28, tzinfo=UTC)


@pytest.fixture(scope="module")
def article(evaluation: Path) -> Article:
    text = (evaluation / "reference" / "article.txt").read_text(encoding="utf8")
    return article_of(text, published=PUBLISHED, now=PUBLISHED)


@pytest.fixture(scope="module")
def findings(article: Article, reader: Reader) -> Findings:
    return reader.read(article)


def of(findings: Findings, article: Article, words: str) -> Position:
    """The one position whose content holds these words."""
    (found,) = (position for position in findings.positions if words in article.words(*position.content))
    return found


@pytest.mark.parametrize(
    ("words", "party", "speaker", "stance"),
    [
        ("not to admit Ukraine and roll back", "Russia", None, Stance.DEMAND),
        ("new security guarantees", "Russia", "Sergei Ryabkov", Stance.EXPECT),
        ("avoid “concessions”", "Russia", "Sergei Lavrov", Stance.REFUSE),
        ("plans for an assault", "Russia", None, Stance.DENY),
        ("military-technical responses", "Russia", "Vladimir Putin", Stance.THREATEN),
        ("swift and brutal sanctions", "United States", None, Stance.THREATEN),
    ],
)
def test_each_side_says_what_the_article_says_it_says(
    findings: Findings, article: Article, words: str, party: str, speaker: str | None, stance: Stance
) -> None:
    position = of(findings, article, words)

    assert (position.party, position.speaker, position.stance) == (party, speaker, stance)


def test_a_condition_stays_with_the_threat_it_belongs_to(findings: Findings, article: Article) -> None:
    threat = of(findings, article, "military-technical responses")
    sanctions = of(findings, article, "swift and brutal sanctions")

    assert article.words(*threat.content).endswith("are not met")
    assert article.words(*sanctions.content).endswith("in the case of a Russian incursion")


def test_nobody_else_takes_a_position(findings: Findings) -> None:
    parties = {position.party for position in findings.positions}

    assert parties == {"Russia", "United States"}


def test_diary_notes_are_statements_and_no_positions(findings: Findings, article: Article) -> None:
    said = [article.words(*statement.content) for statement in findings.statements]
    taken = [article.words(*position.content) for position in findings.positions]

    assert any("Russia and Nato would hold talks on 12 January" in words for words in said)
    assert not any("12 January" in words or "10 January" in words for words in taken)


def test_the_seizure_of_crimea_is_an_event_of_2014(findings: Findings, article: Article) -> None:
    (event,) = (event for event in findings.events if event.when.earliest and event.when.earliest.year == 2014)

    assert "seized Ukraine’s Crimea peninsula in 2014" in article.words(event.citation.start, event.citation.end)
    assert not event.planned
    assert set(event.parties) == {"Russia", "Ukraine"}
