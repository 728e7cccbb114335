"""Who speaks in the words that tell of a meeting: the sides that a source named there stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.extraction import gazetteer
from store.records import Article, Findings, MeetingReport, Statement

_ALL_OF_THEM = re.compile(
    r"\b(?:both|(?:the )?two|all) (?:countries|sides|governments|nations|ministries|capitals|parties)\b|\bboth\b", re.I
)
_WORD = re.compile(r"[\w.\-]+")
LONGEST_NAME = 4


def speaking(report: MeetingReport, findings: Findings, article: Article, sides: tuple[str, ...]) -> Iterator[str]:
    """The sides that the sources of these words speak for; where there is none, those of the outlet."""
    is_said = False
    for statement in findings.statements:
        if statement.source and _is_about(statement, report):
            is_said = True
            words = article.words(*statement.source)
            yield from sides if _ALL_OF_THEM.search(words) else sides_named(words)
    if not is_said and article.publisher:
        yield from sides_named(article.publisher)


def _is_about(statement: Statement, report: MeetingReport) -> bool:
    """True where the content of the statement tells of the meeting."""
    start, end = statement.content
    return any(start < citation.end and citation.start < end for citation in report.citations)


def sides_named(words: str) -> Iterator[str]:
    """Every side that these few words name, by country, demonym, seat, office-holder or body."""
    names = [word.removesuffix("'s") for word in _WORD.findall(words.replace("’", "'").replace("'s", ""))]
    for size in range(LONGEST_NAME, 0, -1):
        for at in range(len(names) - size + 1):
            entry = gazetteer.by_folded_name().get(gazetteer.fold(" ".join(names[at : at + size])))
            if entry and names[at][:1].isupper():
                yield entry.side
