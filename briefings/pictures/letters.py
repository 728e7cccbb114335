"""Foreign words made drawable: nothing that moves, hides or reverses other words, and no empty boxes for letters.

A script that the face has no letters for is named instead, "[Chinese]"; signs and emoji it has not
are left out, for the words say it without them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import groupby

NOTHING = "…"
MOST_MARKS = 2
"""Marks on one letter; more are piled up to run into the lines above."""
LONGEST = 600
_MARKS = re.compile(rf"([\u0300-\u036f]{{{MOST_MARKS}}})[\u0300-\u036f]+")
_REPEATED = re.compile(r"(\[\w+\])(?:\s*\1)+")
_GONE = frozenset({"Cf", "Cn", "Co", "Cs"})
_BLANK = frozenset({"Cc", "Zl", "Zp", "Zs"})
_SCRIPTS = {
    "CJK": "Chinese",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "HANGUL": "Korean",
    "KANGXI": "Chinese",
    "BOPOMOFO": "Chinese",
}


def drawable(words: str, covered: Callable[[str], bool]) -> str:
    """The words in one line; ``covered`` tells of which characters there are letters."""
    plain = "".join(map(_plain, unicodedata.normalize("NFC", words[:LONGEST])))
    plain = _MARKS.sub(r"\1", plain)
    if not plain.isascii():
        plain = _REPEATED.sub(r"\1", "".join(_named(plain, covered)))
    return " ".join(plain.split()) or NOTHING


def _plain(character: str) -> str:
    category = unicodedata.category(character)
    return "" if category in _GONE else " " if category in _BLANK else character


def _named(words: str, covered: Callable[[str], bool]) -> list[str]:
    """The runs of the words, those of letters that are missing by the name of their script."""
    runs = groupby(words, key=lambda each: each == " " or covered(each))
    return [name("".join(run)) for name, run in ((str if shown else _script, run) for shown, run in runs)]


def _script(run: str) -> str:
    letters = [each for each in run if unicodedata.category(each)[0] == "L"]
    if not letters:
        return ""
    names = {_SCRIPTS.get(first, first.capitalize()) for first in map(_first_name, letters)}
    return f" [{'Japanese' if 'Japanese' in names else min(names)}] "


def _first_name(character: str) -> str:
    return unicodedata.name(character, "FOREIGN").split()[0].partition("-")[0]
