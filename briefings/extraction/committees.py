"""Committees of a parliament: "the Senate Foreign Relations Committee", "the Foreign Affairs Committee of the Knesset".

They act for the country of their house. "The House" alone is the American one.
"""

from __future__ import annotations

from briefings.extraction.sightings import Page, Sighting, role_words

_NOUNS = frozenset({"committee", "subcommittee", "panel"})
_INSIDE = frozenset({"and", "of", "on", "the", "for", ",", "&"})
_LONGEST = 12


def look_up_committees(page: Page) -> None:
    """Mark the committees that stand with the name of their house."""
    for at, word in enumerate(page.words):
        if word.low in _NOUNS and page.owner[at] is None and (word.capital or _is_behind_house(page, at)):
            _take(page, at)


def _take(page: Page, at: int) -> None:
    """Mark the committee named by the noun at a place, if it is of a house."""
    first = at
    while first > 0 and at - first < _LONGEST and page.same_line(first - 1, at):
        owner = page.owner[first - 1]
        if owner is not None and _is_house(owner):
            _mark(page, owner.first, _end(page, at), owner.side)
            return
        if page.text(first - 1, first) == "House" and owner is None:
            _mark(page, first - 1, _end(page, at), "United States")
            return
        is_within = page.words[first - 1].capital or page.low(first - 1) in _INSIDE
        if not is_within or page.low(first - 1) == "the":
            break
        first -= 1
    _take_of_house(page, at)


def _is_behind_house(page: Page, at: int) -> bool:
    """True for "the HOUSE committee", "a SENATE panel", as news writes of America's; not "a Kenyan Senate panel"."""
    if at == 0 or not page.same_line(at - 1, at) or page.text(at - 1, at) not in ("House", "Senate"):
        return False
    before = at - 2 - (page.low(at - 2) == "s")
    owners = [page.owner[i] for i in range(max(before - 1, 0), at - 1)]
    return all(each is None or each.side == "United States" for each in owners)


def _is_house(owner: Sighting) -> bool:
    return owner.entry is not None and owner.entry.name in role_words("houses")


def _mark(page: Page, first: int, last: int, side: str) -> None:
    page.take(Sighting(first, last, page.text(first, last), side, "organisation"))


def _end(page: Page, at: int) -> int:
    """The place behind "Committee on Foreign Relations"."""
    last = i = at + 1
    if page.low(i) != "on":
        return last
    i += 1
    while i < len(page.words) and page.same_line(at, i) and (page.words[i].capital or page.low(i) in _INSIDE):
        if page.low(i) == "and" and page.low(i + 1) == "the":
            break
        last = i + 1 if page.words[i].capital else last
        i += 1
    return last


def _take_of_house(page: Page, at: int) -> None:
    """ "The Foreign Affairs Committee OF THE KNESSET"."""
    house = at + 2 + (page.low(at + 2) == "the")
    owner = page.owner[house] if house < len(page.owner) else None
    if page.low(at + 1) != "of" or owner is None or owner.first != house or not _is_house(owner):
        return
    first = at
    while first > 0 and page.words[first - 1].capital and page.owner[first - 1] is None:
        if page.low(first - 1) == "the" or not page.same_line(first - 1, at):
            break
        first -= 1
    _mark(page, first, owner.last, owner.side)
