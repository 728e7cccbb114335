"""Verbs that the tokeniser parts: "will co-host", "co-chaired by", of which the parser makes two or three verbs."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PREFIXES = frozenset({"co"})
_SHARED = re.compile(r"(?:host|chair|lead|led|conven|organi[sz]|sponsor|found|facilitat)(?:s|e|es|ed|ing)?")
_REACH = 40
"""Tokens behind the verb that are handed over to it."""


def mend_prefixed_verbs(lower: Sequence[str], tag: list[str], pos: list[str], dep: list[str], head: list[int]) -> None:
    """Make one verb of the three tokens: the last stands where the prefix stood, and has all that hangs on them."""
    for prefix in range(len(lower) - 2):
        verb = prefix + 2
        if lower[prefix] not in _PREFIXES or lower[prefix + 1] != "-" or _SHARED.fullmatch(lower[verb]) is None:
            continue
        if pos[prefix] != "VERB" and pos[verb] != "VERB":
            continue  # "the co-chair of the talks"
        _unite(prefix, verb, lower, tag, pos, dep, head)


def _unite(
    prefix: int, verb: int, lower: Sequence[str], tag: list[str], pos: list[str], dep: list[str], head: list[int]
) -> None:
    parts = (prefix, prefix + 1, verb)
    top = next((part for part in parts if head[part] not in parts or head[part] == part), prefix)
    above, relation = head[top], dep[top]
    is_root = above == top
    if pos[verb] != "VERB":
        tag[verb], pos[verb] = tag[prefix], "VERB"
    first, last = max(prefix - _REACH, 0), min(verb + _REACH, len(head))
    for token in range(first, last):
        if head[token] in parts and token not in parts:
            head[token] = verb
    for token in range(first, prefix):
        if dep[token].startswith("nsubj") and dep[head[token]] == "aux" and head[head[token]] == verb:
            head[token] = verb
    if not is_root:
        _take_objects(verb, last, above, tag, dep, head)
    head[verb], dep[verb] = (verb if is_root else above), relation
    for part, name in ((prefix, "advmod"), (prefix + 1, "punct")):
        head[part], dep[part], tag[part], pos[part] = verb, name, "HYPH", "PUNCT"


def _take_objects(verb: int, last: int, above: int, tag: Sequence[str], dep: Sequence[str], head: list[int]) -> None:
    """Take what stands behind the verb from the verb above: "will travel to A to co-host A MEETING"."""
    for token in range(verb + 1, last):
        if tag[token].startswith("VB"):
            return
        if head[token] == above and dep[token] in ("dobj", "prep", "agent", "npadvmod"):
            head[token] = verb
