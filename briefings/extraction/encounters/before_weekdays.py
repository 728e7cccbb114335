"""A weekday behind "before": "spoke ON TUESDAY before a summit in Sofia ON THURSDAY" is the next after that Tuesday.

By itself the Thursday of a sentence in the past tense would be the last one. What was done before the gathering has
its day, and the gathering is on the first such weekday from there, be it over by now or still to come.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from briefings.extraction.encounters.noun_standing import lies_ahead
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from store.records import Precision, When

_WEEK = 7
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:['’]s)?", re.IGNORECASE)
_TO_COME = frozenset({"will", "'ll", "’ll", "would", "may", "might", "could", "can", "should", "must"})
_MOST = 25
"""Words between a noun and its day."""


def count_from_deed(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Give a gathering that something was done before the weekday that it names, counted from the day of the deed."""
    for sketch in sketches:
        is_told = sketch.trigger.is_noun and not sketch.is_bound and sketch.former is None
        if not is_told or sketch.standing is not Standing.OPEN or not lies_ahead(scene, sketch.token):
            continue
        named = _weekday_of(scene, sketch.token)
        done = _day_of_deed(scene, sketch.token, named) if named is not None else None
        if named is None or done is None or named.when.earliest is None:
            continue
        ahead = (named.when.earliest.weekday() - done.weekday()) % _WEEK
        day = done + timedelta(days=ahead)
        sketch.when = replace(named.when, earliest=day, latest=day)


def _weekday_of(scene: Scene, noun: int) -> Moment | None:
    """The bare weekday of the noun: "talks in Jeddah ON FRIDAY", which the parser may hang on the verb; "FRIDAY'S"."""
    syntax = scene.syntax
    start, end = syntax.bounds[scene.sentence(noun)]
    reach = range(max(start, noun - 4), min(end, noun + _MOST))
    told = {moment.first: moment for token in reach if (moment := scene.moment[token]) is not None}
    for moment in told.values():
        is_bare = moment.when.precision is Precision.DATE and _WEEKDAY.fullmatch(scene.text(moment.first, moment.last))
        between = range(min(noun, moment.first), max(noun, moment.first))
        is_near = not any(scene.is_verb(token) or syntax.lower[token] in (",", ";") for token in between)
        is_own = is_near and (moment.first > noun or syntax.is_within(moment.first, noun))
        if is_bare and is_own:
            return moment
    return None


def _day_of_deed(scene: Scene, noun: int, named: Moment) -> date | None:
    """The day on which was done, in the days just past, what the noun hangs on: "replaced his spy chief ON TUESDAY"."""
    syntax = scene.syntax
    verbs = [above for above in syntax.ancestors(noun) if scene.is_verb(above)]
    done = {verb for verb in verbs if syntax.tag[verb] == "VBD" and not _TO_COME & {*scene.auxiliaries(verb)}}
    for moment in scene.moments_in(scene.sentence(noun)):
        when: When = moment.when
        if moment is named or when.precision is not Precision.DATE or when.earliest is None:
            continue
        is_of_deed = moment.first < noun and scene.verb_above(moment.first) in done
        if is_of_deed and 0 <= (scene.published - when.earliest).days < _WEEK:
            return when.earliest
    return None
