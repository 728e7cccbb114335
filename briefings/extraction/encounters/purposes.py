"""What somebody goes somewhere for has the day it is called by: "will be in Rome on Monday for TUESDAY'S SUMMIT".

So it has that told behind with whom it is: "will fly to Rome on Monday for talks with X ON TUESDAY"; not that of
another stop or a topic: "for talks with X AND in Oslo on Tuesday", "with X ON the vote on Tuesday". "Will go to Rome
on Monday for THE NEXT DAY'S summit" is counted from the way there, and who "will GATHER in Rome on Monday for
TUESDAY'S talks" meets on Tuesday.
The day of the way there is told before, and is none of the meeting; a bare weekday is the first one from then on. A
meeting that is moved, or whose own verb tells its day, is left alone: "TUESDAY'S SUMMIT will be held on Monday".
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from briefings.extraction.encounters.itinerary import first_from
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.vocabulary import nouns
from store.records import Precision

_GOING = frozenset({
    "be", "arrive", "come", "fly", "travel", "go", "land", "head", "return", "gather", "assemble", "stop", "stay",
    "visit", "reach",
})  # fmt: skip


def without_way(scene: Scene, sketch: Sketch, times: list[tuple[Moment, int]]) -> list[tuple[Moment, int]]:
    """The times less those of the way there, where the meeting is called by a day of its own."""
    verb, noun = sketch.verb, _purpose(scene, sketch)
    if verb is None or noun is None or scene.lemma(verb) not in _GOING:
        return times
    if sketch.standing not in (Standing.SCHEDULED, Standing.HELD, Standing.OPEN):
        return times
    own_days = [(m, way) for m, way in times if m.when.is_dated and _is_its_own(scene, noun, verb, m)]
    way_there = [m for m, _ in times if all(m is not other for other, _ in own_days)]
    if len(own_days) == 0 and len(way_there) == 1 and _is_next_days(scene, verb, noun, way_there[0]):
        day = way_there[0].when.earliest
        later = day + timedelta(days=1) if day is not None else None
        return [(replace(m, when=replace(m.when, earliest=later, latest=later)), way) for m, way in times]
    if len(own_days) != 1 or not way_there or any(m.first > min(own_days[0][0].first, noun) for m in way_there):
        return times
    own, way = own_days[0]
    first, told = way_there[-1].when.earliest, own.when.earliest
    if first is None or told is None:
        return times
    later = first_from(first, told, scene.text(own.first, own.last))
    own = replace(own, when=replace(own.when, earliest=later, latest=later)) if later is not None else own
    if own.when.earliest is not None and own.when.earliest > scene.published:
        sketch.standing = Standing.SCHEDULED
    return [(own, way)]


def _purpose(scene: Scene, sketch: Sketch) -> int | None:
    """The meeting that somebody goes for; that of "will GATHER in Rome on Monday FOR TUESDAY'S TALKS"."""
    if sketch.trigger.is_noun:
        return sketch.token if sketch.relation == "for" else None
    if scene.lemma(sketch.token) not in _GATHERING:
        return None
    ways = (kid for kid in scene.syntax.kids[sketch.token] if scene.syntax.lower[kid] == "for")
    meant = (noun for way in ways for noun in scene.syntax.children(way, "pobj"))
    return next((noun for noun in meant if scene.lemma(noun) in nouns()), None)


_GATHERING = frozenset({"gather", "assemble"})
_NEXT_DAYS = re.compile(r"\b(?:for|at) (?:the )?(?:next|following) day['’]s (?:[\w-]+ ){0,3}$", re.IGNORECASE)


def _is_next_days(scene: Scene, verb: int, noun: int, way_there: Moment) -> bool:
    """True for "for THE NEXT DAY'S summit", told behind the one day of the way there."""
    is_day = way_there.when.precision is Precision.DATE and verb < way_there.first < noun
    return is_day and _NEXT_DAYS.search(scene.text(way_there.last, noun) + " ") is not None


def _is_its_own(scene: Scene, noun: int, verb: int, day: Moment) -> bool:
    """True for "for TUESDAY'S talks", "for talks with X ON TUESDAY", "for the summit of A ON TUESDAY"."""
    syntax, lower = scene.syntax, scene.syntax.lower
    if day.first < noun:
        is_before = any(syntax.head[at] == noun for at in range(day.first, day.last))
        return day.first > verb and is_before and _is_named_by(scene, day)
    between = range(noun + 1, day.first - 1)
    is_told_on = any(scene.is_verb(at) or lower[at] in _PARTING or scene.lemma(at) in nouns() for at in between)
    is_owner = lower[day.last - 1].endswith(("'s", "’s")) or lower[day.last : day.last + 1] in _POSSESSIVE
    return lower[noun + 1] in ("with", "of") and lower[day.first - 1] == "on" and not is_told_on and not is_owner


_PARTING = frozenset({
    "and", ",", ";", "then", "before", "after", "ahead", "about", "who", "which", "that", "on", "over", "for", "to",
})  # fmt: skip
_POSSESSIVE = (["'s"], ["’s"], ["'"])


def _is_named_by(scene: Scene, day: Moment) -> bool:
    """True for "TUESDAY'S summit", "the 1 MARCH summit"."""
    is_last = scene.syntax.lower[day.last - 1].endswith(("'s", "’s"))
    is_owner = is_last or scene.syntax.lower[day.last : day.last + 1] in _POSSESSIVE
    return is_owner or scene.syntax.lower[day.first - 1] == "the"
