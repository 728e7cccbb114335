"""What a clause of the past aims at: "raced to reach an accord before a March 31 deadline", "clearing the way for"."""

from __future__ import annotations

from itertools import islice

from spacy.tokens import Token

from briefings.extraction.temporal.tense import Tense, governor, is_verb, tense_of
from briefings.extraction.temporal.words import listed

_DONE_WITH_IT = listed(
    """fail manage refuse decline neglect begin start continue cease come go get happen prove turn appear seem tend use
    have help force oblige compel enable dare bother choose remember forget live stop allow lead cause"""
)
"""Verbs whose infinitive was done, or left undone, when they were: "failed to reach a deal before the deadline"."""
_AIMED = listed("plan intend hope hop want aim seek try race rush hurry scramble push struggle strive press")
_CLEARS = listed("clear pave open prepare smooth lay set")
_WAY = listed("way path road door ground groundwork stage")
_STEPS = 12
_NEAR = 12
"""How many words under a verb are asked, so that no list of thousands is gone through for each of its words."""


def is_aim(token: Token) -> bool:
    """True where a word belongs to what a clause of the past was to bring about, by its infinitive or its verb."""
    verb = governor(token)
    if verb is None or tense_of(verb) is not Tense.PAST or _is_of_before(verb):
        return False
    if _is_infinitive(verb):
        return _is_open(verb)
    before = [child for child in islice(verb.rights, _NEAR) if child.i < token.i and child.dep_ in ("xcomp", "advcl")]
    return verb.lemma_ in _AIMED or any(_is_infinitive(child) and _is_open(child) for child in before)


def clears_the_way(token: Token) -> bool:
    """True for the Monday of "clearing the way for a ceremony on Monday", which is that of the ceremony."""
    verb = governor(token)
    if verb is None or verb.lemma_ not in _CLEARS:
        return False
    way = next((child for child in verb.rights if child.dep_ == "dobj" and child.lower_ in _WAY), None)
    if way is None or way.i + 1 >= token.i or (to := way.nbor(1)).lower_ not in ("for", "to"):
        return False
    return verb.tag_ == "VBG" or _is_infinitive(verb) or _hangs_on(token, to)


def is_due(token: Token, verb: Token) -> bool:
    """True for the Sunday of "is due in Cairo on Sunday", not for that of "is due to rain on Sunday".

    And for the hour of "has been ARRANGED FOR 4 p.m.".
    """
    if _is_arranged(token, verb):
        return True
    if verb.lemma_ != "be" or verb.tag_ not in ("VBZ", "VBP"):
        return False
    due = next((child for child in verb.rights if child.lower_ == "due" and child.i < token.i), None)
    return due is not None and due.nbor(1).lower_ != "to"


def _is_arranged(token: Token, verb: Token) -> bool:
    """True for "for 4 p.m." behind a participle of the perfect: what is arranged for then lies ahead."""
    if verb.tag_ != "VBN" or verb.lemma_ not in _ARRANGED:
        return False
    is_now = any(child.lower_ in ("has", "have") for child in verb.lefts)
    for _ in range(_STEPS):
        if token.head.i == verb.i:
            break
        token = token.head
    return is_now and token.lower_ == "for" and token.head.i == verb.i


_ARRANGED = listed("schedule plan set arrange fix slate book call convene")


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.lefts)


def _is_open(verb: Token) -> bool:
    """True where the verb or the noun above an infinitive leaves open whether it was done."""
    above = verb.head
    if not is_verb(above) or above.lemma_ in _DONE_WITH_IT:
        return not is_verb(above)
    return not any(child.lower_ in ("had", "'d", "’d") for child in above.lefts if child.dep_ == "aux")


def _is_of_before(verb: Token) -> bool:
    """True for "before they left": the day is that of a thing done."""
    return any(child.dep_ == "mark" and child.lower_ == "before" for child in verb.lefts)


def _hangs_on(token: Token, above: Token) -> bool:
    for _ in range(_STEPS):
        if token.i == above.i:
            return True
        token = token.head
    return False
