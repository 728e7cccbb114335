"""What the sentence behind tells of a gathering: whom it brings together, who hosts it.

"The conference will open on 13 June. IT WILL BRING TOGETHER ministers from A and B." "IT IS HOSTED BY A together with
B." It is one gathering, told on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefings.extraction.encounters.places import stops_behind
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

    None where the sentence has a day of its own, where two were told of, where "it" may be a body that was named with
    the meeting ("will meet IGAD. IT BRINGS TOGETHER"), and where the meeting was told by a verb.
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
    before = near[0] if len(near) == 1 and near[0].kind not in _NO_GATHERINGS else None
    return before if before is not None and _is_it(scene, before, is_present=syntax.tag[verb] == "VBZ") else None


def _is_it(scene: Scene, gathering: Sketch, *, is_present: bool) -> bool:
    """True for the one thing of its sentence that "it" can be: no body is named there but as its name or its holder.

    In the present tense, "it brings together", only a subject or an object, and no holder: he may be "it".
    """
    syntax, noun, verb = scene.syntax, gathering.token, gathering.verb
    if not gathering.trigger.is_noun or syntax.tag[noun] not in ("NN", "NNP"):
        return False
    if is_present and syntax.dep[noun] not in ("nsubj", "nsubjpass", "dobj"):
        return False
    own = [range(syntax.left[noun], noun + 1)]
    if not is_present and verb is not None and syntax.dep[noun] == "dobj":
        holders = (kid for kid in syntax.kids[verb] if syntax.dep[kid] == "nsubj")
        own += [range(syntax.left[kid], syntax.right[kid] + 1) for kid in holders]
    bodies = (m for at in range(*syntax.bounds[gathering.sentence]) for m in scene.mentions_at(at))
    return all(any(m.first in span for span in own) for m in bodies if m.kind == "organisation")


_HOSTING = ("host", "co-host", "cohost", "organise", "organize", "co-organise", "co-organize")
_REACH = 2
"""Sentences behind a gathering in which "the conference" is the same."""


def hosted_behind(scene: Scene, sketches: Sequence[Sketch]) -> list[Sketch]:
    """The sketches without "THE CONFERENCE IS HOSTED BY A together with B", which takes part in the one told before.

    A gathering that nobody was told to take part in but itself is of its hosts. A side that is told already is not
    told twice, and where the hosts have it ("hosted by A IN B") is where it is.
    """
    left: list[Sketch] = []
    for sketch in sketches:
        before = next((each for each in reversed(left) if _is_same(each, sketch)), None)
        if before is None or not _is_hosted(scene, sketch):
            left.append(sketch)
            continue
        known = [party for party in before.parties if not is_unplaced(party)]
        sides = {party.side for party in known}
        before.parties = [*known, *(party for party in sketch.parties if party.side not in sides)]
        if before.place is None and not any(_places(scene, before.sentence)):
            before.place = next((there for at, there in _places(scene, sketch.sentence) if at == sketch.verb), None)
        before.sentences.add(sketch.sentence)
    return left


def _places(scene: Scene, sentence: int) -> Iterator[tuple[int | None, str]]:
    """Where anything in a sentence is said to be, each with the verb above."""
    for at in range(*scene.syntax.bounds[sentence]):
        if scene.syntax.lower[at] in ("in", "at"):
            yield from ((scene.verb_above(at), there) for there in stops_behind(scene, at))


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
