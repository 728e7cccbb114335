"""Months, quarters, halves, seasons, years, decades and centuries: "March 1990", "the third quarter", "the '80s"."""

from __future__ import annotations

from briefings.extraction.temporal import periods
from briefings.extraction.temporal.grammar import Match, rule
from briefings.extraction.temporal.leaning import leaning, nearest
from briefings.extraction.temporal.names import is_month_name
from briefings.extraction.temporal.numerals import is_range_of_years, is_year
from briefings.extraction.temporal.periods import Grain
from briefings.extraction.temporal.rules_days import MONTH, TO, full_year, nearest_month, stated_year
from briefings.extraction.temporal.sense import Meaning, Sense, bygone, dated
from briefings.extraction.temporal.story import Story
from briefings.extraction.temporal.tense import Tense
from briefings.extraction.temporal.words import listed

YEARWORD = "<yearword:shift> (fiscal|calendar)? year"
IN_YEAR = f"(,? of? (fiscal|calendar)? year? <year>|,? (of|in)? {YEARWORD}|of the (fiscal|calendar)? year)"


# --------------------------------------------------------------------------- months


@rule(
    "(<month>|<month:abbr> .) ,? of? <year>",
    "(<month>|<month:abbr> .) ' <two>",
    "(the month of)? <month> (,? (of|in)? <yearword:shift> year)",
    "the month of <month> <year>",
    "<year> <month>",
    "<month> - <two>",
)
def month_of_year(m: Match, story: Story) -> Meaning:
    """ "January 2022", "June this year", "March '98"."""
    year = stated_year(m, story)
    if year is None or ("two" in m and "-" in m.text and m.number("two") <= 31):
        return None
    return dated(periods.month(year, m.number("month")))


@rule("<month>", "<month:abbr> .", "the month of <month>")
def month(m: Match, story: Story) -> Meaning:
    """ "March": the nearest by the tense of its clause."""
    if m.text.endswith(".") and not _is_abbreviated(m):
        return None
    return None if is_month_name(m, story) else dated(nearest_month(m, story, m.number("month")))


@rule("(last|next|this|this past|this coming|the previous|the following|the past) <month>", "<month> (last|next|past)")
def relative_month(m: Match, story: Story) -> Meaning:
    """ "last July": the latest that is over; "next March": the first not begun; "this May": that of the year."""
    if is_month_name(m, story):
        return None
    this = story.published.year
    months = [periods.month(year, m.number("month")) for year in (this - 2, this - 1, this, this + 1)]
    words = m.text.lower()
    if words.startswith(("the following", "the previous")):
        return _month_beside(m, story)
    if words.endswith((" last", " past")) or words.startswith(("last", "this past", "the past")):
        return dated(max((month for month in months if month.last < story.published), key=lambda month: month.first))
    if words.startswith(("next", "this coming")) or words.endswith("next"):
        return dated(min((month for month in months if month.first > story.published), key=lambda month: month.first))
    same = periods.month(this, m.number("month"))
    is_long_past = (story.published - same.last).days > _HALF_A_YEAR and leaning(m, story) is not Tense.PAST
    return dated(same.shifted(12) if is_long_past else same)


def _month_beside(m: Match, story: Story) -> Sense:
    """ "the following June": counted from what was mentioned last."""
    told = story.last or story.publication_day
    months = [periods.month(told.first.year + shift, m.number("month")) for shift in (-1, 0, 1)]
    if "previous" in m.text.lower():
        return dated(max((month for month in months if month.last < told.first), key=lambda month: month.first))
    return dated(min((month for month in months if month.first > told.last), key=lambda month: month.first))


_HALF_A_YEAR = 183


@rule(
    f"[{MONTH}] {TO} [(<last:month>|<last:abbr> .) ,? of? <year>]",
    f"[{MONTH}] {TO} [(<last:month>|<last:abbr> .)]",
)
def months(m: Match, story: Story) -> Meaning:
    """ "between March and May 2020": both months share the year."""
    if is_month_name(m, story):
        return None
    first, last = m.number("month"), m.number("last", "month")
    if "year" in m:
        end = periods.month(m.number("year"), last)
        return dated(periods.month(m.number("year") - (first > last), first)), dated(end)
    start = nearest_month(m, story, first)
    return dated(start), dated(periods.month(start.first.year + (first > last), last))


@rule(f"the? {MONTH} (-|to) (<last:month>|<last:abbr> .) (quarter|period)")
def quarter_of_months(m: Match, story: Story) -> Meaning:
    """ "the July-September quarter": only where the calendar has it."""
    first, last = m.number("month"), m.number("last", "month")
    if last % 3 or last - first != 2:
        return None
    return dated(nearest(m, story, [periods.quarter(year, last // 3) for year in story.years(m.start)]))


def _is_abbreviated(m: Match) -> bool:
    """True for "in Sept. after"; the full stop of "in Dec. The" may be that of the sentence, and is left to it."""
    return len(m["month"].text) <= len("sept") and m["month"].text != "May" and m.word_after()[:1].islower()


# --------------------------------------------------------------------------- quarters, halves, seasons


@rule(
    f"the? (fiscal|current|latest)? <ordinal> (fiscal|calendar)? (quarter|qtr) {IN_YEAR}?",
    "the? [fiscal? <ordinal> - (quarter|qtr)]",
    "<quarterno> ,? of? (<year>|(<yearword:shift> year))?",
    "<year> -? <quarterno>",
    "the? (<year>|<yearword:shift> year) 's? (fiscal|calendar)? (<ordinal>|final) quarter",
    f"the? final (quarter|qtr) {IN_YEAR}",
)
def quarter(m: Match, story: Story) -> Meaning:
    """ "the third quarter", "Q1 2020", "last year's fourth quarter", "third-quarter"."""
    number = m.number("ordinal") if "ordinal" in m else m.number("quarterno") if "quarterno" in m else _FINAL_QUARTER
    if not 1 <= number <= 4:
        return None
    if year := stated_year(m, story):
        return dated(periods.quarter(year, number))
    ended = story.current(Grain.QUARTER).shifted(-1)
    if "-" in m.text and m.word_after().lower() in _BUSINESS and ended.value.endswith(f"Q{number}"):
        return dated(ended)
    return dated(nearest(m, story, [periods.quarter(year, number) for year in story.years(m.start)]))


_FINAL_QUARTER = 4


@rule(
    f"the? <ordinal> -? half {IN_YEAR}",
    "the? (<year>|<yearword:shift> year) 's? <ordinal> half",
    "the? [<ordinal> - half]",
    "the <ordinal> half",
    "<halfno> ,? of? <year>",
    "<year> -? <halfno>",
)
def half(m: Match, story: Story) -> Meaning:
    """ "the first half of 2020", "first-half"; a bare first half may be that of a match and is left alone."""
    number = m.number("ordinal") if "ordinal" in m else m.number("halfno")
    if not 1 <= number <= 2:
        return None
    year = stated_year(m, story)
    if year is None and "year" not in m.text.lower() and not _is_business(m):
        return None
    if year:
        return dated(periods.half(year, number))
    return dated(nearest(m, story, [periods.half(year, number) for year in story.years(m.start)]))


_BUSINESS = listed(
    "profit profits net earnings results sales revenue revenues loss losses income figures growth exports output"
)
_WITHIN = 7
"""Words on either side among which a word of business makes a half that of a year."""


def _is_business(m: Match) -> bool:
    """True for "first-half results", "sales for the first half"; not in a report of a match."""
    if m.word_after() == "of" or m.word_before() not in ("in", "for", "during"):
        return m.word_after().lower() in _BUSINESS
    around = {m.word_before(distance) for distance in range(1, _WITHIN)}
    return bool(_BUSINESS & (around | {m.word_after(distance).lower() for distance in range(1, _WITHIN)}))


@rule(
    "the? <season> (,? of? <year>|(of|in)? <yearword:shift> year)",
    "<year> <season>",
    "the? <season> of ' <two>",
    "the? <season> of? <year> (-|/) (<end:two>|<last:year>)",
)
def season_of_year(m: Match, story: Story) -> Meaning:
    """ "summer 2021", "the winter of 1990", "the winter of 1997-98"."""
    year = stated_year(m, story)
    if m.text.lower().startswith("the") and " of " not in m.text and "'" not in m.text and m.word_after().islower():
        return None
    if m.word_after() in ("Olympics", "Olympic", "Games", "Paralympics"):
        return None
    return dated(periods.season(year, m.word("season"))) if year else None


@rule("(that|that same|the same) <month>")
def told_month(m: Match, story: Story) -> Meaning:
    """ "that December": of the year mentioned last, the first that is not over then."""
    is_said = m.word_before().isalpha()
    if (is_said and story.tag(m.start) != "DT") or story.last is None:
        return None
    base = story.last
    months = [periods.month(base.first.year + shift, m.number("month")) for shift in (0, 1)]
    return dated(next(month for month in months if month.last >= base.first))


@rule("(that|that same|the same|the following|the next|the previous) <season>")
def told_season(m: Match, story: Story) -> Meaning:
    """ "that summer", "the following spring", counted from what was mentioned last."""
    words, name, base = m.text.lower(), m.word("season"), story.last or story.publication_day
    seasons = [periods.season(base.first.year + shift, name) for shift in (-1, 0, 1)]
    if "previous" in words:
        return dated(max((season for season in seasons if season.last < base.first), key=lambda season: season.first))
    later = [season for season in seasons if season.first > base.last]
    if "following" in words or "next" in words:
        return dated(later[0])
    return dated(
        next((season for season in seasons if season.last >= base.first and season.first <= base.last), later[0])
    )


@rule("(this|last|next|this past|this coming|the coming|the past) <season>")
def relative_season(m: Match, story: Story) -> Meaning:
    """ "this fall", "last winter": last is the latest that is over, next the first that has not begun."""
    words, this, name = m.text.lower(), story.published.year, m.word("season")
    seasons = [periods.season(year, name) for year in (this - 2, this - 1, this, this + 1)]
    if words.startswith(("last", "this past", "the past")):
        return dated(max((season for season in seasons if season.last < story.published), key=lambda s: s.first))
    if words.startswith(("next", "this coming", "the coming")):
        return dated(min((season for season in seasons if season.first > story.published), key=lambda s: s.first))
    running = next((season for season in seasons if season.holds(story.published)), None)
    return dated(running or periods.season(this, name))


@rule("the <season> months", "<season>", "the <season>")
def season(m: Match, story: Story) -> Meaning:
    """ "the summer", "by autumn"; "the fall of the regime" is no season."""
    word, before, following = m["season"].text, m.word_before(), m.word_after()
    the = "the " in m.text.lower()
    if not the and before not in _BEFORE_SEASONS:
        return None
    if (word == "fall" and (following in ("of", "in") or not the)) or (word == "spring" and following == "of"):
        return None
    if word[0].isupper() or (following.istitle() and before not in _BEFORE_SEASONS):
        return None
    seasons = [periods.season(year, m.word("season")) for year in story.years(m.start)]
    return dated(nearest(m, story, seasons))


_BEFORE_SEASONS = listed("in by since until during of through before after late early mid - from to for")


# --------------------------------------------------------------------------- years and longer


@rule("<year>")
def year(m: Match, story: Story) -> Meaning:
    """ "2014"; not "2014 people", "Resolution 1973", "Flight 2004"."""
    return dated(periods.year(m.number("year"))) if is_year(m, story) else None


@rule(
    "the? (fiscal|calendar) year? <year>",
    "the? year <year>",
    "<fiscal>",
    "fy <year>",
    "the? fiscal year? ' <two>",
    "a . d . <count>",
    "ad <count>",
    "<count> (ad|ce|a . d .)",
)
def year_named(m: Match, story: Story) -> Meaning:
    """ "fiscal 1990", "the year 2000", "FY2017"."""
    number = m.number("fiscal") if "fiscal" in m else m.number("count") if "count" in m else stated_year(m, story)
    return dated(periods.year(number)) if number else None


@rule("year -? end", "yearend", "the year 's end", "year 's end", "<year> 's end")
def end_of_year(m: Match, story: Story) -> Meaning:
    """ "by year-end": the end of the year of publication."""
    if m.text.lower() == "year end" and m.word_before() not in _BEFORE_END:
        return None
    year = periods.year(stated_year(m, story) or story.published.year)
    is_until = m.word_before() in ("by", "before", "until", "till") and year.holds(story.published)
    return dated(year, "END", days=(story.published, year.last) if is_until else None)


@rule("[the <unit>] (is|was|'s) (out|over|up)")
def out(m: Match, story: Story) -> Meaning:
    """ "before the year is out": from publication to its end."""
    if m.word_before() not in ("before", "until", "till") or m.word("unit") not in ("week", "month", "year"):
        return None
    period = story.current(Grain(m.word("unit")))
    return dated(period, days=(story.published, period.last))


_BEFORE_END = listed("by at before until since after this near")


@rule("mid - year", "midyear")
def middle_of_year(m: Match, story: Story) -> Meaning:
    """ "by midyear": of the year of publication."""
    return dated(story.current(Grain.YEAR), "MID")


@rule("(mid|late|early) - century")
def part_of_century(m: Match, story: Story) -> Meaning:
    """ "by mid-century"."""
    mod = {"m": "MID", "l": "END", "e": "START"}[m.text[0].lower()]
    return dated(story.current(Grain.CENTURY), mod)


@rule("' <two>")
def short_year(m: Match, story: Story) -> Meaning:
    """ "'89", written together and not after a letter."""
    text = m.words.text
    if m.end - m.start != 3 or text[m.start - 1 : m.start].isalnum() or text[m.end : m.end + 1] in ("'", "’"):
        return None
    return dated(periods.year(full_year(m.number("two"), story)))


@rule("[<year>] (-|/) [<two>]", "[<year>] (-|/) [<last:year>]", "[<year>] (to|through|and|until|or) [<last:year>]")
def years(m: Match, story: Story) -> Meaning:
    """ "1979-81", "2014-2018": two years; the second must be later."""
    first = m.number("year")
    text = m.words.text
    if text[m.start - 1 : m.start] in tuple("-–+") or text[m.end : m.end + 1] in tuple("-–"):
        return None
    last = m.number("last", "year") if "last" in m else first // 100 * 100 + m.number("two")
    if "last" not in m and last < first:
        last += 100
    if not first < last or ("last" not in m and last - first > 50) or last > 2199 or not is_range_of_years(m, story):
        return None
    return dated(periods.year(first)), dated(periods.year(last))


@rule("<century:count> <count>", "<century:count> hundred", "two thousand (and? <count>)?")
def spelled_year(m: Match, story: Story) -> Meaning:
    """ "nineteen eighty-four", as transcripts of broadcasts write it; "two thousand" only after a telling word."""
    following = story.tag(m.words.starts[m.last]) if m.last < len(m.words) else ""
    is_plain = "century" in m and m.number("century", "count") in (18, 19) and following != "NNS"
    if any(character.isdigit() for character in m.text) or not (is_plain or m.word_before() in _TELLING_YEARS):
        return None
    if "century" not in m:
        is_year = "count" in m or following not in ("NN", "NNS", "JJ", "NNP", "CD")
        return dated(periods.year(2000 + (m.number("count") if "count" in m else 0))) if is_year else None
    century, rest = m.number("century", "count"), m.number("count") if "count" in m else 0
    is_year = century in (17, 18, 19, 20) and (rest >= 10 or rest == 0) and "hundred" not in m.text.lower()
    return dated(periods.year(100 * century + rest)) if is_year else None


_TELLING_YEARS = listed("in since of from until till by before after early late mid during and to")


@rule("the? <decade>", "the? ' <decade>", "the? <decadename>", "the? <year> 's", "the <century:count> <decadename>")
def decade(m: Match, story: Story) -> Meaning:
    """ "the 1970s", "the '80s", "the nineties"; "in his 20s" is an age."""
    if "decadename" in m:
        century = m.number("century", "count") if "century" in m else 19
        return dated(periods.decade(100 * century + m.number("decadename"))) if _is_the(m) else None
    if "year" in m:
        is_decade = m.number("year") % 10 == 0 and _is_the(m) and m.word_after()[:1].islower() is not True
        return dated(periods.decade(m.number("year"))) if is_decade else None
    number = m.number("decade")
    if number < 100:
        if not _is_the(m) and "'" not in m.text.replace("’", "'"):
            return None
        number += 1900 if number >= story.published.year % 100 // 10 * 10 + 10 else story.published.year // 100 * 100
    return dated(periods.decade(number)) if 1000 <= number <= 2199 else None


def _is_the(m: Match) -> bool:
    return m.text[:4].lower() == "the " or m.word_before() == "and"


@rule("the? <ordinal> -? century", "the? <ordinal> -? century (bc|bce|b . c .)", "the? turn of the century")
def century(m: Match, story: Story) -> Meaning:
    """ "the 21st century", "19th-century"."""
    if "Century" in m.text and m.word_after().istitle():
        return None
    if "turn" in m.text.lower():
        turn = (story.published.year + 50) // 100 * 100
        is_old = turn > story.published.year and leaning(m, story) is Tense.PAST
        return dated(periods.year(turn - 100 if is_old else turn))
    number = m.number("ordinal")
    if m.text.rstrip(". ").lower().endswith(("bc", "bce", "b.c", "b. c")):
        return bygone(f"BC{number - 1:02}")
    return dated(periods.century(number)) if 3 <= number <= 30 else None


@rule("the [<ordinal> -? century] <any>")
def century_of_a_thing(m: Match, story: Story) -> Meaning:
    """ "the 21st century economy", where the article is that of the economy."""
    is_thing = m["any"].text.islower() and story.tag(m["any"].start) in ("NN", "NNS")
    return dated(periods.century(m.number("ordinal"))) if is_thing and m.number("ordinal") <= 30 else None


@rule("<count> (bc|bce|b . c .)")
def before_christ(m: Match, story: Story) -> Meaning:
    """ "500 BC"."""
    return bygone(f"BC{m.number('count'):04}")
