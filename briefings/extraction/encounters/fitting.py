"""Whether a time can be a meeting's, as the meeting stands."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from briefings.extraction.encounters.days import next_month, next_year
from briefings.extraction.encounters.marks import complements
from briefings.extraction.encounters.modality import is_denied
from briefings.extraction.encounters.noun_standing import is_awaited
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.vocabulary import words
from briefings.extraction.encounters.weekdays import last_weekday, next_weekday
from store.records import MeetingKind, Precision, When

_LONGEST = 370
"""Days that a time may span and still say when a meeting is."""

_YEARS_AHEAD = 4
"""Years that a meeting is set ahead; "the 2050 Strategy" is of what comes of it."""


def fits(scene: Scene, sketch: Sketch, when: When) -> bool:
    """False where the time and the standing contradict each other: it belongs to something else."""
    if when.earliest is None or when.latest is None:
        return False
    if (when.latest - when.earliest).days > _LONGEST and when.precision is not Precision.YEAR:
        return False
    if when.precision is Precision.YEAR and when.earliest.year > scene.published.year + _YEARS_AHEAD:
        return False
    if sketch.standing in (Standing.SCHEDULED, Standing.TENTATIVE) and sketch.is_bound:
        if when.latest < scene.published and _is_written_out(scene, sketch, when):
            return True
        is_ahead = when.latest >= scene.published or was_planned(scene, sketch) or _is_under_way(scene, when)
        return is_ahead or (when.latest == scene.published - _A_DAY and _was_to_be(scene, sketch))
    return sketch.standing is not Standing.HELD or when.earliest <= scene.published


_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_DAY_WITH_YEAR = (Precision.DATE, Precision.EXACT, Precision.RANGE)


def _is_written_out(scene: Scene, sketch: Sketch, bygone: When) -> bool:
    """True for "will meet on 12 March 2026" in a text that came later than its words: a day with its year is no guess.

    It hangs on the meeting itself; the day of "will review the accord of 12 March 2026" does not.
    """
    syntax = scene.syntax
    told = (each for each in scene.moments_in(sketch.sentence) if each.when == bygone)
    for moment in told if bygone.precision in _DAY_WITH_YEAR else ():
        on = moment.first - (syntax.dep[moment.first] != "prep")
        is_of_it = (
            on > 0 and syntax.lower[on] in ("on", "from", "for") and syntax.head[on] in (sketch.token, sketch.verb)
        )
        if is_of_it and _YEAR.search(scene.text(moment.first, moment.last)):
            return True
    return False


def _is_under_way(scene: Scene, bygone: When) -> bool:
    """True for the first stops of a journey's programme that is given out anew while the journey goes on."""
    return any(
        each.when.precision is Precision.RANGE
        and each.when.earliest is not None
        and each.when.latest is not None
        and bygone.earliest is not None
        and each.when.earliest <= bygone.earliest <= scene.published <= each.when.latest
        for each in scene.moments
    )


def was_planned(scene: Scene, sketch: Sketch) -> bool:
    """True for "had been scheduled for Monday": a plan whose day is over, of which no more is told."""
    verbs = [verb for verb in (sketch.verb, *scene.annexes(sketch.token)) if verb is not None]
    return any(
        scene.lemma(verb) in words("leaning", "expected") and {"was", "were", "had"} & set(scene.auxiliaries(verb))
        for verb in verbs
    )


def _had_been_planned(scene: Scene, sketch: Sketch) -> bool:
    """True for "HAD PLANNED to travel to Rome in January": that January is over, and not the coming one."""
    verb = sketch.verb if sketch.verb is not None else sketch.token
    above = scene.syntax.head[verb]
    return scene.syntax.dep[verb] == "xcomp" and "had" in scene.auxiliaries(above)


_A_DAY = timedelta(days=1)


def _was_to_be(scene: Scene, sketch: Sketch) -> bool:
    """True for "WERE TO meet on Monday", told on a Tuesday: of a day a week away nobody would speak so."""
    syntax, verb = scene.syntax, sketch.verb
    if verb is not None and syntax.lower[verb] in ("was", "were"):  # "the talks WERE DUE TO RESUME on Monday"
        due = [kid for kid in syntax.kids[verb] if syntax.lower[kid] == "due" and syntax.dep[kid] == "acomp"]
        below = (kid for each in (verb, *due) for kid in syntax.kids[each] if syntax.dep[kid] == "xcomp")
        verb = next((kid for kid in below if "to" in scene.auxiliaries(kid)), verb)
    if verb is None or not sketch.is_bound or sketch.standing is not Standing.SCHEDULED or syntax.tag[verb] != "VB":
        return False
    above = syntax.head[verb]
    above = syntax.head[above] if syntax.dep[above] == "acomp" else above
    is_to = "to" in scene.auxiliaries(verb) and syntax.dep[verb] in ("xcomp", "ccomp")
    return is_to and bool({"was", "were", "had"} & {syntax.lower[above], *scene.auxiliaries(above)})


_WEEK = 7
_NEARER = 3
"""Days back at which the last Monday is nearer than the coming one."""


def came_to_nothing(scene: Scene, sketch: Sketch, bygone: When) -> bool:
    """True for "the talks on Monday NEVER TOOK PLACE", "SKIPPED the meeting on Monday": that day is over.

    Also for "fell through" and "was to have met X on Tuesday", where the day that is over is the nearer one, and for
    "did not meet on Monday as expected".
    """
    verb = sketch.verb
    if verb is None or bygone.latest is None or sketch.standing not in (Standing.CANCELLED, Standing.POSTPONED):
        return False
    auxiliaries = set(scene.auxiliaries(verb))
    back = (scene.published - bygone.latest).days
    is_near = back <= _NEARER
    if (is_near or (back <= _WEEK and _did_else(scene, verb))) and any(
        _is_unmade(scene, each) for each in (verb, *complements(scene, verb))
    ):
        return True
    if not sketch.trigger.is_noun:
        return "did" in auxiliaries
    if (is_near or back > _WEEK) and _is_left_undone(scene, verb):
        return True
    is_past = scene.syntax.tag[verb] == "VBD" or bool(auxiliaries & {"did", "was", "were"})
    if sketch.relation == "dobj" and scene.lemma(verb) in words("holding", "absent"):
        return is_past or "has" in auxiliaries
    if sketch.relation == "from" and scene.lemma(verb) in ("stay", "keep"):
        return is_past or "has" in auxiliaries  # "STAYED AWAY FROM talks on Monday"
    is_course = scene.lemma(verb) in words("taking_place", "verbs") | {"hold", "go"}
    is_never = is_course and bool({scene.syntax.lower[kid] for kid in scene.syntax.kids[verb]} & _NEVER)
    is_nothing = is_never or (scene.lemma(verb) == "fall" and is_near)
    return is_past and is_nothing and sketch.relation in ("nsubj", "nsubjpass")


def _did_else(scene: Scene, verb: int) -> bool:
    """True for "was to have gone to A on Monday but INSTEAD MET Y in B"; not for "but will instead meet Y"."""
    syntax = scene.syntax
    behind = range(verb, syntax.bounds[scene.sentence(verb)][1])
    done = (syntax.head[token] for token in behind if syntax.lower[token] == "instead")
    return any(syntax.tag[each] == "VBD" and not any(scene.auxiliaries(each)) for each in done)


def _is_unmade(scene: Scene, verb: int) -> bool:
    """True for the verb of "WAS TO HAVE MET X", "WERE TO HAVE OPENED"."""
    syntax = scene.syntax
    is_told = syntax.lower[syntax.head[verb]] in ("was", "were") and syntax.dep[verb] == "xcomp"
    return is_told and {"to", "have"} <= set(scene.auxiliaries(verb))


def _is_left_undone(scene: Scene, verb: int) -> bool:
    """True for "the talks WERE DUE to open on Monday, BUT the envoys DID NOT TURN UP": that Monday is over.

    So is the May of "the talks HAD BEEN EXPECTED in May BUT NEVER TOOK PLACE".
    """
    syntax = scene.syntax
    behind = [kid for kid in syntax.kids[verb] if syntax.dep[kid] == "conj" and kid > verb]
    is_over = any(is_denied(scene, kid) and "did" in scene.auxiliaries(kid) for kid in behind)
    is_over = is_over or any(syntax.tag[kid] == "VBD" and "never" in _beside(scene, kid) for kid in behind)
    was = {syntax.lower[verb], *scene.auxiliaries(verb)} & {"was", "were", "had"}
    return is_over and bool(was) and "but" in syntax.lower[verb : behind[0]]


def _last_year(scene: Scene, sketch: Sketch, when: When) -> When:
    """Of "had been expected IN FEBRUARY but never took place", told in March, the February before."""
    first, verb = when.earliest if when.precision is Precision.MONTH else None, sketch.verb
    if first is None or verb is None or first <= scene.published or not _is_left_undone(scene, verb):
        return when
    last = monthrange(first.year - 1, first.month)[1]
    return replace(when, earliest=first.replace(year=first.year - 1), latest=date(first.year - 1, first.month, last))


def _beside(scene: Scene, verb: int) -> set[str]:
    return {scene.syntax.lower[kid] for kid in scene.syntax.kids[verb]}


_NEVER = frozenset({"never", "not", "n't", "n’t"})
_WHICH_WAS_TO = re.compile(
    r"\b(?:which|that)\b[^,;]{0,60}\b(?:(?:was|were|had been) (?:(?:due|set|scheduled|expected|supposed|planned) )?to\b"
    r"|had been (?:set|scheduled|planned|expected) (?:for|on)\b)[^,;]{0,60}$"
)


def _was_to_be_then(scene: Scene, sketch: Sketch, moment: Moment, bygone: When) -> bool:
    """True for "the talks THAT CHAD WAS TO HOST ON MONDAY were called off", told on a Tuesday: that Monday is over."""
    verb, noun = sketch.verb, sketch.token
    is_off = sketch.trigger.is_noun and sketch.standing in (Standing.CANCELLED, Standing.POSTPONED)
    if verb is None or not is_off or bygone.latest != scene.published - _A_DAY:
        return False
    is_past = bool({"was", "were"} & {*scene.auxiliaries(verb)}) and noun < moment.first < verb
    return is_past and _WHICH_WAS_TO.search(scene.text(noun, moment.first)) is not None


_WHETHER = re.compile(
    r"\b(?:whether|if) (?:it|they|both|the (?:two|talks|meeting|sides|summit)) (?:had|has|have|took|went|did|met)\b"
)


def _is_asked_whether_held(scene: Scene, sentence: int) -> bool:
    """True for "were due to meet on Monday. There was no word on WHETHER THEY HAD": that Monday is over."""
    bounds = scene.syntax.bounds
    last = bounds[min(sentence + 1, len(bounds) - 1)][1]
    return _WHETHER.search(scene.text(bounds[sentence][0], last)) is not None


def _is_on_it(scene: Scene, sketch: Sketch) -> bool:
    """True for "IS ON a two-day visit to A beginning Tuesday": it has begun."""
    is_visit = sketch.kind is MeetingKind.VISIT and sketch.trigger.is_noun and sketch.relation == "on"
    return is_visit and sketch.verb is not None and scene.syntax.lower[sketch.verb] in ("is", "are", "'s", "’s")


def _is_where_it_will_be(scene: Scene, sketch: Sketch) -> bool:
    """True for the talks of "the issue WILL be raised AT the talks on Friday"."""
    is_there = sketch.relation in ("at", "during", "in") and sketch.verb is not None
    return is_there and "will" in scene.auxiliaries(sketch.verb or 0)


def as_meant(scene: Scene, sketch: Sketch, moment: Moment) -> Moment:
    """ "X receives Y on Friday": for what is to come a bare weekday is the coming one."""
    when = moment.when
    is_planned = sketch.standing in (Standing.SCHEDULED, Standing.TENTATIVE)
    is_planned = is_planned or (
        sketch.standing is Standing.OPEN
        and sketch.is_present
        and (
            sketch.is_ahead
            or sketch.relation == "nsubj"
            or is_awaited(scene, sketch.token)
            or _is_where_it_will_be(scene, sketch)
        )
    )
    words_of = scene.text(moment.first, moment.last)
    bygone = last_weekday(when, words_of, scene.published)
    if bygone is not None and sketch.is_bound and _is_asked_whether_held(scene, sketch.sentence):
        return Moment(moment.first, moment.last, bygone)
    if bygone is not None and bygone.latest == scene.published - _A_DAY and _was_to_be(scene, sketch):
        return Moment(moment.first, moment.last, bygone)
    if _was_to_be_then(scene, sketch, moment, bygone or when):
        return Moment(moment.first, moment.last, bygone or when)
    if came_to_nothing(scene, sketch, bygone or when):
        return Moment(moment.first, moment.last, bygone or _last_year(scene, sketch, when))
    if bygone is not None and _is_on_it(scene, sketch):
        return Moment(moment.first, moment.last, bygone)
    if bygone is not None and sketch.standing is Standing.HELD:
        return Moment(moment.first, moment.last, bygone)
    if not is_planned and sketch.standing not in (Standing.CANCELLED, Standing.POSTPONED, Standing.MOVED):
        return moment
    if when.latest is None or when.earliest is None or when.latest >= scene.published:
        return moment
    if not when.is_dated and when.precision not in (Precision.MONTH, Precision.PART):
        return moment
    if sketch.is_bound and not was_planned(scene, sketch) and not _had_been_planned(scene, sketch):
        ahead = next_year(when, words_of, scene.published)
        if ahead:
            return Moment(moment.first, moment.last, ahead)
    if was_planned(scene, sketch):
        return moment
    published = scene.published
    ahead = next_weekday(when, words_of, published) or next_month(when, words_of, published)
    return Moment(moment.first, moment.last, ahead) if ahead else moment
