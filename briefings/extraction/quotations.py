"""Where somebody's own words stand in quotation marks: “...”, "...", ‘...’, over paragraphs too.

A quotation that runs over several paragraphs is opened again at the head of each and closed once;
each paragraph gives one piece, marked as the continuation of the one before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARKS = re.compile(r"[\"“”„«»]|''|``|[‘’'](?=\w)|(?<=[\w.,!?…])[’'](?!\w)|\n")
_OPENING = frozenset("“„«") | {"``"}
_CLOSING = frozenset("”»") | {"''"}


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words between the marks, [start, end), without the marks; ``continues`` an earlier piece."""

    start: int
    end: int
    closed: bool = True
    continues: bool = False


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Every quotation, in order and not overlapping. One that is never closed ends with its paragraph."""
    found: list[Quotation] = []
    opened: int | None = None
    single = False
    left_open = False
    fresh = False
    line = 0
    for mark in _MARKS.finditer(text):
        sign, at, after = mark.group(), mark.start(), mark.end()
        if sign == "\n":
            left_open = (opened is not None and not single) or (left_open and text[line:at].isspace() | (line == at))
            if opened is not None and not single:
                found.append(Quotation(opened, _trimmed(text, opened, at), closed=False, continues=fresh))
            opened, single, line = None, False, after
        elif sign in "‘’'":
            if opened is None and sign != "’" and _may_open(text, at, after) and _closes_later(text, after):
                opened, single, fresh = after, True, False
            elif (
                opened is not None and single and not _may_open(text, at, after) and text[after : after + 1] not in "s"
            ):
                found.append(Quotation(opened, at))
                opened, single = None, False
        elif opened is None or single:
            if sign not in _CLOSING and (sign in _OPENING or _may_open(text, at, after)):
                fresh = left_open and at - line < 8 and not text[line:at].strip()
                opened, single, left_open = after, False, False
        elif sign not in _OPENING:
            found.append(Quotation(opened, at, continues=fresh))
            opened = None
    if opened is not None and not single:
        found.append(Quotation(opened, _trimmed(text, opened, len(text)), closed=False, continues=fresh))
    return tuple(quotation for quotation in found if quotation.start < quotation.end)


def _trimmed(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())


def _may_open(text: str, at: int, after: int) -> bool:
    """A straight mark opens where a word follows and none goes before."""
    before, behind = text[at - 1 : at], text[after : after + 1]
    return not (before.isalnum() or before in {".", ",", "!", "?", "’"}) and not (behind.isspace() or not behind)


def _closes_later(text: str, start: int) -> bool:
    """A single mark is a quotation only if its other half is near: an apostrophe has none."""
    line = text[start : start + 400].split("\n", 1)[0]
    return re.search(r"[\w.,!?…][’'](?!\w)", line) is not None
