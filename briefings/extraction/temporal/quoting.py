"""The day on which something was said: in '"We meet tomorrow," she told reporters on Tuesday' tomorrow is Wednesday."""

from __future__ import annotations

import re
from datetime import date, timedelta

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = r"(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?!['’]s)"
_SAID = (
    r"\b(?:[Ss]peaking|said|told|added|announced|stated|wrote|tweeted|confirmed|declared|noted|revealed|explained)\b"
)
_BETWEEN = r"(?P<between>[^.;:!?\"“”\n]{0,90}?\b(?:(?:on|late|early|earlier)\s|(?<=said )|(?<=reporters )|(?<=added )))"
_TOLD = re.compile(_SAID + _BETWEEN + _DAY)
_TOLD_FIRST = re.compile(rf"\bOn {_DAY}[^.;!?\"“”\n]{{0,90}}?{_SAID}")
_IN_BRACKETS = re.compile(rf"\s?[\[(](?:on )?{_DAY}[\])]")
_OF_ITSELF = re.compile(
    r"\b(?:meeting|talks|visit|summit|session|hearing|vote|planned|scheduled|due|set|held|before|after|ahead|will|would"
    r"|who|whose|which|that|since|adding|recalling|referring)\b"
)
"""Words between the saying and a day by which it is the day of something else."""
_MARKS = frozenset('“”"')
_LONGEST = 700
"""Characters of a quotation in which its marks are looked for."""
_WEEK = 7


def day_of_saying(text: str, start: int, end: int, published: date) -> date | None:
    """The day in brackets behind "today", else the weekday on which a quotation was said; None where none is told.

    A weekday in another clause behind the saying is something else's.
    """
    if found := _IN_BRACKETS.match(text, end, end + 20):
        return _last(found["day"], published)
    opening, closing = _quotation(text, start)
    if opening is None or closing is None:
        return None
    behind = text[closing + 1 : closing + 180].split("\n", 1)[0]
    told = _TOLD.search(behind)
    if told is None or set(behind[: told.start()]) & (_MARKS | frozenset(".!?")):
        before = text[max(text.rfind("\n", 0, opening), text.rfind(". ", 0, opening), 0) : opening]
        told = _TOLD.search(before) or _TOLD_FIRST.search(before)
        if told is not None and re.search(_SAID, before[told.end() :]):
            return None  # "X, who SAID on Monday that he was ready, ADDED: ..."
    if told is None or _OF_ITSELF.search(told.groupdict().get("between") or ""):
        return None
    return _last(told["day"], published)


def _quotation(text: str, at: int) -> tuple[int | None, int | None]:
    """Where the quotation around a character opens and closes, in its paragraph."""
    first = max(text.rfind("\n", 0, at) + 1, at - _LONGEST)
    marks = [place for place in range(first, at) if text[place] in _MARKS]
    if not marks or text[marks[-1]] == "”" or (text[marks[-1]] == '"' and len(marks) % 2 == 0):
        return None, None
    until = text.find("\n", at)
    behind = text[at : min(until if until >= 0 else len(text), at + _LONGEST)]
    closing = next((at + place for place, mark in enumerate(behind) if mark in _MARKS), None)
    return marks[-1], closing


def _last(weekday: str, published: date) -> date:
    """The last such day up to publication."""
    return published - timedelta(days=(published.weekday() - _DAYS.index(weekday.lower())) % _WEEK)
