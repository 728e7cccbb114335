"""Participles that the parser takes for the verb: in "talks set for Friday were put off" it is the talks that were."""

from __future__ import annotations

from collections.abc import Sequence

_PLANNING = frozenset({
    "set", "planned", "scheduled", "called", "slated", "billed", "arranged", "fixed", "announced", "convened", "booked",
    "expected", "pencilled",
})  # fmt: skip
_FINITE = frozenset({"has", "have", "had", "was", "were", "is", "are", "will", "would"})
_SUBJECTS = ("nsubj", "nsubjpass")
_FAR = 25


def mend_reduced_subjects(lower: Sequence[str], tag: list[str], dep: list[str], head: list[int]) -> None:
    """Give the subject of a participle of planning to the finite verb behind it that has none of its own."""
    for verb, word in enumerate(lower):
        if word not in _PLANNING or tag[verb] not in ("VBN", "VBD"):
            continue
        main = head[verb]
        if not 0 < main - verb <= _FAR or dep[verb] not in (*_SUBJECTS, "advcl", "ccomp", "csubj"):
            continue
        subject = next((t for t in range(verb - 1, max(verb - _FAR, -1), -1) if _is_subject(t, verb, dep, head)), None)
        between = range(verb + 1, main)
        has_own = any(head[t] == main and dep[t] in _SUBJECTS for t in between)
        is_finite = any(head[t] == main and lower[t] in _FINITE for t in between)
        is_finite_itself = any(head[t] == verb and lower[t] in _FINITE for t in range(max(verb - 3, 0), verb))
        if subject is not None and is_finite and not has_own and not is_finite_itself:
            head[subject], dep[subject] = main, "nsubjpass"
            head[verb], dep[verb], tag[verb] = subject, "acl", "VBN"


def _is_subject(token: int, verb: int, dep: Sequence[str], head: Sequence[int]) -> bool:
    return head[token] == verb and dep[token] in _SUBJECTS
