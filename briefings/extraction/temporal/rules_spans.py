"""Durations: "three days", "the past year", "a six-month ceasefire", "six years old", "for hours"."""

from __future__ import annotations

from briefings.extraction.temporal.grammar import Match, rule
from briefings.extraction.temporal.leaning import leaning
from briefings.extraction.temporal.sense import Form, Meaning, lasting, lasting_exactly, vague
from briefings.extraction.temporal.spans import halved, span
from briefings.extraction.temporal.story import Story
from briefings.extraction.temporal.tense import Tense
from briefings.extraction.temporal.words import listed

SIZE = "(<count>|<decimal>|<vague>|a few|a? couple (of|more)?|(a|half a) <scale>|<count> <scale> (and? <rest:count>)?)"
CROWD = "((dozens|scores|hundreds|thousands|tens|millions) (of|and)|a number of|a (good|great) many)"


def count_of(m: Match) -> float | None:
    """How many units the words tell of; None where they leave it open ("several")."""
    if m.text.lower().split()[0] == "couple" or " couple" in m.text.lower():
        return 2
    value = m.value("count") if "count" in m else m.value("decimal")
    if "scale" in m:
        first = value if isinstance(value, int | float) else 0.5 if m.text.lower().startswith("half") else 1
        return first * m.number("scale") + (m.number("rest", "count") if "rest" in m else 0)
    return value if isinstance(value, int | float) else None


def unit_of(m: Match) -> str:
    return m.word("unit") or m.word("units")


# --------------------------------------------------------------------------- with a number


@rule(
    f"{SIZE} <middle>? <units> (old|of age)?",
    f"{CROWD} <units>",
    "<count> <middle>? <unit> (old|of age)?",
    "<count> or so <units>",
)
def counted(m: Match, story: Story) -> Meaning:
    """ "three days", "several weeks", "six years old", "one month"."""
    unit, words = unit_of(m), m.text.lower().split()
    if unit == "second" and "unit" in m:
        return None
    is_some = m.word_before() not in ("for", "in", "within") and m.word_after().lower() in _SOME_DAY
    if words in (["one", "day"], ["one", "night"]) and is_some:
        return None
    if words[0] == "many" and m.word_before() == "as":
        return None
    if "unit" in m and m.number("count") != 1:
        return None if unit == "quarter" else lasting(m.number("count"), unit, Form.ATTRIBUTE)
    if unit == "quarter" and "middle" not in m and m.word_before() not in _BEFORE_QUARTERS:
        return None
    if words[0] in ("some", "many", "various") and unit in ("minute", "second", "quarter", "night", "weekend"):
        return None
    sense = lasting(count_of(m), unit, Form.COUNTED)
    is_ahead = m.word_before() == "in" and "old" not in words and leaning(m, story) is Tense.FUTURE
    return story.away(sense) if is_ahead else sense


_BEFORE_QUARTERS = listed("last past next for first previous in coming every after recent few")
_SOME_DAY = listed("he she they we it i you be when after , soon become . in last this")


@rule(
    "(<count>|<decimal>|<vague>) - (<unit>|<units>) (- (old|olds|long))?",
    "(<count>|<decimal>) (<unit>|<units>) - old",
    "(<count>|<decimal>) - <scale> - <unit> (- old)?",
    "a [<scale> - <unit> (- old)?]",
    "a [<unit> - (old|long)]",
    "(<unit>|<units>) - (old|long)",
    "<longword>",
    "<longwords>",
)
def attribute(m: Match, story: Story) -> Meaning:
    """ "three-day", "25-year-old", "decades-long", "yearlong"."""
    if "longword" in m:
        return lasting(1, m.word("longword"), Form.ATTRIBUTE)
    if "longwords" in m:
        return lasting(None, m.word("longwords"), Form.ATTRIBUTE)
    unit = unit_of(m)
    has_number = any(name in m for name in ("count", "decimal", "vague", "scale"))
    if (
        unit == "quarter"
        or (unit == "second" and "-" not in m.text[-4:])
        or (m.word_before() == "-" and not has_number)
    ):
        return None
    return lasting(count_of(m) if has_number else None if "units" in m else 1, unit, Form.ATTRIBUTE)


@rule(
    "<low:count> - (to|or) - <count> - <unit> (- old)?",
    "<low:count> (-|to|or) <count> <middle>? <units> (old|of age)?",
    "<low:count> (-|to|or) <count> - <unit> (- old)?",
)
def between(m: Match, story: Story) -> Meaning:
    """ "two to three weeks": at least the lower number."""
    low = m.number("low", "count")
    return lasting(low, unit_of(m), Form.COUNTED) if low < m.number("count") else None


@rule(
    "<count> (<unit>|<units>) ,? and? <more:count> (<smaller:unit>|<fewer:units>) old?",
    "<count> - <unit> - and? - <more:count> - <smaller:unit>",
    "<count> (<unit>|<units>) ,? <more:count> (<smaller:unit>|<fewer:units>) ,? and? <third:count> "
    "(<smallest:unit>|<fewest:units>)",
)
def compound(m: Match, story: Story) -> Meaning:
    """ "one year and six months", "2 hours 30 minutes"; not "the third in two months, five days after it fell"."""
    small = m.word("smaller", "unit") or m.word("fewer", "units")
    if _ORDER.get(small, 9) >= _ORDER.get(unit_of(m), 0):
        return None
    first, second = span(m.number("count"), unit_of(m)), span(m.number("more", "count"), small)
    if "," in m.text and "third" not in m and m.word_after() in ("after", "before"):
        return None
    value = _and(first, second)
    if "third" in m:
        value = _and(value, span(m.number("third", "count"), m.word("smallest", "unit") or m.word("fewest", "units")))
    return lasting_exactly(value)


def _and(longer: str, shorter: str) -> str:
    """Two lengths as one: "P3W" and "PT4H" are "P3WT4H"."""
    return longer + shorter.removeprefix("PT" if "T" in longer else "P")


_ORDER = {
    name: size for size, name in enumerate(["second", "minute", "hour", "day", "week", "month", "year", "decade"])
}


# --------------------------------------------------------------------------- halves and quarters


@rule(
    "(a|an|one|the (past|last|next|first)) <unit> and a half",
    "<count> and a half <units>",
    "<count> and (a|one) (half|quarter) <units>",
    "<count> - and - a - half (- <unit>|<units>)",
    "a <unit> - and - a - half",
    "<count> <over:count> / <under:count> (<units>|- <unit>)",
)
def and_a_half(m: Match, story: Story) -> Meaning:
    """ "two and a half years", "a year and a half", "3 1/2 years"."""
    whole = m.number("count") if "count" in m else 1
    if "over" in m:
        over, under = m.number("over", "count"), m.number("under", "count")
        return lasting(whole + over / under, unit_of(m), Form.COUNTED) if 0 < over < under <= 8 else None
    return lasting(whole + (0.25 if "quarter" in m.text.lower() else 0.5), unit_of(m), Form.COUNTED)


@rule(
    "half (a|an|of a|the|-)? <middle>? <unit>",
    "(a|an|one) half (-|a|an)? <unit>",
    "a quarter (of an|-)? hour",
    "three -? quarters of an hour",
    "(a|the (last|past|next))? quarter (-|of a)? century",
    "(a|the (last|past|next))? half (-|of a)? century",
)
def fraction(m: Match, story: Story) -> Meaning:
    """ "half an hour", "a quarter century", "half a century"."""
    text = m.text.lower()
    if "quarter" in text:
        return lasting_exactly("P25Y" if text.endswith("century") else "PT45M" if "three" in text else "PT15M")
    unit = unit_of(m) or "century"
    form = Form.ATTRIBUTE if "-" in m.text else Form.COUNTED
    return None if unit in ("second", "quarter", "weekend", "night") else lasting_exactly(halved(unit), form)


# --------------------------------------------------------------------------- without a number


@rule("(a|an) <middle>? <unit>", "(a|an) <any> <any>? <unit>")
def single(m: Match, story: Story) -> Meaning:
    """ "a year", "after a rather quiet week"; what will be "in a fortnight" is in the week two weeks later."""
    unit = unit_of(m)
    if unit == "second" and (m.word_after() in ("before", "after", "later") or m.word_before() in _MEASURED_TO):
        return lasting(1, unit, Form.COUNTED)
    if unit in ("second", "quarter", "night", "weekend") or ("any" in m and not _describes(m, story)):
        return None
    if _goes_on(m, story) or m.words.text[m.end : m.end + 1] == "-":
        return None
    form = Form.COUNTED if m.text[:1] in "aA" else Form.PLAIN
    is_ahead = unit in ("week", "fortnight", "month") and m.word_before() == "in" and "any" not in m
    if is_ahead and leaning(m, story) is Tense.FUTURE:
        return story.away(lasting(2, "week", form) if unit == "fortnight" else lasting(1, unit, form))
    return lasting(1, unit, form)


_MEASURED_TO = ("than", "under", "within", "about", "nearly", "almost")


def _describes(m: Match, story: Story) -> bool:
    """True for "after a violent week": only adjectives, and none that makes it another unit, stand before it."""
    if m.word_before() not in _BEFORE_DESCRIBED:
        return False
    indices = range(m.first + 1, m.last - 1)
    if any("ordinal" in m.words.token(index).values for index in indices):
        return False
    last = m.words.token(m.last - 2).text.lower()
    tags = [story.tag(m.words.starts[index]) for index in indices]
    return (
        last not in _OTHER_UNITS
        and tags[-1] in ("JJ", "JJS", "JJR", "VBG")
        and all(tag in ("RB", "RBS", "JJ") for tag in tags[:-1])
    )


def _goes_on(m: Match, story: Story) -> bool:
    """True for "a day trip", where the unit only describes what follows."""
    following = m.words.starts[m.last] if m.last < len(m.words) else None
    return following is not None and m.word_after().islower() and story.tag(following) == "NN"


_BEFORE_DESCRIBED = listed("after in over during for before within into")
_OTHER_UNITS = listed(
    "first second third last new final light leap lunar single given particular certain same next such fiscal working"
)


@rule(
    "the (last|past|next|coming|previous|upcoming|preceding|intervening) <unit>",
    "(the|a|an) (whole|entire|full) <unit>",
    "all (day|week|month|year|night|weekend) long?",
    "the <unit> (ahead|to come)",
    "another <middle>? <unit>",
    "past <unit>",
    "a single <unit>",
    "the (final|first|last|opening|closing) (hour|minute)",
)
def one_whole(m: Match, story: Story) -> Meaning:
    """ "the past year", "the next decade", "all week", "another hour"."""
    text = m.text.lower()
    unit = m.word("unit") or text.split()[-1 if text.startswith("the ") else 1]
    if " single " in text and unit != "second":
        return lasting(1, unit)
    if "unit" in m and (unit in ("second", "night") or m.word_after() == "of"):
        return None
    if unit == "day" and text.split()[1] in ("last", "next", "previous", "preceding"):
        return None
    if text.startswith("past") and m.word_before() not in ("this", "in", "for", "over"):
        return None
    sense = lasting(1, unit)
    return story.from_now(sense) if _is_ahead(text) else sense


def _is_ahead(text: str) -> bool:
    return any(word in text.split() for word in ("next", "coming", "upcoming", "ahead", "come"))


@rule("<units> past", "(past|prior|bygone) <units>")
def gone(m: Match, story: Story) -> Meaning:
    """ "in years past", "in past years"."""
    return vague("PAST_REF") if m.word("units") in _ERAS and m.word_before() == "in" else None


_ERAS = listed("year decade century month")


@rule(
    "the? (last|past|next|coming|previous|upcoming|preceding) <units>",
    "the following <units>",
    "the? (final|first|intervening|early|ensuing|remaining) <units>",
    "the <units> (ahead|to come|since|following|after|before)",
    "<units> (ahead|to come)",
    "the <units>",
    "(these|those|so many) <units>",
)
def several(m: Match, story: Story) -> Meaning:
    """ "the coming months", "years to come", "the weeks since"."""
    text, unit = m.text.lower(), m.word("units")
    words = text.split()
    if text in ("these days", "those days"):
        return vague("PRESENT_REF" if text == "these days" else "PAST_REF")
    if unit in ("second", "minute", "quarter", "night", "hour") and words[0] == "the" and len(words) == 2:
        return None
    is_bare = words[0] == "the" and len(words) == 2
    if is_bare and m.word_after().lower() not in _GOING_ON and m.word_before() not in ("over", "through", "throughout"):
        return None
    sense = lasting(None, unit)
    return story.from_now(sense) if _is_ahead(text) else sense


_GOING_ON = listed("of that leading before after since when preceding")


@rule("recent <units>", "more recent <units>", "the recent <units>", "the most recent <units>")
def lately(m: Match, story: Story) -> Meaning:
    """ "in recent years"."""
    return vague("PAST_REF")


@rule("within [the hour]", "within [the <unit>]")
def within(m: Match, story: Story) -> Meaning:
    """ "within the hour"."""
    unit = m.word("unit") or "hour"
    return lasting(1, unit) if unit in ("hour", "day", "week", "month", "year") else None


@rule("a matter of <units>", "a few more <units>")
def matter(m: Match, story: Story) -> Meaning:
    """ "in a matter of weeks"."""
    return lasting(None, m.word("units"))


@rule("<units>")
def loose(m: Match, story: Story) -> Meaning:
    """ "for months", "hours after the attack": a length without a number, after a word that measures."""
    unit, before, after = m.word("units"), m.word_before(), m.word_after().lower()
    if unit in ("quarter", "weekend", "night") or _is_hyphened(m):
        return None
    if unit in ("minute", "second") and after in ("after", "before"):
        return lasting(None, unit)
    if unit in ("minute", "second") and before not in ("within", "for", "in"):
        return None
    return lasting(None, unit) if after in _MEASURED_BY or before in _MEASURING else None


def _is_hyphened(m: Match) -> bool:
    text = m.words.text
    return text[m.start - 1 : m.start] in tuple("-–") or text[m.end : m.end + 1] in tuple("-–")


_MEASURING = listed(
    """for within after over through spend spent take took takes taken taking last lasted lasting by in since
    between mere until despite following during with"""
)
_MEASURED_BY = listed("of later before after earlier long")
