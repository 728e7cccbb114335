"""A later clause that takes a plan back by a pronoun: "they were to meet in Oslo. THAT WILL NOT HAPPEN NOW"."""

from __future__ import annotations

from briefings.extraction.encounters.changes import change_of
from briefings.extraction.encounters.factuality import Factuality, factuality
from briefings.extraction.encounters.fallen import fallen_through
from briefings.extraction.encounters.marks import comes_to_nothing
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.vocabulary import words

COURSES = (
    "cancel", "scrap", "call", "postpone", "put", "drop", "abandon", "shelve", "ditch", "axe", "happen", "take", "hold",
    "go", "proceed", "occur", "materialise", "materialize", "travel", "attend", "come", "collapse", "unravel",
    "founder", "fall",
)  # fmt: skip
_OFF = frozenset({"cancel", "scrap", "call", "postpone", "put", "drop", "abandon", "shelve", "axe"})
_IT = frozenset({"it", "this", "that", "they", "these", "them", "both"})
_MANY = frozenset({"they", "these", "them", "both"})
_PLANS = frozenset({"plan", "arrangement", "appointment", "engagement"})
_THE = frozenset({"the", "that", "this", "these", "those", "their", "its", "his", "her"})
_GOING = frozenset({"go", "travel", "attend", "come"})


def takes_back(scene: Scene, verb: int) -> Standing | None:
    """CANCELLED or POSTPONED for "THAT has been called off", "THEY will not take place", "Finland CALLED IT OFF".

    Also for "THE PLAN was dropped" and "NEITHER will go"; None for every other clause.
    """
    syntax = scene.syntax
    subjects = [kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("nsubj", "nsubjpass")]
    objects = [kid for kid in syntax.kids[verb] if syntax.dep[kid] == "dobj"]
    taken = objects if scene.lemma(verb) in _OFF and objects else subjects
    if len(taken) != 1:
        return None
    if syntax.lower[taken[0]] in _IT:
        return _of_pronoun(scene, verb, is_changed=taken is objects or syntax.dep[taken[0]] == "nsubjpass")
    if _is_the_plan(scene, taken[0]):
        is_dropped = scene.lemma(verb) in words("leaning", "dropping") and syntax.dep[taken[0]] != "nsubj"
        is_dropped = is_dropped or (syntax.dep[taken[0]] == "nsubj" and comes_to_nothing(scene, verb))
        return Standing.CANCELLED if is_dropped and factuality(scene, verb) is Factuality.FACT else None
    will = {"will", "would"} & set(scene.auxiliaries(verb))
    is_neither = syntax.lower[taken[0]] == "neither" and not syntax.kids[taken[0]] and bool(will)
    is_off = is_neither and scene.lemma(verb) in _GOING and _has_nothing_behind(scene, verb)
    return Standing.CANCELLED if is_off else None


def _of_pronoun(scene: Scene, verb: int, *, is_changed: bool) -> Standing | None:
    if (is_changed and scene.lemma(verb) in _OFF) or scene.lemma(verb) == "fall":
        change = change_of(scene, verb)
        return change if change in (Standing.CANCELLED, Standing.POSTPONED) else None
    told = fallen_through(scene, verb, "nsubj")
    return told if told in (Standing.CANCELLED, Standing.POSTPONED) and _has_nothing_behind(scene, verb) else None


def _has_nothing_behind(scene: Scene, verb: int) -> bool:
    """False for "it will not take place IN OSLO BUT", "they will not go ahead WITH the sale": it is not off."""
    syntax = scene.syntax
    behind = (kid for kid in syntax.kids[verb] if kid > verb and syntax.dep[kid] in ("prep", "conj", "dobj", "advcl"))
    return all(syntax.lower[kid] in ("place", "on", "after", "because", "as", "due") for kid in behind)


def _is_the_plan(scene: Scene, noun: int) -> bool:
    """True for "the plan", "those plans"; not for "the plan to build a dam"."""
    kids, first = scene.syntax.kids[noun], scene.syntax.left[noun]
    is_first = first == scene.syntax.bounds[scene.sentence(noun)][0]
    is_first = is_first or scene.syntax.lower[first - 1] in ("but", "and", ";", ",")
    return is_first and scene.lemma(noun) in _PLANS and bool(kids) and {scene.syntax.lower[kid] for kid in kids} <= _THE


def is_many(scene: Scene, verb: int) -> bool:
    """True where talks are taken up: "THESE will no longer take place"."""
    return any(scene.syntax.lower[kid] in _MANY for kid in scene.syntax.kids[verb])


def is_taken_back(scene: Scene, verb: int) -> bool:
    return takes_back(scene, verb) is not None


def is_of_another(scene: Scene, verb: int, last: int, governor: int | None) -> bool:
    """True for "a STRIKE had threatened the summit, but IT was called off": what else could be is nearer at hand.

    Also for "will meet in Lima on Friday despite a STRIKE. IT was called off": of a plan nobody would speak so.
    """
    syntax, told = scene.syntax, words("changes", "others")
    if scene.sentence(last) != scene.sentence(verb) and syntax.dep[verb] == "conj" and speaks_of_plan(scene, verb):
        return True  # "The cabinet spoke of a wall, but THE PLAN was scrapped"
    start = syntax.bounds[scene.sentence(last)][0]
    others = [token for token in range(start, verb) if scene.lemma(token) in told and syntax.pos[token] == "NOUN"]
    others = [token for token in others if token != last]
    if any(syntax.dep[token] in ("nsubj", "nsubjpass") for token in others):
        return True
    is_firm = governor is not None and bool({"will", "are", "is"} & set(scene.auxiliaries(governor)))
    return bool(others) and is_firm


def speaks_of_plan(scene: Scene, verb: int) -> bool:
    kids = (kid for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] in ("nsubj", "nsubjpass"))
    return any(scene.lemma(kid) in _PLANS for kid in kids)
