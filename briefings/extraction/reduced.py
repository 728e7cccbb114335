"""Subjects that the parser gives to another verb: in "talks set for Friday were put off" it is the talks that were.

"Officials deny the talks have been put off" likewise: what they deny is the clause, and not the talks.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefings.extraction.patterns.wordlist import words

_PLANNING = frozenset({
    "set", "planned", "scheduled", "called", "slated", "billed", "arranged", "fixed", "announced", "convened", "booked",
    "expected", "pencilled", "due", "postponed", "delayed", "cancelled", "canceled", "suspended",
})  # fmt: skip
_FINITE = frozenset({"has", "have", "had", "was", "were", "is", "are", "will", "would"})
_SUBJECTS = ("nsubj", "nsubjpass")
_FAR = 25


def mend_reduced_subjects(lower: Sequence[str], tag: list[str], dep: list[str], head: list[int]) -> None:
    """Give the subject of a participle of planning to the finite verb behind it that has none of its own."""
    for verb, word in enumerate(lower):
        is_due = word == "due" and tag[verb] == "JJ"
        if word not in _PLANNING or (tag[verb] not in ("VBN", "VBD") and not is_due):
            continue
        main = head[verb] if head[verb] >= verb else _beside(verb, lower, tag, dep, head)
        inner = _below(verb, tag, dep, head) if dep[verb] in ("ROOT", "ccomp") else verb
        below = inner != verb and (main == verb or dep[verb] == "ccomp")
        main = inner if below else main
        if not 0 < main - verb <= _FAR or not (below or dep[verb] in (*_SUBJECTS, "advcl", "ccomp", "csubj")):
            continue
        subject = next((t for t in range(verb - 1, max(verb - _FAR, -1), -1) if _is_subject(t, verb, dep, head)), None)
        between = range(verb + 1, main)
        has_own = any(head[t] == main and dep[t] in _SUBJECTS for t in between)
        is_finite = any(head[t] == main and lower[t] in _FINITE for t in between)
        is_finite_itself = any(head[t] == verb and lower[t] in _FINITE for t in range(max(verb - 3, 0), verb))
        if subject is not None and is_finite and not has_own and not is_finite_itself:
            if below:  # it takes the place of the participle: "talks PLANNED for Friday WERE PUT OFF, officials said"
                head[main], dep[main] = main if dep[verb] == "ROOT" else head[verb], dep[verb]
            head[subject], dep[subject] = main, "nsubjpass"
            head[verb], dep[verb], tag[verb] = subject, "acl", "JJ" if is_due else "VBN"


def _beside(verb: int, lower: Sequence[str], tag: Sequence[str], dep: Sequence[str], head: Sequence[int]) -> int:
    """The verb behind a comma that is said beside this one ("said the talks, DUE on Friday, WERE CALLED off")."""
    for token in range(verb + 1, min(verb + _FAR, len(head))):
        is_beside = head[token] == head[verb] and dep[token] in (dep[verb], "conj", "dep")
        if is_beside and tag[token].startswith("VB"):
            return token if "," in lower[verb + 1 : token] else verb
    return verb


def _below(verb: int, tag: Sequence[str], dep: Sequence[str], head: Sequence[int]) -> int:
    """The verb that hangs on the participle ("Talks PLANNED for Friday HAVE BEEN CANCELLED")."""
    behind = range(verb + 1, min(verb + _FAR, len(head)))
    if any(head[t] == verb and dep[t] in ("cc", "dobj") for t in behind):
        return verb  # "PLANNED a visit and were received"
    clauses = (t for t in behind if head[t] == verb and dep[t] in ("ccomp", "conj") and tag[t].startswith("VB"))
    return next(clauses, verb)


def _is_subject(token: int, verb: int, dep: Sequence[str], head: Sequence[int]) -> bool:
    return head[token] == verb and dep[token] in _SUBJECTS


def mend_bare_clauses(lower: Sequence[str], tag: Sequence[str], dep: list[str], head: list[int]) -> None:
    """Make the object of "deny THE TALKS have been cancelled" the subject of the clause behind it. In place.

    A finite clause without "that" and without a subject is none: the object is its subject.
    """
    for verb, relation in enumerate(dep):
        above = head[verb]
        if relation != "ccomp" or not 0 < verb - above <= _FAR or tag[verb][:2] != "VB":
            continue
        own = [at for at in range(above + 1, verb) if head[at] == verb]
        noun = next((at for at in range(above + 1, verb) if head[at] == above and dep[at] == "dobj"), None)
        first = next((at for at in own if lower[at] in _FINITE), None)
        has_own = any(dep[at] in (*_SUBJECTS, "mark", "expl") or lower[at] in (",", "that") for at in own)
        if noun is None or first is None or first < noun or has_own or lower[above] not in _TELLING:
            continue
        for at in range(noun + 1, first):
            if head[at] == above:
                head[at] = noun
        head[noun], dep[noun] = verb, "nsubjpass" if any(dep[at] == "auxpass" for at in own) else "nsubj"


_TELLING = words(
    """deny denies denied denying confirm confirms confirmed insist insists insisted say says said fear fears feared
    hope hopes hoped believe believes believed admit admits admitted announce announces announced claim claims claimed
    understand understands understood acknowledge acknowledges acknowledged know knows knew suggest suggested"""
)
"""Verbs behind which a clause may stand without "that"."""
