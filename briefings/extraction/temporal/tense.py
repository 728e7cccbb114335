"""Whether a clause speaks of what has been or what is to come, from the verb that governs a word."""

from __future__ import annotations

from enum import Enum

from spacy.tokens import Doc, Token

from briefings.extraction.temporal.words import listed


class Tense(Enum):
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"


_MODALS = listed("will 'll ’ll wo shall would could may might can should must")
_AHEAD = listed(
    """schedule plan expect slate due set poise bind intend hope want agree prepare invite ask urge decide pledge vow
    promise propose order call need aim arrange commit threaten postpone delay defer reschedule anticipate tip
    instruct tell permit allow authorize offer book adjourn extend summon"""
)
"""Verbs whose infinitive, or whose "for Monday", lies ahead of them."""

_STEPS = 12


def tense_at(doc: Doc, index: int) -> Tense:
    """The tense of the clause that the token stands in; NONE where no verb governs it."""
    token = doc[index]
    for _ in range(_STEPS):
        if token.pos_ in ("VERB", "AUX"):
            return _tense_of(token)
        if token.head is token or token.head.i == token.i:
            break
        token = token.head
    return Tense.NONE


def _tense_of(verb: Token, depth: int = 4) -> Tense:
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in auxiliaries}
    if words & _MODALS or verb.lower_ in _MODALS:
        return Tense.FUTURE
    if verb.tag_ == "VBN" and not auxiliaries and verb.lemma_ in _AHEAD:
        return Tense.FUTURE
    if verb.lower_ == "due":
        return Tense.FUTURE
    if any(
        child.tag_ in ("VBD", "VBN") or child.lower_ in ("has", "have", "'ve", "’ve", "had") for child in auxiliaries
    ):
        return Tense.PAST
    if verb.tag_ == "VB":
        return _infinitive(verb, depth)
    if verb.tag_ == "VBD" or (verb.tag_ == "VBN" and not auxiliaries):
        return Tense.PAST
    if verb.tag_ == "VBG" and not auxiliaries:
        return (
            _tense_of(verb.head, depth - 1) if depth and _is_verb(verb.head) and verb.head.i != verb.i else Tense.NONE
        )
    return Tense.PRESENT


def _is_verb(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX")


def _infinitive(verb: Token, depth: int) -> Tense:
    head = verb.head
    if head.i == verb.i or not depth:
        return Tense.NONE
    if not _is_verb(head) or head.lemma_ in _AHEAD or head.lemma_ == "be" or head.lemma_ == "go":
        return Tense.FUTURE
    return _tense_of(head, depth - 1)
