"""Later versions of an article: what has another day in them was put right there, and not announced anew.

"The ministers will meet on Tuesday" that the feed corrects to "on Thursday" tells of one meeting. Its later version
is taken to say that it was moved, so that the day it had before is open no more; what it leaves out stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache

from briefings.resolution.told import PLANNED, sides_of, span_of
from store.records import Article, Findings, MeetingReport

_ALIKE = 0.7
"""A text that shares fewer words with the version before tells something else under its address."""
_COMPARED = 4_000
"""Characters from the beginning by which two versions are compared."""


def as_corrected(findings: Mapping[str, Findings], articles: Mapping[str, Article]) -> dict[str, Findings]:
    """The findings by article, later versions saying from which day they moved a meeting.

    What was handed in stays the very same where nothing was moved.
    """
    corrected = dict(findings)
    for name, later in findings.items():
        article = articles.get(name)
        before = articles.get(article.earlier) if article and article.earlier else None
        is_later = article and before and before.published <= article.published  # a text may come back as it was
        if article and before and is_later and before.id in findings:
            moved = dict(_moved(findings[before.id].meetings, later.meetings, article))
            if moved and _is_version(before.text, article.text):
                corrected[name] = replace(
                    later, meetings=tuple(moved.get(at, each) for at, each in enumerate(later.meetings))
                )
    return corrected


def _moved(
    before: Sequence[MeetingReport], later: Sequence[MeetingReport], article: Article
) -> Iterator[tuple[int, MeetingReport]]:
    """By their places the reports that have another day now, where one alone had one and one alone has."""
    left = [each for each in before if _is_plan(each) and not _is_among(each, later) and _is_ahead(each, article)]
    new = [(at, each) for at, each in enumerate(later) if _is_plan(each) and not _is_among(each, before)]
    for at, report in new:
        former = [each for each in left if _is_same_but_for_days(each, report)]
        if len(former) == 1 and sum(_is_same_but_for_days(former[0], each) for _, each in new) == 1:
            yield at, replace(report, former=former[0].when, moved=True)


def _is_plan(report: MeetingReport) -> bool:
    """True for what is to be on days of its own, and says nothing of other days by itself."""
    is_told_moved = report.moved or report.former is not None or report.shift is not None
    return report.status in PLANNED and report.when.is_dated and not is_told_moved


def _is_among(report: MeetingReport, others: Sequence[MeetingReport]) -> bool:
    """True where a meeting of these sides on one of these days is told there too, whatever became of it.

    What is told of without a day of its own ("they have met twice this year") is none of them.
    """
    days = span_of(report.when)
    spans = [span_of(each.when) for each in others if each.when.is_dated and sides_of(each) == sides_of(report)]
    return days is not None and any(span and span[0] <= days[1] and days[0] <= span[1] for span in spans)


def _is_ahead(report: MeetingReport, article: Article) -> bool:
    days = span_of(report.when)
    return days is not None and article.published.date() <= days[1]


def _is_same_but_for_days(one: MeetingReport, other: MeetingReport) -> bool:
    """True for meetings of one kind and of the same sides; the place may have been put right too."""
    return one.kind is other.kind and sides_of(one) == sides_of(other) != frozenset()


@lru_cache(maxsize=4096)
def _is_version(before: str, later: str) -> bool:
    """True where most of the words are the same and stand in the same order."""
    one, other = before[:_COMPARED].split(), later[:_COMPARED].split()
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE
