"""Parts of days: "this morning", "Monday night", "tonight", "the evening of 10 January", "overnight"."""

from __future__ import annotations

from dataclasses import replace

from briefings.extraction.temporal import periods
from briefings.extraction.temporal.grammar import Match, opening, rule
from briefings.extraction.temporal.names import is_weekday_name
from briefings.extraction.temporal.rules_days import MONTH, YEAR, day_of_month
from briefings.extraction.temporal.rules_weekdays import bare_weekday, is_any_weekday, some_weekday
from briefings.extraction.temporal.sense import Hour, Meaning, Opening, Sense, timed
from briefings.extraction.temporal.story import Story, days_from
from briefings.extraction.temporal.words import DAY_PARTS


@rule(
    f"<weekday> <daypart> ,? ({MONTH} <day>|<day> of? {MONTH}){YEAR}",
    f"the <daypart> of <weekday> ,? ({MONTH} <day>|<day> of? {MONTH}){YEAR}",
)
def part_of_dated_weekday(m: Match, story: Story) -> Meaning:
    """ "Thursday morning, Feb. 26": the date decides; uncertain where its weekday is another one."""
    sense = day_of_month.handler(m, story)
    if not isinstance(sense, Sense) or sense.period is None or sense.when is None:
        return None
    part = timed(Hour(m.word("daypart")), sense.period)
    return replace(part, when=sense.when)


@rule("<weekday> <daypart>", "<weekday> (at|by) <daypart>", "overnight on? <weekday>")
def weekday_part(m: Match, story: Story) -> Meaning:
    """ "Monday night", "Tuesday at dawn", "overnight Monday"."""
    if is_weekday_name(m, story):
        return None
    if is_any_weekday(m, story):
        return some_weekday(m, m.word("daypart"))
    return _part(m, bare_weekday(m, story))


@rule("(last|next|this) <weekday> <daypart>")
def near_weekday_part(m: Match, story: Story) -> Meaning:
    """ "last Friday evening"."""
    number, shift = m.number("weekday"), m.text.lower().split()[0]
    if shift == "last":
        return _part(m, periods.day(periods.weekday_on_or_before(days_from(story.published, -1), number)))
    return _part(m, periods.day(periods.weekday_on_or_after(story.published, number)))


@rule("(this|last|yesterday|tomorrow|today) 's? <daypart>", "tonight", "(yesterday|tomorrow) at <daypart>")
def near_part(m: Match, story: Story) -> Meaning:
    """ "this morning", "last night", "tomorrow evening"."""
    words = m.text.lower().split()
    back = -1 if "last" in words or "yesterday" in words else 1 if "tomorrow" in words else 0
    return _part(m, periods.day(days_from(story.today_at(m.start, m.end), back)))


@rule(
    "the (next|following|previous|preceding) <daypart>",
    "the <daypart> (before|after)",
    "(that|that same|the same) <daypart>",
)
def told_part(m: Match, story: Story) -> Meaning:
    """ "the next morning", "that night", counted from the day mentioned last."""
    words = m.text.lower().split()
    if words[-1] in ("before", "after") and m.word_after()[:1].isalnum():
        return None
    back = -1 if {"previous", "preceding", "before"} & set(words) else 1
    return _part(m, story.reference_day().shifted(0 if words[0] == "that" or "same" in words else back))


@opening("the? (early|late|wee|small|predawn)? (morning|evening|night)? hours (of|on)?")
def hours_of_day(m: Match, story: Story) -> Meaning:
    """ "the early morning hours of (Saturday)"; "the hours of Saturday" alone is none."""
    words = m.text.lower().split()
    part = next((DAY_PARTS[word] for word in words if word in DAY_PARTS), "MO")
    mod = "START" if "early" in words else "END" if "late" in words else None
    if not {"early", "late", "wee", "small", "predawn", "morning", "evening", "night"} & set(words):
        return None

    def narrow(sense: Sense) -> Sense | None:
        if sense.hour is not None and sense.hour.clock is None and sense.period:
            return replace(sense, mod=mod)
        return timed(Hour(part), sense.period, mod) if sense.is_day and sense.period else None

    return Opening(narrow)


@rule("<daypart>", "the <daypart>")
def loose_part(m: Match, story: Story) -> Meaning:
    """ "in the morning", of the day beside it or mentioned last; not "a night", "the night sky", "dawn raids"."""
    before = m.word_before()
    the = m.text.lower().startswith("the ")
    if the and m.word_after() == "of" and _names_day(m):
        return timed(Hour(m.word("daypart")))
    if m.text.lower() in _MIDDLE_OF and before == "-" and m.word_before(2) == "mid":
        return timed(Hour(m.word("daypart")))
    if (the and before not in _DURING) or (not the and before not in _AT):
        return None
    return timed(Hour(m.word("daypart")))


def _names_day(m: Match) -> bool:
    """True where a day comes after "of"."""
    following = m.words.token(m.last + 1).values if m.last + 1 < len(m.words) else {}
    return bool({"weekday", "month", "day", "isodate"} & following.keys())


_DURING = frozenset(["in", "during", "by", "until", "through", "of", "late", "early", "later", "earlier"])
_MIDDLE_OF = ("afternoon", "morning")
_AT = frozenset(["at", "by", "until", "before", "after", "mid", "early", "late"])


@rule("overnight")
def overnight(m: Match, story: Story) -> Meaning:
    """ "overnight": the night that ends on the publication day."""
    return timed(Hour("NI"), story.publication_day)


def _part(m: Match, day: periods.Period) -> Meaning:
    return timed(Hour(m.word("daypart") or "NI"), day)
