"""Short names in brackets that are no initials: "the Azawad Liberation Front (FLA)" is the FLA from there on.

The letters are those of another language. Only capitals right behind the name of a body of two words and more, which
no table knows: "the Bank of Togo (UK)" tells where it is.
"""

from __future__ import annotations

from briefings.extraction import gazetteer
from briefings.extraction.sightings import Page, Sighting

_SHORTEST, _LONGEST = 3, 7


def take_short_names_in_brackets(page: Page) -> None:
    """Let the short name be the body's wherever it stands."""
    called: dict[str, Sighting] = {}
    for i in range(2, len(page.words) - 1):
        if page.low(i - 1) == "(" and page.low(i + 1) == ")" and _is_free_short_name(page, i):
            body = page.owner[i - 2]
            is_body = body is not None and body.kind == "organisation" and body.last == i - 1 and " " in body.name
            if body is not None and is_body:
                called.setdefault(page.words[i].text, body)
    for i, word in enumerate(page.words if called else ()):
        meant = called.get(word.text)
        if meant is None or not _is_free_short_name(page, i):
            continue
        owner = page.owner[i]
        if owner is None:
            page.take(Sighting(i, i + 1, meant.name, meant.side, "organisation", certain=meant.certain))
        else:
            owner.name, owner.side, owner.kind, owner.certain = meant.name, meant.side, "organisation", meant.certain


def _is_free_short_name(page: Page, i: int) -> bool:
    """True for capitals that nobody else is called by."""
    short, owner = page.words[i].text, page.owner[i]
    if not short.isupper() or not short.isalpha() or not _SHORTEST <= len(short) <= _LONGEST:
        return False
    is_free = owner is None or (not owner.certain and owner.name == short and owner.kind in ("organisation", "place"))
    return is_free and gazetteer.by_folded_name().get(gazetteer.fold(short)) is None
