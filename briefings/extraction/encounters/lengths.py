"""How long a meeting lasts: "begins a four-day visit on Monday", "opens on 7 December and runs until the 18th"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.weekdays import next_weekday
from store.records import MeetingKind, Precision, When

_COUNTS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBER = rf"({'|'.join(_COUNTS[1:])}|1\d|[1-9])"
_LENGTH = re.compile(rf"\b{_NUMBER}\s?-\s?day\b|\b(week)\s?-\s?long\b", re.IGNORECASE)
_OF_DAYS = re.compile(rf"\b{_NUMBER} (?:(?:full|more|straight) )?days of\b(?: [\w-]+){{0,3}}$", re.IGNORECASE)
_LASTING = re.compile(rf"(?:for )?{_NUMBER} days\b", re.IGNORECASE)
_AND_LAST = re.compile(rf"\b(?:and|to|will) last (?:for )?{_NUMBER} days\b", re.IGNORECASE)
"""Where the parser reads "the last three days"."""
_FOR_DAYS = re.compile(rf"\bfor {_NUMBER} days\b", re.IGNORECASE)
_WEEK = 7
_LONGEST = 30
"""Days from the first to the last that a meeting may take."""

_REACH = 40
"""Words on either side of a meeting within which "since Monday" is said of it."""
_ENDING = frozenset({"end", "conclude", "finish", "wrap", "close", "complete"})
_BEGINNING = frozenset({"begin", "start", "open", "arrive", "kick", "commence", "launch"})
_RUNNING = frozenset({"run", "last", "continue", "go"})
_UNTIL = frozenset({"until", "till", "through", "to"})


def lasting(scene: Scene, sketch: Sketch, when: When) -> When:
    """The days from the first to the last, where it is told how long a meeting lasts and when it begins or ends."""
    if when.precision is not Precision.DATE or when.earliest is None:
        return when
    first = when.earliest
    last = _closing_day(scene, sketch)
    if last is not None or sketch.standing is not Standing.HELD:
        last = last or _last_day(scene, sketch)
        if last is not None and first < last <= first + timedelta(days=_LONGEST):
            return replace(when, precision=Precision.RANGE, latest=last)
    days = _days(scene, sketch)
    if days is None or days < 2:
        return when
    verb = scene.lemma(sketch.verb) if sketch.verb is not None else ""
    if verb in _ENDING:
        return replace(when, precision=Precision.RANGE, earliest=first - timedelta(days=days - 1))
    if not _begins(scene, sketch, when, verb):
        return when
    return replace(when, precision=Precision.RANGE, latest=first + timedelta(days=days - 1))


def since(scene: Scene, sketch: Sketch) -> When | None:
    """The days so far of what is still going on: "have been in Ouagadougou SINCE MONDAY for talks"."""
    if sketch.standing is not Standing.HELD:
        return None
    start, end = scene.syntax.bounds[sketch.sentence]
    for token in range(max(start, sketch.token - _REACH), min(end - 1, sketch.token + _REACH)):
        moment = scene.moment[token + 1] if scene.syntax.lower[token] == "since" else None
        if moment is None or not moment.when.is_dated:
            continue
        verb = scene.verb_above(moment.first)
        is_perfect = verb is not None and bool({"has", "have"} & set(scene.auxiliaries(verb)))
        first = moment.when.earliest
        is_recent = first is not None and timedelta(0) <= scene.published - first <= timedelta(days=_LONGEST)
        if is_perfect and is_recent and (verb in sketch.anchors or verb == sketch.verb):
            return When(Precision.RANGE, first, scene.published)
    return None


def _begins(scene: Scene, sketch: Sketch, when: When, verb: str) -> bool:
    """True where the day told is the first one: for what is to come, and for what somebody says has begun."""
    told = [*scene.annexes(sketch.token), *scene.syntax.kids[sketch.token]]  # "a two-day visit THAT BEGAN on Tuesday"
    if verb in _BEGINNING or any(scene.is_verb(each) and scene.lemma(each) in _BEGINNING for each in told):
        return True
    is_ahead = when.latest is not None and when.latest >= scene.published
    return is_ahead and sketch.standing in (Standing.SCHEDULED, Standing.TENTATIVE, Standing.OPEN)


def days_of(scene: Scene, noun: int) -> int | None:
    """How many days "his four-day trip" has, by the words before the noun."""
    length = _LENGTH.search(scene.text(scene.syntax.left[noun], noun))
    return (_WEEK if length[2] else number_of(length[1])) if length else None


def _days(scene: Scene, sketch: Sketch) -> int | None:
    """The number of days of a "four-day visit", "three days of talks", a meeting that "lasts two days"."""
    start = scene.syntax.bounds[sketch.sentence][0]
    told: str | None = None
    if sketch.trigger.is_noun:
        if length := days_of(scene, sketch.token):
            return length
        before = _OF_DAYS.search(scene.text(max(start, sketch.token - 7), sketch.token))
        told = before[1] if before else None
    behind = _LASTING.match(scene.text(running + 1, running + 5)) if (running := _run(scene, sketch)) else None
    behind = behind or _FOR_DAYS.search(_clause_behind(scene, sketch))
    behind = behind or _AND_LAST.search(scene.text(sketch.token, scene.syntax.bounds[sketch.sentence][1]))
    told = told or (behind[1] if behind else None)
    return number_of(told) if told else None


def _clause_behind(scene: Scene, sketch: Sketch) -> str:
    """The words behind the meeting up to the next comma or verb."""
    end = scene.syntax.bounds[sketch.sentence][1]
    first = max(sketch.token, sketch.verb or 0) + 1
    last = next((t for t in range(first, end) if scene.syntax.lower[t] in (",", ";") or scene.is_verb(t)), end)
    return scene.text(first, last)


def number_of(word: str) -> int:
    return _COUNTS.index(word.lower()) if word.lower() in _COUNTS else int(word)


def _run(scene: Scene, sketch: Sketch) -> int | None:
    """The verb of "opens on Monday and LASTS three days", "which RUNS until Friday"."""
    own = {*sketch.anchors, *scene.annexes(sketch.token)}
    return next((verb for verb in _joined(scene, own, sketch) if scene.lemma(verb) in _RUNNING), None)


def _joined(scene: Scene, own: set[int], sketch: Sketch) -> Iterator[int]:
    """The verbs of the meeting, and those joined to them by "and"."""
    end = scene.syntax.bounds[sketch.sentence][1]
    for token in range(sketch.token, end):
        is_to = scene.syntax.dep[token] == "xcomp" and scene.lemma(token) in _BEGINNING  # "are TO BEGIN and last"
        is_joined = (scene.syntax.dep[token] == "conj" or is_to) and scene.syntax.head[token] in own
        if scene.is_verb(token) and (token in own or is_joined):
            own.add(token)
            yield token


def _closing_day(scene: Scene, sketch: Sketch) -> date | None:
    """The Friday of "opened on Thursday and CLOSES on Friday"."""
    own = {*sketch.anchors, *scene.annexes(sketch.token)}
    begins, ends = None, None
    for verb in _joined(scene, own, sketch):
        lemma = scene.lemma(verb)
        begins = verb if lemma in _BEGINNING else begins
        ends = verb if lemma in _ENDING and begins is not None else ends
    if ends is None:
        return None
    here = scene.moments_in(sketch.sentence)
    day = next((moment for moment in here if moment.first > ends and scene.verb_above(moment.first) == ends), None)
    return day.when.latest if day is not None and day.when.is_dated else None


def _last_day(scene: Scene, sketch: Sketch) -> date | None:
    """The Saturday of "a visit that lasts until Saturday", "is in Rome until Saturday", "the talks run until"."""
    lower, end = scene.syntax.lower, scene.syntax.bounds[sketch.sentence][1]
    running = _run(scene, sketch)
    if running is None and sketch.kind is not MeetingKind.VISIT:
        return None
    for token in range(sketch.token if running is None else running, end - 1):
        moment = scene.moment[token + 1]
        if lower[token] in _UNTIL and moment is not None and moment.when.is_dated:
            ahead = next_weekday(moment.when, scene.text(moment.first, moment.last), scene.published)
            return ahead.latest if ahead else moment.when.latest
    return None
