"""Days, months and years by the calendar: "10 January 2022", "Monday", "June 14-17", "March 1990", "the 1980s"."""

from __future__ import annotations

import re
from datetime import date

from briefings.extraction.temporal import periods
from briefings.extraction.temporal.grammar import Match, rule
from briefings.extraction.temporal.leaning import leaning
from briefings.extraction.temporal.periods import Period
from briefings.extraction.temporal.sense import Meaning, Sense, dated
from briefings.extraction.temporal.story import Story
from briefings.extraction.temporal.tense import Tense

WEEKDAY = "(<weekday> .? ,? the? )?"
MONTH = "<month> .?"
YEAR = "(,? of? <year>)?"
STAGE = "((the very? )?<stage> (-|of)? )?"
TO = "(-|to|through|thru|until|till|and|or)"


def year_of(m: Match, story: Story, month: int, number: int) -> int:
    """The year a day of a month lies in: the stated one, the one told before, else the nearest by its tense."""
    if "year" in m:
        return m.number("year")
    known = story.years.get((month, number))
    if known is not None:
        return known
    this = story.published.year
    candidates = [
        periods.day(date(year, month, number)) for year in (this - 1, this, this + 1) if _exists(year, month, number)
    ]
    return story.nearest(candidates, leaning(m, story)).first.year if candidates else this


def _exists(year: int, month: int, number: int) -> bool:
    try:
        date(year, month, number)
    except ValueError:
        return False
    return True


def day_sense(m: Match, story: Story, day: date) -> Sense:
    """A DATE of one day; uncertain where the weekday beside it is another one."""
    if "year" in m:
        story.years[day.month, day.day] = day.year
    weekday = m.value("weekday")
    return dated(periods.day(day), uncertain=weekday is not None and day.weekday() != weekday)


@rule(
    f"{WEEKDAY}{MONTH} the? <day>{YEAR}",
    f"{WEEKDAY}<day> of? {MONTH}{YEAR}",
    f"{WEEKDAY}the <day> (day)? of {MONTH}{YEAR}",
    f"{WEEKDAY}{MONTH} <day> - <year>",
    f"{WEEKDAY}<day> - <month> - <year>",
)
def day_of_month(m: Match, story: Story) -> Meaning:
    """ "10 January", "Friday, January 13th", "the 4th of May, 2022"."""
    month, number = m.number("month"), m.number("day")
    return day_sense(m, story, date(year_of(m, story, month, number), month, number))


@rule("<isodate>")
def iso_day(m: Match, story: Story) -> Meaning:
    """ "2022-01-10"."""
    text = m.text
    return dated(periods.day(date.fromisoformat(text[:10]))) if len(text) == 10 else None


@rule("<numericdate>")
def numeric_day(m: Match, story: Story) -> Meaning:
    """ "28.12.2021", "12/28/2021", "2021/12/28"; only where day and month cannot be mistaken."""
    first, second, third = re.split(r"[/.]", m.text)
    if len(first) == 4:
        return dated(periods.day(date(int(first), int(second), int(third))))
    if len(third) != 4 or len(first) == 3:
        return None
    a, b, year = int(first), int(second), int(third)
    if "." in m.text or a > 12 or a == b:
        return dated(periods.day(date(year, b, a)))
    return dated(periods.day(date(year, a, b))) if b > 12 else None


@rule(
    f"(from|between)? {WEEKDAY}[{MONTH} <day>] {TO} the? [<last:day>{YEAR}]",
)
def days_month_first(m: Match, story: Story) -> Meaning:
    """ "June 14-17, 2021"."""
    return _days(m, story, ["day", "last"])


@rule(
    f"[<day>] {TO} the? [<last:day> of? {MONTH}{YEAR}]",
)
def days_month_last(m: Match, story: Story) -> Meaning:
    """ "14-17 June", "between 3 and 5 May 2022"."""
    return _days(m, story, ["day", "last"])


@rule(
    f"[<day>] , [<second:day>] ,? (and|or) the? [<last:day> of? {MONTH}{YEAR}]",
    f"[<day>] , [<second:day>] , [<third:day>] ,? (and|or) the? [<last:day> of? {MONTH}{YEAR}]",
    f"[{MONTH} <day>] , [<second:day>] ,? (and|or) [<last:day>{YEAR}]",
    f"[{MONTH} <day>] , [<second:day>] , [<third:day>] ,? (and|or) [<last:day>{YEAR}]",
)
def listed_days(m: Match, story: Story) -> Meaning:
    """ "10, 12 and 13 January": separate days."""
    return _days(m, story, [name for name in ("day", "second", "third", "last") if name in m])


@rule(
    f"{WEEKDAY}[<day> of? {MONTH}] {TO} the? [<last:day> of? <other:month> .? ,? <year>]",
    f"{WEEKDAY}[{MONTH} <day>] {TO} [<other:month> .? <last:day> ,? <year>]",
    f"{WEEKDAY}[<day> of? {MONTH}] {TO} the? [<last:day> of? <other:month>]",
    f"{WEEKDAY}[{MONTH} <day>] {TO} [<other:month> .? <last:day>]",
)
def days_of_months(m: Match, story: Story) -> Meaning:
    """ "30 June to 2 July 2022", "30 December-2 January": the first day is the last one before the second."""
    month, number, other, last = (
        m.number("month"),
        m.number("day"),
        m.number("other", "month"),
        m.number("last", "day"),
    )
    if "year" in m:
        end = date(m.number("year"), other, last)
        start = date(end.year - ((month, number) > (other, last)), month, number)
    else:
        start = date(year_of(m, story, month, number), month, number)
        end = date(start.year + ((month, number) > (other, last)), other, last)
    if (end - start).days > 200:
        return None
    return dated(periods.day(start)), dated(periods.day(end))


@rule(f"[<month>] {TO} [<last:month> ,? <year>]", f"[<month>] {TO} [<last:month>]")
def months(m: Match, story: Story) -> Meaning:
    """ "between March and May 2020": both months share the year."""
    first, last = m.number("month"), m.number("last", "month")
    if "year" in m:
        end = periods.month(m.number("year"), last)
        return dated(periods.month(m.number("year") - (first > last), first)), dated(end)
    start = _nearest_month(m, story, first)
    return dated(start), dated(periods.month(start.first.year + (first > last), last))


@rule("[<weekday>] (-|to|through|until|till|and) [<last:weekday>]")
def weekdays(m: Match, story: Story) -> Meaning:
    """ "from Monday to Wednesday": the second is the first of its name after the first, unless only one can be meant."""
    first = _weekday(m, story)
    last = periods.weekday_on_or_after(first.last, m.number("last", "weekday"))
    if first.last == last or ("and" in m.text and leaning(m, story) is not Tense.FUTURE and last > story.published):
        return dated(first), dated(periods.day(periods.weekday_on_or_before(story.published, last.weekday())))
    return dated(first), dated(periods.day(last))


def _days(m: Match, story: Story, names: list[str]) -> Meaning:
    month = m.number("month")
    numbers = [m.number(name, "day") for name in names]
    year = year_of(m, story, month, numbers[0])
    days = [date(year, month, number) for number in numbers]
    if days != sorted(set(days)):
        return None
    return tuple(dated(periods.day(day)) for day in days)


@rule(f"{STAGE}<weekday>", "<weekday> .")
def weekday(m: Match, story: Story) -> Meaning:
    """ "Monday": the publication day itself or the one before it, with a future cue the coming one."""
    return None if "." in m.text and len(m.text) > 6 else staged(m, _weekday(m, story))


def _weekday(m: Match, story: Story) -> Period:
    ahead = leaning(m, story) is Tense.FUTURE
    find = periods.weekday_on_or_after if ahead else periods.weekday_on_or_before
    return periods.day(find(story.published, m.number("weekday")))


@rule(f"{STAGE}{MONTH} (,? of? <year>)", f"{STAGE}<month>")
def month(m: Match, story: Story) -> Meaning:
    """ "January 2022", "late March"."""
    if "year" in m:
        return staged(m, periods.month(m.number("year"), m.number("month")))
    return staged(m, _nearest_month(m, story, m.number("month")))


def _nearest_month(m: Match, story: Story, number: int) -> Period:
    this = story.published.year
    candidates = [periods.month(year, number) for year in (this - 1, this, this + 1)]
    return story.nearest(candidates, leaning(m, story))


@rule(f"{STAGE}<year>")
def year(m: Match, story: Story) -> Meaning:
    """ "2014", "early 2019"; not "2014 people"."""
    number = m.number("year")
    if not 1900 <= number <= 2100:
        return None
    return staged(m, periods.year(number))


def staged(m: Match, period: Period) -> Sense:
    """The period, or its early, middle or late part where the words before it say so."""
    stage = m.word("stage") or None
    return dated(period, stage)
