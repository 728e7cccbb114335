"""Days and periods told from the publication day or from what was mentioned last: "tomorrow", "that week"."""

from __future__ import annotations

from datetime import date

from briefings.extraction.temporal import periods
from briefings.extraction.temporal.grammar import Match, opening, rule
from briefings.extraction.temporal.leaning import leaning
from briefings.extraction.temporal.periods import Grain, Period, moved, period_of
from briefings.extraction.temporal.rules_days import MONTH, YEAR, nearest_month, stated_year, year_of
from briefings.extraction.temporal.rules_weekdays import bare_weekday
from briefings.extraction.temporal.same_days import same_day
from briefings.extraction.temporal.sense import Meaning, Opening, Sense, dated, vague
from briefings.extraction.temporal.story import Story, days_from
from briefings.extraction.temporal.tense import Tense
from briefings.extraction.temporal.words import listed

GRAINS = {grain.value: grain for grain in Grain} | {"fortnight": Grain.WEEK}
_OVER = listed("over in within during for throughout through until into of")


# --------------------------------------------------------------------------- from the publication day


@rule("this day in <year>")
def this_day_in(m: Match, story: Story) -> Meaning:
    """ "On this day in 1992": the day of a calendar's anniversaries."""
    back = story.published.year - m.number("year")
    return dated(periods.day(moved(story.published, Grain.YEAR, -back))) if back > 0 else None


@rule("(the day after)? tomorrow", "(the day before)? yesterday", "today", "this day", "this very day")
def around_today(m: Match, story: Story) -> Meaning:
    """ "today", "the day after tomorrow"."""
    words = m.text.lower()
    if words.endswith("this day"):
        return None if m.word_before() in ("to", "until") or m.word_after() == "of" else dated(story.publication_day)
    if words == "today" and _is_nowadays(m, story):
        return vague("PRESENT_REF")
    if m.text == "Today" and m.word_before() in ("'s", "’s"):
        return None
    days = {"tomorrow": 1, "yesterday": -1}.get(words.split()[-1], 0) * (2 if "day " in words else 1)
    return dated(periods.day(days_from(story.today_at(m.start, m.end), days)))


def _is_nowadays(m: Match, story: Story) -> bool:
    """True for "is today remembered", and for "Today it is a hotel" after what was long ago."""
    if m.word_before() in ("is", "are"):
        return m.word_after()[-2:] in ("ed", "wn", "en")
    is_long_ago = story.last is not None and story.published.year - story.last.last.year > _LONG_AGO
    return is_long_ago and story.tense(m.start) is Tense.PRESENT


_LONG_AGO = 30


@rule(
    "(this|next|last|this past|this last|this coming|this same|this very) <unit>",
    "(this|last|next|the current) (fiscal|calendar|financial) <unit>",
    "the (last|next|coming|previous|prior) (fiscal|calendar|financial) <unit>",
    "this <any> <unit>",
    "the <unit> (just past|just ended)",
    "the current <unit>",
    "(last|next|this) <year:unit> 's (same)? <unit>",
)
def shifted_unit(m: Match, story: Story) -> Meaning:
    """ "next week", "this decisive decade", "this coming weekend"."""
    grain = GRAINS.get(m.word("unit"))
    words = m.text.lower().split()
    if grain is None or grain is Grain.DAY:
        return None
    if "any" in m and not story.tag(m["any"].start).startswith("JJ"):
        return None
    if grain is Grain.WEEKEND and words[0] == "this" and len(words) == 2:
        return dated(_weekend(m, story))
    if grain is Grain.WEEKEND and "coming" in words:
        return dated(_coming_weekend(story))
    if "coming" in words or "next" in words:
        return dated(story.current(grain).shifted(1))
    if {"last", "past", "previous", "prior"} & set(words[:2]):
        return dated(story.current(grain).shifted(-1))
    return dated(story.current(grain))


def _weekend(m: Match, story: Story) -> Period:
    """This week's weekend, in a clause of the past the one before where this one has not come."""
    weekend = story.current(Grain.WEEKEND)
    return weekend.shifted(-1) if weekend.first > story.published and leaning(m, story) is Tense.PAST else weekend


def _coming_weekend(story: Story) -> Period:
    weekend = story.current(Grain.WEEKEND)
    return weekend if weekend.first > story.published else weekend.shifted(1)


@rule("the (next|coming|upcoming) <unit>")
def next_unit(m: Match, story: Story) -> Meaning:
    """ "the next day" of a narrative; "over the next week" is a duration and left to its rule."""
    grain = GRAINS.get(m.word("unit"))
    if grain is Grain.WEEKEND and "next" not in m.text.lower():
        return dated(_coming_weekend(story))
    if grain is Grain.CENTURY and m.word_before() not in _OVER - {"in", "into", "of"}:
        return dated(story.current(grain).shifted(1))
    if grain is None or m.word_before() in _OVER or "next" not in m.text.lower():
        return None
    if grain is not Grain.DAY and leaning(m, story) is Tense.FUTURE:
        return None
    return _not_ahead(story.told(grain).shifted(1), m, story) if grain in _NARRATED else None


_NARRATED = (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.YEAR)


def _not_ahead(period: Period, m: Match, story: Story) -> Sense:
    """The period, unless a narrative whose beginning was not understood puts it after the publication day."""
    if period.first > story.published and leaning(m, story) is Tense.PAST:
        return vague("PAST_REF")
    return dated(period)


@rule(
    "(earlier|later) (this|last|next) <unit>",
    "(earlier|later) this <season>",
    "(earlier|later) (today|yesterday)",
    "(earlier|later) in <year>",
)
def within_unit(m: Match, story: Story) -> Meaning:
    """ "later this month": from the day after publication to the month's end."""
    words = m.text.lower().split()
    grain = GRAINS.get(m.word("unit") or "day")
    if grain is None:
        return None
    if "season" in m:
        return dated(periods.season(story.published.year, m.word("season")), "END" if words[0] == "later" else "START")
    period = period_of(Grain.YEAR, periods.year(m.number("year")).first) if "year" in m else story.current(grain)
    period = period.shifted({"last": -1, "next": 1, "yesterday": -1}.get(words[1], 0))
    mod = "START" if words[0] == "earlier" else "END"
    if not period.holds(story.published) or grain is Grain.DAY:
        return dated(period, mod)
    if mod == "START":
        return dated(period, mod, days=(period.first, story.published))
    return dated(period, mod, days=(min(days_from(story.published, 1), period.last), period.last))


@rule(
    "(earlier|later|early|late) in the <unit>",
    "(earlier|later) (that|the same|that same) <unit>",
    "(earlier|later) in the current <unit>",
)
def within_told_unit(m: Match, story: Story) -> Meaning:
    """ "later in the day", "earlier that week"; "later in the week" is from the day after publication on."""
    grain = GRAINS.get(m.word("unit"))
    if grain is None:
        return None
    mod = "START" if m.text.lower().startswith("ear") else "END"
    told = " in the " not in m.text.lower()
    period = story.told(grain) if told else story.current(grain)
    if told or grain is Grain.DAY or not period.holds(story.published) or "late " in m.text.lower():
        return dated(period, mod)
    first, last = (period.first, story.published) if mod == "START" else (days_from(story.published, 1), period.last)
    return dated(period, mod, days=(min(first, period.last), last))


@rule("the <unit> after (the next|next)", "the <unit> before last")
def unit_after_next(m: Match, story: Story) -> Meaning:
    """ "the week after next", "the year before last"."""
    grain = GRAINS.get(m.word("unit"))
    shift = -2 if m.text.lower().endswith("last") else 2
    return dated(story.current(grain).shifted(shift)) if grain and grain is not Grain.DAY else None


@opening("the? (rest|remainder|balance) of")
def rest_of(m: Match, story: Story) -> Meaning:
    """ "the rest of the week": from publication on."""

    def narrow(sense: Sense) -> Sense | None:
        period = sense.period
        if period is None or sense.hour or sense.mod or period.grain is Grain.DAY:
            return None
        first = story.published if period.holds(story.published) else period.first
        return dated(period, "END", days=(first, period.last))

    return Opening(narrow)


# --------------------------------------------------------------------------- from what was mentioned last


@rule(
    "[the <ordinal>? (fiscal|calendar|financial)? <unit>] (that|which)? (ended|ending|ends) (on|in|last|this)? "
    f"[({MONTH} <day>|<day> {MONTH}|{MONTH}){YEAR}]",
    "[the (fiscal|financial)? <unit>] (ended|ending) [<weekday>]",
)
def unit_ended(m: Match, story: Story) -> Meaning:
    """ "the quarter ended Sept. 30", "the year ending in June": the period that this day closes."""
    grain = GRAINS.get(m.word("unit"))
    if grain is None or grain is Grain.DAY:
        return None
    if "weekday" in m:
        end = bare_weekday(m, story)
    elif "day" in m:
        month, number = m.number("month"), m.number("day")
        end = periods.day(date(year_of(m, story, month, number), month, number))
    else:
        year = stated_year(m, story)
        end = periods.month(year, m.number("month")) if year else nearest_month(m, story, m.number("month"))
    period = period_of(grain, end.last)
    if grain is Grain.QUARTER and "ordinal" in m and m.number("ordinal") <= 4:
        period = periods.quarter(end.last.year, m.number("ordinal"))
    return dated(period), dated(end)


@rule("(the same|that|that same|that very|the very same) <unit>")
def told_unit(m: Match, story: Story) -> Meaning:
    """ "the same day", "that year"."""
    grain = GRAINS.get(m.word("unit"))
    told = None if grain is None else same_day(m, story) if grain is Grain.DAY else story.told(grain)
    return None if told is None else _not_ahead(told, m, story)


@rule(
    "the (following|previous|preceding|prior|subsequent|succeeding) <unit>",
    "the <unit> (before|after|earlier|prior)",
    "the day (before|after)",
    "the <unit> (before|after) that",
    "(following|previous|prior) <unit>",
)
def beside_unit(m: Match, story: Story) -> Meaning:
    """ "the following day", "the year before", counted from what was mentioned last."""
    words = m.text.lower().split()
    grain = GRAINS.get(m.word("unit") or "day")
    if grain is None or (words[-1] in ("before", "after", "prior") and has_clause(m)):
        return None
    if words[0] != "the" and m.word_before() not in ("'s", "’s", "same"):
        return None
    back = bool({"previous", "preceding", "prior", "before", "earlier"} & set(words))
    return _not_ahead(story.told(grain).shifted(-1 if back else 1), m, story)


def has_clause(m: Match) -> bool:
    """True where "before" goes on: "the day before the vote"; "the day before he had left" begins anew."""
    following = m.word_after()
    if following.lower() in _ANYONE and m.word_after(2) == "had":
        return False
    return following[:1].isalnum() and following.lower() not in _ENDING


_ANYONE = listed("he she it they we i")
_ENDING = listed("and but in at when after while as said told which who by on with was were had to for because")


@rule("(the|a|this|last) [weekend]", "'s [weekend]")
def weekend_of_a_thing(m: Match, story: Story) -> Meaning:
    """ "the weekend violence", "a weekend summit": the words before it are those of the thing."""
    following = story.tag(m.words.starts[m.last]) if m.last < len(m.words) else ""
    if following not in ("NN", "NNS") or not m.word_after().islower():
        return None
    tense = leaning(m, story)
    if tense is Tense.PRESENT and m.text.lower().startswith("a"):
        return None
    is_ahead = tense is Tense.FUTURE or (story.verb(m.start) in _CALLED_OFF and story.published.weekday() >= _MIDWEEK)
    return dated(story.current(Grain.WEEKEND) if is_ahead else _latest_weekend(story))


_CALLED_OFF = listed("cancel scrap postpone delay abandon shelve call put")
_MIDWEEK = 2
"""From Wednesday on "called off a weekend trip" is of the weekend to come, the days before of either."""


def _latest_weekend(story: Story) -> Period:
    weekend = story.current(Grain.WEEKEND)
    return weekend if weekend.holds(story.published) else weekend.shifted(-1)


@rule("the <unit>")
def the_unit(m: Match, story: Story) -> Meaning:
    """ "the day", "in the quarter", "for the year": that of the telling; only where the words around it are of time."""
    grain = GRAINS.get(m.word("unit"))
    before, following = m.word_before(), m.word_after().lower()
    is_wide = grain in (Grain.DECADE, Grain.CENTURY) and before != "of"
    if grain is None or is_wide or grain in (Grain.SEASON, Grain.HALF):
        return None
    if grain is Grain.WEEKEND and before in _AT_WEEKEND:
        return dated(_weekend(m, story))
    if before not in _IN_UNIT or following in _NOT_AFTER_UNIT or following[:1] in "-–":
        return None
    is_part = before == "of" and m.word_before(2) in _PARTS
    if not is_part and following[:1].isalpha() and story.tag(m.words.starts[m.last]) in ("NN", "NNS", "NNP"):
        return None
    if grain is Grain.QUARTER:
        return dated(story.last_quarter or story.current(grain).shifted(-1))
    if grain in (Grain.YEAR, Grain.MONTH) and leaning(m, story) is Tense.PAST:
        return dated(story.near_past(grain, m.start) or story.current(grain))
    if grain is Grain.MONTH and story.last and story.last.first > story.published and story.is_in_sentence(m.start):
        return dated(story.reference(grain))  # "on 3 March, and again at the end of the month"
    return dated(_weekend(m, story) if grain is Grain.WEEKEND else story.current(grain))


_IN_UNIT = listed("in for during of on throughout later earlier by until over")
_AT_WEEKEND = listed("over at since through by until before after")
_PARTS = listed("end beginning start middle close rest remainder outset half part")
_NOT_AFTER_UNIT = listed("of that when after before since i he she they we it leading ended ending to in will")
