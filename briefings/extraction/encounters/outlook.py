"""What is said of whether a meeting will come about: still on, of an open fate, only proposed for a day, long over."""

from __future__ import annotations

import re

from briefings.extraction.encounters.modality import is_denied
from briefings.extraction.encounters.scene import Scene


def is_still_on(scene: Scene, verb: int, relation: str) -> bool:
    """True for "the meeting was STILL ON", "is BACK ON"."""
    beside = {scene.syntax.lower[kid] for kid in scene.syntax.kids[verb] if not scene.syntax.kids[kid]}
    is_on = "on" in beside and bool(beside & {"still", "back"})
    return relation == "nsubj" and scene.lemma(verb) in ("be", "remain") and is_on and not is_denied(scene, verb)


_FATES = frozenset({"fate", "future", "status", "prospects"})


def is_of_open_fate(scene: Scene, noun: int) -> bool:
    """True for "the FATE of the talks is UNCLEAR", "... hangs in the balance"."""
    syntax = scene.syntax
    of = syntax.head[noun]
    fate = syntax.head[of]
    if syntax.lower[of] != "of" or scene.lemma(fate) not in _FATES or not scene.is_verb(syntax.head[fate]):
        return False
    behind = scene.text(syntax.head[fate], syntax.right[syntax.head[fate]] + 1)
    return _OPEN_FATE.search(behind) is not None


_OPEN_FATE = re.compile(r"\b(?:unclear|uncertain|unknown|open|in (?:doubt|the balance|limbo)|up in the air)\b")


def is_improbable(scene: Scene, verb: int, relation: str) -> bool:
    """True for "a meeting on Friday is UNLIKELY"."""
    syntax = scene.syntax
    is_judged = relation == "nsubj" and scene.lemma(verb) in ("be", "seem", "remain", "look", "appear")
    return is_judged and any(syntax.lower[kid] in ("unlikely", "impossible") for kid in syntax.kids[verb])


def is_an_earlier_one(scene: Scene, noun: int) -> bool:
    """True for "two years after their LAST meeting was cancelled": that one had its time, which nobody tells."""
    marks = {scene.syntax.lower[kid] for kid in scene.syntax.kids[noun]}
    days = (scene.moment[at] for at in range(scene.syntax.left[noun], scene.syntax.right[noun] + 1))
    return bool(marks & {"last", "previous", "earlier", "past"}) and not any(days)


def proposes_day(scene: Scene, verb: int, relation: str) -> bool:
    """True for "has PROPOSED 12 MARCH FOR talks with Chile"."""
    kids = (kid for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] in ("dobj", "npadvmod"))
    is_for = relation == "for" and scene.lemma(verb) in ("propose", "suggest", "offer")
    return is_for and any(kid > verb and scene.moment[kid] is not None for kid in kids)


def is_imagined(scene: Scene, noun: int, verb: int) -> bool:
    """True for "a meeting of the two WOULD BE PREMATURE": any meeting, of no day."""
    syntax = scene.syntax
    is_judged = scene.lemma(verb) == "be" and any(syntax.dep[kid] == "acomp" for kid in syntax.kids[verb])
    is_any = any(syntax.lower[kid] in ("a", "an", "any", "such") for kid in syntax.kids[noun])
    days = (scene.moment[token] for token in range(syntax.left[noun], verb))
    is_dated = any(day is not None and day.when.latest != scene.published for day in days)
    return is_judged and is_any and not is_dated and "would" in scene.auxiliaries(verb)
