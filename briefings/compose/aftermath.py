"""What came of a meeting: what was reported of it afterwards, once, for those who were reminded of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefings.briefing import Briefing, Choice, Claim, Line, Section
from briefings.compose.brief import LEAST_SAID, Subject, said_lines, said_title
from briefings.compose.counts import capitalized
from briefings.compose.desk import Desk
from briefings.compose.occasion import Occasion, late_lines, why_lines
from briefings.compose.passages import in_full
from briefings.compose.reminder import choices_below
from briefings.compose.wording import clipped, meeting_title, sentence
from briefings.language import gettext
from briefings.reported import is_report_of
from briefings.told import Telling
from store.records import Citation

MOST_REPORTS = 2
LONGEST = 260


def aftermath_briefing(subject: Subject, occasion: Occasion, desk: Desk) -> Briefing | None:
    """The words that report it, and what each side said in articles of afterwards; None where there are neither."""
    meeting = subject.meeting
    reports = _reports(subject, desk)
    said = [each for each in subject.said if _is_afterwards(each, subject, desk)]
    if not reports and not said:
        return None
    lines: list[Line] = [*late_lines(occasion.row, desk), *reports]
    afterwards = replace(subject, said=said)
    told, _ = said_lines(afterwards, desk, beside=(reports,), most=LEAST_SAID)
    sections = [
        Section(tuple(lines)),
        Section(tuple(told) if said else (), said_title(afterwards, desk)),
        Section(tuple(why_lines(occasion))),
    ]
    more = [Choice(gettext("All that was said"), f"positions:1:{meeting.id}")] if len(said) > LEAST_SAID else []
    title = gettext("Afterwards: {meeting}", meeting=meeting_title(meeting))
    return desk.briefing(title, sections, [*choices_below(meeting)[:-1], *more])


def _reports(subject: Subject, desk: Desk) -> Sequence[Claim]:
    """What was reported of it, newest first: one sentence an article, without those that only announced it."""
    by_article: dict[str, Citation] = {}
    for each in desk.backed(subject.meeting.citations):
        if is_report_of(subject.meeting, desk.articles[each.article]) or _says_held(subject, each):
            by_article.setdefault(each.article, each)
    shown = (in_full(each, subject.meeting, desk) for each in list(by_article.values())[:MOST_REPORTS])
    return [_report(each, desk) for each in shown]


def _says_held(subject: Subject, citation: Citation) -> bool:
    steps = subject.meeting.history
    return any(step.citation == citation and step.status == "held" for step in steps)


def _report(citation: Citation, desk: Desk) -> Claim:
    lead = capitalized(f"{desk.outlet(citation.article)}, {desk.published(citation.article)}:")
    return Claim((clipped(sentence(desk.cited(citation)), LONGEST),), (citation,), lead=lead)


def _is_afterwards(telling: Telling, subject: Subject, desk: Desk) -> bool:
    article = desk.articles.get(telling.position.citation.article)
    return article is not None and is_report_of(subject.meeting, article)
