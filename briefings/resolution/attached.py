"""What belongs to a meeting beside its reports: who confirmed it, and what the text itself leaves open."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from briefings.extraction import gazetteer
from briefings.resolution.meeting import Draft
from briefings.resolution.told import Told
from store.records import Article, Citation, Findings, MeetingStatus, OpenPoint, Statement

_ALL_OF_THEM = re.compile(
    r"\b(?:both|(?:the )?two|all) (?:countries|sides|governments|nations|ministries|capitals|parties)\b|\bboth\b", re.I
)
_WORD = re.compile(r"[\w.\-]+")
LONGEST_NAME = 4
_CALLED_OFF = frozenset({MeetingStatus.CANCELLED, MeetingStatus.POSTPONED})


def confirmed_by(draft: Draft, findings: Mapping[str, Findings], articles: Mapping[str, Article]) -> tuple[str, ...]:
    """The sides whose own officials are told to have announced or confirmed it as it stands, first one first.

    Read from who is named as the source of the words that tell of it, else from the outlet where
    that is a side's own (a foreign ministry's release). The last word of a side counts: whoever called
    it off does not confirm that it takes place, nor the other way round.
    """
    sides = dict.fromkeys(draft.meeting.sides)
    last: dict[str, tuple[datetime, bool]] = {}
    for told in draft.reports:
        article, found = articles.get(told.article), findings.get(told.article)
        if told.report.official and article and found:
            word = (article.published, told.report.status in _CALLED_OFF)
            for side in _speaking(told, found, article, tuple(sides)):
                if side in sides:
                    last[side] = max(word, last.get(side, word))
    is_off = draft.meeting.status in _CALLED_OFF
    return tuple(side for side, (_, was_off) in last.items() if was_off == is_off)


def _speaking(told: Told, findings: Findings, article: Article, sides: tuple[str, ...]) -> Iterator[str]:
    """The sides that the sources of these words speak for."""
    is_said = False
    for statement in findings.statements:
        if statement.source and _is_about(statement, told):
            is_said = True
            words = article.words(*statement.source)
            yield from sides if _ALL_OF_THEM.search(words) else sides_named(words)
    if not is_said and article.publisher:
        yield from sides_named(article.publisher)


def _is_about(statement: Statement, told: Told) -> bool:
    """True where the content of the statement tells of the meeting."""
    start, end = statement.content
    return any(start < citation.end and citation.start < end for citation in told.report.citations)


def sides_named(words: str) -> Iterator[str]:
    """Every side that these few words name, by country, demonym, seat, office-holder or body."""
    names = [word.removesuffix("'s") for word in _WORD.findall(words.replace("’", "'").replace("'s", ""))]
    for size in range(LONGEST_NAME, 0, -1):
        for at in range(len(names) - size + 1):
            entry = gazetteer.by_folded_name().get(gazetteer.fold(" ".join(names[at : at + size])))
            if entry and names[at][:1].isupper():
                yield entry.side


def open_points(drafts: Sequence[Draft], findings: Mapping[str, Findings]) -> dict[int, tuple[Citation, ...]]:
    """Draft by number -> what its articles leave open about it, in the order of the drafts' articles.

    A point goes to the meeting of its own article with the sides it names; where it names none or
    several fit, to the one told of last before it.
    """
    by_article: defaultdict[str, list[tuple[Told, int]]] = defaultdict(list)
    for number, draft in enumerate(drafts):
        for told in draft.reports:
            by_article[told.article].append((told, number))
    points: defaultdict[int, dict[Citation, None]] = defaultdict(dict)
    for article in sorted(by_article):
        for point in findings[article].open_points if article in findings else ():
            meant = _meant(point, by_article[article])
            if meant is not None:
                points[meant][point.citation] = None
    return {number: tuple(sorted(found)) for number, found in points.items()}


def _meant(point: OpenPoint, told: Sequence[tuple[Told, int]]) -> int | None:
    about = frozenset(point.about)
    same = [each for each in told if about and each[0].sides == about]
    part = [each for each in told if about and about <= each[0].sides]
    candidates = same or part or ([] if about else list(told))
    if not candidates:
        return None
    return min(candidates, key=lambda each: _distance(each[0].citation, point.citation))[1]


def _distance(told: Citation, point: Citation) -> tuple[bool, int, int]:
    """Nearest before the point first, then nearest after it."""
    return told.start > point.start, abs(point.start - told.start), told.start
