"""Days and periods told from the publication day or from what was mentioned last: "tomorrow", "two years ago"."""

from __future__ import annotations

from dataclasses import replace

from briefings.extraction.temporal import periods
from briefings.extraction.temporal.grammar import Match, rule
from briefings.extraction.temporal.leaning import leaning
from briefings.extraction.temporal.periods import Grain, Period, moved, period_of
from briefings.extraction.temporal.sense import Form, Meaning, Sense, dated, vague
from briefings.extraction.temporal.story import Story, days_from
from briefings.extraction.temporal.tense import Tense
from briefings.extraction.temporal.words import listed

GRAINS = {grain.value: grain for grain in Grain} | {"fortnight": Grain.WEEK}
_OVER = listed("over in within during for throughout through until into of")


# --------------------------------------------------------------------------- from the publication day


@rule("(the day after)? tomorrow", "(the day before)? yesterday", "today", "this day", "this very day")
def around_today(m: Match, story: Story) -> Meaning:
    """ "today", "the day after tomorrow"."""
    words = m.text.lower()
    if words.endswith("this day"):
        return None if m.word_before() in ("to", "until") else dated(story.publication_day)
    days = {"tomorrow": 1, "yesterday": -1}.get(words.split()[-1], 0) * (2 if "day " in words else 1)
    return dated(periods.day(days_from(story.published, days)))


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
    if "coming" in words or "next" in words:
        return dated(story.current(grain).shifted(1))
    if {"last", "past", "previous", "prior"} & set(words[:2]):
        return dated(story.current(grain).shifted(-1))
    return dated(story.current(grain))


@rule("the (next|coming|upcoming) <unit>")
def next_unit(m: Match, story: Story) -> Meaning:
    """ "the next day" of a narrative; "over the next week" is a duration and left to its rule."""
    grain = GRAINS.get(m.word("unit"))
    if grain is None or m.word_before() in _OVER or leaning(m, story) is Tense.FUTURE or "next" not in m.text.lower():
        return None
    if grain is Grain.DAY:
        return dated(story.reference_day().shifted(1))
    return dated(story.reference(grain).shifted(1)) if grain in (Grain.WEEK, Grain.MONTH, Grain.YEAR) else None


@rule("(earlier|later) (this|last|next) <unit>", "(earlier|later) (today|yesterday)", "(earlier|later) in <year>")
def within_unit(m: Match, story: Story) -> Meaning:
    """ "later this month": from the day after publication to the month's end."""
    words = m.text.lower().split()
    grain = GRAINS.get(m.word("unit") or "day")
    if grain is None:
        return None
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
    """ "later in the day", "earlier that week"."""
    grain = GRAINS.get(m.word("unit"))
    if grain is None:
        return None
    mod = "START" if m.text.lower().startswith("ear") else "END"
    told = " in the " not in m.text.lower()
    period = _told(story, grain) if told else story.current(grain)
    return dated(period, mod)


@rule("the (rest|remainder|balance) of the <unit>", "the (rest|remainder|balance) of (this|next) <unit>")
def rest_of_unit(m: Match, story: Story) -> Meaning:
    """ "the rest of the week": from publication on."""
    grain = GRAINS.get(m.word("unit"))
    if grain is None or grain is Grain.DAY:
        return None
    period = story.current(grain).shifted(1 if " next " in m.text.lower() else 0)
    return dated(period, "END", days=(max(period.first, story.published), period.last))


# --------------------------------------------------------------------------- from what was mentioned last


@rule("(the same|that|that same|that very|the very same) <unit>")
def told_unit(m: Match, story: Story) -> Meaning:
    """ "the same day", "that year"."""
    grain = GRAINS.get(m.word("unit"))
    return None if grain is None else dated(_told(story, grain))


@rule(
    "the (following|previous|preceding|prior|subsequent|succeeding) <unit>",
    "the <unit> (before|after|earlier|prior)",
    "the day (before|after)",
    "(following|previous|prior) <unit>",
)
def beside_unit(m: Match, story: Story) -> Meaning:
    """ "the following day", "the year before", counted from what was mentioned last."""
    words = m.text.lower().split()
    grain = GRAINS.get(m.word("unit") or "day")
    if grain is None or (words[-1] in ("before", "after", "prior") and _has_clause(m, story)):
        return None
    if words[0] != "the" and m.word_before() not in ("'s", "’s", "same"):
        return None
    back = bool({"previous", "preceding", "prior", "before", "earlier"} & set(words))
    return dated(_told(story, grain).shifted(-1 if back else 1))


def _has_clause(m: Match, story: Story) -> bool:
    """True where "before" goes on: "the day before the vote"."""
    following = m.word_after()
    return following[:1].isalnum() and following.lower() not in _ENDING


_ENDING = listed("and but in at when after while as said told that which who by on with was were had to for because")


def _told(story: Story, grain: Grain) -> Period:
    if grain is Grain.DAY:
        return story.reference_day()
    return story.reference(grain)


@rule("the <unit>")
def the_unit(m: Match, story: Story) -> Meaning:
    """ "the day", "in the quarter", "for the year": that of the telling; only where the words around it are of time."""
    grain = GRAINS.get(m.word("unit"))
    if grain is None or grain in (Grain.DECADE, Grain.CENTURY, Grain.SEASON, Grain.HALF):
        return None
    before, following = m.word_before(), m.word_after().lower()
    if before not in _IN_UNIT or following in _NOT_AFTER_UNIT or following[:1] in "-–":
        return None
    if following[:1].isalpha() and story.tag(m.words.starts[m.last]) in ("NN", "NNS", "NNP"):
        return None
    if grain is Grain.QUARTER and story.last and story.last.grain is Grain.QUARTER:
        return dated(story.last)
    if grain is Grain.QUARTER:
        return dated(story.current(grain).shifted(-1))
    return dated(story.current(grain))


_IN_UNIT = listed("in for during of on throughout later earlier by until over")
_NOT_AFTER_UNIT = listed("of that when after before since i he she they we it leading ended ending to in will")


# --------------------------------------------------------------------------- so many units away

AMOUNT = "(<count>|<decimal>|<vague>|a|an|a few|a couple (of)?|a dozen|<count> dozen|half a|<count> and a half|many)"
UNIT = "(<unit>|<units>)"


@rule(
    f"{AMOUNT} <middle>? {UNIT} (ago|back)",
    f"{AMOUNT} {UNIT} and a half ago",
    f"(<count>|<vague>|a) - {UNIT} - ago",
    "<units> ago",
    "long ago",
)
def ago(m: Match, story: Story) -> Meaning:
    """ "three years ago"; "several years ago" and "long ago" are only past."""
    if m.text.lower().endswith("back") and m.word_after().lower() in ("to", "home", "in", "on"):
        return None
    amount, unit = _amount(m), m.word("unit") or m.word("units")
    if amount is None or unit in ("hour", "minute", "second", "night", "millennium"):
        return _reckoned(vague("PAST_REF"))
    if m.text.lower().split()[0] in ("a", "an") and unit == "year" and (quarter := _compared(m, story)):
        return quarter
    return _away(story.publication_day, -amount, unit)


@rule(
    f"{AMOUNT} <middle>? {UNIT} (earlier|before|prior)",
    "(the|a|its|<count>)? <unit> - (earlier|ago)",
    "the <unit> (earlier|ago)",
)
def earlier(m: Match, story: Story) -> Meaning:
    """ "a year earlier": of the quarter or month that is compared, else counted from what was mentioned last."""
    amount = _amount(m) if "count" in m or "vague" in m or "decimal" in m else 1
    unit = m.word("unit") or m.word("units")
    words = m.text.lower()
    if words.endswith(("before", "prior")) and _has_clause(m, story):
        return None
    if amount is None or unit in ("hour", "minute", "second", "night", "millennium"):
        return None if words.endswith("before") else _reckoned(vague("PAST_REF"))
    if unit == "year" and amount == 1 and (compared := _compared(m, story)):
        return compared
    return _away(_base(story, unit), -amount, unit)


def _compared(m: Match, story: Story) -> Sense | None:
    """The same quarter or month of the year before, where one is compared in the same sentence."""
    told = story.last
    if told is None or told.grain not in (Grain.QUARTER, Grain.MONTH, Grain.HALF) or not story.is_near(m.start):
        return None
    return _reckoned(dated(period_of(told.grain, moved(told.first, Grain.YEAR, -1))))


@rule(f"{AMOUNT} <middle>? {UNIT} (later|afterward|afterwards|after|hence|on)", "<units> (later|afterward|afterwards)")
def later(m: Match, story: Story) -> Meaning:
    """ "two weeks later", counted from what was mentioned last; "days later" names no day."""
    amount, unit, words = _amount(m), m.word("unit") or m.word("units"), m.text.lower()
    if words.endswith(" on") or (words.endswith("after") and _has_clause(m, story)):
        return None
    if amount is None or unit in ("hour", "minute", "second", "night", "millennium"):
        return None
    base = story.publication_day if words.endswith("hence") else _base(story, unit)
    return _away(base, amount, unit)


@rule(f"{AMOUNT} {UNIT} (from now|from today|hence)")
def from_now(m: Match, story: Story) -> Meaning:
    """ "two years from now"."""
    amount, unit = _amount(m), m.word("unit") or m.word("units")
    if amount is None or unit in ("hour", "minute", "second", "night", "millennium"):
        return vague("FUTURE_REF")
    return _away(story.publication_day, amount, unit)


def _base(story: Story, unit: str) -> Period:
    grain = GRAINS[unit]
    if grain is Grain.DAY:
        return story.reference_day()
    if story.last and grain is Grain.YEAR and story.last.grain is Grain.YEAR:
        return story.last
    return story.last_day or story.publication_day


def _amount(m: Match) -> float | None:
    """How many units; None for "several"."""
    words = m.text.lower().split()
    half = 0.5 if "half" in words else 0
    if "count" in m:
        return m.number("count") * (12 if "dozen" in words else 1) + half
    if "decimal" in m:
        value = m.value("decimal")
        return value if isinstance(value, float) else None
    if "vague" in m or "few" in words or "many" in words or words[0] not in ("a", "an", "half"):
        return None
    if "couple" in words or "dozen" in words:
        return 2 if "couple" in words else 12
    return half if words[0] == "half" else 1 + half


def _away(base: Period, amount: float, unit: str) -> Sense | None:
    """The day, week, month ... so many units away."""
    grain = GRAINS[unit]
    if unit == "fortnight":
        amount *= 2
    if amount != int(amount):
        if grain is not Grain.YEAR:
            return None
        grain, amount = Grain.MONTH, round(amount * 12)
    return _reckoned(dated(period_of(grain, moved(base.first, grain, int(amount)))))


def _reckoned(sense: Sense) -> Sense:
    return replace(sense, form=Form.RECKONED)
