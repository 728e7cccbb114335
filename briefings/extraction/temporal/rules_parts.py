"""Parts of days: "this morning", "Monday night", "tonight", "the evening of 10 January"."""

from __future__ import annotations

from briefings.extraction.temporal import periods
from briefings.extraction.temporal.grammar import Match, rule
from briefings.extraction.temporal.leaning import leaning
from briefings.extraction.temporal.rules_days import STAGE
from briefings.extraction.temporal.sense import Hour, Meaning, timed
from briefings.extraction.temporal.story import Story, days_from
from briefings.extraction.temporal.tense import Tense


@rule(f"{STAGE}<weekday> <daypart>")
def weekday_part(m: Match, story: Story) -> Meaning:
    """ "Monday night", "late Tuesday evening"."""
    find = periods.weekday_on_or_after if leaning(m, story) is Tense.FUTURE else periods.weekday_on_or_before
    return _part(m, periods.day(find(story.published, m.number("weekday"))))


@rule(f"{STAGE}(this|last|yesterday|tomorrow|today) <daypart>", f"{STAGE}tonight")
def near_part(m: Match, story: Story) -> Meaning:
    """ "this morning", "last night", "tomorrow evening"."""
    words = m.text.lower().split()
    back = -1 if "last" in words or "yesterday" in words else 1 if "tomorrow" in words else 0
    return _part(m, periods.day(days_from(story.published, back)))


@rule("the (next|following) <daypart>", "the previous <daypart>", "the <daypart> before")
def following_part(m: Match, story: Story) -> Meaning:
    """ "the next morning", counted from the day mentioned last."""
    count = -1 if "previous" in m.text.lower() or "before" in m.text.lower() else 1
    return _part(m, story.reference_day().shifted(count))


@rule(f"{STAGE}(the|that) <daypart>")
def that_part(m: Match, story: Story) -> Meaning:
    """ "the morning", of the day named beside it or mentioned last."""
    return timed(Hour(m.word("daypart")), mod=m.word("stage") or None)


def _part(m: Match, day: periods.Period) -> Meaning:
    return timed(Hour(m.word("daypart") or "NI"), day, m.word("stage") or None)
