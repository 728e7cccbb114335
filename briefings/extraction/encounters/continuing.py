"""Talks that have begun and go on later: "The talks that OPENED in A on Monday WILL CONTINUE in B on Friday".

Both are told in one sentence, of one noun, and are two meetings: each with the day and the place of its own verb.
So are "FRIDAY'S TALKS will resume on Saturday", of which the first has the day it is named by.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefings.extraction.encounters.changes import change_named
from briefings.extraction.encounters.fitting import as_meant
from briefings.extraction.encounters.places import stops_behind
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing, of_verb
from store.records import MeetingKind

_GOING_ON = frozenset({"continue", "resume", "reconvene", "restart", "proceed", "move", "go"})
_BEGINNING = frozenset({
    "open", "begin", "start", "break", "adjourn", "hold", "suspend", "interrupt", "commence", "kick", "launch",
    "end", "conclude", "disrupt", "halt", "pause",
})  # fmt: skip
_LASTING = frozenset({
    MeetingKind.TALKS, MeetingKind.MEETING, MeetingKind.DIALOGUE, MeetingKind.CONFERENCE, MeetingKind.SESSION,
    MeetingKind.SUMMIT, MeetingKind.HEARING,
})  # fmt: skip
_TO_COME = (Standing.SCHEDULED, Standing.TENTATIVE)
_LIMITS = frozenset({"until", "till", "through", "since", "by", "for", "after", "before"})
_ELSEWHERE = frozenset({"move", "go"})
"""What goes on with these may be at another place, of which nothing is told."""
_UNDER_WAY = (["under", "way"], ["underway"])


def with_continuations(scene: Scene, sketches: Iterable[Sketch]) -> list[Sketch]:
    """The sketches, of which one that has begun and will go on elsewhere or on another day is two."""
    return [part for sketch in sketches for part in _parts(scene, sketch)]


def _parts(scene: Scene, sketch: Sketch) -> Sequence[Sketch]:
    verbs = list(_verbs_of(scene, sketch)) if sketch.trigger.is_noun and sketch.kind in _LASTING else []
    again = next((verb for verb in verbs if _goes_on(scene, verb)), None)
    if again is None:
        return [sketch]
    ahead = [each for each in _moments_of(scene, again) if _is_ahead(scene, sketch, each)]
    for moment in ahead:
        if moment.first > again and (named := _named_by(scene, sketch, moment)) is not None:
            return _day_after_day(scene, sketch, again, named, moment)
    if not sketch.parties:
        return [sketch]
    day = ahead[0] if ahead else None
    others = [verb for verb in verbs if verb != again]
    begun = next((verb for verb in others if _begins(scene, verb)), None)
    if begun is not None and begun > again and change_named(scene, begun) is not None:
        return [sketch]  # "the talks, due to RESUME on Friday, HAVE BEEN SUSPENDED"
    is_under_way = begun is None and _is_under_way(scene, sketch.token, again)
    if day is None or (begun is None and not is_under_way) or (begun is not None and not _is_over(scene, begun)):
        return [sketch]
    first = next(_moments_of(scene, sketch.token if begun is None else begun), None)
    first = first or next(_moments_of(scene, sketch.token), None)
    later = replace(sketch, verb=again, standing=of_verb(scene, again), is_apart=True, former=None, sentences=set())
    later.when, later.place = as_meant(scene, later, day).when, _place_of(scene, again)
    if first is None or is_under_way:
        return [later]
    there = _place_of(scene, begun) or _place_named(scene, sketch) or (None if later.place else sketch.place)
    before = replace(sketch, standing=Standing.HELD, when=first.when, place=there)
    is_there = any(scene.syntax.lower[kid] == "there" for kid in scene.syntax.kids[again])
    later.place = later.place or (before.place if is_there else None)
    return [before, later]


def _named_by(scene: Scene, sketch: Sketch, later: Moment) -> Moment | None:
    """The Friday of "FRIDAY'S talks will resume on Saturday", "the FRIDAY talks": a day before the other."""
    before = (m for m in scene.moments_in(sketch.sentence) if m.last <= sketch.token and m.when.is_dated)
    named = next((m for m in before if scene.syntax.head[m.last - 1] == sketch.token), None)
    first, then = (named.when.latest if named else None), later.when.earliest
    return named if first is not None and then is not None and first < then else None


def _day_after_day(scene: Scene, sketch: Sketch, again: int, named: Moment, day: Moment) -> Sequence[Sketch]:
    """The meeting of the day it is named by, and the one that will go on from it; of no known sides only the latter."""
    later = replace(sketch, verb=again, standing=of_verb(scene, again), is_apart=True, former=None, sentences=set())
    later.when = as_meant(scene, later, day).when
    is_same_place = scene.lemma(again) not in _ELSEWHERE
    later.place = _place_of(scene, again) or (sketch.place if is_same_place else None)
    is_over = named.when.latest is not None and named.when.latest < scene.published
    before = replace(sketch, standing=Standing.HELD if is_over else Standing.SCHEDULED, former=None, when=named.when)
    before.place = _place_named(scene, sketch) or (None if _place_of(scene, again) else sketch.place)
    return [before, later] if sketch.parties else [later]


def _place_named(scene: Scene, sketch: Sketch) -> str | None:
    """The Basra of "Friday's talks IN BASRA will ...": the place that hangs on the noun."""
    kids = (kid for kid in scene.syntax.kids[sketch.token] if scene.syntax.lower[kid] in ("in", "at"))
    return next((stops[0] for kid in kids if (stops := stops_behind(scene, kid))), None)


def _verbs_of(scene: Scene, sketch: Sketch) -> Iterator[int]:
    """The verbs that tell of the noun: its own, those of its relative clauses, and what is joined to them."""
    syntax = scene.syntax
    told = {verb for verb in (sketch.verb, *scene.annexes(sketch.token)) if verb is not None}
    above = syntax.head[sketch.token]
    if syntax.dep[sketch.token] in ("nsubj", "nsubjpass") and scene.is_verb(above):
        told.add(above)
    for token in range(*syntax.bounds[sketch.sentence]):
        if not scene.is_verb(token):
            continue
        own = {syntax.lower[kid] for kid in syntax.kids[token] if syntax.dep[kid] in ("nsubj", "nsubjpass")}
        is_joined = syntax.dep[token] == "conj" and syntax.head[token] in told and own <= {"they", "it", "both"}
        is_due = syntax.dep[token] == "xcomp" and syntax.head[token] in told  # "are TO BE CONTINUED"
        if is_joined or is_due:
            told.add(token)
    yield from sorted(told)


def _goes_on(scene: Scene, verb: int) -> bool:
    return scene.lemma(verb) in _GOING_ON and of_verb(scene, verb) in (*_TO_COME, Standing.OPEN)


def _begins(scene: Scene, verb: int) -> bool:
    """True for "OPENED", "KICKED off"; what is "kicked into touch" is put off."""
    return scene.lemma(verb) in _BEGINNING and (scene.lemma(verb) != "kick" or change_named(scene, verb) is None)


def _is_over(scene: Scene, verb: int) -> bool:
    auxiliaries = set(scene.auxiliaries(verb))
    is_past = scene.syntax.tag[verb] == "VBD" or bool({"was", "were", "has", "have"} & auxiliaries)
    return is_past or (scene.syntax.tag[verb] == "VBN" and "will" not in auxiliaries)


def _is_under_way(scene: Scene, noun: int, verb: int) -> bool:
    """True for "talks, UNDER WAY in A since Monday, continue"."""
    between = scene.syntax.lower[noun:verb]
    return any(between[at : at + len(words)] == words for at in range(len(between)) for words in _UNDER_WAY)


def _moments_of(scene: Scene, word: int) -> Iterator[Moment]:
    """The times of the sentence that hang on the word, with no other verb between; not "until Friday"."""
    for moment in scene.moments_in(scene.sentence(word)):
        is_its = scene.verb_above(moment.first) == word and moment.when.earliest is not None
        if is_its and scene.syntax.lower[moment.first - 1] not in _LIMITS:
            yield moment


def _is_ahead(scene: Scene, sketch: Sketch, moment: Moment) -> bool:
    planned = replace(sketch, standing=Standing.SCHEDULED, is_bound=True)
    latest = as_meant(scene, planned, moment).when.latest
    return latest is not None and latest > scene.published


def _place_of(scene: Scene, verb: int | None) -> str | None:
    """Where it is, in the words of that verb alone; "will move TO AMMAN"."""
    if verb is None:
        return None
    lower, end = scene.syntax.lower, scene.syntax.bounds[scene.sentence(verb)][1]
    places = (
        stops_behind(scene, token)
        for token in range(verb, end)
        if lower[token] in ("in", "at", "to") and scene.verb_above(token) == verb
    )
    return next((found[0] for found in places if found), None)
