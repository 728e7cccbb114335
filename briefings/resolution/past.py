"""The day on which a change came about, as the words of a later article tell it: "were cancelled on Thursday"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

from store.records import Article, MeetingReport, MeetingStatus

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_SAID = r"(?:said|announced|confirmed|told reporters|reported)"
_CHANGED = (
    r"(?:cancell?ed|called off|scrapped|shelved|postponed|put off|delayed|suspended|withdrawn|withdrew|pulled out)"
)
_WEEKDAY = rf"(?P<weekday>{'|'.join(_WEEKDAYS)})(?!['’]s\b|s['’])"
_MONTH = "|".join(_MONTHS)
_DAY = rf"(?:(?P<month>{_MONTH}) (?P<day>\d{{1,2}})|(?P<day_first>\d{{1,2}}) (?P<after>{_MONTH}))"
_ON = rf"(?:(?P<yesterday>yesterday)(?!['’]s\b)|on {_WEEKDAY}|on {_DAY})"
_WORDS = (
    rf"\b(?:{_SAID}|{_CHANGED}),? (?:(?:late|early|back|already) )?{_ON}\b",
    rf"\b{_ON} (?:it )?(?:{_SAID}|{_CHANGED} (?:the|its|his|her|their|all|an?))\b",
    rf"\b{_SAID} {_WEEKDAY}\b",
)
_TOLD_ON = tuple(re.compile(words, re.IGNORECASE) for words in _WORDS)
_LONGEST = timedelta(days=30)


def changed_on(report: MeetingReport, article: Article) -> date | None:
    """The day before that of the article on which a change came about or was told, where its words say it.

    "were cancelled on Thursday", "Norway said on 6 January that": not "cancelled Thursday's talks".
    """
    if report.status not in (MeetingStatus.POSTPONED, MeetingStatus.CANCELLED):
        return None
    published = article.published.date()
    words = " ".join(article.words(each.start, each.end) for each in report.citations if each.article == article.id)
    days = [_day_in(found.groupdict(), published) for told in _TOLD_ON for found in told.finditer(words)]
    known = [day for day in days if day and published - _LONGEST <= day]
    return max(known) if known and len(known) == len(days) and max(known) < published else None


def _day_in(found: Mapping[str, str | None], published: date) -> date | None:
    """The day that is meant, which is never one that lies ahead."""
    if found.get("yesterday"):
        return published - timedelta(days=1)
    if weekday := found["weekday"]:
        back = (published.weekday() - _WEEKDAYS.index(weekday.lower())) % 7
        return published - timedelta(days=back)
    month, number = found["month"] or found["after"] or "", found["day"] or found["day_first"] or ""
    try:
        day = date(published.year, _MONTHS.index(month.lower()) + 1, int(number))
        return day if day <= published else day.replace(year=day.year - 1)
    except ValueError:
        return None
