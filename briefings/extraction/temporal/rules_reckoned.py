"""Periods counted from another: "three years ago", "a year earlier", "two weeks later", "the same period of 1988"."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from briefings.extraction.temporal import periods
from briefings.extraction.temporal.grammar import Match, rule
from briefings.extraction.temporal.leaning import leaning
from briefings.extraction.temporal.periods import Grain, Period, moved, period_of
from briefings.extraction.temporal.rules_relative import GRAINS, has_clause
from briefings.extraction.temporal.rules_spans import count_of
from briefings.extraction.temporal.sense import Form, Meaning, Sense, dated, lasting, timed, vague
from briefings.extraction.temporal.story import Story
from briefings.extraction.temporal.tense import Tense

AMOUNT = (
    "(<count>|<low:count> (or|to|-) <count>|<decimal>|<vague>|a|an|a few|a? couple (of)?|(a|half a|<count>) <scale>"
    "|half (a|an)|<count> and a half)"
)
UNIT = "(<unit>|<units>)"


@rule(
    f"{AMOUNT} <middle>? {UNIT} (ago|back)",
    f"{AMOUNT} {UNIT} and a half ago",
    f"(<count>|<vague>|a) - {UNIT} - ago",
    "<units> ago",
    "(tens|hundreds|thousands|millions|billions|dozens|scores|decades) of <units> ago",
    "<count> <seasons> ago",
    f"{AMOUNT} {UNIT} ago (today|this <grain:unit>)",
    "(long|a (long|short) (time|while)|a (while|moment)|moments) ago",
    "the other (day|week|night|month)",
)
def ago(m: Match, story: Story) -> Meaning:
    """ "three years ago"; "several years ago" and "long ago" are only past."""
    if m.text.lower().endswith("back") and m.word_after().lower() in ("to", "home", "in", "on"):
        return None
    amount, unit = _amount(m), m.word("unit") or m.word("units")
    if m.text.lower().endswith("back") and unit in ("second", "minute", "hour"):
        return None
    if "seasons" in m:
        season = periods.season(story.published.year, m.word("seasons"))
        return _reckoned(dated(season.shifted(-4 * m.number("count"))))
    if unit == "hour" and amount and amount % _HOURS_A_DAY == 0:
        amount, unit = amount / _HOURS_A_DAY, "day"
    if amount is None or unit not in GRAINS or amount > _OLDEST[GRAINS[unit]]:
        return _reckoned(vague("PAST_REF"))
    if "grain" in m or m.text.lower().endswith("today"):
        grain = GRAINS.get(m.word("grain", "unit") or "day")
        there = moved(story.published, GRAINS[unit], -round(amount))
        return _reckoned(dated(period_of(grain, there))) if grain else None
    if m.text.lower().split()[0] in ("a", "an") and unit == "year" and (quarter := _compared(m, story)):
        return quarter
    return _away(story.publication_day, -amount, unit)


@rule("(<count>|<vague>|a) (year|years) ago (on|this|this coming)? <weekday>")
def anniversary(m: Match, story: Story) -> Meaning:
    """ "Ten years ago on Friday", "a year ago this Sunday": the day of then whose like the nearest such weekday is."""
    amount = _amount(m)
    if amount is None or amount > _OLDEST[Grain.YEAR]:
        return _reckoned(vague("PAST_REF"))
    weekday = m.number("weekday")
    is_coming = "this" in m.text.lower().split()
    coming = periods.weekday_on_or_after(story.published, weekday)
    bygone = periods.weekday_on_or_before(story.published, weekday)
    is_nearer = (coming - story.published) < (story.published - bygone)
    now = coming if is_coming or is_nearer else bygone
    return _reckoned(dated(periods.day(moved(now, Grain.YEAR, -round(amount)))))


@rule(
    f"{AMOUNT} <middle>? {UNIT} (earlier|before|prior)",
    "[<unit> - (earlier|ago)]",
    "(the|a|its) [<unit> - (earlier|ago)]",
    "(the|a|its) ((comparable|corresponding|same)? <unit> - (earlier|ago) (period|quarter|month|week|third|half))",
    "the (comparable|same|like) (period|quarter|month) (a <unit> (earlier|ago|before)|(of|in)? last year)",
    "the <unit> (earlier|ago)",
)
def earlier(m: Match, story: Story) -> Meaning:
    """ "a year earlier": of the quarter or month that is compared, else counted from what was mentioned last."""
    amount = _amount(m) if "count" in m or "vague" in m or "decimal" in m else 1
    words = m.text.lower()
    unit = m.word("unit") or m.word("units") or ("year" if words.endswith("last year") else "")
    if words.endswith(("before", "prior")) and (has_clause(m) or m.word_after() == "to"):
        return None
    if unit in ("hour", "minute") and words.endswith("earlier") and amount and story.hour_before(m.start):
        return _hours_later(m, story, -amount, unit)
    if amount is None or unit not in GRAINS or amount > _OLDEST[GRAINS[unit]]:
        return None if words.endswith("before") else _reckoned(vague("PAST_REF"))
    if unit == "year" and amount == 1 and (compared := _compared(m, story)):
        return compared
    if words.endswith("earlier") and m.word_after() == "than":
        return None
    if {"ago", "period"} & set(words.split()) and unit == "year":
        return _away(story.publication_day, -amount, unit)
    return _away(_base(story, unit), -amount, unit)


@rule(
    "the (comparable|corresponding|same|like)? (period|quarter) (of|in)? <year>",
    "the (comparable|corresponding|same) month (of|in) <year>",
    "the <year> (period|quarter)",
)
def period_of_year(m: Match, story: Story) -> Meaning:
    """ "the same period of 1988": of the quarter or month that is compared."""
    told = story.compared(m.start) or story.last_quarter
    year = m.number("year")
    if story.is_counted_before(m.start):
        return dated(periods.year(year))
    if told is None or not periods.year(year).first < told.first or m.text.lower().startswith("the period in"):
        return None
    return dated(period_of(told.grain, told.first.replace(year=year, day=1)))


@rule("the (latest|most recent) (fiscal)? (quarter|year|month|week)")
def latest_unit(m: Match, story: Story) -> Meaning:
    """ "the latest quarter": the one told of, else the last that is over."""
    grain = GRAINS[m.text.lower().split()[-1]]
    told = story.last_quarter if grain is Grain.QUARTER else None
    return dated(told or story.current(grain).shifted(-1))


def _compared(m: Match, story: Story) -> Sense | None:
    """The same quarter or month of the year before, where one is compared just before."""
    words = set(m.text.lower().split())
    told = story.compared(m.start, beyond_sentence="earlier" in words)
    if told is None and {"period", "quarter"} & words:
        told = story.last_quarter or (story.current(Grain.QUARTER).shifted(-1) if "quarter" in words else None)
    return _reckoned(dated(period_of(told.grain, moved(told.first, Grain.YEAR, -1)))) if told else None


@rule(
    f"{AMOUNT} <middle>? {UNIT} (later|afterward|afterwards|after|on)",
    "<units> (later|afterward|afterwards)",
    "a quarter of a century later",
    "a quarter century later",
)
def later(m: Match, story: Story) -> Meaning:
    """ "two weeks later", counted from what was mentioned last; "days later" names no day."""
    amount, unit, words = _amount(m), m.word("unit") or m.word("units"), m.text.lower()
    if words.endswith("later") and m.word_after() == "than":
        return None
    if words.endswith(" on") or (words.endswith("after") and has_clause(m)):
        return None
    if unit in ("hour", "minute") and words.endswith("later"):
        return _hours_later(m, story, amount, unit)
    if "century" in words and "quarter" in words:
        amount, unit = 25, "year"
    if amount is None or unit not in GRAINS:
        return None
    base = _base(story, unit)
    if unit == "day" and _looks_back(base, story) and leaning(m, story) is not Tense.PAST and story.last_day:
        base = story.last_day
    sense = _away(base, amount, unit)
    is_ahead = sense is not None and sense.period is not None and sense.period.first > story.published
    if is_ahead and base.first <= story.published and leaning(m, story) is not Tense.FUTURE:
        return lasting(amount, unit, Form.COUNTED)
    return sense


def _looks_back(base: Period, story: Story) -> bool:
    """True for a bygone month between a day to come and what comes days after that one: "My last one was in June"."""
    is_ahead = story.last_day is not None and story.last_day.first > story.published
    return is_ahead and base.grain is Grain.MONTH and base.last < story.published


def _hours_later(m: Match, story: Story, amount: float | None, unit: str) -> Sense | None:
    """The clock time so much later on the day that is told of, or that day alone where no clock time was told."""
    told = story.hour_before(m.start)
    if told is None or told.clock is None or not told.is_half_known or amount is None:
        day = story.reference_day()
        return _reckoned(dated(day)) if day.first <= story.published and (amount or story.last_day) else None
    minutes = told.clock.hour * 60 + told.clock.minute + round(amount * (60 if unit == "hour" else 1))
    if not 0 <= minutes < _HOURS_A_DAY * 60:
        return _reckoned(dated(story.last_day.shifted(1 if minutes > 0 else -1))) if story.last_day else None
    clock = time(minutes // 60, minutes % 60)
    return _reckoned(timed(replace(told, text=clock.isoformat("minutes"), clock=clock)))


@rule(f"{AMOUNT} {UNIT} (from now|from today|hence)")
def from_now(m: Match, story: Story) -> Meaning:
    """ "two years from now"."""
    amount, unit = _amount(m), m.word("unit") or m.word("units")
    if amount is None or unit not in GRAINS:
        return vague("FUTURE_REF")
    sense = _away(story.publication_day, amount, unit)
    if not m.text.lower().endswith("today") or amount != int(amount) or unit == "fortnight":
        return sense
    return _reckoned(dated(periods.day(moved(story.published, GRAINS[unit], int(amount)))))


_HOURS_A_DAY = 24
_DAYS = {Grain.WEEK: 7, Grain.MONTH: 30.4}
"""Days of a unit of which halves are told: "a week and a half ago"."""
_OLDEST = dict.fromkeys(Grain, 9000) | {Grain.YEAR: 900, Grain.DECADE: 90, Grain.CENTURY: 9}
"""Beyond so many units back no calendar is of use: "3,000 years ago" is long past."""

_NO_WIDER = {
    Grain.WEEK: {Grain.DAY, Grain.WEEK},
    Grain.WEEKEND: {Grain.DAY, Grain.WEEKEND},
    Grain.MONTH: {Grain.DAY, Grain.MONTH},
    Grain.QUARTER: {Grain.DAY, Grain.MONTH, Grain.QUARTER},
    Grain.YEAR: {Grain.DAY, Grain.MONTH, Grain.QUARTER, Grain.SEASON, Grain.HALF, Grain.YEAR},
    Grain.DECADE: set(Grain) - {Grain.CENTURY},
    Grain.CENTURY: set(Grain),
}


def _base(story: Story, unit: str) -> Period:
    grain = GRAINS[unit]
    if grain is Grain.DAY:
        is_month_later = story.last is not None and story.last.grain is Grain.MONTH
        return story.last if is_month_later and story.last else story.reference_day()
    if story.last and story.last.grain in _NO_WIDER[grain]:
        return story.last
    return story.last_day or story.publication_day


def _amount(m: Match) -> float | None:
    """How many units; None for "several"."""
    words = m.text.lower().split()
    half = 0.5 if "half" in words else 0
    if "scale" in m or "decimal" in m:
        return count_of(m)
    if "count" in m:
        return m.number("count") + half
    if "vague" in m or "few" in words or words[0] not in ("a", "an", "half", "couple"):
        return None
    if "couple" in words:
        return 2
    return half if words[0] == "half" else 1 + half


def _away(base: Period, amount: float, unit: str) -> Sense | None:
    """The day, week, month ... so many units away."""
    grain = GRAINS[unit]
    if grain is Grain.DAY and base.grain is Grain.MONTH:
        return _reckoned(dated(base))
    if unit == "fortnight":
        amount *= 2
    if amount != int(amount):
        if grain in _DAYS:
            return _reckoned(dated(period_of(grain, moved(base.first, Grain.DAY, round(amount * _DAYS[grain])))))
        if grain is not Grain.YEAR:
            return None
        grain, amount = Grain.MONTH, round(amount * 12)
    return _reckoned(dated(period_of(grain, moved(base.first, grain, int(amount)))))


def _reckoned(sense: Sense) -> Sense:
    return replace(sense, form=Form.RECKONED)
