"""What the sentence behind tells of a gathering: whom it brings together, who hosts it.

"The conference will open on 13 June. IT WILL BRING TOGETHER ministers from A and B." "IT IS HOSTED BY A together with
B." It is one gathering, told on.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_unplaced
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.triggers import Trigger
from store.records import MeetingKind

_TO_COME = (Standing.SCHEDULED, Standing.TENTATIVE, Standing.MOVED)
_NO_GATHERINGS = (MeetingKind.VISIT, MeetingKind.CALL)
_DEFINITE = frozenset({"the", "this"})


def brought_to(scene: Scene, trigger: Trigger, sketches: list[Sketch]) -> Sketch | None:
    """The ministerial of "will hold a ministerial, BRINGING TOGETHER X and Y, in Rome": it says who comes to it."""
    syntax, verb = scene.syntax, trigger.token
    if (told := _brought_behind(scene, verb, sketches)) is not None:
        return told
    is_more = syntax.tag[verb] == "VBG" and syntax.dep[verb] in ("advcl", "acl") and scene.lemma(verb) == "bring"
    if trigger.manner != "host" or not is_more or any(syntax.children(verb, "nsubj")):
        return None
    above = syntax.head[verb]
    before = (each for each in reversed(sketches) if each.sentence == scene.sentence(verb) and each.trigger.is_noun)
    return next((each for each in before if above in (each.token, each.verb)), None)


def _brought_behind(scene: Scene, verb: int, sketches: Sequence[Sketch]) -> Sketch | None:
    """The one meeting to come of the sentence before, to which "IT WILL BRING TOGETHER ministers from A and B".

    None where the sentence has a day of its own, and where two were told of.
    """
    syntax = scene.syntax
    is_bringing = scene.lemma(verb) == "bring" and any(syntax.lower[kid] == "together" for kid in syntax.kids[verb])
    is_to_come = "will" in scene.auxiliaries(verb) or syntax.tag[verb] == "VBZ"
    is_it = any(syntax.lower[kid] == "it" for kid in syntax.kids[verb] if syntax.dep[kid] == "nsubj")
    if not is_bringing or not is_to_come or not is_it:
        return None
    sentence = scene.sentence(verb)
    if any(moment.when.is_dated for moment in scene.moments_in(sentence)):
        return None
    near = [each for each in sketches if sentence - each.sentence == 1 and each.standing in _TO_COME]
    return near[0] if len(near) == 1 and near[0].kind not in _NO_GATHERINGS else None


_HOSTING = ("host", "co-host", "cohost", "organise", "organize", "co-organise", "co-organize")
_REACH = 2
"""Sentences behind a gathering in which "the conference" is the same."""


def hosted_behind(scene: Scene, sketches: Sequence[Sketch]) -> list[Sketch]:
    """The sketches without "THE CONFERENCE IS HOSTED BY A together with B", which takes part in the one told before.

    A gathering that nobody was told to take part in but itself is of its hosts.
    """
    left: list[Sketch] = []
    for sketch in sketches:
        before = next((each for each in reversed(left) if _is_same(each, sketch)), None)
        if before is None or not _is_hosted(scene, sketch):
            left.append(sketch)
            continue
        known = [party for party in before.parties if not is_unplaced(party)]
        before.parties = [*known, *(party for party in sketch.parties if party not in known)]
        before.sentences.add(sketch.sentence)
    return left


def _is_same(before: Sketch, sketch: Sketch) -> bool:
    is_near = 0 < sketch.sentence - before.sentence <= _REACH
    return is_near and before.trigger.is_noun and before.kind is sketch.kind and before.standing in _TO_COME


def _is_hosted(scene: Scene, sketch: Sketch) -> bool:
    """True for "the conference IS (being, will be) HOSTED BY A", which has no day of its own."""
    syntax, verb = scene.syntax, sketch.verb
    if verb is None or not sketch.trigger.is_noun or sketch.relation != "nsubjpass" or not sketch.parties:
        return False
    auxiliaries = set(scene.auxiliaries(verb))
    is_now = bool(auxiliaries & {"is", "are", "will"}) and scene.lemma(verb) in _HOSTING
    is_by = any(syntax.dep[kid] == "agent" for kid in syntax.kids[verb])
    marks = {syntax.lower[kid] for kid in syntax.kids[sketch.token]}
    is_bare = syntax.dep[sketch.token] == "nsubjpass" and bool(marks & _DEFINITE) and len(marks) == 1
    return is_now and is_by and is_bare and not scene.moments_in(sketch.sentence)
