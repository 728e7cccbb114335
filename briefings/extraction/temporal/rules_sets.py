"""Sets: "every Monday", "twice a year", "daily", "$5 million a year"."""

from __future__ import annotations

from briefings.extraction.temporal.grammar import Match, rule
from briefings.extraction.temporal.sense import Meaning, repeated
from briefings.extraction.temporal.spans import span
from briefings.extraction.temporal.story import Story
from briefings.extraction.temporal.words import listed


@rule("<often>")
def adverb(m: Match, story: Story) -> Meaning:
    """ "daily"; not in a name ("Daily Mail")."""
    if m.text[0].isupper() and (m.word_after()[:1].isupper() or m.word_before()[:1].isalpha()):
        return None
    if m.text.lower() == "annual" and m.word_after().lower() not in _YEARLY:
        return None
    return repeated(span(1, m.word("often")))


_YEARLY = listed(
    """rate rates sales revenue revenues income growth budget deficit earnings profit profits output production rent
    inflation turnover increase salary pay fee fees dividend interest cost costs average report results savings"""
)


@rule(
    "(every|each) (single|other|passing|succeeding|successive)? <unit>",
    "(every|each) (<count>|<low:count> (or|to) <count>) (<unit>|<units>)",
    "every few <units>",
    "day in and day out",
)
def every(m: Match, story: Story) -> Meaning:
    """ "every day", "every other week", "every two years"."""
    text = m.text.lower()
    unit = m.word("unit") or m.word("units") or text.split()[0]
    if unit == "second" or (" other " in text and unit == "second"):
        return None
    if unit == "night":
        return repeated("XXXX-XX-XXTNI")
    count = (
        m.number("low" if "low" in m else "count", "count")
        if "count" in m
        else None
        if "few" in text
        else 2
        if " other " in text
        else 1
    )
    return repeated(span(count, unit))


@rule("(every|each) other? <weekday> <daypart>?", "<weekdays> ", "on [<weekdays>]", "<weekday> <parts:dayparts>")
def every_weekday(m: Match, story: Story) -> Meaning:
    """ "every Monday", "Mondays", "Sunday mornings"."""
    number = m.number("weekday") if "weekday" in m else m.number("weekdays")
    part = m.word("daypart") or m.word("parts", "dayparts")
    return repeated(f"XXXX-WXX-{number + 1}" + (f"T{part}" if part else ""))


@rule(
    "the? (<ordinal>|last) <weekday> (of|in) (each|every) <unit>",
    "the? (<ordinal>|last) <part> (of|in) (each|every) <unit>",
)
def nth_weekday(m: Match, story: Story) -> Meaning:
    """ "the first Tuesday of each month": TimeML's one SET, of the period in which it recurs."""
    unit = m.word("unit")
    return repeated(span(1, unit)) if unit in ("week", "month", "quarter", "year") else None


@rule(
    "(every|each) <daypart>",
    "(every|each) <season>",
    "(every|each) <month>",
    "(every|each) (<month> <day>|<day> <month>)",
    "weekends",
    "weekdays",
    "(every|each) weekday",
    "(every|each) weekend",
)
def every_part(m: Match, story: Story) -> Meaning:
    """ "every morning", "each summer", "every May"."""
    if "daypart" in m:
        return repeated(f"XXXX-XX-XXT{m.word('daypart')}")
    if "season" in m:
        return repeated(f"XXXX-{m.word('season')}")
    if "month" in m:
        return repeated(f"XXXX-{m.number('month'):02}" + (f"-{m.number('day'):02}" if "day" in m else ""))
    return repeated("XXXX-WXX-WE" if "weekend" in m.text.lower() else "XXXX-WXX-WD")


@rule(
    "(<count>|<vague>) <units> (a|an|per|each|every) <unit>",
    "(twice|thrice|once|<count> times) <often>",
)
def often_enough(m: Match, story: Story) -> Meaning:
    """ "four days a week", "twice daily": TimeML's one SET, of the period in which it recurs."""
    unit = m.word("often") or m.word("unit")
    return repeated(span(1, unit)) if unit != "second" else None


@rule(
    "(once|twice|thrice|(<count>|<vague>|a few|a couple of) times) (a|an|per|each|every) <unit>",
    "(once|twice) every <count>? (<unit>|<units>)",
    "[(a|an) <unit>] ",
    "per [<unit>]",
    "[(a|an) <unit>]",
)
def per_unit(m: Match, story: Story) -> Meaning:
    """ "twice a week", and "a year" after an amount: "$5 million a year", "300 barrels a day"."""
    unit = m.word("unit") or m.word("units")
    if unit == "second":
        return None
    text = m.text.lower()
    if text.split()[0] in ("a", "an") and not _is_rate(m, story):
        return None
    return repeated(span(m.number("count") if "every" in text and "count" in m else 1, unit))


def _is_rate(m: Match, story: Story) -> bool:
    """True after an amount, unless the words go on "ago" or "after"."""
    if m.word_after().lower() in ("ago", "after", "before", "earlier", "later", "from", "of", "and", "in", "or"):
        return False
    before = m.word_before()
    if not m.first:
        return False
    tag = story.tag(m.words.starts[m.first - 1])
    if before in ("percent", "%", "million", "billion", "trillion", "times", "cents", "once", "twice", "pct"):
        return True
    if tag == "CD" or before[:1].isdigit():
        return True
    return tag == "NNS" and _follows_number(m, story)


def _follows_number(m: Match, story: Story) -> bool:
    starts = [m.words.starts[index] for index in range(max(m.first - 4, 0), m.first - 1)]
    return any(story.tag(start) == "CD" for start in starts)
