"""The offices that a title tells with their country: "Kenyan foreign minister to visit Accra".

Below such a title "the foreign minister" is Kenya's, whoever hosts him.
"""

from __future__ import annotations

import re

from briefings.extraction import gazetteer
from briefings.extraction.sightings import office_vocabulary, role_words

_WORDS = re.compile(r"[^\W\d_](?:[\w.-]*\w)?(?:['’]s?(?=\s|$))?|[,:;–—]")
_OWNERS = frozenset({"country", "people", "organisation", "group"})
_LONGEST = 4
"""Words of a party's name."""
_BETWEEN = frozenset({"of", "for", "and", "the"})

Office = frozenset[str]
"""The words of an office, in small letters."""


def offices_of_title(title: str) -> dict[Office, str]:
    """Whose each office is that the title tells with a country or a body; not where it tells two of one name."""
    words = _WORDS.findall(title)
    found: dict[Office, str] = {}
    doubtful: set[Office] = set()
    for office, side in (*_owned(words), *_of_somebody(words)):
        if found.setdefault(office, side) != side:
            doubtful.add(office)
    return {office: side for office, side in found.items() if office not in doubtful}


def _owned(words: list[str]) -> list[tuple[Office, str]]:
    """ "Kenyan foreign minister", "NATO's Secretary General"."""
    named = (
        (at + length, _side(words[at : at + length])) for at in range(len(words)) for length in _lengths(words, at)
    )
    offices = ((_office(words, first), side) for first, side in named if side)
    return [(office, side) for office, side in offices if office]


def _of_somebody(words: list[str]) -> list[tuple[Office, str]]:
    """ "Prime Minister of Japan", "President of the United States"."""
    found = []
    for at, word in enumerate(words):
        if word.lower() != "of" or at == 0:
            continue
        first = at
        while first > 0 and words[first - 1].lower() in office_vocabulary() - _BETWEEN:
            first -= 1
        begins = at + 1 + (words[at + 1 : at + 2] in (["the"], ["The"]))
        side = next(filter(None, (_side(words[begins : begins + n]) for n in _lengths(words, begins))), None)
        office = _office(words[:at], first) if first < at else None
        if office and side:
            found.append((office, side))
    return found


def _lengths(words: list[str], at: int) -> range:
    return range(min(_LONGEST, len(words) - at), 0, -1)


def _side(words: list[str]) -> str | None:
    """Whom these words name, "Kenya's" among them; None for "us" and "turkey" in small letters."""
    name = re.sub(r"['’]s?$", "", " ".join(words))
    entry = gazetteer.by_folded_name().get(gazetteer.fold(name)) if name[:1].isupper() else None
    return entry.side if entry is not None and entry.kind in _OWNERS else None


def _office(words: list[str], first: int) -> Office | None:
    """The office that begins here, up to the last word that names an officer."""
    last = end = first
    while end < len(words) and words[end].lower() in office_vocabulary():
        end += 1
        if words[end - 1].lower() in role_words("heads"):
            last = end
    office = frozenset(word.lower() for word in words[first:last]) - _BETWEEN
    return office or None
