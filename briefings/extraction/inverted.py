"""Sentences that begin with their participle: "Scheduled for 12 March in Lima ARE TALKS between A and B"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

_PARTICIPLES = frozenset({"scheduled", "planned", "slated", "held", "expected", "set"})
_BE = frozenset({"is", "are", "was", "were"})
_FAR = 25


def mend_inversions(
    lower: Sequence[str], tag: Sequence[str], pos: Sequence[str], dep: list[str], head: list[int], begins: Sequence[int]
) -> None:
    """Make the noun behind "are" the subject of the participle, and "are" its auxiliary."""
    for first, end in pairwise((*begins, len(lower))):
        verb = next((at for at in range(first, min(first + 3, end)) if lower[at] in _PARTICIPLES), None)
        if verb is None or tag[verb] not in ("VBN", "VBD", "NNP") or (verb > first and lower[first] != "to"):
            continue
        behind = range(verb + 1, min(verb + _FAR, end))
        be = next((at for at in behind if lower[at] in _BE and head[at] in (verb, at)), None)
        if be is None or head[verb] not in (verb, be):
            continue
        told = range(be + 1, min(be + _FAR, end))
        subjects = (at for at in told if head[at] == be and dep[at] in ("attr", "nsubj"))
        subject = next((at for at in subjects if pos[at] in ("NOUN", "PROPN")), None)
        if subject is not None:
            _turn_round(verb, be, subject, end, dep, head)


def _turn_round(verb: int, be: int, subject: int, end: int, dep: list[str], head: list[int]) -> None:
    for at in range(verb, min(be + _FAR, end)):
        if head[at] == be and at not in (be, verb):
            head[at] = verb
    head[subject], dep[subject] = verb, "nsubjpass"
    head[verb], dep[verb] = verb, "ROOT"
    head[be], dep[be] = verb, "auxpass"
