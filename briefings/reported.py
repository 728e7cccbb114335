"""Of which meetings something was reported after they had ended: that they were held, or what was said there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta

from briefings.notices import REPORTED_WITHIN
from store.records import Article, Findings, Meeting, MeetingStatus

_DAY = timedelta(days=1)
_OFF = (MeetingStatus.CANCELLED, MeetingStatus.POSTPONED)


def lately_over(meetings: Iterable[Meeting], now: datetime) -> list[Meeting]:
    """The meetings that were to take place within the last days, by the day, and were not called off."""
    today = now.astimezone(UTC).date()
    return [each for each in meetings if each.status not in _OFF and _is_lately_over(each, today)]


def _is_lately_over(meeting: Meeting, today: date) -> bool:
    last = meeting.when.latest
    return meeting.when.is_dated and last is not None and last - _DAY <= today <= last + REPORTED_WITHIN + _DAY


def reported_of(
    meetings: Iterable[Meeting], articles: Mapping[str, Article], findings: Mapping[str, Findings]
) -> frozenset[str]:
    """The ids of those that a source says were held, or whose sides are quoted in a report of afterwards."""
    return frozenset(each.id for each in meetings if _is_reported(each, articles, findings))


def _is_reported(meeting: Meeting, articles: Mapping[str, Article], findings: Mapping[str, Findings]) -> bool:
    if meeting.status is MeetingStatus.HELD:
        return True
    names = {citation.article for citation in meeting.citations}
    later = [name for name in names if name in articles and is_report_of(meeting, articles[name])]
    return any(_quotes(meeting, findings[name]) for name in later if name in findings)


def _quotes(meeting: Meeting, found: Findings) -> bool:
    sides = set(meeting.sides)
    return any(each.certain and sides & {part.strip() for part in each.party.split(";")} for each in found.positions)


def is_report_of(meeting: Meeting, article: Article) -> bool:
    """True for an article published after the meeting had begun; of the same day only where its hour is known."""
    last = meeting.when.latest
    if last is None:
        return False
    moment = meeting.when.moment
    if moment is not None and not article.published_day_only:
        return moment < article.published
    return last < article.published.date()
