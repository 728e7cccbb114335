"""Which one a bare weekday is: the coming "Friday" for what is to come, the last one for what is over."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from store.records import When

_HOUR = r"(?:noon|midday|midnight|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?)(?: [A-Z]{2,4}| local time)?,? "
_A_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_WEEKDAY = re.compile(
    rf"(?:{_HOUR})?(?:on |this )?{_A_DAY}(?:,? (?:morning|afternoon|evening|night|at .+)|['’]s)?", re.IGNORECASE
)
_WEEKDAYS = re.compile(rf"(?:on )?{_A_DAY} (?:and|or|to|through|until) (?:on )?{_A_DAY}", re.IGNORECASE)
_WEEK = 7


def next_weekday(when: When, text: str, published: date) -> When | None:
    """For what is to come a bare "Friday" that was taken for the last one is the coming one; None for other times."""
    if _WEEKDAYS.fullmatch(text) and when.earliest and when.latest and 0 < (published - when.latest).days < _WEEK:
        week = timedelta(days=_WEEK)
        return replace(when, earliest=when.earliest + week, latest=when.latest + week)
    if when.earliest is None or when.latest is None or when.earliest != when.latest or not _WEEKDAY.fullmatch(text):
        return None
    if not 0 < (published - when.latest).days < _WEEK:
        return None
    coming = when.latest + timedelta(days=_WEEK)
    return replace(when, earliest=coming, latest=coming)


def last_weekday(when: When, text: str, published: date) -> When | None:
    """For what is over a bare "Tuesday" that was taken for the coming one is the last one; None for other times."""
    if when.earliest is None or when.earliest != when.latest or not _WEEKDAY.fullmatch(text):
        return None
    if not 0 < (when.earliest - published).days < _WEEK:
        return None
    bygone = when.earliest - timedelta(days=_WEEK)
    return replace(when, earliest=bygone, latest=bygone)
