"""Words that belong to the expression after them and narrow it: "late", "about", "the end of", "the first week of"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefings.extraction.temporal import periods
from briefings.extraction.temporal.grammar import Match, opening
from briefings.extraction.temporal.leaning import leaning
from briefings.extraction.temporal.periods import Grain, Period, part
from briefings.extraction.temporal.sense import Form, Meaning, Opening, Sense, dated
from briefings.extraction.temporal.story import Story, days_from
from briefings.extraction.temporal.tense import Tense
from briefings.extraction.temporal.words import listed
from store.records import TimexType

_MODS_OF_QUANTITY = {
    "over": "MORE_THAN",
    "more": "MORE_THAN",
    "less": "LESS_THAN",
    "fewer": "LESS_THAN",
    "under": "LESS_THAN",
    "nearly": "LESS_THAN",
    "almost": "LESS_THAN",
    "least": "EQUAL_OR_MORE",
    "minimum": "EQUAL_OR_MORE",
    "most": "EQUAL_OR_LESS",
    "maximum": "EQUAL_OR_LESS",
    "up": "EQUAL_OR_LESS",
}
_OF_POINTS: dict[str, str] = {
    "MORE_THAN": "BEFORE",
    "LESS_THAN": "AFTER",
    "EQUAL_OR_MORE": "ON_OR_BEFORE",
    "EQUAL_OR_LESS": "ON_OR_AFTER",
}


@opening(
    "(the very? )? (early|beginning|start|outset|middle|end|close) of",
    "the? very? (early|late|mid) -?",
    "end -",
    "the (early|latter|first|later|second) part of",
    "the (latter|first|second) half of",
    "the (opening|closing|final|early|first) (days|weeks|months|years) of",
)
def stage(m: Match, story: Story) -> Meaning:
    """ "late", "mid-", "the end of"; "by the end of June" runs from publication to 30 June."""
    words = m.text.lower().replace("-", " ").split()
    mod = next(mod for word, mod in _STAGES.items() if word in words)
    is_end = words[-1] == "of" and mod == "END"
    by = (is_end or mod == "MID") and m.word_before() in ("by", "before", "until")

    def narrow(sense: Sense) -> Sense | None:
        if sense.mod in ("START", "MID", "END") or sense.form is Form.RECKONED:
            return None
        if sense.hour is not None:
            return replace(sense, mod=mod) if sense.hour.clock is None else None
        if sense.period is None:
            return None
        if is_end and m.word_after() == "the" and _is_over(sense.period, m, story):
            return dated(sense.period.shifted(-1), mod)
        if by and sense.period.last >= story.published:
            return dated(sense.period, mod, days=_until(sense.period, mod, story))
        if "half" in words:
            return _half_of(sense.period, mod)
        last_days = is_end and sense.period.grain is Grain.MONTH
        days = (days_from(sense.period.last, -_LAST_DAYS), sense.period.last) if last_days else None
        return dated(sense.period, mod, days=days)

    return Opening(narrow)


def _until(period: Period, mod: str, story: Story) -> tuple[date, date] | None:
    """From publication to the end of a period or to its middle, where that lies ahead."""
    last = part(period, mod)[1]
    return (story.published, last) if last >= story.published else None


def _is_over(period: Period, m: Match, story: Story) -> bool:
    """True where a clause of the past speaks of the end of a year that has not come to it yet."""
    return (
        period.holds(story.published) and leaning(m, story) is Tense.PAST and part(period, "END")[0] > story.published
    )


def _half_of(period: Period, mod: str) -> Sense | None:
    """ "the second half of March"; only what has days to halve."""
    if period.grain not in (Grain.MONTH, Grain.DECADE, Grain.CENTURY, Grain.WEEK):
        return None
    middle = days_from(period.first, ((period.last - period.first).days + 1) // 2)
    return dated(period, mod, days=(period.first, days_from(middle, -1)) if mod == "START" else (middle, period.last))


_LAST_DAYS = 5
"""Days before its last one that "the end of" a month reaches back; "late" is all of its last ten days."""

_STAGES = {
    "early": "START",
    "beginning": "START",
    "start": "START",
    "outset": "START",
    "opening": "START",
    "first": "START",
    "mid": "MID",
    "middle": "MID",
    "late": "END",
    "later": "END",
    "latter": "END",
    "end": "END",
    "close": "END",
    "closing": "END",
    "second": "END",
    "final": "END",
}


@opening("(late|early|later|earlier) on")
def late_on_day(m: Match, story: Story) -> Meaning:
    """ "late on Friday", "later on Friday": of days and weekdays."""
    mod = "END" if m.text.lower().startswith("late") else "START"

    def narrow(sense: Sense) -> Sense | None:
        return dated(sense.period, mod) if sense.is_day and sense.period and not sense.mod else None

    return Opening(narrow)


@opening("(later|earlier)")
def later_on_day(m: Match, story: Story) -> Meaning:
    """ "later Friday", "later this evening": of weekdays and parts of days only."""
    mod = "END" if m.text.lower() == "later" else "START"

    def narrow(sense: Sense) -> Sense | None:
        is_weekday = m.word_after()[-3:].lower() == "day" and m.word_after()[:1].isupper()
        if sense.hour is not None and sense.hour.clock is None and sense.period is not None:
            return replace(sense, mod=mod)
        return dated(sense.period, mod) if sense.is_day and sense.period and is_weekday and not sense.mod else None

    return Opening(narrow)


@opening(
    "(about|around|approximately|roughly|nearly|almost|over|some|circa|just|under)",
    "(more|less|fewer|longer|rather|slightly more|slightly less|little more|little less|much more|far more) than",
    "(no|not) (more|less|fewer|longer) than",
    "at (least|most)",
    "(just|well|a little|slightly) (over|under)",
    "just about",
    "(up to|a (maximum|minimum) of|a (good|full))",
)
def quantity(m: Match, story: Story) -> Meaning:
    """ "about", "more than", "at least": before a duration, an hour or "three years ago"."""
    words = m.text.lower().split()
    mod = _mod_of(words)

    def narrow(sense: Sense) -> Sense | None:
        is_reckoned = sense.form is Form.RECKONED
        if words == ["just"] or (words == ["over"] and not _counts(m, story) and not is_reckoned):
            return None
        if sense.type is TimexType.SET:
            return replace(sense, mod=mod) if mod == "APPROX" else None
        if is_reckoned:
            return replace(sense, mod=_OF_POINTS.get(mod, mod) if mod else None)
        if sense.type is TimexType.DURATION:
            return replace(sense, mod=mod) if sense.form in (Form.COUNTED, Form.ATTRIBUTE) else None
        has_clock = sense.hour is not None and sense.hour.clock is not None
        return replace(sense, mod=mod) if has_clock and mod == "APPROX" and words[0] != "some" else None

    return Opening(narrow)


def _counts(m: Match, story: Story) -> bool:
    """True where "over three years" is more than three; not in "phase in over three years", "spend it over"."""
    before = m.words.starts[m.first - 1] if m.first else None
    return m.word_before() in _COUNTING and before is not None and story.tag(before) != "RP"


def _mod_of(words: list[str]) -> str | None:
    if words[0] in ("no", "not"):
        return "EQUAL_OR_MORE" if words[1] in ("less", "fewer") else "EQUAL_OR_LESS"
    if words == ["just"] or words[-1] in ("good", "full"):
        return None
    return next((_MODS_OF_QUANTITY[word] for word in words if word in _MODS_OF_QUANTITY), "APPROX")


_BEFORE_VERBS = listed("and to will would could can may might should must not cannot 'll ’ll")
_COUNTING = listed("for in after of the just well a took lasted is was been with at to slightly by within")
"""What "over three years" follows where it counts; "spend it over three years" tells within what time."""


@opening(
    "the (last|past|next|coming|first|previous|following|final|preceding|upcoming|latest|initial)",
    "the (intervening|remaining|full|entire|whole|subsequent|ensuing|same|very (last|next|first))",
    "(last|past|next|these|those|another|an additional|this past|the|all)",
)
def frame(m: Match, story: Story) -> Meaning:
    """ "the past (two years)", "another (three days)"; "the next two weeks" begin on the day after publication."""
    words = m.text.lower().split()
    ahead = bool({"next", "coming", "upcoming"} & set(words))
    if words == ["last"] and (story.tag(m.start).startswith("VB") or m.word_before() in _BEFORE_VERBS):
        return None

    def narrow(sense: Sense) -> Sense | None:
        if sense.type is not TimexType.DURATION or sense.form is not Form.COUNTED:
            return None
        sense = replace(sense, form=Form.PLAIN)
        return story.from_now(sense) if ahead else sense

    return Opening(narrow)


@opening(
    "the? (<ordinal>|last|final) <part> (of|in)",
    "the? (<ordinal>|last|final) <weekday> (of|in)",
)
def part_of(m: Match, story: Story) -> Meaning:
    """ "the first week of December", "the last weekend of June", "the third Thursday in November"."""
    number = m.number("ordinal") if "ordinal" in m else -1

    def narrow(sense: Sense) -> Sense | None:
        if sense.period is None or sense.hour or sense.period.grain not in (Grain.MONTH, Grain.YEAR, Grain.QUARTER):
            return None
        if "weekday" in m:
            found = _nth_weekday(sense.period, number, m.number("weekday"))
            return dated(periods.day(found)) if found else None
        return _nth_part(sense.period, number, m.word("part"))

    return Opening(narrow)


def _nth_weekday(period: Period, number: int, weekday: int) -> date | None:
    if number < 0:
        return periods.weekday_on_or_before(period.last, weekday)
    found = days_from(periods.weekday_on_or_after(period.first, weekday), 7 * (number - 1))
    return found if period.holds(found) else None


def _nth_part(period: Period, number: int, part: str) -> Sense | None:
    if part == "day":
        nth = period.last if number < 0 else days_from(period.first, number - 1)
        return dated(periods.day(nth)) if period.holds(nth) else None
    if part == "month":
        month = periods.period_of(Grain.MONTH, period.last if number < 0 else period.first)
        return dated(month.shifted(number - 1 if number > 0 else 0))
    if part == "weekend":
        saturday = _nth_weekday(period, number, periods.SATURDAY)
        return dated(periods.period_of(Grain.WEEKEND, saturday)) if saturday else None
    return _nth_week(period, number)


def _nth_week(period: Period, number: int) -> Sense | None:
    """The week of the calendar that holds most of the nth seven days of a period, whose own days are kept."""
    first = days_from(period.last, -6) if number < 0 else days_from(period.first, 7 * (number - 1))
    if not period.holds(first):
        return None
    last = min(days_from(first, 6), period.last)
    week = periods.period_of(Grain.WEEK, days_from(first, 3))
    return dated(week, days=(first, last))


@opening("the week (of|beginning|starting|commencing|ending)", "the weekend of")
def week_of(m: Match, story: Story) -> Meaning:
    """ "the week of 10 January": the week that this day lies in; "the weekend of 12 June": the one nearest to it.

    Where a Sunday names a week, it begins it.
    """

    grain = Grain.WEEKEND if "weekend" in m.text.lower() else Grain.WEEK

    def narrow(sense: Sense) -> Sense | None:
        if not sense.is_day or sense.period is None:
            return None
        first = sense.period.first
        if grain is Grain.WEEK and first.weekday() == periods.SUNDAY and not m.text.lower().endswith("ending"):
            return dated(periods.period_of(grain, days_from(first, 1)), days=(first, days_from(first, 6)))
        is_after = grain is Grain.WEEKEND and sense.period.first.weekday() == periods.MONDAY
        return dated(periods.period_of(grain, days_from(sense.period.first, -1 if is_after else 0)))

    return Opening(narrow)
