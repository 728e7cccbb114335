"""Bodies that a text introduces itself: "the Lake Chad Basin Commission (LCBC)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.extraction import gazetteer

SHORT = re.compile(r"(?<!\s)\s*\((?:the )?[“\"]?([A-Z][A-Za-z&+-]{1,9})[”\"]?\)|, or ([A-Z]{2,8}),")
"""White space is looked at from its beginning only: a long run of it takes no longer than its length."""
PIECE = re.compile(r"[^\s-]+")
SMALL = frozenset({"of", "for", "the", "and", "on", "&", "in", "to"})
GENERIC = frozenset({"task", "force", "group", "conference", "forum", "initiative", "meeting", "process"})
LONGEST_NAME = 140
_OF_GOVERNMENTS = frozenset({"council", "commission", "committee"})
_OF_BUSINESS = frozenset({"business", "economic", "development", "trade"})


def introductions(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Bodies the text introduces itself: "the Lake Chad Basin Commission (LCBC)"; (start, end, name, short)."""
    for match in SHORT.finditer(text):
        short, end = match.group(1) or match.group(2), match.start()
        pieces = _name_before(text, end)
        for at, piece in enumerate(pieces):
            is_begin = piece.group()[0].isupper() and piece.group().lower() != "the"
            if is_begin and spells([each.group() for each in pieces[at:]], short):
                start = piece.start()
                yield start, end, " ".join(text[start:end].split()), short
                break


def _name_before(text: str, end: int) -> list[re.Match[str]]:
    """The capital and small words of one line that stand before a place, in order."""
    start = max(text.rfind("\n", 0, end) + 1, end - LONGEST_NAME)
    found: list[re.Match[str]] = []
    for piece in reversed(list(PIECE.finditer(text, start, end))):
        word = piece.group()
        if not word[0].isupper() and word.lower() not in SMALL:
            break
        found.insert(0, piece)
    return found


def spells(words: list[str], short: str) -> bool:
    """True when the letters of an acronym are the first letters of the words, small words counted or not.

    The noun at the end may be left out: "the Elites, Proxies, and Oligarchs Task Force (EPO)".
    """
    letters = "".join(c for c in short if c.isupper()).upper()
    every = "".join(w[0] for w in words).upper()
    own = [w for w in words if w.lower() not in SMALL]
    big = "".join(w[0] for w in own).upper()
    while len(own) > 1 and own[-1].lower() in GENERIC:
        own = own[:-1]
    return len(letters) > 1 and letters in (every, big, "".join(w[0] for w in own).upper())


def is_of_two(name: str) -> bool:
    """True for "the NATO-Ghana Commission (NGC)": the two are the sides, and it is no third beside them.

    Not for others than of governments: "the India-Japan Business Forum (IJBF)", "the Oman-Iran Trade Council (OITC)".
    """
    words = name.split()
    if words[-1].lower() not in _OF_GOVERNMENTS or not _OF_BUSINESS.isdisjoint(word.lower() for word in words):
        return False
    halves = re.split(r"[-–]", words[0])
    known = [gazetteer.by_folded_name().get(gazetteer.fold(half)) for half in halves]
    return len(halves) == 2 and all(entry is not None and entry.kind in ("country", "organisation") for entry in known)
