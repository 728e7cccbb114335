"""Feasts and days with a name: "Christmas Eve", "Easter", "Labor Day weekend", "9/11"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefings.extraction.temporal import periods
from briefings.extraction.temporal.feasts import EASTER, EIDS, FEASTS, RAMADAN, Feast
from briefings.extraction.temporal.grammar import Match, rule
from briefings.extraction.temporal.leaning import nearest
from briefings.extraction.temporal.names import is_in_name
from briefings.extraction.temporal.periods import Grain
from briefings.extraction.temporal.rules_days import stated_year
from briefings.extraction.temporal.sense import Form, Hour, Meaning, Sense, dated, timed
from briefings.extraction.temporal.story import Story, days_from
from briefings.extraction.temporal.words import listed
from store.records import Precision, When

_NAMES = "|".join(sorted(FEASTS, key=len, reverse=True))
_WITH_YEAR = "(,? of? (<year>|<yearword:shift> year))?"
_SHIFTS = ("last", "next", "this")
_THINGS = listed(
    """tree trees card cards egg eggs bonus carol carols gift gifts present presents cake dinner party market markets
    shopping lights bunny turkey costume costumes island rising offensive agreement accord accords deal parade"""
)
_NAMED_AFTER_FEASTS = listed(
    """church records foundation movement festival islands society club school hospital museum fund committee
    association college university street party massacre"""
)
_BEFORE_FEASTS = listed(
    """on at by until till before after since for this last next the every each around in during from and but early late
    mid between over past come when with through to or as if a"""
)
"""Words that may begin a sentence right before a feast; another capitalised one is a first name ("Carol Easter")."""
_OTHERWISE_RECKONED = listed("orthodox coptic eastern greek russian serbian ukrainian armenian holocaust julian old")
"""Churches with another Easter and Christmas, and what makes a Remembrance Day another one."""


@rule(f"(last|next|this)? ({_NAMES}) {_WITH_YEAR}", f"the ({_NAMES}) of <year>")
def feast(m: Match, story: Story) -> Meaning:
    """ "Christmas Eve", "Easter 2019", "next Passover"; not in "Good Friday Agreement", "Christmas tree"."""
    if _is_other(m):
        return None
    found, year = _feast(m), stated_year(m, story)
    if year:
        return next((_kept(found, day) for day in found.days(year)), None)
    shift = m.text.split()[0].lower()
    if shift in ("last", "next"):
        return _kept(found, _beside(found, shift, story.published))
    day = _nearest(found, m, story)
    if day and m.word_after().lower() in _AROUND_FEASTS:
        return _around(day)
    return _kept(found, day) if day else None


def _around(day: date) -> Sense:
    """ "the Easter recess": named after the day, and open how long before and after it."""
    when = When(Precision.PART, days_from(day, -_A_WEEK), days_from(day, _A_WEEK), uncertain=True)
    return replace(dated(periods.day(day)), when=when)


_AROUND_FEASTS = listed("recess break holiday holidays vacation adjournment")
_A_WEEK = 7


def _kept(feast: Feast, day: date) -> Sense:
    """A DATE of its first day; the days it may fall on where that is open, those it lasts where it has several."""
    sense = dated(periods.day(day), uncertain=not feast.is_everywhere)
    if feast.may_shift:
        return replace(sense, when=When(Precision.PART, days_from(day, -1), days_from(day, 1), uncertain=True))
    if feast.length > 1:
        return replace(sense, when=When(Precision.PART, day, days_from(day, feast.length - 1)))
    return sense


def _beside(feast: Feast, shift: str, published: date) -> date:
    """The last one before publication, or the next one after it; raises ValueError where no table has it."""
    days = [day for distance in (-1, 0, 1) for day in feast.days(published.year + distance)]
    if shift == "last":
        return max(day for day in days if day < published)
    return min(day for day in days if day > published)


def _feast(m: Match) -> Feast:
    """The feast that the longest name in the match belongs to, behind "last", "the" and their like."""
    words = [m.words.token(index).text.lower().replace("’", "'") for index in range(m.first, m.last)]
    names = (" ".join(words[first:last]) for first in (0, 1) for last in range(len(words), first, -1))
    return next(FEASTS[name] for name in names if name in FEASTS)


def _nearest(feast: Feast, m: Match, story: Story) -> date | None:
    days = [periods.day(day) for year in story.years(m.start) for day in feast.days(year)]
    return nearest(m, story, days).first if days else None


def _is_other(m: Match) -> bool:
    """True for words without capitals, for "Christmas tree", and for the Easter of another church."""
    first = next(word for word in m.text.split() if word.lower() not in (*_SHIFTS, "the"))
    return (
        not first[0].isupper()
        or m.word_after().lower() in _THINGS
        or (m.word_after().istitle() and m.word_after().lower() in _NAMED_AFTER_FEASTS)
        or (m.word_before_as_written().istitle() and m.word_before() not in _BEFORE_FEASTS)
        or m.word_before() in _OTHERWISE_RECKONED
    )


@rule(f"(last|this|the)? ({_NAMES}) (weekend|<daypart>)")
def at_feast(m: Match, story: Story) -> Meaning:
    """ "Labor Day weekend": the one nearest to the day; "Christmas morning"."""
    if _is_other(m) or m.text.lower().startswith("last"):
        return None
    found = _feast(m)
    day = _nearest(found, m, story)
    if day is None or found.may_shift:
        return None
    if "daypart" in m:
        return timed(Hour(m.word("daypart")), periods.day(day))
    return dated(periods.period_of(Grain.WEEKEND, periods.weekday_on_or_before(days_from(day, 3), periods.SATURDAY)))


_ENDS = ("start", "beginning", "first", "end", "last")
_MONTH_OF_FAST = "(the? (muslim|islamic|holy|fasting)? (holy|fasting)? (fasting)? month of)? ramadan"


@rule(_MONTH_OF_FAST, f"the (start|beginning|first day|end|last day) of {_MONTH_OF_FAST}")
def ramadan(m: Match, story: Story) -> Meaning:
    """ "Ramadan": TIMEX3 has no moon months, so the value is the month that most of it lies in; its ends are days."""
    first = _nearest(RAMADAN, m, story)
    is_name = m.word_after().istitle() and m.word_after().lower() in _NAMED_AFTER_FEASTS
    if first is None or is_name or not m.text.split()[-1][0].isupper():
        return None
    last = days_from(first, RAMADAN.length - 1)
    words = m.text.lower().split()
    if len(words) > 1 and words[1] in _ENDS:
        return _kept(RAMADAN, last if words[1] in ("end", "last") else first)
    month = periods.period_of(Grain.MONTH, days_from(first, RAMADAN.length // 2))
    return replace(dated(month, days=(first, last), uncertain=True), form=Form.RECKONED)


@rule("eid")
def eid(m: Match, story: Story) -> Meaning:
    """ "Eid" alone: the one of the two feasts that is near publication."""
    published = story.published
    days = [(kind, day) for kind in EIDS for year in story.years(m.start) for day in kind.days(year)]
    near = [(kind, day) for kind, day in days if abs((day - published).days) <= _NEAR_EID]
    return _kept(*near[0]) if len(near) == 1 and m.text == "Eid" else None


_NEAR_EID = 25
"""Days within which an Eid without its full name is the one of these days; some 70 lie between the two."""


@rule("the? new year")
def new_year(m: Match, story: Story) -> Meaning:
    """ "in the new year": the year whose first day is nearest by the tense; not in "New Year greetings"."""
    follows = m.word_after().lower()
    is_told = m.text.lower().startswith("the ") or (m.text.istitle() and m.word_before() in _BEFORE_NEW_YEAR)
    if not is_told or (m.last < len(m.words) and story.tag(m.words.starts[m.last]) in ("NN", "NNS", "NNP")):
        return None
    if follows in ("'s", "’s", "-"):
        return None
    first_days = [periods.day(date(year, 1, 1)) for year in story.years(m.start)]
    return dated(periods.year(nearest(m, story, first_days).first.year))


_BEFORE_NEW_YEAR = listed("in before after by until till since at over early around")


@rule("the? holy week")
def holy_week(m: Match, story: Story) -> Meaning:
    """ "Holy Week": the week that ends with Easter."""
    easter = _nearest(EASTER, m, story)
    if easter is None or m.text.split()[-1] != "Week" or m.word_before() in _OTHERWISE_RECKONED:
        return None
    return dated(periods.period_of(Grain.WEEK, easter))


@rule("<first:count> / <day>", "nine - eleven")
def eleventh_of_september(m: Match, story: Story) -> Meaning:
    """ "9/11", once it was past; before it, a fraction like any other."""
    if m.text.lower() not in ("9/11", "nine-eleven") or "/" in (m.word_before(), m.word_after()) or is_in_name(m):
        return None
    return dated(periods.day(_ELEVENTH)) if story.published >= _ELEVENTH else None


@rule("[(sept .?|september) (<day>|<ordinal>)] ,? (terrorist|terror)? (attack|attacks|hijacking|hijackings)")
def attacks_of_september(m: Match, story: Story) -> Meaning:
    """ "the Sept. 11 attacks": those of 2001, in every later year."""
    is_eleventh = (m.number("day") if "day" in m else m.number("ordinal")) == _ELEVENTH.day
    return dated(periods.day(_ELEVENTH)) if is_eleventh and story.published >= _ELEVENTH else None


_ELEVENTH = date(2001, 9, 11)
