"""Days told from another day: "a day after talks in Manila", "on the eve of the summit", "a week before the vote"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from briefings.extraction.encounters.fitting import fits
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.temporal.leaning import STRUCK
from store.records import NO_TIME, MeetingKind, Precision, When

_COUNTS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_PHRASE = re.compile(
    rf"(?P<eve>on the eve)|(?:the|(?P<count>an?|{'|'.join(_COUNTS[1:])}|\d\d?)) (?P<unit>day|week|fortnight)s?",
    re.IGNORECASE,
)
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_AFTER, _BEFORE = frozenset({"after", "following"}), frozenset({"before", "ahead"})
_GATHERINGS = frozenset({
    MeetingKind.SUMMIT, MeetingKind.CONFERENCE, MeetingKind.SESSION, MeetingKind.MEETING, MeetingKind.TALKS,
})  # fmt: skip
_MOST = 8
"""Such phrases in one sentence; what has more is no sentence."""
_LONGEST = 4
_BACK = 2
"""Sentences back in which the day of "the summit" was told."""


def reckon(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Give the meetings on either side of "a day after" and "on the eve of" the day that the other side's tells."""
    counts: Counter[int] = Counter()
    for token, low in enumerate(scene.syntax.lower):
        is_eve = low == "of" and token > 0 and scene.syntax.lower[token - 1] == "eve"
        days = _days_before(scene, token) if low in _AFTER or low in _BEFORE or is_eve else None
        sentence = scene.sentence(token)
        if days is not None and counts[sentence] < _MOST:
            counts[sentence] += 1
            _reckon_at(scene, sketches, token, days)


def _days_before(scene: Scene, preposition: int) -> int | None:
    """The days of "two days (after)": less than nought before it; None where none stand there."""
    start = scene.syntax.bounds[scene.sentence(preposition)][0]
    low = scene.syntax.lower[preposition]
    for first in range(preposition - 1, max(preposition - _LONGEST, start - 1), -1):
        told = _PHRASE.fullmatch(scene.text(first, preposition))
        if told is None or (told["eve"] is not None) != (low == "of"):
            continue
        if told["eve"]:
            return -1
        count = (told["count"] or "a").lower()
        number = 1 if count in ("a", "an") else _COUNTS.index(count) if count in _COUNTS else int(count)
        return (1 if low in _AFTER else -1) * number * _DAYS[told["unit"].lower()]
    return None


def _reckon_at(scene: Scene, sketches: Sequence[Sketch], preposition: int, days: int) -> None:
    sentence = scene.sentence(preposition)
    here = [sketch for sketch in sketches if sketch.sentence == sentence]
    inner = next((s for s in here if _is_told_behind(scene, s, preposition)), None)
    governor = _verb_above(scene, preposition)
    if inner is not None and days > 0:
        _put_before(scene, inner, _day_above(scene, preposition, governor))
    outers = [sketch for sketch in here if sketch is not inner and governor in sketch.anchors]
    if inner is not None and _has_others_day(scene, inner, preposition, _day_above(scene, preposition, governor)):
        inner.when = NO_TIME
    day = _day_of(scene, sketches, inner, preposition)
    if _named_behind(scene, preposition) is not None and (inner is None or days > 0):
        day = _weekday_behind(scene, outers, preposition, days)
    if day is not None:
        for sketch in outers:
            _give(scene, sketch, day + timedelta(days=days))
        return
    outer = _day_above(scene, preposition, governor)
    if inner is not None and outer is not None:
        day = outer - timedelta(days=days)
        told = _told_elsewhere(sketches, inner, day) if abs(days) >= _A_WEEK else None
        if told is not None and not inner.when.is_dated:
            inner.when = told
        else:
            _give(scene, inner, day)


_A_WEEK = 7
_ABOUT = 3
"""Days by which "a week before" may be more or less than a week."""


def _told_elsewhere(sketches: Sequence[Sketch], inner: Sketch, day: date) -> When | None:
    """The days of "A WEEK BEFORE the leaders meet", where the text tells them: "hold a summit on 17 July"."""
    same = (each for each in sketches if each is not inner and each.sides == inner.sides and each.sides)
    days = (each.when for each in same if each.when.is_dated and each.when.earliest is not None)
    return next((when for when in days if when.earliest and abs((when.earliest - day).days) <= _ABOUT), None)


def _has_others_day(scene: Scene, inner: Sketch, preposition: int, outer: date | None) -> bool:
    """True for the summit of "X arrives on Sunday, two days before Y joins THE SUMMIT": Sunday is not its day."""
    end = scene.syntax.bounds[inner.sentence][1]
    has_own = any(scene.moment[token] is not None for token in range(preposition + 1, end))
    return outer is not None and inner.when.precision is Precision.DATE and inner.when.earliest == outer and not has_own


def _put_before(scene: Scene, inner: Sketch, outer: date | None) -> None:
    """ "On 31 October, a week after the two meet on the 23rd": that of October, whichever it was taken for."""
    day = inner.when.earliest
    if outer is None or day is None or inner.when.precision is not Precision.DATE or not outer < day:
        return
    before = day - timedelta(days=day.day)  # the last day of the month before
    if day.day <= before.day and scene.published <= before.replace(day=day.day) < outer:
        inner.when = replace(inner.when, earliest=before.replace(day=day.day), latest=before.replace(day=day.day))


def _is_told_behind(scene: Scene, sketch: Sketch, preposition: int) -> bool:
    """True for the meeting that "after" is about: it stands below it, or is the clause that "after" opens."""
    syntax = scene.syntax
    top = syntax.head[preposition] if syntax.dep[preposition] == "mark" else preposition
    return sketch.token > preposition and syntax.is_within(sketch.token, top)


def _verb_above(scene: Scene, token: int) -> int | None:
    """The verb that the phrase hangs on, before it rather than behind: "signed on Friday, a day after ..."."""
    above = [each for each in scene.syntax.ancestors(token) if scene.is_verb(each)]
    return next((verb for verb in above if verb < token), above[0] if above else None)


def _day_of(scene: Scene, sketches: Sequence[Sketch], inner: Sketch | None, preposition: int) -> date | None:
    """The day of what stands behind the preposition: its own, or that of the meeting it takes up."""
    if inner is not None and inner.when.precision in (Precision.DATE, Precision.EXACT, Precision.RANGE):
        return inner.when.earliest
    if inner is not None and inner.is_definite:
        near = (sketch for sketch in sketches if 0 < inner.sentence - sketch.sentence <= _BACK)
        before = [each for each in near if each.kind is inner.kind or {each.kind, inner.kind} <= _GATHERINGS]
        return before[-1].when.earliest if before and before[-1].when.is_dated else None
    moment = _own_day(scene, preposition) if inner is None else None
    return moment.when.earliest if moment is not None else None


def _own_day(scene: Scene, preposition: int) -> Moment | None:
    """The 20 March of "a fortnight after the vote on 20 March"."""
    end = scene.syntax.bounds[scene.sentence(preposition)][1]
    for token in range(preposition + 1, min(preposition + 8, end)):
        if scene.syntax.lower[token] in (",", ";") or scene.is_verb(token):
            return None
        moment = scene.moment[token]
        if moment is not None:
            is_certain = moment.when.precision is Precision.DATE and any(
                each.isdigit() for each in scene.text(moment.first, moment.last)
            )
            return moment if is_certain else None
    return None


def _weekday_behind(scene: Scene, outers: Sequence[Sketch], preposition: int, days: int) -> date | None:
    """The Sunday of "on the day after SUNDAY'S VOTE", where only the last one or only the coming one can be meant.

    A day after the last Sunday is over on a Wednesday, so that what will be is after the coming one; a week after
    Friday's vote may be after either, and is left open. Of an attack only the last one is meant.
    """
    moment = _named_behind(scene, preposition)
    sure = next((each.standing for each in outers if each.standing in _TENSES), None)
    if moment is None or sure is None or moment.when.earliest is None:
        return None
    is_over = sure is Standing.HELD
    last = moment.when.earliest - timedelta(days=7 * (moment.when.earliest > scene.published))
    is_strike = not STRUCK.isdisjoint(scene.syntax.lower[moment.last + 1 : moment.last + 2])
    both = [last] if is_strike else [last, last + timedelta(days=7)]
    reckoned = [day for day in both if ((day + timedelta(days=days)) <= scene.published) is is_over]
    return reckoned[0] if len(reckoned) == 1 or (days < 0 and reckoned) else None


_TENSES = (Standing.SCHEDULED, Standing.TENTATIVE, Standing.HELD)


def _named_behind(scene: Scene, preposition: int) -> Moment | None:
    """The bare weekday behind the preposition that names a thing: "after SUNDAY'S vote", "the TUESDAY deadline"."""
    syntax = scene.syntax
    at = preposition + 1 + (syntax.lower[preposition + 1 : preposition + 2] == ["the"])
    moment = scene.moment[at] if at < len(syntax) else None
    if moment is None or moment.first != at or moment.when.precision is not Precision.DATE:
        return None
    return moment if _A_WEEKDAY.fullmatch(scene.text(moment.first, moment.last)) else None


_A_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:['’]s)?", re.IGNORECASE)


def _day_above(scene: Scene, preposition: int, verb: int | None) -> date | None:
    """The day that the sentence tells for what was done "a day after": right before it, else that of its verb."""
    sentence = scene.sentence(preposition)
    here = [m for m in scene.moments_in(sentence) if m.when.precision is Precision.DATE]
    beside = [m for m in here if 0 < preposition - m.last <= _LONGEST + 1]
    own = [m for m in here if verb is not None and scene.verb_above(m.first) == verb]
    found = beside or own
    if found:
        return found[-1].when.earliest
    said = [m for m in scene.moments_in(sentence - 1) if m.when.precision is Precision.DATE]
    is_told = verb is not None and scene.lemma(verb) == "come" and scene.syntax.tag[verb] == "VBD"
    return said[-1].when.earliest if is_told and len(said) == 1 else None


def _give(scene: Scene, sketch: Sketch, day: date) -> None:
    when = When(Precision.DATE, day, day)
    if sketch.when.is_dated or sketch.standing is Standing.NONE:
        return
    if sketch.standing is Standing.OPEN or fits(scene, sketch, when):
        sketch.when = when
