"""Verbs that tell of a meeting told of before, or of the next of its kind: "it will take place", "the third will"."""

from __future__ import annotations

from briefings.extraction.encounters.changes import change_of
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.taken_back import takes_back
from briefings.extraction.encounters.vocabulary import words

ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "next"})
"""The "third" of "the third will be convened in Sucre": another of those told of."""


def tries_again(scene: Scene, verb: int) -> bool:
    """True for "the ministers are going to TRY AGAIN in Tashkent on 20 April"."""
    kids = [scene.syntax.lower[kid] for kid in scene.syntax.kids[verb]]
    is_dated = any(scene.moment[token] for token in range(verb, scene.syntax.right[verb] + 1))
    is_about = any(scene.syntax.dep[kid] in ("xcomp", "dobj") for kid in scene.syntax.kids[verb])
    return "again" in kids and is_dated and not is_about


def does_so(scene: Scene, verb: int) -> bool:
    """True for "met the Indian side in March and will DO SO AGAIN in Delhi on 14 June", "and COULD do so again"."""
    kids = [scene.syntax.lower[kid] for kid in scene.syntax.kids[verb]]
    is_dated = any(scene.moment[token] for token in range(verb, scene.syntax.right[verb] + 1))
    is_ahead = not {"will", "may", "might", "could"}.isdisjoint(kids)
    return scene.syntax.lower[verb + 1 : verb + 2] == ["so"] and is_ahead and is_dated


def attends_that(scene: Scene, verb: int) -> bool:
    """True for "Germany's chancellor will attend": what was told of before."""
    kids = scene.syntax.kids[verb]
    is_to_come = bool({"will", "would"} & set(scene.auxiliaries(verb)))
    has_object = any(scene.syntax.dep[kid] in ("dobj", "prep", "xcomp", "ccomp", "neg") for kid in kids)
    return is_to_come and not has_object


_THEIRS = frozenset({"hold", "take", "resume", "continue", "reconvene", "begin", "start", "open"})
"""What "they" do where they are the talks, and not who holds them."""


def is_course(scene: Scene, verb: int) -> bool:
    """ "It will now take place on 2 April", "It is scheduled to start at ten": the meeting of the sentence before."""
    syntax = scene.syntax
    if syntax.pos[verb] == "AUX":
        return takes_back(scene, verb) is not None  # "that IS OFF"
    is_of_course = scene.lemma(verb) in words("taking_place", "verbs") | {"hold", "host"}
    own = _finite(scene, verb)
    subject = {syntax.lower[kid] for kid in syntax.kids[own] if syntax.dep[kid] in ("nsubj", "nsubjpass")}
    is_own = subject == {"it"} or bool(subject & ORDINALS) or (subject == {"they"} and scene.lemma(verb) in _THEIRS)
    if takes_back(scene, verb) is not None:
        return True
    if any(syntax.dep[kid] in ("dobj", "xcomp", "ccomp") and syntax.lower[kid] != "place" for kid in syntax.kids[verb]):
        return False
    below = range(verb, syntax.right[verb] + 1)
    is_placed = scene.lemma(verb) in ("take", "hold", "host") and any(_is_place(scene, token) for token in below)
    is_dated = any(scene.moment[token] for token in below) or is_placed
    return is_dated and ((is_of_course and is_own) or (subject <= _IT and changes_it(scene, verb)))


def _is_place(scene: Scene, token: int) -> bool:
    mention = scene.mention[token]
    return mention is not None and mention.kind == "place"


def _finite(scene: Scene, verb: int) -> int:
    """The verb that has the subject: the "is" of "it IS to begin", "IS due to begin", "it is SCHEDULED to begin"."""
    syntax, above = scene.syntax, scene.syntax.head[verb]
    if syntax.dep[verb] != "xcomp" or scene.lemma(above) not in words("leaning", "expected") | {"be"}:
        return verb
    return syntax.head[above] if syntax.dep[above] == "acomp" else above


_IT = frozenset({"it", "this", "that", "they", "these"})


def changes_it(scene: Scene, verb: int) -> bool:
    """True for "it HAS BEEN PUT OFF to 10 May", "they WERE MOVED from Monday": the meeting of the sentence before."""
    syntax = scene.syntax
    has_subject = any(syntax.dep[kid] == "nsubjpass" for kid in syntax.kids[verb])
    return has_subject and change_of(scene, verb) in (Standing.MOVED, Standing.POSTPONED)
