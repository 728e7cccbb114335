"""Weekdays without dates: "Monday", "next Friday", "Tuesday of last week", "from Monday to Wednesday"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from briefings.extraction.temporal import periods
from briefings.extraction.temporal.grammar import Match, rule
from briefings.extraction.temporal.in_a_row import day_in_a_row, day_of_opening_week
from briefings.extraction.temporal.leaning import MOVED, leaning
from briefings.extraction.temporal.names import is_weekday_name
from briefings.extraction.temporal.periods import Period
from briefings.extraction.temporal.rules_clock import clock_of, zone_of
from briefings.extraction.temporal.sense import Hour, Meaning, Sense, dated, repeated, timed
from briefings.extraction.temporal.story import Story, days_from
from briefings.extraction.temporal.tense import Tense
from briefings.extraction.temporal.words import listed
from store.records import TimexType

_ONLY_BEFORE_DATES = frozenset(["mon", "wed", "sat", "sun"])
"""Abbreviations that are words or names of their own unless a date or an hour stands beside them."""


@rule("<weekday>", "<weekday> .")
def weekday(m: Match, story: Story) -> Meaning:
    """ "Monday": the publication day itself or the one before it, with a future cue the coming one."""
    word = m.written("weekday")
    if m.text != word and (len(word) > 5 or m.text[-1] != "."):
        return None
    if m.word_after().lower() == "the" and m.word_after(2)[:1].isdigit():
        return None
    is_word = word.lower() in _ONLY_BEFORE_DATES and (m.text == word or m.word_before() == "the")
    if is_word or is_weekday_name(m, story):
        return None
    return some_weekday(m) if is_any_weekday(m, story) else dated(bare_weekday(m, story))


def is_any_weekday(m: Match, story: Story) -> bool:
    """True for "on a Saturday": of no week in particular; "a Saturday meeting" is of this one.

    So is the Tuesday of "next month, probably on Tuesday".
    """
    frame = story.frame_before(m.start)
    if frame is not None and frame[1] > story.published and _day_within(m, story) is None:
        return True
    if m.word_before() not in ("a", "one", "any"):
        return False
    following = story.tag(m.words.starts[m.last]) if m.last < len(m.words) else ""
    return following not in ("NN", "NNS", "NNP", "JJ")


def some_weekday(m: Match, part: str = "") -> Sense:
    """A weekday, and a part of it, of an unknown week."""
    value = f"XXXX-WXX-{m.number('weekday') + 1}" + (f"T{part}" if part else "")
    return Sense(TimexType.TIME if part else TimexType.DATE, value)


_NEXT_STOPS = listed("return leave depart fly go head continue travel conclude end finish close follow")
"""What is done after what a sentence tells for an earlier day: "will arrive Thursday and return Monday"."""


_MOVED = MOVED | {"put"}


def bare_weekday(m: Match, story: Story) -> Period:
    """The day a weekday alone stands for."""
    tense, told, number = leaning(m, story), story.last_day, m.number("weekday")
    if (day := _day_within(m, story)) is not None:
        return periods.day(day)
    if (later := _day_it_goes_on(m, story)) is not None:
        return periods.day(periods.weekday_on_or_before(days_from(later, -1), number))
    if week := _week_of_move(m, story):
        return periods.day(periods.weekday_on_or_after(week.first, number))
    if story.heading and story.heading.first > story.published and tense is not Tense.PAST:
        return periods.day(periods.weekday_on_or_after(story.heading.first, number))
    if (in_row := day_of_opening_week(m, story, tense) or day_in_a_row(m, story, told, tense)) is not None:
        return periods.day(in_row)
    is_ahead = told is not None and story.published < told.first < days_from(story.published, _A_WEEK)
    if told and (is_ahead or _is_further_stop(m, story, told)):
        onward = periods.weekday_on_or_after(told.first, number)
        is_near = tense in (Tense.PRESENT, Tense.NONE) and (onward - story.published).days < 7
        if is_near or _goes_on(m, story, tense, onward):
            return periods.day(onward)
        if tense is Tense.PRESENT:
            return periods.day(periods.weekday_on_or_after(story.published, number))
    find = periods.weekday_on_or_after if tense is Tense.FUTURE else periods.weekday_on_or_before
    return periods.day(find(story.published, number))


def _is_further_stop(m: Match, story: Story, told: Period) -> bool:
    """True for the Friday of "heads to A on Tuesday, to B on Wednesday AND TO C ON FRIDAY", told on a Wednesday."""
    is_near = story.published < told.first < days_from(story.published, 2 * _A_WEEK)
    return is_near and story.is_in_sentence(m.start) and story.verb(m.start) in _NEXT_STOPS


def _day_it_goes_on(m: Match, story: Story) -> date | None:
    """The Thursday of "TUESDAY'S talks will resume ON THURSDAY", "the TUESDAY talks ...": the Tuesday before it."""
    if m.word_after() not in ("'s", "’s") and m.word_before() != "the":
        return None
    told = _ON_ANOTHER_DAY.match(story.text, m.end)
    return periods.weekday_on_or_after(story.published, _NAMES.index(told[1].lower())) if told is not None else None


_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ON_ANOTHER_DAY = re.compile(
    r"(?:['’]s)? [^.;:\n]{3,120}? (?:will|would|to) (?:\w+ )?(?:resumed?|continued?|reconvened?|restart(?:ed)?|proceed)"
    rf"(?: (?:in|at)(?: [\w'’-]+){{1,3}})?(?: on)? ({'|'.join(_NAMES)})\b(?! morning's|['’]s)",
    re.IGNORECASE,
)


def _day_within(m: Match, story: Story) -> date | None:
    """The Tuesday of "in the week of 7 March, probably on Tuesday"; None in a longer time, which has several."""
    frame = story.frame_before(m.start)
    if frame is None:
        return None
    day = periods.weekday_on_or_after(frame[0], m.number("weekday"))
    return day if day <= frame[1] < days_from(frame[0], 7) else None


def _week_of_move(m: Match, story: Story) -> Period | None:
    """The week that "next week's summit was moved from Tuesday to Thursday" speaks of."""
    if m.word_before() not in ("from", "to", "until", "till", "for") or story.verb(m.start) not in _MOVED:
        return None
    return story.week_before(m.start)


def _goes_on(m: Match, story: Story, tense: Tense, onward: date) -> bool:
    """True for what comes after the day just told: "will arrive Thursday and return Monday", "back Monday".

    So do days that "and" adds: "an appeal will be heard on Monday and a ruling issued on Friday"; not over a week
    away in a relative clause: "will meet X on Wednesday and Y, who arrives on Tuesday".
    """
    if story.goes_on_in_clause(m.start):
        return True
    coming = periods.weekday_on_or_after(story.published, m.number("weekday"))
    is_far = (onward - story.published).days > _A_WEEK and coming > story.published
    is_back = not _BACK.isdisjoint(m.words_before(4))
    is_added = story.is_added(m.start) and not (is_far and story.is_in_relative(m.start))
    is_added = is_added and not (is_far and _was_an_end(m, story))
    is_next_stop = tense is Tense.FUTURE and (story.verb(m.start) in _NEXT_STOPS or is_added)
    return (is_back or is_next_stop) and story.is_in_sentence(m.start)


def _was_an_end(m: Match, story: Story) -> bool:
    """True where the day told last ends something: "stays UNTIL FRIDAY and will see X on Thursday" is before it.

    Not for what is elsewhere or goes on: "until Friday and will meet X IN OSLO", "will meet AGAIN on Tuesday"; but for
    what others do, wherever it is: "lasts until Friday, AND OMAN WILL meet X in Oslo on Thursday".
    """
    start = story.last_days[-1][0] if story.last_days else 0
    is_end = _TO_AN_END.search(story.text[max(start - _SHORTLY, 0) : start]) is not None
    behind = story.text[start : m.end + _SHORTLY].partition(".")[0]
    is_elsewhere = _ELSEWHERE.search(behind) is not None and _OF_OTHERS.match(behind) is None
    return is_end and not is_elsewhere and _AGAIN.search(behind) is None


_SHORTLY = 30


_TO_AN_END = re.compile(r"\b(?:until|till|through|by|before)(?: (?:late|early|at least))?(?: on)? ?\Z")
_ELSEWHERE = re.compile(r"\b(?:in|at|to|for) (?:the )?[A-Z]")
_AGAIN = re.compile(r"\b(?:re(?:conven|sum|start|turn|open)|continu|again|second|next|new|later|then)")
_OF_OTHERS = re.compile(
    r"\w+,? (?:and|but|while) (?:the )?(?!(?:he|she|it|they|we|who|both)\b)(?:(?!will\b|is\b|are\b)[\w'’-]+,? ){1,8}"
    r"(?:will|is to|are to|is due|are due)\b",
    re.IGNORECASE,
)
"""Behind the day at which something ends, a clause that has a subject of its own."""
_BACK = frozenset(["back", "home"])
_A_WEEK = 7


@rule("[<weekday>] (-|to|through|until|till) [<last:weekday>]", "[<weekday>] and [<last:weekday>]")
def weekdays(m: Match, story: Story) -> Meaning:
    """ "from Monday to Wednesday": the second is the first of its name after the first."""
    if is_weekday_name(m, story):
        return None
    if m.word_before() == "from" and _is_moved(m, story) and not _week_of_move(m, story):
        return _moved_days(story.published, m.number("weekday"), m.number("last", "weekday"))
    first = bare_weekday(m, story)
    last = periods.weekday_on_or_after(first.last, m.number("last", "weekday"))
    if last == first.last:
        return None
    if " and " not in m.text.lower() and leaning(m, story) is Tense.PRESENT and last < story.published:
        first, last = first.shifted(7), days_from(last, 7)
    backwards = " and " in m.text.lower() and leaning(m, story) is not Tense.FUTURE
    if backwards and first.last <= story.published < last:
        last = periods.weekday_on_or_before(story.published, last.weekday())
    return dated(first), dated(periods.day(last))


def _is_moved(m: Match, story: Story) -> bool:
    """True for what "was moved"; what "had been moved" is over."""
    return story.verb(m.start) in _MOVED and not story.is_pluperfect(m.start)


def _moved_days(published: date, number: int, other: int) -> Meaning:
    """ "moved from Tuesday to Thursday": the new day lies ahead, the old one just before it.

    Where that one would be long over the meeting was brought forward, and the old day is the next of its name.
    """
    new = periods.weekday_on_or_after(days_from(published, 1), other)
    old = _before(new, number)
    if (published - old).days > _LONG_OVER:
        old = periods.weekday_on_or_after(days_from(new, 1), number)
    return dated(periods.day(old)), dated(periods.day(new))


_LONG_OVER = 2
"""Days after which nobody moves a meeting any more."""


@rule(
    "[<weekday>] , [<second:weekday>] ,? (and|or) [<last:weekday>]",
    "[<weekday>] , [<second:weekday>] , [<third:weekday>] ,? (and|or) [<last:weekday>]",
)
def listed_weekdays(m: Match, story: Story) -> Meaning:
    """ "Monday, Wednesday and Friday": each the first of its name after the one before, all of them past or none."""
    numbers = [m.number(name, "weekday") for name in ("weekday", "second", "third", "last") if name in m]
    days = [bare_weekday(m, story).first]
    for number in numbers[1:]:
        days.append(periods.weekday_on_or_after(days_from(days[-1], 1), number))
    if days[0] <= story.published < days[-1] and leaning(m, story) is Tense.PAST:
        days = [days_from(day, -7) for day in days]
    return tuple(dated(periods.day(day)) for day in days)


@rule("[<weekday>] (and|or) [<last:weekday> <parts:dayparts>]")
def nights(m: Match, story: Story) -> Meaning:
    """ "Friday and Saturday nights": of every week in the present, else of one."""
    part, numbers = m.word("parts", "dayparts"), (m.number("weekday"), m.number("last", "weekday"))
    if leaning(m, story) in (Tense.PRESENT, Tense.NONE):
        return tuple(repeated(f"XXXX-WXX-{number + 1}T{part}") for number in numbers)
    first = bare_weekday(m, story)
    last = periods.weekday_on_or_after(first.last, numbers[1])
    return timed(Hour(part), first), timed(Hour(part), periods.day(last))


@rule("(<clock>|<hour>) <ampm> <weekday> <zone>", "<clock> <weekday> <zone>")
def hour_of_weekday(m: Match, story: Story) -> Meaning:
    """ "4 a.m. Thursday AEST", the zone after the day."""
    found = clock_of(m)
    if found is None:
        return None
    clock, has_seconds = found
    hour = Hour(clock.isoformat("seconds" if has_seconds else "minutes"), clock, *zone_of(m))
    return timed(hour, bare_weekday(m, story))


@rule("(last|this past|this last) <weekday>", "<weekday> last")
def last_weekday(m: Match, story: Story) -> Meaning:
    """ "last Friday": the most recent one before publication."""
    return dated(periods.day(_before(story.published, m.number("weekday"))))


@rule(
    "next <weekday>",
    "(<weekday> (next|the following|of next) week)",
    "<weekday> (of|in|during)? the week after next",
    "(<weekday>|tomorrow) (week|fortnight)",
    "next week 's? (on)? <weekday>",
    "next week ,? on <weekday>",
)
def next_weekday(m: Match, story: Story) -> Meaning:
    """ "next Friday": that of the next week, Monday to Sunday; "Friday week" is a week after the coming Friday.

    "Friday of the week after next" is one week later.
    """
    words = m.text.lower().split()
    if words[-1] in ("week", "fortnight") and len(words) == 2:
        coming = days_from(story.published, 1)
        coming = periods.weekday_on_or_after(coming, m.number("weekday")) if "weekday" in m else coming
        return dated(periods.day(days_from(coming, 7 if words[-1] == "week" else 14)))
    monday = story.published - timedelta(days=story.published.weekday())
    if words[-2:] == ["after", "next"]:
        return dated(periods.day(days_from(monday, 14 + m.number("weekday"))))
    day = days_from(monday, 7 + m.number("weekday"))
    return dated(periods.day(day), uncertain=(day - story.published).days > 7)


@rule("the <weekday> before last", "<count> <weekdays> ago")
def bygone_weekday(m: Match, story: Story) -> Meaning:
    """ "the Sunday before last", "two Sundays ago"."""
    number = m.number("weekday") if "weekday" in m else m.number("weekdays")
    weeks = m.number("count") - 1 if "count" in m else 1
    return dated(periods.day(days_from(_before(story.published, number), -7 * weeks)))


@rule("(this|this coming|the coming) <weekday>", "<weekday> next")
def this_weekday(m: Match, story: Story) -> Meaning:
    """ "this Friday": the coming one; in a clause of the past the one of this week that is gone."""
    words = m.text.lower()
    if "coming" not in words and leaning(m, story) is Tense.PAST:
        return dated(periods.day(periods.weekday_on_or_before(story.published, m.number("weekday"))))
    return dated(periods.day(periods.weekday_on_or_after(story.published, m.number("weekday"))))


@rule("<weekday> (of|in)? (last|this) week", "last week 's? (on)? <weekday>")
def weekday_of_week(m: Match, story: Story) -> Meaning:
    """ "Tuesday of last week", "Friday this week"."""
    monday = story.published - timedelta(days=story.published.weekday())
    back = 7 if "last" in m.text.lower() else 0
    return dated(periods.day(days_from(monday, m.number("weekday") - back)))


@rule("(a|one) week (ago|before|from)? (last|this)? <weekday>", "<weekday> a week ago")
def week_from_weekday(m: Match, story: Story) -> Meaning:
    """ "a week ago Monday", "a week from Tuesday"."""
    words = m.text.lower().split()
    if "ago" in words or "last" in words:
        latest = periods.weekday_on_or_before(story.published, m.number("weekday"))
        return dated(periods.day(days_from(latest, -7)))
    if "from" in words:
        coming = periods.weekday_on_or_after(days_from(story.published, 1), m.number("weekday"))
        return dated(periods.day(days_from(coming, 7)))
    return None


@rule("(a|one|two|three|four) (week|fortnight|weeks|fortnights) (today|tomorrow|on <weekday>)")
def weeks_from_day(m: Match, story: Story) -> Meaning:
    """ "a fortnight today", "three weeks tomorrow", "a fortnight on Thursday": counted on from the day they name.

    Left alone where the weeks say how long: "for two weeks today", "it is two weeks today since".
    """
    words = m.text.lower().split()
    is_length = m.word_before() in _OF_LENGTHS or m.word_after() in ("since", "after", "of")
    if is_length or leaning(m, story) is Tense.PAST:
        return None
    first = days_from(story.published, 0 if words[-1] == "today" else 1)
    if "weekday" in m:
        first = periods.weekday_on_or_after(first, m.number("weekday"))
    weeks = _WEEKS[words[0]] * (2 if words[1].startswith("fortnight") else 1)
    return dated(periods.day(days_from(first, 7 * weeks)))


_WEEKS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_OF_LENGTHS = listed(
    """them us him her it me for by of over after in within last past next first about lasted lasts took takes"""
)


@rule(
    "(that|that same|the same) <weekday>",
    "the (following|next) <weekday>",
    "the (previous|preceding) <weekday>",
    "the <weekday> (after|before)",
)
def told_weekday(m: Match, story: Story) -> Meaning:
    """ "that Friday", "the following Monday", counted from the day mentioned last."""
    words, told, number = m.text.lower(), story.reference_day().first, m.number("weekday")
    if words.split()[:2] != ["that", "same"] and words.startswith("that") and story.tag(m.start) == "IN":
        return None  # "said THAT TUESDAY'S talks were off"
    if words.endswith(("after", "before")) and m.word_after()[:1].isalnum() and m.word_after() not in _ENDING:
        return None
    if "following" in words or "next" in words or words.endswith("after"):
        return dated(periods.day(periods.weekday_on_or_after(days_from(told, 1), number)))
    if "previous" in words or "preceding" in words or words.endswith("before"):
        return dated(periods.day(_before(told, number)))
    return dated(story.day_of_that_week(number))


_ENDING = frozenset(["they", "he", "she", "it", "and", "but", "when", "with", "in", "at", "by"])


def _before(day: date, weekday: int) -> date:
    return periods.weekday_on_or_before(days_from(day, -1), weekday)
