"""Talks within one nation, and of the two that were one: "intra-Afghan", "rival Libyan factions", "inter-Korean"."""

from __future__ import annotations

from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.vocabulary import words


def is_among(scene: Scene, noun: int, verb: int | None = None) -> bool:
    """True for "the meeting of the TWO Cypriot negotiators", "talks between RIVAL Libyan factions", "INTRA-Afghan".

    Also for "a round OF INTRA-AFGHAN TALKS", and for "Libya's RIVAL GOVERNMENTS will hold talks", by their verb.
    """
    syntax = scene.syntax
    of = (kid for kid in syntax.kids[noun] if syntax.lower[kid] == "of")
    inner = [noun, *(below for kid in of for below in syntax.kids[kid])]
    is_inner = any(syntax.lower[kid] in ("intra", "inter") for each in inner for kid in syntax.kids[each])
    subjects = scene.syntax.children(verb, "nsubj") if verb is not None and verb < noun else ()
    if any(_OPPOSED & {syntax.lower[mark] for mark in syntax.kids[each]} for each in subjects):
        return True
    return is_inner or any(
        syntax.tag[below] == "NNS"
        and scene.lemma(below) in words("people", "nouns")
        and {"two", "both", "rival", "three", "warring"} & {syntax.lower[mark] for mark in syntax.kids[below]}
        for kid in syntax.kids[noun]
        if syntax.lower[kid] in ("of", "between", "among")
        for below in syntax.kids[kid]
    )


_OPPOSED = frozenset({"rival", "warring"})


def both_koreas(scene: Scene, token: int) -> tuple[str, ...]:
    """The two of "INTER-KOREAN talks"."""
    is_inter = scene.syntax.lower[token : token + 3] == ["inter", "-", "korean"]
    return ("South Korea", "North Korea") if is_inter else ()
