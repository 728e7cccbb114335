"""Ways that the parser takes for doers: in "leaves for Rome to attend the summit" it is not Rome that attends."""

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
