"""Weekdays told in a row, and those of a week that opens their sentence.

The Wednesday of "will be in Tokyo on Monday, in Seoul on Wednesday and in Riga on Thursday" comes after that Monday;
that of "NEXT WEEK Chad and Niger will hold talks on Wednesday" lies in next week.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from briefings.extraction.temporal import periods
from briefings.extraction.temporal.grammar import Match
from briefings.extraction.temporal.leaning import SAYING
from briefings.extraction.temporal.periods import Period
from briefings.extraction.temporal.story import Story, days_from
from briefings.extraction.temporal.tense import Tense, is_verb
from briefings.extraction.temporal.words import listed

_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"\b({'|'.join(_NAMES)})\b(?!['’]s)(?P<next> next week\b)?", re.IGNORECASE)
_AHEAD = 300
"""Characters behind a weekday in which others of its row stand."""
_APART = 120
"""Characters between two weekdays of a row."""
_PARTED = re.compile(r"\w+(?: (?:morning|afternoon|evening|night))?[,;] ")
_AND = re.compile(r"\band\b", re.IGNORECASE)
_NO_ROW = listed("after before following than since until till because as when while if ahead despite")
"""What comes behind these is beside the row."""
_WEEK, _TWO_WEEKS = timedelta(days=7), timedelta(days=14)
_OPENING = re.compile(
    r"\W*(?:(?:but|and|then|early|late|also|later),? )?(?:next week|the week after next)", re.IGNORECASE
)
_BOUNDS = listed("from since until till by")


def day_of_opening_week(m: Match, story: Story, tense: Tense) -> date | None:
    """The Wednesday of "NEXT WEEK, Chad and Niger will hold talks on Wednesday"; not of who "said on Monday"."""
    start = story.sentence(m.start)[0]
    opening = _OPENING.match(story.text, start, m.start)
    if opening is None or story.text[opening.end() : opening.end() + 1] not in (" ", ",") or tense is Tense.PAST:
        return None
    is_others = story.is_in_relative(m.start) or story.verb(m.start) in SAYING or m.word_after() in ("'s", "’s")
    if is_others or m.word_before() in _BOUNDS or _is_beside(m, story, opening.end()):
        return None
    weeks = 14 if opening[0].lower().endswith("after next") else 7
    monday = days_from(story.published, weeks - story.published.weekday())
    return days_from(monday, m.number("weekday"))


def _is_beside(m: Match, story: Story, start: int) -> bool:
    """True for the Sunday of "Next week, AFTER THE VOTE ON SUNDAY, ..."; not of "before FLYING to Rome on Sunday"."""
    for word in reversed(story.doc[story.token_at(start) : story.token_at(m.start)]):
        if is_verb(word) or word.lower_ in _NO_ROW:
            return not is_verb(word)
    return False


def day_in_a_row(m: Match, story: Story, told: Period | None, tense: Tense) -> date | None:
    """The day of a weekday that goes on a row, or that begins one which ends "on Friday next week"."""
    if tense is Tense.PAST:
        return None
    if told is not None and story.published < told.first < story.published + _TWO_WEEKS and story.last_days:
        onward = _onward(m, story, told.first)
        if onward is not None:
            return onward
    return _in_next_week(m, story)


def _onward(m: Match, story: Story, told: date) -> date | None:
    """The first such weekday after the one told before it in a row, whose days all lie within a week."""
    at = story.last_days[-1][0]
    if not story.sentence(m.start)[0] <= at < m.start <= at + _APART or not _is_row(story, at, m.start):
        return None
    is_next = _PARTED.match(story.text, at) is not None
    is_last = _AND.search(story.text, at, m.start) is not None and _is_second(story, at)
    day = periods.weekday_on_or_after(told, m.number("weekday"))
    later = [number for number, _ in _further(m, story)]
    if not (is_last or (is_next and later)) or day == told:
        return None
    last = day
    for number in later:
        last = periods.weekday_on_or_after(last, number)
    return day if last < told + _WEEK else None


def _is_second(story: Story, at: int) -> bool:
    """True where the day before the last stands in its sentence too, so that both begin a row."""
    if len(story.last_days) < 2:
        return False
    before, _ = story.last_days[-2]
    return story.sentence(at)[0] <= before and _PARTED.match(story.text, before) is not None


def _in_next_week(m: Match, story: Story) -> date | None:
    """The Monday of "A on Monday, B on Wednesday and C on Thursday NEXT WEEK"."""
    if _PARTED.match(story.text, m.start) is None:
        return None
    further = list(_further(m, story))
    numbers = [m.number("weekday"), *(number for number, _ in further)]
    if not further or not further[-1][1] or numbers != sorted(set(numbers)):
        return None
    monday = days_from(story.published, 7 - story.published.weekday())
    return days_from(monday, numbers[0])


def _further(m: Match, story: Story) -> Iterator[tuple[int, bool]]:
    """The weekdays behind one in its row, each with whether "next week" follows; none where no "and" leads to the last.

    ``_PARTED`` parts the first from the second; verbs and words like "after" end a row.
    """
    end = min(story.sentence(m.start)[1], m.end + _AHEAD)
    found: list[re.Match[str]] = []
    before = m.start
    for each in _WEEKDAY.finditer(story.text, m.end, end):
        if each.start() - before > _APART or not _is_row(story, before, each.start()):
            break
        found.append(each)
        before = each.start()
        if each["next"]:
            break
    if found and _AND.search(story.text, m.end, found[-1].start()) is not None:
        yield from ((_NAMES.index(each[1].lower()), each["next"] is not None) for each in found)


def _is_row(story: Story, first: int, last: int) -> bool:
    """True where neither a verb nor a word like "after" stands between two characters."""
    between = story.doc[story.token_at(first) + 1 : story.token_at(last)]
    return not any(is_verb(word) or word.lower_ in _NO_ROW for word in between)
