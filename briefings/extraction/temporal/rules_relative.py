"""Days and periods told from the publication day: "tomorrow", "next week", "two years ago", "later this month"."""

from __future__ import annotations

from briefings.extraction.temporal import periods
from briefings.extraction.temporal.grammar import Match, rule
from briefings.extraction.temporal.periods import Grain
from briefings.extraction.temporal.rules_days import STAGE, staged
from briefings.extraction.temporal.sense import Meaning, dated, vague
from briefings.extraction.temporal.story import Story, days_from

GRAINS = {grain.value: grain for grain in Grain}


@rule("(the day after)? tomorrow", "(the day before)? yesterday", "today")
def around_today(m: Match, story: Story) -> Meaning:
    words = m.text.lower()
    days = {"tomorrow": 1, "yesterday": -1, "today": 0}[words.split()[-1]] * (2 if "day " in words else 1)
    return dated(periods.day(days_from(story.published, days)))


@rule(f"{STAGE}(this|next|last) <unit>")
def shifted_unit(m: Match, story: Story) -> Meaning:
    """ "next week", "early next year"."""
    grain = GRAINS.get(m.word("unit"))
    if grain is None or grain is Grain.DAY:
        return None
    words = m.text.lower().split()
    count = {"this": 0, "next": 1, "last": -1}[words[-2]]
    return staged(m, story.current(grain).shifted(count))


@rule("(earlier|later) this <unit>", "(earlier|later) today")
def within_unit(m: Match, story: Story) -> Meaning:
    """ "later this month": from the day after publication to the month's end."""
    grain = GRAINS.get(m.word("unit") or "day")
    if grain is None:
        return None
    period = story.current(grain)
    if m.text.lower().startswith("earlier"):
        return dated(period, "START", days=(period.first, story.published))
    first = min(days_from(story.published, 1), period.last) if grain is not Grain.DAY else period.first
    return dated(period, "END", days=(first, period.last))


@rule("now", "currently", "current")
def present(m: Match, story: Story) -> Meaning:
    return vague("PRESENT_REF")


@rule("recently")
def recent(m: Match, story: Story) -> Meaning:
    return vague("PAST_REF")
