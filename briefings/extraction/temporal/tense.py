"""Whether a clause speaks of what has been or what is to come, from the verb that governs a word."""

from __future__ import annotations

from enum import Enum

from spacy.tokens import Token

from briefings.extraction.temporal.words import listed


class Tense(Enum):
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"


_WILL = listed("will 'll ’ll wo shall ca can must")
_MAY = listed("would could may might should 'd ’d")
_SURELY = listed("will 'll ’ll wo shall would")
_HAVE = listed("has have 've ’ve had having")
_AHEAD = listed(
    """schedule plan expect slate due set poise bind intend hope want agree prepare invite ask urge decide pledge vow
    promise propose order call need aim arrange commit threaten postpone delay defer reschedule anticipate tip
    instruct tell permit allow authorize offer book adjourn extend summon"""
)
"""Verbs whose infinitive, or whose "for Monday", lies ahead of them."""

_TIMETABLE = listed(
    """begin start open end expire close leave depart arrive return resume meet convene air premiere conclude kick
    take vote visit travel host face appear fly land play launch speak address testify hold"""
)
"""Verbs that tell a timetable in the present tense: "talks resume Monday"."""

_STEPS = 12


def governor(token: Token) -> Token | None:
    """The verb of the clause that the token stands in."""
    for _ in range(_STEPS):
        if _is_verb(token):
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def says_will(verb: Token) -> bool:
    """True for "will go" and "would go", which tell of what is to come more surely than "hopes to go"."""
    return any(child.dep_ == "aux" and child.lower_ in _SURELY for child in verb.lefts)


def is_timetable(token: Token, verb: Token) -> bool:
    """True for the Monday of "the vote is Monday" and "the vote is on Monday"."""
    if verb.lemma_ != "be" or verb.tag_ not in ("VBZ", "VBP"):
        return False
    near = token.head.i == verb.i or (token.head.dep_ == "prep" and token.head.head.i == verb.i)
    return near and 0 < token.i - verb.i <= 2


def tense_of(verb: Token, depth: int = 4) -> Tense:
    """Whether this verb speaks of what has been or of what is to come; PRESENT where of neither."""
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in auxiliaries}
    if words & _WILL or verb.lower_ in _WILL:
        return Tense.FUTURE
    if words & _MAY or verb.lower_ in _MAY:
        return Tense.PAST if words & _HAVE and verb.tag_ == "VBN" else Tense.FUTURE
    if verb.lower_ == "due" or (verb.tag_ == "VBN" and not words & _HAVE and verb.lemma_ in _AHEAD):
        return Tense.FUTURE
    if any(child.tag_ in ("VBD", "VBN") or child.lower_ in _HAVE for child in auxiliaries):
        return Tense.PAST
    if verb.tag_ == "VB" or "to" in words:
        return _infinitive(verb, depth)
    if verb.tag_ == "VBD" or (verb.tag_ == "VBN" and not auxiliaries):
        return Tense.PAST
    if verb.tag_ == "VBG" and not auxiliaries:
        return tense_of(verb.head, depth - 1) if depth and _is_verb(verb.head) and verb.head.i != verb.i else Tense.NONE
    return Tense.FUTURE if verb.lemma_ in _TIMETABLE and verb.tag_ in ("VBZ", "VBP") else Tense.PRESENT


def _is_verb(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX")


def _infinitive(verb: Token, depth: int) -> Tense:
    head = verb.head
    if head.i == verb.i or not depth:
        return Tense.NONE
    if not _is_verb(head) or head.lemma_ in _AHEAD or head.lemma_ in ("be", "go"):
        return Tense.FUTURE
    return tense_of(head, depth - 1)
