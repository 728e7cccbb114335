"""The days of a meeting that was put off or moved: "from Monday until Friday", "was called off on Tuesday"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from briefings.extraction.encounters.changes import forced
from briefings.extraction.encounters.days import is_bare_hour
from briefings.extraction.encounters.renewal import set_anew
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.weekdays import last_weekday, next_weekday
from store.records import MeetingKind, Precision, When

_TO = frozenset({"to", "into", "until", "till"})
_BESIDE = frozenset({"after", "before", "since", "least"})
_ON = frozenset({"on", "last", "late", "earlier", "yesterday"})
_OF_ITS_OWN = _TO | {"from", "for"}
_OF_CHANGE = frozenset({
    "call", "cancel", "scrap", "postpone", "delay", "put", "shelve", "suspend", "drop", "abandon", "axe", "fall",
    "collapse", "unravel", "founder",
})  # fmt: skip
_TO_COME = frozenset({"will", "would", "to"})


def is_day_of_change(scene: Scene, sketch: Sketch, moment: Moment, way: int) -> bool:
    """True for "was called off ON MONDAY", "AT THE WEEKEND", "LAST WEEK": that is when it was called off."""
    syntax, verb = scene.syntax, sketch.verb
    if sketch.standing not in (Standing.CANCELLED, Standing.POSTPONED) or verb is None:
        return False
    if syntax.head[way] != verb:
        return _is_of_second(scene, sketch, moment, way)
    if _before(scene, moment) in _TO:
        return False  # "has been put back TO 4.30 P.M.", which hangs on the "back"
    is_within = way < verb and any(kid < way for kid in syntax.children(verb, "auxpass"))  # "was ON MONDAY put off"
    if sketch.relation == "nsubjpass" and sketch.token < way < verb and not is_within and syntax.lower[way - 1] != ",":
        return False  # "the call between A and B ON WEDNESDAY was scrapped", which the parser hangs on the verb
    if syntax.dep[way] == "conj" and scene.is_verb(way):
        return True  # "was called off and will be debated ON 22 MARCH": what else is done has its own day
    is_bygone = moment.when.latest is not None and moment.when.latest <= scene.published
    if _had_to(scene, verb) and _is_near(scene, moment):
        return False  # told on a Wednesday: "had to cancel his trip to Rome ON FRIDAY"
    if not is_bygone and last_weekday(moment.when, scene.text(moment.first, moment.last), scene.published) is None:
        return False  # "cancelled a trip to Rome ON 10 MARCH": nobody has done so on a day to come
    is_on = syntax.lower[way] in _ON and (way > verb or is_bygone or is_within)
    is_on = is_on or (is_bygone and way > verb and syntax.lower[way] not in _OF_ITS_OWN)
    is_over = syntax.tag[verb] in ("VBD", "VBN") and not _TO_COME & set(scene.auxiliaries(verb))
    is_over = is_over or _had_to(scene, verb)
    return is_on and is_over and scene.lemma(verb) in _OF_CHANGE


def _is_of_second(scene: Scene, sketch: Sketch, moment: Moment, way: int) -> bool:
    """True for the Sunday of "had planned to attend the talks on 10 March, BUT CANCELLED ON SUNDAY"."""
    syntax, verb = scene.syntax, sketch.verb
    second = way if scene.is_verb(way) else syntax.head[way]
    is_behind = sketch.relation == "dobj" and verb is not None and verb < sketch.token < second < moment.first
    is_but = is_behind and syntax.lower[second - 1] == "but" and syntax.tag[second] in ("VBD", "VBN")
    return is_but and scene.lemma(second) in _OF_CHANGE and _before(scene, moment) not in _OF_ITS_OWN


_FORCED = frozenset({"have", "force", "oblige", "compel", "decide", "choose", "agree", "opt"})


def _had_to(scene: Scene, verb: int) -> bool:
    """True for "HAD TO call off", "WAS FORCED TO cancel", "DECIDED TO postpone" it on Sunday."""
    syntax, above = scene.syntax, scene.syntax.head[verb]
    is_done = scene.lemma(above) in _FORCED and syntax.tag[above] in ("VBD", "VBN")
    return is_done and syntax.dep[verb] == "xcomp" and not _TO_COME & set(scene.auxiliaries(above))


_NEAR = timedelta(days=3)
"""A weekday as near as that is the one to come rather than the last one."""


def _is_near(scene: Scene, moment: Moment) -> bool:
    coming = next_weekday(moment.when, scene.text(moment.first, moment.last), scene.published) or moment.when
    return coming.latest is not None and timedelta() < coming.latest - scene.published <= _NEAR


def date_change(scene: Scene, sketch: Sketch, times: list[tuple[Moment, int]]) -> None:
    """ "Postponed from Monday until Friday": the new time stands behind to, until or for, the other is the former."""
    behind = sketch.verb if sketch.verb is not None else sketch.token
    beside = [moment for moment, _ in times if moment.first > behind and _is_beside(scene, moment)]
    times = [(moment, way) for moment, way in times if moment not in beside]
    if (days := _own_days(scene, sketch, times)) is not None:
        sketch.former = days
        new = [each.when for each, _ in times if each.first > behind and _before(scene, each) in ("to", "until")]
        if len(new) == 1 and new[0].precision in _PARTS:  # "from 15 to 17 July HAS BEEN POSTPONED TO AUGUST"
            sketch.when, sketch.standing = new[0], Standing.MOVED
        return
    span, ends = _span_before(scene, sketch, [moment for moment, _ in times])
    times = [(moment, way) for moment, way in times if moment not in ends]
    fresh = [moment for moment, way in times if _is_new(scene, sketch, moment, way)]
    if fresh and is_bare_hour(scene, fresh[0]):
        sketch.standing = Standing.MOVED
        set_anew(scene, sketch, None, fresh[0].when, fresh[0])
        return
    old = [moment for moment, way in times if moment not in fresh and _is_former(scene, sketch, moment, way)]
    if not fresh and (pair := _from_to(scene, sketch, times)) is not None:
        sketch.former, sketch.when = pair
        sketch.standing = Standing.MOVED
        return
    if span is not None:
        sketch.former = span
    elif old:
        fresh = [*_a_week_on(scene, sketch, old[0], fresh), *fresh[1:]]
        sketch.former = _as_before(scene, sketch, old[0], fresh)
    if fresh:
        sketch.when = fresh[0].when
        is_known = sketch.when.is_dated or sketch.when.precision in _PARTS
        sketch.standing = Standing.MOVED if is_known else sketch.standing
    else:
        leave_open(scene, sketch)


def leave_open(scene: Scene, sketch: Sketch) -> None:
    """ "Will be rescheduled", "agreed to reschedule their talks": put off, to which day nobody says."""
    is_moved = sketch.standing is Standing.MOVED and sketch.when.precision is Precision.UNKNOWN
    verb = sketch.verb if sketch.verb is None else forced(scene, sketch.verb) or sketch.verb  # "are TO BE rescheduled"
    if is_moved and verb is not None and scene.lemma(verb) == "reschedule":
        sketch.standing = Standing.POSTPONED


def _own_days(scene: Scene, sketch: Sketch, times: list[tuple[Moment, int]]) -> When | None:
    """The days of "her visit FROM 4 TO 6 MARCH has been postponed": to none of them it was moved."""
    if sketch.standing is not Standing.POSTPONED or sketch.verb is None:
        return None
    moments = [moment for moment, _ in times]
    for one, other in pairwise(moments):
        is_span = _before(scene, one) == "from" and _before(scene, other) in _TO and other.first - one.last <= 1
        is_apart = one.first < sketch.verb or (
            sketch.kind is MeetingKind.VISIT and one.first - sketch.verb > _RIGHT_BEHIND
        )
        if is_span and is_apart:
            return When(Precision.RANGE, one.when.earliest, other.when.latest)
    return None


def _span_before(scene: Scene, sketch: Sketch, moments: list[Moment]) -> tuple[When | None, tuple[Moment, ...]]:
    """The days of "the summit FROM 4 TO 5 APRIL has been moved", and the two ends that tell them."""
    for one, other in pairwise(moments) if sketch.verb is not None and sketch.trigger.is_noun else ():
        is_span = _before(scene, one) == "from" and _before(scene, other) in _TO and other.first - one.last <= 1
        first, last = one.when.earliest, other.when.latest
        if is_span and sketch.token < one.first < other.first < (sketch.verb or 0) and first and last and first < last:
            is_of_its_year = (last - first).days < _A_YEAR or (first.month, first.day) == (2, 29)
            first = (
                first if is_of_its_year else first.replace(year=last.year)
            )  # "4" of "4 to 5 April" alone may be past
            return When(Precision.RANGE, first, last), (one, other)
    return None, ()


_A_YEAR = 360
_RIGHT_BEHIND = 3
_PARTS = frozenset({Precision.PART, Precision.MONTH})


def _from_to(scene: Scene, sketch: Sketch, times: list[tuple[Moment, int]]) -> tuple[When, When] | None:
    """The two days of "was put off FROM FRIDAY TO SUNDAY", which read as one span.

    Farther off ("postponed her visit to Oslo from Friday to Sunday") the days are those of the visit.
    """
    for moment, _ in times:
        if sketch.verb is None or not 0 < moment.first - sketch.verb <= _RIGHT_BEHIND:
            continue
        first, last = moment.when.earliest, moment.when.latest
        is_span = first is not None and last is not None and first < last
        between = scene.syntax.lower[moment.first : moment.last]
        if is_span and _before(scene, moment) == "from" and set(between) & _TO:
            days = (replace(moment.when, precision=Precision.DATE, earliest=day, latest=day) for day in (first, last))
            return next(days), next(days)
    return None


def _is_beside(scene: Scene, moment: Moment) -> bool:
    """True for the May of "until AFTER the May election", "until AT LEAST May": the new day is another one."""
    lower, first = scene.syntax.lower, moment.first
    at = first - 2 if first > 1 and lower[first - 1] in ("the", "a", "an", "its", "their") else first - 1
    return at >= 0 and lower[at] in _BESIDE


def _before(scene: Scene, moment: Moment) -> str:
    """The word before a day, "to" for "to THE 15TH"; not for "due to the THURSDAY strike", where it is told of that."""
    syntax, last = scene.syntax, moment.last
    has_article = moment.first > 1 and syntax.lower[moment.first - 1] == "the"
    is_of_noun = last < len(syntax) and syntax.pos[last] in ("NOUN", "PROPN", "ADJ")
    at = moment.first - 1 - (has_article and not is_of_noun)
    return syntax.lower[at] if at >= 0 else ""


def _is_new(scene: Scene, sketch: Sketch, moment: Moment, way: int) -> bool:
    syntax = scene.syntax
    if {"'s", "’s"} & set(syntax.lower[moment.last - 1 : moment.last + 1]):
        return False  # "a delay to FRIDAY'S talks" is not to Friday
    is_for = syntax.lower[way] in (*_TO, "for") and syntax.head[way] == sketch.verb
    return is_for or _before(scene, moment) in _TO


def _is_former(scene: Scene, sketch: Sketch, moment: Moment, way: int) -> bool:
    is_on = scene.syntax.lower[way] == "on" and _before(scene, moment) == "on"
    if way > (sketch.verb or way) and is_on and _is_ahead(scene, moment):
        return True  # "decided to POSTPONE the summit in Cairo ON 3 DECEMBER": it is not then that they did so
    is_set = sketch.verb is not None and scene.lemma(sketch.verb) in ("meet", "hold", "visit", "be")
    is_from = scene.syntax.lower[way] == "from" or scene.syntax.lower[way : way + 2] == ["back", "from"]
    return is_from or scene.syntax.head[way] != sketch.verb or is_set


def _is_ahead(scene: Scene, moment: Moment) -> bool:
    """True for a day to come that is no bare weekday, which may as well be the last one."""
    told = scene.text(moment.first, moment.last)
    is_ahead = moment.when.is_dated and moment.when.earliest is not None and moment.when.earliest > scene.published
    return is_ahead and last_weekday(moment.when, told, scene.published) is None


def _as_before(scene: Scene, sketch: Sketch, old: Moment, fresh: list[Moment]) -> When:
    """Of "from Tuesday to Thursday" the Tuesday before, where it was taken for the one behind the new day.

    Of "brought FORWARD from Friday to Wednesday" it is the Friday behind it.
    """
    when, new = old.when, fresh[0].when.earliest if fresh else None
    if new is None or when.earliest is None or when.earliest <= new or _is_forward(scene, sketch):
        return when
    before = when.earliest - _A_WEEK
    return replace(when, earliest=before, latest=before) if _is_bare_weekday(scene, old) else when


def _a_week_on(scene: Scene, sketch: Sketch, old: Moment, fresh: list[Moment]) -> list[Moment]:
    """The new day: told on a Tuesday, "postponed FRIDAY'S talks TO TUESDAY" is to the next one, and not to that day.

    Not where the old day was only just before: "MONDAY'S talks were pushed back TO TUESDAY" is to that day. So is
    "from THE Friday before to THE Monday".
    """
    new, was = fresh[0] if fresh else None, old.when.earliest
    if new is None or was is None or new.when.earliest != scene.published or _is_forward(scene, sketch):
        return fresh[:1]
    is_that = "the" in (scene.syntax.lower[new.first - 1], scene.syntax.lower[new.first])
    is_far = not is_that and was > scene.published and (scene.published - (was - _A_WEEK)) > _JUST_OVER
    if not is_far or not _is_bare_weekday(scene, old) or not _is_bare_weekday(scene, new):
        return fresh[:1]
    next_one = scene.published + _A_WEEK
    return [Moment(new.first, new.last, replace(new.when, earliest=next_one, latest=next_one))]


def _is_bare_weekday(scene: Scene, moment: Moment) -> bool:
    """True for "Tuesday", whichever of them was taken."""
    day, words_of = moment.when.earliest, scene.text(moment.first, moment.last)
    if day is None or day != moment.when.latest:
        return False
    earlier = replace(moment.when, earliest=day - _A_WEEK, latest=day - _A_WEEK)
    return next_weekday(earlier, words_of, day - _A_WEEK + timedelta(days=1)) is not None


def _is_forward(scene: Scene, sketch: Sketch) -> bool:
    """True for "brought FORWARD", "MOVED UP"."""
    verb = sketch.verb if sketch.verb is not None else sketch.token
    beside = {scene.syntax.lower[kid] for kid in scene.syntax.kids[verb]}
    return "forward" in beside or (scene.lemma(verb) == "move" and "up" in beside) or scene.lemma(verb) == "advance"


_A_WEEK = timedelta(days=7)
_JUST_OVER = timedelta(days=2)
