"""Meetings of bodies with long names: "an Organization for Security and Cooperation in Europe MEETING in Vienna".

The parser hangs the meeting into the name ("in Europe meeting"), so that neither place nor people find it.
"""

from __future__ import annotations

from collections.abc import Sequence

_BODIES = frozenset({
    "organization", "organisation", "association", "community", "league", "council", "authority", "group", "union",
})  # fmt: skip
_INNER = frozenset({"of", "for", "and", "in", "on", "the", "-", "operation"})
_MEETING = frozenset({"meeting", "summit", "session", "conference", "ministerial", "talks", "gathering", "forum"})
_LONGEST = 14
_BEFORE, _BEHIND = 4, 20
"""Words before and behind a name that may hang on it."""


def mend_long_names(
    text: Sequence[str], lower: Sequence[str], tag: list[str], pos: list[str], dep: list[str], head: list[int]
) -> None:
    """Let the meeting stand where the parser set the body, whose name describes it. Changes the columns in place."""
    for body in range(len(head) - 3):
        if lower[body] not in _BODIES or not text[body][0].isupper() or lower[body + 1] not in ("of", "for"):
            continue
        noun = body + 2
        while noun < min(body + _LONGEST, len(head)) and (text[noun][0].isupper() or lower[noun] in _INNER):
            noun += 1
        is_meeting = noun < len(head) and lower[noun] in _MEETING and text[noun - 1][0].isupper()
        if is_meeting and body <= head[noun] < noun:
            _set_in_front(body, noun, dep, head)
            tag[noun], pos[noun] = "NNS" if lower[noun] == "talks" else "NN", "NOUN"


def _set_in_front(body: int, noun: int, dep: list[str], head: list[int]) -> None:
    inner, above = head[noun], head[body]
    dep[noun], head[noun] = dep[body], above if above != body else noun
    dep[body], head[body] = "compound", noun
    for token in range(body + 1, noun):
        if head[token] == noun:
            dep[token], head[token] = ("pobj", inner) if token == noun - 1 else (dep[token], inner)
    around = (*range(max(body - _BEFORE, 0), body), *range(noun + 1, min(noun + _BEHIND, len(head))))
    for token in around:
        if head[token] == body:
            head[token] = noun
