"""Misread plans: "talks due TO RESTART on Monday, were postponed", "expected talks TO RESUME on Monday"."""

from __future__ import annotations

from collections.abc import Sequence

_DUE = frozenset({"due", "set", "scheduled", "slated", "expected", "supposed"})
_STARTING = frozenset({"restart", "start", "resume", "open", "convene", "reconvene", "conclude", "end", "close"})
_EXPECTING = frozenset({"expect", "expects", "expected", "expecting"})
_REACH = 30
"""Words before the plan within which what is planned is named."""
_SUBJECTS = ("nsubj", "nsubjpass")
_ANNEXED = ("relcl", "acl", "appos", "pobj")


def mend_misread_plans(lower: Sequence[str], tag: list[str], pos: list[str], dep: list[str], head: list[int]) -> None:
    """Make a verb of the "restart", and the talks the subject of whatever the sentence says of them."""
    for token in range(3, len(lower) - 1):
        if lower[token - 1] != "to":
            continue
        if lower[token - 2] in _DUE and lower[token] in _STARTING:
            _make_start(token, tag, pos, dep, head)
        elif tag[token] == "VB" and dep[token] == "acl" and head[token] == token - 2:
            _make_expected(token, lower, dep, head)


def _make_start(start: int, tag: list[str], pos: list[str], dep: list[str], head: list[int]) -> None:
    """ "Talks, due to RESTART on Monday, WERE POSTPONED": not the restart was."""
    above, due = head[start], start - 2
    if tag[start] not in ("NN", "NNP"):
        return
    planned: int | None = above
    if dep[start] in _SUBJECTS and above > start and pos[above] == "VERB":
        before = range(max(0, due - _REACH), due)
        planned = next((at for at in before if head[at] == start and dep[at] in _SUBJECTS), None)
        if planned is not None:
            dep[planned], head[planned] = dep[start], above
    elif dep[start] not in _ANNEXED or above > due:
        return
    elif above == due:  # "due to" as in "because of"
        planned = head[due] if head[due] < due and dep[due] == "prep" and pos[head[due]] == "NOUN" else None
    if planned is None:
        return
    dep[due], head[due], pos[due] = "amod", planned, "ADJ"
    tag[start], pos[start], dep[start], head[start] = "VB", "VERB", "xcomp", due
    dep[start - 1], head[start - 1] = "aux", start


def _make_expected(verb: int, lower: Sequence[str], dep: list[str], head: list[int]) -> None:
    """ "The envoy EXPECTED talks TO RESUME on Monday": the talks are to, and are not what he is waiting for."""
    noun, to = verb - 2, verb - 1
    expecting = head[noun]
    if dep[noun] == "dobj" and expecting < noun and lower[expecting] in _EXPECTING and head[to] == verb:
        dep[noun], head[noun] = "nsubj", verb
        dep[verb], head[verb] = "ccomp", expecting
