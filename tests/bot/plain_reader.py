"""A reader for tests of the conversation: it knows four kinds of plain sentence, and nothing else."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from store.records import (
    Article,
    Citation,
    EventReport,
    Findings,
    MeetingKind,
    MeetingReport,
    MeetingStatus,
    Party,
    Position,
    Precision,
    Stance,
    Statement,
    When,
)

_DAY = r"\d{1,2} \w+(?: \d{4})?|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_MEETING = re.compile(
    rf"(?P<first>[A-Z]\w+) and (?P<second>[A-Z]\w+) will (?:meet|hold talks) in (?P<place>[A-Z]\w+) on (?P<day>{_DAY})"
    r"(?: at (?P<clock>\d\d:\d\d) GMT)?[^.]*\."
)
_POSTPONED = re.compile(
    r"The talks of (?P<first>[A-Z]\w+) and (?P<second>[A-Z]\w+) in (?P<place>[A-Z]\w+), planned for "
    rf"(?P<old>{_DAY}), were postponed to (?P<day>{_DAY})[^.]*\."
)
_DEMAND = re.compile(r"(?P<party>[A-Z]\w+) demands (?P<content>[^.]+)\.")
_EVENT = re.compile(r"In (?P<year>\d{4}), [^.]+\.")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def read_plainly(article: Article) -> Findings:
    """What the plain sentences of the article say; a weekday is the next one after its publication."""
    published = article.published.date()
    return Findings(
        article.id,
        published,
        meetings=(
            *(_meeting(article, found, MeetingStatus.SCHEDULED) for found in _MEETING.finditer(article.text)),
            *(_meeting(article, found, MeetingStatus.SCHEDULED) for found in _POSTPONED.finditer(article.text)),
        ),
        statements=tuple(
            Statement(found.span("content"), found.span("party")) for found in _DEMAND.finditer(article.text)
        ),
        positions=tuple(_position(article, found) for found in _DEMAND.finditer(article.text)),
        events=tuple(_event(article, found) for found in _EVENT.finditer(article.text)),
        reader="plain",
    )


def _meeting(article: Article, found: re.Match[str], status: MeetingStatus) -> MeetingReport:
    groups = found.groupdict()
    published = article.published.date()
    return MeetingReport(
        MeetingKind.TALKS,
        tuple(Party(groups[side], groups[side]) for side in ("first", "second")),
        groups["place"],
        _when(groups["day"], published, groups.get("clock")),
        status,
        (Citation(article.id, *found.span()),),
        former=_when(groups["old"], published) if groups.get("old") else None,
    )


def _when(words: str, published: date, clock: str | None = None) -> When:
    if words in _WEEKDAYS:
        day = published + timedelta(days=(_WEEKDAYS.index(words) - published.weekday() - 1) % 7 + 1)
    else:
        has_year = re.search(r"\d{4}$", words)
        day = datetime.strptime(words if has_year else f"{words} {published.year}", "%d %B %Y").date()  # noqa: DTZ007
        if not has_year and day < published:
            day = day.replace(year=day.year + 1)
    if clock:
        return When(Precision.EXACT, day, day, time.fromisoformat(clock), "UTC")
    return When(Precision.DATE, day, day)


def _position(article: Article, found: re.Match[str]) -> Position:
    return Position(
        found["party"],
        Stance.DEMAND,
        found.span("content"),
        Citation(article.id, *found.span()),
        source=found.span("party"),
        said_on=article.published.date(),
    )


def _event(article: Article, found: re.Match[str]) -> EventReport:
    first, last = date(int(found["year"]), 1, 1), date(int(found["year"]), 12, 31)
    return EventReport(When(Precision.YEAR, first, last), Citation(article.id, *found.span()))
