"""Days by the calendar: "10 January 2022", "Saturday (15 January)", "June 14-17", "30 June to 2 July"."""

from __future__ import annotations

import re
from datetime import date

from briefings.extraction.temporal import periods
from briefings.extraction.temporal.grammar import Match, rule
from briefings.extraction.temporal.leaning import MOVED, nearest
from briefings.extraction.temporal.names import is_in_name
from briefings.extraction.temporal.periods import Period
from briefings.extraction.temporal.sense import Meaning, Sense, dated
from briefings.extraction.temporal.story import Story

WEEKDAY = "(<weekday> .? ,? the?)?"
LAST_WEEKDAY = "(<until:weekday> .? ,? the?)?"
MONTH = "(<month>|<month:abbr> .)"
TO = "(-|to|through|thru|until|till|til|and|or)"
YEAR = "(,? of? (<year>|' <two>|<yearword:shift> year))?"


def stated_year(m: Match, story: Story) -> int | None:
    """The year the words themselves tell: "2020", "'98", "of last year"; None where they tell none."""
    if "year" in m:
        return m.number("year")
    if "two" in m:
        return full_year(m.number("two"), story)
    return story.published.year + m.number("yearword", "shift") if "yearword" in m else None


def full_year(two: int, story: Story) -> int:
    """The year that ends in these two figures and is nearest to publication, up to twenty years ahead."""
    century = (story.published.year + 20) // 100 * 100
    return century + two if century + two <= story.published.year + 20 else century - 100 + two


def year_of(m: Match, story: Story, month: int, number: int) -> int:
    """The year a day of a month lies in: the stated one, the one told before, else the nearest by its tense."""
    if year := stated_year(m, story):
        return year
    known = story.year_told(month, number)
    if known is not None:
        return known
    candidates = [periods.day(day) for year in story.years(m.start) if (day := _day(year, month, number))]
    return nearest(m, story, candidates).first.year if candidates else story.published.year


def nearest_month(m: Match, story: Story, number: int) -> Period:
    """The month of this number that the sentence means: by its tense."""
    return nearest(m, story, [periods.month(year, number) for year in story.years(m.start)])


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


@rule(
    f"{WEEKDAY}{MONTH} the? <day>{YEAR}",
    f"{WEEKDAY}<day> -? of? {MONTH}{YEAR}",
    f"{WEEKDAY}the <day> (day)? of {MONTH}{YEAR}",
    f"{WEEKDAY}{MONTH} -? <day> (-|/) <year>",
    "<year> (-|/) <month> (-|/) <day>",
    f"{WEEKDAY}<day> (-|/) <month> (-|/) (<year>|<two>)",
    f"{WEEKDAY}<year> ,? <month> <day>",
    f"the <ordinal> of {MONTH}{YEAR}",
    "<month> <ordinal>",
    f"(this|this past|this coming|next|last) {MONTH} (<day>|<ordinal>)",
    f"(this|this past|this coming|next|last) <weekday> ,? {MONTH} (<day>|<ordinal>)",
)
def day_of_month(m: Match, story: Story) -> Meaning:
    """ "10 January", "Friday, January 13th", "the 4th of May, 2022"."""
    month, number = m.number("month"), m.number("day") if "day" in m else m.number("ordinal")
    if (
        number > 31
        or is_in_name(m)
        or (m.word_before() in ("of", "than") and m.word_before(2) in ("one", "percent", "%"))
    ):
        return None
    if "year" not in m and "weekday" not in m and _is_other_number(m):
        return None
    return day_sense(m, story, date(_year_by_weekday(m, story, month, number), month, number))


def _is_other_number(m: Match) -> bool:
    """True for "May 20 percent", "between 10 May troops": the number belongs to what follows."""
    if m.word_after().lower() not in ("%", "percent", "million"):
        return False
    return m["day" if "day" in m else "ordinal"].end == m.end


def _year_by_weekday(m: Match, story: Story, month: int, number: int) -> int:
    """The year of a date without one; where its weekday does not fit, the neighbouring year in which it does."""
    year = year_of(m, story, month, number)
    weekday = m.value("weekday")
    if weekday is None or stated_year(m, story):
        return year
    told = {story.last.first.year} if story.last else set()
    years = sorted({year - 1, year, year + 1} | told, key=lambda other: abs(other - year))
    fitting = [other for other in years if (day := _day(other, month, number)) and day.weekday() == weekday]
    near = [y for y in fitting if y in told or abs((date(y, month, number) - story.published).days) < _NEAR]
    return near[0] if near else year


_NEAR = 300
"""Days from publication within which a weekday may decide the year of a date."""


def day_sense(m: Match, story: Story, day: date) -> Sense:
    """A DATE of one day; uncertain where the weekday beside it is another one."""
    if year := stated_year(m, story):
        story.tell_year(day.replace(year=year))
    weekday = m.value("weekday")
    return dated(periods.day(day), uncertain=weekday is not None and day.weekday() != weekday)


@rule(
    f"[<weekday>] 's? <open:paren> [{MONTH} <day>{YEAR}] <close:paren>",
    f"[<weekday>] 's? <open:paren> [<day> of? {MONTH}{YEAR}] <close:paren>",
    f"[<day> of? {MONTH}{YEAR}] <open:paren> [<weekday>] <close:paren>",
    f"[{MONTH} <day>{YEAR}] <open:paren> [<weekday>] <close:paren>",
)
def day_in_brackets(m: Match, story: Story) -> Meaning:
    """ "Saturday (15 January)", "Saturday's (15 January) talks": the weekday is that of the date."""
    sense = day_of_month.handler(m, story)
    return (sense, sense) if isinstance(sense, Sense) else None


@rule(
    f"[{MONTH} <day>{YEAR}] (,|-|<open:paren>) a [<weekday>]",
    f"[<day> of? {MONTH}{YEAR}] (,|-|<open:paren>) a [<weekday>]",
)
def day_and_its_weekday(m: Match, story: Story) -> Meaning:
    """ "on 20 July, a Monday,": both words name one day; "on 20 July, a Monday meeting" is left to other rules."""
    if m.word_after()[:1].isalnum() and m.word_after() not in ("and", "at", "when", "but", "as", "in"):
        return None
    sense = day_of_month.handler(m, story)
    return (sense, sense) if isinstance(sense, Sense) else None


@rule("<weekday> ,? the? <ordinal>", "the <ordinal>")
def day_of_told_month(m: Match, story: Story) -> Meaning:
    """ "Friday the 13th", "on the 15th": of the month nearest by its tense, and by its weekday."""
    number, weekday = m.number("ordinal"), m.value("weekday")
    if number > 31 or not m["ordinal"].text[0].isdigit() or _goes_on(m, story):
        return None
    frame = story.frame_before(m.start)
    if weekday is None and m.word_before() not in _BEFORE_DAYS and frame is None:
        return None
    this = story.published.replace(day=1)
    months = [periods.moved(this, periods.Grain.MONTH, shift) for shift in (-2, -1, 0, 1, 2)]
    days = [day for month in months if (day := _day(month.year, month.month, number))]
    fitting = [periods.day(day) for day in days if weekday in (None, day.weekday())]
    if frame is not None and (within := [each for each in fitting if frame[0] <= each.first <= frame[1]]):
        return dated(within[0])
    if beside := _beside_told(m, story, [period.first for period in fitting]):
        return dated(periods.day(beside))
    return dated(nearest(m, story, fitting)) if fitting else None


def _beside_told(m: Match, story: Story, days: list[date]) -> date | None:
    """Of these days the one in the month that the sentence just told: "arrives on 23 November ..., on the 24th".

    Soon after its end the next month has begun: "on 30 October and on the 2nd".
    """
    if story.last is None or story.last.grain is not periods.Grain.DAY or not story.is_in_sentence(m.start):
        return None
    told = story.last.first
    soon = next((day for day in days if 0 < (day - told).days <= _SOON), None)
    return soon or next((day for day in days if (day.year, day.month) == (told.year, told.month)), None)


_SOON = 14
"""Days within which a lower number is one of the next month."""


@rule("[the <ordinal>] (and|or|to|-) [the? <last:ordinal>]")
def days_of_told_month(m: Match, story: Story) -> Meaning:
    """ "on the 24th and 25th": the second is the first of its number after the first."""
    first = day_of_told_month.handler(m, story)
    if not isinstance(first, Sense) or first.period is None or not m.written("last")[0].isdigit():
        return None
    number, day = m.number("last", "ordinal"), first.period.first
    return (first, dated(periods.day(day.replace(day=number)))) if number > day.day else None


@rule(
    "the? <ordinal> of (next|last|this|that) month",
    "[the <ordinal>] (and|or|to|-) [the? <last:ordinal> of (next|last|this|that) month]",
)
def day_of_near_month(m: Match, story: Story) -> Meaning:
    """ "the 13th of next month", "the 12th and 13th of this month", "the 21st of that month"."""
    word = m.last_words(2)[0]
    told = story.reference(periods.Grain.MONTH) if word == "that" else story.current(periods.Grain.MONTH)
    month = told.shifted(_NEAR_MONTHS[word]).first
    numbers = [m.number(name, "ordinal") for name in ("ordinal", "last") if name in m]
    return tuple(dated(periods.day(month.replace(day=number))) for number in numbers)


_NEAR_MONTHS = {"next": 1, "last": -1, "this": 0, "that": 0}
_BEFORE_DAYS = frozenset(["on", "by", "until", "till", "before", "since", "for", "from", "through", "after", "between"])


def _goes_on(m: Match, story: Story) -> bool:
    """True for "on the 15th floor", "on the 4th and 5th floors": the ordinal counts a thing."""
    place = m.last
    if m.word_after() in ("and", "or", "to"):
        behind = place + 1 + (m.word_after(2) == "the")
        place = behind + 1 if behind < len(m.words) and "ordinal" in m.words.values(behind) else place
    following = story.tag(m.words.starts[place]) if place < len(m.words) else ""
    return following in ("NN", "NNS", "NNP", "NNPS", "JJ", "CD", "JJS", "VBG") or m.word_after() in ("-", "of")


@rule("<isodate>")
def iso_day(m: Match, story: Story) -> Meaning:
    """ "2022-01-10"."""
    return dated(periods.day(date.fromisoformat(m.text))) if len(m.text) == len("2022-01-10") else None


@rule("<numericdate>")
def numeric_day(m: Match, story: Story) -> Meaning:
    """ "28.12.2021", "12/28/2021", "2021/12/28", "11/02/89"; only where day and month cannot be mistaken."""
    first, second, third = re.split(r"[/.-]", m.text)
    if len(first) == 4:
        return dated(periods.day(date(int(first), int(second), int(third))))
    if len(third) == 3 or len(first) == 3 or ("/" not in m.text and len(third) != 4):
        return None
    year = int(third) if len(third) == 4 else full_year(int(third), story)
    american, european = _day(year, int(first), int(second)), _day(year, int(second), int(first))
    readings = [day for day in {european} | ({american} if "." not in m.text else set()) if day]
    near = [day for day in readings if abs((day - story.published).days) <= _HEADER_DAYS]
    if len(readings) == 1 or len(near) == 1:
        return dated(periods.day((near or readings)[0]))
    return None


_HEADER_DAYS = 1
"""How near to publication one reading of "11/02/89" must be to be the date in the head of the text."""


# --------------------------------------------------------------------------- ranges and lists


@rule(f"{WEEKDAY}[{MONTH} <day>] ({TO}|/) {LAST_WEEKDAY}the? [<last:day>{YEAR}]")
def days_month_first(m: Match, story: Story) -> Meaning:
    """ "June 14-17, 2021", "June 29 and 30"."""
    return _days(m, story, ["day", "last"])


@rule(
    f"[<weekday> ,? (the)? <day>] (-|to|and|until|till) [<until:weekday> ,? (the)? <last:day> of? {MONTH}{YEAR}]",
)
def weekday_days(m: Match, story: Story) -> Meaning:
    """ "Thursday 22 and Friday 23 June": both days are of the month."""
    return _days(m, story, ["day", "last"])


@rule(
    f"[<weekday>] (-|to|and|/) [<until:weekday>] ,? the? [{MONTH} <day>] (-|to|and|/) [<last:day>{YEAR}]",
    f"[<weekday>] (-|to|and|/) [<until:weekday>] ,? the? [<day>] (-|to|and|/) the? [<last:day> of? {MONTH}{YEAR}]",
)
def weekdays_and_days(m: Match, story: Story) -> Meaning:
    """ "Thursday-Friday, June 23-24": the weekdays are those of the dates; left apart where they disagree."""
    days = _days(m, story, ["day", "last"])
    if not isinstance(days, tuple):
        return None
    told = [sense.period.first.weekday() for sense in days if sense and sense.period]
    return (*days, *days) if told == [m.number("weekday"), m.number("until", "weekday")] else None


@rule(f"{WEEKDAY}the? [<day>] ({TO}|/) the? [<last:day> of? {MONTH}{YEAR}]")
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
    f"[{WEEKDAY}<day> of? {MONTH}] {TO} the? [{LAST_WEEKDAY}<last:day> of? (<other:month>|<other:abbr> .){YEAR}]",
    f"[{WEEKDAY}{MONTH} <day>] {TO} [{LAST_WEEKDAY}(<other:month>|<other:abbr> .) <last:day>{YEAR}]",
)
def days_of_months(m: Match, story: Story) -> Meaning:
    """ "30 June to 2 July 2022", "30 December-2 January": the first day is the last one before the second."""
    month, number = m.number("month"), m.number("day")
    other, last = m.number("other", "month"), m.number("last", "day")
    if year := stated_year(m, story) or _year_moved_to(m, story, (month, number), (other, last)):
        end = date(year, other, last)
        start = date(end.year - ((month, number) > (other, last)), month, number)
    else:
        start = date(year_of(m, story, month, number), month, number)
        end = date(start.year + ((month, number) > (other, last)), other, last)
    if (end - start).days > _LONGEST_RANGE:
        return None
    is_uncertain = _disagrees(m, start, end)
    return tuple(dated(periods.day(day), uncertain=is_uncertain) for day in (start, end))


def _disagrees(m: Match, first: date, last: date) -> bool:
    """True where the weekday beside either end of a range is another one."""
    told = (m.value("weekday"), first), (m.value("until", "weekday"), last)
    return any(weekday is not None and weekday != day.weekday() for weekday, day in told)


_LONGEST_RANGE = 330


def _is_moved(m: Match, story: Story) -> bool:
    """True for the two days of "was MOVED FROM 15 TO 17 July"; what "had been moved" is over."""
    is_from = m.word_before(1 + (m.word_before() == "the")) == "from" and _TO.search(m.text) is not None
    verb = story.verb(m.start) if is_from else ""
    is_put = not _PARTICLES.isdisjoint(m.words_before(_REACH)) if verb in _WITH_PARTICLE else verb in _MOVED
    return is_put and not story.is_pluperfect(m.start)


_TO = re.compile(r" (?:to|until|till) ")
_MOVED = MOVED | {"defer", "adjourn"}
_WITH_PARTICLE = {"bring", "put", "push"}
_PARTICLES = {"forward", "off", "back", "up"}
_REACH = 8


def _year_moved_to(m: Match, story: Story, old: tuple[int, int], new: tuple[int, int]) -> int | None:
    """The year of the new day, which seldom lies behind, and then not far; None where nothing was moved.

    Of "from 29 FEBRUARY to 1 March" it is one that has both.
    """
    if stated_year(m, story) or story.is_history or not _is_moved(m, story):
        return None
    days = [day for year in story.years(m.start) if (day := _day(year, *new)) and _day(year - (old[0] > new[0]), *old)]
    return min(days, key=lambda day: _distance_to((day - story.published).days)).year if days else None


def _distance_to(ahead: int) -> int:
    return ahead if ahead >= 0 else -_FARTHER * ahead


_FARTHER = 2
"""How many times as far a day behind must be counted as one ahead."""


def _days(m: Match, story: Story, names: list[str]) -> Meaning:
    month = m.number("month")
    numbers = [m.number(name, "day") for name in names]
    year = _year_moved_to(m, story, (month, numbers[0]), (month, numbers[-1])) or year_of(m, story, month, numbers[0])
    days = [date(year, month, number) for number in numbers]
    if days != sorted(set(days)) and not (_is_moved(m, story) and len(set(days)) > 1):
        return None
    is_uncertain = _disagrees(m, days[0], days[-1])
    return tuple(dated(periods.day(day), uncertain=is_uncertain) for day in days)
