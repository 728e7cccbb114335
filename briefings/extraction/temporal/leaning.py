"""Whether an expression without a year or a week lies behind or ahead: the words before it, then its verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from briefings.extraction.temporal.grammar import Match
from briefings.extraction.temporal.periods import Grain, Period
from briefings.extraction.temporal.story import Story
from briefings.extraction.temporal.tense import Tense
from briefings.extraction.temporal.words import listed

_AHEAD = listed("until till til effective upcoming next coming ahead advance")
_MAYBE_AHEAD = listed("by before")
_MAYBE_BEHIND = listed("after following")
_BEHIND = listed("since last past dated back")
_COMING = listed("due come comes coming go going be get getting bring brought sent flown expected home is are was were")
_OPENS = listed(
    """open opens close closes resume resumes begin begins start starts meet meets vote votes return returns restart
    restarts head heads reconvene reconvenes convene convenes"""
)
"""Verbs told in the present just before a day, which the parser takes for adjectives and nouns: "polls open Monday"."""
_ARRANGED = listed(
    "scheduled set due slated planned expected deadline rescheduled postponed delayed deferred adjourned upcoming"
)
_PUT_OFF = listed("postponed delayed deferred adjourned")
"""What was done "in July"; not to, until or for July."""
_SAID = listed("said announced told reported confirmed added reporters")
_BEFORE_DAY_OF_SAYING = _SAID | {"on", "late", "early"}
_BETWEEN = listed(
    """the on for in a an , of its their his her late early mid - end beginning start middle at noon midnight
    morning afternoon evening night close business"""
)
_LASTING = listed(
    "last stay remain continue live work serve run hold rule stand wait govern lead head teach fight reign play burn"
)
"""What went on until a Monday: with these in the past, the end lies behind as well."""

MOVED = listed("move postpone reschedule delay shift push change bring switch")
"""What is done to a meeting that will be on another day: "moved to Thursday"."""

_AT_FIRST = listed("originally initially first")
"""What was "originally set for May 7" may lie behind as well as ahead."""
_TURNS = ("off to", "off until", "off till", "coming up")
"""Words before a day to come: "put off to Friday", "coming up on Friday"."""
_PROMISED = listed("promise pledge propose plan offer announce vow agree")
"""What begins "from September" when these were said of it."""
_BEGINNING = ("starting", "beginning", "opening")
_DECIDED = _PROMISED | listed(
    """approve order impose outline unveil declare decide confirm schedule call urge back support express introduce
    adopt sign set extend invite request require demand welcome endorse favour favor"""
)
"""What is decided on one day and begins on another: "announced a series of talks, STARTING ON 14 March", "IN MAY"."""

_DONE_TO_DAYS = {("from", verb) for verb in _PROMISED} | {("to", verb) for verb in MOVED}
"""A word before a day, and the verb with which the day lies ahead: "moved to Thursday"."""

SAYING = listed("say tell announce report confirm add state note warn")
"""Verbs whose day is that of the telling, not of what is told."""

_REACH = 7
_TOLD, _SURE, _UNSURE = 400, 300, 120
"""Days by which a date against its clause must be nearer to be taken (measured on news): words like "since" allow no
other year, a past tense and a "will" are seldom wrong, other futures may belong to a part of the clause that the date
does not ("his decision to go")."""
_BACK = 120
"""Days by which a telling must go back rather than on to take the earlier of two."""

_GOODS = listed(
    "corn wheat soybeans oats cocoa coffee sugar cotton gold silver copper crude oil cattle hogs gas futures"
)
"""What is traded for a month to come: "corn for December"."""
_DONE = listed(
    """attack attacks takeover coup killing killings shooting bombing bombings ceasefire agreement statement declaration
    framework decision announcement massacre raid crash earthquake quake arrest invasion assassination accord"""
)
"""Things that a date names once they have happened: "the August 26 terrorist attack"."""
_NEXT_YEAR = 500
"""More than a year: what is told of next year is not of this one."""
_FIXED = listed("fix appoint")
"""What is done on one day to another that lies ahead: "has fixed a hearing: 10 November"."""
_FIGURES = listed("figures data report index sales output statistics numbers survey")
"""What is counted for a month once it is over: "the April figures, due Thursday"."""
_MADE = listed("agreement statement declaration framework decision announcement accord")
"""Those that may also lie ahead: "a decision on 4 May"."""
STRUCK = _DONE - _MADE - {"ceasefire"}
"""What nobody knows of before its day."""


def leaning(m: Match, story: Story) -> Tense:
    """PAST or FUTURE where the text says so, else PRESENT or NONE."""
    return Tense.FUTURE if _is_aimed_at(m, story) else _cue_before(m, story) or story.tense(m.start)


def nearest(m: Match, story: Story, candidates: Sequence[Period]) -> Period:
    """The candidate nearest to publication; those against the words before it or its verb count as farther."""
    published = story.published
    tense, penalty = _weighed(m, story)
    anchor = story.anchor(m.start) if m.word_before() != "since" or story.is_history else None
    if anchor and _goes_on(m, story, tense) and not story.is_back_in_our_days(m.start, candidates):
        return min(candidates, key=lambda period: _onward(anchor, period))

    if tense is Tense.PAST and story.verb(m.start) in _FIXED:
        penalty = 0
    if tense is Tense.PAST and candidates[0].grain is Grain.MONTH and m.word_before() == "in":
        penalty = _TOLD

    just_over = next((each for each in candidates if _is_just_over(each, published)), None)
    if just_over is not None and tense is Tense.FUTURE and _are_years_apart(candidates):
        return just_over  # "will travel to the Gulf starting 28 March", told on the 29th: not in a year

    def distance(period: Period) -> int:
        return _distance(period, published) + penalty * _is_against(period, published, tense)

    return min(candidates, key=distance)


_JUST = 7


def _is_just_over(period: Period, published: date) -> bool:
    """True for a day of the week before publication, whose next one is a year away."""
    return period.grain is Grain.DAY and 0 < (published - period.last).days <= _JUST


def _are_years_apart(candidates: Sequence[Period]) -> bool:
    firsts = sorted(period.first for period in candidates)
    return all((later - earlier).days > _SURE for earlier, later in pairwise(firsts))


def _goes_on(m: Match, story: Story, tense: Tense) -> bool:
    return story.is_history or tense in (Tense.PAST, Tense.NONE) or story.was_ahead(m.start)


def _weighed(m: Match, story: Story) -> tuple[Tense, int]:
    """Where the words lean, and by how many days what lies the other way must be nearer to be taken."""
    if _had_until(m, story) or _is_aimed_at(m, story):
        return Tense.NONE, 0
    cue = _cue_before(m, story)
    if story.is_of_next_year(m.start):
        return Tense.FUTURE, _NEXT_YEAR
    if m.word_before() == "for" and (m.word_after() == "delivery" or m.word_before(2) in _GOODS):
        return Tense.FUTURE, _TOLD
    if m.word_before() in ("the", "for") and m.word_after().lower() in _FIGURES:
        return Tense.PAST, _TOLD
    if cue:
        return cue, _TOLD
    surely_ahead = story.is_surely_ahead(m.start)
    tense = Tense.PAST if not surely_ahead and _names_what_is_done(m) else story.tense(m.start)
    if tense is Tense.PAST and story.verb(m.start) in _FATES and _names_what_comes(m, story):
        return Tense.NONE, 0
    if tense is Tense.PAST and story.goes_on_ahead(m.start):
        return Tense.NONE, 0
    return tense, _SURE if tense is Tense.PAST or surely_ahead else _UNSURE


def _is_aimed_at(m: Match, story: Story) -> bool:
    """True for the end of what was begun, which may lie ahead: "raced to reach a deal before a March 31 deadline"."""
    following = m.words_after(3)
    is_end = "deadline" in following or _is_led_to(m, story)
    return is_end and _DONE.isdisjoint(following) and story.is_aim(m.start)


def _is_led_to(m: Match, story: Story) -> bool:
    """True behind "before a", "by the end of" and their like."""
    if _LEADING.isdisjoint(m.words_before(_LEADS)):
        return False
    return _BOUND.search(story.text[max(m.start - _BEFORE, 0) : m.start]) is not None


_BEFORE, _LEADS = 60, 16
"""Characters and words in which what leads to a day is looked for."""
_LEADING = listed("before of by deadline")
_BOUND = re.compile(
    r"\b(?:(?:before|ahead of|in time for)(?: [\w'’-]+){0,4}"
    r"|by(?: (?:the|a|an|end|of|early|late|mid|midnight|noon|on|this|next))*|deadline(?: (?:of|on|for|the))+) $",
    re.IGNORECASE,
)
"""What leads to the day that an aim must be reached by."""


def _had_until(m: Match, story: Story) -> bool:
    """True for "had until 3 May to reply" and "was given until 3 May", which may be over by now."""
    is_until = m.word_before() in ("until", "till")
    return is_until and story.verb(m.start) in _GRANTED and story.tense(m.start) is Tense.PAST


_GRANTED = listed("have give grant allow allot")


def _onward(around: Period, period: Period) -> int:
    """How far a period is from the one told before in a history, which goes on rather than back."""
    if period.first > around.last:
        return (period.first - around.last).days
    return max((around.first - period.last).days + _BACK, 0) if period.last < around.first else 0


def _names_what_is_done(m: Match) -> bool:
    before = m.word_before()
    is_named = before in ("the", "'s", "’s", "its", "their") and not _DONE.isdisjoint(m.words_after(4))
    return is_named or (before in ("on", "of", "in") and m.word_before(2) in _DONE - _MADE)


def _distance(period: Period, published: date) -> int:
    return max((period.first - published).days, (published - period.last).days, 0)


def _is_against(period: Period, published: date, tense: Tense) -> bool:
    if tense not in (Tense.PAST, Tense.FUTURE) or period.holds(published):
        return False
    return tense is (Tense.PAST if period.first > published else Tense.FUTURE)


def _cue_before(m: Match, story: Story) -> Tense | None:
    """FUTURE after "until", "scheduled for" and their like, PAST after "since" and "said", else None."""
    if beside := _cue_beside(m, story):
        return beside
    for distance in range(1, _REACH):
        word = m.word_before(distance)
        if word in _CUES and (tense := _cued(m, story, word, distance)):
            return tense
        is_back = word == "back" and m.word_before(distance + 1) in _COMING
        is_set = word == "set" and distance == 1
        if is_set or not (is_back or word in _BETWEEN or _is_of_hour(word)):
            return None
    return None


def _cued(m: Match, story: Story, word: str, distance: int) -> Tense | None:
    """What a word so many places before a day says of it."""
    for cue in (_arranged, _bounded, _told):
        if tense := cue(m, story, word, distance):
            return tense
    return None


_CUES = _AHEAD.union(
    _MAYBE_AHEAD,
    _MAYBE_BEHIND,
    _BEHIND,
    _ARRANGED,
    _SAID,
    listed("starting beginning opening for from of to up than through"),
)
"""All words that say something of the day after them; most words before days are none."""


def _arranged(m: Match, story: Story, word: str, distance: int) -> Tense | None:
    """What "scheduled", "put off to", "starting", "from" and their like say of the day after them."""
    if word in _BEGINNING and ("weekday" in m or "day" in m):
        if (distance == 1 and word != "opening") or story.tense(m.start) is not Tense.PAST:
            return Tense.FUTURE
        return Tense.NONE if "weekday" not in m and story.verb_above(m.start) in _DECIDED else Tense.PAST
    if word in _BEGINNING and ("month" in m or "season" in m) and story.tense(m.start) is Tense.PAST:
        return Tense.NONE if story.verb_above(m.start) in _DECIDED else None
    if word == "set" and distance == 1:
        return None
    before = m.word_before(distance + 1)
    if word in _PUT_OFF and m.word_before() in ("in", "on"):
        return None
    if word in _ARRANGED or (word == "for" and ("weekday" in m or "day" in m)):
        words = {before, m.word_before(distance + 2)}
        return Tense.NONE if "weekday" not in m and _AT_FIRST & words else Tense.FUTURE
    if f"{before} {word}" in _TURNS or (word in ("of", "for") and before in _APPOINTED and _is_some(m, distance + 2)):
        return Tense.FUTURE
    if distance > 1 or (word, story.verb(m.start)) not in _DONE_TO_DAYS:
        return None
    return Tense.FUTURE


def _is_some(m: Match, distance: int) -> bool:
    """True for "a launch time of", not for "the time of"."""
    return m.word_before(distance) != "the"


def _bounded(m: Match, story: Story, word: str, distance: int) -> Tense | None:
    """What "until", "by", "after" and "later than" say of the day after them."""
    if word == "than" and m.word_before(distance + 1) in ("later", "earlier", "sooner"):
        return Tense.FUTURE
    if word == "through" and distance == 1 and story.is_perfect(m.start):
        return Tense.FUTURE
    if word in _AHEAD:
        is_over = _lasted(m, story) or _since_a_year(m, distance) or story.had_happened_by(m.start)
        return Tense.PAST if is_over else Tense.FUTURE
    if word == "before" and "weekday" not in m and _names_what_comes(m, story):
        return Tense.PAST if story.had_happened_by(m.start) else Tense.NONE
    if word in _MAYBE_AHEAD:
        return Tense.PAST if story.tense(m.start) is Tense.PAST else Tense.FUTURE
    if word in _MAYBE_BEHIND:
        tense = story.tense(m.start)
        return Tense.PAST if tense is Tense.NONE else tense
    return None


def _names_what_comes(m: Match, story: Story) -> bool:
    """True for the date of "the Feb 25 vote", which may lie on either side of publication whatever is said of it."""
    following = story.tag(m.words.starts[m.last]) if m.last < len(m.words) else ""
    is_named = m.word_before() in _DETERMINERS and following in ("NN", "NNS")
    return is_named and _DONE.isdisjoint(m.words_after(3))


_DETERMINERS = listed("the a its their his her 's ’s")
_FATES = listed("cancel call postpone pick choose announce agree approve propose boycott confirm scrap suspend prepare")
"""What is done before the day of a thing as well as after it: "the 4 May talks were cancelled on Tuesday"."""


def _told(m: Match, story: Story, word: str, distance: int) -> Tense | None:
    """What "since", "back in" and "said on" say of the day after them."""
    if word == "back" and m.word_before(distance + 1) in _COMING:
        return None
    if word == "past" and m.word_before(distance - 1) in ("midnight", "noon"):
        return None
    is_said = word in _SAID and m.word_before() in _BEFORE_DAY_OF_SAYING
    return Tense.PAST if word in _BEHIND or is_said else None


def _is_of_hour(word: str) -> bool:
    return word[:1].isdigit() or word in ("a.m.", "p.m.", "am", "pm")


_APPOINTED = ("time", "date")
"""What has a day to come: "a launch time of 2:15 a.m. Tuesday"; "the time of Monday's attack" is past."""


def _cue_beside(m: Match, story: Story) -> Tense | None:
    """What the words themselves or their neighbours tell: "Monday's planned talks", "polls open Monday"."""
    if m.last - m.first > 1 and " ended " in m.text.lower():
        return Tense.PAST
    if m.word_after() in ("'s", "’s") and m.word_after(2) in _ARRANGED:
        return Tense.FUTURE
    if "weekday" in m and m.word_after() in ("'s", "’s") and not STRUCK.isdisjoint(m.words_after(3)):
        return Tense.PAST  # "TUESDAY'S ATTACK will be discussed"
    is_opening = m.word_before(2 if m.word_before() == "on" else 1) in _OPENS
    return Tense.FUTURE if is_opening and story.tense(m.start) is not Tense.PAST else None


def _since_a_year(m: Match, distance: int) -> bool:
    """True for the May of "from 2018 until May"."""
    return m.word_before(distance + 1).isdigit() and m.word_before(distance + 2) == "from"


def _lasted(m: Match, story: Story) -> bool:
    return story.tense(m.start) is Tense.PAST and story.verb(m.start) in _LASTING
