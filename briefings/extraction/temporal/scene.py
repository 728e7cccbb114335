"""Where a bygone date sets the scene for what is told after it, and where it only says when something was.

"In 2014 the rebels took the port." is a scene that "On 3 June they entered the capital" goes on from; the
2011 of "the treaty of 8 July 2011", of "who took office in 2017" and of "since 2011" is not.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from briefings.extraction.temporal.periods import Period
from briefings.extraction.temporal.tense import Tense, governor, is_future_in_past, is_perfect, is_verb, tense_of

_BACKGROUND = ("relcl", "acl", "advcl", "csubj", "pcomp")
"""Clauses that say more of a noun or a verb, and move no story on."""
_STEPS = 12


@dataclass(frozen=True, slots=True)
class Scene:
    """A bygone date, where it stands, and the verb it belongs to (None where no verb governs it)."""

    at: int
    period: Period
    verb: int | None
    is_main: bool
    is_fronted: bool

    def holds_in_sentence(self, token: Token) -> bool:
        """True where a word of the same sentence goes on from it: by its verb, or by one below or beside that."""
        verb = governor(token)
        if self.verb is None or verb is None or self.is_main:
            return True
        for _ in range(_STEPS):
            if verb.i == self.verb:
                return True
            if verb.head.i == verb.i:
                return False
            verb = verb.head
        return False


def scene_of(doc: Doc, first: int, last: int, at: int, period: Period) -> Scene:
    """The scene that the date in the tokens from ``first`` to ``last`` (left out) may set."""
    token = _head(doc, first, last)
    verb = governor(token)
    if verb is None:
        return Scene(at, period, None, is_main=True, is_fronted=False)
    is_main = not _names_a_noun(token, verb, first, last) and not _is_background(verb) and _is_told(verb)
    return Scene(at, period, verb.i, is_main, is_fronted=last <= verb.i)


def goes_on(token: Token) -> bool:
    """True where the clause of a word may go on from a bygone scene: one in the simple past, or "was to be done"."""
    verb = governor(token)
    if verb is None:
        return False
    if is_future_in_past(verb):
        return True
    above = _clause_above(verb)
    return all(not is_perfect(each) and tense_of(each) is Tense.PAST for each in (verb, above))


def _is_told(verb: Token) -> bool:
    return not is_perfect(verb) and tense_of(verb) is not Tense.FUTURE


def _clause_above(verb: Token) -> Token:
    """The verb whose clause a relative clause belongs to, or the verb itself where it stands in no such clause."""
    above = governor(verb.head) if verb.dep_ in ("relcl", "acl") else None
    return verb if above is None else above


def _is_background(verb: Token) -> bool:
    for _ in range(_STEPS):
        if verb.dep_ in _BACKGROUND:
            return True
        if verb.dep_ not in ("conj", "xcomp", "auxpass", "aux"):
            return False
        verb = verb.head
    return False


def _head(doc: Doc, first: int, last: int) -> Token:
    """The word of an expression that all its others hang on."""
    return next((doc[i] for i in range(first, last) if not first <= doc[i].head.i < last), doc[first])


def _names_a_noun(token: Token, verb: Token, first: int, last: int) -> bool:
    """True for "the treaty of 8 July 2011": a noun stands between the date and the verb."""
    for _ in range(_STEPS):
        token = token.head
        if token.i == verb.i:
            return False
        if not first <= token.i < last and token.pos_ in ("NOUN", "PROPN", "PRON") and not is_verb(token):
            return True
    return False
