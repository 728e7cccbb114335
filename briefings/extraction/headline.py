"""For whom the people in a headline act: "President Lagos of Bolivia", "Israeli Foreign Minister Yair Lapid".

Government papers name a guest's country there and leave it out below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.extraction import gazetteer
from briefings.extraction.sightings import office_vocabulary

_WORD = re.compile(r"[^\W\d_][\w.’'-]*|[,;:–—]")
_POSSESSIVE = re.compile(r"['’]s?$")
_LONGEST = 5
_STATES = frozenset({"country", "people"})
_OFFICES = frozenset({"of", "for", "and", "the"})
"""Words within an office: "Minister FOR Foreign Affairs AND Trade"."""
_REACH = 14


def sides_in_headline(title: str) -> dict[str, str]:
    """Family name in small letters -> the country the headline gives; names of two countries are left out."""
    words = _WORD.findall(title)
    given: dict[str, set[str]] = {}
    for first, last, side, is_adjective in _countries(words):
        name = _name_before(words, first) if not is_adjective else None
        name = name or _name_behind(words, last)
        if name is not None:
            given.setdefault(name, set()).add(side)
    return {name: next(iter(sides)) for name, sides in given.items() if len(sides) == 1}


def _countries(words: list[str]) -> Iterator[tuple[int, int, str, bool]]:
    """Each country of a headline: the words [first, last), its name, whether it is told by its adjective."""
    at = 0
    while at < len(words):
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            name = _POSSESSIVE.sub("", " ".join(words[at : at + size]))
            entry = gazetteer.by_folded_name().get(gazetteer.fold(name))
            if entry is not None and entry.kind in _STATES and words[at][0].isupper():
                yield at, at + size, entry.side, entry.kind == "people"
                at += size - 1
                break
        at += 1


def _name_before(words: list[str], country: int) -> str | None:
    """Lagos in "President Lagos of Bolivia", where an office stands before the name."""
    at = country - 1 - (words[country - 1].lower() == "the")
    if at < 1 or words[at].lower() != "of":
        return None
    last = at - 1
    first = last
    while first >= 0 and _is_name(words[first]):
        first -= 1
    has_office = first >= 0 and words[first].lower() in office_vocabulary() - _OFFICES
    return _family(words[last]) if first < last and has_office else None


def _name_behind(words: list[str], last: int) -> str | None:
    """Lapid in "Israeli Foreign Minister Yair Lapid": the last name behind the office, if one stands there."""
    at = last
    while at < min(last + _REACH, len(words)) and words[at].lower() in office_vocabulary() | _OFFICES:
        at += 1
    end = at
    while end < len(words) and _is_name(words[end]):
        end += 1
        if _POSSESSIVE.search(words[end - 1]):
            break
    has_office = any(word.lower() in office_vocabulary() - _OFFICES for word in words[last:at])
    return _family(words[end - 1]) if has_office and end > at else None


def _is_name(word: str) -> bool:
    return word[0].isupper() and _POSSESSIVE.sub("", word).lower() not in office_vocabulary() | _HEADING


_HEADING = frozenset({"before", "at", "on", "in", "to", "and", "with", "meeting", "call", "visit", "travel", "their"})


def _family(word: str) -> str:
    return _POSSESSIVE.sub("", word).lower()
