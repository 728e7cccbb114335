"""A second meeting of one verb: "will hold talks in Suva on 13 March AND A SUMMIT IN TOKYO on 20 March".

The parser hangs the second noun on the day of the first, and the days of both on the verb: each is given its own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

_MEETINGS = frozenset({
    "talks", "negotiations", "consultations", "meeting", "meetings", "summit", "ministerial", "session", "dialogue",
    "conference", "forum", "hearing", "roundtable", "round", "lunch", "dinner", "videoconference", "call", "visit",
})  # fmt: skip
_DAYS = frozenset({
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan.", "feb.", "mar.", "apr.", "aug.", "sept.", "oct.", "nov.", "dec.", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow",
})  # fmt: skip
_ATTRIBUTES = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "ADV", "PRON"})
_VERBAL = frozenset({"VERB", "AUX"})
_WAYS = frozenset({"in", "on", "at", "from", "with", "between"})
"""What may be said of the first meeting behind it."""
_REACH = 7
"""Words between "and" and the second meeting, with a day that stands before it."""
_STEPS = 12
_CLOSING = frozenset({";", ":", "(", "—", "–"})


def mend_second_nouns(
    lower: Sequence[str], tag: list[str], pos: list[str], dep: list[str], head: list[int], begins: Sequence[int]
) -> None:
    """Join each second noun of a meeting to the first, and hang on each what stands behind it. Changes in place."""
    for first, second in pairwise(at for at, word in enumerate(lower) if word in _MEETINGS):
        joint = _joint(first, second, lower, pos)
        if joint is None or bisect_right(begins, first) != bisect_right(begins, second):
            continue
        above = list(_above(first, head))
        verb = next((at for at in above if pos[at] in _VERBAL), first)
        is_one_clause = all(pos[at] not in _VERBAL or verb in (at, head[at]) for at in range(first + 1, joint))
        is_joined = dep[second] not in ("nsubj", "nsubjpass", "compound") and second not in above
        is_joined = is_joined and (head[second] == verb or pos[head[second]] not in _VERBAL)
        if is_one_clause and is_joined and any(lower[at] in _DAYS for at in range(max(first, verb) + 1, joint)):
            _hang_before(first, verb, joint, lower, pos, dep, head)
            _join(first, second, joint, lower, tag, pos, dep, head)
            _hang_behind(second, joint, _end(second, lower, pos, begins), lower, pos, dep, head)


def _joint(first: int, second: int, lower: Sequence[str], pos: Sequence[str]) -> int | None:
    """The "and" before the second noun, if only its attributes, or a day of its own, stand between."""
    for at in range(second - 1, max(first, second - _REACH), -1):
        if lower[at] == "and":
            return at
        is_of_day = lower[at] == "on" and lower[at - 1] == "and"
        if not is_of_day and pos[at] not in _ATTRIBUTES:
            return None
    return None


def _above(token: int, head: Sequence[int]) -> Iterator[int]:
    """What a word hangs on, step by step."""
    for _ in range(_STEPS):
        if head[token] == token:
            return
        token = head[token]
        yield token


def _hang_before(
    first: int, verb: int, joint: int, lower: Sequence[str], pos: Sequence[str], dep: list[str], head: list[int]
) -> None:
    """Give the first meeting the town and the day that hang on its verb, and its day what hangs on the second."""
    way = first
    for at in range(first + 1, joint):
        if pos[at] == "ADP":
            way = at
        if head[at] > joint and at != way:
            head[at], dep[at] = way, "npadvmod" if way == first else "pobj"
        elif head[at] > joint or (head[at] == verb != first and lower[at] in _WAYS | _DAYS):
            head[at] = first


def _join(
    first: int,
    second: int,
    joint: int,
    lower: Sequence[str],
    tag: list[str],
    pos: list[str],
    dep: list[str],
    head: list[int],
) -> None:
    """Hang the second noun on the first, and on itself what stands between it and the "and"."""
    for at in range(joint + 1, second):
        if not joint < head[at] <= second:
            head[at] = second
    if lower[joint + 1] == "on":  # "and ON 20 MARCH defence talks"
        head[joint + 1], dep[joint + 1] = second, "prep"
        day = next((at for at in range(joint + 2, second) if lower[at] in _DAYS), joint + 1)
        if day > joint + 1:
            head[day], dep[day] = joint + 1, "pobj"
    if pos[second] == "VERB":
        tag[second], pos[second] = "NNS", "NOUN"
    head[second], dep[second] = first, "conj"
    head[joint], dep[joint] = first, "cc"


def _end(second: int, lower: Sequence[str], pos: Sequence[str], begins: Sequence[int]) -> int:
    """Where what is said of the second meeting ends: at a verb, another clause, or the sentence's end."""
    number = bisect_right(begins, second)
    last = begins[number] if number < len(begins) else len(lower)
    for at in range(second + 1, last - 1):
        is_going_on = pos[at + 1] in ("PROPN", "NUM", "ADP") or lower[at + 1] in _DAYS
        if pos[at] in _VERBAL or lower[at] in _CLOSING or (lower[at] in ("and", ",") and not is_going_on):
            return at
    return last


def _hang_behind(
    second: int, joint: int, end: int, lower: Sequence[str], pos: Sequence[str], dep: list[str], head: list[int]
) -> None:
    """Give the second meeting what stands behind it and hangs on something before it."""
    for at in range(second + 1, end):
        if not joint < head[at] < end and (pos[at] == "ADP" or lower[at] in _DAYS):
            head[at], dep[at] = second, "prep" if pos[at] == "ADP" else "npadvmod"
