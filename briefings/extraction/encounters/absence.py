"""Who stays away from a meeting: "will boycott", "pulled out of", "cancelled his participation in".

Of two, who stays away calls the meeting off; a summit of many is held without them.
"""

from __future__ import annotations

from briefings.extraction.encounters.changes import change_named
from briefings.extraction.encounters.doubts import has_unless
from briefings.extraction.encounters.factuality import Factuality, embedding, factuality, modal
from briefings.extraction.encounters.modality import is_denied
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing, as_far_as, of_verb
from briefings.extraction.encounters.vocabulary import words
from store.records import MeetingKind

_PAIR = 2
_OF_TWO = (MeetingKind.MEETING, MeetingKind.TALKS, MeetingKind.CALL, MeetingKind.SUMMIT)
_OUT = frozenset({"pull", "drop", "bow", "back", "opt", "rule", "count"})
_AWAY = frozenset({"stay", "keep"})
_GOING = frozenset({"travel", "go", "fly", "come"})


def absence(scene: Scene, sketch: Sketch) -> Factuality | None:
    """Whether it is so that the subject of the verb stays away from the meeting; None where that is not spoken of."""
    verb, relation = sketch.verb, sketch.relation
    if verb is None or scene.margins_of(sketch.token) is not None:
        return None
    lemma = scene.lemma(verb)
    if (relation == "dobj" and lemma in words("holding", "absent")) or _is_left(scene, verb, relation):
        return factuality(scene, verb)
    if change_named(scene, verb) is Standing.CANCELLED and _is_taking_part(scene, sketch.token, verb):
        return factuality(scene, verb)
    if relation == "to" and lemma in _GOING and is_denied(scene, verb):
        return _not_there(scene, verb)  # "will NOT TRAVEL TO the summit"
    if relation in ("dobj", "in") and (lemma in words("holding", "staying") or _takes_part(scene, verb)):
        return _not_there(scene, verb)
    return None


def _not_there(scene: Scene, verb: int) -> Factuality | None:
    """ "Will NOT ATTEND", "will NO LONGER attend", "dropped plans to attend"."""
    if is_denied(scene, verb):
        is_unable = bool({"can", "ca", "could"} & {*scene.auxiliaries(verb)})  # "CANNOT attend"
        told = embedding(scene, verb) if is_unable else max(modal(scene, verb), embedding(scene, verb))
        return Factuality.POSSIBLE if has_unless(scene, verb) else told
    return Factuality.FACT if of_verb(scene, verb) is Standing.CANCELLED else None


def standing_without(scene: Scene, sketch: Sketch, absent: Factuality) -> Standing:
    """How a meeting stands from which one side stays away: off, if it is of two; else as its day says.

    Who "has PULLED OUT OF Friday's summit" has done so before it: that Friday is the coming one.
    """
    if is_of_two(scene, sketch):
        return as_far_as(absent, Standing.CANCELLED)
    verb, noun = sketch.verb, sketch.token
    if verb is None or absent is not Factuality.FACT or not _is_left(scene, verb, sketch.relation):
        return Standing.OPEN
    is_own_day = any(scene.moment[token] for token in range(scene.syntax.left[noun], noun))
    is_ahead = is_own_day or bool({"has", "have"} & {*scene.auxiliaries(verb)})
    return Standing.SCHEDULED if is_ahead and scene.lemma(verb) not in _AWAY else Standing.OPEN


def is_of_two(scene: Scene, sketch: Sketch) -> bool:
    """True for "talks WITH his counterpart": nobody is left where one stays away."""
    is_with = any(scene.syntax.lower[kid] == "with" for kid in scene.syntax.kids[sketch.token])
    return len(sketch.sides) == _PAIR and sketch.kind in _OF_TWO and is_with


def is_asked_of_two(scene: Scene, sketch: Sketch) -> bool:
    """True for "has not said WHETHER he will attend talks WITH X": without him there are none."""
    verb = sketch.verb
    is_asked = verb is not None and any(scene.syntax.lower[kid] == "whether" for kid in scene.syntax.kids[verb])
    is_there = verb is not None and (scene.lemma(verb) in words("holding", "staying") or _takes_part(scene, verb))
    return is_asked and is_there and is_of_two(scene, sketch)


def is_open_whether(scene: Scene, sketch: Sketch) -> bool:
    """True for "has not said WHETHER it will attend", "will decide IF she takes part", "has REFUSED to attend".

    Whoever that is takes part by nothing that is told. Of two, both stay; so does who "will decide WHETHER TO attend".
    """
    verb = sketch.verb
    if verb is None or sketch.relation not in ("dobj", "in", "at", "to"):
        return False
    if scene.lemma(verb) not in words("holding", "staying") and not _takes_part(scene, verb):
        return False
    marks = {scene.syntax.lower[kid] for kid in scene.syntax.kids[verb] if kid < verb}
    is_open = "whether" in marks or ("if" in marks and scene.syntax.dep[verb] == "ccomp")
    is_undecided = "to" not in scene.auxiliaries(verb) or is_denied(scene, scene.syntax.head[verb])
    is_refused = scene.syntax.dep[verb] == "xcomp" and embedding(scene, verb) is Factuality.DENIED
    return (is_refused or (is_open and is_undecided)) and not is_of_two(scene, sketch)


def _is_left(scene: Scene, verb: int, relation: str) -> bool:
    """True for "pulled OUT OF the meeting", "withdrew FROM it", "will stay AWAY from it"."""
    beside = {scene.syntax.lower[kid] for kid in scene.syntax.kids[verb]}
    lemma = scene.lemma(verb)
    is_leaving = lemma == "withdraw" or (lemma in _OUT and "out" in beside) or (lemma in _AWAY and "away" in beside)
    return is_leaving and relation in ("of", "from", "out", "prep")


def _takes_part(scene: Scene, verb: int) -> bool:
    is_part = any(scene.syntax.lower[kid] == "part" for kid in scene.syntax.kids[verb])
    return scene.lemma(verb) == "take" and is_part


def _is_taking_part(scene: Scene, noun: int, verb: int) -> bool:
    """True for "his PARTICIPATION IN the summit", "her TRIP TO the summit"."""
    syntax = scene.syntax
    if syntax.dep[noun] != "pobj":
        return False
    things = [syntax.head[syntax.head[noun]], *syntax.children(verb, "dobj", "nsubjpass")]
    return any(scene.lemma(thing) in words("holding", "being_there") | _TRIPS for thing in things)


_TRIPS = frozenset({"trip", "visit", "travel", "journey"})
