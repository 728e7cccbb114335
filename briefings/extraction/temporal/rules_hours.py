"""Hours told in words or bare: "at seven on Friday", "half past nine", "a quarter to six in the morning"."""

from __future__ import annotations

from datetime import time

from briefings.extraction.temporal.grammar import Match, rule
from briefings.extraction.temporal.lexer import LITERAL
from briefings.extraction.temporal.rules_clock import begins_item
from briefings.extraction.temporal.sense import Hour, Meaning, timed
from briefings.extraction.temporal.story import Story
from briefings.extraction.temporal.tense import Tense
from briefings.extraction.temporal.words import listed

_BEFORE_HOURS = listed("at by until till from around about before after since")
_DAYS = ("weekday", "month", LITERAL + "today", LITERAL + "tomorrow", LITERAL + "tonight", LITERAL + "yesterday")
_COUNTED = listed(
    """close trade open settle end finish quote price value stand remain rank rise fall put estimate set hold cap peak
    start total average keep"""
)
"""What figures do as well: "shares closed at seven on Friday", "the toll stood at 7 on Monday"."""
_BY_THE_CLOCK = listed(
    """begin start open meet convene resume leave depart arrive finish wake rise gather return land reopen dine eat
    serve air expire sit assemble call come go get"""
)
"""What is done at an hour whose day is not told: "the doors open at seven"."""
_AFTER_HOURS = listed(". , ; and sharp but when for")
_LATEST_GUESS = 6
"""The last hour that is told of the afternoon rather than the morning, where nothing says which."""

_PART = "(o'clock|<ampm>|o'clock? (in the|this|at) <daypart>)?"
_HOUR = "(<hour>|<spelled:count>|noon|midnight)"


@rule(
    f"half past {_HOUR} {_PART}",
    f"half <spelled:count> {_PART}",
    f"a? quarter (past|to|after|before) {_HOUR} {_PART}",
    f"(<minutes:count>|a) (minute|minutes)? (past|to|after|before) {_HOUR} {_PART}",
)
def part_of_hour(m: Match, story: Story) -> Meaning:
    """ "half past nine", "a quarter to six in the morning", "ten minutes to midnight"."""
    words = m.text.lower().split()
    minutes = 30 if words[0] == "half" else 1 if words[:2] == ["a", "minute"] else 15
    minutes = m.number("minutes", "count") if "minutes" in m else minutes
    is_alone = "minutes" in m and not {"minute", "minutes"} & set(words) and not _has_part(m)
    is_short = words[0] == "half" and words[1] != "past"
    if is_short and (m.word_before() not in _BEFORE_HOURS or _counts_something(m, story)):
        return None
    is_of_thing = "daypart" in m and m.last < len(m.words) and story.tag(m.words.starts[m.last]) in _NOUNS
    if (
        not 0 < minutes < 60
        or is_alone
        or is_of_thing
        or (words[0] == "quarter" and m.word_before() not in _BEFORE_HOURS)
    ):
        return None
    hour = _hour(m)
    if hour is None:
        return None
    is_before = "to" in words[:-1] or "before" in words
    clock = hour.clock or time()
    total = (clock.hour * 60 + clock.minute + (-minutes if is_before else minutes)) % (24 * 60)
    told = time(total // 60, total % 60)
    day = story.publication_day if " this " in m.text.lower() else None
    return timed(Hour(told.isoformat("minutes"), told, is_half_known=hour.is_half_known), day)


@rule("<dotclock>")
def hour_with_point(m: Match, story: Story) -> Meaning:
    """ "landed at about 12.50 on Tuesday", "the bell rang at 10.15": of what is done by the clock, not of prices."""
    hour, minute = map(int, m.word("dotclock").split("."))
    clock = time(hour % 24, minute)
    told = timed(Hour(clock.isoformat("minutes"), clock))
    is_ahead = story.heading is not None and story.heading.first > story.published
    if is_ahead and begins_item(m, story) and m.word_after()[:1].isupper():
        return told  # under a day gone by it may number a paragraph: "3.10 The committee notes"
    is_at = "at" in (m.word_before(), m.word_before(2) if m.word_before() in _ABOUT else "")
    if not is_at:
        return None
    is_of_meeting = _is_of_meeting(m, story)
    if not (is_of_meeting or story.verb(m.start) in _BY_THE_CLOCK | _HAPPENS):
        return None
    is_closed = m.word_after() in _AFTER_HOURS or _goes_on_with_a_part(m)
    is_closed = is_closed or (is_of_meeting and m.word_after() in _AFTER_MEETINGS)
    if not is_closed and not _goes_on_with_a_day(m, story) and not _follows_a_day(m):
        return None
    return told


def _is_of_meeting(m: Match, story: Story) -> bool:
    """True for "will host her in Kingston at 14.30", "will hold talks at 14.30"."""
    verb, before = story.verb(m.start), m.words_before(_FAR)
    is_told = verb == "hold" or verb not in _COUNTED
    is_meeting = verb in _RECEIVING or (is_told and not _MEETINGS.isdisjoint(before))
    return is_meeting and _PRICED.isdisjoint(before)


def _goes_on_with_a_part(m: Match) -> bool:
    """True before "this morning"."""
    return m.word_after() == "this" and m.last + 1 < len(m.words) and "daypart" in m.words.values(m.last + 1)


_ABOUT = listed("about around exactly precisely nearly almost just")
_HAPPENS = listed(
    """touch land ring strike board sail kick hit happen occur explode crash collapse sound stop reach enter sign die
    fire launch dock berth disembark step speak telephone phone ring alight pull fly march break vote drive walk"""
)
"""What happens at an hour and has no price."""
_RECEIVING = listed("meet host receive welcome greet visit testify brief confer chair")
_MEETINGS = listed("talks meeting summit consultations negotiations hearing session conference briefing dialogue visit")
"""What has its hour whatever the verb: "will hold TALKS in Rome at 14.30"; "held its rate at 4.25" has none of them."""
_PRICED = listed("rate rates price prices inflation dollar lira euro shares index growth cost value")
_AFTER_MEETINGS = listed("in with at the ( -") | {""}
_FAR = 16


@rule("<spelled:count>", "<hour>")
def bare_hour(m: Match, story: Story) -> Meaning:
    """ "at seven on Friday evening", "tonight at eight", "the doors open at nine"; not "at seven per cent"."""
    if m.word_before() not in _BEFORE_HOURS or len(m.text) > len("eleven"):
        return None
    is_spelled = m.text.isalpha()
    is_told = (
        (_goes_on_with_a_day(m, story) and story.verb(m.start) not in _COUNTED)
        or (m.word_before() == "at" and _follows_a_day(m))
        or (is_spelled and m.word_before() == "at" and _is_by_the_clock(m, story))
    )
    hour = _hour(m) if is_told else None
    return None if hour is None else timed(hour)


def _is_by_the_clock(m: Match, story: Story) -> bool:
    """True for "the doors open at seven"; "she began at seven" may tell her age."""
    if m.word_after() not in _AFTER_HOURS or (story.subject(m.start) in _ANYONE and story.tense(m.start) is Tense.PAST):
        return False
    return bool({story.verb(m.start), m.word_before(2), m.word_before(2).removesuffix("s")} & _BY_THE_CLOCK)


def _counts_something(m: Match, story: Story) -> bool:
    """True for "by half two million"; "from half seven" is 7:30."""
    if m.last >= len(m.words) or not m.words.values(m.last).keys().isdisjoint(_DAYS):
        return False
    return story.tag(m.words.starts[m.last]) in (*_NOUNS, "CD", "JJ")


_ANYONE = listed("he she i")


def _goes_on_with_a_day(m: Match, story: Story) -> bool:
    """True before "on Friday", "Friday", "on the evening of", "tomorrow"; not before "on Friday's list"."""
    place = m.last + (m.word_after() == "on")
    if place >= len(m.words):
        return False
    values = m.words.token(place).values
    if place + 1 < len(m.words):
        following = m.words.token(place + 1)
        is_thing = place == m.last and "daypart" not in following.values and story.tag(following.start) in _NOUNS
        if is_thing or following.text in ("'s", "’s"):
            return False
    return any(name in values for name in _DAYS) or ("day" in values and m.word_after() == "on")


_NOUNS = ("NN", "NNS")


def _follows_a_day(m: Match) -> bool:
    """True after "tonight at", "Friday at", "on Friday evening at"."""
    values = m.words.token(m.first - 2).values if m.first > 1 else {}
    return any(name in values for name in (*_DAYS, "daypart") if name != "month")


def _has_part(m: Match) -> bool:
    return "daypart" in m or "ampm" in m or "clock" in m.text.lower()


def _hour(m: Match) -> Hour | None:
    """The full hour that is named, in the half of the day that is told, or guessed from when people are awake."""
    words = m.text.lower()
    if "midnight" in words or "noon" in words.split():
        return Hour("", time(0 if "midnight" in words else 12))
    number = m.number("hour") if "hour" in m else m.number("spelled", "count")
    part = m.word("ampm") or m.word("daypart")
    if part:
        return Hour("", in_part(number, part)) if 1 <= number <= 12 else None
    if not 1 <= number <= 12:
        return None
    is_late = number <= _LATEST_GUESS or (number < 12 and not _OF_EVENINGS.isdisjoint(m.words_before(_NEAR)))
    clock = time(number % 24 + (12 if is_late and number < 12 else 0))
    return Hour(clock.isoformat("minutes"), clock, is_half_known=False)


_OF_EVENINGS = listed("dinner supper concert reception curtain gala vigil fireworks banquet premiere kickoff")
"""What is told with an hour of the evening where nothing else says which half of the day is meant."""
_NEAR = 8


def in_part(number: int, part: str) -> time:
    """The hour of a twelve-hour clock in this half or part of the day; at night the first six follow midnight."""
    is_late = part in ("pm", "AF", "EV", "MI") or (part == "NI" and number % 12 >= _LATEST_GUESS)
    return time(number % 12 + (12 if is_late else 0))
