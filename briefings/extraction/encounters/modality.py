"""The modals and negations of a verb, and the conditions it hangs on."""

from __future__ import annotations

import re

from briefings.extraction.encounters.scene import Scene

WILL = frozenset({"will", "'ll", "’ll", "shall", "wo"})
MAY = frozenset({"may", "might", "could", "can"})
OUGHT = frozenset({"should", "must", "ought"})
PERHAPS = frozenset({"probably", "possibly", "perhaps", "maybe", "tentatively", "provisionally"})


def is_denied(scene: Scene, verb: int) -> bool:
    """True for "will not meet", "NOBODY expects them to meet"."""
    syntax = scene.syntax
    return any(
        syntax.dep[kid] == "neg" or (syntax.dep[kid] in ("nsubj", "nsubjpass") and _is_nobody(scene, kid))
        for kid in syntax.kids[verb]
    )


def _is_nobody(scene: Scene, subject: int) -> bool:
    syntax = scene.syntax
    is_no_one = syntax.lower[subject] == "one" and syntax.lower[subject - 1] == "no"
    return syntax.lower[subject] in ("nobody", "none", "neither", "no-one") or is_no_one


def is_conditional(scene: Scene, verb: int) -> bool:
    """True for "will meet if ...", "... unless": it is not settled yet."""
    syntax = scene.syntax
    if _CONDITION.search(scene.text(verb, syntax.bounds[syntax.sentence[verb]][1])):
        return True
    over = (kid for kid in syntax.kids[verb] if syntax.dep[kid] == "xcomp" or syntax.lower[kid] == "according")
    below = (deeper for kid in over for deeper in syntax.kids[kid])
    return any(
        syntax.dep[kid] == "advcl"
        and any(syntax.lower[mark] in ("if", "unless", "provided") for mark in syntax.kids[kid])
        for kid in (*syntax.kids[verb], *below)  # also "is TO TAKE PLACE if", "is set, ACCORDING to X, if"
    )


_CONDITION = re.compile(r"\bon (?:the )?condition that\b|\bprovid(?:ed|ing) that\b|, provided\b|\bassuming that\b")
