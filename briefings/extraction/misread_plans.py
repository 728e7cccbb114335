"""Misread plans: "talks due TO RESTART on Monday, were postponed", "expected talks TO RESUME on Monday".

Also "postponed ON SATURDAY the talks set for Friday", where the day keeps the parser from what was postponed,
"previously announced TRAVEL has been postponed", where it takes the announcing for what was, "will meet to prepare the
congress, CURRENTLY SCHEDULED for May", of which the parser makes another day of theirs, and "will co-host with her
British COUNTERPART a meeting", where it takes the counterpart for a verb.
"""

from __future__ import annotations

from collections.abc import Sequence

_DUE = frozenset({"due", "set", "scheduled", "slated", "expected", "supposed"})
_STARTING = frozenset({"restart", "start", "resume", "open", "convene", "reconvene", "conclude", "end", "close"})
_EXPECTING = frozenset({"expect", "expects", "expected", "expecting"})
_CHANGED = frozenset({
    "postponed", "cancelled", "canceled", "delayed", "suspended", "scrapped", "called", "postpone", "cancel", "call",
    "suspend", "scrap", "delay",
})  # fmt: skip
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_SET = frozenset({"set", "planned", "scheduled", "due", "slated"})
_CURRENTLY = frozenset({"currently", "tentatively", "provisionally"})
_GATHERINGS = frozenset({
    "congress", "conference", "summit", "meeting", "assembly", "session", "forum", "talks", "ministerial", "convention",
})  # fmt: skip
_WITHIN = ("pobj", "prep", "compound", "appos", "nmod", "punct")
_STEPS = 8
_COMPANY = 5
"""Words from "with" to "her British counterpart"."""
_NEAR = 12
"""Words from the day to the plan that is put off, and from there to when it was set for."""
_REACH = 30
"""Words before the plan within which what is planned is named."""
_SUBJECTS = ("nsubj", "nsubjpass")
_TOLD = frozenset({"announced", "planned", "scheduled"})
_BEFORE = frozenset({"previously", "originally", "initially", "earlier"})
_SUBJECT_OF = {"csubj": "nsubj", "csubjpass": "nsubjpass"}
_CLAUSES = frozenset(_SUBJECT_OF)
_ANNEXED = ("relcl", "acl", "appos", "pobj")


def mend_misread_plans(lower: Sequence[str], tag: list[str], pos: list[str], dep: list[str], head: list[int]) -> None:
    """Make a verb of the "restart", and the talks the subject of whatever the sentence says of them."""
    for token in range(1, len(lower) - 3):
        if lower[token] in _CHANGED and tag[token] in ("VBD", "VB", "VBN"):
            _mend_day_between(token, lower, tag, dep, head)
    for token in range(1, len(lower) - 1):
        if lower[token] in _TOLD and lower[token - 1] in _BEFORE and dep[token] in _CLAUSES:
            _make_told_before(token, tag, pos, dep, head)
    for token in range(3, len(lower) - 1):
        if lower[token] in ("counterpart", "counterparts") and tag[token].startswith("VB"):
            _make_counterpart(token, lower, tag, pos, dep, head)
        if lower[token - 1] in _CURRENTLY and lower[token] in _SET and lower[token - 2] == ",":
            _set_behind_gathering(token, lower, tag, dep, head)
        if lower[token - 1] != "to":
            continue
        if lower[token - 2] in _DUE and lower[token] in _STARTING:
            _make_start(token, tag, pos, dep, head)
        elif tag[token] == "VB" and dep[token] == "acl" and head[token] == token - 2:
            _make_expected(token, lower, dep, head)


def _make_told_before(told: int, tag: list[str], pos: list[str], dep: list[str], head: list[int]) -> None:
    """ "Previously ANNOUNCED travel to Oman HAS BEEN POSTPONED": the travel was, and not the announcing."""
    noun, verb = told + 1, head[told]
    if dep[noun] != "dobj" or head[noun] != told or pos[noun] != "NOUN" or verb < noun:
        return
    dep[noun], head[noun] = _SUBJECT_OF[dep[told]], verb
    for behind in range(noun + 1, verb):
        if head[behind] == told and dep[behind] == "prep":
            head[behind] = noun
    dep[told], head[told], tag[told] = "amod", noun, "VBN"


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


def _make_counterpart(
    token: int, lower: Sequence[str], tag: list[str], pos: list[str], dep: list[str], head: list[int]
) -> None:
    """ "Will co-host WITH HER BRITISH COUNTERPART a meeting": whom she does it with, and what the meeting is not of."""
    way = next(
        (at for at in range(token - 1, max(token - _COMPANY, 0), -1) if lower[at] in ("with", "alongside")), None
    )
    if way is None or dep[way] != "prep":
        return
    verb = head[way]
    for kid in range(way + 1, min(token + _REACH, len(lower))):
        if kid < token and head[kid] not in range(way + 1, token):
            dep[kid], head[kid] = "compound" if dep[kid] == "pobj" else dep[kid], token
        elif kid > token and head[kid] == token:
            head[kid] = verb
    tag[token], pos[token], dep[token], head[token] = "NN", "NOUN", "pobj", way


def _set_behind_gathering(verb: int, lower: Sequence[str], tag: list[str], dep: list[str], head: list[int]) -> None:
    """ "... to prepare the CONGRESS of the union (PU), currently SCHEDULED for May": the congress is."""
    if tag[verb] != "VBN" or dep[verb] != "advcl" or head[verb] > verb:
        return
    noun = verb - 3
    for _ in range(_STEPS):
        if lower[noun] in _GATHERINGS:
            dep[verb], head[verb] = "acl", noun
            return
        if dep[noun] not in _WITHIN or not head[verb] < head[noun] < noun + _STEPS:
            return
        noun = head[noun]


def _make_expected(verb: int, lower: Sequence[str], dep: list[str], head: list[int]) -> None:
    """ "The envoy EXPECTED talks TO RESUME on Monday": the talks are to, and are not what he is waiting for."""
    noun, to = verb - 2, verb - 1
    expecting = head[noun]
    if dep[noun] == "dobj" and expecting < noun and lower[expecting] in _EXPECTING and head[to] == verb:
        dep[noun], head[noun] = "nsubj", verb
        dep[verb], head[verb] = "ccomp", expecting


def _mend_day_between(verb: int, lower: Sequence[str], tag: list[str], dep: list[str], head: list[int]) -> None:
    """ "Postponed ON SATURDAY the talks SET for Friday": the talks are its object, and are what was set."""
    on = verb + 1 + (lower[verb + 1] == "off")
    day, end = on + 1, min(on + _NEAR, len(lower))
    if lower[on] != "on" or head[on] != verb or day >= end or lower[day] not in _DAYS:
        return
    if any(head[at] == verb and dep[at] == "dobj" for at in range(on, end)):
        return
    noun = head[day]
    if not (dep[noun] == "pobj" and head[noun] == on and noun > day):
        within = range(day + 1, end)
        named = (at for at in within if dep[at] == "nsubj" and head[at] > at)
        noun = next((at for at in named if head[head[at]] in (verb, head[verb])), day)
        if noun == day or lower[head[noun]] not in _SET:
            return
    planned = next((at for at in range(noun + 1, min(noun + _NEAR, len(lower))) if lower[at] in _SET), None)
    if planned is not None and head[planned] in (verb, head[verb]) and tag[planned] in ("VBD", "VBN"):
        tag[planned], dep[planned], head[planned] = "VBN", "acl", noun
    dep[day], head[day] = "pobj", on
    dep[noun], head[noun] = "dobj", verb
