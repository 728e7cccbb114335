"""What a verb does to a planned meeting: put off, moved, called off; not what is only feared, asked for or refused."""

from __future__ import annotations

from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.standing import (
    MAY,
    OUGHT,
    WILL,
    Standing,
    is_conditional,
    is_denied,
    of_infinitive,
)
from briefings.extraction.encounters.vocabulary import changes, particles, words


def change_of(scene: Scene, verb: int) -> Standing | None:
    """The change that a verb tells of the meeting it takes as object or passive subject; None for none."""
    syntax = scene.syntax
    if (done := forced(scene, verb)) is not None:
        verb = done
    lemma = scene.lemma(verb)
    told = changes().get(lemma)
    for kid in syntax.kids[verb]:
        if syntax.dep[kid] in ("prt", "advmod"):
            told = particles().get((lemma, syntax.lower[kid]), told)
    if lemma == "put" and _on_hold(scene, verb):
        told = "postpone"
    if lemma == "push" and told is None and _to_a_day(scene, verb):
        told = "move"
    if told is None or is_denied(scene, verb) or not _comes_about(scene, verb):
        return None
    if lemma == "adjourn" and not {syntax.lower[kid] for kid in syntax.kids[verb]} & _TO_ANOTHER_DAY:
        return None  # that day's talks are over
    return {"postpone": Standing.POSTPONED, "move": Standing.MOVED, "cancel": Standing.CANCELLED}[told]


def _on_hold(scene: Scene, verb: int) -> bool:
    """True for "has been put ON HOLD", "put their talks ON ICE"."""
    syntax = scene.syntax
    below = (head for kid in syntax.kids[verb] if syntax.lower[kid] == "on" for head in syntax.kids[kid])
    return any(syntax.lower[head] in ("hold", "ice") for head in below)


def _to_a_day(scene: Scene, verb: int) -> bool:
    """True for "pushed their talks TO 21 March"."""
    syntax = scene.syntax
    behind = (below for kid in syntax.kids[verb] if syntax.lower[kid] in ("to", "until") for below in syntax.kids[kid])
    return any(scene.moment[below] is not None for below in behind)


def forced(scene: Scene, verb: int) -> int | None:
    """The "deferred" of "has had TO BE DEFERRED", "stands DEFERRED": what had to be done was done."""
    syntax = scene.syntax
    if scene.lemma(verb) == "stand":
        ways = (kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("acomp", "oprd", "attr", "advcl", "xcomp"))
        return next((kid for kid in ways if syntax.tag[kid] == "VBN" and scene.lemma(kid) in changes()), None)
    if scene.lemma(verb) != "have" or syntax.tag[verb] not in ("VBD", "VBN"):
        return None
    return next((kid for kid in syntax.kids[verb] if syntax.dep[kid] == "xcomp" and scene.is_passive(kid)), None)


_TO_ANOTHER_DAY = frozenset({"until", "till", "to", "indefinitely"})


def _comes_about(scene: Scene, verb: int) -> bool:
    """False for a change that is only possible, asked for, feared or refused ("rejected calls to delay the talks")."""
    syntax = scene.syntax
    auxiliaries = frozenset(scene.auxiliaries(verb))
    if auxiliaries & (MAY | OUGHT | {"would"}):
        return False
    above = syntax.head[verb]
    if scene.is_preposition(above) and syntax.tag[verb] in ("VB", "VBN"):
        above = syntax.head[above]  # "asked FOR the talks to be postponed"
    if (
        scene.lemma(above) in words("leaning", "asking") | words("leaning", "appeals") | words("leaning", "disputing")
        and above != verb
    ):
        return False
    if "to" in auxiliaries and syntax.pos[above] == "NOUN" and above != verb:
        governor, relation = scene.governor(above)  # "asked for the talks TO BE POSTPONED"
        if (
            governor is not None
            and relation == "for"
            and scene.lemma(governor) in words("leaning", "wishing") | {"ask"}
        ):
            return False
    if syntax.tag[verb] == "VB" and not auxiliaries & WILL:
        return of_infinitive(scene, verb, 4) in (Standing.SCHEDULED, Standing.HELD)
    if syntax.tag[verb] == "VBG" and not auxiliaries:
        above = syntax.head[above] if scene.is_preposition(above) else above
        return scene.lemma(above) not in words("leaning", "weighing")
    return not is_conditional(scene, verb)
