"""Coordinated verbs that the parser hangs in the wrong place, in the long sentences of statements.

"We welcome the contributions of others and urge them to go on": it takes "urge" for a noun, or puts it under a
gerund that stands nearer. "To lay down arms, cease fire and talk": it leaves the second infinitive unconnected.
"""

from __future__ import annotations

from briefings.extraction.patterns.wordlist import words

_SERIES = 30
_STEPS = 12
_REACH = 12
_PLURALS = frozenset({"we", "i", "they"})
_CALLING = words(
    """urge encourage condemn call demand reject welcome support reaffirm reiterate stress express commend oppose expect
    appeal request invite remain stand deplore denounce underline emphasize emphasise underscore"""
)
"""Verbs with which statements go on after "and"."""


def mend_coordination(lower: list[str], tag: list[str], pos: list[str], dep: list[str], head: list[int]) -> None:
    """Change the columns of a parse in place, before its children are worked out."""
    for verb in range(2, len(head) - 1):
        if dep[verb] == "conj" and lower[verb - 1] == "and" and lower[verb] in _CALLING:
            is_odd = tag[verb] == "NN" or tag[head[verb]] == "VBG"
            top = _main_of_we(lower, tag, dep, head, verb) if is_odd else None
            if top is not None and tag[verb] in ("NN", "VB", "VBP"):
                head[verb], tag[verb], pos[verb] = top, "VBP", "VERB"
        elif dep[verb] == "dep" and tag[verb] == "VB" and lower[verb - 1] == ",":
            first = _infinitive_before(tag, dep, head, verb)
            if first is not None:
                head[verb], dep[verb] = first, "conj"


def _main_of_we(lower: list[str], tag: list[str], dep: list[str], head: list[int], verb: int) -> int | None:
    """The main verb above a token, if "we", "I" or "they" do it in the present."""
    top = verb
    for _ in range(_STEPS):
        if head[top] == top:
            break
        top = head[top]
    before = range(max(0, top - _REACH), top)
    does = any(head[token] == top and dep[token] == "nsubj" and lower[token] in _PLURALS for token in before)
    return top if does and tag[top] == "VBP" and top < verb else None


def _infinitive_before(tag: list[str], dep: list[str], head: list[int], verb: int) -> int | None:
    """The infinitive of the same governor that a series of bare verbs goes on from."""
    for token in range(verb - 1, max(head[verb], verb - _SERIES), -1):
        if dep[token] == "xcomp" and head[token] == head[verb]:
            return token if tag[token] == "VB" else None
    return None
