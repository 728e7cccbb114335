"""Misread ways and days: in "leaves for Rome to attend" not Rome attends; "will on Friday host" is no "Friday host"."""

from __future__ import annotations

from collections.abc import Sequence

_LEAVING = frozenset({
    "leave", "leaves", "left", "leaving", "depart", "departs", "departed", "departing", "head", "heads", "headed",
    "heading", "set", "sets", "setting", "fly", "flies", "flew", "flying", "embark", "embarks", "embarked",
})  # fmt: skip
_LONGEST = 4
"""Words that the name of a town may have."""


def mend_misread_ways(lower: Sequence[str], tag: Sequence[str], dep: list[str], head: list[int]) -> None:
    """Hang the "for" and the town behind it on the verb of leaving; the infinitive is then of whoever leaves."""
    for token in range(1, len(lower) - 2):
        if lower[token] != "for" or dep[token] != "mark":
            continue
        verb = head[token]
        leaving = head[verb]
        if leaving >= token or verb < token or lower[leaving] not in _LEAVING or tag[verb] != "VB":
            continue
        town = next((at for at in range(token + 1, min(verb, token + 1 + _LONGEST)) if head[at] == verb), None)
        if town is None or dep[town] != "nsubj" or tag[town] != "NNP":
            continue
        dep[token], head[token] = "prep", leaving
        dep[town], head[town] = "pobj", token


_DOING = frozenset({
    "host", "chair", "travel", "visit", "meet", "address", "tour", "head", "lead", "open", "brief", "call",
})  # fmt: skip
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_MONTHS = frozenset({
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
})  # fmt: skip
_REACH = 40
_BEHIND = 8
"""Words behind the verb within which whoever is hosted is named."""


def mend_days_before_verbs(
    lower: Sequence[str], tag: list[str], pos: list[str], dep: list[str], head: list[int]
) -> None:
    """Make the verb of "will on Wednesday HOST the premier", which the parser takes for a "Wednesday host"."""
    for token in range(1, len(lower) - 3):
        if lower[token] != "will" or tag[token] != "MD":
            continue
        if lower[head[token]] in _DOING and pos[head[token]] == "NOUN" and head[token] > token and dep[token] == "aux":
            tag[head[token]], pos[head[token]] = "VB", "VERB"  # "will next week VISIT Chad"
        if lower[token + 1] != "on":
            continue
        verb = _behind_day(token + 2, lower)
        if verb is not None and lower[verb] in _DOING and pos[verb] in ("NOUN", "PROPN"):
            _make_doing(token, verb, tag, pos, dep, head)


def _behind_day(first: int, lower: Sequence[str]) -> int | None:
    """The place behind "Wednesday", "May 16", "16 May", "Thursday and Friday"."""
    at = first
    while at < min(first + _LONGEST, len(lower)) and (
        lower[at] in _DAYS or lower[at] in _MONTHS or lower[at].isdigit() or (at > first and lower[at] == "and")
    ):
        at += 1
    return at if first < at < len(lower) else None


def _make_doing(will: int, verb: int, tag: list[str], pos: list[str], dep: list[str], head: list[int]) -> None:
    """Hang the subject, "will", the day and the object on the verb, and the verb where the clause hung."""
    on, clause = will + 1, head[will] if dep[will] == "aux" else will
    above, relation = head[clause], dep[clause]
    for at in range(will + 2, verb):
        if head[at] == verb and dep[at] != "punct":
            dep[at], head[at] = ("conj", will + 2) if at > will + 2 and dep[verb] == "conj" else ("pobj", on)
    for at in range(max(0, will - _REACH), min(len(head), verb + _REACH)):
        is_of_clause = head[at] in (will, clause) and at not in (clause, verb, on) and (at < will or clause == will)
        if is_of_clause or (head[at] == on and at > verb):
            is_object = at > verb and (head[at] == on or dep[at] == "dep")
            dep[at] = "dobj" if is_object else dep[at]
            head[at] = verb
    tag[verb], pos[verb], dep[verb] = "VB", "VERB", relation
    head[verb] = verb if above == clause else above
    dep[will], head[will], dep[on], head[on] = "aux", verb, "prep", verb
    behind = (at for at in range(verb + 1, min(verb + _BEHIND, len(head))) if head[at] == above != verb)
    stray = next((at for at in behind if dep[at] == "ccomp" and tag[at] == "NNP"), None)
    whom = clause if clause > verb else stray
    if whom is not None:
        dep[whom], head[whom] = "dobj", verb


_INTO = frozenset({"in", "at", "for"})
_BETWEEN = 6
"""Words between "in" and the meetings."""


def mend_described_meetings(
    lower: Sequence[str], tag: Sequence[str], pos: list[str], dep: list[str], head: list[int]
) -> None:
    """Hang the meetings of "will take part IN EXPANDED AND RESTRICTED MEETINGS with X" on their "in".

    The parser takes the two participles for verbs that have the meetings as their object.
    """
    for token in range(1, len(lower) - 2):
        if lower[token] not in _INTO or dep[token] != "prep" or tag[token + 1] != "VBN" or pos[head[token]] != "VERB":
            continue
        end = min(token + 1 + _BETWEEN, len(lower))
        behind = range(token + 1, end)
        noun = next((at for at in behind if tag[at] in ("NNS", "NN") and dep[at] != "compound"), None)
        if noun is None or dep[noun] != "dobj" or not token < head[noun] < noun or tag[head[noun]] != "VBN":
            continue
        if any(tag[at] not in ("VBN", "CC", "JJ", ",", "NN") for at in range(token + 1, noun)):
            continue
        for at in range(token + 1, noun):
            if tag[at] == "VBN":
                dep[at], head[at], pos[at] = "amod", noun, "ADJ"
        dep[noun], head[noun] = "pobj", token


_PROPOSING = frozenset({"proposed", "proposes", "suggested", "suggests", "considering", "propose", "suggest"})
_MET = frozenset(
    {"leaders", "officials", "ministers", "representatives", "members", "negotiators", "envoys", "delegates"}
)


def mend_proposed_meetings(
    lower: Sequence[str], tag: list[str], pos: list[str], dep: list[str], head: list[int]
) -> None:
    """Make a verb of "has proposed MEETING leaders of X", which the parser takes for the leaders of a meeting."""
    for token in range(1, len(lower) - 1):
        verb, whom = token - 1, head[token]
        if lower[token] != "meeting" or dep[token] != "compound" or whom != token + 1 or lower[whom] not in _MET:
            continue
        if lower[verb] in _PROPOSING and dep[whom] == "dobj" and head[whom] == verb:
            tag[token], pos[token], dep[token], head[token] = "VBG", "VERB", "xcomp", verb
            head[whom] = token
            for at in range(whom + 1, min(len(head), whom + _REACH)):
                if head[at] == verb and dep[at] in ("prep", "npadvmod"):
                    head[at] = token  # "in Mombasa on June 27" is where and when they would meet


_PARTS = frozenset({"top", "bottom", "beginning", "start", "outset", "end", "conclusion", "close"})


def mend_places_of_parts(lower: Sequence[str], tag: Sequence[str], dep: Sequence[str], head: list[int]) -> None:
    """Hang the "in" of "at the top of this meeting IN THE LIBRARY" on the meeting: that is where it is."""
    for token in range(3, len(lower) - 1):
        if lower[token] not in ("in", "at") or dep[token] != "prep" or lower[head[token]] not in _PARTS:
            continue
        noun = token - 1
        if tag[noun] == "NN" and dep[noun] == "pobj" and head[head[noun]] == head[token] < noun:
            head[token] = noun


_NAMED = frozenset({"meeting", "ministerial", "summit", "conference", "dialogue", "forum"})
_OUTER = frozenset({"dobj", "dative", "pobj", "nsubj", "nsubjpass", "attr", "advcl", "oprd"})
_OF_NAMES = frozenset({"NNP", "NNPS", "CC", "CD", "HYPH", "NN", "NNS"})
_LONG_NAME = 12
"""Words of "the G20 Finance Ministers and Central Bank Governors Meeting"."""


def mend_names_with_and(
    lower: Sequence[str], tag: Sequence[str], pos: Sequence[str], dep: list[str], head: list[int]
) -> None:
    """Make one name of "the G20 FINANCE MINISTERS AND CENTRAL BANK GOVERNORS MEETING", which the parser takes apart."""
    for noun in range(3, len(lower)):
        if lower[noun] not in _NAMED or tag[noun] != "NNP" or dep[noun] not in ("conj", "advcl", "appos"):
            continue
        first = noun
        while first > 0 and noun - first < _LONG_NAME and tag[first - 1] in _OF_NAMES:
            first -= 1
        inside = range(first, noun)
        if tag[first - 1] != "DT" or "and" not in lower[first:noun] or _NAMED & {*lower[first:noun]}:
            continue
        if not any(lower[at] in ("ministers", "heads", "leaders", "officials", "deputies", "chiefs") for at in inside):
            continue
        outer = [at for at in inside if head[at] < first and dep[at] in _OUTER]
        above = outer[0] if outer else noun
        if not first <= head[above] <= noun:
            dep[noun], head[noun] = dep[above] if dep[above] in ("pobj", "nsubj", "nsubjpass") else "dobj", head[above]
            for at in (first - 1, *inside):
                if at < first or pos[at] != "PUNCT":
                    dep[at], head[at] = "det" if at < first else "compound", noun


_OPPOSITE = frozenset({"counterpart", "counterparts", "colleague", "colleagues"})
_OFFICIALS = frozenset({
    "minister", "ministers", "official", "officials", "representatives", "leaders", "delegation", "delegations",
    "diplomats", "negotiators", "experts", "lawmakers", "businesspeople",
})  # fmt: skip
_RECEIVING = frozenset({
    "meet", "meets", "met", "meeting", "receive", "receives", "received", "host", "hosts", "hosted", "welcome",
    "welcomes", "welcomed", "see", "brief", "briefs", "briefed",
})  # fmt: skip


def mend_counterparts(lower: Sequence[str], tag: Sequence[str], dep: Sequence[str], head: list[int]) -> None:
    """Hang the "from" of "will meet his COUNTERPART FROM FIJI" on the counterpart: nobody is met from Fiji.

    So that of "will receive OFFICIALS FROM Oman"; not of "recalled its envoy from Oman", "from Monday".
    """
    for token in range(2, len(lower) - 1):
        noun, verb, behind = token - 1, head[token], token + 1 + (lower[token + 1] == "the")
        if lower[token] != "from" or dep[token] != "prep" or verb >= noun or dep[noun] not in ("dobj", "pobj"):
            continue
        is_met = lower[noun] in _OPPOSITE or (lower[noun] in _OFFICIALS and lower[verb] in _RECEIVING)
        is_land = tag[behind : behind + 1] in (["NNP"], ["NNPS"]) and lower[behind] not in _DAYS | _MONTHS
        if is_met and is_land:
            head[token] = noun


_ASIDE = 14
"""Words that an aside may have."""


def mend_ways_behind_asides(
    lower: Sequence[str], tag: Sequence[str], pos: Sequence[str], dep: Sequence[str], head: list[int]
) -> None:
    """Hang the place and the day of "host talks with X, INCLUDING THE CHAIRMAN, IN ROME ON MAY 7" on the verb.

    The parser hangs them on the chairman, whom two commas shut off. Without the second one they may be his.
    """
    for start in range(2, len(lower) - 4):
        if lower[start] != "including" or lower[start - 1] != "," or dep[start] != "prep":
            continue
        behind = range(start + 2, min(start + _ASIDE, len(lower) - 2))
        comma = next((at for at in behind if lower[at] == "," and _leads_off(at + 1, lower, tag)), None)
        verb = _verb_over(head[start], pos, head)
        if comma is None or verb is None or verb > start:
            continue
        for at in range(comma + 1, min(comma + _ASIDE, len(lower))):
            if lower[at] in (".", ";"):
                break
            if start < head[at] < comma and dep[at] == "prep" and _leads_off(at, lower, tag):
                head[at] = verb


def _leads_off(at: int, lower: Sequence[str], tag: Sequence[str]) -> bool:
    """True for "in Rome", "on May 7", "on Monday"; not for "in office", "on trial"."""
    is_day = lower[at + 1 : at + 2] and (lower[at + 1] in _DAYS or lower[at + 1] in _MONTHS or lower[at + 1].isdigit())
    is_name = tag[at + 1 : at + 2] == ["NNP"]
    return (lower[at] == "on" and bool(is_day)) or (lower[at] in ("in", "at") and is_name)


def _verb_over(token: int, pos: Sequence[str], head: Sequence[int]) -> int | None:
    """The verb that a noun hangs on, over however many others; None without one."""
    seen: set[int] = set()
    while token not in seen:
        if pos[token] == "VERB":
            return token
        seen.add(token)
        token = head[token]
    return None
