"""Whether talks are said to go on in the forums of a list, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.extraction.encounters.noun_standing import is_bound, of_noun
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing, of_verb
from briefings.extraction.encounters.triggers import Trigger
from briefings.extraction.encounters.vocabulary import words
from store.records import MeetingKind

_TO_COME = (Standing.SCHEDULED, Standing.TENTATIVE)
_BEGINNING = frozenset({"begin", "start", "open", "commence"})
_ABOVE = 4
_BEFORE = 40
"""Words before a list among which the talks are looked for: a sentence is not gone through once for each list."""


@dataclass(frozen=True, slots=True)
class Course:
    """At which word talks are told of, under which verb, and whether they are planned or only possible.

    ``begins``: it is said when they begin; ``is_backed``: behind who would have them ("BACKS talks, beginning in May").
    """

    token: int
    verb: int
    standing: Standing
    begins: bool = False
    is_backed: bool = False


def course_of(scene: Scene, start: int, first: int) -> Course | None:
    """What is told of the talks before a list: "CONTACTS will GO ON next month in", "backs TALKS, BEGINNING in".

    None where nobody is said to talk there, and for what is denied, only wished for or over.
    """
    verb = scene.verb_above(first)
    if verb is None or verb >= first or verb < start:
        return None
    above = [verb, *scene.syntax.ancestors(verb)][:_ABOVE]
    for noun in range(first - 1, max(start, first - _BEFORE) - 1, -1):
        if scene.lemma(noun) not in words("forums", "courses") or scene.syntax.pos[noun] not in ("NOUN", "PROPN"):
            continue
        governor, relation = scene.governor(noun)
        if governor is None or (governor not in above and noun not in scene.syntax.ancestors(verb)):
            continue
        return _of_talks(scene, noun, governor, relation, verb)
    if scene.lemma(verb) in words("forums", "verbs"):
        standing = of_verb(scene, verb)
        return Course(verb, verb, standing) if standing in _TO_COME else None
    return None


def _of_talks(scene: Scene, noun: int, governor: int, relation: str, verb: int) -> Course | None:
    lemma, begins = scene.lemma(governor), scene.lemma(verb) in _BEGINNING
    told = of_verb(scene, governor)
    is_none = any(scene.syntax.lower[kid] in ("no", "any") for kid in scene.syntax.kids[noun])
    if lemma in words("forums", "backing") and begins and scene.syntax.tag[verb] == "VBG":
        is_sure = told in (Standing.SCHEDULED, Standing.HELD, Standing.OPEN) and not is_none
        return Course(noun, governor, Standing.SCHEDULED, begins=True, is_backed=True) if is_sure else None
    if is_none or (relation == "dobj" and lemma in words("leaning", "wishing")):
        return None
    sketch = Sketch(Trigger(noun, "noun", MeetingKind.TALKS), MeetingKind.TALKS, scene.sentence(noun))
    sketch.verb, sketch.relation, sketch.is_bound = governor, relation, is_bound(scene, governor, relation)
    standing = of_noun(scene, sketch)
    if standing is Standing.OPEN and relation in ("nsubj", "nsubjpass"):
        standing = told
    return Course(noun, governor, standing, begins=begins) if standing in _TO_COME else None
