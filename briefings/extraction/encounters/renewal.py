"""A new time told beside the old one: "not on Tuesday but on Friday", "the postponed talks will be held on 14 May"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from briefings.extraction import gazetteer
from briefings.extraction.encounters.changes import change_named, change_of
from briefings.extraction.encounters.days import at_the_hour, best, is_bare_hour
from briefings.extraction.encounters.fallen import fallen_through
from briefings.extraction.encounters.fitting import as_meant, fits
from briefings.extraction.encounters.places import elsewhere
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing, of_verb
from briefings.extraction.encounters.withdrawn import is_on_another_day
from store.records import NO_TIME, MeetingKind, Precision, When

_NOT = re.compile(r"\b(?:not|no longer|never)\b|n['’]t\b", re.IGNORECASE)
_COURSE = r"(?:be held|take place|be|meet|start|begin|open|go ahead)"
_WILL = rf"(?:(?:it|they) )?(?:will|would|is to|are to)(?: now| instead)? {_COURSE}"
_PLANNED = r"(?:planned|scheduled|announced|reported|expected|agreed|stated|said|intended|foreseen)"
_BUT = re.compile(
    rf"(?:(?:, )?as (?:\w+ ){{0,3}}{_PLANNED},? )?(?:, )?but(?: {_WILL})?(?: instead| rather| only)?"
    r"(?: in [A-Z]\w+)?(?: on| from| at| for)?",
    re.IGNORECASE,
)
_AND_NOT = re.compile(
    r"(?:, )?(?:and )?not(?:,? (?:as|like) [\w ]{3,30},?)?(?: on| at)?|(?:, )?(?:rather than|instead of)(?: on| at)?",
    re.IGNORECASE,
)
_REACH = 12
"""Words before the day that is not meant within which the "not" stands."""


def contrast(scene: Scene, sketch: Sketch, times: Sequence[tuple[Moment, int]]) -> bool:
    """Date a meeting that is "not on X but on Y", "on Y, not on X"; True if that is what the sentence tells."""
    own = {moment.first for moment, _ in times}
    for one, other in pairwise(scene.moments_in(sketch.sentence)):
        pair = _contrasted(scene, one, other)
        if pair is None or own.isdisjoint((one.first, other.first)):
            continue
        old, new = (as_meant(scene, sketch, each).when for each in pair)
        set_anew(scene, sketch, old, new, pair[1])
        if not tells_of_change(scene, sketch):
            sketch.former = sketch.shift = None
        elif sketch.standing not in (Standing.HELD, Standing.TENTATIVE):
            sketch.standing = Standing.MOVED
        return True
    return False


_CHANGE = re.compile(
    rf"\b(?:as|like) (?:\w+ ){{0,3}}{_PLANNED}\b"
    r"|\b(?:now|instead|rather than|original(?:ly)?|initially|previously|earlier|new date|correct(?:s|ed|ing|ion))\b"
    r"|\b(?:postponed|delayed|moved|put off|brought forward)\b",
    re.IGNORECASE,
)


def tells_of_change(scene: Scene, sketch: Sketch) -> bool:
    """True where the day that is not meant was the meeting's: "THE talks", "not 11 March AS PLANNED".

    "They will meet on 14 March, not on 11 March" does not say that anybody had planned the 11th; "they will NOT MEET
    on 11 March but on 14 March" does.
    """
    verb = sketch.verb if sketch.trigger.is_noun else sketch.token
    if verb is not None and any(scene.syntax.dep[kid] == "neg" and kid < verb for kid in scene.syntax.kids[verb]):
        return sketch.trigger.is_noun or is_on_another_day(scene, verb)
    is_known = sketch.trigger.is_noun and (sketch.is_definite or sketch.relation in ("nsubj", "nsubjpass"))
    return is_known or _CHANGE.search(scene.text(*scene.syntax.bounds[sketch.sentence])) is not None


def _contrasted(scene: Scene, one: Moment, other: Moment) -> tuple[Moment, Moment] | None:
    """The day that is not meant, and the one that is."""
    between = scene.text(one.last, other.first)
    if _BUT.fullmatch(between) and _NOT.search(scene.text(max(one.first - _REACH, 0), one.first)):
        return one, other
    return (other, one) if _AND_NOT.fullmatch(between) else None


def set_anew(scene: Scene, sketch: Sketch, old: When | None, new: When, told: Moment) -> None:
    """Give a meeting its new time and the former one; a bare hour is of the day that is known."""
    if not is_bare_hour(scene, told):
        sketch.former, sketch.when = old, new
        return
    sketch.shift = 0
    is_day = old is not None and old.is_dated
    days = [old] if is_day else [each.when for each in _days_of(scene, sketch)]
    if days and days[0] is not None:
        sketch.when = replace(new, earliest=days[0].earliest, latest=days[0].earliest)


def _days_of(scene: Scene, sketch: Sketch) -> Iterator[Moment]:
    """The days told in its sentence, the nearest to it first."""
    here = [each for each in scene.moments_in(sketch.sentence) if each.when.is_dated and not is_bare_hour(scene, each)]
    return (as_meant(scene, sketch, each) for each in sorted(here, key=lambda each: abs(each.first - sketch.token)))


# --------------------------------------------------------------------------- what was put off takes place

_OFF = re.compile(
    r"\b(?:postponed|delayed|deferred|rescheduled|suspended|cancelled|canceled|adjourned|stalled|frozen|deadlocked|called-off|put-off)\b",
    re.IGNORECASE,
)
_TAKES_PLACE = frozenset({Standing.SCHEDULED, Standing.TENTATIVE, Standing.HELD})


def revive(scene: Scene, sketch: Sketch, times: Sequence[tuple[Moment, int]]) -> bool:
    """Date "the POSTPONED talks will be held on 14 May"; True if that is what the sentence tells."""
    verb, is_off = sketch.verb, sketch.standing in (Standing.POSTPONED, Standing.CANCELLED)
    if not is_off or verb is None or not sketch.is_bound or not is_called_off(scene, sketch.token):
        return False
    standing = of_verb(scene, verb)
    moments = [
        moment
        for moment, way in times
        if (moment.when.is_dated or moment.when.precision in _PARTS)
        and (moment.first > verb or scene.syntax.head[way] == verb)
    ]
    if standing not in _TAKES_PLACE or not moments:
        return False
    sketch.standing = standing
    fitting = [each for each in (as_meant(scene, sketch, each) for each in moments) if fits(scene, sketch, each.when)]
    if fitting:
        when = best(fitting, sketch.token, scene.published, standing)
        sketch.when = at_the_hour(scene, when, fitting)
        sketch.standing = Standing.MOVED if standing is Standing.SCHEDULED else standing
    return True


_PARTS = frozenset({Precision.PART, Precision.MONTH})


def is_called_off(scene: Scene, noun: int) -> bool:
    """True where "postponed", "long-delayed" stands before the meeting."""
    syntax = scene.syntax
    return _OFF.search(scene.text(syntax.left[noun], noun)) is not None and not any(
        scene.moment[token] for token in range(syntax.left[noun], noun)
    )


# --------------------------------------------------------------------------- told by a second verb, by its new date


def change_behind(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """ "The talks were to be held on 8 May BUT WERE POSTPONED to 10 May": what is told last holds."""
    for sketch in sketches:
        verb = sketch.verb
        if verb is None or not sketch.trigger.is_noun or sketch.relation not in ("nsubj", "nsubjpass"):
            continue
        for kid in scene.syntax.kids[verb]:
            is_second = scene.syntax.dep[kid] == "conj" and kid > verb and scene.is_passive(kid)
            has_subject = any(scene.syntax.dep[each] in ("nsubj", "nsubjpass") for each in scene.syntax.kids[kid])
            change = change_of(scene, kid) if is_second and not has_subject else None
            if change is not None:
                here = [each for each in scene.moments_in(sketch.sentence) if sketch.token < each.first < kid]
                days = [each.when for each in here if not is_bare_hour(scene, each)]
                sketch.former = days[0] if len(days) == 1 and days[0].is_dated else None
                sketch.verb, sketch.standing, sketch.is_bound = kid, change, True


_HOLDING = frozenset({
    "hold", "begin", "start", "open", "meet", "convene", "occur", "resume", "happen", "reschedule", "host", "stage",
})  # fmt: skip
_PLANNING = frozenset({"be", "set", "fix", "plan", "schedule", "expect", "slate"})
_TRAVELLING = frozenset({"visit", "travel", "arrive", "fly", "come"})
_DUE = frozenset({"due", "set", "scheduled", "likely"})
_ITS = frozenset({"it", "they", "he", "she", "this", "these", "which"})
_FOR = frozenset({"to", "for"})
_NO_DAY_OF_ITS = frozenset({"after", "before", "until", "till", "by", "since", "least"})


def held_anew(scene: Scene, sketch: Sketch) -> None:
    """Date "was put off AND WILL NOW BE HELD on 22 March", "called it off and is now to HOST IT on 22 March"."""
    verb = sketch.verb
    is_off = sketch.standing in (Standing.POSTPONED, Standing.CANCELLED)
    is_moved = sketch.standing is Standing.MOVED and sketch.when is NO_TIME
    if verb is None or not (is_off or is_moved) or not (_is_change(scene, verb) or _had_been_set(scene, verb)):
        return
    for second in _second_verbs(scene, verb):
        if not _is_holding(scene, second) or not _is_of_the_same(scene, sketch, second):
            continue
        standing = Standing.SCHEDULED if change_of(scene, second) is Standing.MOVED else of_verb(scene, second)
        day = _day_behind(scene, second)
        if standing not in _TAKES_PLACE or day is None:
            continue
        if is_bare_hour(scene, day):
            _take_hour(sketch, day, is_moved_to_town(scene, verb))
            return
        day = as_meant(scene, sketch, day)
        if sketch.former is None and sketch.when.is_dated and sketch.when.earliest != day.when.earliest:
            is_ahead = sketch.when.latest is not None and sketch.when.latest >= scene.published
            sketch.former = sketch.when if is_ahead else None
        sketch.when, sketch.place = day.when, _place_behind(scene, second) or sketch.place
        is_day_new = sketch.former is not None or is_off or not is_moved_to_town(scene, verb)
        sketch.standing = Standing.MOVED if standing is Standing.SCHEDULED and is_day_new else standing
        return


def _take_hour(sketch: Sketch, hour: Moment, is_elsewhere: bool) -> None:
    """Give "FRIDAY'S talks were delayed and will start AT 16:00" the hour of that Friday; none where no day is told.

    Where they were only moved to another town the hour may have been that before.
    """
    day = sketch.former if sketch.former is not None and sketch.former.is_dated else sketch.when
    if day.precision not in (Precision.DATE, Precision.EXACT):
        return
    sketch.when = replace(hour.when, earliest=day.earliest, latest=day.earliest)
    sketch.former = day if day.clock is not None else None
    sketch.standing, sketch.shift = (Standing.SCHEDULED, None) if is_elsewhere else (Standing.MOVED, 0)


def hour_beside(scene: Scene, sketch: Sketch, verb: int) -> Iterator[Moment]:
    """The hour of "WILL START AT 16:00 and has been moved to Nadi", of "... moved to Nadi and WILL START AT 16:00"."""
    above = scene.syntax.head[verb]
    told = {above} if scene.syntax.dep[verb] == "conj" else set()
    told |= {second for second in _second_verbs(scene, verb) if _is_of_the_same(scene, sketch, second)}
    for moment in scene.moments_in(sketch.sentence):
        at = next((token for token in scene.syntax.ancestors(moment.first) if scene.is_verb(token)), None)
        if at in told and is_bare_hour(scene, moment) and _is_holding(scene, at):
            yield moment


def _is_change(scene: Scene, verb: int) -> bool:
    return change_named(scene, verb) is not None or fallen_through(scene, verb, "nsubj") is Standing.CANCELLED


def _had_been_set(scene: Scene, verb: int) -> bool:
    """True for "HAD first BEEN EXPECTED on Thursday" (but will take place on Monday)."""
    return scene.lemma(verb) in _PLANNING and {"had", "been"} <= {*scene.auxiliaries(verb)}


def is_moved_to_town(scene: Scene, verb: int) -> bool:
    """True for "was moved TO ABUJA and will open on 16 March": what changed is the place."""
    lower = scene.syntax.lower
    towns = (scene.mention[kid + 1] for kid in scene.syntax.kids[verb] if lower[kid] == "to" and kid + 1 < len(lower))
    is_known = any(town is not None and town.kind in ("place", "country") for town in towns)
    return is_known or elsewhere(scene, verb) is not None


def _is_holding(scene: Scene, verb: int) -> bool:
    """True for "be HELD", "TAKE PLACE", "be SET for", "is expected to RESUME"; not for "is expected to be blamed"."""
    syntax, lemma, kids = scene.syntax, scene.lemma(verb), scene.syntax.kids[verb]
    if lemma == "take":
        return any(syntax.lower[kid] == "place" for kid in kids)
    if lemma == "go":
        return any(syntax.lower[kid] in ("ahead", "forward") for kid in kids)
    if lemma not in _PLANNING:
        return lemma in _HOLDING or lemma in _TRAVELLING
    told = [kid for kid in kids if syntax.dep[kid] in ("acomp", "attr")]
    below = [kid for each in (verb, *told) for kid in syntax.kids[each] if syntax.dep[kid] == "xcomp"]
    return all(syntax.lower[kid] in _DUE for kid in told) and all(_is_holding(scene, kid) for kid in below)


def _second_verbs(scene: Scene, verb: int) -> Iterator[int]:
    """The verbs joined to one: "was put off and WILL BE HELD", "was put off; it WILL BE HELD"."""
    syntax = scene.syntax
    yield from (kid for kid in syntax.kids[verb] if syntax.dep[kid] == "conj" and kid > verb)
    above = syntax.head[verb]
    if syntax.dep[verb] == "ccomp" and above > verb and {";", ":"} & {*syntax.lower[verb:above]}:
        yield above


def _is_of_the_same(scene: Scene, sketch: Sketch, second: int) -> bool:
    """True where the second verb tells of the meeting: without a subject of its own, or with "it" as its object."""
    syntax, kids = scene.syntax, scene.syntax.kids[second]
    subjects = [kid for kid in kids if syntax.dep[kid] in ("nsubj", "nsubjpass")]
    objects = [syntax.lower[kid] for kid in kids if syntax.dep[kid] == "dobj"]
    if any(syntax.lower[kid] not in _ITS for kid in subjects):
        return False
    if sketch.relation in ("nsubj", "nsubjpass"):
        return scene.lemma(second) not in _TRAVELLING and (not objects or objects == ["place"])
    is_there = sketch.kind is MeetingKind.VISIT and scene.lemma(second) in _TRAVELLING
    return objects in (["it"], ["them"]) or (is_there and not objects and not _leads_elsewhere(scene, sketch, second))


def _leads_elsewhere(scene: Scene, sketch: Sketch, verb: int) -> bool:
    """True for "has cancelled her visit to Oman but WILL TRAVEL TO QATAR on Friday": another journey.

    So is one to another town of the same country. Where she comes from ("will travel FROM QATAR on Friday") and
    whatever else is named does not count.
    """
    stops = {gazetteer.country_of(stop) or stop for stop in sketch.stops}
    lower = [*scene.syntax.lower[verb : scene.syntax.right[verb]]]
    ways = _FOR | {"in"} if scene.lemma(verb) == "arrive" else _FOR
    told = [scene.mention[verb + at + 1 + (lower[at + 1] == "the")] for at, low in enumerate(lower[:-1]) if low in ways]
    places = {place.side for place in told if place is not None and place.kind in ("place", "country")}
    towns = {stop for stop in sketch.stops if gazetteer.country_of(stop) != stop}
    others = {place.name for place in told if place is not None and place.kind == "place"}
    is_other_town = bool(towns and others) and not towns & others
    return bool(stops and places) and (is_other_town or not places & stops)


def _day_behind(scene: Scene, verb: int) -> Moment | None:
    syntax, token = scene.syntax, verb + 1
    while token <= syntax.right[verb]:
        moment = scene.moment[token]
        if moment is not None:
            is_told = moment.when.is_dated or moment.when.precision in _PARTS
            return moment if is_told and not {*syntax.lower[token - 2 : token]} & _NO_DAY_OF_ITS else None
        token += 1
    return None


def _place_behind(scene: Scene, verb: int) -> str | None:
    for token in range(verb + 1, scene.syntax.right[verb] + 1):
        town = scene.mention[token]
        if town is not None and town.kind == "place" and scene.syntax.lower[town.first - 1] in ("in", "at"):
            return town.name
    return None


_A_NEW_DATE = re.compile(r"\bnew (?:date|day)\b", re.IGNORECASE)


def new_date(scene: Scene, sketch: Sketch) -> bool:
    """Date "THE NEW DATE for the talks IS 9 May"; True if that is what the sentence tells."""
    syntax, above = scene.syntax, scene.syntax.head[sketch.token]
    date, verb = syntax.head[above], syntax.head[syntax.head[above]]
    if syntax.lower[above] not in ("for", "of") or scene.lemma(verb) != "be" or syntax.dep[date] != "nsubj":
        return False
    if not _A_NEW_DATE.search(scene.text(syntax.left[date], date + 1)):
        return False
    told = next((each for each in scene.moments_in(sketch.sentence) if each.first > verb and each.when.is_dated), None)
    if told is None:
        return False
    sketch.when, sketch.standing = told.when, Standing.MOVED
    return True


# --------------------------------------------------------------------------- what was not changed

_TO = frozenset({"to", "into", "until", "till"})


def is_unmade(scene: Scene, sketch: Sketch, moment: Moment) -> bool:
    """True for the day TO which somebody only proposed, or refused, to move a meeting: it is not the meeting's."""
    verb = sketch.verb
    if verb is None or sketch.standing in (Standing.MOVED, Standing.POSTPONED):
        return False
    is_change = change_named(scene, verb) in (Standing.MOVED, Standing.POSTPONED)
    return is_change and moment.first > 0 and scene.syntax.lower[moment.first - 1] in _TO
