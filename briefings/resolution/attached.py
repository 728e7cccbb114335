"""What belongs to a meeting beside its reports: who confirmed it, and what the text itself leaves open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from briefings.extraction import gazetteer
from briefings.resolution.meeting import Draft
from briefings.resolution.told import Told, sides_of
from store.records import Article, Citation, Findings, MeetingStatus, OpenPoint, Statement

_ALL_OF_THEM = re.compile(
    r"\b(?:both|(?:the )?two|all) (?:countries|sides|governments|nations|ministries|capitals|parties)\b|\bboth\b", re.I
)
_WORD = re.compile(r"[\w.\-]+")
LONGEST_NAME = 4
_CALLED_OFF = frozenset({MeetingStatus.CANCELLED, MeetingStatus.POSTPONED})


def confirmed_by(draft: Draft, sources: Mapping[str, tuple[Article | None, Findings]]) -> tuple[str, ...]:
    """The sides whose own officials are told to have announced or confirmed it as it stands, first one first.

    Read from who is named as the source of the words that tell of it, else from the outlet where
    that is a side's own (a foreign ministry's release). The last word of a side counts: whoever called
    it off does not confirm that it takes place, nor the other way round.
    """
    sides = dict.fromkeys(draft.meeting.sides)
    last: dict[str, tuple[datetime, bool]] = {}
    for told in draft.reports:
        article, found = sources[told.article]
        if told.report.official and article:
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


def open_points(told: Sequence[Told], findings: Findings) -> list[tuple[Told, Citation]]:
    """What an article leaves open, each point with a report of the meeting that it is about.

    ``told`` are all that it reports, by meeting, the meeting told of earliest first. A point goes to the
    meeting with the sides it names; where it names none or several fit, to the one told of last before it.
    """
    meant = ((_meant(point, told), point.citation) for point in findings.open_points)
    return [(one, citation) for one, citation in meant if one is not None]


def _meant(point: OpenPoint, told: Sequence[Told]) -> Told | None:
    about = frozenset(point.about)
    same = [each for each in told if about and sides_of(each.said) == about]
    part = [each for each in told if about and about <= sides_of(each.said)]
    candidates = same or part or ([] if about else list(told))
    return min(candidates, key=lambda each: _distance(each.citation, point.citation), default=None)


def _distance(told: Citation, point: Citation) -> tuple[bool, int, int]:
    """Nearest before the point first, then nearest after it."""
    return told.start > point.start, abs(point.start - told.start), told.start
