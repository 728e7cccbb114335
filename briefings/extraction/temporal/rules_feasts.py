"""Feasts and days with a name: "Christmas Eve", "Easter", "Labor Day weekend", "9/11"."""

from __future__ import annotations

from datetime import date

from briefings.extraction.temporal import periods
from briefings.extraction.temporal.feasts import FEASTS
from briefings.extraction.temporal.grammar import Match, rule
from briefings.extraction.temporal.leaning import nearest
from briefings.extraction.temporal.names import is_in_name
from briefings.extraction.temporal.periods import Grain, Period
from briefings.extraction.temporal.rules_days import stated_year
from briefings.extraction.temporal.sense import Meaning, dated
from briefings.extraction.temporal.story import Story, days_from
from briefings.extraction.temporal.words import listed

_WITH_YEAR = "(,? of? (<year>|<yearword:shift> year))?"
_THINGS = listed(
    """tree trees card cards egg eggs bonus carol carols gift gifts present presents cake dinner party market markets
    shopping lights bunny turkey costume island rising offensive agreement accord accords deal parade"""
)


@rule(*(f"(last|next|this)? {words} {_WITH_YEAR}" for words in FEASTS))
def feast(m: Match, story: Story) -> Meaning:
    """ "Christmas Eve", "Easter 2019"; not in "Good Friday Agreement", "Christmas tree"."""
    if _is_name(m):
        return None
    year = stated_year(m, story)
    day_of = FEASTS[_name(m)]
    if (shift := m.text.split()[0].lower()) in ("last", "next"):
        days = [day_of(story.published.year + distance) for distance in (-1, 0, 1)]
        before, after = [day for day in days if day < story.published], [day for day in days if day > story.published]
        return dated(periods.day(before[-1] if shift == "last" else after[0]))
    return dated(periods.day(day_of(year)) if year else _nearest(m, story))


@rule(*(f"{words} weekend" for words in ("easter", "memorial day", "labor day", "thanksgiving", "christmas")))
def feast_weekend(m: Match, story: Story) -> Meaning:
    """ "Labor Day weekend": the weekend nearest to the day."""
    if not m.text[0].isupper():
        return None
    day = _nearest(m, story).first
    saturday = periods.weekday_on_or_before(days_from(day, 3), periods.SATURDAY)
    return dated(periods.period_of(Grain.WEEKEND, saturday))


def _name(m: Match) -> str:
    """The feast's words as the table has them."""
    words = [m.words.token(index).text.lower().replace("’", "'") for index in range(m.first, m.last)]
    if words[0] in ("last", "next", "this"):
        del words[0]
    return next(name for size in range(len(words), 0, -1) if (name := " ".join(words[:size])) in FEASTS)


def _nearest(m: Match, story: Story) -> Period:
    this, day_of = story.published.year, FEASTS[_name(m)]
    days = [periods.day(day_of(year)) for year in (this - 1, this, this + 1)]
    return nearest(m, story, days)


def _is_name(m: Match) -> bool:
    following = m.word_after()
    is_small = not m.text[0].isupper() and m.text.split()[0] not in ("last", "next", "this")
    return is_small or following.lower() in _THINGS


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
