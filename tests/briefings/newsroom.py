"""Articles in plain sentences, and a reader that knows just these: for tests of what comes after the reading."""

from __future__ import annotations

import re
from datetime import datetime

from briefings.sources.text import Submission
from store.records import Article, Citation, Findings, MeetingKind, MeetingReport, MeetingStatus, Party
from tests.briefings.stories import time_of

_SENTENCE = re.compile(
    r"The talks of (?P<first>\w+) and (?P<second>\w+) in (?P<place>\w+) "
    r"(?:(?P<set>are set for)|on (?P<old>[\d-]+(?:T[\d:]+)?) (?:(?P<moved>were moved to)|(?P<status>were \w+)))"
    r"(?: (?P<day>[\d-]+(?:T\d\d:\d\d)?))?\."
)


def talks(first: str, second: str, day: str, *, place: str = "Geneva") -> str:
    """The sentence that sets talks for a day, or a moment in UTC."""
    return f"The talks of {first} and {second} in {place} are set for {day}."


def moved(first: str, second: str, old: str, new: str, *, place: str = "Geneva") -> str:
    """The sentence that moves them."""
    return f"The talks of {first} and {second} in {place} on {old} were moved to {new}."


def off(first: str, second: str, old: str, status: str, *, place: str = "Geneva") -> str:
    """The sentence that says they are "cancelled", "postponed" or "held"."""
    return f"The talks of {first} and {second} in {place} on {old} were {status}."


def submission(published: str, *sentences: str, outlet: str = "The Wire") -> Submission:
    """An article of these sentences."""
    text = "\n\n".join((f"What {outlet} has learned about the talks between these countries", *sentences))
    return Submission(text, publisher=outlet, published=datetime.fromisoformat(published).date())


async def read(article: Article) -> Findings:
    """What the sentences above say. Raises RuntimeError at a text that says "unreadable"."""
    if "unreadable" in article.text:
        raise RuntimeError("the reader fell over its own feet")
    reports = tuple(_report(article, found) for found in _SENTENCE.finditer(article.text))
    return Findings(article.id, article.published.date(), meetings=reports, reader="plain")


def _report(article: Article, found: re.Match[str]) -> MeetingReport:
    status = MeetingStatus((found["status"] or "were scheduled").removeprefix("were "))
    day = found["day"] if status is MeetingStatus.SCHEDULED else found["old"]
    former = found["old"] if found["moved"] or status is MeetingStatus.POSTPONED else None
    return MeetingReport(
        kind=MeetingKind.TALKS,
        parties=(Party(found["first"], found["first"]), Party(found["second"], found["second"])),
        place=found["place"],
        when=time_of(None if status is MeetingStatus.POSTPONED else day),
        status=status,
        citations=(Citation(article.id, *found.span()),),
        former=time_of(former) if former else None,
    )
